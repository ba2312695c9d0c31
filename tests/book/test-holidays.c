/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-holidays.h"

static QyDate
day_of (const char *iso)
{
  return qy_date_from_iso (iso, NULL);
}

static const struct
{
  const char *day;
  gboolean working;
  const char *name;
} days[] = {
  { "2018-12-29", TRUE, "元旦" },    { "2018-12-31", FALSE, "元旦" },
  { "2019-05-01", FALSE, "劳动节" }, { "2020-01-31", FALSE, "春节" },
  { "2021-09-26", TRUE, "国庆节" },  { "2022-12-31", FALSE, "元旦" },
  { "2023-06-25", TRUE, "端午节" },  { "2024-02-18", TRUE, "春节" },
  { "2025-10-08", FALSE, NULL },     { "2026-01-04", TRUE, "元旦" },
  { "2026-02-14", TRUE, "春节" },    { "2026-02-23", FALSE, "春节" },
  { "2026-10-10", TRUE, NULL },      { "2026-11-21", FALSE, NULL },
};

static void
test_known_days (void)
{
  g_autoptr (QyCalendar) calendar = qy_holidays_bundled ();

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_test_message ("%s", days[i].day);
      g_assert_cmpint (qy_calendar_is_working (calendar, day_of (days[i].day)), ==,
                       days[i].working);
      if (days[i].name != NULL)
        g_assert_cmpstr (qy_calendar_get_name (calendar, day_of (days[i].day)), ==, days[i].name);
    }
  for (int year = 2018; year <= 2027; year++)
    g_assert_cmpint (qy_calendar_covers_year (calendar, year), ==, year >= 2019 && year <= 2026);
}

/* Known counts of working days of whole years: 365 or 366 less weekends and holidays. */
static void
test_years (void)
{
  g_autoptr (QyCalendar) calendar = qy_holidays_bundled ();
  g_autoptr (QyCalendar) again = qy_holidays_bundled ();

  g_assert_true (calendar == again);
  g_assert_cmpint (qy_calendar_count (calendar, day_of ("2023-12-31"), day_of ("2024-12-31")), ==,
                   251);
  g_assert_cmpint (qy_calendar_count (calendar, day_of ("2024-12-31"), day_of ("2025-12-31")), ==,
                   248);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/book/holidays/known-days", test_known_days);
  g_test_add_func ("/book/holidays/years", test_years);
  return g_test_run ();
}
