/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-sheet-feed.h"

/**
 * qy_csv_decode: a table's text as UTF-8 without a byte order mark: UTF-16 with one, else UTF-8 if
 * all of it is, else GB18030. Nothing is replaced: what is none of these is refused.
 *
 * Returns: (transfer full): or %NULL with @error set
 */
char *qy_csv_decode (const QySheetFeed *feed, GBytes *bytes, GError **error);
