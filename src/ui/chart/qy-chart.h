/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "qy-chart-legend.h"
#include "qy-chart-table.h"

#define QY_CHART_NO_ITEM G_MAXUINT

/**
 * QyChart: a picture made of items (months, categories, contracts) that the pointer and the arrow
 * keys move over. It knows nothing of the book: it shows plain values that it is given.
 *
 * Show it in a #QyChartFrame, which adds the title and the table with the same figures.
 *
 * What has the focus: arrow keys, Home, End and Page Up/Down move over the items and show their
 * exact figures, Enter or a click activates one, Escape puts the figures away. For assistive
 * technologies it is a picture whose description sums it up and, while it has the focus, says the
 * item the keys are on.
 *
 * Properties: currency (nullable): the ISO 4217 code of the amounts it shows, %NULL for counts;
 * empty-text: what is said when there is nothing to show.
 *
 * Signals: activated (id): an item was clicked or Enter pressed on it; changed: other values or
 * another currency are shown.
 */
#define QY_TYPE_CHART (qy_chart_get_type ())
G_DECLARE_DERIVABLE_TYPE (QyChart, qy_chart, QY, CHART, GtkWidget)

/**
 * QyChartClass:
 * @direction: how the items follow each other, so which arrow keys move over them
 * @get_n_items: how many are shown
 * @find_item: the one at a place of the widget, or %QY_CHART_NO_ITEM
 * @get_place: where it is drawn; %FALSE when it is not in sight
 * @describe_item: (transfer full): its exact figures in lines; @at: (nullable): the place of the
 *   widget they are asked for, to leave out what lies elsewhere
 * @dup_item_id: (transfer full) (nullable): what "activated" says for it
 * @get_first_item: the item the keys start on
 * @move_across: (nullable): what the other two arrow keys do: -1 or 1
 * @reveal_item: (nullable): scrolls it into sight
 * @summarize: (transfer full): the whole picture in a sentence or two
 * @fill_table: its figures
 * @get_legend_mask: (nullable): a bit for each entry of the legend that what is shown needs;
 * without it all are
 * @legend: (array length=n_legend): what its colours and shapes mean
 * @draw: the picture, when there is something to show
 * @make_controls: (nullable) (transfer full): widgets that belong beside the title
 */
struct _QyChartClass
{
  GtkWidgetClass parent_class;

  GtkOrientation direction;
  const QyChartLegendEntry *legend;
  guint n_legend;
  guint (*get_legend_mask) (QyChart *self);
  guint (*get_n_items) (QyChart *self);
  guint (*find_item) (QyChart *self, double x, double y);
  gboolean (*get_place) (QyChart *self, guint item, graphene_rect_t *place);
  char *(*describe_item) (QyChart *self, guint item, const graphene_point_t *at);
  char *(*dup_item_id) (QyChart *self, guint item);
  guint (*get_first_item) (QyChart *self);
  void (*move_across) (QyChart *self, int by);
  void (*reveal_item) (QyChart *self, guint item);
  char *(*summarize) (QyChart *self);
  void (*fill_table) (QyChart *self, QyChartTable *table);
  void (*draw) (QyChart *self, GtkSnapshot *snapshot, const QyChartColors *colors);
  GtkWidget *(*make_controls) (QyChart *self);
};

guint qy_chart_get_n_items (QyChart *self);

/**
 * qy_chart_get_currencies:
 *
 * Returns: (transfer none) (array zero-terminated=1): the currencies there are values in, by code
 *   and the home currency first
 */
const char *const *qy_chart_get_currencies (QyChart *self);
const char *qy_chart_get_currency (QyChart *self);
void qy_chart_set_currency (QyChart *self, const char *currency);

/**
 * qy_chart_set_empty_text:
 * @text: (nullable): a sentence; %NULL: that there is nothing to show
 */
void qy_chart_set_empty_text (QyChart *self, const char *text);

/**
 * qy_chart_dup_table: (transfer full): the figures that are shown
 */
QyChartTable *qy_chart_dup_table (QyChart *self);

/**
 * qy_chart_summarize: (transfer full): the picture in words
 */
char *qy_chart_summarize (QyChart *self);

/**
 * qy_chart_describe_item: (transfer full): an item's exact figures in lines
 */
char *qy_chart_describe_item (QyChart *self, guint item);

/**
 * qy_chart_activate_item: as a click on it
 */
void qy_chart_activate_item (QyChart *self, guint item);

/**
 * qy_chart_activate_id: as a click on the item of that id, whether it is shown or not
 */
void qy_chart_activate_id (QyChart *self, const char *id);

/**
 * qy_chart_get_cursor: the item the keys are on, %QY_CHART_NO_ITEM before they were used.
 */
guint qy_chart_get_cursor (QyChart *self);
void qy_chart_set_cursor (QyChart *self, guint item);

/**
 * qy_chart_make_controls: (transfer floating) (nullable): what belongs beside the title
 */
GtkWidget *qy_chart_make_controls (QyChart *self);

/* For the pictures themselves */

/**
 * qy_chart_changed: other values are there: sizes, figures and description follow, "changed" goes
 * out.
 */
void qy_chart_changed (QyChart *self);

/**
 * qy_chart_moved: items are elsewhere in the widget: what is shown for one of them follows.
 */
void qy_chart_moved (QyChart *self);

/**
 * qy_chart_take_currencies:
 * @codes: set of ISO 4217 codes, "" for values that are counts
 *
 * What the values are in, before qy_chart_changed(). The currency shown stays if it is among them.
 */
void qy_chart_take_currencies (QyChart *self, GHashTable *codes);

/**
 * qy_chart_get_marked: the item under the pointer, or else the one the keys are on, or
 * %QY_CHART_NO_ITEM.
 */
guint qy_chart_get_marked (QyChart *self);
