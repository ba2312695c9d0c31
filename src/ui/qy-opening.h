/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book.h"
#include "qy-job.h"

typedef enum
{
  QY_OPENING_EXISTING,
  QY_OPENING_NEW,    /* the file must not exist; its folder is made */
  QY_OPENING_SAMPLE, /* the same, filled with the sample */
} QyOpeningKind;

/**
 * QyOpening: which book, and who opens it when.
 */
typedef struct
{
  QyOpeningKind kind;
  char *path;
  char *person; /* or NULL: see qy_book_set_actor() */
  char *now;    /* or NULL: the clock */
  QyDate today; /* or QY_DATE_NONE */
} QyOpening;

void qy_opening_free (QyOpening *opening);

/**
 * qy_opening_run_async: opens or makes the book on a thread of its own: a file that its last writer
 * did not close is checked as a whole first, a sample takes seconds.
 * @opening: (transfer full)
 * @job: (nullable): shows how far the sample is, and can stop it: then there is no file
 */
void qy_opening_run_async (QyOpening *opening,
                           QyJob *job,
                           GAsyncReadyCallback callback,
                           gpointer user_data);

/**
 * qy_opening_run_finish: (transfer full): the book, or %NULL with @error set
 */
QyBook *qy_opening_run_finish (GAsyncResult *result, GError **error);
