/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-loaded-sla-private.h"

#include <string.h>

struct _QySlaShelf
{
  QyBook *book;
  GHashTable *loaded; /* contract, and its day if it was amended → QyLoadedSla */
};

static const char *
keep (QyLoadedSla *self, QyStatement *statement, int column)
{
  const char *text = qy_statement_get_text (statement, column, NULL);

  return text != NULL ? g_string_chunk_insert_const (self->texts, text) : NULL;
}

static QyStatedTerm *
term_of_row (QyLoadedSla *self, QyStatement *statement)
{
  GPtrArray *terms = self->facts->terms;
  QyStatedTerm *term = terms->len > 0 ? terms->pdata[terms->len - 1] : NULL;
  QyTermKind kind;

  if (!qy_term_kind_from_name (qy_statement_get_text (statement, 1, NULL), &kind))
    return NULL;
  if (term != NULL && strcmp (term->id, qy_statement_get_text (statement, 0, NULL)) == 0)
    return term;
  term = qy_stated_term_new (kind, keep (self, statement, 0), keep (self, statement, 2));
  g_ptr_array_add (terms, term);
  return term;
}

/* A row of facts-service.sql. */
static void
take_row (QyLoadedSla *self, QyStatement *statement)
{
  QyStatedTerm *term = term_of_row (self, statement);
  const char *attr = keep (self, statement, 3);
  const char *state = qy_statement_get_text (statement, 5, NULL);
  const char *from = qy_statement_get_text (statement, 8, NULL);

  if (term == NULL || attr == NULL)
    return;
  if (from != NULL)
    qy_stated_term_change (term, attr, qy_date_from_iso (from, NULL), keep (self, statement, 4));
  else if (g_strcmp0 (state, "waiting") == 0)
    qy_stated_term_set_waiting (term, attr, keep (self, statement, 6));
  else
    qy_stated_term_set (term, attr, keep (self, statement, state != NULL ? 4 : 7));
}

static gboolean
load (QyLoadedSla *self, QyBook *book, const char *contract_id, GError **error)
{
  QyStatement *statement = qy_store_query (qy_book_get_store (book), "facts-service", error);
  QyStep step;

  if (statement == NULL)
    return FALSE;
  qy_statement_bind_text (statement, 1, contract_id, -1);
  while ((step = qy_statement_step (statement, error)) == QY_STEP_ROW)
    take_row (self, statement);
  qy_statement_reset (statement);
  return step == QY_STEP_DONE;
}

static gboolean
is_amended (const QyLoadedSla *self)
{
  for (guint i = 0; i < self->facts->terms->len; i++)
    if (((const QyStatedTerm *) self->facts->terms->pdata[i])->changes != NULL)
      return TRUE;
  return FALSE;
}

static void
clear (gpointer data)
{
  QyLoadedSla *self = data;

  g_clear_pointer (&self->sla, qy_sla_free);
  g_clear_pointer (&self->indicators, g_array_unref);
  g_clear_pointer (&self->consequences, g_ptr_array_unref);
  g_clear_pointer (&self->facts, qy_contract_facts_free);
  g_clear_pointer (&self->texts, g_string_chunk_free);
}

QyLoadedSla *
qy_book_sla (QyBook *self, const char *contract_id, QyDate on, GError **error)
{
  g_autoptr (QyLoadedSla) loaded = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && contract_id != NULL, NULL);

  loaded = g_atomic_rc_box_new0 (QyLoadedSla);
  loaded->facts = qy_contract_facts_new ();
  loaded->texts = g_string_chunk_new (1024);
  if (!load (loaded, self, contract_id, error))
    return NULL;
  loaded->sla = qy_sla_from_facts (loaded->facts, on);
  loaded->indicators = qy_indicators_from_facts (loaded->facts, on);
  loaded->consequences = qy_consequences_from_facts (loaded->facts, on);
  return g_steal_pointer (&loaded);
}

QyLoadedSla *
qy_loaded_sla_ref (QyLoadedSla *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

void
qy_loaded_sla_unref (QyLoadedSla *self)
{
  if (self != NULL)
    g_atomic_rc_box_release_full (self, clear);
}

QySlaShelf *
qy_sla_shelf_new (QyBook *book)
{
  QySlaShelf *self = g_new0 (QySlaShelf, 1);

  self->book = book;
  self->loaded =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) qy_loaded_sla_unref);
  return self;
}

void
qy_sla_shelf_free (QySlaShelf *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->loaded);
  g_free (self);
}

QyLoadedSla *
qy_sla_shelf_get (QySlaShelf *self, const char *contract_id, QyDate on, GError **error)
{
  g_autofree char *dated = g_strdup_printf ("%s %d", contract_id, qy_date_to_days (on));
  QyLoadedSla *loaded = g_hash_table_lookup (self->loaded, contract_id);

  if (loaded == NULL)
    loaded = g_hash_table_lookup (self->loaded, dated);
  if (loaded != NULL)
    return loaded;
  loaded = qy_book_sla (self->book, contract_id, on, error);
  if (loaded != NULL)
    g_hash_table_insert (self->loaded,
                         is_amended (loaded) ? g_steal_pointer (&dated) : g_strdup (contract_id),
                         loaded);
  return loaded;
}
