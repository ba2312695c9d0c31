/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-book-search.h"

#include "qy-book-attachment.h"
#include "qy-book-clause.h"
#include "qy-book-party.h"
#include "qy-book-template.h"
#include "qy-holder-private.h"
#include "qy-incident-private.h"
#include "qy-party-private.h"
#include "qy-search.h"
#include "qy-attachment-private.h"

#define DEFAULT_LIMIT      50
#define SNIPPET_CHARACTERS 60
/* A record is shown once, but each of its blocks may be a hit. */
#define HITS_PER_RESULT 8

static char *
contract_title (QyBook *book, const char *id)
{
  g_autoptr (QyContract) contract = qy_book_contract_get (book, id, NULL);

  return contract != NULL ? g_strdup_printf ("%s %s", contract->number, contract->title) : NULL;
}

static char *
template_title (QyBook *book, const char *id)
{
  g_autoptr (QyTemplate) tmpl = qy_book_template_get (book, id, NULL);

  return tmpl != NULL ? g_strdup (tmpl->title) : NULL;
}

static char *
clause_title (QyBook *book, const char *id)
{
  g_autoptr (QyClause) clause = qy_book_clause_get (book, id, NULL);

  return clause != NULL ? g_strdup (clause->title) : NULL;
}

static char *
party_title (QyBook *book, const char *id)
{
  g_autoptr (QyParty) party = qy_book_party_get (book, id, NULL);

  return party != NULL ? g_strdup (party->name) : NULL;
}

static char *
attachment_title (QyBook *book, const char *id)
{
  g_autoptr (QyAttachment) attachment = qy_book_attachment_get (book, id, NULL);

  return attachment != NULL ? g_strdup (attachment->name) : NULL;
}

static char *
incident_title (QyBook *book, const char *id)
{
  g_autoptr (QyIncident) incident = qy_book_incident_get (book, id, NULL);

  return incident != NULL ? g_strdup_printf ("%s %s", incident->number, incident->title) : NULL;
}

static gboolean
reindex_contract (QyAct *act, const char *id, GError **error)
{
  return qy_holder_reindex (act, QY_INDEX_CONTRACT, id, error);
}

static gboolean
reindex_template (QyAct *act, const char *id, GError **error)
{
  return qy_holder_reindex (act, QY_INDEX_TEMPLATE, id, error);
}

static gboolean
reindex_clause (QyAct *act, const char *id, GError **error)
{
  return qy_holder_reindex (act, QY_INDEX_CLAUSE, id, error);
}

/* What can be found: its title for a result, all ids, and how its search rows are made. */
static const struct
{
  const char *kind;
  const char *all_ids; /* query */
  char *(*get_title) (QyBook *book, const char *id);
  gboolean (*reindex) (QyAct *act, const char *id, GError **error);
} kinds[] = {
  { QY_INDEX_CONTRACT, "contract-all", contract_title, reindex_contract },
  { QY_INDEX_TEMPLATE, "template-list", template_title, reindex_template },
  { QY_INDEX_CLAUSE, "clause-list", clause_title, reindex_clause },
  { QY_INDEX_PARTY, "party-list", party_title, qy_party_reindex },
  { QY_INDEX_ATTACHMENT, "attachment-all", attachment_title, qy_attachment_reindex },
  { QY_INDEX_INCIDENT, "incident-all", incident_title, qy_incident_reindex },
};

static char *
title_of (QyBook *book, const char *kind, const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (g_str_equal (kinds[i].kind, kind))
        return kinds[i].get_title (book, id);
    }
  return NULL;
}

/* A hit on the record itself is better than one in its text. */
static gboolean
is_better (const QyHit *hit, const QySearchResult *result)
{
  return *hit->key == '\0' && *result->key != '\0';
}

static void
show_hit (QySearchResult *result, const QyHit *hit, const char *words)
{
  g_free (result->key);
  g_free (result->snippet);
  result->key = g_strdup (hit->key);
  result->snippet = qy_search_snippet (hit->text, words, SNIPPET_CHARACTERS);
}

static QySearchResult *
new_result (QyBook *book, const QyHit *hit)
{
  g_autofree char *title = title_of (book, hit->kind, hit->id);
  QySearchResult *result;

  if (title == NULL)
    return NULL;
  result = g_new0 (QySearchResult, 1);
  result->kind = g_strdup (hit->kind);
  result->id = g_strdup (hit->id);
  result->title = g_steal_pointer (&title);
  return result;
}

void
qy_search_result_free (QySearchResult *result)
{
  if (result == NULL)
    return;
  g_free (result->kind);
  g_free (result->id);
  g_free (result->key);
  g_free (result->title);
  g_free (result->snippet);
  g_free (result);
}

GPtrArray *
qy_book_search (QyBook *self, const char *words, guint limit, GError **error)
{
  g_autoptr (GPtrArray) hits = NULL;
  g_autoptr (GPtrArray) results = NULL;
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  g_return_val_if_fail (QY_IS_BOOK (self) && words != NULL, NULL);

  if (limit == 0)
    limit = DEFAULT_LIMIT;
  hits = qy_search_find (qy_book_get_store (self), words, limit * HITS_PER_RESULT, error);
  if (hits == NULL)
    return NULL;
  results = g_ptr_array_new_with_free_func ((GDestroyNotify) qy_search_result_free);
  for (guint i = 0; i < hits->len; i++)
    {
      const QyHit *hit = hits->pdata[i];
      QySearchResult *result = g_hash_table_lookup (seen, hit->id);

      if (result != NULL ? !is_better (hit, result) : results->len == limit)
        continue;
      if (result == NULL)
        {
          result = new_result (self, hit);
          if (result == NULL)
            continue;
          g_hash_table_insert (seen, result->id, result);
          g_ptr_array_add (results, result);
        }
      show_hit (result, hit, words);
    }
  return g_steal_pointer (&results);
}

gboolean
qy_book_reindex (QyBook *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (QyAct) act = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self), FALSE);

  act = qy_act_begin (self, error);
  if (act == NULL)
    return FALSE;
  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

      if (!qy_record_find_ids (self, kinds[k].all_ids, NULL, NULL, ids, error))
        return FALSE;
      for (guint i = 0; i < ids->len; i++)
        {
          if (g_cancellable_set_error_if_cancelled (cancellable, error)
              || !kinds[k].reindex (act, ids->pdata[i], error))
            return FALSE;
        }
    }
  return qy_act_commit_quietly (act, error);
}
