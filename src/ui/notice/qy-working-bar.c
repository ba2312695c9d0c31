/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-working-bar.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-conflict-view.h"
#include "qy-notice-bar.h"
#include "qy-notice.h"
#include "qy-text-copy.h"

struct _QyWorkingBar
{
  AdwBin parent_instance;

  QyWorkingText *text;
  GtkFileChooserNative *chooser; /* while it is open */

  QyNoticeBar *notice;
  QyConflictView *conflict;
};

enum
{
  PROP_TEXT = 1,
  N_PROPERTIES
};

G_DEFINE_FINAL_TYPE (QyWorkingBar, qy_working_bar, ADW_TYPE_BIN)

static GParamSpec *properties[N_PROPERTIES];
static guint show_block_signal;

static void
say_failure (QyWorkingBar *self)
{
  const GError *error = qy_working_text_get_error (self->text);
  gboolean is_loaded = qy_working_text_get_document (self->text) != NULL;
  g_autofree char *text = NULL;

  text = g_strdup_printf (
      is_loaded ? _ ("Not stored: %s\nEverything you typed is still here, and is stored as soon as "
                     "it works again.")
                : _ ("The text could not be read: %s"),
      error->message);
  if (!qy_notice_bar_say (self->notice, QY_NOTICE_ERROR, text))
    return;
  qy_notice_bar_add_button (self->notice, _ ("_Try Again"), "working-bar.try-again");
  if (is_loaded)
    qy_notice_bar_add_button (self->notice, _ ("_Save a Copy…"), "working-bar.save-copy");
}

static const QyTextConflict *
first_conflict (QyWorkingBar *self)
{
  GPtrArray *conflicts = qy_working_text_get_conflicts (self->text);

  return conflicts->len > 0 ? conflicts->pdata[0] : NULL;
}

static char *
describe_conflict (QyWorkingBar *self, const QyTextConflict *conflict)
{
  guint n = qy_working_text_get_conflicts (self->text)->len;
  g_autofree char *more = NULL;
  const QyField *field = NULL;

  if (n > 1)
    more = g_strdup_printf (ngettext (" One more place follows.", " %u more places follow.", n - 1),
                            n - 1);
  if (conflict->is_value)
    field = qy_document_find_field (qy_working_text_get_document (self->text), conflict->key);
  if (field != NULL)
    return g_strdup_printf (_ ("“%s” was changed here and by somebody else at the same time. Both "
                               "are kept until you choose.%s"),
                            field->label, more != NULL ? more : "");
  return g_strdup_printf (_ ("One place was changed here and by somebody else at the same time. "
                             "Both are kept until you choose.%s"),
                          more != NULL ? more : "");
}

static void
say_conflict (QyWorkingBar *self, const QyTextConflict *conflict)
{
  g_autofree char *text = describe_conflict (self, conflict);

  qy_notice_bar_say (self->notice, QY_NOTICE_WARNING, text);
  qy_conflict_view_show (self->conflict, qy_working_text_get_document (self->text), conflict);
}

static void
update (QyWorkingBar *self)
{
  const QyTextConflict *conflict = NULL;
  gboolean failed = FALSE;

  if (self->text != NULL)
    {
      failed = qy_working_text_get_state (self->text) == QY_WORKING_FAILED;
      conflict = failed ? NULL : first_conflict (self);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->conflict), conflict != NULL);
  if (failed)
    say_failure (self);
  else if (conflict != NULL)
    say_conflict (self, conflict);
  else if (self->text != NULL && qy_book_is_read_only (qy_working_text_get_book (self->text)))
    qy_notice_bar_say (
        self->notice, QY_NOTICE_INFO,
        _ ("This book may only be read. To change it, copy the file to a place where "
           "you may write, and open the copy."));
  else
    qy_notice_bar_hide (self->notice);
}

static void
on_conflict (QyWorkingBar *self, const QyTextConflict *conflict)
{
  update (self);
  if (!conflict->is_value && conflict->theirs != NULL)
    g_signal_emit (self, show_block_signal, 0, conflict->key);
}

static void
try_again_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  qy_working_text_flush (QY_WORKING_BAR (widget)->text);
}

static void
on_copy_saved (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (QyWorkingBar) self = data;
  g_autoptr (GError) error = NULL;

  if (g_file_replace_contents_finish (G_FILE (source), result, NULL, &error))
    {
      g_autofree char *name = g_file_get_basename (G_FILE (source));
      g_autofree char *text = g_strdup_printf (_ ("The copy is in %s"), name);

      qy_notice_toast (GTK_WIDGET (self), text);
    }
  else
    qy_notice_problem (GTK_WIDGET (self), _ ("The copy was not written"), error);
}

