/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-party-row.h"

#include <glib/gi18n-lib.h>

#include "qy-book-contract.h"
#include "qy-notice.h"
#include "qy-party-picker.h"
#include "qy-request.h"

struct _QyPartyRow
{
  AdwBin parent_instance;

  QyWorkingText *text;
  QySession *session;
  char *label;

  GtkLabel *title;
  GtkLabel *role;
  QyPartyPicker *picker;
};

G_DEFINE_FINAL_TYPE (QyPartyRow, qy_party_row, ADW_TYPE_BIN)

typedef struct
{
  char *holder;
  char *label;
  char *party;
} Choice;

static void
choice_free (Choice *choice)
{
  g_free (choice->holder);
  g_free (choice->label);
  g_free (choice->party);
  g_free (choice);
}

static gpointer
store_choice (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  Choice *choice = data;

  return GINT_TO_POINTER (
      qy_book_contract_set_party (book, choice->holder, choice->label, choice->party, error));
}

static void
on_stored (gpointer owner, gpointer result, const GError *error)
{
  QyPartyRow *self = owner;

  if (error != NULL)
    qy_notice_problem (GTK_WIDGET (self), _ ("The party was not stored"), error);
  qy_party_row_update (self);
}

static void
on_flushed (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (QyPartyRow) self = data;
  QyWorkingText *text = QY_WORKING_TEXT (object);
  g_autoptr (GError) error = NULL;
  Choice *choice = NULL;

  if (!qy_working_text_flush_finish (text, result, &error))
    {
      on_stored (self, NULL, error);
      return;
    }
  choice = g_new0 (Choice, 1);
  choice->holder = g_strdup (qy_working_text_get_holder_id (text));
  choice->label = g_strdup (self->label);
  choice->party = g_strdup (qy_party_picker_get_party_id (self->picker));
  qy_request_run (self, qy_working_text_get_book (text), store_choice, choice,
                  (GDestroyNotify) choice_free, NULL, NULL, on_stored);
}

/* What was typed is stored first: the choice is an act of the book, not of the text in memory. */
static void
on_changed (QyPartyRow *self)
{
  qy_working_text_flush_async (self->text, on_flushed, g_object_ref (self));
}

static QyDocumentParty *
find_party (QyPartyRow *self)
{
  QyDocument *document = qy_working_text_get_document (self->text);

  return document != NULL ? qy_document_find_party (document, self->label) : NULL;
}

static const char *
describe_role (QyRole role)
{
  switch (role)
    {
    case QY_ROLE_CLIENT:
      return _ ("client");
    case QY_ROLE_PROVIDER:
      return _ ("provider");
    default:
      return "";
    }
}

static gboolean
qy_party_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (GTK_WIDGET (QY_PARTY_ROW (widget)->picker), GTK_DIR_TAB_FORWARD);
}

static void
qy_party_row_dispose (GObject *object)
{
  QyPartyRow *self = QY_PARTY_ROW (object);

  adw_bin_set_child (ADW_BIN (self), NULL); /* the bin does not see the template take it */
  gtk_widget_dispose_template (GTK_WIDGET (self), QY_TYPE_PARTY_ROW);
  g_clear_object (&self->text);
  g_clear_object (&self->session);
  g_clear_pointer (&self->label, g_free);
  G_OBJECT_CLASS (qy_party_row_parent_class)->dispose (object);
}

static void
qy_party_row_class_init (QyPartyRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qy_party_row_dispose;
  widget_class->grab_focus = qy_party_row_grab_focus;
  g_type_ensure (QY_TYPE_PARTY_PICKER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/qiyue/Qiyue/text/qy-party-row.ui");
  gtk_widget_class_bind_template_child (widget_class, QyPartyRow, title);
  gtk_widget_class_bind_template_child (widget_class, QyPartyRow, role);
  gtk_widget_class_bind_template_child (widget_class, QyPartyRow, picker);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
}

static void
qy_party_row_init (QyPartyRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
qy_party_row_new (QyWorkingText *text, QySession *session, const char *label)
{
  QyPartyRow *self = NULL;

  g_return_val_if_fail (QY_IS_WORKING_TEXT (text) && label != NULL, NULL);

  self = g_object_new (QY_TYPE_PARTY_ROW, NULL);
  self->text = g_object_ref (text);
  self->session = session != NULL ? g_object_ref (session) : NULL;
  self->label = g_strdup (label);
  if (session != NULL)
    qy_party_picker_set_session (self->picker, session);
  qy_party_row_update (self);
  return GTK_WIDGET (self);
}

const char *
qy_party_row_get_label (QyPartyRow *self)
{
  g_return_val_if_fail (QY_IS_PARTY_ROW (self), NULL);

  return self->label;
}

gboolean
qy_party_row_is_filled (QyPartyRow *self)
{
  QyDocumentParty *party = NULL;

  g_return_val_if_fail (QY_IS_PARTY_ROW (self), FALSE);

  party = find_party (self);
  return party != NULL && party->party_id != NULL;
}

void
qy_party_row_update (QyPartyRow *self)
{
  QyDocumentParty *party = NULL;

  g_return_if_fail (QY_IS_PARTY_ROW (self));

  party = find_party (self);
  if (party == NULL)
    return;
  gtk_label_set_label (self->title, party->label_text);
  gtk_label_set_label (self->role, describe_role (party->role));
  g_object_set (self->picker, "title", party->label_text, NULL);
  qy_party_picker_set_party (self->picker, party->party_id,
                             party->party != NULL ? party->party->name : NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->picker),
                            self->session != NULL && qy_working_text_is_editable (self->text));
}
