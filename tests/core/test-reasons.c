/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-reasons.h"

static void
test_print (void)
{
  g_autoptr (QyReasons) why = qy_reasons_new ();
  char text[] = "09:00";
  g_auto (GStrv) zh = NULL;
  g_auto (GStrv) en = NULL;
  QyDate day = { 2026, 5, 1 };

  qy_reasons_say (why, QY_PHRASE_REASON_HOLIDAY, QY_REASON_DATE (day),
                  QY_REASON_PHRASE (QY_PHRASE_REASON_A_HOLIDAY));
  qy_reasons_say (why, QY_PHRASE_REASON_EVENT, QY_REASON_EVENT ("acceptance"),
                  QY_REASON_DATE (day));
  qy_reasons_say (why, QY_PHRASE_REASON_EVENT, QY_REASON_EVENT ("100% 完工"), QY_REASON_DATE (day));
  qy_reasons_say (why, QY_PHRASE_REASON_CLOCK_ALL_DAYS, QY_REASON_TEXT (text),
                  QY_REASON_TEXT ("17:00"));
  qy_reasons_say (why, QY_PHRASE_REASON_RENEWALS_USED, QY_REASON_NUMBER (3));
  qy_reasons_add (why, QY_PHRASE_REASON_CLOCK_ALWAYS, 0, NULL);
  text[0] = 'x';
  g_assert_cmpuint (qy_reasons_get_n_steps (why), ==, 6);
  zh = qy_reasons_print (why, QY_LANGUAGE_ZH);
  en = qy_reasons_print (why, QY_LANGUAGE_EN);
  g_assert_cmpuint (g_strv_length (zh), ==, 6);
  g_assert_cmpstr (zh[0], ==, "2026年5月1日为节假日放假，不是工作日");
  g_assert_cmpstr (zh[1], ==, "“验收合格”发生于2026年5月1日");
  g_assert_cmpstr (zh[2], ==, "“100% 完工”发生于2026年5月1日");
  g_assert_cmpstr (zh[3], ==, "每日09:00至17:00计时");
  g_assert_cmpstr (en[0], ==, "1 May 2026 is off for a holiday, not a working day");
  g_assert_cmpstr (en[1], ==, "“acceptance” happened on 1 May 2026");
  g_assert_cmpstr (en[4], ==,
                   "at most 3 renewals are agreed and all are used; the contract ends "
                   "with this term");
}

/* A rule asked without reasons passes NULL through to here. */
static void
test_nobody_asks (void)
{
  qy_reasons_say (NULL, QY_PHRASE_REASON_ON, QY_REASON_DATE (QY_DATE_NONE));
  g_assert_cmpuint (qy_reasons_get_n_steps (NULL), ==, 0);
  qy_reasons_free (NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/reasons/print", test_print);
  g_test_add_func ("/core/reasons/nobody-asks", test_nobody_asks);
  return g_test_run ();
}
