/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-book-attachment.h"
#include "qy-book-issue.h"
#include "qy-book-ledger.h"
#include "qy-book-template.h"
#include "qy-book-text.h"
#include "qy-cli-answer.h"
#include "qy-cli-book.h"
#include "qy-cli-commands.h"
#include "qy-cli-input.h"
#include "qy-cli-options.h"
#include "qy-cli-print.h"
#include "qy-money.h"

static void
print_made (QyCli *cli, const QyContract *contract)
{
  static const QyCliColumn made[] = {
    { "number", N_ ("Number") }, { "title", N_ ("Title") }, { "id", N_ ("Id") }, { NULL, NULL }
  };
  g_autoptr (QyCliAnswer) answer = qy_cli_answer_new (made);

  qy_cli_answer_add (answer, (const char *[]){ contract->number, contract->title, contract->id });
  qy_cli_answer_print_one (answer, cli);
}

typedef enum
{
  NEW_TEMPLATE,
  NEW_PARTY,
  NEW_SET,
  NEW_TITLE,
  NEW_PARENT,
  NEW_RELATION,
} NewOption;

static QyExit
run_new (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) parties = qy_cli_assignments (options[NEW_PARTY], kept, error);
  g_autoptr (GArray) values =
      parties != NULL ? qy_cli_assignments (options[NEW_SET], kept, error) : NULL;
  g_autoptr (QyBook) book = NULL;
  g_autoptr (QyTemplate) tmpl = NULL;
  g_autoptr (QyContract) parent = NULL;
  g_autoptr (QyContract) contract = NULL;
  QyContractDraft draft = { 0 };

  if (values == NULL)
    return QY_EXIT_USAGE;
  if (options[NEW_TEMPLATE] == NULL)
    {
      qy_cli_usage_error (
          error,
          _ ("Say from which template with --template; “qiyuectl template list” shows them"));
      return QY_EXIT_USAGE;
    }
  book = qy_cli_open_book (cli, QY_BOOK_DEFAULT, error);
  tmpl = book != NULL ? qy_book_template_find (book, qy_cli_option (options, NEW_TEMPLATE), error)
                      : NULL;
  if (tmpl == NULL)
    return QY_EXIT_FAILED;
  if (options[NEW_PARENT] != NULL)
    {
      parent = qy_book_contract_find (book, qy_cli_option (options, NEW_PARENT), error);
      if (parent == NULL)
        return QY_EXIT_FAILED;
      draft.parent_id = parent->id;
      draft.relation = qy_cli_option (options, NEW_RELATION);
    }
  draft.template_id = tmpl->id;
  draft.title = qy_cli_option (options, NEW_TITLE);
  draft.parties = (const QyAssignment *) parties->data;
  draft.n_parties = parties->len;
  draft.values = (const QyAssignment *) values->data;
  draft.n_values = values->len;
  contract = qy_book_contract_new (book, &draft, error);
  if (contract == NULL)
    return QY_EXIT_FAILED;
  print_made (cli, contract);
  return QY_EXIT_DONE;
}

typedef enum
{
  ADD_SIGNED,
  ADD_ON,
  ADD_TITLE,
  ADD_PARTY,
  ADD_NUMBER,
  ADD_PERIOD,
  ADD_AMOUNT,
  ADD_SCAN,
} AddOption;

static gboolean
attach_scan (QyCli *cli, QyBook *book, const char *contract_id, const char *path, GError **error)
{
  g_autoptr (GInputStream) stream = qy_cli_open_input (path, error);
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr (QyAttachment) attachment = NULL;

  if (stream == NULL)
    return FALSE;
  attachment = qy_book_attachment_add (book, contract_id, name, "scan", NULL, stream,
                                       qy_cli_progress, cli, cli->cancellable, error);
  qy_cli_progress_end (cli);
  return attachment != NULL;
}

