/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-reader-wire.h"
#include "qy-reader.h"

/* Takes the replies of the process apart. It may say anything: each returns %NULL for a reply that
 * does not hold together. */
QyReaderInfo *qy_reader_answer_info (const GByteArray *reply);
GArray *qy_reader_answer_sizes (const GByteArray *reply);
QyReaderText *qy_reader_answer_text (const GByteArray *reply);

/**
 * qy_reader_answer_drawing: @canvas: the memory it was drawn into; stays the caller's
 */
QyReaderDrawing *qy_reader_answer_drawing (const GByteArray *reply, int canvas);

/**
 * qy_reader_answer_matches: adds to @matches: (element-type QyReaderMatch)
 * @next: (out): the first page that was not looked through yet
 */
gboolean qy_reader_answer_matches (const GByteArray *reply, GPtrArray *matches, guint *next);
