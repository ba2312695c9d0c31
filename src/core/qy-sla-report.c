/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-sla-report.h"

#include "qy-sla-writer-private.h"

#define NUMBERING_ZH "{1:cn}、"
#define NUMBERING_EN "{1}."

static const char *
print_label (const QySlaWriter *w, const QyDocumentParty *party, QyDocument *contract)
{
  guint place = (guint) (party->label[0] - 'A');

  if (qy_document_get_language (contract) == w->self->language || place > 3)
    return party->label_text;
  return qy_sla_say (w, QY_PHRASE_PARTY_A + place);
}

/* The parties of the contract sign, as they do there. */
static void
take_parties (QySlaWriter *w, QyDocument *contract)
{
  GPtrArray *parties = qy_document_get_parties (contract);

  for (guint i = 0; i < parties->len; i++)
    {
      const QyDocumentParty *party = parties->pdata[i];
      QyDocumentParty *signs = qy_document_add_party (
          w->out, party->label, print_label (w, party, contract), party->role);

      if (signs == NULL || party->party == NULL)
        continue;
      signs->party_id = g_strdup (party->party_id);
      signs->party = qy_party_copy (party->party);
    }
}

static void
add_parties (QySlaWriter *w)
{
  GPtrArray *parties = qy_document_get_parties (w->out);

  for (guint i = 0; i < parties->len; i++)
    {
      const QyDocumentParty *party = parties->pdata[i];

      qy_sla_add_fact (w, party->label_text, party->party != NULL ? party->party->name : NULL);
    }
}

static char *
print_state (const QySlaWriter *w)
{
  if (w->self->approved_by == NULL)
    return g_strdup (qy_sla_say (w, QY_PHRASE_SLA_OPEN));
  return qy_language_print (w->self->language, QY_PHRASE_SLA_APPROVED, w->self->approved_by,
                            w->self->approved_on);
}

static char *
print_summary (const QySlaWriter *w)
{
  const QySlaResult *result = w->self->result;
  QyLanguage language = w->self->language;
  int met = 0;
  int missed = 0;
  int late = 0;
  g_autofree char *figures = NULL;
  g_autofree char *cases = NULL;

  for (guint i = 0; i < result->figures->len; i++)
    {
      QyFigureState state = g_array_index (result->figures, QyFigure, i).state;

      met += state == QY_FIGURE_MET;
      missed += state == QY_FIGURE_MISSED;
    }
  for (guint i = 0; i < result->cases->len; i++)
    {
      const QySlaCase *one = result->cases->pdata[i];
      gboolean is_late = FALSE;

      for (guint t = 0; t < QY_N_TARGETS; t++)
        is_late |= one->missed[t] && !one->excluded;
      late += is_late;
    }
  figures = qy_language_print (language, QY_PHRASE_SLA_SUMMARY_FIGURES, (int) result->figures->len,
                               met, missed);
  cases = qy_language_print (language, QY_PHRASE_SLA_SUMMARY_CASES, (int) result->cases->len, late);
  return g_strconcat (figures, qy_sla_say (w, QY_PHRASE_GROUND_JOINT), cases, NULL);
}

static void
add_head (QySlaWriter *w)
{
  static const QyPhrase heads[] = { QY_PHRASE_ITEM, QY_PHRASE_SHEET_CONTENT, QY_N_PHRASES };
  const QySlaReport *self = w->self;
  g_autofree char *from = qy_date_print (self->result->from, self->language);
  g_autofree char *until = qy_date_print (self->result->until, self->language);
  g_autofree char *days = qy_language_print (self->language, QY_PHRASE_SLA_DAYS, from, until);
  g_autofree char *state = print_state (w);
  g_autofree char *summary = print_summary (w);

  qy_sla_begin_table (w, heads);
  qy_sla_add_fact (w, qy_sla_say (w, QY_PHRASE_CONTRACT), self->title);
  add_parties (w);
  qy_sla_add_fact (w, qy_sla_say (w, QY_PHRASE_SLA_PERIOD), days);
  qy_sla_add_fact (w, qy_sla_say (w, QY_PHRASE_SLA_TIME_ZONE), self->zone);
  qy_sla_add_fact (w, qy_sla_say (w, QY_PHRASE_SLA_STATE), state);
  qy_sla_add_fact (w, qy_sla_say (w, QY_PHRASE_SLA_SUMMARY), summary);
}

static void
add_figure (QySlaWriter *w, const QyFigure *figure)
{
  QyLanguage language = w->self->language;
  g_autofree char *name = qy_figure_print_name (figure, w->self->result->from, language);
  g_autofree char *formula = qy_figure_print_formula (figure);
  g_autofree char *target = qy_figure_print_target (figure, language);
  g_autofree char *value = qy_figure_print_value (figure, language);

  qy_sla_put (w, name);
  qy_sla_put (w, formula);
  qy_sla_put (w, target);
  qy_sla_put (w, value);
  qy_sla_put (w, qy_figure_print_state (figure, language));
  qy_sla_end_row (w);
}

