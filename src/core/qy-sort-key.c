/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-sort-key.h"

#include <unicode/ucol.h>
#include <unicode/ustring.h>

static UCollator *
get_collator (void)
{
  static gsize once = 0;
  static UCollator *collator;

  if (g_once_init_enter (&once))
    {
      UErrorCode status = U_ZERO_ERROR;

      collator = ucol_open ("zh@collation=pinyin", &status);
      if (U_FAILURE (status))
        g_error ("ICU has no collation: %s", u_errorName (status));
      ucol_setAttribute (collator, UCOL_NUMERIC_COLLATION, UCOL_ON, &status);
      g_once_init_leave (&once, 1);
    }
  return collator;
}

static char *
to_hex (const guint8 *bytes, gsize n)
{
  static const char digits[] = "0123456789abcdef";
  char *hex = g_malloc (2 * n + 1);

  for (gsize i = 0; i < n; i++)
    {
      hex[2 * i] = digits[bytes[i] >> 4];
      hex[2 * i + 1] = digits[bytes[i] & 15];
    }
  hex[2 * n] = '\0';
  return hex;
}

char *
qy_sort_key (const char *text)
{
  g_autofree gunichar2 *utf16 = NULL;
  g_autofree guint8 *key = NULL;
  glong length = 0;
  int32_t size;

  g_return_val_if_fail (text != NULL, NULL);

  utf16 = g_utf8_to_utf16 (text, -1, NULL, &length, NULL);
  if (utf16 == NULL || length == 0)
    return g_strdup ("");
  size = ucol_getSortKey (get_collator (), (const UChar *) utf16, (int32_t) length, NULL, 0);
  key = g_malloc (size);
  size = ucol_getSortKey (get_collator (), (const UChar *) utf16, (int32_t) length, key, size);
  return to_hex (key, size - 1); /* without its terminating zero */
}
