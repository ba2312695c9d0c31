/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-dossier.h"
#include "qy-session.h"

/**
 * QyHistoryList: who did what to a contract, the last thing first, by days of the contract's zone;
 * what an event changed is read when its row is opened.
 */
#define QY_TYPE_HISTORY_LIST (qy_history_list_get_type ())
G_DECLARE_FINAL_TYPE (QyHistoryList, qy_history_list, QY, HISTORY_LIST, AdwBin)

void qy_history_list_show (QyHistoryList *self, QySession *session, QyDossier *dossier);

/**
 * qy_history_list_set_active: whether somebody looks at it; until then nothing is read.
 */
void qy_history_list_set_active (QyHistoryList *self, gboolean active);