static QyExit
run_add (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) parties = qy_cli_assignments (options[ADD_PARTY], kept, error);
  g_autoptr (QyBook) book = NULL;
  g_autoptr (QyContract) contract = NULL;
  g_auto (GStrv) period =
      g_strsplit (options[ADD_PERIOD] != NULL ? qy_cli_option (options, ADD_PERIOD) : "", "..", 2);
  const char *scan = qy_cli_option (options, ADD_SCAN);
  QySignedContract paper = { 0 };
  QyDate signed_on = { 0 };

  if (parties == NULL)
    return QY_EXIT_USAGE;
  if (options[ADD_SIGNED] == NULL || options[ADD_ON] == NULL || options[ADD_TITLE] == NULL)
    {
      qy_cli_usage_error (error,
                          _ ("An existing contract needs --signed, --on YYYY-MM-DD and --title"));
      return QY_EXIT_USAGE;
    }
  if (!qy_cli_option_date ("on", qy_cli_option (options, ADD_ON), &signed_on, error))
    return QY_EXIT_USAGE;
  if (scan != NULL && !g_file_test (scan, G_FILE_TEST_IS_REGULAR))
    {
      g_set_error (error, QY_CLI_ERROR, QY_ERROR_NOT_FOUND,
                   _ ("There is no file %s. Nothing was stored."), scan);
      return QY_EXIT_FAILED;
    }
  paper = (QySignedContract){
    .title = qy_cli_option (options, ADD_TITLE),
    .number = qy_cli_option (options, ADD_NUMBER),
    .signed_on = qy_cli_option (options, ADD_ON),
    .amount = qy_cli_option (options, ADD_AMOUNT),
    .starts_on = period[0],
    .ends_on = period[0] != NULL ? period[1] : NULL,
    .parties = (const QyAssignment *) parties->data,
    .n_parties = parties->len,
  };
  book = qy_cli_open_book (cli, QY_BOOK_DEFAULT, error);
  contract = book != NULL ? qy_book_contract_add_signed (book, &paper, error) : NULL;
  if (contract == NULL)
    return QY_EXIT_FAILED;
  print_made (cli, contract);
  return scan == NULL || attach_scan (cli, book, contract->id, scan, error) ? QY_EXIT_DONE
                                                                            : QY_EXIT_FAILED;
}

static char *
amount_text (const QyContract *contract)
{
  QyMoney money = { contract->amount, "" };

  if (!contract->has_amount)
    return g_strdup ("");
  g_strlcpy (money.currency, contract->currency != NULL ? contract->currency : "CNY",
             sizeof money.currency);
  return qy_money_to_figures (money);
}

static const QyCliColumn columns[] = {
  { "id", NULL },
  { "number", N_ ("Number") },
  { "title", N_ ("Title") },
  { "kind", NULL },
  { "state", NULL },
  { NULL, N_ ("State") },
  { "parties", N_ ("Parties") },
  { "signed_on", NULL },
  { "effective_on", NULL },
  { "starts_on", N_ ("From") },
  { "ends_on", N_ ("Until") },
  { "amount", NULL, QY_CELL_INT },
  { NULL, N_ ("Amount"), QY_CELL_FIGURES },
  { "currency", NULL },
  { "parent", NULL },
  { "relation", NULL },
  { NULL, NULL },
};

static void
add_row (QyCliAnswer *answer, const QyContract *contract)
{
  g_autofree char *figures = amount_text (contract);
  g_autofree char *minor =
      contract->has_amount ? g_strdup_printf ("%" G_GINT64_FORMAT, contract->amount) : NULL;

  qy_cli_answer_add (
      answer, (const char *[]){ contract->id, contract->number, contract->title, contract->kind,
                                qy_contract_state_to_string (contract->state),
                                qy_contract_state_label (contract->state), contract->counterparty,
                                contract->signed_on, contract->effective_on, contract->starts_on,
                                contract->ends_on, minor, figures, contract->currency,
                                contract->parent_id, contract->relation });
}

