/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-sheets-view.h"

/**
 * QyRecordsView: the service records of a contract: sheets that both sides sign, and the hours of
 * the month above them.
 *
 * Actions: record.finish, record.sign, record.take-copy, record.save-sheet, record.unsign.
 */
#define QY_TYPE_RECORDS_VIEW (qy_records_view_get_type ())
G_DECLARE_FINAL_TYPE (QyRecordsView, qy_records_view, QY, RECORDS_VIEW, QySheetsView)
