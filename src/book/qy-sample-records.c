/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-sample-records.h"

#include <stdlib.h>
#include <string.h>

#include "qy-book-calendar.h"
#include "qy-book-due-mark.h"
#include "qy-book-due.h"
#include "qy-book-money.h"
#include "qy-book-term.h"
#include "qy-sample-governance.h"

#define WINDOW           60 /* days before today in which something may stay open */
#define WINDOW_REPORTS   45
#define WINDOW_SUSPENDED 75
#define MOST_OPEN        6  /* payments, besides those of a suspended contract */
#define INVOICED_AHEAD   9  /* days from an invoice to the day its payment is due */
#define PARTLY_PAID      2  /* the how manieth of the open payments */
#define CREDITED         20 /* the how manieth of all payments, as the next one */
#define REFUNDED         35
#define EXCESS           50000 /* fen paid too much, and given back */

typedef enum
{
  STEP_INVOICE,
  STEP_PAY,
  STEP_PAY_PART,
  STEP_DONE,
  STEP_SNOOZE,
  STEP_WAIVE,
} StepKind;

typedef struct
{
  QyDate day;
  StepKind kind;
  const QyDueItem *item;
} Step;

typedef struct
{
  QySample *sample;
  const QySampleRow *row;
  guint index;
  QyDate until;
  GArray *steps;
} Walk;

static int
days_between (QyDate from, QyDate until)
{
  return qy_date_to_days (until) - qy_date_to_days (from);
}

/* Differs from row to row, and is the same each time. */
static guint
variety (const Walk *self, const QyDueItem *item)
{
  return g_str_hash (item->occurrence) + self->index * 7 + item->kind;
}

static QyDate
no_later (QyDate day, QyDate last)
{
  return qy_date_compare (day, last) > 0 ? last : day;
}

static void
add_step (Walk *self, QyDate day, StepKind kind, const QyDueItem *item)
{
  Step step = { day, kind, item };

  if (qy_date_compare (day, self->until) <= 0)
    g_array_append_val (self->steps, step);
}

static gboolean
is_last_walk (const Walk *self)
{
  return days_between (self->until, self->sample->today) <= 1;
}

static gboolean
is_running (const Walk *self)
{
  return self->row->state == QY_STATE_IN_FORCE || self->row->state == QY_STATE_SUSPENDED;
}

/* What falls into the last weeks is seen to at the end. */
static gboolean
may_wait (const Walk *self, QyDate due)
{
  return is_running (self) && !is_last_walk (self)
         && days_between (due, self->sample->today) <= WINDOW_SUSPENDED;
}

static gboolean
stays_open (Walk *self, QyDate due)
{
  QySample *sample = self->sample;
  int late = days_between (due, sample->today);

  if (!is_running (self) || late < 3)
    return FALSE;
  if (self->row->state == QY_STATE_SUSPENDED)
    return late <= WINDOW_SUSPENDED;
  if (late > WINDOW || sample->open_payments >= MOST_OPEN || ++sample->candidates % 2 == 0)
    return FALSE;
  sample->open_payments++;
  return TRUE;
}

static QyDate
safe_day (const QyDueItem *item)
{
  return item->safe_on != NULL ? qy_date_from_iso (item->safe_on, NULL) : QY_DATE_NONE;
}

/* A quarterly fee is invoiced when the quarter is over, or the contract: "2026-Q1". */
static QyDate
invoice_day (const Walk *self, const QyDueItem *item, QyDate ended)
{
  QyDate start = qy_sample_row_start (self->row, self->sample->today);
  int year = atoi (item->occurrence);
  const char *quarter = strchr (item->occurrence, 'Q');
  int passed;
  QyDate ready;

  if (quarter == NULL)
    return QY_DATE_NONE;
  passed = year * 4 + atoi (quarter + 1) - 1 - start.year * 4 - (start.month - 1) / 3;
  ready = qy_date_add_months (start, (passed + 1) * 3);
  if (qy_date_is_set (ended))
    ready = no_later (ready, qy_date_add_days (ended, 1));
  return qy_date_add_days (ready, 2 + variety (self, item) % 5);
}

static QyDate
due_after_invoice (const Walk *self, const QyDueItem *item, QyDate invoiced)
{
  QyDueRule rule;
  QyDeadline deadline;

  if (!qy_due_rule_from_text (item->rule, &rule, NULL)
      || !qy_due_rule_set_event_day (&rule, "invoice", invoiced)
      || !qy_due_rule_evaluate (&rule, qy_book_get_calendar (self->sample->book), &deadline, NULL,
                                NULL))
    return QY_DATE_NONE;
  return deadline.safe;
}

