/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>
#include <glib/gstdio.h>

#include "qy-autostart.h"
#include "qy-reminder.h"

static const struct
{
  const char *name;
  const char *text;
  gboolean is_good;
  guint n;
  int first;
  int last;
} texts[] = {
  { "usual", "90, 30, 7, 1", TRUE, 4, 90, 1 },
  { "any-order", "1 30 7 90", TRUE, 4, 90, 1 },
  { "the-day-itself", "0", TRUE, 1, 0, 0 },
  { "none", "", TRUE, 0, 0, 0 },
  { "blank", " , ", TRUE, 0, 0, 0 },
  { "eight", "1,2,3,4,5,6,7,8", TRUE, 8, 8, 1 },
  { "nine", "1,2,3,4,5,6,7,8,9", FALSE, 0, 0, 0 },
  { "word", "30, soon", FALSE, 0, 0, 0 },
  { "negative", "-1", FALSE, 0, 0, 0 },
  { "twice", "7, 7", FALSE, 0, 0, 0 },
  { "ten-years", "3660", TRUE, 1, 3660, 3660 },
  { "too-far", "3661", FALSE, 0, 0, 0 },
  { "huge", "99999999999999999999", FALSE, 0, 0, 0 },
};

static void
test_text (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  QyRemindStages stages = { .n = 0 };

  g_assert_cmpint (qy_remind_stages_parse (texts[i].text, &stages), ==, texts[i].is_good);
  g_assert_cmpuint (stages.n, ==, texts[i].n);
  if (stages.n == 0)
    return;
  g_assert_cmpint (stages.days[0], ==, texts[i].first);
  g_assert_cmpint (stages.days[stages.n - 1], ==, texts[i].last);
}

#define NO QY_REMIND_NO_STAGE

/* With 90, 30, 7, 1. */
static const struct
{
  const char *name;
  int left;
  int told;
  int stage;
  gboolean is_due;
} moments[] = {
  { "far", 91, NO, NO, FALSE },        { "first", 90, NO, 90, TRUE },
  { "first-told", 90, 90, 90, FALSE }, { "between", 60, 90, 90, FALSE },
  { "second", 30, 90, 30, TRUE },      { "second-told", 30, 30, 30, FALSE },
  { "missed-two", 5, NO, 7, TRUE },    { "missed-one", 5, 90, 7, TRUE },
  { "last", 1, 7, 1, TRUE },           { "the-day", 0, 1, 1, FALSE },
  { "over-untold", -3, NO, 1, TRUE },  { "over-told", -3, 1, 1, FALSE },
  { "long-over", -4000, 7, 1, TRUE },
};

static void
test_moment (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  const QyRemindStages stages = { { 90, 30, 7, 1 }, 4 };

  g_assert_cmpint (qy_remind_stage_on (&stages, moments[i].left), ==, moments[i].stage);
  g_assert_cmpint (qy_remind_is_due (&stages, moments[i].left, moments[i].told), ==,
                   moments[i].is_due);
}

typedef struct
{
  char *folder;
  char *path;
} Files;

static void
files_set_up (Files *files, gconstpointer data)
{
  files->folder = g_dir_make_tmp ("qy-remind-XXXXXX", NULL);
  files->path = g_build_filename (files->folder, "reminders.ini", NULL);
}

static void
files_tear_down (Files *files, gconstpointer data)
{
  g_unlink (files->path);
  g_rmdir (files->folder);
  g_free (files->path);
  g_free (files->folder);
}

static QyDueItem *
item_new (const char *source_id, const char *safe_on, gboolean open)
{
  QyDueItem *item = g_new0 (QyDueItem, 1);

  item->holder_id = g_strdup ("c");
  item->source_id = g_strdup (source_id);
  item->occurrence = g_strdup ("");
  item->safe_on = g_strdup (safe_on);
  item->open = open;
  return item;
}

static guint
count_told (Files *files, GPtrArray *items, QyDate today)
{
  const QyRemindStages stages = { { 90, 30, 7, 1 }, 4 };
  g_autoptr (QyRemindMemory) memory = qy_remind_memory_new (files->path);
  g_autoptr (GPtrArray) told =
      qy_reminder_choose (items, &stages, memory, "/somewhere/合同 [1].qybook", today);

  qy_remind_memory_save (memory, "2026-01-01");
  return told->len;
}

