/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-party-page.h"

#include <glib/gi18n-lib.h>

#include "qy-attachment-list.h"
#include "qy-notice.h"
#include "qy-party-account-row.h"
#include "qy-party-acts.h"
#include "qy-party-edit.h"
#include "qy-party-file.h"
#include "qy-party-qualification-row.h"
#include "qy-prompt.h"
#include "qy-record-bar.h"
#include "qy-request.h"

struct _QyPartyPage
{
  QyRecordPage parent_instance;

  gboolean showing; /* the book's data is being shown: nobody chose anything */
  char *name;
  GPtrArray *account_rows;
  GPtrArray *qualification_rows;
  GPtrArray *contract_rows;

  QyRecordBar *bar;
  AdwComboRow *kind;
  GtkSwitch *own;
  AdwPreferencesGroup *accounts;
  AdwPreferencesGroup *qualifications;
  QyAttachmentList *files;
  AdwPreferencesGroup *contracts;
  GtkWidget *no_accounts;
  GtkWidget *no_qualifications;
  GtkWidget *no_contracts;
  GtkWidget *all_contracts;
  QyRecordRow *rows[11]; /* of the party's own attributes */
};

static const char *const row_names[] = {
  "name_row",    "aliases_row", "credit_code", "id_number", "representative", "agent_row",
  "address_row", "contact_row", "phone_row",   "email_row", "note_row",
};

G_DEFINE_FINAL_TYPE (QyPartyPage, qy_party_page, QY_TYPE_RECORD_PAGE)

static void
on_commit (QyPartyPage *self, const char *text, QyRecordRow *row)
{
  qy_party_edit (row, qy_page_get_book (QY_PAGE (self)), qy_page_get_id (QY_PAGE (self)),
                 QY_PARTY_ITSELF, NULL, text);
}

static void
show_kind (QyPartyPage *self, gboolean person)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->rows); i++)
    {
      const char *attribute = qy_record_row_get_attribute (self->rows[i]);

      if (g_str_equal (attribute, "id_number"))
        gtk_widget_set_visible (GTK_WIDGET (self->rows[i]), person);
      else if (g_str_equal (attribute, "credit_code") || g_str_equal (attribute, "representative"))
        gtk_widget_set_visible (GTK_WIDGET (self->rows[i]), !person);
    }
}

/* What is chosen rather than written */
typedef struct
{
  char *id;
  gboolean person;
  gboolean own;
} Choice;

static void
choice_free (Choice *choice)
{
  g_free (choice->id);
  g_free (choice);
}

static gpointer
store_choice (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  const Choice *choice = data;
  g_autoptr (QyParty) party = qy_book_party_get (book, choice->id, error);

  if (party == NULL)
    return NULL;
  party->is_person = choice->person;
  party->own = choice->own;
  return GINT_TO_POINTER (qy_book_party_update (book, party, error));
}

static void
on_stored (gpointer owner, gpointer result, const GError *error)
{
  if (error != NULL)
    qy_notice_problem (owner, _ ("The change was not stored"), error);
}

static void
take_choice (QyPartyPage *self)
{
  Choice *choice = g_new0 (Choice, 1);

  choice->id = g_strdup (qy_page_get_id (QY_PAGE (self)));
  choice->person = adw_combo_row_get_selected (self->kind) == 1;
  choice->own = gtk_switch_get_active (self->own);
  qy_request_run (self, qy_page_get_book (QY_PAGE (self)), store_choice, choice,
                  (GDestroyNotify) choice_free, NULL, NULL, on_stored);
}

static void
on_kind_chosen (QyPartyPage *self)
{
  if (self->showing)
    return;
  show_kind (self, adw_combo_row_get_selected (self->kind) == 1);
  take_choice (self);
}

static void
on_own_chosen (QyPartyPage *self)
{
  if (!self->showing)
    take_choice (self);
}

static gpointer
add_account (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (qy_book_party_put_account (book, data, error));
}

