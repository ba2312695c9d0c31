/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-fact-row.h"
#include "qy-overview-sections.h"

#define UNFILLED "unfilled-blank"

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
    { "sla", N_ ("Service levels") },
    { "dispute", N_ ("Disputes") },
    { "copies", N_ ("Copies") },
    { "effective", N_ ("Taking effect") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (g_str_equal (labels[i].kind, kind))
      return _ (labels[i].label);
  return kind;
}

/* A period reads from its start to its end; other attributes as they come. */
static gint
compare_attrs (gconstpointer a, gconstpointer b)
{
  static const char *const order[] = { "start", "length", "end" };
  const QyTermAttr *attrs[] = { *(QyTermAttr *const *) a, *(QyTermAttr *const *) b };
  guint places[2];

  for (guint i = 0; i < 2; i++)
    for (places[i] = 0; places[i] < G_N_ELEMENTS (order); places[i]++)
      if (g_str_equal (attrs[i]->attr, order[places[i]]))
        break;
  return places[0] != places[1] ? (int) places[0] - (int) places[1]
                                : strcmp (attrs[0]->attr, attrs[1]->attr);
}

/* "续展期长度 1年", a line a field. */
static char *
values_of (const QyDossier *dossier, GPtrArray *attrs)
{
  g_autoptr (GString) values = g_string_new (NULL);

  for (guint i = 0; i < attrs->len; i++)
    {
      const QyTermAttr *attr = attrs->pdata[i];
      const QyField *field = qy_document_find_field (dossier->document, attr->field_key);
      g_autofree char *printed =
          qy_document_print_field (dossier->document, attr->field_key, NULL, NULL);

      if (field == NULL || printed == NULL || *printed == '\0')
        continue;
      g_string_append_printf (values, "%s%s  %s", values->len > 0 ? "\n" : "",
                              field->label != NULL ? field->label : field->key, printed);
    }
  return values->len > 0 ? g_string_free (g_steal_pointer (&values), FALSE) : NULL;
}

/* The block that says so, or else the one that prints the first of its fields. */
static const QyPrintedBlock *
place_of (const QyDossier *dossier, const QyTerm *term, GPtrArray *attrs)
{
  const QyPrintedBlock *block = qy_dossier_block (dossier, term->block_key);

  for (guint i = 0; block == NULL && i < attrs->len; i++)
    block = qy_dossier_place_of (dossier, ((QyTermAttr *) attrs->pdata[i])->field_key);
  return block;
}

static void
add_term (QySection *section, const QyDossier *dossier, const QyTerm *term)
{
  g_autoptr (GPtrArray) attrs = g_ptr_array_copy (term->attrs, NULL, NULL);
  g_autofree char *values = NULL;
  const QyPrintedBlock *block = NULL;
  QyFactRow *row = NULL;

  g_ptr_array_set_free_func (attrs, NULL);
  g_ptr_array_sort (attrs, compare_attrs);
  values = values_of (dossier, attrs);
  block = place_of (dossier, term, attrs);
  row = qy_fact_row_new (kind_label (term->kind), block != NULL ? block->number : "", values);
  qy_fact_row_set_jump (row, "contract.show-place", block != NULL ? block->key : NULL);
  qy_section_add (section, GTK_WIDGET (row));
}

void
qy_overview_fill_terms (QySection *section, const QyDossier *dossier)
{
  qy_section_begin (section);
  for (guint i = 0; i < dossier->terms->len; i++)
    add_term (section, dossier, dossier->terms->pdata[i]);
  qy_section_end (section);
}

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
