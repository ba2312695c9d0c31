/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-incident-reckon-private.h"

#include <string.h>

#include "qy-book-contract.h"
#include "qy-moment-zone.h"
#include "qy-word.h"

#define DEFAULT_LIMIT   200
#define INSTANT_SECONDS 17 /* where they stand in 2026-11-22T08:00:00Z */

/* What many views have in common, read once. */
typedef struct
{
  QyBook *book;
  QySlaShelf *shelf;
  GHashTable *contracts; /* id → QyContract */
} Desk;

static void
desk_init (Desk *desk, QyBook *book)
{
  desk->book = book;
  desk->shelf = qy_sla_shelf_new (book);
  desk->contracts =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) qy_contract_free);
}

static void
desk_clear (Desk *desk)
{
  g_clear_pointer (&desk->shelf, qy_sla_shelf_free);
  g_clear_pointer (&desk->contracts, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Desk, desk_clear)

static const QyContract *
get_contract (Desk *desk, const char *id, GError **error)
{
  QyContract *contract = g_hash_table_lookup (desk->contracts, id);

  if (contract != NULL)
    return contract;
  contract = qy_book_contract_get (desk->book, id, error);
  if (contract != NULL)
    g_hash_table_insert (desk->contracts, contract->id, contract);
  return contract;
}

/* Takes @incident. */
static QyIncidentView *
make_view (Desk *desk, QyIncident *incident, GError **error)
{
  g_autoptr (QyIncidentView) view = g_new0 (QyIncidentView, 1);
  g_autoptr (GError) cause = NULL;
  QyLoadedSla *sla = NULL;
  const QyContract *contract;

  view->incident = incident;
  contract = get_contract (desk, incident->contract_id, error);
  if (contract == NULL)
    return NULL;
  view->entries = qy_incident_list_entries (desk->book, incident->id, error);
  if (view->entries == NULL)
    return NULL;
  view->contract_number = g_strdup (contract->number);
  view->contract_title = g_strdup (contract->title);
  if (incident->person_id != NULL)
    view->person_name = qy_book_person_name (desk->book, incident->person_id);
  view->zone = qy_moment_zone (contract->time_zone);
  view->why = qy_reasons_new ();
  view->course = qy_incident_reckon (desk->book, desk->shelf, incident, view->entries, view->zone,
                                     NULL, &sla, view->why, &cause);
  if (view->course == NULL && cause->domain != QY_CORE_ERROR)
    {
      g_propagate_error (error, g_steal_pointer (&cause));
      return NULL;
    }
  view->sla = qy_loaded_sla_ref (sla);
  view->problem = cause != NULL ? g_strdup (cause->message) : NULL;
  return g_steal_pointer (&view);
}

static gboolean
list_ids (QyBook *book,
          const char *query,
          const QyIncidentFilter *filter,
          guint limit,
          GPtrArray *ids,
          GError **error)
{
  QyStatement *statement = qy_store_query (qy_book_get_store (book), query, error);
  QyStep step;

  if (statement == NULL)
    return FALSE;
  qy_statement_bind_text (statement, 1, filter->person_id != NULL ? filter->person_id : "", -1);
  qy_statement_bind_int (statement, 2, limit);
  if (filter->contract_id != NULL)
    qy_statement_bind_text (statement, 3, filter->contract_id, -1);
  while ((step = qy_statement_step (statement, error)) == QY_STEP_ROW && ids->len < limit)
    g_ptr_array_add (ids, g_strdup (qy_statement_get_text (statement, 0, NULL)));
  qy_statement_reset (statement);
  return step != QY_STEP_ERROR;
}

static gboolean
is_asked_for (const QyIncidentFilter *filter, const QyIncident *incident)
{
  return (filter->contract_id == NULL || g_str_equal (filter->contract_id, incident->contract_id))
         && (filter->person_id == NULL || g_strcmp0 (filter->person_id, incident->person_id) == 0);
}

/* What an import brought is not watched yet; nobody may miss it. */
static gboolean
add_unwatched (QyBook *book, const QyIncidentFilter *filter, GPtrArray *ids, GError **error)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);

  if (!qy_record_find_ids (book, "incident-unwatched", NULL, NULL, found, error))
    return FALSE;
  for (guint i = 0; i < found->len; i++)
    {
      g_autoptr (QyIncident) incident = qy_book_incident_get (book, found->pdata[i], error);

      if (incident == NULL)
        return FALSE;
      if (is_asked_for (filter, incident))
        g_ptr_array_add (ids, g_strdup (incident->id));
    }
  return TRUE;
}

static guint
limit_of (const QyIncidentFilter *filter)
{
  return filter->limit > 0 ? filter->limit : DEFAULT_LIMIT;
}

static GPtrArray *
find_ids (QyBook *book, const QyIncidentFilter *filter, GError **error)
{
  guint limit = limit_of (filter);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  gboolean fine;

  if (!add_unwatched (book, filter, ids, error))
    return NULL;
  if (filter->contract_id != NULL)
    fine = list_ids (book, "incident-board-contract", filter, limit, ids, error);
  else
    fine = list_ids (book, "incident-board", filter, limit, ids, error)
           && list_ids (book, "incident-board-rest", filter, limit, ids, error);
  if (fine && filter->closed_too && filter->contract_id != NULL)
    fine = list_ids (book, "incident-board-closed", filter, limit, ids, error);
  return fine ? g_steal_pointer (&ids) : NULL;
}

