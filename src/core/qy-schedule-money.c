/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-fee-schedule.h"
#include "qy-schedule-private.h"

#define MOST_PARTS 24

/* One fee term with the payment terms that follow it, up to the next fee. */
typedef struct
{
  const QyStatedTerm *fee;
  const QyStatedTerm *payments[MOST_PARTS];
  guint n_payments;
  QyFeePart parts[MOST_PARTS];
  GArray *tiers; /* (element-type QyFeeTier), or NULL: prices by quantity, as they stand today */
  QyFeePlan plan;
} FeePlan;

/* The client pays, whichever label it has (R021). */
static QyDirection
direction_of (const QyDerivation *self)
{
  switch (self->facts->our_role)
    {
    case QY_ROLE_CLIENT:
      return QY_DIRECTION_OUT;
    case QY_ROLE_PROVIDER:
      return QY_DIRECTION_IN;
    default:
      return QY_DIRECTION_UNKNOWN;
    }
}

/* A share of another fee's total is a payment of it, not a fee. */
static gboolean
is_part_of_fee (const QyStatedTerm *term)
{
  QyMoney money;

  if (term->kind == QY_TERM_PAYMENT_DEADLINE)
    return TRUE;
  return term->kind == QY_TERM_FEE && qy_stated_term_get (term, "share", QY_DATE_NONE) != NULL
         && !qy_stated_term_get_money (term, "total", QY_DATE_NONE, &money)
         && !qy_stated_term_get_money (term, "amount", QY_DATE_NONE, &money);
}

/* Whether a price of one hour, use or unit is stated, not a sum. */
static gboolean
is_counted (QyFeeBasis basis)
{
  return basis == QY_FEE_HOURLY || basis == QY_FEE_PER_USE || basis == QY_FEE_PER_UNIT;
}

static void
read_line (QyDerivation *self, const QyStatedTerm *fee, QyDate on, QyFeeLine *line)
{
  const char *form = qy_stated_term_get_choice (fee, "form", on);
  const char *timing = qy_stated_term_get_choice (fee, "timing", on);
  QyMoney period;
  QyMoney total;
  gboolean has_period = qy_stated_term_get_money (fee, "amount", on, &period);
  gboolean has_total = qy_stated_term_get_money (fee, "total", on, &total);
  gint64 number;

  *line = (QyFeeLine){ .tax_included = TRUE, .overtime = -1, .quantity = -1 };
  if (form == NULL || !qy_fee_basis_from_string (form, &line->basis))
    line->basis = has_period && !has_total ? QY_FEE_MONTHLY : QY_FEE_LUMP_SUM;
  if (is_counted (line->basis) && has_total && !has_period)
    line->basis = QY_FEE_LUMP_SUM; /* what the hours or units cost together */
  line->arrears = g_strcmp0 (timing, "arrears") == 0;
  line->has_amount = has_period || has_total;
  if (qy_fee_line_months (line) == 0 && !is_counted (line->basis))
    line->amount = has_total ? total : period;
  else
    line->amount = has_period ? period : total;
  qy_stated_term_get_rate (fee, "tax", on, &line->tax);
  if (qy_stated_term_get_number (fee, "hours", on, &number))
    line->agreed_minutes = number * 60;
  if (qy_stated_term_get_number (fee, "quantity", on, &number) && number >= 0
      && number <= G_MAXINT64 / QY_FEE_ONE)
    line->quantity = number * QY_FEE_ONE;
  if (qy_stated_term_get_money (fee, "overtime", on, &period))
    line->overtime = period.minor;
}

static void
read_tiers (QyDerivation *self, FeePlan *fee)
{
  const char *text = qy_stated_term_get (fee->fee, "tiers", self->today);
  const char *currency = fee->plan.line.has_amount ? fee->plan.line.amount.currency : "CNY";
  g_autoptr (GError) error = NULL;

  if (text == NULL || !is_counted (fee->plan.line.basis))
    return;
  fee->tiers = qy_fee_tiers_parse (text, currency, &error);
  if (fee->tiers == NULL)
    qy_derivation_problem (self, error->message);
}

static void
give_tiers (FeePlan *fee)
{
  QyFeeLine *line = &fee->plan.line;

  if (fee->tiers == NULL || !is_counted (line->basis))
    return;
  line->tiers = (const QyFeeTier *) (void *) fee->tiers->data;
  line->n_tiers = fee->tiers->len;
  if (!line->has_amount)
    g_strlcpy (line->amount.currency, "CNY", sizeof line->amount.currency);
}

