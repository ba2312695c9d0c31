/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-report-private.h"

#include <glib/gi18n-lib.h>

#include "qy-money.h"

#define MONTHS_OF_A_YEAR 12

static const QyReportColumn terms_columns[] = {
  { "month", QY_REPORT_TEXT, N_ ("Month") },
  { "contracts", QY_REPORT_NUMBER, N_ ("Contracts") },
  { "amount", QY_REPORT_MONEY, N_ ("Amount") },
};

static const QyReportColumn party_columns[] = {
  { "party", QY_REPORT_TEXT, N_ ("Other side") }, { "direction", QY_REPORT_TEXT, N_ ("Direction") },
  { "planned", QY_REPORT_MONEY, N_ ("Planned") }, { "paid", QY_REPORT_MONEY, N_ ("Paid") },
  { "open", QY_REPORT_MONEY, N_ ("Still open") }, { "overdue", QY_REPORT_MONEY, N_ ("Overdue") },
};

static const QyReportColumn kind_columns[] = {
  { "kind", QY_REPORT_TEXT, N_ ("Kind") },        { "direction", QY_REPORT_TEXT, N_ ("Direction") },
  { "planned", QY_REPORT_MONEY, N_ ("Planned") }, { "paid", QY_REPORT_MONEY, N_ ("Paid") },
  { "open", QY_REPORT_MONEY, N_ ("Still open") }, { "overdue", QY_REPORT_MONEY, N_ ("Overdue") },
};

static const QyReportColumn decisions_columns[] = {
  { "day", QY_REPORT_DATE, N_ ("Day") },       { "decision", QY_REPORT_TEXT, N_ ("Decision") },
  { "number", QY_REPORT_TEXT, N_ ("Number") }, { "contract", QY_REPORT_TEXT, N_ ("Contract") },
  { "party", QY_REPORT_TEXT, N_ ("Parties") }, { "reason", QY_REPORT_TEXT, N_ ("Reason") },
};

static const QyReportColumn confidentiality_columns[] = {
  { "number", QY_REPORT_TEXT, N_ ("Number") },
  { "contract", QY_REPORT_TEXT, N_ ("Contract") },
  { "party", QY_REPORT_TEXT, N_ ("Other side") },
  { "ended", QY_REPORT_DATE, N_ ("Ended on") },
  { "until", QY_REPORT_DATE, N_ ("Binding until") },
  { "material", QY_REPORT_TEXT, N_ ("Material") },
  { "by", QY_REPORT_DATE, N_ ("By") },
  { "done", QY_REPORT_TEXT, N_ ("Done") },
};

static const QyReportColumn due_columns[] = {
  { "safe_on", QY_REPORT_DATE, N_ ("Last safe day") },
  { "due_on", QY_REPORT_DATE, N_ ("Due on") },
  { "what", QY_REPORT_TEXT, N_ ("What") },
  { "side", QY_REPORT_TEXT, N_ ("Who must act") },
  { "number", QY_REPORT_TEXT, N_ ("Number") },
  { "contract", QY_REPORT_TEXT, N_ ("Contract") },
  { "party", QY_REPORT_TEXT, N_ ("Parties") },
  { "amount", QY_REPORT_MONEY, N_ ("Amount") },
  { "direction", QY_REPORT_TEXT, N_ ("Direction") },
};

static const QyReportColumn cash_columns[] = {
  { "month", QY_REPORT_TEXT, N_ ("Month") },
  { "planned_in", QY_REPORT_MONEY, N_ ("Still to receive") },
  { "paid_in", QY_REPORT_MONEY, N_ ("Received") },
  { "planned_out", QY_REPORT_MONEY, N_ ("Still to pay") },
  { "paid_out", QY_REPORT_MONEY, N_ ("Paid") },
};

