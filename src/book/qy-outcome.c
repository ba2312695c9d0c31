/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-outcome-private.h"

#include <glib/gi18n-lib.h>

#include "qy-book-calendar.h"
#include "qy-document-rows-private.h"

gboolean
qy_outcome_refuse (GError **error, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list parts;

  va_start (parts, format);
  message = g_strdup_vprintf (format, parts);
  va_end (parts);
  g_set_error_literal (error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT, message);
  return FALSE;
}

gboolean
qy_outcome_begin (QyOutcome *self, QyBook *book, const char *id, guint states, GError **error)
{
  self->act = qy_act_begin (book, error);
  self->contract = self->act != NULL ? qy_book_contract_get (book, id, error) : NULL;
  if (self->contract == NULL)
    return FALSE;
  if ((states & 1u << self->contract->state) != 0)
    return TRUE;
  return qy_outcome_refuse (error,
                            _ ("Contract %s is in the state “%s”: this cannot be done from there. "
                               "Nothing was changed."),
                            self->contract->number,
                            qy_contract_state_label (self->contract->state));
}

void
qy_outcome_clear (QyOutcome *self)
{
  g_clear_pointer (&self->act, qy_act_free);
  g_clear_pointer (&self->contract, qy_contract_free);
  g_clear_pointer (&self->milestone, qy_milestone_free);
}

static char *
subject_of (QyOutcome *self, QyPhrase subject, GError **error)
{
  g_autofree char *document_id = qy_document_rows_find (self->act->book, self->contract->id, error);
  g_autoptr (QyDocument) document = NULL;

  document =
      document_id != NULL ? qy_document_rows_load (self->act->book, document_id, error) : NULL;
  return document != NULL ? qy_language_print (qy_document_get_language (document), subject,
                                               self->contract->title)
                          : NULL;
}

gboolean
qy_outcome_send (
    QyOutcome *self, QyCorrespondence *letter, const char *kind, QyPhrase subject, GError **error)
{
  if (letter == NULL)
    return TRUE;
  g_free (letter->contract_id);
  letter->contract_id = g_strdup (self->contract->id);
  if (letter->kind == NULL)
    letter->kind = g_strdup (kind);
  if (letter->channel == NULL)
    letter->channel = g_strdup ("other");
  if (letter->subject == NULL)
    letter->subject = subject_of (self, subject, error);
  return letter->subject != NULL && qy_correspondence_store (self->act, letter, error);
}

QyMilestone *
qy_outcome_milestone (const QyOutcome *self, QyMilestoneKind kind, QyDate on, QyDate until)
{
  g_autofree char *day = qy_date_to_iso (on);
  QyMilestone *milestone =
      qy_milestone_new (self->contract->id, qy_milestone_kind_to_string (kind), NULL, day);

  if (qy_date_is_set (until))
    milestone->until_day = qy_date_to_iso (until);
  return milestone;
}

gboolean
qy_outcome_record (QyOutcome *self,
                   QyMilestone *milestone,
                   const QyCorrespondence *letter,
                   GError **error)
{
  g_return_val_if_fail (self->milestone == NULL, FALSE);

  self->milestone = milestone;
  if (letter != NULL)
    milestone->letter_id = g_strdup (letter->id);
  return qy_milestone_store (self->act, milestone, error);
}

gboolean
qy_outcome_finish (
    QyOutcome *self, QyContractState state, const char *verb, const char *label, GError **error)
{
  self->contract->state = state;
  return qy_contract_store (self->act, self->contract, error)
         && qy_act_commit (self->act, self->contract->id, verb, label, error);
}

QySchedule *
qy_outcome_derive (
    QyBook *book, const QyContract *contract, QyDate on, QyLoadedFacts **loaded, GError **error)
{
  *loaded = qy_facts_load (book, contract, error);
  return *loaded != NULL ? qy_schedule_derive ((*loaded)->facts, qy_book_get_calendar (book), on)
                         : NULL;
}

/* Whether the next term is certain to come: nobody can object any more, or it was agreed on. */
static gboolean
goes_on (const QyLoadedFacts *loaded, const QySchedule *schedule)
{
  const GArray *milestones = loaded->facts->milestones;
  QyRenewalRule rule;
  int agreed = 0;

  if (!schedule->has_term || schedule->phase == QY_PHASE_WILL_RENEW)
    return schedule->has_term;
  for (guint i = 0; i < milestones->len; i++)
    agreed += g_array_index (milestones, QyMilestoneFact, i).kind == QY_MILESTONE_RENEWAL;
  return schedule->phase == QY_PHASE_NOTICE_OPEN && schedule->term.n < agreed
         && qy_schedule_renewal_rule (loaded->facts, &rule) && rule.mode != QY_RENEWAL_AUTOMATIC;
}

QySchedule *
qy_outcome_derive_settled (
    QyBook *book, const QyContract *contract, QyDate on, QyLoadedFacts **loaded, GError **error)
{
  QySchedule *schedule = qy_outcome_derive (book, contract, on, loaded, error);

  while (schedule != NULL && goes_on (*loaded, schedule))
    {
      QyDate next = qy_date_add_days (schedule->term.last, 1);

      qy_schedule_free (schedule);
      schedule = qy_date_is_set (next)
                     ? qy_schedule_derive ((*loaded)->facts, qy_book_get_calendar (book), next)
                     : NULL;
    }
  return schedule;
}
