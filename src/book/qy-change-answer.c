/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-book-calendar.h"
#include "qy-change-private.h"
#include "qy-derive-private.h"
#include "qy-governance.h"

gboolean
qy_book_change_answer_due (
    QyBook *self, const QyChangeRequest *request, QyDate *due, QyReasons *why, GError **error)
{
  g_autoptr (QyContract) contract = NULL;
  g_autoptr (QyLoadedFacts) loaded = NULL;
  QyDueRule rule = { .base = QY_DUE_ON, .shift = QY_DUE_AFTER };
  QyDeadline deadline;

  g_return_val_if_fail (QY_IS_BOOK (self) && request != NULL && due != NULL, FALSE);

  contract = qy_book_contract_get (self, request->contract_id, error);
  loaded = contract != NULL ? qy_facts_load (self, contract, error) : NULL;
  if (loaded == NULL)
    return FALSE;
  rule.day = qy_date_from_iso (request->asked_on, error);
  if (!qy_date_is_set (rule.day)
      || !qy_governance_answer_within (loaded->facts, rule.day, &rule.length, NULL)
      || !qy_due_rule_evaluate (&rule, qy_book_get_calendar (self), &deadline, why, error))
    return FALSE;
  *due = deadline.date;
  return TRUE;
}
