/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "qy-due-group.h"
#include "qy-due-words.h"

/* Wednesday, 25 November 2026 unless the row says otherwise. */
static const struct
{
  const char *name;
  const char *today;
  int horizon;
  QyDueGroup group;
  const char *from; /* NULL: the group has no day */
  const char *until;
} ranges[] = {
  { "overdue", "2026-11-25", 30, QY_DUE_GROUP_OVERDUE, "", "2026-11-24" },
  { "week", "2026-11-25", 30, QY_DUE_GROUP_WEEK, "2026-11-25", "2026-11-29" },
  { "week-on-sunday", "2026-11-29", 30, QY_DUE_GROUP_WEEK, "2026-11-29", "2026-11-29" },
  { "week-on-monday", "2026-11-23", 30, QY_DUE_GROUP_WEEK, "2026-11-23", "2026-11-29" },
  { "week-short", "2026-11-23", 2, QY_DUE_GROUP_WEEK, "2026-11-23", "2026-11-25" },
  { "month", "2026-11-25", 30, QY_DUE_GROUP_MONTH, "2026-11-30", "2026-12-25" },
  { "month-of-7-days", "2026-11-25", 7, QY_DUE_GROUP_MONTH, "2026-11-30", "2026-12-02" },
  { "month-of-2-days", "2026-11-25", 2, QY_DUE_GROUP_MONTH, NULL, NULL },
  { "later", "2026-11-25", 90, QY_DUE_GROUP_LATER, "2026-12-26", "2027-02-23" },
  { "later-of-30-days", "2026-11-25", 30, QY_DUE_GROUP_LATER, NULL, NULL },
  { "waiting", "2026-11-25", 90, QY_DUE_GROUP_WAITING, NULL, NULL },
};

static void
test_range (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  QyDate from = QY_DATE_NONE;
  QyDate until = QY_DATE_NONE;
  gboolean has = qy_due_group_range (ranges[i].group, qy_date_from_iso (ranges[i].today, NULL),
                                     ranges[i].horizon, &from, &until);
  g_autofree char *from_text = qy_date_is_set (from) ? qy_date_to_iso (from) : g_strdup ("");
  g_autofree char *until_text = NULL;

  g_assert_cmpint (has, ==, ranges[i].from != NULL);
  if (!has)
    return;
  until_text = qy_date_to_iso (until);
  g_assert_cmpstr (from_text, ==, ranges[i].from);
  g_assert_cmpstr (until_text, ==, ranges[i].until);
}

/* Every day from a hundred days ago to the horizon is in one group, and in one only. */
static void
test_cover (void)
{
  for (int start = 0; start < 14; start++)
    for (int horizon = 1; horizon <= 180; horizon += 7)
      {
        QyDate today = qy_date_add_days ((QyDate){ 2026, 2, 20 }, start);

        for (int days = -100; days <= horizon + 3; days++)
          {
            QyDate day = qy_date_add_days (today, days);
            int n = 0;

            for (guint group = 0; group < QY_N_DUE_GROUPS; group++)
              {
                QyDate from, until;

                if (qy_due_group_range ((QyDueGroup) group, today, horizon, &from, &until))
                  n += (!qy_date_is_set (from) || qy_date_compare (from, day) <= 0)
                       && qy_date_compare (day, until) <= 0;
              }
            g_assert_cmpint (n, ==, days <= horizon ? 1 : 0);
          }
      }
}

static const struct
{
  const char *name;
  const char *day;
  const char *text;
} distances[] = {
  { "today", "2026-11-25", "today" },        { "tomorrow", "2026-11-26", "tomorrow" },
  { "ahead", "2026-12-25", "in 30 days" },   { "yesterday", "2026-11-24", "1 day late" },
  { "late", "2025-11-25", "365 days late" },
};

static void
test_distance (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autofree char *text =
      qy_due_distance_text ((QyDate){ 2026, 11, 25 }, qy_date_from_iso (distances[i].day, NULL));

  g_assert_cmpstr (text, ==, distances[i].text);
}

/* Each kind looks like something: an icon that there is, a colour. */
static void
test_looks (void)
{
  for (guint kind = 0; kind < QY_N_DUE_KINDS; kind++)
    {
      g_assert_nonnull (qy_due_kind_icon ((QyDueKind) kind));
      g_assert_nonnull (qy_due_kind_class ((QyDueKind) kind));
    }
}

/* What is still open of an amount is said, with its direction. */
static void
test_money (void)
{
  char currency[] = "CNY";
  QyDueItem item = { .has_amount = TRUE, .amount = 120000, .paid = 20000, .currency = currency };
  g_autofree char *unknown = qy_due_money_text (&item);
  g_autofree char *in = NULL;
  g_autofree char *out = NULL;

  item.direction = QY_DIRECTION_IN;
  in = qy_due_money_text (&item);
  item.direction = QY_DIRECTION_OUT;
  out = qy_due_money_text (&item);
  g_assert_cmpstr (unknown, ==, "¥1,000.00");
  g_assert_cmpstr (in, ==, "to receive ¥1,000.00");
  g_assert_cmpstr (out, ==, "to pay ¥1,000.00");
  item.has_amount = FALSE;
  g_assert_null (qy_due_money_text (&item));
}

/* What is done or paid is not late, however long ago it was. */
static void
test_standing (void)
{
  QyDueItem item = { .safe_on = (char *) "2026-05-01", .open = TRUE };
  QyDate today = { 2026, 5, 4 };
  g_autofree char *open = qy_due_standing_text (&item, today);
  g_autofree char *closed = NULL;
  g_autofree char *paid = NULL;

  g_assert_cmpstr (open, ==, "3 days late");
  item.open = FALSE;
  closed = qy_due_standing_text (&item, today);
  g_assert_cmpstr (closed, ==, "Closed");
  item.has_amount = TRUE;
  item.amount = item.paid = 100;
  paid = qy_due_standing_text (&item, today);
  g_assert_cmpstr (paid, ==, "Paid");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (ranges); i++)
    {
      g_autofree char *path = g_strconcat ("/ui/due/group/", ranges[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_range);
    }
  for (guint i = 0; i < G_N_ELEMENTS (distances); i++)
    {
      g_autofree char *path = g_strconcat ("/ui/due/distance/", distances[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_distance);
    }
  g_test_add_func ("/ui/due/group/cover", test_cover);
  g_test_add_func ("/ui/due/looks", test_looks);
  g_test_add_func ("/ui/due/money", test_money);
  g_test_add_func ("/ui/due/standing", test_standing);
  return g_test_run ();
}
