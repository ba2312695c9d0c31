/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-sample-contract.h"

/* What the sample book holds as files: contracts known from their scans, service records. */

/**
 * qy_sample_add_paper: enters the contract of row @index as signed on paper, with a scan.
 */
gboolean qy_sample_add_paper (QySample *self, guint index, GError **error);

/**
 * qy_sample_attach_record: attaches a service record of @day about @subject to the contract @id.
 */
gboolean qy_sample_attach_record (
    QySample *self, const char *id, const char *subject, QyDate day, GError **error);
