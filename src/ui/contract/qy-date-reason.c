/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-date-reason.h"

#include "qy-deadline.h"
#include "qy-duration.h"

static QyLanguage
language_of (const QyDossier *dossier)
{
  return qy_document_get_language (dossier->document);
}

static const char *
phrase (const QyDossier *dossier, QyPhrase id)
{
  return qy_language_phrase (language_of (dossier), id);
}

static char *
print_iso (const QyDossier *dossier, const char *iso)
{
  QyDate date = qy_date_from_iso (iso, NULL);

  return qy_date_is_set (date) ? qy_date_print (date, language_of (dossier)) : g_strdup (iso);
}

char *
qy_reason_place (const QyDossier *dossier, const QyField *field)
{
  const QyPrintedBlock *block = NULL;
  const char *label = NULL;

  if (field == NULL)
    return NULL;
  block = qy_dossier_place_of (dossier, field->key);
  label = field->label != NULL ? field->label : field->key;
  if (block == NULL || *block->number == '\0')
    return g_strdup (label);
  return g_strdup_printf ("%s %s", block->number, label);
}

char *
qy_reason_signed (const QyDossier *dossier)
{
  g_autoptr (GString) reason = g_string_new (NULL);

  for (guint i = 0; i < dossier->signatures->len; i++)
    {
      const QySignature *signature = dossier->signatures->pdata[i];
      g_autofree char *day = NULL;

      if (signature->voided)
        continue;
      day = print_iso (dossier, signature->signed_on);
      g_string_append_printf (reason, "%s%s %s",
                              reason->len > 0 ? phrase (dossier, QY_PHRASE_SEMICOLON) : "",
                              qy_dossier_label (dossier, signature->label), day);
    }
  return reason->len > 0 ? g_string_free (g_steal_pointer (&reason), FALSE) : NULL;
}

/* The steps from the start and the length to the last day; NULL if there is none. */
static char **
explain_term (const QyDossier *dossier, QyDate start, QyDuration length)
{
  g_autoptr (QyReasons) why = qy_reasons_new ();
  QyDate last;

  if (!qy_date_is_set (start)
      || !qy_service_term_compute (dossier->calendar, start, length, &last, NULL, why, NULL))
    return NULL;
  return qy_reasons_print (why, language_of (dossier));
}

static char *
explain_length (const QyDossier *dossier, QyField *length)
{
  g_autofree char *place = qy_reason_place (dossier, length);
  g_autofree char *printed = qy_document_print_field (dossier->document, length->key, NULL, NULL);
  g_autoptr (GString) reason = g_string_new (place);
  QyDate start = qy_date_from_iso (dossier->contract->starts_on, NULL);
  g_auto (GStrv) steps = NULL;
  QyDuration duration;

  if (printed != NULL)
    g_string_append_printf (reason, " %s", printed);
  if (qy_duration_from_raw (qy_document_get_raw (dossier->document, length->key), &duration, NULL))
    steps = explain_term (dossier, start, duration);
  for (guint i = 0; steps != NULL && steps[i] != NULL; i++)
    g_string_append_printf (
        reason, "%s%s", phrase (dossier, i == 0 ? QY_PHRASE_COLON : QY_PHRASE_SEMICOLON), steps[i]);
  return g_string_free (g_steal_pointer (&reason), FALSE);
}

char *
qy_reason_ends (const QyDossier *dossier)
{
  QyField *stated = qy_contract_mirror_field (dossier->document, dossier->terms, "ends_on");
  QyField *length = qy_contract_mirror_field (dossier->document, dossier->terms, "length");

  if (stated != NULL)
    return qy_reason_place (dossier, stated);
  if (dossier->contract->ends_on == NULL || dossier->contract->starts_on == NULL || length == NULL)
    return NULL;
  return explain_length (dossier, length);
}
