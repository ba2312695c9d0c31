/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gio/gunixoutputstream.h>
#include <glib/gi18n-lib.h>
#include <unistd.h>

#include "qy-book-attachment.h"
#include "qy-cli-answer.h"
#include "qy-cli-book.h"
#include "qy-cli-commands.h"
#include "qy-cli-input.h"
#include "qy-cli-print.h"
#include "qy-png.h"
#include "qy-reader.h"

#define USUAL_WIDTH 1000 /* pixels */
#define MOST_WIDTH  8000

/* A kept file in the process that reads it. */
typedef struct
{
  QyReader *reader;
  QyReaderInfo *info;
} Look;

static void
look_clear (Look *look)
{
  g_clear_object (&look->reader);
  g_clear_pointer (&look->info, qy_reader_info_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Look, look_clear)

static gboolean
open_file (QyCli *cli, QyBook *book, const char *id, Look *look, GError **error)
{
  g_autoptr (QyAttachment) attachment = qy_book_attachment_get (book, id, error);
  int fd = attachment != NULL ? qy_reader_make_file (error) : -1;
  g_autoptr (GOutputStream) out = fd >= 0 ? g_unix_output_stream_new (fd, FALSE) : NULL;

  if (out == NULL)
    return FALSE;
  look->reader = qy_reader_new ();
  if (qy_book_attachment_extract (book, id, out, cli->cancellable, error))
    look->info =
        qy_reader_open_fd_sync (look->reader, fd, attachment->name, cli->cancellable, error);
  close (fd);
  if (look->info == NULL)
    return FALSE;
  if (!look->info->locked)
    return TRUE;
  g_set_error (error, QY_CLI_ERROR, QY_ERROR_CONSTRAINT,
               _ ("“%s” asks for a password; look at it in the window, or save a copy."),
               attachment->name);
  return FALSE;
}

/* Pages count from 1 for people. */
static gboolean
take_page (const char *word, guint *page, GError **error)
{
  guint64 n = 1;

  if (word != NULL && !g_ascii_string_to_unsigned (word, 10, 1, G_MAXINT, &n, NULL))
    return qy_cli_usage_error (error, _ ("“%s” is not the number of a page"), word);
  *page = (guint) n - 1;
  return TRUE;
}

static gboolean
check_page (const Look *look, guint page, GError **error)
{
  if (page < look->info->n_pages)
    return TRUE;
  g_set_error (error, QY_CLI_ERROR, QY_ERROR_NOT_FOUND,
               g_dngettext (GETTEXT_PACKAGE, "There is no page %u; the file has %u page",
                            "There is no page %u; the file has %u pages", look->info->n_pages),
               page + 1, look->info->n_pages);
  return FALSE;
}

static gboolean
add_page (QyCli *cli, const Look *look, guint page, GString *all, GError **error)
{
  g_autoptr (QyReaderText) text = qy_reader_text_sync (look->reader, page, cli->cancellable, error);

  if (text == NULL)
    return FALSE;
  g_string_append (all, text->text);
  if (all->len > 0 && all->str[all->len - 1] != '\n')
    g_string_append_c (all, '\n');
  return TRUE;
}

static QyExit
run_text (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (QyBook) book = NULL;
  g_auto (Look) look = { NULL, NULL };
  g_autoptr (GString) all = g_string_new (NULL);
  const char *one = qy_cli_option (options, 0);
  guint page = 0;

  if (!take_page (one, &page, error))
    return QY_EXIT_USAGE;
  book = qy_cli_open_book (cli, QY_BOOK_DEFAULT, error);
  if (book == NULL || !open_file (cli, book, words[0], &look, error)
      || !check_page (&look, page, error))
    return QY_EXIT_FAILED;
  for (guint i = page; i < (one != NULL ? page + 1 : look.info->n_pages); i++)
    if (!add_page (cli, &look, i, all, error))
      return QY_EXIT_FAILED;
  if (cli->json)
    qy_cli_answer_print_fact (cli, "text", all->str);
  else
    qy_cli_print ("%s", all->str);
  return QY_EXIT_DONE;
}

static GBytes *
draw (QyCli *cli, const Look *look, guint page, guint width, GError **error)
{
  g_autoptr (GArray) sizes = qy_reader_sizes_sync (look->reader, page, 1, cli->cancellable, error);
  g_autoptr (QyReaderDrawing) drawing = NULL;

  if (sizes == NULL || sizes->len == 0)
    return NULL;
  drawing = qy_reader_render_sync (look->reader, page,
                                   width / MAX (g_array_index (sizes, QyReaderRect, 0).width, 1),
                                   NULL, cli->cancellable, error);
  if (drawing == NULL)
    return NULL;
  return qy_png_new (drawing->pixels, drawing->width, drawing->height, (int) drawing->stride,
                     error);
}

static gboolean
take_width (const char *word, guint *width, GError **error)
{
  guint64 n = USUAL_WIDTH;

  if (word != NULL && !g_ascii_string_to_unsigned (word, 10, 16, MOST_WIDTH, &n, NULL))
    return qy_cli_usage_error (error, _ ("“%s” is not a width from 16 to %d pixels"), word,
                               MOST_WIDTH);
  *width = (guint) n;
  return TRUE;
}

static QyExit
run_preview (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (QyBook) book = NULL;
  g_auto (Look) look = { NULL, NULL };
  g_autoptr (GBytes) png = NULL;
  const char *to = qy_cli_option (options, 1);
  guint page = 0;
  guint width = 0;

  if (!take_page (qy_cli_option (options, 0), &page, error)
      || !take_width (qy_cli_option (options, 2), &width, error))
    return QY_EXIT_USAGE;
  if (to == NULL)
    {
      qy_cli_usage_error (error, _ ("Name the file to write with --to"));
      return QY_EXIT_USAGE;
    }
  book = qy_cli_open_book (cli, QY_BOOK_DEFAULT, error);
  if (book == NULL || !open_file (cli, book, words[0], &look, error)
      || !check_page (&look, page, error))
    return QY_EXIT_FAILED;
  png = draw (cli, &look, page, width, error);
  if (png == NULL
      || !qy_cli_write_file (to, g_bytes_get_data (png, NULL), g_bytes_get_size (png), error))
    return QY_EXIT_FAILED;
  qy_cli_answer_print_fact (cli, "file", to);
  return QY_EXIT_DONE;
}

const QyCliCommand qy_cli_attach_text = {
  .name = "attach text",
  .words = N_ ("ID"),
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("the text of a kept PDF or text file, read in a process of its own"),
  .run = run_text,
  .options = { { "page", N_ ("N"), N_ ("only this page") } },
};

const QyCliCommand qy_cli_attach_preview = {
  .name = "attach preview",
  .words = N_ ("ID"),
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("draws a page of a kept file as a picture (PNG)"),
  .run = run_preview,
  .options = { { "page", N_ ("N"), N_ ("the page; the first one unless said") },
               { "to", N_ ("FILE"), N_ ("where to") },
               { "width", N_ ("PIXELS"), N_ ("how wide; 1000 unless said") } },
};
