/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-book-contract.h"
#include "qy-book-term.h"
#include "qy-deadline.h"
#include "qy-duration.h"
#include "qy-money.h"

/* What states a ledger column: the field bound to this attribute of a term, else the one with the
 * catalogue's key. */
typedef struct
{
  const char *column;
  QyTermKind kind;
  const char *attr;
} Source;

static const Source start_source = { "starts_on", QY_TERM_SERVICE_PERIOD, "start" };
static const Source end_source = { "ends_on", QY_TERM_SERVICE_PERIOD, "end" };
static const Source length_source = { "length", QY_TERM_SERVICE_PERIOD, "length" };
static const Source effective_source = { "effective_on", QY_TERM_EFFECTIVE, "on" };
static const Source amount_source = { "amount", QY_TERM_FEE, "total" };

static const char *
bound_field (GPtrArray *terms, const Source *source)
{
  const char *kind = qy_term_kind_get_name (source->kind);

  for (guint t = 0; terms != NULL && t < terms->len; t++)
    {
      const QyTerm *term = terms->pdata[t];
      const char *key =
          g_strcmp0 (term->kind, kind) == 0 ? qy_term_bound_field (term, source->attr) : NULL;

      if (key != NULL)
        return key;
    }
  return NULL;
}

static QyField *
stating_field (QyDocument *document, GPtrArray *terms, const Source *source)
{
  int at = qy_term_kind_attr_index (source->kind, source->attr);
  const QyTermAttrKind *attr = &qy_term_kind_attrs (source->kind, NULL)[at];
  const char *key = bound_field (terms, source);
  QyField *field = qy_document_find_field (document, key != NULL ? key : attr->key);
  const QyFieldValue *value = field != NULL ? qy_document_get_value (document, field->key) : NULL;

  if (value == NULL || value->state != QY_VALUE_SET || field->type != attr->type)
    return NULL;
  return field;
}

static const char *
stated (QyDocument *document, GPtrArray *terms, const Source *source)
{
  QyField *field = stating_field (document, terms, source);

  return field != NULL ? qy_document_get_value (document, field->key)->raw : NULL;
}

static char *
computed_end (QyDocument *document, GPtrArray *terms, const QyCalendar *calendar)
{
  const char *start_raw = stated (document, terms, &start_source);
  const char *length_raw = stated (document, terms, &length_source);
  QyDate start = start_raw != NULL ? qy_date_from_iso (start_raw, NULL) : QY_DATE_NONE;
  QyDuration length;
  QyDate last;

  if (!qy_date_is_set (start) || length_raw == NULL
      || !qy_duration_from_raw (length_raw, &length, NULL))
    return NULL;
  last = qy_service_term_last (calendar, start, length, NULL);
  return qy_date_is_set (last) ? qy_date_to_iso (last) : NULL;
}

static char *
party_names (QyDocument *document)
{
  GPtrArray *parties = qy_document_get_parties (document);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < parties->len; i++)
    {
      const QyDocumentParty *party = parties->pdata[i];

      if (party->party != NULL && party->party->name != NULL)
        g_string_append_printf (names, "%s%s", names->len > 0 ? "、" : "", party->party->name);
    }
  return names->len > 0 ? g_strdup (names->str) : NULL;
}

QyField *
qy_contract_mirror_field (QyDocument *document, GPtrArray *terms, const char *column)
{
  const Source *const sources[] = { &start_source, &end_source, &effective_source, &amount_source,
                                    &length_source };

  g_return_val_if_fail (QY_IS_DOCUMENT (document) && column != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    if (g_str_equal (sources[i]->column, column))
      return stating_field (document, terms, sources[i]);
  return NULL;
}

void
qy_contract_mirror (QyDocument *document,
                    GPtrArray *terms,
                    const QyCalendar *calendar,
                    QyContractMirror *mirror)
{
  const char *amount;
  QyMoney money;

  g_return_if_fail (QY_IS_DOCUMENT (document) && mirror != NULL);

  *mirror = (QyContractMirror){ 0 };
  mirror->starts_on = g_strdup (stated (document, terms, &start_source));
  mirror->ends_on = g_strdup (stated (document, terms, &end_source));
  if (mirror->ends_on == NULL)
    mirror->ends_on = computed_end (document, terms, calendar);
  mirror->effective_on = g_strdup (stated (document, terms, &effective_source));
  amount = stated (document, terms, &amount_source);
  if (amount != NULL && qy_money_from_raw (amount, &money, NULL))
    {
      mirror->has_amount = TRUE;
      mirror->amount = money.minor;
      mirror->currency = g_strdup (money.currency);
    }
  mirror->counterparty = party_names (document);
}

void
qy_contract_mirror_clear (QyContractMirror *mirror)
{
  g_return_if_fail (mirror != NULL);

  g_clear_pointer (&mirror->starts_on, g_free);
  g_clear_pointer (&mirror->ends_on, g_free);
  g_clear_pointer (&mirror->effective_on, g_free);
  g_clear_pointer (&mirror->currency, g_free);
  g_clear_pointer (&mirror->counterparty, g_free);
}
