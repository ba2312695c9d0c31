/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-review-line.h"

#include <glib/gi18n-lib.h>

#define INDENT 18 /* pixels a level */

struct _QyReviewLine
{
  GtkWidget parent_instance;

  QyReviewRow *row;
  GtkWidget *box;
  GtkWidget *mark;
  GtkLabel *number;
  GtkLabel *kind;
  GtkLabel *text;
  GtkLabel *terms;
  GtkLabel *left_out;
};

enum
{
  PROP_0,
  PROP_ROW,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (QyReviewLine, qy_review_line, GTK_TYPE_WIDGET)

static void
set_class (GtkWidget *widget, const char *name, gboolean has)
{
  if (has)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

static void
show_label (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
show_row (QyReviewLine *self)
{
  const QyReviewRowData *data = qy_review_row_get_data (self->row);
  g_autofree char *name = NULL;

  gtk_widget_set_margin_start (self->box, 6 + INDENT * (data->level - 1));
  gtk_widget_set_opacity (self->mark, data->is_uncertain ? 1.0 : 0.0);
  show_label (self->number, data->number);
  show_label (self->kind, data->kind);
  show_label (self->text, data->markup);
  show_label (self->terms, data->terms);
  show_label (self->left_out, data->left_out);
  name = g_strdup_printf ("%s %s", data->number, gtk_label_get_text (self->text));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  set_class (GTK_WIDGET (self->text), "heading", data->is_heading);
  set_class (GTK_WIDGET (self->text), "dim-label", data->left_out != NULL);
}

static gboolean
on_link (QyReviewLine *self, const char *uri)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "review.select", "s", uri);
  return GDK_EVENT_STOP;
}

static void
set_row (QyReviewLine *self, QyReviewRow *row)
{
  if (!g_set_object (&self->row, row))
    return;
  if (row != NULL)
    show_row (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ROW]);
}

static void
qy_review_line_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_ROW:
      set_row (QY_REVIEW_LINE (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
qy_review_line_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_ROW:
      g_value_set_object (value, QY_REVIEW_LINE (object)->row);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
qy_review_line_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_REVIEW_LINE);
  g_clear_object (&QY_REVIEW_LINE (object)->row);
  G_OBJECT_CLASS (qy_review_line_parent_class)->dispose (object);
}

static void
qy_review_line_class_init (QyReviewLineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = qy_review_line_set_property;
  object_class->get_property = qy_review_line_get_property;
  object_class->dispose = qy_review_line_dispose;
  properties[PROP_ROW] =
      g_param_spec_object ("row", NULL, NULL, QY_TYPE_REVIEW_ROW,
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/qiyue/Qiyue/review/qy-review-line.ui");
  gtk_widget_class_bind_template_child (widget_class, QyReviewLine, box);
  gtk_widget_class_bind_template_child (widget_class, QyReviewLine, mark);
  gtk_widget_class_bind_template_child (widget_class, QyReviewLine, number);
  gtk_widget_class_bind_template_child (widget_class, QyReviewLine, kind);
  gtk_widget_class_bind_template_child (widget_class, QyReviewLine, text);
  gtk_widget_class_bind_template_child (widget_class, QyReviewLine, terms);
  gtk_widget_class_bind_template_child (widget_class, QyReviewLine, left_out);
  gtk_widget_class_bind_template_callback (widget_class, on_link);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
qy_review_line_init (QyReviewLine *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
