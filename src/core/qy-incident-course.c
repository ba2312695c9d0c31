/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-incident-private.h"

static const QyClock always = { QY_CLOCK_ALWAYS, 0, QY_MINUTES_PER_DAY };

/* What has been reached once a later thing has: whoever has restored has responded. The close of
 * the incident stands for all. */
static const guint implied_by[QY_N_TARGETS] = {
  [QY_TARGET_RESPONSE] =
      1 << QY_TARGET_ONSITE | 1 << QY_TARGET_RESTORE | 1 << QY_TARGET_PLAN | 1 << QY_TARGET_RESOLVE,
  [QY_TARGET_ONSITE] = 1 << QY_TARGET_RESTORE | 1 << QY_TARGET_RESOLVE,
  [QY_TARGET_RESTORE] = 1 << QY_TARGET_RESOLVE,
  [QY_TARGET_PLAN] = 1 << QY_TARGET_RESOLVE,
};

static gboolean
fits (const QyTarget *target, const QyIncidentFacts *facts, int handling)
{
  if (target->request != QY_REQUEST_ANY && target->request != facts->kind)
    return FALSE;
  if (target->kind == QY_TARGET_RESTORE && target->request == QY_REQUEST_ANY
      && facts->kind != QY_REQUEST_FAULT && facts->kind != QY_REQUEST_RECOVERY)
    return FALSE;
  return (target->problem == 0 || target->problem == facts->problem_level)
         && (target->service == 0 || target->service == facts->service_level)
         && (target->handling == 0 || target->handling == handling)
         && (target->score_from == 0 || target->score_from <= facts->score);
}

/* How narrow a target is; of two that fit, the higher counts. */
static int
narrowness (const QyTarget *target)
{
  return (target->handling > 0) << 12 | (target->problem > 0) << 11 | (target->service > 0) << 10
         | target->score_from << 1 | (target->request != QY_REQUEST_ANY);
}

static const QyTarget *
find_target (const QySla *sla, const QyIncidentFacts *facts, QyTargetKind kind, int handling)
{
  const QyTarget *best = NULL;

  for (guint i = 0; i < sla->targets->len; i++)
    {
      const QyTarget *target = &g_array_index (sla->targets, QyTarget, i);

      if (target->kind == kind && fits (target, facts, handling)
          && (best == NULL || narrowness (target) > narrowness (best)))
        best = target;
    }
  return best;
}

static void
take_earliest (QyIncidentClock *clock, QyMoment moment)
{
  if (!clock->has_done || qy_moment_compare (moment, clock->done) < 0)
    clock->done = moment;
  clock->has_done = TRUE;
}

static void
find_done (QyIncidentClock *clock, const QyIncidentFacts *facts)
{
  QyTargetKind kind = clock->target->kind;

  if (facts->has_done[kind])
    {
      take_earliest (clock, facts->done[kind]);
      return;
    }
  for (guint i = 0; i < QY_N_TARGETS; i++)
    if ((implied_by[kind] & 1 << i) != 0 && facts->has_done[i])
      take_earliest (clock, facts->done[i]);
  if (facts->is_closed)
    take_earliest (clock, facts->closed);
}

static QyClock
find_clock (const QySla *sla, const QyTarget *target, const QyIncidentFacts *facts)
{
  const QyLevel *level = qy_sla_find_level (sla->service_levels, facts->service_level);

  if (target->has_clock)
    return target->clock;
  return level != NULL && level->has_clock ? level->clock : always;
}

static void
add_handling (QyIncidentCourse *course,
              const QySla *sla,
              const QyIncidentFacts *facts,
              QyReasons *why)
{
  course->handling = facts->handling_level;
  if (course->handling > 0)
    {
      qy_reasons_say (why, QY_PHRASE_REASON_SLA_BY_HAND, QY_REASON_NUMBER (course->handling));
      return;
    }
  course->handling = qy_sla_handling_level (sla, facts->problem_level, facts->service_level);
  if (course->handling > 0 && sla->n_rows == 0)
    qy_reasons_say (why, QY_PHRASE_REASON_SLA_NO_MATRIX, QY_REASON_NUMBER (course->handling));
  else if (course->handling > 0)
    qy_reasons_say (why, QY_PHRASE_REASON_SLA_MATRIX, QY_REASON_NUMBER (facts->problem_level),
                    QY_REASON_NUMBER (facts->service_level), QY_REASON_NUMBER (course->handling));
}

