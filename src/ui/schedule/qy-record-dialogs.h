/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-course.h"
#include "qy-dossier.h"
#include "qy-form-dialog.h"

/* What people record of a contract's course. */

/**
 * qy_milestone_dialog_new: something that happened.
 */
QyFormDialog *qy_milestone_dialog_new (GtkWidget *from, QyBook *book, const QyCourse *course);

/**
 * qy_letter_dialog_new: a notice or letter, in or out.
 */
QyFormDialog *qy_letter_dialog_new (GtkWidget *from, QyBook *book, const QyCourse *course);

/**
 * qy_obligation_dialog_new: a duty written by hand, and when it is due.
 * @obligation: (nullable): one to be changed
 */
QyFormDialog *qy_obligation_dialog_new (GtkWidget *from,
                                        QyBook *book,
                                        const QyDossier *dossier,
                                        const QyCourse *course,
                                        const QyObligation *obligation);

/**
 * qy_check_dialog_new: one more line for a list ("preparation", "handover").
 */
QyFormDialog *
qy_check_dialog_new (GtkWidget *from, QyBook *book, const QyCourse *course, const char *list);
