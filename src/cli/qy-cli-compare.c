/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-cli-book.h"
#include "qy-cli-commands.h"
#include "qy-cli-input.h"
#include "qy-paper.h"
#include "qy-cli-print.h"
#include "qy-compare.h"

static const char *
change_name (QyChangeKind kind)
{
  static const char *const names[] = {
    [QY_CHANGE_ADDED] = "added",
    [QY_CHANGE_REMOVED] = "removed",
    [QY_CHANGE_MOVED] = "moved",
    [QY_CHANGE_CHANGED] = "changed",
  };

  return names[kind];
}

/* A contract, a template or a library clause, or a revision of it (CON@2) */
static QyPrinted *
load_side (QyBook *book, const char *word, GError **error)
{
  gint64 n = 0;
  g_autofree char *name = qy_cli_split_revision (word, &n);
  g_autofree char *holder = qy_cli_find_holder (book, name, NULL, error);

  QyPrinted *printed = holder != NULL ? qy_paper_load (book, holder, n, error) : NULL;

  if (holder != NULL && printed == NULL)
    g_prefix_error (error, "%s: ", word);
  return printed;
}

static void
add_segments (JsonBuilder *builder, GArray *segments)
{
  static const char *const names[] = {
    [QY_SEGMENT_EQUAL] = "equal", [QY_SEGMENT_INSERT] = "insert", [QY_SEGMENT_DELETE] = "delete"
  };

  json_builder_set_member_name (builder, "segments");
  json_builder_begin_array (builder);
  for (guint i = 0; i < segments->len; i++)
    {
      const QySegment *segment = &g_array_index (segments, QySegment, i);

      json_builder_begin_object (builder);
      qy_cli_json_text (builder, names[segment->kind], segment->text);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
print_json (GPtrArray *changes)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < changes->len; i++)
    {
      const QyChange *change = changes->pdata[i];

      json_builder_begin_object (builder);
      qy_cli_json_text (builder, "change", change_name (change->kind));
      qy_cli_json_text (builder, "key", change->key);
      qy_cli_json_text (builder, "old", change->old_number);
      qy_cli_json_text (builder, "new", change->new_number);
      add_segments (builder, change->segments);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  qy_cli_print_json (builder);
}

static QyExit
run_compare (QyCli *cli, char **words, GStrv *options, GError **error)
{
  const char *to = qy_cli_option (options, 0);
  g_autoptr (QyBook) book = qy_cli_open_book (cli, QY_BOOK_DEFAULT, error);
  g_autoptr (QyPrinted) a = book != NULL ? load_side (book, words[0], error) : NULL;
  g_autoptr (QyPrinted) b = a != NULL ? load_side (book, words[1], error) : NULL;
  g_autoptr (GPtrArray) changes = NULL;
  g_autofree char *text = NULL;

  if (b == NULL)
    return QY_EXIT_FAILED;
  changes = qy_compare (a, b);
  text = qy_compare_to_text (changes);
  if (to != NULL && !qy_cli_write_file (to, text, strlen (text), error))
    return QY_EXIT_FAILED;
  if (cli->json)
    print_json (changes);
  else if (to == NULL)
    qy_cli_print ("%s", changes->len > 0 ? text : _ ("The texts are the same.\n"));
  return changes->len == 0 ? QY_EXIT_DONE : QY_EXIT_NO;
}

const QyCliCommand qy_cli_contract_compare = {
  .name = "contract compare",
  .words = N_ ("A B"),
  .min_words = 2,
  .max_words = 2,
  .summary =
      N_ ("what differs between two texts: contracts, templates, clauses or revisions (CON@2)"),
  .run = run_compare,
  .options = { { "to", N_ ("FILE"), N_ ("write the changes there, as text") } },
};
