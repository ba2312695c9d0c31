/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-decision-window.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-book-correspondence.h"
#include "qy-decision-facts.h"
#include "qy-display.h"
#include "qy-governance-word.h"
#include "qy-governance.h"
#include "qy-notice.h"
#include "qy-request.h"
#include "qy-word.h"

struct _QyDecisionWindow
{
  AdwWindow parent_instance;

  QyBook *book;
  char *contract_id;
  QyDecisionKind wanted;
  QyDecisionFacts *facts;
  QyDecisionKind offered[QY_N_DECISIONS];
  guint n_offered;

  AdwWindowTitle *heading;
  AdwPreferencesGroup *decision_group;
  AdwComboRow *decision_row;
  GtkStringList *decision_names;
  AdwComboRow *ground_row;
  GtkStringList *ground_names;
  GtkEditable *day_row;
  GtkEditable *until_row;
  GtkEditable *percent_row;
  GtkEditable *reason_row;
  AdwPreferencesGroup *letter_group;
  AdwComboRow *direction_row;
  AdwComboRow *channel_row;
  GtkStringList *channel_names;
  GtkEditable *arrived_row;
  AdwPreferencesGroup *facts_group;
};

G_DEFINE_FINAL_TYPE (QyDecisionWindow, qy_decision_window, ADW_TYPE_WINDOW)

static QyDecisionKind
chosen (QyDecisionWindow *self)
{
  guint selected = adw_combo_row_get_selected (self->decision_row);

  return selected < self->n_offered ? self->offered[selected] : self->wanted;
}

static gboolean
has_letter (QyDecisionWindow *self)
{
  return (qy_decision_parts (chosen (self)) & QY_DECISION_HAS_LETTER) != 0
         && adw_combo_row_get_selected (self->direction_row) > 0;
}

/* A day that may be left out is fine when empty. */
static gboolean
read_day (GtkEditable *row, gboolean needed, QyDate *day)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (row)));
  gboolean fine;

  *day = *text != '\0' ? qy_date_parse (text, NULL) : QY_DATE_NONE;
  fine = qy_date_is_set (*day) || (*text == '\0' && !needed);
  if (fine || *text == '\0')
    gtk_widget_remove_css_class (GTK_WIDGET (row), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (row), "error");
  return fine;
}

static char *
read_text (GtkEditable *row)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (row)));

  return *text != '\0' ? g_steal_pointer (&text) : NULL;
}

static gboolean
read_decision (QyDecisionWindow *self, QyDecision *decision)
{
  QyDecisionParts parts = qy_decision_parts (chosen (self));
  gboolean fine = TRUE;

  decision->kind = chosen (self);
  decision->contract_id = g_strdup (self->contract_id);
  decision->reason = read_text (self->reason_row);
  if ((parts & QY_DECISION_HAS_DAY) != 0)
    fine = read_day (self->day_row, TRUE, &decision->on) && fine;
  if ((parts & QY_DECISION_HAS_UNTIL) != 0)
    fine =
        read_day (self->until_row, decision->kind == QY_DECISION_EXTEND, &decision->until) && fine;
  if ((parts & QY_DECISION_HAS_PERCENT) != 0)
    decision->percent = read_text (self->percent_row);
  decision->ground = adw_combo_row_get_selected (self->ground_row);
  decision->with_letter = has_letter (self);
  if (decision->with_letter)
    {
      decision->direction = adw_combo_row_get_selected (self->direction_row) == 1 ? "out" : "in";
      decision->channel =
          qy_correspondence_channels ()[adw_combo_row_get_selected (self->channel_row)];
      fine = read_day (self->arrived_row, FALSE, &decision->arrived) && fine;
    }
  return fine;
}

static void
on_typed (QyDecisionWindow *self)
{
  g_autoptr (QyDecision) decision = g_new0 (QyDecision, 1);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "decision.take",
                                 self->facts != NULL && self->n_offered > 0
                                     && read_decision (self, decision));
}

static void
show_part (gpointer row, QyDecisionParts parts, QyDecisionParts part)
{
  gtk_widget_set_visible (GTK_WIDGET (row), (parts & part) != 0);
}

