/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-service-actions.h"

#include "qy-contract-page.h"
#include "qy-incident-dialog.h"
#include "qy-window.h"

/* A contract that is in front is the one that is meant. */
static const char *
contract_in_front (QyWindow *window)
{
  QyPage *page = qy_window_get_page (window);

  return QY_IS_CONTRACT_PAGE (page) ? qy_page_get_id (page) : NULL;
}

static void
report_incident_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyWindow *window = QY_WINDOW (widget);
  QySession *session = qy_window_get_session (window);
  const char *id = g_variant_get_string (parameter, NULL);

  if (session != NULL)
    gtk_window_present (GTK_WINDOW (qy_incident_dialog_new (
        widget, qy_session_get_book (session), *id != '\0' ? id : contract_in_front (window))));
}

void
qy_service_actions_install (GtkWidgetClass *window_class)
{
  gtk_widget_class_install_action (window_class, "win.report-incident", "s",
                                   report_incident_action);
}
