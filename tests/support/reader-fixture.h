/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-reader.h"

/**
 * reader_is_skipped: no sandbox can be built on this machine: the case is skipped, and says so.
 */
gboolean reader_is_skipped (void);

/**
 * reader_open: opens @bytes in @reader as file @name.
 */
QyReaderInfo *reader_open (QyReader *reader, GBytes *bytes, const char *name, GError **error);

/**
 * reader_family: the process and all its descendants, ended by 0.
 */
GArray *reader_family (GPid pid);

/**
 * reader_assert_ended: none of @family is there any more after a moment.
 */
void reader_assert_ended (const GArray *family);
