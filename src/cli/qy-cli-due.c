/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-book-calendar.h"
#include "qy-book-due.h"
#include "qy-book-party.h"
#include "qy-book-person.h"
#include "qy-cli-book.h"
#include "qy-cli-commands.h"
#include "qy-cli-due.h"
#include "qy-cli-print.h"
#include "qy-cli-table.h"
#include "qy-money.h"

#define USUAL_DAYS    90
#define REFRESH_SLICE 200
#define MOST          1000000

enum
{
  OPTION_DAYS,
  OPTION_KIND,
  OPTION_CONTRACT,
  OPTION_PARTY,
  OPTION_PERSON,
  OPTION_WHY,
  OPTION_TO,
};

/* What a filter's names stand for, for as long as it is used. */
typedef struct
{
  QyDueFilter filter;
  QyContract *contract;
  QyParty *party;
  QyPerson *person;
} Question;

static void
question_clear (Question *question)
{
  g_clear_pointer (&question->contract, qy_contract_free);
  g_clear_pointer (&question->party, qy_party_free);
  g_clear_pointer (&question->person, qy_person_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Question, question_clear)

gboolean
qy_cli_refresh_due (QyBook *book, GError **error)
{
  gboolean left = TRUE;

  while (left)
    if (!qy_book_refresh_due (book, REFRESH_SLICE, &left, error))
      return FALSE;
  return TRUE;
}

static gboolean
read_kinds (const char *text, guint32 *kinds, GError **error)
{
  g_auto (GStrv) words = g_strsplit (text, ",", -1);

  for (char **word = words; *word != NULL; word++)
    {
      g_autoptr (GString) known = g_string_new (NULL);
      QyDueKind kind;

      if (qy_due_kind_from_string (g_strstrip (*word), &kind))
        {
          *kinds |= 1u << kind;
          continue;
        }
      for (guint i = 0; i < QY_N_DUE_KINDS; i++)
        g_string_append_printf (known, "%s%s", i > 0 ? ", " : "",
                                qy_due_kind_to_string ((QyDueKind) i));
      qy_cli_usage_error (error, _ ("--kind does not know “%s”; it takes %s"), *word, known->str);
      return FALSE;
    }
  return TRUE;
}

static gboolean
read_names (QyBook *book, GStrv *options, Question *question, GError **error)
{
  const char *contract = qy_cli_option (options, OPTION_CONTRACT);
  const char *party = qy_cli_option (options, OPTION_PARTY);
  const char *person = qy_cli_option (options, OPTION_PERSON);

  if (contract != NULL)
    {
      question->contract = qy_book_contract_find (book, contract, error);
      if (question->contract == NULL)
        return FALSE;
      question->filter.contract_id = question->contract->id;
    }
  if (party != NULL)
    {
      question->party = qy_book_party_find (book, party, error);
      if (question->party == NULL)
        return FALSE;
      question->filter.party_id = question->party->id;
    }
  if (person != NULL)
    {
      question->person = qy_book_person_find (book, person, error);
      if (question->person == NULL)
        return FALSE;
      question->filter.person_id = question->person->id;
    }
  return TRUE;
}

static void
add_why (JsonBuilder *builder, const QyDueItem *item, const QyCalendar *calendar)
{
  g_auto (GStrv) why = qy_due_item_explain (item, calendar, qy_language_of_interface ());

  json_builder_set_member_name (builder, "why");
  json_builder_begin_array (builder);
  for (char **step = why; *step != NULL; step++)
    json_builder_add_string_value (builder, *step);
  json_builder_end_array (builder);
}

void
qy_cli_json_due (JsonBuilder *builder, const QyDueItem *item, const QyCalendar *calendar)
{
  g_autofree char *title = qy_due_item_title (item);

  json_builder_begin_object (builder);
  qy_cli_json_text (builder, "date", item->due_on);
  qy_cli_json_text (builder, "safe", item->safe_on);
  qy_cli_json_text (builder, "kind", qy_due_kind_to_string (item->kind));
  qy_cli_json_text (builder, "contract", item->number);
  qy_cli_json_text (builder, "text", title);
  json_builder_set_member_name (builder, "certain");
  json_builder_add_boolean_value (builder, item->certain);
  json_builder_set_member_name (builder, "open");
  json_builder_add_boolean_value (builder, item->open);
  qy_cli_json_text (builder, "waiting", item->waiting_for);
  qy_cli_json_text (builder, "side", qy_side_to_string (item->side));
  qy_cli_json_text (builder, "holder", item->holder_id);
  qy_cli_json_text (builder, "source", item->source_id);
  qy_cli_json_text (builder, "occurrence", item->occurrence);
  if (item->has_amount)
    {
      qy_cli_json_text (builder, "direction", qy_direction_to_string (item->direction));
      qy_cli_json_text (builder, "currency", item->currency);
      json_builder_set_member_name (builder, "amount");
      json_builder_add_int_value (builder, item->amount);
      json_builder_set_member_name (builder, "paid");
      json_builder_add_int_value (builder, item->paid);
      json_builder_set_member_name (builder, "invoiced");
      json_builder_add_int_value (builder, item->invoiced);
    }
  add_why (builder, item, calendar);
  json_builder_end_object (builder);
}

static char *
amount_text (const QyDueItem *item)
{
  QyMoney money = { item->amount - item->paid, "" };

  if (!item->has_amount)
    return g_strdup ("");
  g_strlcpy (money.currency, item->currency, sizeof money.currency);
  return qy_money_to_figures (money);
}

static char *
day_text (const QyDueItem *item)
{
  if (item->safe_on == NULL)
    return g_strdup (_ ("waits"));
  return item->certain ? g_strdup (item->safe_on) : g_strconcat (item->safe_on, " ?", NULL);
}

void
qy_cli_print_due (GPtrArray *items)
{
  const char *const heads[] = { _ ("Last safe day"), _ ("Kind"),     _ ("What"), _ ("Open amount"),
                                _ ("Number"),        _ ("Contract"), NULL };
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  for (guint i = 0; i < items->len; i++)
    {
      const QyDueItem *item = items->pdata[i];
      GStrv row = g_new0 (char *, G_N_ELEMENTS (heads));

      row[0] = day_text (item);
      row[1] = g_strdup (qy_due_kind_label (item->kind));
      row[2] = qy_due_item_title (item);
      row[3] = amount_text (item);
      row[4] = g_strdup (item->number != NULL ? item->number : "");
      row[5] = g_strdup (item->title);
      g_ptr_array_add (rows, row);
    }
  qy_cli_print_table (heads, rows, 1u << 3, QY_CLI_TABLE_FIT);
}

static void
print_why (GPtrArray *items, const QyCalendar *calendar)
{
  for (guint i = 0; i < items->len; i++)
    {
      const QyDueItem *item = items->pdata[i];
      g_autofree char *title = qy_due_item_title (item);
      g_autofree char *day = day_text (item);
      g_auto (GStrv) why = qy_due_item_explain (item, calendar, qy_language_of_interface ());

      qy_cli_print ("%s  %s  %s\n", day, item->number != NULL ? item->number : item->title, title);
      for (char **step = why; *step != NULL; step++)
        qy_cli_print ("    %s\n", *step);
    }
}

static void
answer (QyCli *cli, GPtrArray *items, const QyCalendar *calendar, gboolean why)
{
  g_autoptr (JsonBuilder) builder = NULL;

  if (!cli->json && why)
    print_why (items, calendar);
  else if (!cli->json)
    qy_cli_print_due (items);
  if (!cli->json)
    return;
  builder = json_builder_new ();
  json_builder_begin_array (builder);
  for (guint i = 0; i < items->len; i++)
    qy_cli_json_due (builder, items->pdata[i], calendar);
  json_builder_end_array (builder);
  qy_cli_print_json (builder);
}

static QyExit
run_due (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_auto (Question) question = { .filter = { .horizon = USUAL_DAYS, .most = MOST } };
  const char *days = qy_cli_option (options, OPTION_DAYS);
  const char *kind = qy_cli_option (options, OPTION_KIND);
  const char *to = qy_cli_option (options, OPTION_TO);
  guint64 horizon = USUAL_DAYS;
  g_autoptr (QyBook) book = NULL;
  g_autoptr (GPtrArray) items = NULL;

  if (days != NULL && !g_ascii_string_to_unsigned (days, 10, 1, 36500, &horizon, NULL))
    {
      qy_cli_usage_error (error, _ ("--days takes a number from 1 to 36500"));
      return QY_EXIT_USAGE;
    }
  if (kind != NULL && !read_kinds (kind, &question.filter.kinds, error))
    return QY_EXIT_USAGE;
  question.filter.horizon = (int) horizon;
  question.filter.with_waiting = days == NULL;
  question.filter.with_closed = qy_cli_option (options, OPTION_CONTRACT) != NULL;
  book = qy_cli_open_book (cli, QY_BOOK_DEFAULT, error);
  if (book == NULL || !qy_cli_refresh_due (book, error)
      || !read_names (book, options, &question, error))
    return QY_EXIT_FAILED;
  items = qy_book_due_list (book, &question.filter, error);
  if (items == NULL)
    return QY_EXIT_FAILED;
  if (to != NULL)
    return qy_cli_due_to_file (cli, book, items, to, error) ? QY_EXIT_DONE : QY_EXIT_FAILED;
  answer (cli, items, qy_book_get_calendar (book), qy_cli_option (options, OPTION_WHY) != NULL);
  if (items->len == 0 && !cli->json && to == NULL)
    qy_cli_note (_ ("Nothing is due in the next %d days."), (int) horizon);
  return QY_EXIT_DONE;
}

const QyCliCommand qy_cli_due = {
  .name = "due",
  .max_words = 0,
  .summary = N_ ("what must happen by when: notices, ends, payments, obligations"),
  .run = run_due,
  .options = {
    [OPTION_DAYS] = { "days", N_ ("N"), N_ ("so many days ahead (default 90); what is overdue is always listed") },
    [OPTION_KIND] = { "kind", N_ ("KINDS"), N_ ("only these, separated by commas: notice, payment …") },
    [OPTION_CONTRACT] = { "contract", N_ ("CON"), N_ ("only of this contract, closed ones too") },
    [OPTION_PARTY] = { "party", N_ ("NAME"), N_ ("only of contracts with this party") },
    [OPTION_PERSON] = { "person", N_ ("NAME"), N_ ("only what this person is responsible for") },
    [OPTION_WHY] = { "why", NULL, N_ ("explains every day, step by step") },
    [OPTION_TO] = { "to", N_ ("FILE"), N_ ("writes a calendar: FILE.ics") },
  },
};
