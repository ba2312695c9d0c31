/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-book-renewal.h"

#include <glib/gi18n-lib.h>

#include "qy-outcome-private.h"

/* Where a contract stands on a day, with the rule of its terms. */
typedef struct
{
  QyLoadedFacts *loaded;
  QySchedule *schedule;
  QyRenewalRule rule;
} Standing;

static void
standing_clear (Standing *standing)
{
  g_clear_pointer (&standing->schedule, qy_schedule_free);
  g_clear_pointer (&standing->loaded, qy_loaded_facts_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Standing, standing_clear)

static gboolean
refuse_without_period (const QyOutcome *outcome, GError **error)
{
  return qy_outcome_refuse (error,
                            _ ("Contract %s states no period of which a first and a last day "
                               "follow: state them first. Nothing was changed."),
                            outcome->contract->number);
}

static gboolean
look (Standing *standing, const QyOutcome *outcome, QyDate on, GError **error)
{
  standing_clear (standing);
  standing->schedule =
      qy_outcome_derive (outcome->act->book, outcome->contract, on, &standing->loaded, error);
  if (standing->schedule == NULL)
    return FALSE;
  if (standing->schedule->has_term
      && qy_schedule_renewal_rule (standing->loaded->facts, &standing->rule))
    return TRUE;
  return refuse_without_period (outcome, error);
}

static QyDate
stored_day (const char *text)
{
  return text != NULL ? qy_date_from_iso (text, NULL) : QY_DATE_NONE;
}

static QyDate
arrival (QyDate on, const QyCorrespondence *letter, QyDate today)
{
  if (!qy_date_is_set (on) && letter != NULL)
    on = stored_day (letter->arrived_on != NULL ? letter->arrived_on : letter->sent_on);
  return qy_date_is_set (on) ? on : today;
}

static gboolean
judge_objection (const QyOutcome *outcome, QyObjectionEffect *effect, GError **error)
{
  g_auto (Standing) standing = { 0 };
  g_autofree char *last = NULL;

  if (!look (&standing, outcome, effect->arrived, error))
    return FALSE;
  effect->term_last = standing.schedule->term.last;
  effect->notice_last = standing.schedule->term.notice_last;
  effect->in_time = standing.schedule->phase == QY_PHASE_NOTICE_OPEN
                    && qy_date_compare (effect->arrived, standing.schedule->term.start) >= 0;
  if (standing.rule.mode == QY_RENEWAL_AUTOMATIC
      && (standing.schedule->phase == QY_PHASE_NOTICE_OPEN
          || standing.schedule->phase == QY_PHASE_WILL_RENEW))
    return TRUE;
  last = qy_date_to_iso (effect->term_last);
  return qy_outcome_refuse (error,
                            _ ("Contract %s ends on %s without an objection. Record the decision "
                               "to let it expire instead. Nothing was changed."),
                            outcome->contract->number, last);
}

gboolean
qy_book_contract_object (QyBook *self,
                         const char *id,
                         QyDate on,
                         const char *reason,
                         QyCorrespondence *letter,
                         QyObjectionEffect *effect,
                         GError **error)
{
  g_auto (QyOutcome) outcome = { 0 };
  g_autofree char *day = NULL;
  g_autofree char *label = NULL;
  QyObjectionEffect found = { .arrived = arrival (on, letter, qy_book_get_today (self)) };
  QyMilestone *milestone;

  g_return_val_if_fail (QY_IS_BOOK (self) && id != NULL, FALSE);

  if (!qy_outcome_begin (&outcome, self, id, QY_OUTCOME_RUNNING, error)
      || !judge_objection (&outcome, &found, error)
      || !qy_outcome_send (&outcome, letter, "objection", QY_PHRASE_LETTER_OBJECTION, error))
    return FALSE;
  milestone = qy_outcome_milestone (&outcome, QY_MILESTONE_OBJECTION, found.arrived, QY_DATE_NONE);
  milestone->reason = g_strdup (reason);
  day = qy_date_to_iso (found.in_time ? found.term_last : found.notice_last);
  label = g_strdup_printf (found.in_time ? _ ("Objected to the renewal: the contract ends on %s")
                                         : _ ("Objected too late: the last day was %s"),
                           day);
  if (!qy_outcome_record (&outcome, milestone, letter, error)
      || !qy_outcome_finish (&outcome, outcome.contract->state, "contract.object", label, error))
    return FALSE;
  if (effect != NULL)
    *effect = found;
  return TRUE;
}

/* The agreement is recorded first: whether it leads to a further term is what the terms say. */
static gboolean
check_renewed (const QyOutcome *outcome, QyDate last, QyDate *until, GError **error)
{
  g_auto (Standing) standing = { 0 };
  g_autofree char *day = qy_date_to_iso (last);

  if (!look (&standing, outcome, qy_date_add_days (last, 1), error))
    return FALSE;
  *until = standing.schedule->term.last;
  if (qy_date_compare (*until, last) > 0)
    return TRUE;
  return qy_outcome_refuse (error,
                            _ ("Contract %s ends on %s: an objection came in time, or its last "
                               "renewal is used. Make a contract that follows it, or extend it "
                               "for a time. Nothing was changed."),
                            outcome->contract->number, day);
}

gboolean
qy_book_contract_renew (QyBook *self,
                        const char *id,
                        QyDate on,
                        const char *note,
                        QyCorrespondence *letter,
                        QyDate *until,
                        GError **error)
{
  g_auto (QyOutcome) outcome = { 0 };
  g_auto (Standing) before = { 0 };
  g_autofree char *day = NULL;
  g_autofree char *label = NULL;
  QyMilestone *milestone;
  QyDate last;

  g_return_val_if_fail (QY_IS_BOOK (self) && id != NULL && qy_date_is_set (on), FALSE);

  if (!qy_outcome_begin (&outcome, self, id, QY_OUTCOME_RUNNING, error)
      || !look (&before, &outcome, qy_book_get_today (self), error)
      || !qy_outcome_send (&outcome, letter, "renewal", QY_PHRASE_LETTER_RENEWAL, error))
    return FALSE;
  milestone = qy_outcome_milestone (&outcome, QY_MILESTONE_RENEWAL, on, QY_DATE_NONE);
  milestone->note = g_strdup (note);
  if (!qy_outcome_record (&outcome, milestone, letter, error)
      || !check_renewed (&outcome, before.schedule->term.last, &last, error))
    return FALSE;
  day = qy_date_to_iso (last);
  label = g_strdup_printf (_ ("Renewed until %s"), day);
  if (!qy_outcome_finish (&outcome, outcome.contract->state, "contract.renew", label, error))
    return FALSE;
  if (until != NULL)
    *until = last;
  return TRUE;
}

/* The same after renewals that are certain to come. */
static gboolean
look_ahead (Standing *standing, const QyOutcome *outcome, GError **error)
{
  QyBook *book = outcome->act->book;

  standing->schedule = qy_outcome_derive_settled (book, outcome->contract, qy_book_get_today (book),
                                                  &standing->loaded, error);
  return standing->schedule != NULL
         && (standing->schedule->has_term || refuse_without_period (outcome, error));
}

static gboolean
check_extension (const QyOutcome *outcome, QyDate until, GError **error)
{
  g_auto (Standing) standing = { 0 };
  g_autofree char *last = NULL;
  QyDate ends_on;

  if (!look_ahead (&standing, outcome, error))
    return FALSE;
  ends_on = qy_date_is_set (standing.schedule->ends_on) ? standing.schedule->ends_on
                                                        : standing.schedule->term.last;
  if (qy_date_compare (until, ends_on) > 0)
    return TRUE;
  last = qy_date_to_iso (ends_on);
  return qy_outcome_refuse (error,
                            _ ("Contract %s runs until %s anyway: an extension ends later. Nothing "
                               "was changed."),
                            outcome->contract->number, last);
}

gboolean
qy_book_contract_extend (QyBook *self,
                         const char *id,
                         QyDate on,
                         QyDate until,
                         const char *conditions,
                         QyCorrespondence *letter,
                         GError **error)
{
  g_auto (QyOutcome) outcome = { 0 };
  g_autofree char *day = NULL;
  g_autofree char *label = NULL;
  QyMilestone *milestone;

  g_return_val_if_fail (QY_IS_BOOK (self) && id != NULL, FALSE);
  g_return_val_if_fail (qy_date_is_set (on) && qy_date_is_set (until), FALSE);

  if (!qy_outcome_begin (&outcome, self, id, QY_OUTCOME_RUNNING, error)
      || !check_extension (&outcome, until, error)
      || !qy_outcome_send (&outcome, letter, "renewal", QY_PHRASE_LETTER_EXTENSION, error))
    return FALSE;
  milestone = qy_outcome_milestone (&outcome, QY_MILESTONE_EXTENSION, on, until);
  milestone->note = g_strdup (conditions);
  day = qy_date_to_iso (until);
  label = g_strdup_printf (_ ("Extended until %s"), day);
  return qy_outcome_record (&outcome, milestone, letter, error)
         && qy_outcome_finish (&outcome, outcome.contract->state, "contract.extend", label, error);
}

gboolean
qy_book_contract_let_expire (QyBook *self, const char *id, const char *reason, GError **error)
{
  g_auto (QyOutcome) outcome = { 0 };
  g_auto (Standing) standing = { 0 };
  g_autofree char *day = NULL;
  g_autofree char *label = NULL;
  QyMilestone *milestone;
  QyDate today;

  g_return_val_if_fail (QY_IS_BOOK (self) && id != NULL, FALSE);

  today = qy_book_get_today (self);
  if (!qy_outcome_begin (&outcome, self, id, QY_OUTCOME_RUNNING, error)
      || !look (&standing, &outcome, today, error))
    return FALSE;
  day = qy_date_to_iso (standing.schedule->term.last);
  if (standing.rule.mode == QY_RENEWAL_AUTOMATIC
      && (standing.schedule->phase == QY_PHASE_NOTICE_OPEN
          || standing.schedule->phase == QY_PHASE_WILL_RENEW))
    return qy_outcome_refuse (error,
                              _ ("Contract %s is renewed after %s by itself: it ends only if "
                                 "somebody objects in time, or terminates it. Nothing was "
                                 "changed."),
                              outcome.contract->number, day);
  milestone = qy_outcome_milestone (&outcome, QY_MILESTONE_DECISION, today, QY_DATE_NONE);
  milestone->reason = g_strdup (reason);
  label = g_strdup_printf (_ ("It shall expire on %s"), day);
  return qy_outcome_record (&outcome, milestone, NULL, error)
         && qy_outcome_finish (&outcome, outcome.contract->state, "contract.expire", label, error);
}
