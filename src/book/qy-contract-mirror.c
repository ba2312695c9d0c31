/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-book-contract.h"
#include "qy-book-term.h"
#include "qy-duration.h"
#include "qy-money.h"

/* Which field states a ledger column: the one bound to this attribute of a term, else the one with
 * the usual key. */
typedef struct
{
  const char *kind;
  const char *attr;
  const char *usual_key;
  QyFieldType type;
} Source;

static const Source start_source = { "service_period", "start", "period.start", QY_FIELD_DATE };
static const Source end_source = { "service_period", "end", "period.end", QY_FIELD_DATE };
static const Source length_source = { "service_period", "length", "period.length",
                                      QY_FIELD_DURATION };
static const Source effective_source = { "effective", "on", "effective.on", QY_FIELD_DATE };
static const Source amount_source = { "fee", "total", "fee.total", QY_FIELD_MONEY };

static const char *
bound_field (GPtrArray *terms, const Source *source)
{
  for (guint t = 0; terms != NULL && t < terms->len; t++)
    {
      const QyTerm *term = terms->pdata[t];

      if (g_strcmp0 (term->kind, source->kind) != 0)
        continue;
      for (guint a = 0; a < term->attrs->len; a++)
        {
          const QyTermAttr *attr = term->attrs->pdata[a];

          if (g_strcmp0 (attr->attr, source->attr) == 0)
            return attr->field_key;
        }
    }
  return source->usual_key;
}

static QyField *
stating_field (QyDocument *document, GPtrArray *terms, const Source *source)
{
  const char *key = bound_field (terms, source);
  QyField *field = qy_document_find_field (document, key);
  const QyFieldValue *value = field != NULL ? qy_document_get_value (document, field->key) : NULL;

  if (value == NULL || value->state != QY_VALUE_SET || field->type != source->type)
    return NULL;
  return field;
}

static const char *
stated (QyDocument *document, GPtrArray *terms, const Source *source)
{
  QyField *field = stating_field (document, terms, source);

  return field != NULL ? qy_document_get_value (document, field->key)->raw : NULL;
}

/* Durations in months and longer; a term in days is counted from the first day on. */
static QyDate
last_day (QyDate start, QyDuration length)
{
  static const int months[] = {
    [QY_UNIT_MONTH] = 1,
    [QY_UNIT_QUARTER] = 3,
    [QY_UNIT_HALF_YEAR] = 6,
    [QY_UNIT_YEAR] = 12,
  };

  if (length.amount <= 0)
    return QY_DATE_NONE;
  switch (length.unit)
    {
    case QY_UNIT_DAY:
      return qy_date_add_days (start, length.amount - 1);
    case QY_UNIT_WEEK:
      return qy_date_add_days (start, length.amount * 7 - 1);
    case QY_UNIT_MONTH:
    case QY_UNIT_QUARTER:
    case QY_UNIT_HALF_YEAR:
    case QY_UNIT_YEAR:
      return qy_date_term_last (start, length.amount * months[length.unit]);
    case QY_UNIT_MINUTE:
    case QY_UNIT_HOUR:
    case QY_UNIT_WORKING_DAY:
    default:
      return QY_DATE_NONE;
    }
}

static char *
computed_end (QyDocument *document, GPtrArray *terms)
{
  const char *start_raw = stated (document, terms, &start_source);
  const char *length_raw = stated (document, terms, &length_source);
  QyDate start = start_raw != NULL ? qy_date_from_iso (start_raw, NULL) : QY_DATE_NONE;
  QyDuration length;
  QyDate last;

  if (!qy_date_is_set (start) || length_raw == NULL
      || !qy_duration_from_raw (length_raw, &length, NULL))
    return NULL;
  last = last_day (start, length);
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
  static const struct
  {
    const char *column;
    const Source *source;
  } sources[] = {
    { "starts_on", &start_source },        { "ends_on", &end_source },
    { "effective_on", &effective_source }, { "amount", &amount_source },
    { "length", &length_source },
  };

  g_return_val_if_fail (QY_IS_DOCUMENT (document) && column != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    if (g_str_equal (sources[i].column, column))
      return stating_field (document, terms, sources[i].source);
  return NULL;
}

void
qy_contract_mirror (QyDocument *document, GPtrArray *terms, QyContractMirror *mirror)
{
  const char *amount;
  QyMoney money;

  g_return_if_fail (QY_IS_DOCUMENT (document) && mirror != NULL);

  *mirror = (QyContractMirror){ 0 };
  mirror->starts_on = g_strdup (stated (document, terms, &start_source));
  mirror->ends_on = g_strdup (stated (document, terms, &end_source));
  if (mirror->ends_on == NULL)
    mirror->ends_on = computed_end (document, terms);
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
