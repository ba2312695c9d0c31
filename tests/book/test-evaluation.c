/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "governed-contract.h"
#include "qy-book-evaluation.h"
#include "qy-book-measurement.h"
#include "qy-book-service-record.h"
#include "qy-book-term.h"

static QyEvaluation *
begin (GovernedContract *f)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QyEvaluation) evaluation =
      qy_evaluation_new (f->records.contract, "half-year", "2026-01-01", "2026-06-30");

  qy_book_evaluation_put (f->records.book.book, evaluation, &error);
  g_assert_no_error (error);
  return g_steal_pointer (&evaluation);
}

static void
add_score (GovernedContract *f,
           const QyEvaluation *evaluation,
           gint64 proposed,
           gint64 given,
           gint64 weight)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QyEvaluationScore) score = qy_evaluation_score_new (evaluation, "可用性");

  score->proposed = proposed;
  score->score = given;
  score->weight = weight;
  qy_book_evaluation_score_put (f->records.book.book, score, &error);
  g_assert_no_error (error);
}

static void
test_checks (GovernedContract *f, gconstpointer data)
{
  static const struct
  {
    const char *what, *kind, *from, *until, *state, *conclusion, *advice, *done;
    int score;
    int code; /* -1: stored */
  } cases[] = {
    { "draft", "year", "2026-01-01", "2026-12-31", "draft", NULL, NULL, NULL, -1, -1 },
    { "final", "year", "2026-01-01", "2026-12-31", "final", "good", "renew", "2026-11-20", 9000,
      -1 },
    { "one day", "other", "2026-01-01", "2026-01-01", "draft", NULL, NULL, NULL, 0, -1 },
    { "end before start", "year", "2026-01-02", "2026-01-01", "draft", NULL, NULL, NULL, -1,
      QY_ERROR_INVALID },
    { "final without conclusion", "year", "2026-01-01", "2026-12-31", "final", NULL, "renew",
      "2026-11-20", 9000, QY_ERROR_INVALID },
    { "final without advice", "year", "2026-01-01", "2026-12-31", "final", "good", NULL,
      "2026-11-20", 9000, QY_ERROR_INVALID },
    { "final tomorrow", "year", "2026-01-01", "2026-12-31", "final", "good", "renew", "2026-11-23",
      9000, QY_ERROR_INVALID },
    { "score 101", "year", "2026-01-01", "2026-12-31", "draft", NULL, NULL, NULL, 10100,
      QY_ERROR_INVALID },
    { "score below zero", "year", "2026-01-01", "2026-12-31", "draft", NULL, NULL, NULL, -2,
      QY_ERROR_INVALID },
    { "no such conclusion", "year", "2026-01-01", "2026-12-31", "draft", "great", NULL, NULL, -1,
      QY_ERROR_INVALID },
    { "no such advice", "year", "2026-01-01", "2026-12-31", "draft", NULL, "maybe", NULL, -1,
      QY_ERROR_INVALID },
    { "no such kind", "week", "2026-01-01", "2026-12-31", "draft", NULL, NULL, NULL, -1,
      QY_ERROR_INVALID },
    { "no such day", "year", "2026-02-30", "2026-12-31", "draft", NULL, NULL, NULL, -1,
      QY_ERROR_INVALID },
  };
  QyBook *book = f->records.book.book;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *before = dump_rows (book, TRUE);
      g_autoptr (QyEvaluation) evaluation =
          qy_evaluation_new (f->records.contract, cases[i].kind, cases[i].from, cases[i].until);
      gboolean worked;

      g_free (evaluation->state);
      evaluation->state = g_strdup (cases[i].state);
      evaluation->conclusion = g_strdup (cases[i].conclusion);
      evaluation->advice = g_strdup (cases[i].advice);
      evaluation->done_on = g_strdup (cases[i].done);
      evaluation->score = cases[i].score;
      worked = qy_book_evaluation_put (book, evaluation, &error);
      assert_outcome (&f->records, cases[i].what, worked, &error, cases[i].code, before);
    }
  assert_sound (book);
}

