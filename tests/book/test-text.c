/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "book-fixture.h"

#include "qy-book-search.h"

/* Two people and one draft. */
typedef struct
{
  BookFixture base;
  QyBook *other;
  char *id;
  char *keys[8];
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *template_id = NULL;
  g_autoptr (QyDocument) text = NULL;

  book_fixture_set_up (&fixture->base, data);
  template_id = add_template (fixture->base.book);
  fixture->id = add_draft (fixture->base.book, template_id, "共同编辑");
  fixture->other = book_fixture_open_again (&fixture->base, QY_BOOK_INLINE);
  text = qy_book_text_load (fixture->base.book, fixture->id, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (fixture->keys); i++)
    {
      const QyBlock *block = qy_document_get_blocks (text)->pdata[i];

      fixture->keys[i] = g_strdup (block->key);
    }
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (fixture->keys); i++)
    g_free (fixture->keys[i]);
  g_free (fixture->id);
  g_clear_object (&fixture->other);
  book_fixture_tear_down (&fixture->base, data);
}

static void
assert_text (Fixture *fixture, const char *key, const char *text)
{
  g_autoptr (QyDocument) document = qy_book_text_load (fixture->base.book, fixture->id, NULL);
  const QyBlock *block = qy_document_get_block (document, key);

  if (text == NULL)
    g_assert_null (block);
  else
    g_assert_cmpstr (block->text, ==, text);
}

/* What one of the two editors does to the text in memory, loaded before the other one saved. */
typedef enum
{
  EDIT_NOTHING,
  EDIT_BLOCK_2,
  EDIT_BLOCK_4,
  EDIT_INSERT,
  EDIT_REMOVE_2,
  EDIT_MOVE_7,
  EDIT_FEE,
  EDIT_TITLE,
} Edit;

static void
apply (Fixture *fixture, QyDocument *document, Edit edit, const char *word)
{
  g_autoptr (GError) error = NULL;

  switch (edit)
    {
    case EDIT_BLOCK_2:
      qy_document_set_text (document, fixture->keys[2], word, &error);
      break;
    case EDIT_BLOCK_4:
      qy_document_set_text (document, fixture->keys[4], word, &error);
      break;
    case EDIT_INSERT:
      qy_document_insert (document, fixture->keys[2], 2, QY_BLOCK_CLAUSE, word, &error);
      break;
    case EDIT_REMOVE_2:
      qy_document_remove (document, fixture->keys[2], &error);
      break;
    case EDIT_MOVE_7:
      qy_document_move (document, fixture->keys[7], NULL, &error);
      break;
    case EDIT_FEE:
      qy_document_set_value (document, "fee.total",
                             g_str_equal (word, "甲改") ? "CNY 100" : "CNY 200", &error);
      break;
    case EDIT_TITLE:
      qy_document_set_title (document, word);
      break;
    case EDIT_NOTHING:
    default:
      break;
    }
  g_assert_no_error (error);
}

static const struct
{
  const char *name;
  Edit mine;
  Edit theirs;
  gboolean conflict;
} meetings[] = {
  { "same-block", EDIT_BLOCK_2, EDIT_BLOCK_2, TRUE },
  { "different-blocks", EDIT_BLOCK_2, EDIT_BLOCK_4, FALSE },
  { "edit-while-inserted", EDIT_BLOCK_4, EDIT_INSERT, FALSE },
  { "edit-while-removed", EDIT_BLOCK_2, EDIT_REMOVE_2, TRUE },
  { "remove-while-edited", EDIT_REMOVE_2, EDIT_BLOCK_2, TRUE },
  { "both-insert", EDIT_INSERT, EDIT_INSERT, TRUE },
  { "move-while-inserted", EDIT_MOVE_7, EDIT_INSERT, TRUE },
  { "insert-while-moved", EDIT_INSERT, EDIT_MOVE_7, TRUE },
  { "insert-while-edited", EDIT_INSERT, EDIT_BLOCK_4, FALSE },
  { "same-value", EDIT_FEE, EDIT_FEE, TRUE },
  { "value-and-block", EDIT_FEE, EDIT_BLOCK_2, FALSE },
  { "title-while-inserted", EDIT_TITLE, EDIT_INSERT, FALSE },
  { "both-titles", EDIT_TITLE, EDIT_TITLE, TRUE },
  { "nothing", EDIT_NOTHING, EDIT_BLOCK_2, FALSE },
};

