/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "book-fixture.h"

#include "qy-book-search.h"

static void
test_find (BookFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *text;
    int code; /* -1: found */
  } cases[] = {
    { "云杉数据有限公司", -1 },
    { "云杉", -1 },
    { "Yunshan", -1 },
    { "云杉数据", -1 },
    { "没有这家", QY_ERROR_NOT_FOUND },
    { "", QY_ERROR_NOT_FOUND },
    { "青", QY_ERROR_AMBIGUOUS },
  };
  g_autoptr (QyParty) party = qy_party_new (NULL, "云杉数据有限公司");
  g_autofree char *code = make_credit_code (1);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autoptr (GError) error = NULL;

  party->aliases = g_strdup ("云杉\nYunshan");
  party->credit_code = g_strdup (code);
  g_assert_true (qy_book_party_add (fixture->book, party, &error));
  g_assert_cmpint (party->rev, ==, 1);
  first = add_party (fixture->book, "青禾运维有限公司", 2);
  second = add_party (fixture->book, "青山软件有限公司", 3);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (QyParty) found = qy_book_party_find (fixture->book, cases[i].text, &error);

      g_test_message ("“%s”", cases[i].text);
      if (cases[i].code < 0)
        g_assert_cmpstr (found->id, ==, party->id);
      else
        g_assert_error (error, QY_BOOK_ERROR, cases[i].code);
      g_clear_error (&error);
    }
  {
    g_autoptr (QyParty) by_code = qy_book_party_find (fixture->book, code, &error);
    g_autoptr (QyParty) by_id = qy_book_party_find (fixture->book, party->id, &error);

    g_assert_cmpstr (by_code->id, ==, party->id);
    g_assert_cmpstr (by_id->id, ==, party->id);
  }
}

static void
test_pinyin_order (BookFixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "重庆数联", "阿尔法", "中软", "白杨", "Beta" };
  static const char *const order[] = { "Beta", "阿尔法", "白杨", "中软", "重庆数联" };
  g_autoptr (GPtrArray) parties = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) place = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_free (add_party (fixture->book, names[i], i));
  parties = qy_book_party_list (fixture->book, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < parties->len; i++)
    g_hash_table_insert (place, ((QyParty *) parties->pdata[i])->name, GUINT_TO_POINTER (i));
  /* 重 is read zhòng or chóng: only its neighbours' order is asked for */
  for (guint i = 1; i + 2 < G_N_ELEMENTS (order); i++)
    g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (place, order[i])), <,
                      GPOINTER_TO_UINT (g_hash_table_lookup (place, order[i + 1])));
}

static gboolean
is_own (QyBook *book, const char *id)
{
  g_autoptr (QyParty) party = qy_book_party_get (book, id, NULL);

  return party->own;
}

static void
test_own (BookFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = add_party (fixture->book, "我方公司", 4);
  g_autoptr (QyParty) party = qy_book_party_get (fixture->book, id, &error);
  g_autoptr (QyEvent) event = NULL;

  g_assert_false (party->own);
  party->own = TRUE;
  g_assert_true (qy_book_party_update (fixture->book, party, &error));
  g_assert_true (is_own (fixture->book, id));
  event = qy_book_undo (fixture->book, id, &error);
  g_assert_no_error (error);
  g_assert_false (is_own (fixture->book, id));
  assert_sound (fixture->book);
}

static void
test_refused (BookFixture *fixture, gconstpointer data)
{
  g_autofree char *code = make_credit_code (7);
  g_autofree char *taken = add_party (fixture->book, "先来的公司", 7);
  g_autofree char *before = dump_rows (fixture->book, TRUE);
  g_autofree char *after = NULL;
  const struct
  {
    const char *name;
    const char *code;
    int error;
  } cases[] = {
    { "", NULL, QY_ERROR_INVALID },
    { "后来的公司", code, QY_ERROR_CONSTRAINT },
    { "写错的公司", "913301000000000070", QY_ERROR_INVALID },
    { "太短的公司", "91330100", QY_ERROR_INVALID },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (QyParty) party = qy_party_new (NULL, cases[i].name);
      g_autoptr (GError) error = NULL;

      party->credit_code = g_strdup (cases[i].code);
      g_assert_false (qy_book_party_add (fixture->book, party, &error));
      g_assert_cmpint (error->code, ==, cases[i].error);
      g_assert_cmpint (party->rev, ==, 0);
    }
  after = dump_rows (fixture->book, TRUE);
  g_assert_cmpstr (before, ==, after);
}

