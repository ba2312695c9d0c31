/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-cli-letter.h"

#include "qy-cli-answer.h"
#include "qy-cli-book.h"
#include "qy-cli-commands.h"
#include "qy-cli-print.h"

gboolean
qy_cli_take_letter (
    QyCli *cli, GStrv *options, const char *contract_id, QyCorrespondence **letter, GError **error)
{
  const char *channel = qy_cli_option (options, QY_CLI_LETTER_CHANNEL);
  const char *sent = qy_cli_option (options, QY_CLI_LETTER_SENT);
  const char *arrived = qy_cli_option (options, QY_CLI_LETTER_ARRIVED);
  const char *proof = qy_cli_option (options, QY_CLI_LETTER_PROOF);
  gboolean theirs = qy_cli_option (options, QY_CLI_LETTER_THEIRS) != NULL;

  *letter = NULL;
  if (channel == NULL && sent == NULL && arrived == NULL && proof == NULL)
    return TRUE;
  if (theirs ? arrived == NULL : sent == NULL)
    return qy_cli_usage_error (error, theirs ? _ ("A letter of theirs needs --arrived YYYY-MM-DD")
                                             : _ ("A letter of ours needs --sent YYYY-MM-DD"));
  *letter = qy_correspondence_new (contract_id, theirs ? "in" : "out", NULL, channel, NULL);
  (*letter)->sent_on = g_strdup (sent);
  (*letter)->arrived_on = g_strdup (arrived);
  (*letter)->proof = g_strdup (proof);
  return TRUE;
}

enum
{
  ADD_KIND = QY_CLI_N_LETTER_OPTIONS,
  ADD_FROM,
  ADD_NOTE,
};

static QyExit
run_add (QyCli *cli, char **words, GStrv *options, GError **error)
{
  const char *kind = qy_cli_option (options, ADD_KIND);
  g_autoptr (QyBook) book = NULL;
  g_autoptr (QyContract) contract = NULL;
  g_autoptr (QyCorrespondence) letter = NULL;

  if (!qy_cli_take_letter (cli, options, NULL, &letter, error))
    return QY_EXIT_USAGE;
  if (letter == NULL)
    {
      qy_cli_usage_error (error, _ ("Say when it was sent, with --sent, or arrived, with --theirs "
                                    "--arrived"));
      return QY_EXIT_USAGE;
    }
  book = qy_cli_open_book (cli, QY_BOOK_DEFAULT, error);
  contract = book != NULL ? qy_book_contract_find (book, words[0], error) : NULL;
  if (contract == NULL)
    return QY_EXIT_FAILED;
  letter->contract_id = g_strdup (contract->id);
  letter->kind = g_strdup (kind != NULL ? kind : "other");
  letter->subject = g_strdup (words[1]);
  letter->counterpart = g_strdup (qy_cli_option (options, ADD_FROM));
  letter->note = g_strdup (qy_cli_option (options, ADD_NOTE));
  if (letter->channel == NULL)
    letter->channel = g_strdup ("other");
  if (!qy_book_correspondence_put (book, letter, error))
    return QY_EXIT_FAILED;
  if (!cli->json)
    qy_cli_print (_ ("%s: letter “%s” recorded\n"), contract->number, letter->subject);
  qy_cli_answer_print_fact (cli, "id", letter->id);
  return QY_EXIT_DONE;
}

static QyExit
run_list (QyCli *cli, char **words, GStrv *options, GError **error)
{
  static const QyCliColumn columns[] = {
    { "id", N_ ("Id"), QY_CELL_TEXT, 8 },
    { "direction", N_ ("Direction"), QY_CELL_WORD },
    { "kind", N_ ("Kind"), QY_CELL_WORD },
    { "subject", N_ ("Subject") },
    { "counterpart", N_ ("With") },
    { "channel", N_ ("Channel"), QY_CELL_WORD },
    { "sent_on", N_ ("Sent") },
    { "arrived_on", N_ ("Arrived") },
    { "proof", N_ ("Proof") },
    { NULL, NULL },
  };
  g_autoptr (QyBook) book = qy_cli_open_book (cli, QY_BOOK_DEFAULT, error);
  g_autoptr (QyContract) contract =
      book != NULL ? qy_book_contract_find (book, words[0], error) : NULL;
  g_autoptr (GPtrArray) letters =
      contract != NULL ? qy_book_correspondence_list (book, contract->id, error) : NULL;
  g_autoptr (QyCliAnswer) answer = qy_cli_answer_new (columns);

  if (letters == NULL)
    return QY_EXIT_FAILED;
  for (guint i = 0; i < letters->len; i++)
    {
      const QyCorrespondence *letter = letters->pdata[i];

      qy_cli_answer_add (answer,
                         (const char *[]){ letter->id, letter->direction, letter->kind,
                                           letter->subject, letter->counterpart, letter->channel,
                                           letter->sent_on, letter->arrived_on, letter->proof });
    }
  qy_cli_answer_print_list (answer, cli);
  return QY_EXIT_DONE;
}

const QyCliCommand qy_cli_letter_add = {
  .name = "letter add",
  .words = N_ ("CON SUBJECT"),
  .min_words = 2,
  .max_words = 2,
  .summary = N_ ("records a letter in or out, with its days and its proof"),
  .run = run_add,
  .options = {
    QY_CLI_LETTER_OPTIONS,
    [ADD_KIND] = { "kind", N_ ("KIND"), N_ ("notice, objection, renewal, termination, suspension, reminder, consent or other") },
    [ADD_FROM] = { "with", N_ ("NAME"), N_ ("who wrote it, or to whom") },
    [ADD_NOTE] = { "note", N_ ("TEXT"), N_ ("a remark") },
  },
};

const QyCliCommand qy_cli_letter_list = {
  .name = "letter list",
  .words = N_ ("CON"),
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("the letters of a contract, in and out"),
  .run = run_list,
};
