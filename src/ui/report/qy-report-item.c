/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-report-item.h"

#include "qy-display.h"
#include "qy-money.h"

struct _QyReportItem
{
  GObject parent_instance;

  gpointer report; /* counted: a box of a QyReport */
  const QyReportRow *row;
};

G_DEFINE_FINAL_TYPE (QyReportItem, qy_report_item, G_TYPE_OBJECT)

typedef struct
{
  QyReport *report;
} Box;

static void
box_clear (gpointer box)
{
  qy_report_free (((Box *) box)->report);
}

static void
box_release (gpointer box)
{
  g_rc_box_release_full (box, box_clear);
}

static void
qy_report_item_finalize (GObject *object)
{
  g_clear_pointer (&QY_REPORT_ITEM (object)->report, box_release);
  G_OBJECT_CLASS (qy_report_item_parent_class)->finalize (object);
}

static void
qy_report_item_class_init (QyReportItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = qy_report_item_finalize;
}

static void
qy_report_item_init (QyReportItem *self)
{
}

GListModel *
qy_report_items (QyReport *report)
{
  GListStore *items = g_list_store_new (QY_TYPE_REPORT_ITEM);
  Box *box = g_rc_box_new (Box);

  box->report = report;
  for (guint i = 0; i < report->rows->len; i++)
    {
      g_autoptr (QyReportItem) item = g_object_new (QY_TYPE_REPORT_ITEM, NULL);

      item->report = g_rc_box_acquire (box);
      item->row = report->rows->pdata[i];
      g_list_store_append (items, item);
    }
  box_release (box);
  return G_LIST_MODEL (items);
}

const QyReportRow *
qy_report_item_get_row (QyReportItem *self)
{
  g_return_val_if_fail (QY_IS_REPORT_ITEM (self), NULL);

  return self->row;
}

char *
qy_report_cell_display (QyReportType type, const char *cell)
{
  QyMoney money;

  if (type == QY_REPORT_MONEY && qy_money_from_raw (cell, &money, NULL))
    return qy_display_amount (money.minor, money.currency);
  return g_strdup (cell);
}

gint64
qy_report_cell_minor (QyReportType type, const char *cell)
{
  QyMoney money;

  if (type == QY_REPORT_NUMBER)
    return g_ascii_strtoll (cell, NULL, 10);
  return type == QY_REPORT_MONEY && qy_money_from_raw (cell, &money, NULL) ? money.minor : 0;
}