/* When the payments a term speaks of are due; without words, with the period. */
static void
read_due (const QyStatedTerm *payment, gboolean recurs, QyFeeDue *due)
{
  const char *event = qy_stated_term_get_choice (payment, "event", QY_DATE_NONE);
  gint64 day;

  *due = (QyFeeDue){ .from = QY_FEE_DUE_PERIOD };
  if (qy_stated_term_get_date (payment, "date", QY_DATE_NONE, &due->date))
    due->from = QY_FEE_DUE_DATE;
  else if (qy_stated_term_get_number (payment, "day", QY_DATE_NONE, &day))
    {
      due->from = QY_FEE_DUE_DAY;
      due->day = (int) day;
    }
  else if (qy_stated_term_get_number (payment, "working_day", QY_DATE_NONE, &day))
    {
      due->from = QY_FEE_DUE_WORKING_DAY;
      due->day = (int) day;
    }
  else if (qy_stated_term_get_duration (payment, "before", QY_DATE_NONE, &due->offset))
    {
      due->from = QY_FEE_DUE_ANNIVERSARY;
      due->before = TRUE;
    }
  else if (event != NULL
           && !(recurs && (g_str_equal (event, "start") || g_str_equal (event, "end"))))
    {
      due->from = QY_FEE_DUE_EVENT;
      due->event = event;
    }
  if (!due->before)
    qy_stated_term_get_duration (payment, "within", QY_DATE_NONE, &due->offset);
  if (due->from == QY_FEE_DUE_PERIOD && due->offset.amount > 0 && !recurs)
    {
      due->from = QY_FEE_DUE_EVENT;
      due->event = "effective";
    }
}

static void
read_part (const QyStatedTerm *payment, gboolean is_last, QyFeePart *part)
{
  QyMoney money;

  *part = (QyFeePart){ .kind = QY_FEE_PART_REST };
  if (qy_stated_term_get_rate (payment, "share", QY_DATE_NONE, &part->share))
    part->kind = QY_FEE_PART_SHARE;
  else if (qy_stated_term_get_money (payment, "amount", QY_DATE_NONE, &money))
    {
      part->kind = QY_FEE_PART_SUM;
      part->sum = money.minor;
    }
  read_due (payment, FALSE, &part->due);
}

static gboolean
has_parts (const FeePlan *fee)
{
  QyFeePart part;

  for (guint i = 0; i < fee->n_payments; i++)
    {
      read_part (fee->payments[i], FALSE, &part);
      if (part.kind != QY_FEE_PART_REST)
        return TRUE;
    }
  return FALSE;
}

static void
read_payments (FeePlan *fee)
{
  gboolean recurs = qy_fee_line_months (&fee->plan.line) > 0;

  if (!recurs && has_parts (fee))
    {
      for (guint i = 0; i < fee->n_payments; i++)
        read_part (fee->payments[i], i + 1 == fee->n_payments, &fee->parts[i]);
      fee->plan.parts = fee->parts;
      fee->plan.n_parts = fee->n_payments;
    }
  else if (recurs && fee->n_payments > 1)
    {
      fee->plan.has_due_first = TRUE;
      read_due (fee->payments[0], FALSE, &fee->plan.due_first);
      read_due (fee->payments[1], TRUE, &fee->plan.due);
    }
  else if (fee->n_payments > 0)
    read_due (fee->payments[0], recurs, &fee->plan.due);
  else if (!recurs) /* nobody said when: not overdue, but open */
    fee->plan.due = (QyFeeDue){ .from = QY_FEE_DUE_EVENT, .event = "agreement" };
}

/* A total and its parts are both stated: 1 000 000 in 12 months of 83 333.33 is the total, not what
 * rounding left of it. */
static gboolean
is_rounded_share (const FeePlan *fee, GArray *payments, gint64 *total)
{
  QyMoney stated;
  QyMoney period;
  gint64 difference;

  if (qy_fee_line_months (&fee->plan.line) == 0
      || !qy_stated_term_get_money (fee->fee, "total", QY_DATE_NONE, &stated) || payments->len == 0)
    return FALSE;
  *total = stated.minor;
  if (!qy_stated_term_get_money (fee->fee, "amount", QY_DATE_NONE, &period))
    return TRUE;
  difference = stated.minor - period.minor * payments->len;
  return ABS (difference) < (gint64) payments->len;
}

/* Only the total of a whole term is stated: its periods have equal parts of it, also where the term
 * is not planned to its end or was broken off. */
static void
share_total (FeePlan *fee, const QyRenewalTerm *term)
{
  int months = qy_service_term_whole_months (term->start, term->last);
  int period = qy_fee_line_months (&fee->plan.line);
  QyMoney amount;

  if (period > 0 && months > period
      && !qy_stated_term_get_money (fee->fee, "amount", term->start, &amount))
    fee->plan.line.amount.minor = (fee->plan.line.amount.minor * period + months / 2) / months;
}