static void
on_letter (QyDecisionWindow *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->channel_row), has_letter (self));
  gtk_widget_set_visible (GTK_WIDGET (self->arrived_row), has_letter (self));
  on_typed (self);
}

static void
on_decision (QyDecisionWindow *self)
{
  QyDecisionParts parts = qy_decision_parts (chosen (self));
  const char *ground;

  adw_preferences_group_set_description (self->decision_group, qy_decision_explain (chosen (self)));
  gtk_string_list_splice (self->ground_names, 0,
                          g_list_model_get_n_items (G_LIST_MODEL (self->ground_names)), NULL);
  for (guint i = 0; (ground = qy_decision_ground (chosen (self), i)) != NULL; i++)
    gtk_string_list_append (self->ground_names, ground);
  show_part (self->ground_row, parts, QY_DECISION_HAS_GROUND);
  show_part (self->day_row, parts, QY_DECISION_HAS_DAY);
  show_part (self->until_row, parts, QY_DECISION_HAS_UNTIL);
  show_part (self->percent_row, parts, QY_DECISION_HAS_PERCENT);
  show_part (self->reason_row, parts, QY_DECISION_HAS_REASON);
  show_part (self->letter_group, parts, QY_DECISION_HAS_LETTER);
  on_letter (self);
}

static void
add_fact (QyDecisionWindow *self, const char *title, const char *text)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
  gtk_widget_add_css_class (row, "property");
  adw_preferences_group_add (self->facts_group, row);
}

static void
add_notice (QyDecisionWindow *self, const QyDueItem *notice)
{
  GtkWidget *row = adw_expander_row_new ();
  g_auto (GStrv) why =
      qy_due_item_explain (notice, self->facts->calendar, qy_language_of_interface ());
  g_autofree char *day = qy_display_date (notice->safe_on);
  g_autofree char *text = notice->certain
                              ? g_strdup (day)
                              : g_strdup_printf (_ ("%s, uncertain: holidays not announced"), day);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Last safe day to give notice"));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), text);
  for (char **step = why; *step != NULL; step++)
    {
      GtkWidget *reason = adw_action_row_new ();

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (reason), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (reason), *step);
      adw_action_row_set_title_lines (ADW_ACTION_ROW (reason), 0);
      adw_expander_row_add_row (ADW_EXPANDER_ROW (row), reason);
    }
  adw_preferences_group_add (self->facts_group, row);
}

static void
add_money (QyDecisionWindow *self)
{
  g_autoptr (GArray) sums = qy_decision_facts_sums (self->facts);

  for (guint i = 0; i < sums->len; i++)
    {
      const QyDecisionSum *sum = &g_array_index (sums, QyDecisionSum, i);
      g_autofree char *planned = qy_display_amount (sum->planned, sum->currency);
      g_autofree char *paid = qy_display_amount (sum->paid, sum->currency);
      g_autofree char *overdue = qy_display_amount (sum->overdue, sum->currency);
      g_autofree char *text =
          g_strdup_printf (_ ("%s planned, %s paid, %s overdue"), planned, paid, overdue);

      add_fact (self, _ ("Money"), text);
    }
}

static void
add_chain (QyDecisionWindow *self)
{
  for (guint i = 0; i < self->facts->chain->len; i++)
    {
      const QyContract *before = g_ptr_array_index (self->facts->chain, i);
      g_autofree char *amount =
          before->has_amount ? qy_display_amount (before->amount, before->currency) : NULL;
      g_autofree char *text = g_strdup_printf (
          "%s – %s   %s", before->starts_on != NULL ? before->starts_on : "",
          before->ends_on != NULL ? before->ends_on : "", amount != NULL ? amount : "");

      add_fact (self, before->number, text);
    }
}

