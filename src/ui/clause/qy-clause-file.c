/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-clause-file.h"

#include "qy-book-template.h"

static gboolean
load_uses (QyBook *book, QyClauseFile *file, GError **error)
{
  file->uses = qy_book_clause_list_uses (book, file->clause->id, error);
  if (file->uses == NULL)
    return FALSE;
  file->use_names = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < file->uses->len; i++)
    {
      const QyClauseUse *use = file->uses->pdata[i];
      g_autoptr (QyTemplate) tmpl = qy_book_template_get (book, use->holder_id, NULL);

      g_ptr_array_add (file->use_names,
                       g_strdup_printf ("%s:%s#%s", tmpl != NULL ? "template" : "contract",
                                        use->holder_id, use->block_key));
    }
  return TRUE;
}

static void
look_around (QyClauseFile *file)
{
  g_autoptr (GStrvBuilder) categories = g_strv_builder_new ();
  const char *last = NULL;

  for (guint i = 0; i < file->all->len; i++)
    {
      const QyClause *clause = ((QyClauseFacts *) file->all->pdata[i])->clause;

      if (g_strcmp0 (clause->alternate_of, file->clause->id) == 0)
        file->has_alternates = TRUE;
      if (clause->category != NULL && *clause->category != '\0' && clause->alternate_of == NULL
          && g_strcmp0 (clause->category, last) != 0)
        g_strv_builder_add (categories, clause->category);
      if (clause->alternate_of == NULL)
        last = clause->category;
    }
  file->categories = g_strv_builder_end (categories);
}

gpointer
qy_clause_file_load (QyBook *book, gpointer id, GCancellable *cancellable, GError **error)
{
  g_autoptr (QyClauseFile) file = g_new0 (QyClauseFile, 1);

  file->clause = qy_book_clause_get (book, id, error);
  if (file->clause == NULL || !qy_versions_load (&file->versions, book, id, error)
      || !load_uses (book, file, error))
    return NULL;
  file->all = qy_clause_facts_load (book, NULL, cancellable, error);
  if (file->all == NULL)
    return NULL;
  look_around (file);
  return g_steal_pointer (&file);
}

void
qy_clause_file_free (QyClauseFile *file)
{
  g_clear_pointer (&file->clause, qy_clause_free);
  qy_versions_clear (&file->versions);
  g_clear_pointer (&file->all, g_ptr_array_unref);
  g_clear_pointer (&file->uses, g_ptr_array_unref);
  g_clear_pointer (&file->use_names, g_ptr_array_unref);
  g_strfreev (file->categories);
  g_free (file);
}
