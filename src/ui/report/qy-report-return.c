/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-report-return.h"

#include <glib/gi18n-lib.h>

#include "qy-book-milestone.h"
#include "qy-notice.h"
#include "qy-prompt.h"
#include "qy-request.h"

typedef struct
{
  QyBook *book;
  char *contract_id;
  char *kind;
} Return;

static void
return_free (gpointer data)
{
  Return *what = data;

  g_object_unref (what->book);
  g_free (what->contract_id);
  g_free (what->kind);
  g_free (what);
}

static gpointer
record (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  return qy_book_milestone_put (book, data, error) ? data : NULL;
}

static void
on_recorded (gpointer owner, gpointer result, const GError *error)
{
  if (error != NULL)
    qy_notice_problem (owner, _ ("It was not recorded"), error);
  else
    qy_notice_toast (owner, _ ("Recorded"));
}

static void
on_accepted (GtkWidget *from, QyPrompt *prompt, gpointer data)
{
  const Return *what = data;
  g_autofree char *typed = qy_prompt_get_text (prompt, 0);
  g_autofree char *note = qy_prompt_get_text (prompt, 1);
  g_autofree char *day = NULL;
  g_autoptr (GError) error = NULL;
  QyDate on = qy_date_parse (typed, &error);
  QyMilestone *milestone = NULL;

  if (!qy_date_is_set (on))
    {
      qy_notice_problem (from, _ ("It was not recorded"), error);
      return;
    }
  day = qy_date_to_iso (on);
  milestone = qy_milestone_new (what->contract_id, what->kind, NULL, day);
  milestone->note = *note != '\0' ? g_steal_pointer (&note) : NULL;
  qy_request_run (from, what->book, record, milestone, (GDestroyNotify) qy_milestone_free, NULL,
                  NULL, on_recorded);
}

void
qy_report_return_ask (GtkWidget *from, QyBook *book, const char *contract_id, const char *kind)
{
  QyPrompt *prompt = NULL;
  Return *what = NULL;
  g_autofree char *today = NULL;

  g_return_if_fail (GTK_IS_WIDGET (from) && QY_IS_BOOK (book) && contract_id != NULL);

  prompt = qy_prompt_new (
      from, g_str_equal (kind, "returned") ? _ ("Record the Return") : _ ("Record the Destruction"),
      _ ("The day on which all confidential material of this contract was given back or destroyed. "
         "A receipt or protocol can be attached to the contract."),
      _ ("_Record"));
  today = qy_date_to_iso (qy_book_get_today (book));
  qy_prompt_add (prompt, _ ("Day"), today, TRUE);
  qy_prompt_add (prompt, _ ("Note"), NULL, FALSE);
  what = g_new0 (Return, 1);
  what->book = g_object_ref (book);
  what->contract_id = g_strdup (contract_id);
  what->kind = g_strdup (kind);
  qy_prompt_ask (prompt, on_accepted, what, return_free);
}
