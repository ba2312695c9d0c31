/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-term-card.h"

#include <glib/gi18n-lib.h>

#include "qy-choice-popover.h"
#include "qy-notice.h"
#include "qy-request.h"
#include "qy-term-acts.h"
#include "qy-term-kind-help.h"
#include "qy-term-value-row.h"

struct _QyTermCard
{
  AdwPreferencesGroup parent_instance;

  QyBook *book;
  QyDossier *dossier;
  char *id;
  QyTermKind kind;
  const QyPrintedBlock *block; /* that states it, or NULL */
  GHashTable *asked;           /* details that a person wants to state */
  GPtrArray *rows;             /* of QyTermValueRow */
  GtkWidget *clauses;          /* the popover of clauses, when it was wanted */

  GMenu *details_menu;
  GtkButton *number_button;
  GtkWidget *details_button;
  GtkWidget *menu_button;
};

G_DEFINE_FINAL_TYPE (QyTermCard, qy_term_card, ADW_TYPE_PREFERENCES_GROUP)

static const QyTerm *
find_term (QyTermCard *self)
{
  for (guint i = 0; i < self->dossier->terms->len; i++)
    {
      const QyTerm *term = self->dossier->terms->pdata[i];

      if (g_strcmp0 (term->id, self->id) == 0)
        return term;
    }
  return NULL;
}

static GtkWidget *
find_row (QyTermCard *self, const char *attr)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (g_strcmp0 (qy_term_value_row_get_attr (self->rows->pdata[i]), attr) == 0)
      return self->rows->pdata[i];
  return NULL;
}

static gboolean
is_wanted (QyTermCard *self, const QyTerm *term, const QyTermAttrKind *attr)
{
  return qy_term_bound_field (term, attr->name) != NULL
         || g_hash_table_contains (self->asked, attr->name);
}

/* The rows that are wanted, in the catalogue's order; those that were there stay as they are. */
static void
show_rows (QyTermCard *self, const QyTerm *term)
{
  g_autoptr (GPtrArray) before = g_steal_pointer (&self->rows);
  guint n = 0;
  const QyTermAttrKind *attrs = qy_term_kind_attrs (self->kind, &n);
  gboolean same = TRUE;

  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < n; i++)
    {
      GtkWidget *row = NULL;

      if (!is_wanted (self, term, &attrs[i]))
        continue;
      for (guint r = 0; row == NULL && r < before->len; r++)
        if (g_strcmp0 (qy_term_value_row_get_attr (before->pdata[r]), attrs[i].name) == 0)
          row = before->pdata[r];
      if (row == NULL)
        row = qy_term_value_row_new (self->book);
      g_ptr_array_add (self->rows, g_object_ref_sink (row));
      qy_term_value_row_show (QY_TERM_VALUE_ROW (row), self->dossier, term, &attrs[i]);
      same = same && self->rows->len <= before->len
             && before->pdata[self->rows->len - 1] == (gpointer) row;
    }
  if (same && self->rows->len == before->len)
    return;
  for (guint i = 0; i < before->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), before->pdata[i]);
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->rows->pdata[i]);
}

static void
show_details_menu (QyTermCard *self, const QyTerm *term)
{
  guint n = 0;
  const QyTermAttrKind *attrs = qy_term_kind_attrs (self->kind, &n);

  g_menu_remove_all (self->details_menu);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GMenuItem) item = NULL;

      if (is_wanted (self, term, &attrs[i]))
        continue;
      item = g_menu_item_new (qy_term_attr_label (&attrs[i]), NULL);
      g_menu_item_set_action_and_target (item, "term.add-detail", "s", attrs[i].name);
      g_menu_append_item (self->details_menu, item);
    }
  gtk_widget_set_visible (self->details_button,
                          g_menu_model_get_n_items (G_MENU_MODEL (self->details_menu)) > 0);
}

