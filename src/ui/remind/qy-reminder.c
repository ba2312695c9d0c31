/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-reminder.h"

#include <glib/gi18n-lib.h>

#include "qy-due-refresher.h"
#include "qy-due-words.h"
#include "qy-incident-reminder.h"
#include "qy-request.h"
#include "qy-settings.h"

#define FIRST_LOOK_SECONDS 10 /* a start has other things to do */
#define GATHER_SECONDS     20 /* people change a book by the second */
#define LOOK_SECONDS       3600
#define MOST_DEADLINES     1000
#define MOST_AT_ONCE       5 /* of more there is one word in all */
#define KEPT_DAYS          400

struct _QyReminder
{
  GObject parent_instance;

  GApplication *application;
  QyBook *book;
  QyDueRefresher *refresher; /* nobody else may see to the day without a window */
  QyRemindMemory *memory;
  QyIncidentReminder *incidents;
  GHashTable *shown; /* names of the notifications that the desktop has from us */
  guint soon;
  guint hourly;
};

G_DEFINE_FINAL_TYPE (QyReminder, qy_reminder, G_TYPE_OBJECT)

/* Names a deadline, in a word that files and the desktop take. */
static char *
key_of (const QyDueItem *item)
{
  g_autofree char *name =
      g_strjoin ("\n", item->holder_id, item->source_id, item->occurrence, NULL);

  return g_compute_checksum_for_string (G_CHECKSUM_SHA1, name, -1);
}

static void
send (QyReminder *self, const QyDueItem *item)
{
  QyDate today = qy_book_get_today (self->book);
  g_autofree char *key = key_of (item);
  g_autofree char *what = qy_due_item_title (item);
  g_autofree char *title = g_strdup_printf ("%s · %s", what, item->title);
  g_autofree char *day = qy_due_when_text (item);
  g_autofree char *distance = qy_due_distance_text (today, qy_date_from_iso (item->safe_on, NULL));
  g_autofree char *body = g_strdup_printf (item->certain ? _ ("Last safe day: %s, %s")
                                                         : _ ("Last safe day: %s, %s (uncertain)"),
                                           day, distance);
  g_autofree char *record = g_strconcat (
      item->kind == QY_DUE_QUALIFICATION ? "party:" : "contract:", item->holder_id, NULL);
  g_autoptr (GNotification) notification = g_notification_new (title);

  g_notification_set_body (notification, body);
  g_notification_set_default_action_and_target (notification, "app.show-record", "(ss)",
                                                qy_book_get_path (self->book), record);
  g_application_send_notification (self->application, key, notification);
  g_hash_table_add (self->shown, g_steal_pointer (&key));
}

static void
send_summary (QyReminder *self, guint n)
{
  g_autofree char *title =
      g_strdup_printf (ngettext ("%u deadline is near", "%u deadlines are near", (gulong) n), n);
  g_autoptr (GNotification) notification = g_notification_new (title);

  g_notification_set_body (notification, _ ("The page Today lists them."));
  g_notification_set_default_action_and_target (notification, "app.show-record", "(ss)",
                                                qy_book_get_path (self->book), "");
  g_application_send_notification (self->application, "deadlines", notification);
}

/* What is not open any more is not shown any longer. */
static void
take_back (QyReminder *self, const GPtrArray *open)
{
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer key;

  for (guint i = 0; i < open->len; i++)
    g_hash_table_add (keys, key_of (open->pdata[i]));
  g_hash_table_iter_init (&iter, self->shown);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (!g_hash_table_contains (keys, key))
      {
        g_application_withdraw_notification (self->application, key);
        g_hash_table_iter_remove (&iter);
      }
}

static gboolean
get_stages (QyRemindStages *stages)
{
  g_autofree char *text = qy_settings_get_string (qy_settings_get_default (), "reminder-days");

  return qy_remind_stages_parse (text, stages) && stages->n > 0;
}

static gpointer
list_open (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  const QyDueFilter filter = { .horizon = MAX (GPOINTER_TO_INT (data), 1), .most = MOST_DEADLINES };

  return qy_book_due_list (book, &filter, error);
}

/* A book that cannot be read says so in its window. */
static void
on_listed (gpointer owner, gpointer result, const GError *error)
{
  QyReminder *self = owner;
  g_autoptr (GPtrArray) items = result;
  g_autoptr (GPtrArray) chosen = NULL;
  g_autofree char *oldest = NULL;
  QyRemindStages stages;
  QyDate today = qy_book_get_today (self->book);

  if (items == NULL || !get_stages (&stages))
    return;
  take_back (self, items);
  chosen = qy_reminder_choose (items, &stages, self->memory, qy_book_get_path (self->book), today);
  if (chosen->len > MOST_AT_ONCE)
    send_summary (self, chosen->len);
  for (guint i = 0; i < chosen->len && chosen->len <= MOST_AT_ONCE; i++)
    send (self, chosen->pdata[i]);
  oldest = qy_date_to_iso (qy_date_add_days (today, -KEPT_DAYS));
  qy_remind_memory_save (self->memory, oldest);
}

