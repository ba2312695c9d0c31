/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-decision-window.h"
#include "qy-window.h"

/* Which decision an action begins with; the window offers the others as well. */
static const struct
{
  const char *action;
  QyDecisionKind kind;
} actions[] = {
  { "win.renew", QY_DECISION_FOLLOW },        { "win.object", QY_DECISION_OBJECT },
  { "win.suspend", QY_DECISION_SUSPEND },     { "win.resume", QY_DECISION_RESUME },
  { "win.terminate", QY_DECISION_TERMINATE }, { "win.close-contract", QY_DECISION_CLOSE },
};

static void
decide_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QySession *session = qy_window_get_session (QY_WINDOW (widget));
  QyDecisionWindow *window;

  for (guint i = 0; session != NULL && i < G_N_ELEMENTS (actions); i++)
    if (g_str_equal (actions[i].action, action))
      {
        window = qy_decision_window_new (qy_session_get_book (session),
                                         g_variant_get_string (parameter, NULL), actions[i].kind);
        gtk_window_set_transient_for (GTK_WINDOW (window), GTK_WINDOW (widget));
        gtk_window_present (GTK_WINDOW (window));
        return;
      }
}

void
qy_decision_install (GtkWidgetClass *window_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (window_class, actions[i].action, "s", decide_action);
}
