/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-xml.h"

/**
 * QyDifferenceRow: a record that book and file hold in different states, with a switch for taking
 * the file's.
 */
#define QY_TYPE_DIFFERENCE_ROW (qy_difference_row_get_type ())
G_DECLARE_FINAL_TYPE (QyDifferenceRow, qy_difference_row, QY, DIFFERENCE_ROW, AdwActionRow)

QyDifferenceRow *qy_difference_row_new (const QyXmlDifference *difference);

/**
 * qy_difference_row_get_key: "KIND ID", as qy_difference_key() of the record
 */
const char *qy_difference_row_get_key (QyDifferenceRow *self);
gboolean qy_difference_row_get_replace (QyDifferenceRow *self);

/**
 * qy_difference_key: (transfer full): the name of a record across two readings of the file
 */
char *qy_difference_key (const QyXmlDifference *difference);
