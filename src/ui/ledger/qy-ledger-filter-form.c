/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-ledger-filter-form.h"

#include <glib/gi18n-lib.h>

#include "qy-book-ledger.h"
#include "qy-book-person.h"
#include "qy-money.h"
#include "qy-request.h"

#define TYPING_MS     300
#define STATE_COLUMNS 3

struct _QyLedgerFilterForm
{
  AdwBin parent_instance;

  GtkGrid *states;
  GtkDropDown *kind;
  GtkDropDown *responsible;
  GtkDropDown *ends;
  GtkEditable *party;
  GtkEditable *amount_from;
  GtkEditable *amount_to;
  GtkEditable *expression;
  GtkLabel *amount_problem;
  GtkLabel *expression_problem;

  GtkCheckButton *checks[QY_N_STATES];
  gboolean is_showing;
  guint typing_source;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (QyLedgerFilterForm, qy_ledger_filter_form, ADW_TYPE_BIN)

typedef struct
{
  char **kinds;
  char **persons;
} Choices;

static void
choices_free (Choices *choices)
{
  g_strfreev (choices->kinds);
  g_strfreev (choices->persons);
  g_free (choices);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Choices, choices_free)

static gpointer
load_choices (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (Choices) choices = g_new0 (Choices, 1);
  g_autoptr (GPtrArray) persons = qy_book_person_list (book, error);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  if (persons == NULL)
    return NULL;
  for (guint i = 0; i < persons->len; i++)
    g_strv_builder_add (names, ((QyPerson *) persons->pdata[i])->name);
  choices->persons = g_strv_builder_end (names);
  choices->kinds = qy_book_ledger_kinds (book, error);
  return choices->kinds != NULL ? g_steal_pointer (&choices) : NULL;
}

/* The first one is no choice. */
static char *
dup_chosen (GtkDropDown *drop_down)
{
  guint selected = gtk_drop_down_get_selected (drop_down);
  GListModel *model = gtk_drop_down_get_model (drop_down);

  if (selected == 0 || selected == GTK_INVALID_LIST_POSITION)
    return NULL;
  return g_strdup (gtk_string_list_get_string (GTK_STRING_LIST (model), selected));
}

static void
choose (GtkDropDown *drop_down, const char *text)
{
  GtkStringList *list = GTK_STRING_LIST (gtk_drop_down_get_model (drop_down));
  guint n = g_list_model_get_n_items (G_LIST_MODEL (list));

  if (text == NULL)
    {
      gtk_drop_down_set_selected (drop_down, 0);
      return;
    }
  for (guint i = 1; i < n; i++)
    {
      if (g_str_equal (gtk_string_list_get_string (list, i), text))
        {
          gtk_drop_down_set_selected (drop_down, i);
          return;
        }
    }
  gtk_string_list_append (list, text);
  gtk_drop_down_set_selected (drop_down, n);
}

static void
offer (GtkDropDown *drop_down, char **texts)
{
  GtkStringList *list = GTK_STRING_LIST (gtk_drop_down_get_model (drop_down));
  g_autofree char *chosen = dup_chosen (drop_down);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (list));

  gtk_string_list_splice (list, 1, n - 1, (const char *const *) texts);
  choose (drop_down, chosen);
}

static void
on_choices (gpointer owner, gpointer result, const GError *error)
{
  QyLedgerFilterForm *self = owner;
  g_autoptr (Choices) choices = result;

  if (choices == NULL)
    return;
  self->is_showing = TRUE;
  offer (self->kind, choices->kinds);
  offer (self->responsible, choices->persons);
  self->is_showing = FALSE;
}

static char *
dup_typed (GtkEditable *editable)
{
  g_autofree char *text = g_strdup (gtk_editable_get_text (editable));

  g_strstrip (text);
  return *text != '\0' ? g_steal_pointer (&text) : NULL;
}

static void
show_problem (GtkLabel *label, const GError *error)
{
  gtk_label_set_text (label, error != NULL ? error->message : "");
  gtk_widget_set_visible (GTK_WIDGET (label), error != NULL);
}

