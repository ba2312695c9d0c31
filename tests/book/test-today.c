/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "book-fixture.h"

#include "qy-book-today.h"

static const struct
{
  const char *title;
  const char *ends_on;
  QyContractState state;
} papers[] = {
  { "生效，九十天内到期", "2027-02-20", QY_STATE_IN_FORCE },
  { "生效，九十天之后到期", "2027-02-21", QY_STATE_IN_FORCE },
  { "生效，昨天到期", "2026-11-21", QY_STATE_IN_FORCE },
  { "已经关闭", "2026-11-20", QY_STATE_CLOSED },
  { "没有期限", NULL, QY_STATE_IN_FORCE },
};

static char *
outline (GPtrArray *items)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    {
      const QyTodayItem *item = items->pdata[i];

      g_string_append_printf (out, "%s%s %d %d", i > 0 ? "; " : "", item->contract->title,
                              item->reason, item->days);
    }
  return g_string_free (out, FALSE);
}

static void
test_today (BookFixture *f, gconstpointer data)
{
  g_autofree char *template = add_template (f->book);
  g_autofree char *draft = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (QyToday) today = NULL;
  g_autofree char *waiting = NULL;
  g_autofree char *expected = NULL;

  qy_book_set_today (f->book, qy_date_parse ("2026-11-22", NULL));
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      QySignedContract paper = { .title = papers[i].title,
                                 .ends_on = papers[i].ends_on,
                                 .state = papers[i].state };
      g_autoptr (QyContract) contract = qy_book_contract_add_signed (f->book, &paper, &error);

      g_assert_no_error (error);
    }
  qy_book_set_now (f->book, "2026-11-22T09:00:00Z");
  draft = add_draft (f->book, template, "草稿");
  today = qy_book_today (f->book, 90, 10, 10, &error);
  g_assert_no_error (error);
  waiting = outline (today->waiting);
  expected = g_strdup_printf ("生效，昨天到期 %d -1; 生效，九十天内到期 %d 90; 草稿 %d ",
                              QY_TODAY_ENDED, QY_TODAY_ENDING, QY_TODAY_DRAFT);
  g_assert_true (g_str_has_prefix (waiting, expected));
  g_assert_cmpuint (today->waiting->len, ==, 3);
  g_assert_cmpuint (today->recent->len, ==, 6);
  g_assert_cmpstr (((QyTodayItem *) today->recent->pdata[0])->contract->id, ==, draft);
}

static void
test_most (BookFixture *f, gconstpointer data)
{
  g_autofree char *template = add_template (f->book);
  g_autoptr (QyToday) today = NULL;

  for (int i = 0; i < 5; i++)
    g_free (add_draft (f->book, template, "草稿"));
  today = qy_book_today (f->book, 90, 3, 2, NULL);
  g_assert_cmpuint (today->waiting->len, ==, 3);
  g_assert_cmpuint (today->recent->len, ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/book/today/waiting-and-recent", BookFixture, NULL, book_fixture_set_up, test_today,
              book_fixture_tear_down);
  g_test_add ("/book/today/no-more-than-asked", BookFixture, NULL, book_fixture_set_up, test_most,
              book_fixture_tear_down);
  return g_test_run ();
}
