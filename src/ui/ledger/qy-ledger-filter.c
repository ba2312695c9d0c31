/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-ledger-filter.h"

#include <glib/gi18n-lib.h>

#define NEXT_DAYS 90

/* The parts that are one text each. */
static const struct
{
  QyLedgerPart part;
  const char *key; /* in the state file */
  gsize offset;
} texts[] = {
  { QY_LEDGER_PART_SEARCH, "search", G_STRUCT_OFFSET (QyLedgerFilter, search) },
  { QY_LEDGER_PART_KIND, "kind", G_STRUCT_OFFSET (QyLedgerFilter, kind) },
  { QY_LEDGER_PART_PARTY, "party", G_STRUCT_OFFSET (QyLedgerFilter, party) },
  { QY_LEDGER_PART_AMOUNT, "amount-from", G_STRUCT_OFFSET (QyLedgerFilter, amount_from) },
  { QY_LEDGER_PART_AMOUNT, "amount-to", G_STRUCT_OFFSET (QyLedgerFilter, amount_to) },
  { QY_LEDGER_PART_RESPONSIBLE, "responsible", G_STRUCT_OFFSET (QyLedgerFilter, responsible) },
  { QY_LEDGER_PART_EXPRESSION, "expression", G_STRUCT_OFFSET (QyLedgerFilter, expression) },
};

#define TEXT(filter, i) G_STRUCT_MEMBER (char *, (filter), texts[i].offset)

static const char *const ends_keys[QY_LEDGER_N_ENDS] = { "any", "this-month", "next-90", "over" };

static char *
quote (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "'", -1);
  g_autofree char *inner = g_strjoinv ("''", parts);

  return g_strdup_printf ("'%s'", inner);
}

static void add (GString *where, const char *format, ...) G_GNUC_PRINTF (2, 3);

static void
add (GString *where, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  if (where->len > 0)
    g_string_append (where, " and ");
  g_string_append_vprintf (where, format, arguments);
  va_end (arguments);
}

static void
add_search (GString *where, const char *search)
{
  g_auto (GStrv) words = g_strsplit_set (search, " \t\n", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *word = quote (words[i]);

      if (*words[i] != '\0')
        add (where, "(number ~ %s or title ~ %s or party ~ %s)", word, word, word);
    }
}

static void
add_states (GString *where, guint states)
{
  g_autoptr (GString) any = g_string_new (NULL);

  for (guint i = 0; i < QY_N_STATES; i++)
    {
      if ((states & (1u << i)) != 0)
        g_string_append_printf (any, "%sstate = %s", any->len > 0 ? " or " : "",
                                qy_contract_state_to_string (i));
    }
  add (where, "(%s)", any->str);
}

static void
add_ends (GString *where, QyLedgerEnds ends, QyDate today)
{
  QyDate from = today, to = qy_date_add_days (today, NEXT_DAYS);
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  if (ends == QY_LEDGER_ENDS_THIS_MONTH)
    {
      from.day = 1;
      to = from;
      to.day = (guint8) qy_date_days_in_month (from.year, from.month);
    }
  first = qy_date_to_iso (from);
  last = qy_date_to_iso (to);
  if (ends == QY_LEDGER_ENDS_OVER)
    add (where, "ends_on < %s", first);
  else
    add (where, "ends_on >= %s and ends_on <= %s", first, last);
}

static void
add_literal (GString *where, const char *column_and_operator, const char *text)
{
  g_autofree char *literal = quote (text);

  add (where, "%s %s", column_and_operator, literal);
}

static char *
describe_states (guint states)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;
  g_autofree char *joined = NULL;

  for (guint i = 0; i < QY_N_STATES; i++)
    {
      if ((states & (1u << i)) != 0)
        g_strv_builder_add (names, qy_contract_state_label (i));
    }
  all = g_strv_builder_end (names);
  /* Translators: between the names of states in a list of them */
  joined = g_strjoinv (_ (", "), all);
  return g_strdup_printf (_ ("State: %s"), joined);
}

