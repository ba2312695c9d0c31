/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-finding-list.h"

#include "text-fixture.h"

static QyFindingList *
make_list (TextFixture *fixture)
{
  QyFindingList *list = g_object_new (QY_TYPE_FINDING_LIST, NULL);

  text_fixture_show (fixture, GTK_WIDGET (list));
  qy_finding_list_set_text (list, fixture->text);
  text_fixture_wait (qy_finding_list_get_n (list) > 0);
  return list;
}

/* Place in the list of the first finding of a rule: headings stand between. */
static guint
find (QyFindingList *list, const char *id)
{
  GPtrArray *findings = qy_finding_list_get_findings (list);
  guint position = 0;
  int severity = -1;

  for (guint i = 0; i < findings->len; i++, position++)
    {
      const QyFinding *finding = g_ptr_array_index (findings, i);

      position += (int) finding->severity != severity ? 1 : 0;
      severity = (int) finding->severity;
      if (g_str_equal (finding->id, id))
        return position;
    }
  return G_MAXUINT;
}

static void
take_key (char **place, const char *key)
{
  g_free (*place);
  *place = g_strdup (key);
}

static void
test_jump (TextFixture *fixture, gconstpointer data)
{
  QyFindingList *list = make_list (fixture);
  g_autofree char *block = NULL;
  g_autofree char *field = NULL;
  guint position = find (list, "unfilled-blank");

  g_signal_connect_swapped (list, "show-block", G_CALLBACK (take_key), &block);
  g_signal_connect_swapped (list, "show-field", G_CALLBACK (take_key), &field);
  g_assert_cmpuint (position, !=, G_MAXUINT);
  qy_finding_list_activate (list, position);
  g_assert_cmpstr (block, ==, text_fixture_key (fixture, 4));
  qy_finding_list_fix (list, position);
  g_assert_cmpstr (field, ==, "period.start");
  text_fixture_drop (fixture, GTK_WIDGET (list));
}

static void
test_follow (TextFixture *fixture, gconstpointer data)
{
  QyFindingList *list = make_list (fixture);
  guint before = qy_finding_list_get_n (list);

  qy_document_set_value (fixture->document, "fee.total", "CNY 12000000", NULL);
  text_fixture_wait (qy_finding_list_get_n (list) < before);
  text_fixture_drop (fixture, GTK_WIDGET (list));
}

static void
test_fix (TextFixture *fixture, gconstpointer data)
{
  QyFindingList *list = NULL;
  g_autoptr (GError) error = NULL;
  QyBlock *block =
      qy_document_append (fixture->document, 1, QY_BLOCK_CLAUSE,
                          "另付¥120,000.00元（大写：壹拾叁万元整），见第二条。", &error);
  const char *key = block->key;

  g_assert_no_error (error);
  list = make_list (fixture);
  g_assert_cmpuint (find (list, "words-differ"), !=, G_MAXUINT);
  qy_finding_list_fix (list, find (list, "words-differ"));
  block = qy_document_get_block (fixture->document, key);
  g_assert_nonnull (strstr (block->text, "（大写：壹拾贰万元整）"));
  text_fixture_wait (find (list, "words-differ") == G_MAXUINT);
  qy_finding_list_fix (list, find (list, "textual-reference"));
  block = qy_document_get_block (fixture->document, key);
  g_assert_nonnull (strstr (block->text, "见{{@"));
  g_assert_null (strstr (block->text, "第二条"));
  text_fixture_drop (fixture, GTK_WIDGET (list));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  text_fixture_add ("/ui/finding-list/jump", test_jump);
  text_fixture_add ("/ui/finding-list/follow", test_follow);
  text_fixture_add ("/ui/finding-list/fix", test_fix);
  return g_test_run ();
}
