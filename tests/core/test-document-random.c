/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "qy-body.h"
#include "qy-markup.h"
#include "qy-printed.h"
#include "random-document.h"

/* Random sequences of all operations. */

static QyBlock *
random_block (QyDocument *document)
{
  GPtrArray *blocks = qy_document_get_blocks (document);

  return blocks->len > 0 ? g_ptr_array_index (blocks, random_below (blocks->len)) : NULL;
}

static void
assert_sound (QyDocument *document)
{
  GPtrArray *blocks = qy_document_get_blocks (document);
  g_autoptr (GHashTable) keys = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < blocks->len; i++)
    {
      const QyBlock *block = g_ptr_array_index (blocks, i);
      const QyBlock *before = i > 0 ? g_ptr_array_index (blocks, i - 1) : NULL;

      g_assert_true (qy_markup_is_block_key (block->key));
      g_assert_true (g_hash_table_add (keys, block->key));
      g_assert_true (qy_rank_is_valid (block->rank));
      g_assert_true (before == NULL || strcmp (before->rank, block->rank) < 0);
      g_assert_cmpint (block->level, >=, 1);
      g_assert_cmpint (block->level, <=, QY_BLOCK_MAX_LEVEL);
      g_assert_cmpuint (qy_document_find_block (document, block->key), ==, i);
      qy_document_check_text (document, block->text, &error);
      g_assert_no_error (error);
    }
}

/* Every block of @before that is not in @touched is in @after, the same in everything. */
static void
assert_untouched (QyDocument *before, QyDocument *after, GHashTable *touched)
{
  GPtrArray *blocks = qy_document_get_blocks (before);

  for (guint i = 0; i < blocks->len; i++)
    {
      const QyBlock *old = g_ptr_array_index (blocks, i);
      const QyBlock *new = qy_document_get_block (after, old->key);

      if (g_hash_table_contains (touched, old->key))
        continue;
      g_assert_nonnull (new);
      g_assert_cmpstr (new->text, ==, old->text);
      g_assert_cmpstr (new->rank, ==, old->rank);
      g_assert_cmpint (new->level, ==, old->level);
      g_assert_cmpint (new->kind, ==, old->kind);
      g_assert_cmpstr (new->cond, ==, old->cond);
    }
}

/* The inverse of a change, row by row: what came is taken away, what went or changed is put back as
 * it was. */
static void
assert_undoable (QyDocument *before, QyDocument *after)
{
  g_autoptr (QyDocument) undone = qy_document_copy (after);
  GPtrArray *blocks = qy_document_get_blocks (undone);
  g_autofree char *expected = qy_body_write (before, FALSE, NULL);
  g_autofree char *result = NULL;

  while (blocks->len > 0)
    {
      const QyBlock *last = g_ptr_array_index (blocks, blocks->len - 1);
      g_autofree char *key = g_strdup (last->key);

      g_assert_true (qy_document_remove (undone, key, NULL));
    }
  for (guint i = 0; i < qy_document_get_blocks (after)->len; i++)
    {
      const QyBlock *row = g_ptr_array_index (qy_document_get_blocks (after), i);
      const QyBlock *old = qy_document_get_block (before, row->key);

      if (old != NULL)
        g_assert_true (qy_document_take_block (undone, qy_block_copy (old), NULL));
    }
  for (guint i = 0; i < qy_document_get_blocks (before)->len; i++)
    {
      const QyBlock *row = g_ptr_array_index (qy_document_get_blocks (before), i);

      if (qy_document_get_block (after, row->key) == NULL)
        g_assert_true (qy_document_take_block (undone, qy_block_copy (row), NULL));
    }
  result = qy_body_write (undone, FALSE, NULL);
  g_assert_cmpstr (result, ==, expected);
}

static void
touch_subtree (QyDocument *document, const char *key, GHashTable *touched)
{
  guint index = qy_document_find_block (document, key);
  guint end = qy_document_subtree_end (document, index);

  for (; index < end; index++)
    g_hash_table_add (
        touched,
        g_strdup (((QyBlock *) g_ptr_array_index (qy_document_get_blocks (document), index))->key));
}

