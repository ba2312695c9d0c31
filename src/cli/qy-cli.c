/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-cli.h"

#include <glib-unix.h>
#include <glib/gi18n-lib.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "qy-cli-clock.h"
#include "qy-cli-options.h"
#include "qy-cli-print.h"
#include "qy-cli-table.h"
#include "qy-place.h"

#define OPTION_WIDTH 28

G_DEFINE_QUARK (qy - cli - error - quark, qy_cli_error)

/* Options that every command takes, wherever they stand. */
typedef enum
{
  GLOBAL_BOOK,
  GLOBAL_AS,
  GLOBAL_TODAY,
  GLOBAL_NOW,
  GLOBAL_JSON,
  GLOBAL_YES,
  GLOBAL_HELP,
  GLOBAL_VERSION,
  N_GLOBALS
} Global;

static const QyCliOption globals[N_GLOBALS] = {
  [GLOBAL_BOOK] = { "book", N_ ("FILE"), N_ ("the book to work on (default: your own book)") },
  [GLOBAL_AS] = { "as", N_ ("NAME"), N_ ("who acts; written into the history") },
  [GLOBAL_TODAY] = { "today", N_ ("YYYY-MM-DD"), N_ ("the day that counts as today") },
  [GLOBAL_NOW] = { "now", N_ ("INSTANT"),
                   N_ ("the instant that counts as now, such as 2026-11-22T08:00:00Z") },
  [GLOBAL_JSON] = { "json", NULL, N_ ("print one JSON value and nothing else") },
  [GLOBAL_YES] = { "yes", NULL, N_ ("answer questions with yes") },
  [GLOBAL_HELP] = { "help", NULL, N_ ("explain the command") },
  [GLOBAL_VERSION] = { "version", NULL, N_ ("print the version") },
};

static void
print_option (const QyCliOption *option)
{
  g_autofree char *left = option->value != NULL
                              ? g_strdup_printf ("--%s %s", option->name, _ (option->value))
                              : g_strdup_printf ("--%s", option->name);

  qy_cli_print ("  %s%*s %s\n", left, MAX (0, OPTION_WIDTH - (int) qy_cli_text_width (left)), "",
                _ (option->summary));
}

static void
print_globals (void)
{
  qy_cli_print ("\n%s\n", _ ("Options of every command:"));
  for (guint i = 0; i < N_GLOBALS; i++)
    print_option (&globals[i]);
}

static void
print_command_help (const QyCliCommand *command)
{
  g_autofree char *notes = command->notes != NULL ? command->notes () : NULL;

  qy_cli_print (_ ("Usage: qiyuectl %s %s\n\n%s\n"), command->name,
                command->words != NULL ? _ (command->words) : "", _ (command->summary));
  if (command->options[0].name != NULL)
    qy_cli_print ("\n%s\n", _ ("Options:"));
  for (guint i = 0; i < QY_CLI_MAX_OPTIONS && command->options[i].name != NULL; i++)
    print_option (&command->options[i]);
  if (notes != NULL)
    qy_cli_print ("\n%s", notes);
  print_globals ();
}

/* prefix: the first word of the commands wanted, or NULL for all */
static gboolean
print_command_list (const char *prefix)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  const char *const heads[] = { _ ("Command"), _ ("What it does"), NULL };

  for (guint i = 0; qy_cli_commands[i] != NULL; i++)
    {
      const QyCliCommand *command = qy_cli_commands[i];
      gsize length = prefix != NULL ? strlen (prefix) : 0;
      char *row[3] = { NULL };

      if (prefix != NULL
          && (strncmp (command->name, prefix, length) != 0
              || (command->name[length] != ' ' && command->name[length] != '\0')))
        continue;
      row[0] = g_strdup_printf ("%s %s", command->name,
                                command->words != NULL ? _ (command->words) : "");
      row[1] = g_strdup (_ (command->summary));
      g_ptr_array_add (rows, g_memdup2 (row, sizeof row));
    }
  if (rows->len > 0)
    qy_cli_print_table (heads, rows, 0, QY_CLI_TABLE_DEFAULT);
  return rows->len > 0;
}