/* Whoever comes second is told, or both are kept; what the first one saved is never lost. */
static void
test_meeting (Fixture *fixture, gconstpointer data)
{
  guint m = GPOINTER_TO_UINT (data);
  g_autoptr (QyDocument) mine = qy_book_text_load (fixture->base.book, fixture->id, NULL);
  g_autoptr (QyDocument) theirs = qy_book_text_load (fixture->other, fixture->id, NULL);
  g_autoptr (QyDocument) unchanged = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  apply (fixture, theirs, meetings[m].theirs, "乙改");
  g_assert_true (qy_book_text_save (fixture->other, theirs, NULL, &error));
  g_assert_no_error (error);
  before = dump_rows (fixture->base.book, TRUE);
  apply (fixture, mine, meetings[m].mine, "甲改");
  unchanged = qy_document_copy (mine);
  if (meetings[m].conflict)
    {
      g_assert_false (qy_book_text_save (fixture->base.book, mine, NULL, &error));
      g_assert_cmpint (error->code, ==, QY_ERROR_CONSTRAINT);
      after = dump_rows (fixture->base.book, TRUE);
      g_assert_cmpstr (before, ==, after);
      g_assert_cmpint (qy_document_get_rev (mine), ==, qy_document_get_rev (unchanged));
    }
  else
    {
      g_assert_true (qy_book_text_save (fixture->base.book, mine, NULL, &error));
      g_assert_no_error (error);
      if (meetings[m].mine == EDIT_BLOCK_2)
        assert_text (fixture, fixture->keys[2], "甲改");
      if (meetings[m].theirs == EDIT_BLOCK_4)
        assert_text (fixture, fixture->keys[4], "乙改");
      if (meetings[m].theirs == EDIT_BLOCK_2)
        assert_text (fixture, fixture->keys[2], "乙改");
    }
  assert_sound (fixture->base.book);
}

/* The same document can be saved again and again; only what differs is written. */
static void
test_save_again (Fixture *fixture, gconstpointer data)
{
  g_autoptr (QyDocument) text = qy_book_text_load (fixture->base.book, fixture->id, NULL);
  g_autoptr (GPtrArray) before = qy_book_history (fixture->base.book, fixture->id, NULL);
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *word = g_strdup_printf ("第%u稿", i);

      g_assert_true (qy_document_set_text (text, fixture->keys[2], word, &error));
      g_assert_nonnull (
          qy_document_insert (text, fixture->keys[2], 2, QY_BLOCK_CLAUSE, word, &error));
      g_assert_true (qy_book_text_save (fixture->base.book, text, NULL, &error));
      g_assert_true (qy_book_text_save (fixture->base.book, text, NULL, &error));
      g_assert_no_error (error);
    }
  g_assert_cmpint (qy_document_get_block (text, fixture->keys[2])->rev, ==, 4);
  after = qy_book_history (fixture->base.book, fixture->id, NULL);
  g_assert_cmpuint (after->len, ==, before->len + 3);
  g_assert_null (strstr (((QyEvent *) after->pdata[after->len - 1])->changes, fixture->keys[4]));
  assert_sound (fixture->base.book);
}

