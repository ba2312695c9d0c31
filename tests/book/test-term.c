/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "book-fixture.h"

#include "qy-book-term.h"

/* A draft whose only term is its service period (period.start, period.end in the text). */
static char *
make_draft (QyBook *book)
{
  g_autofree char *template_id = add_template (book);

  return add_draft (book, template_id, "甲项目运维");
}

static char *
add_term (QyBook *book, const char *holder_id, QyTermKind kind)
{
  g_autoptr (GError) error = NULL;
  char *id = qy_book_term_add (book, holder_id, kind, NULL, &error);

  g_assert_no_error (error);
  return id;
}

/* The id of the first term of the kind; %NULL: none. */
static char *
find_term (QyBook *book, const char *holder_id, const char *kind)
{
  g_autoptr (GPtrArray) terms = qy_book_term_list (book, holder_id, NULL);

  for (guint i = 0; i < terms->len; i++)
    if (g_str_equal (((QyTerm *) terms->pdata[i])->kind, kind))
      return g_strdup (((QyTerm *) terms->pdata[i])->id);
  return NULL;
}

static char *
stated (QyBook *book, const char *holder_id, const char *field_key)
{
  g_autoptr (QyDocument) document = qy_book_text_load (book, holder_id, NULL);

  return g_strdup (qy_document_get_raw (document, field_key));
}

/* Added with what it states, in one act. */
static void
test_add_stated (BookFixture *fixture, gconstpointer data)
{
  const QyAssignment values[] = { { "form", "automatic" }, { "notice", "30日" } };
  g_autofree char *id = make_draft (fixture->book);
  g_autoptr (GError) error = NULL;
  g_autofree char *term_id = qy_book_term_add_stated (fixture->book, id, QY_TERM_RENEWAL, NULL,
                                                      values, G_N_ELEMENTS (values), &error);
  g_autofree char *notice = stated (fixture->book, id, "renewal.notice");

  g_assert_no_error (error);
  g_assert_nonnull (term_id);
  g_assert_cmpstr (notice, ==, "P30D");
  assert_sound (fixture->book);
}

typedef struct
{
  const char *name;
  QyTermKind kind;
  const char *attr;
  const char *typed;
  const char *key; /* of the field that then holds it */
  const char *raw; /* NULL: refused */
} StateCase;

