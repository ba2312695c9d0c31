/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-document.h"

/**
 * qy_field_order_list:
 * @n_stated: (out) (optional): how many of them the text prints
 *
 * Returns: (transfer container) (element-type QyField): the document's fields as its text first
 *   names them, then those that no text shows
 */
GPtrArray *qy_field_order_list (QyDocument *document, guint *n_stated);

/**
 * qy_field_is_defined_as: whether both define the field in the same way
 */
gboolean qy_field_is_defined_as (const QyField *a, const QyField *b);
