/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book-term.h"

/**
 * promise_service: four problem levels (the first for production only), service levels 1 (7×24) and
 * 3 (working days 9 to 17), a matrix, a ladder of handling level 1 (5, 10, 120 minutes), response
 * in 30 minutes and resolution in 4 hours at level 1, else in 2 and 8 hours. No text shows them;
 * the fields have the keys of the catalogue (sla.resolution, sla.2.resolution).
 */
void promise_service (QyBook *book, const char *contract);
