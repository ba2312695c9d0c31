/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "qy-book-ledger.h"
#include "qy-ledger-columns.h"
#include "qy-ledger-footer.h"
#include "qy-ledger-views.h"

#define STATE(state) (1u << QY_STATE_##state)

#define T(text) ((char *) (text))

static const QyDate today = { 2026, 2, 11 };

typedef struct
{
  const char *name;
  QyLedgerFilter filter;
  const char *where;
  guint n_chips;
} Case;

static const Case cases[] = {
  { "nothing", { 0 }, "", 0 },
  { "search",
    { .search = T ("维护  O'N") },
    "(number ~ '维护' or title ~ '维护' or party ~ '维护')"
    " and (number ~ 'O''N' or title ~ 'O''N' or party ~ 'O''N')",
    1 },
  { "states",
    { .states = STATE (DRAFT) | STATE (CLOSED) },
    "(state = draft or state = closed)",
    1 },
  { "kind", { .kind = T ("a b") }, "kind = 'a b'", 1 },
  { "party", { .party = T ("云杉") }, "party ~ '云杉'", 1 },
  { "month",
    { .ends = QY_LEDGER_ENDS_THIS_MONTH },
    "ends_on >= 2026-02-01 and ends_on <= 2026-02-28",
    1 },
  { "90-days",
    { .ends = QY_LEDGER_ENDS_NEXT_90 },
    "ends_on >= 2026-02-11 and ends_on <= 2026-05-12",
    1 },
  { "over", { .ends = QY_LEDGER_ENDS_OVER }, "ends_on < 2026-02-11", 1 },
  { "amount",
    { .amount_from = T ("12万"), .amount_to = T ("¥1,000,000") },
    "amount >= '12万' and amount <= '¥1,000,000'",
    1 },
  { "all",
    { .states = STATE (IN_FORCE),
      .kind = T ("维护"),
      .responsible = T ("林"),
      .expression = T ("tags ~ x or note = none") },
    "(state = in-force) and kind = '维护' and responsible = '林' and (tags ~ x or note = none)",
    4 },
};

static void
test_where (gconstpointer data)
{
  const Case *one = data;
  g_autofree char *where = qy_ledger_filter_to_where (&one->filter, today);
  g_autoptr (GError) error = NULL;
  guint n_chips = 0;

  g_assert_cmpstr (where, ==, one->where);
  qy_ledger_check (where, NULL, &error);
  g_assert_no_error (error);
  for (guint part = 0; part < QY_LEDGER_N_PARTS; part++)
    {
      g_autofree char *chip = NULL;

      if (!qy_ledger_filter_has_part (&one->filter, part))
        continue;
      n_chips++;
      chip = qy_ledger_filter_describe_part (&one->filter, part);
      g_assert_true (chip != NULL && *chip != '\0');
    }
  g_assert_cmpuint (n_chips, ==, one->n_chips);
  g_assert_true (qy_ledger_filter_is_empty (&one->filter) == (n_chips == 0));
}

/* Taking away chip by chip leaves the filter that finds everything. */
static void
test_clear (gconstpointer data)
{
  const Case *one = data;
  g_autoptr (QyLedgerFilter) filter = qy_ledger_filter_copy (&one->filter);
  g_autofree char *where = NULL;

  g_assert_true (qy_ledger_filter_equal (filter, &one->filter));
  for (guint part = 0; part < QY_LEDGER_N_PARTS; part++)
    qy_ledger_filter_clear_part (filter, part);
  where = qy_ledger_filter_to_where (filter, today);
  g_assert_cmpstr (where, ==, "");
  g_assert_true (qy_ledger_filter_equal (filter, &one->filter) == (one->n_chips == 0));
}

