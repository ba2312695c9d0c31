/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-ledger-chips.h"

#include <glib/gi18n-lib.h>

#define MAX_CHARS 40

struct _QyLedgerChips
{
  AdwBin parent_instance;

  GtkBox *chips;
};

G_DEFINE_FINAL_TYPE (QyLedgerChips, qy_ledger_chips, ADW_TYPE_BIN)

static GtkWidget *
make_chip (const QyLedgerFilter *filter, QyLedgerPart part)
{
  g_autofree char *text = qy_ledger_filter_describe_part (filter, part);
  g_autofree char *tooltip = g_strdup_printf (_ ("Remove the filter “%s”"), text);
  GtkWidget *chip = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), MAX_CHARS);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("window-close-symbolic"));
  gtk_button_set_child (GTK_BUTTON (chip), box);
  gtk_widget_set_tooltip_text (chip, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip,
                                  -1);
  gtk_widget_add_css_class (chip, "filter-chip");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (chip), "ledger.remove-filter-part");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (chip), "y", (guchar) part);
  return chip;
}

static void
qy_ledger_chips_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_LEDGER_CHIPS);
  G_OBJECT_CLASS (qy_ledger_chips_parent_class)->dispose (object);
}

static void
qy_ledger_chips_class_init (QyLedgerChipsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qy_ledger_chips_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/qiyue/Qiyue/ledger/qy-ledger-chips.ui");
  gtk_widget_class_bind_template_child (widget_class, QyLedgerChips, chips);
}

static void
qy_ledger_chips_init (QyLedgerChips *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
qy_ledger_chips_show (QyLedgerChips *self, const QyLedgerFilter *filter)
{
  GtkWidget *old = NULL;
  gboolean any = FALSE;

  g_return_if_fail (QY_IS_LEDGER_CHIPS (self) && filter != NULL);

  while ((old = gtk_widget_get_first_child (GTK_WIDGET (self->chips))) != NULL)
    gtk_box_remove (self->chips, old);
  for (guint part = QY_LEDGER_PART_SEARCH + 1; part < QY_LEDGER_N_PARTS; part++)
    {
      if (!qy_ledger_filter_has_part (filter, part))
        continue;
      gtk_box_append (self->chips, make_chip (filter, part));
      any = TRUE;
    }
  gtk_widget_set_visible (GTK_WIDGET (self), any);
}
