/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-book-attachment.h"
#include "qy-cli-answer.h"
#include "qy-cli-book.h"
#include "qy-cli-commands.h"
#include "qy-cli-input.h"
#include "qy-cli-print.h"
#include "qy-risky-type.h"

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

/* The record of a name, a number or an id: one with a page, or a part of it. */
static char *
find_holder (QyBook *book, const char *text, GError **error)
{
  g_autoptr (GError) first = NULL;
  g_autoptr (GError) second = NULL;
  char *id = qy_cli_find_holder (book, text, NULL, &first);

  if (id == NULL && first->code == QY_ERROR_NOT_FOUND)
    id = qy_book_attachment_find_holder (book, text, &second);
  if (id == NULL)
    g_propagate_error (error, second != NULL && second->code != QY_ERROR_NOT_FOUND
                                  ? g_steal_pointer (&second)
                                  : g_steal_pointer (&first));
  return id;
}

/* A pipe is read as it comes, a file by its path. */
static QyAttachment *
add_one (QyCli *cli,
         QyBook *book,
         const char *holder,
         const char *path,
         const char *role,
         GError **error)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (GFile) file = NULL;

  if (g_file_test (path, G_FILE_TEST_IS_REGULAR))
    {
      file = g_file_new_for_path (path);
      return qy_book_attachment_add_file (book, holder, file, role, qy_cli_progress, cli,
                                          cli->cancellable, error);
    }
  stream = qy_cli_open_input (path, error);
  return stream != NULL ? qy_book_attachment_add (book, holder, name, role, NULL, stream,
                                                  qy_cli_progress, cli, cli->cancellable, error)
                        : NULL;
}

/* @role, @note: NULL: as it is */
static gboolean
change (QyBook *book, QyAttachment *attachment, const char *role, const char *note, GError **error)
{
  if (role != NULL)
    {
      g_free (attachment->role);
      attachment->role = g_strdup (role);
    }
  if (note != NULL)
    {
      g_free (attachment->note);
      attachment->note = *note != '\0' ? g_strdup (note) : NULL;
    }
  return (role == NULL && note == NULL) || qy_book_attachment_update (book, attachment, error);
}

static QyExit
run_add (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (QyBook) book = qy_cli_open_book (cli, QY_BOOK_DEFAULT, error);
  g_autofree char *holder = book != NULL ? find_holder (book, words[0], error) : NULL;
  g_autoptr (QyCliAnswer) answer = qy_cli_answer_new (columns);
  gboolean fine = holder != NULL;

  for (guint i = 1; fine && words[i] != NULL; i++)
    {
      g_autoptr (QyAttachment) attachment =
          add_one (cli, book, holder, words[i], qy_cli_option (options, 0), error);

      qy_cli_progress_end (cli);
      fine =
          attachment != NULL && change (book, attachment, NULL, qy_cli_option (options, 1), error);
      if (fine)
        add_row (answer, attachment);
    }
  if (words[2] != NULL)
    qy_cli_answer_print_list (answer, cli); /* also those before one that failed */
  else if (fine)
    qy_cli_answer_print_one (answer, cli);
  return fine ? QY_EXIT_DONE : QY_EXIT_FAILED;
}

static QyExit
run_list (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (QyBook) book = qy_cli_open_book (cli, QY_BOOK_DEFAULT, error);
  g_autofree char *holder = book != NULL ? find_holder (book, words[0], error) : NULL;
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
run_save (QyCli *cli, char **words, GStrv *options, GError **error)
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

/* What is known of one file. */
static QyExit
run_show (QyCli *cli, char **words, GStrv *options, GError **error)
{
  static const QyCliColumn all[] = {
    { "id", N_ ("Id") },
    { "name", N_ ("Name") },
    { "role", N_ ("Role"), QY_CELL_WORD },
    { "type", N_ ("Type") },
    { "size", N_ ("Bytes"), QY_CELL_INT },
    { "sha256", N_ ("SHA-256") },
    { "record", N_ ("Record") },
    { "added", N_ ("Added") },
    { "note", N_ ("Note") },
    { "caution", N_ ("Caution") },
    { NULL, NULL },
  };
  g_autoptr (QyBook) book = qy_cli_open_book (cli, QY_BOOK_DEFAULT, error);
  g_autoptr (QyAttachment) it =
      book != NULL ? qy_book_attachment_get (book, words[0], error) : NULL;
  g_autoptr (QyCliAnswer) answer = qy_cli_answer_new (all);
  g_autofree char *size = NULL;
  QyRiskVerdict verdict;

  if (it == NULL)
    return QY_EXIT_FAILED;
  size = g_strdup_printf ("%" G_GINT64_FORMAT, it->size);
  verdict = qy_risk_judge (it->name, it->media_type, NULL, 0);
  qy_cli_answer_add (
      answer, (const char *[]){ it->id, it->name, it->role, it->media_type, size, it->sha256,
                                it->holder_id, it->added_at, it->note,
                                verdict.risk != QY_RISK_NONE ? qy_risk_explain (verdict) : NULL });
  qy_cli_answer_print_one (answer, cli);
  return QY_EXIT_DONE;
}

static QyExit
run_set (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (QyBook) book = qy_cli_open_book (cli, QY_BOOK_DEFAULT, error);
  g_autoptr (QyAttachment) it =
      book != NULL ? qy_book_attachment_get (book, words[0], error) : NULL;
  g_autoptr (QyCliAnswer) answer = qy_cli_answer_new (columns);

  if (it == NULL
      || !change (book, it, qy_cli_option (options, 0), qy_cli_option (options, 1), error))
    return QY_EXIT_FAILED;
  add_row (answer, it);
  qy_cli_answer_print_one (answer, cli);
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
  .words = N_ ("RECORD FILE…"),
  .min_words = 2,
  .max_words = -1,
  .summary = N_ ("puts files into the book, with any record: a contract, a party, an incident …"),
  .run = run_add,
  .options = { { "role", N_ ("ROLE"),
                 N_ ("signed-copy, scan, invoice, certificate, record, source or other") },
               { "note", N_ ("TEXT"), N_ ("a note about them") } },
};

const QyCliCommand qy_cli_attach_list = {
  .name = "attach list",
  .words = N_ ("RECORD"),
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("the files kept with a record"),
  .run = run_list,
};

const QyCliCommand qy_cli_attach_save = {
  .name = "attach save",
  .words = N_ ("ID"),
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("writes a kept file; its bytes are checked"),
  .run = run_save,
  .options = { { "to", N_ ("FILE"), N_ ("where to") } },
};

const QyCliCommand qy_cli_attach_show = {
  .name = "attach show",
  .words = N_ ("ID"),
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("what is known of a kept file"),
  .run = run_show,
};

const QyCliCommand qy_cli_attach_set = {
  .name = "attach set",
  .words = N_ ("ID"),
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("changes the role or the note of a kept file"),
  .run = run_set,
  .options = { { "role", N_ ("ROLE"),
                 N_ ("signed-copy, scan, invoice, certificate, record, source or other") },
               { "note", N_ ("TEXT"), N_ ("a note about it; nothing takes it away") } },
};

const QyCliCommand qy_cli_attach_remove = {
  .name = "attach remove",
  .words = N_ ("ID"),
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("takes a file out of the book"),
  .run = run_remove,
};
