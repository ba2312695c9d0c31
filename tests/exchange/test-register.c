/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "book-fixture.h"
#include "qy-book-ledger.h"
#include "qy-book-person.h"
#include "qy-exchange.h"
#include "qy-register.h"
#include "qy-sheet.h"

/* Registers of contracts: what their rows mean, what is wrong in them, how they get into a book. */

static char *
write_table (BookFixture *fixture, const char *text)
{
  char *path = g_build_filename (fixture->folder, "register.csv", NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return path;
}

static QyRegister *
open_table (BookFixture *fixture, const char *text)
{
  g_autofree char *path = write_table (fixture, text);
  g_autoptr (GError) error = NULL;
  QyRegister *table = qy_register_open (path, NULL, NULL, &error);

  g_assert_no_error (error);
  return table;
}

/* Everything a row says, in one line. */
static char *
dump_entry (const QyRegisterEntry *entry)
{
  GString *text = g_string_new (NULL);
  const struct
  {
    const char *name;
    const char *value;
  } members[] = {
    { "no", entry->number },      { "title", entry->title },      { "kind", entry->kind },
    { "sign", entry->signed_on }, { "eff", entry->effective_on }, { "from", entry->starts_on },
    { "to", entry->ends_on },     { "sum", entry->amount },       { "who", entry->responsible },
    { "tags", entry->tags },      { "note", entry->note },
  };

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    if (members[i].value != NULL)
      g_string_append_printf (text, "%s=%s|", members[i].name, members[i].value);
  for (guint i = 0; i < entry->parties->len; i++)
    {
      const QyRegisterParty *party = &g_array_index (entry->parties, QyRegisterParty, i);

      g_string_append_printf (text, "%s=%s|", party->label, party->name);
    }
  if (entry->state != QY_STATE_IN_FORCE)
    g_string_append (text, qy_contract_state_to_string (entry->state));
  return g_string_free (text, FALSE);
}

typedef struct
{
  const char *name;
  const char *table;
  const char *entry;   /* of the first row */
  const char *problem; /* or what the first problem says */
} Row;

static const Row rows[] = {
  { "plain", "合同编号,合同名称,甲方,乙方\nA-1,水泵,北岸,南山\n",
    "no=A-1|title=水泵|甲方=北岸|乙方=南山|" },
  { "english",
    "Contract No.,Title,Party A,Party B,Start Date,End Date,Contract Value (USD)\n"
    "7,Pumps,North,South,2026-01-01,2026-12-31,\"1,200.50\"\n",
    "no=7|title=Pumps|from=2026-01-01|to=2026-12-31|sum=USD 1200.50|Party A=North|Party B=South|" },
  { "days",
    "名称,签订日期,生效日期,开始日期,到期日\nx,2026年1月5日,2026/1/6,20260107,2026-01-08 "
    "00:00:00\n",
    "title=x|sign=2026-01-05|eff=2026-01-06|from=2026-01-07|to=2026-01-08|" },
  { "period", "名称,合同期限\nx,自2026.1.1至2026.12.31止\n",
    "title=x|from=2026-01-01|to=2026-12-31|" },
  { "period-dashes", "名称,起止日期\nx,2026-01-01 - 2026-12-31\n",
    "title=x|from=2026-01-01|to=2026-12-31|" },
  { "period-wave", "名称,起止日期\nx,2026年1月1日～2026年12月31日\n",
    "title=x|from=2026-01-01|to=2026-12-31|" },
  { "period-length", "名称,合同期限,开始日期\nx,12个月,2026-01-31\n",
    "title=x|from=2026-01-31|to=2027-01-30|" },
  { "period-open", "名称,合同期限\nx,长期有效\n", "title=x|" },
  { "no-end", "名称,到期日\nx,无固定期限\n", "title=x|" },
  { "wan", "名称,合同金额（万元）\nx,12.05\n", "title=x|sum=CNY 120500.00|" },
  { "wan-with-unit", "名称,合同金额（单位：万元）\nx,3\n", "title=x|sum=CNY 30000.00|" },
  { "wan-spelt-out", "名称,合同金额(万元)\nx,12万元\n", "title=x|sum=CNY 120000.00|" },
  { "wan-dollars", "名称,金额（万美元）\nx,2\n", "title=x|sum=USD 20000.00|" },
  { "words", "名称,金额\nx,人民币壹拾贰万元整\n", "title=x|sum=CNY 120000.00|" },
  { "currency", "名称,金额,币种\nx,300,日元\n", "title=x|sum=JPY 300|" },
  { "currency-code", "名称,金额,币种\nx,300,eur\n", "title=x|sum=EUR 300.00|" },
  { "nothing", "名称,金额,到期日,甲方\nx,/,—,无\n", "title=x|" },
  { "parties", "名称,当事人\nx,甲公司、乙公司；丙公司\n",
    "title=x|甲方=甲公司|乙方=乙公司|丙方=丙公司|" },
  { "sides", "名称,我方,供应商\nx,我们,他们\n", "title=x|我方=我们|对方=他们|" },
  { "state", "名称,履行状态\nx,履行完毕\n", "title=x|closed" },
  { "own-state", "Title,State\nx,In force\n", "title=x|" },
  { "notes-joined", "名称,备注,说明,标签,经办人\nx,\"一\n二\",三,急 大,张敏\n",
    "title=x|who=张敏|tags=急 大|note=一\n二\n三|" },
  { "spaces", "名称,甲方\n　水泵\t年检 , 北岸\xc2\xa0\n", "title=水泵 年检|甲方=北岸|" },
  { "title-line-above", "合同台账,,\n单位：元,,\n序号,合同名称,金额\n1,x,5\n",
    "title=x|sum=CNY 5.00|" },
  { "head-of-two-lines",
    "编号,名称,合同期限,,金额\n,,开始日期,到期日,\nA,x,2026-01-01,2026-12-31,5\n",
    "no=A|title=x|from=2026-01-01|to=2026-12-31|sum=CNY 5.00|" },
  { "head-repeated", "编号,名称\n编号,名称\nA,x\n", "no=A|title=x|" },
  { "second-amount", "名称,金额,总价\nx,5,6\n", "title=x|sum=CNY 5.00|" },

  { "no-title", "合同编号,合同名称\nA-1,\n", NULL, ":2: the contract has no title" },
  { "no-title-column", "编号,内容\nA-1,x\n", NULL, "no column is known to hold the titles" },
  { "impossible-day", "名称,到期日\nx,2026-02-30\n", NULL, ":2: 到期日: " },
  { "short-year", "名称,到期日\nx,26-02-28\n", NULL, ":2: 到期日: " },
  { "serial", "名称,到期日\nx,46348\n", NULL, ":2: 到期日: " },
  { "nonsense-period", "名称,合同期限\nx,很久\n", NULL, ":2: 合同期限: " },
  { "backwards", "名称,开始日期,到期日\nx,2026-02-01,2026-01-31\n", NULL,
    "the period ends (2026-01-31) before it starts (2026-02-01)" },
  { "percent", "名称,金额\nx,200%\n", NULL, ":2: 金额: " },
  { "amount-words", "名称,金额\nx,约十万\n", NULL, ":2: 金额: " },
  { "too-fine", "名称,金额\nx,1.005\n", NULL, ":2: 金额: " },
  { "below-zero", "名称,金额\nx,-5\n", NULL, "below zero" },
  { "too-large", "名称,金额\nx,99999999999999999999\n", NULL, ":2: 金额: " },
  { "other-currency", "名称,金额,币种\nx,5,贝壳\n", NULL, "its currency is none that is known" },
  { "draft", "名称,状态\nx,草稿\n", NULL, "is not signed yet" },
  { "no-state", "名称,状态\nx,挺好\n", NULL, "“挺好” is no state" },

  { "no-character", "名称,备注\nx,a\xef\xbf\xbe\n", NULL, ":2: 备注: this is not plain text" },
  { "notes-of-lines", "名称,备注\nx,\"a\r\n\r\n\tb\"\n", "title=x|note=a\nb|" },
  { "many-parties", "名称,当事人\nx,a、b、c、d、e、f、g\n", NULL, "more than six parties" },
};

static void
test_row (BookFixture *fixture, gconstpointer data)
{
  const Row *row = data;
  g_autoptr (QyRegister) table = open_table (fixture, row->table);
  g_autoptr (QyRegisterEntry) entry = qy_register_entry (table, 0);
  g_autofree char *dump = dump_entry (entry);
  guint n = 0;
  GPtrArray *problems = qy_register_check (table, &n);
  const char *message =
      n > 0 ? ((const QyRegisterProblem *) problems->pdata[0])->message : "nothing";

  if (row->entry != NULL)
    {
      g_assert_cmpstr (message, ==, "nothing");
      g_assert_cmpstr (dump, ==, row->entry);
    }
  else if (strstr (message, row->problem) == NULL)
    g_error ("“%s” does not hold “%s”", message, row->problem);
}

static const char good[] = "合同编号,合同名称,甲方,乙方,签订日期,合同金额,负责人\n"
                           "A-1,水泵,北岸公司,南山公司,2026-01-05,100,张敏\n"
                           "合计,,,,,300,\n"
                           "合同编号,合同名称,甲方,乙方,签订日期,合同金额,负责人\n"
                           ",保洁,北岸公司,净洁公司,2026-02-05,200,张敏\n";

static gint64
count_contracts (BookFixture *fixture)
{
  g_autoptr (QyLedgerTotals) totals = qy_book_ledger_totals (fixture->book, NULL, NULL);

  return totals->n;
}

static void
test_apply (BookFixture *fixture, gconstpointer data)
{
  g_autoptr (QyRegister) table = open_table (fixture, good);
  g_autoptr (QyRegister) again = NULL;
  const QyRegisterPlan *plan = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (QyContract) contract = NULL;
  g_autoptr (GPtrArray) events = NULL;
  const QyEvent *last;
  QyRegisterOptions skip = { .skip_duplicates = TRUE };

  g_assert_cmpuint (qy_register_n_rows (table), ==, 2);
  g_assert_cmpuint (qy_register_n_passed_over (table), ==, 2);
  g_assert_true (qy_register_apply (table, fixture->book, NULL, &plan, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (plan->n_contracts, ==, 2);
  g_assert_cmpuint (plan->new_parties->len, ==, 3);
  g_assert_cmpuint (plan->new_persons->len, ==, 1);

  contract = qy_book_contract_find (fixture->book, "A-1", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (contract->counterparty, ==, "北岸公司、南山公司");
  g_assert_cmpint (contract->amount, ==, 10000);
  g_assert_nonnull (contract->responsible_id);
  events = qy_event_list (qy_book_get_store (fixture->book), QY_EVENT_STREAM_BOOK, NULL);
  last = events->pdata[events->len - 1];
  g_assert_cmpstr (last->verb, ==, "book.import");
  g_assert_cmpstr (last->label, ==,
                   "Imported from register.csv: 2 contracts, 3 parties, 1 persons");
  assert_sound (fixture->book);

  again = open_table (fixture, good);
  g_assert_false (qy_register_apply (again, fixture->book, NULL, &plan, &error));
  g_assert_error (error, QY_EXCHANGE_ERROR, QY_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_cmpuint (plan->duplicates->len, ==, 2);
  g_assert_true (qy_register_apply (again, fixture->book, &skip, &plan, &error));
  g_assert_cmpint (count_contracts (fixture), ==, 2);
}

/* One wrong row, and nothing of the table is there. */
static void
test_all_or_nothing (BookFixture *fixture, gconstpointer data)
{
  g_autofree char *before = dump_rows (fixture->book, TRUE);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (QyRegister) table =
      open_table (fixture, "名称,甲方,到期日\nx,甲公司,2026-01-01\ny,乙公司,2026-13-01\n");

  g_assert_false (qy_register_apply (table, fixture->book, NULL, NULL, &error));
  g_assert_error (error, QY_EXCHANGE_ERROR, QY_ERROR_MALFORMED);
  after = dump_rows (fixture->book, TRUE);
  g_assert_cmpstr (before, ==, after);
}

typedef struct
{
  GCancellable *cancellable;
  gint64 seen;
} Stopper;

static void
stop (gint64 done, gint64 total, gpointer data)
{
  Stopper *stopper = data;

  stopper->seen = done;
  g_cancellable_cancel (stopper->cancellable);
}

/* Stopped in the middle of storing, the rows that were stored are gone again. */
static void
test_stopped (BookFixture *fixture, gconstpointer data)
{
  g_autofree char *before = dump_rows (fixture->book, TRUE);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (QyRegister) table = open_table (fixture, good);
  Stopper stopper = { cancellable, 0 };
  QyRegisterOptions options = { .progress = stop,
                                .progress_data = &stopper,
                                .cancellable = cancellable };
  g_autofree char *party = NULL;

  g_assert_false (qy_register_apply (table, fixture->book, &options, NULL, &error));
  g_assert_error (error, QY_EXCHANGE_ERROR, QY_ERROR_CANCELLED);
  g_assert_cmpint (stopper.seen, ==, 1);
  after = dump_rows (fixture->book, TRUE);
  g_assert_cmpstr (before, ==, after);
  party = add_party (fixture->book, "之后", 9); /* acts go on */
  assert_sound (fixture->book);
}

/* What the book itself refuses names the row: here a party's name that two have by now. */
static void
test_refused (BookFixture *fixture, gconstpointer data)
{
  g_autofree char *one = add_party (fixture->book, "同名公司", 1);
  g_autofree char *two = add_party (fixture->book, "同名公司", 2);
  g_autoptr (QyRegister) table = open_table (fixture, "名称,甲方\nx,好公司\ny,同名公司\n");
  const QyRegisterPlan *plan = qy_register_compare (table, fixture->book, NULL, NULL);
  guint n = 0;
  GPtrArray *problems = qy_register_check (table, &n);

  g_assert_nonnull (plan);
  g_assert_cmpuint (n, ==, 1);
  g_assert_nonnull (strstr (((const QyRegisterProblem *) problems->pdata[0])->message,
                            ":3: 2 parties of the book are called “同名公司”"));
}

static void
test_known_names (BookFixture *fixture, gconstpointer data)
{
  QyParty *party = qy_party_new (NULL, "北岸泵业有限公司");
  QyPerson *person = qy_person_new ("张敏");
  g_autoptr (QyRegister) table =
      open_table (fixture, "名称,甲方,乙方,经办人\nx,北岸,北岸泵业有限公司,张敏\n");
  const QyRegisterPlan *plan;

  qy_party_set (party, "aliases", "北岸\n北泵");
  g_assert_true (qy_book_party_add (fixture->book, party, NULL));
  g_assert_true (qy_book_person_add (fixture->book, person, NULL));
  qy_party_free (party);
  qy_person_free (person);
  plan = qy_register_compare (table, fixture->book, NULL, NULL);
  g_assert_cmpuint (plan->new_parties->len, ==, 0);
  g_assert_cmpuint (plan->new_persons->len, ==, 0);
  g_assert_cmpuint (plan->n_known_parties, ==, 2);
}

typedef struct
{
  const char *name;
  const char *table; /* compared with what "good" left in the book */
  guint line;        /* of the only duplicate; 0: none */
  guint other_line;
} Twin;

static const Twin twins[] = {
  { "same-number", "编号,名称\nA-1,另一个\n", 2, 0 },
  { "same-content", "名称,甲方,乙方,签订日期\n保洁,净洁公司,北岸公司,2026-02-05\n", 2, 0 },
  { "content-without-number", "名称,甲方,乙方,签订日期\n水泵,北岸公司,南山公司,2026-01-05\n", 2,
    0 },
  { "number-for-the-numberless",
    "编号,名称,甲方,乙方,签订日期\nB-9,保洁,北岸公司,净洁公司,2026-02-05\n", 2, 0 },
  { "other-number", "编号,名称,甲方,乙方,签订日期\nA-2,水泵,北岸公司,南山公司,2026-01-05\n", 0, 0 },
  { "other-day", "名称,甲方,乙方,签订日期\n保洁,净洁公司,北岸公司,2026-02-06\n", 0, 0 },
  { "other-party", "名称,甲方,签订日期\n保洁,北岸公司,2026-02-05\n", 0, 0 },
  { "twice-in-file", "编号,名称\nC-1,x\nC-2,x\nC-1,z\n", 4, 2 },
  { "alike-in-file", "名称,甲方\nx,a\ny,a\nx,a\n", 4, 2 },
};

static void
test_twin (BookFixture *fixture, gconstpointer data)
{
  const Twin *twin = data;
  g_autoptr (QyRegister) first = open_table (fixture, good);
  g_autoptr (QyRegister) table = NULL;
  const QyRegisterPlan *plan;
  const QyRegisterDuplicate *duplicate;

  g_assert_true (qy_register_apply (first, fixture->book, NULL, NULL, NULL));
  table = open_table (fixture, twin->table);
  plan = qy_register_compare (table, fixture->book, NULL, NULL);
  g_assert_cmpuint (plan->duplicates->len, ==, twin->line > 0);
  g_assert_cmpuint (plan->n_contracts, ==, qy_register_n_rows (table) - plan->duplicates->len);
  if (twin->line == 0)
    return;
  duplicate = plan->duplicates->pdata[0];
  g_assert_cmpuint (duplicate->line, ==, twin->line);
  g_assert_cmpuint (duplicate->other_line, ==, twin->other_line);
  g_assert_cmpint (duplicate->contract_id != NULL, ==, twin->other_line == 0);
}

static const QyRegisterColumn *
column (QyRegister *table, guint i)
{
  guint n;
  const QyRegisterColumn *columns = qy_register_columns (table, &n);

  g_assert_cmpuint (i, <, n);
  return &columns[i];
}

static void
test_mapping (BookFixture *fixture, gconstpointer data)
{
  static const char text[] = "编号,项目,总价,金额\nA-1,水泵,5,6\n";
  g_autoptr (QyRegister) table = open_table (fixture, text);
  g_autoptr (QyRegister) again = NULL;
  g_autoptr (QyRegister) other = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (QyRegisterEntry) entry = NULL;

  g_assert_cmpint (column (table, 1)->field, ==, QY_REGISTER_IGNORED);
  g_assert_cmpint (column (table, 2)->field, ==, QY_REGISTER_AMOUNT);
  g_assert_false (qy_register_map_by_name (table, "无此", QY_REGISTER_TITLE, &error));
  g_assert_error (error, QY_EXCHANGE_ERROR, QY_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_true (qy_register_map_by_name (table, "项目", QY_REGISTER_TITLE, &error));
  g_assert_true (qy_register_map_by_name (table, "金额", QY_REGISTER_AMOUNT, &error));
  g_assert_cmpint (column (table, 2)->field, ==, QY_REGISTER_IGNORED);
  g_assert_true (qy_register_remember (table, &error));
  g_assert_no_error (error);

  again = open_table (fixture, text);
  entry = qy_register_entry (again, 0);
  g_assert_cmpstr (entry->title, ==, "水泵");
  g_assert_cmpstr (entry->amount, ==, "CNY 6.00");
  other = open_table (fixture, "编号,项目,总价\nA-1,水泵,5\n");
  g_assert_cmpint (column (other, 1)->field, ==, QY_REGISTER_IGNORED);
}

/* Typed cells: dates and amounts as spreadsheet programs store them; the head in the middle. */
static void
test_workbook (BookFixture *fixture, gconstpointer data)
{
  static const QySheetColumn columns[] = { { "合同名称", QY_SHEET_TEXT },
                                           { "到期日", QY_SHEET_DATE },
                                           { "合同金额", QY_SHEET_MONEY },
                                           { "编号", QY_SHEET_NUMBER } };
  g_autofree char *path = g_build_filename (fixture->folder, "r.xlsx", NULL);
  g_autoptr (QySheet) sheet = qy_sheet_new (path, NULL, NULL);
  g_autoptr (QyRegister) table = NULL;
  g_autoptr (QyRegisterEntry) entry = NULL;
  g_autofree char *dump = NULL;

  qy_sheet_begin (sheet, "x", columns, G_N_ELEMENTS (columns));
  g_assert_true (qy_sheet_append (
      sheet, (const char *const[]){ "水泵", "2026-12-31", "USD 150050", "20260001" }, NULL));
  g_assert_true (qy_sheet_finish (sheet, NULL));
  table = qy_register_open (path, NULL, NULL, NULL);
  entry = qy_register_entry (table, 0);
  dump = dump_entry (entry);
  g_assert_cmpstr (dump, ==, "no=20260001|title=水泵|to=2026-12-31|sum=USD 1500.50|");
}

static void
test_empty (BookFixture *fixture, gconstpointer data)
{
  g_autofree char *path = write_table (fixture, "合同编号,合同名称\n\n合计,\n");
  g_autoptr (GError) error = NULL;

  g_assert_null (qy_register_open (path, NULL, NULL, &error));
  g_assert_error (error, QY_EXCHANGE_ERROR, QY_ERROR_MALFORMED);
}

/* The memory of mappings is a home's, not the tester's. */
static char *
make_home (void)
{
  char *home = g_dir_make_tmp ("qiyue-home-XXXXXX", NULL);

  g_setenv ("XDG_STATE_HOME", home, TRUE);
  return home;
}

#define ADD(path, data, func)                                                                      \
  g_test_add (path, BookFixture, data, book_fixture_set_up, func, book_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_autofree char *home = make_home ();

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *name = g_strconcat ("/exchange/register/row/", rows[i].name, NULL);

      ADD (name, &rows[i], test_row);
    }
  for (guint i = 0; i < G_N_ELEMENTS (twins); i++)
    {
      g_autofree char *name = g_strconcat ("/exchange/register/twin/", twins[i].name, NULL);

      ADD (name, &twins[i], test_twin);
    }
  ADD ("/exchange/register/apply", NULL, test_apply);
  ADD ("/exchange/register/all-or-nothing", NULL, test_all_or_nothing);
  ADD ("/exchange/register/stopped", NULL, test_stopped);
  ADD ("/exchange/register/refused", NULL, test_refused);
  ADD ("/exchange/register/known-names", NULL, test_known_names);
  ADD ("/exchange/register/mapping", NULL, test_mapping);
  ADD ("/exchange/register/workbook", NULL, test_workbook);
  ADD ("/exchange/register/empty", NULL, test_empty);
  return g_test_run ();
}
