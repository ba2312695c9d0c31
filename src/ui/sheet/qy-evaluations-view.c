/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-evaluations-view.h"

#include <glib/gi18n-lib.h>

#include "qy-book-evaluation.h"
#include "qy-child-list.h"
#include "qy-evaluation-words.h"
#include "qy-notice.h"
#include "qy-prompt.h"
#include "qy-request.h"

struct _QyEvaluationsView
{
  QySheetsView parent_instance;

  GtkWidget *scores;
};

G_DEFINE_FINAL_TYPE (QyEvaluationsView, qy_evaluations_view, QY_TYPE_SHEETS_VIEW)

/* What is handed to the book's thread. */
typedef struct
{
  char *id; /* of the contract, or of the evaluation */
  const char *first;
  const char *second;
  QyDate from;
  QyDate until;
} Act;

static void
act_free (gpointer data)
{
  g_free (((Act *) data)->id);
  g_free (data);
}

static gpointer
propose (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  const Act *act = data;
  g_autoptr (QyEvaluation) evaluation =
      qy_book_evaluation_propose (book, act->id, act->first, act->from, act->until, error);

  return evaluation != NULL ? g_strdup (evaluation->id) : NULL;
}

static gpointer
finish (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  const Act *act = data;

  return qy_book_evaluation_finish (book, act->id, act->first, act->second, error)
             ? GINT_TO_POINTER (TRUE)
             : NULL;
}

static void
on_proposed (gpointer owner, gpointer result, const GError *error)
{
  g_autofree char *id = result;

  if (error != NULL)
    qy_notice_problem (GTK_WIDGET (owner), _ ("Nothing was changed"), error);
  else
    qy_sheets_view_open (QY_SHEETS_VIEW (owner), id);
}

/* The last whole period of that kind before today. */
static void
find_period (const char *kind, QyDate today, QyDate *from, QyDate *until)
{
  int months = g_str_equal (kind, "year") ? 12 : g_str_equal (kind, "quarter") ? 3 : 6;
  QyDate first = { today.year, (today.month - 1) / months * months + 1, 1 };

  *until = qy_date_add_days (first, -1);
  *from = qy_date_add_months (first, -months);
}

static void
on_new_asked (GtkWidget *from, QyPrompt *prompt, gpointer data)
{
  QyServicePage *page = QY_SERVICE_PAGE (from);
  QyBook *book = qy_service_page_get_book (page);
  Act *act = g_new0 (Act, 1);

  act->id = g_strdup (qy_service_page_get_contract_id (page));
  act->first = qy_evaluation_kinds ()[qy_prompt_get_choice (prompt, 0)];
  find_period (act->first, qy_book_get_today (book), &act->from, &act->until);
  qy_request_run (page, book, propose, act, act_free, g_free, NULL, on_proposed);
}

static GPtrArray *
make_labels (const char *const *words)
{
  GPtrArray *labels = g_ptr_array_new ();

  for (; *words != NULL; words++)
    g_ptr_array_add (labels, (gpointer) qy_evaluation_word_label (*words));
  g_ptr_array_add (labels, NULL);
  return labels;
}

static void
qy_evaluations_view_add (QySheetsView *view)
{
  g_autoptr (GPtrArray) labels = make_labels (qy_evaluation_kinds ());
  QyPrompt *prompt = qy_prompt_new (
      GTK_WIDGET (view), _ ("New Evaluation"),
      _ ("Of the last period that is over. Scores are proposed from the service levels of its "
         "months; you give your own."),
      _ ("_Propose"));

  qy_prompt_add_choice (prompt, _ ("Period"), (const char *const *) labels->pdata);
  qy_prompt_ask (prompt, on_new_asked, NULL, NULL);
}