static void
plan_payment (Walk *self, const QyDueItem *item, QyDate ended)
{
  int ahead = (int) (variety (self, item) % 8) - 3;
  QyDate due = safe_day (item);
  QyDate invoiced = QY_DATE_NONE;

  if (!item->has_amount || item->amount <= 0 || item->paid > 0)
    return;
  if (qy_date_is_set (due))
    invoiced = qy_date_add_days (due, -INVOICED_AHEAD - (int) (variety (self, item) % 3));
  else if (g_strcmp0 (item->waiting_for, "invoice") == 0)
    {
      invoiced = invoice_day (self, item, ended);
      due = qy_date_is_set (invoiced) ? due_after_invoice (self, item, invoiced) : QY_DATE_NONE;
    }
  if (!qy_date_is_set (due) || may_wait (self, due))
    return;
  if (item->invoiced == 0)
    add_step (self, invoiced, STEP_INVOICE, item);
  if (qy_date_compare (due, self->until) > 0)
    return;
  if (!stays_open (self, due))
    add_step (self, no_later (qy_date_add_days (due, -ahead), self->until), STEP_PAY, item);
  else if (self->sample->open_payments == PARTLY_PAID && self->row->state == QY_STATE_IN_FORCE)
    add_step (self, due, STEP_PAY_PART, item);
}

static StepKind
fate_of_duty (Walk *self, int late)
{
  if (!is_running (self) || late < 3 || late > WINDOW_REPORTS)
    return STEP_DONE;
  switch (self->sample->duties++)
    {
    case 3:
    case 8:
      return STEP_INVOICE; /* forgotten: no step */
    case 5:
      return STEP_SNOOZE;
    case 11:
      return STEP_WAIVE;
    default:
      return STEP_DONE;
    }
}

static void
plan_duty (Walk *self, const QyDueItem *item)
{
  QyDate due = safe_day (item);
  QyDate done = qy_date_add_days (due, -(int) (variety (self, item) % 4));
  StepKind fate;

  if ((!item->open && item->kind != QY_DUE_MEETING) || item->snoozed_until != NULL
      || !qy_date_is_set (due) || qy_date_compare (due, self->until) > 0 || may_wait (self, due))
    return;
  fate = item->kind == QY_DUE_DELIVERABLE
             ? fate_of_duty (self, days_between (due, self->sample->today))
             : STEP_DONE;
  if (fate != STEP_INVOICE && item->kind != QY_DUE_ACCEPTANCE)
    add_step (self, done, fate, item);
}

/* A contract on paper does not say who is the client; those of the plan are purchases. */
static gboolean
is_ours_to_pay (const QyDueItem *item)
{
  return item->direction != QY_DIRECTION_IN;
}

static gboolean
put_invoice (QySample *self,
             const QyDueItem *item,
             const char *kind,
             gint64 amount,
             QyDate day,
             GError **error)
{
  g_autofree char *on = qy_date_to_iso (day);
  gboolean received = is_ours_to_pay (item);
  QyShare share = { item->source_id, item->occurrence, amount };
  g_autoptr (QyInvoice) invoice = qy_invoice_new (item->holder_id, received ? "received" : "issued",
                                                  kind, on, amount, item->currency);

  invoice->number = g_strdup_printf ("%08u", 24310000 + ++self->invoices * 37);
  invoice->received_on = received ? g_strdup (on) : NULL;
  invoice->tax_rate = g_strdup ("6%");
  invoice->has_tax = TRUE;
  invoice->tax = (ABS (amount) * 6 + 53) / 106 * (amount < 0 ? -1 : 1);
  return qy_book_invoice_put (self->book, invoice, &share, 1, error);
}

static gboolean
put_movement (QySample *self,
              const QyDueItem *item,
              const char *kind,
              gint64 amount,
              gint64 allocated,
              QyDate day,
              GError **error)
{
  g_autofree char *on = qy_date_to_iso (day);
  gboolean out = is_ours_to_pay (item) != g_str_equal (kind, "refund");
  QyShare share = { item->source_id, item->occurrence, allocated };
  g_autoptr (QyMovement) movement =
      qy_movement_new (item->holder_id, out ? "out" : "in", kind, on, amount, item->currency);

  if (!g_str_equal (kind, "credit-note"))
    {
      movement->method = g_strdup ("银行转账");
      movement->account = g_strdup ("听涛银行云泽软件园支行");
    }
  return qy_book_movement_put (self->book, movement, &share, allocated != 0 ? 1 : 0, error);
}

/* A part of the price is let off for a service that fell short. */
static gboolean
pay_with_credit (QySample *self, const Step *step, GError **error)
{
  gint64 credit = step->item->amount / 20;

  return put_invoice (self, step->item, "credit", -credit, step->day, error)
         && put_movement (self, step->item, "credit-note", credit, credit, step->day, error)
         && put_movement (self, step->item, "payment", step->item->amount - credit,
                          step->item->amount - credit, step->day, error);
}

static gboolean
pay_too_much (QySample *self, const Step *step, GError **error)
{
  gint64 amount = step->item->amount;

  return put_movement (self, step->item, "payment", amount + EXCESS, amount, step->day, error)
         && put_movement (self, step->item, "refund", EXCESS, 0, step->day, error);
}

static gboolean
pay (QySample *self, const Step *step, GError **error)
{
  switch (++self->payments)
    {
    case CREDITED:
      return pay_with_credit (self, step, error);
    case REFUNDED:
      return pay_too_much (self, step, error);
    default:
      return put_movement (self, step->item, "payment", step->item->amount, step->item->amount,
                           step->day, error);
    }
}

