/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-history-list.h"

#include "qy-history-row.h"
#include "qy-local-time.h"
#include "qy-notice.h"
#include "qy-request.h"

#include <glib/gi18n-lib.h>

#define SHOWN_AT_ONCE 100
#define LONGEST_PAUSE 10 /* minutes, in which somebody still writes on */

struct _QyHistoryList
{
  AdwBin parent_instance;

  QySession *session;
  QyDossier *dossier;
  guint most;        /* rows shown */
  gboolean active;   /* somebody looks at it */
  gboolean is_stale; /* what is shown may be older than the book */

  GtkListBox *list;
  GtkWidget *more_button;
};

G_DEFINE_FINAL_TYPE (QyHistoryList, qy_history_list, ADW_TYPE_BIN)

/* The events of a contract, and the one that can be taken back. */
typedef struct
{
  GPtrArray *events;
  char *undoable; /* or NULL */
} Answer;

static void
answer_free (gpointer data)
{
  Answer *answer = data;

  g_clear_pointer (&answer->events, g_ptr_array_unref);
  g_free (answer->undoable);
  g_free (answer);
}

static gpointer
read_events (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  Answer *answer = g_new0 (Answer, 1);
  g_autoptr (QyEvent) undoable = NULL;

  answer->events = qy_book_history (book, data, error);
  if (answer->events == NULL)
    {
      answer_free (answer);
      return NULL;
    }
  undoable = qy_book_peek_undo (book, data, NULL);
  answer->undoable = undoable != NULL ? g_strdup (undoable->id) : NULL;
  return answer;
}

/* The rows somebody has opened stay open. */
static GHashTable *
opened_events (QyHistoryList *self)
{
  GHashTable *opened = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GtkListBoxRow *row = NULL;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)))
      g_hash_table_add (opened, g_strdup (qy_history_row_get_event (QY_HISTORY_ROW (row))));
  return opened;
}

static gint64
minutes_between (const QyEvent *a, const QyEvent *b)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) from = g_date_time_new_from_iso8601 (a->at, utc);
  g_autoptr (GDateTime) to = g_date_time_new_from_iso8601 (b->at, utc);

  return from != NULL && to != NULL ? g_date_time_difference (to, from) / G_TIME_SPAN_MINUTE
                                    : G_MAXINT64;
}

/* Typing is stored every other second: what somebody wrote in one go is one row. */
static gboolean
belongs_together (const QyEvent *earlier, const QyEvent *later)
{
  return g_str_has_prefix (later->verb, "text.") && g_str_equal (earlier->verb, later->verb)
         && g_str_equal (earlier->label, later->label) && g_str_equal (earlier->who, later->who)
         && minutes_between (earlier, later) <= LONGEST_PAUSE;
}

/* The events of one row, from @last back; the one that can be undone stands by itself. */
static GPtrArray *
take_run (const Answer *answer, guint last)
{
  GPtrArray *run = g_ptr_array_new ();
  const QyEvent *event = answer->events->pdata[last];

  g_ptr_array_add (run, (gpointer) event);
  if (g_strcmp0 (event->id, answer->undoable) == 0)
    return run;
  for (; last > 0 && belongs_together (answer->events->pdata[last - 1], event); last--)
    {
      event = answer->events->pdata[last - 1];
      g_ptr_array_add (run, (gpointer) event);
    }
  return run;
}

static GtkWidget *
new_row (QyHistoryList *self, GPtrArray *events, const char *undoable)
{
  const QyEvent *event = events->pdata[0];
  const char *zone = self->dossier->contract->time_zone;
  g_autofree char *day = qy_local_day (event->at, zone);
  g_autofree char *clock = qy_local_clock (event->at, zone);

  return qy_history_row_new (qy_session_get_book (self->session), events,
                             qy_dossier_person (self->dossier, event->who), day, clock,
                             g_strcmp0 (event->id, undoable) == 0);
}

static void
on_read (gpointer owner, gpointer result, const GError *error)
{
  QyHistoryList *self = owner;
  Answer *answer = result;
  g_autoptr (GHashTable) opened = NULL;
  GtkListBoxRow *old = NULL;
  GtkWidget *row = NULL;
  guint left = 0;

  if (error != NULL)
    {
      qy_notice_problem (owner, _ ("The history was not read"), error);
      return;
    }
  opened = opened_events (self);
  while ((old = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (old));
  left = answer->events->len;
  for (guint i = 0; i < self->most && left > 0; i++)
    {
      g_autoptr (GPtrArray) run = take_run (answer, left - 1);

      left -= run->len;
      row = new_row (self, run, answer->undoable);
      gtk_list_box_append (self->list, row);
      if (g_hash_table_contains (opened, qy_history_row_get_event (QY_HISTORY_ROW (row))))
        adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
    }
  gtk_widget_set_visible (self->more_button, left > 0);
  answer_free (answer);
}

static void
refresh (QyHistoryList *self)
{
  if (!self->active || !self->is_stale || self->dossier == NULL)
    return;
  self->is_stale = FALSE;
  qy_request_run (self, qy_session_get_book (self->session), read_events,
                  g_strdup (self->dossier->contract->id), g_free, answer_free, NULL, on_read);
}

static void
show_header (GtkListBoxRow *row, GtkListBoxRow *before, gpointer unused)
{
  const char *day = qy_history_row_get_day (QY_HISTORY_ROW (row));
  GtkWidget *label = NULL;

  if (before != NULL && g_strcmp0 (day, qy_history_row_get_day (QY_HISTORY_ROW (before))) == 0)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  label = gtk_label_new (day);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_add_css_class (label, "history-day");
  gtk_list_box_row_set_header (row, label);
}

static void
more_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyHistoryList *self = QY_HISTORY_LIST (widget);

  self->most += SHOWN_AT_ONCE;
  self->is_stale = TRUE;
  refresh (self);
}

static void
qy_history_list_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_HISTORY_LIST);
  G_OBJECT_CLASS (qy_history_list_parent_class)->dispose (object);
}

static void
qy_history_list_finalize (GObject *object)
{
  QyHistoryList *self = QY_HISTORY_LIST (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->dossier, qy_dossier_unref);
  G_OBJECT_CLASS (qy_history_list_parent_class)->finalize (object);
}

static void
qy_history_list_class_init (QyHistoryListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qy_history_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = qy_history_list_finalize;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/qiyue/Qiyue/contract/qy-history-list.ui");
  gtk_widget_class_bind_template_child (widget_class, QyHistoryList, list);
  gtk_widget_class_bind_template_child (widget_class, QyHistoryList, more_button);
  gtk_widget_class_install_action (widget_class, "history.more", NULL, more_action);
}

static void
qy_history_list_init (QyHistoryList *self)
{
  self->most = SHOWN_AT_ONCE;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->list, show_header, NULL, NULL);
}

void
qy_history_list_show (QyHistoryList *self, QySession *session, QyDossier *dossier)
{
  g_return_if_fail (QY_IS_HISTORY_LIST (self) && QY_IS_SESSION (session) && dossier != NULL);

  g_set_object (&self->session, session);
  g_clear_pointer (&self->dossier, qy_dossier_unref);
  self->dossier = qy_dossier_ref (dossier);
  self->is_stale = TRUE;
  refresh (self);
}

void
qy_history_list_set_active (QyHistoryList *self, gboolean active)
{
  g_return_if_fail (QY_IS_HISTORY_LIST (self));

  self->active = active;
  refresh (self);
}
