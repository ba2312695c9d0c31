/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book.h"

/* So many contracts at once, past history and search: rows for a ledger and nothing else. Their
 * states go round, every seventh has no amount, every fifth is in dollars. */
void add_ledger_rows (QyBook *book, guint n);
void remove_ledger_row (QyBook *book, const char *id);
