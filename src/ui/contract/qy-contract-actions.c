/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-contract-copy.h"
#include "qy-contract-export.h"
#include "qy-contract-page-private.h"
#include "qy-notice.h"
#include "qy-redline-window.h"
#include "qy-request.h"
#include "qy-sign-dialog.h"
#include "qy-state-dialog.h"

#define AS_IT_STANDS (-1) /* the latest revision of a frozen text, else the draft */

static QyBook *
book_of (QyContractPage *self)
{
  return qy_page_get_book (QY_PAGE (self));
}

static gint64
revision_to_save (QyContractPage *self, gint64 n)
{
  if (n != AS_IT_STANDS)
    return n;
  return qy_contract_state_allows_edit (self->dossier->contract->state)
             ? 0
             : self->dossier->revisions->len;
}

static void
show_place_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  qy_page_show_place (QY_PAGE (widget), g_variant_get_string (parameter, NULL));
}

static void
on_flushed_before_issue (GObject *object, GAsyncResult *result, gpointer unused)
{
  QyPage *page = QY_PAGE (object);
  g_autoptr (GError) error = NULL;

  if (qy_page_flush_finish (page, result, &error))
    gtk_widget_activate_action (GTK_WIDGET (page), "win.issue", "s", qy_page_get_id (page));
  else
    qy_notice_problem (GTK_WIDGET (page), _ ("What you typed is not in the book yet"), error);
}

static void
issue_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  qy_page_flush_async (QY_PAGE (widget), on_flushed_before_issue, NULL);
}

static void
sign_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyContractPage *self = QY_CONTRACT_PAGE (widget);

  qy_sign_dialog_present (widget, book_of (self), self->dossier);
}

static gpointer
unsign (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  char **words = data;

  return qy_book_contract_unsign (book, words[0], words[1], error) ? GINT_TO_POINTER (TRUE) : NULL;
}

static void
on_unsigned (gpointer owner, gpointer result, const GError *error)
{
  if (error != NULL)
    qy_notice_problem (owner, _ ("The signature was not taken back"), error);
  else
    qy_notice_toast (owner, _ ("Signature taken back"));
}

static void
unsign_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const char *label = g_variant_get_string (parameter, NULL);
  char **words =
      g_strdupv ((char *[]){ (char *) qy_page_get_id (QY_PAGE (widget)), (char *) label, NULL });

  qy_request_run (widget, book_of (QY_CONTRACT_PAGE (widget)), unsign, words,
                  (GDestroyNotify) g_strfreev, NULL, NULL, on_unsigned);
}

static void
set_state_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyContractPage *self = QY_CONTRACT_PAGE (widget);
  QyContractState state = QY_STATE_DRAFT;

  if (qy_contract_state_from_string (g_variant_get_string (parameter, NULL), &state))
    qy_state_dialog_present (widget, book_of (self), self->dossier, state);
}

static void
save_pdf_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyContractPage *self = QY_CONTRACT_PAGE (widget);

  qy_contract_export_pdf (widget, book_of (self), self->dossier->contract,
                          revision_to_save (self, g_variant_get_int64 (parameter)));
}

static void
open_pdf_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyContractPage *self = QY_CONTRACT_PAGE (widget);

  qy_contract_open_pdf (widget, book_of (self), self->dossier->contract,
                        revision_to_save (self, g_variant_get_int64 (parameter)));
}

static void
save_text_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyContractPage *self = QY_CONTRACT_PAGE (widget);

  qy_contract_export_text (widget, book_of (self), self->dossier->contract,
                           revision_to_save (self, AS_IT_STANDS));
}

static void
compare_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyContractPage *self = QY_CONTRACT_PAGE (widget);

  qy_redline_window_present (widget, book_of (self), self->dossier,
                             g_variant_get_int64 (parameter));
}

static void
on_copied (gpointer owner, gpointer result, const GError *error)
{
  g_autofree char *id = result;
  g_autofree char *name = NULL;

  if (error != NULL)
    {
      qy_notice_problem (owner, _ ("The contract was not made"), error);
      return;
    }
  name = g_strconcat ("contract:", id, NULL);
  gtk_widget_activate_action (owner, "win.open", "s", name);
}

static void
duplicate_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  qy_request_run (widget, book_of (QY_CONTRACT_PAGE (widget)), qy_contract_copy,
                  g_strdup (qy_page_get_id (QY_PAGE (widget))), g_free, g_free, NULL, on_copied);
}

static gpointer
remove_contract (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  return qy_book_contract_remove (book, data, error) ? GINT_TO_POINTER (TRUE) : NULL;
}

static void
on_removed (gpointer owner, gpointer result, const GError *error)
{
  GtkWidget *widget = owner;
  g_autoptr (GtkWidget) root = NULL;

  if (error != NULL)
    {
      qy_notice_problem (widget, _ ("The draft was not deleted"), error);
      return;
    }
  root = g_object_ref (GTK_WIDGET (gtk_widget_get_root (widget)));
  qy_notice_toast_with_undo (root, _ ("Draft deleted"), qy_page_get_id (QY_PAGE (widget)));
  gtk_widget_activate_action (widget, "win.close-page", "s", qy_page_get_name (QY_PAGE (widget)));
}

static void
remove_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  qy_request_run (widget, book_of (QY_CONTRACT_PAGE (widget)), remove_contract,
                  g_strdup (qy_page_get_id (QY_PAGE (widget))), g_free, NULL, NULL, on_removed);
}

void
qy_contract_page_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "contract.show-place", "s", show_place_action);
  gtk_widget_class_install_action (widget_class, "contract.issue", NULL, issue_action);
  gtk_widget_class_install_action (widget_class, "contract.sign", NULL, sign_action);
  gtk_widget_class_install_action (widget_class, "contract.unsign", "s", unsign_action);
  gtk_widget_class_install_action (widget_class, "contract.set-state", "s", set_state_action);
  gtk_widget_class_install_action (widget_class, "contract.save-pdf", "x", save_pdf_action);
  gtk_widget_class_install_action (widget_class, "contract.open-pdf", "x", open_pdf_action);
  gtk_widget_class_install_action (widget_class, "contract.save-text", NULL, save_text_action);
  gtk_widget_class_install_action (widget_class, "contract.compare", "x", compare_action);
  gtk_widget_class_install_action (widget_class, "contract.duplicate", NULL, duplicate_action);
  gtk_widget_class_install_action (widget_class, "contract.remove", NULL, remove_action);
}

void
qy_contract_page_update_actions (QyContractPage *self)
{
  const QyContract *contract = self->dossier->contract;
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_action_set_enabled (
      widget, "contract.issue",
      contract->has_text && qy_contract_state_may_become (contract->state, QY_STATE_ISSUED));
  gtk_widget_action_set_enabled (widget, "contract.sign",
                                 contract->state == QY_STATE_ISSUED
                                     || contract->state == QY_STATE_SIGNED_BY_ONE);
  gtk_widget_action_set_enabled (widget, "contract.save-pdf", contract->has_text);
  gtk_widget_action_set_enabled (widget, "contract.save-text", contract->has_text);
  gtk_widget_action_set_enabled (widget, "contract.duplicate",
                                 contract->has_text && contract->template_id != NULL);
}
