/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-due-rule-private.h"
#include "qy-error.h"

#define NUMBER_MAX 99999

static gboolean
take (const char **p, const char *word)
{
  gsize length = strlen (word);

  if (strncmp (*p, word, length) != 0)
    return FALSE;
  *p += length;
  return TRUE;
}

static gboolean
take_date (const char **p, QyDate *date)
{
  char iso[11] = "";

  if (strnlen (*p, 10) < 10)
    return FALSE;
  memcpy (iso, *p, 10);
  *date = qy_date_from_iso (iso, NULL);
  if (!qy_date_is_set (*date))
    return FALSE;
  *p += 10;
  return TRUE;
}

static gboolean
take_month (const char **p, QyDate *date)
{
  char iso[11] = "";

  if (strnlen (*p, 7) < 7)
    return FALSE;
  memcpy (iso, *p, 7);
  memcpy (iso + 7, "-01", 4);
  *date = qy_date_from_iso (iso, NULL);
  if (!qy_date_is_set (*date))
    return FALSE;
  *p += 7;
  return TRUE;
}

static gboolean
take_number (const char **p, int *number)
{
  char *end = NULL;
  guint64 value;

  if (!g_ascii_isdigit (**p))
    return FALSE;
  value = g_ascii_strtoull (*p, &end, 10);
  if (value > NUMBER_MAX)
    return FALSE;
  *number = (int) value;
  *p = end;
  return TRUE;
}

/* "P5D working" of "P5D working; no-roll" */
static gboolean
take_duration (const char **p, QyDuration *duration)
{
  static const char *const names[] = { " working", " quarter", " half-year" };
  const char *end = *p + strcspn (*p, " ;");
  g_autofree char *raw = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_has_prefix (end, names[i]))
      {
        end += strlen (names[i]);
        break;
      }
  raw = g_strndup (*p, (gsize) (end - *p));
  if (!qy_duration_from_raw (raw, duration, NULL))
    return FALSE;
  *p = end;
  return TRUE;
}

static gboolean
is_letter (char c)
{
  return g_ascii_isalpha (c) || c == '_' || (guchar) c >= 0x80;
}

static gsize
plain_length (const char *name)
{
  gsize length = 0;

  if (is_letter (*name))
    while (is_letter (name[length]) || g_ascii_isdigit (name[length]) || name[length] == '-'
           || name[length] == '.')
      length++;
  return length;
}

/* A name of an event, as it is or in quotes; interned. */
static gboolean
take_name (const char **p, const char **name)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gsize length = plain_length (*p);

  if (length > 0)
    g_string_append_len (text, *p, (gssize) length);
  *p += length;
  if (length == 0 && take (p, "\""))
    {
      for (; **p != '\0' && **p != '"'; (*p)++)
        {
          if (**p == '\\' && (*p)[1] != '\0')
            (*p)++;
          g_string_append_c (text, **p);
        }
      if (!take (p, "\""))
        return FALSE;
    }
  *name = g_intern_string (text->str);
  return text->len > 0;
}

static void
put_name (GString *out, const char *name)
{
  if (plain_length (name) == strlen (name))
    {
      g_string_append (out, name);
      return;
    }
  g_string_append_c (out, '"');
  for (const char *p = name; *p != '\0'; p++)
    {
      if (*p == '"' || *p == '\\')
        g_string_append_c (out, '\\');
      g_string_append_c (out, *p);
    }
  g_string_append_c (out, '"');
}

static gboolean
take_event (const char **p, QyDueRule *rule)
{
  rule->n_events = 1;
  if (!take_name (p, &rule->events[0]))
    return FALSE;
  return !take (p, " ") || take_date (p, &rule->day);
}