/* Day by day through half a year, the program started anew each day: once in each stage. */
static void
test_days (Files *files, gconstpointer data)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify) qy_due_item_free);
  guint n = 0;

  g_ptr_array_add (items, item_new ("notice", "2026-12-31", TRUE));
  for (int day = 0; day < 180; day++)
    n += count_told (files, items, qy_date_add_days ((QyDate){ 2026, 8, 1 }, day));
  g_assert_cmpuint (n, ==, 4);
}

/* What is done is not told; what waits for an event neither; one that has moved is told anew. */
static void
test_choice (Files *files, gconstpointer data)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify) qy_due_item_free);
  const QyDate today = { 2026, 12, 25 };
  QyDueItem *moving = item_new ("moving", "2026-12-31", TRUE);

  g_ptr_array_add (items, item_new ("done", "2026-12-31", FALSE));
  g_ptr_array_add (items, item_new ("waiting", NULL, TRUE));
  g_ptr_array_add (items, moving);
  g_assert_cmpuint (count_told (files, items, today), ==, 1);
  g_assert_cmpuint (count_told (files, items, today), ==, 0);
  g_free (moving->safe_on);
  moving->safe_on = g_strdup ("2026-12-30");
  g_assert_cmpuint (count_told (files, items, today), ==, 1);
}

/* A file that is no such file means that nothing was told. */
static void
test_memory (Files *files, gconstpointer data)
{
  QyRemindMemory *memory = NULL;

  g_assert_true (g_file_set_contents (files->path, "\x01\xff[[", -1, NULL));
  memory = qy_remind_memory_new (files->path);
  g_assert_cmpint (qy_remind_memory_get_told (memory, "b", "k", "2026-12-31"), ==, NO);
  qy_remind_memory_set_told (memory, "b", "k", "2026-12-31", 7);
  qy_remind_memory_set_told (memory, "b", "old", "2020-12-31", 7);
  qy_remind_memory_save (memory, "2026-01-01");
  qy_remind_memory_free (memory);
  memory = qy_remind_memory_new (files->path);
  g_assert_cmpint (qy_remind_memory_get_told (memory, "b", "k", "2026-12-31"), ==, 7);
  g_assert_cmpint (qy_remind_memory_get_told (memory, "b", "k", "2027-01-01"), ==, NO);
  g_assert_cmpint (qy_remind_memory_get_told (memory, "b", "old", "2020-12-31"), ==, NO);
  g_assert_cmpint (qy_remind_memory_get_told (memory, "other", "k", "2026-12-31"), ==, NO);
  qy_remind_memory_free (memory);
}

static void
test_autostart (Files *files, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (files->folder, "autostart", NULL);
  g_autofree char *path = g_build_filename (folder, "io.github.qiyue.Qiyue.desktop", NULL);
  g_autoptr (GKeyFile) entry = g_key_file_new ();
  g_autofree char *command = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (qy_autostart_is_on (folder));
  g_assert_true (qy_autostart_set (folder, TRUE, &error));
  g_assert_no_error (error);
  g_assert_true (qy_autostart_is_on (folder));
  g_assert_true (g_key_file_load_from_file (entry, path, G_KEY_FILE_NONE, &error));
  command = g_key_file_get_string (entry, "Desktop Entry", "Exec", NULL);
  g_assert_cmpstr (command, ==, "qiyue --remind");
  g_assert_true (qy_autostart_set (folder, FALSE, &error));
  g_assert_false (qy_autostart_is_on (folder));
  g_assert_true (qy_autostart_set (folder, FALSE, &error)); /* again: nothing to do */
  g_rmdir (folder);
  g_assert_false (qy_autostart_set ("/dev/null", TRUE, &error));
  g_assert_nonnull (error);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *path = g_strconcat ("/ui/remind/text/", texts[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_text);
    }
  for (guint i = 0; i < G_N_ELEMENTS (moments); i++)
    {
      g_autofree char *path = g_strconcat ("/ui/remind/moment/", moments[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_moment);
    }
  g_test_add ("/ui/remind/days", Files, NULL, files_set_up, test_days, files_tear_down);
  g_test_add ("/ui/remind/choice", Files, NULL, files_set_up, test_choice, files_tear_down);
  g_test_add ("/ui/remind/memory", Files, NULL, files_set_up, test_memory, files_tear_down);
  g_test_add ("/ui/remind/autostart", Files, NULL, files_set_up, test_autostart, files_tear_down);
  return g_test_run ();
}
