/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-xml-references.h"

#include <glib/gi18n-lib.h>

#include "qy-tables.h"

typedef struct
{
  const QyTable *table;
  const char *column;
  const QyTable *target;
  const char *find;    /* SQL: is it there? */
  const char *restore; /* SQL: puts it back; NULL: the target always comes first */
  gboolean optional;   /* a row is good without it */
} Reference;

static const Reference references[] = {
  { &qy_contract_table, "parent_id", &qy_contract_table, "SELECT 1 FROM contract WHERE id = $1",
    "UPDATE contract SET parent_id = $1 WHERE id = $2", TRUE },
  { &qy_contract_table, "template_id", &qy_template_table, "SELECT 1 FROM template WHERE id = $1",
    "UPDATE contract SET template_id = $1 WHERE id = $2", TRUE },
  { &qy_clause_table, "alternate_of", &qy_clause_table, "SELECT 1 FROM clause WHERE id = $1",
    "UPDATE clause SET alternate_of = $1 WHERE id = $2", TRUE },
  { &qy_contract_table, "responsible_id", &qy_person_table, "SELECT 1 FROM person WHERE id = $1" },
  { &qy_document_party_table, "party_id", &qy_party_table, "SELECT 1 FROM party WHERE id = $1" },
  { &qy_signature_table, "revision_id", &qy_revision_table,
    "SELECT 1 FROM revision WHERE id = $1" },
};

typedef struct
{
  const Reference *reference;
  char *id;     /* of the row */
  char *target; /* what it names */
} Pending;

static void
clear_pending (gpointer data)
{
  Pending *pending = data;

  g_free (pending->id);
  g_free (pending->target);
}

static gboolean
is_there (QyStore *store, const char *sql, const char *id, gboolean *there, GError **error)
{
  QyStatement *statement = qy_connection_prepare (qy_store_get_connection (store), sql, error);
  QyStep step;

  if (statement == NULL)
    return FALSE;
  qy_statement_bind_text (statement, 1, id, -1);
  step = qy_statement_step (statement, error);
  *there = step == QY_STEP_ROW;
  qy_statement_reset (statement);
  return step != QY_STEP_ERROR;
}

void
qy_xml_references_init (QyXmlReferences *self,
                        QyStore *store,
                        GPtrArray *notes,
                        QyXmlRefusals *refusals)
{
  self->store = store;
  self->notes = notes;
  self->refusals = refusals;
  self->pending = g_array_new (FALSE, FALSE, sizeof (Pending));
  g_array_set_clear_func (self->pending, clear_pending);
}

void
qy_xml_references_clear (QyXmlReferences *self)
{
  g_clear_pointer (&self->pending, g_array_unref);
}

static gboolean
hold_back (QyXmlReferences *self, const Reference *reference, QyRow *row, GError **error)
{
  const char *target = qy_row_get_text (row, reference->column);
  Pending pending;
  gboolean there = FALSE;

  if (target == NULL)
    return TRUE;
  if (!is_there (self->store, reference->find, target, &there, error))
    return FALSE;
  if (there)
    return TRUE;
  pending.reference = reference;
  pending.id = g_strdup (qy_row_get_text (row, "id"));
  pending.target = g_strdup (target);
  g_array_append_val (self->pending, pending);
  qy_row_set_null (row, reference->column);
  return TRUE;
}

gboolean
qy_xml_references_hold_back (QyXmlReferences *self, QyRow *row, GError **error)
{
  const QyTable *table = qy_row_get_table (row);

  for (guint i = 0; i < G_N_ELEMENTS (references); i++)
    if (references[i].table == table && references[i].optional
        && !hold_back (self, &references[i], row, error))
      return FALSE;
  return TRUE;
}

