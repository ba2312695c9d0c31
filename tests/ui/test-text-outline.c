/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-text-outline.h"

#include "qy-outline-model.h"
#include "text-fixture.h"

static QyTextOutline *
make_outline (TextFixture *fixture)
{
  QyTextOutline *outline = g_object_new (QY_TYPE_TEXT_OUTLINE, NULL);

  text_fixture_show (fixture, GTK_WIDGET (outline));
  qy_text_outline_set_text (outline, fixture->text);
  text_fixture_spin ();
  return outline;
}

static GtkSelectionModel *
get_selection (QyTextOutline *outline)
{
  return gtk_list_view_get_model (
      GTK_LIST_VIEW (text_fixture_find (GTK_WIDGET (outline), GTK_TYPE_LIST_VIEW)));
}

/* "第一条 服务内容|1.1 …": the first @n rows. */
static char *
describe (GListModel *model, guint n)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (QyOutlineItem) item = g_list_model_get_item (model, i);

      g_string_append_printf (text, "%s%s %s", i > 0 ? "|" : "", qy_outline_item_get_number (item),
                              qy_outline_item_get_heading (item));
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_rows (QyTextOutline *outline, guint n, const char *expected)
{
  g_autofree char *rows = describe (G_LIST_MODEL (get_selection (outline)), n);

  g_assert_cmpstr (rows, ==, expected);
}

static gboolean
has_heading (QyTextOutline *outline, const char *heading)
{
  g_autoptr (QyOutlineItem) item =
      g_list_model_get_item (G_LIST_MODEL (get_selection (outline)), 0);

  return g_str_equal (qy_outline_item_get_heading (item), heading);
}

static void
take_key (char **place, const char *key)
{
  g_free (*place);
  *place = g_strdup (key);
}

static void
test_rows (TextFixture *fixture, gconstpointer data)
{
  QyTextOutline *outline = make_outline (fixture);

  assert_rows (outline, 3,
               "第一条 服务内容|1.1 乙方按本合同负责系统的日常运行维护。|第二条 服务期限");
  qy_document_set_text (fixture->document, text_fixture_key (fixture, 1), "服务的内容", NULL);
  text_fixture_wait (has_heading (outline, "服务的内容"));
  text_fixture_drop (fixture, GTK_WIDGET (outline));
}

static void
test_move (TextFixture *fixture, gconstpointer data)
{
  QyTextOutline *outline = make_outline (fixture);
  g_autofree char *key = g_strdup (text_fixture_key (fixture, 3));

  qy_text_outline_follow (outline, key);
  gtk_widget_activate_action (GTK_WIDGET (outline), "outline.move-up", NULL);
  g_assert_cmpuint (qy_document_find_block (fixture->document, key), ==, 1);
  assert_rows (outline, 2, "第一条 服务期限|1.1 自________起至________止。");
  gtk_widget_activate_action (GTK_WIDGET (outline), "outline.move-down", NULL);
  g_assert_cmpuint (qy_document_find_block (fixture->document, key), ==, 3);
  text_fixture_drop (fixture, GTK_WIDGET (outline));
}

static void
test_indent_and_delete (TextFixture *fixture, gconstpointer data)
{
  QyTextOutline *outline = make_outline (fixture);
  g_autofree char *key = g_strdup (text_fixture_key (fixture, 3));

  qy_text_outline_follow (outline, key);
  gtk_widget_activate_action (GTK_WIDGET (outline), "outline.indent", NULL);
  g_assert_cmpint (qy_document_get_block (fixture->document, key)->level, ==, 2);
  gtk_widget_activate_action (GTK_WIDGET (outline), "outline.delete", NULL);
  g_assert_null (qy_document_get_block (fixture->document, key));
  text_fixture_drop (fixture, GTK_WIDGET (outline));
}

/* Following the cursor is no choice of a person; selecting a row is. */
static void
test_select (TextFixture *fixture, gconstpointer data)
{
  QyTextOutline *outline = make_outline (fixture);
  g_autofree char *key = NULL;

  g_signal_connect_swapped (outline, "block-selected", G_CALLBACK (take_key), &key);
  qy_text_outline_follow (outline, text_fixture_key (fixture, 4));
  g_assert_null (key);
  g_assert_true (gtk_selection_model_is_selected (get_selection (outline), 3));
  gtk_selection_model_select_item (get_selection (outline), 0, TRUE);
  g_assert_cmpstr (key, ==, text_fixture_key (fixture, 1));
  text_fixture_drop (fixture, GTK_WIDGET (outline));
}

static void
count_change (guint *sum, guint position, guint removed, guint added)
{
  *sum += removed + added;
}

/* An update of a long text tells only what is different. */
static void
test_long (void)
{
  g_autoptr (QyDocument) document = qy_document_new (QY_DOCUMENT_CONTRACT, QY_LANGUAGE_ZH);
  g_autoptr (QyOutlineModel) model = qy_outline_model_new ();
  g_autofree char *key = NULL;
  guint changed = 0;

  for (guint i = 0; i < 3000; i++)
    qy_document_append (document, i % 10 == 0 ? 1 : 2, QY_BLOCK_CLAUSE, "服务", NULL);
  qy_outline_model_update (model, document);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, 300);
  g_signal_connect_swapped (model, "items-changed", G_CALLBACK (count_change), &changed);
  key = g_strdup (((QyBlock *) qy_document_get_blocks (document)->pdata[2990])->key);
  qy_document_remove (document, key, NULL);
  qy_outline_model_update (model, document);
  g_assert_cmpuint (changed, ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, 299);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  text_fixture_add ("/ui/text-outline/rows", test_rows);
  text_fixture_add ("/ui/text-outline/move", test_move);
  text_fixture_add ("/ui/text-outline/indent-and-delete", test_indent_and_delete);
  text_fixture_add ("/ui/text-outline/select", test_select);
  g_test_add_func ("/ui/text-outline/long", test_long);
  return g_test_run ();
}