/* What a percentage means in minutes of this very period, and what the contract says itself. */
static void
add_minutes (QySlaWriter *w, const QyFigure *figure)
{
  QyLanguage language = w->self->language;
  g_autofree char *name = NULL;
  g_autofree char *share = NULL;
  g_autofree char *minutes = NULL;
  g_autofree char *allowed = NULL;
  g_autofree char *stated = NULL;
  g_autofree char *text = NULL;

  if (figure->allowed_minutes < 0 || figure->indicator.target < 0)
    return;
  name = qy_figure_print_name (figure, w->self->result->from, language);
  share = qy_share_print (figure->indicator.target);
  minutes = qy_minutes_print (figure->allowed_minutes);
  allowed = qy_language_print (language, QY_PHRASE_SLA_ALLOWED, name, share, minutes);
  if (figure->minutes_differ)
    {
      g_autofree char *said = qy_minutes_print (figure->indicator.stated_minutes);

      g_autofree char *outage = qy_number_group (figure->input[QY_INPUT_OUTAGE]);

      stated = qy_language_print (
          language, QY_PHRASE_SLA_STATED, said, outage,
          qy_sla_say (w, figure->minutes_met ? QY_PHRASE_SLA_WITHIN : QY_PHRASE_SLA_BEYOND));
    }
  text =
      g_strconcat (allowed, stated != NULL && language == QY_LANGUAGE_EN ? " " : "", stated, NULL);
  qy_sla_add_line (w, QY_BLOCK_PARA, text);
}

static void
add_figures (QySlaWriter *w)
{
  static const QyPhrase heads[] = { QY_PHRASE_SLA_INDICATOR, QY_PHRASE_SLA_FORMULA,
                                    QY_PHRASE_SLA_TARGET,    QY_PHRASE_SLA_RESULT,
                                    QY_PHRASE_SLA_VERDICT,   QY_N_PHRASES };
  GArray *figures = w->self->result->figures;

  qy_sla_add_phrase (w, QY_BLOCK_CLAUSE, QY_PHRASE_SLA_FIGURES);
  if (figures->len == 0)
    {
      qy_sla_add_phrase (w, QY_BLOCK_PARA, QY_PHRASE_SLA_NO_FIGURES);
      return;
    }
  qy_sla_begin_table (w, heads);
  for (guint i = 0; i < figures->len; i++)
    add_figure (w, &g_array_index (figures, QyFigure, i));
  for (guint i = 0; i < figures->len; i++)
    add_minutes (w, &g_array_index (figures, QyFigure, i));
}

static const char *
print_target (const QySlaWriter *w, const QySlaCase *one, guint target)
{
  if (!one->has_target[target])
    return "";
  if (!one->decided[target])
    return qy_sla_say (w, QY_PHRASE_SLA_OPEN_MARK);
  return qy_sla_say (w, one->missed[target] ? QY_PHRASE_SLA_LATE_MARK : QY_PHRASE_SLA_IN_TIME_MARK);
}

static void
add_case (QySlaWriter *w, const QySlaCase *one, const gboolean *shown)
{
  g_autofree char *reported = qy_moment_print (one->reported);
  g_autofree char *title =
      one->excluded ? qy_language_print (w->self->language, QY_PHRASE_SLA_OF_SCOPE, one->title,
                                         qy_sla_say (w, QY_PHRASE_SLA_EXCLUDED_MARK))
                    : g_strdup (one->title);

  qy_sla_put (w, one->number);
  qy_sla_put (w, title);
  qy_sla_put (w, reported);
  if (one->handling > 0)
    qy_sla_put_number (w, one->handling);
  else
    qy_sla_put (w, NULL);
  for (guint t = 0; t < QY_N_TARGETS; t++)
    if (shown[t])
      qy_sla_put (w, print_target (w, one, t));
  qy_sla_end_row (w);
}

static void
add_cases (QySlaWriter *w)
{
  GPtrArray *cases = w->self->result->cases;
  QyPhrase heads[QY_N_TARGETS + 5] = { QY_PHRASE_SLA_NUMBER, QY_PHRASE_SLA_CASE,
                                       QY_PHRASE_SLA_REPORTED, QY_PHRASE_SLA_LEVEL };
  gboolean shown[QY_N_TARGETS] = { FALSE };
  guint n = 4;

  qy_sla_add_phrase (w, QY_BLOCK_CLAUSE, QY_PHRASE_SLA_CASES);
  if (cases->len == 0)
    {
      qy_sla_add_phrase (w, QY_BLOCK_PARA, QY_PHRASE_SLA_NO_CASES);
      return;
    }
  for (guint t = 0; t < QY_N_TARGETS; t++)
    {
      for (guint i = 0; i < cases->len; i++)
        shown[t] |= ((QySlaCase *) cases->pdata[i])->has_target[t];
      if (shown[t])
        heads[n++] = QY_PHRASE_TARGET_RESPONSE + t;
    }
  heads[n] = QY_N_PHRASES;
  qy_sla_begin_table (w, heads);
  for (guint i = 0; i < cases->len; i++)
    add_case (w, cases->pdata[i], shown);
}

