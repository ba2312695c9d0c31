/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-risky-type.h"
#include "qy-save-file.h"

/**
 * QyPrivateCopy: something of the book as a file for other programs: in a new folder (0700) of
 * the session's, or else of the system's, folder for temporary files; 0400, for what somebody
 * changed in it would be lost. Freeing it deletes both.
 */
typedef struct _QyPrivateCopy QyPrivateCopy;

/**
 * qy_private_copy_new: on the book's thread.
 * @name: whatever it is, the copy lies in its folder
 */
QyPrivateCopy *qy_private_copy_new (QyBook *book,
                                    const char *name,
                                    QyFileWriter write,
                                    gpointer data,
                                    GCancellable *cancellable,
                                    GError **error);
void qy_private_copy_free (QyPrivateCopy *self);

/**
 * qy_private_copy_get_path: (transfer none): of the copy
 */
const char *qy_private_copy_get_path (const QyPrivateCopy *self);

/**
 * qy_private_copy_judge: what may happen when it is opened, by its name and its first bytes
 */
QyRiskVerdict qy_private_copy_judge (const QyPrivateCopy *self);

/**
 * qy_private_copy_launch: starts the program that is set up for its kind of content, with the path
 * as an argument, never through a shell.
 *
 * Errors: QY_ERROR_UNSUPPORTED when there is none; QY_ERROR_CONSTRAINT for what is there to be run.
 */
gboolean
qy_private_copy_launch (const QyPrivateCopy *self, GAppLaunchContext *context, GError **error);

/**
 * qy_private_copy_keep: it stays until the program ends.
 * @self: (transfer full)
 */
void qy_private_copy_keep (QyPrivateCopy *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyPrivateCopy, qy_private_copy_free)
