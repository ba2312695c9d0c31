/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-rank.h"

#include <string.h>

#define BASE 62

static const char digits[] = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

static int
digit_value (char digit)
{
  const char *p = strchr (digits, digit);

  g_assert (digit != '\0' && p != NULL);
  return (int) (p - digits);
}

/* A fraction keeps its value without the zeros at its end. */
static void
strip_zeros (GString *rank)
{
  while (rank->len > 0 && rank->str[rank->len - 1] == '0')
    g_string_truncate (rank, rank->len - 1);
}

/* The whole part of a fraction: k times the @edge digit, then k + 1 digits (filled up with 0). The
 * more often the edge was reached, the more room the next step has. */
static GString *
take_head (const char *fraction, char edge, gsize *k)
{
  GString *head = g_string_new (NULL);

  for (*k = 0; fraction[*k] == edge; (*k)++)
    ;
  g_string_append_len (head, fraction, MIN (strlen (fraction), 2 * *k + 1));
  while (head->len < 2 * *k + 1)
    g_string_append_c (head, '0');
  return head;
}

/* A fraction greater than @fraction: its head plus one; with one digit only, half way to the end.
 * Behind the edge it starts at 1, never with zeros: they would be an edge for what comes between.
 */
static void
append_greater (GString *rank, const char *fraction)
{
  gsize k;
  g_autoptr (GString) head = take_head (fraction, 'z', &k);
  gsize i = head->len - 1;

  if (k == 0)
    head->str[0] = digits[(digit_value (head->str[0]) + BASE) / 2];
  else if (fraction[k] == '\0')
    head->str[k] = '1';
  else
    {
      for (; i > k && head->str[i] == 'z'; i--)
        head->str[i] = '0';
      head->str[i] = digits[digit_value (head->str[i]) + 1];
    }
  if (head->str[k] == 'z')
    {
      g_string_truncate (head, k + 1);
      g_string_append_c (head, '1');
    }
  g_string_append (rank, head->str);
  strip_zeros (rank);
}

/* A fraction less than @fraction, which is not 0: the mirror image. */
static void
append_less (GString *rank, const char *fraction)
{
  gsize k;
  g_autoptr (GString) head = take_head (fraction, '0', &k);
  gsize i = head->len - 1;

  if (k == 0)
    head->str[0] = digits[digit_value (head->str[0]) / 2];
  else
    {
      for (; i > k && head->str[i] == '0'; i--)
        head->str[i] = digits[BASE / 2];
      head->str[i] = digits[digit_value (head->str[i]) - 1];
    }
  if (head->str[k] == '0')
    {
      g_string_truncate (head, k + 1);
      g_string_append_c (head, digits[BASE - 2]);
    }
  g_string_append (rank, head->str);
  strip_zeros (rank);
}

gboolean
qy_rank_is_valid (const char *rank)
{
  gsize length;

  g_return_val_if_fail (rank != NULL, FALSE);

  length = strlen (rank);
  return length > 0 && strspn (rank, digits) == length && rank[length - 1] != '0';
}

char *
qy_rank_between (const char *before, const char *after)
{
  g_autoptr (GString) rank = g_string_new (NULL);
  const char *a = before != NULL ? before : "", *b = after;
  int low, high;

  g_return_val_if_fail (before == NULL || qy_rank_is_valid (before), NULL);
  g_return_val_if_fail (after == NULL || qy_rank_is_valid (after), NULL);
  g_return_val_if_fail (before == NULL || after == NULL || strcmp (before, after) < 0, NULL);

  for (; b != NULL && *a != '\0' && *a == *b; a++, b++)
    g_string_append_c (rank, *a);
  if (b == NULL)
    append_greater (rank, a);
  else if (*a == '\0')
    append_less (rank, b);
  else
    {
      low = digit_value (*a);
      high = digit_value (*b);
      if (high - low > 1)
        g_string_append_c (rank, digits[(low + high) / 2]);
      else if (b[1] != '\0')
        g_string_append_c (rank, *b);
      else
        {
          g_string_append_c (rank, *a);
          append_greater (rank, a + 1);
        }
    }
  return g_string_free (g_steal_pointer (&rank), FALSE);
}

char **
qy_rank_series (gsize n)
{
  char **ranks = g_new0 (char *, n + 1);
  guint64 span = BASE;
  gsize width = 1;

  for (; span / 2 < n; span *= BASE)
    width++;
  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (GString) rank = g_string_new (NULL);
      guint64 value = (i + 1) * (span / (n + 1)) + (i + 1) * (span % (n + 1)) / (n + 1);

      g_string_set_size (rank, width);
      for (gsize d = width; d > 0; d--, value /= BASE)
        rank->str[d - 1] = digits[value % BASE];
      strip_zeros (rank);
      ranks[i] = g_string_free (g_steal_pointer (&rank), FALSE);
    }
  return ranks;
}