static void
test_weighted_score (GovernedContract *f, gconstpointer data)
{
  static const struct
  {
    const char *what;
    int lines[3][3]; /* proposed, given, weight */
    gint64 score;
  } cases[] = {
    { "no line", { { -1, -1, 1 }, { -1, -1, 1 }, { -1, -1, 1 } }, -1 },
    { "one proposed", { { 9000, -1, 1 }, { -1, -1, 5 }, { -1, -1, 1 } }, 9000 },
    { "a person's wins", { { 9000, 8000, 1 }, { -1, -1, 1 }, { -1, -1, 1 } }, 8000 },
    { "weights", { { 10000, -1, 3 }, { 5000, -1, 1 }, { -1, -1, 9 } }, 8750 },
    { "half up", { { -1, 1, 1 }, { -1, 0, 1 }, { -1, -1, 1 } }, 1 },
    { "a third", { { -1, 100, 1 }, { -1, 0, 1 }, { -1, 0, 1 } }, 33 },
    { "weight nothing", { { 9000, -1, 0 }, { -1, -1, 1 }, { -1, -1, 1 } }, -1 },
    { "zero counts", { { 9000, 0, 1 }, { 10000, -1, 1 }, { -1, -1, 1 } }, 5000 },
  };
  QyBook *book = f->records.book.book;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (QyEvaluation) evaluation = begin (f);
      g_autoptr (QyEvaluation) done = NULL;

      for (guint j = 0; j < 3; j++)
        add_score (f, evaluation, cases[i].lines[j][0], cases[i].lines[j][1], cases[i].lines[j][2]);
      g_test_message ("%s", cases[i].what);
      g_assert_true (qy_book_evaluation_finish (book, evaluation->id, "good", "renew", &error));
      g_assert_no_error (error);
      done = qy_book_evaluation_get (book, evaluation->id, &error);
      g_assert_cmpint (done->score, ==, cases[i].score);
      g_assert_cmpstr (done->done_on, ==, RECORDS_TODAY);
    }
}

static void
assert_refused (GovernedContract *f, gboolean worked, GError **error, const char *before)
{
  g_autofree char *after = dump_rows (f->records.book.book, TRUE);

  g_assert_false (worked);
  g_assert_error (*error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT);
  g_assert_cmpstr (after, ==, before);
  g_clear_error (error);
}

static void
test_final_is_read_only (GovernedContract *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  QyBook *book = f->records.book.book;
  g_autoptr (QyEvaluation) evaluation = begin (f);
  g_autoptr (QyEvaluation) done = NULL;
  g_autoptr (QyEvaluationScore) more = NULL;
  g_autoptr (GPtrArray) scores = NULL;
  g_autofree char *before = NULL;

  add_score (f, evaluation, 9000, -1, 1);
  g_assert_true (qy_book_evaluation_finish (book, evaluation->id, "good", "renew", &error));
  done = qy_book_evaluation_get (book, evaluation->id, &error);
  scores = qy_book_evaluation_scores (book, evaluation->id, &error);
  g_assert_cmpuint (scores->len, ==, 1);
  before = dump_rows (book, TRUE);
  done->text = g_strdup ("改一改");
  assert_refused (f, qy_book_evaluation_put (book, done, &error), &error, before);
  more = qy_evaluation_score_new (done, "满意度");
  assert_refused (f, qy_book_evaluation_score_put (book, more, &error), &error, before);
  assert_refused (
      f,
      qy_book_evaluation_score_remove (book, ((QyEvaluationScore *) scores->pdata[0])->id, &error),
      &error, before);
  assert_refused (f, qy_book_evaluation_finish (book, done->id, "poor", "end", &error), &error,
                  before);
  assert_refused (f, qy_book_evaluation_remove (book, done->id, &error), &error, before);
}

static void
test_score_checks (GovernedContract *f, gconstpointer data)
{
  static const struct
  {
    const char *what, *indicator;
    int proposed, score, weight;
    int code;
  } cases[] = {
    { "none", "满意度", -1, -1, 1, -1 },
    { "all", "满意度", 10000, 10000, 1000, -1 },
    { "score 101", "满意度", -1, 10100, 1, QY_ERROR_INVALID },
    { "proposed 101", "满意度", 10100, -1, 1, QY_ERROR_INVALID },
    { "below zero", "满意度", -1, -2, 1, QY_ERROR_INVALID },
    { "weight below zero", "满意度", -1, 1, -1, QY_ERROR_INVALID },
    { "weight out of reason", "满意度", -1, 1, 1001, QY_ERROR_INVALID },
    { "of nothing", "", -1, 1, 1, QY_ERROR_INVALID },
  };
  g_autoptr (QyEvaluation) evaluation = begin (f);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *before = dump_rows (f->records.book.book, TRUE);
      g_autoptr (QyEvaluationScore) score =
          qy_evaluation_score_new (evaluation, cases[i].indicator);
      gboolean worked;

      score->proposed = cases[i].proposed;
      score->score = cases[i].score;
      score->weight = cases[i].weight;
      worked = qy_book_evaluation_score_put (f->records.book.book, score, &error);
      assert_outcome (&f->records, cases[i].what, worked, &error, cases[i].code, before);
    }
}

