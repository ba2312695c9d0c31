/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "qy-language.h"

/* The kinds of places ("sd" for "%s … %d") of a phrase. */
static char *
places (const char *phrase)
{
  GString *out = g_string_new (NULL);

  for (const char *p = strchr (phrase, '%'); p != NULL; p = strchr (p + 1, '%'))
    g_string_append_c (out, p[1]);
  return g_string_free (out, FALSE);
}

static void
test_every_phrase_in_every_language (void)
{
  for (int phrase = 0; phrase < QY_N_PHRASES; phrase++)
    {
      g_autofree char *first = NULL;

      for (int language = 0; language < QY_N_LANGUAGES; language++)
        {
          const char *text = qy_language_phrase (language, phrase);
          g_autofree char *found = NULL;

          g_test_message ("phrase %d in %s", phrase, qy_language_to_string (language));
          g_assert_nonnull (text);
          g_assert_true (*text != '\0' && g_utf8_validate (text, -1, NULL));
          found = places (text);
          if (first == NULL)
            first = g_steal_pointer (&found);
          else
            g_assert_cmpstr (found, ==, first);
        }
    }
}

static void
test_chinese_is_chinese (void)
{
  g_assert_cmpstr (qy_language_phrase (QY_LANGUAGE_ZH, QY_PHRASE_CONTRACT_NUMBER), ==, "合同编号");
  g_assert_cmpstr (qy_language_phrase (QY_LANGUAGE_EN, QY_PHRASE_CONTRACT_NUMBER), ==,
                   "Contract No.");
}

static void
test_print (void)
{
  g_autofree char *zh = qy_language_print (QY_LANGUAGE_ZH, QY_PHRASE_PAGE_OF, 2, 7);
  g_autofree char *en = qy_language_print (QY_LANGUAGE_EN, QY_PHRASE_FROM_TO, "1 May", "3 May");

  g_assert_cmpstr (zh, ==, "第 2 页 共 7 页");
  g_assert_cmpstr (en, ==, "from 1 May to 3 May");
}

static void
test_codes (void)
{
  QyLanguage language = QY_LANGUAGE_EN;

  g_assert_true (qy_language_from_string ("zh_CN.UTF-8", &language));
  g_assert_cmpint (language, ==, QY_LANGUAGE_ZH);
  g_assert_true (qy_language_from_string ("en", &language));
  g_assert_cmpint (language, ==, QY_LANGUAGE_EN);
  g_assert_false (qy_language_from_string ("de", &language));
  g_assert_false (qy_language_from_string ("zhx", &language));
  g_assert_false (qy_language_from_string ("", &language));
  g_assert_cmpstr (qy_language_to_string (QY_LANGUAGE_ZH), ==, "zh");
}

static void
test_months (void)
{
  g_assert_cmpstr (qy_language_month (QY_LANGUAGE_EN, 11), ==, "November");
  g_assert_cmpstr (qy_language_month (QY_LANGUAGE_ZH, 12), ==, "十二月");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/language/every-phrase-in-every-language",
                   test_every_phrase_in_every_language);
  g_test_add_func ("/core/language/chinese-is-chinese", test_chinese_is_chinese);
  g_test_add_func ("/core/language/print", test_print);
  g_test_add_func ("/core/language/codes", test_codes);
  g_test_add_func ("/core/language/months", test_months);
  return g_test_run ();
}
