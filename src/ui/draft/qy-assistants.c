/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-assistants.h"

#include "qy-draft-assistant.h"
#include "qy-issue-assistant.h"
#include "qy-window.h"

static void
new_contract_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QySession *session = qy_window_get_session (QY_WINDOW (widget));

  if (session != NULL)
    qy_draft_assistant_present (widget, session, g_variant_get_string (parameter, NULL));
}

static void
issue_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QySession *session = qy_window_get_session (QY_WINDOW (widget));

  if (session != NULL)
    qy_issue_assistant_present (widget, session, g_variant_get_string (parameter, NULL));
}

void
qy_assistants_install (GtkWidgetClass *window_class)
{
  gtk_widget_class_install_action (window_class, "win.new-contract", "s", new_contract_action);
  gtk_widget_class_install_action (window_class, "win.issue", "s", issue_action);
}
