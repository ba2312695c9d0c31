/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book.h"

/**
 * QyDueRefresher: sees to it that what is due is that of today: derives it anew in small steps,
 * between which the book does other work, when it is made and when another day has begun.
 *
 * Signals: refreshed: what is due may be another than before.
 */
#define QY_TYPE_DUE_REFRESHER (qy_due_refresher_get_type ())
G_DECLARE_FINAL_TYPE (QyDueRefresher, qy_due_refresher, QY, DUE_REFRESHER, GObject)

QyDueRefresher *qy_due_refresher_new (QyBook *book);

/**
 * qy_due_refresher_run: now, if it is not under way already.
 */
void qy_due_refresher_run (QyDueRefresher *self);
