/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-chart-frame.h"

#include <glib/gi18n-lib.h>

#include "qy-chart-table-view.h"
#include "qy-notice.h"

#define TABLE_HEIGHT 360 /* of a table with many rows, at most, unless the picture is higher */

struct _QyChartFrame
{
  AdwBin parent_instance;

  GtkLabel *heading;
  AdwBin *controls;
  GtkDropDown *currency;
  GtkStringList *currencies;
  GtkStack *views;
  GtkBox *picture;
  QyChartLegend *legend;
  GtkScrolledWindow *table_scroller;
  GtkColumnView *table;
  GtkToggleButton *show_table;

  QyChart *chart;
  char *title;
  GtkScrolledWindow *scroller; /* unowned: around a picture that scrolls; %NULL: it does not */
  int max_height;
  gboolean is_table;
  gboolean is_offering; /* the currencies are set, not chosen */
};

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_CHART,
  PROP_SHOW_TABLE,
  PROP_MAX_HEIGHT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (QyChartFrame, qy_chart_frame, ADW_TYPE_BIN)

static void
offer_currencies (QyChartFrame *self)
{
  const char *const *codes = qy_chart_get_currencies (self->chart);
  guint n_old = g_list_model_get_n_items (G_LIST_MODEL (self->currencies));
  guint n = g_strv_length ((char **) codes);

  self->is_offering = TRUE;
  gtk_string_list_splice (self->currencies, 0, n_old, codes);
  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (codes[i], qy_chart_get_currency (self->chart)) == 0)
      gtk_drop_down_set_selected (self->currency, i);
  gtk_widget_set_visible (GTK_WIDGET (self->currency), n > 1);
  self->is_offering = FALSE;
}

static void
fill_table (QyChartFrame *self)
{
  g_autoptr (QyChartTable) table = qy_chart_dup_table (self->chart);

  qy_chart_table_view_show (self->table, table);
}

static void
update_legend (QyChartFrame *self)
{
  QyChartClass *klass = QY_CHART_GET_CLASS (self->chart);
  guint mask = klass->get_legend_mask != NULL ? klass->get_legend_mask (self->chart) : G_MAXUINT;

  qy_chart_legend_show (self->legend, klass->legend, klass->n_legend,
                        qy_chart_get_n_items (self->chart) > 0 ? mask : 0);
}

/* A picture that scrolls is as high as it likes, and not squeezed by a page that scrolls too. */
static void
update_height (QyChartFrame *self)
{
  int height = 0;

  if (self->scroller == NULL)
    return;
  gtk_widget_measure (GTK_WIDGET (self->chart), GTK_ORIENTATION_VERTICAL, -1, NULL, &height, NULL,
                      NULL);
  if (self->max_height > 0)
    height = MIN (height, self->max_height);
  gtk_scrolled_window_set_min_content_height (self->scroller, height);
}

static void
on_chart_changed (QyChartFrame *self)
{
  offer_currencies (self);
  update_legend (self);
  update_height (self);
  if (self->is_table)
    fill_table (self);
}

static void
on_currency_chosen (QyChartFrame *self)
{
  guint selected = gtk_drop_down_get_selected (self->currency);

  if (self->is_offering || self->chart == NULL || selected == GTK_INVALID_LIST_POSITION)
    return;
  qy_chart_set_currency (self->chart, gtk_string_list_get_string (self->currencies, selected));
}

static void
on_table_activated (QyChartFrame *self, guint position)
{
  const char *id = qy_chart_table_view_get_id (self->table, position);

  if (id != NULL)
    qy_chart_activate_id (self->chart, id);
}

static void
copy (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyChartFrame *self = QY_CHART_FRAME (widget);
  g_autofree char *text = NULL;

  if (self->chart == NULL)
    return;
  if (!self->is_table) /* the table is what can be copied of a picture */
    fill_table (self);
  text = qy_chart_table_view_print (self->table);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  qy_notice_toast (widget, _ ("The table is on the clipboard"));
}

static void
put_chart (QyChartFrame *self)
{
  GtkWidget *chart = GTK_WIDGET (self->chart);
  GtkWidget *shown = chart;

  if (GTK_IS_SCROLLABLE (chart))
    {
      shown = gtk_scrolled_window_new ();
      self->scroller = GTK_SCROLLED_WINDOW (shown);
      gtk_scrolled_window_set_child (self->scroller, chart);
    }
  gtk_widget_set_vexpand (shown, TRUE);
  gtk_box_append (self->picture, shown);
}

static void
set_chart (QyChartFrame *self, QyChart *chart)
{
  if (chart == NULL)
    return;
  g_return_if_fail (self->chart == NULL);

  self->chart = g_object_ref_sink (chart);
  put_chart (self);
  adw_bin_set_child (self->controls, qy_chart_make_controls (chart));
  g_signal_connect_object (chart, "changed", G_CALLBACK (on_chart_changed), self,
                           G_CONNECT_SWAPPED);
  on_chart_changed (self);
}

/* The title names the picture and the table too. */
static void
update_names (QyChartFrame *self)
{
  const char *title = self->title != NULL ? self->title : "";

  gtk_label_set_text (self->heading, title);
  if (self->chart != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->chart), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    title, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->table), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);
}