/* "2026-01-01 – 2026-06-30: 93.57, good, renew; what is to be improved" */
static void
add_evaluation (QyDecisionWindow *self)
{
  const QyEvaluation *evaluation = self->facts->evaluation;
  QyLanguage language = qy_language_of_interface ();
  g_autofree char *score = qy_score_print (evaluation->score);
  g_autofree char *text =
      g_strdup_printf (_ ("%s – %s: %s, %s, %s"), evaluation->from_day, evaluation->until_day,
                       score != NULL ? score : _ ("no score"),
                       qy_governance_word (QY_WORDS_CONCLUSION, evaluation->conclusion, language),
                       qy_governance_word (QY_WORDS_ADVICE, evaluation->advice, language));

  add_fact (self, _ ("Latest evaluation"), text);
  if (evaluation->improvements != NULL)
    add_fact (self, _ ("Improvements asked for"), evaluation->improvements);
}

static void
show_facts (QyDecisionWindow *self)
{
  const QyDecisionFacts *facts = self->facts;
  const QyDueItem *notice = qy_decision_facts_notice (facts);
  guint open = qy_decision_facts_open (facts);

  adw_window_title_set_title (self->heading, facts->contract->title);
  adw_window_title_set_subtitle (self->heading, facts->contract->number);
  if (facts->term != NULL)
    {
      g_autofree char *start = qy_display_date (facts->term->term_start);
      g_autofree char *last = qy_display_date (facts->term->term_last);
      g_autofree char *text = g_strdup_printf ("%s – %s", start, last);

      add_fact (self, _ ("Running term"), text);
    }
  if (notice != NULL && notice->safe_on != NULL)
    add_notice (self, notice);
  add_money (self);
  if (open > 0)
    {
      g_autofree char *text =
          g_strdup_printf (ngettext ("%u is still open", "%u are still open", open), open);

      add_fact (self, _ ("Obligations"), text);
    }
  if (facts->evaluation != NULL)
    add_evaluation (self);
  add_chain (self);
}

static void
offer (QyDecisionWindow *self)
{
  guint selected = 0;

  for (guint i = 0; i < QY_N_DECISIONS; i++)
    {
      if (!qy_decision_fits ((QyDecisionKind) i, self->facts->contract->state))
        continue;
      if (i == self->wanted)
        selected = self->n_offered;
      gtk_string_list_append (self->decision_names, qy_decision_label ((QyDecisionKind) i));
      self->offered[self->n_offered++] = (QyDecisionKind) i;
    }
  adw_combo_row_set_selected (self->decision_row, selected);
  on_decision (self);
}

static gpointer
load (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  return qy_decision_facts_load (book, data, error);
}

static void
on_loaded (gpointer owner, gpointer result, const GError *error)
{
  QyDecisionWindow *self = owner;

  if (error != NULL)
    {
      qy_notice_problem (GTK_WIDGET (self), _ ("The contract cannot be shown"), error);
      return;
    }
  self->facts = result;
  show_facts (self);
  offer (self);
}

/* What the book's thread answers. */
typedef struct
{
  char *contract_id;
  char *told;
} Outcome;

static void
outcome_free (gpointer data)
{
  Outcome *outcome = data;

  g_free (outcome->contract_id);
  g_free (outcome->told);
  g_free (outcome);
}

static gpointer
take (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  char *told = NULL;
  char *id = qy_decision_take (book, data, &told, error);
  Outcome *outcome;

  if (id == NULL)
    return NULL;
  outcome = g_new0 (Outcome, 1);
  *outcome = (Outcome){ id, told };
  return outcome;
}

static void
on_taken (gpointer owner, gpointer result, const GError *error)
{
  QyDecisionWindow *self = owner;
  Outcome *outcome = result;
  g_autofree char *name = NULL;
  GtkWindow *parent;

  if (error != NULL)
    {
      gtk_widget_set_sensitive (GTK_WIDGET (self), TRUE);
      qy_notice_problem (GTK_WIDGET (self), _ ("Nothing was recorded"), error);
      return;
    }
  parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  if (parent != NULL)
    {
      qy_notice_toast (GTK_WIDGET (parent), outcome->told != NULL ? outcome->told : _ ("Recorded"));
      name = g_strconcat ("contract:", outcome->contract_id, NULL);
      gtk_widget_activate_action (GTK_WIDGET (parent), "win.open", "s", name);
    }
  outcome_free (outcome);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
take_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyDecisionWindow *self = QY_DECISION_WINDOW (widget);
  QyDecision *decision = g_new0 (QyDecision, 1);

  if (!read_decision (self, decision))
    {
      qy_decision_free (decision);
      return;
    }
  gtk_widget_set_sensitive (widget, FALSE);
  qy_request_run (self, self->book, take, decision, (GDestroyNotify) qy_decision_free, outcome_free,
                  NULL, on_taken);
}