static gboolean
take_events (const char **p, QyDueRule *rule)
{
  do
    {
      if (rule->n_events == QY_DUE_MAX_EVENTS)
        return FALSE;
      if (take (p, "+"))
        rule->happened |= 1u << rule->n_events;
      if (!take_name (p, &rule->events[rule->n_events++]))
        return FALSE;
    }
  while (take (p, ","));
  if (!take (p, " "))
    return rule->happened == 0;
  if (rule->happened == 0)
    rule->happened = (1u << rule->n_events) - 1;
  return take_date (p, &rule->day);
}

static gboolean
take_term (const char **p, QyDueRule *rule)
{
  if (!take_date (p, &rule->day) || !take (p, " ")
      || !(take_date (p, &rule->last) || take_duration (p, &rule->first)))
    return FALSE;
  return !take (p, " ")
         || (take_duration (p, &rule->renew) && take (p, " ") && take_number (p, &rule->n));
}

static gboolean
take_every (const char **p, QyDueRule *rule)
{
  return take_duration (p, &rule->renew) && take (p, " from ") && take_date (p, &rule->day)
         && (!take (p, " until ") || take_date (p, &rule->last));
}

static gboolean
take_base (const char **p, QyDueRule *rule)
{
  if (take (p, "on "))
    return take_date (p, &rule->day);
  if (take (p, "event "))
    {
      rule->base = QY_DUE_EVENT;
      return take_event (p, rule);
    }
  if (take (p, "all "))
    {
      rule->base = QY_DUE_ALL;
      return take_events (p, rule);
    }
  if (take (p, "term "))
    {
      rule->base = QY_DUE_TERM;
      return take_term (p, rule);
    }
  if (take (p, "month "))
    {
      rule->base = QY_DUE_MONTH;
      return take_month (p, &rule->day);
    }
  if (take (p, "period "))
    {
      rule->base = QY_DUE_PERIOD;
      return take_date (p, &rule->day) && take (p, " ") && take_date (p, &rule->last);
    }
  if (take (p, "anniversary "))
    {
      rule->base = QY_DUE_ANNIVERSARY;
      return take_date (p, &rule->day) && take (p, " ") && take_number (p, &rule->n);
    }
  rule->base = QY_DUE_EVERY;
  return take (p, "every ") && take_every (p, rule);
}

static gboolean
take_shift (const char **p, QyDueRule *rule)
{
  if (take (p, "; after "))
    {
      rule->shift = QY_DUE_AFTER;
      return take_duration (p, &rule->length);
    }
  if (take (p, "; before "))
    {
      rule->shift = QY_DUE_BEFORE;
      return take_duration (p, &rule->length);
    }
  if (take (p, "; day "))
    {
      rule->shift = QY_DUE_DAY;
      return take_number (p, &rule->nth);
    }
  if (take (p, "; working-day "))
    {
      rule->shift = QY_DUE_WORKING_DAY;
      return take_number (p, &rule->nth);
    }
  if (take (p, "; end"))
    rule->shift = QY_DUE_END;
  return TRUE;
}

static gboolean
take_rule (const char **p, QyDueRule *rule)
{
  if (!take_base (p, rule) || !take_shift (p, rule))
    return FALSE;
  rule->next = take (p, "; next");
  if (take (p, "; lead ") && !take_number (p, &rule->lead))
    return FALSE;
  rule->no_roll = take (p, "; no-roll");
  return **p == '\0';
}

static void
put_date (GString *out, const char *before, QyDate date)
{
  g_string_append_printf (out, "%s%04d-%02d-%02d", before, date.year, date.month, date.day);
}

static void
put_duration (GString *out, const char *before, QyDuration duration)
{
  g_autofree char *raw = qy_duration_to_raw (duration);

  g_string_append_printf (out, "%s%s", before, raw);
}

static void
put_events (GString *out, const QyDueRule *rule)
{
  gboolean some = rule->happened != 0 && qy_due_rule_get_event (rule) != NULL;

  g_string_append (out, rule->base == QY_DUE_EVENT ? "event " : "all ");
  for (guint i = 0; i < rule->n_events; i++)
    {
      g_string_append (out, i > 0 ? "," : "");
      if (some && rule->base == QY_DUE_ALL && (rule->happened & (1u << i)) != 0)
        g_string_append_c (out, '+');
      put_name (out, rule->events[i]);
    }
  if (qy_date_is_set (rule->day))
    put_date (out, " ", rule->day);
}

