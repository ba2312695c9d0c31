/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-facts-private.h"

#include <string.h>

/* A term that nobody made, of fields with the usual keys; its id is the name of its kind. */
static const struct
{
  const char *key;
  QyTermKind kind;
  const char *attr;
} usual[] = {
  { "period.start", QY_TERM_SERVICE_PERIOD, "start" },
  { "period.end", QY_TERM_SERVICE_PERIOD, "end" },
  { "period.length", QY_TERM_SERVICE_PERIOD, "length" },
  { "fee.total", QY_TERM_FEE, "total" },
};

/* One loading under way. */
typedef struct
{
  QyLoadedFacts *out;
  GPtrArray *bound; /* of Bound: which field states which attribute */
  guint32 known;    /* labels with a party: bit 0 is A */
  guint32 own;      /* those that are ours */
} Loading;

typedef struct
{
  QyStatedTerm *term;
  const char *attr;
  const char *field_key;
} Bound;

typedef gboolean (*RowFunc) (Loading *loading, QyStatement *statement, GError **error);

static const char *
keep (Loading *loading, QyStatement *statement, int column)
{
  const char *text = qy_statement_get_text (statement, column, NULL);

  return text != NULL ? g_string_chunk_insert_const (loading->out->texts, text) : NULL;
}

static QyDate
get_day (QyStatement *statement, int column)
{
  const char *text = qy_statement_get_text (statement, column, NULL);

  return text != NULL ? qy_date_from_iso (text, NULL) : QY_DATE_NONE;
}

static gboolean
each_row (
    QyBook *book, Loading *loading, const char *query, const char *id, RowFunc func, GError **error)
{
  QyStatement *statement = qy_store_query (qy_book_get_store (book), query, error);
  QyStep step;

  if (statement == NULL)
    return FALSE;
  qy_statement_bind_text (statement, 1, id, -1);
  while ((step = qy_statement_step (statement, error)) == QY_STEP_ROW)
    if (!func (loading, statement, error))
      {
        qy_statement_reset (statement);
        return FALSE;
      }
  qy_statement_reset (statement);
  return step == QY_STEP_DONE;
}

static void
bind (Loading *loading, QyStatedTerm *term, const char *attr, const char *field_key)
{
  Bound *bound = g_new (Bound, 1);

  *bound = (Bound){ term, attr, field_key };
  g_ptr_array_add (loading->bound, bound);
}

static void
give_value (
    Loading *loading, QyStatedTerm *term, const char *attr, QyStatement *statement, int raw_column)
{
  const char *state = qy_statement_get_text (statement, raw_column + 1, NULL);

  if (g_strcmp0 (state, "waiting") == 0)
    qy_stated_term_set_waiting (term, attr, keep (loading, statement, raw_column + 2));
  else
    qy_stated_term_set (term, attr, keep (loading, statement, raw_column));
}

static gboolean
take_term (Loading *loading, QyStatement *statement, GError **error)
{
  GPtrArray *terms = loading->out->facts->terms;
  const char *id = qy_statement_get_text (statement, 0, NULL);
  QyStatedTerm *term = terms->len > 0 ? terms->pdata[terms->len - 1] : NULL;
  const char *attr;
  QyTermKind kind;

  if (!qy_term_kind_from_name (qy_statement_get_text (statement, 1, NULL), &kind))
    return TRUE; /* a kind of a newer program */
  if (term == NULL || strcmp (term->id, id) != 0)
    {
      term = qy_stated_term_new (kind, keep (loading, statement, 0), keep (loading, statement, 2));
      g_ptr_array_add (terms, term);
    }
  attr = keep (loading, statement, 3);
  if (attr == NULL)
    return TRUE;
  bind (loading, term, attr, keep (loading, statement, 4));
  give_value (loading, term, attr, statement, 5);
  if (qy_statement_is_null (statement, 6))
    qy_stated_term_set (term, attr, keep (loading, statement, 8));
  return TRUE;
}

static QyStatedTerm *
usual_term (Loading *loading, QyTermKind kind)
{
  GPtrArray *terms = loading->out->facts->terms;
  QyStatedTerm *term;

  for (guint i = 0; i < terms->len; i++)
    {
      term = terms->pdata[i];
      if (term->kind == kind)
        return strcmp (term->id, qy_term_kind_get_name (kind)) == 0 ? term : NULL;
    }
  term = qy_stated_term_new (kind, qy_term_kind_get_name (kind), NULL);
  g_ptr_array_insert (terms, 0, term); /* before the payment terms, which belong to the fee */
  return term;
}

