/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reader-fixture.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>

#include "qy-reader-process.h"

#define MOMENT (5 * G_USEC_PER_SEC)

gboolean
reader_is_skipped (void)
{
  g_autoptr (QyReaderProcess) process = qy_reader_process_start ();

  if (qy_reader_process_greet (process, NULL))
    return FALSE;
  g_test_skip ("no sandbox can be built on this machine");
  return TRUE;
}

QyReaderInfo *
reader_open (QyReader *reader, GBytes *bytes, const char *name, GError **error)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);

  return qy_reader_open_sync (reader, stream, name, NULL, error);
}

GArray *
reader_family (GPid pid)
{
  GArray *family = g_array_new (TRUE, TRUE, sizeof (GPid));

  g_array_append_val (family, pid);
  for (guint i = 0; i < family->len; i++)
    {
      GPid parent = g_array_index (family, GPid, i);
      g_autofree char *path = g_strdup_printf ("/proc/%d/task/%d/children", parent, parent);
      g_autofree char *children = NULL;
      g_auto (GStrv) words = NULL;

      if (!g_file_get_contents (path, &children, NULL, NULL))
        continue;
      words = g_strsplit (g_strstrip (children), " ", -1);
      for (guint j = 0; words[j] != NULL; j++)
        if (*words[j] != '\0')
          {
            GPid child = atoi (words[j]);

            g_array_append_val (family, child);
          }
    }
  return family;
}

/* Gone, or only waiting to be reaped by whoever inherited it. */
static gboolean
has_ended (GPid pid)
{
  g_autofree char *path = g_strdup_printf ("/proc/%d/stat", pid);
  g_autofree char *state = NULL;
  const char *name_end;

  if (kill (pid, 0) != 0 && errno == ESRCH)
    return TRUE;
  if (!g_file_get_contents (path, &state, NULL, NULL))
    return TRUE;
  name_end = strrchr (state, ')');
  return name_end != NULL && g_str_has_prefix (name_end, ") Z");
}

void
reader_assert_ended (const GArray *family)
{
  gint64 until = g_get_monotonic_time () + MOMENT;

  for (guint i = 0; i < family->len; i++)
    {
      GPid pid = g_array_index (family, GPid, i);

      while (!has_ended (pid) && g_get_monotonic_time () < until)
        g_usleep (2000);
      g_assert_true (has_ended (pid));
    }
}