/* What a view is sorted by. */
typedef struct
{
  QyIncidentView *view;
  int rank;
  char *at; /* of the next moment, or of the report: an instant */
} Place;

/* Contradictions first, then by the next moment, then those without one, paused and closed ones
 * last. */
static Place
place_of (QyIncidentView *view)
{
  const QyIncident *incident = view->incident;
  QyIncidentNext next;

  qy_incident_view_next (view, &next);
  if (incident->closed_at != NULL)
    return (Place){ view, 4, g_strdup (incident->reported_at) };
  if (view->course == NULL)
    return (Place){ view, 0, g_strdup (incident->reported_at) };
  if (next.has_at)
    return (Place){ view, 1, qy_instant_of_moment (view->zone, next.at) };
  return (Place){ view, view->course->paused ? 3 : 2, g_strdup (incident->reported_at) };
}

static int
by_place (gconstpointer a, gconstpointer b)
{
  const Place *one = a;
  const Place *other = b;
  int order = one->rank - other->rank;

  if (order == 0)
    order = strcmp (one->at, other->at) * (one->rank == 4 ? -1 : 1);
  return order != 0 ? order : strcmp (one->view->incident->id, other->view->incident->id);
}

static void
sort_views (GPtrArray *views)
{
  g_autoptr (GArray) places = g_array_sized_new (FALSE, FALSE, sizeof (Place), views->len);

  for (guint i = 0; i < views->len; i++)
    {
      Place place = place_of (views->pdata[i]);

      g_array_append_val (places, place);
    }
  g_array_sort (places, by_place);
  for (guint i = 0; i < places->len; i++)
    {
      Place *place = &g_array_index (places, Place, i);

      views->pdata[i] = place->view;
      g_free (place->at);
    }
}

void
qy_incident_view_free (QyIncidentView *view)
{
  if (view == NULL)
    return;
  qy_incident_course_free (view->course);
  qy_loaded_sla_unref (view->sla);
  qy_reasons_free (view->why);
  qy_incident_free (view->incident);
  g_clear_pointer (&view->entries, g_ptr_array_unref);
  g_clear_pointer (&view->zone, g_time_zone_unref);
  g_free (view->contract_number);
  g_free (view->contract_title);
  g_free (view->person_name);
  g_free (view->problem);
  g_free (view);
}

void
qy_incident_view_next (const QyIncidentView *view, QyIncidentNext *next)
{
  g_return_if_fail (view != NULL && next != NULL);

  *next = (QyIncidentNext){ 0 };
  if (view->course != NULL)
    qy_incident_find_next (view->course, view->incident, view->entries, next);
}

const QyIncidentEntry *
qy_incident_view_told (const QyIncidentView *view, const QyRung *rung)
{
  g_return_val_if_fail (view != NULL && rung != NULL, NULL);

  return qy_incident_find_told (view->entries, rung->minutes);
}

GPtrArray *
qy_book_incident_board (QyBook *self, const QyIncidentFilter *filter, GError **error)
{
  static const QyIncidentFilter all = { 0 };
  g_autoptr (GPtrArray) ids = NULL;
  g_autoptr (GPtrArray) views = NULL;
  g_auto (Desk) desk = { 0 };

  g_return_val_if_fail (QY_IS_BOOK (self), NULL);

  if (filter == NULL)
    filter = &all;
  ids = find_ids (self, filter, error);
  if (ids == NULL)
    return NULL;
  desk_init (&desk, self);
  views = g_ptr_array_new_with_free_func ((GDestroyNotify) qy_incident_view_free);
  for (guint i = 0; i < ids->len; i++)
    {
      QyIncident *incident = qy_book_incident_get (self, ids->pdata[i], error);
      QyIncidentView *view = incident != NULL ? make_view (&desk, incident, error) : NULL;

      if (view == NULL)
        return NULL;
      g_ptr_array_add (views, view);
    }
  sort_views (views);
  if (views->len > limit_of (filter))
    g_ptr_array_set_size (views, (int) limit_of (filter));
  return g_steal_pointer (&views);
}

QyIncidentView *
qy_book_incident_view (QyBook *self, const char *id, GError **error)
{
  g_auto (Desk) desk = { 0 };
  QyIncident *incident;

  g_return_val_if_fail (QY_IS_BOOK (self) && id != NULL, NULL);

  incident = qy_book_incident_get (self, id, error);
  if (incident == NULL)
    return NULL;
  desk_init (&desk, self);
  return make_view (&desk, incident, error);
}

gboolean
qy_book_incident_count (QyBook *self, guint *open, guint *breached, GError **error)
{
  g_autofree char *now = NULL;
  QyStatement *statement;
  QyStep step;

  g_return_val_if_fail (QY_IS_BOOK (self) && open != NULL && breached != NULL, FALSE);

  now = qy_book_get_now (self);
  memset (now + INSTANT_SECONDS, '0', 2); /* what is due in this very minute is not late */
  statement = qy_store_query (qy_book_get_store (self), "incident-count", error);
  if (statement == NULL)
    return FALSE;
  qy_statement_bind_text (statement, 1, now, -1);
  step = qy_statement_step (statement, error);
  if (step == QY_STEP_ROW)
    {
      *open = (guint) qy_statement_get_int (statement, 0);
      *breached = (guint) qy_statement_get_int (statement, 1);
    }
  qy_statement_reset (statement);
  return step == QY_STEP_ROW;
}
