/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-text-toolbar.h"

#include <glib/gi18n-lib.h>

#include "qy-choice-popover.h"
#include "qy-editor-line.h"
#include "qy-field-order.h"
#include "qy-resolver.h"

#define TITLE_LENGTH 30 /* characters of a clause in the list of references */

struct _QyTextToolbar
{
  AdwBin parent_instance;

  QyWorkingText *text;
  GSignalGroup *text_signals;

  GtkWidget *row;
  GtkWidget *undo;
  GtkWidget *redo;
  GtkMenuButton *kind;
  GtkWidget *edits;
  GtkWidget *bold;
  GtkWidget *underline;
  GtkWidget *library;
  GtkWidget *find;
  QyChoicePopover *fields;
  QyChoicePopover *references;
  GtkLabel *state;
  GtkWidget *findings;
  GtkLabel *n_findings;
};

G_DEFINE_FINAL_TYPE (QyTextToolbar, qy_text_toolbar, ADW_TYPE_BIN)

static const char *const kinds[QY_N_BLOCK_KINDS] = {
  [QY_BLOCK_CLAUSE] = N_ ("Clause"),        [QY_BLOCK_PARA] = N_ ("Paragraph"),
  [QY_BLOCK_ITEM] = N_ ("List Item"),       [QY_BLOCK_RECITAL] = N_ ("Recital"),
  [QY_BLOCK_TABLE] = N_ ("Table"),          [QY_BLOCK_ROW] = N_ ("Table Row"),
  [QY_BLOCK_ANNEX] = N_ ("Annex"),          [QY_BLOCK_NOTE] = N_ ("Drafting Note"),
  [QY_BLOCK_SIGNATURE] = N_ ("Signatures"),
};

static QyDocument *
get_document (QyTextToolbar *self)
{
  return self->text != NULL ? qy_working_text_get_document (self->text) : NULL;
}

static void
show_state (QyTextToolbar *self, const char *words, const char *reason)
{
  gtk_label_set_label (self->state, words);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->state), reason);
  if (reason != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->state), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->state), "error");
}

static void
update_state (QyTextToolbar *self)
{
  const GError *error = self->text != NULL ? qy_working_text_get_error (self->text) : NULL;
  QyWorkingState state =
      self->text != NULL ? qy_working_text_get_state (self->text) : QY_WORKING_LOADING;

  if (state == QY_WORKING_FAILED)
    show_state (self, _ ("Not saved"), error != NULL ? error->message : "");
  else if (state == QY_WORKING_LOADING)
    show_state (self, "", NULL);
  else if (!qy_working_text_is_editable (self->text))
    show_state (self, _ ("Read only"), NULL);
  else
    show_state (self, state == QY_WORKING_STORED ? _ ("Saved") : _ ("Saving…"), NULL);
}

static void
update (QyTextToolbar *self)
{
  g_autofree char *undo = NULL;
  g_autofree char *redo = NULL;
  g_autofree char *undo_tip = NULL;
  g_autofree char *redo_tip = NULL;

  if (self->text != NULL)
    g_object_get (self->text, "undo-label", &undo, "redo-label", &redo, NULL);
  undo_tip = undo != NULL ? g_strdup_printf (_ ("Undo: %s (Ctrl+Z)"), undo)
                          : g_strdup (_ ("Undo (Ctrl+Z)"));
  redo_tip = redo != NULL ? g_strdup_printf (_ ("Redo: %s (Shift+Ctrl+Z)"), redo)
                          : g_strdup (_ ("Redo (Shift+Ctrl+Z)"));
  gtk_widget_set_tooltip_text (self->undo, undo_tip);
  gtk_widget_set_tooltip_text (self->redo, redo_tip);
  gtk_widget_set_visible (self->edits,
                          self->text != NULL && qy_working_text_is_editable (self->text));
  update_state (self);
}

static void
append (GListStore *choices, const char *key, const char *title, const char *subtitle)
{
  g_autoptr (QyChoice) choice = qy_choice_new (key, title, subtitle);

  g_list_store_append (choices, choice);
}

/* What is printed of each party: its name first. */
static void
append_attributes (GListStore *choices, QyDocument *document)
{
  GPtrArray *parties = qy_document_get_parties (document);

  for (guint i = 0; i < parties->len; i++)
    {
      const QyDocumentParty *party = g_ptr_array_index (parties, i);

      for (const char *const *attribute = qy_party_attributes (); *attribute != NULL; attribute++)
        {
          g_autofree char *key = g_strdup_printf ("%s.%s", party->label, *attribute);
          g_autofree char *title = qy_editor_field_label (document, key);
          QyPhrase phrase;

          if (qy_party_attribute_phrase (*attribute, &phrase))
            append (choices, key, title, _ ("Party"));
        }
    }
}

static void
on_fields_opened (QyTextToolbar *self)
{
  QyDocument *document = get_document (self);
  GListStore *choices = g_list_store_new (QY_TYPE_CHOICE);
  g_autoptr (GPtrArray) fields =
      document != NULL ? qy_field_order_list (document, NULL) : g_ptr_array_new ();

  for (guint i = 0; i < fields->len; i++)
    {
      const QyField *field = g_ptr_array_index (fields, i);

      append (choices, field->key, field->label, qy_field_type_label (field->type));
    }
  if (document != NULL)
    append_attributes (choices, document);
  qy_choice_popover_set_choices (self->fields, choices);
}

static char *
dup_title (QyDocument *document, const QyBlock *block)
{
  g_autoptr (QyEditorLine) line = qy_editor_line_new (document, NULL, block);

  return line->length > TITLE_LENGTH ? g_utf8_substring (line->text, 0, TITLE_LENGTH)
                                     : g_strdup (line->text);
}

