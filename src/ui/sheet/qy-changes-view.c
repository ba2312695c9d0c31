/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-changes-view.h"

#include <glib/gi18n-lib.h>

#include "qy-book-change.h"
#include "qy-change-words.h"
#include "qy-prompt.h"
#include "qy-request.h"

struct _QyChangesView
{
  QySheetsView parent_instance;

  GtkLabel *due_label;
};

G_DEFINE_FINAL_TYPE (QyChangesView, qy_changes_view, QY_TYPE_SHEETS_VIEW)

static void
on_new_asked (GtkWidget *from, QyPrompt *prompt, gpointer data)
{
  QyServicePage *page = QY_SERVICE_PAGE (from);
  g_autofree char *title = qy_prompt_get_text (prompt, 0);
  g_autofree char *today = qy_date_to_iso (qy_book_get_today (qy_service_page_get_book (page)));

  qy_sheets_view_make (QY_SHEETS_VIEW (from),
                       qy_change_request_new (qy_service_page_get_contract_id (page),
                                              qy_change_kinds ()[qy_prompt_get_choice (prompt, 0)],
                                              title, today));
}

static void
qy_changes_view_add (QySheetsView *view)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  QyPrompt *prompt = qy_prompt_new (GTK_WIDGET (view), _ ("New Change Request"), NULL, _ ("_Ask"));

  for (const char *const *kind = qy_change_kinds (); *kind != NULL; kind++)
    g_ptr_array_add (labels, (gpointer) qy_change_kind_label (*kind));
  g_ptr_array_add (labels, NULL);
  qy_prompt_add_choice (prompt, _ ("Kind"), (const char *const *) labels->pdata);
  qy_prompt_add (prompt, _ ("Title"), NULL, TRUE);
  qy_prompt_ask (prompt, on_new_asked, NULL, NULL);
}

static gpointer
amend (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autofree char *id = qy_book_change_amend (book, data, error);

  return id != NULL ? GINT_TO_POINTER (TRUE) : NULL;
}

static void
amend_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const QyChangeRequest *request = qy_sheets_view_get_record (QY_SHEETS_VIEW (widget));

  qy_sheets_view_run (QY_SHEETS_VIEW (widget), amend, g_strdup (request->id), g_free);
}

static GtkWidget *
qy_changes_view_make_actions (QySheetsView *view)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("Make A_mendment"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "change.amend");
  return button;
}

static GtkWidget *
qy_changes_view_make_extras (QySheetsView *view)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  QY_CHANGES_VIEW (view)->due_label = GTK_LABEL (label);
  return label;
}

/* By when it must be answered, with its reasons; "" when the contract says nothing. */
static gpointer
find_due (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (QyChangeRequest) request = qy_book_change_request_get (book, data, error);
  g_autoptr (QyReasons) why = qy_reasons_new ();
  g_auto (GStrv) steps = NULL;
  g_autofree char *day = NULL;
  g_autofree char *reasons = NULL;
  QyDate due;

  if (request == NULL)
    return NULL;
  if (!qy_book_change_answer_due (book, request, &due, why, NULL))
    return g_strdup ("");
  steps = qy_reasons_print (why, qy_language_of_interface ());
  reasons = g_strjoinv ("\n", steps);
  day = qy_date_print (due, qy_language_of_interface ());
  return g_strdup_printf (_ ("To be answered by %s.\n%s"), day, reasons);
}

static void
on_due (gpointer owner, gpointer result, const GError *error)
{
  g_autofree char *text = result;

  if (text != NULL)
    gtk_label_set_text (QY_CHANGES_VIEW (owner)->due_label, text);
}

static void
qy_changes_view_show_record (QySheetsView *view, gconstpointer record)
{
  const QyChangeRequest *request = record;

  gtk_widget_action_set_enabled (GTK_WIDGET (view), "change.amend",
                                 g_strcmp0 (request->decision, "accepted") == 0
                                     && request->amendment_id == NULL);
  gtk_label_set_text (QY_CHANGES_VIEW (view)->due_label, "");
  if (request->answered_on == NULL)
    qy_request_run (view, qy_service_page_get_book (QY_SERVICE_PAGE (view)), find_due,
                    g_strdup (request->id), g_free, g_free, NULL, on_due);
}

static void
qy_changes_view_class_init (QyChangesViewClass *klass)
{
  QySheetsViewClass *view_class = QY_SHEETS_VIEW_CLASS (klass);

  view_class->kind = &qy_change_form_kind;
  view_class->empty_title = N_ ("No Change Request Yet");
  view_class->empty_text =
      N_ ("What somebody wants changed: it is answered in time with its effects on plan, quality "
          "and price, decided, and becomes an amendment.");
  view_class->is_by_day = TRUE;
  view_class->add_label = N_ ("_New Change Request…");
  view_class->remove_heading = N_ ("Remove the Change Request?");
  view_class->add = qy_changes_view_add;
  view_class->make_actions = qy_changes_view_make_actions;
  view_class->make_extras = qy_changes_view_make_extras;
  view_class->show_record = qy_changes_view_show_record;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "change.amend", NULL, amend_action);
}

static void
qy_changes_view_init (QyChangesView *self)
{
}
