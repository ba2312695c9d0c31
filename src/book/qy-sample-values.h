/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-document.h"
#include "qy-party.h"
#include "qy-sample-plan.h"

/**
 * QySampleValue: what is typed into a field.
 */
typedef struct
{
  const char *key;
  char *value;
} QySampleValue;

/**
 * qy_sample_values: what fills the fields of @text that have no default, for one row of the plan;
 * amounts add up and dates agree with the period.
 *
 * Returns: (transfer container) (element-type QySampleValue)
 */
GPtrArray *qy_sample_values (const QySampleRow *row,
                             guint index,
                             QyDocument *text,
                             const QyParty *client,
                             const QyParty *provider,
                             QyDate today);
