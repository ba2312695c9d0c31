/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-paged-model.h"

QyPagedRow *qy_paged_row_new (const char *id, GDestroyNotify free_record);

/**
 * qy_paged_row_take_record: the row is loaded with @record (nullable), which it frees.
 */
void qy_paged_row_take_record (QyPagedRow *self, gpointer record);
