/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-number-pattern.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-error.h"

#define MAX_LENGTH         100
#define MAX_SEQ_WIDTH      9
#define PROVISIONAL_LENGTH 4

typedef struct
{
  const char *place; /* as it stands in a pattern */
  int width;         /* least number of digits, 0 if none is given */
  gboolean is_seq;
} Place;

static gboolean
fail (const char *pattern, const char *reason, GError **error)
{
  g_set_error (error, QY_CORE_ERROR, QY_ERROR_INVALID,
               _ ("The number pattern “%s” cannot be used: %s. Write it as HT-{year}-{seq:4}"),
               pattern, reason);
  return FALSE;
}

/* Reads "{seq:4}" at *text, which moves behind it. */
static gboolean
take_place (const char **text, Place *place)
{
  const char *end = strchr (*text, '}');
  g_autofree char *inside = end != NULL ? g_strndup (*text + 1, end - *text - 1) : NULL;

  if (inside == NULL)
    return FALSE;
  *text = end + 1;
  place->is_seq = g_str_has_prefix (inside, "seq");
  place->width = 0;
  if (strcmp (inside, "year") == 0 || strcmp (inside, "year:4") == 0)
    place->width = 4;
  else if (strcmp (inside, "year:2") == 0)
    place->width = 2;
  else if (place->is_seq && strlen (inside) == 5 && inside[3] == ':')
    place->width = g_ascii_digit_value (inside[4]);
  else if (strcmp (inside, "seq") != 0)
    return FALSE;
  return place->width >= 0 && place->width <= MAX_SEQ_WIDTH;
}

static void
print_place (GString *out, const Place *place, int year, int seq)
{
  if (place->is_seq)
    g_string_append_printf (out, "%0*d", place->width, seq);
  else
    g_string_append_printf (out, "%0*d", place->width, place->width == 2 ? year % 100 : year);
}

/* "out" may be NULL: then the pattern is only checked. */
static gboolean
walk (const char *pattern, int year, int seq, GString *out, GError **error)
{
  int sequences = 0;
  const char *p = pattern;

  if (strlen (pattern) > MAX_LENGTH)
    return fail (pattern, _ ("it is too long"), error);
  while (*p != '\0')
    {
      Place place;

      if (*p == '{')
        {
          if (!take_place (&p, &place))
            return fail (
                pattern,
                _ ("only {year}, {year:2}, {seq} and {seq:1} to {seq:9} may stand in braces"),
                error);
          sequences += place.is_seq ? 1 : 0;
          if (out != NULL)
            print_place (out, &place, year, seq);
          continue;
        }
      if (*p == '}' || g_unichar_iscntrl (g_utf8_get_char (p)))
        return fail (pattern, _ ("a brace is not opened or a character cannot be printed"), error);
      if (out != NULL)
        g_string_append_unichar (out, g_utf8_get_char (p));
      p = g_utf8_next_char (p);
    }
  if (sequences != 1)
    return fail (pattern, _ ("{seq} must stand in it once"), error);
  return TRUE;
}

gboolean
qy_number_pattern_check (const char *pattern, GError **error)
{
  g_return_val_if_fail (pattern != NULL, FALSE);

  if (!g_utf8_validate (pattern, -1, NULL))
    {
      g_set_error_literal (error, QY_CORE_ERROR, QY_ERROR_INVALID,
                           _ ("The number pattern is not UTF-8 text"));
      return FALSE;
    }
  return walk (pattern, 0, 0, NULL, error);
}

char *
qy_number_pattern_print (const char *pattern, int year, int seq, GError **error)
{
  g_autoptr (GString) out = NULL;

  g_return_val_if_fail (pattern != NULL && year >= 1 && year <= 9999 && seq >= 1, NULL);

  if (!qy_number_pattern_check (pattern, error))
    return NULL;
  out = g_string_new (NULL);
  walk (pattern, year, seq, out, NULL);
  return g_strdup (out->str);
}

gboolean
qy_number_pattern_is_yearly (const char *pattern)
{
  g_return_val_if_fail (pattern != NULL, FALSE);

  return strstr (pattern, "{year") != NULL;
}

char *
qy_provisional_number (const char *id)
{
  static const char characters[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  guint32 hash = 2166136261u; /* FNV-1a */
  GString *out;

  g_return_val_if_fail (id != NULL, NULL);

  for (const char *p = id; *p != '\0'; p++)
    hash = (hash ^ (guchar) *p) * 16777619u;
  out = g_string_new ("草-");
  for (int i = 0; i < PROVISIONAL_LENGTH; i++, hash >>= 5)
    g_string_append_c (out, characters[hash % 32]);
  return g_string_free (out, FALSE);
}
