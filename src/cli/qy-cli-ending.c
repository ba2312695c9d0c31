/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-book-suspension.h"
#include "qy-book-termination.h"
#include "qy-cli-answer.h"
#include "qy-cli-book.h"
#include "qy-cli-commands.h"
#include "qy-cli-letter.h"
#include "qy-cli-options.h"
#include "qy-cli-print.h"

/* What an act was given, for as long as it runs. */
typedef struct
{
  QyBook *book;
  QyContract *contract;
  QyCorrespondence *letter;
} Given;

static void
given_clear (Given *given)
{
  g_clear_pointer (&given->letter, qy_correspondence_free);
  g_clear_pointer (&given->contract, qy_contract_free);
  g_clear_object (&given->book);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Given, given_clear)

static gboolean
given_open (Given *given, QyCli *cli, const char *word, GError **error)
{
  given->book = qy_cli_open_book (cli, QY_BOOK_DEFAULT, error);
  given->contract = given->book != NULL ? qy_book_contract_find (given->book, word, error) : NULL;
  return given->contract != NULL;
}

static QyExit
finish (QyCli *cli, Given *given, GError **error)
{
  g_autoptr (QyContract) now = qy_book_contract_get (given->book, given->contract->id, error);

  if (now == NULL)
    return QY_EXIT_FAILED;
  if (!cli->json)
    qy_cli_print (_ ("%s: %s\n"), now->number, qy_contract_state_label (now->state));
  qy_cli_answer_print_fact (cli, "state", qy_contract_state_to_string (now->state));
  return QY_EXIT_DONE;
}

typedef const char *(*NameFunc) (guint n);

static const char *
ground_name (guint n)
{
  return qy_termination_ground_to_string ((QyTerminationGround) n);
}

static const char *
suspension_name (guint n)
{
  return qy_suspension_ground_to_string ((QySuspensionGround) n);
}

static char *
list_grounds (NameFunc name, guint n)
{
  g_autoptr (GString) known = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (known, "%s%s", i > 0 ? ", " : "", name (i));
  return g_string_free (g_steal_pointer (&known), FALSE);
}

static gboolean
fail_ground (const char *given, NameFunc name, guint n, GError **error)
{
  g_autofree char *known = list_grounds (name, n);

  if (given == NULL)
    return qy_cli_usage_error (error, _ ("Say why with --ground; there are: %s"), known);
  return qy_cli_usage_error (error, _ ("“%s” is no ground; there are: %s"), given, known);
}

static char *
termination_notes (void)
{
  g_autofree char *known = list_grounds (ground_name, QY_N_GROUNDS);

  return g_strdup_printf (_ ("Grounds: %s\n"), known);
}

static char *
suspension_notes (void)
{
  g_autofree char *known = list_grounds (suspension_name, QY_N_SUSPENSION_GROUNDS);

  return g_strdup_printf (_ ("Grounds: %s\n"), known);
}

enum
{
  END_GROUND = QY_CLI_N_LETTER_OPTIONS,
  END_WHY,
  END_ON,
  END_UNTIL,
};

static QyExit
run_terminate (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_auto (Given) given = { 0 };
  const char *name = qy_cli_option (options, END_GROUND);
  QyTerminationGround ground = QY_GROUND_OTHER;
  QyDate on = cli->today;

  if (name == NULL || !qy_termination_ground_from_string (name, &ground))
    {
      fail_ground (name, ground_name, QY_N_GROUNDS, error);
      return QY_EXIT_USAGE;
    }
  if (!qy_cli_option_date ("on", qy_cli_option (options, END_ON), &on, error)
      || !qy_cli_take_letter (cli, options, NULL, &given.letter, error))
    return QY_EXIT_USAGE;
  if (!given_open (&given, cli, words[0], error)
      || !qy_book_contract_terminate (given.book, given.contract->id, ground,
                                      qy_cli_option (options, END_WHY), on, given.letter, error))
    return QY_EXIT_FAILED;
  if (!cli->json)
    qy_cli_note (_ ("The handover list has begun; “qiyuectl checklist list %s” shows it."),
                 given.contract->number);
  return finish (cli, &given, error);
}

static QyExit
run_suspend (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_auto (Given) given = { 0 };
  const char *name = qy_cli_option (options, END_GROUND);
  QySuspensionGround ground = QY_SUSPENSION_OTHER;
  QyDate on = cli->today;
  QyDate until = QY_DATE_NONE;

  if (name == NULL || !qy_suspension_ground_from_string (name, &ground))
    {
      fail_ground (name, suspension_name, QY_N_SUSPENSION_GROUNDS, error);
      return QY_EXIT_USAGE;
    }
  if (!qy_cli_option_date ("from", qy_cli_option (options, END_ON), &on, error)
      || !qy_cli_option_date ("until", qy_cli_option (options, END_UNTIL), &until, error)
      || !qy_cli_take_letter (cli, options, NULL, &given.letter, error))
    return QY_EXIT_USAGE;
  return given_open (&given, cli, words[0], error)
                 && qy_book_contract_suspend (given.book, given.contract->id, ground,
                                              qy_cli_option (options, END_WHY), on, until,
                                              given.letter, error)
             ? finish (cli, &given, error)
             : QY_EXIT_FAILED;
}

