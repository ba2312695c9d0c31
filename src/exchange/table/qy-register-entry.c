/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-currency.h"
#include "qy-date.h"
#include "qy-duration.h"
#include "qy-markup.h"
#include "qy-money.h"
#include "qy-register-private.h"

/* One row while it is read. */
typedef struct
{
  QyRegister *self;
  const QyRegisterRow *row;
  QyRegisterFound found;
  QyRegisterEntry *entry;
} Reading;

typedef void (*Take) (Reading *reading, const QyRegisterColumn *column, const char *text);

static void
complain (Reading *reading, const QyRegisterColumn *column, const char *reason)
{
  if (reading->found != NULL)
    reading->found (reading->self, reading->row->line, column != NULL ? column->name : NULL,
                    reason);
}

/* The reason without "nothing was stored": a table says that once. */
static void
complain_error (Reading *reading, const QyRegisterColumn *column, GError *error)
{
  complain (reading, column, error->message);
  g_error_free (error);
}

static void
set_text (char **where, const char *text)
{
  g_free (*where);
  *where = g_strdup (text);
}

/* What will be one line in the book must be plain. */
static void
take_line (Reading *reading, const QyRegisterColumn *column, char **where, const char *text)
{
  if (qy_markup_is_plain (text))
    set_text (where, text);
  else
    complain (reading, column, _ ("this is not plain text"));
}

static void
take_number (Reading *reading, const QyRegisterColumn *column, const char *text)
{
  take_line (reading, column, &reading->entry->number, text);
}

static void
take_title (Reading *reading, const QyRegisterColumn *column, const char *text)
{
  take_line (reading, column, &reading->entry->title, text);
}

static void
take_kind (Reading *reading, const QyRegisterColumn *column, const char *text)
{
  take_line (reading, column, &reading->entry->kind, text);
}

static void
take_responsible (Reading *reading, const QyRegisterColumn *column, const char *text)
{
  take_line (reading, column, &reading->entry->responsible, text);
}

static void
take_tags (Reading *reading, const QyRegisterColumn *column, const char *text)
{
  take_line (reading, column, &reading->entry->tags, text);
}

static void
take_note (Reading *reading, const QyRegisterColumn *column, const char *text)
{
  g_auto (GStrv) lines = g_strsplit_set (text, "\r\n", -1);
  g_autoptr (GString) note = g_string_new (reading->entry->note);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *line = g_strstrip (g_strdelimit (g_strdup (lines[i]), "\t\f\v", ' '));

      if (!qy_markup_is_plain (line))
        {
          complain (reading, column, _ ("this is not plain text"));
          return;
        }
      if (*line != '\0')
        g_string_append_printf (note, "%s%s", note->len > 0 ? "\n" : "", line);
    }
  set_text (&reading->entry->note, note->str);
}

/* A register holds what is signed; what is still being written is made here from a template. */
static void
take_state (Reading *reading, const QyRegisterColumn *column, const char *text)
{
  QyContractState state = QY_STATE_DRAFT;
  g_autofree char *reason = NULL;

  if (!qy_register_state (text, &state))
    reason = g_strdup_printf (_ ("“%s” is no state; signed, in-force, suspended, expired, "
                                 "terminated, replaced and closed are known"),
                              text);
  else if (state < QY_STATE_SIGNED)
    reason =
        g_strdup_printf (_ ("a contract that is “%s” is not signed yet; leave the row out"), text);
  if (reason != NULL)
    complain (reading, column, reason);
  else
    reading->entry->state = state;
}

static void
add_party (Reading *reading, const QyRegisterColumn *column, const char *label, const char *name)
{
  QyRegisterParty party = { label, NULL };

  if (!qy_markup_is_plain (name))
    {
      complain (reading, column, _ ("this is not plain text"));
      return;
    }
  party.name = g_strdup (name);
  g_array_append_val (reading->entry->parties, party);
}

