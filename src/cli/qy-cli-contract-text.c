/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-book-text.h"
#include "qy-cli-answer.h"
#include "qy-cli-book.h"
#include "qy-cli-commands.h"
#include "qy-cli-print.h"

static QyExit
run_set (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) values = qy_cli_assignments (words + 1, kept, error);
  g_autoptr (GArray) parties = values != NULL ? qy_cli_assignments (options[0], kept, error) : NULL;
  g_autoptr (QyBook) book = NULL;
  g_autoptr (QyContract) contract = NULL;

  if (parties == NULL)
    return QY_EXIT_USAGE;
  book = qy_cli_open_book (cli, QY_BOOK_DEFAULT, error);
  contract = book != NULL ? qy_book_contract_find (book, words[0], error) : NULL;
  if (contract == NULL)
    return QY_EXIT_FAILED;
  for (guint i = 0; i < parties->len; i++)
    {
      const QyAssignment *party = &g_array_index (parties, QyAssignment, i);

      if (!qy_book_contract_set_party (book, contract->id, party->name,
                                       *party->value != '\0' ? party->value : NULL, error))
        return QY_EXIT_FAILED;
    }
  if (values->len > 0
      && !qy_book_text_set_values (book, contract->id, (const QyAssignment *) values->data,
                                   values->len, error))
    return QY_EXIT_FAILED;
  qy_cli_answer_print_fact (cli, "id", contract->id);
  return QY_EXIT_DONE;
}

/* One line a block with its key, level, kind and markup: what "contract edit" works on */
static QyExit
print_blocks (QyCli *cli, QyBook *book, const char *holder, GError **error)
{
  static const QyCliColumn columns[] = { { "key", N_ ("Key") },
                                         { "level", N_ ("Level"), QY_CELL_INT },
                                         { "kind", N_ ("Kind") },
                                         { "cond", N_ ("Condition") },
                                         { "markup", N_ ("Markup"), QY_CELL_WHOLE },
                                         { NULL, NULL } };
  g_autoptr (QyDocument) document = qy_book_text_load (book, holder, error);
  g_autoptr (QyCliAnswer) answer = qy_cli_answer_new (columns);
  GPtrArray *blocks = document != NULL ? qy_document_get_blocks (document) : NULL;

  if (blocks == NULL)
    return QY_EXIT_FAILED;
  for (guint i = 0; i < blocks->len; i++)
    {
      const QyBlock *block = blocks->pdata[i];
      char level[2] = { (char) ('0' + block->level), '\0' };

      qy_cli_answer_add (answer,
                         (const char *[]){ block->key, level, qy_block_kind_to_string (block->kind),
                                           block->cond, block->text });
    }
  qy_cli_answer_print_list (answer, cli);
  return QY_EXIT_DONE;
}

static QyExit
run_text (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (QyBook) book = qy_cli_open_book (cli, QY_BOOK_DEFAULT, error);
  g_autofree char *holder = book != NULL ? qy_cli_find_holder (book, words[0], NULL, error) : NULL;
  g_autoptr (QyPrinted) printed = NULL;
  g_autofree char *text = NULL;
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (holder != NULL && options[0] != NULL)
    return print_blocks (cli, book, holder, error);
  printed = holder != NULL ? qy_book_text_print (book, holder, QY_PRINT_DEFAULT, error) : NULL;
  if (printed == NULL)
    return QY_EXIT_FAILED;
  text = qy_printed_to_text (printed);
  json_builder_begin_object (builder);
  qy_cli_json_text (builder, "text", text);
  json_builder_end_object (builder);
  if (cli->json)
    qy_cli_print_json (builder);
  else
    qy_cli_print ("%s%s", text, g_str_has_suffix (text, "\n") ? "" : "\n");
  return QY_EXIT_DONE;
}

