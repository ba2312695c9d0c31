/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-stated-term.h"

#include <stdlib.h>

typedef struct
{
  int attr;
  QyDate from;
  const char *raw;
} Change;

QyStatedTerm *
qy_stated_term_new (QyTermKind kind, const char *id, const char *block_key)
{
  QyStatedTerm *term;

  g_return_val_if_fail (kind < QY_N_TERM_KINDS && id != NULL, NULL);

  term = g_new0 (QyStatedTerm, 1);
  term->kind = kind;
  term->id = id;
  term->block_key = block_key;
  return term;
}

void
qy_stated_term_free (QyStatedTerm *term)
{
  if (term == NULL)
    return;
  g_clear_pointer (&term->changes, g_array_unref);
  g_free (term);
}

void
qy_stated_term_set (QyStatedTerm *term, const char *attr, const char *raw)
{
  int at = qy_term_kind_attr_index (term->kind, attr);

  if (at >= 0)
    term->raw[at] = raw;
}

void
qy_stated_term_set_waiting (QyStatedTerm *term, const char *attr, const char *event)
{
  int at = qy_term_kind_attr_index (term->kind, attr);

  if (at >= 0)
    term->waiting[at] = event;
}

void
qy_stated_term_change (QyStatedTerm *term, const char *attr, QyDate from, const char *raw)
{
  Change change = { qy_term_kind_attr_index (term->kind, attr), from, raw };
  guint place = 0;

  if (change.attr < 0)
    return;
  if (term->changes == NULL)
    term->changes = g_array_new (FALSE, FALSE, sizeof (Change));
  while (place < term->changes->len
         && qy_date_compare (g_array_index (term->changes, Change, place).from, from) <= 0)
    place++;
  g_array_insert_val (term->changes, place, change);
}

const char *
qy_stated_term_get (const QyStatedTerm *term, const char *attr, QyDate on)
{
  int at = qy_term_kind_attr_index (term->kind, attr);
  const char *raw = at >= 0 ? term->raw[at] : NULL;

  for (guint i = 0; term->changes != NULL && qy_date_is_set (on) && i < term->changes->len; i++)
    {
      const Change *change = &g_array_index (term->changes, Change, i);

      if (qy_date_compare (change->from, on) > 0)
        break;
      if (change->attr == at)
        raw = change->raw;
    }
  return raw;
}

gboolean
qy_stated_term_get_date (const QyStatedTerm *term, const char *attr, QyDate on, QyDate *date)
{
  const char *raw = qy_stated_term_get (term, attr, on);

  *date = raw != NULL ? qy_date_from_iso (raw, NULL) : QY_DATE_NONE;
  return qy_date_is_set (*date);
}

gboolean
qy_stated_term_get_duration (const QyStatedTerm *term,
                             const char *attr,
                             QyDate on,
                             QyDuration *duration)
{
  const char *raw = qy_stated_term_get (term, attr, on);

  return raw != NULL && qy_duration_from_raw (raw, duration, NULL) && duration->amount > 0;
}

gboolean
qy_stated_term_get_money (const QyStatedTerm *term, const char *attr, QyDate on, QyMoney *money)
{
  const char *raw = qy_stated_term_get (term, attr, on);

  return raw != NULL && qy_money_from_raw (raw, money, NULL);
}

gboolean
qy_stated_term_get_rate (const QyStatedTerm *term, const char *attr, QyDate on, QyRate *rate)
{
  const char *raw = qy_stated_term_get (term, attr, on);

  return raw != NULL && qy_rate_from_raw (raw, rate, NULL);
}

gboolean
qy_stated_term_get_number (const QyStatedTerm *term, const char *attr, QyDate on, gint64 *number)
{
  const char *raw = qy_stated_term_get (term, attr, on);
  char *end = NULL;

  if (raw == NULL)
    return FALSE;
  *number = g_ascii_strtoll (raw, &end, 10);
  return end != raw && *end == '\0';
}

const char *
qy_stated_term_get_choice (const QyStatedTerm *term, const char *attr, QyDate on)
{
  int at = qy_term_kind_attr_index (term->kind, attr);

  return at >= 0 ? qy_term_choice_read (&qy_term_kind_attrs (term->kind, NULL)[at],
                                        qy_stated_term_get (term, attr, on))
                 : NULL;
}

const char *
qy_stated_term_get_waiting (const QyStatedTerm *term, const char *attr)
{
  int at = qy_term_kind_attr_index (term->kind, attr);

  return at >= 0 ? term->waiting[at] : NULL;
}
