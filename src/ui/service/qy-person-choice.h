/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

/* A row to choose who sees to something. */

/**
 * qy_person_choice_fill:
 * @persons: (element-type QyPerson)
 * @person_id: (nullable): who is chosen
 * @default_me: choose who works here if nobody is
 */
void qy_person_choice_fill (AdwComboRow *row,
                            const GPtrArray *persons,
                            const char *person_id,
                            gboolean default_me);

/**
 * qy_person_choice_dup: (transfer full) (nullable): the id of who was chosen; %NULL: nobody
 */
char *qy_person_choice_dup (AdwComboRow *row, const GPtrArray *persons);
