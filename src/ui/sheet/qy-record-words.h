/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-form-kind.h"

/**
 * qy_record_form_kind: service records, as the pages of sheets show them
 */
extern const QyFormKind qy_record_form_kind;

/**
 * qy_record_kind_label: what a kind of service record is called
 */
const char *qy_record_kind_label (const char *kind);
