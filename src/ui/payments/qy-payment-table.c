/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-payment-table.h"

#include <glib/gi18n-lib.h>

#include "qy-display.h"
#include "qy-payment-words.h"

#define HEAD    34 /* pixels */
#define ROW     38
#define TALLEST 420

struct _QyPaymentTable
{
  AdwBin parent_instance;

  GtkScrolledWindow *scroller;
  GtkColumnView *view;
  GtkSingleSelection *selection;
  GListStore *items;
};

enum
{
  ACTIVATED,
  SELECTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (QyPaymentTable, qy_payment_table, ADW_TYPE_BIN)

static char *
print_amount (QyPaymentItem *item, gint64 minor)
{
  return minor != 0 ? qy_display_amount (minor, qy_payment_item_get_due (item)->currency)
                    : g_strdup ("–");
}

static char *
print_what (QyPaymentItem *item)
{
  return qy_due_item_title (qy_payment_item_get_due (item));
}

/* The day, and the last safe one where it is another; a day that may still change has a mark. */
static char *
print_day (QyPaymentItem *item)
{
  const QyDueItem *due = qy_payment_item_get_due (item);
  g_autofree char *day = qy_display_date (due->due_on);
  g_autofree char *safe = qy_display_date (due->safe_on);

  if (due->due_on == NULL)
    return g_strdup_printf (_ ("After: %s"), qy_payment_event_label (due->waiting_for));
  if (due->safe_on == NULL || g_str_equal (due->due_on, due->safe_on))
    return g_strconcat (day, due->certain ? "" : " ?", NULL);
  return g_strdup_printf (_ ("%s%s, safely by %s"), day, due->certain ? "" : " ?", safe);
}

static char *
print_planned (QyPaymentItem *item)
{
  return print_amount (item, qy_payment_item_get_due (item)->amount);
}

static char *
print_invoiced (QyPaymentItem *item)
{
  return print_amount (item, qy_payment_item_get_invoiced (item));
}

static char *
print_paid (QyPaymentItem *item)
{
  return print_amount (item, qy_payment_item_get_paid (item));
}

static char *
print_open (QyPaymentItem *item)
{
  return print_amount (item, qy_payment_item_get_open (item));
}

static char *
print_state (QyPaymentItem *item)
{
  return g_strdup (qy_payment_item_state_label (item));
}

typedef struct
{
  const char *title;
  char *(*print) (QyPaymentItem *item);
  float xalign;
  gboolean expand;
  gboolean marks_late;
} Column;

static const Column columns[] = {
  { N_ ("Payment"), print_what, 0, TRUE, FALSE },
  { N_ ("Due"), print_day, 0, FALSE, TRUE },
  { N_ ("Amount"), print_planned, 1, FALSE, FALSE },
  { N_ ("Invoiced"), print_invoiced, 1, FALSE, FALSE },
  { N_ ("Paid"), print_paid, 1, FALSE, FALSE },
  { N_ ("Outstanding"), print_open, 1, FALSE, TRUE },
  { N_ ("State"), print_state, 0, FALSE, TRUE },
};

static void
on_cell_setup (GtkListItemFactory *factory, GtkListItem *cell, gpointer data)
{
  const Column *column = data;
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), column->xalign);
  gtk_widget_add_css_class (label, "numeric");
  gtk_list_item_set_child (cell, label);
}

static void
on_cell_bind (GtkListItemFactory *factory, GtkListItem *cell, gpointer data)
{
  const Column *column = data;
  QyPaymentItem *item = gtk_list_item_get_item (cell);
  GtkWidget *label = gtk_list_item_get_child (cell);
  g_autofree char *text = column->print (item);

  gtk_label_set_text (GTK_LABEL (label), text);
  if (column->marks_late && qy_payment_item_get_state (item) == QY_PAYMENT_OVERDUE)
    gtk_widget_add_css_class (label, "error");
  else
    gtk_widget_remove_css_class (label, "error");
}

