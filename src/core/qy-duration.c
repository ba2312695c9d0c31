/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-duration.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-chinese-number.h"
#include "qy-english-number.h"
#include "qy-error.h"
#include "qy-fold.h"

#define AMOUNT_MAX 1000000

typedef struct
{
  const char *name;   /* stable */
  const char *before; /* canonical text is before, amount, after */
  const char *after;
  gboolean counted; /* 个 stands before it in Chinese */
  int months;       /* how many it has, or 0 */
  QyPhrase singular;
  QyPhrase plural;
} UnitRow;

static const UnitRow units[QY_N_UNITS] = {
  [QY_UNIT_MINUTE] = { "minute", "PT", "M", FALSE, 0, QY_PHRASE_MINUTE, QY_PHRASE_MINUTES },
  [QY_UNIT_HOUR] = { "hour", "PT", "H", FALSE, 0, QY_PHRASE_HOUR, QY_PHRASE_HOURS },
  [QY_UNIT_DAY] = { "day", "P", "D", FALSE, 0, QY_PHRASE_DAY, QY_PHRASE_DAYS },
  [QY_UNIT_WORKING_DAY] = { "working-day", "P", "D working", TRUE, 0, QY_PHRASE_WORKING_DAY,
                            QY_PHRASE_WORKING_DAYS },
  [QY_UNIT_WEEK] = { "week", "P", "W", FALSE, 0, QY_PHRASE_WEEK, QY_PHRASE_WEEKS },
  [QY_UNIT_MONTH] = { "month", "P", "M", TRUE, 1, QY_PHRASE_MONTH, QY_PHRASE_MONTHS },
  [QY_UNIT_QUARTER] = { "quarter", "P", "M quarter", TRUE, 3, QY_PHRASE_QUARTER,
                        QY_PHRASE_QUARTERS },
  [QY_UNIT_HALF_YEAR] = { "half-year", "P", "M half-year", TRUE, 6, QY_PHRASE_HALF_YEAR,
                          QY_PHRASE_HALF_YEARS },
  [QY_UNIT_YEAR] = { "year", "P", "Y", FALSE, 12, QY_PHRASE_YEAR, QY_PHRASE_YEARS },
};

/* As typed after the number; a full match is needed, so the order does not matter. */
static const struct
{
  const char *name;
  QyUnit unit;
} typed_units[] = {
  { "分钟", QY_UNIT_MINUTE },
  { "分", QY_UNIT_MINUTE },
  { "小时", QY_UNIT_HOUR },
  { "个小时", QY_UNIT_HOUR },
  { "个钟头", QY_UNIT_HOUR },
  { "时", QY_UNIT_HOUR },
  { "日", QY_UNIT_DAY },
  { "天", QY_UNIT_DAY },
  { "自然日", QY_UNIT_DAY },
  { "个自然日", QY_UNIT_DAY },
  { "日历日", QY_UNIT_DAY },
  { "个日历日", QY_UNIT_DAY },
  { "日历天", QY_UNIT_DAY },
  { "个日历天", QY_UNIT_DAY },
  { "工作日", QY_UNIT_WORKING_DAY },
  { "个工作日", QY_UNIT_WORKING_DAY },
  { "个工作天", QY_UNIT_WORKING_DAY },
  { "周", QY_UNIT_WEEK },
  { "个周", QY_UNIT_WEEK },
  { "星期", QY_UNIT_WEEK },
  { "个星期", QY_UNIT_WEEK },
  { "月", QY_UNIT_MONTH },
  { "个月", QY_UNIT_MONTH },
  { "个自然月", QY_UNIT_MONTH },
  { "季度", QY_UNIT_QUARTER },
  { "个季度", QY_UNIT_QUARTER },
  { "个半年", QY_UNIT_HALF_YEAR },
  { "年", QY_UNIT_YEAR },
  { "周年", QY_UNIT_YEAR },
  { "个年度", QY_UNIT_YEAR },
  { "minute", QY_UNIT_MINUTE },
  { "min", QY_UNIT_MINUTE },
  { "hour", QY_UNIT_HOUR },
  { "day", QY_UNIT_DAY },
  { "calendar day", QY_UNIT_DAY },
  { "working day", QY_UNIT_WORKING_DAY },
  { "business day", QY_UNIT_WORKING_DAY },
  { "week", QY_UNIT_WEEK },
  { "month", QY_UNIT_MONTH },
  { "calendar month", QY_UNIT_MONTH },
  { "quarter", QY_UNIT_QUARTER },
  { "half-year", QY_UNIT_HALF_YEAR },
  { "year", QY_UNIT_YEAR },
};

