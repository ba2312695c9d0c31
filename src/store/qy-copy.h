/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-connection.h"

/**
 * QyCopy: a copy of an open book while it is being made, a bounded number of pages at a time.
 * Between two steps the book is free: what is written through its own connection gets into the
 * copy as well; when another program has written, copying begins anew (a few times only, then the
 * rest is taken in one go), so that the copy is always the book at one moment.
 */

/* What an engine fills in; the functions below call it. */
struct _QyCopy
{
  char *path; /* of the unfinished file, 0600 */
  gboolean complete;
  gboolean (*step) (QyCopy *self, goffset *done, goffset *total, GError **error);
  gboolean (*publish) (QyCopy *self, const char *to, GError **error);
  void (*free) (QyCopy *self);
};

/**
 * qy_copy_begin: on the connection's thread.
 * @pattern: a path that ends in ".what-XXXXXX"; the file is made, with other letters for the X.
 * Messages name what stands before the last dot.
 */
QyCopy *qy_copy_begin (QyConnection *connection, const char *pattern, GError **error);

/**
 * qy_copy_begin_backup: the same beside @to, where nothing may be yet.
 */
QyCopy *qy_copy_begin_backup (QyConnection *connection, const char *to, GError **error);

/**
 * qy_copy_step: copies some pages; on the connection's thread.
 * @done: (out): pages copied
 * @total: (out): pages in all
 *
 * qy_copy_is_complete() says whether another step is needed.
 */
gboolean qy_copy_step (QyCopy *self, goffset *done, goffset *total, GError **error);

gboolean qy_copy_is_complete (QyCopy *self);

/**
 * qy_copy_publish: writes a complete copy to the disk, opens it again, checks all of it and gives
 * it the name @to, unless something has that name by now. Any thread.
 */
gboolean qy_copy_publish (QyCopy *self, const char *to, GError **error);

/**
 * qy_copy_take: hands the file of a complete copy over as it is, neither synced nor checked.
 *
 * Returns: (transfer full): its path; the caller removes it
 */
char *qy_copy_take (QyCopy *self);

/**
 * qy_copy_free: and removes the file, if it was neither published nor taken. Before the copy is
 * complete on the connection's thread only, unless the connection is closed.
 */
void qy_copy_free (QyCopy *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyCopy, qy_copy_free)
