/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The service levels of a month over a hundred records a contract: month FOLDER [CONTRACTS] */
#include <time.h>

#include "due-rows.h"
#include "qy-book-sla.h"
#include "qy-store.h"

#define ROUNDS   15
#define OVERVIEW 5
#define PERIOD   "2026-10"
#define STAMP    ", 1, 'tester', '2026-01-02T03:04:05Z' FROM row"

static const struct
{
  const char *term, *kind, *attr, *key, *type, *raw;
} values[] = {
  { "x1", "sla", "response", "sla.response", "duration", "PT30M" },
  { "x1", NULL, "recovery", "sla.recovery", "duration", "PT2H" },
  { "x1", NULL, "resolution", "sla.resolution", "duration", "PT8H" },
  { "x1", NULL, "completion_rate", "sla.completion", "percent", "98%" },
  { "x2", "indicator", "form", "indicator.form", "choice", "可用性" },
  { "x2", NULL, "target", "indicator.target", "percent", "99.9%" },
  { "x2", NULL, "minutes", "indicator.minutes", "text", "43.8" },
  { "x3", "indicator", "form", "indicator.2.form", "choice", "交易成功率" },
  { "x3", NULL, "target", "indicator.2.target", "percent", "99.9%" },
  { "x4", "service_level", "number", "service.number", "number", "1" },
  { "x4", NULL, "hours", "service.hours", "text", "24x7" },
  { "x5", "credit", "indicator", "credit.indicator", "choice", "可用性" },
  { "x5", NULL, "form", "credit.form", "choice", "服务抵扣" },
  { "x5", NULL, "tiers", "credit.tiers", "long-text", "99.9% = 5%; 99% = 10%" },
};

/* One record of each contract; j is the number of the record, over the year. */
#define DAY "date ('2026-01-01', '+' || ((i * 7 + @j * 31) % 325) || ' days')"
#define ID  "lower (hex (randomblob (4))) || printf ('-%07d-%03d', i, @j)"

static const struct
{
  guint n;
  const char *sql;
} records[] = {
  { 40,
    "INSERT INTO incident (id, contract_id, number, kind, title, production, problem_level,"
    " service_level, handling_level, score, reported_at, acknowledged_at, restored_at,"
    " resolved_at, rev, changed_by, changed_at) SELECT printf ('i-%07d-%03d', i, @j), #c,"
    " printf ('SJ-2026-%07d', i * 40 + @j), 'fault', '网点无法登录', 1, 0, 1, 0, 0, " DAY
    " || 'T01:00:00Z', " DAY " || 'T01:20:00Z', " DAY " || 'T02:30:00Z', " DAY " || 'T05:00:00Z'" },
  { 25, "INSERT INTO service_record (id, contract_id, number, title, kind, incident_id, from_at,"
        " until_at, minutes, overtime_minutes, state, client_signed_on, rev, changed_by,"
        " changed_at) SELECT " ID ", #c, printf ('FW-2026-%07d', i * 25 + @j), '故障处理',"
        " 'fault', printf ('i-%07d-%03d', i, @j), " DAY " || 'T01:30:00Z', " DAY
        " || 'T05:00:00Z', 210, 0, 'signed', " DAY },
  { 10, "INSERT INTO service_window (id, contract_id, kind, scope, from_at, until_at, fault, rev,"
        " changed_by, changed_at) SELECT " ID
        ", #c, CASE WHEN @j % 3 = 0 THEN 'degraded' ELSE 'outage' END, '', " DAY
        " || 'T01:00:00Z', " DAY
        " || 'T01:35:00Z', CASE WHEN @j % 4 = 0 THEN 'client' ELSE 'ageing' END" },
  { 25, "INSERT INTO measurement (id, contract_id, from_day, until_day, quantity, scope, value,"
        " source, rev, changed_by, changed_at) SELECT " ID
        ", #c, date ('2026-01-01', '+' || (@j / 2) || ' months'), date ('2026-01-01', '+' ||"
        " (@j / 2 + 1) || ' months', '-1 days'), CASE WHEN @j % 2 = 0 THEN 'transactions' ELSE"
        " 'failed' END, '', CASE WHEN @j % 2 = 0 THEN 100000 + i ELSE i % 150 END, '监控'" },
};

static double
now_ms (void)
{
  return (double) g_get_monotonic_time () / 1000;
}

static double
cpu_ms (void)
{
  return (double) clock () * 1000 / CLOCKS_PER_SEC;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const double *x = a, *y = b;

  return (*x > *y) - (*x < *y);
}

static void
run (QyBook *book, const char *rows, guint n)
{
  g_autoptr (GError) error = NULL;
  QyConnection *connection = qy_store_get_connection (qy_book_get_store (book));
  g_autoptr (GString) sql = g_string_new (rows);
  g_autofree char *head = g_strdup_printf (
      "WITH RECURSIVE row (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM row WHERE i < %u) ", n);
  QyStatement *statement;

  g_string_replace (sql, "#c", "printf ('c%07d-0000-4000-8000-000000000000', i)", 0);
  g_string_replace (sql, "#d", "printf ('d%07d-0000-4000-8000-000000000000', i)", 0);
  g_string_prepend (sql, head);
  statement = qy_connection_prepare (connection, sql->str, &error);
  g_assert_no_error (error);
  qy_statement_run (statement, &error);
  g_assert_no_error (error);
}

