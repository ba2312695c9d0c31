/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book-contract.h"

typedef enum
{
  QY_MATTERS_MONEY = 1 << 0,    /* payments that are due and not paid */
  QY_MATTERS_HANDOVER = 1 << 1, /* settlement, handover and its list */
} QyMatters;

/**
 * qy_open_matters_check: QY_ERROR_CONSTRAINT names what is open of the contract.
 */
gboolean
qy_open_matters_check (QyBook *book, const QyContract *contract, QyMatters matters, GError **error);

/**
 * qy_open_matters_list: (element-type utf8) (transfer full): the same as a list, maybe empty.
 */
GPtrArray *
qy_open_matters_list (QyBook *book, const QyContract *contract, QyMatters matters, GError **error);
