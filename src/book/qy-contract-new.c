/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-book-template.h"
#include "qy-holder-private.h"
#include "qy-term-private.h"

#define FIRST_LABEL 'A'
#define LAST_LABEL  'Z'

QyContract *
qy_contract_begin (QyBook *book, const char *title, GError **error)
{
  g_autoptr (QyContract) contract = g_new0 (QyContract, 1);
  g_autoptr (QyBookInfo) info = qy_book_get_info (book, error);

  if (info == NULL)
    return NULL;
  if (!qy_record_check_name (title, _ ("A contract needs a title"), error))
    return NULL;
  contract->id = qy_contract_free_id (book, &contract->number, error);
  if (contract->id == NULL)
    return NULL;
  contract->title = g_strdup (title);
  contract->state = QY_STATE_DRAFT;
  contract->time_zone = g_strdup (info->time_zone);
  contract->created_at = qy_book_get_now (book);
  return g_steal_pointer (&contract);
}

static gboolean
give_parties (QyBook *book,
              QyDocument *document,
              const QyAssignment *parties,
              gsize n_parties,
              GError **error)
{
  for (gsize i = 0; i < n_parties; i++)
    {
      if (!qy_contract_give_party (book, document, parties[i].name, parties[i].value, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
term_fits (const QyTerm *term, QyDocument *document)
{
  for (guint i = 0; i < term->attrs->len; i++)
    {
      const QyTermAttr *attr = term->attrs->pdata[i];

      if (qy_document_find_field (document, attr->field_key) == NULL)
        return FALSE;
    }
  return term->block_key == NULL || qy_document_get_block (document, term->block_key) != NULL;
}

/* Terms belong to the working template: what an older version does not know yet is left behind. */
static gboolean
copy_terms (QyAct *act,
            const char *template_id,
            const char *contract_id,
            QyDocument *document,
            GError **error)
{
  g_autoptr (GPtrArray) terms = qy_book_term_list (act->book, template_id, error);

  if (terms == NULL)
    return FALSE;
  for (guint i = 0; i < terms->len; i++)
    {
      g_autoptr (QyTerm) copy = qy_term_copy_for (terms->pdata[i], contract_id);

      if (term_fits (copy, document) && !qy_term_insert (act, copy, i + 1, NULL, error))
        return FALSE;
    }
  return TRUE;
}

/* The contract's row first: its document names it; its columns follow once the terms are there. */
gboolean
qy_contract_store_new (
    QyAct *act, QyContract *contract, QyDocument *document, const char *terms_of, GError **error)
{
  qy_document_set_number (document, contract->number);
  return qy_contract_insert (act, contract, error)
         && qy_document_rows_insert (act, document, contract->id, error)
         && (terms_of == NULL || copy_terms (act, terms_of, contract->id, document, error))
         && qy_terms_check_stored (act->book, contract->id, NULL, document, error)
         && qy_contract_apply_mirror (act->book, contract, document, error);
}

gboolean
qy_contract_finish_new (QyAct *act,
                        QyContract *contract,
                        QyDocument *document,
                        const char *verb,
                        const char *label,
                        GError **error)
{
  return qy_contract_store (act, contract, error)
         && qy_index_put_text (act, QY_INDEX_CONTRACT, contract->id, NULL, document, error)
         && qy_act_commit (act, contract->id, verb, label, error);
}

/* A template may be listed as a specimen while its text has the title that is printed. */
static const char *
title_of (const QyContractDraft *draft, const QyTemplate *tmpl, QyDocument *document)
{
  const char *printed = qy_document_get_title (document);

  if (draft->title != NULL)
    return draft->title;
  return printed != NULL && *printed != '\0' ? printed : tmpl->title;
}

QyContract *
qy_book_contract_new (QyBook *self, const QyContractDraft *draft, GError **error)
{
  g_autoptr (QyAct) act = NULL;
  g_autoptr (QyTemplate) tmpl = NULL;
  g_autoptr (QyDocument) document = NULL;
  g_autoptr (QyContract) contract = NULL;
  g_autofree char *label = NULL;
  gint64 version;

  g_return_val_if_fail (QY_IS_BOOK (self) && draft != NULL && draft->template_id != NULL, NULL);

  version = draft->version;
  act = qy_act_begin (self, error);
  tmpl = act != NULL ? qy_book_template_get (self, draft->template_id, error) : NULL;
  if (tmpl == NULL)
    return NULL;
  document = qy_book_template_load_version (self, tmpl->id, &version, error);
  contract =
      document != NULL ? qy_contract_begin (self, title_of (draft, tmpl, document), error) : NULL;
  if (contract == NULL)
    return NULL;
  contract->has_text = TRUE;
  contract->template_id = g_strdup (tmpl->id);
  contract->template_version = version;
  contract->kind = g_strdup (draft->kind != NULL ? draft->kind : tmpl->category);
  contract->parent_id = g_strdup (draft->parent_id);
  contract->relation = g_strdup (draft->relation);
  contract->responsible_id = g_strdup (draft->responsible_id);
  qy_document_set_title (document, contract->title);
  qy_document_apply_defaults (document);
  label = version > 0
              ? g_strdup_printf (_ ("Drafted from “%s”, version %d"), tmpl->title, (int) version)
              : g_strdup_printf (_ ("Drafted from “%s”, not yet published"), tmpl->title);
  if (!give_parties (self, document, draft->parties, draft->n_parties, error)
      || !qy_contract_give_values (document, draft->values, draft->n_values, error)
      || !qy_contract_store_new (act, contract, document, tmpl->id, error)
      || !qy_contract_finish_new (act, contract, document, "contract.new", label, error))
    return NULL;
  return g_steal_pointer (&contract);
}

typedef struct
{
  const char *key;
  QyFieldType type;
  const char *label;
  const char *value;
} PaperField;

/* What is known of a contract on paper becomes fields that no text shows. */
static gboolean
add_paper_fields (QyDocument *document, const QySignedContract *paper, GError **error)
{
  const PaperField known[] = {
    { "period.start", QY_FIELD_DATE, "开始日期", paper->starts_on },
    { "period.end", QY_FIELD_DATE, "结束日期", paper->ends_on },
    { "effective.on", QY_FIELD_DATE, "生效日期", paper->effective_on },
    { "fee.total", QY_FIELD_MONEY, "合同总价", paper->amount },
  };

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    {
      const QyAssignment given = { known[i].key, known[i].value };

      if (!qy_document_add_field (document,
                                  qy_field_new (known[i].key, known[i].type, known[i].label), error)
          || !qy_contract_give_values (document, &given, 1, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_paper_parties (QyBook *book,
                   QyDocument *document,
                   const QySignedContract *paper,
                   GError **error)
{
  for (gsize i = 0; i < paper->n_parties && FIRST_LABEL + i <= LAST_LABEL; i++)
    {
      const char label[] = { (char) (FIRST_LABEL + i), '\0' };

      qy_document_add_party (document, label, paper->parties[i].name, QY_ROLE_NONE);
      if (!qy_contract_give_party (book, document, label, paper->parties[i].value, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_number (QyBook *book, const char *number, GError **error)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  if (!qy_record_find_ids (book, "contract-by-number", number, NULL, ids, error))
    return FALSE;
  if (ids->len == 0)
    return TRUE;
  g_set_error (error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT,
               _ ("Another contract has the number %s already; nothing was stored"), number);
  return FALSE;
}

static gboolean
check_days (const QySignedContract *paper, GError **error)
{
  const char *const days[] = { paper->signed_on, paper->starts_on, paper->ends_on };
  QyDate dates[G_N_ELEMENTS (days)] = { { 0 } };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      if (days[i] == NULL || *days[i] == '\0')
        continue;
      dates[i] = qy_date_from_iso (days[i], error);
      if (!qy_date_is_set (dates[i]))
        return FALSE;
    }
  if (!qy_date_is_set (dates[1]) || !qy_date_is_set (dates[2])
      || qy_date_compare (dates[1], dates[2]) <= 0)
    return TRUE;
  g_set_error (error, QY_BOOK_ERROR, QY_ERROR_INVALID,
               _ ("The period ends (%s) before it starts (%s); nothing was stored"), paper->ends_on,
               paper->starts_on);
  return FALSE;
}

QyContract *
qy_book_contract_add_signed (QyBook *self, const QySignedContract *paper, GError **error)
{
  g_autoptr (QyAct) act = NULL;
  g_autoptr (QyDocument) document = NULL;
  g_autoptr (QyContract) contract = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && paper != NULL, NULL);

  if (!check_days (paper, error) || (act = qy_act_begin (self, error)) == NULL)
    return NULL;
  contract = qy_contract_begin (self, paper->title, error);
  if (contract == NULL)
    return NULL;
  if (paper->number != NULL && *paper->number != '\0')
    {
      if (!check_number (self, paper->number, error))
        return NULL;
      g_free (contract->number);
      contract->number = g_strdup (paper->number);
    }
  contract->kind = g_strdup (paper->kind);
  contract->signed_on = g_strdup (paper->signed_on);
  contract->responsible_id = g_strdup (paper->responsible_id);
  contract->tags = g_strdup (paper->tags);
  contract->note = g_strdup (paper->note);
  contract->state = paper->state == QY_STATE_DRAFT ? QY_STATE_IN_FORCE : paper->state;
  document = qy_document_new (QY_DOCUMENT_CONTRACT, QY_LANGUAGE_ZH);
  qy_document_set_title (document, contract->title);
  if (!add_paper_fields (document, paper, error)
      || !add_paper_parties (self, document, paper, error)
      || !qy_contract_store_new (act, contract, document, NULL, error)
      || !qy_contract_finish_new (act, contract, document, "contract.add",
                                  _ ("Existing contract entered"), error))
    return NULL;
  return g_steal_pointer (&contract);
}
