/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-decision.h"

#include <glib/gi18n-lib.h>

#include "qy-book-renewal.h"
#include "qy-book-suspension.h"
#include "qy-book-termination.h"

#define BIT(state) (1u << (state))
#define RUNNING    (BIT (QY_STATE_SIGNED) | BIT (QY_STATE_IN_FORCE))
#define ENDED      (BIT (QY_STATE_EXPIRED) | BIT (QY_STATE_TERMINATED) | BIT (QY_STATE_REPLACED))

#define DAY     QY_DECISION_HAS_DAY
#define UNTIL   QY_DECISION_HAS_UNTIL
#define PERCENT QY_DECISION_HAS_PERCENT
#define REASON  QY_DECISION_HAS_REASON
#define LETTER  QY_DECISION_HAS_LETTER
#define GROUND  QY_DECISION_HAS_GROUND

typedef gboolean (*TakeFunc) (QyBook *book,
                              const QyDecision *decision,
                              QyCorrespondence *letter,
                              char **told,
                              GError **error);

static gboolean
renew (
    QyBook *book, const QyDecision *decision, QyCorrespondence *letter, char **told, GError **error)
{
  QyDate until = QY_DATE_NONE;
  g_autofree char *day = NULL;

  if (!qy_book_contract_renew (book, decision->contract_id, decision->on, decision->reason, letter,
                               &until, error))
    return FALSE;
  day = qy_date_print (until, qy_language_of_interface ());
  *told = g_strdup_printf (_ ("Renewed until %s"), day);
  return TRUE;
}

static gboolean
object (
    QyBook *book, const QyDecision *decision, QyCorrespondence *letter, char **told, GError **error)
{
  QyObjectionEffect effect;
  g_autofree char *day = NULL;

  if (!qy_book_contract_object (book, decision->contract_id, decision->on, decision->reason, letter,
                                &effect, error))
    return FALSE;
  day = qy_date_print (effect.in_time ? effect.term_last : effect.notice_last,
                       qy_language_of_interface ());
  *told = effect.in_time
              ? g_strdup_printf (_ ("The contract ends on %s"), day)
              : g_strdup_printf (_ ("Recorded, but too late: notice was possible until %s, so the "
                                    "contract is renewed all the same"),
                                 day);
  return TRUE;
}

static gboolean
extend (
    QyBook *book, const QyDecision *decision, QyCorrespondence *letter, char **told, GError **error)
{
  return qy_book_contract_extend (book, decision->contract_id, decision->on, decision->until,
                                  decision->reason, letter, error);
}

static gboolean
let_expire (
    QyBook *book, const QyDecision *decision, QyCorrespondence *letter, char **told, GError **error)
{
  return qy_book_contract_let_expire (book, decision->contract_id, decision->reason, error);
}

static gboolean
suspend (
    QyBook *book, const QyDecision *decision, QyCorrespondence *letter, char **told, GError **error)
{
  return qy_book_contract_suspend (book, decision->contract_id,
                                   (QySuspensionGround) decision->ground, decision->reason,
                                   decision->on, decision->until, letter, error);
}

static gboolean
resume (
    QyBook *book, const QyDecision *decision, QyCorrespondence *letter, char **told, GError **error)
{
  return qy_book_contract_resume (book, decision->contract_id, decision->on, decision->reason,
                                  letter, error);
}

static gboolean
terminate (
    QyBook *book, const QyDecision *decision, QyCorrespondence *letter, char **told, GError **error)
{
  return qy_book_contract_terminate (book, decision->contract_id,
                                     (QyTerminationGround) decision->ground, decision->reason,
                                     decision->on, letter, error);
}

static gboolean
settle (
    QyBook *book, const QyDecision *decision, QyCorrespondence *letter, char **told, GError **error)
{
  return qy_book_contract_settle (book, decision->contract_id, decision->on, decision->reason,
                                  error);
}

static gboolean
put_away (
    QyBook *book, const QyDecision *decision, QyCorrespondence *letter, char **told, GError **error)
{
  return qy_book_contract_close (book, decision->contract_id, decision->reason, error);
}

