/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

/**
 * QyRecordRow: one attribute of a record as a row of a form. What was typed is offered for storing
 * when the row is left or Enter is pressed; Escape brings back what is stored.
 *
 * Properties: attribute (its name in the record), value (what is stored, %NULL: nothing),
 * multiline, problem (why what was typed is not stored, %NULL: it is).
 *
 * Signals: commit (const char *text): store this; answer with a new value or a problem.
 */
#define QY_TYPE_RECORD_ROW (qy_record_row_get_type ())
G_DECLARE_FINAL_TYPE (QyRecordRow, qy_record_row, QY, RECORD_ROW, AdwPreferencesRow)

const char *qy_record_row_get_attribute (QyRecordRow *self);
const char *qy_record_row_get_value (QyRecordRow *self);

/**
 * qy_record_row_set_value: what the book holds. Typed text that is not stored yet stays.
 */
void qy_record_row_set_value (QyRecordRow *self, const char *value);

/**
 * qy_record_row_get_problem: (nullable)
 */
const char *qy_record_row_get_problem (QyRecordRow *self);

/**
 * qy_record_row_set_problem:
 * @problem: (nullable): shown below what was typed
 */
void qy_record_row_set_problem (QyRecordRow *self, const char *problem);

/**
 * qy_record_row_set_suggestions: words that were used before, offered in a menu.
 */
void qy_record_row_set_suggestions (QyRecordRow *self, const char *const *words);

/**
 * qy_record_row_get_text: (transfer full): what stands in the row, without white space around it
 */
char *qy_record_row_get_text (QyRecordRow *self);
void qy_record_row_set_text (QyRecordRow *self, const char *text);

/**
 * qy_record_row_commit: offers what was typed for storing, as leaving the row does.
 */
void qy_record_row_commit (QyRecordRow *self);
