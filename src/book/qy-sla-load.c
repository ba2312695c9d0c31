/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-sla-load-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-life-cycle.h"
#include "qy-moment-zone.h"

typedef enum
{
  WALK_CONTRACT,
  WALK_STATEMENT,
  WALK_MEASURED,
  WALK_WINDOWS,
  WALK_INCIDENTS,
  WALK_SUSPENSIONS,
  N_WALKS
} Walk;

/* What the parameters of a query are, behind the contract's id where one is asked for. */
typedef enum
{
  BY_NOTHING,
  BY_PERIOD,
  BY_DAYS,
  BY_INSTANTS,
} WalkParameters;

static const struct
{
  const char *one;
  const char *all;
  WalkParameters parameters;
} walks[N_WALKS] = {
  [WALK_CONTRACT] = { "sla-contract", "sla-contract-all", BY_NOTHING },
  [WALK_STATEMENT] = { "sla-statement", "sla-statement-all", BY_PERIOD },
  [WALK_MEASURED] = { "sla-measured", "sla-measured-all", BY_DAYS },
  [WALK_WINDOWS] = { "sla-windows", "sla-windows-all", BY_INSTANTS },
  [WALK_INCIDENTS] = { "sla-incidents", "sla-incidents-all", BY_INSTANTS },
  [WALK_SUSPENSIONS] = { "sla-suspensions", "sla-suspensions-all", BY_NOTHING },
};

struct _QySlaLoader
{
  QyBook *book;
  QyStatement *walks[N_WALKS];
  QyStep steps[N_WALKS]; /* what the last step of each found */
  char *now;
  QyDate today;
  QySlaContract contract;
  QySlaRecords *records;
  GStringChunk *texts; /* of the contract that was read last */
  GHashTable *zones;   /* name → GTimeZone */
  GPtrArray *bound;    /* texts of parameters, which live as long as the walks */
};

static const char *
keep (QySlaLoader *self, Walk walk, int column)
{
  const char *text = qy_statement_get_text (self->walks[walk], column, NULL);

  return text != NULL ? g_string_chunk_insert (self->texts, text) : NULL;
}

static QyDate
get_day (QySlaLoader *self, Walk walk, int column)
{
  const char *text = qy_statement_get_text (self->walks[walk], column, NULL);

  return text != NULL ? qy_date_from_iso (text, NULL) : QY_DATE_NONE;
}

static gboolean
get_moment (QySlaLoader *self, Walk walk, int column, QyMoment *moment)
{
  const char *text = qy_statement_get_text (self->walks[walk], column, NULL);

  if (text == NULL)
    return FALSE;
  *moment = qy_moment_of_instant (self->contract.zone, text);
  return qy_date_is_set (moment->day);
}

static gboolean
step (QySlaLoader *self, Walk walk, GError **error)
{
  self->steps[walk] = qy_statement_step (self->walks[walk], error);
  return self->steps[walk] != QY_STEP_ERROR;
}

/* A row of the contract that was read last? Rows of contracts before it are passed over. */
static gboolean
is_here (QySlaLoader *self, Walk walk, GError **error)
{
  while (self->steps[walk] == QY_STEP_ROW)
    {
      int order = strcmp (qy_statement_get_text (self->walks[walk], 0, NULL), self->contract.id);

      if (order >= 0)
        return order == 0;
      if (!step (self, walk, error))
        return FALSE;
    }
  return FALSE;
}

static void
take_measured (QySlaLoader *self)
{
  QyMeasuredFact fact = { .scope = keep (self, WALK_MEASURED, 2),
                          .from = get_day (self, WALK_MEASURED, 3),
                          .until = get_day (self, WALK_MEASURED, 4),
                          .value = qy_statement_get_int (self->walks[WALK_MEASURED], 5) };

  if (qy_input_kind_from_string (qy_statement_get_text (self->walks[WALK_MEASURED], 1, NULL),
                                 &fact.kind))
    g_array_append_val (self->records->measured, fact);
}

static void
take_window (QySlaLoader *self)
{
  QyWindowRecord record = { .id = keep (self, WALK_WINDOWS, 1),
                            .scope = keep (self, WALK_WINDOWS, 3),
                            .reason = keep (self, WALK_WINDOWS, 10) };
  QyWindowFacts *facts = &record.facts;

  facts->open = !get_moment (self, WALK_WINDOWS, 5, &facts->until);
  facts->has_asked = get_moment (self, WALK_WINDOWS, 6, &facts->asked);
  facts->has_notified = get_moment (self, WALK_WINDOWS, 7, &facts->notified);
  facts->has_agreed = get_moment (self, WALK_WINDOWS, 8, &facts->agreed);
  qy_fault_from_string (qy_statement_get_text (self->walks[WALK_WINDOWS], 9, NULL), &facts->fault);
  if (qy_window_kind_from_string (qy_statement_get_text (self->walks[WALK_WINDOWS], 2, NULL),
                                  &facts->kind)
      && get_moment (self, WALK_WINDOWS, 4, &facts->from))
    g_array_append_val (self->records->windows, record);
}

