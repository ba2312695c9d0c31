/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-term-kind.h"

/**
 * qy_term_kind_help: what a term of the kind says, in a short sentence of the interface.
 */
const char *qy_term_kind_help (QyTermKind kind);

/**
 * qy_term_kind_title: (transfer full): the kind's name as a heading
 */
char *qy_term_kind_title (QyTermKind kind);
