/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-template-facts.h"

#include <glib/gi18n-lib.h>

#include "qy-book-tally.h"
#include "qy-sort-key.h"

typedef struct
{
  GHashTable *contracts;
  GHashTable *versions;
  GHashTable *fields;
  GHashTable *changes;
} Tallies;

static void
tallies_clear (Tallies *tallies)
{
  g_clear_pointer (&tallies->contracts, g_hash_table_unref);
  g_clear_pointer (&tallies->versions, g_hash_table_unref);
  g_clear_pointer (&tallies->fields, g_hash_table_unref);
  g_clear_pointer (&tallies->changes, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Tallies, tallies_clear)

static gboolean
count (QyBook *book, Tallies *tallies, GError **error)
{
  tallies->contracts = qy_book_tally (book, QY_TALLY_TEMPLATE_CONTRACTS, error);
  if (tallies->contracts != NULL)
    tallies->versions = qy_book_tally (book, QY_TALLY_VERSIONS, error);
  if (tallies->versions != NULL)
    tallies->fields = qy_book_tally (book, QY_TALLY_FIELDS, error);
  if (tallies->fields != NULL)
    tallies->changes = qy_book_last_changes (book, error);
  return tallies->changes != NULL;
}

void
qy_template_facts_free (QyTemplateFacts *facts)
{
  qy_template_free (facts->tmpl);
  g_free (facts->changed_at);
  g_free (facts->category_key);
  g_free (facts);
}

gpointer
qy_template_facts_load (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) templates = qy_book_template_list (book, error);
  g_auto (Tallies) tallies = { 0 };
  GPtrArray *all = NULL;

  if (templates == NULL || !count (book, &tallies, error))
    return NULL;
  all = g_ptr_array_new_with_free_func ((GDestroyNotify) qy_template_facts_free);
  for (guint i = 0; i < templates->len; i++)
    {
      QyTemplateFacts *facts = g_new0 (QyTemplateFacts, 1);

      facts->tmpl = g_steal_pointer (&templates->pdata[i]);
      facts->contracts = qy_tally_get (tallies.contracts, facts->tmpl->id);
      facts->versions = qy_tally_get (tallies.versions, facts->tmpl->id);
      facts->fields = qy_tally_get (tallies.fields, facts->tmpl->id);
      facts->changed_at = g_strdup (g_hash_table_lookup (tallies.changes, facts->tmpl->id));
      if (facts->tmpl->category != NULL)
        facts->category_key = qy_sort_key (facts->tmpl->category);
      g_ptr_array_add (all, facts);
    }
  return all;
}

char *
qy_template_facts_describe (const QyTemplateFacts *facts)
{
  g_autofree char *fields = NULL;

  g_return_val_if_fail (facts != NULL, NULL);

  fields = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u field", "%u fields", facts->fields),
                            facts->fields);
  if (facts->tmpl->source_name == NULL)
    return g_steal_pointer (&fields);
  /* TRANSLATORS: “23 fields · from service.docx” */
  return g_strdup_printf (_ ("%s · from %s"), fields, facts->tmpl->source_name);
}

char *
qy_template_version_word (guint versions)
{
  return versions > 0 ? g_strdup_printf (_ ("Version %u"), versions)
                      : g_strdup (_ ("Not published"));
}
