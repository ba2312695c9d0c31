/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-book-issue.h"

#include <glib/gi18n-lib.h>

#include "qy-blob.h"
#include "qy-body.h"
#include "qy-counter.h"
#include "qy-finding.h"
#include "qy-book-text.h"
#include "qy-holder-private.h"
#include "qy-number-pattern.h"
#include "qy-revision-private.h"
#include "qy-signature-private.h"

#define CHECK_CODE_LENGTH 8
#define FINDINGS_SHOWN    10

/* Everything one issue works on, in the order in which it comes to be. */
typedef struct
{
  QyAct *act;
  QyHolder *holder;
  QyPrinted *printed;
  QyRevision *revision;
  GBytes *pdf;
} Issue;

static void
issue_clear (Issue *issue)
{
  g_clear_pointer (&issue->holder, qy_holder_free);
  g_clear_pointer (&issue->printed, qy_printed_unref);
  g_clear_pointer (&issue->revision, qy_revision_free);
  g_clear_pointer (&issue->pdf, g_bytes_unref);
  g_clear_pointer (&issue->act, qy_act_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Issue, issue_clear)

static gboolean
check_state (const QyContract *contract, GError **error)
{
  if (contract->has_text && qy_contract_state_may_become (contract->state, QY_STATE_ISSUED))
    return TRUE;
  g_set_error (error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT,
               contract->has_text
                   ? _ ("Contract %s is in the state “%s” and cannot be issued from there")
                   : _ ("Contract %s is in the state “%s” and known only from "
                        "paper: it has no text to issue"),
               contract->number, qy_contract_state_label (contract->state));
  return FALSE;
}

static gboolean
check_findings (Issue *issue, GError **error)
{
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GString) shown = g_string_new (NULL);
  guint n = 0;

  findings = qy_book_text_check_document (issue->act->book, issue->holder->document, error);
  if (findings == NULL || !qy_findings_block_issue (findings))
    return findings != NULL;
  for (guint i = 0; i < findings->len; i++)
    {
      const QyFinding *finding = findings->pdata[i];

      if (finding->severity == QY_SEVERITY_ERROR && ++n <= FINDINGS_SHOWN)
        g_string_append_printf (shown, "\n  • %s", finding->message);
    }
  if (n > FINDINGS_SHOWN)
    g_string_append_printf (shown, _ ("\n  … and %u more"), n - FINDINGS_SHOWN);
  g_set_error (error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT,
               g_dngettext (GETTEXT_PACKAGE, "Not issued: %u finding has to be settled first%s",
                            "Not issued: %u findings have to be settled first%s", n),
               n, shown->str);
  return FALSE;
}

static gboolean
number_is_free (QyBook *book, const char *number, gboolean *is_free, GError **error)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  if (!qy_record_find_ids (book, "contract-by-number", number, NULL, ids, error))
    return FALSE;
  *is_free = ids->len == 0;
  return TRUE;
}

/* A paper contract may have taken a number by hand: that one is passed over. */
static char *
draw_number (Issue *issue, GError **error)
{
  QyBook *book = issue->act->book;
  g_autoptr (QyBookInfo) info = qy_book_get_info (book, error);
  int year = qy_book_get_today (book).year;
  gboolean is_free = FALSE;

  while (info != NULL && !is_free)
    {
      gint64 seq = qy_counter_next (issue->act->store, info->number_pattern, year, error);
      g_autofree char *number = NULL;

      if (seq == 0)
        return NULL;
      number = qy_number_pattern_print (info->number_pattern, year, (int) seq, error);
      if (number == NULL || !number_is_free (book, number, &is_free, error))
        return NULL;
      if (is_free)
        return g_steal_pointer (&number);
    }
  return NULL;
}

static gboolean
give_number (Issue *issue, GError **error)
{
  QyContract *contract = issue->holder->contract;
  g_autofree char *provisional = qy_provisional_number (contract->id);

  if (g_str_equal (contract->number, provisional))
    {
      g_autofree char *number = draw_number (issue, error);

      if (number == NULL)
        return FALSE;
      g_free (contract->number);
      contract->number = g_steal_pointer (&number);
    }
  qy_document_set_number (issue->holder->document, contract->number);
  return TRUE;
}