static void
mark (GtkEditable *entry, gboolean is_wrong)
{
  if (is_wrong)
    gtk_widget_add_css_class (GTK_WIDGET (entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (entry), "error");
  gtk_accessible_update_state (
      GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID,
      is_wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

/* NULL for nothing and for what is no amount. */
static char *
read_amount (GtkEditable *entry, GError **error)
{
  g_autofree char *typed = dup_typed (entry);
  g_autoptr (GError) local = NULL;
  QyMoney money = { 0 };

  if (typed != NULL && !qy_money_parse (typed, "CNY", &money, &local))
    g_clear_pointer (&typed, g_free);
  mark (entry, local != NULL);
  if (local != NULL && error != NULL && *error == NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  return g_steal_pointer (&typed);
}

static char *
read_expression (GtkEditable *entry, GError **error)
{
  g_autofree char *typed = dup_typed (entry);
  gboolean is_right = typed == NULL || qy_ledger_check (typed, NULL, error);

  mark (entry, !is_right);
  return is_right ? g_steal_pointer (&typed) : NULL;
}

static void
say_changed (QyLedgerFilterForm *self)
{
  g_clear_handle_id (&self->typing_source, g_source_remove);
  if (!self->is_showing)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_typing_over (gpointer data)
{
  QyLedgerFilterForm *self = data;

  self->typing_source = 0;
  say_changed (self);
}

static void
on_typed (QyLedgerFilterForm *self)
{
  g_clear_handle_id (&self->typing_source, g_source_remove);
  if (!self->is_showing)
    self->typing_source = g_timeout_add_once (TYPING_MS, on_typing_over, self);
}

static void
fill_states (QyLedgerFilterForm *self)
{
  for (int i = 0; i < QY_N_STATES; i++)
    {
      GtkWidget *check = gtk_check_button_new_with_label (qy_contract_state_label (i));

      gtk_grid_attach (self->states, check, i % STATE_COLUMNS, i / STATE_COLUMNS, 1, 1);
      g_signal_connect_object (check, "toggled", G_CALLBACK (say_changed), self, G_CONNECT_SWAPPED);
      self->checks[i] = GTK_CHECK_BUTTON (check);
    }
}

static void
fill_ends (QyLedgerFilterForm *self)
{
  GtkStringList *list = GTK_STRING_LIST (gtk_drop_down_get_model (self->ends));

  for (int i = 0; i < QY_LEDGER_N_ENDS; i++)
    gtk_string_list_append (list, qy_ledger_ends_label (i));
}

static void
qy_ledger_filter_form_dispose (GObject *object)
{
  QyLedgerFilterForm *self = QY_LEDGER_FILTER_FORM (object);

  self->is_showing = TRUE;
  g_clear_handle_id (&self->typing_source, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), QY_TYPE_LEDGER_FILTER_FORM);
  G_OBJECT_CLASS (qy_ledger_filter_form_parent_class)->dispose (object);
}

static void
qy_ledger_filter_form_class_init (QyLedgerFilterFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qy_ledger_filter_form_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/qiyue/Qiyue/ledger/qy-ledger-filter-form.ui");
  gtk_widget_class_bind_template_child (widget_class, QyLedgerFilterForm, states);
  gtk_widget_class_bind_template_child (widget_class, QyLedgerFilterForm, kind);
  gtk_widget_class_bind_template_child (widget_class, QyLedgerFilterForm, responsible);
  gtk_widget_class_bind_template_child (widget_class, QyLedgerFilterForm, ends);
  gtk_widget_class_bind_template_child (widget_class, QyLedgerFilterForm, party);
  gtk_widget_class_bind_template_child (widget_class, QyLedgerFilterForm, amount_from);
  gtk_widget_class_bind_template_child (widget_class, QyLedgerFilterForm, amount_to);
  gtk_widget_class_bind_template_child (widget_class, QyLedgerFilterForm, amount_problem);
  gtk_widget_class_bind_template_child (widget_class, QyLedgerFilterForm, expression);
  gtk_widget_class_bind_template_child (widget_class, QyLedgerFilterForm, expression_problem);
  gtk_widget_class_bind_template_callback (widget_class, say_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_typed);
  signals[CHANGED] = g_signal_new ("changed", QY_TYPE_LEDGER_FILTER_FORM, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
qy_ledger_filter_form_init (QyLedgerFilterForm *self)
{
  self->is_showing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_states (self);
  fill_ends (self);
  self->is_showing = FALSE;
}

void
qy_ledger_filter_form_ask_choices (QyLedgerFilterForm *self, QyBook *book)
{
  g_return_if_fail (QY_IS_LEDGER_FILTER_FORM (self) && QY_IS_BOOK (book));

  qy_request_run (self, book, load_choices, NULL, NULL, (GDestroyNotify) choices_free, NULL,
                  on_choices);
}

void
qy_ledger_filter_form_show (QyLedgerFilterForm *self, const QyLedgerFilter *filter)
{
  g_return_if_fail (QY_IS_LEDGER_FILTER_FORM (self) && filter != NULL);

  self->is_showing = TRUE;
  for (int i = 0; i < QY_N_STATES; i++)
    gtk_check_button_set_active (self->checks[i], (filter->states & (1u << i)) != 0);
  choose (self->kind, filter->kind);
  choose (self->responsible, filter->responsible);
  gtk_drop_down_set_selected (self->ends, filter->ends);
  gtk_editable_set_text (self->party, filter->party != NULL ? filter->party : "");
  gtk_editable_set_text (self->amount_from, filter->amount_from != NULL ? filter->amount_from : "");
  gtk_editable_set_text (self->amount_to, filter->amount_to != NULL ? filter->amount_to : "");
  gtk_editable_set_text (self->expression, filter->expression != NULL ? filter->expression : "");
  self->is_showing = FALSE;
}

void
qy_ledger_filter_form_read (QyLedgerFilterForm *self, QyLedgerFilter *filter)
{
  g_autoptr (GError) amount_error = NULL;
  g_autoptr (GError) expression_error = NULL;

  g_return_if_fail (QY_IS_LEDGER_FILTER_FORM (self) && filter != NULL);

  for (guint part = QY_LEDGER_PART_SEARCH + 1; part < QY_LEDGER_N_PARTS; part++)
    qy_ledger_filter_clear_part (filter, part);
  for (int i = 0; i < QY_N_STATES; i++)
    {
      if (gtk_check_button_get_active (self->checks[i]))
        filter->states |= 1u << i;
    }
  filter->kind = dup_chosen (self->kind);
  filter->responsible = dup_chosen (self->responsible);
  filter->ends = gtk_drop_down_get_selected (self->ends);
  filter->party = dup_typed (self->party);
  filter->amount_from = read_amount (self->amount_from, &amount_error);
  filter->amount_to = read_amount (self->amount_to, &amount_error);
  filter->expression = read_expression (self->expression, &expression_error);
  show_problem (self->amount_problem, amount_error);
  show_problem (self->expression_problem, expression_error);
}
