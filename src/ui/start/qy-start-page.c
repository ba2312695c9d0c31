/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-start-page.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-chart-frame.h"
#include "qy-due-refresher.h"
#include "qy-due-view.h"
#include "qy-due-words.h"
#include "qy-minute-tick.h"
#include "qy-notice.h"
#include "qy-request.h"
#include "qy-start-figures.h"
#include "qy-start-question.h"
#include "qy-state.h"

#define HORIZON_KEY "today-horizon"
#define FIRST_ROWS  12 /* fill the first screen */
#define GROUP_ROWS  15 /* of a group at first */
#define MORE_ROWS   100
#define GATHER_MS   200

struct _QyStartPage
{
  QyPage parent_instance;

  GtkStack *views;
  AdwStatusPage *empty;
  GtkLabel *date;
  GtkDropDown *horizon;
  QyDueFilterBar *filter;
  GtkStack *looks;
  GtkStack *rows;
  QyDueView *list;
  QyMonthChart *money;
  QyTimeline *terms;

  GCancellable *asking;
  QyDueRefresher *refresher;
  QyMinuteTick *tick;
  QyRequestDone on_answered;
  guint most[QY_N_DUE_GROUPS];
  guint gathering;
  gboolean is_filled; /* the first rows have come */
  gboolean is_setting;
  gboolean has_clocks; /* of incidents: they move by the minute */
  gboolean is_money_stale;
  gboolean is_terms_stale;
};

G_DEFINE_FINAL_TYPE (QyStartPage, qy_start_page, QY_TYPE_PAGE)

/* In the order of the choices. */
static const int horizons[] = { 7, 30, 90, 180 };

static QyBook *
book_of (QyStartPage *self)
{
  return qy_page_get_book (QY_PAGE (self));
}

static void
fill_filter (QyStartPage *self, QyDueFilter *filter)
{
  guint chosen = gtk_drop_down_get_selected (self->horizon);

  qy_due_filter_bar_fill (self->filter, filter);
  filter->horizon = horizons[MIN (chosen, G_N_ELEMENTS (horizons) - 1)];
}

/* Pictures are asked for when somebody looks, behind the rows. */
static void
show_figures (QyStartPage *self)
{
  const char *look = gtk_stack_get_visible_child_name (self->looks);
  QyDueFilter filter = { 0 };

  if (!self->is_filled)
    return;
  fill_filter (self, &filter);
  if (g_strcmp0 (look, "money") == 0 && self->is_money_stale)
    {
      self->is_money_stale = FALSE;
      qy_start_figures_show_money (self->money, book_of (self));
    }
  if (g_strcmp0 (look, "terms") == 0 && self->is_terms_stale)
    {
      self->is_terms_stale = FALSE;
      qy_start_figures_show_terms (self->terms, book_of (self), &filter);
    }
}

static void
show_rows (QyStartPage *self, const QyStartAnswer *answer)
{
  gboolean is_filtered = !qy_due_filter_bar_is_empty (self->filter);
  gboolean has_rows = answer->entries->len > 0;
  g_autofree char *date = qy_due_day_text (qy_book_get_today (book_of (self)));

  self->has_clocks =
      has_rows && answer->entries->len > 1
      && qy_due_entry_get_entry_type (answer->entries->pdata[1]) == QY_DUE_ENTRY_INCIDENT;
  gtk_label_set_text (self->date, date);
  qy_due_view_show (self->list, answer->entries, answer->calendar);
  gtk_stack_set_visible_child_name (self->rows, has_rows ? "rows" : "none");
  if (!has_rows && !is_filtered) /* its large picture costs a start 5 ms: not in the template */
    adw_status_page_set_icon_name (self->empty, "x-office-document-symbolic");
  gtk_stack_set_visible_child_name (self->views, has_rows || is_filtered ? "rows" : "empty");
}

static void
ask (QyStartPage *self, guint enough)
{
  QyDueFilter filter = { 0 };
  QyStartQuestion *question = NULL;

  fill_filter (self, &filter);
  question = qy_start_question_new (&filter);
  question->enough = enough;
  memcpy (question->most, self->most, sizeof self->most);
  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  self->asking = g_cancellable_new ();
  qy_request_run (self, book_of (self), qy_start_question_ask, question, qy_start_question_free,
                  qy_start_answer_free, self->asking, self->on_answered);
}

/* Others change the book by the second while somebody types; and a question that a newer one has
 * overtaken is not answered any more. */
static gboolean
on_gathered (gpointer data)
{
  QyStartPage *self = data;

  self->gathering = 0;
  self->is_money_stale = TRUE;
  self->is_terms_stale = TRUE;
  ask (self, 0);
  show_figures (self);
  return G_SOURCE_REMOVE;
}

static void
refresh (QyStartPage *self)
{
  if (self->gathering == 0)
    self->gathering = g_timeout_add (self->is_filled ? GATHER_MS : 0, on_gathered, self);
}

/* When the first screen has been painted. */
static gboolean
on_first_shown (gpointer data)
{
  QyStartPage *self = data;

  self->gathering = 0;
  ask (self, 0);
  return G_SOURCE_REMOVE;
}