static char *
describe_amount (const QyLedgerFilter *filter)
{
  if (filter->amount_to == NULL)
    return g_strdup_printf (_ ("Amount: from %s"), filter->amount_from);
  if (filter->amount_from == NULL)
    return g_strdup_printf (_ ("Amount: up to %s"), filter->amount_to);
  return g_strdup_printf (_ ("Amount: %s to %s"), filter->amount_from, filter->amount_to);
}

QyLedgerFilter *
qy_ledger_filter_new (void)
{
  return g_new0 (QyLedgerFilter, 1);
}

QyLedgerFilter *
qy_ledger_filter_copy (const QyLedgerFilter *filter)
{
  QyLedgerFilter *copy = NULL;

  g_return_val_if_fail (filter != NULL, NULL);

  copy = qy_ledger_filter_new ();
  copy->states = filter->states;
  copy->ends = filter->ends;
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    TEXT (copy, i) = g_strdup (TEXT (filter, i));
  return copy;
}

void
qy_ledger_filter_free (QyLedgerFilter *filter)
{
  if (filter == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_free (TEXT (filter, i));
  g_free (filter);
}

gboolean
qy_ledger_filter_equal (const QyLedgerFilter *a, const QyLedgerFilter *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      if (g_strcmp0 (TEXT (a, i), TEXT (b, i)) != 0)
        return FALSE;
    }
  return a->states == b->states && a->ends == b->ends;
}

QyLedgerFilter *
qy_ledger_filter_new_for_where (const char *where)
{
  QyLedgerFilter *filter = qy_ledger_filter_new ();
  g_autoptr (GRegex) shape = NULL;
  g_autoptr (GMatchInfo) match = NULL;

  if (where == NULL || *where == '\0')
    return filter;
  shape = g_regex_new ("^\\(?state = [a-z-]+( or state = [a-z-]+)*\\)?$", 0, 0, NULL);
  if (g_regex_match (shape, where, 0, NULL))
    {
      g_autoptr (GRegex) name = g_regex_new ("state = ([a-z-]+)", 0, 0, NULL);

      for (g_regex_match (name, where, 0, &match); g_match_info_matches (match);
           g_match_info_next (match, NULL))
        {
          g_autofree char *word = g_match_info_fetch (match, 1);
          QyContractState state = QY_STATE_DRAFT;

          if (qy_contract_state_from_string (word, &state))
            filter->states |= 1u << state;
        }
    }
  if (filter->states == 0)
    filter->expression = g_strdup (where);
  return filter;
}

char *
qy_ledger_filter_to_where (const QyLedgerFilter *filter, QyDate today)
{
  g_autoptr (GString) where = g_string_new (NULL);

  g_return_val_if_fail (filter != NULL, NULL);

  if (filter->search != NULL)
    add_search (where, filter->search);
  if (filter->states != 0)
    add_states (where, filter->states);
  if (filter->kind != NULL)
    add_literal (where, "kind =", filter->kind);
  if (filter->party != NULL)
    add_literal (where, "party ~", filter->party);
  if (filter->ends != QY_LEDGER_ENDS_ANY)
    add_ends (where, filter->ends, today);
  if (filter->amount_from != NULL)
    add_literal (where, "amount >=", filter->amount_from);
  if (filter->amount_to != NULL)
    add_literal (where, "amount <=", filter->amount_to);
  if (filter->responsible != NULL)
    add_literal (where, "responsible =", filter->responsible);
  if (filter->expression != NULL)
    add (where, "(%s)", filter->expression);
  return g_string_free (g_steal_pointer (&where), FALSE);
}

gboolean
qy_ledger_filter_has_part (const QyLedgerFilter *filter, QyLedgerPart part)
{
  g_return_val_if_fail (filter != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      if (texts[i].part == part && TEXT (filter, i) != NULL)
        return TRUE;
    }
  return (part == QY_LEDGER_PART_STATES && filter->states != 0)
         || (part == QY_LEDGER_PART_ENDS && filter->ends != QY_LEDGER_ENDS_ANY);
}

gboolean
qy_ledger_filter_is_empty (const QyLedgerFilter *filter)
{
  for (guint part = 0; part < QY_LEDGER_N_PARTS; part++)
    {
      if (qy_ledger_filter_has_part (filter, part))
        return FALSE;
    }
  return TRUE;
}