/* In the language that the table is written in: what is printed into a contract. */
static const char *
label_of (const QyRegisterColumn *column)
{
  static const char *const labels[][2] = {
    [QY_REGISTER_PARTY_A] = { "甲方", "Party A" },
    [QY_REGISTER_PARTY_B] = { "乙方", "Party B" },
    [QY_REGISTER_PARTY_C] = { "丙方", "Party C" },
    [QY_REGISTER_OWN_PARTY] = { "我方", "Our side" },
    [QY_REGISTER_OTHER_PARTY] = { "对方", "Counterparty" },
  };

  return labels[column->field][g_str_is_ascii (column->name)];
}

static void
take_party (Reading *reading, const QyRegisterColumn *column, const char *text)
{
  add_party (reading, column, label_of (column), text);
}

static void
take_parties (Reading *reading, const QyRegisterColumn *column, const char *text)
{
  static const char *const labels[][2] = {
    { "甲方", "Party A" }, { "乙方", "Party B" }, { "丙方", "Party C" },
    { "丁方", "Party D" }, { "戊方", "Party E" }, { "己方", "Party F" },
  };
  g_autofree char *evened = g_strdup (text);
  g_auto (GStrv) names = NULL;
  gboolean english = g_str_is_ascii (column->name);
  guint n = 0;

  for (char *p = evened; *p != '\0'; p++)
    if (g_str_has_prefix (p, "、") || g_str_has_prefix (p, "；"))
      memcpy (p, ";  ", strlen ("、"));
  names = g_strsplit (evened, ";", -1);
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *name = qy_register_clean (names[i]);

      if (*name == '\0')
        continue;
      if (n == G_N_ELEMENTS (labels))
        {
          complain (reading, column, _ ("there are more than six parties"));
          return;
        }
      add_party (reading, column, labels[n++][english], name);
    }
}

/* "2026-01-05 00:00:00" and "20260105" beside everything a person types. */
static QyDate
parse_day (const char *text, GError **error)
{
  g_autofree char *day = g_strdup (text);
  char *blank = strpbrk (day, " T");

  if (blank != NULL && strchr (blank, ':') != NULL)
    *blank = '\0';
  if (strlen (day) == 8 && strspn (day, "0123456789") == 8)
    {
      g_autofree char *dashed = g_strdup_printf ("%.4s-%.2s-%.2s", day, day + 4, day + 6);

      return qy_date_from_iso (dashed, error);
    }
  return qy_date_parse (day, error);
}

static void
take_day (Reading *reading, const QyRegisterColumn *column, const char *text, char **where)
{
  GError *error = NULL;
  QyDate date = parse_day (text, &error);

  if (error != NULL)
    {
      complain_error (reading, column, error);
      return;
    }
  g_free (*where);
  *where = qy_date_to_iso (date);
}

static void
take_signed_on (Reading *reading, const QyRegisterColumn *column, const char *text)
{
  take_day (reading, column, text, &reading->entry->signed_on);
}

static void
take_effective_on (Reading *reading, const QyRegisterColumn *column, const char *text)
{
  take_day (reading, column, text, &reading->entry->effective_on);
}

static void
take_starts_on (Reading *reading, const QyRegisterColumn *column, const char *text)
{
  take_day (reading, column, text, &reading->entry->starts_on);
}

static gboolean
is_open (const char *text)
{
  static const char *const words[] = { "长期",       "长期有效",   "永久",      "永久有效",
                                       "无固定期限", "无期限",     "不定期",    "indefinite",
                                       "perpetual",  "open-ended", "unlimited", NULL };

  return g_strv_contains (words, text);
}

static void
take_ends_on (Reading *reading, const QyRegisterColumn *column, const char *text)
{
  if (!is_open (text))
    take_day (reading, column, text, &reading->entry->ends_on);
}

/* Signs between two days: "至", "到", dashes, dots. */
static gboolean
parts_days (gunichar c)
{
  static const gunichar signs[] = { ' ', '.', '~', '-', 0x81f3, 0x5230, 0xff5e, 0x2013, 0x2014 };

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (c == signs[i])
      return TRUE;
  return FALSE;
}

