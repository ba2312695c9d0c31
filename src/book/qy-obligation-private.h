/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-act-private.h"
#include "qy-book-obligation.h"

/**
 * qy_obligation_store: one inside an act, with all checks of its own act.
 */
gboolean qy_obligation_store (QyAct *act, QyObligation *obligation, GError **error);

/**
 * qy_obligation_remove_open: removes one that nobody has marked: done, put off, given to somebody.
 */
gboolean qy_obligation_remove_open (QyAct *act, const char *id, GError **error);
