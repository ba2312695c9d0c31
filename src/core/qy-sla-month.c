/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-sla-month-private.h"

/* Targets whose shares are shown besides what the contract states. */
static const struct
{
  QyTargetKind target;
  QyIndicatorKind kind;
} shares[] = {
  { QY_TARGET_RESPONSE, QY_INDICATOR_RESPONSE },
  { QY_TARGET_ONSITE, QY_INDICATOR_ONSITE },
  { QY_TARGET_RESTORE, QY_INDICATOR_RESTORE },
  { QY_TARGET_RESOLVE, QY_INDICATOR_RESOLVE },
};

QySlaRecords *
qy_sla_records_new (void)
{
  QySlaRecords *self = g_new0 (QySlaRecords, 1);

  self->measured = g_array_new (FALSE, FALSE, sizeof (QyMeasuredFact));
  self->windows = g_array_new (FALSE, FALSE, sizeof (QyWindowRecord));
  self->incidents = g_array_new (FALSE, FALSE, sizeof (QyIncidentRecord));
  self->suspensions = qy_stretches_new ();
  return self;
}

void
qy_sla_records_clear (QySlaRecords *self)
{
  for (guint i = 0; i < self->incidents->len; i++)
    g_clear_pointer (&g_array_index (self->incidents, QyIncidentRecord, i).facts.pauses,
                     g_array_unref);
  g_array_set_size (self->measured, 0);
  g_array_set_size (self->windows, 0);
  g_array_set_size (self->incidents, 0);
  g_array_set_size (self->suspensions, 0);
  self->first = QY_DATE_NONE;
  self->last = QY_DATE_NONE;
}

void
qy_sla_records_free (QySlaRecords *self)
{
  if (self == NULL)
    return;
  qy_sla_records_clear (self);
  g_array_unref (self->measured);
  g_array_unref (self->windows);
  g_array_unref (self->incidents);
  g_array_unref (self->suspensions);
  g_free (self);
}

void
qy_sla_exclusion_free (QySlaExclusion *self)
{
  if (self == NULL)
    return;
  g_free (self->record_id);
  g_free (self->what);
  g_free (self->reason);
  g_free (self->name);
  g_free (self->said);
  g_free (self);
}

void
qy_sla_outage_free (QySlaOutage *self)
{
  if (self == NULL)
    return;
  g_free (self->record_id);
  g_free (self->name);
  g_free (self);
}

void
qy_sla_case_free (QySlaCase *self)
{
  if (self == NULL)
    return;
  g_free (self->id);
  g_free (self->number);
  g_free (self->title);
  g_free (self->reported_at);
  g_free (self);
}

QySlaResult *
qy_sla_result_new (QyDate from, QyDate until)
{
  QySlaResult *self = g_new0 (QySlaResult, 1);

  self->from = from;
  self->until = until;
  self->figures = g_array_new (FALSE, TRUE, sizeof (QyFigure));
  self->cases = g_ptr_array_new_with_free_func ((GDestroyNotify) qy_sla_case_free);
  self->exclusions = g_ptr_array_new_with_free_func ((GDestroyNotify) qy_sla_exclusion_free);
  self->outages = g_ptr_array_new_with_free_func ((GDestroyNotify) qy_sla_outage_free);
  self->outcomes = g_ptr_array_new_with_free_func ((GDestroyNotify) qy_miss_outcome_free);
  self->problems = qy_reasons_new ();
  return self;
}

void
qy_sla_result_free (QySlaResult *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->figures);
  g_ptr_array_unref (self->cases);
  g_ptr_array_unref (self->exclusions);
  g_ptr_array_unref (self->outages);
  g_ptr_array_unref (self->outcomes);
  g_clear_pointer (&self->consequences, g_ptr_array_unref);
  qy_reasons_free (self->problems);
  g_clear_pointer (&self->texts, g_string_chunk_free);
  g_free (self);
}

static QyReasonArg
indicator_arg (const QyIndicator *indicator)
{
  return indicator->name != NULL ? QY_REASON_TEXT (indicator->name)
                                 : QY_REASON_PHRASE (qy_indicator_kind_phrase (indicator->kind));
}

