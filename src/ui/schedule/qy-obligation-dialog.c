/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-record-dialogs.h"
#include "qy-record-words.h"
#include "qy-rule-builder.h"

typedef struct
{
  QyBook *book;
  char *contract_id;
  char *id;      /* of one that is changed, or NULL */
  char **labels; /* of the parties */
  AdwComboRow *kind_row;
  GtkEditable *title_row;
  AdwComboRow *side_row;
  GtkEditable *evidence_row;
  QyRuleBuilder *rule;
} Duty;

static void
duty_free (gpointer data)
{
  Duty *self = data;

  g_object_unref (self->book);
  g_free (self->contract_id);
  g_free (self->id);
  g_strfreev (self->labels);
  g_free (self);
}

static void
on_changed (QyFormDialog *dialog)
{
  Duty *self = qy_form_dialog_get_data (dialog);
  g_autofree char *title = qy_form_text (self->title_row);
  g_autofree char *rule = qy_rule_builder_dup_text (self->rule);

  qy_form_dialog_set_ready (dialog, title != NULL && rule != NULL);
}

/* One that is there keeps what the dialog does not ask for. */
static gpointer
record (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  QyObligation *typed = data;
  g_autoptr (QyObligation) stored =
      typed->id != NULL ? qy_book_obligation_get (book, typed->id, error) : NULL;

  if (typed->id != NULL && stored == NULL)
    return NULL;
  if (stored != NULL)
    {
      typed->rev = stored->rev;
      typed->position = stored->position;
      typed->block_key = g_steal_pointer (&stored->block_key);
      typed->note = g_steal_pointer (&stored->note);
    }
  return GINT_TO_POINTER (qy_book_obligation_put (book, typed, error));
}

static void
on_accepted (QyFormDialog *dialog)
{
  Duty *self = qy_form_dialog_get_data (dialog);
  guint side = adw_combo_row_get_selected (self->side_row);
  g_autofree char *title = qy_form_text (self->title_row);
  g_autofree char *rule = qy_rule_builder_dup_text (self->rule);
  QyObligation *duty = qy_obligation_new (
      self->contract_id, qy_obligation_kinds ()[adw_combo_row_get_selected (self->kind_row)], title,
      side > 0 ? self->labels[side - 1] : NULL, rule);

  duty->id = g_strdup (self->id);
  duty->evidence = qy_form_text (self->evidence_row);
  qy_form_dialog_run (dialog, self->book, record, duty, (GDestroyNotify) qy_obligation_free,
                      _ ("Obligation recorded"));
}

static void
add_sides (QyFormDialog *dialog, Duty *self, const QyDossier *dossier, const char *label)
{
  GPtrArray *parties = qy_document_get_parties (dossier->document);
  g_autoptr (GStrvBuilder) labels = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) shown = NULL;
  guint selected = 0;

  g_strv_builder_add (names, _ ("Everybody"));
  for (guint i = 0; i < parties->len; i++)
    {
      const QyDocumentParty *party = parties->pdata[i];

      g_strv_builder_add (labels, party->label);
      g_strv_builder_add (names, party->label_text);
      if (g_strcmp0 (party->label, label) == 0)
        selected = i + 1;
    }
  self->labels = g_strv_builder_end (labels);
  shown = g_strv_builder_end (names);
  self->side_row =
      qy_form_dialog_add_choice (dialog, _ ("_Whose duty"), (const char *const *) shown, selected);
}

static guint
kind_index (const char *kind)
{
  for (guint i = 0; kind != NULL && qy_obligation_kinds ()[i] != NULL; i++)
    if (g_str_equal (qy_obligation_kinds ()[i], kind))
      return i;
  return 0;
}

QyFormDialog *
qy_obligation_dialog_new (GtkWidget *from,
                          QyBook *book,
                          const QyDossier *dossier,
                          const QyCourse *course,
                          const QyObligation *obligation)
{
  static const QyObligation fresh = { NULL };
  const QyObligation *duty = obligation != NULL ? obligation : &fresh;
  Duty *self = g_new0 (Duty, 1);
  QyFormDialog *dialog = qy_form_dialog_new (
      from, obligation != NULL ? _ ("Obligation") : _ ("New Obligation"), _ ("_Record"));
  g_auto (GStrv) kinds = qy_record_labels (qy_obligation_kinds (), qy_record_duty_label);

  self->book = g_object_ref (book);
  self->contract_id = g_strdup (course->contract_id);
  self->id = g_strdup (duty->id);
  qy_form_dialog_set_data (dialog, self, duty_free);
  self->title_row = qy_form_dialog_add_text (dialog, _ ("_Title"), duty->title);
  self->kind_row = qy_form_dialog_add_choice (dialog, _ ("_Kind"), (const char *const *) kinds,
                                              kind_index (duty->kind));
  add_sides (dialog, self, dossier, duty->label);
  self->evidence_row = qy_form_dialog_add_text (dialog, _ ("What _proves it"), duty->evidence);
  self->rule = qy_rule_builder_new (course->calendar, course->today);
  if (duty->rule != NULL)
    qy_rule_builder_set_text (self->rule, duty->rule);
  qy_form_dialog_add_below (dialog, GTK_WIDGET (self->rule));
  g_signal_connect_object (self->rule, "changed", G_CALLBACK (on_changed), dialog,
                           G_CONNECT_SWAPPED);
  g_signal_connect (dialog, "changed", G_CALLBACK (on_changed), NULL);
  g_signal_connect (dialog, "accepted", G_CALLBACK (on_accepted), NULL);
  on_changed (dialog);
  return dialog;
}
