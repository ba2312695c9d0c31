/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-movement-rows.h"

#include <glib/gi18n-lib.h>

#include "qy-display.h"
#include "qy-payment-words.h"

/* "银行转账 · 6222… · note" */
static char *
join (const char *const *texts, guint n)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    if (texts[i] != NULL && *texts[i] != '\0')
      g_string_append_printf (joined, "%s%s", joined->len > 0 ? " · " : "", texts[i]);
  return g_string_free (g_steal_pointer (&joined), FALSE);
}

static gint64
allocated (const QyCourse *course, const char *movement_id, const char *invoice_id)
{
  gint64 sum = 0;

  for (guint i = 0; i < course->allocations->len; i++)
    {
      const QyAllocation *part = course->allocations->pdata[i];

      if ((movement_id != NULL && g_strcmp0 (part->movement_id, movement_id) == 0)
          || (invoice_id != NULL && g_strcmp0 (part->invoice_id, invoice_id) == 0))
        sum += part->amount;
    }
  return sum;
}

static GtkWidget *
make_menu (GMenu *menu)
{
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("More for this entry"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("More for this entry"), -1);
  return button;
}

static void
add_item (GMenu *menu, const char *label, const char *action, const char *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", target);
  g_menu_append_item (menu, item);
}

/* Receipts, invoices and what else proves it. */
static void
add_files (GMenu *menu, const char *id, const char *title)
{
  g_autofree char *record = g_strdup_printf ("%s\n%s", id, title);

  add_item (menu, _ ("_Files…"), "win.files", record);
}

static void
add_row (
    QySection *section, const char *title, const char *subtitle, const char *amount, GMenu *menu)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *label = gtk_label_new (amount);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_add_css_class (label, "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_menu (menu));
  qy_section_add (section, row);
}

static void
add_movement (QySection *section, const QyCourse *course, const QyMovement *movement)
{
  g_autofree char *day = qy_display_date (movement->on_day);
  g_autofree char *title = g_strdup_printf ("%s · %s", day, qy_payment_kind_label (movement->kind));
  g_autofree char *amount = qy_display_amount (movement->amount, movement->currency);
  gint64 left = movement->amount - ABS (allocated (course, movement->id, NULL));
  g_autofree char *rest = left > 0 ? qy_display_amount (left, movement->currency) : NULL;
  g_autofree char *open = rest != NULL ? g_strdup_printf (_ ("%s not allocated"), rest) : NULL;
  const char *const parts[] = { movement->method, movement->account, open, movement->note };
  g_autofree char *subtitle = join (parts, G_N_ELEMENTS (parts));
  g_autofree char *record = g_strconcat ("movement\n", movement->id, NULL);
  g_autoptr (GMenu) menu = g_menu_new ();

  add_files (menu, movement->id, title);
  if (g_str_equal (movement->kind, "payment"))
    add_item (menu, _ ("_Reverse With a Counter Entry"), "payments.reverse", movement->id);
  add_item (menu, _ ("_Delete Entry"), "payments.remove", record);
  add_row (section, title, subtitle, amount, menu);
}

static void
add_invoice (QySection *section, const QyInvoice *invoice)
{
  g_autofree char *day = qy_display_date (invoice->issued_on);
  g_autofree char *title = g_strdup_printf (
      "%s · %s", day, invoice->number != NULL ? invoice->number : _ ("Invoice without a number"));
  g_autofree char *amount = qy_display_amount (invoice->amount, invoice->currency);
  g_autofree char *tax =
      invoice->has_tax ? qy_display_amount (invoice->tax, invoice->currency) : NULL;
  g_autofree char *with_tax = tax != NULL ? g_strdup_printf (_ ("%s tax"), tax) : NULL;
  const char *const parts[] = { g_str_equal (invoice->direction, "issued") ? _ ("Issued")
                                                                           : _ ("Received"),
                                g_str_equal (invoice->kind, "credit")    ? _ ("Credit invoice")
                                : g_str_equal (invoice->kind, "special") ? _ ("Special VAT invoice")
                                                                         : NULL,
                                with_tax, invoice->note };
  g_autofree char *subtitle = join (parts, G_N_ELEMENTS (parts));
  g_autofree char *record = g_strconcat ("invoice\n", invoice->id, NULL);
  g_autoptr (GMenu) menu = g_menu_new ();

  add_files (menu, invoice->id, title);
  add_item (menu, _ ("_Delete Entry"), "payments.remove", record);
  add_row (section, title, subtitle, amount, menu);
}

void
qy_movement_rows_fill (QySection *section, const QyCourse *course)
{
  qy_section_begin (section);
  for (guint i = course->movements->len; i > 0; i--)
    add_movement (section, course, course->movements->pdata[i - 1]);
  qy_section_end (section);
}

void
qy_invoice_rows_fill (QySection *section, const QyCourse *course)
{
  qy_section_begin (section);
  for (guint i = course->invoices->len; i > 0; i--)
    add_invoice (section, course->invoices->pdata[i - 1]);
  qy_section_end (section);
}