static void
on_answered (gpointer owner, gpointer result, const GError *error)
{
  QyStartPage *self = owner;
  QyStartAnswer *answer = result;

  if (answer == NULL)
    {
      qy_notice_problem (GTK_WIDGET (self), _ ("The page was not brought up to date"), error);
      qy_page_set_ready (QY_PAGE (self), TRUE);
      return;
    }
  show_rows (self, answer);
  qy_page_set_ready (QY_PAGE (self), TRUE);
  if (!self->is_filled)
    {
      self->is_filled = TRUE;
      qy_due_refresher_run (self->refresher);
      show_figures (self);
    }
  if (answer->is_part && self->gathering == 0)
    self->gathering = g_idle_add_full (G_PRIORITY_LOW, on_first_shown, self, NULL);
  qy_start_answer_free (answer);
}

static void
on_minute (gpointer widget)
{
  if (QY_START_PAGE (widget)->has_clocks)
    ask (widget, 0);
}

static void
reset_most (QyStartPage *self)
{
  for (guint i = 0; i < QY_N_DUE_GROUPS; i++)
    self->most[i] = GROUP_ROWS;
}

static void
on_more (QyStartPage *self, guint group)
{
  if (group < QY_N_DUE_GROUPS)
    self->most[group] += MORE_ROWS;
  ask (self, 0);
}

static void
on_filter_changed (QyStartPage *self)
{
  reset_most (self);
  self->is_terms_stale = TRUE;
  ask (self, 0);
  show_figures (self);
}

static void
on_horizon_selected (QyStartPage *self)
{
  QyDueFilter filter = { 0 };

  if (self->is_setting)
    return;
  fill_filter (self, &filter);
  qy_state_set_int (qy_state_get_default (), qy_book_get_path (book_of (self)), HORIZON_KEY,
                    filter.horizon);
  on_filter_changed (self);
}

static void
on_look_changed (QyStartPage *self)
{
  show_figures (self);
}

static void
on_month_activated (QyStartPage *self, const char *month)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show", "s", "calendar");
}

static void
on_term_activated (QyStartPage *self, const char *contract_id)
{
  g_autofree char *name = g_strconcat ("contract:", contract_id, NULL);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.open", "s", name);
}

static void
select_horizon (QyStartPage *self)
{
  gint64 days = qy_state_get_int (qy_state_get_default (), qy_book_get_path (book_of (self)),
                                  HORIZON_KEY, horizons[1]);

  self->is_setting = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (horizons); i++)
    if (horizons[i] == days)
      gtk_drop_down_set_selected (self->horizon, i);
  self->is_setting = FALSE;
}

static void
qy_start_page_constructed (GObject *object)
{
  QyStartPage *self = QY_START_PAGE (object);

  G_OBJECT_CLASS (qy_start_page_parent_class)->constructed (object);
  select_horizon (self);
  qy_due_view_set_book (self->list, book_of (self));
  qy_due_filter_bar_set_session (self->filter, qy_page_get_session (QY_PAGE (self)));
  self->refresher = qy_due_refresher_new (book_of (self));
  g_signal_connect_object (self->refresher, "refreshed", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (book_of (self), "changed", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);
  self->tick = qy_minute_tick_new (GTK_WIDGET (self), on_minute);
  ask (self, FIRST_ROWS);
}

static void
qy_start_page_dispose (GObject *object)
{
  QyStartPage *self = QY_START_PAGE (object);

  self->is_setting = TRUE;
  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  g_clear_object (&self->refresher);
  g_clear_object (&self->tick);
  g_clear_handle_id (&self->gathering, g_source_remove);
  adw_bin_set_child (ADW_BIN (self), NULL); /* a bound child the template would take from the bin */
  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_START_PAGE);
  G_OBJECT_CLASS (qy_start_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/qiyue/Qiyue/start/qy-start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, QyStartPage, views);
  gtk_widget_class_bind_template_child (widget_class, QyStartPage, empty);
  gtk_widget_class_bind_template_child (widget_class, QyStartPage, date);
  gtk_widget_class_bind_template_child (widget_class, QyStartPage, horizon);
  gtk_widget_class_bind_template_child (widget_class, QyStartPage, filter);
  gtk_widget_class_bind_template_child (widget_class, QyStartPage, looks);
  gtk_widget_class_bind_template_child (widget_class, QyStartPage, rows);
  gtk_widget_class_bind_template_child (widget_class, QyStartPage, list);
  gtk_widget_class_bind_template_child (widget_class, QyStartPage, money);
  gtk_widget_class_bind_template_child (widget_class, QyStartPage, terms);
  gtk_widget_class_bind_template_callback (widget_class, on_more);
  gtk_widget_class_bind_template_callback (widget_class, on_filter_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_horizon_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_look_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_month_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_term_activated);
}

static void
qy_start_page_class_init (QyStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = qy_start_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = qy_start_page_dispose;
  g_type_ensure (QY_TYPE_DUE_FILTER_BAR);
  g_type_ensure (QY_TYPE_DUE_VIEW);
  g_type_ensure (QY_TYPE_CHART_FRAME);
  g_type_ensure (QY_TYPE_MONTH_CHART);
  g_type_ensure (QY_TYPE_TIMELINE);
  bind_template (widget_class);
}

static void
qy_start_page_init (QyStartPage *self)
{
  self->on_answered = on_answered;
  self->is_setting = TRUE;
  self->is_money_stale = TRUE;
  self->is_terms_stale = TRUE;
  reset_most (self);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->is_setting = FALSE;
}
