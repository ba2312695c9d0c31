/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-dossier.h"

#include "qy-book-calendar.h"
#include "qy-book-ledger.h"
#include "qy-book-template.h"

#define MAX_UNDER 50

static gboolean
load_lists (QyDossier *self, QyBook *book, const char *id, GError **error)
{
  self->terms = qy_book_term_list (book, id, error);
  self->revisions = self->terms != NULL ? qy_book_revision_list (book, id, error) : NULL;
  self->signatures = self->revisions != NULL ? qy_book_signature_list (book, id, error) : NULL;
  self->persons = self->signatures != NULL ? qy_book_person_list (book, error) : NULL;
  return self->persons != NULL;
}

static gboolean
load_under (QyDossier *self, QyBook *book, GError **error)
{
  g_autofree char *where = g_strdup_printf ("parent = '%s'", self->contract->id);
  g_auto (GStrv) ids = qy_book_ledger_first_ids (book, where, "created_at", MAX_UNDER, error);

  if (ids == NULL)
    return FALSE;
  self->under = qy_book_ledger_rows (book, (const char *const *) ids, g_strv_length (ids), error);
  return self->under != NULL;
}

/* What it came from may be gone or, after an import, not there yet: no reason to show nothing. */
static void
load_origins (QyDossier *self, QyBook *book)
{
  g_autoptr (QyTemplate) tmpl = NULL;

  if (self->contract->template_id != NULL)
    tmpl = qy_book_template_get (book, self->contract->template_id, NULL);
  self->template_title = tmpl != NULL ? g_strdup (tmpl->title) : NULL;
  if (self->contract->parent_id != NULL)
    self->parent = qy_book_contract_get (book, self->contract->parent_id, NULL);
}

static void
check_text (QyDossier *self)
{
  self->printed = qy_document_print (self->document, QY_PRINT_DEFAULT, NULL);
  if (!self->contract->has_text || !qy_contract_state_allows_edit (self->contract->state))
    self->findings = g_ptr_array_new ();
  else
    {
      g_autoptr (GPtrArray) bound = qy_terms_bound (self->terms);

      self->findings = qy_document_check_terms (self->document, bound, self->today, NULL);
    }
}

QyDossier *
qy_dossier_load (QyBook *book, const char *contract_id, GError **error)
{
  g_autoptr (QyDossier) self = g_new0 (QyDossier, 1);

  g_atomic_ref_count_init (&self->refs);
  self->today = qy_book_get_today (book);
  self->calendar = qy_calendar_ref (qy_book_get_calendar (book));
  self->contract = qy_book_contract_get (book, contract_id, error);
  self->document = self->contract != NULL ? qy_book_text_load (book, contract_id, error) : NULL;
  if (self->document == NULL || !load_lists (self, book, contract_id, error)
      || !load_under (self, book, error))
    return NULL;
  load_origins (self, book);
  check_text (self);
  return g_steal_pointer (&self);
}

QyDossier *
qy_dossier_ref (QyDossier *dossier)
{
  g_atomic_ref_count_inc (&dossier->refs);
  return dossier;
}

void
qy_dossier_unref (QyDossier *dossier)
{
  if (!g_atomic_ref_count_dec (&dossier->refs))
    return;
  g_clear_pointer (&dossier->contract, qy_contract_free);
  g_clear_pointer (&dossier->calendar, qy_calendar_unref);
  g_clear_pointer (&dossier->parent, qy_contract_free);
  g_clear_object (&dossier->document);
  g_clear_pointer (&dossier->printed, qy_printed_unref);
  g_clear_pointer (&dossier->terms, g_ptr_array_unref);
  g_clear_pointer (&dossier->revisions, g_ptr_array_unref);
  g_clear_pointer (&dossier->signatures, g_ptr_array_unref);
  g_clear_pointer (&dossier->findings, g_ptr_array_unref);
  g_clear_pointer (&dossier->persons, g_ptr_array_unref);
  g_clear_pointer (&dossier->under, g_ptr_array_unref);
  g_free (dossier->template_title);
  g_free (dossier);
}

const char *
qy_dossier_person (const QyDossier *dossier, const char *who)
{
  for (guint i = 0; i < dossier->persons->len; i++)
    {
      const QyPerson *person = dossier->persons->pdata[i];

      if (g_strcmp0 (person->id, who) == 0)
        return person->name;
    }
  return who;
}

const char *
qy_dossier_label (const QyDossier *dossier, const char *label)
{
  const QyDocumentParty *party = qy_document_find_party (dossier->document, label);

  return party != NULL ? party->label_text : label;
}

gboolean
qy_dossier_has_signed (const QyDossier *dossier, const char *label)
{
  for (guint i = 0; i < dossier->signatures->len; i++)
    {
      const QySignature *signature = dossier->signatures->pdata[i];

      if (!signature->voided && g_strcmp0 (signature->label, label) == 0)
        return TRUE;
    }
  return FALSE;
}

guint
qy_dossier_count_open (const QyDossier *dossier, const char **first)
{
  GPtrArray *fields = qy_document_get_fields (dossier->document);
  guint n = 0;

  if (first != NULL)
    *first = NULL;
  for (guint i = 0; i < fields->len; i++)
    {
      const QyField *field = fields->pdata[i];

      if (!field->required || qy_document_get_value (dossier->document, field->key) != NULL)
        continue;
      if (n++ == 0 && first != NULL)
        *first = field->key;
    }
  return n;
}

guint
qy_dossier_count_findings (const QyDossier *dossier, QySeverity severity, const char **first)
{
  guint n = 0;

  if (first != NULL)
    *first = NULL;
  for (guint i = 0; dossier->findings != NULL && i < dossier->findings->len; i++)
    {
      const QyFinding *finding = dossier->findings->pdata[i];

      if (finding->severity != severity)
        continue;
      if (n++ == 0 && first != NULL)
        *first = finding->block_key;
    }
  return n;
}

const QyPrintedBlock *
qy_dossier_place_of (const QyDossier *dossier, const char *field_key)
{
  for (guint b = 0; dossier->printed != NULL && b < dossier->printed->blocks->len; b++)
    {
      const QyPrintedBlock *block = dossier->printed->blocks->pdata[b];

      for (guint s = 0; s < block->spans->len; s++)
        {
          const QySpan *span = block->spans->pdata[s];

          if ((span->style & QY_SPAN_FIELD) != 0 && g_strcmp0 (span->key, field_key) == 0)
            return block;
        }
    }
  return NULL;
}

const QyPrintedBlock *
qy_dossier_block (const QyDossier *dossier, const char *key)
{
  for (guint b = 0; dossier->printed != NULL && b < dossier->printed->blocks->len; b++)
    {
      const QyPrintedBlock *block = dossier->printed->blocks->pdata[b];

      if (key != NULL && g_strcmp0 (block->key, key) == 0)
        return block;
    }
  return NULL;
}
