/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-history-row.h"

#include <glib/gi18n-lib.h>

#include "qy-history-detail.h"
#include "qy-request.h"

#define LONGEST_LABEL 90 /* characters; what it was about is in the details */

struct _QyHistoryRow
{
  AdwExpanderRow parent_instance;

  QyBook *book;
  char *stream;
  GStrv events; /* the first one first */
  char *day;
  gboolean is_read;

  GtkImage *icon;
  GtkLabel *clock_label;
  GtkWidget *undo_button;
};

G_DEFINE_FINAL_TYPE (QyHistoryRow, qy_history_row, ADW_TYPE_EXPANDER_ROW)

static GtkWidget *
new_detail (const QyHistoryDetail *detail)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *markup = qy_history_detail_markup (detail);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), TRUE);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), markup);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), detail->what);
  return row;
}

static void
add_note (QyHistoryRow *self, const char *text)
{
  GtkWidget *row = adw_action_row_new ();

  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
}

/* @data: the stream and its events */
static gpointer
read_details (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  const char *const *words = data;

  return qy_history_details (book, words[0], words + 1, error);
}

static void
on_read (gpointer owner, gpointer result, const GError *error)
{
  QyHistoryRow *self = owner;
  g_autoptr (GPtrArray) details = result;

  if (error != NULL)
    add_note (self, error->message);
  else if (details->len == 0)
    add_note (self, _ ("The text and the data stayed as they were"));
  for (guint i = 0; details != NULL && i < details->len; i++)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (self), new_detail (details->pdata[i]));
}

static void
on_expanded (QyHistoryRow *self)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  if (self->is_read || !adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    return;
  self->is_read = TRUE;
  g_strv_builder_add (words, self->stream);
  g_strv_builder_addv (words, (const char **) self->events);
  qy_request_run (self, self->book, read_details, g_strv_builder_end (words),
                  (GDestroyNotify) g_strfreev, (GDestroyNotify) g_ptr_array_unref, NULL, on_read);
}

static GStrv
ids_of (GPtrArray *events)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = events->len; i > 0; i--)
    g_strv_builder_add (ids, ((QyEvent *) events->pdata[i - 1])->id);
  return g_strv_builder_end (ids);
}

static char *
shorten (const char *label, guint times)
{
  g_autofree char *start = NULL;

  if (times > 1)
    return g_strdup_printf (_ ("%s (%u times)"), label, times);

  if (g_utf8_strlen (label, -1) <= LONGEST_LABEL)
    return g_strdup (label);
  start = g_utf8_substring (label, 0, LONGEST_LABEL);
  return g_strconcat (start, "…", NULL);
}

static const char *
icon_for (const char *verb)
{
  static const struct
  {
    const char *verb;
    const char *icon;
  } icons[] = {
    { "contract.issue", "mail-send-symbolic" },
    { "contract.sign", "document-edit-symbolic" },
    { "contract.unsign", "edit-clear-symbolic" },
    { "contract.state", "emblem-system-symbolic" },
    { "attachment.add", "mail-attachment-symbolic" },
    { "attachment.remove", "user-trash-symbolic" },
    { "undo", "edit-undo-symbolic" },
    { "redo", "edit-redo-symbolic" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (icons); i++)
    if (g_str_equal (icons[i].verb, verb))
      return icons[i].icon;
  return "text-x-generic-symbolic";
}

static void
qy_history_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_HISTORY_ROW);
  G_OBJECT_CLASS (qy_history_row_parent_class)->dispose (object);
}

static void
qy_history_row_finalize (GObject *object)
{
  QyHistoryRow *self = QY_HISTORY_ROW (object);

  g_clear_object (&self->book);
  g_free (self->stream);
  g_strfreev (self->events);
  g_free (self->day);
  G_OBJECT_CLASS (qy_history_row_parent_class)->finalize (object);
}

static void
qy_history_row_class_init (QyHistoryRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qy_history_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = qy_history_row_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/qiyue/Qiyue/contract/qy-history-row.ui");
  gtk_widget_class_bind_template_child (widget_class, QyHistoryRow, icon);
  gtk_widget_class_bind_template_child (widget_class, QyHistoryRow, clock_label);
  gtk_widget_class_bind_template_child (widget_class, QyHistoryRow, undo_button);
  gtk_widget_class_bind_template_callback (widget_class, on_expanded);
}

static void
qy_history_row_init (QyHistoryRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
qy_history_row_new (QyBook *book,
                    GPtrArray *events,
                    const char *who,
                    const char *day,
                    const char *clock,
                    gboolean may_undo)
{
  QyHistoryRow *self = g_object_new (QY_TYPE_HISTORY_ROW, NULL);
  const QyEvent *event = events->pdata[0];
  g_autofree char *label = shorten (event->label, events->len);

  self->book = g_object_ref (book);
  self->stream = g_strdup (event->stream);
  self->events = ids_of (events);
  self->day = g_strdup (day);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), label);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), who);
  gtk_image_set_from_icon_name (self->icon, icon_for (event->verb));
  gtk_label_set_text (self->clock_label, clock);
  gtk_widget_set_visible (self->undo_button, may_undo);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->undo_button), "s", event->stream);
  if (g_str_equal (event->verb, "contract.issue") || g_str_equal (event->verb, "contract.sign"))
    gtk_widget_add_css_class (GTK_WIDGET (self->icon), "accent");
  return GTK_WIDGET (self);
}

const char *
qy_history_row_get_day (QyHistoryRow *self)
{
  g_return_val_if_fail (QY_IS_HISTORY_ROW (self), NULL);

  return self->day;
}

const char *
qy_history_row_get_event (QyHistoryRow *self)
{
  g_return_val_if_fail (QY_IS_HISTORY_ROW (self), NULL);

  return self->events[0];
}
