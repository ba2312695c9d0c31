/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-review-doubts.h"

#include <glib/gi18n-lib.h>

#define MAX_LISTED 200
#define WORDS      24 /* characters of an item that are shown */

struct _QyReviewDoubts
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkMenuButton *button;
  GtkPopover *popover;
  GtkListBox *list;
  QyAnalysis *analysis;
  GArray *items; /* (element-type QyReviewItem) */
};

G_DEFINE_FINAL_TYPE (QyReviewDoubts, qy_review_doubts, GTK_TYPE_WIDGET)

static char *
words_of (QyReviewDoubts *self, const QySourceRange *range)
{
  const char *source = qy_analysis_get_source (self->analysis, NULL);
  g_autofree char *text = g_strndup (source + range->start, range->end - range->start);
  g_autofree char *start = NULL;

  g_strdelimit (text, "\n\r\t", ' ');
  g_strstrip (text);
  start = g_utf8_substring (text, 0, MIN (g_utf8_strlen (text, -1), WORDS));
  return g_strdup_printf (_ ("Line %u: %s"), range->line, start);
}

static GtkWidget *
make_row (QyReviewDoubts *self, QyReviewItem item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *title = NULL;
  GtkWidget *reason = gtk_label_new (qy_review_item_reason (item, self->analysis));
  QySourceRange range = { 0 };
  g_autofree char *words = NULL;

  qy_review_item_find (item, self->analysis, &range, NULL);
  words = words_of (self, &range);
  title = gtk_label_new (words);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (reason), 0);
  gtk_label_set_wrap (GTK_LABEL (reason), TRUE);
  gtk_widget_add_css_class (reason, "caption");
  gtk_widget_add_css_class (reason, "dim-label");
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), reason);
  return box;
}

/* The rows are made when they are looked at. */
static void
on_shown (QyReviewDoubts *self)
{
  GtkWidget *row = NULL;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; i < MIN (self->items->len, MAX_LISTED); i++)
    gtk_list_box_append (self->list, make_row (self, g_array_index (self->items, QyReviewItem, i)));
}

static void
on_chosen (QyReviewDoubts *self, GtkListBoxRow *row)
{
  QyReviewItem item =
      g_array_index (self->items, QyReviewItem, (guint) gtk_list_box_row_get_index (row));
  g_autofree char *name = qy_review_item_print (item);

  gtk_popover_popdown (self->popover);
  gtk_widget_activate_action (GTK_WIDGET (self), "review.select", "s", name);
}

static void
qy_review_doubts_dispose (GObject *object)
{
  QyReviewDoubts *self = QY_REVIEW_DOUBTS (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_REVIEW_DOUBTS);
  g_clear_pointer (&self->analysis, qy_analysis_unref);
  g_clear_pointer (&self->items, g_array_unref);
  G_OBJECT_CLASS (qy_review_doubts_parent_class)->dispose (object);
}

static void
qy_review_doubts_class_init (QyReviewDoubtsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qy_review_doubts_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/qiyue/Qiyue/review/qy-review-doubts.ui");
  gtk_widget_class_bind_template_child (widget_class, QyReviewDoubts, box);
  gtk_widget_class_bind_template_child (widget_class, QyReviewDoubts, button);
  gtk_widget_class_bind_template_child (widget_class, QyReviewDoubts, popover);
  gtk_widget_class_bind_template_child (widget_class, QyReviewDoubts, list);
  gtk_widget_class_bind_template_callback (widget_class, on_shown);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
qy_review_doubts_init (QyReviewDoubts *self)
{
  self->items = g_array_new (FALSE, FALSE, sizeof (QyReviewItem));
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
qy_review_doubts_show (QyReviewDoubts *self, QyAnalysis *analysis)
{
  g_autofree char *label = NULL;

  g_return_if_fail (QY_IS_REVIEW_DOUBTS (self) && analysis != NULL);

  qy_analysis_ref (analysis);
  g_clear_pointer (&self->analysis, qy_analysis_unref);
  self->analysis = analysis;
  g_array_unref (self->items);
  self->items = qy_review_uncertain (analysis);
  label = self->items->len == 0
              ? g_strdup (_ ("Nothing uncertain"))
              : g_strdup_printf (ngettext ("%u uncertain", "%u uncertain", self->items->len),
                                 self->items->len);
  gtk_menu_button_set_label (self->button, label);
  gtk_widget_set_sensitive (GTK_WIDGET (self->button), self->items->len > 0);
}

guint
qy_review_doubts_count (QyReviewDoubts *self)
{
  g_return_val_if_fail (QY_IS_REVIEW_DOUBTS (self), 0);

  return self->items->len;
}

QyReviewItem
qy_review_doubts_beside (QyReviewDoubts *self, gsize here, int step)
{
  guint n = 0;

  g_return_val_if_fail (QY_IS_REVIEW_DOUBTS (self), ((QyReviewItem){ QY_REVIEW_NOTHING, 0, 0 }));

  n = self->items->len;
  if (n == 0)
    return (QyReviewItem){ QY_REVIEW_NOTHING, 0, 0 };
  for (guint k = 0; k < n; k++)
    {
      QyReviewItem item = g_array_index (self->items, QyReviewItem, step > 0 ? k : n - 1 - k);
      QySourceRange range = { 0 };

      qy_review_item_find (item, self->analysis, &range, NULL);
      if (step > 0 ? range.start > here : range.start < here)
        return item;
    }
  return g_array_index (self->items, QyReviewItem, step > 0 ? 0 : n - 1);
}
