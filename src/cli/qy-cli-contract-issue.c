/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-book-issue.h"
#include "qy-cli-answer.h"
#include "qy-cli-book.h"
#include "qy-cli-commands.h"
#include "qy-cli-options.h"
#include "qy-paper.h"
#include "qy-cli-print.h"

static QyExit
run_issue (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (QyBook) book = qy_cli_open_book (cli, QY_BOOK_DEFAULT, error);
  g_autoptr (QyContract) contract =
      book != NULL ? qy_book_contract_find (book, words[0], error) : NULL;
  g_autoptr (QyRevision) revision = NULL;
  g_autoptr (QyContract) issued = NULL;
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (contract == NULL)
    return QY_EXIT_FAILED;
  revision = qy_book_contract_issue (book, contract->id, qy_cli_option (options, 0),
                                     qy_paper_render, NULL, error);
  issued = revision != NULL ? qy_book_contract_get (book, contract->id, error) : NULL;
  if (issued == NULL)
    return QY_EXIT_FAILED;
  json_builder_begin_object (builder);
  qy_cli_json_text (builder, "number", issued->number);
  json_builder_set_member_name (builder, "revision");
  json_builder_add_int_value (builder, revision->n);
  qy_cli_json_text (builder, "sha256", revision->body_sha256);
  json_builder_set_member_name (builder, "pages");
  json_builder_add_int_value (builder, revision->pages);
  json_builder_end_object (builder);
  if (cli->json)
    qy_cli_print_json (builder);
  else
    qy_cli_print (ngettext ("%s is issued: revision %d, %d page, check code %.8s\n",
                            "%s is issued: revision %d, %d pages, check code %.8s\n",
                            (gulong) revision->pages),
                  issued->number, (int) revision->n, (int) revision->pages, revision->body_sha256);
  return QY_EXIT_DONE;
}

static gboolean
print_state (QyCli *cli, QyBook *book, const char *id, GError **error)
{
  g_autoptr (QyContract) contract = qy_book_contract_get (book, id, error);

  if (contract == NULL)
    return FALSE;
  if (!cli->json)
    qy_cli_print (_ ("%s: %s\n"), contract->number, qy_contract_state_label (contract->state));
  qy_cli_answer_print_fact (cli, "state", qy_contract_state_to_string (contract->state));
  return TRUE;
}

typedef enum
{
  SIGN_PARTY,
  SIGN_ON,
  SIGN_NOTE,
  SIGN_BACK,
} SignOption;

static QyExit
run_sign (QyCli *cli, char **words, GStrv *options, GError **error)
{
  const char *party = qy_cli_option (options, SIGN_PARTY);
  const char *on = qy_cli_option (options, SIGN_ON);
  g_autoptr (QyBook) book = NULL;
  g_autoptr (QyContract) contract = NULL;
  QyDate date = cli->today;
  gboolean fine = FALSE;

  if (party == NULL)
    {
      qy_cli_usage_error (error, _ ("Say who signed with --party, such as --party 甲方"));
      return QY_EXIT_USAGE;
    }
  if (!qy_cli_option_date ("on", on, &date, error))
    return QY_EXIT_USAGE;
  book = qy_cli_open_book (cli, QY_BOOK_DEFAULT, error);
  contract = book != NULL ? qy_book_contract_find (book, words[0], error) : NULL;
  if (contract == NULL)
    return QY_EXIT_FAILED;
  fine = options[SIGN_BACK] != NULL
             ? qy_book_contract_unsign (book, contract->id, party, error)
             : qy_book_contract_sign (book, contract->id, party, date,
                                      qy_cli_option (options, SIGN_NOTE), error);
  return fine && print_state (cli, book, contract->id, error) ? QY_EXIT_DONE : QY_EXIT_FAILED;
}

static char *
list_states (void)
{
  g_autoptr (GString) known = g_string_new (NULL);

  for (guint i = 0; i < QY_N_STATES; i++)
    g_string_append_printf (known, "%s%s", i > 0 ? ", " : "", qy_contract_state_to_string (i));
  return g_string_free (g_steal_pointer (&known), FALSE);
}

static char *
state_notes (void)
{
  g_autofree char *known = list_states ();

  return g_strdup_printf (_ ("States: %s\n"), known);
}

static QyExit
run_state (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (QyBook) book = NULL;
  g_autoptr (QyContract) contract = NULL;
  QyContractState state = QY_STATE_DRAFT;

  if (!qy_contract_state_from_string (words[1], &state))
    {
      g_autofree char *known = list_states ();

      qy_cli_usage_error (error, _ ("“%s” is no state; there are: %s"), words[1], known);
      return QY_EXIT_USAGE;
    }
  book = qy_cli_open_book (cli, QY_BOOK_DEFAULT, error);
  contract = book != NULL ? qy_book_contract_find (book, words[0], error) : NULL;
  return contract != NULL
                 && qy_book_contract_set_state (book, contract->id, state,
                                                qy_cli_option (options, 0), error)
                 && print_state (cli, book, contract->id, error)
             ? QY_EXIT_DONE
             : QY_EXIT_FAILED;
}

static QyExit
run_remove (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (QyBook) book = qy_cli_open_book (cli, QY_BOOK_DEFAULT, error);
  g_autoptr (QyContract) contract =
      book != NULL ? qy_book_contract_find (book, words[0], error) : NULL;

  if (contract == NULL || !qy_book_contract_remove (book, contract->id, error))
    return QY_EXIT_FAILED;
  qy_cli_answer_print_removed (cli, contract->title, contract->id);
  return QY_EXIT_DONE;
}

const QyCliCommand qy_cli_contract_issue = {
  .name = "contract issue",
  .words = N_ ("CON"),
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("freezes text and PDF as a revision; the first one draws the number"),
  .run = run_issue,
  .options = { { "why", N_ ("TEXT"), N_ ("why it is issued, or issued again") } },
};

const QyCliCommand qy_cli_contract_sign = {
  .name = "contract sign",
  .words = N_ ("CON"),
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("records that a party signed the latest revision"),
  .run = run_sign,
  .options = {
    [SIGN_PARTY] = { "party", N_ ("LABEL"), N_ ("who: 甲方, A …") },
    [SIGN_ON] = { "on", N_ ("YYYY-MM-DD"), N_ ("when (default: today)") },
    [SIGN_NOTE] = { "note", N_ ("TEXT"), N_ ("a remark") },
    [SIGN_BACK] = { "back", NULL, N_ ("takes a recorded signature back") },
  },
};

const QyCliCommand qy_cli_contract_state = {
  .name = "contract state",
  .words = N_ ("CON STATE"),
  .min_words = 2,
  .max_words = 2,
  .summary = N_ ("moves a contract along its life cycle"),
  .run = run_state,
  .notes = state_notes,
  .options = { { "why", N_ ("TEXT"), N_ ("the reason") } },
};

const QyCliCommand qy_cli_contract_remove = {
  .name = "contract remove",
  .words = N_ ("CON"),
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("removes a draft that was never issued"),
  .run = run_remove,
};
