/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-contract-facts.h"
#include "qy-sla.h"

/**
 * test_service_facts:
 * @lines: (array zero-terminated=1): a term a line: "sla | level = 1 | response = PT30M"
 *
 * Returns: facts with these terms; their ids are "t1", "t2" …
 */
QyContractFacts *test_service_facts (const char *const *lines);

/* The fault grades of R080, the consulting and wishes of R081, the recovery of R082 and the
 * vulnerabilities of R083. */
extern const char *const test_three_tiers[];

/* The matrix of R100, its ladders (R101), its levels (R092 to R098). */
extern const char *const test_matrix[];

QyMoment test_moment (const char *text);
