/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "qy-book-attachment.h"
#include "qy-book-checklist.h"
#include "qy-book-correspondence.h"
#include "qy-book-search.h"
#include "records-fixture.h"

static void
test_checks (RecordsFixture *f, gconstpointer data)
{
  static const struct
  {
    const char *what, *direction, *kind, *channel, *subject, *sent_on, *arrived_on;
    int code; /* -1: stored */
  } cases[] = {
    { "out", "out", "notice", "registered", "通知", "2026-11-01", NULL, -1 },
    { "out, arrived", "out", "notice", "courier", "通知", "2026-11-01", "2026-11-01", -1 },
    { "in", "in", "objection", "e-mail", "异议", NULL, "2026-11-02", -1 },
    { "arrived before it was sent", "out", "notice", "courier", "通知", "2026-11-02", "2026-11-01",
      QY_ERROR_INVALID },
    { "out, not sent", "out", "notice", "courier", "通知", NULL, "2026-11-01", QY_ERROR_INVALID },
    { "in, not arrived", "in", "notice", "courier", "通知", "2026-11-01", NULL, QY_ERROR_INVALID },
    { "sent tomorrow", "out", "notice", "courier", "通知", "2026-11-23", NULL, QY_ERROR_INVALID },
    { "no such day", "out", "notice", "courier", "通知", "2026-11-31", NULL, QY_ERROR_INVALID },
    { "no subject", "out", "notice", "courier", "", "2026-11-01", NULL, QY_ERROR_INVALID },
    { "unknown direction", "up", "notice", "hand", "通知", "2026-11-01", NULL, QY_ERROR_INVALID },
    { "unknown kind", "out", "poem", "hand", "通知", "2026-11-01", NULL, QY_ERROR_INVALID },
    { "unknown channel", "out", "notice", "pigeon", "通知", "2026-11-01", NULL, QY_ERROR_INVALID },
  };
  g_autoptr (GPtrArray) all = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *before = dump_rows (f->book.book, TRUE);
      g_autoptr (QyCorrespondence) letter = qy_correspondence_new (
          f->contract, cases[i].direction, cases[i].kind, cases[i].channel, cases[i].subject);
      gboolean worked;

      letter->sent_on = g_strdup (cases[i].sent_on);
      letter->arrived_on = g_strdup (cases[i].arrived_on);
      worked = qy_book_correspondence_put (f->book.book, letter, &error);
      assert_outcome (f, cases[i].what, worked, &error, cases[i].code, before);
    }
  all = qy_book_correspondence_list (f->book.book, f->contract, NULL);
  g_assert_cmpuint (all->len, ==, 3);
  assert_sound (f->book.book);
}

static guint
count_found (RecordsFixture *f, const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = qy_book_search (f->book.book, words, 0, &error);

  g_assert_no_error (error);
  return found->len;
}

/* The proof is a file of the letter, told in the history of the contract. */
static void
test_attachment (RecordsFixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QyCorrespondence) letter =
      qy_correspondence_new (f->contract, "out", "notice", "registered", "通知");
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data ("receipt", 7, NULL);
  g_autoptr (QyAttachment) attachment = NULL;
  g_autoptr (GPtrArray) left = NULL;
  g_autoptr (QyEvent) undone = NULL;
  g_autofree char *verb = NULL;
  g_autofree char *record = NULL;

  letter->sent_on = g_strdup ("2026-11-01");
  g_assert_true (qy_book_correspondence_put (f->book.book, letter, &error));
  attachment = qy_book_attachment_add (f->book.book, letter->id, "挂号回执.txt", "record", NULL,
                                       stream, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  record = qy_book_attachment_find_record (f->book.book, attachment, &error);
  g_assert_cmpstr (record, ==, f->contract);
  verb = last_verb (f);
  g_assert_cmpstr (verb, ==, "attachment.add");
  g_assert_cmpuint (count_found (f, "挂号回执"), ==, 1);
  g_assert_true (qy_book_correspondence_remove (f->book.book, letter->id, &error));
  left = qy_book_attachment_list (f->book.book, letter->id, &error);
  g_assert_cmpuint (left->len, ==, 0);
  g_assert_cmpuint (count_found (f, "挂号回执"), ==, 0);
  undone = qy_book_undo (f->book.book, f->contract, &error);
  g_assert_no_error (error);
  g_clear_pointer (&left, g_ptr_array_unref);
  left = qy_book_attachment_list (f->book.book, letter->id, &error);
  g_assert_cmpuint (left->len, ==, 1);
  g_assert_cmpuint (count_found (f, "挂号回执"), ==, 1);
  assert_sound (f->book.book);
}

static char *
show_list (RecordsFixture *f, const char *list)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items = qy_book_checklist_list (f->book.book, f->contract, list, &error);
  g_autoptr (GString) out = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < items->len; i++)
    {
      const QyChecklistItem *item = items->pdata[i];

      g_string_append_printf (out, "%s%s%s", i > 0 ? " " : "", item->what,
                              item->done_on != NULL ? "*" : "");
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static char *
add_item (RecordsFixture *f, const char *list, const char *what, int code)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = dump_rows (f->book.book, TRUE);
  g_autoptr (QyChecklistItem) item = qy_checklist_item_new (f->contract, list, what);
  gboolean worked = qy_book_checklist_put (f->book.book, item, &error);

  assert_outcome (f, what, worked, &error, code, before);
  return g_strdup (item->id);
}