static void
put_term (GString *out, const QyDueRule *rule)
{
  put_date (out, "term ", rule->day);
  if (qy_date_is_set (rule->last))
    put_date (out, " ", rule->last);
  else
    put_duration (out, " ", rule->first);
  if (rule->renew.amount == 0)
    return;
  put_duration (out, " ", rule->renew);
  g_string_append_printf (out, " %d", rule->n);
}

static void
put_base (GString *out, const QyDueRule *rule)
{
  switch (rule->base)
    {
    case QY_DUE_EVENT:
    case QY_DUE_ALL:
      put_events (out, rule);
      return;
    case QY_DUE_TERM:
      put_term (out, rule);
      return;
    case QY_DUE_MONTH:
      g_string_append_printf (out, "month %04d-%02d", rule->day.year, rule->day.month);
      return;
    case QY_DUE_PERIOD:
      put_date (out, "period ", rule->day);
      put_date (out, " ", rule->last);
      return;
    case QY_DUE_ANNIVERSARY:
      put_date (out, "anniversary ", rule->day);
      g_string_append_printf (out, " %d", rule->n);
      return;
    case QY_DUE_EVERY:
      put_duration (out, "every ", rule->renew);
      put_date (out, " from ", rule->day);
      if (qy_date_is_set (rule->last))
        put_date (out, " until ", rule->last);
      return;
    case QY_DUE_ON:
    case QY_N_DUE_BASES:
    default:
      put_date (out, "on ", rule->day);
    }
}

gboolean
qy_due_rule_from_text (const char *text, QyDueRule *rule, GError **error)
{
  QyDueRule read = { .base = QY_DUE_ON };
  const char *p = text;
  g_autofree char *again = NULL;

  g_return_val_if_fail (text != NULL && rule != NULL, FALSE);

  if (!g_utf8_validate (text, -1, NULL) || !take_rule (&p, &read))
    {
      g_autofree char *valid = g_utf8_make_valid (text, -1);
      g_autofree char *rest = g_utf8_make_valid (p, -1);

      g_set_error (error, QY_CORE_ERROR, QY_ERROR_INVALID,
                   _ ("“%s” is no rule for a date: it is not understood from “%s” on"), valid,
                   rest);
      return FALSE;
    }
  if (!qy_due_rule_check (&read, error))
    return FALSE;
  again = qy_due_rule_to_text (&read);
  if (strcmp (again, text) != 0)
    {
      g_set_error (error, QY_CORE_ERROR, QY_ERROR_INVALID,
                   _ ("“%s” is not how the rule is written; expected “%s”"), text, again);
      return FALSE;
    }
  *rule = read;
  return TRUE;
}

char *
qy_due_rule_to_text (const QyDueRule *rule)
{
  GString *out = g_string_new (NULL);

  g_return_val_if_fail (rule != NULL, NULL);

  put_base (out, rule);
  if (rule->shift == QY_DUE_AFTER || rule->shift == QY_DUE_BEFORE)
    put_duration (out, rule->shift == QY_DUE_AFTER ? "; after " : "; before ", rule->length);
  else if (rule->shift == QY_DUE_DAY || rule->shift == QY_DUE_WORKING_DAY)
    g_string_append_printf (out, "; %s %d", rule->shift == QY_DUE_DAY ? "day" : "working-day",
                            rule->nth);
  else if (rule->shift == QY_DUE_END)
    g_string_append (out, "; end");
  if (rule->next)
    g_string_append (out, "; next");
  if (rule->lead != 0)
    g_string_append_printf (out, "; lead %d", rule->lead);
  if (rule->no_roll)
    g_string_append (out, "; no-roll");
  return g_string_free (out, FALSE);
}
