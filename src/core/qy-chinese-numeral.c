/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-numbering.h"

#include <string.h>

#define MAX_NUMERAL 99999999

static const char *const digit_names[] = { "零", "一", "二", "三", "四",
                                           "五", "六", "七", "八", "九" };
static const char *const unit_names[] = { "", "十", "百", "千" };

static const struct
{
  const char *name;
  int value;
} readings[] = {
  { "零", 0 }, { "〇", 0 }, { "一", 1 },  { "二", 2 },   { "两", 2 },
  { "三", 3 }, { "四", 4 }, { "五", 5 },  { "六", 6 },   { "七", 7 },
  { "八", 8 }, { "九", 9 }, { "十", 10 }, { "百", 100 }, { "千", 1000 },
};

/* @n below 10 000. A run of zeros inside the number is one 零. */
static void
append_group (GString *out, int n)
{
  gboolean inside = out->len > 0, zero = inside && n < 1000;
  int power = 1000;

  for (int unit = 3; unit >= 0; unit--, power /= 10)
    {
      int digit = n / power % 10;

      if (digit == 0)
        {
          zero = inside;
          continue;
        }
      g_string_append (out, zero ? digit_names[0] : "");
      if (digit != 1 || unit != 1 || out->len > 0)
        g_string_append (out, digit_names[digit]);
      g_string_append (out, unit_names[unit]);
      inside = TRUE;
      zero = FALSE;
    }
}

/* The value of the character at @p: a digit, 10, 100, 1000 or 10000; -1 if it is none of them. */
static int
read_character (const char **p)
{
  for (gsize i = 0; i < G_N_ELEMENTS (readings); i++)
    if (g_str_has_prefix (*p, readings[i].name))
      {
        *p += strlen (readings[i].name);
        return readings[i].value;
      }
  return -1;
}

static gboolean
parse_digits_in_a_row (const char *text, int *n)
{
  gint64 sum = 0;

  for (const char *p = text; *p != '\0';)
    {
      int value = read_character (&p);

      if (value < 0 || value > 9 || (sum = sum * 10 + value) > MAX_NUMERAL)
        return FALSE;
    }
  *n = (int) sum;
  return *text != '\0';
}

/* A number below 10 000 up to 万 or the end; *@p moves there. 一百五 is refused: it may mean 105 or
 * 150. */
static gboolean
parse_group (const char **p, int *n)
{
  int sum = 0, digit = -1, unit = 10000;
  gboolean zero = FALSE;

  while (**p != '\0' && !g_str_has_prefix (*p, "万"))
    {
      int value = read_character (p);

      if (value < 0 || (value < 10 && digit > 0))
        return FALSE;
      if (value < 10)
        {
          zero = zero || digit == 0 || value == 0;
          digit = value;
          continue;
        }
      if (value >= unit || digit == 0 || (digit < 0 && value != 10))
        return FALSE;
      sum += MAX (digit, 1) * value;
      unit = value;
      digit = -1;
      zero = FALSE;
    }
  *n = sum + MAX (digit, 0);
  return digit < 0 || zero || unit == 10 || unit == 10000;
}

char *
qy_chinese_numeral (int n)
{
  GString *out;

  g_return_val_if_fail (n >= 0 && n <= MAX_NUMERAL, NULL);

  out = g_string_new (n == 0 ? digit_names[0] : NULL);
  if (n >= 10000)
    {
      append_group (out, n / 10000);
      g_string_append (out, "万");
    }
  if (n % 10000 > 0)
    append_group (out, n % 10000);
  return g_string_free (out, FALSE);
}

gboolean
qy_chinese_numeral_parse (const char *text, int *n)
{
  int high = 0, low = 0;
  const char *p = text;

  g_return_val_if_fail (text != NULL && n != NULL, FALSE);

  if (parse_digits_in_a_row (text, n))
    return TRUE;
  if (!parse_group (&p, &low))
    return FALSE;
  if (*p != '\0')
    {
      p += strlen ("万");
      high = low;
      low = 0;
      if (high == 0 || !parse_group (&p, &low) || *p != '\0')
        return FALSE;
    }
  *n = high * 10000 + low;
  return *text != '\0';
}