static int
get_level (QySlaLoader *self, int column)
{
  return (int) qy_statement_get_int (self->walks[WALK_INCIDENTS], column);
}

static void
take_incident (QySlaLoader *self)
{
  /* the columns of what was reached, in the order of QyTargetKind */
  static const int done[QY_N_TARGETS] = { 11, 12, 13, 14, 15 };
  QyIncidentRecord record = { .id = keep (self, WALK_INCIDENTS, 1),
                              .number = keep (self, WALK_INCIDENTS, 2),
                              .title = keep (self, WALK_INCIDENTS, 3),
                              .reported_at = keep (self, WALK_INCIDENTS, 10),
                              .excluded = keep (self, WALK_INCIDENTS, 18),
                              .is_signed = get_level (self, 19) != 0 };
  QyIncidentFacts *facts = &record.facts;

  facts->production = get_level (self, 5) != 0;
  facts->problem_level = get_level (self, 6);
  facts->service_level = get_level (self, 7);
  facts->handling_level = get_level (self, 8);
  facts->score = get_level (self, 9);
  for (guint t = 0; t < QY_N_TARGETS; t++)
    facts->has_done[t] = get_moment (self, WALK_INCIDENTS, done[t], &facts->done[t]);
  facts->is_closed = get_moment (self, WALK_INCIDENTS, 16, &facts->closed);
  qy_fault_from_string (qy_statement_get_text (self->walks[WALK_INCIDENTS], 17, NULL),
                        &record.fault);
  if (qy_request_kind_from_string (qy_statement_get_text (self->walks[WALK_INCIDENTS], 4, NULL),
                                   &facts->kind)
      && get_moment (self, WALK_INCIDENTS, 10, &facts->reported))
    g_array_append_val (self->records->incidents, record);
}

/* A row an incident, and one more for each further pause of it. */
static void
take_incident_row (QySlaLoader *self)
{
  GArray *incidents = self->records->incidents;
  const char *id = qy_statement_get_text (self->walks[WALK_INCIDENTS], 1, NULL);
  QyIncidentRecord *last;
  QyPause pause = { 0 };

  if (incidents->len == 0
      || strcmp (g_array_index (incidents, QyIncidentRecord, incidents->len - 1).id, id) != 0)
    take_incident (self);
  if (incidents->len == 0 || !get_moment (self, WALK_INCIDENTS, 20, &pause.from))
    return;
  last = &g_array_index (incidents, QyIncidentRecord, incidents->len - 1);
  if (strcmp (last->id, id) != 0)
    return;
  pause.open = !get_moment (self, WALK_INCIDENTS, 21, &pause.until);
  if (last->facts.pauses == NULL)
    last->facts.pauses = g_array_new (FALSE, FALSE, sizeof (QyPause));
  g_array_append_val (last->facts.pauses, pause);
}

static void
take_suspension (QySlaLoader *self)
{
  QyDate first = get_day (self, WALK_SUSPENSIONS, 1);
  QyDate last = get_day (self, WALK_SUSPENSIONS, 2);
  QyStretch rest;

  if (!qy_date_is_set (first))
    return;
  rest = qy_stretch_of_days (first, qy_date_is_set (last) ? last : first);
  if (!qy_date_is_set (last))
    rest.until = G_MAXINT64;
  g_array_append_val (self->records->suspensions, rest);
}

static GTimeZone *
find_zone (QySlaLoader *self, const char *name)
{
  GTimeZone *zone = g_hash_table_lookup (self->zones, name);

  if (zone == NULL)
    {
      zone = qy_moment_zone (name);
      g_hash_table_insert (self->zones, g_strdup (name), zone);
    }
  return zone;
}

/* Of a contract that is over, its last day is known. */
static gboolean
is_over (const char *state)
{
  QyContractState known;

  return qy_contract_state_from_string (state, &known)
         && (known == QY_STATE_EXPIRED || known == QY_STATE_TERMINATED || known == QY_STATE_REPLACED
             || known == QY_STATE_CLOSED);
}

static void
take_contract (QySlaLoader *self)
{
  QySlaContract *contract = &self->contract;

  g_string_chunk_clear (self->texts);
  contract->id = keep (self, WALK_CONTRACT, 0);
  contract->number = keep (self, WALK_CONTRACT, 1);
  contract->title = keep (self, WALK_CONTRACT, 2);
  contract->zone_name = keep (self, WALK_CONTRACT, 3);
  contract->zone = find_zone (self, contract->zone_name);
  contract->first = get_day (self, WALK_CONTRACT, 5);
  contract->last = is_over (qy_statement_get_text (self->walks[WALK_CONTRACT], 4, NULL))
                       ? get_day (self, WALK_CONTRACT, 6)
                       : QY_DATE_NONE;
  contract->statement_id = NULL;
  contract->figures = NULL;
  contract->now = qy_moment_of_instant (contract->zone, self->now);
  contract->now.day = self->today;
}