static void
on_references_opened (QyTextToolbar *self)
{
  QyDocument *document = get_document (self);
  GListStore *choices = g_list_store_new (QY_TYPE_CHOICE);
  g_autoptr (QyResolver) resolver =
      document != NULL ? qy_resolver_new (document, FALSE, NULL) : NULL;

  for (guint i = 0; resolver != NULL && i < resolver->blocks->len; i++)
    {
      const QyBlock *block = g_ptr_array_index (resolver->blocks, i);
      const QyNumberEntry *entry = g_ptr_array_index (resolver->entries, i);

      if (*entry->reference != '\0')
        {
          g_autofree char *heading = dup_title (document, block);
          g_autofree char *title = g_strdup_printf ("%s  %s", entry->reference, heading);

          append (choices, block->key, title, NULL);
        }
    }
  qy_choice_popover_set_choices (self->references, choices);
}

static void
on_field_chosen (QyTextToolbar *self, const char *key)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "text.insert-field", "s", key);
}

static void
on_reference_chosen (QyTextToolbar *self, const char *key)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "text.insert-reference", "s", key);
}

static void
qy_text_toolbar_dispose (GObject *object)
{
  QyTextToolbar *self = QY_TEXT_TOOLBAR (object);

  g_clear_object (&self->text_signals);
  adw_bin_set_child (ADW_BIN (self), NULL); /* the bin does not see the template take it */
  gtk_widget_dispose_template (GTK_WIDGET (self), QY_TYPE_TEXT_TOOLBAR);
  g_clear_object (&self->text);
  G_OBJECT_CLASS (qy_text_toolbar_parent_class)->dispose (object);
}

static void
qy_text_toolbar_class_init (QyTextToolbarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qy_text_toolbar_dispose;
  g_type_ensure (QY_TYPE_CHOICE_POPOVER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/qiyue/Qiyue/text/qy-text-toolbar.ui");
  gtk_widget_class_bind_template_child (widget_class, QyTextToolbar, row);
  gtk_widget_class_bind_template_child (widget_class, QyTextToolbar, bold);
  gtk_widget_class_bind_template_child (widget_class, QyTextToolbar, underline);
  gtk_widget_class_bind_template_child (widget_class, QyTextToolbar, library);
  gtk_widget_class_bind_template_child (widget_class, QyTextToolbar, find);
  gtk_widget_class_bind_template_child (widget_class, QyTextToolbar, undo);
  gtk_widget_class_bind_template_child (widget_class, QyTextToolbar, redo);
  gtk_widget_class_bind_template_child (widget_class, QyTextToolbar, kind);
  gtk_widget_class_bind_template_child (widget_class, QyTextToolbar, edits);
  gtk_widget_class_bind_template_child (widget_class, QyTextToolbar, fields);
  gtk_widget_class_bind_template_child (widget_class, QyTextToolbar, references);
  gtk_widget_class_bind_template_child (widget_class, QyTextToolbar, state);
  gtk_widget_class_bind_template_child (widget_class, QyTextToolbar, findings);
  gtk_widget_class_bind_template_child (widget_class, QyTextToolbar, n_findings);
  gtk_widget_class_bind_template_callback (widget_class, on_fields_opened);
  gtk_widget_class_bind_template_callback (widget_class, on_references_opened);
  gtk_widget_class_bind_template_callback (widget_class, on_field_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_reference_chosen);
}

static void
qy_text_toolbar_init (QyTextToolbar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->text_signals = g_signal_group_new (QY_TYPE_WORKING_TEXT);
  g_signal_group_connect_swapped (self->text_signals, "notify", G_CALLBACK (update), self);
}

void
qy_text_toolbar_set_text (QyTextToolbar *self, QyWorkingText *text)
{
  g_return_if_fail (QY_IS_TEXT_TOOLBAR (self));

  if (!g_set_object (&self->text, text))
    return;
  g_signal_group_set_target (self->text_signals, text);
  update (self);
}

void
qy_text_toolbar_set_block (QyTextToolbar *self, const char *key)
{
  QyDocument *document = NULL;
  QyBlock *block = NULL;

  g_return_if_fail (QY_IS_TEXT_TOOLBAR (self));

  document = get_document (self);
  block = document != NULL && key != NULL ? qy_document_get_block (document, key) : NULL;
  gtk_menu_button_set_label (self->kind, block != NULL ? _ (kinds[block->kind]) : _ ("Clause"));
}

void
qy_text_toolbar_set_n_findings (QyTextToolbar *self, guint n, gboolean blocks_issue)
{
  g_autofree char *words = NULL;
  g_autofree char *tooltip = NULL;

  g_return_if_fail (QY_IS_TEXT_TOOLBAR (self));

  words = g_strdup_printf ("%u", n);
  tooltip = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u finding", "%u findings", n), n);
  gtk_label_set_label (self->n_findings, words);
  gtk_widget_set_tooltip_text (self->findings, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->findings), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  tooltip, -1);
  gtk_widget_set_visible (self->findings, n > 0);
  if (blocks_issue)
    gtk_widget_add_css_class (self->findings, "error");
  else
    gtk_widget_remove_css_class (self->findings, "error");
}

void
qy_text_toolbar_set_room (QyTextToolbar *self, int width)
{
  GtkWidget *optional[] = { self->find, self->underline, self->bold, self->library, self->redo };
  int natural = 0;

  g_return_if_fail (QY_IS_TEXT_TOOLBAR (self));

  for (guint i = 0; i < G_N_ELEMENTS (optional); i++)
    gtk_widget_set_visible (optional[i], TRUE);
  gtk_widget_measure (self->row, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (optional) && natural > width; i++)
    {
      gtk_widget_set_visible (optional[i], FALSE);
      gtk_widget_measure (self->row, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
    }
}
