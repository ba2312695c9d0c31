/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-preview-search.h"

#include <glib/gi18n-lib.h>

#define FIRST_PAGES 8   /* looked through at once at first; then twice as many each time */
#define MOST_PAGES  256 /* looked through at once */

struct _QyPreviewSearch
{
  GObject parent_instance;

  QyReader *reader;
  guint n_pages;
  char *text;
  guint from; /* page */
  guint done; /* pages looked through */
  guint step; /* pages asked for */
  GPtrArray *matches;
  gint64 current; /* -1: none */
  GCancellable *cancellable;
  char *problem;
};

static guint changed;

G_DEFINE_FINAL_TYPE (QyPreviewSearch, qy_preview_search, G_TYPE_OBJECT)

static void
stop (QyPreviewSearch *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->problem, g_free);
  g_clear_pointer (&self->matches, g_ptr_array_unref);
  self->matches = g_ptr_array_new_with_free_func ((GDestroyNotify) qy_reader_match_free);
  self->current = -1;
  self->done = 0;
}

/* The first place from where the person was, else the first one at all when the end is reached. */
static void
choose_current (QyPreviewSearch *self, guint before)
{
  for (guint i = before; self->current < 0 && i < self->matches->len; i++)
    if (((const QyReaderMatch *) self->matches->pdata[i])->page >= self->from)
      self->current = i;
  if (self->current < 0 && self->done >= self->n_pages && self->matches->len > 0)
    self->current = 0;
}

static void
take (QyPreviewSearch *self, GPtrArray *found)
{
  guint before = self->matches->len;
  guint room = QY_READER_MAX_MATCHES - MIN (before, QY_READER_MAX_MATCHES);

  g_ptr_array_set_free_func (found, NULL);
  for (guint i = 0; i < found->len; i++)
    if (i < room)
      g_ptr_array_add (self->matches, found->pdata[i]);
    else
      qy_reader_match_free (found->pdata[i]);
  self->done = self->matches->len < QY_READER_MAX_MATCHES ? self->done + self->step : self->n_pages;
  choose_current (self, before);
}

static void
on_found (GObject *reader, GAsyncResult *result, gpointer data)
{
  g_autoptr (QyPreviewSearch) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = qy_reader_search_finish (QY_READER (reader), result, &error);

  if (error != NULL && error->code == QY_ERROR_CANCELLED)
    return; /* another search took its place */
  if (found != NULL)
    take (self, found);
  else
    {
      self->problem = g_strdup (error->message);
      self->done = self->n_pages;
    }
  g_signal_emit (self, changed, 0);
  if (self->done >= self->n_pages || self->text == NULL)
    return;
  self->step = MIN (self->step * 2, MOST_PAGES);
  qy_reader_search_async (self->reader, self->text, self->done, self->step, self->cancellable,
                          on_found, g_object_ref (self));
}

static void
qy_preview_search_dispose (GObject *object)
{
  QyPreviewSearch *self = QY_PREVIEW_SEARCH (object);

  stop (self);
  g_clear_object (&self->reader);
  G_OBJECT_CLASS (qy_preview_search_parent_class)->dispose (object);
}

static void
qy_preview_search_finalize (GObject *object)
{
  g_ptr_array_unref (QY_PREVIEW_SEARCH (object)->matches);
  G_OBJECT_CLASS (qy_preview_search_parent_class)->finalize (object);
}

static void
qy_preview_search_class_init (QyPreviewSearchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = qy_preview_search_dispose;
  G_OBJECT_CLASS (klass)->finalize = qy_preview_search_finalize;
  changed = g_signal_new ("changed", QY_TYPE_PREVIEW_SEARCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                          G_TYPE_NONE, 0);
}

static void
qy_preview_search_init (QyPreviewSearch *self)
{
  stop (self);
}

QyPreviewSearch *
qy_preview_search_new (void)
{
  return g_object_new (QY_TYPE_PREVIEW_SEARCH, NULL);
}

void
qy_preview_search_set_reader (QyPreviewSearch *self, QyReader *reader, guint n_pages)
{
  g_return_if_fail (QY_IS_PREVIEW_SEARCH (self));

  stop (self);
  g_set_object (&self->reader, reader);
  self->n_pages = n_pages;
  g_signal_emit (self, changed, 0);
}

void
qy_preview_search_start (QyPreviewSearch *self, const char *text, guint page)
{
  g_autofree char *words = NULL;

  g_return_if_fail (QY_IS_PREVIEW_SEARCH (self) && text != NULL);

  words = g_strstrip (g_strdup (text));
  stop (self);
  self->from = page;
  self->step = MIN (FIRST_PAGES, self->n_pages);
  if (*words != '\0' && self->reader != NULL)
    {
      self->text = g_steal_pointer (&words);
      self->cancellable = g_cancellable_new ();
      qy_reader_search_async (self->reader, self->text, 0, self->step, self->cancellable, on_found,
                              g_object_ref (self));
    }
  g_signal_emit (self, changed, 0);
}

void
qy_preview_search_step (QyPreviewSearch *self, int by)
{
  gint64 n = 0;

  g_return_if_fail (QY_IS_PREVIEW_SEARCH (self));

  n = self->matches->len;
  if (n == 0)
    return;
  self->current = self->current < 0 ? 0 : (self->current + by + n) % n;
  g_signal_emit (self, changed, 0);
}

GPtrArray *
qy_preview_search_get_matches (QyPreviewSearch *self)
{
  g_return_val_if_fail (QY_IS_PREVIEW_SEARCH (self), NULL);

  return self->matches;
}

const QyReaderMatch *
qy_preview_search_get_current (QyPreviewSearch *self)
{
  g_return_val_if_fail (QY_IS_PREVIEW_SEARCH (self), NULL);

  return self->current >= 0 ? self->matches->pdata[self->current] : NULL;
}

gboolean
qy_preview_search_is_finished (QyPreviewSearch *self)
{
  g_return_val_if_fail (QY_IS_PREVIEW_SEARCH (self), TRUE);

  return self->text == NULL || self->done >= self->n_pages;
}

char *
qy_preview_search_describe (QyPreviewSearch *self)
{
  g_return_val_if_fail (QY_IS_PREVIEW_SEARCH (self), NULL);

  if (self->text == NULL)
    return g_strdup ("");
  if (self->problem != NULL)
    return g_strdup (self->problem);
  if (self->matches->len == 0)
    return g_strdup (qy_preview_search_is_finished (self) ? _ ("Not found") : _ ("Searching…"));
  return g_strdup_printf (qy_preview_search_is_finished (self) ? _ ("%d of %u") : _ ("%d of %u…"),
                          (int) self->current + 1, self->matches->len);
}