static char *
dup_filled (QyPrompt *prompt, guint index)
{
  g_autofree char *text = qy_prompt_get_text (prompt, index);

  return *text != '\0' ? g_steal_pointer (&text) : NULL;
}

static void
on_account_given (GtkWidget *from, QyPrompt *prompt, gpointer data)
{
  QyPartyPage *self = QY_PARTY_PAGE (from);
  QyPartyAccount *account = qy_party_account_new (qy_page_get_id (QY_PAGE (self)));

  account->bank = dup_filled (prompt, 0);
  account->holder = dup_filled (prompt, 1);
  account->number = dup_filled (prompt, 2);
  qy_request_run (self, qy_page_get_book (QY_PAGE (self)), add_account, account,
                  (GDestroyNotify) qy_party_account_free, NULL, NULL, on_stored);
}

static void
add_account_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyPartyPage *self = QY_PARTY_PAGE (widget);
  QyPrompt *prompt = qy_prompt_new (widget, _ ("Add a Bank Account"), NULL, _ ("_Add"));

  qy_prompt_add (prompt, _ ("_Bank"), NULL, FALSE);
  qy_prompt_add (prompt, _ ("Account _holder"), self->name, FALSE);
  qy_prompt_add (prompt, _ ("Account _number"), NULL, TRUE);
  qy_prompt_ask (prompt, on_account_given, NULL, NULL);
}

static gpointer
add_qualification (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (qy_book_party_put_qualification (book, data, error));
}

static void
on_qualification_given (GtkWidget *from, QyPrompt *prompt, gpointer data)
{
  QyPartyPage *self = QY_PARTY_PAGE (from);
  g_autofree char *name = qy_prompt_get_text (prompt, 0);
  QyPartyQualification *qualification =
      qy_party_qualification_new (qy_page_get_id (QY_PAGE (self)), name);

  qualification->number = dup_filled (prompt, 1);
  qualification->issuer = dup_filled (prompt, 2);
  qy_request_run (self, qy_page_get_book (QY_PAGE (self)), add_qualification, qualification,
                  (GDestroyNotify) qy_party_qualification_free, NULL, NULL, on_stored);
}

static void
add_qualification_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyPrompt *prompt =
      qy_prompt_new (widget, _ ("Add a Qualification"),
                     _ ("A licence or certificate that the party holds."), _ ("_Add"));

  qy_prompt_add (prompt, _ ("_Name"), NULL, TRUE);
  qy_prompt_add (prompt, _ ("N_umber"), NULL, FALSE);
  qy_prompt_add (prompt, _ ("_Issued by"), NULL, FALSE);
  qy_prompt_ask (prompt, on_qualification_given, NULL, NULL);
}

static void
delete_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  qy_party_delete (widget, qy_page_get_session (QY_PAGE (widget)),
                   qy_page_get_id (QY_PAGE (widget)));
}

static void
contracts_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  if (QY_PARTY_PAGE (widget)->name != NULL)
    qy_party_show_contracts (widget, QY_PARTY_PAGE (widget)->name);
}

static void
show_summary (QyPartyPage *self, const QyPartyFile *file)
{
  g_autofree char *text = NULL;

  if (file->n_contracts > 0)
    text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u contract names it",
                                         "%u contracts name it", file->n_contracts),
                            file->n_contracts);
  g_object_set (self->bar, "heading", file->party->name, "summary",
                text != NULL ? text : _ ("No contract names it yet"), NULL);
}

/* Rows that are there stay, with what is being typed in them. */
static GtkWidget *
row_at (GPtrArray *rows,
        guint i,
        AdwPreferencesGroup *group,
        GtkWidget *(*make) (QyBook *),
        QyBook *book)
{
  if (i == rows->len)
    {
      GtkWidget *row = make (book);

      adw_preferences_group_add (group, row);
      g_ptr_array_add (rows, row);
    }
  return rows->pdata[i];
}