static gboolean
take_usual (Loading *loading, QyStatement *statement, GError **error)
{
  const char *key = qy_statement_get_text (statement, 0, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (usual); i++)
    {
      QyStatedTerm *term =
          strcmp (usual[i].key, key) == 0 ? usual_term (loading, usual[i].kind) : NULL;

      if (term == NULL)
        continue;
      bind (loading, term, usual[i].attr, usual[i].key);
      give_value (loading, term, usual[i].attr, statement, 1);
    }
  return TRUE;
}

static gboolean
take_amendment (Loading *loading, QyStatement *statement, GError **error)
{
  const char *key = qy_statement_get_text (statement, 1, NULL);

  for (guint i = 0; i < loading->bound->len; i++)
    {
      const Bound *bound = loading->bound->pdata[i];

      if (g_strcmp0 (bound->field_key, key) == 0)
        qy_stated_term_change (bound->term, bound->attr, get_day (statement, 0),
                               keep (loading, statement, 2));
    }
  return TRUE;
}

static gboolean
take_follower (Loading *loading, QyStatement *statement, GError **error)
{
  loading->out->facts->superseded = TRUE;
  loading->out->facts->superseded_on = get_day (statement, 0);
  return TRUE;
}

static guint32
label_bit (const char *label)
{
  return label != NULL && g_ascii_isupper (label[0]) ? 1u << (label[0] - 'A') : 0;
}

static QySide
side_of (const Loading *loading, const char *label)
{
  guint32 bit = label_bit (label);

  if (bit == 0)
    return QY_SIDE_BOTH;
  if (loading->own == 0 || (loading->known & bit) == 0)
    return QY_SIDE_UNKNOWN;
  return (loading->own & bit) != 0 ? QY_SIDE_US : QY_SIDE_THEM;
}

static gboolean
take_party (Loading *loading, QyStatement *statement, GError **error)
{
  guint32 bit = label_bit (qy_statement_get_text (statement, 0, NULL));
  QyRole role;

  loading->known |= bit;
  if (qy_statement_get_int (statement, 2) == 0)
    return TRUE;
  loading->own |= bit;
  if (qy_role_from_string (qy_statement_get_text (statement, 1, NULL), &role))
    loading->out->facts->our_role = role;
  return TRUE;
}

static gboolean
take_milestone (Loading *loading, QyStatement *statement, GError **error)
{
  QyMilestoneFact milestone = { .id = keep (loading, statement, 0),
                                .name = keep (loading, statement, 2),
                                .on = get_day (statement, 3),
                                .until = get_day (statement, 4) };

  if (qy_milestone_kind_from_string (qy_statement_get_text (statement, 1, NULL), &milestone.kind))
    g_array_append_val (loading->out->facts->milestones, milestone);
  return TRUE;
}

static gboolean
take_obligation (Loading *loading, QyStatement *statement, GError **error)
{
  QyHandObligation obligation = { .id = keep (loading, statement, 0),
                                  .title = keep (loading, statement, 2),
                                  .kind = QY_DUE_OBLIGATION,
                                  .side = side_of (loading,
                                                   qy_statement_get_text (statement, 3, NULL)) };
  const char *kind = qy_statement_get_text (statement, 1, NULL);

  qy_due_kind_from_string (kind, &obligation.kind);
  if (!qy_due_rule_from_text (qy_statement_get_text (statement, 4, NULL), &obligation.rule, error))
    return FALSE;
  g_array_append_val (loading->out->facts->obligations, obligation);
  return TRUE;
}

static gboolean
take_meeting (Loading *loading, QyStatement *statement, GError **error)
{
  QyMeetingFact meeting = { keep (loading, statement, 0), get_day (statement, 1) };

  g_array_append_val (loading->out->facts->meetings, meeting);
  return TRUE;
}

static gboolean
take_evaluation (Loading *loading, QyStatement *statement, GError **error)
{
  QyEvaluationFact evaluation = { get_day (statement, 0), get_day (statement, 1) };

  g_array_append_val (loading->out->facts->evaluations, evaluation);
  return TRUE;
}

/* Who did not ask answers; where it is not said who asked, the provider. */
static gboolean
take_request (Loading *loading, QyStatement *statement, GError **error)
{
  static const QySide others[QY_N_SIDES] = {
    [QY_SIDE_US] = QY_SIDE_THEM, [QY_SIDE_THEM] = QY_SIDE_US
  };
  QyRole ours = loading->out->facts->our_role;
  g_autofree char *title = g_strdup_printf ("%s %s", qy_statement_get_text (statement, 1, NULL),
                                            qy_statement_get_text (statement, 2, NULL));
  QyRequestFact request = { .id = keep (loading, statement, 0),
                            .title = g_string_chunk_insert_const (loading->out->texts, title),
                            .asked_on = get_day (statement, 3) };

  if (!qy_statement_is_null (statement, 4))
    request.side = others[side_of (loading, qy_statement_get_text (statement, 4, NULL))];
  else if (ours == QY_ROLE_CLIENT || ours == QY_ROLE_PROVIDER)
    request.side = ours == QY_ROLE_PROVIDER ? QY_SIDE_US : QY_SIDE_THEM;
  g_array_append_val (loading->out->facts->requests, request);
  return TRUE;
}