static char *
print_end (const QySlaWriter *w, QyMoment until, gboolean open)
{
  return open ? g_strdup (qy_sla_say (w, QY_PHRASE_SLA_GOES_ON)) : qy_moment_print (until);
}

static void
add_outages (QySlaWriter *w)
{
  static const QyPhrase heads[] = { QY_PHRASE_SLA_WHAT,   QY_PHRASE_SLA_FROM,
                                    QY_PHRASE_SLA_UNTIL,  QY_PHRASE_SLA_DURATION,
                                    QY_PHRASE_SLA_REASON, QY_N_PHRASES };
  GPtrArray *outages = w->self->result->outages;
  gint64 sum = 0;
  gint64 longest = 0;
  g_autofree char *in_all = NULL;
  g_autofree char *most = NULL;
  g_autofree char *text = NULL;

  qy_sla_add_phrase (w, QY_BLOCK_CLAUSE, QY_PHRASE_SLA_OUTAGES);
  if (outages->len == 0)
    {
      qy_sla_add_phrase (w, QY_BLOCK_PARA, QY_PHRASE_SLA_NO_OUTAGES);
      return;
    }
  qy_sla_begin_table (w, heads);
  for (guint i = 0; i < outages->len; i++)
    {
      const QySlaOutage *outage = outages->pdata[i];
      g_autofree char *from = qy_moment_print (outage->from);
      g_autofree char *until = print_end (w, outage->until, outage->open);

      qy_sla_put (w, qy_window_kind_print (outage->kind, w->self->language));
      qy_sla_put (w, from);
      qy_sla_put (w, until);
      qy_sla_put_number (w, outage->minutes);
      qy_sla_put (w, outage->name);
      qy_sla_end_row (w);
      sum += outage->minutes;
      longest = MAX (longest, outage->minutes);
    }
  in_all = qy_number_group (sum);
  most = qy_number_group (longest);
  text = qy_language_print (w->self->language, QY_PHRASE_SLA_LONGEST, in_all, most);
  qy_sla_add_line (w, QY_BLOCK_PARA, text);
}

static void
add_exclusions (QySlaWriter *w)
{
  static const QyPhrase heads[] = { QY_PHRASE_SLA_WHAT, QY_PHRASE_SLA_DURATION,
                                    QY_PHRASE_SLA_LEFT_OUT, QY_PHRASE_SLA_REASON, QY_N_PHRASES };
  GPtrArray *exclusions = w->self->result->exclusions;

  qy_sla_add_phrase (w, QY_BLOCK_CLAUSE, QY_PHRASE_SLA_EXCLUSIONS);
  if (exclusions->len == 0)
    {
      qy_sla_add_phrase (w, QY_BLOCK_PARA, QY_PHRASE_SLA_NO_EXCLUSIONS);
      return;
    }
  qy_sla_begin_table (w, heads);
  for (guint i = 0; i < exclusions->len; i++)
    {
      const QySlaExclusion *one = exclusions->pdata[i];
      g_autofree char *what = qy_sla_exclusion_print_what (one, w->self->language);
      g_autofree char *reason = qy_sla_exclusion_print_reason (one, w->self->language);

      qy_sla_put (w, what);
      if (one->is_incident)
        qy_sla_put (w, NULL);
      else
        qy_sla_put_number (w, one->minutes);
      qy_sla_put (w, qy_sla_say (w, one->excluded ? QY_PHRASE_YES : QY_PHRASE_NO));
      qy_sla_put (w, reason);
      qy_sla_end_row (w);
    }
}

static void
add_steps (QySlaWriter *w, const QyReasons *why)
{
  g_auto (GStrv) steps = why != NULL ? qy_reasons_print (why, w->self->language) : NULL;

  for (guint i = 0; steps != NULL && steps[i] != NULL; i++)
    {
      g_autofree char *step = g_strconcat (steps[i], qy_sla_say (w, QY_PHRASE_FULL_STOP), NULL);

      qy_sla_add_line (w, QY_BLOCK_ITEM, step);
    }
}

