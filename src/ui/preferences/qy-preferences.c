/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-preferences.h"

#include <glib/gi18n-lib.h>

#include "qy-appearance.h"
#include "qy-autostart.h"
#include "qy-book-settings.h"
#include "qy-notice.h"
#include "qy-people-settings.h"
#include "qy-remind-stage.h"
#include "qy-settings.h"

struct _QyPreferences
{
  AdwPreferencesWindow parent_instance;

  gboolean showing; /* the rows are being filled */

  AdwComboRow *language;
  AdwComboRow *scheme;
  GtkFontChooser *font;
  GtkWidget *font_reset;
  GtkEditable *reminder_days;
  AdwActionRow *background;
  GtkSwitch *background_switch;
};

G_DEFINE_FINAL_TYPE (QyPreferences, qy_preferences, ADW_TYPE_PREFERENCES_WINDOW)

/* In the order of the rows. */
static const char *const languages[] = { "", "zh_CN", "en" };
static const char *const schemes[] = { "system", "light", "dark" };

static void
select_value (AdwComboRow *row, const char *key, const char *const *values, guint n_values)
{
  g_autofree char *value = qy_settings_get_string (qy_settings_get_default (), key);

  for (guint i = 0; i < n_values; i++)
    if (g_str_equal (values[i], value))
      adw_combo_row_set_selected (row, i);
}

static void
on_language_selected (QyPreferences *self)
{
  guint selected = adw_combo_row_get_selected (self->language);

  if (self->showing || selected >= G_N_ELEMENTS (languages))
    return;
  qy_settings_set_string (qy_settings_get_default (), "language", languages[selected]);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->language),
                               _ ("Takes effect when Qiyue is started again"));
}

static void
on_scheme_selected (QyPreferences *self)
{
  guint selected = adw_combo_row_get_selected (self->scheme);

  if (!self->showing && selected < G_N_ELEMENTS (schemes))
    qy_settings_set_string (qy_settings_get_default (), "color-scheme", schemes[selected]);
}

static void
show_font (QyPreferences *self)
{
  g_autofree char *chosen = qy_settings_get_string (qy_settings_get_default (), "text-font");
  g_autofree char *font = qy_appearance_get_text_font ();

  gtk_font_chooser_set_font (self->font, font);
  gtk_widget_set_visible (self->font_reset, *chosen != '\0');
}

static void
on_font_set (QyPreferences *self)
{
  g_autofree char *font = gtk_font_chooser_get_font (self->font);

  qy_settings_set_string (qy_settings_get_default (), "text-font", font);
  show_font (self);
}

static void
on_font_reset (QyPreferences *self)
{
  qy_settings_set_string (qy_settings_get_default (), "text-font", "");
  show_font (self);
}

/* What is no list of days is marked, and not stored. */
static void
on_reminder_days_changed (QyPreferences *self)
{
  const char *text = gtk_editable_get_text (self->reminder_days);
  QyRemindStages stages;
  gboolean is_good = qy_remind_stages_parse (text, &stages);

  if (is_good)
    gtk_widget_remove_css_class (GTK_WIDGET (self->reminder_days), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->reminder_days), "error");
  if (is_good && !self->showing)
    qy_settings_set_string (qy_settings_get_default (), "reminder-days", text);
}

static void
on_background_set (QyPreferences *self)
{
  g_autoptr (GError) error = NULL;

  if (!self->showing
      && !qy_autostart_set (NULL, gtk_switch_get_active (self->background_switch), &error))
    qy_notice_problem (GTK_WIDGET (self), _ ("Starting at login was not changed"), error);
}

static void
show_reminders (QyPreferences *self)
{
  g_autofree char *days = qy_settings_get_string (qy_settings_get_default (), "reminder-days");

  gtk_editable_set_text (self->reminder_days, days);
  gtk_switch_set_active (self->background_switch, qy_autostart_is_on (NULL));
  if (qy_autostart_can ())
    return;
  gtk_widget_set_sensitive (GTK_WIDGET (self->background), FALSE);
  adw_action_row_set_subtitle (
      self->background, _ ("Inside Flatpak the desktop's settings decide what starts at login"));
}

static void
qy_preferences_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_PREFERENCES);
  G_OBJECT_CLASS (qy_preferences_parent_class)->dispose (object);
}

static void
qy_preferences_class_init (QyPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qy_preferences_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/qiyue/Qiyue/preferences/qy-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, QyPreferences, language);
  gtk_widget_class_bind_template_child (widget_class, QyPreferences, scheme);
  gtk_widget_class_bind_template_child (widget_class, QyPreferences, font);
  gtk_widget_class_bind_template_child (widget_class, QyPreferences, font_reset);
  gtk_widget_class_bind_template_child (widget_class, QyPreferences, reminder_days);
  gtk_widget_class_bind_template_child (widget_class, QyPreferences, background);
  gtk_widget_class_bind_template_child (widget_class, QyPreferences, background_switch);
  gtk_widget_class_bind_template_callback (widget_class, on_reminder_days_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_background_set);
  gtk_widget_class_bind_template_callback (widget_class, on_language_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_scheme_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_font_set);
  gtk_widget_class_bind_template_callback (widget_class, on_font_reset);
}

static void
qy_preferences_init (QyPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->showing = TRUE;
  select_value (self->language, "language", languages, G_N_ELEMENTS (languages));
  select_value (self->scheme, "color-scheme", schemes, G_N_ELEMENTS (schemes));
  show_reminders (self);
  self->showing = FALSE;
  show_font (self);
}

QyPreferences *
qy_preferences_new (GtkWindow *parent, QyBook *book)
{
  QyPreferences *self = g_object_new (QY_TYPE_PREFERENCES, "transient-for", parent, NULL);
  AdwPreferencesWindow *window = ADW_PREFERENCES_WINDOW (self);

  if (book != NULL)
    {
      adw_preferences_window_add (window, ADW_PREFERENCES_PAGE (qy_people_settings_new (book)));
      adw_preferences_window_add (window, ADW_PREFERENCES_PAGE (qy_book_settings_new (book)));
    }
  else
    adw_preferences_window_set_search_enabled (window, FALSE);
  return self;
}
