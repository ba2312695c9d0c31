/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book-contract.h"
#include "qy-book-evaluation.h"
#include "qy-book-meeting.h"
#include "qy-cli.h"

/* What the commands about meetings, change requests and evaluations have in common. */

/**
 * qy_cli_open_contract: opens the book and finds a contract in it.
 */
QyContract *qy_cli_open_contract (QyCli *cli, const char *word, QyBook **book, GError **error);

/**
 * qy_cli_take_number:
 * @text: (nullable): the value of an option; absent, @number stays as it is
 *
 * Returns: FALSE with a usage error when it is no whole number from @least to @most
 */
gboolean qy_cli_take_number (
    const char *name, const char *text, gint64 least, gint64 most, gint64 *number, GError **error);

/**
 * qy_cli_find_meeting:
 * @word: (nullable): the day it was held, or the beginning of its id; %NULL: the last one
 */
QyMeeting *
qy_cli_find_meeting (QyBook *book, const QyContract *contract, const char *word, GError **error);

/**
 * qy_cli_find_meeting_body:
 * @word: (nullable): the beginning of its name or id; %NULL: the only one, or none
 * @body: (out): %NULL if there is none
 */
gboolean qy_cli_find_meeting_body (QyBook *book,
                                   const QyContract *contract,
                                   const char *word,
                                   QyMeetingBody **body,
                                   GError **error);

/**
 * qy_cli_find_evaluation:
 * @word: (nullable): the beginning of its first day or of its id; %NULL: the last one
 */
QyEvaluation *
qy_cli_find_evaluation (QyBook *book, const QyContract *contract, const char *word, GError **error);

/**
 * qy_cli_write_sheet: @sheet as a PDF.
 */
gboolean qy_cli_write_sheet (QyCli *cli, QyDocument *sheet, const char *path, GError **error);
