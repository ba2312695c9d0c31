/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "qy-error.h"
#include "qy-penalty-sheet.h"
#include "qy-printed.h"

typedef struct
{
  const char *name;
  const char *form, *rate, *amount, *grace, *cap; /* raw values, or NULL */
  gboolean fits;
  QyPenaltyForm is;
  int days; /* of grace */
} RuleCase;

/* 2026-03-10 is a Tuesday. */
static const RuleCase rule_cases[] = {
  { "rate alone", NULL, "0.05% day", NULL, NULL, NULL, TRUE, QY_PENALTY_DAILY, 0 },
  { "sum alone", NULL, NULL, "CNY 500000", NULL, NULL, TRUE, QY_PENALTY_FIXED, 0 },
  { "daily in Chinese", "按日计算", "0.05% day", NULL, NULL, "10%", TRUE, QY_PENALTY_DAILY, 0 },
  { "flat", "flat", "5%", NULL, "P10D", NULL, TRUE, QY_PENALTY_FLAT, 10 },
  { "grace in weeks", "daily", "0.1% day", NULL, "P2W", NULL, TRUE, QY_PENALTY_DAILY, 14 },
  { "grace in working days", "daily", "0.1% day", NULL, "P5D working", NULL, TRUE, QY_PENALTY_DAILY,
    7 },
  { "grace in months", "daily", "0.1% day", NULL, "P1M", NULL, TRUE, QY_PENALTY_DAILY, 31 },
  { "fixed without a sum", "fixed", "0.1% day", NULL, NULL, NULL, FALSE, 0, 0 },
  { "nothing stated", NULL, NULL, NULL, NULL, NULL, FALSE, 0, 0 },
  { "not for being late", "unperformed", "5%", NULL, NULL, NULL, FALSE, 0, 0 },
};

static void
state (QyStatedTerm *term, const char *attr, const char *raw)
{
  if (raw != NULL)
    qy_stated_term_set (term, attr, raw);
}

static void
test_rules (void)
{
  g_autoptr (QyCalendar) calendar = qy_calendar_new ();
  QyDate due = { 2026, 3, 10 };

  for (guint i = 0; i < G_N_ELEMENTS (rule_cases); i++)
    {
      const RuleCase *c = &rule_cases[i];
      g_autoptr (QyStatedTerm) term = qy_stated_term_new (QY_TERM_PENALTY, "t", NULL);
      g_autoptr (GError) error = NULL;
      QyPenaltyRule rule;

      g_test_message ("%s", c->name);
      state (term, "form", c->form);
      state (term, "rate", c->rate);
      state (term, "amount", c->amount);
      state (term, "grace", c->grace);
      state (term, "cap", c->cap);
      g_assert_cmpint (qy_penalty_rule_from_term (term, calendar, due, &rule, &error), ==, c->fits);
      if (!c->fits)
        {
          g_assert_error (error, QY_CORE_ERROR, QY_ERROR_INVALID);
          continue;
        }
      g_assert_cmpint (rule.form, ==, c->is);
      g_assert_cmpint (rule.grace, ==, c->days);
      g_assert_cmpint (rule.has_cap_rate, ==, c->cap != NULL);
    }
}

static QyPenaltyCase *
make_case (void)
{
  QyPenaltyCase *self = qy_penalty_case_new ();
  QyPenaltyPayment payment = { { 2026, 3, 22 }, 10000000 };

  self->number = g_strdup ("HT-2026-0001");
  self->title = g_strdup ("机房 {{运维}} 合同");
  self->what = g_strdup ("2026-02");
  self->amount = (QyMoney){ 10000000, "CNY" };
  self->due = (QyDate){ 2026, 3, 10 };
  self->on = (QyDate){ 2026, 3, 31 };
  self->rule.form = QY_PENALTY_DAILY;
  g_assert_true (qy_rate_from_raw ("0.5% day", &self->rule.rate, NULL));
  g_array_append_val (self->payments, payment);
  return self;
}

static char *
print_sheet (QyLanguage language)
{
  g_autoptr (QyPenaltyCase) penalty = make_case ();
  g_autoptr (QyDocument) contract = qy_document_new (QY_DOCUMENT_CONTRACT, language);
  g_autoptr (QyDocument) sheet = NULL;
  g_autoptr (QyPrinted) printed = NULL;
  GError *error = NULL;

  qy_document_add_party (contract, "A", language == QY_LANGUAGE_ZH ? "甲方" : "Client",
                         QY_ROLE_CLIENT);
  g_assert_true (qy_penalty_case_compute (penalty, &error));
  g_assert_no_error (error);
  g_assert_cmpint (penalty->penalty.penalty, ==, 600000);
  sheet = qy_penalty_sheet_new (penalty, contract, &error);
  g_assert_no_error (error);
  printed = qy_document_print (sheet, QY_PRINT_DEFAULT, &error);
  g_assert_no_error (error);
  return qy_printed_to_text (printed);
}

/* 100 000.00 × 0.5 % × 12 days = 6 000.00, in both languages, with every step. */
static void
test_sheet (void)
{
  static const char *const says[QY_N_LANGUAGES][8] = {
    [QY_LANGUAGE_ZH] = { "违约金计算书\n", "合同\t机房 {{运维}} 合同\n", "应付金额\t¥100,000.00\n",
                         "到期日\t2026年3月10日\n", "已付\t2026年3月22日  ¥100,000.00\n",
                         "逾期天数\t12\n", "违约金合计：¥6,000.00（陆仟元整）\n",
                         "甲方（盖章）：" },
    [QY_LANGUAGE_EN] = { "Calculation of a Penalty\n", "Amount due\t¥100,000.00\n",
                         "Days overdue\t12\n", "0.5% per day", "182.5% per year",
                         "Penalty in total: ¥6,000.00", "Client(Seal)", "\n1. " },
  };

  for (guint language = 0; language < QY_N_LANGUAGES; language++)
    {
      g_autofree char *text = print_sheet ((QyLanguage) language);

      for (guint i = 0; i < G_N_ELEMENTS (says[language]); i++)
        if (strstr (text, says[language][i]) == NULL)
          g_error ("“%s” is not in:\n%s", says[language][i], text);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/penalty-sheet/rules", test_rules);
  g_test_add_func ("/core/penalty-sheet/sheet", test_sheet);
  return g_test_run ();
}
