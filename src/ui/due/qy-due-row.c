/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-due-row.h"

#include <glib/gi18n-lib.h>

#include "qy-due-acts.h"
#include "qy-due-words.h"
#include "qy-today-words.h"

#define REASONS_WIDTH 48

struct _QyDueRow
{
  GtkBox parent_instance;

  QyDueEntry *entry;
  char **steps;
  const char *kind_class;
  GtkWidget *popover;

  GtkLabel *heading;
  GtkWidget *more;
  GtkImage *icon;
  GtkWidget *texts;
  GtkInscription *title;
  GtkInscription *about;
  GtkInscription *why;
  GtkWidget *days;
  GtkInscription *when;
  GtkInscription *distance;
  GtkWidget *uncertain;
  GtkInscription *money;
  GtkWidget *buttons;
  GtkWidget *primary;
  GtkLabel *primary_text;
  GtkWidget *why_button;
  GtkWidget *menu_button;
};

G_DEFINE_FINAL_TYPE (QyDueRow, qy_due_row, GTK_TYPE_BOX)

static void
set_look (QyDueRow *self, const char *kind_class)
{
  if (self->kind_class != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self->icon), self->kind_class);
  self->kind_class = kind_class;
  if (kind_class != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->icon), kind_class);
}

static void
set_line (GtkInscription *line, const char *text)
{
  gtk_inscription_set_text (line, text);
  gtk_widget_set_visible (GTK_WIDGET (line), text != NULL && *text != '\0');
}

static void
set_pressing (QyDueRow *self, gboolean is_late, gboolean is_soon)
{
  static const char *const late[] = { "caption", "line", "error", NULL };
  static const char *const soon[] = { "caption", "line", "warning", NULL };
  static const char *const plain[] = { "caption", "line", NULL };
  const char *const *classes = plain;

  if (is_late)
    classes = late;
  else if (is_soon)
    classes = soon;
  gtk_widget_set_css_classes (GTK_WIDGET (self->when), (const char **) classes);
}

/* A heading and the button for more are lines of their own. */
static void
show_parts (QyDueRow *self, QyDueEntryType type)
{
  gboolean is_record =
      type == QY_DUE_ENTRY_DUE || type == QY_DUE_ENTRY_CONTRACT || type == QY_DUE_ENTRY_INCIDENT;

  gtk_widget_set_visible (GTK_WIDGET (self->heading), type == QY_DUE_ENTRY_HEADING);
  gtk_widget_set_visible (self->more, type == QY_DUE_ENTRY_MORE);
  gtk_widget_set_visible (GTK_WIDGET (self->icon), is_record);
  gtk_widget_set_visible (self->texts, is_record);
  gtk_widget_set_visible (self->days, is_record);
  gtk_widget_set_visible (self->buttons, type == QY_DUE_ENTRY_DUE);
}

static char *
join_parts (const char *const *parts, guint n, const char *between)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    if (parts[i] != NULL && *parts[i] != '\0')
      g_string_append_printf (text, "%s%s", text->len > 0 ? between : "", parts[i]);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
