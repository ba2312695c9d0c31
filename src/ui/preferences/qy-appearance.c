/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-appearance.h"

#include <adwaita.h>

#include "qy-settings.h"

static void
on_scheme_changed (QySettings *settings)
{
  g_autofree char *scheme = qy_settings_get_string (settings, "color-scheme");
  AdwColorScheme chosen = ADW_COLOR_SCHEME_DEFAULT;

  if (g_str_equal (scheme, "light"))
    chosen = ADW_COLOR_SCHEME_FORCE_LIGHT;
  else if (g_str_equal (scheme, "dark"))
    chosen = ADW_COLOR_SCHEME_FORCE_DARK;
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), chosen);
}

/* In CSS a font is a shorthand: style, weight, size, families. */
static char *
describe_font (const char *font)
{
  g_autoptr (PangoFontDescription) description = pango_font_description_from_string (font);
  const char *family = pango_font_description_get_family (description);
  int size = pango_font_description_get_size (description);
  char points[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (points, sizeof points, "%.2f", (double) size / PANGO_SCALE);
  return g_strdup_printf (
      ".text-editor textview { font-family: \"%s\"; font-weight: %d; font-size: %s%s; }",
      family != NULL ? family : "sans-serif", pango_font_description_get_weight (description),
      points, pango_font_description_get_size_is_absolute (description) ? "px" : "pt");
}

static void
on_font_changed (QySettings *settings, GtkCssProvider *provider)
{
  g_autofree char *font = qy_settings_get_string (settings, "text-font");
  g_autofree char *css = *font != '\0' ? describe_font (font) : g_strdup ("");

  gtk_css_provider_load_from_data (provider, css, -1);
}

void
qy_appearance_choose_language (void)
{
  g_autofree char *language = qy_settings_get_string (qy_settings_get_default (), "language");

  if (*language != '\0')
    g_setenv ("LANGUAGE", language, TRUE);
}

void
qy_appearance_follow (void)
{
  QySettings *settings = qy_settings_get_default ();
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);
  on_scheme_changed (settings);
  on_font_changed (settings, provider);
  g_signal_connect (settings, "changed::color-scheme", G_CALLBACK (on_scheme_changed), NULL);
  g_signal_connect_object (settings, "changed::text-font", G_CALLBACK (on_font_changed), provider,
                           0);
}

char *
qy_appearance_get_text_font (void)
{
  g_autofree char *chosen = qy_settings_get_string (qy_settings_get_default (), "text-font");
  g_autofree char *desktop = NULL;

  if (*chosen != '\0')
    return g_steal_pointer (&chosen);
  g_object_get (gtk_settings_get_default (), "gtk-font-name", &desktop, NULL);
  return g_steal_pointer (&desktop);
}
