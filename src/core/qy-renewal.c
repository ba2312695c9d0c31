/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-renewal-private.h"

#include <glib/gi18n-lib.h>

#include "qy-error.h"

static const char *const modes[QY_N_RENEWAL_MODES] = {
  [QY_RENEWAL_NONE] = "none",
  [QY_RENEWAL_AUTOMATIC] = "automatic",
  [QY_RENEWAL_BY_AGREEMENT] = "by-agreement",
  [QY_RENEWAL_BY_NOTICE] = "by-notice",
};

static const char *const phases[QY_N_PHASES] = {
  [QY_PHASE_NONE] = "none",
  [QY_PHASE_NOTICE_OPEN] = "notice-open",
  [QY_PHASE_WILL_RENEW] = "will-renew",
  [QY_PHASE_ENDING] = "ending",
  [QY_PHASE_EXPIRED] = "expired",
};

/* Whether a word can change what comes after a term. */
static gboolean
is_decided_by_notice (QyRenewalMode mode)
{
  return mode == QY_RENEWAL_AUTOMATIC || mode == QY_RENEWAL_BY_NOTICE;
}

/* The last day of notice of a term whose bounds are known. */
static gboolean
find_notice (const QyChain *chain, QyRenewalTerm *term, QyReasons *why, GError **error)
{
  const QyRenewalRule *rule = chain->rule;
  QyDeadlineRule deadline_rule = { .length = rule->notice, .before = TRUE, .lead = rule->lead };
  QyDeadline deadline;

  term->notice_last = term->notice_safe = QY_DATE_NONE;
  if (rule->notice.amount == 0 && !is_decided_by_notice (rule->mode))
    return TRUE;
  if (rule->notice.amount == 0)
    {
      qy_reasons_add (why, QY_PHRASE_REASON_NO_NOTICE_PERIOD, 0, NULL);
      if (!qy_deadline_of_day (chain->calendar, term->last, rule->lead, &deadline, why, error))
        return FALSE;
    }
  else if (!qy_deadline_compute (chain->calendar, term->last, &deadline_rule, &deadline, why,
                                 error))
    return FALSE;
  term->notice_last = deadline.date;
  term->notice_safe = deadline.safe;
  term->certain = term->certain && deadline.certain;
  qy_reasons_say (why, QY_PHRASE_REASON_NOTICE_LAST, QY_REASON_DATE (deadline.date));
  if (qy_date_compare (deadline.date, term->start) < 0)
    qy_reasons_add (why, QY_PHRASE_REASON_NOTICE_BEFORE_TERM, 0, NULL);
  return TRUE;
}

/* The @n-th term without its notice. */
static gboolean
find_bounds (const QyChain *chain, int n, QyRenewalTerm *term, GError **error)
{
  QyDate before;

  term->n = n;
  term->start = chain->rule->start;
  if (!qy_chain_last (chain, n, &term->last, &term->certain, error))
    return FALSE;
  if (n == 0)
    return TRUE;
  if (!qy_chain_last (chain, n - 1, &before, &term->certain, error))
    return FALSE;
  term->start = qy_date_add_days (before, 1);
  return TRUE;
}

/* The earliest of the days that fall into the time of notice, or %QY_DATE_NONE. */
static QyDate
find_word (const QyRenewalTerm *term, const QyDate *days, gsize n_days)
{
  QyDate found = QY_DATE_NONE;

  for (gsize i = 0; i < n_days; i++)
    if (qy_date_compare (days[i], term->start) >= 0
        && qy_date_compare (days[i], term->notice_last) <= 0
        && (!qy_date_is_set (found) || qy_date_compare (days[i], found) < 0))
      found = days[i];
  return found;
}

static gboolean
may_renew (const QyRenewalRule *rule, int n)
{
  return is_decided_by_notice (rule->mode) && (rule->max_renewals < 0 || n < rule->max_renewals);
}

/* The phase of a term that has not ended and may be followed by another, and its reason. */
static QyPhase
open_phase (
    const QyRenewalRule *rule, const QyRenewalTerm *term, QyDate word, QyDate on, QyReasons *why)
{
  gboolean automatic = rule->mode == QY_RENEWAL_AUTOMATIC;
  gboolean said = qy_date_is_set (word);

  if (said)
    qy_reasons_say (why, automatic ? QY_PHRASE_REASON_OBJECTED : QY_PHRASE_REASON_ASKED,
                    QY_REASON_DATE (word));
  else if (qy_date_compare (on, term->notice_last) <= 0)
    {
      qy_reasons_say (why,
                      automatic ? QY_PHRASE_REASON_OBJECTION_OPEN : QY_PHRASE_REASON_ASKING_OPEN,
                      QY_REASON_DATE (term->notice_last));
      return QY_PHASE_NOTICE_OPEN;
    }
  else
    qy_reasons_say (why, automatic ? QY_PHRASE_REASON_OBJECTION_CLOSED : QY_PHRASE_REASON_NOT_ASKED,
                    QY_REASON_DATE (term->notice_last));
  return automatic == said ? QY_PHASE_ENDING : QY_PHASE_WILL_RENEW;
}

