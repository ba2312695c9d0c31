/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-escalation.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-error.h"
#include "qy-fold.h"

#define MOST_MINUTES (366 * QY_MINUTES_PER_DAY)
#define MOST_RUNGS   100

static void
clear_rung (gpointer data)
{
  g_free (((QyRung *) data)->audience);
}

static gboolean
refuse (const char *rung, const char *reason, GError **error)
{
  g_set_error (error, QY_CORE_ERROR, QY_ERROR_INVALID,
               _ ("“%s”: %s; write a rung a line, such as “10 = operations manager”"), rung,
               reason);
  return FALSE;
}

static const char *
skip_any (const char *text, const char *const *words)
{
  while (*text == ' ')
    text++;
  for (guint i = 0; words[i] != NULL; i++)
    if (g_str_has_prefix (text, words[i]))
      {
        text += strlen (words[i]);
        break;
      }
  while (*text == ' ')
    text++;
  return text;
}

/* "30", "2小时", "2 h" at *text; moves on. */
static gboolean
take_minutes (const char **text, gint64 *minutes)
{
  static const char *const after[] = { "以后", "之后", "后", NULL };
  static const char *const hour_words[] = { "个小时", "小时", "hours", "hour", "h", NULL };
  static const char *const minute_words[] = { "分钟", "分",  "minutes", "minute",
                                              "mins", "min", "m",       NULL };
  char *end = NULL;
  const char *rest;

  if (!g_ascii_isdigit (**text))
    return FALSE;
  *minutes = g_ascii_strtoll (*text, &end, 10);
  rest = skip_any (end, (const char *const[]){ NULL });
  *text = skip_any (rest, hour_words);
  if (*text != rest && *minutes <= MOST_MINUTES)
    *minutes *= 60;
  *text = skip_any (skip_any (*text, minute_words), after);
  return TRUE;
}

/* "10 = 部门经理", folded */
static gboolean
read_rung (const char *text, gint64 before, QyRung *rung, GError **error)
{
  static const char *const signs[] = { "=>", "->", "→", "=", ":", NULL };
  const char *p = text;
  const char *audience;

  if (!take_minutes (&p, &rung->minutes))
    return refuse (text, _ ("a number of minutes is missing"), error);
  audience = skip_any (p, signs);
  if (*audience == '\0')
    return refuse (text, _ ("nobody is told"), error);
  if (audience == p)
    return refuse (text, _ ("“=” is missing after the minutes"), error);
  if (rung->minutes < 0 || rung->minutes > MOST_MINUTES)
    return refuse (text, _ ("that is more than a year"), error);
  if (rung->minutes <= before)
    return refuse (text, _ ("it does not come later than the one before it"), error);
  rung->audience = g_strdup (audience);
  return TRUE;
}

QyLadder *
qy_ladder_parse (const char *text, GError **error)
{
  g_autoptr (QyLadder) self = g_new0 (QyLadder, 1);
  g_autoptr (GString) lines = NULL;
  g_auto (GStrv) parts = NULL;
  gint64 before = -1;

  g_return_val_if_fail (text != NULL, NULL);

  self->clock = (QyClock){ QY_CLOCK_ALWAYS, 0, QY_MINUTES_PER_DAY };
  self->rungs = g_array_new (FALSE, FALSE, sizeof (QyRung));
  g_array_set_clear_func (self->rungs, clear_rung);
  lines = g_string_new (text);
  g_string_replace (lines, "；", ";", 0);
  parts = g_strsplit_set (lines->str, ";\n", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *part = qy_fold (parts[i]);
      QyRung rung = { 0, NULL };

      if (*part == '\0')
        continue;
      if (self->rungs->len == MOST_RUNGS)
        {
          refuse (part, _ ("a ladder has at most 100 rungs"), error);
          return NULL;
        }
      if (!read_rung (part, before, &rung, error))
        return NULL;
      before = rung.minutes;
      g_array_append_val (self->rungs, rung);
    }
  if (self->rungs->len > 0)
    return g_steal_pointer (&self);
  g_set_error_literal (error, QY_CORE_ERROR, QY_ERROR_INVALID,
                       _ ("No rung is given; write a rung a line, such as “10 = operations "
                          "manager”"));
  return NULL;
}

char *
qy_ladder_to_text (const QyLadder *self)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->rungs->len; i++)
    {
      const QyRung *rung = &g_array_index (self->rungs, QyRung, i);

      g_string_append_printf (text, "%s%" G_GINT64_FORMAT " = %s", i > 0 ? "\n" : "", rung->minutes,
                              rung->audience);
    }
  return g_string_free (text, FALSE);
}

void
qy_ladder_free (QyLadder *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->rungs);
  g_free (self);
}

GArray *
qy_ladder_climb (
    const QyLadder *self, const QyCalendar *calendar, QyMoment opened, QyMoment now, int *next)
{
  GArray *states;
  int first = -1;

  g_return_val_if_fail (self != NULL && calendar != NULL, NULL);

  states = g_array_new (FALSE, FALSE, sizeof (QyRungState));
  for (guint i = 0; i < self->rungs->len; i++)
    {
      QyRungState state = { .rung = &g_array_index (self->rungs, QyRung, i), .at = opened };

      if (!qy_clock_add (&self->clock, calendar, opened, state.rung->minutes, &state.at, NULL, NULL,
                         NULL))
        break;
      state.reached = qy_moment_compare (state.at, now) <= 0;
      if (!state.reached && first < 0)
        first = (int) i;
      g_array_append_val (states, state);
    }
  if (next != NULL)
    *next = first;
  return states;
}
