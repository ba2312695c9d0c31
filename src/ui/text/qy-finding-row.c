/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-finding-row.h"

#include <glib/gi18n-lib.h>

#define SHORT_LABEL 10 /* characters of a button that has room beside the words */

struct _QyFindingRow
{
  AdwBin parent_instance;

  QyFindingItem *item;

  GtkWidget *heading_box;
  GtkLabel *heading;
  GtkWidget *finding_box;
  GtkImage *icon;
  GtkLabel *message;
  GtkLabel *advice;
  GtkOrientable *remedy; /* the words, and the button beside or beneath them */
  GtkButton *button;
};

static guint fix;

G_DEFINE_FINAL_TYPE (QyFindingRow, qy_finding_row, ADW_TYPE_BIN)

static const struct
{
  const char *icon;
  const char *css_class;
  const char *heading;
} severities[QY_N_SEVERITIES] = {
  [QY_SEVERITY_ERROR] = { "dialog-error-symbolic", "error", N_ ("Must be settled before issue") },
  [QY_SEVERITY_WARNING] = { "dialog-warning-symbolic", "warning", N_ ("Worth a look") },
  [QY_SEVERITY_HINT] = { "dialog-information-symbolic", "accent", N_ ("Could be better") },
};

/* What the button says; NULL where only a person can decide. */
static const char *
name_fix (const QyFinding *finding)
{
  if (g_str_equal (finding->id, "missing-module"))
    return _ ("Insert from the library…");
  if (g_str_equal (finding->id, "unfilled-blank") || g_str_equal (finding->id, "open-blank"))
    return finding->field_key != NULL ? _ ("Fill it in") : NULL;
  if (!qy_finding_can_apply (finding))
    return NULL;
  if (g_str_equal (finding->id, "signature-missing"))
    return _ ("Add it at the end");
  if (g_str_equal (finding->id, "leftover-note"))
    return _ ("Delete the note");
  if (g_str_equal (finding->id, "textual-reference"))
    return _ ("Make it follow");
  if (finding->wrong != NULL)
    return _ ("Follow the figures");
  return _ ("Print the value");
}

static void
show_finding (QyFindingRow *self, const QyFinding *finding, gboolean editable)
{
  const char *label = editable ? name_fix (finding) : NULL;

  for (guint i = 0; i < QY_N_SEVERITIES; i++)
    gtk_widget_remove_css_class (GTK_WIDGET (self->icon), severities[i].css_class);
  gtk_image_set_from_icon_name (self->icon, severities[finding->severity].icon);
  gtk_widget_add_css_class (GTK_WIDGET (self->icon), severities[finding->severity].css_class);
  gtk_label_set_label (self->message, finding->message);
  gtk_label_set_label (self->advice, finding->fix != NULL ? finding->fix : "");
  gtk_widget_set_visible (GTK_WIDGET (self->advice), finding->fix != NULL && label == NULL);
  if (label != NULL)
    gtk_button_set_label (self->button, label);
  gtk_orientable_set_orientation (self->remedy,
                                  label != NULL && g_utf8_strlen (label, -1) > SHORT_LABEL
                                      ? GTK_ORIENTATION_VERTICAL
                                      : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), finding->fix);
  gtk_widget_set_visible (GTK_WIDGET (self->button), label != NULL);
}

static void
on_fix (QyFindingRow *self)
{
  if (self->item != NULL)
    g_signal_emit (self, fix, 0, self->item);
}

static void
qy_finding_row_dispose (GObject *object)
{
  QyFindingRow *self = QY_FINDING_ROW (object);

  adw_bin_set_child (ADW_BIN (self), NULL); /* the bin does not see the template take it */
  gtk_widget_dispose_template (GTK_WIDGET (self), QY_TYPE_FINDING_ROW);
  g_clear_object (&self->item);
  G_OBJECT_CLASS (qy_finding_row_parent_class)->dispose (object);
}

static void
qy_finding_row_class_init (QyFindingRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qy_finding_row_dispose;
  fix = g_signal_new ("fix", QY_TYPE_FINDING_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 1, QY_TYPE_FINDING_ITEM);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/qiyue/Qiyue/text/qy-finding-row.ui");
  gtk_widget_class_bind_template_child (widget_class, QyFindingRow, heading_box);
  gtk_widget_class_bind_template_child (widget_class, QyFindingRow, heading);
  gtk_widget_class_bind_template_child (widget_class, QyFindingRow, finding_box);
  gtk_widget_class_bind_template_child (widget_class, QyFindingRow, icon);
  gtk_widget_class_bind_template_child (widget_class, QyFindingRow, message);
  gtk_widget_class_bind_template_child (widget_class, QyFindingRow, advice);
  gtk_widget_class_bind_template_child (widget_class, QyFindingRow, remedy);
  gtk_widget_class_bind_template_child (widget_class, QyFindingRow, button);
  gtk_widget_class_bind_template_callback (widget_class, on_fix);
}

static void
qy_finding_row_init (QyFindingRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
qy_finding_row_new (void)
{
  return g_object_new (QY_TYPE_FINDING_ROW, NULL);
}

void
qy_finding_row_set_item (QyFindingRow *self, QyFindingItem *item, gboolean editable)
{
  const QyFinding *finding = NULL;

  g_return_if_fail (QY_IS_FINDING_ROW (self));

  g_set_object (&self->item, item);
  if (item == NULL)
    return;
  finding = qy_finding_item_get_finding (item);
  gtk_widget_set_visible (self->heading_box, finding == NULL);
  gtk_widget_set_visible (self->finding_box, finding != NULL);
  if (finding != NULL)
    show_finding (self, finding, editable);
  else
    {
      g_autofree char *words =
          g_strdup_printf ("%s  %u", _ (severities[qy_finding_item_get_severity (item)].heading),
                           qy_finding_item_get_n (item));

      gtk_label_set_label (self->heading, words);
    }
}