show_due (QyDueRow *self, const QyDueItem *item, const QyCalendar *calendar, QyDate today)
{
  QyDate safe = item->safe_on != NULL ? qy_date_from_iso (item->safe_on, NULL) : QY_DATE_NONE;
  int days = qy_date_is_set (safe) ? qy_date_to_days (safe) - qy_date_to_days (today) : G_MAXINT;
  g_autofree char *title = qy_due_item_title (item);
  const char *const about_parts[] = { item->title, item->number, item->counterparty,
                                      qy_due_entry_get_person (self->entry) };
  g_autofree char *about = join_parts (about_parts, G_N_ELEMENTS (about_parts), " · ");
  g_autofree char *when = qy_due_when_text (item);
  g_autofree char *distance = qy_due_standing_text (item, today);
  g_autofree char *money = qy_due_money_text (item);
  const char *primary = NULL;
  g_autofree char *why = NULL;
  g_autofree char *name = NULL;

  if (calendar != NULL && item->rule != NULL && *item->rule != '\0')
    self->steps = qy_due_item_explain (item, calendar, qy_language_of_interface ());
  why = qy_due_why_line ((const char *const *) self->steps);
  gtk_image_set_from_icon_name (self->icon, qy_due_kind_icon (item->kind));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->icon), qy_due_kind_label (item->kind));
  set_look (self, qy_due_kind_class (item->kind));
  set_line (self->title, title);
  set_line (self->about, about);
  set_line (self->why, why);
  set_line (self->when, when);
  set_line (self->distance, distance);
  set_line (self->money, money);
  set_pressing (self, item->open && days < 0, item->open && days < 7);
  gtk_widget_set_visible (self->uncertain, !item->certain);
  gtk_widget_set_visible (self->why_button, self->steps != NULL);
  primary = qy_due_acts_primary_label (GTK_WIDGET (self), item);
  gtk_label_set_text (self->primary_text, primary);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->primary), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  primary, -1);
  name = join_parts ((const char *const[]){ title, about, when, distance, money,
                                            item->certain ? NULL : _ ("uncertain"), why },
                     7, ", ");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_contract (QyDueRow *self, const QyTodayItem *item, const char *now)
{
  const QyContract *contract = item->contract;
  g_autofree char *reason = qy_today_describe (item, now);
  g_autofree char *name = NULL;
  g_autofree char *about =
      contract->counterparty != NULL
          ? g_strdup_printf ("%s · %s", contract->number, contract->counterparty)
          : g_strdup (contract->number);

  gtk_image_set_from_icon_name (self->icon, "x-office-document-symbolic");
  set_look (self, NULL);
  set_line (self->title, contract->title);
  set_line (self->about, about);
  set_line (self->why, NULL);
  set_line (self->when, reason);
  set_line (self->distance, NULL);
  set_line (self->money, NULL);
  set_pressing (self, FALSE, qy_today_is_pressing (item));
  gtk_widget_set_visible (self->uncertain, FALSE);
  name = g_strdup_printf ("%s, %s, %s", contract->title, about, reason);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_incident (QyDueRow *self, QyIncidentItem *item)
{
  const QyIncidentView *view = qy_incident_item_get_view (item);
  QyIncidentTone tone = qy_incident_item_get_tone (item);
  g_autofree char *about = qy_incident_item_dup_about (item, TRUE);
  g_autofree char *name = NULL;

  gtk_image_set_from_icon_name (self->icon, "alarm-symbolic");
  set_look (self, NULL);
  set_line (self->title, view->incident->title);
  set_line (self->about, about);
  set_line (self->why, NULL);
  set_line (self->when, qy_incident_item_get_clock (item));
  set_line (self->distance, qy_incident_item_get_due (item));
  set_line (self->money, NULL);
  set_pressing (self, tone == QY_INCIDENT_TONE_LATE, tone == QY_INCIDENT_TONE_SOON);
  gtk_widget_set_visible (self->uncertain, FALSE);
  name = join_parts ((const char *const[]){ view->incident->title, about,
                                            qy_incident_item_get_clock (item),
                                            qy_incident_item_get_due (item) },
                     4, ", ");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
close_popover (QyDueRow *self)
{
  g_clear_pointer (&self->popover, gtk_widget_unparent);
}

static void
open_popover (QyDueRow *self, GtkWidget *popover, GtkWidget *at)
{
  close_popover (self);
  self->popover = popover;
  gtk_widget_set_parent (popover, at);
  gtk_popover_popup (GTK_POPOVER (popover));
}

static void
more_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyDueEntry *entry = QY_DUE_ROW (widget)->entry;

  if (entry != NULL)
    gtk_widget_activate_action (gtk_widget_get_parent (widget), "due-view.more", "u",
                                qy_due_entry_get_group (entry));
}

static void
qy_due_row_dispose (GObject *object)
{
  QyDueRow *self = QY_DUE_ROW (object);

  close_popover (self);
  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_DUE_ROW);
  g_clear_object (&self->entry);
  G_OBJECT_CLASS (qy_due_row_parent_class)->dispose (object);
}

