/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-incident-reminder.h"

#include <glib/gi18n-lib.h>

#include "qy-incident-words.h"
#include "qy-remind-stage.h"
#include "qy-request.h"

#define LOOK_SECONDS   60
#define MOST_INCIDENTS 50
#define MOST_AT_ONCE   5 /* of more there is one word in all */
#define KEPT_DAYS      400

struct _QyIncidentReminder
{
  GObject parent_instance;

  GApplication *application;
  QyBook *book;
  QyRemindMemory *memory;
  guint source;
};

G_DEFINE_FINAL_TYPE (QyIncidentReminder, qy_incident_reminder, G_TYPE_OBJECT)

void
qy_incident_notice_free (QyIncidentNotice *notice)
{
  if (notice == NULL)
    return;
  g_free (notice->key);
  g_free (notice->title);
  g_free (notice->body);
  g_free (notice->place);
  g_free (notice);
}

/* Adds it unless it was told. @what names the matter within the incident, with its moment. */
static void
add_notice (GPtrArray *notices,
            QyIncidentItem *item,
            const char *what,
            QyMoment at,
            const char *title,
            QyRemindMemory *memory,
            const char *book)
{
  const QyIncidentView *view = qy_incident_item_get_view (item);
  g_autofree char *moment = qy_moment_to_text (at);
  g_autofree char *day = qy_date_to_iso (at.day);
  g_autofree char *name = g_strjoin ("\n", "incident", view->incident->id, what, moment, NULL);
  g_autofree char *key = g_compute_checksum_for_string (G_CHECKSUM_SHA1, name, -1);
  QyIncidentNotice *notice = NULL;

  if (qy_remind_memory_get_told (memory, book, key, day) != QY_REMIND_NO_STAGE)
    return;
  qy_remind_memory_set_told (memory, book, key, day, 0);
  notice = g_new0 (QyIncidentNotice, 1);
  notice->key = g_steal_pointer (&key);
  notice->title = g_strdup (title);
  notice->body = g_strdup_printf ("%s · %s · %s", view->incident->title, view->incident->number,
                                  view->contract_title);
  notice->place = qy_incident_item_dup_place (item);
  g_ptr_array_add (notices, notice);
}

static void
add_clock (GPtrArray *notices, QyIncidentItem *item, QyRemindMemory *memory, const char *book)
{
  const QyIncidentClock *clock = qy_incident_next_clock (qy_incident_item_get_view (item)->course);
  QyIncidentTone tone = qy_incident_item_get_tone (item);
  g_autofree char *what = NULL;

  if (clock == NULL || (tone != QY_INCIDENT_TONE_SOON && tone != QY_INCIDENT_TONE_LATE))
    return;
  what = g_strdup_printf ("%s %s", qy_target_kind_to_string (clock->target->kind),
                          tone == QY_INCIDENT_TONE_LATE ? "late" : "soon");
  add_notice (notices, item, what, clock->due, qy_incident_item_get_clock (item), memory, book);
}

static void
add_rungs (GPtrArray *notices, QyIncidentItem *item, QyRemindMemory *memory, const char *book)
{
  const QyIncidentView *view = qy_incident_item_get_view (item);

  for (guint i = 0; view->course != NULL && view->course->ladder != NULL
                    && view->incident->resolved_at == NULL && i < view->course->ladder->len;
       i++)
    {
      const QyRungState *rung = &g_array_index (view->course->ladder, QyRungState, i);
      g_autofree char *what = g_strdup_printf ("rung %" G_GINT64_FORMAT, rung->rung->minutes);
      g_autofree char *title = g_strdup_printf (_ ("Tell %s"), rung->rung->audience);

      if (rung->reached && qy_incident_told (view->entries, rung->rung->minutes) == NULL)
        add_notice (notices, item, what, rung->at, title, memory, book);
    }
}

static void
send (QyIncidentReminder *self,
      const char *key,
      const char *title,
      const char *body,
      const char *place)
{
  g_autoptr (GNotification) notification = g_notification_new (title);

  g_notification_set_body (notification, body);
  g_notification_set_priority (notification, G_NOTIFICATION_PRIORITY_HIGH);
  g_notification_set_default_action_and_target (notification, "app.show-record", "(ss)",
                                                qy_book_get_path (self->book), place);
  g_application_send_notification (self->application, key, notification);
}

