/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-book-plan.h"

#include <glib/gi18n-lib.h>

#include "qy-book-calendar.h"
#include "qy-book-due-mark.h"
#include "qy-book-service-record.h"
#include "qy-service-plan-private.h"

#define MOST_RUNS 40000

static const struct
{
  const char *name;
  const char *label;
} states[QY_N_RUN_STATES] = {
  [QY_RUN_DONE] = { "done", NC_ ("state of a run", "Done") },
  [QY_RUN_WAIVED] = { "waived", NC_ ("state of a run", "Waived") },
  [QY_RUN_MISSED] = { "missed", NC_ ("state of a run", "Missed") },
  [QY_RUN_DUE] = { "due", NC_ ("state of a run", "Due") },
  [QY_RUN_FUTURE] = { "future", NC_ ("state of a run", "To come") },
};

/* What people recorded about runs, by source and occurrence. */
typedef struct
{
  GPtrArray *marks;
  GPtrArray *records;
  GHashTable *mark_of;   /* key → QyDueMark */
  GHashTable *record_of; /* key → QyServiceRecord: the one that counts */
} Recorded;

static void
recorded_clear (Recorded *recorded)
{
  g_clear_pointer (&recorded->mark_of, g_hash_table_unref);
  g_clear_pointer (&recorded->record_of, g_hash_table_unref);
  g_clear_pointer (&recorded->marks, g_ptr_array_unref);
  g_clear_pointer (&recorded->records, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Recorded, recorded_clear)

static char *
key_of (const char *source_id, const char *occurrence)
{
  return g_strdup_printf ("%s\n%s", source_id, occurrence);
}

/* One that is finished counts more than a draft. */
static void
take_record (Recorded *recorded, QyServiceRecord *record)
{
  g_autofree char *key = NULL;
  const QyServiceRecord *other;

  if (record->source_id == NULL)
    return;
  key = key_of (record->source_id, record->occurrence);
  other = g_hash_table_lookup (recorded->record_of, key);
  if (other == NULL || g_str_equal (other->state, "draft"))
    g_hash_table_insert (recorded->record_of, g_steal_pointer (&key), record);
}

static gboolean
load_recorded (QyBook *book, const char *contract_id, Recorded *recorded, GError **error)
{
  recorded->marks = qy_book_due_mark_list (book, contract_id, error);
  if (recorded->marks != NULL)
    recorded->records = qy_book_service_record_list (book, contract_id, error);
  if (recorded->records == NULL)
    return FALSE;
  recorded->mark_of = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  recorded->record_of = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < recorded->marks->len; i++)
    {
      QyDueMark *mark = recorded->marks->pdata[i];

      g_hash_table_insert (recorded->mark_of, key_of (mark->source_id, mark->occurrence), mark);
    }
  for (guint i = 0; i < recorded->records->len; i++)
    take_record (recorded, recorded->records->pdata[i]);
  return TRUE;
}

static QyRunState
state_of (const QyServiceRun *run, QyDate due_on, const QyDueMark *mark, QyDate today)
{
  if (mark != NULL && g_str_equal (mark->state, "done"))
    return QY_RUN_DONE;
  if (mark != NULL && g_str_equal (mark->state, "waived"))
    return QY_RUN_WAIVED;
  if (qy_date_compare (today, run->first) < 0)
    return QY_RUN_FUTURE;
  return qy_date_is_set (due_on) && qy_date_compare (due_on, today) < 0 ? QY_RUN_MISSED
                                                                        : QY_RUN_DUE;
}

static QyPlanRun *
make_run (QyBook *book,
          const QyStatedTerm *row,
          const QyServiceRun *from,
          const Recorded *recorded,
          GError **error)
{
  QyDate today = qy_book_get_today (book);
  g_autofree char *key = key_of (row->id, from->name);
  const QyDueMark *mark = g_hash_table_lookup (recorded->mark_of, key);
  const QyServiceRecord *record = g_hash_table_lookup (recorded->record_of, key);
  QyDeadline deadline;
  QyPlanRun *run;

  if (!qy_due_rule_evaluate (&from->rule, qy_book_get_calendar (book), &deadline, NULL, error))
    return NULL;
  run = g_new0 (QyPlanRun, 1);
  run->source_id = g_strdup (row->id);
  run->occurrence = g_strdup (from->name);
  run->title = g_strdup (qy_stated_term_get (row, "title", today));
  run->evidence = g_strdup (qy_stated_term_get (row, "evidence", today));
  run->from = from->first;
  run->until = from->last;
  run->due_on = deadline.date;
  run->state = state_of (from, deadline.date, mark, today);
  if (mark != NULL && mark->done_on != NULL)
    run->done_on = qy_date_from_iso (mark->done_on, NULL);
  if (mark != NULL)
    run->reason = g_strdup (mark->reason);
  if (record != NULL)
    {
      run->record_id = g_strdup (record->id);
      run->record_number = g_strdup (record->number);
    }
  return run;
}

static int
by_due_day (gconstpointer a, gconstpointer b)
{
  const QyPlanRun *one = *(const QyPlanRun *const *) a;
  const QyPlanRun *other = *(const QyPlanRun *const *) b;
  int order = qy_date_compare (one->due_on, other->due_on);

  if (order == 0)
    order = strcmp (one->source_id, other->source_id);
  return order != 0 ? order : strcmp (one->occurrence, other->occurrence);
}

