/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "book-fixture.h"

/**
 * add_running_contract: a contract of us (甲方, the client) that was issued and signed by both on
 * @signed_on: its text states the period and the fee; @values (field = value pairs, ended by NULL)
 * are what it states beside or in place of them; the renewal and the monthly fee are terms of
 * fields that no text shows.
 *
 * Fields: period.start 2026-01-01, period.end 2026-12-31, fee.total, renewal.form, renewal.length,
 * renewal.notice, renewal.price.
 *
 * Returns: its id
 */
char *add_running_contract (QyBook *book, const char *signed_on, const QyAssignment *values);

/* The same before it is issued. */
char *add_contract_draft (QyBook *book, const QyAssignment *values);

/* Issues it, and both sign. */
void conclude (QyBook *book, const char *id, const char *signed_on);