static void
cut_rows (GPtrArray *rows, guint n, AdwPreferencesGroup *group)
{
  while (rows->len > n)
    adw_preferences_group_remove (group, g_ptr_array_steal_index (rows, rows->len - 1));
}

/* A row belongs to one account as long as it is there: when their order changes, all are new. */
static gboolean
same_ids (GPtrArray *rows, GPtrArray *accounts)
{
  for (guint i = 0; i < rows->len && i < accounts->len; i++)
    if (g_strcmp0 (qy_party_account_row_get_id (rows->pdata[i]),
                   ((QyPartyAccount *) accounts->pdata[i])->id)
        != 0)
      return FALSE;
  return TRUE;
}

static void
show_accounts (QyPartyPage *self, const QyPartyFile *file)
{
  QyBook *book = qy_page_get_book (QY_PAGE (self));

  if (!same_ids (self->account_rows, file->accounts))
    cut_rows (self->account_rows, 0, self->accounts);
  for (guint i = 0; i < file->accounts->len; i++)
    qy_party_account_row_show (QY_PARTY_ACCOUNT_ROW (row_at (self->account_rows, i, self->accounts,
                                                             qy_party_account_row_new, book)),
                               file->accounts->pdata[i], i == 0);
  cut_rows (self->account_rows, file->accounts->len, self->accounts);
  gtk_widget_set_visible (self->no_accounts, file->accounts->len == 0);
}

static void
show_qualifications (QyPartyPage *self, const QyPartyFile *file)
{
  QyBook *book = qy_page_get_book (QY_PAGE (self));

  for (guint i = 0; i < MIN (self->qualification_rows->len, file->qualifications->len); i++)
    if (g_strcmp0 (qy_party_qualification_row_get_id (self->qualification_rows->pdata[i]),
                   ((QyPartyQualification *) file->qualifications->pdata[i])->id)
        != 0)
      cut_rows (self->qualification_rows, i, self->qualifications);
  for (guint i = 0; i < file->qualifications->len; i++)
    qy_party_qualification_row_show (
        QY_PARTY_QUALIFICATION_ROW (row_at (self->qualification_rows, i, self->qualifications,
                                            qy_party_qualification_row_new, book)),
        file->qualifications->pdata[i], file->today);
  cut_rows (self->qualification_rows, file->qualifications->len, self->qualifications);
  gtk_widget_set_visible (self->no_qualifications, file->qualifications->len == 0);
}

static void
on_contract_activated (AdwActionRow *row)
{
  g_autofree char *name = g_strconcat ("contract:", gtk_widget_get_name (GTK_WIDGET (row)), NULL);

  gtk_widget_activate_action (GTK_WIDGET (row), "win.open", "s", name);
}

static GtkWidget *
contract_row_new (QyBook *book)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  g_signal_connect (row, "activated", G_CALLBACK (on_contract_activated), NULL);
  return row;
}

static void
show_contracts (QyPartyPage *self, const QyPartyFile *file)
{
  guint n = 0;

  for (guint i = 0; i < file->contracts->len; i++)
    {
      const QyContract *contract = file->contracts->pdata[i];
      GtkWidget *row = NULL;
      g_autofree char *subtitle = NULL;

      if (contract == NULL)
        continue;
      row = row_at (self->contract_rows, n++, self->contracts, contract_row_new, NULL);
      subtitle =
          g_strdup_printf ("%s · %s", contract->number, qy_contract_state_label (contract->state));
      gtk_widget_set_name (row, contract->id);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), contract->title);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
    }
  cut_rows (self->contract_rows, n, self->contracts);
  gtk_widget_set_visible (self->no_contracts, file->n_contracts == 0);
  gtk_widget_set_visible (self->all_contracts, file->n_contracts > n);
}

