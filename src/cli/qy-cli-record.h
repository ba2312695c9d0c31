/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book-service-record.h"
#include "qy-cli-book.h"
#include "qy-document.h"

/* What the commands about service have in common. */

/**
 * qy_cli_record_assign: gives a record the value of a field: title=…, from=…, hours=2:30.
 */
gboolean
qy_cli_record_assign (QyServiceRecord *record, GTimeZone *zone, const char *word, GError **error);

/**
 * qy_cli_open_record: the record that a person named, with its contract.
 */
QyServiceRecord *qy_cli_open_record (
    QyCli *cli, const char *word, QyBook **book, QyContract **contract, GError **error);

/**
 * qy_cli_say_record: what became of it.
 */
QyExit qy_cli_say_record (QyCli *cli, const QyServiceRecord *record);

/**
 * qy_cli_write_document: the PDF of a paper beside a contract.
 */
gboolean qy_cli_write_document (QyCli *cli, QyDocument *sheet, const char *to, GError **error);