static gboolean
no_duration (const char *input, GError **error)
{
  g_set_error (
      error, QY_CORE_ERROR, QY_ERROR_INVALID,
      _ ("“%s” is not a length of time; write it as 30日, 5个工作日, 3 months or 24 hours"), input);
  return FALSE;
}

static gboolean
find_typed_unit (const char *name, QyUnit *unit)
{
  g_autofree char *singular = g_strdup (name);
  gsize length = strlen (singular);

  if (length > 1 && singular[length - 1] == '\'')
    singular[--length] = '\0';
  if (length > 2 && singular[length - 1] == 's')
    singular[--length] = '\0';
  for (gsize i = 0; i < G_N_ELEMENTS (typed_units); i++)
    if (strcmp (typed_units[i].name, singular) == 0 || strcmp (typed_units[i].name, name) == 0)
      {
        *unit = typed_units[i].unit;
        return TRUE;
      }
  return FALSE;
}

/* "24" of "24小时"; moves on. */
static gboolean
take_figures (const char **text, gint64 *n)
{
  char *end = NULL;

  if (!g_ascii_isdigit (**text))
    return FALSE;
  *n = (gint64) g_ascii_strtoull (*text, &end, 10);
  *text = end;
  return *n >= 0 && *n <= AMOUNT_MAX;
}

/* "三十" of "三十日"; moves on. */
static gboolean
take_chinese (const char **text, gint64 *n)
{
  gsize span = qy_chinese_number_span (*text);
  g_autofree char *number = g_strndup (*text, span);

  if (span == 0 || !qy_chinese_number_parse (number, n))
    return FALSE;
  *text += span;
  return *n <= AMOUNT_MAX;
}

/* "two" of "two (2) months", "thirty" of "thirty days": all words before the bracket or the unit;
 * moves on. */
static gboolean
take_english (const char **text, gint64 *n)
{
  const char *end = strpbrk (*text, "(");

  for (const char *p = *text; end == NULL && *p != '\0'; p++)
    {
      QyUnit unit;

      if (*p == ' ' && find_typed_unit (p + 1, &unit))
        end = p;
    }
  if (end == NULL || !g_ascii_isalpha (**text))
    return FALSE;

  g_autofree char *words = g_strndup (*text, end - *text);
  gboolean article = strcmp (words, "a") == 0 || strcmp (words, "one") == 0;

  g_strchomp (words);
  if (article)
    *n = 1;
  else if (!qy_english_number_parse (words, n))
    return FALSE;
  *text = end;
  return *n <= AMOUNT_MAX;
}

/* "(2)" after the words must say the same; nothing there is fine. */
static gboolean
take_bracket (const char **text, gint64 n)
{
  gint64 figure;

  if (**text == ' ')
    (*text)++;
  if (**text != '(')
    return TRUE;
  (*text)++;
  if (!take_figures (text, &figure) || figure != n || **text != ')')
    return FALSE;
  (*text)++;
  if (**text == ' ')
    (*text)++;
  return TRUE;
}

/* Lengths whose number is not before their unit. */
static gboolean
parse_halves (const char *text, QyDuration *duration)
{
  static const struct
  {
    const char *typed;
    QyDuration duration;
  } fixed[] = {
    { "半年", { 1, QY_UNIT_HALF_YEAR } },       { "半小时", { 30, QY_UNIT_MINUTE } },
    { "半个小时", { 30, QY_UNIT_MINUTE } },     { "half a year", { 1, QY_UNIT_HALF_YEAR } },
    { "half an hour", { 30, QY_UNIT_MINUTE } },
  };
  const char *p = text;
  gint64 n;

  for (gsize i = 0; i < G_N_ELEMENTS (fixed); i++)
    if (strcmp (text, fixed[i].typed) == 0)
      {
        *duration = fixed[i].duration;
        return TRUE;
      }
  if ((take_figures (&p, &n) || take_chinese (&p, &n)) && strcmp (p, "年半") == 0 && n < 100)
    {
      *duration = (QyDuration){ (int) n * 12 + 6, QY_UNIT_MONTH };
      return TRUE;
    }
  return FALSE;
}

/* "1.5小时": one decimal of an hour is six minutes. */
static gboolean
parse_decimal_hours (const char *text, QyDuration *duration)
{
  const char *p = text;
  gint64 hours;
  QyUnit unit;

  if (!take_figures (&p, &hours) || p[0] != '.' || !g_ascii_isdigit (p[1])
      || !find_typed_unit (p[2] == ' ' ? p + 3 : p + 2, &unit) || unit != QY_UNIT_HOUR
      || hours > 1000)
    return FALSE;
  *duration = (QyDuration){ (int) hours * 60 + (p[1] - '0') * 6, QY_UNIT_MINUTE };
  return TRUE;
}