static QyExit
run_list (QyCli *cli, char **words, GStrv *options, GError **error)
{
  const char *where = qy_cli_option (options, 0);
  const char *sort = qy_cli_option (options, 1);
  const char *limit = qy_cli_option (options, 2);
  guint64 most = 0;
  g_autoptr (QyBook) book = NULL;
  g_autoptr (GPtrArray) contracts = NULL;
  g_autoptr (QyCliAnswer) answer = qy_cli_answer_new (columns);
  g_autoptr (GError) wrong = NULL;
  g_auto (GStrv) ids = NULL;

  if (!qy_ledger_check (where, sort, &wrong))
    {
      qy_cli_usage_error (error, "%s", wrong->message);
      return QY_EXIT_USAGE;
    }
  if (limit != NULL && !g_ascii_string_to_unsigned (limit, 10, 1, G_MAXUINT, &most, NULL))
    {
      qy_cli_usage_error (error, _ ("--limit takes a whole number from 1 on"));
      return QY_EXIT_USAGE;
    }
  book = qy_cli_open_book (cli, QY_BOOK_DEFAULT, error);
  ids = book != NULL ? qy_book_ledger_first_ids (book, where, sort, (guint) most, error) : NULL;
  contracts = ids != NULL ? qy_book_ledger_rows (book, (const char *const *) ids,
                                                 g_strv_length (ids), error)
                          : NULL;
  if (contracts == NULL)
    return QY_EXIT_FAILED;
  for (guint i = 0; i < contracts->len; i++)
    if (contracts->pdata[i] != NULL)
      add_row (answer, contracts->pdata[i]);
  qy_cli_answer_print_list (answer, cli);
  return QY_EXIT_DONE;
}

static char *
list_notes (void)
{
  g_autofree char *known = g_strjoinv (" ", (GStrv) qy_ledger_columns ());
  g_autoptr (GString) states = g_string_new (NULL);

  for (guint i = 0; i < QY_N_STATES; i++)
    g_string_append_printf (states, "%s%s", i > 0 ? " " : "", qy_contract_state_to_string (i));
  return g_strdup_printf (
      _ ("EXPR: COLUMN OPERATOR VALUE, joined by and, or, not and brackets. Operators: = <> < <= > "
         ">=, ~ (holds) and !~. VALUE: a word, a text in quotes, a date, an amount, or none.\n"
         "Columns: %s\nStates: %s\n"),
      known, states->str);
}

const QyCliCommand qy_cli_contract_new = {
  .name = "contract new",
  .max_words = 0,
  .summary = N_ ("a draft from a template"),
  .run = run_new,
  .options = {
    [NEW_TEMPLATE] = { "template", N_ ("TPL"), N_ ("the template") },
    [NEW_PARTY] = { "party", N_ ("LABEL=PARTY"), N_ ("who stands behind a label, such as 甲方=NAME; repeatable") },
    [NEW_SET] = { "set", N_ ("FIELD=VALUE"), N_ ("a field by key or label; repeatable") },
    [NEW_TITLE] = { "title", N_ ("TITLE"), N_ ("another title than the template's") },
    [NEW_PARENT] = { "parent", N_ ("CON"), N_ ("the contract it belongs to") },
    [NEW_RELATION] = { "relation", N_ ("WORD"), N_ ("framework, renewed, replaced or amended") },
  },
};

const QyCliCommand qy_cli_contract_add = {
  .name = "contract add",
  .max_words = 0,
  .summary = N_ ("an existing contract that has no text here"),
  .run = run_add,
  .options = {
    [ADD_SIGNED] = { "signed", NULL, N_ ("it is signed already") },
    [ADD_ON] = { "on", N_ ("YYYY-MM-DD"), N_ ("the day of the last signature") },
    [ADD_TITLE] = { "title", N_ ("TITLE"), N_ ("its title") },
    [ADD_PARTY] = { "party", N_ ("LABEL=PARTY"), N_ ("who stands behind a label, such as 甲方=NAME; repeatable") },
    [ADD_NUMBER] = { "number", N_ ("NUMBER"), N_ ("the number printed on it") },
    [ADD_PERIOD] = { "period", N_ ("FROM..UNTIL"), N_ ("first and last day") },
    [ADD_AMOUNT] = { "amount", N_ ("AMOUNT"), N_ ("its total") },
    [ADD_SCAN] = { "scan", N_ ("FILE"), N_ ("its scan, kept in the book") },
  },
};

const QyCliCommand qy_cli_contract_list = {
  .name = "contract list",
  .max_words = 0,
  .summary = N_ ("the ledger"),
  .run = run_list,
  .notes = list_notes,
  .options = {
    { "where", N_ ("EXPR"), N_ ("such as: state = in-force and ends_on < 2027-01-01") },
    { "sort", N_ ("COLUMN"), N_ ("columns, separated by commas; -COLUMN reverses") },
    { "limit", N_ ("N"), N_ ("only the first N") },
  },
};
