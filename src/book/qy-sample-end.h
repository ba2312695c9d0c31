/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-sample-contract.h"

/**
 * qy_sample_end: leads contract @index, which is in force, to the state of its row: with records of
 * the time until then, letters, settlement, handover, and the return of what is confidential. One
 * that goes on has records until today.
 */
gboolean qy_sample_end (QySample *self, guint index, GError **error);
