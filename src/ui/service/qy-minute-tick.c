/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-minute-tick.h"

#define SLACK_MS 150 /* so that the clock has moved on */

struct _QyMinuteTick
{
  GObject parent_instance;

  GtkWidget *widget;
  QyMinuteTickFunc func;
  GSourceFunc on_minute;
  gint64 seen; /* the last minute that was told */
  guint source;
};

G_DEFINE_FINAL_TYPE (QyMinuteTick, qy_minute_tick, G_TYPE_OBJECT)

static gint64
minute_now (void)
{
  return g_get_real_time () / G_TIME_SPAN_MINUTE;
}

static void
wait (QyMinuteTick *self)
{
  gint64 rest = G_TIME_SPAN_MINUTE - g_get_real_time () % G_TIME_SPAN_MINUTE;

  self->source =
      g_timeout_add ((guint) (rest / G_TIME_SPAN_MILLISECOND) + SLACK_MS, self->on_minute, self);
}

static gboolean
on_minute (gpointer data)
{
  QyMinuteTick *self = data;

  self->seen = minute_now ();
  wait (self);
  self->func (self->widget);
  return G_SOURCE_REMOVE;
}

static void
on_map (QyMinuteTick *self)
{
  gint64 now = minute_now ();

  if (self->source == 0)
    wait (self);
  if (self->seen != 0 && self->seen != now)
    self->func (self->widget);
  self->seen = now;
}

static void
on_unmap (QyMinuteTick *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
}

static void
qy_minute_tick_dispose (GObject *object)
{
  g_clear_handle_id (&QY_MINUTE_TICK (object)->source, g_source_remove);
  G_OBJECT_CLASS (qy_minute_tick_parent_class)->dispose (object);
}

static void
qy_minute_tick_class_init (QyMinuteTickClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = qy_minute_tick_dispose;
}

static void
qy_minute_tick_init (QyMinuteTick *self)
{
  self->on_minute = on_minute;
}

QyMinuteTick *
qy_minute_tick_new (GtkWidget *widget, QyMinuteTickFunc func)
{
  QyMinuteTick *self = NULL;

  g_return_val_if_fail (GTK_IS_WIDGET (widget) && func != NULL, NULL);

  self = g_object_new (QY_TYPE_MINUTE_TICK, NULL);
  self->widget = widget;
  self->func = func;
  g_signal_connect_object (widget, "map", G_CALLBACK (on_map), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (widget, "unmap", G_CALLBACK (on_unmap), self, G_CONNECT_SWAPPED);
  return self;
}
