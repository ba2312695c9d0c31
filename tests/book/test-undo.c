/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "book-fixture.h"

#include "qy-book-term.h"

#define SEQUENCES 8
#define ACTS      25

static char *
random_block (QyBook *book, const char *id)
{
  g_autoptr (QyDocument) text = qy_book_text_load (book, id, NULL);
  GPtrArray *blocks = qy_document_get_blocks (text);

  if (blocks->len == 0)
    return NULL;
  return g_strdup (
      ((QyBlock *) blocks->pdata[g_test_rand_int_range (0, (gint32) blocks->len)])->key);
}

/* One random act; it may be refused, and then it has changed nothing. */
static void
act_at_random (QyBook *book, const char *id)
{
  static const QyAssignment values[] = { { "fee.total", "1" },
                                         { "period.end", "2030-01-01" },
                                         { "fee.total", "" },
                                         { "period.start", "waiting:验收" } };
  g_autofree char *key = random_block (book, id);
  g_autofree char *other = random_block (book, id);
  g_autofree char *text = g_strdup_printf ("随机%d {{fee.total}}", g_test_rand_int_range (0, 1000));

  switch (g_test_rand_int_range (0, 10))
    {
    case 0:
    case 1:
      g_free (qy_book_text_insert (book, id, key, g_test_rand_int_range (1, 5), QY_BLOCK_CLAUSE,
                                   text, NULL));
      break;
    case 2:
      if (key != NULL)
        qy_book_text_set_text (book, id, key, text, 0, NULL);
      break;
    case 3:
      if (key != NULL)
        qy_book_text_remove (book, id, key, NULL);
      break;
    case 4:
      if (key != NULL)
        qy_book_text_move (book, id, key, other, NULL);
      break;
    case 5:
      if (key != NULL)
        qy_book_text_indent (book, id, key, g_test_rand_bit () ? 1 : -1, NULL);
      break;
    case 6:
      if (key != NULL)
        qy_book_text_join (book, id, key, NULL);
      break;
    case 7:
      qy_book_text_set_values (book, id, &values[g_test_rand_int_range (0, 4)], 1, NULL);
      break;
    case 8:
      qy_book_contract_set_party (book, id, "甲方", g_test_rand_bit () ? "青禾运维有限公司" : NULL,
                                  NULL);
      break;
    default:
      qy_book_contract_set_state (
          book, id, g_test_rand_bit () ? QY_STATE_IN_REVIEW : QY_STATE_DRAFT, NULL, NULL);
      break;
    }
}

static guint
count_events (QyBook *book, const char *stream)
{
  g_autoptr (GPtrArray) events = qy_book_history (book, stream, NULL);

  return events->len;
}

/* Undoes until @left_over events' worth of acts are left, or redoes all. */
static guint
take_back (QyBook *book, const char *id, gboolean redo, guint at_most)
{
  guint n = 0;

  for (; n < at_most; n++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (QyEvent) event =
          redo ? qy_book_redo (book, id, &error) : qy_book_undo (book, id, &error);

      if (event == NULL && error->code == QY_ERROR_NOT_FOUND)
        break;
      g_assert_no_error (error);
    }
  return n;
}

static void
test_random (BookFixture *fixture, gconstpointer data)
{
  g_autofree char *template_id = add_template (fixture->book);

  for (guint s = 0; s < SEQUENCES; s++)
    {
      g_autofree char *id = add_draft (fixture->book, template_id, "撤销");
      g_autofree char *start = dump_rows (fixture->book, FALSE);
      guint n_start = count_events (fixture->book, id);
      g_autofree char *end = NULL;
      g_autofree char *back = NULL;
      g_autofree char *again = NULL;
      guint n_acts;

      for (guint i = 0; i < ACTS; i++)
        act_at_random (fixture->book, id);
      n_acts = count_events (fixture->book, id) - n_start;
      end = dump_rows (fixture->book, FALSE);
      g_assert_cmpuint (take_back (fixture->book, id, FALSE, n_acts), ==, n_acts);
      back = dump_rows (fixture->book, FALSE);
      g_assert_cmpstr (back, ==, start);
      g_assert_cmpuint (take_back (fixture->book, id, TRUE, G_MAXUINT), ==, n_acts);
      again = dump_rows (fixture->book, FALSE);
      g_assert_cmpstr (again, ==, end);
      g_assert_cmpuint (count_events (fixture->book, id), ==, n_start + 3 * n_acts);
    }
  assert_sound (fixture->book);
}

/* Undo and redo mixed with acts: the stack is what the events say, also in a book opened
 * afterwards. */
