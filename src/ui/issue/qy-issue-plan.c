/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-issue-plan.h"

/* The copies are a field that a term binds, or the one with the usual key. */
static char *
stated_copies (const QyDossier *dossier)
{
  const char *key = "copies.total";

  for (guint i = 0; i < dossier->terms->len; i++)
    {
      const QyTerm *term = dossier->terms->pdata[i];

      for (guint a = 0; g_str_equal (term->kind, "copies") && a < term->attrs->len; a++)
        {
          const QyTermAttr *attr = term->attrs->pdata[a];

          if (g_str_equal (attr->attr, "total"))
            key = attr->field_key;
        }
    }
  if (qy_document_get_value (dossier->document, key) == NULL)
    return NULL;
  return qy_document_print_field (dossier->document, key, NULL, NULL);
}

gpointer
qy_issue_plan_load (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (QyIssuePlan) plan = g_new0 (QyIssuePlan, 1);

  plan->dossier = qy_dossier_load (book, data, error);
  if (plan->dossier == NULL)
    return NULL;
  plan->number = qy_book_contract_next_number (book, data, error);
  if (plan->number == NULL)
    return NULL;
  plan->revision = plan->dossier->revisions->len + 1;
  plan->copies = stated_copies (plan->dossier);
  return g_steal_pointer (&plan);
}

void
qy_issue_plan_free (QyIssuePlan *plan)
{
  g_clear_pointer (&plan->dossier, qy_dossier_unref);
  g_free (plan->number);
  g_free (plan->copies);
  g_free (plan);
}

char *
qy_issue_plan_place (const QyIssuePlan *plan, const QyFinding *finding)
{
  if (finding->field_key != NULL
      && qy_document_find_field (plan->dossier->document, finding->field_key) != NULL)
    return g_strconcat ("=", finding->field_key, NULL);
  return g_strdup (finding->block_key != NULL ? finding->block_key : "#findings");
}
