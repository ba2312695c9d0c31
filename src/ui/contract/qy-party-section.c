/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-party-section.h"

#include <glib/gi18n-lib.h>

#include "qy-book-contract.h"
#include "qy-notice.h"
#include "qy-party-picker.h"
#include "qy-request.h"
#include "qy-section.h"
#include "qy-word.h"

struct _QyPartySection
{
  AdwBin parent_instance;

  QySession *session;
  QyDossier *dossier;

  QySection *section;
};

G_DEFINE_FINAL_TYPE (QyPartySection, qy_party_section, ADW_TYPE_BIN)

typedef struct
{
  char *contract;
  char *label;
  char *party; /* or NULL: nobody */
} Choice;

static void
choice_free (gpointer data)
{
  Choice *choice = data;

  g_free (choice->contract);
  g_free (choice->label);
  g_free (choice->party);
  g_free (choice);
}

static gpointer
choose (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  const Choice *choice = data;

  return qy_book_contract_set_party (book, choice->contract, choice->label, choice->party, error)
             ? GINT_TO_POINTER (TRUE)
             : NULL;
}

static void
on_chosen (gpointer owner, gpointer result, const GError *error)
{
  QyPartySection *self = owner;

  if (error == NULL)
    return;
  qy_notice_problem (GTK_WIDGET (self), _ ("The party was not changed"), error);
  qy_party_section_show (self, self->session, self->dossier);
}

static void
on_picked (QyPartyPicker *picker, QyPartySection *self)
{
  Choice *choice = g_new0 (Choice, 1);

  choice->contract = g_strdup (self->dossier->contract->id);
  choice->label = g_strdup (g_object_get_data (G_OBJECT (picker), "label"));
  choice->party = g_strdup (qy_party_picker_get_party_id (picker));
  qy_request_run (self, qy_session_get_book (self->session), choose, choice, choice_free, NULL,
                  NULL, on_chosen);
}

static GtkWidget *
new_picker (QyPartySection *self, const QyDocumentParty *party)
{
  GtkWidget *picker = qy_party_picker_new (self->session);

  gtk_widget_set_valign (picker, GTK_ALIGN_CENTER);
  g_object_set (picker, "title", party->label_text, "placeholder", _ ("Choose…"), NULL);
  g_object_set_data_full (G_OBJECT (picker), "label", g_strdup (party->label), g_free);
  qy_party_picker_set_party (QY_PARTY_PICKER (picker), party->party_id,
                             party->party != NULL ? party->party->name : NULL);
  g_signal_connect_object (picker, "changed", G_CALLBACK (on_picked), self, 0);
  return picker;
}

static GtkWidget *
new_open_button (const QyDocumentParty *party)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("go-next-symbolic");
  g_autofree char *target = g_strconcat ("party:", party->party_id, NULL);
  g_autofree char *name = g_strdup_printf (_ ("Open %s"), party->label_text);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, name);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.open");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  return button;
}

static GtkWidget *
new_row (QyPartySection *self, const QyDocumentParty *party)
{
  GtkWidget *row = adw_action_row_new ();
  const QyContract *contract = self->dossier->contract;
  gboolean may_choose = !contract->has_text || qy_contract_state_allows_edit (contract->state);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), party->label_text);
  if (party->role != QY_ROLE_NONE)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), qy_word (qy_role_to_string (party->role)));
  if (may_choose)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), new_picker (self, party));
  else
    {
      GtkWidget *name = gtk_label_new (party->party != NULL ? party->party->name : "–");

      gtk_label_set_wrap (GTK_LABEL (name), TRUE);
      gtk_label_set_xalign (GTK_LABEL (name), 1);
      gtk_label_set_natural_wrap_mode (GTK_LABEL (name), GTK_NATURAL_WRAP_NONE);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), name);
    }
  if (party->party_id != NULL)
    {
      GtkWidget *button = new_open_button (party);

      adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
      if (!may_choose)
        adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
    }
  return row;
}

static void
qy_party_section_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_PARTY_SECTION);
  G_OBJECT_CLASS (qy_party_section_parent_class)->dispose (object);
}

static void
qy_party_section_finalize (GObject *object)
{
  QyPartySection *self = QY_PARTY_SECTION (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->dossier, qy_dossier_unref);
  G_OBJECT_CLASS (qy_party_section_parent_class)->finalize (object);
}

static void
qy_party_section_class_init (QyPartySectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qy_party_section_dispose;
  G_OBJECT_CLASS (klass)->finalize = qy_party_section_finalize;
  g_type_ensure (QY_TYPE_SECTION);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/qiyue/Qiyue/contract/qy-party-section.ui");
  gtk_widget_class_bind_template_child (widget_class, QyPartySection, section);
}

static void
qy_party_section_init (QyPartySection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
qy_party_section_show (QyPartySection *self, QySession *session, QyDossier *dossier)
{
  GPtrArray *parties = NULL;

  g_return_if_fail (QY_IS_PARTY_SECTION (self) && QY_IS_SESSION (session) && dossier != NULL);

  g_set_object (&self->session, session);
  qy_dossier_ref (dossier);
  g_clear_pointer (&self->dossier, qy_dossier_unref);
  self->dossier = dossier;
  parties = qy_document_get_parties (dossier->document);
  qy_section_begin (self->section);
  for (guint i = 0; i < parties->len; i++)
    qy_section_add (self->section, new_row (self, parties->pdata[i]));
  qy_section_end (self->section);
}