static QyDueRecord *
record_for (Loading *loading, QyStatement *statement)
{
  g_autofree char *key = g_strdup_printf ("%s\n%s", qy_statement_get_text (statement, 0, NULL),
                                          qy_statement_get_text (statement, 1, NULL));
  QyDueRecord *record = g_hash_table_lookup (loading->out->records, key);

  if (record == NULL)
    {
      record = g_new0 (QyDueRecord, 1);
      record->key = g_string_chunk_insert_const (loading->out->texts, key);
      g_hash_table_insert (loading->out->records, record->key, record);
    }
  return record;
}

static gboolean
take_mark (Loading *loading, QyStatement *statement, GError **error)
{
  QyDueRecord *record = record_for (loading, statement);

  record->done = g_strcmp0 (qy_statement_get_text (statement, 2, NULL), "open") != 0;
  record->snoozed_until = (char *) keep (loading, statement, 3);
  record->person_id = (char *) keep (loading, statement, 4);
  return TRUE;
}

static gboolean
take_money (Loading *loading, QyStatement *statement, GError **error)
{
  QyDueRecord *record = record_for (loading, statement);

  record->paid = qy_statement_get_int (statement, 2);
  record->invoiced = qy_statement_get_int (statement, 3);
  record->paid_on = get_day (statement, 4);
  record->invoiced_on = get_day (statement, 5);
  g_strlcpy (record->currency, qy_statement_get_text (statement, 6, NULL), sizeof record->currency);
  return TRUE;
}

static void
give_money_facts (QyLoadedFacts *loaded)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, loaded->records);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const QyDueRecord *record = value;
      QyOccurrenceFact fact = { record->key, record->paid_on, record->invoiced_on };

      if (record->paid != 0 || record->invoiced != 0)
        g_array_append_val (loaded->facts->settled, fact);
    }
}

QyLoadedFacts *
qy_facts_load (QyBook *book, const QyContract *contract, GError **error)
{
  static const struct
  {
    const char *query;
    RowFunc func;
  } parts[] = {
    { "facts-terms", take_term },
    { "facts-usual", take_usual },
    { "facts-amendments", take_amendment },
    { "facts-followers", take_follower },
    { "facts-parties", take_party },
    { "facts-milestones", take_milestone },
    { "facts-obligations", take_obligation },
    { "facts-meetings", take_meeting },
    { "facts-evaluations", take_evaluation },
    { "facts-requests", take_request },
    { "facts-marks", take_mark },
    { "facts-money", take_money },
  };
  g_autoptr (QyLoadedFacts) loaded = g_new0 (QyLoadedFacts, 1);
  g_autoptr (GPtrArray) bound = g_ptr_array_new_with_free_func (g_free);
  Loading loading = { loaded, bound };

  loaded->facts = qy_contract_facts_new ();
  loaded->texts = g_string_chunk_new (1024);
  loaded->records = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  loaded->responsible_id = g_strdup (contract->responsible_id);
  loaded->facts->state = contract->state;
  if (contract->signed_on != NULL)
    loaded->facts->signed_on = qy_date_from_iso (contract->signed_on, NULL);
  if (contract->effective_on != NULL)
    loaded->facts->effective_on = qy_date_from_iso (contract->effective_on, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (!each_row (book, &loading, parts[i].query, contract->id, parts[i].func, error))
      return NULL;
  give_money_facts (loaded);
  return g_steal_pointer (&loaded);
}

void
qy_loaded_facts_free (QyLoadedFacts *self)
{
  if (self == NULL)
    return;
  qy_contract_facts_free (self->facts);
  g_hash_table_unref (self->records);
  g_string_chunk_free (self->texts);
  g_free (self->responsible_id);
  g_free (self);
}

const QyDueRecord *
qy_loaded_facts_find (const QyLoadedFacts *self, const char *source_id, const char *occurrence)
{
  char key[96];

  if (g_hash_table_size (self->records) == 0)
    return NULL;
  g_snprintf (key, sizeof key, "%s\n%s", source_id, occurrence);
  return g_hash_table_lookup (self->records, key);
}
