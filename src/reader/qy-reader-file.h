/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "qy-reader-fault.h"

/* Descriptors that go to the process. All return -1 and an error, else the caller owns them. */

/**
 * qy_reader_file_of_stream: a nameless file with all bytes of @stream.
 */
int qy_reader_file_of_stream (GInputStream *stream,
                              const char *name,
                              GCancellable *cancellable,
                              GError **error);

/**
 * qy_reader_file_for_reading: a descriptor of the same file that can only be read, with a position
 * of its own.
 */
int qy_reader_file_for_reading (int fd, const char *name, GError **error);

/**
 * qy_reader_file_canvas: memory to draw a page into: QY_READER_CANVAS bytes, of which only those
 * that are touched exist. Its length is sealed, so that reading it can never fail.
 */
int qy_reader_file_canvas (GError **error);