gboolean
qy_duration_from_raw (const char *raw, QyDuration *duration, GError **error)
{
  g_return_val_if_fail (raw != NULL && duration != NULL, FALSE);

  for (int unit = 0; unit < QY_N_UNITS; unit++)
    {
      const char *p = raw;
      gint64 amount;

      if (!g_str_has_prefix (p, units[unit].before))
        continue;
      p += strlen (units[unit].before);
      if (!take_figures (&p, &amount) || strcmp (p, units[unit].after) != 0)
        continue;

      g_autofree char *again = qy_duration_to_raw ((QyDuration){ (int) amount, unit });

      if (strcmp (again, raw) != 0)
        break;
      *duration = (QyDuration){ (int) amount, unit };
      return TRUE;
    }
  return no_duration (raw, error);
}

char *
qy_duration_to_raw (QyDuration duration)
{
  g_return_val_if_fail (duration.unit < QY_N_UNITS && duration.amount >= 0, NULL);

  return g_strdup_printf ("%s%d%s", units[duration.unit].before, duration.amount,
                          units[duration.unit].after);
}

gboolean
qy_duration_parse (const char *input, QyDuration *duration, GError **error)
{
  g_autofree char *text = NULL;
  const char *p;
  gint64 amount;
  QyUnit unit;

  g_return_val_if_fail (input != NULL && duration != NULL, FALSE);

  p = text = qy_fold (input);
  for (char *c = text; *c != '\0'; c++)
    *c = g_ascii_tolower (*c);
  if (parse_halves (text, duration) || parse_decimal_hours (text, duration))
    return TRUE;
  if (!(take_figures (&p, &amount) || take_chinese (&p, &amount) || take_english (&p, &amount))
      || !take_bracket (&p, amount) || !find_typed_unit (p, &unit))
    return no_duration (input, error);
  *duration = (QyDuration){ (int) amount, unit };
  return TRUE;
}

char *
qy_duration_print (QyDuration duration, QyLanguage language)
{
  const UnitRow *unit;

  g_return_val_if_fail (duration.unit < QY_N_UNITS && duration.amount >= 0, NULL);

  unit = &units[duration.unit];
  if (duration.unit == QY_UNIT_HALF_YEAR && duration.amount == 1)
    return g_strdup (qy_language_phrase (language, QY_PHRASE_HALF_A_YEAR));
  if (language == QY_LANGUAGE_ZH)
    return g_strdup_printf ("%d%s%s", duration.amount, unit->counted ? "个" : "",
                            qy_language_phrase (language, unit->singular));
  return g_strdup_printf (
      "%d %s", duration.amount,
      qy_language_phrase (language, duration.amount == 1 ? unit->singular : unit->plural));
}

char *
qy_duration_print_words (QyDuration duration, QyLanguage language)
{
  const UnitRow *unit;
  g_autofree char *number = NULL;

  g_return_val_if_fail (duration.unit < QY_N_UNITS && duration.amount >= 0, NULL);

  unit = &units[duration.unit];
  if (duration.unit == QY_UNIT_HALF_YEAR && duration.amount == 1)
    return qy_duration_print (duration, language);
  if (language == QY_LANGUAGE_ZH)
    {
      number = duration.amount == 2 && duration.unit != QY_UNIT_DAY
                   ? g_strdup ("两")
                   : qy_chinese_number_print (duration.amount, QY_DIGITS_PLAIN);
      return g_strconcat (number, unit->counted ? "个" : "",
                          qy_language_phrase (language, unit->singular), NULL);
    }
  number = qy_english_number_print (duration.amount);
  return g_strdup_printf (
      "%s (%d) %s", number, duration.amount,
      qy_language_phrase (language, duration.amount == 1 ? unit->singular : unit->plural));
}

gboolean
qy_duration_to_months (QyDuration duration, int *months)
{
  g_return_val_if_fail (duration.unit < QY_N_UNITS && months != NULL, FALSE);

  if (units[duration.unit].months == 0)
    return FALSE;
  *months = duration.amount * units[duration.unit].months;
  return TRUE;
}

gboolean
qy_unit_from_string (const char *name, QyUnit *unit)
{
  g_return_val_if_fail (name != NULL && unit != NULL, FALSE);

  for (int i = 0; i < QY_N_UNITS; i++)
    if (strcmp (units[i].name, name) == 0)
      {
        *unit = i;
        return TRUE;
      }
  return FALSE;
}

const char *
qy_unit_to_string (QyUnit unit)
{
  g_return_val_if_fail (unit < QY_N_UNITS, NULL);

  return units[unit].name;
}