static void
qy_chart_frame_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  QyChartFrame *self = QY_CHART_FRAME (object);

  switch (id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_CHART:
      g_value_set_object (value, self->chart);
      break;
    case PROP_SHOW_TABLE:
      g_value_set_boolean (value, self->is_table);
      break;
    case PROP_MAX_HEIGHT:
      g_value_set_int (value, self->max_height);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
qy_chart_frame_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  QyChartFrame *self = QY_CHART_FRAME (object);

  switch (id)
    {
    case PROP_TITLE:
      g_free (self->title);
      self->title = g_value_dup_string (value);
      update_names (self);
      break;
    case PROP_CHART:
      set_chart (self, g_value_get_object (value));
      update_names (self);
      break;
    case PROP_SHOW_TABLE:
      qy_chart_frame_set_show_table (self, g_value_get_boolean (value));
      break;
    case PROP_MAX_HEIGHT:
      self->max_height = g_value_get_int (value);
      update_height (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
qy_chart_frame_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (qy_chart_frame_parent_class)->css_changed (widget, change);
  update_height (QY_CHART_FRAME (widget));
}

static void
qy_chart_frame_dispose (GObject *object)
{
  QyChartFrame *self = QY_CHART_FRAME (object);

  self->scroller = NULL;
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_CHART_FRAME);
  g_clear_object (&self->chart);
  G_OBJECT_CLASS (qy_chart_frame_parent_class)->dispose (object);
}

static void
qy_chart_frame_finalize (GObject *object)
{
  g_free (QY_CHART_FRAME (object)->title);
  G_OBJECT_CLASS (qy_chart_frame_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_CHART] = g_param_spec_object ("chart", NULL, NULL, QY_TYPE_CHART, flags);
  properties[PROP_SHOW_TABLE] =
      g_param_spec_boolean ("show-table", NULL, NULL, FALSE, flags | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_MAX_HEIGHT] =
      g_param_spec_int ("max-height", NULL, NULL, -1, G_MAXINT, -1, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
qy_chart_frame_class_init (QyChartFrameClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (QY_TYPE_CHART_LEGEND);
  object_class->get_property = qy_chart_frame_get_property;
  object_class->set_property = qy_chart_frame_set_property;
  object_class->dispose = qy_chart_frame_dispose;
  object_class->finalize = qy_chart_frame_finalize;
  widget_class->css_changed = qy_chart_frame_css_changed;
  install_properties (object_class);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/qiyue/Qiyue/chart/qy-chart-frame.ui");
  gtk_widget_class_bind_template_child (widget_class, QyChartFrame, heading);
  gtk_widget_class_bind_template_child (widget_class, QyChartFrame, controls);
  gtk_widget_class_bind_template_child (widget_class, QyChartFrame, currency);
  gtk_widget_class_bind_template_child (widget_class, QyChartFrame, currencies);
  gtk_widget_class_bind_template_child (widget_class, QyChartFrame, views);
  gtk_widget_class_bind_template_child (widget_class, QyChartFrame, picture);
  gtk_widget_class_bind_template_child (widget_class, QyChartFrame, legend);
  gtk_widget_class_bind_template_child (widget_class, QyChartFrame, table_scroller);
  gtk_widget_class_bind_template_child (widget_class, QyChartFrame, table);
  gtk_widget_class_bind_template_child (widget_class, QyChartFrame, show_table);
  gtk_widget_class_bind_template_callback (widget_class, on_currency_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_table_activated);
  gtk_widget_class_install_property_action (widget_class, "chart.show-table", "show-table");
  gtk_widget_class_install_action (widget_class, "chart.copy", NULL, copy);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "chart.copy",
                                       NULL);
}

static void
qy_chart_frame_init (QyChartFrame *self)
{
  self->max_height = -1;
  gtk_widget_set_vexpand (GTK_WIDGET (self), FALSE); /* whatever is in it */
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
qy_chart_frame_new (const char *title, QyChart *chart)
{
  g_return_val_if_fail (QY_IS_CHART (chart), NULL);

  return g_object_new (QY_TYPE_CHART_FRAME, "title", title, "chart", chart, NULL);
}

QyChart *
qy_chart_frame_get_chart (QyChartFrame *self)
{
  g_return_val_if_fail (QY_IS_CHART_FRAME (self), NULL);

  return self->chart;
}

gboolean
qy_chart_frame_get_show_table (QyChartFrame *self)
{
  g_return_val_if_fail (QY_IS_CHART_FRAME (self), FALSE);

  return self->is_table;
}

void
qy_chart_frame_set_show_table (QyChartFrame *self, gboolean show_table)
{
  int height = 0;

  g_return_if_fail (QY_IS_CHART_FRAME (self));

  if (show_table == self->is_table || self->chart == NULL)
    return;
  height = gtk_widget_get_height (GTK_WIDGET (self->views));
  self->is_table = show_table;
  if (show_table)
    {
      fill_table (self);
      gtk_scrolled_window_set_max_content_height (self->table_scroller, MAX (TABLE_HEIGHT, height));
      gtk_scrolled_window_set_min_content_height (self->table_scroller, height);
    }
  gtk_stack_set_visible_child_name (self->views, show_table ? "table" : "picture");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_TABLE]);
}
