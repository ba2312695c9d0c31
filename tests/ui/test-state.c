/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "qy-state.h"

static const char *const tabs[] = { "contract:1#k7f3q", "template:2;3", NULL };

/* What was set is there after a restart, for each book by itself. */
static void
test_remembers (void)
{
  g_autofree char *folder = g_dir_make_tmp ("qy-state-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "deep", "state.ini", NULL);
  QyState *state = qy_state_new (path);
  g_auto (GStrv) list = NULL;
  g_auto (GStrv) none = NULL;
  g_autofree char *text = NULL;

  g_assert_cmpint (qy_state_get_int (state, NULL, "window-width", 900), ==, 900);
  qy_state_set_int (state, NULL, "window-width", 1180);
  qy_state_set_list (state, "/a [b].qybook", "tabs", tabs);
  qy_state_set_text (state, "/a [b].qybook", "page", "合同\n簿");
  qy_state_set_text (state, "/c.qybook", "page", "start");
  qy_state_set_text (state, "/c.qybook", "page", NULL);
  g_assert_finalize_object (state);
  state = qy_state_new (path);
  g_assert_cmpint (qy_state_get_int (state, NULL, "window-width", 0), ==, 1180);
  list = qy_state_get_list (state, "/x/../a [b].qybook", "tabs");
  g_assert_cmpstrv (list, tabs);
  text = qy_state_get_text (state, "/a [b].qybook", "page");
  g_assert_cmpstr (text, ==, "合同\n簿");
  g_assert_null (qy_state_get_text (state, "/c.qybook", "page"));
  none = qy_state_get_list (state, "/c.qybook", "tabs");
  g_assert_cmpuint (g_strv_length (none), ==, 0);
  g_assert_finalize_object (state);
}

/* It is written by itself, and again when it changed while being written. */
static void
test_saves_itself (void)
{
  g_autofree char *folder = g_dir_make_tmp ("qy-state-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "state.ini", NULL);
  g_autoptr (QyState) state = qy_state_new (path);
  gint64 end = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;

  qy_state_set_int (state, NULL, "n", 1);
  while (!g_file_test (path, G_FILE_TEST_EXISTS) && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* A file that is no such file is as good as none. */
static void
test_damaged (void)
{
  g_autofree char *folder = g_dir_make_tmp ("qy-state-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "state.ini", NULL);
  g_autoptr (QyState) state = NULL;

  g_assert_true (g_file_set_contents (path, "\x01 not at all\n[", -1, NULL));
  state = qy_state_new (path);
  g_assert_cmpint (qy_state_get_int (state, NULL, "n", 7), ==, 7);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ui/state/remembers", test_remembers);
  g_test_add_func ("/ui/state/saves-itself", test_saves_itself);
  g_test_add_func ("/ui/state/damaged", test_damaged);
  return g_test_run ();
}
