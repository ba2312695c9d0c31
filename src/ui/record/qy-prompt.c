/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-prompt.h"

#include <glib/gi18n-lib.h>

struct _QyPrompt
{
  AdwMessageDialog parent_instance;

  GPtrArray *entries;
  GPtrArray *required;
  GPtrArray *choices;
  GWeakRef from;
  QyPromptDone done;
  gpointer data;
  GDestroyNotify data_free;

  AdwPreferencesGroup *group;
};

G_DEFINE_FINAL_TYPE (QyPrompt, qy_prompt, ADW_TYPE_MESSAGE_DIALOG)

static void
update_accept (QyPrompt *self)
{
  gboolean complete = TRUE;

  for (guint i = 0; i < self->required->len; i++)
    {
      g_autofree char *text =
          g_strstrip (g_strdup (gtk_editable_get_text (self->required->pdata[i])));

      complete = complete && *text != '\0';
    }
  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (self), "accept", complete);
}

static void
on_response (QyPrompt *self, const char *response)
{
  g_autoptr (GtkWidget) from = g_weak_ref_get (&self->from);

  if (g_strcmp0 (response, "accept") == 0 && from != NULL && self->done != NULL)
    self->done (from, self, self->data);
}

static void
qy_prompt_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_PROMPT);
  G_OBJECT_CLASS (qy_prompt_parent_class)->dispose (object);
}

static void
qy_prompt_finalize (GObject *object)
{
  QyPrompt *self = QY_PROMPT (object);

  if (self->data_free != NULL)
    self->data_free (self->data);
  g_weak_ref_clear (&self->from);
  g_ptr_array_unref (self->entries);
  g_ptr_array_unref (self->required);
  g_ptr_array_unref (self->choices);
  G_OBJECT_CLASS (qy_prompt_parent_class)->finalize (object);
}

static void
qy_prompt_class_init (QyPromptClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = qy_prompt_dispose;
  object_class->finalize = qy_prompt_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/qiyue/Qiyue/record/qy-prompt.ui");
  gtk_widget_class_bind_template_child (widget_class, QyPrompt, group);
  gtk_widget_class_bind_template_callback (widget_class, on_response);
}

static void
qy_prompt_init (QyPrompt *self)
{
  g_weak_ref_init (&self->from, NULL);
  self->entries = g_ptr_array_new ();
  self->required = g_ptr_array_new ();
  self->choices = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

QyPrompt *
qy_prompt_new (GtkWidget *from, const char *heading, const char *body, const char *accept)
{
  QyPrompt *self = NULL;
  GtkRoot *root = NULL;

  g_return_val_if_fail (GTK_IS_WIDGET (from) && heading != NULL && accept != NULL, NULL);

  root = gtk_widget_get_root (from);
  self = g_object_new (QY_TYPE_PROMPT, "heading", heading, "body", body != NULL ? body : "",
                       "transient-for", GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL);
  g_weak_ref_set (&self->from, from);
  adw_message_dialog_set_response_label (ADW_MESSAGE_DIALOG (self), "accept", accept);
  return self;
}

void
qy_prompt_add (QyPrompt *self, const char *label, const char *text, gboolean required)
{
  GtkWidget *row = NULL;

  g_return_if_fail (QY_IS_PROMPT (self) && label != NULL);

  row = adw_entry_row_new ();
  adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (row), TRUE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label);
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (row), TRUE);
  gtk_editable_set_text (GTK_EDITABLE (row), text != NULL ? text : "");
  g_signal_connect_object (row, "changed", G_CALLBACK (update_accept), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->entries, row);
  if (required)
    g_ptr_array_add (self->required, row);
}

void
qy_prompt_add_choice (QyPrompt *self, const char *label, const char *const *words)
{
  GtkWidget *row = NULL;
  g_autoptr (GtkStringList) list = NULL;

  g_return_if_fail (QY_IS_PROMPT (self) && label != NULL && words != NULL);

  row = adw_combo_row_new ();
  list = gtk_string_list_new (words);
  adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (row), TRUE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (list));
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->choices, row);
}

char *
qy_prompt_get_text (QyPrompt *self, guint index)
{
  g_return_val_if_fail (QY_IS_PROMPT (self) && index < self->entries->len, NULL);

  return g_strstrip (g_strdup (gtk_editable_get_text (self->entries->pdata[index])));
}

guint
qy_prompt_get_choice (QyPrompt *self, guint index)
{
  g_return_val_if_fail (QY_IS_PROMPT (self) && index < self->choices->len, 0);

  return adw_combo_row_get_selected (self->choices->pdata[index]);
}

void
qy_prompt_ask (QyPrompt *self, QyPromptDone done, gpointer data, GDestroyNotify data_free)
{
  g_return_if_fail (QY_IS_PROMPT (self) && done != NULL);

  self->done = done;
  self->data = data;
  self->data_free = data_free;
  update_accept (self);
  gtk_window_present (GTK_WINDOW (self));
  if (self->entries->len > 0)
    gtk_widget_grab_focus (self->entries->pdata[0]);
}
