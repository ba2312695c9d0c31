/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-field.h"
#include "qy-term-kind.h"

/**
 * qy_term_attr_key:
 * @n: the how manieth term of the kind, from 1
 *
 * Returns: (transfer full): the key of the field that states the attribute: fee.amount, of a second
 *   fee fee.2.amount.
 */
char *qy_term_attr_key (const QyTermAttrKind *attr, guint n);

/**
 * qy_term_attr_new_field:
 * @n: as for qy_term_attr_key()
 *
 * Returns: (transfer full): a field for the attribute, empty: key, type, and in @language its name
 *   and choices.
 */
QyField *
qy_term_attr_new_field (QyTermKind kind, const QyTermAttrKind *attr, guint n, QyLanguage language);

/**
 * qy_term_choice_in:
 * @options: (nullable): of a field
 *
 * Returns: (transfer none) (nullable): the option that says what @word means.
 */
const char *qy_term_choice_in (const QyTermAttrKind *attr, char **options, const char *word);
