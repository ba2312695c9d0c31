/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-store.h"

/* A book of random records from the test's seed: every table, every column, odd characters, empty
 * texts beside missing ones, files of several pieces, a record that is gone. */
void fill_random_book (QyStore *store);

/**
 * change_one_contract: changes one contract's title, with an event; returns its id.
 */
char *change_one_contract (QyStore *store, const char *title);

/**
 * add_payment: one more movement of a contract, with allocations and maybe attachments.
 */
void add_payment (QyStore *store, const char *contract);
