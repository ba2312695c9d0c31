/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-book-attachment.h"
#include "qy-cli-answer.h"
#include "qy-cli-book.h"
#include "qy-cli-commands.h"
#include "qy-cli-input.h"
#include "qy-cli-print.h"

static const QyCliColumn columns[] = {
  { "id", N_ ("Id") },
  { "name", N_ ("Name") },
  { "role", N_ ("Role"), QY_CELL_WORD },
  { "type", N_ ("Type") },
  { "size", N_ ("Bytes"), QY_CELL_INT },
  { "sha256", NULL },
  { NULL, NULL },
};

static void
add_row (QyCliAnswer *answer, const QyAttachment *attachment)
{
  g_autofree char *size = g_strdup_printf ("%" G_GINT64_FORMAT, attachment->size);

  qy_cli_answer_add (answer, (const char *[]){ attachment->id, attachment->name, attachment->role,
                                               attachment->media_type, size, attachment->sha256 });
}

static QyExit
run_add (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (QyBook) book = qy_cli_open_book (cli, QY_BOOK_DEFAULT, error);
  g_autofree char *holder = book != NULL ? qy_cli_find_holder (book, words[0], NULL, error) : NULL;
  g_autoptr (GInputStream) stream = holder != NULL ? qy_cli_open_input (words[1], error) : NULL;
  g_autofree char *name = g_path_get_basename (words[1]);
  g_autoptr (QyAttachment) attachment = NULL;
  g_autoptr (QyCliAnswer) answer = qy_cli_answer_new (columns);

  if (stream == NULL)
    return QY_EXIT_FAILED;
  attachment = qy_book_attachment_add (book, holder, name, qy_cli_option (options, 0), NULL, stream,
                                       qy_cli_progress, cli, cli->cancellable, error);
  qy_cli_progress_end (cli);
  if (attachment == NULL)
    return QY_EXIT_FAILED;
  add_row (answer, attachment);
  qy_cli_answer_print_one (answer, cli);
  return QY_EXIT_DONE;
}

static QyExit
run_list (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (QyBook) book = qy_cli_open_book (cli, QY_BOOK_DEFAULT, error);
  g_autofree char *holder = book != NULL ? qy_cli_find_holder (book, words[0], NULL, error) : NULL;
  g_autoptr (GPtrArray) list =
      holder != NULL ? qy_book_attachment_list (book, holder, error) : NULL;
  g_autoptr (QyCliAnswer) answer = qy_cli_answer_new (columns);

  if (list == NULL)
    return QY_EXIT_FAILED;
  for (guint i = 0; i < list->len; i++)
    add_row (answer, list->pdata[i]);
  qy_cli_answer_print_list (answer, cli);
  return QY_EXIT_DONE;
}

typedef struct
{
  QyCli *cli;
  QyBook *book;
  const char *id;
} Extract;

static gboolean
write_attachment (GOutputStream *out, gpointer data, GError **error)
{
  const Extract *extract = data;

  return qy_book_attachment_extract (extract->book, extract->id, out, extract->cli->cancellable,
                                     error);
}

static QyExit
run_extract (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (QyBook) book = NULL;
  const char *to = qy_cli_option (options, 0);
  Extract extract = { cli, NULL, words[0] };

  if (to == NULL)
    {
      qy_cli_usage_error (error, _ ("Name the file to write with --to"));
      return QY_EXIT_USAGE;
    }
  extract.book = book = qy_cli_open_book (cli, QY_BOOK_DEFAULT, error);
  if (book == NULL || !qy_cli_write_with (to, write_attachment, &extract, error))
    return QY_EXIT_FAILED;
  qy_cli_answer_print_fact (cli, "file", to);
  return QY_EXIT_DONE;
}

static QyExit
run_remove (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (QyBook) book = qy_cli_open_book (cli, QY_BOOK_DEFAULT, error);

  if (book == NULL || !qy_book_attachment_remove (book, words[0], error))
    return QY_EXIT_FAILED;
  qy_cli_answer_print_fact (cli, "removed", words[0]);
  return QY_EXIT_DONE;
}

const QyCliCommand qy_cli_attach_add = {
  .name = "attach add",
  .words = N_ ("RECORD FILE"),
  .min_words = 2,
  .max_words = 2,
  .summary = N_ ("puts a file into the book, with a contract, party, template or clause"),
  .run = run_add,
  .options = { { "role", N_ ("ROLE"),
                 N_ ("signed-copy, scan, invoice, certificate, record, source or other") } },
};

const QyCliCommand qy_cli_attach_list = {
  .name = "attach list",
  .words = N_ ("RECORD"),
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("the files kept with a record"),
  .run = run_list,
};

const QyCliCommand qy_cli_attach_extract = {
  .name = "attach extract",
  .words = N_ ("ID"),
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("writes a kept file; its bytes are checked"),
  .run = run_extract,
  .options = { { "to", N_ ("FILE"), N_ ("where to") } },
};

const QyCliCommand qy_cli_attach_remove = {
  .name = "attach remove",
  .words = N_ ("ID"),
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("takes a file out of the book"),
  .run = run_remove,
};
