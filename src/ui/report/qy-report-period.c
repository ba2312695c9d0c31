/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-report-period.h"

#define MONTHS_OF_A_YEAR 12

/* In the order of the choices. */
enum
{
  THIS_YEAR,
  NEXT_MONTHS,
  LAST_MONTHS,
  CUSTOM
};

struct _QyReportPeriod
{
  GtkBox parent_instance;

  GtkDropDown *choice;
  GtkWidget *custom;
  GtkEditable *from;
  GtkEditable *until;

  QyDate first;
  QyDate last;
};

G_DEFINE_FINAL_TYPE (QyReportPeriod, qy_report_period, GTK_TYPE_BOX)

static guint changed;

static QyDate
typed_day (GtkEditable *entry)
{
  QyDate day = qy_date_parse (gtk_editable_get_text (entry), NULL);

  if (qy_date_is_set (day))
    gtk_widget_remove_css_class (GTK_WIDGET (entry), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (entry), "error");
  return day;
}

static void
on_typed (QyReportPeriod *self)
{
  QyDate first = typed_day (self->from);
  QyDate last = typed_day (self->until);

  if (!qy_date_is_set (first) || !qy_date_is_set (last))
    return;
  if (qy_date_compare (last, first) < 0)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self->until), "error");
      return;
    }
  self->first = first;
  self->last = last;
  g_signal_emit (self, changed, 0);
}

static void
on_chosen (QyReportPeriod *self)
{
  gtk_widget_set_visible (self->custom, gtk_drop_down_get_selected (self->choice) == CUSTOM);
  if (gtk_drop_down_get_selected (self->choice) == CUSTOM)
    {
      g_autofree char *first = qy_date_to_iso (self->first);
      g_autofree char *last = qy_date_to_iso (self->last);

      gtk_editable_set_text (self->from, first);
      gtk_editable_set_text (self->until, last);
      gtk_widget_grab_focus (GTK_WIDGET (self->from));
      return;
    }
  g_signal_emit (self, changed, 0);
}

static void
qy_report_period_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_REPORT_PERIOD);
  G_OBJECT_CLASS (qy_report_period_parent_class)->dispose (object);
}

static void
qy_report_period_class_init (QyReportPeriodClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qy_report_period_dispose;
  changed = g_signal_new ("changed", QY_TYPE_REPORT_PERIOD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                          G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/qiyue/Qiyue/report/qy-report-period.ui");
  gtk_widget_class_bind_template_child (widget_class, QyReportPeriod, choice);
  gtk_widget_class_bind_template_child (widget_class, QyReportPeriod, custom);
  gtk_widget_class_bind_template_child (widget_class, QyReportPeriod, from);
  gtk_widget_class_bind_template_child (widget_class, QyReportPeriod, until);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_typed);
}

static void
qy_report_period_init (QyReportPeriod *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
qy_report_period_get (QyReportPeriod *self, QyDate today, QyDate *from, QyDate *until)
{
  g_return_if_fail (QY_IS_REPORT_PERIOD (self) && from != NULL && until != NULL);

  switch (gtk_drop_down_get_selected (self->choice))
    {
    case NEXT_MONTHS:
      self->first = today;
      self->last = qy_date_term_last (today, MONTHS_OF_A_YEAR);
      break;
    case LAST_MONTHS:
      self->first = qy_date_add_days (qy_date_add_months (today, -MONTHS_OF_A_YEAR), 1);
      self->last = today;
      break;
    case CUSTOM:
      break;
    case THIS_YEAR:
    default:
      self->first = (QyDate){ today.year, 1, 1 };
      self->last = (QyDate){ today.year, 12, 31 };
      break;
    }
  *from = self->first;
  *until = self->last;
}

void
qy_report_period_select (QyReportPeriod *self, guint choice)
{
  g_return_if_fail (QY_IS_REPORT_PERIOD (self) && choice <= CUSTOM);

  gtk_drop_down_set_selected (self->choice, choice);
}
