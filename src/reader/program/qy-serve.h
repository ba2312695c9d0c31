/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-reading.h"

/**
 * qy_serve: answers the requests that come over QY_READER_CHANNEL until it ends.
 */
void qy_serve (void);

/**
 * qy_serve_send: sends @frame.
 */
gboolean qy_serve_send (GByteArray *frame);
