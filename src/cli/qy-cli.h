/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "qy-date.h"
#include "qy-error.h"

#define QY_CLI_ERROR (qy_cli_error_quark ())
GQuark qy_cli_error_quark (void);

/* Exit statuses of qiyuectl. */
typedef enum
{
  QY_EXIT_DONE = 0,
  QY_EXIT_NO = 1,     /* the answer is "no": findings, not equal, not valid */
  QY_EXIT_USAGE = 2,  /* the call's words are wrong */
  QY_EXIT_FAILED = 3, /* the work failed; the message says what, where, why */
} QyExit;

/**
 * QyCli:
 *
 * What a call was given besides its own words.
 */
typedef struct
{
  char *book_path;           /* --book, or the user's book */
  char *person;              /* --as, or the login name */
  gboolean json;             /* --json: one JSON value on standard output, nothing else */
  gboolean yes;              /* --yes: questions are answered */
  QyDate today;              /* --today, or the clock's day in the book's zone */
  char *now;                 /* --now, or the clock: "YYYY-MM-DDTHH:MM:SSZ" */
  GCancellable *cancellable; /* cancelled by Ctrl+C */
} QyCli;

typedef struct _QyCliCommand QyCliCommand;

/**
 * QyCliRun:
 * @words: what follows the command's name, options taken out
 * @options: the values of the command's options, in the order of its #QyCliCommand.options; NULL
 * where absent
 *
 * Runs a command. On failure it sets @error and returns anything; an error with the code
 * QY_ERROR_INVALID of QY_CLI_ERROR is a usage error.
 */
typedef QyExit (*QyCliRun) (QyCli *cli, char **words, GStrv *options, GError **error);

#define QY_CLI_MAX_OPTIONS 10

/* One option of a command: always "--name VALUE", given once or many times; a flag has no value
 * name. */
typedef struct
{
  const char *name;
  const char *value; /* N_("FIELD=VALUE"), or NULL for a flag */
  const char *summary;
} QyCliOption;

struct _QyCliCommand
{
  const char *name;  /* "contract new" */
  const char *words; /* N_("TPL"): its arguments for the help */
  int min_words;
  int max_words; /* -1: any number */
  const char *summary;
  QyCliRun run;
  char *(*notes) (void); /* what its help says further, ends with a line feed; or NULL */
  QyCliOption options[QY_CLI_MAX_OPTIONS];
};

extern const QyCliCommand *const qy_cli_commands[];

/**
 * qy_cli_main:
 *
 * Runs one call of qiyuectl.
 *
 * Returns: its exit status, a #QyExit
 */
int qy_cli_main (int argc, char **argv);

/**
 * qy_cli_option:
 * @index: the option's place in its command's table
 *
 * Returns: (nullable): the option's value, the last one if it was given more than once; "" for a
 * flag that was given; NULL when absent
 */
const char *qy_cli_option (GStrv *options, guint index);

/**
 * qy_cli_usage_error:
 *
 * Sets a usage error: exit status 2.
 *
 * Returns: FALSE, so that callers can return it
 */
gboolean qy_cli_usage_error (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);
