/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-due-acts.h"

#include <glib/gi18n-lib.h>

#include "qy-due-ask.h"
#include "qy-due-row.h"

/* What the window can do for a kind; the first one it has is the row's button. */
static const struct
{
  QyDueKind kind;
  const char *action;
  const char *label;
  const char *button;
} window_acts[] = {
  { QY_DUE_NOTICE, "win.object", N_ ("_Object…"), N_ ("Object…") },
  { QY_DUE_NOTICE, "win.renew", N_ ("_Renew…"), N_ ("Renew…") },
  { QY_DUE_NOTICE, "win.terminate", N_ ("_Terminate…"), N_ ("Terminate…") },
  { QY_DUE_RENEWAL, "win.renew", N_ ("_Renew…"), N_ ("Renew…") },
  { QY_DUE_RENEWAL, "win.terminate", N_ ("_Terminate…"), N_ ("Terminate…") },
  { QY_DUE_EXPIRY, "win.renew", N_ ("_Renew…"), N_ ("Renew…") },
  { QY_DUE_EXPIRY, "win.terminate", N_ ("_Terminate…"), N_ ("Terminate…") },
  { QY_DUE_PAYMENT, "win.record-payment", N_ ("Record _Payment…"), N_ ("Record Payment…") },
};

static gboolean
window_has (GtkWidget *widget, const char *wanted)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  const char *name = NULL;
  const char *property = NULL;
  const GVariantType *type = NULL;
  GType owner = G_TYPE_INVALID;

  if (root == NULL)
    return FALSE;
  for (guint i = 0; gtk_widget_class_query_action (GTK_WIDGET_GET_CLASS (root), i, &owner, &name,
                                                   &type, &property);
       i++)
    if (g_str_equal (name, wanted))
      return TRUE;
  return FALSE;
}

/* The contract; of a payment also which one. */
static GVariant *
target_of (const QyDueItem *item, const char *action)
{
  if (g_str_equal (action, "win.record-payment"))
    return g_variant_new_take_string (
        g_strjoin ("\n", item->holder_id, item->source_id, item->occurrence, NULL));
  return g_variant_new_string (item->holder_id);
}

/* The row of the table, or -1: then it is marked as done. */
static int
find_primary (GtkWidget *row, const QyDueItem *item)
{
  for (guint i = 0; i < G_N_ELEMENTS (window_acts) && item->open; i++)
    if (window_acts[i].kind == item->kind && window_has (row, window_acts[i].action))
      return (int) i;
  return -1;
}

static const QyDueItem *
item_of (GtkWidget *row)
{
  QyDueEntry *entry = qy_due_row_get_entry (QY_DUE_ROW (row));

  return entry != NULL ? qy_due_entry_get_due (entry) : NULL;
}

/* Who asks outlives the row, which shows another line when the list has changed. */
static GtkWidget *
asker_of (GtkWidget *row)
{
  return gtk_widget_get_ancestor (row, QY_TYPE_DUE_VIEW);
}

static void
done_action (GtkWidget *row, const char *action, GVariant *parameter)
{
  const QyDueItem *item = item_of (row);

  if (item != NULL && item->open)
    qy_due_ask_done (QY_DUE_VIEW (asker_of (row)), item);
  else if (item != NULL)
    qy_due_ask_reopen (QY_DUE_VIEW (asker_of (row)), item);
}

static void
snooze_action (GtkWidget *row, const char *action, GVariant *parameter)
{
  if (item_of (row) != NULL)
    qy_due_ask_snooze (QY_DUE_VIEW (asker_of (row)), item_of (row));
}

static void
assign_action (GtkWidget *row, const char *action, GVariant *parameter)
{
  if (item_of (row) != NULL)
    qy_due_ask_assign (QY_DUE_VIEW (asker_of (row)), item_of (row));
}

static void
waive_action (GtkWidget *row, const char *action, GVariant *parameter)
{
  if (item_of (row) != NULL)
    qy_due_ask_waive (QY_DUE_VIEW (asker_of (row)), item_of (row));
}

