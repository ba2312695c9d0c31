/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-incident-reckon-private.h"

#define NUMBER_PATTERN "SJ-{year}-{seq:4}"
#define FIRST_INSTANT  "0000"
#define LAST_INSTANT   "9999-12-31T23:59:60Z"

static QyIncident *
read_incident (QyStore *store, QyStatement *statement)
{
  g_autoptr (QyRow) row = qy_store_read_row (store, &qy_incident_table, statement);

  return qy_record_from_row (&qy_incident_kind.record, row);
}

/* What the caller need not know: whose it is and what it is called. */
static void
complete (QyBook *book, QyIncident *incident, const QyIncident *stored)
{
  if (incident->reported_at == NULL)
    incident->reported_at =
        stored != NULL ? g_strdup (stored->reported_at) : qy_book_get_now (book);
  if (stored == NULL)
    return;
  g_free (incident->number);
  incident->number = g_strdup (stored->number);
}

static gboolean
is_judged_alike (const QyIncident *a, const QyIncident *b)
{
  return a->problem_level == b->problem_level && a->service_level == b->service_level
         && a->production == b->production && g_strcmp0 (a->reported_at, b->reported_at) == 0;
}

/* The levels are those of the contract; what was recorded before the contract changed may stay. */
static gboolean
check_promised (
    QyBook *book, const QyIncident *incident, GPtrArray *entries, GTimeZone *zone, GError **error)
{
  g_auto (QyIncidentFacts) facts = { 0 };
  g_autoptr (GError) cause = NULL;
  g_autoptr (QyLoadedSla) sla = NULL;

  qy_incident_facts_fill (&facts, incident, entries, zone);
  sla = qy_book_sla (book, incident->contract_id, facts.reported.day, error);
  if (sla == NULL)
    return FALSE;
  return qy_incident_check (sla->sla, &facts, &cause)
         || qy_part_invalid (error, _ ("“%s”: %s. Nothing was stored."), incident->title,
                             cause->message);
}

static gboolean
check (QyBook *book, const QyIncident *incident, const QyIncident *stored, GError **error)
{
  g_autoptr (GTimeZone) zone = qy_incident_zone (book, incident->contract_id, error);
  g_autoptr (GPtrArray) entries = NULL;

  if (zone == NULL)
    return FALSE;
  entries = stored != NULL
                ? qy_incident_list_entries (book, incident->id, error)
                : g_ptr_array_new_with_free_func ((GDestroyNotify) qy_incident_entry_free);
  return entries != NULL && qy_incident_check_record (book, incident, entries, zone, error)
         && ((stored != NULL && is_judged_alike (incident, stored))
             || check_promised (book, incident, entries, zone, error));
}

static gboolean
check_unused (QyBook *book, const QyIncident *incident, GError **error)
{
  g_autoptr (GPtrArray) uses = g_ptr_array_new_with_free_func (g_free);

  if (!qy_record_find_ids (book, "incident-uses", incident->id, NULL, uses, error))
    return FALSE;
  if (uses->len == 0)
    return TRUE;
  g_set_error (error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT,
               _ ("%s is named by %u records (%s): remove them or take the incident off them "
                  "first; nothing was removed"),
               incident->number, uses->len, (const char *) uses->pdata[0]);
  return FALSE;
}

static gboolean
take_entries (QyAct *act, const QyIncident *incident, GError **error)
{
  g_autoptr (GPtrArray) entries = qy_incident_list_entries (act->book, incident->id, error);

  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      const QyIncidentEntry *entry = entries->pdata[i];
      g_autoptr (QyRow) row =
          qy_record_get_row (act->book, &qy_incident_entry_kind.record, entry->id, error);

      if (row == NULL || !qy_part_take (act, row, error))
        return FALSE;
    }
  return entries != NULL;
}

QyIncident *
qy_incident_new (const char *contract_id, const char *kind, const char *title)
{
  QyIncident *incident = g_new0 (QyIncident, 1);

  incident->contract_id = g_strdup (contract_id);
  incident->kind = g_strdup (kind);
  incident->title = g_strdup (title);
  return incident;
}

void
qy_incident_free (QyIncident *incident)
{
  qy_record_free (&qy_incident_kind.record, incident);
}

