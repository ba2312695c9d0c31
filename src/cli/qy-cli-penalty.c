/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-cli-penalty.h"

#include <glib/gi18n-lib.h>

#include "qy-cli-calc.h"
#include "qy-cli-commands.h"
#include "qy-cli-input.h"
#include "qy-cli-options.h"
#include "qy-cli-print.h"

/* The places of the options. */
enum
{
  AMOUNT,
  RATE,
  DUE,
  PAYMENT,
  ON,
  GRACE,
  CAP,
  FORM
};

/* What a call asks for. */
typedef struct
{
  QyPenaltyRule rule;
  QyMoney amount;
  QyDate due;
  QyDate on;
  GArray *payments; /* (element-type QyPenaltyPayment) */
} Question;

static gboolean
take_form (const char *text, Question *question, GError **error)
{
  return text == NULL || qy_penalty_form_from_string (text, &question->rule.form)
         || qy_cli_usage_error (
             error, _ ("--form: “%s” is none of daily, flat, fixed, unperformed"), text);
}

/* An amount, in the currency of the one that was to be paid. */
static gboolean
take_amount (
    const char *name, const char *text, const char *currency, QyMoney *money, GError **error)
{
  g_autoptr (GError) wrong = NULL;

  if (!qy_money_parse (text, currency, money, &wrong))
    return qy_cli_usage_error (error, "--%s: %s", name, wrong->message);
  return currency == NULL || g_str_equal (money->currency, currency)
         || qy_cli_usage_error (error, _ ("--%s: “%s” is not in %s like the amount"), name, text,
                                currency);
}

/* A share of the amount, or a sum. */
static gboolean
take_cap (const char *text, Question *question, GError **error)
{
  QyMoney sum = { 0, "" };

  if (text == NULL)
    return TRUE;
  question->rule.has_cap_rate = qy_rate_parse (text, &question->rule.cap_rate, NULL);
  if (question->rule.has_cap_rate)
    return TRUE;
  if (!take_amount ("cap", text, question->amount.currency, &sum, error))
    return FALSE;
  question->rule.has_cap_sum = TRUE;
  question->rule.cap_sum = sum.minor;
  return TRUE;
}

static gboolean
take_grace (const char *text, Question *question, GError **error)
{
  guint64 days = 0;

  if (text == NULL)
    return TRUE;
  if (!g_ascii_string_to_unsigned (text, 10, 0, QY_PENALTY_MAX_DAYS, &days, NULL))
    return qy_cli_usage_error (error, _ ("--grace: “%s” is not a number of days"), text);
  question->rule.grace = (int) days;
  return TRUE;
}

/* A rate; of a fixed penalty the sum. */
static gboolean
take_rate (const char *text, Question *question, GError **error)
{
  g_autoptr (GError) wrong = NULL;
  QyMoney sum = { 0, "" };

  if (question->rule.form == QY_PENALTY_FIXED)
    {
      if (!take_amount ("rate", text, question->amount.currency, &sum, error))
        return FALSE;
      question->rule.sum = sum.minor;
      return TRUE;
    }
  return qy_rate_parse (text, &question->rule.rate, &wrong)
         || qy_cli_usage_error (error, "--rate: %s", wrong->message);
}

/* DAY=AMOUNT, any number of them */
static gboolean
take_payments (GStrv words, Question *question, GError **error)
{
  question->payments = g_array_new (FALSE, FALSE, sizeof (QyPenaltyPayment));
  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    {
      g_autofree char *day = NULL;
      g_autofree char *amount = NULL;
      QyPenaltyPayment payment = { QY_DATE_NONE, 0 };
      QyMoney money = { 0, "" };

      if (!qy_cli_split_assignment (words[i], &day, &amount, error)
          || !qy_cli_option_date ("payment", day, &payment.day, error)
          || !take_amount ("payment", amount, question->amount.currency, &money, error))
        return FALSE;
      payment.amount = money.minor;
      g_array_append_val (question->payments, payment);
    }
  return TRUE;
}

