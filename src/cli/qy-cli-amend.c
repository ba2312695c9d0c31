/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-book-amendment.h"
#include "qy-cli-answer.h"
#include "qy-cli-book.h"
#include "qy-cli-commands.h"
#include "qy-cli-options.h"
#include "qy-cli-print.h"

enum
{
  AMEND_ON,
  AMEND_WHY,
};

static QyExit
run_amend (QyCli *cli, char **words, GStrv *options, GError **error)
{
  static const QyCliColumn made[] = { { "number", N_ ("Number") },
                                      { "title", N_ ("Title") },
                                      { "effective_on", N_ ("Takes effect") },
                                      { "id", N_ ("Id") },
                                      { NULL, NULL } };
  g_autoptr (QyCliAnswer) answer = qy_cli_answer_new (made);
  g_autoptr (QyBook) book = qy_cli_open_book (cli, QY_BOOK_DEFAULT, error);
  g_autoptr (QyContract) contract = NULL;
  g_autoptr (QyContract) draft = NULL;
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) values = NULL;
  QyAmendment amendment = { .reason = qy_cli_option (options, AMEND_WHY) };

  if (book == NULL)
    return QY_EXIT_FAILED;
  amendment.effective_on = qy_book_get_today (book);
  values = qy_cli_assignments (words + 1, kept, error);
  if (values == NULL
      || !qy_cli_option_date ("from", qy_cli_option (options, AMEND_ON), &amendment.effective_on,
                              error))
    return QY_EXIT_USAGE;
  amendment.values = (const QyAssignment *) (void *) values->data;
  amendment.n_values = values->len;
  contract = qy_book_contract_find (book, words[0], error);
  draft = contract != NULL ? qy_book_contract_amend (book, contract->id, &amendment, error) : NULL;
  if (draft == NULL)
    return QY_EXIT_FAILED;
  qy_cli_answer_add (
      answer, (const char *[]){ draft->number, draft->title, draft->effective_on, draft->id });
  qy_cli_answer_print_one (answer, cli);
  return QY_EXIT_DONE;
}

const QyCliCommand qy_cli_contract_amend = {
  .name = "contract amend",
  .words = N_ ("CON FIELD=VALUE…"),
  .min_words = 2,
  .max_words = -1,
  .summary = N_ ("a draft that changes what a signed contract states, from a day on"),
  .run = run_amend,
  .options = {
    [AMEND_ON] = { "from", N_ ("YYYY-MM-DD"), N_ ("the day from which on the changes hold (default: today)") },
    [AMEND_WHY] = { "why", N_ ("TEXT"), N_ ("the reason, printed in the amendment") },
  },
};