static void
qy_decision_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_DECISION_WINDOW);
  G_OBJECT_CLASS (qy_decision_window_parent_class)->dispose (object);
}

static void
qy_decision_window_finalize (GObject *object)
{
  QyDecisionWindow *self = QY_DECISION_WINDOW (object);

  g_clear_object (&self->book);
  g_free (self->contract_id);
  qy_decision_facts_free (self->facts);
  G_OBJECT_CLASS (qy_decision_window_parent_class)->finalize (object);
}

static void
qy_decision_window_class_init (QyDecisionWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qy_decision_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = qy_decision_window_finalize;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/qiyue/Qiyue/decision/qy-decision-window.ui");
  gtk_widget_class_bind_template_child (widget_class, QyDecisionWindow, heading);
  gtk_widget_class_bind_template_child (widget_class, QyDecisionWindow, decision_group);
  gtk_widget_class_bind_template_child (widget_class, QyDecisionWindow, decision_row);
  gtk_widget_class_bind_template_child (widget_class, QyDecisionWindow, decision_names);
  gtk_widget_class_bind_template_child (widget_class, QyDecisionWindow, ground_row);
  gtk_widget_class_bind_template_child (widget_class, QyDecisionWindow, ground_names);
  gtk_widget_class_bind_template_child (widget_class, QyDecisionWindow, day_row);
  gtk_widget_class_bind_template_child (widget_class, QyDecisionWindow, until_row);
  gtk_widget_class_bind_template_child (widget_class, QyDecisionWindow, percent_row);
  gtk_widget_class_bind_template_child (widget_class, QyDecisionWindow, reason_row);
  gtk_widget_class_bind_template_child (widget_class, QyDecisionWindow, letter_group);
  gtk_widget_class_bind_template_child (widget_class, QyDecisionWindow, direction_row);
  gtk_widget_class_bind_template_child (widget_class, QyDecisionWindow, channel_row);
  gtk_widget_class_bind_template_child (widget_class, QyDecisionWindow, channel_names);
  gtk_widget_class_bind_template_child (widget_class, QyDecisionWindow, arrived_row);
  gtk_widget_class_bind_template_child (widget_class, QyDecisionWindow, facts_group);
  gtk_widget_class_bind_template_callback (widget_class, on_decision);
  gtk_widget_class_bind_template_callback (widget_class, on_letter);
  gtk_widget_class_bind_template_callback (widget_class, on_typed);
  gtk_widget_class_install_action (widget_class, "decision.take", NULL, take_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
qy_decision_window_init (QyDecisionWindow *self)
{
  const char *const *channels = qy_correspondence_channels ();

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; channels[i] != NULL; i++)
    gtk_string_list_append (self->channel_names, qy_word (channels[i]));
}

QyDecisionWindow *
qy_decision_window_new (QyBook *book, const char *contract_id, QyDecisionKind kind)
{
  QyDecisionWindow *self;
  g_autofree char *today = NULL;

  g_return_val_if_fail (QY_IS_BOOK (book) && contract_id != NULL && kind < QY_N_DECISIONS, NULL);

  self = g_object_new (QY_TYPE_DECISION_WINDOW, NULL);
  self->book = g_object_ref (book);
  self->contract_id = g_strdup (contract_id);
  self->wanted = kind;
  today = qy_date_to_iso (qy_book_get_today (book));
  gtk_editable_set_text (self->day_row, today);
  on_typed (self);
  qy_request_run (self, book, load, g_strdup (contract_id), g_free,
                  (GDestroyNotify) qy_decision_facts_free, NULL, on_loaded);
  return self;
}
