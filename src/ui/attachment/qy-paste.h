/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/**
 * qy_paste_is_possible: whether @clipboard holds what can become a file: files, a picture, text
 */
gboolean qy_paste_is_possible (GdkClipboard *clipboard);

/**
 * qy_paste_async: reads @clipboard: its files, or else its picture (as the bytes that are offered;
 * nothing is decoded), or else its text.
 */
void qy_paste_async (GdkClipboard *clipboard,
                     GCancellable *cancellable,
                     GAsyncReadyCallback callback,
                     gpointer data);

/**
 * qy_paste_finish: (element-type QyIncoming)
 */
GPtrArray *qy_paste_finish (GdkClipboard *clipboard, GAsyncResult *result, GError **error);
