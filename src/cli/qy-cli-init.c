/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "qy-cli-book.h"
#include "qy-cli-commands.h"
#include "qy-paper.h"
#include "qy-cli-print.h"
#include "qy-sample.h"

/* Ctrl+C stops the filling at the next paper. */
static GBytes *
render_unless_stopped (
    QyPrinted *printed, const QyRenderInfo *info, gpointer cli, guint *pages, GError **error)
{
  if (g_cancellable_set_error_if_cancelled (((QyCli *) cli)->cancellable, error))
    return NULL;
  return qy_paper_render (printed, info, NULL, pages, error);
}

/* A sample that is not whole is of no use: its file goes away again. */
static gboolean
fill_sample (QyCli *cli, QyBook *book, GError **error)
{
  if (qy_sample_fill (book, cli->today, render_unless_stopped, cli, error))
    return TRUE;
  qy_book_close (book);
  g_unlink (cli->book_path);
  g_prefix_error (error, _ ("No sample book was made: "));
  return FALSE;
}

static QyExit
run_init (QyCli *cli, char **words, GStrv *options, GError **error)
{
  gboolean sample = qy_cli_option (options, 0) != NULL;
  g_autofree char *folder = g_path_get_dirname (cli->book_path);
  g_autoptr (QyBook) book = NULL;
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      g_set_error (error, QY_CLI_ERROR, QY_ERROR_IO,
                   _ ("The folder %s cannot be made. No book was made."), folder);
      return QY_EXIT_FAILED;
    }
  if (sample) /* the book's own id follows from the day as well, from a seed of its own */
    qy_book_set_id_seed (NULL, ~(guint32) qy_date_to_days (cli->today));
  book = qy_cli_open_book (cli, QY_BOOK_CREATE, error);
  if (book == NULL || (sample && !fill_sample (cli, book, error)))
    return QY_EXIT_FAILED;
  json_builder_begin_object (builder);
  qy_cli_json_text (builder, "book", cli->book_path);
  json_builder_end_object (builder);
  if (cli->json)
    qy_cli_print_json (builder);
  else
    qy_cli_print (_ ("Made a book: %s\n"), cli->book_path);
  return QY_EXIT_DONE;
}

const QyCliCommand qy_cli_init = {
  .name = "init",
  .max_words = 0,
  .summary = N_ ("makes a book"),
  .run = run_init,
  .options = { { "sample", NULL,
                 N_ ("a realistic one: templates, clauses, parties and sixty contracts") } },
};