static gboolean
mark_done (Walk *self, const Step *step, GError **error)
{
  QySample *sample = self->sample;
  const QyDueItem *item = step->item;
  QyDueRef due = { item->holder_id, item->source_id, item->occurrence };
  g_autofree char *on = qy_date_to_iso (step->day);
  QyDate accepted = qy_date_add_days (step->day, 3);
  g_autofree char *accepted_on = qy_date_to_iso (accepted);

  if (!qy_book_due_done (sample->book, &due, on, NULL, error))
    return FALSE;
  if (item->kind != QY_DUE_DELIVERABLE || variety (self, item) % 4 != 0
      || qy_date_compare (accepted, self->until) > 0)
    return TRUE;
  qy_sample_act_on (sample, accepted, QY_SAMPLE_ENGINEER);
  return qy_book_due_accept (sample->book, &due, accepted_on, "合格", error);
}

/* A meeting by a rule that somebody wrote down is ticked; one of a body is held. */
static gboolean
take_done (Walk *self, const Step *step, GError **error)
{
  const QyDueItem *item = step->item;
  g_autoptr (QyTerm) term = NULL;

  if (item->kind == QY_DUE_EVALUATION)
    return qy_sample_evaluate (self->sample, item, step->day, error);
  if (item->kind == QY_DUE_MEETING)
    term = qy_book_term_get (self->sample->book, item->source_id, NULL);
  return term != NULL ? qy_sample_hold_meeting (self->sample, item, step->day, error)
                      : mark_done (self, step, error);
}

static gboolean
put_off (Walk *self, const Step *step, GError **error)
{
  const QyDueItem *item = step->item;
  QyDueRef due = { item->holder_id, item->source_id, item->occurrence };
  g_autofree char *until = qy_date_to_iso (qy_date_add_days (self->sample->today, 14));

  qy_sample_act_on (self->sample, self->until, QY_SAMPLE_DRAFTER);
  return qy_book_due_snooze (self->sample->book, &due, until, "与客户约定同下月报告一并提交",
                             error);
}

static gboolean
take_step (Walk *self, const Step *step, GError **error)
{
  QySample *sample = self->sample;
  const QyDueItem *item = step->item;
  QyDueRef due = { item->holder_id, item->source_id, item->occurrence };

  qy_sample_act_on (sample, step->day,
                    item->kind == QY_DUE_PAYMENT ? QY_SAMPLE_DRAFTER : QY_SAMPLE_ENGINEER);
  switch (step->kind)
    {
    case STEP_INVOICE:
      return put_invoice (sample, item, "special", item->amount, step->day, error);
    case STEP_PAY:
      return pay (sample, step, error);
    case STEP_PAY_PART:
      return put_movement (sample, item, "payment", item->amount / 5 * 2, item->amount / 5 * 2,
                           step->day, error);
    case STEP_DONE:
      return take_done (self, step, error);
    case STEP_SNOOZE:
      return put_off (self, step, error);
    case STEP_WAIVE:
      return qy_book_due_waive (sample->book, &due, "当月系统停机搬迁，双方确认无需提交", error);
    default:
      g_return_val_if_reached (FALSE);
    }
}

static int
by_day (gconstpointer a, gconstpointer b)
{
  const Step *one = a;
  const Step *other = b;

  return qy_date_compare (one->day, other->day);
}

static void
plan_steps (Walk *self, GPtrArray *items, QyDate ended)
{
  for (guint i = 0; i < items->len; i++)
    {
      const QyDueItem *item = items->pdata[i];

      if (item->kind == QY_DUE_PAYMENT)
        plan_payment (self, item, ended);
      else if (item->kind == QY_DUE_DELIVERABLE || item->kind == QY_DUE_OBLIGATION
               || item->kind == QY_DUE_HANDOVER || item->kind == QY_DUE_EVALUATION
               || (item->kind == QY_DUE_MEETING && *item->occurrence != 'y'))
        plan_duty (self, item);
    }
  g_array_sort (self->steps, by_day);
}

gboolean
qy_sample_keep_records (QySample *self, guint index, QyDate until, GError **error)
{
  gsize n;
  g_autoptr (GArray) steps = g_array_new (FALSE, FALSE, sizeof (Step));
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (QyTermOnDay) term = NULL;
  Walk walk = { self, qy_sample_plan (&n) + index, index,
                no_later (until, qy_date_add_days (self->today, -1)), steps };
  QyDate ended = QY_DATE_NONE;

  qy_sample_act_on (self, walk.until, QY_SAMPLE_DRAFTER);
  items = qy_book_schedule (self->book, self->contracts[index], &term, NULL, error);
  if (items == NULL)
    return FALSE;
  if (term != NULL && term->term_last != NULL && walk.row->state >= QY_STATE_EXPIRED)
    ended = qy_date_from_iso (term->term_last, NULL);
  plan_steps (&walk, items, ended);
  for (guint i = 0; i < steps->len; i++)
    if (!take_step (&walk, &g_array_index (steps, Step, i), error))
      return FALSE;
  return TRUE;
}