static gboolean
settle (QyXmlReferences *self, const Pending *pending, GError **error)
{
  const Reference *reference = pending->reference;
  QyStatement *statement;
  gboolean there = FALSE;

  if (!is_there (self->store, reference->find, pending->target, &there, error))
    return FALSE;
  if (!there)
    {
      g_ptr_array_add (self->notes,
                       g_strdup_printf (_ ("“%s” %s names the %s %s, which is neither in the file "
                                           "nor in the book; the reference was left out"),
                                        reference->table->name, pending->id,
                                        reference->target->name, pending->target));
      return TRUE;
    }
  statement =
      qy_connection_prepare (qy_store_get_connection (self->store), reference->restore, error);
  if (statement == NULL)
    return FALSE;
  qy_statement_bind_text (statement, 1, pending->target, -1);
  qy_statement_bind_text (statement, 2, pending->id, -1);
  return qy_statement_run (statement, error);
}

gboolean
qy_xml_references_settle (QyXmlReferences *self, GError **error)
{
  for (guint i = 0; i < self->pending->len; i++)
    if (!settle (self, &g_array_index (self->pending, Pending, i), error))
      return FALSE;
  return TRUE;
}

/* Who has the contract number that @row wants. */
static char *
find_number_holder (QyXmlReferences *self, const QyRow *row)
{
  QyStatement *statement;
  char *holder = NULL;

  statement = qy_connection_prepare (qy_store_get_connection (self->store),
                                     "SELECT id FROM contract WHERE number = $1", NULL);
  if (statement == NULL)
    return NULL;
  qy_statement_bind_text (statement, 1, qy_row_get_text (row, "number"), -1);
  if (qy_statement_step (statement, NULL) == QY_STEP_ROW)
    holder = g_strdup (qy_statement_get_text (statement, 0, NULL));
  qy_statement_reset (statement);
  return holder;
}

/* Whether the book has a row with the keys of @row. */
static gboolean
has_keys (QyXmlReferences *self, const QyRow *row)
{
  const QyTable *table = qy_row_get_table (row);
  const char *keys[QY_TABLE_MAX_KEYS];
  g_autoptr (QyRow) stored = NULL;

  if (qy_tables_find (table->name) == NULL)
    return FALSE;
  qy_row_get_keys (row, keys);
  stored = keys[0] != NULL ? qy_store_get_keyed (self->store, table, keys, NULL) : NULL;
  return stored != NULL;
}

static const Reference *
find_broken_reference (QyXmlReferences *self, const QyRow *row)
{
  for (guint i = 0; i < G_N_ELEMENTS (references); i++)
    {
      const char *target = references[i].table == qy_row_get_table (row)
                               ? qy_row_get_text (row, references[i].column)
                               : NULL;
      gboolean there = TRUE;

      if (target != NULL && is_there (self->store, references[i].find, target, &there, NULL)
          && !there)
        return &references[i];
    }
  return NULL;
}

gboolean
qy_xml_references_refuse (QyXmlReferences *self,
                          const QyRow *row,
                          guint64 line,
                          const GError *cause)
{
  const char *table = qy_row_get_table (row)->name;
  const Reference *broken = find_broken_reference (self, row);
  g_autofree char *holder = NULL;

  if (broken != NULL)
    return qy_xml_refuse (self->refusals, QY_ERROR_CONSTRAINT, line,
                          _ ("“%s” names the %s %s, which is neither in the file before this line "
                             "nor in the book"),
                          table, broken->target->name, qy_row_get_text (row, broken->column));
  if (has_keys (self, row))
    return qy_xml_refuse (self->refusals, QY_ERROR_CONSTRAINT, line,
                          _ ("there is a “%s” with this id or key already"), table);
  if (qy_row_get_table (row) == &qy_contract_table
      && (holder = find_number_holder (self, row)) != NULL)
    return qy_xml_refuse (self->refusals, QY_ERROR_CONSTRAINT, line,
                          _ ("the number “%s” is taken by the contract %s"),
                          qy_row_get_text (row, "number"), holder);
  return qy_xml_refuse_cause (self->refusals, line, NULL, cause);
}