static char *
instant_of (QyDate day)
{
  g_autofree char *text = qy_date_to_iso (day);

  return g_strconcat (text, "T00:00:00Z", NULL);
}

/* @text is taken. */
static void
bind_text (QySlaLoader *self, Walk walk, int place, char *text)
{
  g_ptr_array_add (self->bound, text);
  qy_statement_bind_text (self->walks[walk], place, text, -1);
}

/* A day more on both sides of instants: no clock is further from UTC. */
static gboolean
bind (QySlaLoader *self,
      Walk walk,
      const char *contract_id,
      const char *period,
      QyDate from,
      QyDate until,
      GError **error)
{
  int place = 1;

  self->walks[walk] =
      qy_store_query (qy_book_get_store (self->book),
                      contract_id != NULL ? walks[walk].one : walks[walk].all, error);
  if (self->walks[walk] == NULL)
    return FALSE;
  if (contract_id != NULL)
    bind_text (self, walk, place++, g_strdup (contract_id));
  if (walks[walk].parameters == BY_PERIOD)
    bind_text (self, walk, place, g_strdup (period));
  if (walks[walk].parameters == BY_DAYS)
    {
      bind_text (self, walk, place, qy_date_to_iso (from));
      bind_text (self, walk, place + 1, qy_date_to_iso (until));
    }
  if (walks[walk].parameters == BY_INSTANTS)
    {
      bind_text (self, walk, place, instant_of (qy_date_add_days (from, -1)));
      bind_text (self, walk, place + 1, instant_of (qy_date_add_days (until, 2)));
    }
  return TRUE;
}

QySlaLoader *
qy_sla_loader_new (QyBook *book,
                   const char *contract_id,
                   const char *period,
                   QyDate from,
                   QyDate until,
                   GError **error)
{
  g_autoptr (QySlaLoader) self = g_new0 (QySlaLoader, 1);

  self->book = book;
  self->now = qy_book_get_now (book);
  self->today = qy_book_get_today (book);
  self->records = qy_sla_records_new ();
  self->texts = g_string_chunk_new (1024);
  self->bound = g_ptr_array_new_with_free_func (g_free);
  self->zones =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_time_zone_unref);
  for (guint i = 0; i < N_WALKS; i++)
    if (!bind (self, i, contract_id, period, from, until, error)
        || (i != WALK_CONTRACT && !step (self, i, error)))
      return NULL;
  return g_steal_pointer (&self);
}

const QySlaContract *
qy_sla_loader_next (QySlaLoader *self, GError **error)
{
  g_autoptr (GError) cause = NULL;

  if (!step (self, WALK_CONTRACT, error) || self->steps[WALK_CONTRACT] != QY_STEP_ROW)
    return NULL;
  take_contract (self);
  if (is_here (self, WALK_STATEMENT, &cause))
    {
      self->contract.statement_id = keep (self, WALK_STATEMENT, 1);
      self->contract.figures = keep (self, WALK_STATEMENT, 2);
    }
  if (cause == NULL)
    return &self->contract;
  g_propagate_error (error, g_steal_pointer (&cause));
  return NULL;
}

const QySlaRecords *
qy_sla_loader_records (QySlaLoader *self, GError **error)
{
  static const struct
  {
    Walk walk;
    void (*take) (QySlaLoader *self);
  } kinds[] = {
    { WALK_MEASURED, take_measured },
    { WALK_WINDOWS, take_window },
    { WALK_INCIDENTS, take_incident_row },
    { WALK_SUSPENSIONS, take_suspension },
  };

  qy_sla_records_clear (self->records);
  self->records->first = self->contract.first;
  self->records->last = self->contract.last;
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      while (is_here (self, kinds[i].walk, error))
        {
          kinds[i].take (self);
          if (!step (self, kinds[i].walk, error))
            return NULL;
        }
      if (self->steps[kinds[i].walk] == QY_STEP_ERROR)
        return NULL;
    }
  qy_stretches_merge (self->records->suspensions);
  return self->records;
}

void
qy_sla_loader_free (QySlaLoader *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < N_WALKS; i++)
    if (self->walks[i] != NULL)
      qy_statement_reset (self->walks[i]);
  g_free (self->now);
  g_clear_pointer (&self->records, qy_sla_records_free);
  g_clear_pointer (&self->texts, g_string_chunk_free);
  g_clear_pointer (&self->zones, g_hash_table_unref);
  g_clear_pointer (&self->bound, g_ptr_array_unref);
  g_free (self);
}
