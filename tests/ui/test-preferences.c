/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "library-fixture.h"
#include "qy-appearance.h"
#include "qy-book-person.h"
#include "qy-book-settings.h"
#include "qy-people-settings.h"
#include "qy-person-row.h"
#include "qy-preferences.h"
#include "qy-settings.h"

static const char *const keys[] = { "language", "color-scheme", "text-font", "person",
                                    "last-book" };

/* A system without the schema behaves as one where nothing was chosen yet. */
static void
test_defaults (void)
{
  g_autoptr (QySettings) unstored = qy_settings_new_unstored ();

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_autofree char *wanted = qy_settings_get_string (qy_settings_get_default (), keys[i]);
      g_autofree char *found = qy_settings_get_string (unstored, keys[i]);

      g_assert_cmpstr (wanted, ==, found);
    }
}

static void
on_changed (guint *n)
{
  (*n)++;
}

static void
test_changed (void)
{
  QySettings *settings[] = { qy_settings_get_default (), qy_settings_new_unstored () };

  for (guint i = 0; i < G_N_ELEMENTS (settings); i++)
    {
      g_autofree char *person = NULL;
      guint n = 0;

      g_signal_connect_swapped (settings[i], "changed::person", G_CALLBACK (on_changed), &n);
      qy_settings_set_string (settings[i], "person", "陆怀谷");
      qy_settings_set_string (settings[i], "last-book", "/a.qybook");
      person = qy_settings_get_string (settings[i], "person");
      g_assert_cmpstr (person, ==, "陆怀谷");
      g_assert_cmpuint (n, ==, 1);
      qy_settings_set_string (settings[i], "person", NULL);
      g_signal_handlers_disconnect_by_data (settings[i], &n);
    }
  g_object_unref (settings[1]);
}

static void
test_colours (void)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  QySettings *settings = qy_settings_get_default ();
  g_autofree char *font = NULL;

  qy_appearance_follow ();
  qy_settings_set_string (settings, "color-scheme", "dark");
  g_assert_true (adw_style_manager_get_dark (style));
  qy_settings_set_string (settings, "color-scheme", "light");
  g_assert_false (adw_style_manager_get_dark (style));
  qy_settings_set_string (settings, "color-scheme", "system");
  g_assert_cmpint (adw_style_manager_get_color_scheme (style), ==, ADW_COLOR_SCHEME_DEFAULT);
  qy_settings_set_string (settings, "text-font", "Noto Serif CJK SC 14");
  font = qy_appearance_get_text_font ();
  g_assert_cmpstr (font, ==, "Noto Serif CJK SC 14");
  qy_settings_set_string (settings, "text-font", "");
}

/* The window with its pages comes and goes. */
static void
test_window (LibraryFixture *fixture, gconstpointer data)
{
  QyBook *books[] = { NULL, fixture->book };

  for (guint i = 0; i < G_N_ELEMENTS (books); i++)
    {
      QyPreferences *preferences = qy_preferences_new (GTK_WINDOW (fixture->window), books[i]);

      g_object_add_weak_pointer (G_OBJECT (preferences), (gpointer *) &preferences);
      gtk_window_present (GTK_WINDOW (preferences));
      library_turn (100);
      gtk_window_destroy (GTK_WINDOW (preferences));
      library_turn (100);
      g_assert_null (preferences);
    }
}

static gpointer
add_person (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (QyPerson) person = qy_person_new (data);

  return qy_book_person_add (book, person, error) ? book : NULL;
}

static gpointer
list_people (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  return qy_book_person_list (book, error);
}

static gboolean
has_person (gpointer page)
{
  return library_find (page, QY_TYPE_PERSON_ROW, "沈令仪") != NULL;
}

/* Whoever is added elsewhere appears; whoever is typed in here is stored. */
static void
test_people (LibraryFixture *fixture, gconstpointer data)
{
  GtkWidget *page = GTK_WIDGET (qy_people_settings_new (fixture->book));
  GtkWidget *name = NULL;
  g_autoptr (GPtrArray) people = NULL;
  guint before = 0;

  library_show (fixture, page);
  people = qy_book_run (fixture->book, list_people, NULL, NULL, NULL);
  before = people->len;
  qy_book_run (fixture->book, add_person, (gpointer) "沈令仪", NULL, NULL);
  library_wait (has_person, page);
  name = library_find (page, ADW_TYPE_ENTRY_ROW, "_Name");
  gtk_editable_set_text (GTK_EDITABLE (name), " 方既明 ");
  g_signal_emit_by_name (name, "entry-activated");
  library_turn (200);
  g_assert_nonnull (library_find (page, QY_TYPE_PERSON_ROW, "方既明"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (name)), ==, "");
  g_clear_pointer (&people, g_ptr_array_unref);
  people = qy_book_run (fixture->book, list_people, NULL, NULL, NULL);
  g_assert_cmpuint (people->len, ==, before + 2);
}

static gpointer
load_info (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  return qy_book_get_info (book, error);
}

/* The pattern is tried out while it is typed; only a good one is stored. */
static void
test_book (LibraryFixture *fixture, gconstpointer data)
{
  GtkWidget *page = GTK_WIDGET (qy_book_settings_new (fixture->book));
  GtkWidget *pattern = NULL;
  GtkWidget *preview = NULL;
  g_autoptr (QyBookInfo) info = NULL;

  qy_book_set_today (fixture->book, (QyDate){ 2026, 6, 1 });
  library_show (fixture, page);
  library_turn (200);
  pattern = library_find (page, ADW_TYPE_ENTRY_ROW, "_Pattern");
  preview = library_find (page, ADW_TYPE_ACTION_ROW, "Next number");
  gtk_editable_set_text (GTK_EDITABLE (pattern), "{year}");
  library_turn (200);
  g_assert_true (gtk_widget_has_css_class (pattern, "error"));
  gtk_editable_set_text (GTK_EDITABLE (pattern), "合-{year}-{seq:3}");
  library_turn (200);
  g_assert_false (gtk_widget_has_css_class (pattern, "error"));
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (preview)), ==, "合-2026-001");
  g_signal_emit_by_name (pattern, "apply");
  library_turn (200);
  info = qy_book_run (fixture->book, load_info, NULL, NULL, NULL);
  g_assert_cmpstr (info->number_pattern, ==, "合-{year}-{seq:3}");
  g_assert_cmpstr (info->time_zone, ==, "Asia/Shanghai");
}

#define ADD(path, func)                                                                            \
  g_test_add ("/ui/preferences/" path, LibraryFixture, NULL, library_set_up, func,                 \
              library_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/ui/preferences/defaults", test_defaults);
  g_test_add_func ("/ui/preferences/changed", test_changed);
  g_test_add_func ("/ui/preferences/colours", test_colours);
  ADD ("window", test_window);
  ADD ("people", test_people);
  ADD ("book", test_book);
  return g_test_run ();
}
