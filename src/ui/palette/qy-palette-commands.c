/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-palette-commands.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const struct
{
  const char *icon;
  const char *label;
  const char *action;
  const char *target; /* or NULL */
} commands[] = {
  { "document-new-symbolic", N_ ("New Contract"), "win.new-contract", "" },
  { "alarm-symbolic", N_ ("Report an Incident"), "win.report-incident", "" },
  { "document-open-symbolic", N_ ("Import a Template"), "win.import-template", NULL },
  { "edit-paste-symbolic", N_ ("Paste a Template"), "win.paste-template", NULL },
  { "go-home-symbolic", N_ ("Today"), "win.show", "start" },
  { "go-next-symbolic", N_ ("Contracts"), "win.show", "contracts" },
  { "go-next-symbolic", N_ ("Templates"), "win.show", "templates" },
  { "go-next-symbolic", N_ ("Clauses"), "win.show", "clauses" },
  { "go-next-symbolic", N_ ("Parties"), "win.show", "parties" },
  { "go-next-symbolic", N_ ("Service"), "win.show", "service" },
  { "go-next-symbolic", N_ ("Reports"), "win.show", "reports" },
  { "document-save-symbolic", N_ ("Back Up the Book"), "win.back-up", NULL },
  { "emblem-ok-symbolic", N_ ("Verify the Book"), "win.verify-book", NULL },
  { "document-send-symbolic", N_ ("Export the Book as XML"), "win.export-book", NULL },
  { "document-open-symbolic", N_ ("Import from Spreadsheet"), "win.import-register", NULL },
  { "document-open-symbolic", N_ ("Import XML"), "win.import-book", NULL },
  { "document-open-symbolic", N_ ("Open a Book"), "win.open-book", NULL },
  { "window-new-symbolic", N_ ("New Window"), "app.new-window", NULL },
  { "preferences-system-symbolic", N_ ("Preferences"), "app.preferences", NULL },
  { "input-keyboard-symbolic", N_ ("Keyboard Shortcuts"), "win.show-help-overlay", NULL },
};

/* Actions of features that a build or a state does not offer are not offered here either. */
static gboolean
is_offered (GtkWidget *window, const char *action)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (window));

  if (g_str_has_prefix (action, "app."))
    return application != NULL
           && g_action_group_has_action (G_ACTION_GROUP (application), action + strlen ("app."));
  for (guint i = 0;; i++)
    {
      const char *name = NULL;
      const char *property = NULL;
      const GVariantType *type = NULL;
      GType owner = G_TYPE_INVALID;

      if (!gtk_widget_class_query_action (GTK_WIDGET_GET_CLASS (window), i, &owner, &name, &type,
                                          &property))
        break;
      if (g_str_equal (name, action))
        return TRUE;
    }
  return GTK_IS_APPLICATION_WINDOW (window) && g_str_has_prefix (action, "win.")
         && g_action_group_has_action (G_ACTION_GROUP (window), action + strlen ("win."));
}

void
qy_palette_add_commands (GListStore *store, const char *words, GtkWidget *window)
{
  g_autofree char *wanted = NULL;

  g_return_if_fail (G_IS_LIST_STORE (store) && words != NULL && GTK_IS_WINDOW (window));

  wanted = g_utf8_casefold (words, -1);
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autofree char *label = g_utf8_casefold (_ (commands[i].label), -1);
      g_autoptr (QyPaletteItem) item = NULL;

      if (strstr (label, wanted) == NULL || !is_offered (window, commands[i].action))
        continue;
      item = qy_palette_item_new (commands[i].icon, _ (commands[i].label), NULL, commands[i].action,
                                  commands[i].target);
      g_list_store_append (store, item);
    }
}