static const QyReportColumn qualification_columns[] = {
  { "until", QY_REPORT_DATE, N_ ("Valid until") },
  { "state", QY_REPORT_TEXT, N_ ("State") },
  { "party", QY_REPORT_TEXT, N_ ("Party") },
  { "qualification", QY_REPORT_TEXT, N_ ("Qualification") },
  { "number", QY_REPORT_TEXT, N_ ("Number") },
  { "issuer", QY_REPORT_TEXT, N_ ("Issued by") },
  { "expired", QY_REPORT_TEXT, N_ ("Expired of the party’s") },
  { "of_all", QY_REPORT_TEXT, N_ ("Expired of all") },
};

#define COLUMNS(of) of, G_N_ELEMENTS (of)

static const struct
{
  const char *name;
  const char *label;
  const char *summary;
  const QyReportColumn *columns;
  guint n_columns;
  gboolean (*fill) (const QyReportAsk *ask, GError **error);
} reports[QY_N_REPORTS] = {
  [QY_REPORT_TERMS] = { "terms", N_ ("Terms by month"),
                        N_ ("how many contracts end, or begin their next term, in a month"),
                        COLUMNS (terms_columns), qy_report_fill_terms },
  [QY_REPORT_MONEY_BY_PARTY] = { "money-by-party", N_ ("Money by party"),
                                 N_ ("what falls due with one other side"), COLUMNS (party_columns),
                                 qy_report_fill_money_by_party },
  [QY_REPORT_MONEY_BY_KIND] = { "money-by-kind", N_ ("Money by kind"),
                                N_ ("what falls due in contracts of one kind"),
                                COLUMNS (kind_columns), qy_report_fill_money_by_kind },
  [QY_REPORT_DECISIONS] = { "decisions", N_ ("Renewal decisions"),
                            N_ ("a renewal, objection, extension, termination …"),
                            COLUMNS (decisions_columns), qy_report_fill_decisions },
  [QY_REPORT_CONFIDENTIALITY] = { "confidentiality", N_ ("Confidentiality after the end"),
                                  N_ ("a contract that is over and still binds to secrecy"),
                                  COLUMNS (confidentiality_columns),
                                  qy_report_fill_confidentiality },
  [QY_REPORT_DUE] = { "due", N_ ("Due list"), N_ ("one thing that is due"), COLUMNS (due_columns),
                      qy_report_fill_due },
  [QY_REPORT_CASH] = { "cash", N_ ("Cash plan"), N_ ("the money of one month"),
                       COLUMNS (cash_columns), qy_report_fill_cash },
  [QY_REPORT_QUALIFICATIONS] = { "qualifications", N_ ("Qualifications"),
                                 N_ ("a certificate of a party that has expired or soon will"),
                                 COLUMNS (qualification_columns), qy_report_fill_qualifications },
};

static void
row_free (QyReportRow *row)
{
  g_strfreev (row->cells);
  g_free (row->contract_id);
  g_free (row->where);
  g_free (row);
}

