/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-reader.h"

/* The half of a reader that lives on its thread: the file, and the process that reads it, started
 * again after it ended. */
typedef struct _QyReaderHost QyReaderHost;

/**
 * qy_reader_host_new: starts the process already; an error of that is told by the first request.
 */
QyReaderHost *qy_reader_host_new (void);
void qy_reader_host_free (QyReaderHost *host);

/**
 * qy_reader_host_open: @fd: read from its beginning; stays the caller's
 */
QyReaderInfo *qy_reader_host_open (
    QyReaderHost *host, int fd, const char *name, GCancellable *cancellable, GError **error);
QyReaderInfo *qy_reader_host_unlock (QyReaderHost *host,
                                     const char *password,
                                     GCancellable *cancellable,
                                     GError **error);
GArray *qy_reader_host_sizes (
    QyReaderHost *host, guint first, guint count, GCancellable *cancellable, GError **error);
QyReaderDrawing *qy_reader_host_render (QyReaderHost *host,
                                        guint page,
                                        double scale,
                                        const QyReaderRect *area,
                                        GCancellable *cancellable,
                                        GError **error);
QyReaderText *
qy_reader_host_text (QyReaderHost *host, guint page, GCancellable *cancellable, GError **error);

/**
 * qy_reader_host_search: goes on with a search for a moment.
 * @first: (inout): the page to begin with, then the one to go on with
 * @end: (inout): the page before which to end; 0: the end of the file; then @first when it is done
 */
gboolean qy_reader_host_search (QyReaderHost *host,
                                const char *text,
                                guint *first,
                                guint *end,
                                GPtrArray *matches,
                                GCancellable *cancellable,
                                GError **error);
