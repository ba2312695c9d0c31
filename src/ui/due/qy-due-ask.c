/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-due-ask.h"

#include <glib/gi18n-lib.h>

#include "qy-book-due-mark.h"
#include "qy-book-person.h"
#include "qy-display.h"
#include "qy-due-words.h"
#include "qy-notice.h"
#include "qy-prompt.h"
#include "qy-request.h"

typedef enum
{
  MARK_DONE,
  MARK_REOPEN,
  MARK_SNOOZE,
  MARK_ASSIGN,
  MARK_WAIVE,
} Mark;

/* One thing to be stored. */
typedef struct
{
  Mark mark;
  char *holder_id;
  char *source_id;
  char *occurrence;
  char *value; /* a day, a person's id, or NULL */
  char *reason;
  char *said; /* the note afterwards */
} Task;

static void
task_free (gpointer data)
{
  Task *task = data;

  g_free (task->holder_id);
  g_free (task->source_id);
  g_free (task->occurrence);
  g_free (task->value);
  g_free (task->reason);
  g_free (task->said);
  g_free (task);
}

static Task *
task_new (Mark mark, const QyDueItem *item)
{
  Task *task = g_new0 (Task, 1);

  task->mark = mark;
  task->holder_id = g_strdup (item->holder_id);
  task->source_id = g_strdup (item->source_id);
  task->occurrence = g_strdup (item->occurrence);
  return task;
}

static Task *
task_copy (const Task *task)
{
  Task *copy = g_new0 (Task, 1);

  copy->mark = task->mark;
  copy->holder_id = g_strdup (task->holder_id);
  copy->source_id = g_strdup (task->source_id);
  copy->occurrence = g_strdup (task->occurrence);
  copy->value = g_strdup (task->value);
  copy->reason = g_strdup (task->reason);
  copy->said = g_strdup (task->said);
  return copy;
}

static gboolean
store_mark (QyBook *book, const Task *task, GError **error)
{
  const QyDueRef due = { task->holder_id, task->source_id, task->occurrence };

  switch (task->mark)
    {
    case MARK_DONE:
      return qy_book_due_done (book, &due, task->value, NULL, error);
    case MARK_SNOOZE:
      return qy_book_due_snooze (book, &due, task->value, task->reason, error);
    case MARK_ASSIGN:
      return qy_book_due_assign (book, &due, task->value, error);
    case MARK_WAIVE:
      return qy_book_due_waive (book, &due, task->reason, error);
    case MARK_REOPEN:
    default:
      return qy_book_due_reopen (book, &due, error);
    }
}

static gpointer
store (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  return store_mark (book, data, error) ? task_copy (data) : NULL;
}

static void
on_stored (gpointer owner, gpointer result, const GError *error)
{
  Task *task = result;

  if (task == NULL)
    {
      qy_notice_problem (owner, _ ("Nothing was changed"), error);
      return;
    }
  qy_notice_toast_with_undo (owner, task->said, task->holder_id);
  task_free (task);
}

static void
run (QyDueView *view, Task *task)
{
  qy_request_run (view, qy_due_view_get_book (view), store, task, task_free, task_free, NULL,
                  on_stored);
}

void
qy_due_ask_done (QyDueView *view, const QyDueItem *item)
{
  Task *task = task_new (MARK_DONE, item);
  g_autofree char *title = qy_due_item_title (item);

  task->value = qy_date_to_iso (qy_book_get_today (qy_due_view_get_book (view)));
  task->said = g_strdup_printf (_ ("Done: %s"), title);
  run (view, task);
}

void
qy_due_ask_reopen (QyDueView *view, const QyDueItem *item)
{
  Task *task = task_new (MARK_REOPEN, item);
  g_autofree char *title = qy_due_item_title (item);

  task->said = g_strdup_printf (_ ("Open again: %s"), title);
  run (view, task);
}

static const int snooze_days[] = { 1, 3, 7, 14, 30 };

static void
on_snooze (GtkWidget *from, QyPrompt *prompt, gpointer data)
{
  QyDueView *view = QY_DUE_VIEW (from);
  g_autofree char *other = qy_prompt_get_text (prompt, 1);
  g_autofree char *shown = NULL;
  g_autoptr (GError) error = NULL;
  QyDate until = qy_date_add_days (qy_book_get_today (qy_due_view_get_book (view)),
                                   snooze_days[qy_prompt_get_choice (prompt, 0)]);
  Task *task = NULL;

  if (*other != '\0')
    until = qy_date_parse (other, &error);
  if (error != NULL)
    {
      qy_notice_problem (from, _ ("It was not put off"), error);
      return;
    }
  task = task_copy (data);
  task->reason = qy_prompt_get_text (prompt, 0);
  task->value = qy_date_to_iso (until);
  shown = qy_display_date (task->value);
  task->said = g_strdup_printf (_ ("Put off until %s"), shown);
  run (view, task);
}

