/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-fact-row.h"
#include "qy-overview-sections.h"

#define UNFILLED       "unfilled-blank"
#define HEADING_LENGTH 24 /* characters of a clause that tell which one it is */

static const char *
kind_label (const char *kind)
{
  static const struct
  {
    const char *kind;
    const char *label;
  } labels[] = {
    { "service_period", N_ ("Term of service") },
    { "renewal", N_ ("Renewal") },
    { "confidentiality", N_ ("Confidentiality") },
    { "fee", N_ ("Fees") },
    { "payment_deadline", N_ ("Payment deadline") },
    { "penalty", N_ ("Penalty") },
    { "sla", N_ ("Service level") },
    { "dispute", N_ ("Disputes") },
    { "copies", N_ ("Copies") },
    { "effective", N_ ("Taking effect") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (g_str_equal (labels[i].kind, kind))
      return _ (labels[i].label);
  return kind;
}

/* "续展期长度 1年" for each field, a line each. */
static char *
values_of (const QyDossier *dossier, const QyTerm *term)
{
  g_autoptr (GString) values = g_string_new (NULL);

  for (guint i = 0; i < term->attrs->len; i++)
    {
      const QyTermAttr *attr = term->attrs->pdata[i];
      g_autofree char *printed =
          qy_document_print_field (dossier->document, attr->field_key, NULL, NULL);

      if (printed == NULL || *printed == '\0')
        continue;
      if (values->len > 0)
        g_string_append_c (values, '\n');
      g_string_append (values, printed);
    }
  return values->len > 0 ? g_string_free (g_steal_pointer (&values), FALSE) : NULL;
}

static char *
place_of (const QyDossier *dossier, const QyTerm *term)
{
  const QyPrintedBlock *block = qy_dossier_block (dossier, term->block_key);
  g_autofree char *text = NULL;
  g_autofree char *start = NULL;

  if (block == NULL)
    return NULL;
  text = qy_printed_block_text (block);
  g_strdelimit (g_strstrip (text), "\n\t", ' ');
  if (g_utf8_strlen (text, -1) <= HEADING_LENGTH)
    return g_strstrip (g_strdup_printf ("%s %s", block->number, text));
  start = g_utf8_substring (text, 0, HEADING_LENGTH);
  return g_strstrip (g_strdup_printf ("%s %s…", block->number, start));
}

void
qy_overview_fill_terms (QySection *section, const QyDossier *dossier)
{
  qy_section_begin (section);
  for (guint i = 0; i < dossier->terms->len; i++)
    {
      const QyTerm *term = dossier->terms->pdata[i];
      g_autofree char *values = values_of (dossier, term);
      g_autofree char *place = place_of (dossier, term);
      QyFactRow *row =
          qy_fact_row_new (kind_label (term->kind), values != NULL ? values : "", place);

      qy_fact_row_set_jump (row, "contract.show-place", term->block_key);
      qy_section_add (section, GTK_WIDGET (row));
    }
  qy_section_end (section);
}

/* @title: how many there are */
static void
add_findings (QySection *section, const char *title, const char *text)
{
  QyFactRow *row = qy_fact_row_new (title, "", text);

  qy_fact_row_set_jump (row, "contract.show-place", "#findings");
  qy_section_add (section, GTK_WIDGET (row));
}

/* Fields still to be filled have a row of their own. */
static guint
count_other_errors (const QyDossier *dossier)
{
  guint n = 0;

  for (guint i = 0; dossier->findings != NULL && i < dossier->findings->len; i++)
    {
      const QyFinding *finding = dossier->findings->pdata[i];

      n += finding->severity == QY_SEVERITY_ERROR && !g_str_equal (finding->id, UNFILLED);
    }
  return n;
}

static void
add_errors (QySection *section, const QyDossier *dossier)
{
  guint n = count_other_errors (dossier);
  g_autofree char *title =
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u error", "%u errors", n), n);

  if (n > 0)
    add_findings (section, title, _ ("To be settled before the contract is issued"));
}

static void
add_warnings (QySection *section, const QyDossier *dossier)
{
  guint n = qy_dossier_count_findings (dossier, QY_SEVERITY_WARNING, NULL);
  g_autofree char *title =
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u warning", "%u warnings", n), n);

  if (n > 0)
    add_findings (section, title, NULL);
}

static void
add_open_fields (QySection *section, const QyDossier *dossier)
{
  const char *first = NULL;
  guint n = qy_dossier_count_open (dossier, &first);
  g_autofree char *title = NULL;
  g_autofree char *target = NULL;
  QyFactRow *row = NULL;

  if (n == 0)
    return;
  title = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u field to fill in", "%u fields to fill in", n), n);
  target = g_strconcat ("=", first, NULL);
  row = qy_fact_row_new (title, "", NULL);
  qy_fact_row_set_jump (row, "contract.show-place", target);
  qy_section_add (section, GTK_WIDGET (row));
}

static void
add_nobody (QySection *section, const QyDossier *dossier)
{
  GPtrArray *parties = qy_document_get_parties (dossier->document);

  for (guint i = 0; i < parties->len; i++)
    {
      const QyDocumentParty *party = parties->pdata[i];
      g_autofree char *title = NULL;

      if (party->party_id != NULL)
        continue;
      title = g_strdup_printf (_ ("Nobody is chosen as %s"), party->label_text);
      qy_section_add (section, GTK_WIDGET (qy_fact_row_new (title, "", NULL)));
    }
}

void
qy_overview_fill_missing (QySection *section, const QyDossier *dossier)
{
  qy_section_begin (section);
  if (dossier->contract->has_text && qy_contract_state_allows_edit (dossier->contract->state))
    {
      add_nobody (section, dossier);
      add_open_fields (section, dossier);
      add_errors (section, dossier);
      add_warnings (section, dossier);
    }
  qy_section_end (section);
}