void
qy_incident_entry_free (QyIncidentEntry *entry)
{
  qy_record_free (&qy_incident_entry_kind.record, entry);
}

GPtrArray *
qy_book_incident_list (
    QyBook *self, const char *contract_id, const char *from, const char *until, GError **error)
{
  g_autoptr (GPtrArray) incidents = NULL;
  QyStore *store;
  QyStatement *statement;
  QyStep step;

  g_return_val_if_fail (QY_IS_BOOK (self) && contract_id != NULL, NULL);

  store = qy_book_get_store (self);
  statement = qy_store_query (store, "incident-by-contract", error);
  if (statement == NULL)
    return NULL;
  incidents = g_ptr_array_new_with_free_func (qy_incident_kind.free_record);
  qy_statement_bind_text (statement, 1, contract_id, -1);
  qy_statement_bind_text (statement, 2, from != NULL ? from : FIRST_INSTANT, -1);
  qy_statement_bind_text (statement, 3, until != NULL ? until : LAST_INSTANT, -1);
  while ((step = qy_statement_step (statement, error)) == QY_STEP_ROW)
    g_ptr_array_add (incidents, read_incident (store, statement));
  qy_statement_reset (statement);
  return step == QY_STEP_DONE ? g_steal_pointer (&incidents) : NULL;
}

QyIncident *
qy_book_incident_get (QyBook *self, const char *id, GError **error)
{
  g_return_val_if_fail (QY_IS_BOOK (self) && id != NULL, NULL);

  return qy_part_get (self, &qy_incident_kind, id, error);
}

char *
qy_book_incident_find (QyBook *self, const char *text, GError **error)
{
  static const char *const queries[] = { "incident-by-id", "incident-by-number", NULL };

  g_return_val_if_fail (QY_IS_BOOK (self) && text != NULL, NULL);

  return qy_record_find_one (self, &qy_incident_kind.record, queries, "incident-by-prefix", text,
                             error);
}

gboolean
qy_book_incident_put (QyBook *self, QyIncident *incident, GError **error)
{
  g_autoptr (QyAct) act = NULL;
  g_autoptr (QyIncident) stored = NULL;
  g_autofree char *label = NULL;
  gboolean is_new;

  g_return_val_if_fail (QY_IS_BOOK (self) && incident != NULL, FALSE);
  g_return_val_if_fail (incident->contract_id != NULL, FALSE);

  is_new = incident->rev == 0;
  act = qy_part_begin (self, incident->contract_id, error);
  if (act == NULL)
    return FALSE;
  if (!is_new)
    stored = qy_part_get (self, &qy_incident_kind, incident->id, error);
  if (!is_new && stored == NULL)
    return FALSE;
  complete (self, incident, stored);
  if (!check (self, incident, stored, error)
      || (is_new
          && !qy_part_draw_number (act, NUMBER_PATTERN, "incident-by-number", &incident->number,
                                   error))
      || !qy_part_put (act, &qy_incident_kind, incident, error)
      || !qy_incident_reindex (act, incident->id, error))
    return FALSE;
  label = g_strdup_printf (is_new ? _ ("Incident %s reported: %s") : _ ("Incident %s changed: %s"),
                           incident->number, incident->title);
  return qy_part_commit (act, incident->contract_id, is_new ? "incident.report" : "incident.change",
                         label, error);
}

gboolean
qy_book_incident_remove (QyBook *self, const char *id, GError **error)
{
  g_autoptr (QyAct) act = NULL;
  g_autoptr (QyIncident) incident = NULL;
  g_autoptr (QyRow) row = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && id != NULL, FALSE);

  act = qy_act_begin (self, error);
  incident = act != NULL ? qy_part_get (self, &qy_incident_kind, id, error) : NULL;
  if (incident == NULL || !check_unused (self, incident, error)
      || !take_entries (act, incident, error))
    return FALSE;
  row = qy_record_get_row (self, &qy_incident_kind.record, id, error);
  label = g_strdup_printf (_ ("Incident %s removed: %s"), incident->number, incident->title);
  return row != NULL && qy_part_take (act, row, error)
         && qy_part_commit (act, incident->contract_id, "incident.remove", label, error);
}