/* Where a text can be parted into a first and a last day, at whatever sign. */
static gboolean
split_period (const char *text, QyDate *first, QyDate *last)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      g_autofree char *before = g_strndup (text, p - text);
      const char *after = p;

      while (parts_days (g_utf8_get_char (after)))
        after = g_utf8_next_char (after);
      if (after == p)
        continue;
      *first = parse_day (g_strstrip (before), NULL);
      *last = parse_day (after, NULL);
      if (qy_date_is_set (*first) && qy_date_is_set (*last))
        return TRUE;
    }
  return FALSE;
}

static void
take_period (Reading *reading, const QyRegisterColumn *column, const char *text)
{
  g_autofree char *bare = g_strdup (text);
  QyDuration length;
  QyDate first, last;
  int months = 0;
  char *start = bare;

  if (is_open (text))
    return;
  if (g_str_has_prefix (start, "自") || g_str_has_prefix (start, "从"))
    start += strlen ("自");
  if (g_str_has_suffix (start, "止"))
    start[strlen (start) - strlen ("止")] = '\0';
  if (split_period (start, &first, &last))
    {
      g_free (reading->entry->starts_on);
      g_free (reading->entry->ends_on);
      reading->entry->starts_on = qy_date_to_iso (first);
      reading->entry->ends_on = qy_date_to_iso (last);
      return;
    }
  if (!qy_duration_parse (text, &length, NULL) || !qy_duration_to_months (length, &months))
    {
      complain (reading, column, _ ("this is neither two days nor a length in months or years"));
      return;
    }
  if (reading->entry->starts_on == NULL || reading->entry->ends_on != NULL)
    return;
  last = qy_date_term_last (qy_date_from_iso (reading->entry->starts_on, NULL), months);
  if (qy_date_is_set (last))
    reading->entry->ends_on = qy_date_to_iso (last);
}

/* What another column of the row says; "" when there is none. */
static char *
text_of (Reading *reading, QyRegisterField field)
{
  for (guint i = 0; i < reading->self->columns->len; i++)
    if (g_array_index (reading->self->columns, QyRegisterColumn, i).field == field
        && i < reading->row->n)
      return qy_register_clean (reading->row->cells[i]);
  return g_strdup ("");
}

/* Its own column counts before the head of the amounts. */
static gboolean
find_currency (Reading *reading, const QyRegisterUnit *unit, char code[4])
{
  g_autofree char *word = text_of (reading, QY_REGISTER_CURRENCY);

  if (*word == '\0')
    g_strlcpy (code, unit->currency[0] != '\0' ? unit->currency : "CNY", 4);
  else if (!qy_register_currency (word, code))
    return FALSE;
  return qy_currency_is_code (code);
}

static void
take_amount (Reading *reading, const QyRegisterColumn *column, const char *text)
{
  gboolean bare = strspn (text, "0123456789.,-") == strlen (text);
  g_autofree char *typed = NULL;
  g_autofree char *plain = NULL;
  GError *error = NULL;
  QyRegisterUnit unit;
  QyMoney money;
  char code[4];

  qy_register_unit_guess (column->name, &unit);
  if (!find_currency (reading, &unit, code))
    {
      complain (reading, column, _ ("its currency is none that is known"));
      return;
    }
  typed = g_strconcat (text, bare && unit.in_wan ? "万" : "", NULL);
  if (!qy_money_parse (typed, code, &money, &error))
    {
      complain_error (reading, column, error);
      return;
    }
  if (money.minor < 0)
    {
      complain (reading, column, _ ("the amount of a contract is not below zero"));
      return;
    }
  plain = qy_money_to_plain (money);
  reading->entry->amount = g_strdup_printf ("%s %s", money.currency, plain);
}

