/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib/gi18n-lib.h>

#include "qy-book-correspondence.h"
#include "qy-cli.h"

/* The options of an act that rests on a letter, the first ones of its table. */
typedef enum
{
  QY_CLI_LETTER_CHANNEL,
  QY_CLI_LETTER_SENT,
  QY_CLI_LETTER_ARRIVED,
  QY_CLI_LETTER_PROOF,
  QY_CLI_LETTER_THEIRS,
  QY_CLI_N_LETTER_OPTIONS
} QyCliLetterOption;

/* The first rows of its table. */
#define QY_CLI_LETTER_OPTIONS                                                                      \
  { "channel", N_ ("CHANNEL"),                                                                     \
    N_ ("the letter went by registered, courier, e-mail, hand or other") },                        \
      { "sent", N_ ("YYYY-MM-DD"), N_ ("the letter was sent on") },                                \
      { "arrived", N_ ("YYYY-MM-DD"), N_ ("the letter arrived on") },                              \
      { "proof", N_ ("TEXT"), N_ ("what proves it: a number, a message id") },                     \
  {                                                                                                \
    "theirs", NULL, N_ ("it came from the other side")                                             \
  }

/**
 * qy_cli_take_letter:
 * @letter: (out) (transfer full): %NULL without any of the options
 *
 * Returns: FALSE with a usage error
 */
gboolean qy_cli_take_letter (
    QyCli *cli, GStrv *options, const char *contract_id, QyCorrespondence **letter, GError **error);
