/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-sla-month-private.h"

static const QyClock always = { .kind = QY_CLOCK_ALWAYS };

QyClock
qy_sla_clock_of (const QyIndicator *indicator)
{
  return indicator->has_clock ? indicator->clock : always;
}

static char *
name_window (const QyWindowRecord *record)
{
  const char *reason = record->reason != NULL ? record->reason : "";
  const char *joint = *record->scope != '\0' && *reason != '\0' ? " · " : "";

  return g_strconcat (record->scope, joint, reason, NULL);
}

/* A window that lies in a suspension as a whole says so. */
static gboolean
is_suspended (const QySlaMonthly *self, QyStretch stretch)
{
  GArray *suspensions = self->records->suspensions;

  for (guint i = 0; i < suspensions->len; i++)
    {
      const QyStretch *rest = &g_array_index (suspensions, QyStretch, i);

      if (rest->from <= stretch.from && stretch.until <= rest->until)
        return TRUE;
    }
  return FALSE;
}

static gint64
minutes_within (QyStretch stretch, QyStretch within)
{
  return MAX (0, MIN (stretch.until, within.until) - MAX (stretch.from, within.from));
}

static void
list_exclusion (QySlaMonthly *self, const QySlaWindow *window, gint64 minutes)
{
  const QyWindowRecord *record = window->record;
  QySlaExclusion *exclusion;

  if (window->verdict.grounds[0] == QY_GROUND_NONE)
    return;
  exclusion = g_new0 (QySlaExclusion, 1);
  exclusion->record_id = g_strdup (record->id);
  exclusion->minutes = minutes;
  exclusion->excluded = window->verdict.excluded;
  exclusion->kind = record->facts.kind;
  exclusion->from = record->facts.from;
  exclusion->until = record->facts.until;
  exclusion->open = record->facts.open;
  exclusion->name = name_window (record);
  memcpy (exclusion->grounds, window->verdict.grounds, sizeof exclusion->grounds);
  g_ptr_array_add (self->result->exclusions, exclusion);
}

static void
list_outage (QySlaMonthly *self, const QySlaWindow *window, gint64 minutes)
{
  const QyWindowRecord *record = window->record;
  QySlaOutage *outage;

  if (window->verdict.effect != QY_EFFECT_OUTAGE)
    return;
  outage = g_new0 (QySlaOutage, 1);
  outage->record_id = g_strdup (record->id);
  outage->kind = record->facts.kind;
  outage->from = record->facts.from;
  outage->until = record->facts.until;
  outage->open = record->facts.open;
  outage->minutes = minutes;
  outage->name = name_window (record);
  g_ptr_array_add (self->result->outages, outage);
}

void
qy_sla_judge_windows (QySlaMonthly *self)
{
  QyStretch month = qy_stretch_of_days (self->question->from, self->question->until);

  for (guint i = 0; i < self->records->windows->len; i++)
    {
      const QyWindowRecord *record = &g_array_index (self->records->windows, QyWindowRecord, i);
      const QyWindowFacts *facts = &record->facts;
      QySlaWindow window = { .record = record, .verdict = qy_window_judge (facts) };
      gint64 minutes;

      window.stretch.from = qy_moment_to_minutes (facts->from);
      window.stretch.until = facts->open ? self->now : qy_moment_to_minutes (facts->until);
      if (is_suspended (self, window.stretch))
        window.verdict =
            (QyVerdict){ QY_EFFECT_NONE, TRUE, { QY_GROUND_SUSPENDED, QY_GROUND_NONE } };
      g_array_append_val (self->windows, window);
      if (window.stretch.from >= month.until || window.stretch.until < month.from)
        continue;
      minutes = minutes_within (window.stretch, month);
      list_exclusion (self, &window, minutes);
      list_outage (self, &window, minutes);
    }
}

static gboolean
concerns (const QyIndicator *indicator, const QyWindowRecord *record)
{
  return *indicator->scope == '\0' || *record->scope == '\0'
         || g_str_equal (indicator->scope, record->scope);
}

static GArray *
collect (const QySlaMonthly *self,
         const QyIndicator *indicator,
         QyWindowEffect effect,
         QyStretch within,
         guint *n)
{
  GArray *stretches = qy_stretches_new ();

  for (guint i = 0; i < self->windows->len; i++)
    {
      const QySlaWindow *window = &g_array_index (self->windows, QySlaWindow, i);

      if (window->verdict.effect == effect && concerns (indicator, window->record))
        qy_stretches_add (stretches, window->stretch.from, window->stretch.until, within);
    }
  if (n != NULL)
    *n = stretches->len;
  qy_stretches_merge (stretches);
  return stretches;
}

gint64
qy_sla_window_minutes (const QySlaMonthly *self,
                       const QyIndicator *indicator,
                       QyWindowEffect effect,
                       QyStretch within,
                       gint64 *longest,
                       guint *n)
{
  QyClock clock = qy_sla_clock_of (indicator);
  g_autoptr (GArray) all = collect (self, indicator, effect, within, n);
  g_autoptr (GArray) running = qy_stretches_subtract (all, self->records->suspensions);
  g_autoptr (GArray) planned = NULL;
  g_autoptr (GArray) unplanned = NULL;

  if (effect == QY_EFFECT_MAINTENANCE)
    return qy_stretches_minutes (running, &clock, self->question->calendar, longest);
  planned = collect (self, indicator, QY_EFFECT_MAINTENANCE, within, NULL);
  unplanned = qy_stretches_subtract (running, planned);
  return qy_stretches_minutes (unplanned, &clock, self->question->calendar, longest);
}
