/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-book-safety.h"
#include "qy-cli-answer.h"
#include "qy-cli-book.h"
#include "qy-cli-commands.h"
#include "qy-cli-print.h"

static QyExit
run_verify (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (QyBook) book = qy_cli_open_book (cli, QY_BOOK_READ_ONLY, error);
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (book == NULL || !qy_book_verify (book, faults, cli->cancellable, error))
    return QY_EXIT_FAILED;
  json_builder_begin_array (builder);
  for (guint i = 0; i < faults->len; i++)
    {
      json_builder_add_string_value (builder, faults->pdata[i]);
      if (!cli->json)
        qy_cli_print ("%s\n", (char *) faults->pdata[i]);
    }
  json_builder_end_array (builder);
  if (cli->json)
    qy_cli_print_json (builder);
  else if (faults->len == 0)
    qy_cli_print (
        "%s\n",
        _ ("The book is sound: file, schema, texts, attachments and every chain of events."));
  return faults->len == 0 ? QY_EXIT_DONE : QY_EXIT_NO;
}

static QyExit
run_backup (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (QyBook) book = qy_cli_open_book (cli, QY_BOOK_DEFAULT, error);
  gboolean fine = FALSE;

  if (book == NULL)
    return QY_EXIT_FAILED;
  fine = qy_book_backup (book, words[0], qy_cli_progress, cli, cli->cancellable, error);
  qy_cli_progress_end (cli);
  if (!fine)
    return QY_EXIT_FAILED;
  if (!cli->json)
    qy_cli_note (_ ("A checked copy of the book is at %s."), words[0]);
  qy_cli_answer_print_fact (cli, "file", words[0]);
  return QY_EXIT_DONE;
}

static QyExit
run_restore (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (cli->book_path);

  g_mkdir_with_parents (folder, 0700);
  if (!qy_book_restore_file (words[0], cli->book_path, cli->cancellable, error))
    return QY_EXIT_FAILED;
  if (!cli->json)
    qy_cli_note (_ ("The book at %s is now the copy %s."), cli->book_path, words[0]);
  qy_cli_answer_print_fact (cli, "book", cli->book_path);
  return QY_EXIT_DONE;
}

const QyCliCommand qy_cli_verify = {
  .name = "verify",
  .summary = N_ ("checks the file, every hash and every chain of events"),
  .run = run_verify,
};

const QyCliCommand qy_cli_backup = {
  .name = "backup",
  .words = N_ ("OUT"),
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("a consistent, checked copy of the book"),
  .run = run_backup,
};

const QyCliCommand qy_cli_restore = {
  .name = "restore",
  .words = N_ ("COPY"),
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("puts a copy in the book's place and keeps the old book beside it"),
  .run = run_restore,
};
