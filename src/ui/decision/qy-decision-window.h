/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-decision.h"

/**
 * QyDecisionWindow: what becomes of a contract: the decision with what has to be said about it, and
 * beneath it what one looks at before deciding: the running term, the last day of notice with its
 * reasons, money, what is open, the prices of the contracts before it.
 */
#define QY_TYPE_DECISION_WINDOW (qy_decision_window_get_type ())
G_DECLARE_FINAL_TYPE (QyDecisionWindow, qy_decision_window, QY, DECISION_WINDOW, AdwWindow)

QyDecisionWindow *
qy_decision_window_new (QyBook *book, const char *contract_id, QyDecisionKind kind);

/**
 * qy_decision_install: the actions win.renew, win.object, win.terminate …, each with a contract's
 * id, for a class of windows.
 */
void qy_decision_install (GtkWidgetClass *window_class);
