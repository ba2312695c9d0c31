/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book.h"
#include "qy-sla-preset.h"

/**
 * qy_book_sla_apply_preset: adds the terms of a preset to a contract or template, in the language
 * of its text, and states them in fields that no text shows; one act, to be taken back at once.
 *
 * Errors: QY_ERROR_CONSTRAINT if a term of one of the preset's kinds is there already.
 */
gboolean
qy_book_sla_apply_preset (QyBook *self, const char *holder_id, QySlaPreset preset, GError **error);