/* The block that says so, or else the one that prints the first of its fields. */
static const QyPrintedBlock *
place_of (const QyDossier *dossier, const QyTerm *term)
{
  const QyPrintedBlock *block = qy_dossier_block (dossier, term->block_key);

  for (guint i = 0; block == NULL && i < term->attrs->len; i++)
    block = qy_dossier_place_of (dossier, ((QyTermAttr *) term->attrs->pdata[i])->field_key);
  return block;
}

static void
show_heading (QyTermCard *self, guint n)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (self);
  g_autofree char *title = qy_term_kind_title (self->kind);
  g_autofree char *numbered = g_strdup_printf ("%s %u", title, n);
  const char *number =
      self->block != NULL && *self->block->number != '\0' ? self->block->number : "¶";

  adw_preferences_group_set_title (group, n > 0 ? numbered : title);
  adw_preferences_group_set_description (
      group, self->rows->len == 0 ? _ ("Nothing is stated yet: add a detail") : NULL);
  gtk_button_set_label (self->number_button, number);
  gtk_widget_set_visible (GTK_WIDGET (self->number_button), self->block != NULL);
}

static void
refresh (QyTermCard *self)
{
  const QyTerm *term = find_term (self);

  if (term == NULL)
    return;
  show_rows (self, term);
  show_details_menu (self, term);
}

static void
add_detail_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyTermCard *self = QY_TERM_CARD (widget);
  const char *attr = g_variant_get_string (parameter, NULL);

  g_hash_table_add (self->asked, g_strdup (attr));
  refresh (self);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), NULL);
  if (find_row (self, attr) != NULL)
    gtk_widget_grab_focus (find_row (self, attr));
}

static void
drop_detail_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyTermCard *self = QY_TERM_CARD (widget);

  g_hash_table_remove (self->asked, g_variant_get_string (parameter, NULL));
  refresh (self);
}

static void
show_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyTermCard *self = QY_TERM_CARD (widget);

  if (self->block != NULL)
    gtk_widget_activate_action (widget, "contract.show-place", "s", self->block->key);
}

static void
on_stored (gpointer owner, gpointer result, const GError *error)
{
  if (error != NULL)
    qy_notice_problem (owner, _ ("The term was not changed"), error);
}

static void
on_clause_chosen (QyTermCard *self, const char *key)
{
  QyTermAct *act =
      qy_term_act_new (self->dossier->contract->id, self->id, NULL, *key != '\0' ? key : NULL);

  qy_request_run (self, self->book, qy_term_act_set_clause, act, qy_term_act_free, NULL, NULL,
                  on_stored);
}

static GListStore *
list_clauses (QyTermCard *self)
{
  GListStore *choices = g_list_store_new (QY_TYPE_CHOICE);
  g_autoptr (QyChoice) none = qy_choice_new ("", _ ("No clause"), NULL);

  g_list_store_append (choices, none);
  for (guint i = 0; i < self->dossier->printed->blocks->len; i++)
    {
      const QyPrintedBlock *block = self->dossier->printed->blocks->pdata[i];
      g_autofree char *text = NULL;
      g_autofree char *title = NULL;
      g_autoptr (QyChoice) choice = NULL;

      if (block->key == NULL || *block->number == '\0')
        continue;
      text = qy_printed_block_text (block);
      title = g_strdup_printf ("%s %s", block->number, text);
      choice = qy_choice_new (block->key, title, NULL);
      g_list_store_append (choices, choice);
    }
  return choices;
}

static void
choose_clause_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyTermCard *self = QY_TERM_CARD (widget);

  if (self->clauses == NULL)
    {
      self->clauses = g_object_new (QY_TYPE_CHOICE_POPOVER, NULL);
      gtk_widget_set_size_request (self->clauses, 420, -1);
      gtk_widget_set_parent (self->clauses, self->menu_button);
      g_signal_connect_swapped (self->clauses, "chosen", G_CALLBACK (on_clause_chosen), self);
    }
  qy_choice_popover_set_choices (QY_CHOICE_POPOVER (self->clauses), list_clauses (self));
  gtk_popover_popup (GTK_POPOVER (self->clauses));
}