static const Take takes[QY_N_REGISTER_FIELDS] = {
  [QY_REGISTER_NUMBER] = take_number,
  [QY_REGISTER_TITLE] = take_title,
  [QY_REGISTER_KIND] = take_kind,
  [QY_REGISTER_STATE] = take_state,
  [QY_REGISTER_PARTY_A] = take_party,
  [QY_REGISTER_PARTY_B] = take_party,
  [QY_REGISTER_PARTY_C] = take_party,
  [QY_REGISTER_OWN_PARTY] = take_party,
  [QY_REGISTER_OTHER_PARTY] = take_party,
  [QY_REGISTER_PARTIES] = take_parties,
  [QY_REGISTER_SIGNED_ON] = take_signed_on,
  [QY_REGISTER_EFFECTIVE_ON] = take_effective_on,
  [QY_REGISTER_STARTS_ON] = take_starts_on,
  [QY_REGISTER_ENDS_ON] = take_ends_on,
  [QY_REGISTER_PERIOD] = take_period,
  [QY_REGISTER_AMOUNT] = take_amount,
  [QY_REGISTER_RESPONSIBLE] = take_responsible,
  [QY_REGISTER_TAGS] = take_tags,
  [QY_REGISTER_NOTE] = take_note,
};

/* The column @i of the row, if it holds @field (QY_N_REGISTER_FIELDS: any but a period). */
static void
take_column (Reading *reading, guint i, gboolean periods)
{
  const QyRegisterColumn *column = &g_array_index (reading->self->columns, QyRegisterColumn, i);
  g_autofree char *text = NULL;

  if (takes[column->field] == NULL || (column->field == QY_REGISTER_PERIOD) != periods)
    return;
  if (g_hash_table_contains (reading->self->faults, reading->row->cells[i]))
    {
      complain (reading, column, _ ("the formula in the cell has an error or no result"));
      return;
    }
  text = qy_register_clean (reading->row->cells[i]);
  if (*text == '\0')
    return;
  if (column->field == QY_REGISTER_NOTE) /* its lines stay lines */
    {
      g_free (text);
      text = g_strdup (reading->row->cells[i]);
    }
  takes[column->field](reading, column, text);
}

static void
check_whole (Reading *reading)
{
  QyRegisterEntry *entry = reading->entry;
  g_autofree char *reason = NULL;

  if (entry->title == NULL)
    complain (reading, NULL, _ ("the contract has no title"));
  if (entry->starts_on == NULL || entry->ends_on == NULL
      || strcmp (entry->starts_on, entry->ends_on) <= 0)
    return;
  reason = g_strdup_printf (_ ("the period ends (%s) before it starts (%s)"), entry->ends_on,
                            entry->starts_on);
  complain (reading, NULL, reason);
}

static void
clear_party (gpointer data)
{
  g_free ((char *) ((QyRegisterParty *) data)->name);
}

QyRegisterEntry *
qy_register_read_row (QyRegister *self, guint index, QyRegisterFound found)
{
  QyRegisterEntry *entry = g_new0 (QyRegisterEntry, 1);
  Reading reading = { self, &g_array_index (self->rows, QyRegisterRow, index), found, entry };

  entry->line = reading.row->line;
  entry->state = QY_STATE_IN_FORCE;
  entry->parties = g_array_new (FALSE, FALSE, sizeof (QyRegisterParty));
  g_array_set_clear_func (entry->parties, clear_party);
  for (int periods = 0; periods < 2; periods++)
    for (guint i = 0; i < reading.row->n && i < self->columns->len; i++)
      take_column (&reading, i, periods == 1);
  check_whole (&reading);
  return entry;
}

void
qy_register_entry_free (QyRegisterEntry *entry)
{
  if (entry == NULL)
    return;
  g_free (entry->number);
  g_free (entry->title);
  g_free (entry->kind);
  g_array_unref (entry->parties);
  g_free (entry->signed_on);
  g_free (entry->effective_on);
  g_free (entry->starts_on);
  g_free (entry->ends_on);
  g_free (entry->amount);
  g_free (entry->responsible);
  g_free (entry->tags);
  g_free (entry->note);
  g_free (entry);
}

QyRegisterEntry *
qy_register_entry (QyRegister *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->rows->len, NULL);
  return qy_register_read_row (self, index, NULL);
}
