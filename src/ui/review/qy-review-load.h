/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "qy-review-shelf.h"

/**
 * qy_review_load_async: fetches a review from the shelf, on another thread.
 * @owner: a #GObject, the callback's source
 * @id: of a shelved review, or the path of a file, whose review is begun
 */
void qy_review_load_async (gpointer owner,
                           const char *id,
                           GAsyncReadyCallback callback,
                           gpointer user_data);

/**
 * qy_review_load_finish: (transfer full)
 */
QyShelvedReview *qy_review_load_finish (GAsyncResult *result, GError **error);
