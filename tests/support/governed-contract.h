/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "records-fixture.h"

/**
 * GovernedContract: a paper contract of 2026 that is in force, with a committee of nine seats that
 * meets every quarter, a review that meets every month and at least six times a year, an answer to
 * change requests within three working days, and an evaluation every half-year. A total fee of
 * 120,000.00. Today is 2026-11-22.
 */
typedef struct
{
  RecordsFixture records; /* its contract is this one */
  char *committee;
  char *review;
  char *change;
  char *evaluation;
} GovernedContract;

void governed_contract_set_up (GovernedContract *self, gconstpointer data);
void governed_contract_tear_down (GovernedContract *self, gconstpointer data);
