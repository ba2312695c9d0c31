/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-unit.h"

/**
 * QyPlaced: a unit on a page.
 */
typedef struct
{
  guint unit;
  double y;          /* of its top, points from the top of the body */
  gboolean repeated; /* the head of a table, shown again: seen, but not part of the text */
} QyPlaced;

/**
 * qy_paginate:
 * @units: of QyUnit
 * @height: of a page's body, points
 *
 * Fills pages; where one ends, weighs how bad the place is against how much of the page stays
 * empty.
 *
 * Returns: (transfer full): array of arrays of QyPlaced, one a page; at least one page
 */
GPtrArray *qy_paginate (const GPtrArray *units, double height);
