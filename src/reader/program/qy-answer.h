/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-reading.h"

/* Each adds the reply to @frame and returns its status; the frame counts only for QY_READER_OK. */
QyReaderStatus qy_answer_open (QyReading *reading, GByteArray *frame);
QyReaderStatus qy_answer_sizes (QyReading *reading, QyWire *request, GByteArray *frame);

/**
 * qy_answer_render: @fd: QY_READER_CANVAS bytes to draw into
 */
QyReaderStatus qy_answer_render (QyReading *reading, QyWire *request, int fd, GByteArray *frame);
QyReaderStatus qy_answer_words (QyReading *reading, QyWire *request, GByteArray *frame);
QyReaderStatus qy_answer_search (QyReading *reading, QyWire *request, GByteArray *frame);