static void
ask_clear (QyReportAsk *ask)
{
  g_free (ask->from_text);
  g_free (ask->until_text);
  g_free (ask->today_text);
  g_clear_pointer (&ask->report, qy_report_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (QyReportAsk, ask_clear)

static void
set_period (QyReportAsk *ask, QyReportKind kind, QyDate from, QyDate until)
{
  QyDate today = qy_book_get_today (ask->book);
  QyDate start = from;

  if (!qy_date_is_set (from))
    start = kind == QY_REPORT_DUE ? (QyDate){ 1, 1, 1 } : (QyDate){ today.year, 1, 1 };
  ask->from = start;
  ask->until = qy_date_is_set (until)
                   ? until
                   : qy_date_add_months (qy_date_is_set (from) ? from : today, MONTHS_OF_A_YEAR);
  ask->from_text = qy_date_to_iso (ask->from);
  ask->until_text = qy_date_to_iso (ask->until);
  ask->today_text = qy_date_to_iso (today);
}

QyReportRow *
qy_report_add (QyReport *report, char **cells)
{
  QyReportRow *row = g_new0 (QyReportRow, 1);

  for (guint i = 0; i < report->n_columns; i++)
    if (cells[i] == NULL)
      cells[i] = g_strdup ("");
  row->cells = cells;
  g_ptr_array_add (report->rows, row);
  return row;
}

char **
qy_report_cells_new (const QyReport *report)
{
  return g_new0 (char *, report->n_columns + 1);
}

char *
qy_report_text (QyStatement *statement, int column)
{
  return g_strdup (qy_statement_get_text (statement, column, NULL));
}

char *
qy_report_money (gint64 minor, const char *currency)
{
  QyMoney money = { minor, "" };

  g_strlcpy (money.currency, currency != NULL ? currency : "CNY", sizeof money.currency);
  return qy_money_to_raw (money);
}

char *
qy_report_quote (const char *text)
{
  g_autoptr (GString) quoted = g_string_new (text);

  g_string_replace (quoted, "\"", "\"\"", 0);
  g_string_prepend_c (quoted, '"');
  g_string_append_c (quoted, '"');
  return g_string_free (g_steal_pointer (&quoted), FALSE);
}

const char *
qy_report_kind_to_string (QyReportKind kind)
{
  g_return_val_if_fail (kind < QY_N_REPORTS, NULL);

  return reports[kind].name;
}

gboolean
qy_report_kind_from_string (const char *name, QyReportKind *kind)
{
  g_return_val_if_fail (name != NULL && kind != NULL, FALSE);

  for (guint i = 0; i < QY_N_REPORTS; i++)
    if (g_str_equal (reports[i].name, name))
      {
        *kind = i;
        return TRUE;
      }
  return FALSE;
}

const char *
qy_report_kind_label (QyReportKind kind)
{
  g_return_val_if_fail (kind < QY_N_REPORTS, NULL);

  return _ (reports[kind].label);
}

const char *
qy_report_kind_summary (QyReportKind kind)
{
  g_return_val_if_fail (kind < QY_N_REPORTS, NULL);

  return _ (reports[kind].summary);
}

const QyReportColumn *
qy_report_kind_columns (QyReportKind kind, guint *n)
{
  g_return_val_if_fail (kind < QY_N_REPORTS && n != NULL, NULL);

  *n = reports[kind].n_columns;
  return reports[kind].columns;
}

const char *
qy_report_column_label (const QyReportColumn *column)
{
  g_return_val_if_fail (column != NULL, NULL);

  return _ (column->label);
}

gboolean
qy_report_kind_has_period (QyReportKind kind)
{
  return kind != QY_REPORT_CONFIDENTIALITY;
}

QyReport *
qy_book_report (QyBook *self, QyReportKind kind, QyDate from, QyDate until, GError **error)
{
  g_auto (QyReportAsk) ask = { .book = self };

  g_return_val_if_fail (QY_IS_BOOK (self) && kind < QY_N_REPORTS, NULL);

  set_period (&ask, kind, from, until);
  if (qy_date_compare (ask.until, ask.from) < 0)
    {
      g_set_error (error, QY_BOOK_ERROR, QY_ERROR_INVALID,
                   _ ("The last day %s is before the first day %s; there is no report of such a "
                      "time. Give a later last day."),
                   ask.until_text, ask.from_text);
      return NULL;
    }
  ask.report = g_new0 (QyReport, 1);
  ask.report->kind = kind;
  ask.report->columns = reports[kind].columns;
  ask.report->n_columns = reports[kind].n_columns;
  ask.report->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) row_free);
  return reports[kind].fill (&ask, error) ? g_steal_pointer (&ask.report) : NULL;
}

void
qy_report_free (QyReport *report)
{
  g_return_if_fail (report != NULL);

  g_ptr_array_unref (report->rows);
  g_free (report);
}
