/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "contract-fixture.h"
#include "qy-book-incident.h"
#include "qy-book-term.h"
#include "qy-form-dialog.h"

#define SERVICE_NOW "2026-11-22T08:00:00Z" /* 16:00 in Shanghai */

static inline void
service_state (QyBook *book, const char *contract, QyTermKind kind, const QyAssignment *values)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;
  gsize n = 0;

  while (values[n].name != NULL)
    n++;
  id = qy_book_term_add_stated (book, contract, kind, NULL, values, n, &error);
  g_assert_no_error (error);
}

/* Four problem levels, one service level, a matrix, a ladder, two kinds of targets. */
static inline void
service_promise (QyBook *book, const char *contract)
{
  static const char *const numbers[] = { "1", "2", "3", "4" };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    service_state (
        book, contract, QY_TERM_PROBLEM_LEVEL,
        (QyAssignment[]){ { "number", numbers[i] },
                          { "name", i == 0 ? "十分重要" : "普通" },
                          { i == 0 ? "systems" : "definition", i == 0 ? "production" : "影响轻微" },
                          { NULL } });
  service_state (
      book, contract, QY_TERM_SERVICE_LEVEL,
      (QyAssignment[]){ { "number", "1" }, { "name", "重要" }, { "hours", "24x7" }, { NULL } });
  service_state (book, contract, QY_TERM_HANDLING,
                 (QyAssignment[]){ { "matrix", "1/2/3/4" }, { NULL } });
  service_state (book, contract, QY_TERM_ESCALATION,
                 (QyAssignment[]){ { "level", "1" },
                                   { "steps", "5 = 部门经理; 10 = 客户主管经理; 120 = 行领导" },
                                   { NULL } });
  service_state (
      book, contract, QY_TERM_SLA,
      (QyAssignment[]){
          { "handling", "1" }, { "response", "30分钟" }, { "resolution", "4小时" }, { NULL } });
  service_state (book, contract, QY_TERM_SLA,
                 (QyAssignment[]){ { "response", "2小时" }, { "resolution", "8小时" }, { NULL } });
}

/* A #QyBookFunc: the id of a contract with service levels. */
static inline gpointer
service_make (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  char *id = contract_make (book, data, cancellable, error);

  service_promise (book, id);
  return id;
}

typedef struct
{
  const char *contract;
  const char *title;
  const char *reported_at;
  int problem;
} ServiceReport;

/* A #QyBookFunc: the id of the incident that a #ServiceReport tells of. */
static inline gpointer
service_report (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  const ServiceReport *report = data;
  g_autoptr (QyIncident) incident = qy_incident_new (report->contract, "fault", report->title);

  incident->reported_at = g_strdup (report->reported_at);
  incident->production = 1;
  incident->problem_level = report->problem;
  incident->service_level = 1;
  return qy_book_incident_put (book, incident, error) ? g_strdup (incident->id) : NULL;
}

static inline gpointer
service_get (QyBook *book, gpointer id, GCancellable *cancellable, GError **error)
{
  return qy_book_incident_get (book, id, error);
}

static inline void
service_set_up (LibraryFixture *fixture, gconstpointer data)
{
  library_set_up (fixture, data);
  qy_book_set_now (fixture->book, SERVICE_NOW);
}

/* Without a window manager nobody tells a text that it has lost the focus: it does not get it. */
static inline void
service_present (QyFormDialog *dialog)
{
  gtk_window_set_focus (GTK_WINDOW (dialog), NULL);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* The dialog that is open. */
static inline QyFormDialog *
service_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (QY_IS_FORM_DIALOG (window) && gtk_widget_get_visible (window))
        return QY_FORM_DIALOG (window);
    }
  return NULL;
}

static inline gboolean
service_has_dialog (gpointer unused)
{
  return service_dialog () != NULL;
}

static inline void
service_type (gpointer dialog, GType type, const char *title, const char *text)
{
  GtkWidget *row = library_find (dialog, type, title);

  g_assert_nonnull (row);
  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

/* Whether the dialog's button can be pressed. */
static inline gboolean
service_can_accept (QyFormDialog *dialog)
{
  return gtk_widget_get_sensitive (gtk_window_get_default_widget (GTK_WINDOW (dialog)));
}

static inline void
service_accept (QyFormDialog *dialog)
{
  gpointer pointer = dialog;

  g_object_add_weak_pointer (G_OBJECT (dialog), &pointer);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (dialog), "form.accept", NULL));
  library_wait (library_is_null, &pointer);
}
