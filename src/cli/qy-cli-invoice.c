/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-book-money.h"
#include "qy-cli-answer.h"
#include "qy-cli-book.h"
#include "qy-cli-commands.h"
#include "qy-cli-money.h"
#include "qy-cli-options.h"
#include "qy-cli-print.h"

enum
{
  ADD_AMOUNT,
  ADD_ON,
  ADD_NUMBER,
  ADD_KIND,
  ADD_RECEIVED,
  ADD_TAX,
  ADD_FOR,
  ADD_DIRECTION,
  ADD_NOTE,
};

/* Whoever is paid writes the invoice. */
static QyInvoice *
describe (const QyContract *contract,
          GStrv *options,
          QyDirection direction,
          QyMoney money,
          const char *day)
{
  const char *kind = qy_cli_option (options, ADD_KIND);
  const char *tax = qy_cli_option (options, ADD_TAX);
  gboolean credit = g_strcmp0 (kind, "credit") == 0;
  QyInvoice *invoice =
      qy_invoice_new (contract->id, direction == QY_DIRECTION_IN ? "issued" : "received",
                      kind != NULL ? kind : "normal", day,
                      credit ? -ABS (money.minor) : money.minor, money.currency);
  QyRate rate;

  invoice->number = g_strdup (qy_cli_option (options, ADD_NUMBER));
  invoice->received_on = g_strdup (qy_cli_option (options, ADD_RECEIVED));
  if (tax != NULL)
    invoice->tax_rate = qy_rate_parse (tax, &rate, NULL) ? qy_rate_to_raw (rate) : g_strdup (tax);
  invoice->note = g_strdup (qy_cli_option (options, ADD_NOTE));
  return invoice;
}

static QyExit
record (QyCli *cli, QyBook *book, const QyContract *contract, GStrv *options, GError **error)
{
  g_autoptr (GPtrArray) items = qy_book_schedule (book, contract->id, NULL, NULL, error);
  g_autoptr (GArray) shares = NULL;
  g_autoptr (QyInvoice) invoice = NULL;
  g_autofree char *day = NULL;
  g_autofree char *figures = NULL;
  QyDate on = cli->today;
  QyDirection direction;
  QyMoney money;

  if (items == NULL)
    return QY_EXIT_FAILED;
  if (!qy_cli_option_date ("on", qy_cli_option (options, ADD_ON), &on, error)
      || !qy_cli_take_direction (qy_cli_option (options, ADD_DIRECTION), items, &direction, error))
    return QY_EXIT_USAGE;
  if (!qy_money_parse (qy_cli_option (options, ADD_AMOUNT), contract->currency, &money, error))
    return QY_EXIT_FAILED;
  shares = qy_cli_take_shares (items, options[ADD_FOR], direction, money, TRUE, error);
  if (shares == NULL)
    return QY_EXIT_FAILED;
  day = qy_date_to_iso (on);
  invoice = describe (contract, options, direction, money, day);
  for (guint i = 0; i < shares->len && invoice->amount < 0; i++)
    g_array_index (shares, QyShare, i).amount = -ABS (g_array_index (shares, QyShare, i).amount);
  if (invoice->amount < 0 && options[ADD_FOR] == NULL)
    g_array_set_size (shares, 0);
  if (!qy_book_invoice_put (book, invoice, (const QyShare *) (void *) shares->data, shares->len,
                            error))
    return QY_EXIT_FAILED;
  figures = qy_cli_print_minor (invoice->amount, invoice->currency);
  if (!cli->json)
    {
      qy_cli_print (_ ("%s: invoice %s of %s, %s\n"), contract->number,
                    invoice->number != NULL ? invoice->number : "–", day, figures);
      qy_cli_print_shares (shares, money.currency);
    }
  qy_cli_answer_print_fact (cli, "id", invoice->id);
  return QY_EXIT_DONE;
}