/* Finds the longest command name that the words begin with. */
static const QyCliCommand *
find_command (GPtrArray *words, guint *used)
{
  const QyCliCommand *best = NULL;

  *used = 0;
  for (guint i = 0; qy_cli_commands[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (qy_cli_commands[i]->name, " ", -1);
      guint n = g_strv_length (parts);
      guint same = 0;

      while (same < n && same < words->len && g_str_equal (parts[same], words->pdata[same]))
        same++;
      if (same == n && n > *used)
        {
          best = qy_cli_commands[i];
          *used = n;
        }
    }
  return best;
}

static gboolean
fill_context (QyCli *cli, GStrv *values, GError **error)
{
  const char *book = qy_cli_option (values, GLOBAL_BOOK);
  const char *person = qy_cli_option (values, GLOBAL_AS);

  cli->book_path = book != NULL ? g_strdup (book) : qy_place_default_book ();
  cli->person = g_strdup (person != NULL ? person : g_get_user_name ());
  if (*cli->person == '\0' || strpbrk (cli->person, "\n\r\t") != NULL)
    return qy_cli_usage_error (error, _ ("--as: a name is one line of text"));
  cli->json = values[GLOBAL_JSON] != NULL;
  cli->yes = values[GLOBAL_YES] != NULL;
  return qy_cli_fill_clock (cli, qy_cli_option (values, GLOBAL_NOW),
                            qy_cli_option (values, GLOBAL_TODAY), error);
}

static gboolean
on_interrupted (gpointer cancellable)
{
  if (g_cancellable_is_cancelled (cancellable))
    _exit (128 + SIGINT); /* asked twice */
  g_cancellable_cancel (cancellable);
  return G_SOURCE_CONTINUE;
}

/* Commands work synchronously, so Ctrl+C, and being asked to end, is listened for on a thread of
 * its own. */
static gpointer
listen_for_interrupts (gpointer cancellable)
{
  g_autoptr (GMainContext) context = g_main_context_new ();
  g_autoptr (GMainLoop) loop = g_main_loop_new (context, FALSE);
  const int signals[] = { SIGINT, SIGTERM };

  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    {
      g_autoptr (GSource) source = g_unix_signal_source_new (signals[i]);

      g_source_set_callback (source, on_interrupted, cancellable, NULL);
      g_source_attach (source, context);
    }
  g_main_loop_run (loop);
  return NULL;
}

static QyExit
run_command (QyCli *cli, const QyCliCommand *command, GPtrArray *rest, guint used, GError **error)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  GStrv values[QY_CLI_MAX_OPTIONS] = { NULL };
  QyExit status = QY_EXIT_USAGE;

  if (qy_cli_take_all (command, rest, used, values, words, error))
    status = command->run (cli, (char **) words->pdata, values, error);
  for (guint i = 0; i < QY_CLI_MAX_OPTIONS; i++)
    g_strfreev (values[i]);
  return status;
}

static void
print_all_help (void)
{
  qy_cli_print ("%s\n\n", _ ("Usage: qiyuectl COMMAND [WORDS] [OPTIONS]"));
  print_command_list (NULL);
  print_globals ();
  qy_cli_print (
      "\n%s\n",
      _ ("“qiyuectl help COMMAND” explains one.\n"
         "TPL, CON, CLAUSE, PARTY and RECORD are a number, a title or name, an id, or the first "
         "letters of one, as long as they fit one record only.\n"
         "Exit status: 0 done, 1 the answer is no (findings, differences, nothing found), 2 the "
         "call is wrong, 3 the work failed."));
}

static gboolean
fail_unknown (GPtrArray *words, GError **error)
{
  return qy_cli_usage_error (error, _ ("There is no command “%s%s%s”; “qiyuectl help” lists all"),
                             (char *) words->pdata[0], words->len > 1 ? " " : "",
                             words->len > 1 ? (char *) words->pdata[1] : "");
}

/* The help on the words: one command, the commands that begin with a word, or all. */
static QyExit
explain (GPtrArray *words, GError **error)
{
  guint used = 0;
  const QyCliCommand *command = find_command (words, &used);

  if (words->len == 0)
    print_all_help ();
  else if (command != NULL && used == words->len)
    print_command_help (command);
  else if (!print_command_list (words->pdata[0]))
    fail_unknown (words, error);
  return QY_EXIT_DONE;
}

static QyExit
dispatch (QyCli *cli, GStrv *values, GPtrArray *rest, GError **error)
{
  guint used = 0;
  const QyCliCommand *command = find_command (rest, &used);

  if (values[GLOBAL_VERSION] != NULL)
    {
      qy_cli_print ("qiyuectl %s\n", QY_VERSION);
      return QY_EXIT_DONE;
    }
  if (rest->len > 0 && g_str_equal (rest->pdata[0], "help"))
    {
      g_ptr_array_remove_index (rest, 0);
      return explain (rest, error);
    }
  if (values[GLOBAL_HELP] != NULL && (command == NULL || used == 0))
    return explain (rest, error);
  if (values[GLOBAL_HELP] != NULL)
    {
      print_command_help (command);
      return QY_EXIT_DONE;
    }
  if (command != NULL)
    return run_command (cli, command, rest, used, error);
  if (rest->len == 0)
    print_all_help ();
  else if (rest->len > 1 || !print_command_list (rest->pdata[0]))
    fail_unknown (rest, error);
  return QY_EXIT_USAGE;
}

int
qy_cli_main (int argc, char **argv)
{
  g_autoptr (GPtrArray) rest = g_ptr_array_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  GStrv values[N_GLOBALS] = { NULL };
  QyCli cli = { .cancellable = cancellable };
  QyExit status = QY_EXIT_USAGE;

  g_thread_unref (g_thread_new ("interrupts", listen_for_interrupts, g_object_ref (cancellable)));
  if (qy_cli_take_known (argc, argv, globals, N_GLOBALS, values, rest, &error)
      && fill_context (&cli, values, &error))
    status = dispatch (&cli, values, rest, &error);
  if (error != NULL)
    {
      qy_cli_note ("qiyuectl: %s",
                   g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)
                       ? _ ("Stopped. What was under way was not stored; everything "
                            "before it is as it was.")
                       : error->message);
      status =
          g_error_matches (error, QY_CLI_ERROR, QY_ERROR_INVALID) ? QY_EXIT_USAGE : QY_EXIT_FAILED;
    }
  for (guint i = 0; i < N_GLOBALS; i++)
    g_strfreev (values[i]);
  g_free (cli.book_path);
  g_free (cli.person);
  g_free (cli.now);
  if (fflush (stdout) == 0 && !ferror (stdout))
    return status;
  qy_cli_note ("qiyuectl: %s", _ ("The output could not be written completely."));
  return QY_EXIT_FAILED;
}
