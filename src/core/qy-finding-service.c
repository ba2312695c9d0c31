/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-bound-term.h"
#include "qy-credit.h"
#include "qy-finding-private.h"

static const QyPlace *
find_place (QyInspection *inspection, const char *block_key)
{
  for (guint i = 0; block_key != NULL && i < inspection->places->len; i++)
    {
      const QyPlace *place = qy_inspection_place (inspection, i);

      if (g_str_equal (place->block->key, block_key))
        return place;
    }
  return NULL;
}

/* What the document's terms state, as data. */
static QyContractFacts *
read_facts (QyInspection *inspection)
{
  QyContractFacts *facts = qy_contract_facts_new ();

  for (guint t = 0; inspection->terms != NULL && t < inspection->terms->len; t++)
    {
      const QyBoundTerm *term = inspection->terms->pdata[t];
      QyStatedTerm *stated = qy_stated_term_new (term->kind, "", term->block_key);

      for (guint at = 0; at < QY_TERM_MAX_ATTRS; at++)
        if (term->field_keys[at] != NULL)
          stated->raw[at] = qy_document_get_raw (inspection->document, term->field_keys[at]);
      g_ptr_array_add (facts->terms, stated);
    }
  return facts;
}

void
qy_finding_service_levels (QyInspection *inspection)
{
  g_autoptr (QyContractFacts) facts = read_facts (inspection);
  g_autoptr (QySla) sla = qy_sla_from_facts (facts, QY_DATE_NONE);

  for (guint i = 0; i < sla->problems->len; i++)
    qy_inspection_report (inspection, NULL, NULL, g_strdup (_ ("Put the term right")), "%s",
                          (const char *) g_ptr_array_index (sla->problems, i));
}

/* The percentage over a year, divided by twelve, is what contracts mean by "minutes a month". */
void
qy_finding_stated_minutes (QyInspection *inspection)
{
  g_autoptr (QyContractFacts) facts = read_facts (inspection);
  g_autoptr (GArray) indicators = qy_indicators_from_facts (facts, QY_DATE_NONE);

  for (guint i = 0; i < indicators->len; i++)
    {
      QyFigure figure = { .indicator = g_array_index (indicators, QyIndicator, i),
                          .from = { 2026, 11, 1 },
                          .until = { 2026, 11, 30 } };
      g_autofree char *stated = NULL;
      g_autofree char *allowed = NULL;
      g_autofree char *target = NULL;

      if (figure.indicator.period != QY_FIGURE_MONTH || !qy_figure_compute (&figure, NULL, NULL)
          || !figure.minutes_differ)
        continue;
      stated = qy_minutes_print (figure.indicator.stated_minutes);
      allowed = qy_minutes_print (figure.allowed_minutes);
      target = qy_share_print (figure.indicator.target);
      qy_inspection_report (inspection, find_place (inspection, figure.indicator.block_key), NULL,
                            g_strdup (_ ("Say which of the two counts")),
                            _ ("the %s minutes stated are not what %s means: that is %s minutes of "
                               "a month of 30 days"),
                            stated, target, allowed);
    }
}

static gint64
held_number (QyInspection *inspection, const QyBoundTerm *term, const char *attr)
{
  const char *key = qy_bound_term_field (term, attr);
  const char *raw = key != NULL ? qy_document_get_raw (inspection->document, key) : NULL;

  return raw != NULL ? g_ascii_strtoll (raw, NULL, 10) : 0;
}

void
qy_finding_quorum (QyInspection *inspection)
{
  for (guint t = 0; inspection->terms != NULL && t < inspection->terms->len; t++)
    {
      const QyBoundTerm *term = inspection->terms->pdata[t];
      gint64 seats;
      gint64 needed;
      g_autofree char *seats_text = NULL;
      g_autofree char *needed_text = NULL;

      if (term->kind != QY_TERM_GOVERNANCE)
        continue;
      seats = held_number (inspection, term, "client_seats")
              + held_number (inspection, term, "provider_seats");
      needed = MAX (held_number (inspection, term, "quorum"),
                    held_number (inspection, term, "majority"));
      if (seats == 0 || needed <= seats)
        continue;
      seats_text = g_strdup_printf ("%" G_GINT64_FORMAT, seats);
      needed_text = g_strdup_printf ("%" G_GINT64_FORMAT, needed);
      qy_inspection_report (inspection, find_place (inspection, term->block_key),
                            qy_bound_term_field (term, "quorum"),
                            g_strdup (_ ("Lower the number, or give the body more seats")),
                            _ ("%s are needed, but the body has only %s seats"), needed_text,
                            seats_text);
    }
}