static void
on_copy_chosen (GtkNativeDialog *dialog, int response, QyWorkingBar *self)
{
  QyDocument *document = qy_working_text_get_document (self->text);
  g_autoptr (GFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;
  char *text = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  g_clear_object (&self->chooser);
  if (file == NULL || document == NULL)
    return;
  text = qy_text_copy_of_document (document);
  bytes = g_bytes_new_take (text, strlen (text));
  g_file_replace_contents_bytes_async (file, bytes, NULL, FALSE, G_FILE_CREATE_REPLACE_DESTINATION,
                                       NULL, on_copy_saved, g_object_ref (self));
}

static void
save_copy_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyWorkingBar *self = QY_WORKING_BAR (widget);
  const char *title = qy_document_get_title (qy_working_text_get_document (self->text));
  g_autofree char *name = NULL;

  if (self->chooser != NULL)
    return;
  name = g_strdup_printf ("%s.txt", title != NULL && *title != '\0' ? title : _ ("Text"));
  g_strdelimit (name, "/", '-');
  self->chooser = gtk_file_chooser_native_new (_ ("Save a Copy of the Text"),
                                               GTK_WINDOW (gtk_widget_get_root (widget)),
                                               GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), name);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (on_copy_chosen), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
settle (GtkWidget *widget, gboolean take_mine)
{
  QyWorkingBar *self = QY_WORKING_BAR (widget);
  const QyTextConflict *conflict = self->text != NULL ? first_conflict (self) : NULL;

  if (conflict == NULL)
    return;
  qy_working_text_settle (self->text, conflict, take_mine);
  update (self);
}

static void
keep_mine_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  settle (widget, TRUE);
}

static void
take_theirs_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  settle (widget, FALSE);
}

static void
qy_working_bar_dispose (GObject *object)
{
  QyWorkingBar *self = QY_WORKING_BAR (object);

  qy_working_bar_set_text (self, NULL);
  g_clear_object (&self->chooser);
  adw_bin_set_child (ADW_BIN (self), NULL); /* before the template lets go of it */
  gtk_widget_dispose_template (GTK_WIDGET (self), QY_TYPE_WORKING_BAR);
  G_OBJECT_CLASS (qy_working_bar_parent_class)->dispose (object);
}

static void
qy_working_bar_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_TEXT)
    g_value_set_object (value, QY_WORKING_BAR (object)->text);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
qy_working_bar_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_TEXT)
    qy_working_bar_set_text (QY_WORKING_BAR (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "working-bar.try-again", NULL, try_again_action);
  gtk_widget_class_install_action (klass, "working-bar.save-copy", NULL, save_copy_action);
  gtk_widget_class_install_action (klass, "working-bar.keep-mine", NULL, keep_mine_action);
  gtk_widget_class_install_action (klass, "working-bar.take-theirs", NULL, take_theirs_action);
}

static void
qy_working_bar_class_init (QyWorkingBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = qy_working_bar_dispose;
  object_class->get_property = qy_working_bar_get_property;
  object_class->set_property = qy_working_bar_set_property;
  properties[PROP_TEXT] =
      g_param_spec_object ("text", NULL, NULL, QY_TYPE_WORKING_TEXT,
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  show_block_signal = g_signal_new ("show-block", QY_TYPE_WORKING_BAR, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  g_type_ensure (QY_TYPE_NOTICE_BAR);
  g_type_ensure (QY_TYPE_CONFLICT_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/qiyue/Qiyue/notice/qy-working-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, QyWorkingBar, notice);
  gtk_widget_class_bind_template_child (widget_class, QyWorkingBar, conflict);
  install_actions (widget_class);
}

static void
qy_working_bar_init (QyWorkingBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

QyWorkingBar *
qy_working_bar_new (void)
{
  return g_object_new (QY_TYPE_WORKING_BAR, NULL);
}

void
qy_working_bar_set_text (QyWorkingBar *self, QyWorkingText *text)
{
  g_return_if_fail (QY_IS_WORKING_BAR (self));
  g_return_if_fail (text == NULL || QY_IS_WORKING_TEXT (text));

  if (self->text == text)
    return;
  if (self->text != NULL)
    g_signal_handlers_disconnect_by_data (self->text, self);
  g_set_object (&self->text, text);
  if (text != NULL)
    {
      g_signal_connect_swapped (text, "notify::state", G_CALLBACK (update), self);
      g_signal_connect_swapped (text, "failed", G_CALLBACK (update), self);
      g_signal_connect_swapped (text, "conflict", G_CALLBACK (on_conflict), self);
    }
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

QyWorkingText *
qy_working_bar_get_text (QyWorkingBar *self)
{
  g_return_val_if_fail (QY_IS_WORKING_BAR (self), NULL);

  return self->text;
}
