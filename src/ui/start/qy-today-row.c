/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-today-row.h"

#include <glib/gi18n-lib.h>

#include "qy-display.h"

/* From so many days on an end is pressing. */
#define PRESSING_DAYS 30

struct _QyTodayRow
{
  GtkListBoxRow parent_instance;

  char *contract_id;
  GtkInscription *title;
  GtkInscription *about;
  GtkInscription *reason;
};

G_DEFINE_FINAL_TYPE (QyTodayRow, qy_today_row, GTK_TYPE_LIST_BOX_ROW)

static char *
describe_end (const QyTodayItem *item)
{
  g_autofree char *day = qy_display_date (item->contract->ends_on);

  if (item->days == 0)
    return g_strdup (_ ("Ends today"));
  if (item->days < 0)
    return g_strdup_printf (
        ngettext ("Ended %d day ago, on %s", "Ended %d days ago, on %s", (gulong) -item->days),
        -item->days, day);
  return g_strdup_printf (
      ngettext ("Ends in %d day, on %s", "Ends in %d days, on %s", (gulong) item->days), item->days,
      day);
}

static char *
describe (const QyTodayItem *item, const char *now)
{
  switch (item->reason)
    {
    case QY_TODAY_APPROVED:
      return g_strdup (_ ("Approved, not issued yet"));
    case QY_TODAY_UNSIGNED:
      return g_strdup (_ ("Issued, nobody has signed yet"));
    case QY_TODAY_HALF_SIGNED:
      return g_strdup (_ ("Waits for the last signature"));
    case QY_TODAY_ENDING:
    case QY_TODAY_ENDED:
      return describe_end (item);
    case QY_TODAY_DRAFT:
      return g_strdup (qy_contract_state_label (item->contract->state));
    default:
      {
        g_autofree char *since = qy_display_since (item->contract->changed_at, now);

        return g_strdup_printf ("%s · %s", qy_contract_state_label (item->contract->state), since);
      }
    }
}

static gboolean
is_pressing (const QyTodayItem *item)
{
  return item->reason == QY_TODAY_ENDED
         || (item->reason == QY_TODAY_ENDING && item->days <= PRESSING_DAYS);
}

static void
qy_today_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_TODAY_ROW);
  G_OBJECT_CLASS (qy_today_row_parent_class)->dispose (object);
}

static void
qy_today_row_finalize (GObject *object)
{
  g_free (QY_TODAY_ROW (object)->contract_id);
  G_OBJECT_CLASS (qy_today_row_parent_class)->finalize (object);
}

static void
qy_today_row_class_init (QyTodayRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qy_today_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = qy_today_row_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/qiyue/Qiyue/start/qy-today-row.ui");
  gtk_widget_class_bind_template_child (widget_class, QyTodayRow, title);
  gtk_widget_class_bind_template_child (widget_class, QyTodayRow, about);
  gtk_widget_class_bind_template_child (widget_class, QyTodayRow, reason);
}

static void
qy_today_row_init (QyTodayRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
qy_today_row_new (const QyTodayItem *item, const char *now)
{
  QyTodayRow *self = NULL;
  const QyContract *contract = NULL;
  g_autofree char *about = NULL;
  g_autofree char *reason = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (item != NULL && now != NULL, NULL);

  self = g_object_new (QY_TYPE_TODAY_ROW, NULL);
  contract = item->contract;
  self->contract_id = g_strdup (contract->id);
  about = contract->counterparty != NULL
              ? g_strdup_printf ("%s · %s", contract->number, contract->counterparty)
              : g_strdup (contract->number);
  reason = describe (item, now);
  gtk_inscription_set_text (self->title, contract->title);
  gtk_inscription_set_text (self->about, about);
  gtk_inscription_set_text (self->reason, reason);
  if (is_pressing (item))
    gtk_widget_add_css_class (GTK_WIDGET (self->reason), "warning");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->reason), "dim-label");
  name = g_strdup_printf ("%s, %s, %s", contract->title, about, reason);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return GTK_WIDGET (self);
}

const char *
qy_today_row_get_contract_id (QyTodayRow *self)
{
  g_return_val_if_fail (QY_IS_TODAY_ROW (self), NULL);

  return self->contract_id;
}