static void
tell (QyIncidentReminder *self, const GPtrArray *notices)
{
  g_autofree char *summary = NULL;

  if (notices->len <= MOST_AT_ONCE)
    {
      for (guint i = 0; i < notices->len; i++)
        {
          const QyIncidentNotice *notice = notices->pdata[i];

          send (self, notice->key, notice->title, notice->body, notice->place);
        }
      return;
    }
  summary = g_strdup_printf (
      ngettext ("%u incident is pressing", "%u incidents are pressing", notices->len),
      notices->len);
  send (self, "incidents", summary, _ ("The page Service lists them."), "");
}

static gpointer
list_open (QyBook *book, gpointer unused, GCancellable *cancellable, GError **error)
{
  const QyIncidentFilter filter = { .limit = MOST_INCIDENTS };
  g_autofree char *now = qy_book_get_now (book);
  GPtrArray *items = NULL;
  guint n_open = 0;
  guint n_breached = 0;

  if (!qy_book_incident_count (book, &n_open, &n_breached, error))
    return NULL;
  items = g_ptr_array_new_with_free_func (g_object_unref);
  if (n_open > 0)
    {
      g_autoptr (GPtrArray) views = qy_book_incident_board (book, &filter, error);

      if (views == NULL)
        {
          g_ptr_array_unref (items);
          return NULL;
        }
      g_ptr_array_set_free_func (views, NULL); /* the items take them */
      for (guint i = 0; i < views->len; i++)
        g_ptr_array_add (items, qy_incident_item_new (views->pdata[i], now));
    }
  return items;
}

/* A book that cannot be read says so in its window. */
static void
on_listed (gpointer owner, gpointer result, const GError *error)
{
  QyIncidentReminder *self = owner;
  g_autoptr (GPtrArray) items = result;
  g_autoptr (GPtrArray) notices = NULL;
  g_autofree char *oldest = NULL;

  if (items == NULL || items->len == 0)
    return;
  notices = qy_incident_reminder_choose (items, self->memory, qy_book_get_path (self->book));
  tell (self, notices);
  oldest = qy_date_to_iso (qy_date_add_days (qy_book_get_today (self->book), -KEPT_DAYS));
  qy_remind_memory_save (self->memory, oldest);
}

static gboolean
on_minute (gpointer data)
{
  QyIncidentReminder *self = data;

  qy_request_run (self, self->book, list_open, NULL, NULL, (GDestroyNotify) g_ptr_array_unref, NULL,
                  on_listed);
  return G_SOURCE_CONTINUE;
}

static void
qy_incident_reminder_dispose (GObject *object)
{
  QyIncidentReminder *self = QY_INCIDENT_REMINDER (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_object (&self->book);
  G_OBJECT_CLASS (qy_incident_reminder_parent_class)->dispose (object);
}

static void
qy_incident_reminder_class_init (QyIncidentReminderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = qy_incident_reminder_dispose;
}

static void
qy_incident_reminder_init (QyIncidentReminder *self)
{
}

QyIncidentReminder *
qy_incident_reminder_new (GApplication *application, QyBook *book, QyRemindMemory *memory)
{
  QyIncidentReminder *self = NULL;

  g_return_val_if_fail (G_IS_APPLICATION (application) && QY_IS_BOOK (book) && memory != NULL,
                        NULL);

  self = g_object_new (QY_TYPE_INCIDENT_REMINDER, NULL);
  self->application = application; /* owns it */
  self->book = g_object_ref (book);
  self->memory = memory;
  return self;
}

void
qy_incident_reminder_start (QyIncidentReminder *self)
{
  g_return_if_fail (QY_IS_INCIDENT_REMINDER (self));

  if (self->source != 0)
    return;
  self->source = g_timeout_add_seconds (LOOK_SECONDS, on_minute, self);
  on_minute (self);
}

GPtrArray *
qy_incident_reminder_choose (const GPtrArray *items, QyRemindMemory *memory, const char *book)
{
  GPtrArray *notices = g_ptr_array_new_with_free_func ((GDestroyNotify) qy_incident_notice_free);

  g_return_val_if_fail (items != NULL && memory != NULL && book != NULL, notices);

  for (guint i = 0; i < items->len; i++)
    {
      add_clock (notices, items->pdata[i], memory, book);
      add_rungs (notices, items->pdata[i], memory, book);
    }
  return notices;
}