static void
count_clock (QyIncidentCourse *course, const QyIncidentClock *clock)
{
  course->breached = course->breached || clock->state == QY_CLOCK_STATE_MISSED;
  if (clock->has_done || (course->has_next && qy_moment_compare (course->next_at, clock->due) <= 0))
    return;
  course->has_next = TRUE;
  course->next_at = clock->due;
  course->next_what = clock->target->kind;
}

static gboolean
add_clocks (QyIncidentCourse *course,
            const QySla *sla,
            const QyIncidentFacts *facts,
            const QyCalendar *calendar,
            QyMoment now,
            QyReasons *why,
            GError **error)
{
  g_autoptr (GArray) merged = qy_pauses_merge (facts->pauses, now);

  course->paused = !facts->is_closed && !facts->has_done[QY_TARGET_RESOLVE]
                   && qy_pauses_at (merged, now) != NULL;
  for (guint i = 0; i < QY_N_TARGETS; i++)
    {
      QyIncidentClock clock = {
        .target = find_target (sla, facts, (QyTargetKind) i, course->handling),
      };

      if (clock.target == NULL)
        continue;
      clock.clock = find_clock (sla, clock.target, facts);
      find_done (&clock, facts);
      if (!qy_incident_clock_compute (&clock, merged, calendar, facts->reported, now, why, error))
        return FALSE;
      g_array_append_val (course->clocks, clock);
      count_clock (course, &clock);
    }
  return TRUE;
}

static void
add_ladder (QyIncidentCourse *course,
            const QySla *sla,
            const QyIncidentFacts *facts,
            const QyCalendar *calendar,
            QyMoment now)
{
  const QyLadder *ladder = sla->ladders[CLAMP (course->handling, 0, QY_SLA_MAX_LEVELS)];
  gboolean over = facts->is_closed || facts->has_done[QY_TARGET_RESOLVE];

  if (ladder == NULL)
    ladder = sla->ladders[0];
  if (ladder == NULL)
    return;
  if (facts->is_closed && qy_moment_compare (facts->closed, now) < 0)
    now = facts->closed;
  if (facts->has_done[QY_TARGET_RESOLVE]
      && qy_moment_compare (facts->done[QY_TARGET_RESOLVE], now) < 0)
    now = facts->done[QY_TARGET_RESOLVE];
  course->ladder = qy_ladder_climb (ladder, calendar, facts->reported, now, &course->next_rung);
  if (over)
    course->next_rung = -1;
}

QyIncidentCourse *
qy_incident_course (const QySla *sla,
                    const QyIncidentFacts *facts,
                    const QyCalendar *calendar,
                    QyMoment now,
                    QyReasons *why,
                    GError **error)
{
  g_autoptr (QyIncidentCourse) course = g_new0 (QyIncidentCourse, 1);

  g_return_val_if_fail (sla != NULL && facts != NULL && calendar != NULL, NULL);
  g_return_val_if_fail (qy_date_is_set (facts->reported.day), NULL);

  course->clocks = g_array_new (FALSE, FALSE, sizeof (QyIncidentClock));
  course->next_rung = -1;
  if (!qy_incident_check_order (facts, error))
    return NULL;
  if (qy_moment_compare (now, facts->reported) < 0)
    now = facts->reported;
  add_handling (course, sla, facts, why);
  if (!add_clocks (course, sla, facts, calendar, now, why, error))
    return NULL;
  add_ladder (course, sla, facts, calendar, now);
  return g_steal_pointer (&course);
}

void
qy_incident_course_free (QyIncidentCourse *course)
{
  if (course == NULL)
    return;
  g_array_unref (course->clocks);
  g_clear_pointer (&course->ladder, g_array_unref);
  g_free (course);
}