static void
test_acts (Fixture *fixture, gconstpointer data)
{
  QyBook *book = fixture->base.book;
  g_autoptr (GError) error = NULL;
  g_autofree char *made = NULL;
  g_autofree char *half = NULL;

  made = qy_book_text_insert (book, fixture->id, fixture->keys[2], 2, QY_BLOCK_CLAUSE, "前半后半",
                              &error);
  g_assert_no_error (error);
  half = qy_book_text_split (book, fixture->id, made, strlen ("前半"), &error);
  g_assert_no_error (error);
  assert_text (fixture, made, "前半");
  assert_text (fixture, half, "后半");
  g_assert_true (qy_book_text_join (book, fixture->id, half, &error));
  assert_text (fixture, made, "前半后半");
  g_assert_true (qy_book_text_indent (book, fixture->id, made, 1, &error));
  g_assert_true (qy_book_text_move (book, fixture->id, made, fixture->keys[6], &error));
  g_assert_no_error (error);
  g_assert_false (qy_book_text_set_text (book, fixture->id, made, "{{没有的", 0, &error));
  g_clear_error (&error);
  g_assert_false (qy_book_text_set_text (book, fixture->id, made, "旧版本的改动", 99, &error));
  g_assert_error (error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_true (qy_book_text_set_text (book, fixture->id, made, "改好了", 0, &error));
  g_assert_true (qy_book_text_remove (book, fixture->id, made, &error));
  assert_text (fixture, made, NULL);
  assert_sound (book);
}

static void
test_library_clause (Fixture *fixture, gconstpointer data)
{
  QyBook *book = fixture->base.book;
  g_autoptr (QyClause) clause = qy_clause_new ("保密条款", "保密");
  g_autoptr (QyDocument) text = qy_document_new (QY_DOCUMENT_CLAUSE, QY_LANGUAGE_ZH);
  g_autoptr (QyDocument) draft = NULL;
  g_autoptr (GPtrArray) uses = NULL;
  g_autofree char *origin = NULL;
  g_autoptr (GError) error = NULL;
  const QyBlock *block;

  block =
      qy_document_append (text, 1, QY_BLOCK_CLAUSE, "双方对知悉的商业秘密负有保密义务。", &error);
  g_assert_true (qy_book_clause_add (book, clause, text, &error));
  g_assert_cmpint (qy_book_clause_publish (book, clause->id, NULL, &error), ==, 1);
  g_assert_true (
      qy_book_text_insert_clause (book, fixture->id, fixture->keys[5], clause->id, 0, &error));
  g_assert_no_error (error);
  draft = qy_book_text_load (book, fixture->id, &error);
  origin = g_strdup_printf ("%s@1#%s", clause->id, block->key);
  g_assert_cmpstr (qy_document_get_block (draft, block->key)->origin, ==, origin);
  uses = qy_book_clause_list_uses (book, clause->id, &error);
  g_assert_cmpuint (uses->len, ==, 1);
  g_assert_cmpstr (((QyClauseUse *) uses->pdata[0])->holder_id, ==, fixture->id);
  assert_sound (book);
}

/* Search follows the printed text: words of fields and parties, one and two characters, gone when
 * it is gone. */
static void
test_search (Fixture *fixture, gconstpointer data)
{
  static const QyAssignment given[] = { { "fee.total", "987654.32" } };
  static const struct
  {
    const char *words;
    gboolean found;
  } cases[] = {
    { "共同编辑", TRUE },  { "编", TRUE },        { "云杉", TRUE },         { "987,654.32", TRUE },
    { "玖拾捌", TRUE },    { "共同 云杉", TRUE }, { "共同 玖拾捌", FALSE }, { "120,000.00", FALSE },
    { "系统 运行", TRUE }, { "服务期限", TRUE },
  };
  g_autoptr (GError) error = NULL;

  g_assert_true (qy_book_text_set_values (fixture->base.book, fixture->id, given, 1, &error));
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) results =
          qy_book_search (fixture->base.book, cases[i].words, 0, &error);
      gboolean found = FALSE;

      g_assert_no_error (error);
      for (guint r = 0; r < results->len; r++)
        found |= g_str_equal (((QySearchResult *) results->pdata[r])->id, fixture->id);
      g_test_message ("%s", cases[i].words);
      g_assert_cmpint (found, ==, cases[i].found);
    }
  g_assert_true (qy_book_contract_remove (fixture->base.book, fixture->id, &error));
  {
    g_autoptr (GPtrArray) gone = qy_book_search (fixture->base.book, "987,654.32", 0, &error);

    g_assert_cmpuint (gone->len, ==, 0);
  }
  assert_sound (fixture->base.book);
}

static void
test_reindex (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) before = qy_book_search (fixture->base.book, "系统", 0, &error);
  g_autoptr (GPtrArray) after = NULL;

  g_assert_true (qy_book_reindex (fixture->base.book, NULL, &error));
  g_assert_no_error (error);
  after = qy_book_search (fixture->base.book, "系统", 0, &error);
  g_assert_cmpuint (before->len, ==, after->len);
  assert_sound (fixture->base.book);
}

#define ADD(path, func) g_test_add ("/book/text/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint m = 0; m < G_N_ELEMENTS (meetings); m++)
    {
      g_autofree char *path = g_strdup_printf ("/book/text/meeting/%s", meetings[m].name);

      g_test_add (path, Fixture, GUINT_TO_POINTER (m), set_up, test_meeting, tear_down);
    }
  ADD ("save-again", test_save_again);
  ADD ("acts", test_acts);
  ADD ("library-clause", test_library_clause);
  ADD ("search", test_search);
  ADD ("reindex", test_reindex);
  return g_test_run ();
}
