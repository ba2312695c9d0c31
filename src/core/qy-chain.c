/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-deadline-private.h"
#include "qy-error.h"
#include "qy-renewal-private.h"

#define MOST_MONTHS 120000  /* more than there are in the years 1 to 9999 */
#define MOST_DAYS   3700000 /* the same in days */

/* The last day of @n renewals from the day after the first term. */
static QyDate
renewals_last (const QyChain *chain, int n, gboolean *certain)
{
  QyDuration renew = chain->rule->renew;
  QyDate start = qy_date_add_days (chain->first_last, 1);
  gint64 amount = (gint64) n * (chain->renew_months > 0 ? chain->renew_months : renew.amount);

  if (amount > (chain->renew_months > 0 ? MOST_MONTHS : MOST_DAYS))
    return QY_DATE_NONE;
  if (chain->renew_months > 0 && chain->first_months > 0)
    return qy_date_term_last (chain->rule->start, (int) amount + chain->first_months);
  if (!qy_date_is_set (start))
    return QY_DATE_NONE;
  if (chain->renew_months > 0)
    return qy_date_term_last (start, (int) amount);
  return qy_service_term_last (chain->calendar, start, (QyDuration){ (int) amount, renew.unit },
                               certain);
}

static gboolean
check_fixed (const QyRenewalRule *rule, GError **error)
{
  g_autofree char *start = NULL;
  g_autofree char *last = NULL;

  if (qy_date_compare (rule->start, rule->first_last) <= 0)
    return TRUE;
  start = qy_date_to_iso (rule->start);
  last = qy_date_to_iso (rule->first_last);
  g_set_error (error, QY_CORE_ERROR, QY_ERROR_INVALID,
               _ ("The first term ends on %s, before it begins on %s"), last, start);
  return FALSE;
}

gboolean
qy_chain_init (QyChain *chain,
               const QyCalendar *calendar,
               const QyRenewalRule *rule,
               gboolean *certain,
               GError **error)
{
  *chain = (QyChain){ .calendar = calendar, .rule = rule };
  if (rule->renew.amount != 0 && !qy_deadline_check_length (rule->renew, error))
    return FALSE;
  if (!qy_duration_to_months (rule->renew, &chain->renew_months))
    chain->renew_months = 0;
  if (qy_date_is_set (rule->first_last))
    {
      chain->first_last = rule->first_last;
      chain->first_months = qy_service_term_whole_months (rule->start, rule->first_last);
      return check_fixed (rule, error);
    }
  if (!qy_service_term_compute (calendar, rule->start, rule->first, &chain->first_last, certain,
                                NULL, error))
    return FALSE;
  if (!qy_duration_to_months (rule->first, &chain->first_months))
    chain->first_months = 0;
  return TRUE;
}

gboolean
qy_chain_last (const QyChain *chain, int n, QyDate *last, gboolean *certain, GError **error)
{
  *last = chain->first_last;
  if (n == 0)
    return TRUE;
  if (chain->rule->renew.amount == 0)
    {
      g_set_error_literal (error, QY_CORE_ERROR, QY_ERROR_INVALID,
                           _ ("The contract is renewed, but for how long is not stated"));
      return FALSE;
    }
  *last = renewals_last (chain, n, certain);
  return qy_date_is_set (*last) || qy_deadline_out_of_range (chain->first_last, error);
}

void
qy_chain_explain (const QyChain *chain, const QyRenewalTerm *term, QyReasons *why)
{
  const QyRenewalRule *rule = chain->rule;
  gboolean joined = chain->first_months > 0 && chain->renew_months > 0;
  QyDate last;

  if (term->n == 0 && !qy_date_is_set (rule->first_last))
    qy_service_term_compute (chain->calendar, rule->start, rule->first, &last, NULL, why, NULL);
  if (term->n == 0)
    {
      qy_reasons_say (why, QY_PHRASE_REASON_FIRST_TERM, QY_REASON_DATE (term->start),
                      QY_REASON_DATE (term->last));
      return;
    }
  if (joined)
    {
      QyDuration all = { chain->first_months + term->n * chain->renew_months, QY_UNIT_MONTH };

      qy_reasons_say (why, QY_PHRASE_REASON_FROM_ORIGINAL_START, QY_REASON_DATE (rule->start),
                      QY_REASON_DURATION (all));
      qy_service_term_compute (chain->calendar, rule->start, all, &last, NULL, why, NULL);
    }
  else if (qy_date_is_set (term->start))
    qy_reasons_say (why, QY_PHRASE_REASON_TERM_RUNS_UNTIL, QY_REASON_DURATION (rule->renew),
                    QY_REASON_DATE (term->last));
  qy_reasons_say (why, QY_PHRASE_REASON_RENEWAL_TERM, QY_REASON_NUMBER (term->n),
                  QY_REASON_DATE (term->start), QY_REASON_DATE (term->last));
}