static void
test_for_where (void)
{
  static const struct
  {
    const char *where;
    guint states;
    gboolean is_expression;
  } asked[] = {
    { "", 0, FALSE },
    { NULL, 0, FALSE },
    { "state = draft", STATE (DRAFT), FALSE },
    { "(state = issued or state = signed-by-one)", STATE (ISSUED) | STATE (SIGNED_BY_ONE), FALSE },
    { "state = draft and amount > 5", 0, TRUE },
    { "state != draft", 0, TRUE },
    { "ends_on < 2027-01-01", 0, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (asked); i++)
    {
      g_autoptr (QyLedgerFilter) filter = qy_ledger_filter_new_for_where (asked[i].where);

      g_assert_cmpuint (filter->states, ==, asked[i].states);
      g_assert_cmpstr (filter->expression, ==, asked[i].is_expression ? asked[i].where : NULL);
    }
}

static char *
make_path (void)
{
  g_autofree char *folder = g_dir_make_tmp ("qy-views-XXXXXX", NULL);

  return g_build_filename (folder, "ledger.ini", NULL);
}

static void
forget (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  g_remove (path);
  g_rmdir (folder);
}

/* Saved, read again by another program, renamed, saved over, removed. */
static void
test_views (void)
{
  static const char *const columns[] = { "amount:120", "-title:-1", NULL };
  g_autofree char *path = make_path ();
  QyLedgerViews *views = qy_ledger_views_new (path);
  guint n_fixed = qy_ledger_views_list (views)->len;

  g_assert_cmpuint (n_fixed, ==, 6);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    qy_ledger_views_save (views, NULL, cases[i].name, &cases[i].filter, columns, "-amount");
  qy_ledger_views_keep_layout (views, columns, "ends_on");
  g_assert_finalize_object (views);
  views = qy_ledger_views_new (path);
  g_assert_cmpuint (qy_ledger_views_list (views)->len, ==, n_fixed + G_N_ELEMENTS (cases));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const QyLedgerView *view = qy_ledger_views_list (views)->pdata[n_fixed + i];

      g_assert_cmpstr (view->name, ==, cases[i].name);
      g_assert_true (view->is_own && qy_ledger_filter_equal (view->filter, &cases[i].filter));
      g_assert_cmpstr (view->sort, ==, "-amount");
      g_assert_true (g_strv_equal ((const char *const *) view->columns, columns));
    }
  g_assert_finalize_object (views);
  forget (path);
}

static void
test_view_acts (void)
{
  g_autofree char *path = make_path ();
  g_autoptr (QyLedgerViews) views = qy_ledger_views_new (path);
  const QyLedgerFilter filter = { .kind = T ("x") };
  g_autofree char *id = g_strdup (qy_ledger_views_save (views, NULL, "one", &filter, NULL, ""));
  g_autofree char *other = g_strdup (qy_ledger_views_save (views, NULL, "two", &filter, NULL, ""));
  g_auto (GStrv) columns = NULL;

  g_assert_cmpstr (id, !=, other);
  qy_ledger_views_rename (views, id, "三");
  g_assert_cmpstr (qy_ledger_views_find (views, id)->name, ==, "三");
  qy_ledger_views_save (views, id, "四", &cases[0].filter, NULL, "number");
  g_assert_true (qy_ledger_filter_is_empty (qy_ledger_views_find (views, id)->filter));
  qy_ledger_views_remove (views, id);
  g_assert_null (qy_ledger_views_find (views, id));
  g_assert_cmpstr (qy_ledger_views_find (views, other)->name, ==, "two");
  columns = qy_ledger_views_dup_columns (views);
  g_assert_null (columns);
  g_clear_object (&views);
  forget (path);
}

static void
test_ends (void)
{
  static const struct
  {
    QyContractState state;
    const char *ends_on;
    QyLedgerEnd end;
    int days;
  } rows[] = {
    { QY_STATE_IN_FORCE, "2026-02-11", QY_LEDGER_END_SOON, 0 },
    { QY_STATE_IN_FORCE, "2026-02-10", QY_LEDGER_END_OVER, -1 },
    { QY_STATE_IN_FORCE, "2026-05-12", QY_LEDGER_END_SOON, 90 },
    { QY_STATE_IN_FORCE, "2026-05-13", QY_LEDGER_END_FAR, 91 },
    { QY_STATE_DRAFT, "2026-02-12", QY_LEDGER_END_FAR, 0 },
    { QY_STATE_CLOSED, "2026-02-01", QY_LEDGER_END_FAR, 0 },
    { QY_STATE_IN_FORCE, NULL, QY_LEDGER_END_FAR, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      QyContract contract = { .state = rows[i].state, .ends_on = (char *) rows[i].ends_on };
      int days = 0;

      g_assert_cmpint (qy_ledger_end_of (&contract, today, &days), ==, rows[i].end);
      g_assert_cmpint (days, ==, rows[i].days);
    }
}

/* Every column of the table is one that the book sorts by. */
static void
test_columns (void)
{
  guint n = 0;
  const QyLedgerTableColumn *columns = qy_ledger_table_columns (&n);

  g_assert_cmpuint (n, >=, 12);
  for (guint i = 0; i < n; i++)
    g_assert_true (qy_ledger_check (NULL, columns[i].name, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *where = g_strconcat ("/ui/ledger-filter/where/", cases[i].name, NULL);
      g_autofree char *clear = g_strconcat ("/ui/ledger-filter/clear/", cases[i].name, NULL);

      g_test_add_data_func (where, &cases[i], test_where);
      g_test_add_data_func (clear, &cases[i], test_clear);
    }
  g_test_add_func ("/ui/ledger-filter/for-where", test_for_where);
  g_test_add_func ("/ui/ledger-filter/views", test_views);
  g_test_add_func ("/ui/ledger-filter/view-acts", test_view_acts);
  g_test_add_func ("/ui/ledger-filter/ends", test_ends);
  g_test_add_func ("/ui/ledger-filter/columns", test_columns);
  return g_test_run ();
}
