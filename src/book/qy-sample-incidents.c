/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-sample-incidents.h"

#include "qy-book-incident.h"
#include "qy-sample-sheets.h"

#define CONFIRMED_AFTER 20 /* minutes from the solution */
#define CLOSED_AFTER    45
#define TOLD_AFTER      1 /* minutes from the rung */
#define MOST_RUNGS      12

typedef enum
{
  MOVE_STEP,
  MOVE_PAUSE,
  MOVE_RESUME,
  MOVE_REOPEN,
  MOVE_LEVEL,
  MOVE_TELL,
} MoveKind;

typedef struct
{
  int minute;
  MoveKind kind;
  const char *step;     /* of MOVE_STEP */
  gint64 rung;          /* of MOVE_TELL */
  const char *audience; /* likewise; borrowed from the view */
} Move;

typedef struct
{
  QySampleService *service;
  const QySampleIncident *story;
  QyDate day;
  const char *id;
  GArray *moves;
} Course;

static char *
instant_of (const Course *self, int minute)
{
  if (minute == QY_SAMPLE_NEVER)
    return NULL;
  return qy_sample_instant (self->day, self->story->at + minute);
}

static void
act_at (const Course *self, int minute)
{
  qy_sample_service_act (self->service, self->day, self->story->at + minute, QY_SAMPLE_ENGINEER);
}

static QyIncident *
describe (const Course *self)
{
  const QySampleIncident *story = self->story;
  QyIncident *incident =
      qy_incident_new (qy_sample_service_contract (self->service, story->row),
                       story->kind != NULL ? story->kind : "fault", story->title);

  incident->description = g_strdup (story->text);
  incident->system = g_strdup (story->on);
  incident->production = story->s != 3 && story->s != 4;
  incident->problem_level = MAX (story->p, 0);
  incident->service_level = MAX (story->s, 0);
  incident->score = MAX (story->score, 0);
  incident->reporter = g_strdup (story->by);
  incident->channel = g_strdup (story->via);
  incident->person_id = g_strdup (self->service->sample->persons[QY_SAMPLE_ENGINEER]);
  incident->reported_at = instant_of (self, 0);
  return incident;
}

/* What is only known when it is over. */
static void
judge (QyIncident *incident, const QySampleIncident *story)
{
  incident->fault = g_strdup (story->fault);
  incident->excluded = g_strdup (story->excluded);
}

/* Written down when it was over. */
static gboolean
record_afterwards (Course *self, GError **error)
{
  const QySampleIncident *story = self->story;
  g_autoptr (QyIncident) incident = describe (self);

  judge (incident, story);
  incident->acknowledged_at = instant_of (self, story->ack);
  incident->onsite_at = instant_of (self, story->onsite);
  incident->planned_at = instant_of (self, story->plan);
  incident->restored_at = instant_of (self, story->restore);
  incident->resolved_at = instant_of (self, story->resolve);
  incident->confirmed_at = instant_of (self, story->resolve + CONFIRMED_AFTER);
  incident->closed_at = instant_of (self, story->resolve + CLOSED_AFTER);
  incident->resolution = g_strdup (story->done);
  act_at (self, story->resolve + CLOSED_AFTER);
  if (!qy_book_incident_put (self->service->sample->book, incident, error))
    return FALSE;
  g_hash_table_insert (self->service->incident_ids, (gpointer) story, g_strdup (incident->id));
  return TRUE;
}

static gboolean
report (Course *self, GError **error)
{
  g_autoptr (QyIncident) incident = describe (self);

  act_at (self, 0);
  if (!qy_book_incident_put (self->service->sample->book, incident, error))
    return FALSE;
  self->id = g_strdup (incident->id);
  g_hash_table_insert (self->service->incident_ids, (gpointer) self->story, (gpointer) self->id);
  return TRUE;
}

static void
add_move (Course *self, int minute, MoveKind kind, const char *step)
{
  Move move = { minute, kind, step, 0, NULL };

  if (minute != QY_SAMPLE_NEVER)
    g_array_append_val (self->moves, move);
}

static void
plan_moves (Course *self)
{
  const QySampleIncident *story = self->story;
  int resolved = story->again != QY_SAMPLE_NEVER ? story->again : story->resolve;

  add_move (self, story->ack, MOVE_STEP, "acknowledged");
  add_move (self, story->level != QY_SAMPLE_NEVER ? story->ack : QY_SAMPLE_NEVER, MOVE_LEVEL, NULL);
  add_move (self, story->onsite, MOVE_STEP, "onsite");
  add_move (self, story->plan, MOVE_STEP, "planned");
  add_move (self, story->pause, MOVE_PAUSE, NULL);
  add_move (self, story->resume, MOVE_RESUME, NULL);
  add_move (self, story->restore, MOVE_STEP, "restored");
  add_move (self, story->resolve, MOVE_STEP, "resolved");
  add_move (self, story->reopen, MOVE_REOPEN, NULL);
  add_move (self, story->again, MOVE_STEP, "resolved");
  if (resolved == QY_SAMPLE_NEVER)
    return;
  add_move (self, resolved + CONFIRMED_AFTER, MOVE_STEP, "confirmed");
  add_move (self, resolved + CLOSED_AFTER, MOVE_STEP, "closed");
}