static void
add_value (QyBook *book, guint at, guint n)
{
  g_autofree char *id = g_strdup_printf ("printf ('%s-%%07d', i)", values[at].term);
  g_autofree char *term = g_strdup_printf (
      "INSERT INTO term (id, holder_id, kind, position, rev, changed_by, changed_at)"
      " SELECT %s, #c, '%s', %u" STAMP,
      id, values[at].kind, 10 + at);
  g_autofree char *field = g_strdup_printf (
      "INSERT INTO field (document_id, key, position, type, label, required, rev, changed_by,"
      " changed_at) SELECT #d, '%s', %u, '%s', '%s', 0" STAMP,
      values[at].key, 20 + at, values[at].type, values[at].key);
  g_autofree char *value = g_strdup_printf (
      "INSERT INTO value (document_id, field_key, raw, state, rev, changed_by, changed_at)"
      " SELECT #d, '%s', '%s', 'set'" STAMP,
      values[at].key, values[at].raw);
  g_autofree char *attr = g_strdup_printf (
      "INSERT INTO term_attr (term_id, attr, field_key, rev, changed_by, changed_at)"
      " SELECT %s, '%s', '%s'" STAMP,
      id, values[at].attr, values[at].key);

  if (values[at].kind != NULL)
    run (book, term, n);
  run (book, field, n);
  run (book, value, n);
  run (book, attr, n);
}

static void
fill (QyBook *book, guint n)
{
  g_autoptr (GError) error = NULL;
  QyConnection *connection = qy_store_get_connection (qy_book_get_store (book));

  add_due_contracts (book, n);
  g_assert_true (qy_connection_begin (connection, TRUE, &error));
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    add_value (book, i, n);
  for (guint k = 0; k < G_N_ELEMENTS (records); k++)
    for (guint j = 0; j < records[k].n; j++)
      {
        g_autofree char *number = g_strdup_printf ("%u", j);
        g_autoptr (GString) sql = g_string_new (records[k].sql);

        g_string_replace (sql, "@j", number, 0);
        g_string_append (sql, STAMP);
        run (book, sql->str, n);
      }
  g_assert_true (qy_connection_commit (connection, &error));
}

static double
time_month (QyBook *book, guint i)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = g_strdup_printf ("c%07u-0000-4000-8000-000000000000", i);
  double start = now_ms ();
  g_autoptr (QySlaMonth) month = qy_book_sla_month (book, id, PERIOD, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (month->figures->len, >=, 3);
  return now_ms () - start;
}

static double
time_overview (QyBook *book, const char *period, guint n, guint *missed, double *cpu)
{
  double before = cpu_ms ();
  g_autoptr (GError) error = NULL;
  double start = now_ms ();
  g_autoptr (GPtrArray) rows = qy_book_sla_overview (book, period, &error);
  double taken = now_ms () - start;

  g_assert_no_error (error);
  g_assert_cmpuint (rows->len, ==, n);
  *cpu = cpu_ms () - before;
  *missed = 0;
  for (guint i = 0; i < rows->len; i++)
    *missed += ((const QySlaRow *) rows->pdata[i])->n_figures_missed > 0;
  return taken;
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  guint n = argc > 2 ? (guint) g_ascii_strtoull (argv[2], NULL, 10) : 10000;
  g_autofree char *path = argc > 1 ? g_build_filename (argv[1], "sla.qybook", NULL) : NULL;
  g_autoptr (QyBook) book = NULL;
  double one[ROUNDS];
  double all[OVERVIEW];
  double cpu[OVERVIEW + 1];
  guint missed = 0;

  if (path == NULL || n == 0)
    g_error ("month FOLDER [CONTRACTS]");
  book = qy_book_open (path, QY_BOOK_CREATE | QY_BOOK_INLINE, &error);
  g_assert_no_error (error);
  qy_book_set_now (book, "2026-11-22T08:00:00Z");
  fill (book, n);
  g_clear_object (&book);
  book = qy_book_open (path, QY_BOOK_INLINE, &error);
  g_assert_no_error (error);
  qy_book_set_now (book, "2026-11-22T08:00:00Z");
  g_print ("first month of one contract: %.1f ms\n", time_month (book, n / 2));
  for (guint i = 0; i < ROUNDS; i++)
    one[i] = time_month (book, 1 + i * 613 % n);
  for (guint i = 0; i < OVERVIEW; i++)
    all[i] = time_overview (book, PERIOD, n, &missed, &cpu[i]);
  g_print ("first overview: %.0f ms\n", all[0]);
  time_overview (book, "2026-09", n, &missed, cpu + OVERVIEW);
  g_print ("end of a quarter, which looks a year back: %.0f ms of processor time\n", cpu[OVERVIEW]);
  qsort (one, ROUNDS, sizeof *one, compare);
  qsort (all, OVERVIEW, sizeof *all, compare);
  qsort (cpu, OVERVIEW, sizeof *cpu, compare);
  g_print ("%u contracts, %u records: one month %.1f ms (limit 50), all %.0f ms (limit 5000),"
           " of processor time %.0f ms; with a miss: %u\n",
           n, n * 100, one[ROUNDS / 2], all[OVERVIEW / 2], cpu[OVERVIEW / 2], missed);
  return 0;
}
