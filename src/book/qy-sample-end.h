/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-sample-contract.h"

/**
 * qy_sample_decide_end: some months before its last day it is put on record that the contract shall
 * not go on: an objection by letter, or a decision where it ends by itself.
 */
gboolean
qy_sample_decide_end (QySample *self, const char *contract_id, QyDate last, GError **error);

/**
 * qy_sample_settle: what is due by @on is paid on its day, and the handover is done.
 */
gboolean qy_sample_settle (QySample *self, const char *contract_id, QyDate on, GError **error);
