/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-book-search.h"
#include "qy-cli-book.h"
#include "qy-cli-commands.h"
#include "qy-cli-print.h"
#include "qy-word.h"

static QyExit
run_search (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (QyBook) book = NULL;
  g_autoptr (GPtrArray) results = NULL;
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char *text = g_strjoinv (" ", words);
  const char *limit = qy_cli_option (options, 0);
  guint64 most = 0;

  if (limit != NULL && !g_ascii_string_to_unsigned (limit, 10, 1, 10000, &most, NULL))
    {
      qy_cli_usage_error (error, _ ("--limit takes a number from 1 to 10000"));
      return QY_EXIT_USAGE;
    }
  book = qy_cli_open_book (cli, QY_BOOK_DEFAULT, error);
  results = book != NULL ? qy_book_search (book, text, (guint) most, error) : NULL;
  if (results == NULL)
    return QY_EXIT_FAILED;
  json_builder_begin_array (builder);
  for (guint i = 0; i < results->len; i++)
    {
      const QySearchResult *result = results->pdata[i];

      json_builder_begin_object (builder);
      qy_cli_json_text (builder, "kind", result->kind);
      qy_cli_json_text (builder, "id", result->id);
      qy_cli_json_text (builder, "key", result->key);
      qy_cli_json_text (builder, "title", result->title);
      qy_cli_json_text (builder, "snippet", result->snippet);
      json_builder_end_object (builder);
      if (!cli->json)
        qy_cli_print ("%s  %s\n    %s\n", qy_word (result->kind), result->title, result->snippet);
    }
  json_builder_end_array (builder);
  if (cli->json)
    qy_cli_print_json (builder);
  else if (results->len == 0)
    qy_cli_note (_ ("Nothing holds “%s”."), text);
  return results->len > 0 ? QY_EXIT_DONE : QY_EXIT_NO;
}

const QyCliCommand qy_cli_search = {
  .name = "search",
  .words = N_ ("WORDS"),
  .min_words = 1,
  .max_words = -1,
  .summary = N_ ("everything that holds the words, down to a single character"),
  .run = run_search,
  .options = { { "limit", N_ ("N"), N_ ("at most so many results (default 50)") } },
};
