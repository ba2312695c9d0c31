/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Who or what caused an incident or an outage. Names as in rows: provider, client, third-party,
 * ageing, force-majeure, unknown. */
typedef enum
{
  QY_FAULT_UNKNOWN, /* not said: counts as the provider's */
  QY_FAULT_PROVIDER,
  QY_FAULT_CLIENT,
  QY_FAULT_THIRD_PARTY,
  QY_FAULT_AGEING, /* of equipment: the provider's to maintain */
  QY_FAULT_FORCE_MAJEURE,
  QY_N_FAULTS
} QyFault;

/**
 * qy_faults: the names, ended by %NULL
 */
const char *const *qy_faults (void);

/**
 * qy_fault_from_string:
 * @name: (nullable): %NULL is unknown
 */
gboolean qy_fault_from_string (const char *name, QyFault *fault);
const char *qy_fault_to_string (QyFault fault);

/**
 * qy_fault_label: the name in the interface's language.
 */
const char *qy_fault_label (QyFault fault);
