/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-book-clause.h"
#include "qy-book-text.h"
#include "qy-cli-answer.h"
#include "qy-cli-book.h"
#include "qy-cli-commands.h"
#include "qy-cli-print.h"

/* One way to change the blocks of a text. The words are those after CON and ACT; key takes the key
 * of a block it made. */
typedef struct
{
  const char *name;
  guint n_words;
  const char *words; /* for the help */
  gboolean (*run) (QyBook *book, const char *holder, char **words, char **key, GError **error);
} Act;

static gboolean
number_from (const char *word, gint64 low, gint64 high, int *number, GError **error)
{
  gint64 value = 0;

  if (!g_ascii_string_to_signed (word, 10, low, high, &value, NULL))
    return qy_cli_usage_error (error, _ ("“%s” is not a whole number from %d to %d"), word,
                               (int) low, (int) high);
  *number = (int) value;
  return TRUE;
}

/* "-" stands for the very beginning. */
static const char *
place (const char *word)
{
  return g_str_equal (word, "-") ? NULL : word;
}

static gboolean
act_insert (QyBook *book, const char *holder, char **words, char **key, GError **error)
{
  QyBlockKind kind = QY_BLOCK_CLAUSE;
  int level = 0;

  if (!number_from (words[1], 1, QY_BLOCK_MAX_LEVEL, &level, error))
    return FALSE;
  if (!qy_block_kind_from_string (words[2], &kind))
    return qy_cli_usage_error (error, _ ("“%s” is no kind of block"), words[2]);
  *key = qy_book_text_insert (book, holder, place (words[0]), level, kind, words[3], error);
  return *key != NULL;
}

static gboolean
act_text (QyBook *book, const char *holder, char **words, char **key, GError **error)
{
  return qy_book_text_set_text (book, holder, words[0], words[1], 0, error);
}

static gboolean
act_remove (QyBook *book, const char *holder, char **words, char **key, GError **error)
{
  return qy_book_text_remove (book, holder, words[0], error);
}

static gboolean
act_move (QyBook *book, const char *holder, char **words, char **key, GError **error)
{
  return qy_book_text_move (book, holder, words[0], place (words[1]), error);
}

static gboolean
act_indent (QyBook *book, const char *holder, char **words, char **key, GError **error)
{
  int by = 0;

  return number_from (words[1], -QY_BLOCK_MAX_LEVEL, QY_BLOCK_MAX_LEVEL, &by, error)
         && qy_book_text_indent (book, holder, words[0], by, error);
}

static gboolean
act_split (QyBook *book, const char *holder, char **words, char **key, GError **error)
{
  g_autoptr (QyDocument) document = NULL;
  const QyBlock *block = NULL;
  gsize bytes = 0;
  int offset = 0;

  if (!number_from (words[1], 0, G_MAXINT, &offset, error))
    return FALSE;
  document = qy_book_text_load (book, holder, error);
  if (document == NULL)
    return FALSE;
  block = qy_document_get_block (document, words[0]);
  if (block != NULL && offset > g_utf8_strlen (block->text, -1))
    return qy_cli_usage_error (error, _ ("Block %s has %ld characters, not %d"), words[0],
                               g_utf8_strlen (block->text, -1), offset);
  bytes =
      block != NULL ? (gsize) (g_utf8_offset_to_pointer (block->text, offset) - block->text) : 0;
  *key = qy_book_text_split (book, holder, words[0], bytes, error);
  return *key != NULL;
}

static gboolean
act_join (QyBook *book, const char *holder, char **words, char **key, GError **error)
{
  return qy_book_text_join (book, holder, words[0], error);
}

static gboolean
act_clause (QyBook *book, const char *holder, char **words, char **key, GError **error)
{
  g_autoptr (QyClause) clause = qy_book_clause_find (book, words[1], error);

  return clause != NULL
         && qy_book_text_insert_clause (book, holder, place (words[0]), clause->id, 0, error);
}

static const Act acts[] = {
  { "insert", 4, N_ ("AFTER LEVEL KIND MARKUP"), act_insert },
  { "text", 2, N_ ("KEY MARKUP"), act_text },
  { "remove", 1, N_ ("KEY"), act_remove },
  { "move", 2, N_ ("KEY AFTER"), act_move },
  { "indent", 2, N_ ("KEY BY"), act_indent },
  { "split", 2, N_ ("KEY OFFSET"), act_split },
  { "join", 1, N_ ("KEY"), act_join },
  { "clause", 2, N_ ("AFTER CLAUSE"), act_clause },
};

static char *
list_acts (void)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    g_string_append_printf (list, "\n  %s %s", acts[i].name, _ (acts[i].words));
  return g_string_free (g_steal_pointer (&list), FALSE);
}

static gboolean
explain_acts (GError **error)
{
  g_autofree char *list = list_acts ();

  return qy_cli_usage_error (error, _ ("An edit is one of:%s"), list);
}

static char *
edit_notes (void)
{
  g_autofree char *list = list_acts ();
  g_autoptr (GString) kinds = g_string_new (NULL);

  for (guint i = 0; i < QY_N_BLOCK_KINDS; i++)
    g_string_append_printf (kinds, "%s%s", i > 0 ? ", " : "", qy_block_kind_to_string (i));
  return g_strdup_printf (
      _ ("Acts:%s\n\nKEY and AFTER are keys of blocks, as “qiyuectl contract text CON --keys” "
         "shows "
         "them with their markup; AFTER may be “-”, the very beginning. LEVEL is 1 to %d, BY the "
         "levels to add. MARKUP is text with fields as {{key}}. OFFSET counts characters of the "
         "markup.\nKIND: %s\n"),
      list, QY_BLOCK_MAX_LEVEL, kinds->str);
}

static QyExit
run_edit (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (QyBook) book = NULL;
  g_autofree char *holder = NULL;
  g_autofree char *key = NULL;
  const Act *act = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    if (g_str_equal (acts[i].name, words[1]))
      act = &acts[i];
  if (act == NULL || g_strv_length (words + 2) != act->n_words)
    {
      explain_acts (error);
      return QY_EXIT_USAGE;
    }
  book = qy_cli_open_book (cli, QY_BOOK_DEFAULT, error);
  holder = book != NULL ? qy_cli_find_holder (book, words[0], NULL, error) : NULL;
  if (holder == NULL || !act->run (book, holder, words + 2, &key, error))
    return QY_EXIT_FAILED;
  if (key != NULL && !cli->json)
    qy_cli_print ("%s\n", key);
  qy_cli_answer_print_fact (cli, "key", key);
  return QY_EXIT_DONE;
}

const QyCliCommand qy_cli_contract_edit = {
  .name = "contract edit",
  .words = N_ ("RECORD ACT …"),
  .min_words = 2,
  .max_words = -1,
  .summary = N_ ("changes the text of a contract, template or clause: insert, text, remove, move, "
                 "indent, split, join, clause"),
  .run = run_edit,
  .notes = edit_notes,
};
