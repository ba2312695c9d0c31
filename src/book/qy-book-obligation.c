/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-book-obligation.h"

#include <glib/gi18n-lib.h>

#include "qy-contract-part-private.h"
#include "qy-document-rows-private.h"
#include "qy-due-rule.h"
#include "qy-obligation-private.h"

static const char *const kinds[] = { "deliverable", "report",   "training", "acceptance", "repair",
                                     "meeting",     "document", "other",    NULL };

static const QyMember members[] = {
  { "id", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyObligation, id) },
  { "contract_id", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyObligation, contract_id) },
  { "position", QY_MEMBER_INT, G_STRUCT_OFFSET (QyObligation, position) },
  { "kind", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyObligation, kind) },
  { "title", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyObligation, title) },
  { "label", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyObligation, label) },
  { "rule", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyObligation, rule) },
  { "evidence", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyObligation, evidence) },
  { "block_key", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyObligation, block_key) },
  { "note", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyObligation, note) },
};

static const QyPartKind obligation_kind = {
  .record = { N_ ("obligation"), &qy_obligation_table, sizeof (QyObligation), members,
              G_N_ELEMENTS (members), G_STRUCT_OFFSET (QyObligation, rev) },
  .free_record = (GDestroyNotify) qy_obligation_free,
  .id_offset = G_STRUCT_OFFSET (QyObligation, id),
  .contract_offset = G_STRUCT_OFFSET (QyObligation, contract_id),
  .position_offset = G_STRUCT_OFFSET (QyObligation, position),
};

static gboolean
check_rule (const char *text, GError **error)
{
  g_autoptr (GError) cause = NULL;
  QyDueRule rule;

  if (text != NULL && qy_due_rule_from_text (text, &rule, &cause))
    return TRUE;
  return qy_part_invalid (error, _ ("The due rule cannot be read: %s. Nothing was stored."),
                          cause != NULL ? cause->message : "–");
}

static gboolean
check_places (QyBook *book, const QyObligation *obligation, GError **error)
{
  g_autofree char *document_id = qy_document_rows_find (book, obligation->contract_id, error);
  g_autoptr (QyDocument) document = NULL;

  document = document_id != NULL ? qy_document_rows_load (book, document_id, error) : NULL;
  if (document == NULL)
    return FALSE;
  if (obligation->label != NULL && qy_document_find_party (document, obligation->label) == NULL)
    g_set_error (error, QY_BOOK_ERROR, QY_ERROR_NOT_FOUND,
                 _ ("The text has no party with the label “%s”"), obligation->label);
  else if (obligation->block_key != NULL
           && qy_document_find_block (document, obligation->block_key) == G_MAXUINT)
    g_set_error (error, QY_BOOK_ERROR, QY_ERROR_NOT_FOUND,
                 _ ("The text has no block “%s”; nothing was stored"), obligation->block_key);
  else
    return TRUE;
  return FALSE;
}

static gboolean
check (QyBook *book, const QyObligation *obligation, GError **error)
{
  return qy_part_check_word (obligation->kind, kinds, _ ("Kind of obligation"), error)
         && qy_record_check_name (obligation->title, _ ("An obligation needs a title"), error)
         && check_rule (obligation->rule, error) && check_places (book, obligation, error);
}

QyObligation *
qy_obligation_new (const char *contract_id,
                   const char *kind,
                   const char *title,
                   const char *label,
                   const char *rule)
{
  QyObligation *obligation = g_new0 (QyObligation, 1);

  obligation->contract_id = g_strdup (contract_id);
  obligation->kind = g_strdup (kind);
  obligation->title = g_strdup (title);
  obligation->label = g_strdup (label);
  obligation->rule = g_strdup (rule);
  return obligation;
}

void
qy_obligation_free (QyObligation *obligation)
{
  qy_record_free (&obligation_kind.record, obligation);
}

const char *const *
qy_obligation_kinds (void)
{
  return kinds;
}

GPtrArray *
qy_book_obligation_list (QyBook *self, const char *contract_id, GError **error)
{
  g_return_val_if_fail (QY_IS_BOOK (self) && contract_id != NULL, NULL);

  return qy_part_list (self, &obligation_kind, contract_id, error);
}

QyObligation *
qy_book_obligation_get (QyBook *self, const char *id, GError **error)
{
  g_return_val_if_fail (QY_IS_BOOK (self) && id != NULL, NULL);

  return qy_part_get (self, &obligation_kind, id, error);
}

gboolean
qy_obligation_store (QyAct *act, QyObligation *obligation, GError **error)
{
  return check (act->book, obligation, error)
         && qy_part_put (act, &obligation_kind, obligation, error);
}

gboolean
qy_obligation_remove_open (QyAct *act, const char *id, GError **error)
{
  g_autoptr (GPtrArray) marks = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (QyRow) row = qy_record_get_row (act->book, &obligation_kind.record, id, error);

  if (row == NULL
      || !qy_record_find_ids (act->book, "obligation-marks", qy_row_get_text (row, "contract_id"),
                              id, marks, error))
    return FALSE;
  return marks->len > 0 || qy_part_take (act, row, error);
}

gboolean
qy_book_obligation_put (QyBook *self, QyObligation *obligation, GError **error)
{
  g_autoptr (QyAct) act = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && obligation != NULL, FALSE);
  g_return_val_if_fail (obligation->contract_id != NULL, FALSE);

  act = qy_part_begin (self, obligation->contract_id, error);
  if (act == NULL || !qy_obligation_store (act, obligation, error))
    return FALSE;
  label = g_strdup_printf (_ ("Obligation “%s” stored"), obligation->title);
  return qy_part_commit (act, obligation->contract_id, "obligation.put", label, error);
}

gboolean
qy_book_obligation_remove (QyBook *self, const char *id, GError **error)
{
  g_return_val_if_fail (QY_IS_BOOK (self) && id != NULL, FALSE);

  return qy_part_remove (self, &obligation_kind, id, "obligation.remove", _ ("Obligation removed"),
                         error);
}