static void
on_finish_asked (GtkWidget *from, QyPrompt *prompt, gpointer data)
{
  const QyEvaluation *evaluation = qy_sheets_view_get_record (QY_SHEETS_VIEW (from));
  Act *act = g_new0 (Act, 1);

  act->id = g_strdup (evaluation->id);
  act->first = qy_evaluation_conclusions ()[qy_prompt_get_choice (prompt, 0)];
  act->second = qy_evaluation_advices ()[qy_prompt_get_choice (prompt, 1)];
  qy_sheets_view_run (QY_SHEETS_VIEW (from), finish, act, act_free);
}

static void
finish_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autoptr (GPtrArray) conclusions = make_labels (qy_evaluation_conclusions ());
  g_autoptr (GPtrArray) advices = make_labels (qy_evaluation_advices ());
  QyPrompt *prompt = qy_prompt_new (
      widget, _ ("Finish the Evaluation?"),
      _ ("The weighted score is computed, and nothing can be changed from then on. It is shown "
         "when the renewal is decided."),
      _ ("_Finish"));

  qy_prompt_add_choice (prompt, _ ("Conclusion"), (const char *const *) conclusions->pdata);
  qy_prompt_add_choice (prompt, _ ("Advice on the renewal"), (const char *const *) advices->pdata);
  qy_prompt_ask (prompt, on_finish_asked, NULL, NULL);
}

static gpointer
put_score (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  return qy_book_evaluation_score_put (book, data, error) ? GINT_TO_POINTER (TRUE) : NULL;
}

static void
on_add_score (QyEvaluationsView *self)
{
  const QyEvaluation *evaluation = qy_sheets_view_get_record (QY_SHEETS_VIEW (self));

  if (evaluation != NULL)
    qy_sheets_view_run (QY_SHEETS_VIEW (self), put_score,
                        qy_evaluation_score_new (evaluation, _ ("New indicator")),
                        (GDestroyNotify) qy_evaluation_score_free);
}

static GtkWidget *
qy_evaluations_view_make_actions (QySheetsView *view)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Finish…"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "evaluation.finish");
  return button;
}

static GtkWidget *
qy_evaluations_view_make_extras (QySheetsView *view)
{
  QyEvaluationsView *self = QY_EVALUATIONS_VIEW (view);

  self->scores =
      qy_child_list_new (&qy_evaluation_score_form_kind, _ ("Scores"), _ ("_Add Indicator"));
  g_signal_connect_object (self->scores, "add", G_CALLBACK (on_add_score), self, G_CONNECT_SWAPPED);
  return self->scores;
}

static void
qy_evaluations_view_show_record (QySheetsView *view, gconstpointer record)
{
  QyServicePage *page = QY_SERVICE_PAGE (view);
  const QyEvaluation *evaluation = record;
  gboolean is_final = qy_evaluation_form_kind.is_frozen (record);

  gtk_widget_action_set_enabled (GTK_WIDGET (view), "evaluation.finish", !is_final);
  qy_child_list_show (QY_CHILD_LIST (QY_EVALUATIONS_VIEW (view)->scores),
                      qy_service_page_get_book (page), evaluation->id, is_final,
                      qy_service_page_get_dossier (page)->contract->time_zone);
}

static void
qy_evaluations_view_class_init (QyEvaluationsViewClass *klass)
{
  QySheetsViewClass *view_class = QY_SHEETS_VIEW_CLASS (klass);

  view_class->kind = &qy_evaluation_form_kind;
  view_class->empty_title = N_ ("No Evaluation Yet");
  view_class->empty_text =
      N_ ("Every half-year or year: scores that follow from the service levels, "
          "a conclusion, and advice on the renewal.");
  view_class->is_by_day = TRUE;
  view_class->add_label = N_ ("_New Evaluation…");
  view_class->remove_heading = N_ ("Remove the Evaluation?");
  view_class->add = qy_evaluations_view_add;
  view_class->make_actions = qy_evaluations_view_make_actions;
  view_class->make_extras = qy_evaluations_view_make_extras;
  view_class->show_record = qy_evaluations_view_show_record;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "evaluation.finish", NULL,
                                   finish_action);
}

static void
qy_evaluations_view_init (QyEvaluationsView *self)
{
}
