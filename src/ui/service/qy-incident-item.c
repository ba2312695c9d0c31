/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-incident-item.h"

#include <glib/gi18n-lib.h>

#include "qy-incident-words.h"
#include "qy-moment-zone.h"

struct _QyIncidentItem
{
  GObject parent_instance;

  QyIncidentView *view;
  QyMoment now;
  QyIncidentTone tone;
  char *clock;
  char *due;
};

G_DEFINE_FINAL_TYPE (QyIncidentItem, qy_incident_item, G_TYPE_OBJECT)

static QyIncidentTone
tone_of (const QyIncidentClock *clock)
{
  switch (clock->state)
    {
    case QY_CLOCK_STATE_MISSED:
      return QY_INCIDENT_TONE_LATE;
    case QY_CLOCK_STATE_PAUSED:
    case QY_CLOCK_STATE_WAITING:
      return QY_INCIDENT_TONE_RESTING;
    case QY_CLOCK_STATE_RUNNING:
      return clock->left * 4 <= clock->left + clock->used ? QY_INCIDENT_TONE_SOON
                                                          : QY_INCIDENT_TONE_RUNNING;
    case QY_CLOCK_STATE_MET:
    case QY_N_CLOCK_STATES:
    default:
      return QY_INCIDENT_TONE_NONE;
    }
}

/* The highest rung that was reached and told to nobody. */
static const QyRungState *
find_untold (const QyIncidentView *view)
{
  const QyRungState *untold = NULL;

  for (guint i = 0; view->course->ladder != NULL && i < view->course->ladder->len; i++)
    {
      const QyRungState *rung = &g_array_index (view->course->ladder, QyRungState, i);

      if (rung->reached && qy_incident_told (view->entries, rung->rung->minutes) == NULL)
        untold = rung;
    }
  return untold;
}

