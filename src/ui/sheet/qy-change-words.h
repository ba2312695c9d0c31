/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-form-kind.h"

/**
 * qy_change_form_kind: change requests, as the pages of sheets show them
 */
extern const QyFormKind qy_change_form_kind;

/**
 * qy_change_kind_label: what a kind of change is called
 */
const char *qy_change_kind_label (const char *kind);