static const StateCase state_cases[] = {
  { "length", QY_TERM_RENEWAL, "notice", "30日", "renewal.notice", "P30D" },
  { "choice-by-word", QY_TERM_RENEWAL, "form", "automatic", "renewal.form", "自动续约" },
  { "choice-by-text", QY_TERM_RENEWAL, "form", "协商续约", "renewal.form", "协商续约" },
  { "choice-in-the-other-language", QY_TERM_RENEWAL, "form", "By agreement", "renewal.form",
    "协商续约" },
  { "no-such-choice", QY_TERM_RENEWAL, "form", "也许", "renewal.form", NULL },
  { "rate", QY_TERM_PENALTY, "rate", "0.5%/日", "penalty.rate", "0.5% day" },
  { "more-than-all-a-day", QY_TERM_PENALTY, "rate", "150%/日", "penalty.rate", NULL },
  { "no-time-at-all", QY_TERM_PAYMENT_DEADLINE, "within", "0日", "payment.within", NULL },
  { "a-million-months", QY_TERM_SERVICE_PERIOD, "length", "1000000个月", "period.length", NULL },
  { "no-number", QY_TERM_PAYMENT_DEADLINE, "day", "月底", "payment.day", NULL },
  { "the-32nd", QY_TERM_PAYMENT_DEADLINE, "day", "32", "payment.day", NULL },
  { "key-of-its-own", QY_TERM_CURE, "within", "15日", "cure.days", "P15D" },
  { "owner-of-a-result", QY_TERM_OWNERSHIP, "owner", "归委托方", "ownership.owner", "归委托方" },
  { "result", QY_TERM_OWNERSHIP, "asset", "专门编写的脚本", "ownership.asset", "专门编写的脚本" },
  { "kind-of-licence", QY_TERM_LICENCE, "form", "exclusive", "licence.kind", "独占许可" },
  { "territory", QY_TERM_LICENCE, "territory", "中国大陆", "licence.region", "中国大陆" },
  { "users", QY_TERM_LICENCE, "users", "500", "licence.users", "500" },
  { "restrictions", QY_TERM_LICENCE, "restrictions", "不得反向工程\n不得转让",
    "licence.restrictions", "不得反向工程\n不得转让" },
  { "what-is-secret", QY_TERM_CONFIDENTIALITY, "scope", "源代码\n用户数据", "confidentiality.scope",
    "源代码\n用户数据" },
  { "who-keeps-it", QY_TERM_CONFIDENTIALITY, "side", "either", "confidentiality.side", "双方" },
  { "who-pays", QY_TERM_PENALTY, "side", "provider", "penalty.side", "服务方" },
  { "basis-of-a-penalty", QY_TERM_PENALTY, "form", "unperformed", "penalty.form",
    "未履行部分的比例" },
  { "hours-as-people-write", QY_TERM_SLA, "hours", "7×24小时", "sla.hours", "24x7" },
  { "hours-that-never-run", QY_TERM_SLA, "hours", "17:00-09:00", "sla.hours", NULL },
  { "a-matrix-with-a-hole", QY_TERM_HANDLING, "matrix", "12/2-", "handling.matrix", NULL },
  { "a-ladder", QY_TERM_ESCALATION, "steps", "5分钟：经理；1小时：总经理", "escalation.steps",
    "5 = 经理\n60 = 总经理" },
  { "a-ladder-out-of-order", QY_TERM_ESCALATION, "steps", "10 = 甲; 5 = 乙", "escalation.steps",
    NULL },
  { "tiers", QY_TERM_CREDIT, "tiers", "99.5% = 5%; 99% = 10%", "credit.tiers",
    "99.5% = 5%\n99% = 10%" },
  { "a-score", QY_TERM_SLA, "score", "CVSS ≥ 7", "sla.score", "7.0" },
  { "no-such-attribute", QY_TERM_CURE, "colour", "red", "cure.colour", NULL },
};

static void
test_state (gconstpointer data)
{
  const StateCase *row = data;
  BookFixture fixture = { 0 };
  g_autofree char *id = NULL;
  g_autofree char *term = NULL;
  g_autofree char *raw = NULL;
  g_autofree char *rows = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  book_fixture_set_up (&fixture, NULL);
  id = make_draft (fixture.book);
  term = add_term (fixture.book, id, row->kind);
  rows = dump_rows (fixture.book, TRUE);
  g_assert_cmpint (qy_book_term_state (fixture.book, id, term, row->attr, row->typed, &error), ==,
                   row->raw != NULL);
  raw = stated (fixture.book, id, row->key);
  g_assert_cmpstr (raw, ==, row->raw);
  after = dump_rows (fixture.book, TRUE);
  if (row->raw == NULL)
    {
      g_assert_nonnull (error);
      g_assert_cmpstr (after, ==, rows);
    }
  assert_sound (fixture.book);
  book_fixture_tear_down (&fixture, NULL);
}

