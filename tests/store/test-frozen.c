/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-search.h"
#include "qy-verify.h"
#include "store-fixture.h"

#include <glib/gstdio.h>

/* Books that earlier versions wrote, tests/data/store/book-N.qybook with the digest of their
 * contents beside them: each opens, is whole, and holds what it held. */

static char *
find_data (const char *name)
{
  return g_build_filename (g_getenv ("QY_SOURCE_ROOT"), "tests", "data", "store", name, NULL);
}

static void
test_frozen (gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_strdup_printf ("book-%d.qybook", GPOINTER_TO_INT (data));
  g_autofree char *digest_name = g_strdup_printf ("book-%d.digest", GPOINTER_TO_INT (data));
  g_autofree char *path = find_data (name);
  g_autofree char *digest_path = find_data (digest_name);
  g_autofree char *folder = NULL;
  g_autofree char *copy = NULL;
  g_autofree char *kept = NULL; /* what an older book was before its migration */
  g_autofree char *bytes = NULL;
  g_autofree char *expected = NULL;
  g_autofree char *digest = NULL;
  g_autoptr (QyStore) store = NULL;
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) hits = NULL;
  gsize size;

  if (!g_file_get_contents (path, &bytes, &size, NULL))
    {
      g_autofree char *reason = g_strdup_printf ("skipped: %s not present", name);

      g_test_skip (reason);
      return;
    }
  g_assert_true (g_file_get_contents (digest_path, &expected, NULL, &error));
  folder = g_dir_make_tmp ("qiyue-frozen-XXXXXX", &error);
  copy = g_build_filename (folder, name, NULL);
  kept = g_strdup_printf ("%s.before-%d", copy, QY_STORE_SCHEMA_VERSION);
  g_assert_true (g_file_set_contents (copy, bytes, size, &error));
  store = qy_store_open (copy, QY_STORE_DEFAULT, &error);
  g_assert_no_error (error);
  g_assert_true (qy_store_verify (store, TRUE, faults, NULL, &error));
  g_assert_cmpuint (faults->len, ==, 0);
  digest = store_fixture_book_digest (store, GPOINTER_TO_INT (data));
  g_assert_cmpstr (digest, ==, g_strstrip (expected));
  hits = qy_search_find (store, "合", 10, &error);
  g_assert_cmpuint (hits->len, ==, 1);
  g_clear_object (&store);
  g_unlink (copy);
  g_unlink (kept);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (int version = 1; version <= QY_STORE_SCHEMA_VERSION; version++)
    {
      g_autofree char *path = g_strdup_printf ("/store/frozen/%d", version);

      g_test_add_data_func (path, GINT_TO_POINTER (version), test_frozen);
    }
  return g_test_run ();
}
