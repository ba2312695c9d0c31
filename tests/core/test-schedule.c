/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "qy-schedule.h"

/* A contract in words: "kind attr=raw attr=raw; kind …", and what happened: "kind name day
 * [until]", "paid source/occurrence day", "invoiced …", "owed kind rule", "met source day",
 * "evaluated from until", "asked request day".
 */
typedef struct
{
  const char *name;
  const char *terms;
  const char *happened; /* lines of "event delivery 2026-03-01", or NULL */
  QyContractState state;
  QyRole our_role;
  const char *signed_on; /* or NULL */
  const char *today;
  const char *expected; /* lines of "kind occurrence safe-day amount flags" */
} Case;

#define YEAR "service_period start=2026-01-01 length=P12M; "

static const Case cases[] = {
#include "schedule-cases.inc"
};

/* Everything borrowed by the facts lives as long as the test program. */
static const char *
keep (const char *text)
{
  return g_intern_string (text);
}

static void
read_term (QyContractFacts *facts, const char *text, guint n)
{
  g_auto (GStrv) words = g_strsplit (g_strstrip ((char *) text), " ", -1);
  g_autofree char *id = g_strdup_printf ("%u-%s", n, words[0]);
  QyStatedTerm *term;
  QyTermKind kind;

  g_assert_true (qy_term_kind_from_name (words[0], &kind));
  term = qy_stated_term_new (kind, keep (id), NULL);
  for (char **word = words + 1; *word != NULL; word++)
    {
      g_auto (GStrv) pair = g_strsplit (*word, "=", 2);
      g_auto (GStrv) at = g_strsplit (pair[0], "@", 2);

      g_strdelimit (pair[1], "_", ' ');
      if (qy_term_kind_attrs (kind, NULL)[qy_term_kind_attr_index (kind, at[0])].type
          == QY_FIELD_CHOICE)
        g_strdelimit (pair[1], " ", '_');
      if (at[1] != NULL)
        qy_stated_term_change (term, at[0], qy_date_from_iso (at[1], NULL), keep (pair[1]));
      else
        qy_stated_term_set (term, at[0], keep (pair[1]));
    }
  g_ptr_array_add (facts->terms, term);
}

/* "paid 1-fee/2026-01 2026-02-05": the money of one planned payment */
static void
read_settled (QyContractFacts *facts, gboolean paid, const char *source, QyDate on)
{
  g_autofree char *key = g_strdelimit (g_strdup (source), "/", '\n');
  QyOccurrenceFact fact = { .key = keep (key) };

  for (guint i = 0; i < facts->settled->len; i++)
    if (g_str_equal (g_array_index (facts->settled, QyOccurrenceFact, i).key, key))
      {
        fact = g_array_index (facts->settled, QyOccurrenceFact, i);
        g_array_remove_index (facts->settled, i);
      }
  if (paid)
    fact.paid_on = on;
  else
    fact.invoiced_on = on;
  g_array_append_val (facts->settled, fact);
}

/* "owed deliverable event delivery; after P5D": what somebody wrote down */
static void
read_owed (QyContractFacts *facts, const char *kind, const char *rule)
{
  QyHandObligation owed = { .id = "owed", .side = QY_SIDE_THEM };

  g_assert_true (qy_due_kind_from_string (kind, &owed.kind));
  g_assert_true (qy_due_rule_from_text (rule, &owed.rule, NULL));
  g_array_append_val (facts->obligations, owed);
}

/* What became of bodies, evaluations and change requests; FALSE for another line. */
static gboolean
read_governance (QyContractFacts *facts, char **words)
{
  QyDate first = qy_date_from_iso (words[1], NULL);
  QyDate last = qy_date_from_iso (words[2], NULL);

  if (g_str_equal (words[0], "met"))
    g_array_append_vals (facts->meetings, &(QyMeetingFact){ keep (words[1]), last }, 1);
  else if (g_str_equal (words[0], "evaluated"))
    g_array_append_vals (facts->evaluations, &(QyEvaluationFact){ first, last }, 1);
  else if (g_str_equal (words[0], "asked"))
    g_array_append_vals (facts->requests,
                         &(QyRequestFact){ keep (words[1]), "改版", QY_SIDE_THEM, last }, 1);
  else
    return FALSE;
  return TRUE;
}

static void
read_milestone (QyContractFacts *facts, const char *line)
{
  g_auto (GStrv) words = g_strsplit (line, " ", 4);
  QyMilestoneFact milestone = { .id = "milestone", .name = keep (words[1]) };

  g_assert_true (qy_milestone_kind_from_string (words[0], &milestone.kind));
  milestone.on = qy_date_from_iso (words[2], NULL);
  if (words[3] != NULL)
    milestone.until = qy_date_from_iso (words[3], NULL);
  g_array_append_val (facts->milestones, milestone);
}

static void
read_happened (QyContractFacts *facts, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (char **line = lines; *line != NULL; line++)
    {
      g_auto (GStrv) words = g_strsplit (*line, " ", 3);

      if (g_str_equal (words[0], "paid") || g_str_equal (words[0], "invoiced"))
        read_settled (facts, *words[0] == 'p', words[1], qy_date_from_iso (words[2], NULL));
      else if (g_str_equal (words[0], "owed"))
        read_owed (facts, words[1], words[2]);
      else if (!read_governance (facts, words))
        read_milestone (facts, *line);
    }
}

