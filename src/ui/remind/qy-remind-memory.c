/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-remind-memory.h"

#include <stdlib.h>
#include <string.h>

#include "qy-remind-stage.h"

/* A group for each book; KEY = DAY;STAGE */
struct _QyRemindMemory
{
  char *path;
  GKeyFile *told;
  gboolean is_changed;
};

QyRemindMemory *
qy_remind_memory_new (const char *path)
{
  QyRemindMemory *self = g_new0 (QyRemindMemory, 1);

  self->path = path != NULL
                   ? g_strdup (path)
                   : g_build_filename (g_get_user_state_dir (), "qiyue", "reminders.ini", NULL);
  self->told = g_key_file_new ();
  g_key_file_load_from_file (self->told, self->path, G_KEY_FILE_NONE, NULL);
  return self;
}

void
qy_remind_memory_free (QyRemindMemory *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->path);
  g_key_file_unref (self->told);
  g_free (self);
}

/* A path may have characters that the name of a group may not. */
static char *
group_of (const char *book)
{
  return g_uri_escape_string (book, "/", FALSE);
}

int
qy_remind_memory_get_told (QyRemindMemory *self, const char *book, const char *key, const char *day)
{
  g_autofree char *group = NULL;
  g_auto (GStrv) words = NULL;
  gsize n = 0;

  g_return_val_if_fail (self != NULL && book != NULL && key != NULL, QY_REMIND_NO_STAGE);

  group = group_of (book);
  words = g_key_file_get_string_list (self->told, group, key, &n, NULL);
  if (n != 2 || g_strcmp0 (words[0], day) != 0)
    return QY_REMIND_NO_STAGE;
  return atoi (words[1]);
}

void
qy_remind_memory_set_told (
    QyRemindMemory *self, const char *book, const char *key, const char *day, int stage)
{
  g_autofree char *group = NULL;
  g_autofree char *number = g_strdup_printf ("%d", stage);
  const char *const words[] = { day, number };

  g_return_if_fail (self != NULL && book != NULL && key != NULL && day != NULL);

  group = group_of (book);
  g_key_file_set_string_list (self->told, group, key, words, G_N_ELEMENTS (words));
  self->is_changed = TRUE;
}

static void
forget_before (QyRemindMemory *self, const char *oldest)
{
  g_auto (GStrv) groups = g_key_file_get_groups (self->told, NULL);

  for (guint i = 0; groups[i] != NULL; i++)
    {
      g_auto (GStrv) keys = g_key_file_get_keys (self->told, groups[i], NULL, NULL);

      for (guint k = 0; keys != NULL && keys[k] != NULL; k++)
        {
          g_autofree char *value = g_key_file_get_value (self->told, groups[i], keys[k], NULL);

          if (value != NULL && strcmp (value, oldest) < 0)
            g_key_file_remove_key (self->told, groups[i], keys[k], NULL);
        }
    }
}

void
qy_remind_memory_save (QyRemindMemory *self, const char *oldest)
{
  g_autofree char *folder = NULL;

  g_return_if_fail (self != NULL && oldest != NULL);

  if (!self->is_changed)
    return;
  self->is_changed = FALSE;
  forget_before (self, oldest);
  folder = g_path_get_dirname (self->path);
  g_mkdir_with_parents (folder, 0700);
  g_key_file_save_to_file (self->told, self->path, NULL);
}
