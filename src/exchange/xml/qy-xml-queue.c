/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-xml-queue.h"

/* Enough to keep both sides busy, little enough to stay small: with pieces of 256 KiB a batch is
 * one or two of them. */
#define MAX_BATCHES 8
#define BATCH_ITEMS 1024
#define BATCH_BYTES (128 * 1024)

struct _QyXmlQueue
{
  GMutex lock;
  GCond changed;
  GQueue full;     /* of GArray of QyXmlItem */
  GArray *filling; /* the parsing thread's own */
  gsize filling_bytes;
  gboolean finished;
  gboolean stopped;
};

static void
clear_item (gpointer data)
{
  QyXmlItem *item = data;

  g_clear_pointer (&item->row, qy_row_free);
  g_clear_pointer (&item->bytes, g_bytes_unref);
  g_clear_pointer (&item->id, g_free);
  g_clear_pointer (&item->head, g_free);
}

static GArray *
new_batch (void)
{
  GArray *batch = g_array_sized_new (FALSE, FALSE, sizeof (QyXmlItem), BATCH_ITEMS);

  g_array_set_clear_func (batch, clear_item);
  return batch;
}

QyXmlQueue *
qy_xml_queue_new (void)
{
  QyXmlQueue *self = g_new0 (QyXmlQueue, 1);

  g_mutex_init (&self->lock);
  g_cond_init (&self->changed);
  g_queue_init (&self->full);
  self->filling = new_batch ();
  return self;
}

void
qy_xml_queue_free (QyXmlQueue *self)
{
  if (self == NULL)
    return;
  g_queue_clear_full (&self->full, (GDestroyNotify) g_array_unref);
  g_array_unref (self->filling);
  g_cond_clear (&self->changed);
  g_mutex_clear (&self->lock);
  g_free (self);
}

static gboolean
hand_over (QyXmlQueue *self)
{
  gboolean wanted;

  g_mutex_lock (&self->lock);
  while (self->full.length >= MAX_BATCHES && !self->stopped)
    g_cond_wait (&self->changed, &self->lock);
  wanted = !self->stopped;
  if (wanted)
    g_queue_push_tail (&self->full, self->filling);
  else
    g_array_unref (self->filling);
  g_cond_broadcast (&self->changed);
  g_mutex_unlock (&self->lock);
  self->filling = new_batch ();
  self->filling_bytes = 0;
  return wanted;
}

gboolean
qy_xml_queue_push (QyXmlQueue *self, const QyXmlItem *item)
{
  g_return_val_if_fail (self != NULL && item != NULL, FALSE);
  g_array_append_vals (self->filling, item, 1);
  self->filling_bytes += item->size + (item->bytes != NULL ? g_bytes_get_size (item->bytes) : 0);
  if (self->filling->len < BATCH_ITEMS && self->filling_bytes < BATCH_BYTES)
    return TRUE;
  return hand_over (self);
}

void
qy_xml_queue_finish (QyXmlQueue *self)
{
  g_return_if_fail (self != NULL);
  hand_over (self);
  g_mutex_lock (&self->lock);
  self->finished = TRUE;
  g_cond_broadcast (&self->changed);
  g_mutex_unlock (&self->lock);
}

GArray *
qy_xml_queue_pop (QyXmlQueue *self)
{
  GArray *batch;

  g_return_val_if_fail (self != NULL, NULL);
  g_mutex_lock (&self->lock);
  while (self->full.length == 0 && !self->finished)
    g_cond_wait (&self->changed, &self->lock);
  batch = g_queue_pop_head (&self->full);
  g_cond_broadcast (&self->changed);
  g_mutex_unlock (&self->lock);
  return batch;
}

void
qy_xml_queue_give_back (QyXmlQueue *self, GArray *items)
{
  g_return_if_fail (self != NULL && items != NULL);
  g_array_unref (items);
}

void
qy_xml_queue_stop (QyXmlQueue *self)
{
  g_return_if_fail (self != NULL);
  g_mutex_lock (&self->lock);
  self->stopped = TRUE;
  g_cond_broadcast (&self->changed);
  g_mutex_unlock (&self->lock);
}
