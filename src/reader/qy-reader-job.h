/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-reader-host.h"

/**
 * QyReaderJob: one request on its way to the reader's thread: the data of its #GTask.
 */
typedef enum
{
  QY_READER_JOB_OPEN,
  QY_READER_JOB_UNLOCK,
  QY_READER_JOB_SIZES,
  QY_READER_JOB_RENDER,
  QY_READER_JOB_TEXT,
  QY_READER_JOB_SEARCH,
} QyReaderJobKind;

typedef struct
{
  QyReaderJobKind kind;
  GInputStream *stream; /* open: this, or the file */
  GError *file_error;   /* open: why there is no file */
  int file;
  char *text; /* the name, the password, what to look for */
  guint first;
  guint count;
  double scale;
  gboolean whole;
  QyReaderRect area;
  GPtrArray *matches;
} QyReaderJob;

QyReaderJob *qy_reader_job_new (QyReaderJobKind kind, const char *text, guint first, guint count);
void qy_reader_job_free (gpointer job);

/**
 * qy_reader_job_run: does it and answers @task, or a part of it.
 *
 * Returns: it is answered; else it is to be run again
 */
gboolean qy_reader_job_run (QyReaderJob *job, QyReaderHost *host, GTask *task);
