/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-review-list.h"

#include "qy-notice.h"
#include "qy-review-line.h"

#include <glib/gi18n-lib.h>

struct _QyReviewList
{
  GtkWidget parent_instance;

  GtkWidget *scroller;
  GtkListView *view;
  GListStore *store;
  GtkSingleSelection *selection;
  QyReviewRows *rows;
  QyAnalysis *wanted; /* what is being made into lines, or was */
  gboolean is_making;
  QyReviewItem item; /* that is to be selected */
  gboolean is_quiet;
};

enum
{
  SIGNAL_PICKED,
  SIGNAL_READY,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (QyReviewList, qy_review_list, GTK_TYPE_WIDGET)

static guint
position_of (QyReviewList *self, QyReviewItem item)
{
  gsize at = 0;

  if (self->rows == NULL)
    return GTK_INVALID_LIST_POSITION;
  if (item.kind != QY_REVIEW_PARTY)
    {
      if (!qy_review_item_block (item, self->rows->analysis, &at))
        return GTK_INVALID_LIST_POSITION;
      item = (QyReviewItem){ QY_REVIEW_BLOCK, at, 0 };
    }
  for (guint i = 0; i < self->rows->rows->len; i++)
    {
      const QyReviewRowData *data = qy_review_row_get_data (self->rows->rows->pdata[i]);

      if (data->item.kind == item.kind && data->item.at == item.at)
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

static void
apply_selection (QyReviewList *self)
{
  guint position = position_of (self, self->item);

  if (position == GTK_INVALID_LIST_POSITION)
    return;
  self->is_quiet = TRUE;
  gtk_single_selection_set_selected (self->selection, position);
  self->is_quiet = FALSE;
  gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", position);
}

/* Only the lines that look otherwise are replaced: the others keep their place on the screen. */
static void
take_rows (QyReviewList *self, QyReviewRows *rows)
{
  guint n_old = g_list_model_get_n_items (G_LIST_MODEL (self->store));
  guint n_new = rows->rows->len;
  guint head = 0;
  guint tail = 0;

  while (head < n_old && head < n_new)
    {
      g_autoptr (QyReviewRow) old = g_list_model_get_item (G_LIST_MODEL (self->store), head);

      if (!qy_review_row_equal (old, rows->rows->pdata[head]))
        break;
      head++;
    }
  while (tail + head < n_old && tail + head < n_new)
    {
      g_autoptr (QyReviewRow) old =
          g_list_model_get_item (G_LIST_MODEL (self->store), n_old - tail - 1);

      if (!qy_review_row_equal (old, rows->rows->pdata[n_new - tail - 1]))
        break;
      tail++;
    }
  self->is_quiet = TRUE;
  g_list_store_splice (self->store, head, n_old - head - tail, rows->rows->pdata + head,
                       n_new - head - tail);
  self->is_quiet = FALSE;
  g_clear_pointer (&self->rows, qy_review_rows_free);
  self->rows = rows;
}

static void
make_rows (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  QyReviewRows *rows = qy_review_rows_new (data, &error);

  if (rows != NULL)
    g_task_return_pointer (task, rows, (GDestroyNotify) qy_review_rows_free);
  else
    g_task_return_error (task, error);
}

static void begin (QyReviewList *self);

static void
on_made (GObject *object, GAsyncResult *result, gpointer data)
{
  QyReviewList *self = QY_REVIEW_LIST (object);
  g_autoptr (GError) error = NULL;
  QyReviewRows *rows = g_task_propagate_pointer (G_TASK (result), &error);

  self->is_making = FALSE;
  if (self->store == NULL || self->view == NULL)
    {
      g_clear_pointer (&rows, qy_review_rows_free);
      return;
    }
  if (rows == NULL)
    {
      qy_notice_problem (GTK_WIDGET (self), _ ("The result could not be shown"), error);
      return;
    }
  if (rows->analysis != self->wanted)
    begin (self);
  take_rows (self, rows);
  if (self->is_making)
    return;
  apply_selection (self);
  g_signal_emit (self, signals[SIGNAL_READY], 0);
}

static void
begin (QyReviewList *self)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, on_made, NULL);

  self->is_making = TRUE;
  g_task_set_task_data (task, qy_analysis_ref (self->wanted), (GDestroyNotify) qy_analysis_unref);
  g_task_run_in_thread (task, make_rows);
}

static void
on_selected (QyReviewList *self)
{
  QyReviewRow *row = gtk_single_selection_get_selected_item (self->selection);
  g_autofree char *name = NULL;

  if (self->is_quiet || row == NULL)
    return;
  self->item = qy_review_row_get_data (row)->item;
  name = qy_review_item_print (self->item);
  g_signal_emit (self, signals[SIGNAL_PICKED], 0, name);
}

static void
on_activated (QyReviewList *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "review.edit", NULL);
}

static void
qy_review_list_dispose (GObject *object)
{
  QyReviewList *self = QY_REVIEW_LIST (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_REVIEW_LIST);
  g_clear_pointer (&self->wanted, qy_analysis_unref);
  g_clear_pointer (&self->rows, qy_review_rows_free);
  G_OBJECT_CLASS (qy_review_list_parent_class)->dispose (object);
}

static void
qy_review_list_class_init (QyReviewListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qy_review_list_dispose;
  signals[SIGNAL_PICKED] = g_signal_new ("picked", QY_TYPE_REVIEW_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_READY] = g_signal_new ("ready", QY_TYPE_REVIEW_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (QY_TYPE_REVIEW_LINE);
  g_type_ensure (QY_TYPE_REVIEW_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/qiyue/Qiyue/review/qy-review-list.ui");
  gtk_widget_class_bind_template_child (widget_class, QyReviewList, scroller);
  gtk_widget_class_bind_template_child (widget_class, QyReviewList, view);
  gtk_widget_class_bind_template_child (widget_class, QyReviewList, store);
  gtk_widget_class_bind_template_child (widget_class, QyReviewList, selection);
  gtk_widget_class_bind_template_callback (widget_class, on_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_activated);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
qy_review_list_init (QyReviewList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
qy_review_list_show (QyReviewList *self, QyAnalysis *analysis)
{
  g_return_if_fail (QY_IS_REVIEW_LIST (self) && analysis != NULL);

  qy_analysis_ref (analysis);
  g_clear_pointer (&self->wanted, qy_analysis_unref);
  self->wanted = analysis;
  if (!self->is_making)
    begin (self);
}

void
qy_review_list_select (QyReviewList *self, QyReviewItem item)
{
  g_return_if_fail (QY_IS_REVIEW_LIST (self));

  self->item = item;
  apply_selection (self);
}

const QyReviewRows *
qy_review_list_get_rows (QyReviewList *self)
{
  g_return_val_if_fail (QY_IS_REVIEW_LIST (self), NULL);

  return self->rows;
}