void
qy_ledger_filter_clear_part (QyLedgerFilter *filter, QyLedgerPart part)
{
  g_return_if_fail (filter != NULL);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      if (texts[i].part == part)
        g_clear_pointer (&TEXT (filter, i), g_free);
    }
  if (part == QY_LEDGER_PART_STATES)
    filter->states = 0;
  if (part == QY_LEDGER_PART_ENDS)
    filter->ends = QY_LEDGER_ENDS_ANY;
}

char *
qy_ledger_filter_describe_part (const QyLedgerFilter *filter, QyLedgerPart part)
{
  g_return_val_if_fail (filter != NULL && qy_ledger_filter_has_part (filter, part), NULL);

  switch (part)
    {
    case QY_LEDGER_PART_SEARCH:
      return g_strdup_printf (_ ("Search: %s"), filter->search);
    case QY_LEDGER_PART_STATES:
      return describe_states (filter->states);
    case QY_LEDGER_PART_KIND:
      return g_strdup_printf (_ ("Kind: %s"), filter->kind);
    case QY_LEDGER_PART_PARTY:
      return g_strdup_printf (_ ("Party: %s"), filter->party);
    case QY_LEDGER_PART_ENDS:
      return g_strdup_printf (_ ("Ends: %s"), qy_ledger_ends_label (filter->ends));
    case QY_LEDGER_PART_AMOUNT:
      return describe_amount (filter);
    case QY_LEDGER_PART_RESPONSIBLE:
      return g_strdup_printf (_ ("Responsible: %s"), filter->responsible);
    case QY_LEDGER_PART_EXPRESSION:
    case QY_LEDGER_N_PARTS:
    default:
      return g_strdup (filter->expression);
    }
}

const char *
qy_ledger_ends_label (QyLedgerEnds ends)
{
  static const char *const labels[QY_LEDGER_N_ENDS] = { N_ ("Any time"), N_ ("This month"),
                                                        N_ ("Next 90 days"), N_ ("Before today") };

  g_return_val_if_fail (ends < QY_LEDGER_N_ENDS, NULL);

  return _ (labels[ends]);
}

void
qy_ledger_filter_save (const QyLedgerFilter *filter, GKeyFile *file, const char *group)
{
  g_return_if_fail (filter != NULL && file != NULL && group != NULL);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      if (TEXT (filter, i) != NULL)
        g_key_file_set_string (file, group, texts[i].key, TEXT (filter, i));
      else
        g_key_file_remove_key (file, group, texts[i].key, NULL);
    }
  g_key_file_set_string (file, group, "ends", ends_keys[filter->ends]);
  g_key_file_remove_key (file, group, "states", NULL);
  if (filter->states != 0)
    {
      g_autoptr (GPtrArray) names = g_ptr_array_new ();

      for (guint i = 0; i < QY_N_STATES; i++)
        {
          if ((filter->states & (1u << i)) != 0)
            g_ptr_array_add (names, (gpointer) qy_contract_state_to_string (i));
        }
      g_key_file_set_string_list (file, group, "states", (const char *const *) names->pdata,
                                  names->len);
    }
}

QyLedgerFilter *
qy_ledger_filter_load (GKeyFile *file, const char *group)
{
  QyLedgerFilter *filter = NULL;
  g_auto (GStrv) states = NULL;
  g_autofree char *ends = NULL;

  g_return_val_if_fail (file != NULL && group != NULL, NULL);

  filter = qy_ledger_filter_new ();
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    TEXT (filter, i) = g_key_file_get_string (file, group, texts[i].key, NULL);
  ends = g_key_file_get_string (file, group, "ends", NULL);
  for (guint i = 0; i < QY_LEDGER_N_ENDS; i++)
    {
      if (g_strcmp0 (ends, ends_keys[i]) == 0)
        filter->ends = i;
    }
  states = g_key_file_get_string_list (file, group, "states", NULL, NULL);
  for (guint i = 0; states != NULL && states[i] != NULL; i++)
    {
      QyContractState state = QY_STATE_DRAFT;

      if (qy_contract_state_from_string (states[i], &state))
        filter->states |= 1u << state;
    }
  return filter;
}