static void
compute_figure (QySlaMonthly *self, const QyIndicator *indicator, QyDate from, QyDate until)
{
  g_autoptr (GError) contradiction = NULL;
  QyFigure figure = { .indicator = *indicator, .from = from, .until = until };

  qy_sla_give_inputs (self, &figure);
  if (!qy_figure_compute (&figure, NULL, &contradiction))
    qy_reasons_say (self->result->problems, QY_PHRASE_SLA_CONTRADICTION, indicator_arg (indicator));
  else if (figure.state == QY_FIGURE_NO_DATA)
    qy_reasons_say (self->result->problems, QY_PHRASE_SLA_MISSING, indicator_arg (indicator),
                    QY_REASON_PHRASE (QY_PHRASE_INPUT_PLANNED + figure.missing));
  g_array_append_val (self->result->figures, figure);
}

static gboolean
is_stated (const QySlaMonthly *self, QyIndicatorKind kind)
{
  GArray *figures = self->result->figures;

  for (guint i = 0; i < figures->len; i++)
    if (g_array_index (figures, QyFigure, i).indicator.kind == kind
        && g_array_index (figures, QyFigure, i).indicator.period == QY_FIGURE_MONTH)
      return TRUE;
  return FALSE;
}

static gboolean
is_promised (const QySla *sla, QyTargetKind target)
{
  for (guint i = 0; i < sla->targets->len; i++)
    if (g_array_index (sla->targets, QyTarget, i).kind == target)
      return TRUE;
  return FALSE;
}

static void
compute_figures (QySlaMonthly *self)
{
  const QySlaQuestion *question = self->question;

  for (guint i = 0; i < question->indicators->len; i++)
    {
      const QyIndicator *indicator = &g_array_index (question->indicators, QyIndicator, i);
      QyDate from, until;

      qy_figure_period_days (indicator->period, question->until, &from, &until);
      if (qy_date_compare (until, question->until) == 0)
        compute_figure (self, indicator, from, until);
    }
  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    {
      QyIndicator indicator = { .kind = shares[i].kind,
                                .period = QY_FIGURE_MONTH,
                                .scope = "",
                                .target = -1,
                                .most = -1,
                                .stated_minutes = -1 };

      if (is_promised (question->sla, shares[i].target) && !is_stated (self, shares[i].kind))
        compute_figure (self, &indicator, question->from, question->until);
    }
}

QySlaResult *
qy_sla_month_compute (const QySlaQuestion *question, const QySlaRecords *records)
{
  QySlaMonthly self = { .question = question, .records = records };

  g_return_val_if_fail (question != NULL && records != NULL, NULL);

  self.result = qy_sla_result_new (question->from, question->until);
  self.now = qy_moment_to_minutes (question->now);
  self.windows = g_array_new (FALSE, FALSE, sizeof (QySlaWindow));
  self.incidents = g_array_new (FALSE, TRUE, sizeof (QySlaIncident));
  qy_sla_judge_windows (&self);
  qy_sla_judge_incidents (&self);
  compute_figures (&self);
  g_array_unref (self.windows);
  g_array_unref (self.incidents);
  return self.result;
}

static void
add_up (QySlaResult *self)
{
  for (guint i = 0; i < self->outcomes->len; i++)
    {
      const QyMissOutcome *outcome = self->outcomes->pdata[i];

      if (outcome->consequence->kind == QY_CONSEQUENCE_REPORT || outcome->amount.minor == 0)
        continue;
      if (self->credit.minor == 0)
        self->credit = outcome->amount;
      else if (g_str_equal (self->credit.currency, outcome->amount.currency))
        self->credit.minor += outcome->amount.minor;
      else
        qy_reasons_say (self->problems, QY_PHRASE_SLA_CURRENCIES,
                        QY_REASON_MONEY (outcome->amount));
    }
}

gboolean
qy_sla_month_follow (QySlaResult *self,
                     GPtrArray *consequences,
                     const QyMoney base[QY_N_CREDIT_BASES],
                     const QyCalendar *calendar,
                     GError **error)
{
  GPtrArray *outcomes =
      qy_credit_compute (consequences, self->figures, self->n_missed, base, calendar, error);

  if (outcomes == NULL)
    return FALSE;
  g_ptr_array_unref (self->outcomes);
  self->outcomes = outcomes;
  add_up (self);
  return TRUE;
}

QyDate
qy_sla_month_first_day (GArray *indicators, QyDate from, QyDate until)
{
  QyDate first = from;

  for (guint i = 0; i < indicators->len; i++)
    {
      const QyIndicator *indicator = &g_array_index (indicators, QyIndicator, i);
      QyDate begin, end;

      qy_figure_period_days (indicator->period, until, &begin, &end);
      if (qy_date_compare (end, until) == 0 && qy_date_compare (begin, first) < 0)
        first = begin;
    }
  return first;
}
