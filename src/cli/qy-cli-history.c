/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-book-history.h"
#include "qy-cli-answer.h"
#include "qy-cli-book.h"
#include "qy-cli-commands.h"
#include "qy-cli-print.h"
#include "qy-word.h"

static char *
find_stream (QyBook *book, const char *text, GError **error)
{
  if (g_str_equal (text, QY_EVENT_STREAM_BOOK))
    return g_strdup (text);
  if (g_uuid_string_is_valid (text))
    return g_strdup (text); /* the record itself may be gone: its history is not */
  return qy_cli_find_holder (book, text, NULL, error);
}

static const QyCliColumn columns[] = {
  { "n", N_ ("No."), QY_CELL_INT },
  { "id", NULL },
  { "at", N_ ("When") },
  { "who", NULL },
  { NULL, N_ ("Who") },
  { "verb", NULL },
  { "label", N_ ("What") },
  { "undoes", NULL },
  { "hash", NULL },
  { NULL, NULL },
};

static void
add_row (QyCliAnswer *answer, QyBook *book, const QyEvent *event)
{
  g_autofree char *who = qy_book_person_name (book, event->who);
  g_autofree char *n = g_strdup_printf ("%" G_GINT64_FORMAT, event->n);

  qy_cli_answer_add (answer,
                     (const char *[]){ n, event->id, event->at, event->who, who, event->verb,
                                       event->label, event->undoes, event->hash });
}

static QyExit
run_history (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (QyBook) book = qy_cli_open_book (cli, QY_BOOK_DEFAULT, error);
  g_autofree char *stream = book != NULL ? find_stream (book, words[0], error) : NULL;
  g_autoptr (GPtrArray) events = stream != NULL ? qy_book_history (book, stream, error) : NULL;
  g_autoptr (QyCliAnswer) answer = qy_cli_answer_new (columns);

  if (events == NULL)
    return QY_EXIT_FAILED;
  for (guint i = 0; i < events->len; i++)
    add_row (answer, book, events->pdata[i]);
  qy_cli_answer_print_list (answer, cli);
  return QY_EXIT_DONE;
}

typedef QyEvent *(*Step) (QyBook *book, const char *stream, GError **error);

static QyExit
run_step (QyCli *cli, const char *record, Step step, GError **error)
{
  g_autoptr (QyBook) book = qy_cli_open_book (cli, QY_BOOK_DEFAULT, error);
  g_autofree char *stream = book != NULL ? find_stream (book, record, error) : NULL;
  g_autoptr (QyEvent) event = stream != NULL ? step (book, stream, error) : NULL;
  g_autoptr (QyCliAnswer) answer = qy_cli_answer_new (columns);

  if (event == NULL)
    return QY_EXIT_FAILED;
  add_row (answer, book, event);
  if (cli->json)
    qy_cli_answer_print_one (answer, cli);
  else
    qy_cli_print ("%s\n", event->label);
  return QY_EXIT_DONE;
}

static QyExit
run_undo (QyCli *cli, char **words, GStrv *options, GError **error)
{
  return run_step (cli, words[0], qy_book_undo, error);
}

static QyExit
run_redo (QyCli *cli, char **words, GStrv *options, GError **error)
{
  return run_step (cli, words[0], qy_book_redo, error);
}

const QyCliCommand qy_cli_history = {
  .name = "history",
  .words = N_ ("RECORD"),
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("who did what, when; “book” for the book itself"),
  .run = run_history,
};

const QyCliCommand qy_cli_undo = {
  .name = "undo",
  .words = N_ ("RECORD"),
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("takes the last act on a record back"),
  .run = run_undo,
};

const QyCliCommand qy_cli_redo = {
  .name = "redo",
  .words = N_ ("RECORD"),
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("takes the last undo back"),
  .run = run_redo,
};
