/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-due-refresher.h"

#include "qy-book-due.h"
#include "qy-request.h"

#define SLICE        50 /* contracts a step */
#define LOOK_SECONDS 300

struct _QyDueRefresher
{
  GObject parent_instance;

  QyBook *book;
  QyDate day; /* of which everything is known */
  guint timer;
  gboolean is_running;
  QyRequestDone on_slice;
};

enum
{
  REFRESHED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (QyDueRefresher, qy_due_refresher, G_TYPE_OBJECT)

typedef enum
{
  SLICE_LAST = 1,
  SLICE_MORE,
} SliceResult;

static gpointer
derive (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  gboolean left = FALSE;

  if (!qy_book_refresh_due (book, SLICE, &left, error))
    return NULL;
  return GINT_TO_POINTER (left ? SLICE_MORE : SLICE_LAST);
}

static void
next_slice (QyDueRefresher *self)
{
  qy_request_run (self, self->book, derive, NULL, NULL, NULL, NULL, self->on_slice);
}

/* Where nothing can be written (a book that may only be read) the rows stay those of an earlier
 * day. */
static void
on_slice (gpointer owner, gpointer result, const GError *error)
{
  QyDueRefresher *self = owner;

  if (GPOINTER_TO_INT (result) == SLICE_MORE)
    {
      next_slice (self);
      return;
    }
  self->is_running = FALSE;
  g_signal_emit (self, signals[REFRESHED], 0);
}

static gboolean
on_timer (gpointer data)
{
  QyDueRefresher *self = data;

  if (qy_date_compare (qy_book_get_today (self->book), self->day) != 0)
    qy_due_refresher_run (self);
  return G_SOURCE_CONTINUE;
}

static void
qy_due_refresher_dispose (GObject *object)
{
  QyDueRefresher *self = QY_DUE_REFRESHER (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_object (&self->book);
  G_OBJECT_CLASS (qy_due_refresher_parent_class)->dispose (object);
}

static void
qy_due_refresher_class_init (QyDueRefresherClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = qy_due_refresher_dispose;
  signals[REFRESHED] = g_signal_new ("refreshed", QY_TYPE_DUE_REFRESHER, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 0);
}

static void
qy_due_refresher_init (QyDueRefresher *self)
{
  self->on_slice = on_slice;
  self->timer = g_timeout_add_seconds (LOOK_SECONDS, on_timer, self);
}

QyDueRefresher *
qy_due_refresher_new (QyBook *book)
{
  QyDueRefresher *self = NULL;

  g_return_val_if_fail (QY_IS_BOOK (book), NULL);

  self = g_object_new (QY_TYPE_DUE_REFRESHER, NULL);
  self->book = g_object_ref (book);
  return self;
}

void
qy_due_refresher_run (QyDueRefresher *self)
{
  g_return_if_fail (QY_IS_DUE_REFRESHER (self));

  if (self->is_running)
    return;
  self->is_running = TRUE;
  self->day = qy_book_get_today (self->book);
  next_slice (self);
}
