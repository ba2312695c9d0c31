/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-clause-row.h"

#include <glib/gi18n-lib.h>

#define INDENT 18

struct _QyClauseRow
{
  GtkListBoxRow parent_instance;

  QyClauseFacts *facts;

  GtkWidget *box;
  GtkLabel *title;
  GtkLabel *detail;
  GtkLabel *stance;
};

G_DEFINE_FINAL_TYPE (QyClauseRow, qy_clause_row, GTK_TYPE_LIST_BOX_ROW)

static char *
describe (const QyClauseFacts *facts)
{
  g_autofree char *uses = NULL;

  if (facts->uses == 0)
    return facts->versions == 0 ? g_strdup (_ ("Not published"))
                                : g_strdup_printf (_ ("Version %u"), facts->versions);
  uses = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "in %u text", "in %u texts", facts->uses),
                          facts->uses);
  if (facts->versions == 0)
    return g_strdup_printf ("%s · %s", _ ("Not published"), uses);
  /* TRANSLATORS: “Version 2 · in 3 texts” */
  return g_strdup_printf (_ ("Version %u · %s"), facts->versions, uses);
}

static void
show_facts (QyClauseRow *self)
{
  const QyClause *clause = self->facts->clause;
  g_autofree char *detail = describe (self->facts);

  gtk_label_set_label (self->title, clause->title);
  gtk_label_set_label (self->detail, detail);
  gtk_label_set_label (self->stance, qy_clause_stance_word (clause->stance));
  gtk_widget_set_visible (GTK_WIDGET (self->stance), clause->stance != QY_STANCE_STANDARD);
  if (clause->stance == QY_STANCE_FALLBACK)
    gtk_widget_add_css_class (GTK_WIDGET (self->stance), "warning");
  if (clause->alternate_of != NULL)
    gtk_widget_set_margin_start (self->box, gtk_widget_get_margin_start (self->box) + INDENT);
}

static void
qy_clause_row_dispose (GObject *object)
{
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_CLAUSE_ROW);
  g_clear_pointer (&QY_CLAUSE_ROW (object)->facts, qy_clause_facts_free);
  G_OBJECT_CLASS (qy_clause_row_parent_class)->dispose (object);
}

static void
qy_clause_row_class_init (QyClauseRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qy_clause_row_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/qiyue/Qiyue/clause/qy-clause-row.ui");
  gtk_widget_class_bind_template_child (widget_class, QyClauseRow, box);
  gtk_widget_class_bind_template_child (widget_class, QyClauseRow, title);
  gtk_widget_class_bind_template_child (widget_class, QyClauseRow, detail);
  gtk_widget_class_bind_template_child (widget_class, QyClauseRow, stance);
}

static void
qy_clause_row_init (QyClauseRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
qy_clause_row_new (QyClauseFacts *facts)
{
  QyClauseRow *self = NULL;

  g_return_val_if_fail (facts != NULL, NULL);

  self = g_object_new (QY_TYPE_CLAUSE_ROW, NULL);
  self->facts = facts;
  show_facts (self);
  return GTK_WIDGET (self);
}

const QyClauseFacts *
qy_clause_row_get_facts (QyClauseRow *self)
{
  g_return_val_if_fail (QY_IS_CLAUSE_ROW (self), NULL);

  return self->facts;
}
