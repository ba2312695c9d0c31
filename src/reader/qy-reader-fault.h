/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-reader-process.h"

/**
 * qy_reader_fault_set: what a status of the process, other than QY_READER_OK, means for file @name.
 */
void qy_reader_fault_set (GError **error, QyReaderStatus status, const char *name);

/**
 * qy_reader_fault_set_outcome: why there is no status: it ended, took too long, was cancelled.
 */
void qy_reader_fault_set_outcome (GError **error, QyReaderOutcome outcome, const char *name);