static void
test_checklist_order (RecordsFixture *f, gconstpointer data)
{
  static const struct
  {
    guint from, to;
    const char *shown;
  } moves[] = {
    { 0, 2, "b c a" },
    { 2, 0, "a b c" },
    { 1, 99, "a c b" },
    { 0, 0, "a c b" },
  };
  g_autoptr (GError) error = NULL;

  g_free (add_item (f, "handover", "a", -1));
  g_free (add_item (f, "preparation", "p", -1));
  g_free (add_item (f, "handover", "b", -1));
  g_free (add_item (f, "handover", "c", -1));
  g_free (add_item (f, "shopping", "x", QY_ERROR_INVALID));
  g_free (add_item (f, "handover", "", QY_ERROR_INVALID));
  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      g_autoptr (GPtrArray) items =
          qy_book_checklist_list (f->book.book, f->contract, "handover", &error);
      const QyChecklistItem *item = items->pdata[moves[i].from];
      g_autofree char *shown = NULL;

      g_assert_true (qy_book_checklist_move (f->book.book, item->id, moves[i].to, &error));
      shown = show_list (f, "handover");
      g_assert_cmpstr (shown, ==, moves[i].shown);
    }
  assert_sound (f->book.book);
}

static void
test_checklist_tick (RecordsFixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = add_item (f, "handover", "a", -1);
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (QyEvent) undone = NULL;
  g_autofree char *shown = NULL;
  QyChecklistItem *item;

  g_assert_true (qy_book_checklist_tick (f->book.book, id, TRUE, &error));
  items = qy_book_checklist_list (f->book.book, f->contract, NULL, &error);
  item = items->pdata[0];
  g_assert_cmpstr (item->done_on, ==, RECORDS_TODAY);
  g_assert_nonnull (item->done_by);
  g_clear_pointer (&item->done_on, g_free); /* a stale copy cannot untick it */
  item->note = g_strdup ("已签收");
  g_assert_true (qy_book_checklist_put (f->book.book, item, &error));
  g_assert_cmpstr (item->done_on, ==, RECORDS_TODAY);
  undone = qy_book_undo (f->book.book, f->contract, &error);
  g_assert_true (qy_book_checklist_tick (f->book.book, id, FALSE, &error));
  shown = show_list (f, NULL);
  g_assert_cmpstr (shown, ==, "a");
  assert_sound (f->book.book);
}

static void
test_checklist_start (RecordsFixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  const char *const *names = qy_checklist_names ();

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autoptr (GPtrArray) items = NULL;
      g_autoptr (GPtrArray) again = NULL;

      g_assert_true (qy_book_checklist_start (f->book.book, f->contract, names[i], &error));
      items = qy_book_checklist_list (f->book.book, f->contract, names[i], &error);
      g_assert_cmpuint (items->len, >=, 5);
      g_assert_cmpstr (((QyChecklistItem *) items->pdata[0])->what, ==,
                       qy_checklist_items (names[i], QY_LANGUAGE_ZH)[0]);
      g_assert_true (qy_book_checklist_start (f->book.book, f->contract, names[i], &error));
      again = qy_book_checklist_list (f->book.book, f->contract, names[i], &error);
      g_assert_cmpuint (again->len, ==, items->len);
      g_assert_cmpuint (g_strv_length ((char **) qy_checklist_items (names[i], QY_LANGUAGE_EN)), ==,
                        items->len);
    }
  g_assert_true (qy_book_contract_remove (f->book.book, f->contract, &error));
  g_assert_no_error (error);
  assert_sound (f->book.book);
}

/* The steps that contracts and their drafters ask for are on the lists. */
static void
test_checklist_steps (void)
{
  static const struct
  {
    const char *list, *word;
  } steps[] = {
    { "preparation", "需求" },     { "preparation", "预算" },  { "preparation", "谈判团队" },
    { "preparation", "招标" },     { "preparation", "考察" },  { "preparation", "合法性" },
    { "preparation", "营业执照" }, { "renewal", "提前" },      { "renewal", "服务质量" },
    { "renewal", "续约期限" },     { "renewal", "临时延续" },  { "handover", "通知" },
    { "handover", "数据" },        { "handover", "管理权限" }, { "handover", "停用" },
    { "handover", "未了事项" },    { "handover", "归还" },     { "handover", "结算" },
    { "handover", "赔偿责任" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      const char *const *items = qy_checklist_items (steps[i].list, QY_LANGUAGE_ZH);

      while (*items != NULL && strstr (*items, steps[i].word) == NULL)
        items++;
      if (*items == NULL)
        g_error ("no step of %s speaks of %s", steps[i].list, steps[i].word);
    }
}

#define ADD(path, func)                                                                            \
  g_test_add ("/book/" path, RecordsFixture, NULL, records_fixture_set_up, func,                   \
              records_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("correspondence/checks", test_checks);
  ADD ("correspondence/attachment", test_attachment);
  ADD ("checklist/order", test_checklist_order);
  ADD ("checklist/tick", test_checklist_tick);
  ADD ("checklist/start", test_checklist_start);
  g_test_add_func ("/book/checklist/steps", test_checklist_steps);
  return g_test_run ();
}
