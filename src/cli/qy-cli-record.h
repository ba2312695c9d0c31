/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book-service-record.h"
#include "qy-cli-book.h"
#include "qy-document.h"

/* What the commands about service have in common. */

/**
 * qy_cli_contract_zone: the time zone in which the contract's moments are typed and shown.
 */
GTimeZone *qy_cli_contract_zone (const QyContract *contract);

/**
 * qy_cli_parse_moment:
 * @text: "2026-11-20 09:00" or "2026-11-20T09:00", there; an instant "…Z" as well
 *
 * Returns: (transfer full): the instant as it is stored, or %NULL with a usage error
 */
char *qy_cli_parse_moment (GTimeZone *zone, const char *text, GError **error);

/**
 * qy_cli_show_moment: "2026-11-20 09:00", there.
 */
char *qy_cli_show_moment (GTimeZone *zone, const char *instant);

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