static void
add_column (QyPaymentTable *self, const Column *column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) made = NULL;

  g_signal_connect (factory, "setup", G_CALLBACK (on_cell_setup), (gpointer) column);
  g_signal_connect (factory, "bind", G_CALLBACK (on_cell_bind), (gpointer) column);
  made = gtk_column_view_column_new (_ (column->title), factory);
  gtk_column_view_column_set_expand (made, column->expand);
  gtk_column_view_column_set_resizable (made, TRUE);
  gtk_column_view_append_column (self->view, made);
}

static void
on_activated (QyPaymentTable *self)
{
  g_signal_emit (self, signals[ACTIVATED], 0);
}

static void
on_selected (QyPaymentTable *self)
{
  g_signal_emit (self, signals[SELECTED], 0);
}

static void
qy_payment_table_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_PAYMENT_TABLE);
  G_OBJECT_CLASS (qy_payment_table_parent_class)->dispose (object);
}

static void
qy_payment_table_class_init (QyPaymentTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qy_payment_table_dispose;
  g_type_ensure (QY_TYPE_PAYMENT_ITEM);
  signals[ACTIVATED] = g_signal_new ("activated", QY_TYPE_PAYMENT_TABLE, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 0);
  signals[SELECTED] = g_signal_new ("selected", QY_TYPE_PAYMENT_TABLE, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/qiyue/Qiyue/payments/qy-payment-table.ui");
  gtk_widget_class_bind_template_child (widget_class, QyPaymentTable, view);
  gtk_widget_class_bind_template_child (widget_class, QyPaymentTable, scroller);
  gtk_widget_class_bind_template_child (widget_class, QyPaymentTable, selection);
  gtk_widget_class_bind_template_child (widget_class, QyPaymentTable, items);
  gtk_widget_class_bind_template_callback (widget_class, on_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_selected);
}

static void
qy_payment_table_init (QyPaymentTable *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    add_column (self, &columns[i]);
}

void
qy_payment_table_show (QyPaymentTable *self, GPtrArray *items)
{
  QyPaymentItem *selected = NULL;
  g_autofree char *source_id = NULL;
  g_autofree char *occurrence = NULL;

  g_return_if_fail (QY_IS_PAYMENT_TABLE (self) && items != NULL);

  selected = qy_payment_table_get_selected (self);
  if (selected != NULL)
    {
      source_id = g_strdup (qy_payment_item_get_due (selected)->source_id);
      occurrence = g_strdup (qy_payment_item_get_due (selected)->occurrence);
    }
  g_list_store_splice (self->items, 0, g_list_model_get_n_items (G_LIST_MODEL (self->items)),
                       items->pdata, items->len);
  gtk_scrolled_window_set_min_content_height (self->scroller,
                                              MIN (HEAD + ROW * (int) items->len, TALLEST));
  if (source_id != NULL)
    qy_payment_table_select (self, source_id, occurrence);
  g_signal_emit (self, signals[SELECTED], 0);
}

QyPaymentItem *
qy_payment_table_get_selected (QyPaymentTable *self)
{
  g_return_val_if_fail (QY_IS_PAYMENT_TABLE (self), NULL);

  return gtk_single_selection_get_selected_item (self->selection);
}

gboolean
qy_payment_table_select (QyPaymentTable *self, const char *source_id, const char *occurrence)
{
  GListModel *items = NULL;

  g_return_val_if_fail (QY_IS_PAYMENT_TABLE (self), FALSE);

  items = G_LIST_MODEL (self->items);
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (QyPaymentItem) item = g_list_model_get_item (items, i);
      const QyDueItem *due = qy_payment_item_get_due (item);

      if (g_strcmp0 (due->source_id, source_id) != 0
          || g_strcmp0 (due->occurrence, occurrence) != 0)
        continue;
      gtk_single_selection_set_selected (self->selection, i);
      return TRUE;
    }
  return FALSE;
}
