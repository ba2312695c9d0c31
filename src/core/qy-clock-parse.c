/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-clock.h"
#include "qy-error.h"
#include "qy-fold.h"

#define USUAL_OPENING (9 * 60)

/* What says on which days a clock runs; longer ones first. */
static const struct
{
  const char *word;
  QyClockKind kind;
} day_words[] = {
  { "monday to friday", QY_CLOCK_WORKING_DAYS },
  { "working days", QY_CLOCK_WORKING_DAYS },
  { "working day", QY_CLOCK_WORKING_DAYS },
  { "mon-fri", QY_CLOCK_WORKING_DAYS },
  { "working", QY_CLOCK_WORKING_DAYS },
  { "周一至周五", QY_CLOCK_WORKING_DAYS },
  { "周一到周五", QY_CLOCK_WORKING_DAYS },
  { "星期一至星期五", QY_CLOCK_WORKING_DAYS },
  { "工作日", QY_CLOCK_WORKING_DAYS },
  { "every day", QY_CLOCK_ALL_DAYS },
  { "all days", QY_CLOCK_ALL_DAYS },
  { "daily", QY_CLOCK_ALL_DAYS },
  { "all", QY_CLOCK_ALL_DAYS },
  { "周一至周日", QY_CLOCK_ALL_DAYS },
  { "每日", QY_CLOCK_ALL_DAYS },
  { "每天", QY_CLOCK_ALL_DAYS },
};

/* Other ways to write the same sign; what is left over is no part of it. */
static const char *const rewritten[][2] = {
  { "×", "x" },       { "✕", "x" },       { "*", "x" },           { "乘", "x" },
  { "小时", "" },     { "hours", "" },    { "hour", "" },         { "点", ":00" },
  { "～", "-" },      { "~", "-" },       { "–", "-" },           { "—", "-" },
  { "至", "-" },      { "到", "-" },      { "全年无休", "24x7" }, { "全天候", "24x7" },
  { "24/7", "24x7" }, { "7/24", "24x7" }, { " to ", "-" },        { " ", "" },
};

static char *
simplify (const char *typed, QyClockKind *kind, gboolean *says_days)
{
  g_autofree char *folded = qy_fold (typed);
  g_autofree char *lower = g_utf8_strdown (folded, -1);
  GString *text = g_string_new (lower);

  for (guint i = 0; i < G_N_ELEMENTS (day_words) && !*says_days; i++)
    if (strstr (text->str, day_words[i].word) != NULL)
      {
        *kind = day_words[i].kind;
        *says_days = TRUE;
        g_string_replace (text, day_words[i].word, " ", 1);
      }
  for (guint i = 0; i < G_N_ELEMENTS (rewritten); i++)
    g_string_replace (text, rewritten[i][0], rewritten[i][1], 0);
  return g_string_free (text, FALSE);
}

/* "9:00", "17:30" at *text in minutes; moves on. */
static gboolean
take_time (const char **text, int *minute)
{
  char *end = NULL;
  gint64 hours = g_ascii_strtoll (*text, &end, 10);
  gint64 minutes = 0;

  if (end == *text || end - *text > 2 || !g_ascii_isdigit (**text) || *end != ':'
      || !g_ascii_isdigit (end[1]) || !g_ascii_isdigit (end[2]) || g_ascii_isdigit (end[3]))
    return FALSE;
  minutes = (end[1] - '0') * 10 + end[2] - '0';
  *minute = (int) (hours * 60 + minutes);
  *text = end + 3;
  return minutes < 60 && *minute <= QY_MINUTES_PER_DAY;
}

/* "7x8": days of the week and hours of the day; which is which their size says. */
static gboolean
read_product (const char *text, QyClock *clock)
{
  char *end = NULL;
  gint64 days = g_ascii_strtoll (text, &end, 10);
  gint64 hours;

  if (!g_ascii_isdigit (*text) || *end != 'x' || !g_ascii_isdigit (end[1]))
    return FALSE;
  hours = g_ascii_strtoll (end + 1, &end, 10);
  if (*end != '\0')
    return FALSE;
  if (hours == 7 || (hours == 5 && days > 7))
    {
      gint64 swapped = days;

      days = hours;
      hours = swapped;
    }
  if ((days != 7 && days != 5) || hours < 1 || hours > 24)
    return FALSE;
  clock->kind = days == 5     ? QY_CLOCK_WORKING_DAYS
                : hours == 24 ? QY_CLOCK_ALWAYS
                              : QY_CLOCK_ALL_DAYS;
  clock->open = MIN (USUAL_OPENING, QY_MINUTES_PER_DAY - (int) hours * 60);
  clock->close = clock->open + (int) hours * 60;
  return TRUE;
}

/* 24小时, around the clock: "小时" is gone already. */
static gboolean
read_all_day (const char *text, QyClock *clock)
{
  if (!g_str_equal (text, "24"))
    return FALSE;
  clock->kind = QY_CLOCK_ALWAYS;
  return TRUE;
}

static gboolean
read_hours (const char *text, QyClock *clock)
{
  return take_time (&text, &clock->open) && *text == '-'
         && (text++, take_time (&text, &clock->close)) && *text == '\0';
}

gboolean
qy_clock_parse (const char *typed, QyClock *clock, GError **error)
{
  QyClock read = { QY_CLOCK_ALL_DAYS, 0, QY_MINUTES_PER_DAY };
  gboolean says_days = FALSE;
  QyClockKind kind = QY_CLOCK_ALL_DAYS;
  g_autofree char *text = NULL;

  g_return_val_if_fail (typed != NULL && clock != NULL, FALSE);

  text = simplify (typed, &kind, &says_days);
  if (!read_product (text, &read) && !read_all_day (text, &read) && !read_hours (text, &read))
    {
      g_set_error (error, QY_CORE_ERROR, QY_ERROR_INVALID,
                   _ ("“%s” is no service time; write it as 7×24, 5×8, 09:00-17:00 all or "
                      "09:00-18:00 working"),
                   typed);
      return FALSE;
    }
  if (says_days && read.kind != QY_CLOCK_ALWAYS)
    read.kind = kind;
  if (!qy_clock_check (&read, error))
    return FALSE;
  *clock = read;
  return TRUE;
}
