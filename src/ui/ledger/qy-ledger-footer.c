/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-ledger-footer.h"

#include <glib/gi18n-lib.h>

#include "qy-money.h"
#include "qy-request.h"

#define PATIENCE_MS 120

struct _QyLedgerFooter
{
  AdwBin parent_instance;

  GtkLabel *all;
  GtkLabel *all_sums;
  GtkLabel *selected;
  GtkLabel *selected_sums;

  QyBook *book;
  QyLedgerSelection *selection;
  char *where;
  GCancellable *question; /* about all */
  GCancellable *selected_question;
  guint ask_source;
  guint selected_source;
};

G_DEFINE_FINAL_TYPE (QyLedgerFooter, qy_ledger_footer, ADW_TYPE_BIN)

static gpointer
total_all (QyBook *book, gpointer where, GCancellable *cancellable, GError **error)
{
  return qy_book_ledger_totals (book, where, error);
}

static gpointer
total_some (QyBook *book, gpointer ids, GCancellable *cancellable, GError **error)
{
  return qy_book_ledger_totals_of (book, ids, g_strv_length (ids), error);
}

static void
show (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), *text != '\0');
}

static void
show_sums (GtkLabel *label, const QyLedgerTotals *totals)
{
  g_autofree char *sums = qy_ledger_totals_print (totals);

  show (label, sums);
}

static void
on_all_totalled (gpointer owner, gpointer result, const GError *error)
{
  QyLedgerFooter *self = owner;
  g_autoptr (QyLedgerTotals) totals = result;
  g_autofree char *text = NULL;

  if (totals == NULL)
    return;
  text = g_strdup_printf (ngettext ("%'d contract", "%'d contracts", (gulong) totals->n),
                          (int) totals->n);
  show (self->all, text);
  show_sums (self->all_sums, totals);
}

static void
on_some_totalled (gpointer owner, gpointer result, const GError *error)
{
  QyLedgerFooter *self = owner;
  g_autoptr (QyLedgerTotals) totals = result;

  if (totals != NULL)
    show_sums (self->selected_sums, totals);
}

/* An older question is forgotten. */
static GCancellable *
ask_anew (GCancellable **question)
{
  if (*question != NULL)
    g_cancellable_cancel (*question);
  g_clear_object (question);
  *question = g_cancellable_new ();
  return *question;
}

static void
on_ask (gpointer data)
{
  QyLedgerFooter *self = data;

  self->ask_source = 0;
  qy_request_run (self, self->book, total_all, g_strdup (self->where), g_free,
                  (GDestroyNotify) qy_ledger_totals_free, ask_anew (&self->question),
                  on_all_totalled);
}

static void
on_ask_selected (gpointer data)
{
  QyLedgerFooter *self = data;

  self->selected_source = 0;
  qy_request_run (self, self->book, total_some, qy_ledger_selection_dup_ids (self->selection),
                  (GDestroyNotify) g_strfreev, (GDestroyNotify) qy_ledger_totals_free,
                  ask_anew (&self->selected_question), on_some_totalled);
}

/* One row is in sight anyway: its sum says nothing new. */
static void
on_selection_changed (QyLedgerFooter *self)
{
  guint n = qy_ledger_selection_get_n_selected (self->selection);
  g_autofree char *text = NULL;

  g_clear_handle_id (&self->selected_source, g_source_remove);
  ask_anew (&self->selected_question);
  if (n < 2)
    {
      show (self->selected, "");
      show (self->selected_sums, "");
      return;
    }
  text = g_strdup_printf (ngettext ("%'d selected", "%'d selected", n), (int) n);
  show (self->selected, text);
  self->selected_source = g_timeout_add_once (PATIENCE_MS, on_ask_selected, self);
}

static void
qy_ledger_footer_dispose (GObject *object)
{
  QyLedgerFooter *self = QY_LEDGER_FOOTER (object);

  g_clear_handle_id (&self->ask_source, g_source_remove);
  g_clear_handle_id (&self->selected_source, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), QY_TYPE_LEDGER_FOOTER);
  g_clear_object (&self->selection);
  g_clear_object (&self->book);
  g_clear_object (&self->question);
  g_clear_object (&self->selected_question);
  G_OBJECT_CLASS (qy_ledger_footer_parent_class)->dispose (object);
}

static void
qy_ledger_footer_finalize (GObject *object)
{
  g_free (QY_LEDGER_FOOTER (object)->where);
  G_OBJECT_CLASS (qy_ledger_footer_parent_class)->finalize (object);
}

static void
qy_ledger_footer_class_init (QyLedgerFooterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = qy_ledger_footer_dispose;
  object_class->finalize = qy_ledger_footer_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/qiyue/Qiyue/ledger/qy-ledger-footer.ui");
  gtk_widget_class_bind_template_child (widget_class, QyLedgerFooter, all);
  gtk_widget_class_bind_template_child (widget_class, QyLedgerFooter, all_sums);
  gtk_widget_class_bind_template_child (widget_class, QyLedgerFooter, selected);
  gtk_widget_class_bind_template_child (widget_class, QyLedgerFooter, selected_sums);
}

static void
qy_ledger_footer_init (QyLedgerFooter *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
qy_ledger_footer_set_book (QyLedgerFooter *self, QyBook *book, QyLedgerSelection *selection)
{
  g_return_if_fail (QY_IS_LEDGER_FOOTER (self) && QY_IS_BOOK (book)
                    && QY_IS_LEDGER_SELECTION (selection));

  self->book = g_object_ref (book);
  self->selection = g_object_ref (selection);
  g_signal_connect_object (selection, "notify::n-selected", G_CALLBACK (on_selection_changed), self,
                           G_CONNECT_SWAPPED);
}

void
qy_ledger_footer_set_where (QyLedgerFooter *self, const char *where)
{
  g_return_if_fail (QY_IS_LEDGER_FOOTER (self));

  g_free (self->where);
  self->where = g_strdup (where);
  qy_ledger_footer_ask (self);
}

void
qy_ledger_footer_ask (QyLedgerFooter *self)
{
  g_return_if_fail (QY_IS_LEDGER_FOOTER (self) && self->book != NULL);

  if (self->ask_source == 0)
    self->ask_source = g_timeout_add_once (PATIENCE_MS, on_ask, self);
  if (qy_ledger_selection_get_n_selected (self->selection) > 1)
    on_selection_changed (self);
}

char *
qy_ledger_totals_print (const QyLedgerTotals *totals)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (totals != NULL, NULL);

  for (guint i = 0; i < totals->sums->len; i++)
    {
      const QyLedgerSum *sum = &g_array_index (totals->sums, QyLedgerSum, i);
      QyMoney money = { .minor = sum->minor };
      g_autofree char *figures = NULL;

      g_strlcpy (money.currency, sum->currency, sizeof money.currency);
      if (sum->too_large)
        figures = g_strdup_printf (_ ("%s: too large to show"), sum->currency);
      else
        figures = qy_money_to_figures (money);
      g_string_append_printf (text, "%s%s", text->len > 0 ? "  ·  " : "", figures);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