static void
test_mixed (BookFixture *fixture, gconstpointer data)
{
  g_autofree char *template_id = add_template (fixture->book);
  g_autofree char *id = add_draft (fixture->book, template_id, "混合");
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (states, dump_rows (fixture->book, FALSE));
  for (guint i = 0; i < 60; i++)
    {
      guint before = count_events (fixture->book, id);
      g_autofree char *now = NULL;

      if (states->len > 1 && g_test_rand_bit () && g_test_rand_bit ())
        {
          g_assert_cmpuint (take_back (fixture->book, id, FALSE, 1), ==, 1);
          now = dump_rows (fixture->book, FALSE);
          g_ptr_array_remove_index (states, states->len - 1);
          g_assert_cmpstr (now, ==, states->pdata[states->len - 1]);
          if (g_test_rand_bit ())
            {
              g_assert_cmpuint (take_back (fixture->book, id, TRUE, 1), ==, 1);
              g_ptr_array_add (states, dump_rows (fixture->book, FALSE));
            }
          continue;
        }
      act_at_random (fixture->book, id);
      if (count_events (fixture->book, id) > before)
        g_ptr_array_add (states, dump_rows (fixture->book, FALSE));
      if (i % 20 == 19)
        {
          g_clear_object (&fixture->book);
          fixture->book = book_fixture_open_again (fixture, QY_BOOK_INLINE);
        }
    }
  assert_sound (fixture->book);
}

static void
test_every_kind (BookFixture *fixture, gconstpointer data)
{
  QyBook *book = fixture->book;
  g_autofree char *template_id = add_template (book);
  g_autofree char *start = dump_rows (book, FALSE);
  g_autofree char *party = add_party (book, "来去公司", 77);
  g_autofree char *draft = NULL;
  g_autofree char *end = NULL;
  g_autoptr (QyClause) clause = qy_clause_new ("来去条款", "杂项");
  g_autoptr (QyDocument) text = qy_document_new (QY_DOCUMENT_CLAUSE, QY_LANGUAGE_ZH);
  g_autoptr (GError) error = NULL;
  QyContractDraft spec = { .template_id = template_id };
  g_autoptr (QyContract) contract = qy_book_contract_new (book, &spec, &error);

  g_assert_no_error (error);
  g_assert_true (qy_book_clause_add (book, clause, text, &error));
  g_assert_cmpuint (take_back (book, contract->id, FALSE, G_MAXUINT), ==, 1);
  g_assert_cmpuint (take_back (book, clause->id, FALSE, G_MAXUINT), ==, 1);
  g_assert_cmpuint (take_back (book, party, FALSE, G_MAXUINT), ==, 1);
  end = dump_rows (book, FALSE);
  g_assert_cmpstr (start, ==, end);
  g_assert_cmpuint (take_back (book, contract->id, TRUE, G_MAXUINT), ==, 1);
  assert_sound (book);
}

static void
test_final (BookFixture *fixture, gconstpointer data)
{
  g_autofree char *template_id = add_template (fixture->book);
  g_autoptr (GError) error = NULL;
  g_autoptr (QyEvent) next = NULL;

  g_assert_null (qy_book_undo (fixture->book, template_id, &error));
  g_assert_error (error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT);
  g_assert_nonnull (strstr (error->message, "publish a further version"));
  next = qy_book_peek_undo (fixture->book, template_id, NULL);
  g_assert_null (next);
  g_clear_error (&error);
  g_assert_null (qy_book_redo (fixture->book, template_id, &error));
  g_assert_error (error, QY_BOOK_ERROR, QY_ERROR_NOT_FOUND);
}

/* What was undone can be redone until something else is done. */
static void
test_redo_ends (BookFixture *fixture, gconstpointer data)
{
  static const QyAssignment one[] = { { "fee.total", "1" } };
  static const QyAssignment two[] = { { "fee.total", "2" } };
  g_autofree char *template_id = add_template (fixture->book);
  g_autofree char *id = add_draft (fixture->book, template_id, "重做");
  g_autoptr (QyEvent) next = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (qy_book_text_set_values (fixture->book, id, one, 1, &error));
  g_assert_cmpuint (take_back (fixture->book, id, FALSE, 1), ==, 1);
  next = qy_book_peek_redo (fixture->book, id, &error);
  g_assert_nonnull (next);
  g_assert_true (qy_book_text_set_values (fixture->book, id, two, 1, &error));
  g_assert_null (qy_book_redo (fixture->book, id, &error));
  g_assert_error (error, QY_BOOK_ERROR, QY_ERROR_NOT_FOUND);
}

#define ADD(path, func)                                                                            \
  g_test_add ("/book/undo/" path, BookFixture, NULL, book_fixture_set_up, func,                    \
              book_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("random", test_random);
  ADD ("mixed", test_mixed);
  ADD ("every-kind", test_every_kind);
  ADD ("final", test_final);
  ADD ("redo-ends", test_redo_ends);
  return g_test_run ();
}
