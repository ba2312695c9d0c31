/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "qy-schedule.h"

/* A contract in words: "kind attr=raw attr=raw; kind …", and what happened: "kind name day
 * [until]".
 */
typedef struct
{
  const char *name;
  const char *terms;
  const char *happened; /* lines of "event delivery 2026-03-01", or NULL */
  QyContractState state;
  QyRole our_role;
  const char *signed_on;
  const char *today;
  const char *expected; /* lines of "kind occurrence safe-day amount flags" */
} Case;

#define YEAR "service_period start=2026-01-01 length=P12M; "

static const Case cases[] = {
  { "fixed-dates", "service_period start=2026-01-01 end=2026-12-31", NULL, QY_STATE_IN_FORCE,
    QY_ROLE_CLIENT, "2025-12-20", "2026-06-01", "expiry t0 2026-12-31 open\n" },
  { "renews-unless-objected", YEAR "renewal form=automatic length=P12M notice=P30D", NULL,
    QY_STATE_IN_FORCE, QY_ROLE_CLIENT, "2025-12-20", "2026-06-01",
    "notice t0 2026-12-01 open\nrenewal t0 2026-12-31 closed\n" },
  { "objected", YEAR "renewal form=automatic length=P12M notice=P30D", "objection - 2026-11-02",
    QY_STATE_IN_FORCE, QY_ROLE_CLIENT, "2025-12-20", "2026-12-05",
    "notice t0 2026-12-01 closed\nexpiry t0 2026-12-31 open\n" },
  { "by-agreement", YEAR "renewal form=by_agreement notice=P2M", NULL, QY_STATE_IN_FORCE,
    QY_ROLE_PROVIDER, "2025-12-20", "2026-06-01",
    "notice t0 2026-10-30 open\nrenewal t0 2026-12-31 open\n" },
  { "until-delivery-plus",
    "service_period form=until_completion_plus start=2026-01-01 event=delivery length=P1Y", NULL,
    QY_STATE_IN_FORCE, QY_ROLE_CLIENT, "2026-01-01", "2026-06-01",
    "expiry t0 waits:delivery open\n" },
  { "delivered",
    "service_period form=until_completion_plus start=2026-01-01 event=delivery length=P1Y",
    "event delivery 2026-05-20", QY_STATE_IN_FORCE, QY_ROLE_CLIENT, "2026-01-01", "2026-06-01",
    "expiry t0 2027-05-20 open uncertain\n" },
  { "monthly-in-arrears",
    "service_period start=2026-01-01 length=P3M; fee form=monthly amount=CNY_1500000 "
    "timing=arrears; payment_deadline working_day=5",
    NULL, QY_STATE_IN_FORCE, QY_ROLE_CLIENT, "2025-12-20", "2026-01-05",
    "expiry t0 2026-03-31 open\n"
    "payment 2026-01 2026-02-06 1500000 open\n"
    "payment 2026-02 2026-03-06 1500000 open\n"
    "payment 2026-03 2026-04-08 1500000 open\n" },
  { "instalments",
    YEAR "fee form=lump_sum total=CNY_10000001; "
         "payment_deadline share=30% within=P5D_working event=signature; "
         "payment_deadline share=40% date=2026-06-30; "
         "payment_deadline within=P10D_working event=acceptance",
    NULL, QY_STATE_IN_FORCE, QY_ROLE_PROVIDER, "2025-12-19", "2026-01-05",
    "expiry t0 2026-12-31 open\n"
    "payment 1 2025-12-26 3000000 open\n"
    "payment 2 2026-06-30 4000000 open\n"
    "payment 3 waits:acceptance 3000001 open\n" },
  { "too-many-instalments",
    YEAR "fee total=CNY_100; payment_deadline share=60% date=2026-02-02; "
         "payment_deadline share=60% date=2026-03-02",
    NULL, QY_STATE_IN_FORCE, QY_ROLE_PROVIDER, "2025-12-19", "2026-01-05",
    "expiry t0 2026-12-31 open\nproblem\n" },
  { "total-in-twelve-parts",
    YEAR "fee form=monthly total=CNY_100000000 amount=CNY_8333333; payment_deadline day=15", NULL,
    QY_STATE_IN_FORCE, QY_ROLE_CLIENT, "2025-12-20", "2026-01-05", "sum 100000000\n" },
  { "terminated-early",
    "service_period start=2026-01-01 length=P12M; fee form=monthly amount=CNY_3100000 "
    "timing=advance; payment_deadline day=1; handover within=P20D",
    "termination - 2026-03-15", QY_STATE_TERMINATED, QY_ROLE_CLIENT, "2025-12-20", "2026-03-20",
    "payment 2026-01 2025-12-31 3100000 open\n"
    "payment 2026-02 2026-01-30 3100000 open\n"
    "payment 2026-03 2026-02-28 1500000 open\n"
    "handover - 2026-04-07 open\n"
    "settlement s 2026-03-13 open\n" },
  { "secret-three-years-on",
    "service_period start=2025-01-01 end=2025-12-31; confidentiality "
    "form=years_after_termination length=P3Y after=return within=P10D",
    NULL, QY_STATE_EXPIRED, QY_ROLE_CLIENT, "2024-12-20", "2026-02-01",
    "expiry t0 2025-12-31 closed\nconfidentiality - 2028-12-29 open uncertain\n"
    "return r 2026-01-12 open\n" },
  { "secret-for-ever",
    "service_period start=2025-01-01 end=2025-12-31; confidentiality form=perpetual", NULL,
    QY_STATE_EXPIRED, QY_ROLE_CLIENT, "2024-12-20", "2026-02-01", "expiry t0 2025-12-31 closed\n" },
  { "amended-fee",
    "service_period start=2026-01-01 length=P3M; fee form=monthly amount=CNY_100 "
    "amount@2026-02-10=CNY_200; payment_deadline day=28",
    NULL, QY_STATE_IN_FORCE, QY_ROLE_CLIENT, "2025-12-20", "2026-01-05",
    "expiry t0 2026-03-31 open\n"
    "payment 2026-01 2026-01-28 100 open\n"
    "payment 2026-02 2026-02-28 100 open\n"
    "payment 2026-03 2026-03-27 200 open\n" },
  { "instalments-of-a-renewed-term",
    "service_period start=2025-01-01 length=P12M; renewal form=automatic length=P12M; "
    "fee form=lump_sum total=CNY_10000; payment_deadline share=50% within=P5D event=signature; "
    "payment_deadline share=50% date=2025-06-30",
    NULL, QY_STATE_IN_FORCE, QY_ROLE_CLIENT, "2024-12-20", "2026-02-01",
    "renewal t1 2026-12-31 closed\n"
    "payment 1 2024-12-25 5000 open\n"
    "payment 2 2025-06-30 5000 open\n"
    "payment r1-1 2026-01-06 5000 open\n"
    "payment r1-2 2026-06-30 5000 open\n" },
  { "over-and-not-renewed-for-ever",
    "service_period start=2023-01-01 length=P12M; renewal form=automatic length=P12M notice=P1M",
    NULL, QY_STATE_EXPIRED, QY_ROLE_CLIENT, "2022-12-20", "2026-02-01",
    "notice t0 2023-11-30 closed uncertain\nexpiry t0 2023-12-29 closed uncertain\n" },
  { "fee-to-be-agreed", YEAR "fee form=other", NULL, QY_STATE_IN_FORCE, QY_ROLE_CLIENT,
    "2025-12-20", "2026-01-05", "expiry t0 2026-12-31 open\n" },
  { "total-of-a-term-beyond-the-horizon",
    "service_period start=2026-01-01 length=P24M; "
    "fee form=quarterly timing=arrears total=CNY_80000; "
    "payment_deadline event=invoice within=P10D",
    NULL, QY_STATE_IN_FORCE, QY_ROLE_PROVIDER, "2026-01-01", "2026-01-10",
    "expiry t0 2027-12-31 open uncertain\npayment 2026-Q1 waits:invoice 10000 open\n"
    "payment 2026-Q2 waits:invoice 10000 open\npayment 2026-Q3 waits:invoice 10000 open\n"
    "payment 2026-Q4 waits:invoice 10000 open\npayment 2027-Q1 waits:invoice 10000 open\n" },
  { "closed", YEAR "fee total=CNY_100; payment_deadline date=2026-02-02", NULL, QY_STATE_CLOSED,
    QY_ROLE_CLIENT, "2025-12-20", "2026-01-05",
    "expiry t0 2026-12-31 closed\npayment 1 2026-02-02 100 closed\n" },
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

static void
read_milestones (QyContractFacts *facts, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (char **line = lines; *line != NULL; line++)
    {
      g_auto (GStrv) words = g_strsplit (*line, " ", -1);
      QyMilestoneFact milestone = { .id = "milestone", .name = keep (words[1]) };

      g_assert_true (qy_milestone_kind_from_string (words[0], &milestone.kind));
      milestone.on = qy_date_from_iso (words[2], NULL);
      g_array_append_val (facts->milestones, milestone);
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
    read_milestones (facts, row->happened);
  facts->state = row->state;
  facts->our_role = row->our_role;
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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/schedule/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  return g_test_run ();
}
