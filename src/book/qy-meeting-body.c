/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-governance.h"
#include "qy-meeting-private.h"
#include "qy-outcome-private.h"

static QyMeetingBody *
body_from (const QyStatedTerm *term, QyDate today)
{
  QyMeetingBody *body = g_new0 (QyMeetingBody, 1);
  QyGovernanceBody rules;

  qy_governance_body_read (term, today, &rules);
  body->source_id = g_strdup (term->id);
  body->title = g_strdup (rules.title != NULL ? rules.title : "");
  body->client_seats = rules.client_seats;
  body->provider_seats = rules.provider_seats;
  body->quorum = rules.quorum;
  body->majority = rules.majority;
  return body;
}

/* How the body stands in today's year. */
static gboolean
give_year (QyBook *book,
           const char *contract_id,
           const QySchedule *schedule,
           QyDate start,
           const QyStatedTerm *term,
           QyMeetingBody *body,
           GError **error)
{
  QyDate today = qy_book_get_today (book);
  g_autoptr (GPtrArray) meetings = qy_book_meeting_list (book, contract_id, error);
  g_autofree char *year = g_strdup_printf ("%04d-", today.year);
  QyGovernanceBody rules;

  for (guint i = 0; meetings != NULL && i < meetings->len; i++)
    {
      const QyMeeting *meeting = meetings->pdata[i];

      body->held += g_strcmp0 (meeting->source_id, body->source_id) == 0 && meeting->held_on != NULL
                    && g_str_has_prefix (meeting->held_on, year);
    }
  qy_governance_body_read (term, today, &rules);
  body->least = qy_governance_least_in_year (&rules, today.year, start, schedule->ends_on);
  body->short_by = MAX (0, body->least - body->held);
  return meetings != NULL;
}

static void
give_next (const QySchedule *schedule, QyMeetingBody *body)
{
  QyDate next = QY_DATE_NONE;

  for (guint i = 0; i < schedule->dues->len; i++)
    {
      const QyDue *due = &g_array_index (schedule->dues, QyDue, i);

      if (due->open && g_str_equal (due->source_id, body->source_id)
          && qy_date_is_set (due->deadline.date)
          && (!qy_date_is_set (next) || qy_date_compare (due->deadline.date, next) < 0))
        next = due->deadline.date;
    }
  if (qy_date_is_set (next))
    body->next_due = qy_date_to_iso (next);
}

GPtrArray *
qy_book_meeting_bodies (QyBook *self, const char *contract_id, GError **error)
{
  g_autoptr (GPtrArray) bodies =
      g_ptr_array_new_with_free_func ((GDestroyNotify) qy_meeting_body_free);
  g_autoptr (QyContract) contract = NULL;
  g_autoptr (QyLoadedFacts) loaded = NULL;
  g_autoptr (QySchedule) schedule = NULL;
  QyDate start = QY_DATE_NONE;
  QyRenewalRule rule;

  g_return_val_if_fail (QY_IS_BOOK (self) && contract_id != NULL, NULL);

  contract = qy_book_contract_get (self, contract_id, error);
  if (contract == NULL)
    return NULL;
  schedule = qy_outcome_derive (self, contract, qy_book_get_today (self), &loaded, error);
  if (schedule == NULL)
    return NULL;
  if (qy_schedule_renewal_rule (loaded->facts, &rule))
    start = rule.start;
  for (guint i = 0; i < loaded->facts->terms->len; i++)
    {
      const QyStatedTerm *term = loaded->facts->terms->pdata[i];
      QyMeetingBody *body;

      if (term->kind != QY_TERM_GOVERNANCE)
        continue;
      body = body_from (term, qy_book_get_today (self));
      g_ptr_array_add (bodies, body);
      if (!give_year (self, contract_id, schedule, start, term, body, error))
        return NULL;
      give_next (schedule, body);
    }
  return g_steal_pointer (&bodies);
}

void
qy_meeting_body_free (QyMeetingBody *body)
{
  if (body == NULL)
    return;
  g_free (body->source_id);
  g_free (body->title);
  g_free (body->next_due);
  g_free (body);
}

gboolean
qy_meeting_find_body (QyBook *book, const QyMeeting *meeting, QyMeetingBody **body, GError **error)
{
  g_autoptr (QyContract) contract = NULL;
  g_autoptr (QyLoadedFacts) loaded = NULL;

  *body = NULL;
  if (meeting->source_id == NULL)
    return TRUE;
  contract = qy_book_contract_get (book, meeting->contract_id, error);
  loaded = contract != NULL ? qy_facts_load (book, contract, error) : NULL;
  if (loaded == NULL)
    return FALSE;
  for (guint i = 0; i < loaded->facts->terms->len && *body == NULL; i++)
    {
      const QyStatedTerm *term = loaded->facts->terms->pdata[i];

      if (term->kind == QY_TERM_GOVERNANCE && g_str_equal (term->id, meeting->source_id))
        *body = body_from (term, qy_book_get_today (book));
    }
  if (*body != NULL || meeting->rev != 0)
    return TRUE;
  g_set_error (error, QY_BOOK_ERROR, QY_ERROR_NOT_FOUND,
               _ ("Contract %s names no body “%s”; nothing was stored"), contract->number,
               meeting->source_id);
  return FALSE;
}

QyVoteResult
qy_meeting_vote (const QyMeetingBody *body, const QyMeeting *meeting, const QyMeetingItem *vote)
{
  QyGovernanceBody rules = { 0 };
  int present;

  g_return_val_if_fail (meeting != NULL && vote != NULL, QY_VOTE_FAILED);

  present = (int) (meeting->client_present + meeting->provider_present);
  if (body != NULL)
    {
      rules.client_seats = body->client_seats;
      rules.provider_seats = body->provider_seats;
      rules.quorum = body->quorum;
      rules.majority = body->majority;
    }
  if (present < rules.quorum)
    return QY_VOTE_NO_QUORUM;
  return vote->yes >= qy_governance_votes_needed (&rules, present) ? QY_VOTE_PASSED
                                                                   : QY_VOTE_FAILED;
}
