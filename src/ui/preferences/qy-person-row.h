/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-book-person.h"

/**
 * QyPersonRow: one person of the book: who it is, a mark for oneself, and what can be changed.
 *
 * Signals: chosen (self): the person says “this is me”; edited (self): qy_person_row_get_edited()
 * has what was typed.
 */
#define QY_TYPE_PERSON_ROW (qy_person_row_get_type ())
G_DECLARE_FINAL_TYPE (QyPersonRow, qy_person_row, QY, PERSON_ROW, AdwExpanderRow)

/**
 * qy_person_row_new:
 * @group: (nullable): another row; of all in the group one is chosen
 */
QyPersonRow *qy_person_row_new (QyPersonRow *group);

/**
 * qy_person_row_take: shows @person; what is being typed stays.
 * @person: (transfer full)
 */
void qy_person_row_take (QyPersonRow *self, QyPerson *person, gboolean chosen);
const QyPerson *qy_person_row_get_person (QyPersonRow *self);

/**
 * qy_person_row_get_edited: (transfer full): the person with the name and functions that were
 * typed, to be stored
 */
QyPerson *qy_person_row_get_edited (QyPersonRow *self);