/* A second term of a kind has fields of its own; stating again changes the value, not the field. */
static void
test_second_term (BookFixture *fixture, gconstpointer data)
{
  QyBook *book = fixture->book;
  g_autofree char *id = make_draft (book);
  g_autofree char *first = add_term (book, id, QY_TERM_FEE);
  g_autofree char *second = add_term (book, id, QY_TERM_FEE);
  g_autofree char *one = NULL;
  g_autofree char *two = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (QyTerm) term = NULL;

  g_assert_true (qy_book_term_state (book, id, first, "amount", "100", &error));
  g_assert_true (qy_book_term_state (book, id, second, "amount", "200", &error));
  g_assert_true (qy_book_term_state (book, id, second, "amount", "300", &error));
  g_assert_no_error (error);
  one = stated (book, id, "fee.amount");
  two = stated (book, id, "fee.2.amount");
  g_assert_cmpstr (one, ==, "CNY 10000");
  g_assert_cmpstr (two, ==, "CNY 30000");
  term = qy_book_term_get (book, second, &error);
  g_assert_cmpuint (term->attrs->len, ==, 1);
  g_assert_cmpstr (qy_term_bound_field (term, "amount"), ==, "fee.2.amount");
  g_assert_true (qy_book_term_unbind (book, second, "amount", &error));
  g_assert_true (qy_book_term_state (book, id, second, "amount", "400", &error));
  g_assert_no_error (error);
  g_free (two);
  two = stated (book, id, "fee.2.amount");
  g_assert_cmpstr (two, ==, "CNY 40000");
  assert_sound (book);
}

/* A field that the text shows is the one that is bound: text, term and ledger say the same. */
static void
test_three_places (BookFixture *fixture, gconstpointer data)
{
  QyBook *book = fixture->book;
  g_autofree char *id = make_draft (book);
  g_autofree char *fee = add_term (book, id, QY_TERM_FEE);
  g_autofree char *period = find_term (book, id, "service_period");
  g_autofree char *text = NULL;
  g_autoptr (QyContract) contract = NULL;
  g_autoptr (QyPrinted) printed = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (qy_book_term_state (book, id, fee, "total", "80000", &error));
  g_assert_true (qy_book_term_state (book, id, period, "end", "2028-11-30", &error));
  g_assert_no_error (error);
  contract = qy_book_contract_get (book, id, &error);
  g_assert_cmpint (contract->amount, ==, 8000000);
  g_assert_cmpstr (contract->ends_on, ==, "2028-11-30");
  printed = qy_book_text_print (book, id, QY_PRINT_DEFAULT, &error);
  text = qy_printed_to_text (printed);
  g_assert_nonnull (strstr (text, "80,000.00"));
  g_assert_nonnull (strstr (text, "2028年11月30日"));
}

/* Who sets the value does not matter: what no contract can mean is not stored, and the message
 * names field and clause. */
static void
test_bound_value (BookFixture *fixture, gconstpointer data)
{
  static const QyAssignment absurd[] = { { "period.length", "1000000个月" } };
  static const QyAssignment sensible[] = { { "period.length", "18个月" } };
  QyBook *book = fixture->book;
  g_autofree char *id = make_draft (book);
  g_autofree char *period = find_term (book, id, "service_period");
  g_autofree char *rows = NULL;
  g_autofree char *after = NULL;
  g_autofree char *raw = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *blocks;
  g_autoptr (QyDocument) document = NULL;

  g_assert_true (qy_book_term_state (book, id, period, "length", "12个月", &error));
  document = qy_book_text_load (book, id, &error);
  blocks = qy_document_get_blocks (document);
  g_assert_true (qy_book_text_set_text (book, id, ((QyBlock *) blocks->pdata[4])->key,
                                        "为期{{period.length}}。", 0, &error));
  g_assert_no_error (error);
  rows = dump_rows (book, TRUE);
  g_assert_false (qy_book_text_set_values (book, id, absurd, 1, &error));
  g_assert_error (error, QY_BOOK_ERROR, QY_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "服务期限：时长"));
  g_assert_nonnull (strstr (error->message, "2.1"));
  g_clear_error (&error);
  after = dump_rows (book, TRUE);
  g_assert_cmpstr (after, ==, rows);
  g_clear_object (&document);
  document = qy_book_text_load (book, id, &error);
  g_assert_true (qy_document_set_value (document, "period.length", "P1000000M", &error));
  g_assert_false (qy_book_text_save (book, document, NULL, &error));
  g_assert_error (error, QY_BOOK_ERROR, QY_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_true (qy_book_text_set_values (book, id, sensible, 1, &error));
  raw = stated (book, id, "period.length");
  g_assert_cmpstr (raw, ==, "P18M");
  assert_sound (book);
}