static void
add_finding (JsonBuilder *builder, const QyFinding *finding)
{
  json_builder_begin_object (builder);
  qy_cli_json_text (builder, "id", finding->id);
  qy_cli_json_text (builder, "severity", qy_severity_to_string (finding->severity));
  qy_cli_json_text (builder, "clause", finding->number);
  qy_cli_json_text (builder, "key", finding->block_key);
  qy_cli_json_text (builder, "field", finding->field_key);
  qy_cli_json_text (builder, "message", finding->message);
  qy_cli_json_text (builder, "fix", finding->fix);
  json_builder_end_object (builder);
}

static void
print_finding (const QyFinding *finding)
{
  static const char *const severities[] = { [QY_SEVERITY_HINT] = N_ ("hint"),
                                            [QY_SEVERITY_WARNING] = N_ ("warning"),
                                            [QY_SEVERITY_ERROR] = N_ ("error") };

  qy_cli_print ("%s [%s] %s\n", _ (severities[finding->severity]), finding->id, finding->message);
  if (finding->fix != NULL)
    qy_cli_print ("    %s\n", finding->fix);
}

static void
print_verdict (GPtrArray *findings)
{
  guint errors = 0;

  for (guint i = 0; i < findings->len; i++)
    errors += ((const QyFinding *) findings->pdata[i])->severity == QY_SEVERITY_ERROR;
  if (findings->len == 0)
    qy_cli_print ("%s\n", _ ("Nothing found."));
  else if (errors == 0)
    qy_cli_print ("%s\n", _ ("No errors: it can be issued."));
  else
    qy_cli_print (ngettext ("%u error: it cannot be issued yet.\n",
                            "%u errors: it cannot be issued yet.\n", errors),
                  errors);
}

static QyExit
run_check (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (QyBook) book = qy_cli_open_book (cli, QY_BOOK_DEFAULT, error);
  g_autofree char *holder = book != NULL ? qy_cli_find_holder (book, words[0], NULL, error) : NULL;
  g_autoptr (GPtrArray) findings = holder != NULL ? qy_book_text_check (book, holder, error) : NULL;
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (findings == NULL)
    return QY_EXIT_FAILED;
  json_builder_begin_array (builder);
  for (guint i = 0; i < findings->len; i++)
    {
      add_finding (builder, findings->pdata[i]);
      if (!cli->json)
        print_finding (findings->pdata[i]);
    }
  json_builder_end_array (builder);
  if (cli->json)
    qy_cli_print_json (builder);
  else
    print_verdict (findings);
  return qy_findings_block_issue (findings) ? QY_EXIT_NO : QY_EXIT_DONE;
}

static char *
set_notes (void)
{
  return g_strdup (
      _ ("Values are typed as people write them: 120000, 12万 or USD 500; 2026-11-22 or "
         "2026年11月22日; 30日, 5个工作日 or 3 months; 0.5%. “qiyuectl contract show "
         "CON” lists the fields.\n"));
}

const QyCliCommand qy_cli_contract_set = {
  .name = "contract set",
  .words = N_ ("CON [FIELD=VALUE]…"),
  .min_words = 1,
  .max_words = -1,
  .summary =
      N_ ("fills fields, by key or label; an empty value clears one, waiting:EVENT leaves it open"),
  .run = run_set,
  .notes = set_notes,
  .options = { { "party", N_ ("LABEL=PARTY"),
                 N_ ("who stands behind a label, such as 甲方=NAME; repeatable") } },
};

const QyCliCommand qy_cli_contract_text = {
  .name = "contract text",
  .words = N_ ("CON"),
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("plain text as it will be issued"),
  .run = run_text,
  .options = { { "keys", NULL,
                 N_ ("its blocks with key, level, kind and markup, for “contract edit”") } },
};

const QyCliCommand qy_cli_contract_check = {
  .name = "contract check",
  .words = N_ ("CON"),
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("what is wrong with it; exit 1 while it cannot be issued"),
  .run = run_check,
};
