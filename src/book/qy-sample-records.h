/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-sample-contract.h"

/**
 * qy_sample_keep_records: what was due in contract @index by @until is paid, done and accepted,
 * each on its day: invoices before payments, some of them a little late. Of the last weeks before
 * today a few payments and reports stay open. What was recorded already is not recorded again.
 */
gboolean qy_sample_keep_records (QySample *self, guint index, QyDate until, GError **error);