static void
qy_due_row_finalize (GObject *object)
{
  g_strfreev (QY_DUE_ROW (object)->steps);
  G_OBJECT_CLASS (qy_due_row_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/qiyue/Qiyue/due/qy-due-row.ui");
  gtk_widget_class_bind_template_child (widget_class, QyDueRow, heading);
  gtk_widget_class_bind_template_child (widget_class, QyDueRow, more);
  gtk_widget_class_bind_template_child (widget_class, QyDueRow, icon);
  gtk_widget_class_bind_template_child (widget_class, QyDueRow, texts);
  gtk_widget_class_bind_template_child (widget_class, QyDueRow, title);
  gtk_widget_class_bind_template_child (widget_class, QyDueRow, about);
  gtk_widget_class_bind_template_child (widget_class, QyDueRow, why);
  gtk_widget_class_bind_template_child (widget_class, QyDueRow, days);
  gtk_widget_class_bind_template_child (widget_class, QyDueRow, when);
  gtk_widget_class_bind_template_child (widget_class, QyDueRow, distance);
  gtk_widget_class_bind_template_child (widget_class, QyDueRow, uncertain);
  gtk_widget_class_bind_template_child (widget_class, QyDueRow, money);
  gtk_widget_class_bind_template_child (widget_class, QyDueRow, buttons);
  gtk_widget_class_bind_template_child (widget_class, QyDueRow, primary);
  gtk_widget_class_bind_template_child (widget_class, QyDueRow, primary_text);
  gtk_widget_class_bind_template_child (widget_class, QyDueRow, why_button);
  gtk_widget_class_bind_template_child (widget_class, QyDueRow, menu_button);
}

static void
qy_due_row_class_init (QyDueRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qy_due_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = qy_due_row_finalize;
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "due.more", NULL, more_action);
  qy_due_acts_install (widget_class);
}

static void
qy_due_row_init (QyDueRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
qy_due_row_new (void)
{
  return g_object_new (QY_TYPE_DUE_ROW, NULL);
}

void
qy_due_row_show (
    QyDueRow *self, QyDueEntry *entry, const QyCalendar *calendar, QyDate today, const char *now)
{
  QyDueEntryType type;

  g_return_if_fail (QY_IS_DUE_ROW (self) && QY_IS_DUE_ENTRY (entry));

  close_popover (self);
  g_set_object (&self->entry, entry);
  g_clear_pointer (&self->steps, g_strfreev);
  type = qy_due_entry_get_entry_type (entry);
  show_parts (self, type);
  if (type == QY_DUE_ENTRY_HEADING)
    gtk_label_set_text (self->heading, qy_due_entry_get_text (entry));
  else if (type == QY_DUE_ENTRY_DUE)
    show_due (self, qy_due_entry_get_due (entry), calendar, today);
  else if (type == QY_DUE_ENTRY_CONTRACT)
    show_contract (self, qy_due_entry_get_contract (entry), now);
  else if (type == QY_DUE_ENTRY_INCIDENT)
    show_incident (self, qy_due_entry_get_incident (entry));
}

QyDueEntry *
qy_due_row_get_entry (QyDueRow *self)
{
  g_return_val_if_fail (QY_IS_DUE_ROW (self), NULL);

  return self->entry;
}

void
qy_due_row_explain (QyDueRow *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  g_return_if_fail (QY_IS_DUE_ROW (self));

  for (guint i = 0; self->steps != NULL && self->steps[i] != NULL; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u. %s", i + 1, self->steps[i]);
      GtkWidget *label = gtk_label_new (text);

      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_max_width_chars (GTK_LABEL (label), REASONS_WIDTH);
      gtk_label_set_selectable (GTK_LABEL (label), TRUE);
      gtk_box_append (GTK_BOX (box), label);
    }
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  open_popover (self, popover, self->why_button);
}

void
qy_due_row_popup (QyDueRow *self)
{
  const QyDueItem *item = NULL;
  g_autoptr (GMenuModel) menu = NULL;

  g_return_if_fail (QY_IS_DUE_ROW (self));

  item = self->entry != NULL ? qy_due_entry_get_due (self->entry) : NULL;
  if (item == NULL)
    return;
  menu = qy_due_acts_menu (GTK_WIDGET (self), item);
  open_popover (self, gtk_popover_menu_new_from_model (menu), self->menu_button);
}