static GArray *
plan_term (QyDerivation *self, FeePlan *fee)
{
  g_autoptr (GError) error = NULL;
  GArray *payments = qy_fee_schedule (&fee->plan, &error);
  gint64 total;

  if (payments != NULL && fee->plan.renewal == 0 && qy_date_is_set (fee->plan.last)
      && !fee->plan.prorate && qy_date_compare (fee->plan.last, fee->plan.until) <= 0
      && is_rounded_share (fee, payments, &total))
    {
      fee->plan.spread = TRUE;
      fee->plan.line.amount.minor = total;
      g_clear_pointer (&payments, g_array_unref);
      payments = qy_fee_schedule (&fee->plan, &error);
    }
  if (payments == NULL)
    qy_derivation_problem (self, error->message);
  return payments;
}

static void
give_days (QyDerivation *self, const FeePlan *fee, QyDue *due)
{
  QyDueRule *rule = &due->rule;

  for (guint i = 0; i < rule->n_events; i++)
    {
      const char *event = rule->events[i];
      QyDate day = qy_contract_facts_event_day (self->facts, event);
      const QyOccurrenceFact *fact =
          qy_contract_facts_settled (self->facts, due->source_id, due->occurrence);

      if (g_str_equal (event, "start")
          || (fee->plan.renewal > 0
              && (g_str_equal (event, "signature") || g_str_equal (event, "effective"))))
        day = fee->plan.first; /* a renewed term takes effect when it begins */
      else if (g_str_equal (event, "end"))
        day = fee->plan.last;
      else if (g_str_equal (event, "invoice"))
        day = fact != NULL ? fact->invoiced_on : QY_DATE_NONE;
      if (qy_date_is_set (day))
        qy_due_rule_set_event_day (rule, event, day);
    }
}

/* An amendment states another amount from a day on: it holds for periods that begin later. */
static gint64
amended_amount (const FeePlan *fee, const QyFeePayment *payment)
{
  QyMoney money;

  if (fee->fee->changes == NULL || qy_fee_line_months (&fee->plan.line) == 0
      || !qy_stated_term_get_money (fee->fee, "amount", payment->first, &money))
    return payment->amount;
  return qy_stated_term_get (fee->fee, "amount", fee->plan.first)
                 == qy_stated_term_get (fee->fee, "amount", payment->first)
             ? payment->amount
             : money.minor;
}

static void
add_payments (QyDerivation *self, FeePlan *fee)
{
  g_autoptr (GArray) payments = plan_term (self, fee);

  for (guint i = 0; payments != NULL && i < payments->len; i++)
    {
      const QyFeePayment *payment = &g_array_index (payments, QyFeePayment, i);
      QyDue due = qy_derivation_begin (QY_DUE_PAYMENT, fee->fee->id, payment->occurrence,
                                       qy_derivation_side (self, "client", QY_SIDE_UNKNOWN));

      due.rule = payment->rule;
      due.direction = direction_of (self);
      due.has_amount = payment->known;
      due.amount = fee->plan.line.amount;
      due.amount.minor = amended_amount (fee, payment);
      due.open = self->facts->state < QY_STATE_CLOSED && (!payment->known || due.amount.minor > 0);
      give_days (self, fee, &due);
      qy_derivation_add (self, &due);
    }
}

static void
read_revision (QyDerivation *self, QyPriceRevision *revision)
{
  const QyStatedTerm *renewal = qy_contract_facts_find (self->facts, QY_TERM_RENEWAL);

  *revision = (QyPriceRevision){ .change = QY_PRICE_STAYS };
  if (renewal != NULL && qy_stated_term_get_rate (renewal, "price", QY_DATE_NONE, &revision->rate))
    revision->change = QY_PRICE_BY_PERCENT;
}

/* The term that a payment without any period belongs to begins when the contract does. */
static QyDate
only_day (const QyDerivation *self)
{
  QyDate day = qy_contract_facts_event_day (self->facts, "effective");

  return qy_date_is_set (day) ? day : self->today;
}

/* Days that the contract states are those of its first term: a renewed one has them as much later.
 */
static void
move_dates (FeePlan *fee, QyDate start, QyDate term_start)
{
  int months = (term_start.year - start.year) * 12 + term_start.month - start.month;

  read_payments (fee);
  for (guint i = 0; i < fee->plan.n_parts; i++)
    if (fee->parts[i].due.from == QY_FEE_DUE_DATE)
      fee->parts[i].due.date = qy_date_add_months (fee->parts[i].due.date, months);
  if (fee->plan.due.from == QY_FEE_DUE_DATE)
    fee->plan.due.date = qy_date_add_months (fee->plan.due.date, months);
}

