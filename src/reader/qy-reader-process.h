/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "qy-reader-wire.h"

/* The process of a QyReader as its thread sees it: started confined, asked, ended. */
typedef struct _QyReaderProcess QyReaderProcess;

typedef enum
{
  QY_READER_ANSWERED,
  QY_READER_DIED,
  QY_READER_LATE,
  QY_READER_CANCELLED,
} QyReaderOutcome;

/**
 * qy_reader_process_start: starts qiyue-reader and does not wait for it.
 */
QyReaderProcess *qy_reader_process_start (void);

/**
 * qy_reader_process_greet: waits until it is confined: in bubblewrap where that works, else by
 * itself; which of the two works is found out once. Only then it may be asked.
 *
 * Errors: QY_ERROR_UNSUPPORTED when neither works; QY_ERROR_FAILED.
 */
gboolean qy_reader_process_greet (QyReaderProcess *process, GError **error);

/**
 * qy_reader_process_prepare: see qy_reader_prepare()
 */
void qy_reader_process_prepare (void);

/**
 * qy_reader_process_end: kills it, however it is.
 */
void qy_reader_process_end (QyReaderProcess *process);

/**
 * qy_reader_process_is_alive: no question is open, and it has not ended
 */
gboolean qy_reader_process_is_alive (const QyReaderProcess *process);

/**
 * qy_reader_process_ask: sends @frame, with descriptor @fd unless that is -1, and waits.
 * @reply: (out): the payload after the status, when QY_READER_ANSWERED
 * @usable: (out): the process may be asked again; else end it
 */
QyReaderOutcome qy_reader_process_ask (QyReaderProcess *process,
                                       GByteArray *frame,
                                       int fd,
                                       GCancellable *cancellable,
                                       QyReaderStatus *status,
                                       GByteArray **reply,
                                       gboolean *usable);

/* For tests: the program to start (%NULL: the usual one), the means of confinement to use
 * (QY_READER_CONFINED_NAMESPACES and _LANDLOCK; 0: as if the system had none), those that the
 * last process named, and its id. */
void qy_reader_process_set_program (const char *path);
void qy_reader_process_set_means (guint means);
void qy_reader_process_set_patience (gint64 patience);
guint qy_reader_process_get_confinement (void);
GPid qy_reader_process_get_pid (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyReaderProcess, qy_reader_process_end)
