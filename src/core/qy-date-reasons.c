/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-date.h"

char **
qy_date_term_reasons (QyDate start, int months, QyLanguage language)
{
  g_autoptr (GStrvBuilder) steps = g_strv_builder_new ();
  QyDate last;
  QyDate corresponding;

  g_return_val_if_fail (qy_date_is_set (start) && months > 0, NULL);

  last = qy_date_term_last (start, months);
  corresponding = qy_date_add_months (start, months);
  if (qy_date_is_set (last))
    {
      g_autofree char *start_text = qy_date_print (start, language);
      g_autofree char *last_text = qy_date_print (last, language);
      g_autofree char *corresponding_text = qy_date_print (corresponding, language);
      g_autofree char *first =
          qy_language_print (language, QY_PHRASE_REASON_FIRST_DAY_COUNTS, start_text);
      g_autofree char *second =
          qy_date_compare (last, corresponding) == 0
              ? qy_language_print (language, QY_PHRASE_REASON_NO_CORRESPONDING_DAY, start_text)
              : qy_language_print (language, QY_PHRASE_REASON_DAY_BEFORE, corresponding_text,
                                   last_text);

      g_strv_builder_add_many (steps, first, second, NULL);
    }
  return g_strv_builder_end (steps);
}
