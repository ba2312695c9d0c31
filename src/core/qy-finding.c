/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-finding.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-finding-private.h"

static const QyFindingRule rules[] = {
  { "unfilled-blank", QY_SEVERITY_ERROR, N_ ("A required field is not filled"),
    qy_finding_unfilled_blank },
  { "leftover-note", QY_SEVERITY_ERROR, N_ ("A note to the drafter is left in the text"),
    qy_finding_leftover_note },
  { "words-differ", QY_SEVERITY_ERROR, N_ ("An amount in words differs from its figures"),
    qy_finding_words_differ },
  { "instalments-total", QY_SEVERITY_ERROR, N_ ("Instalments do not add up to 100 %"),
    qy_finding_instalments },
  { "dates-reversed", QY_SEVERITY_ERROR, N_ ("A period ends before it starts"),
    qy_finding_dates_reversed },
  { "empty-clause", QY_SEVERITY_ERROR, N_ ("A clause has no text"), qy_finding_empty_clause },
  { "broken-reference", QY_SEVERITY_ERROR, N_ ("A cross-reference points at a block that is gone"),
    qy_finding_broken_reference },
  { "open-blank", QY_SEVERITY_WARNING, N_ ("A blank is left to be filled by hand"),
    qy_finding_open_blank },
  { "text-differs", QY_SEVERITY_WARNING, N_ ("Text typed over a field differs from its value"),
    qy_finding_text_differs },
  { "term-differs", QY_SEVERITY_WARNING, N_ ("The length of a term differs from its dates"),
    qy_finding_term_differs },
  { "missing-target", QY_SEVERITY_WARNING, N_ ("The text refers to a clause that does not exist"),
    qy_finding_missing_target },
  { "annex-missing", QY_SEVERITY_WARNING, N_ ("An annex is cited but is not there"),
    qy_finding_annex_missing },
  { "empty-annex", QY_SEVERITY_WARNING, N_ ("An annex has a heading only"),
    qy_finding_empty_annex },
  { "missing-module", QY_SEVERITY_WARNING, N_ ("A core part of a contract is missing"),
    qy_finding_missing_module },
  { "signature-missing", QY_SEVERITY_WARNING, N_ ("There is no place to sign and seal"),
    qy_finding_signature_missing },
  { "repealed-law", QY_SEVERITY_WARNING, N_ ("A repealed law is cited"), qy_finding_repealed_law },
  { "numbering-gap", QY_SEVERITY_WARNING,
    N_ ("Numbers of the source text have a gap or a duplicate"), qy_finding_numbering_gap },
  { "fee-open", QY_SEVERITY_WARNING, N_ ("A fee is left open"), qy_finding_fee_open },
  { "copies-differ", QY_SEVERITY_WARNING, N_ ("The numbers of copies do not add up"),
    qy_finding_copies_differ },
  { "dispute-both", QY_SEVERITY_WARNING, N_ ("Both arbitration and a court are chosen"),
    qy_finding_dispute_both },
  { "forum-open", QY_SEVERITY_WARNING, N_ ("The arbitration commission or the court is not named"),
    qy_finding_forum_open },
  { "penalty-no-rate", QY_SEVERITY_WARNING, N_ ("A penalty has no rate or amount"),
    qy_finding_penalty_no_rate },
  { "penalty-high", QY_SEVERITY_WARNING, N_ ("A daily penalty is far above the usual"),
    qy_finding_penalty_high },
  { "damaged-characters", QY_SEVERITY_WARNING, N_ ("Characters were damaged by a conversion"),
    qy_finding_damaged_characters },
  { "alias-used", QY_SEVERITY_WARNING,
    N_ ("A party is called by an alias instead of its legal name"), qy_finding_alias_used },
  { "vague-wording", QY_SEVERITY_WARNING, N_ ("Wording that cannot be measured"),
    qy_finding_vague_wording },
  { "term-undefined", QY_SEVERITY_WARNING, N_ ("A quoted term is used but not defined"),
    qy_finding_term_undefined },
  { "term-twice", QY_SEVERITY_WARNING, N_ ("A term is defined twice"), qy_finding_term_twice },
  { "permanent-fixed", QY_SEVERITY_WARNING, N_ ("Something lasts for ever and also ends"),
    qy_finding_permanent_fixed },
  { "roles-swapped", QY_SEVERITY_WARNING, N_ ("A party does what is the other's part"),
    qy_finding_roles_swapped },
  { "owner-twice", QY_SEVERITY_WARNING, N_ ("The same work is given to different owners"),
    qy_finding_owner_twice },
  { "objection-form", QY_SEVERITY_WARNING, N_ ("An objection has no form"),
    qy_finding_objection_form },
  { "penalty-missing", QY_SEVERITY_WARNING, N_ ("Nothing says what a breach costs"),
    qy_finding_penalty_missing },
  { "service-levels", QY_SEVERITY_WARNING, N_ ("Service levels contradict each other"),
    qy_finding_service_levels },
  { "quorum", QY_SEVERITY_WARNING, N_ ("A body needs more people than it has seats"),
    qy_finding_quorum },
  { "stated-minutes", QY_SEVERITY_HINT,
    N_ ("The minutes of an availability are not those of its percentage"),
    qy_finding_stated_minutes },
  { "term-not-stated", QY_SEVERITY_HINT, N_ ("A term is not stated in the text"),
    qy_finding_term_not_stated },
  { "textual-reference", QY_SEVERITY_HINT,
    N_ ("A cross-reference is plain text and will not follow its clause"),
    qy_finding_textual_reference },
};