static const struct
{
  const char *word;
  const char *label;
  const char *explanation;
  QyDecisionParts parts;
  guint32 states;
  TakeFunc take; /* NULL: a new contract is made */
} kinds[QY_N_DECISIONS] = {
  [QY_DECISION_FOLLOW] = { "follow", N_ ("Renew with a new contract"),
                           N_ ("A draft is made with the same text, a period that begins on the "
                               "day "
                               "after the last one, and the new price. The draft is then edited, "
                               "issued and signed like any other."),
                           PERCENT, RUNNING | ENDED | BIT (QY_STATE_SUSPENDED), NULL },
  [QY_DECISION_RENEW] = { "renew", N_ ("Renewal agreed, no new contract"),
                          N_ ("Both sides agreed on one more term of this contract."),
                          DAY | REASON | LETTER, RUNNING, renew },
  [QY_DECISION_OBJECT] = { "object", N_ ("Object to the renewal"),
                           N_ ("An objection that arrives up to the last day of notice ends the "
                               "contract with its term. A later one is recorded, and has no effect "
                               "on this renewal."),
                           DAY | REASON | LETTER, RUNNING, object },
  [QY_DECISION_EXTEND] = { "extend", N_ ("Extend for a time"),
                           N_ ("The contract goes on until a day while something new is agreed on. "
                               "Say under which conditions and at what fee."),
                           DAY | UNTIL | REASON | LETTER, RUNNING, extend },
  [QY_DECISION_EXPIRE] = { "let-expire", N_ ("Let it expire"),
                           N_ ("It is decided that the contract ends with its term."), REASON,
                           RUNNING, let_expire },
  [QY_DECISION_SUSPEND] = { "suspend", N_ ("Suspend"),
                            N_ ("The contract rests from a day on, until a day or until it is "
                                "resumed. Force majeure needs a notice to the other side."),
                            DAY | UNTIL | REASON | LETTER | GROUND, BIT (QY_STATE_IN_FORCE),
                            suspend },
  [QY_DECISION_RESUME] = { "resume", N_ ("Resume"), N_ ("The contract goes on from this day."),
                           DAY | REASON | LETTER, BIT (QY_STATE_SUSPENDED), resume },
  [QY_DECISION_TERMINATE] = { "terminate", N_ ("Terminate before its time"),
                              N_ ("The day becomes the contract's last one. What is planned after "
                                  "it is no longer due; a settlement and a list for the handover "
                                  "begin."),
                              DAY | REASON | LETTER | GROUND, RUNNING | BIT (QY_STATE_SUSPENDED),
                              terminate },
  [QY_DECISION_SETTLE] = { "settle", N_ ("Record the settlement"),
                           N_ ("Both sides have settled what they owe each other."), DAY | REASON,
                           RUNNING | ENDED, settle },
  [QY_DECISION_CLOSE] = { "close", N_ ("Close"),
                          N_ ("Nothing is expected any more. An open balance or an unfinished "
                              "handover keeps a contract from being closed, and is named."),
                          REASON, RUNNING | ENDED, put_away },
};

void
qy_decision_free (QyDecision *decision)
{
  if (decision == NULL)
    return;
  g_free (decision->contract_id);
  g_free (decision->percent);
  g_free (decision->reason);
  g_free (decision);
}

gboolean
qy_decision_from_string (const char *word, QyDecisionKind *kind)
{
  g_return_val_if_fail (word != NULL && kind != NULL, FALSE);

  for (guint i = 0; i < QY_N_DECISIONS; i++)
    if (g_str_equal (kinds[i].word, word))
      {
        *kind = (QyDecisionKind) i;
        return TRUE;
      }
  return FALSE;
}

const char *
qy_decision_label (QyDecisionKind kind)
{
  g_return_val_if_fail (kind < QY_N_DECISIONS, NULL);

  return _ (kinds[kind].label);
}

const char *
qy_decision_explain (QyDecisionKind kind)
{
  g_return_val_if_fail (kind < QY_N_DECISIONS, NULL);

  return _ (kinds[kind].explanation);
}

QyDecisionParts
qy_decision_parts (QyDecisionKind kind)
{
  g_return_val_if_fail (kind < QY_N_DECISIONS, 0);

  return kinds[kind].parts;
}

gboolean
qy_decision_fits (QyDecisionKind kind, QyContractState state)
{
  g_return_val_if_fail (kind < QY_N_DECISIONS, FALSE);

  return (kinds[kind].states & BIT (state)) != 0;
}

const char *
qy_decision_ground (QyDecisionKind kind, guint n)
{
  if (kind == QY_DECISION_TERMINATE && n < QY_N_GROUNDS)
    return qy_termination_ground_label ((QyTerminationGround) n);
  if (kind == QY_DECISION_SUSPEND && n < QY_N_SUSPENSION_GROUNDS)
    return qy_suspension_ground_label ((QySuspensionGround) n);
  return NULL;
}

static QyCorrespondence *
letter_of (const QyDecision *decision)
{
  QyCorrespondence *letter;

  if (!decision->with_letter)
    return NULL;
  letter = qy_correspondence_new (decision->contract_id, decision->direction, NULL,
                                  decision->channel, NULL);
  letter->sent_on = qy_date_to_iso (decision->on);
  if (qy_date_is_set (decision->arrived))
    letter->arrived_on = qy_date_to_iso (decision->arrived);
  return letter;
}

static char *
follow (QyBook *book, const QyDecision *decision, char **told, GError **error)
{
  const QyFollowUp follow_up = { .percent = decision->percent };
  g_autoptr (QyContract) draft =
      qy_book_contract_follow (book, decision->contract_id, &follow_up, error);

  if (draft == NULL)
    return NULL;
  *told = g_strdup_printf (_ ("Draft %s made: check the period and the price"), draft->number);
  return g_strdup (draft->id);
}

char *
qy_decision_take (QyBook *book, const QyDecision *decision, char **told, GError **error)
{
  g_autoptr (QyCorrespondence) letter = NULL;
  g_autofree char *message = NULL;
  char *id = NULL;

  g_return_val_if_fail (QY_IS_BOOK (book) && decision != NULL, NULL);

  if (kinds[decision->kind].take == NULL)
    id = follow (book, decision, &message, error);
  else
    {
      letter = letter_of (decision);
      if (kinds[decision->kind].take (book, decision, letter, &message, error))
        id = g_strdup (decision->contract_id);
    }
  if (told != NULL)
    *told = g_steal_pointer (&message);
  return id;
}
