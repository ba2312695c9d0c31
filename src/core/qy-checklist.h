/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "qy-language.h"

/**
 * qy_checklist_names: the lists a contract can have: "preparation" before it is signed, "renewal",
 * "handover" at its end; ended by %NULL
 */
const char *const *qy_checklist_names (void);

/**
 * qy_checklist_items: what a list usually holds.
 * @list: one of the names
 *
 * Returns: (transfer none): the items in the language of the contract, ended by %NULL
 */
const char *const *qy_checklist_items (const char *list, QyLanguage language);
