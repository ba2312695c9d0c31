/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-exclusion.h"
#include "qy-stretch.h"

typedef struct
{
  const char *name;
  const char *kind, *from, *asked, *notified, *agreed, *fault;
  QyWindowEffect effect;
  gboolean excluded;
  const char *ground, *also;
} Case;

/* clang-format off */
static const Case cases[] = {
  /* R127: three days' notice and consent */
  { "maintenance as agreed", "maintenance", "2026-10-10T02:00", NULL, "2026-10-06T10:00", "2026-10-07T10:00", NULL, QY_EFFECT_MAINTENANCE, TRUE, "maintenance", "none" },
  { "told on the third day before, late in the day", "maintenance", "2026-10-10T02:00", NULL, "2026-10-07T23:59", "2026-10-08T00:00", NULL, QY_EFFECT_MAINTENANCE, TRUE, "maintenance", "none" },
  { "told two days before", "maintenance", "2026-10-10T23:00", NULL, "2026-10-08T00:00", "2026-10-08T10:00", NULL, QY_EFFECT_OUTAGE, FALSE, "late-told", "none" },
  { "three days before over the end of a month", "maintenance", "2026-03-02T02:00", NULL, "2026-02-27T12:00", "2026-02-27T12:00", NULL, QY_EFFECT_MAINTENANCE, TRUE, "maintenance", "none" },
  { "not told", "maintenance", "2026-10-10T02:00", NULL, NULL, "2026-10-07T10:00", NULL, QY_EFFECT_OUTAGE, FALSE, "not-told", "none" },
  { "no consent", "maintenance", "2026-10-10T02:00", NULL, "2026-10-01T10:00", NULL, NULL, QY_EFFECT_OUTAGE, FALSE, "not-agreed", "none" },
  { "consent at its very beginning", "maintenance", "2026-10-10T02:00", NULL, "2026-10-01T10:00", "2026-10-10T02:00", NULL, QY_EFFECT_MAINTENANCE, TRUE, "maintenance", "none" },
  { "consent a minute late", "maintenance", "2026-10-10T02:00", NULL, "2026-10-01T10:00", "2026-10-10T02:01", NULL, QY_EFFECT_OUTAGE, FALSE, "late-agreed", "none" },
  { "neither", "maintenance", "2026-10-10T02:00", NULL, NULL, NULL, NULL, QY_EFFECT_OUTAGE, FALSE, "not-told", "not-agreed" },
  { "late notice and no consent", "maintenance", "2026-10-10T02:00", NULL, "2026-10-09T10:00", NULL, NULL, QY_EFFECT_OUTAGE, FALSE, "late-told", "not-agreed" },
  /* R128: emergencies are told, nothing more */
  { "emergency told by its beginning", "emergency", "2026-10-10T02:00", NULL, "2026-10-10T02:00", NULL, NULL, QY_EFFECT_MAINTENANCE, TRUE, "emergency", "none" },
  { "emergency told afterwards", "emergency", "2026-10-10T02:00", NULL, "2026-10-10T02:01", NULL, NULL, QY_EFFECT_OUTAGE, FALSE, "not-told-emergency", "none" },
  { "emergency not told", "emergency", "2026-10-10T02:00", NULL, NULL, "2026-10-10T01:00", NULL, QY_EFFECT_OUTAGE, FALSE, "not-told-emergency", "none" },
  { "emergency of ageing equipment, told", "emergency", "2026-10-10T02:00", NULL, "2026-10-10T01:00", NULL, "ageing", QY_EFFECT_MAINTENANCE, TRUE, "emergency", "none" },
  { "emergency that the provider caused", "emergency", "2026-10-10T02:00", NULL, "2026-10-10T01:00", NULL, "provider", QY_EFFECT_OUTAGE, FALSE, "not-emergency", "none" },
  { "emergency that the client caused, not told", "emergency", "2026-10-10T02:00", NULL, NULL, NULL, "client", QY_EFFECT_NONE, TRUE, "client", "none" },
  /* R058: extensions */
  { "extension asked at 21:59", "extension", "2026-10-10T22:30", "2026-10-10T21:59", NULL, "2026-10-10T22:10", NULL, QY_EFFECT_NONE, TRUE, "extension", "none" },
  { "extension asked at 22:00", "extension", "2026-10-10T22:30", "2026-10-10T22:00", NULL, "2026-10-10T22:10", NULL, QY_EFFECT_NONE, FALSE, "late-asked", "none" },
  { "extension asked late the day before", "extension", "2026-10-10T22:30", "2026-10-09T23:00", NULL, "2026-10-10T08:00", NULL, QY_EFFECT_NONE, TRUE, "extension", "none" },
  { "extension not asked for", "extension", "2026-10-10T22:30", NULL, NULL, "2026-10-10T08:00", NULL, QY_EFFECT_NONE, FALSE, "not-asked", "none" },
  { "extension not confirmed", "extension", "2026-10-10T22:30", "2026-10-10T20:00", NULL, NULL, NULL, QY_EFFECT_NONE, FALSE, "not-confirmed", "none" },
  { "extension neither", "extension", "2026-10-10T22:30", "2026-10-11T08:00", NULL, NULL, NULL, QY_EFFECT_NONE, FALSE, "late-asked", "not-confirmed" },
  /* R103, R105: never count */
  { "degraded", "degraded", "2026-10-10T02:00", NULL, NULL, NULL, "provider", QY_EFFECT_NONE, TRUE, "degraded", "none" },
  { "terminal", "terminal", "2026-10-10T02:00", NULL, NULL, NULL, NULL, QY_EFFECT_NONE, TRUE, "terminal", "none" },
  /* R158, R159: whose fault */
  { "outage", "outage", "2026-10-10T02:00", NULL, NULL, NULL, NULL, QY_EFFECT_OUTAGE, FALSE, "none", "none" },
  { "outage of the provider", "outage", "2026-10-10T02:00", NULL, NULL, NULL, "provider", QY_EFFECT_OUTAGE, FALSE, "none", "none" },
  { "outage of ageing equipment", "outage", "2026-10-10T02:00", NULL, NULL, NULL, "ageing", QY_EFFECT_OUTAGE, FALSE, "none", "none" },
  { "outage, cause unknown", "outage", "2026-10-10T02:00", NULL, NULL, NULL, "unknown", QY_EFFECT_OUTAGE, FALSE, "none", "none" },
  { "outage of the client", "outage", "2026-10-10T02:00", NULL, NULL, NULL, "client", QY_EFFECT_NONE, TRUE, "client", "none" },
  { "outage of a third party", "outage", "2026-10-10T02:00", NULL, NULL, NULL, "third-party", QY_EFFECT_NONE, TRUE, "third-party", "none" },
  { "force majeure", "outage", "2026-10-10T02:00", NULL, NULL, NULL, "force-majeure", QY_EFFECT_NONE, TRUE, "force-majeure", "none" },
  { "notice does not turn an outage into maintenance", "outage", "2026-10-10T02:00", NULL, "2026-10-01T10:00", "2026-10-01T10:00", NULL, QY_EFFECT_OUTAGE, FALSE, "none", "none" },
};
/* clang-format on */

