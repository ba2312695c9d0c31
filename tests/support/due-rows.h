/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book.h"

/**
 * add_due_contracts: @n contracts in force with a period, a renewal, a monthly fee with its payment
 * term and a time of confidentiality, as bare rows; nothing is derived.
 */
void add_due_contracts (QyBook *book, guint n);

/**
 * add_due_rows: @months planned payments, from 2026-01 on, for each of the @n contracts, as bare
 * rows.
 */
void add_due_rows (QyBook *book, guint n, guint months);