/* Until basic function is back, or the day is over. */
static int
last_told (const Course *self)
{
  const QySampleIncident *story = self->story;

  if (story->restore != QY_SAMPLE_NEVER)
    return story->restore;
  return story->resolve != QY_SAMPLE_NEVER ? story->resolve : 24 * 60 - story->at;
}

/* Who must know by the ladder is told in time. */
static void
plan_telling (Course *self, const QyIncidentView *view)
{
  const GArray *ladder = view->course != NULL ? view->course->ladder : NULL;

  for (guint i = 0; ladder != NULL && i < MIN (ladder->len, MOST_RUNGS); i++)
    {
      const QyRung *rung = g_array_index (ladder, QyRungState, i).rung;
      Move move = { (int) rung->minutes + TOLD_AFTER, MOVE_TELL, NULL, rung->minutes,
                    rung->audience };

      if (move.minute < last_told (self))
        g_array_append_val (self->moves, move);
    }
}

static int
by_minute (gconstpointer a, gconstpointer b)
{
  const Move *one = a;
  const Move *other = b;

  return one->minute - other->minute;
}

static gboolean
make_move (Course *self, const Move *move, GError **error)
{
  QyBook *book = self->service->sample->book;
  const QySampleIncident *story = self->story;

  act_at (self, move->minute);
  switch (move->kind)
    {
    case MOVE_STEP:
      return qy_book_incident_step (book, self->id, move->step, NULL,
                                    g_str_equal (move->step, "resolved") ? story->done : NULL,
                                    error);
    case MOVE_PAUSE:
      return qy_book_incident_pause (book, self->id, NULL, story->why, error);
    case MOVE_RESUME:
      return qy_book_incident_resume (book, self->id, NULL, error);
    case MOVE_REOPEN:
      return qy_book_incident_reopen (book, self->id, NULL, story->why, error);
    case MOVE_LEVEL:
      return qy_book_incident_set_level (book, self->id, story->level, story->why, error);
    case MOVE_TELL:
      return qy_book_incident_told (book, self->id, move->rung, move->audience, NULL,
                                    self->service->sample->persons[QY_SAMPLE_ENGINEER], error);
    default:
      g_return_val_if_reached (FALSE);
    }
}

static gboolean
note_cause (const Course *self, GError **error)
{
  g_autoptr (QyIncident) incident = NULL;

  if (self->story->fault == NULL)
    return TRUE;
  incident = qy_book_incident_get (self->service->sample->book, self->id, error);
  if (incident == NULL)
    return FALSE;
  judge (incident, self->story);
  return qy_book_incident_put (self->service->sample->book, incident, error);
}

/* Step by step, as it went. */
static gboolean
record_live (Course *self, GError **error)
{
  g_autoptr (GArray) moves = g_array_new (FALSE, FALSE, sizeof (Move));
  g_autoptr (QyIncidentView) view = NULL;

  if (!report (self, error))
    return FALSE;
  view = qy_book_incident_view (self->service->sample->book, self->id, error);
  if (view == NULL)
    return FALSE;
  self->moves = moves;
  plan_moves (self);
  plan_telling (self, view);
  g_array_sort (moves, by_minute);
  for (guint i = 0; i < moves->len; i++)
    if (!make_move (self, &g_array_index (moves, Move, i), error))
      return FALSE;
  return note_cause (self, error);
}

static gboolean
tell_story (QySampleService *self, gpointer detail, GError **error)
{
  const QySampleIncident *story = detail;
  Course course = { .service = self,
                    .story = story,
                    .day = qy_date_add_days (self->sample->today, -story->ago) };
  gboolean live = story->live != NULL || story->level != QY_SAMPLE_NEVER;

  if (!(live ? record_live (&course, error) : record_afterwards (&course, error)))
    return FALSE;
  return story->record == NULL
         || qy_sample_write_sheet (self, story, g_hash_table_lookup (self->incident_ids, story),
                                   error);
}

void
qy_sample_add_incidents (QySampleService *self)
{
  for (guint i = 0; i < self->stories->incidents->len; i++)
    {
      QySampleIncident *story = self->stories->incidents->pdata[i];

      qy_sample_service_add (self, qy_date_add_days (self->sample->today, -story->ago), story->at,
                             tell_story, story, NULL);
    }
}
