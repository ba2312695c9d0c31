/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-body.h"
#include "qy-book-clause.h"
#include "qy-book-text.h"
#include "qy-cli-answer.h"
#include "qy-cli-book.h"
#include "qy-cli-commands.h"
#include "qy-cli-input.h"
#include "qy-cli-print.h"
#include "qy-word.h"

static const QyCliColumn columns[] = {
  { "id", N_ ("Id"), QY_CELL_TEXT, 8 },
  { "category", N_ ("Category") },
  { "title", N_ ("Title") },
  { "stance", N_ ("Stance"), QY_CELL_WORD },
  { "alternate_of", NULL },
  { "guidance", NULL },
  { "tags", NULL },
  { NULL, NULL },
};

static void
add_row (QyCliAnswer *answer, const QyClause *clause)
{
  qy_cli_answer_add (answer,
                     (const char *[]){ clause->id, clause->category, clause->title,
                                       qy_stance_to_string (clause->stance), clause->alternate_of,
                                       clause->guidance, clause->tags });
}

static QyExit
run_list (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (QyBook) book = qy_cli_open_book (cli, QY_BOOK_DEFAULT, error);
  g_autoptr (GPtrArray) clauses =
      book != NULL ? qy_book_clause_list (book, qy_cli_option (options, 0), error) : NULL;
  g_autoptr (QyCliAnswer) answer = qy_cli_answer_new (columns);

  if (clauses == NULL)
    return QY_EXIT_FAILED;
  for (guint i = 0; i < clauses->len; i++)
    add_row (answer, clauses->pdata[i]);
  qy_cli_answer_print_list (answer, cli);
  return QY_EXIT_DONE;
}