void
qy_due_ask_snooze (QyDueView *view, const QyDueItem *item)
{
  QyDate today = qy_book_get_today (qy_due_view_get_book (view));
  g_autofree char *title = qy_due_item_title (item);
  g_autofree char *body = g_strdup_printf (
      _ ("%s: its date stays what it is; it is only not shown before the day you choose."), title);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;
  QyPrompt *prompt = qy_prompt_new (GTK_WIDGET (view), _ ("Put Off"), body, _ ("_Put Off"));

  for (guint i = 0; i < G_N_ELEMENTS (snooze_days); i++)
    {
      QyDate day = qy_date_add_days (today, snooze_days[i]);
      g_autofree char *distance = qy_due_distance_text (today, day);
      g_autofree char *text = qy_due_day_text (day);
      g_autofree char *word = g_strdup_printf ("%s · %s", distance, text);

      g_strv_builder_add (builder, word);
    }
  words = g_strv_builder_end (builder);
  qy_prompt_add (prompt, _ ("_Reason"), NULL, TRUE);
  qy_prompt_add (prompt, _ ("Another _Day (2026-12-31)"), NULL, FALSE);
  qy_prompt_add_choice (prompt, _ ("_Until"), (const char *const *) words);
  qy_prompt_ask (prompt, on_snooze, task_new (MARK_SNOOZE, item), task_free);
}

static void
on_waive (GtkWidget *from, QyPrompt *prompt, gpointer data)
{
  Task *task = task_copy (data);

  task->reason = qy_prompt_get_text (prompt, 0);
  task->said = g_strdup (_ ("It need not be done any more"));
  run (QY_DUE_VIEW (from), task);
}

void
qy_due_ask_waive (QyDueView *view, const QyDueItem *item)
{
  g_autofree char *title = qy_due_item_title (item);
  g_autofree char *body =
      g_strdup_printf (_ ("%s: it leaves the lists; the reason is kept in the history."), title);
  QyPrompt *prompt = qy_prompt_new (GTK_WIDGET (view), _ ("Need Not Be Done"), body, _ ("_Waive"));

  qy_prompt_add (prompt, _ ("_Reason"), NULL, TRUE);
  qy_prompt_ask (prompt, on_waive, task_new (MARK_WAIVE, item), task_free);
}

/* Who can be chosen, and for what. */
typedef struct
{
  Task *task;
  char *title;
  GPtrArray *ids;
  GStrv names;
} Choice;

static void
choice_free (gpointer data)
{
  Choice *choice = data;

  task_free (choice->task);
  g_free (choice->title);
  g_clear_pointer (&choice->ids, g_ptr_array_unref);
  g_strfreev (choice->names);
  g_free (choice);
}

static gpointer
list_persons (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  Choice *asked = data;
  g_autoptr (GPtrArray) persons = qy_book_person_list (book, error);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  Choice *choice = NULL;

  if (persons == NULL)
    return NULL;
  choice = g_new0 (Choice, 1);
  choice->task = task_copy (asked->task);
  choice->title = g_strdup (asked->title);
  choice->ids = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < persons->len; i++)
    {
      const QyPerson *person = persons->pdata[i];

      if (!person->active)
        continue;
      g_ptr_array_add (choice->ids, g_strdup (person->id));
      g_strv_builder_add (names, person->name);
    }
  g_ptr_array_add (choice->ids, NULL);
  g_strv_builder_add (names, _ ("The contract's responsible person"));
  choice->names = g_strv_builder_end (names);
  return choice;
}

static void
on_assign (GtkWidget *from, QyPrompt *prompt, gpointer data)
{
  const Choice *choice = data;
  guint n = qy_prompt_get_choice (prompt, 0);
  Task *task = task_copy (choice->task);

  task->value = g_strdup (choice->ids->pdata[n]);
  task->said = g_strdup_printf (_ ("Assigned: %s"), choice->names[n]);
  run (QY_DUE_VIEW (from), task);
}

static void
on_persons (gpointer owner, gpointer result, const GError *error)
{
  Choice *choice = result;
  QyPrompt *prompt = NULL;

  if (choice == NULL)
    {
      qy_notice_problem (owner, _ ("Nothing was changed"), error);
      return;
    }
  prompt = qy_prompt_new (owner, _ ("Who Sees to It"), choice->title, _ ("_Assign"));
  qy_prompt_add_choice (prompt, _ ("_Person"), (const char *const *) choice->names);
  qy_prompt_ask (prompt, on_assign, choice, choice_free);
}

void
qy_due_ask_assign (QyDueView *view, const QyDueItem *item)
{
  Choice *choice = g_new0 (Choice, 1);

  choice->task = task_new (MARK_ASSIGN, item);
  choice->title = qy_due_item_title (item);
  qy_request_run (view, qy_due_view_get_book (view), list_persons, choice, choice_free, choice_free,
                  NULL, on_persons);
}