static gboolean
take_question (GStrv *options, Question *question, GError **error)
{
  const char *amount = qy_cli_option (options, AMOUNT);
  const char *rate = qy_cli_option (options, RATE);
  const char *due = qy_cli_option (options, DUE);

  if (!take_form (qy_cli_option (options, FORM), question, error))
    return FALSE;
  if (amount == NULL || rate == NULL
      || (due == NULL && question->rule.form != QY_PENALTY_UNPERFORMED))
    return qy_cli_usage_error (error, _ ("Say --amount, --rate and --due"));
  question->due = question->on;
  return take_amount ("amount", amount, NULL, &question->amount, error)
         && take_rate (rate, question, error)
         && qy_cli_option_date ("due", due, &question->due, error)
         && qy_cli_option_date ("on", qy_cli_option (options, ON), &question->on, error)
         && take_grace (qy_cli_option (options, GRACE), question, error)
         && take_cap (qy_cli_option (options, CAP), question, error)
         && take_payments (options[PAYMENT], question, error);
}

static void
print_answer (QyCli *cli, const Question *question, const QyPenalty *penalty, const QyReasons *why)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char *sum = NULL;
  QyMoney money = question->amount;

  money.minor = penalty->penalty;
  sum = qy_money_to_figures (money);
  if (!cli->json)
    {
      qy_cli_print ("%s\n", sum);
      qy_cli_calc_print_why (why);
      return;
    }
  json_builder_begin_object (builder);
  qy_cli_penalty_to_json (penalty, builder);
  qy_cli_calc_add_why (builder, why);
  json_builder_end_object (builder);
  qy_cli_print_json (builder);
}

static QyExit
run_penalty (QyCli *cli, char **words, GStrv *options, GError **error)
{
  Question question = { .on = cli->today };
  g_autoptr (QyReasons) why = qy_reasons_new ();
  g_auto (QyPenalty) penalty = { 0 };
  QyExit result = QY_EXIT_FAILED;

  if (!take_question (options, &question, error))
    result = QY_EXIT_USAGE;
  else if (qy_penalty_compute (&question.rule, question.amount, question.due,
                               (const QyPenaltyPayment *) question.payments->data,
                               question.payments->len, question.on, &penalty, why, error))
    {
      print_answer (cli, &question, &penalty, why);
      result = QY_EXIT_DONE;
    }
  g_clear_pointer (&question.payments, g_array_unref);
  return result;
}

void
qy_cli_penalty_to_json (const QyPenalty *penalty, JsonBuilder *builder)
{
  qy_cli_calc_add_int (builder, "penalty", penalty->penalty);
  qy_cli_calc_add_int (builder, "balance", penalty->balance);
  qy_cli_calc_add_int (builder, "overdue_days", penalty->overdue_days);
  json_builder_set_member_name (builder, "segments");
  json_builder_begin_array (builder);
  for (guint i = 0; i < penalty->segments->len; i++)
    {
      const QyPenaltySegment *segment = &g_array_index (penalty->segments, QyPenaltySegment, i);

      json_builder_begin_object (builder);
      qy_cli_calc_add_date (builder, "from", segment->from);
      qy_cli_calc_add_date (builder, "to", segment->to);
      qy_cli_calc_add_int (builder, "days", segment->days);
      qy_cli_calc_add_int (builder, "balance", segment->balance);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

const QyCliCommand qy_cli_calc_penalty = {
  .name = "calc penalty",
  .max_words = 0,
  .summary = N_ ("what late payment costs, step by step"),
  .run = run_penalty,
  .options = {
    [AMOUNT] = { "amount", N_ ("AMOUNT"), N_ ("what was to be paid, or was not performed") },
    [RATE] = { "rate", N_ ("RATE"), N_ ("such as 0.5%/day, 万分之五 or 20%; the sum of a fixed one") },
    [DUE] = { "due", N_ ("YYYY-MM-DD"), N_ ("the last day on which a payment was in time") },
    [PAYMENT] = { "payment", N_ ("YYYY-MM-DD=AMOUNT"), N_ ("what was paid on a day, once or often") },
    [ON] = { "on", N_ ("YYYY-MM-DD"), N_ ("the day up to which it is computed (default: today)") },
    [GRACE] = { "grace", N_ ("DAYS"), N_ ("days within which paying everything waives it") },
    [CAP] = { "cap", N_ ("CAP"), N_ ("at most this share of the amount, or this sum") },
    [FORM] = { "form", N_ ("FORM"), N_ ("daily (default), flat, fixed or unperformed") },
  },
};
