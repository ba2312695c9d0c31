/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-document.h"

/* Random documents from the test's seed (GLib prints it; repeat with --seed). */

QyDocument *random_document (guint n_blocks);
char *random_text (QyDocument *document);
guint random_below (guint n);
