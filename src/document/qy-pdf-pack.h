/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * qy_pdf_pack:
 *
 * Compresses what Cairo 1.16 leaves as plain text: bookmarks, pages, widths and the
 * cross-references, a third of a contract's file. They go into object streams (ISO 32000-1, 7.5.7
 * and 7.5.8), as Cairo 1.18 does by itself; nothing else is changed.
 *
 * Returns: (transfer full): the smaller file, or @pdf itself when it is not built as Cairo 1.16
 * builds it
 */
GBytes *qy_pdf_pack (GBytes *pdf);
