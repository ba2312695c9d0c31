/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-book.h"
#include "qy-day-row.h"

/**
 * QyFormDialog: asks for what makes one record: a few rows, a button that records it. What the book
 * refuses is said in the dialog, and what was typed stays.
 *
 * Signals: changed: a row was changed; accepted: it shall be recorded (qy_form_dialog_run()).
 */
#define QY_TYPE_FORM_DIALOG (qy_form_dialog_get_type ())
G_DECLARE_FINAL_TYPE (QyFormDialog, qy_form_dialog, QY, FORM_DIALOG, AdwWindow)

/**
 * qy_form_dialog_new:
 * @from: a widget of the window it belongs to
 * @accept: what the button says, with a mnemonic
 */
QyFormDialog *qy_form_dialog_new (GtkWidget *from, const char *title, const char *accept);

/**
 * qy_form_dialog_add_choice:
 * @labels: (array zero-terminated=1): translated
 */
AdwComboRow *qy_form_dialog_add_choice (QyFormDialog *self,
                                        const char *title,
                                        const char *const *labels,
                                        guint selected);

/**
 * qy_form_dialog_add_day:
 * @iso: (nullable): at first
 * @latest: as in qy_day_row_set_bounds()
 */
QyDayRow *qy_form_dialog_add_day (
    QyFormDialog *self, const char *title, const char *iso, QyDate latest, gboolean optional);

/**
 * qy_form_dialog_add_text:
 * @text: (nullable): at first
 */
GtkEditable *qy_form_dialog_add_text (QyFormDialog *self, const char *title, const char *text);

/**
 * qy_form_dialog_add_row: a row of another kind.
 * @row: an #AdwPreferencesRow
 * @signal: of @row: it was changed
 */
void
qy_form_dialog_add_row (QyFormDialog *self, gpointer row, const char *title, const char *signal);

/**
 * qy_form_dialog_add_below: something under the rows.
 */
void qy_form_dialog_add_below (QyFormDialog *self, GtkWidget *widget);

/**
 * qy_form_dialog_set_ready: whether what stands there can be recorded
 */
void qy_form_dialog_set_ready (QyFormDialog *self, gboolean ready);

/**
 * qy_form_dialog_set_problem:
 * @problem: (nullable): said above the rows
 */
void qy_form_dialog_set_problem (QyFormDialog *self, const char *problem);

/**
 * qy_form_dialog_set_data: keeps @data for the callbacks.
 */
void qy_form_dialog_set_data (QyFormDialog *self, gpointer data, GDestroyNotify data_free);
gpointer qy_form_dialog_get_data (QyFormDialog *self);

/**
 * qy_form_dialog_run: does it on the book's thread; the dialog closes when it is done.
 * @func: returns other than %NULL when it was done
 * @data: (transfer full)
 * @said: what a toast says then
 */
void qy_form_dialog_run (QyFormDialog *self,
                         QyBook *book,
                         QyBookFunc func,
                         gpointer data,
                         GDestroyNotify data_free,
                         const char *said);

/**
 * qy_form_text: (transfer full) (nullable): what stands in a row, without blanks around it; %NULL
 * for nothing
 */
char *qy_form_text (GtkEditable *row);