static void
measure (GovernedContract *f, int month, const char *quantity, gint64 value)
{
  g_autoptr (GError) error = NULL;
  QyDate first = { 2026, month, 1 };
  g_autofree char *from = qy_date_to_iso (first);
  g_autofree char *until = qy_date_to_iso (qy_date_add_days (qy_date_add_months (first, 1), -1));
  g_autoptr (QyMeasurement) measured =
      qy_measurement_new (f->records.contract, quantity, from, until, value);

  qy_book_measurement_put (f->records.book.book, measured, &error);
  g_assert_no_error (error);
}

static void
work (GovernedContract *f, const char *at, gboolean is_signed)
{
  g_autoptr (GError) error = NULL;
  QyBook *book = f->records.book.book;
  g_autoptr (QyServiceRecord) record =
      qy_service_record_new (f->records.contract, "inspection", "巡检");

  record->from_at = g_strdup (at);
  record->until_at = g_strdup (at);
  g_free (record->state);
  record->state = g_strdup ("done");
  qy_book_service_record_put (book, record, &error);
  g_assert_no_error (error);
  if (!is_signed)
    return;
  g_assert_true (qy_book_service_record_sign (book, record->id, "provider", "2026-06-30", &error));
  g_assert_true (qy_book_service_record_sign (book, record->id, "client", "2026-06-30", &error));
}

/* Availability over half a year: 1,000 of 260,640 minutes lost, against 99.9 %. */
static void
test_propose (GovernedContract *f, gconstpointer data)
{
  static const struct
  {
    const char *indicator, *value;
    gint64 proposed;
  } lines[] = {
    { "可用性", "99.6163%", 9972 },
    { "事件处理及时率", NULL, -1 },
    { "服务记录单签字率", "1 / 2", 5000 },
    { "维护计划执行率", NULL, -1 },
    { "满意度", NULL, -1 },
  };
  const QyAssignment values[] = { { "form", "availability" }, { "target", "99.9%" } };
  g_autoptr (GError) error = NULL;
  QyBook *book = f->records.book.book;
  g_autofree char *term = qy_book_term_add_stated (book, f->records.contract, QY_TERM_INDICATOR,
                                                   NULL, values, G_N_ELEMENTS (values), &error);
  g_autoptr (QyEvaluation) evaluation = NULL;
  g_autoptr (GPtrArray) scores = NULL;

  g_assert_no_error (error);
  for (int month = 1; month <= 6; month++)
    measure (f, month, "planned", qy_date_days_in_month (2026, month) * 24 * 60);
  measure (f, 2, "outage", 1000);
  work (f, "2026-05-04T02:00:00Z", TRUE);
  work (f, "2026-06-30T15:59:00Z", FALSE);
  work (f, "2026-07-01T15:00:00Z", FALSE);
  evaluation = qy_book_evaluation_propose (book, f->records.contract, "half-year",
                                           (QyDate){ 2026, 1, 1 }, (QyDate){ 2026, 6, 30 }, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (evaluation->source_id, ==, f->evaluation);
  scores = qy_book_evaluation_scores (book, evaluation->id, &error);
  g_assert_cmpuint (scores->len, ==, G_N_ELEMENTS (lines));
  for (guint i = 0; i < scores->len; i++)
    {
      const QyEvaluationScore *score = scores->pdata[i];

      g_test_message ("%s %s", score->indicator, score->value);
      g_assert_cmpstr (score->indicator, ==, lines[i].indicator);
      g_assert_cmpstr (score->value, ==, lines[i].value);
      g_assert_cmpint (score->proposed, ==, lines[i].proposed);
      g_assert_cmpint (score->score, ==, -1);
    }
  assert_sound (book);
}

static void
test_remove (GovernedContract *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  QyBook *book = f->records.book.book;
  g_autofree char *before = dump_rows (book, FALSE);
  g_autofree char *after = NULL;
  g_autoptr (QyEvaluation) evaluation = begin (f);

  add_score (f, evaluation, 9000, -1, 1);
  g_assert_true (qy_book_evaluation_remove (book, evaluation->id, &error));
  g_assert_no_error (error);
  after = dump_rows (book, FALSE);
  g_assert_cmpstr (after, ==, before);
  assert_sound (book);
}

#define ADD(path, func)                                                                            \
  g_test_add ("/book/evaluation/" path, GovernedContract, NULL, governed_contract_set_up, func,    \
              governed_contract_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("checks", test_checks);
  ADD ("weighted-score", test_weighted_score);
  ADD ("final-is-read-only", test_final_is_read_only);
  ADD ("score-checks", test_score_checks);
  ADD ("propose", test_propose);
  ADD ("remove", test_remove);
  return g_test_run ();
}