enum
{
  BACK_ON = QY_CLI_N_LETTER_OPTIONS,
  BACK_NOTE,
};

static QyExit
run_resume (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_auto (Given) given = { 0 };
  QyDate on = cli->today;

  if (!qy_cli_option_date ("on", qy_cli_option (options, BACK_ON), &on, error)
      || !qy_cli_take_letter (cli, options, NULL, &given.letter, error))
    return QY_EXIT_USAGE;
  return given_open (&given, cli, words[0], error)
                 && qy_book_contract_resume (given.book, given.contract->id, on,
                                             qy_cli_option (options, BACK_NOTE), given.letter,
                                             error)
             ? finish (cli, &given, error)
             : QY_EXIT_FAILED;
}

static QyExit
run_settle (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_auto (Given) given = { 0 };
  QyDate on = cli->today;

  if (!qy_cli_option_date ("on", qy_cli_option (options, 0), &on, error))
    return QY_EXIT_USAGE;
  if (!given_open (&given, cli, words[0], error)
      || !qy_book_contract_settle (given.book, given.contract->id, on, qy_cli_option (options, 1),
                                   error))
    return QY_EXIT_FAILED;
  if (!cli->json)
    qy_cli_print (_ ("%s: settled\n"), given.contract->number);
  qy_cli_answer_print_fact (cli, "number", given.contract->number);
  return QY_EXIT_DONE;
}

static QyExit
run_close (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_auto (Given) given = { 0 };

  return given_open (&given, cli, words[0], error)
                 && qy_book_contract_close (given.book, given.contract->id,
                                            qy_cli_option (options, 0), error)
             ? finish (cli, &given, error)
             : QY_EXIT_FAILED;
}

const QyCliCommand qy_cli_contract_terminate = {
  .name = "contract terminate",
  .words = N_ ("CON"),
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("ends it before its time; settlement and handover begin"),
  .run = run_terminate,
  .notes = termination_notes,
  .options = {
    QY_CLI_LETTER_OPTIONS,
    [END_GROUND] = { "ground", N_ ("GROUND"), N_ ("on which ground") },
    [END_WHY] = { "why", N_ ("TEXT"), N_ ("the reason in words") },
    [END_ON] = { "on", N_ ("YYYY-MM-DD"), N_ ("its last day (default: today)") },
  },
};

const QyCliCommand qy_cli_contract_suspend = {
  .name = "contract suspend",
  .words = N_ ("CON"),
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("it rests from a day on"),
  .run = run_suspend,
  .notes = suspension_notes,
  .options = {
    QY_CLI_LETTER_OPTIONS,
    [END_GROUND] = { "ground", N_ ("GROUND"), N_ ("on which ground") },
    [END_WHY] = { "why", N_ ("TEXT"), N_ ("the reason in words") },
    [END_ON] = { "from", N_ ("YYYY-MM-DD"), N_ ("its first day (default: today)") },
    [END_UNTIL] = { "until", N_ ("YYYY-MM-DD"), N_ ("its last day, if it is known") },
  },
};

const QyCliCommand qy_cli_contract_resume = {
  .name = "contract resume",
  .words = N_ ("CON"),
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("it goes on after a suspension"),
  .run = run_resume,
  .options = {
    QY_CLI_LETTER_OPTIONS,
    [BACK_ON] = { "on", N_ ("YYYY-MM-DD"), N_ ("from which day on (default: today)") },
    [BACK_NOTE] = { "note", N_ ("TEXT"), N_ ("a remark") },
  },
};

const QyCliCommand qy_cli_contract_settle = {
  .name = "contract settle",
  .words = N_ ("CON"),
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("both sides have settled what they owe each other"),
  .run = run_settle,
  .options = {
    { "on", N_ ("YYYY-MM-DD"), N_ ("when (default: today)") },
    { "note", N_ ("TEXT"), N_ ("a remark") },
  },
};

const QyCliCommand qy_cli_contract_close = {
  .name = "contract close",
  .words = N_ ("CON"),
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("puts it away; refused while money, settlement or handover are open"),
  .run = run_close,
  .options = { { "why", N_ ("TEXT"), N_ ("a remark") } },
};