static const char *const severity_names[QY_N_SEVERITIES] = { "error", "warning", "hint" };

/* Findings about the whole document come first, then in the order of blocks. */
static guint
order_of (const QyFinding *finding, QyDocument *document)
{
  return finding->block_key == NULL ? 0 : qy_document_find_block (document, finding->block_key) + 1;
}

static int
compare_findings (gconstpointer a, gconstpointer b, gpointer document)
{
  const QyFinding *left = *(QyFinding *const *) a;
  const QyFinding *right = *(QyFinding *const *) b;
  guint left_order = order_of (left, document);
  guint right_order = order_of (right, document);
  int by_id;

  if (left_order != right_order)
    return left_order < right_order ? -1 : 1;
  if (left->severity != right->severity)
    return left->severity < right->severity ? -1 : 1;
  by_id = strcmp (left->id, right->id);
  return by_id != 0 ? by_id : strcmp (left->message, right->message);
}

const QyFindingRule *
qy_finding_rules (guint *n)
{
  g_return_val_if_fail (n != NULL, NULL);

  *n = G_N_ELEMENTS (rules);
  return rules;
}

GPtrArray *
qy_document_check (QyDocument *document, QyDate today, GError **error)
{
  return qy_document_check_terms (document, NULL, today, error);
}

GPtrArray *
qy_document_check_terms (QyDocument *document, GPtrArray *terms, QyDate today, GError **error)
{
  g_autoptr (QyInspection) inspection = NULL;
  GPtrArray *findings;

  g_return_val_if_fail (QY_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (qy_date_is_set (today), NULL);

  inspection = qy_inspection_new (document, today, error);
  if (inspection == NULL)
    return NULL;
  inspection->terms = terms;
  for (gsize i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      inspection->rule = &rules[i];
      rules[i].check (inspection);
    }
  findings = g_steal_pointer (&inspection->findings);
  g_ptr_array_sort_with_data (findings, compare_findings, document);
  return findings;
}

void
qy_finding_free (QyFinding *finding)
{
  if (finding == NULL)
    return;
  g_free (finding->block_key);
  g_free (finding->field_key);
  g_free (finding->number);
  g_free (finding->message);
  g_free (finding->fix);
  g_free (finding->wrong);
  g_free (finding->right);
  g_free (finding);
}

gboolean
qy_findings_block_issue (const GPtrArray *findings)
{
  g_return_val_if_fail (findings != NULL, FALSE);

  for (guint i = 0; i < findings->len; i++)
    {
      const QyFinding *finding = g_ptr_array_index (findings, i);

      if (finding->severity == QY_SEVERITY_ERROR)
        return TRUE;
    }
  return FALSE;
}

const char *
qy_severity_to_string (QySeverity severity)
{
  g_return_val_if_fail (severity < QY_N_SEVERITIES, NULL);

  return severity_names[severity];
}
