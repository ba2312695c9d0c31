/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-dossier.h"
#include "qy-open-file.h"

/* The paper and the text of a contract as files. */

/**
 * qy_contract_export_pdf: asks where to and writes a revision as it was issued; @n 0: the text as
 * it is now, marked as a draft.
 */
void qy_contract_export_pdf (GtkWidget *from, QyBook *book, const QyContract *contract, gint64 n);

/**
 * qy_contract_export_text: the same as plain text.
 */
void qy_contract_export_text (GtkWidget *from, QyBook *book, const QyContract *contract, gint64 n);

/**
 * qy_contract_open_pdf: opens it with the program for PDF.
 */
void qy_contract_open_pdf (GtkWidget *from, QyBook *book, const QyContract *contract, gint64 n);

/**
 * qy_contract_write_pdf: a #QyFileWriter; @data: of qy_contract_export_new()
 */
gboolean qy_contract_write_pdf (
    QyBook *book, gpointer data, GOutputStream *out, GCancellable *cancellable, GError **error);
gboolean qy_contract_write_text (
    QyBook *book, gpointer data, GOutputStream *out, GCancellable *cancellable, GError **error);
gpointer qy_contract_export_new (const char *contract_id, gint64 n);
void qy_contract_export_free (gpointer data);