/* One random operation; the keys of blocks it may change go into @touched. */
static gboolean
operate (QyDocument *document, GHashTable *touched)
{
  QyBlock *block = random_block (document), *other = random_block (document);
  g_autofree char *text = random_text (document);
  g_autofree char *key = block != NULL ? g_strdup (block->key) : NULL;
  guint index = key != NULL ? qy_document_find_block (document, key) : 0;
  int level = (int) random_below (QY_BLOCK_MAX_LEVEL + 2);

  if (key == NULL || random_below (8) == 0)
    return qy_document_append (document, level, random_below (QY_N_BLOCK_KINDS), text, NULL)
           != NULL;
  switch (random_below (8))
    {
    case 0:
      return qy_document_insert (document, random_below (8) ? key : NULL, level,
                                 random_below (QY_N_BLOCK_KINDS), text, NULL)
             != NULL;
    case 1:
      g_hash_table_add (touched, g_strdup (key));
      return qy_document_set_text (document, key, text, NULL);
    case 2:
      touch_subtree (document, key, touched);
      return qy_document_move (document, key, random_below (8) ? other->key : NULL, NULL);
    case 3:
      touch_subtree (document, key, touched);
      return qy_document_indent (document, key, (int) random_below (5) - 2, NULL);
    case 4:
      g_hash_table_add (touched, g_strdup (key));
      return qy_document_split (document, key, random_below ((guint) strlen (block->text) + 1),
                                NULL)
             != NULL;
    case 5:
      g_hash_table_add (touched, g_strdup (key));
      if (index > 0)
        g_hash_table_add (
            touched,
            g_strdup (((QyBlock *) g_ptr_array_index (qy_document_get_blocks (document), index - 1))
                          ->key));
      return qy_document_join (document, key, NULL);
    case 6:
      {
        g_autoptr (QyDocument) part =
            random_below (2) ? random_document (3) : qy_document_copy (document);

        return qy_document_get_blocks (document)->len < 60
               && qy_document_paste (document, key, part, "lib@1", NULL);
      }
    default:
      touch_subtree (document, key, touched);
      return qy_document_remove (document, key, NULL);
    }
}

static void
test_random_operations (void)
{
  guint done = 0, refused = 0;

  for (guint round = 0; round < 25; round++)
    {
      g_autoptr (QyDocument) document = random_document (random_below (12));

      for (guint step = 0; step < 60; step++)
        {
          g_autoptr (QyDocument) before = qy_document_copy (document);
          g_autoptr (GHashTable) touched =
              g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

          if (operate (document, touched))
            done++;
          else
            {
              g_hash_table_remove_all (touched);
              refused++;
            }
          assert_sound (document);
          assert_untouched (before, document, touched);
          assert_undoable (before, document);
        }
    }
  g_test_message ("%u operations done, %u refused", done, refused);
  g_assert_cmpuint (done, >, refused / 2);
}

static char *
print_text (QyDocument *document)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QyPrinted) printed = qy_document_print (document, QY_PRINT_NOTES, &error);

  g_assert_no_error (error);
  return qy_printed_to_text (printed);
}

/* Dividing a text anywhere and joining it again prints the same. */
static void
test_random_split_and_join (void)
{
  guint divided = 0;

  for (guint round = 0; round < 2000; round++)
    {
      g_autoptr (QyDocument) document = random_document (1);
      QyBlock *block = random_block (document), *tail;
      g_autofree char *before = NULL, *after = NULL;

      g_assert_true (qy_document_set_block_kind (document, block->key, QY_BLOCK_PARA, NULL));
      before = print_text (document);
      tail = qy_document_split (document, block->key,
                                random_below ((guint) strlen (block->text) + 1), NULL);
      if (tail == NULL)
        continue;
      divided++;
      assert_sound (document);
      g_assert_true (qy_document_join (document, tail->key, NULL));
      g_assert_cmpuint (qy_document_get_blocks (document)->len, ==, 1);
      assert_sound (document);
      after = print_text (document);
      g_assert_cmpstr (after, ==, before);
    }
  g_assert_cmpuint (divided, >, 200);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/document/random-operations", test_random_operations);
  g_test_add_func ("/core/document/random-split-and-join", test_random_split_and_join);
  return g_test_run ();
}
