/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-date-reason.h"
#include "qy-fact-row.h"
#include "qy-money.h"
#include "qy-overview-sections.h"

#define TAX_FIELD "fee.tax"

static const char *
place_key (const QyDossier *dossier, const QyField *field)
{
  const QyPrintedBlock *block = field != NULL ? qy_dossier_place_of (dossier, field->key) : NULL;

  return block != NULL ? block->key : NULL;
}

/* A contract known only from paper has no text that could say it. */
static const char *
not_stated (const QyDossier *dossier)
{
  return dossier->contract->has_text ? _ ("Not stated in the text") : _ ("Not entered");
}

static void
add_date (QySection *section,
          const QyDossier *dossier,
          const char *title,
          const char *iso,
          const char *reason,
          const char *jump)
{
  QyDate date = iso != NULL ? qy_date_from_iso (iso, NULL) : QY_DATE_NONE;
  g_autofree char *value = qy_date_is_set (date)
                               ? qy_date_print (date, qy_document_get_language (dossier->document))
                               : NULL;
  QyFactRow *row = qy_fact_row_new (title, value, reason);

  qy_fact_row_set_jump (row, "contract.show-place", jump);
  qy_section_add (section, GTK_WIDGET (row));
}

static void
add_stated_date (QySection *section,
                 const QyDossier *dossier,
                 const char *title,
                 const char *iso,
                 const char *column)
{
  QyField *field = qy_contract_mirror_field (dossier->document, dossier->terms, column);
  g_autofree char *reason = dossier->contract->has_text
                                ? qy_reason_place (dossier, field)
                                : g_strdup (iso != NULL ? _ ("As entered") : NULL);

  add_date (section, dossier, title, iso, reason != NULL ? reason : not_stated (dossier),
            place_key (dossier, field));
}

static void
add_end (QySection *section, const QyDossier *dossier)
{
  QyField *field = qy_contract_mirror_field (dossier->document, dossier->terms, "ends_on");
  g_autofree char *reason = qy_reason_ends (dossier);

  if (field == NULL)
    field = qy_contract_mirror_field (dossier->document, dossier->terms, "length");
  add_date (section, dossier, _ ("Ends"), dossier->contract->ends_on,
            reason != NULL ? reason : not_stated (dossier), place_key (dossier, field));
}

/* When a contract takes effect is often said in words only. */
static const char *
clause_on_effect (const QyDossier *dossier)
{
  for (guint i = 0; i < dossier->terms->len; i++)
    {
      const QyTerm *term = dossier->terms->pdata[i];

      if (g_str_equal (term->kind, "effective"))
        return term->block_key;
    }
  return NULL;
}

static void
add_effect (QySection *section, const QyDossier *dossier)
{
  const QyPrintedBlock *block = qy_dossier_block (dossier, clause_on_effect (dossier));
  g_autofree char *text = NULL;

  if (dossier->contract->effective_on != NULL || block == NULL)
    {
      add_stated_date (section, dossier, _ ("Takes effect"), dossier->contract->effective_on,
                       "effective_on");
      return;
    }
  text = qy_printed_block_text (block);
  add_date (section, dossier, _ ("Takes effect"), NULL, text, block->key);
}

void
qy_overview_fill_dates (QySection *section, const QyDossier *dossier)
{
  const char *signed_on = dossier->contract->signed_on;
  g_autofree char *signed_by = qy_reason_signed (dossier);

  if (signed_by == NULL)
    signed_by = g_strdup (signed_on != NULL ? _ ("As entered") : _ ("No signature is recorded"));
  qy_section_begin (section);
  add_date (section, dossier, _ ("Signed"), signed_on, signed_by, NULL);
  add_effect (section, dossier);
  add_stated_date (section, dossier, _ ("Starts"), dossier->contract->starts_on, "starts_on");
  add_end (section, dossier);
  qy_section_end (section);
}

static void
add_total (QySection *section, const QyDossier *dossier, QyField *field)
{
  const QyContract *contract = dossier->contract;
  QyMoney money = { contract->amount, "" };
  g_autofree char *figures = NULL;
  g_autofree char *words = NULL;
  g_autofree char *place = qy_reason_place (dossier, field);
  QyFactRow *row = NULL;

  if (contract->has_amount)
    {
      g_strlcpy (money.currency, contract->currency != NULL ? contract->currency : "CNY",
                 sizeof money.currency);
      figures = qy_money_to_figures (money);
      words = qy_money_to_words (money, qy_document_get_language (dossier->document), NULL);
    }
  row = qy_fact_row_new (place != NULL ? place : _ ("Amount"), figures,
                         !contract->has_amount ? not_stated (dossier) : words);
  qy_fact_row_set_jump (row, "contract.show-place", place_key (dossier, field));
  qy_section_add (section, GTK_WIDGET (row));
}

static void
add_field (QySection *section, const QyDossier *dossier, const QyField *field)
{
  g_autofree char *place = qy_reason_place (dossier, field);
  g_autofree char *value = qy_document_print_field (dossier->document, field->key, NULL, NULL);
  QyFactRow *row = qy_fact_row_new (place, value, NULL);

  qy_fact_row_set_jump (row, "contract.show-place", place_key (dossier, field));
  qy_section_add (section, GTK_WIDGET (row));
}

void
qy_overview_fill_money (QySection *section, const QyDossier *dossier)
{
  QyField *total = qy_contract_mirror_field (dossier->document, dossier->terms, "amount");
  GPtrArray *fields = qy_document_get_fields (dossier->document);

  qy_section_begin (section);
  add_total (section, dossier, total);
  for (guint i = 0; i < fields->len; i++)
    {
      const QyField *field = fields->pdata[i];
      const QyFieldValue *value = qy_document_get_value (dossier->document, field->key);

      if (field != total && value != NULL && value->state == QY_VALUE_SET
          && (field->type == QY_FIELD_MONEY || g_str_equal (field->key, TAX_FIELD)))
        add_field (section, dossier, field);
    }
  qy_section_end (section);
}