static void
add_uses (JsonBuilder *builder, GPtrArray *uses)
{
  json_builder_set_member_name (builder, "uses");
  json_builder_begin_array (builder);
  for (guint i = 0; i < uses->len; i++)
    {
      const QyClauseUse *use = uses->pdata[i];

      json_builder_begin_object (builder);
      qy_cli_json_text (builder, "holder", use->holder_id);
      qy_cli_json_text (builder, "title", use->title);
      qy_cli_json_text (builder, "key", use->block_key);
      qy_cli_json_text (builder, "origin", use->origin);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static QyExit
run_show (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (QyBook) book = qy_cli_open_book (cli, QY_BOOK_DEFAULT, error);
  g_autoptr (QyClause) clause = book != NULL ? qy_book_clause_find (book, words[0], error) : NULL;
  g_autoptr (GPtrArray) uses =
      clause != NULL ? qy_book_clause_list_uses (book, clause->id, error) : NULL;
  g_autoptr (QyPrinted) printed =
      uses != NULL ? qy_book_text_print (book, clause->id, QY_PRINT_NOTES, error) : NULL;
  g_autofree char *text = printed != NULL ? qy_printed_to_text (printed) : NULL;
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (text == NULL)
    return QY_EXIT_FAILED;
  json_builder_begin_object (builder);
  qy_cli_json_text (builder, "id", clause->id);
  qy_cli_json_text (builder, "category", clause->category);
  qy_cli_json_text (builder, "title", clause->title);
  qy_cli_json_text (builder, "stance", qy_stance_to_string (clause->stance));
  qy_cli_json_text (builder, "guidance", clause->guidance);
  qy_cli_json_text (builder, "text", text);
  add_uses (builder, uses);
  json_builder_end_object (builder);
  if (cli->json)
    {
      qy_cli_print_json (builder);
      return QY_EXIT_DONE;
    }
  qy_cli_print (_ ("%s  (%s, %s)  %s\n"), clause->title, clause->category,
                qy_word (qy_stance_to_string (clause->stance)), clause->id);
  if (clause->guidance != NULL)
    qy_cli_print ("%s\n", clause->guidance);
  qy_cli_print ("\n%s\n", text);
  for (guint i = 0; i < uses->len; i++)
    qy_cli_print (_ ("Used in %s (%s)\n"), ((QyClauseUse *) uses->pdata[i])->title,
                  ((QyClauseUse *) uses->pdata[i])->block_key);
  return QY_EXIT_DONE;
}

typedef enum
{
  ADD_CATEGORY,
  ADD_TEXT,
  ADD_BODY,
  ADD_ALTERNATE_OF,
  ADD_STANCE,
  ADD_GUIDANCE,
  ADD_TAGS,
} AddOption;

/* The text of a new clause: a document of XML, or one clause of markup. */
static QyDocument *
read_text (const char *title, GStrv *options, GError **error)
{
  const char *path = qy_cli_option (options, ADD_BODY);
  const char *text = qy_cli_option (options, ADD_TEXT);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (QyDocument) document = NULL;

  if (path != NULL)
    {
      bytes = qy_cli_read_file (path, error);
      if (bytes == NULL)
        return NULL;
      document =
          qy_body_read (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), error);
      if (document == NULL)
        g_prefix_error (error, "%s: ", path);
      return g_steal_pointer (&document);
    }
  document = qy_document_new (QY_DOCUMENT_CLAUSE, QY_LANGUAGE_ZH);
  qy_document_set_title (document, title);
  if (qy_document_append (document, 1, QY_BLOCK_CLAUSE, text, error) == NULL)
    return NULL;
  return g_steal_pointer (&document);
}

static QyExit
run_add (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (QyBook) book = NULL;
  g_autoptr (QyClause) clause = NULL;
  g_autoptr (QyDocument) document = NULL;
  g_autoptr (QyCliAnswer) answer = qy_cli_answer_new (columns);
  const char *category = qy_cli_option (options, ADD_CATEGORY);
  const char *stance = qy_cli_option (options, ADD_STANCE);

  if (category == NULL || (options[ADD_TEXT] == NULL) == (options[ADD_BODY] == NULL))
    {
      qy_cli_usage_error (error, _ ("A clause needs --category, and --text or --body"));
      return QY_EXIT_USAGE;
    }
  clause = qy_clause_new (words[0], category);
  if (stance != NULL && !qy_stance_from_string (stance, &clause->stance))
    {
      qy_cli_usage_error (error, _ ("--stance is standard, alternate or fallback"));
      return QY_EXIT_USAGE;
    }
  clause->guidance = g_strdup (qy_cli_option (options, ADD_GUIDANCE));
  clause->tags = g_strdup (qy_cli_option (options, ADD_TAGS));
  book = qy_cli_open_book (cli, QY_BOOK_DEFAULT, error);
  document = book != NULL ? read_text (words[0], options, error) : NULL;
  if (document == NULL)
    return QY_EXIT_FAILED;
  if (options[ADD_ALTERNATE_OF] != NULL)
    {
      g_autoptr (QyClause) standard =
          qy_book_clause_find (book, qy_cli_option (options, ADD_ALTERNATE_OF), error);

      if (standard == NULL)
        return QY_EXIT_FAILED;
      clause->alternate_of = g_strdup (standard->id);
    }
  if (!qy_book_clause_add (book, clause, document, error))
    return QY_EXIT_FAILED;
  add_row (answer, clause);
  qy_cli_answer_print_one (answer, cli);
  return QY_EXIT_DONE;
}

static QyExit
run_publish (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (QyBook) book = qy_cli_open_book (cli, QY_BOOK_DEFAULT, error);
  g_autoptr (QyClause) clause = book != NULL ? qy_book_clause_find (book, words[0], error) : NULL;
  gint64 version =
      clause != NULL ? qy_book_clause_publish (book, clause->id, qy_cli_option (options, 0), error)
                     : 0;

  if (version == 0)
    return QY_EXIT_FAILED;
  qy_cli_answer_print_version (cli, clause->title, version);
  return QY_EXIT_DONE;
}

static QyExit
run_remove (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (QyBook) book = qy_cli_open_book (cli, QY_BOOK_DEFAULT, error);
  g_autoptr (QyClause) clause = book != NULL ? qy_book_clause_find (book, words[0], error) : NULL;

  if (clause == NULL || !qy_book_clause_remove (book, clause->id, error))
    return QY_EXIT_FAILED;
  qy_cli_answer_print_removed (cli, clause->title, clause->id);
  return QY_EXIT_DONE;
}

const QyCliCommand qy_cli_clause_list = {
  .name = "clause list",
  .max_words = 0,
  .summary = N_ ("the clauses of the library"),
  .run = run_list,
  .options = { { "category", N_ ("WORD"), N_ ("only this category") } },
};

const QyCliCommand qy_cli_clause_show = {
  .name = "clause show",
  .words = N_ ("CLAUSE"),
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("a clause, its guidance and where it is used"),
  .run = run_show,
};

const QyCliCommand qy_cli_clause_add = {
  .name = "clause add",
  .words = N_ ("TITLE"),
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("a new clause for the library"),
  .run = run_add,
  .options = {
    [ADD_CATEGORY] = { "category", N_ ("WORD"), N_ ("what it is about") },
    [ADD_TEXT] = { "text", N_ ("MARKUP"), N_ ("its text, one clause") },
    [ADD_BODY] = { "body", N_ ("FILE"), N_ ("its text as an XML document, with fields") },
    [ADD_ALTERNATE_OF] = { "alternate-of", N_ ("CLAUSE"), N_ ("the standard clause it can stand in for") },
    [ADD_STANCE] = { "stance", N_ ("WORD"), N_ ("standard, alternate or fallback") },
    [ADD_GUIDANCE] = { "guidance", N_ ("TEXT"), N_ ("when to use it") },
    [ADD_TAGS] = { "tags", N_ ("WORDS"), N_ ("separated by spaces") },
  },
};

const QyCliCommand qy_cli_clause_publish = {
  .name = "clause publish",
  .words = N_ ("CLAUSE"),
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("freezes its text as the next version"),
  .run = run_publish,
  .options = { { "why", N_ ("TEXT"), N_ ("what is new") } },
};

const QyCliCommand qy_cli_clause_remove = {
  .name = "clause remove",
  .words = N_ ("CLAUSE"),
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("removes a clause that was never published"),
  .run = run_remove,
};
