/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-text-pattern.h"

/* The stretches (element-type QyTextSpan) of @text, UTF-8, that hold one template each; they cover
 * all of it. */
GArray *qy_text_split (const char *text, gsize length);
