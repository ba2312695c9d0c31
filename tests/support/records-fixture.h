/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "book-fixture.h"

/* A book with one draft, on a day in 2026. */
typedef struct
{
  BookFixture book;
  char *contract;
} RecordsFixture;

#define RECORDS_TODAY "2026-11-22"

void records_fixture_set_up (RecordsFixture *fixture, gconstpointer data);
void records_fixture_tear_down (RecordsFixture *fixture, gconstpointer data);

/* Fails with the code (-1: worked), and a book that was refused something is as it was. */
void assert_outcome (RecordsFixture *fixture,
                     const char *name,
                     gboolean worked,
                     GError **error,
                     int code,
                     const char *before);

/* The verb of the last event of the contract. */
char *last_verb (RecordsFixture *fixture);
