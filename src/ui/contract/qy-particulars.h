/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-dossier.h"

/**
 * QyParticulars: what people note about a contract beside its text: title, kind, who looks after
 * it, tags, note, time zone. Stored by itself a second after the last key and when the focus leaves
 * it.
 *
 * Properties: unsaved.
 */
#define QY_TYPE_PARTICULARS (qy_particulars_get_type ())
G_DECLARE_FINAL_TYPE (QyParticulars, qy_particulars, QY, PARTICULARS, AdwBin)

/**
 * qy_particulars_show: what was typed and is not stored yet stays.
 */
void qy_particulars_show (QyParticulars *self, QyBook *book, QyDossier *dossier);

/**
 * qy_particulars_flush_async: stores what was typed.
 */
void
qy_particulars_flush_async (QyParticulars *self, GAsyncReadyCallback callback, gpointer user_data);
gboolean qy_particulars_flush_finish (QyParticulars *self, GAsyncResult *result, GError **error);