static void
on_refreshed (QyReminder *self)
{
  QyRemindStages stages;

  if (get_stages (&stages))
    qy_request_run (self, self->book, list_open, GINT_TO_POINTER (stages.days[0]), NULL,
                    (GDestroyNotify) g_ptr_array_unref, NULL, on_listed);
}

/* Somebody takes notifications. */
static void
look (QyReminder *self)
{
  QyRemindStages stages;

  qy_due_refresher_run (self->refresher);
  if (get_stages (&stages)) /* else nobody wants to be reminded of anything */
    qy_incident_reminder_start (self->incidents);
}

/* Inside Flatpak the portal speaks to the desktop; elsewhere somebody must take notifications, or
 * they would count as told and nobody would have seen them. */
static void
on_desktop_answered (GObject *connection, GAsyncResult *result, gpointer data)
{
  g_autoptr (QyReminder) self = data;
  g_autoptr (GVariant) answer =
      g_dbus_connection_call_finish (G_DBUS_CONNECTION (connection), result, NULL);

  if (answer != NULL && self->refresher != NULL)
    look (self);
}

static gboolean
on_soon (gpointer data)
{
  QyReminder *self = data;

  self->soon = 0;
  qy_reminder_look (self);
  return G_SOURCE_REMOVE;
}

static gboolean
on_hour (gpointer data)
{
  qy_reminder_look (data);
  return G_SOURCE_CONTINUE;
}

static void
on_book_changed (QyReminder *self)
{
  if (self->soon == 0)
    self->soon = g_timeout_add_seconds (GATHER_SECONDS, on_soon, self);
}

static void
qy_reminder_dispose (GObject *object)
{
  QyReminder *self = QY_REMINDER (object);

  g_clear_handle_id (&self->soon, g_source_remove);
  g_clear_handle_id (&self->hourly, g_source_remove);
  g_clear_object (&self->refresher);
  g_clear_object (&self->incidents);
  g_clear_object (&self->book);
  g_clear_pointer (&self->memory, qy_remind_memory_free);
  g_clear_pointer (&self->shown, g_hash_table_unref);
  G_OBJECT_CLASS (qy_reminder_parent_class)->dispose (object);
}

static void
qy_reminder_class_init (QyReminderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = qy_reminder_dispose;
}

static void
qy_reminder_init (QyReminder *self)
{
  self->shown = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

QyReminder *
qy_reminder_new (GApplication *application, QyBook *book, const char *memory)
{
  QyReminder *self = NULL;

  g_return_val_if_fail (G_IS_APPLICATION (application) && QY_IS_BOOK (book), NULL);

  self = g_object_new (QY_TYPE_REMINDER, NULL);
  self->application = application; /* owns it */
  self->book = g_object_ref (book);
  self->memory = qy_remind_memory_new (memory);
  self->refresher = qy_due_refresher_new (book);
  self->incidents = qy_incident_reminder_new (application, book, self->memory);
  g_signal_connect_object (self->refresher, "refreshed", G_CALLBACK (on_refreshed), self,
                           G_CONNECT_SWAPPED);
  self->soon = g_timeout_add_seconds (FIRST_LOOK_SECONDS, on_soon, self);
  self->hourly = g_timeout_add_seconds (LOOK_SECONDS, on_hour, self);
  g_signal_connect_object (book, "changed", G_CALLBACK (on_book_changed), self, G_CONNECT_SWAPPED);
  return self;
}

void
qy_reminder_look (QyReminder *self)
{
  GDBusConnection *connection = NULL;

  g_return_if_fail (QY_IS_REMINDER (self));

  if (!g_application_get_is_registered (self->application))
    return; /* it ends, and nobody could be told */
  connection = g_application_get_dbus_connection (self->application);
  if (g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS))
    look (self);
  else if (connection != NULL)
    g_dbus_connection_call (connection, "org.freedesktop.Notifications",
                            "/org/freedesktop/Notifications", "org.freedesktop.Notifications",
                            "GetServerInformation", NULL, NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL,
                            on_desktop_answered, g_object_ref (self));
}

GPtrArray *
qy_reminder_choose (const GPtrArray *items,
                    const QyRemindStages *stages,
                    QyRemindMemory *memory,
                    const char *book,
                    QyDate today)
{
  GPtrArray *chosen = g_ptr_array_new ();

  g_return_val_if_fail (items != NULL && stages != NULL && memory != NULL, chosen);

  for (guint i = 0; i < items->len; i++)
    {
      QyDueItem *item = items->pdata[i];
      g_autofree char *key = key_of (item);
      QyDate day = item->safe_on != NULL ? qy_date_from_iso (item->safe_on, NULL) : QY_DATE_NONE;
      int left = 0;

      if (!item->open || !qy_date_is_set (day))
        continue;
      left = qy_date_to_days (day) - qy_date_to_days (today);
      if (!qy_remind_is_due (stages, left,
                             qy_remind_memory_get_told (memory, book, key, item->safe_on)))
        continue;
      qy_remind_memory_set_told (memory, book, key, item->safe_on,
                                 qy_remind_stage_on (stages, left));
      g_ptr_array_add (chosen, item);
    }
  return chosen;
}