static gboolean
freeze (Issue *issue, const char *why, GError **error)
{
  QyDocument *document = issue->holder->document;
  g_autoptr (GPtrArray) earlier = NULL;

  earlier = qy_book_revision_list (issue->act->book, issue->holder->id, error);
  if (earlier == NULL)
    return FALSE;
  issue->revision = g_new0 (QyRevision, 1);
  issue->revision->document_id = g_strdup (qy_document_get_id (document));
  issue->revision->n =
      earlier->len > 0 ? ((QyRevision *) earlier->pdata[earlier->len - 1])->n + 1 : 1;
  issue->revision->why = g_strdup (why);
  issue->revision->body = qy_body_write (document, TRUE, error);
  if (issue->revision->body == NULL)
    return FALSE;
  issue->revision->body_sha256 = qy_body_sha256 (issue->revision->body);
  issue->printed = qy_document_print (document, QY_PRINT_DEFAULT, error);
  return issue->printed != NULL;
}

static gboolean
render (Issue *issue, QyRenderFunc func, gpointer data, GError **error)
{
  g_autofree char *code = g_strndup (issue->revision->body_sha256, CHECK_CODE_LENGTH);
  QyRenderInfo info = { .number = issue->holder->contract->number,
                        .revision = issue->revision->n,
                        .body_sha256 = issue->revision->body_sha256,
                        .check_code = code,
                        .issued_at = qy_store_get_now (issue->act->store) };
  guint pages = 0;

  issue->pdf = func (issue->printed, &info, data, &pages, error);
  if (issue->pdf == NULL)
    {
      g_prefix_error (error, _ ("Not issued, nothing has changed: "));
      return FALSE;
    }
  issue->revision->pages = pages;
  issue->revision->pdf_sha256 = qy_blob_add_bytes (issue->act->store, issue->pdf, error);
  return issue->revision->pdf_sha256 != NULL;
}

static gboolean
store (Issue *issue, GError **error)
{
  QyHolder *holder = issue->holder;

  holder->contract->state = QY_STATE_ISSUED;
  g_clear_pointer (&holder->contract->signed_on, g_free);
  return qy_revision_insert (issue->act, issue->revision, error)
         && qy_signature_void_all (issue->act, holder->id, error)
         && qy_holder_store (issue->act, holder, error);
}

QyRevision *
qy_book_contract_issue (QyBook *self,
                        const char *id,
                        const char *why,
                        QyRenderFunc render_func,
                        gpointer user_data,
                        GError **error)
{
  g_auto (Issue) issue = { 0 };
  g_autofree char *label = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && id != NULL && render_func != NULL, NULL);

  issue.act = qy_act_begin (self, error);
  issue.holder = issue.act != NULL ? qy_holder_load (self, id, error) : NULL;
  if (issue.holder == NULL || issue.holder->contract == NULL)
    return NULL;
  issue.holder->before = qy_document_copy (issue.holder->document);
  if (!check_state (issue.holder->contract, error) || !check_findings (&issue, error)
      || !give_number (&issue, error) || !freeze (&issue, why, error)
      || !render (&issue, render_func, user_data, error) || !store (&issue, error))
    return NULL;
  label = g_strdup_printf (_ ("Issued as %s, revision %d"), issue.holder->contract->number,
                           (int) issue.revision->n);
  if (!qy_act_commit (issue.act, id, "contract.issue", label, error))
    return NULL;
  return g_steal_pointer (&issue.revision);
}

/* Drawn for certain and given back: the act is never committed. */
char *
qy_book_contract_next_number (QyBook *self, const char *id, GError **error)
{
  g_auto (Issue) issue = { 0 };

  g_return_val_if_fail (QY_IS_BOOK (self) && id != NULL, NULL);

  issue.act = qy_act_begin (self, error);
  issue.holder = issue.act != NULL ? qy_holder_load (self, id, error) : NULL;
  if (issue.holder == NULL || issue.holder->contract == NULL || !give_number (&issue, error))
    return NULL;
  return g_strdup (issue.holder->contract->number);
}
