/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book-change.h"
#include "qy-contract-part-private.h"

/**
 * qy_change_request_link: notes the amendment that a request led to.
 */
gboolean qy_change_request_link (QyBook *book,
                                 QyChangeRequest *request,
                                 const char *amendment_id,
                                 GError **error);