static void
add_terms (QyDerivation *self, FeePlan *fee)
{
  QySchedule *out = self->out;
  int last =
      out->term.n + (out->phase == QY_PHASE_WILL_RENEW && !qy_date_is_set (out->ends_on) ? 1 : 0);

  fee->plan.until = self->horizon;
  fee->plan.origin = self->rule.start;
  for (int n = 0; n <= last; n++)
    {
      QyRenewalTerm term = out->term;

      if (n != out->term.n && !qy_renewal_term (self->calendar, &self->rule, n, &term, NULL, NULL))
        break;
      fee->plan.renewal = n;
      fee->plan.first = term.start;
      fee->plan.last = term.last;
      fee->plan.spread = FALSE;
      read_line (self, fee->fee, term.start, &fee->plan.line);
      give_tiers (fee);
      move_dates (fee, self->rule.start, term.start);
      share_total (fee, &term);
      if (qy_date_is_set (out->ends_on) && qy_date_compare (out->ends_on, term.last) < 0)
        {
          fee->plan.last = out->ends_on;
          fee->plan.prorate = TRUE;
        }
      if (qy_date_compare (fee->plan.first, fee->plan.last) <= 0)
        add_payments (self, fee);
    }
  if (qy_date_compare (out->term.last, self->horizon) > 0)
    qy_schedule_refresh_by (out, qy_date_add_days (self->today, QY_SCHEDULE_HORIZON / 10));
}

static void
add_fee (QyDerivation *self, FeePlan *fee)
{
  read_line (self, fee->fee, self->today, &fee->plan.line);
  if (fee->plan.line.basis == QY_FEE_PER_SCHEDULE || fee->plan.line.basis == QY_FEE_OTHER)
    return; /* still to be agreed: a finding, not a payment */
  read_tiers (self, fee);
  give_tiers (fee);
  read_payments (fee);
  read_revision (self, &fee->plan.revision);
  if (self->out->has_term)
    {
      add_terms (self, fee);
      return;
    }
  if (qy_fee_line_months (&fee->plan.line) > 0)
    return; /* a rhythm without a beginning */
  fee->plan.first = fee->plan.last = fee->plan.until = only_day (self);
  add_payments (self, fee);
}

/* After payment, an invoice is owed within a time (R075). */
static void
add_invoices (QyDerivation *self, const QyStatedTerm *invoice)
{
  const char *timing = qy_stated_term_get_choice (invoice, "timing", self->today);
  guint n = self->out->dues->len;
  QyDuration within;

  if (g_strcmp0 (timing, "before") == 0
      || !qy_stated_term_get_duration (invoice, "within", self->today, &within))
    return;
  for (guint i = 0; i < n; i++)
    {
      const QyDue *payment = &g_array_index (self->out->dues, QyDue, i);
      const QyOccurrenceFact *fact =
          payment->kind == QY_DUE_PAYMENT
              ? qy_contract_facts_settled (self->facts, payment->source_id, payment->occurrence)
              : NULL;
      QyDue due;

      if (fact == NULL || !qy_date_is_set (fact->paid_on))
        continue;
      due = qy_derivation_begin (QY_DUE_INVOICE, invoice->id, payment->occurrence,
                                 qy_derivation_side (self, "provider", QY_SIDE_UNKNOWN));
      due.rule = (QyDueRule){ .base = QY_DUE_EVENT, .events = { "payment" }, .n_events = 1 };
      qy_due_rule_set_event_day (&due.rule, "payment", fact->paid_on);
      qy_derivation_set_after (&due, within, FALSE);
      due.open = !qy_date_is_set (fact->invoiced_on) && self->facts->state < QY_STATE_CLOSED;
      qy_derivation_add (self, &due);
    }
}

void
qy_schedule_add_payments (QyDerivation *self)
{
  GPtrArray *terms = self->facts->terms;
  const QyStatedTerm *invoice = qy_contract_facts_find (self->facts, QY_TERM_INVOICE);

  for (guint i = 0; i < terms->len; i++)
    {
      FeePlan fee = { .fee = terms->pdata[i] };

      if (fee.fee->kind != QY_TERM_FEE || is_part_of_fee (fee.fee))
        continue;
      for (guint j = i + 1; j < terms->len && fee.n_payments < MOST_PARTS; j++)
        {
          const QyStatedTerm *next = terms->pdata[j];

          if (is_part_of_fee (next))
            fee.payments[fee.n_payments++] = next;
          else if (next->kind == QY_TERM_FEE)
            break;
        }
      add_fee (self, &fee);
      g_clear_pointer (&fee.tiers, g_array_unref);
    }
  if (invoice != NULL)
    add_invoices (self, invoice);
}