static char *
print_outcome (const QySlaWriter *w, const QyMissOutcome *outcome)
{
  QyLanguage language = w->self->language;
  const char *title = outcome->consequence->title;
  g_autofree char *what = NULL;
  g_autofree char *day = NULL;

  if (outcome->consequence->kind == QY_CONSEQUENCE_REPORT)
    {
      if (!qy_date_is_set (outcome->due))
        return g_strconcat (qy_sla_say (w, QY_PHRASE_SLA_DUTY), qy_sla_say (w, QY_PHRASE_COLON),
                            title != NULL ? title : "", NULL);
      day = qy_date_print (outcome->due, language);
      what = qy_language_print (language, QY_PHRASE_SLA_DUTY_UNTIL, day);
      return g_strconcat (qy_sla_say (w, QY_PHRASE_SLA_DUTY), qy_sla_say (w, QY_PHRASE_COLON),
                          title != NULL ? title : "", qy_sla_say (w, QY_PHRASE_OPENING_BRACKET),
                          what, qy_sla_say (w, QY_PHRASE_CLOSING_BRACKET), NULL);
    }
  what = *outcome->amount.currency != '\0' ? qy_money_to_figures (outcome->amount)
                                           : g_strdup (qy_sla_say (w, QY_PHRASE_SLA_AMOUNT_OPEN));
  return g_strconcat (qy_sla_say (w, outcome->consequence->kind == QY_CONSEQUENCE_CREDIT
                                         ? QY_PHRASE_SLA_CREDIT
                                         : QY_PHRASE_SLA_PENALTY),
                      qy_sla_say (w, QY_PHRASE_COLON), what, NULL);
}

static void
add_total (QySlaWriter *w)
{
  QyMoney credit = w->self->result->credit;
  g_autofree char *sum = NULL;
  g_autofree char *words = NULL;
  g_autofree char *text = NULL;

  if (credit.minor == 0)
    return;
  sum = qy_money_to_figures (credit);
  words = qy_money_to_words (credit, w->self->language, NULL);
  text = g_strdup_printf ("{{b}}%s%s%s%s%s%s{{/b}}", qy_sla_say (w, QY_PHRASE_SLA_CREDIT_TOTAL),
                          qy_sla_say (w, QY_PHRASE_COLON), sum,
                          words != NULL ? qy_sla_say (w, QY_PHRASE_OPENING_BRACKET) : "",
                          words != NULL ? words : "",
                          words != NULL ? qy_sla_say (w, QY_PHRASE_CLOSING_BRACKET) : "");
  qy_sla_add_block (w, QY_BLOCK_PARA, text);
}

static void
add_outcomes (QySlaWriter *w)
{
  GPtrArray *outcomes = w->self->result->outcomes;

  qy_sla_add_phrase (w, QY_BLOCK_CLAUSE, QY_PHRASE_SLA_OUTCOMES);
  if (outcomes->len == 0)
    qy_sla_add_phrase (w, QY_BLOCK_PARA, QY_PHRASE_SLA_NO_OUTCOMES);
  for (guint i = 0; i < outcomes->len; i++)
    {
      const QyMissOutcome *outcome = outcomes->pdata[i];
      g_autofree char *text = print_outcome (w, outcome);

      qy_sla_add_line (w, QY_BLOCK_PARA, text);
      add_steps (w, outcome->why);
    }
  add_total (w);
}

static void
add_problems (QySlaWriter *w)
{
  if (qy_reasons_get_n_steps (w->self->result->problems) == 0)
    return;
  qy_sla_add_phrase (w, QY_BLOCK_CLAUSE, QY_PHRASE_SLA_PROBLEMS);
  add_steps (w, w->self->result->problems);
}

QyDocument *
qy_sla_report_new (const QySlaReport *self, QyDocument *contract, GError **error)
{
  g_autoptr (QyDocument) out = NULL;
  g_autoptr (GString) row = g_string_new (NULL);
  QySlaWriter w = { .self = self, .row = row, .error = error, .fine = TRUE };

  g_return_val_if_fail (self != NULL && self->result != NULL, NULL);

  out = qy_document_new (QY_DOCUMENT_LETTER, self->language);
  w.out = out;
  qy_document_set_title (out, qy_sla_say (&w, QY_PHRASE_SLA_REPORT));
  qy_document_set_number (out, self->number);
  if (!qy_document_set_numbering (
          out, self->language == QY_LANGUAGE_ZH ? NUMBERING_ZH : NUMBERING_EN, error))
    return NULL;
  if (contract != NULL)
    take_parties (&w, contract);
  add_head (&w);
  add_figures (&w);
  add_cases (&w);
  add_outages (&w);
  add_exclusions (&w);
  add_outcomes (&w);
  add_problems (&w);
  qy_sla_add_phrase (&w, QY_BLOCK_SIGNATURE, QY_PHRASE_SLA_SIGN);
  return w.fine ? g_steal_pointer (&out) : NULL;
}