static QyExit
run_add (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (QyBook) book = NULL;
  g_autoptr (QyContract) contract = NULL;

  if (options[ADD_AMOUNT] == NULL)
    {
      qy_cli_usage_error (error, _ ("Say how much with --amount"));
      return QY_EXIT_USAGE;
    }
  book = qy_cli_open_book (cli, QY_BOOK_DEFAULT, error);
  contract = book != NULL ? qy_book_contract_find (book, words[0], error) : NULL;
  return contract != NULL ? record (cli, book, contract, options, error) : QY_EXIT_FAILED;
}

static QyExit
run_list (QyCli *cli, char **words, GStrv *options, GError **error)
{
  static const QyCliColumn columns[] = {
    { "id", N_ ("Id"), QY_CELL_TEXT, 8 },
    { "number", N_ ("Number") },
    { "direction", N_ ("Direction"), QY_CELL_WORD },
    { "kind", N_ ("Kind"), QY_CELL_WORD },
    { "issued_on", N_ ("Issued") },
    { "received_on", N_ ("Received") },
    { "amount", NULL, QY_CELL_INT },
    { NULL, N_ ("Amount"), QY_CELL_FIGURES },
    { "currency", NULL },
    { "tax_rate", N_ ("Tax rate") },
    { "note", N_ ("Remark") },
    { NULL, NULL },
  };
  g_autoptr (QyBook) book = qy_cli_open_book (cli, QY_BOOK_DEFAULT, error);
  g_autoptr (QyContract) contract =
      book != NULL ? qy_book_contract_find (book, words[0], error) : NULL;
  g_autoptr (GPtrArray) invoices =
      contract != NULL ? qy_book_invoice_list (book, contract->id, error) : NULL;
  g_autoptr (QyCliAnswer) answer = qy_cli_answer_new (columns);

  if (invoices == NULL)
    return QY_EXIT_FAILED;
  for (guint i = 0; i < invoices->len; i++)
    {
      const QyInvoice *invoice = invoices->pdata[i];
      g_autofree char *minor = g_strdup_printf ("%" G_GINT64_FORMAT, invoice->amount);
      g_autofree char *figures = qy_cli_print_minor (invoice->amount, invoice->currency);

      qy_cli_answer_add (
          answer, (const char *[]){ invoice->id, invoice->number, invoice->direction, invoice->kind,
                                    invoice->issued_on, invoice->received_on, minor, figures,
                                    invoice->currency, invoice->tax_rate, invoice->note });
    }
  qy_cli_answer_print_list (answer, cli);
  return QY_EXIT_DONE;
}

const QyCliCommand qy_cli_invoice_add = {
  .name = "invoice add",
  .words = N_ ("CON"),
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("records an invoice, issued or received"),
  .run = run_add,
  .options = {
    [ADD_AMOUNT] = { "amount", N_ ("AMOUNT"), N_ ("how much, tax included") },
    [ADD_ON] = { "on", N_ ("YYYY-MM-DD"), N_ ("when it was issued (default: today)") },
    [ADD_NUMBER] = { "number", N_ ("TEXT"), N_ ("its number") },
    [ADD_KIND] = { "kind", N_ ("KIND"), N_ ("normal, special or credit") },
    [ADD_RECEIVED] = { "received", N_ ("YYYY-MM-DD"), N_ ("when it arrived") },
    [ADD_TAX] = { "tax", N_ ("PERCENT"), N_ ("its tax rate, such as 6%") },
    [ADD_FOR] = { "for", N_ ("OCCURRENCE=AMOUNT"), N_ ("what it is for, such as 2026-02=1000; may be repeated") },
    [ADD_DIRECTION] = { "direction", N_ ("in|out"), N_ ("of the planned payment, where no party is known to be ours") },
    [ADD_NOTE] = { "note", N_ ("TEXT"), N_ ("a remark") },
  },
};

const QyCliCommand qy_cli_invoice_list = {
  .name = "invoice list",
  .words = N_ ("CON"),
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("the invoices of a contract"),
  .run = run_list,
};
