/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-form-kind.h"

/**
 * QyRecordForm: a record as a form: a row an attribute, stored when it is left. What the book
 * refuses is said at its row, and what was typed stays there.
 */
#define QY_TYPE_RECORD_FORM (qy_record_form_get_type ())
G_DECLARE_FINAL_TYPE (QyRecordForm, qy_record_form, QY, RECORD_FORM, AdwBin)

GtkWidget *qy_record_form_new (const QyFormKind *kind);

/**
 * qy_record_form_show:
 * @record: read again; may be given up afterwards
 * @zone: (nullable): of the contract
 */
void qy_record_form_show (QyRecordForm *self, QyBook *book, gconstpointer record, const char *zone);