static void
qy_party_page_show (QyRecordPage *page, gpointer loaded)
{
  QyPartyPage *self = QY_PARTY_PAGE (page);
  const QyPartyFile *file = loaded;

  self->showing = TRUE;
  g_free (self->name);
  self->name = g_strdup (file->party->name);
  qy_page_set_title (QY_PAGE (self), self->name);
  show_summary (self, file);
  adw_combo_row_set_selected (self->kind, file->party->is_person ? 1 : 0);
  gtk_switch_set_active (self->own, file->party->own);
  show_kind (self, file->party->is_person);
  for (guint i = 0; i < G_N_ELEMENTS (self->rows); i++)
    qy_record_row_set_value (
        self->rows[i], qy_party_get (file->party, qy_record_row_get_attribute (self->rows[i])));
  show_accounts (self, file);
  show_qualifications (self, file);
  qy_attachment_list_show (self->files, qy_page_get_session (QY_PAGE (self)), file->party->id);
  show_contracts (self, file);
  self->showing = FALSE;
}

static void
qy_party_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_PARTY_PAGE);
  G_OBJECT_CLASS (qy_party_page_parent_class)->dispose (object);
}

static void
qy_party_page_finalize (GObject *object)
{
  QyPartyPage *self = QY_PARTY_PAGE (object);

  g_free (self->name);
  g_ptr_array_unref (self->account_rows);
  g_ptr_array_unref (self->qualification_rows);
  g_ptr_array_unref (self->contract_rows);
  G_OBJECT_CLASS (qy_party_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/qiyue/Qiyue/party/qy-party-page.ui");
  gtk_widget_class_bind_template_child (widget_class, QyPartyPage, bar);
  gtk_widget_class_bind_template_child (widget_class, QyPartyPage, kind);
  gtk_widget_class_bind_template_child (widget_class, QyPartyPage, own);
  gtk_widget_class_bind_template_child (widget_class, QyPartyPage, accounts);
  gtk_widget_class_bind_template_child (widget_class, QyPartyPage, qualifications);
  gtk_widget_class_bind_template_child (widget_class, QyPartyPage, files);
  gtk_widget_class_bind_template_child (widget_class, QyPartyPage, contracts);
  gtk_widget_class_bind_template_child (widget_class, QyPartyPage, no_accounts);
  gtk_widget_class_bind_template_child (widget_class, QyPartyPage, no_qualifications);
  gtk_widget_class_bind_template_child (widget_class, QyPartyPage, no_contracts);
  gtk_widget_class_bind_template_child (widget_class, QyPartyPage, all_contracts);
  for (guint i = 0; i < G_N_ELEMENTS (row_names); i++)
    gtk_widget_class_bind_template_child_full (widget_class, row_names[i], FALSE, 0);
  gtk_widget_class_bind_template_callback (widget_class, on_commit);
  gtk_widget_class_bind_template_callback (widget_class, on_kind_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_own_chosen);
}

static void
qy_party_page_class_init (QyPartyPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  QyRecordPageClass *record_class = QY_RECORD_PAGE_CLASS (klass);

  object_class->dispose = qy_party_page_dispose;
  object_class->finalize = qy_party_page_finalize;
  record_class->load = qy_party_file_load;
  record_class->loaded_free = (GDestroyNotify) qy_party_file_free;
  record_class->show = qy_party_page_show;
  g_type_ensure (QY_TYPE_ATTACHMENT_LIST);
  g_type_ensure (QY_TYPE_RECORD_BAR);
  g_type_ensure (QY_TYPE_RECORD_ROW);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "party.add-account", NULL, add_account_action);
  gtk_widget_class_install_action (widget_class, "party.add-qualification", NULL,
                                   add_qualification_action);
  gtk_widget_class_install_action (widget_class, "party.delete", NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "party.contracts", NULL, contracts_action);
}

static void
qy_party_page_init (QyPartyPage *self)
{
  self->account_rows = g_ptr_array_new ();
  self->qualification_rows = g_ptr_array_new ();
  self->contract_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (row_names); i++)
    self->rows[i] = QY_RECORD_ROW (
        gtk_widget_get_template_child (GTK_WIDGET (self), QY_TYPE_PARTY_PAGE, row_names[i]));
}