static void
test_update_reaches_drafts (BookFixture *fixture, gconstpointer data)
{
  g_autofree char *template_id = add_template (fixture->book);
  g_autofree char *draft_id = add_draft (fixture->book, template_id, "改名测试");
  g_autoptr (QyParty) party = qy_book_party_find (fixture->book, "云杉数据有限公司", NULL);
  g_autoptr (QyContract) contract = NULL;
  g_autoptr (QyPrinted) printed = NULL;
  g_autoptr (GPtrArray) results = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_free (party->name);
  party->name = g_strdup ("云杉智能股份有限公司");
  party->bank = g_strdup ("工商银行");
  g_assert_true (qy_book_party_update (fixture->book, party, &error));
  g_assert_no_error (error);
  contract = qy_book_contract_get (fixture->book, draft_id, &error);
  g_assert_cmpstr (contract->counterparty, ==, "云杉智能股份有限公司、青禾运维有限公司");
  printed = qy_book_text_print (fixture->book, draft_id, QY_PRINT_DEFAULT, &error);
  text = qy_printed_to_text (printed);
  g_assert_nonnull (strstr (text, "云杉智能股份有限公司"));
  results = qy_book_search (fixture->book, "智能股份", 0, &error);
  g_assert_cmpuint (results->len, ==, 2);
  assert_sound (fixture->book);
}

static void
test_conflict (BookFixture *fixture, gconstpointer data)
{
  g_autofree char *id = add_party (fixture->book, "两人同改", 8);
  g_autoptr (QyBook) other = book_fixture_open_again (fixture, QY_BOOK_INLINE);
  g_autoptr (QyParty) mine = qy_book_party_get (fixture->book, id, NULL);
  g_autoptr (QyParty) theirs = qy_book_party_get (other, id, NULL);
  g_autoptr (QyParty) stored = NULL;
  g_autoptr (GError) error = NULL;

  theirs->phone = g_strdup ("0571-1");
  g_assert_true (qy_book_party_update (other, theirs, &error));
  mine->phone = g_strdup ("0571-2");
  g_assert_false (qy_book_party_update (fixture->book, mine, &error));
  g_assert_cmpint (error->code, ==, QY_ERROR_CONSTRAINT);
  g_assert_cmpint (mine->rev, ==, 1);
  stored = qy_book_party_get (fixture->book, id, NULL);
  g_assert_cmpstr (stored->phone, ==, "0571-1");
}

static void
test_remove (BookFixture *fixture, gconstpointer data)
{
  g_autofree char *template_id = add_template (fixture->book);
  g_autofree char *draft_id = add_draft (fixture->book, template_id, "占用");
  g_autofree char *unused = add_party (fixture->book, "无人使用", 9);
  g_autoptr (QyParty) used = qy_book_party_find (fixture->book, "云杉数据有限公司", NULL);
  g_autoptr (QyPartyQualification) qualification = NULL;
  g_autoptr (GError) error = NULL;

  qualification = qy_party_qualification_new (unused, "等级保护备案");
  qualification->valid_until = g_strdup ("2027-02-30");
  g_assert_false (qy_book_party_put_qualification (fixture->book, qualification, &error));
  g_clear_error (&error);
  g_free (qualification->valid_until);
  qualification->valid_until = g_strdup ("2027-02-28");
  g_assert_true (qy_book_party_put_qualification (fixture->book, qualification, &error));
  g_assert_false (qy_book_party_remove (fixture->book, used->id, &error));
  g_assert_error (error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_true (qy_book_party_remove (fixture->book, unused, &error));
  g_assert_no_error (error);
  g_assert_null (qy_book_party_get (fixture->book, unused, NULL));
  assert_sound (fixture->book);
}

#define ADD(path, func)                                                                            \
  g_test_add ("/book/party/" path, BookFixture, NULL, book_fixture_set_up, func,                   \
              book_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("find", test_find);
  ADD ("pinyin-order", test_pinyin_order);
  ADD ("own", test_own);
  ADD ("refused", test_refused);
  ADD ("update-reaches-drafts", test_update_reaches_drafts);
  ADD ("conflict", test_conflict);
  ADD ("remove", test_remove);
  return g_test_run ();
}
