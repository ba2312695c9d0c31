/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-party-account-row.h"

#include <glib/gi18n-lib.h>

#include "qy-notice.h"
#include "qy-party-edit.h"
#include "qy-request.h"

struct _QyPartyAccountRow
{
  AdwExpanderRow parent_instance;

  QyBook *book;
  char *id;
  char *party_id;

  QyRecordRow *bank;
  QyRecordRow *holder;
  QyRecordRow *number;
  QyRecordRow *note;
  GtkWidget *first;
};

G_DEFINE_FINAL_TYPE (QyPartyAccountRow, qy_party_account_row, ADW_TYPE_EXPANDER_ROW)

static void
on_commit (QyPartyAccountRow *self, const char *text, QyRecordRow *row)
{
  qy_party_edit (row, self->book, self->party_id, QY_PARTY_ACCOUNT, self->id, text);
}

static gpointer
remove_it (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (qy_book_party_remove_account (book, data, error));
}

static void
on_removed (gpointer owner, gpointer result, const GError *error)
{
  if (error != NULL)
    qy_notice_problem (owner, _ ("The account was not removed"), error);
}

static void
remove_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyPartyAccountRow *self = QY_PARTY_ACCOUNT_ROW (widget);

  qy_request_run (self, self->book, remove_it, g_strdup (self->id), g_free, NULL, NULL, on_removed);
}

typedef struct
{
  char *id;
  char *party_id;
} Which;

static void
which_free (Which *which)
{
  g_free (which->id);
  g_free (which->party_id);
  g_free (which);
}

static gpointer
put_first (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  Which *which = data;
  g_autoptr (GPtrArray) all = qy_book_party_list_accounts (book, which->party_id, error);

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      QyPartyAccount *account = all->pdata[i];

      if (!g_str_equal (account->id, which->id))
        continue;
      account->position = ((QyPartyAccount *) all->pdata[0])->position - 1;
      return GINT_TO_POINTER (qy_book_party_put_account (book, account, error));
    }
  return GINT_TO_POINTER (all != NULL);
}

static void
on_first (gpointer owner, gpointer result, const GError *error)
{
  if (error != NULL)
    qy_notice_problem (owner, _ ("The order of the accounts was not changed"), error);
}

static void
first_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyPartyAccountRow *self = QY_PARTY_ACCOUNT_ROW (widget);
  Which *which = g_new0 (Which, 1);

  which->id = g_strdup (self->id);
  which->party_id = g_strdup (self->party_id);
  qy_request_run (self, self->book, put_first, which, (GDestroyNotify) which_free, NULL, NULL,
                  on_first);
}

static void
qy_party_account_row_dispose (GObject *object)
{
  g_clear_object (&QY_PARTY_ACCOUNT_ROW (object)->book);
  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_PARTY_ACCOUNT_ROW);
  G_OBJECT_CLASS (qy_party_account_row_parent_class)->dispose (object);
}

static void
qy_party_account_row_finalize (GObject *object)
{
  g_free (QY_PARTY_ACCOUNT_ROW (object)->id);
  g_free (QY_PARTY_ACCOUNT_ROW (object)->party_id);
  G_OBJECT_CLASS (qy_party_account_row_parent_class)->finalize (object);
}

static void
qy_party_account_row_class_init (QyPartyAccountRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qy_party_account_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = qy_party_account_row_finalize;
  g_type_ensure (QY_TYPE_RECORD_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/qiyue/Qiyue/party/qy-party-account-row.ui");
  gtk_widget_class_bind_template_child (widget_class, QyPartyAccountRow, bank);
  gtk_widget_class_bind_template_child (widget_class, QyPartyAccountRow, holder);
  gtk_widget_class_bind_template_child (widget_class, QyPartyAccountRow, number);
  gtk_widget_class_bind_template_child (widget_class, QyPartyAccountRow, note);
  gtk_widget_class_bind_template_child (widget_class, QyPartyAccountRow, first);
  gtk_widget_class_bind_template_callback (widget_class, on_commit);
  gtk_widget_class_install_action (widget_class, "account.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "account.first", NULL, first_action);
}

static void
qy_party_account_row_init (QyPartyAccountRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
qy_party_account_row_new (QyBook *book)
{
  QyPartyAccountRow *self = NULL;

  g_return_val_if_fail (QY_IS_BOOK (book), NULL);

  self = g_object_new (QY_TYPE_PARTY_ACCOUNT_ROW, NULL);
  self->book = g_object_ref (book);
  return GTK_WIDGET (self);
}

void
qy_party_account_row_show (QyPartyAccountRow *self, const QyPartyAccount *account, gboolean first)
{
  const char *title = NULL;
  g_autofree char *subtitle = NULL;

  g_return_if_fail (QY_IS_PARTY_ACCOUNT_ROW (self) && account != NULL);

  g_free (self->id);
  g_free (self->party_id);
  self->id = g_strdup (account->id);
  self->party_id = g_strdup (account->party_id);
  title = account->number != NULL ? account->number : _ ("Account without a number");
  subtitle = g_strjoin (" · ", account->bank != NULL ? account->bank : _ ("Bank unknown"),
                        account->holder, NULL);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
  gtk_widget_set_visible (self->first, first);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "account.first", !first);
  qy_record_row_set_value (self->bank, account->bank);
  qy_record_row_set_value (self->holder, account->holder);
  qy_record_row_set_value (self->number, account->number);
  qy_record_row_set_value (self->note, account->note);
}

const char *
qy_party_account_row_get_id (QyPartyAccountRow *self)
{
  g_return_val_if_fail (QY_IS_PARTY_ACCOUNT_ROW (self), NULL);

  return self->id;
}