/* A frozen text does not change; what it does not show may be stated later. */
static void
test_frozen (BookFixture *fixture, gconstpointer data)
{
  QyBook *book = fixture->book;
  g_autofree char *id = make_draft (book);
  g_autofree char *period = find_term (book, id, "service_period");
  g_autofree char *renewal = NULL;
  g_autofree char *raw = NULL;
  g_autoptr (QyRevision) revision = NULL;
  g_autoptr (GError) error = NULL;

  revision = qy_book_contract_issue (book, id, NULL, render_plainly, NULL, &error);
  g_assert_no_error (error);
  g_assert_false (qy_book_term_state (book, id, period, "end", "2030-01-01", &error));
  g_assert_error (error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT);
  g_clear_error (&error);
  renewal = add_term (book, id, QY_TERM_RENEWAL);
  g_assert_true (qy_book_term_state (book, id, renewal, "notice", "30日", &error));
  g_assert_true (qy_book_term_state (book, id, renewal, "notice", "60日", &error));
  g_assert_no_error (error);
  raw = stated (book, id, "renewal.notice");
  g_assert_cmpstr (raw, ==, "P60D");
  assert_sound (book);
}

/* A contract without text is stated through the fields it has. */
static void
test_on_paper (BookFixture *fixture, gconstpointer data)
{
  QySignedContract paper = { .title = "设备维保合同",
                             .number = "ZB-7",
                             .signed_on = "2026-01-05",
                             .starts_on = "2026-02-01",
                             .ends_on = "2027-01-31" };
  QyBook *book = fixture->book;
  g_autoptr (QyContract) contract = NULL;
  g_autoptr (QyContract) after = NULL;
  g_autoptr (QyDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *period = NULL;
  guint fields;

  contract = qy_book_contract_add_signed (book, &paper, &error);
  g_assert_no_error (error);
  document = qy_book_text_load (book, contract->id, &error);
  fields = qy_document_get_fields (document)->len;
  period = add_term (book, contract->id, QY_TERM_SERVICE_PERIOD);
  g_assert_true (qy_book_term_state (book, contract->id, period, "end", "2028-01-31", &error));
  g_assert_no_error (error);
  after = qy_book_contract_get (book, contract->id, &error);
  g_assert_cmpstr (after->ends_on, ==, "2028-01-31");
  g_clear_object (&document);
  document = qy_book_text_load (book, contract->id, &error);
  g_assert_cmpuint (qy_document_get_fields (document)->len, ==, fields);
}

/* Stating is one step, and taken back as one. */
static void
test_undo (BookFixture *fixture, gconstpointer data)
{
  QyBook *book = fixture->book;
  g_autofree char *id = make_draft (book);
  g_autofree char *renewal = add_term (book, id, QY_TERM_RENEWAL);
  g_autofree char *before = dump_rows (book, FALSE);
  g_autofree char *after = NULL;
  g_autoptr (QyEvent) event = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (qy_book_term_state (book, id, renewal, "form", "automatic", &error));
  g_assert_no_error (error);
  event = qy_book_undo (book, id, &error);
  g_assert_no_error (error);
  after = dump_rows (book, FALSE);
  g_assert_cmpstr (after, ==, before);
  assert_sound (book);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (state_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/book/term/state/%s", state_cases[i].name);

      g_test_add_data_func (path, &state_cases[i], test_state);
    }
#define ADD(name, func)                                                                            \
  g_test_add ("/book/term/" name, BookFixture, NULL, book_fixture_set_up, func,                    \
              book_fixture_tear_down)
  ADD ("add-stated", test_add_stated);
  ADD ("second-term", test_second_term);
  ADD ("three-places", test_three_places);
  ADD ("bound-value", test_bound_value);
  ADD ("frozen", test_frozen);
  ADD ("on-paper", test_on_paper);
  ADD ("undo", test_undo);
  return g_test_run ();
}