static gboolean
add_runs (QyBook *book,
          const QyStatedTerm *row,
          GArray *expanded,
          const Recorded *recorded,
          GPtrArray *runs,
          GError **error)
{
  for (guint i = 0; i < expanded->len; i++)
    {
      QyPlanRun *run =
          make_run (book, row, &g_array_index (expanded, QyServiceRun, i), recorded, error);

      if (run == NULL)
        return FALSE;
      g_ptr_array_add (runs, run);
    }
  return TRUE;
}

static QySide
side_of (const QyLoadedPlan *plan, const QyStatedTerm *row, QyDate on)
{
  const char *side = qy_stated_term_get_choice (row, "side", on);
  QyRole our = plan->loaded->facts->our_role;

  if (g_strcmp0 (side, "either") == 0)
    return QY_SIDE_BOTH;
  if (our != QY_ROLE_CLIENT && our != QY_ROLE_PROVIDER)
    return QY_SIDE_UNKNOWN;
  return our == (g_strcmp0 (side, "client") == 0 ? QY_ROLE_CLIENT : QY_ROLE_PROVIDER)
             ? QY_SIDE_US
             : QY_SIDE_THEM;
}

static QyPlanRow *
make_row (const QyLoadedPlan *plan, const QyStatedTerm *term, QyDate today)
{
  QyPlanRow *row = g_new0 (QyPlanRow, 1);
  QyDueRule rule;

  row->id = g_strdup (term->id);
  row->contract_id = g_strdup (plan->contract->id);
  row->title = g_strdup (qy_stated_term_get (term, "title", today));
  row->form = g_strdup (qy_stated_term_get_choice (term, "form", today));
  row->system = g_strdup (qy_stated_term_get (term, "system", today));
  row->evidence = g_strdup (qy_stated_term_get (term, "evidence", today));
  row->side = side_of (plan, term, today);
  row->has_every = qy_service_plan_rule (term, plan->start, plan->end, today, &rule);
  row->every = rule.renew;
  row->start = rule.day;
  return row;
}

void
qy_plan_row_free (QyPlanRow *row)
{
  if (row == NULL)
    return;
  g_free (row->id);
  g_free (row->contract_id);
  g_free (row->title);
  g_free (row->form);
  g_free (row->system);
  g_free (row->evidence);
  g_free (row);
}

void
qy_plan_run_free (QyPlanRun *run)
{
  if (run == NULL)
    return;
  g_free (run->source_id);
  g_free (run->occurrence);
  g_free (run->title);
  g_free (run->record_id);
  g_free (run->record_number);
  g_free (run->reason);
  g_free (run->evidence);
  g_free (run);
}

const char *
qy_run_state_to_string (QyRunState state)
{
  g_return_val_if_fail (state < QY_N_RUN_STATES, NULL);

  return states[state].name;
}

const char *
qy_run_state_label (QyRunState state)
{
  g_return_val_if_fail (state < QY_N_RUN_STATES, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "state of a run", states[state].label);
}

GPtrArray *
qy_book_plan_rows (QyBook *self, const char *contract_id, GError **error)
{
  g_autoptr (QyLoadedPlan) plan = NULL;
  QyDate today;
  GPtrArray *rows;

  g_return_val_if_fail (QY_IS_BOOK (self) && contract_id != NULL, NULL);

  plan = qy_loaded_plan_new (self, contract_id, error);
  if (plan == NULL)
    return NULL;
  today = qy_book_get_today (self);
  rows = g_ptr_array_new_with_free_func ((GDestroyNotify) qy_plan_row_free);
  for (guint i = 0; i < plan->loaded->facts->terms->len; i++)
    {
      const QyStatedTerm *term = plan->loaded->facts->terms->pdata[i];

      if (term->kind == QY_TERM_MAINTENANCE)
        g_ptr_array_add (rows, make_row (plan, term, today));
    }
  return rows;
}

GPtrArray *
qy_book_plan_runs (QyBook *self, const char *contract_id, QyDate from, QyDate until, GError **error)
{
  g_autoptr (QyLoadedPlan) plan = NULL;
  g_autoptr (GPtrArray) runs = NULL;
  g_auto (Recorded) recorded = { NULL };
  QyDate today;

  g_return_val_if_fail (QY_IS_BOOK (self) && contract_id != NULL, NULL);

  plan = qy_loaded_plan_new (self, contract_id, error);
  if (plan == NULL || !load_recorded (self, contract_id, &recorded, error))
    return NULL;
  today = qy_book_get_today (self);
  runs = g_ptr_array_new_with_free_func ((GDestroyNotify) qy_plan_run_free);
  for (guint i = 0; i < plan->loaded->facts->terms->len; i++)
    {
      const QyStatedTerm *row = plan->loaded->facts->terms->pdata[i];
      g_autoptr (GArray) expanded = NULL;
      QyDueRule rule;

      if (row->kind != QY_TERM_MAINTENANCE
          || !qy_service_plan_rule (row, plan->start, plan->end, today, &rule))
        continue;
      expanded = qy_service_plan_expand (row, &rule, today, from, until, MOST_RUNS);
      if (!add_runs (self, row, expanded, &recorded, runs, error))
        return NULL;
    }
  g_ptr_array_sort (runs, by_due_day);
  return g_steal_pointer (&runs);
}