static QyPhase
decide_phase (
    const QyRenewalRule *rule, const QyRenewalTerm *term, QyDate word, QyDate on, QyReasons *why)
{
  QyPhase phase = QY_PHASE_ENDING;

  if (rule->mode == QY_RENEWAL_NONE)
    qy_reasons_add (why, QY_PHRASE_REASON_NO_RENEWAL, 0, NULL);
  else if (rule->mode == QY_RENEWAL_BY_AGREEMENT)
    qy_reasons_add (why, QY_PHRASE_REASON_BY_AGREEMENT, 0, NULL);
  else if (!may_renew (rule, term->n))
    qy_reasons_say (why, QY_PHRASE_REASON_RENEWALS_USED, QY_REASON_NUMBER (rule->max_renewals));
  else
    phase = open_phase (rule, term, word, on, why);
  if (qy_date_compare (on, term->last) <= 0)
    return phase;
  qy_reasons_say (why, QY_PHRASE_REASON_EXPIRED, QY_REASON_DATE (term->last));
  return QY_PHASE_EXPIRED;
}

/* Goes along the chain to the term of @on, or to the one it ended with before. @word: what was said
 * in this term, or %QY_DATE_NONE. */
static gboolean
walk (const QyChain *chain,
      const QyDate *days,
      gsize n_days,
      QyDate on,
      QyRenewalTerm *term,
      QyDate *word,
      GError **error)
{
  const QyRenewalRule *rule = chain->rule;

  term->n = 0;
  term->start = rule->start;
  term->last = chain->first_last;
  for (;;)
    {
      gboolean ends = !may_renew (rule, term->n);

      *word = QY_DATE_NONE;
      if (!ends && n_days > 0)
        {
          if (!find_notice (chain, term, NULL, error))
            return FALSE;
          *word = find_word (term, days, n_days);
        }
      ends = ends || (rule->mode == QY_RENEWAL_AUTOMATIC) == qy_date_is_set (*word);
      if (ends || qy_date_compare (on, term->last) <= 0)
        return TRUE;
      term->n++;
      term->start = qy_date_add_days (term->last, 1);
      if (!qy_chain_last (chain, term->n, &term->last, &term->certain, error))
        return FALSE;
    }
}

static gboolean
find_name (const char *const *names, int n_names, const char *name, int *place)
{
  for (int i = 0; i < n_names; i++)
    if (g_strcmp0 (names[i], name) == 0)
      {
        *place = i;
        return TRUE;
      }
  return FALSE;
}

gboolean
qy_renewal_mode_from_string (const char *name, QyRenewalMode *mode)
{
  int place;

  g_return_val_if_fail (name != NULL && mode != NULL, FALSE);

  if (!find_name (modes, QY_N_RENEWAL_MODES, name, &place))
    return FALSE;
  *mode = place;
  return TRUE;
}

const char *
qy_renewal_mode_to_string (QyRenewalMode mode)
{
  g_return_val_if_fail (mode < QY_N_RENEWAL_MODES, NULL);

  return modes[mode];
}

gboolean
qy_phase_from_string (const char *name, QyPhase *phase)
{
  int place;

  g_return_val_if_fail (name != NULL && phase != NULL, FALSE);

  if (!find_name (phases, QY_N_PHASES, name, &place))
    return FALSE;
  *phase = place;
  return TRUE;
}

const char *
qy_phase_to_string (QyPhase phase)
{
  g_return_val_if_fail (phase < QY_N_PHASES, NULL);

  return phases[phase];
}

gboolean
qy_renewal_term (const QyCalendar *calendar,
                 const QyRenewalRule *rule,
                 int n,
                 QyRenewalTerm *term,
                 QyReasons *why,
                 GError **error)
{
  QyChain chain;
  QyRenewalTerm found = { .certain = TRUE };

  g_return_val_if_fail (calendar != NULL && rule != NULL && term != NULL && n >= 0, FALSE);
  g_return_val_if_fail (qy_date_is_set (rule->start), FALSE);

  if (!qy_chain_init (&chain, calendar, rule, &found.certain, error)
      || !find_bounds (&chain, n, &found, error))
    return FALSE;
  if (why != NULL)
    qy_chain_explain (&chain, &found, why);
  if (!find_notice (&chain, &found, why, error))
    return FALSE;
  *term = found;
  return TRUE;
}

gboolean
qy_renewal_on (const QyCalendar *calendar,
               const QyRenewalRule *rule,
               const QyDate *objections,
               gsize n_objections,
               QyDate on,
               QyRenewalTerm *term,
               QyPhase *phase,
               QyReasons *why,
               GError **error)
{
  QyChain chain;
  QyRenewalTerm found = { .certain = TRUE };
  QyDate word;

  g_return_val_if_fail (calendar != NULL && rule != NULL && term != NULL && phase != NULL, FALSE);
  g_return_val_if_fail (qy_date_is_set (rule->start) && qy_date_is_set (on), FALSE);

  if (!qy_chain_init (&chain, calendar, rule, &found.certain, error)
      || !walk (&chain, objections, n_objections, on, &found, &word, error))
    return FALSE;
  if (why != NULL)
    qy_chain_explain (&chain, &found, why);
  if (!find_notice (&chain, &found, why, error))
    return FALSE;
  *term = found;
  *phase = decide_phase (rule, &found, word, on, why);
  return TRUE;
}