static gboolean
read_moment (const char *text, QyMoment *moment)
{
  g_autoptr (GError) error = NULL;

  if (text == NULL)
    return FALSE;
  qy_moment_from_text (text, moment, &error);
  g_assert_no_error (error);
  return TRUE;
}

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  QyWindowFacts facts = { 0 };
  QyVerdict verdict;

  g_assert_true (qy_window_kind_from_string (test->kind, &facts.kind));
  g_assert_true (qy_fault_from_string (test->fault, &facts.fault));
  read_moment (test->from, &facts.from);
  facts.until = qy_moment_from_minutes (qy_moment_to_minutes (facts.from) + 60);
  facts.has_asked = read_moment (test->asked, &facts.asked);
  facts.has_notified = read_moment (test->notified, &facts.notified);
  facts.has_agreed = read_moment (test->agreed, &facts.agreed);
  verdict = qy_window_judge (&facts);
  g_assert_cmpint (verdict.effect, ==, test->effect);
  g_assert_cmpint (verdict.excluded, ==, test->excluded);
  g_assert_cmpstr (qy_ground_to_string (verdict.grounds[0]), ==, test->ground);
  g_assert_cmpstr (qy_ground_to_string (verdict.grounds[1]), ==, test->also);
}

static void
test_names (void)
{
  for (guint i = 0; i < QY_N_GROUNDS; i++)
    {
      QyGround ground = QY_N_GROUNDS;

      g_assert_true (qy_ground_from_string (qy_ground_to_string (i), &ground));
      g_assert_cmpuint (ground, ==, i);
      for (guint l = 0; i > 0 && l < QY_N_LANGUAGES; l++)
        g_assert_cmpstr (qy_ground_print (i, l), !=, "");
    }
  for (guint i = 0; i < QY_N_FAULTS; i++)
    {
      QyFault fault = QY_N_FAULTS;

      g_assert_true (qy_fault_from_string (qy_fault_to_string (i), &fault));
      g_assert_cmpuint (fault, ==, i);
    }
}

/* Each minute of two days by itself: the sums of stretches must be its sums. */
#define MINUTES (2 * QY_MINUTES_PER_DAY)

static void
draw (GArray *stretches, gboolean *marks, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      gint64 from = g_test_rand_int_range (-30, MINUTES + 30);
      gint64 until = from + g_test_rand_int_range (0, 400);

      qy_stretches_add (stretches, from, until, (QyStretch){ 0, MINUTES });
      for (gint64 minute = MAX (from, 0); minute < MIN (until, MINUTES); minute++)
        marks[minute] = TRUE;
    }
  qy_stretches_merge (stretches);
}

static void
test_stretches (void)
{
  static const QyClock always = { .kind = QY_CLOCK_ALWAYS };

  for (guint round = 0; round < 500; round++)
    {
      g_autoptr (GArray) some = qy_stretches_new ();
      g_autoptr (GArray) other = qy_stretches_new ();
      g_autoptr (GArray) left = NULL;
      g_autofree gboolean *in_some = g_new0 (gboolean, MINUTES);
      g_autofree gboolean *in_other = g_new0 (gboolean, MINUTES);
      gint64 sum = 0;
      gint64 run = 0;
      gint64 longest = 0;
      gint64 found;

      draw (some, in_some, round % 7);
      draw (other, in_other, round % 5);
      left = qy_stretches_subtract (some, other);
      for (guint i = 0; i < MINUTES; i++)
        {
          run = in_some[i] && !in_other[i] ? run + 1 : 0;
          sum += run > 0;
          longest = MAX (longest, run);
        }
      g_assert_cmpint (qy_stretches_minutes (left, &always, NULL, &found), ==, sum);
      g_assert_cmpint (found, ==, longest);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/core/exclusion/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/core/exclusion/names", test_names);
  g_test_add_func ("/core/exclusion/stretches", test_stretches);
  return g_test_run ();
}
