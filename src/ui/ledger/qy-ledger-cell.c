/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-ledger-cell.h"

#define NOT_LOADED "…"
/* Of a column that takes what the others leave. */
#define MIN_CHARS 14

typedef struct
{
  const QyLedgerTableColumn *column;
  const QyLedgerContext *context;
} Cells;

static G_DEFINE_QUARK (qy - ledger - row, row) static G_DEFINE_QUARK (qy - ledger - look, look)

    /* One class at a time says how a cell looks. */
    static void set_look (GtkWidget *cell, const char *look)
{
  const char *old = g_object_get_qdata (G_OBJECT (cell), look_quark ());

  if (g_strcmp0 (old, look) == 0)
    return;
  if (old != NULL)
    gtk_widget_remove_css_class (cell, old);
  if (look != NULL)
    gtk_widget_add_css_class (cell, look);
  g_object_set_qdata (G_OBJECT (cell), look_quark (), (gpointer) look);
}

static const char *
look_of (const Cells *cells, const QyContract *contract)
{
  int days = 0;

  if (g_str_equal (cells->column->name, "state"))
    return qy_ledger_state_class (contract->state);
  if (!g_str_equal (cells->column->name, "ends_on"))
    return NULL;
  switch (qy_ledger_end_of (contract, cells->context->today, &days))
    {
    case QY_LEDGER_END_SOON:
      return "warning";
    case QY_LEDGER_END_OVER:
      return "error";
    case QY_LEDGER_END_FAR:
    default:
      return NULL;
    }
}

static void
set_text (GtkWidget *cell, const char *text)
{
  if (GTK_IS_LABEL (cell))
    {
      gtk_label_set_text (GTK_LABEL (cell), text != NULL ? text : "");
      gtk_widget_set_visible (cell, text != NULL);
    }
  else
    gtk_inscription_set_text (GTK_INSCRIPTION (cell), text);
}

static void
show_row (GtkListItem *item, const Cells *cells)
{
  GtkWidget *cell = gtk_list_item_get_child (item);
  QyPagedRow *row = gtk_list_item_get_item (item);
  const QyContract *contract = qy_paged_row_get_record (row);
  g_autofree char *text = NULL;

  if (contract != NULL)
    text = cells->column->print (contract, cells->context);
  else if (!qy_paged_row_is_loaded (row))
    text = g_strdup (NOT_LOADED);
  set_look (cell, contract != NULL ? look_of (cells, contract) : "dim-label");
  set_text (cell, text);
}

static void
on_record (QyPagedRow *row, GParamSpec *pspec, GtkListItem *item)
{
  show_row (item, g_object_get_qdata (G_OBJECT (item), row_quark ()));
}

static GtkWidget *
make_pill (void)
{
  GtkWidget *pill = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (pill), PANGO_ELLIPSIZE_END);
  gtk_widget_set_halign (pill, GTK_ALIGN_START);
  gtk_widget_set_valign (pill, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (pill, "state-pill");
  return pill;
}

static GtkWidget *
make_text (const QyLedgerTableColumn *column)
{
  GtkWidget *text = gtk_inscription_new (NULL);

  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (text),
                                     GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  if (column->width < 0)
    gtk_inscription_set_min_chars (GTK_INSCRIPTION (text), MIN_CHARS);
  gtk_inscription_set_min_lines (GTK_INSCRIPTION (text), 1);
  gtk_inscription_set_xalign (GTK_INSCRIPTION (text), column->is_amount ? 1 : 0);
  gtk_widget_set_hexpand (text, TRUE);
  gtk_widget_add_css_class (text, "line");
  gtk_widget_add_css_class (text, "numeric");
  return text;
}

static void
on_setup (GtkListItemFactory *factory, GtkListItem *item, Cells *cells)
{
  gboolean is_state = g_str_equal (cells->column->name, "state");

  gtk_list_item_set_child (item, is_state ? make_pill () : make_text (cells->column));
  g_object_set_qdata (G_OBJECT (item), row_quark (), cells);
}

static void
on_bind (GtkListItemFactory *factory, GtkListItem *item, Cells *cells)
{
  QyPagedRow *row = gtk_list_item_get_item (item);

  g_object_set_qdata (G_OBJECT (gtk_list_item_get_child (item)), row_quark (), row);
  g_signal_connect (row, "notify::record", G_CALLBACK (on_record), item);
  show_row (item, cells);
}

static void
on_unbind (GtkListItemFactory *factory, GtkListItem *item, Cells *cells)
{
  GtkWidget *cell = gtk_list_item_get_child (item);

  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), on_record, item);
  if (cell != NULL)
    g_object_set_qdata (G_OBJECT (cell), row_quark (), NULL);
}

GtkListItemFactory *
qy_ledger_cell_factory_new (const QyLedgerTableColumn *column, const QyLedgerContext *context)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  Cells *cells = g_new0 (Cells, 1);

  cells->column = column;
  cells->context = context;
  g_object_set_qdata_full (G_OBJECT (factory), row_quark (), cells, g_free);
  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), cells);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), cells);
  g_signal_connect (factory, "unbind", G_CALLBACK (on_unbind), cells);
  return factory;
}

QyPagedRow *
qy_ledger_cell_find_row (GtkWidget *widget)
{
  for (; widget != NULL && !GTK_IS_COLUMN_VIEW (widget); widget = gtk_widget_get_parent (widget))
    {
      GtkWidget *inner = widget;

      for (; inner != NULL; inner = gtk_widget_get_first_child (inner))
        {
          QyPagedRow *row = g_object_get_qdata (G_OBJECT (inner), row_quark ());

          if (QY_IS_PAGED_ROW (row))
            return row;
        }
      if (GTK_IS_LIST_VIEW (widget))
        return NULL;
    }
  return NULL;
}
