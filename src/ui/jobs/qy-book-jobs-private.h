/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book-jobs.h"
#include "qy-xml.h"

/* Each asks for the file, if there is one to be named, and begins. */
void qy_export_job_begin (QyWindow *window);
void qy_import_job_begin (QyWindow *window);
void qy_backup_job_begin (QyWindow *window);
void qy_verify_job_begin (QyWindow *window);

/* The same when the file is known. */
void qy_export_job_run (QyWindow *window, const char *path);
void qy_import_job_run (QyWindow *window, const char *path);
void qy_backup_job_run (QyWindow *window, const char *path);

/**
 * QyBookJob: a job under way and the window that wants to know. The program does not end before it.
 */
typedef struct
{
  QyJob *job;
  QyBook *book;
  GWeakRef window;
  char *path;
  double from; /* the part of the bar that belongs to what is going on */
  double to;
} QyBookJob;

/**
 * qy_book_job_new: shown from now on.
 * @path: (nullable): the file it is about
 */
QyBookJob *qy_book_job_new (QyWindow *window, const char *title, const char *path);

/**
 * qy_book_job_get_window: (transfer full) (nullable): %NULL when it was closed meanwhile
 */
QyWindow *qy_book_job_get_window (QyBookJob *self);

/**
 * qy_book_job_progress: a #GFileProgressCallback into the present part of the bar.
 */
void qy_book_job_progress (goffset done, goffset all, gpointer job);

/**
 * qy_book_job_end: takes it off the list, and frees it.
 */
void qy_book_job_end (QyBookJob *self);

typedef void (*QyPathChosen) (QyWindow *window, const char *path);

/**
 * qy_book_jobs_choose: asks for a file.
 * @name: (nullable): proposed name of a file to be written; %NULL: one that exists
 * @suffix: ".xml": what is shown at first
 * @kind: what such files are called
 */
void qy_book_jobs_choose (QyWindow *window,
                          const char *title,
                          const char *name,
                          const char *suffix,
                          const char *kind,
                          QyPathChosen chosen);

/**
 * qy_book_jobs_propose_name: (transfer full): the book's name, the day, @suffix
 */
char *qy_book_jobs_propose_name (QyWindow *window, const char *suffix);

/**
 * qy_book_jobs_describe: (transfer full): "3 contracts, 2 parties": what is not there is not named
 */
char *qy_book_jobs_describe (const QyXmlCounts *counts);