static QyContractFacts *
read_case (const Case *row)
{
  QyContractFacts *facts = qy_contract_facts_new ();
  g_auto (GStrv) terms = g_strsplit (row->terms, ";", -1);

  for (guint i = 0; terms[i] != NULL; i++)
    read_term (facts, terms[i], i);
  if (row->happened != NULL)
    read_happened (facts, row->happened);
  facts->state = row->state;
  facts->our_role = row->our_role;
  if (row->signed_on != NULL)
    facts->signed_on = qy_date_from_iso (row->signed_on, NULL);
  return facts;
}

static QyCalendar *
calendar_new (void)
{
  static const char *const off[] = { "2026-01-01", "2026-01-02", "2026-02-16", "2026-02-17",
                                     "2026-02-18", "2026-02-19", "2026-02-20", "2026-02-23",
                                     "2026-04-06", "2026-05-01", "2026-05-04", "2026-05-05",
                                     "2026-10-01", "2026-10-02", "2026-10-05", "2026-10-06",
                                     "2026-10-07" };
  static const char *const worked[] = { "2026-01-04", "2026-02-14", "2026-02-28",
                                        "2026-05-09", "2026-09-20", "2026-10-10" };
  QyCalendar *calendar = qy_calendar_new ();

  for (int year = 2024; year <= 2026; year++)
    qy_calendar_cover_year (calendar, year);
  for (guint i = 0; i < G_N_ELEMENTS (off); i++)
    qy_calendar_set_day (calendar, qy_date_from_iso (off[i], NULL), TRUE, "假");
  for (guint i = 0; i < G_N_ELEMENTS (worked); i++)
    qy_calendar_set_day (calendar, qy_date_from_iso (worked[i], NULL), FALSE, "班");
  return calendar;
}

static void
print_due (GString *out, const QyDue *due)
{
  g_autofree char *safe =
      qy_date_is_set (due->deadline.safe) ? qy_date_to_iso (due->deadline.safe) : NULL;

  g_string_append_printf (out, "%s %s ", qy_due_kind_to_string (due->kind),
                          *due->occurrence != '\0' ? due->occurrence : "-");
  if (safe != NULL)
    g_string_append (out, safe);
  else
    g_string_append_printf (out, "waits:%s", due->waiting_for);
  if (due->has_amount)
    g_string_append_printf (out, " %" G_GINT64_FORMAT, due->amount.minor);
  g_string_append (out, due->open ? " open" : " closed");
  if (!due->deadline.certain)
    g_string_append (out, " uncertain");
  g_string_append_c (out, '\n');
}

static void
test_case (gconstpointer data)
{
  const Case *row = data;
  g_autoptr (QyContractFacts) facts = read_case (row);
  QyCalendar *calendar = calendar_new ();
  g_autoptr (QySchedule) schedule =
      qy_schedule_derive (facts, calendar, qy_date_from_iso (row->today, NULL));
  g_autoptr (GString) out = g_string_new (NULL);
  gint64 sum = 0;

  for (guint i = 0; i < schedule->dues->len; i++)
    {
      const QyDue *due = &g_array_index (schedule->dues, QyDue, i);

      print_due (out, due);
      sum += due->has_amount ? due->amount.minor : 0;
    }
  if (schedule->problems->len > 0)
    {
      g_test_message ("%s", (const char *) schedule->problems->pdata[0]);
      g_string_append (out, "problem\n");
    }
  if (g_str_has_prefix (row->expected, "sum "))
    g_string_printf (out, "sum %" G_GINT64_FORMAT "\n", sum);
  g_assert_cmpstr (out->str, ==, row->expected);
  qy_calendar_unref (calendar);
}

/* The client pays and the provider is paid, whichever of them is us and whatever its label. */
static void
test_roles (void)
{
  static const struct
  {
    QyRole ours;
    QySide side;
    QyDirection direction;
  } roles[] = {
    { QY_ROLE_CLIENT, QY_SIDE_US, QY_DIRECTION_OUT },
    { QY_ROLE_PROVIDER, QY_SIDE_THEM, QY_DIRECTION_IN },
    { QY_ROLE_NONE, QY_SIDE_UNKNOWN, QY_DIRECTION_UNKNOWN },
  };
  QyCalendar *calendar = calendar_new ();

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      const Case row = { .terms = YEAR "fee total=CNY_100; payment_deadline date=2026-02-02",
                         .state = QY_STATE_IN_FORCE,
                         .our_role = roles[i].ours };
      g_autoptr (QyContractFacts) facts = read_case (&row);
      g_autoptr (QySchedule) schedule =
          qy_schedule_derive (facts, calendar, (QyDate){ 2026, 1, 5 });
      const QyDue *payment = &g_array_index (schedule->dues, QyDue, 1);

      g_assert_cmpuint (schedule->dues->len, ==, 2);
      g_assert_cmpint (payment->kind, ==, QY_DUE_PAYMENT);
      g_assert_cmpint (payment->side, ==, roles[i].side);
      g_assert_cmpint (payment->direction, ==, roles[i].direction);
    }
  qy_calendar_unref (calendar);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/schedule/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/core/schedule/roles", test_roles);
  return g_test_run ();
}
