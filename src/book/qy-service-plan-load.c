/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-book-calendar.h"
#include "qy-contract-private.h"
#include "qy-schedule.h"
#include "qy-service-plan-private.h"

/* A run so far ahead can be planned already. */
#define DAYS_AHEAD 400
#define MOST_RUNS  40000

static void
read_days (QyBook *book, QyLoadedPlan *plan)
{
  g_autoptr (QySchedule) schedule = qy_schedule_derive (
      plan->loaded->facts, qy_book_get_calendar (book), qy_book_get_today (book));
  QyRenewalRule rule;

  plan->start = QY_DATE_NONE;
  plan->end = schedule->ends_on;
  if (qy_schedule_renewal_rule (plan->loaded->facts, &rule))
    plan->start = rule.start;
}

static char *
print_period (const QyServiceRun *run, QyLanguage language)
{
  g_autofree char *first = qy_date_print (run->first, language);
  g_autofree char *last = qy_date_print (run->last, language);

  if (qy_date_compare (run->first, run->last) == 0)
    return g_steal_pointer (&first);
  return language == QY_LANGUAGE_ZH
             ? g_strconcat (first, qy_language_phrase (language, QY_PHRASE_TO), last, NULL)
             : g_strconcat (first, " – ", last, NULL);
}

QyLoadedPlan *
qy_loaded_plan_new (QyBook *book, const char *contract_id, GError **error)
{
  g_autoptr (QyLoadedPlan) plan = g_new0 (QyLoadedPlan, 1);

  plan->contract = qy_book_contract_get (book, contract_id, error);
  if (plan->contract != NULL)
    plan->loaded = qy_facts_load (book, plan->contract, error);
  if (plan->loaded == NULL)
    return NULL;
  read_days (book, plan);
  return g_steal_pointer (&plan);
}

void
qy_loaded_plan_free (QyLoadedPlan *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->contract, qy_contract_free);
  g_clear_pointer (&self->loaded, qy_loaded_facts_free);
  g_free (self);
}

const QyStatedTerm *
qy_loaded_plan_find_row (const QyLoadedPlan *self, const char *source_id, GError **error)
{
  GPtrArray *terms = self->loaded->facts->terms;

  for (guint i = 0; i < terms->len; i++)
    {
      const QyStatedTerm *term = terms->pdata[i];

      if (term->kind == QY_TERM_MAINTENANCE && g_strcmp0 (term->id, source_id) == 0)
        return term;
    }
  g_set_error (error, QY_BOOK_ERROR, QY_ERROR_NOT_FOUND,
               _ ("The maintenance plan of %s has no row “%s”; nothing was stored"),
               self->contract->number, source_id);
  return NULL;
}

const QyStatedTerm *
qy_loaded_plan_find_run (const QyLoadedPlan *self,
                         QyDate today,
                         const char *source_id,
                         const char *occurrence,
                         QyServiceRun *run,
                         GError **error)
{
  const QyStatedTerm *row = qy_loaded_plan_find_row (self, source_id, error);
  g_autoptr (GArray) runs = NULL;
  QyDueRule rule;

  if (row == NULL)
    return NULL;
  if (qy_service_plan_rule (row, self->start, self->end, today, &rule))
    runs = qy_service_plan_expand (row, &rule, today, QY_DATE_NONE,
                                   qy_date_add_days (today, DAYS_AHEAD), MOST_RUNS);
  for (guint i = 0; runs != NULL && i < runs->len; i++)
    {
      *run = g_array_index (runs, QyServiceRun, i);
      if (g_strcmp0 (run->name, occurrence) == 0)
        return row;
    }
  g_set_error (error, QY_BOOK_ERROR, QY_ERROR_NOT_FOUND,
               _ ("The row of the maintenance plan has no run “%s”; nothing was stored"),
               occurrence);
  return NULL;
}

char *
qy_service_plan_print (QyBook *book,
                       const char *contract_id,
                       const char *source_id,
                       const char *occurrence,
                       QyLanguage language,
                       GError **error)
{
  g_autoptr (QyLoadedPlan) plan = qy_loaded_plan_new (book, contract_id, error);
  QyDate today = qy_book_get_today (book);
  const QyStatedTerm *row;
  const char *title;
  g_autofree char *period = NULL;
  QyServiceRun run;

  if (plan == NULL)
    return NULL;
  row = qy_loaded_plan_find_run (plan, today, source_id, occurrence, &run, NULL);
  if (row == NULL)
    return g_strdup (occurrence);
  title = qy_stated_term_get (row, "title", today);
  period = print_period (&run, language);
  if (title == NULL)
    return g_steal_pointer (&period);
  return g_strconcat (title, qy_language_phrase (language, QY_PHRASE_OPENING_BRACKET), period,
                      qy_language_phrase (language, QY_PHRASE_CLOSING_BRACKET), NULL);
}