static void
primary_action (GtkWidget *row, const char *action, GVariant *parameter)
{
  const QyDueItem *item = item_of (row);
  int n = item != NULL ? find_primary (row, item) : -1;

  if (n < 0)
    done_action (row, action, NULL);
  else
    gtk_widget_activate_action_variant (row, window_acts[n].action,
                                        target_of (item, window_acts[n].action));
}

static void
open_action (GtkWidget *row, const char *action, GVariant *parameter)
{
  QyDueEntry *entry = qy_due_row_get_entry (QY_DUE_ROW (row));
  const QyDueItem *due = entry != NULL ? qy_due_entry_get_due (entry) : NULL;
  const QyTodayItem *contract = entry != NULL ? qy_due_entry_get_contract (entry) : NULL;
  g_autofree char *name = NULL;

  if (due != NULL)
    name = g_strconcat (due->kind == QY_DUE_QUALIFICATION ? "party:" : "contract:", due->holder_id,
                        NULL);
  else if (contract != NULL)
    name = g_strconcat ("contract:", contract->contract->id, NULL);
  if (name != NULL)
    gtk_widget_activate_action (row, "win.open", "s", name);
}

static void
why_action (GtkWidget *row, const char *action, GVariant *parameter)
{
  qy_due_row_explain (QY_DUE_ROW (row));
}

static void
menu_action (GtkWidget *row, const char *action, GVariant *parameter)
{
  qy_due_row_popup (QY_DUE_ROW (row));
}

static GMenuModel *
window_section (GtkWidget *row, const QyDueItem *item)
{
  g_autoptr (GMenu) section = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (window_acts); i++)
    {
      g_autoptr (GMenuItem) line = NULL;

      if (window_acts[i].kind != item->kind || !window_has (row, window_acts[i].action))
        continue;
      line = g_menu_item_new (_ (window_acts[i].label), NULL);
      g_menu_item_set_action_and_target_value (line, window_acts[i].action,
                                               target_of (item, window_acts[i].action));
      g_menu_append_item (section, line);
    }
  return G_MENU_MODEL (g_steal_pointer (&section));
}

void
qy_due_acts_install (GtkWidgetClass *row_class)
{
  g_type_ensure (QY_TYPE_DUE_VIEW);
  gtk_widget_class_install_action (row_class, "due.primary", NULL, primary_action);
  gtk_widget_class_install_action (row_class, "due.done", NULL, done_action);
  gtk_widget_class_install_action (row_class, "due.snooze", NULL, snooze_action);
  gtk_widget_class_install_action (row_class, "due.assign", NULL, assign_action);
  gtk_widget_class_install_action (row_class, "due.waive", NULL, waive_action);
  gtk_widget_class_install_action (row_class, "due.why", NULL, why_action);
  gtk_widget_class_install_action (row_class, "due.menu", NULL, menu_action);
  gtk_widget_class_install_action (row_class, "due.open", NULL, open_action);
}

const char *
qy_due_acts_primary_label (GtkWidget *row, const QyDueItem *item)
{
  int n = find_primary (row, item);

  if (n >= 0)
    return _ (window_acts[n].button);
  return item->open ? _ ("Mark Done") : _ ("Reopen");
}

GMenuModel *
qy_due_acts_menu (GtkWidget *row, const QyDueItem *item)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) marks = g_menu_new ();
  g_autoptr (GMenu) looks = g_menu_new ();
  g_autoptr (GMenuModel) acts = window_section (row, item);

  g_menu_append_section (menu, NULL, acts);
  g_menu_append (marks, item->open ? _ ("Mark _Done") : _ ("_Reopen"), "due.done");
  if (item->open)
    {
      g_menu_append (marks, _ ("_Put Off…"), "due.snooze");
      g_menu_append (marks, _ ("_Assign…"), "due.assign");
      g_menu_append (marks, _ ("Need _Not Be Done…"), "due.waive");
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (marks));
  g_menu_append (looks, _ ("_Why This Day?"), "due.why");
  g_menu_append (looks,
                 item->kind == QY_DUE_QUALIFICATION ? _ ("Open _Party") : _ ("Open _Contract"),
                 "due.open");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (looks));
  return G_MENU_MODEL (g_steal_pointer (&menu));
}