static void
on_removed (gpointer owner, gpointer result, const GError *error)
{
  QyTermCard *self = owner;

  if (error != NULL)
    qy_notice_problem (owner, _ ("The term was not removed"), error);
  else
    qy_notice_toast_with_undo (owner, _ ("Term removed"), self->dossier->contract->id);
}

static void
remove_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyTermCard *self = QY_TERM_CARD (widget);

  qy_request_run (self, self->book, qy_term_act_remove,
                  qy_term_act_new (NULL, self->id, NULL, NULL), qy_term_act_free, NULL, NULL,
                  on_removed);
}

static void
qy_term_card_dispose (GObject *object)
{
  QyTermCard *self = QY_TERM_CARD (object);

  g_clear_pointer (&self->clauses, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_TERM_CARD);
  g_clear_object (&self->book);
  g_clear_pointer (&self->dossier, qy_dossier_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->asked, g_hash_table_unref);
  g_clear_pointer (&self->id, g_free);
  G_OBJECT_CLASS (qy_term_card_parent_class)->dispose (object);
}

static void
qy_term_card_class_init (QyTermCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qy_term_card_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/qiyue/Qiyue/terms/qy-term-card.ui");
  gtk_widget_class_bind_template_child (widget_class, QyTermCard, details_menu);
  gtk_widget_class_bind_template_child (widget_class, QyTermCard, number_button);
  gtk_widget_class_bind_template_child (widget_class, QyTermCard, details_button);
  gtk_widget_class_bind_template_child (widget_class, QyTermCard, menu_button);
  gtk_widget_class_install_action (widget_class, "term.show", NULL, show_action);
  gtk_widget_class_install_action (widget_class, "term.add-detail", "s", add_detail_action);
  gtk_widget_class_install_action (widget_class, "term.drop-detail", "s", drop_detail_action);
  gtk_widget_class_install_action (widget_class, "term.choose-clause", NULL, choose_clause_action);
  gtk_widget_class_install_action (widget_class, "term.remove", NULL, remove_action);
}

static void
qy_term_card_init (QyTermCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  self->asked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

GtkWidget *
qy_term_card_new (QyBook *book)
{
  QyTermCard *self = NULL;

  g_return_val_if_fail (QY_IS_BOOK (book), NULL);

  self = g_object_new (QY_TYPE_TERM_CARD, NULL);
  self->book = g_object_ref (book);
  return GTK_WIDGET (self);
}

void
qy_term_card_show (QyTermCard *self, QyDossier *dossier, const QyTerm *term, guint n)
{
  g_return_if_fail (QY_IS_TERM_CARD (self) && dossier != NULL && term != NULL);

  qy_dossier_ref (dossier);
  g_clear_pointer (&self->dossier, qy_dossier_unref);
  self->dossier = dossier;
  g_free (self->id);
  self->id = g_strdup (term->id);
  if (!qy_term_kind_from_name (term->kind, &self->kind))
    return;
  self->block = place_of (dossier, term);
  show_rows (self, term);
  show_details_menu (self, term);
  show_heading (self, n);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "term.show", self->block != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "term.choose-clause",
                                 dossier->printed != NULL && dossier->contract->has_text);
}

const char *
qy_term_card_get_id (QyTermCard *self)
{
  g_return_val_if_fail (QY_IS_TERM_CARD (self), NULL);

  return self->id;
}

void
qy_term_card_begin (QyTermCard *self)
{
  g_return_if_fail (QY_IS_TERM_CARD (self));

  gtk_widget_activate_action (GTK_WIDGET (self), "term.add-detail", "s",
                              qy_term_kind_attrs (self->kind, NULL)[0].name);
}
