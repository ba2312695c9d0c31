/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-service-page.h"

/* The scan of a service record that both sides signed, on its way into the book. */

/**
 * qy_signed_copy_choose: asks for the file.
 */
void qy_signed_copy_choose (QyServicePage *page, const char *record_id);

/**
 * qy_signed_copy_take: asks for the day of the signatures, attaches the file and closes the record,
 * as long work that can be stopped; a stopped one leaves nothing behind.
 */
void qy_signed_copy_take (QyServicePage *page, const char *record_id, GFile *file);
