/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-session.h"

/**
 * QyPreview: a file kept in the book, looked at in place: pages of a PDF, a picture, a text. It is
 * read by the reader's process only (#QyReader); what that cannot show is said, and the file can
 * still be saved or opened.
 *
 * Properties: closable: whether it has a button that closes it.
 *
 * Signals: closed: the button was used.
 *
 * Its actions are the group "preview": previous-page, next-page, zoom-in, zoom-out, zoom-fit, find,
 * find-next, find-previous, copy-text, save, open, close.
 */
#define QY_TYPE_PREVIEW (qy_preview_get_type ())
G_DECLARE_FINAL_TYPE (QyPreview, qy_preview, QY, PREVIEW, AdwBin)

GtkWidget *qy_preview_new (void);

/**
 * qy_preview_show:
 * @id: (nullable): of the attachment; %NULL: nothing
 * @name: (nullable): of the file
 */
void qy_preview_show (QyPreview *self, QySession *session, const char *id, const char *name);
void qy_preview_set_closable (QyPreview *self, gboolean closable);

/**
 * qy_preview_get_id: (nullable): of the attachment that is shown, or is on its way
 */
const char *qy_preview_get_id (QyPreview *self);

/**
 * qy_preview_get_state: "nothing", "loading", "pages", "text", "locked" or "problem"
 */
const char *qy_preview_get_state (QyPreview *self);