static char *
describe_due (QyIncidentItem *self, const QyIncidentClock *clock)
{
  const QyRungState *untold =
      self->view->incident->closed_at == NULL ? find_untold (self->view) : NULL;
  g_autofree char *until = clock != NULL ? qy_incident_moment_text (clock->due, self->now) : NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  if (until != NULL)
    g_string_append_printf (text, _ ("until %s"), until);
  if (untold != NULL)
    {
      if (text->len > 0)
        g_string_append (text, " · ");
      g_string_append_printf (text, _ ("tell %s"), untold->rung->audience);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
describe (QyIncidentItem *self)
{
  const QyIncidentClock *clock = qy_incident_next_clock (self->view->course);
  g_autofree char *standing = clock != NULL ? qy_incident_clock_text (clock) : NULL;

  if (self->view->course == NULL)
    {
      self->clock = g_strdup (_ ("The records contradict each other"));
      self->due = g_strdup (self->view->problem != NULL ? self->view->problem : "");
      self->tone = QY_INCIDENT_TONE_LATE;
      return;
    }
  self->tone = clock != NULL ? tone_of (clock) : QY_INCIDENT_TONE_NONE;
  self->due = describe_due (self, clock);
  if (clock != NULL)
    self->clock =
        g_strdup_printf (_ ("%s: %s"), qy_target_kind_label (clock->target->kind), standing);
  else if (self->view->course->breached)
    self->clock = g_strdup (_ ("A target was missed"));
  else
    self->clock = g_strdup (self->view->course->clocks->len > 0 ? _ ("All targets met")
                                                                : _ ("No time limit"));
}

static void
qy_incident_item_finalize (GObject *object)
{
  QyIncidentItem *self = QY_INCIDENT_ITEM (object);

  qy_incident_view_free (self->view);
  g_free (self->clock);
  g_free (self->due);
  G_OBJECT_CLASS (qy_incident_item_parent_class)->finalize (object);
}

static void
qy_incident_item_class_init (QyIncidentItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = qy_incident_item_finalize;
}

static void
qy_incident_item_init (QyIncidentItem *self)
{
}

QyIncidentItem *
qy_incident_item_new (QyIncidentView *view, const char *now)
{
  QyIncidentItem *self = NULL;

  g_return_val_if_fail (view != NULL && now != NULL, NULL);

  self = g_object_new (QY_TYPE_INCIDENT_ITEM, NULL);
  self->view = view;
  self->now = qy_moment_of_instant (view->zone, now);
  describe (self);
  return self;
}

const QyIncidentView *
qy_incident_item_get_view (QyIncidentItem *self)
{
  g_return_val_if_fail (QY_IS_INCIDENT_ITEM (self), NULL);

  return self->view;
}

const char *
qy_incident_item_get_id (QyIncidentItem *self)
{
  g_return_val_if_fail (QY_IS_INCIDENT_ITEM (self), NULL);

  return self->view->incident->id;
}

QyMoment
qy_incident_item_get_now (QyIncidentItem *self)
{
  g_return_val_if_fail (QY_IS_INCIDENT_ITEM (self), ((QyMoment){ QY_DATE_NONE, 0 }));

  return self->now;
}

QyIncidentTone
qy_incident_item_get_tone (QyIncidentItem *self)
{
  g_return_val_if_fail (QY_IS_INCIDENT_ITEM (self), QY_INCIDENT_TONE_NONE);

  return self->tone;
}

const char *
qy_incident_item_get_clock (QyIncidentItem *self)
{
  g_return_val_if_fail (QY_IS_INCIDENT_ITEM (self), NULL);

  return self->clock;
}

const char *
qy_incident_item_get_due (QyIncidentItem *self)
{
  g_return_val_if_fail (QY_IS_INCIDENT_ITEM (self), NULL);

  return self->due;
}

char *
qy_incident_item_dup_place (QyIncidentItem *self)
{
  g_return_val_if_fail (QY_IS_INCIDENT_ITEM (self), NULL);

  return g_strdup_printf ("contract:%s#service/incidents/%s", self->view->incident->contract_id,
                          self->view->incident->id);
}

char *
qy_incident_item_dup_about (QyIncidentItem *self, gboolean with_contract)
{
  const QyIncident *incident = NULL;
  g_autoptr (GString) text = NULL;
  const char *parts[4] = { NULL };

  g_return_val_if_fail (QY_IS_INCIDENT_ITEM (self), NULL);

  incident = self->view->incident;
  text = g_string_new (incident->number);
  parts[0] = with_contract ? self->view->contract_title : NULL;
  parts[1] = qy_incident_kind_label (incident->kind);
  parts[2] = incident->system;
  parts[3] = self->view->person_name;
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL && *parts[i] != '\0')
      g_string_append_printf (text, " · %s", parts[i]);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

int
qy_incident_item_compare (gconstpointer a, gconstpointer b)
{
  static const int ranks[] = {
    [QY_INCIDENT_TONE_LATE] = 0,    [QY_INCIDENT_TONE_SOON] = 1, [QY_INCIDENT_TONE_RUNNING] = 1,
    [QY_INCIDENT_TONE_RESTING] = 2, [QY_INCIDENT_TONE_NONE] = 3,
  };

  return ranks[(*(QyIncidentItem *const *) a)->tone] - ranks[(*(QyIncidentItem *const *) b)->tone];
}

gboolean
qy_incident_item_equal (QyIncidentItem *a, QyIncidentItem *b)
{
  const QyIncident *one = a->view->incident;
  const QyIncident *other = b->view->incident;

  return g_str_equal (one->id, other->id) && one->rev == other->rev
         && g_str_equal (a->clock, b->clock) && g_str_equal (a->due, b->due) && a->tone == b->tone
         && a->view->entries->len == b->view->entries->len
         && g_strcmp0 (a->view->person_name, b->view->person_name) == 0
         && g_strcmp0 (a->view->contract_title, b->view->contract_title) == 0;
}
