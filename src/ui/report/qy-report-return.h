/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "qy-book.h"

/**
 * qy_report_return_ask: asks when confidential material of a contract was given back or destroyed,
 * and records it.
 * @kind: the kind of milestone: "returned", "destroyed"
 */
void
qy_report_return_ask (GtkWidget *from, QyBook *book, const char *contract_id, const char *kind);
