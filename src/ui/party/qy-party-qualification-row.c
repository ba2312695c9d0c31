/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-party-qualification-row.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-notice.h"
#include "qy-party-edit.h"
#include "qy-request.h"

struct _QyPartyQualificationRow
{
  AdwExpanderRow parent_instance;

  QyBook *book;
  char *id;
  char *party_id;

  QyRecordRow *name;
  QyRecordRow *number;
  QyRecordRow *issuer;
  QyRecordRow *valid_from;
  QyRecordRow *valid_until;
  QyRecordRow *note;
  GtkWidget *expired;
  GtkActionable *files_button;
};

G_DEFINE_FINAL_TYPE (QyPartyQualificationRow, qy_party_qualification_row, ADW_TYPE_EXPANDER_ROW)

static void
on_commit (QyPartyQualificationRow *self, const char *text, QyRecordRow *row)
{
  qy_party_edit (row, self->book, self->party_id, QY_PARTY_QUALIFICATION, self->id, text);
}

static gpointer
remove_it (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (qy_book_party_remove_qualification (book, data, error));
}

static void
on_removed (gpointer owner, gpointer result, const GError *error)
{
  if (error != NULL)
    qy_notice_problem (owner, _ ("The qualification was not removed"), error);
}

static void
remove_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyPartyQualificationRow *self = QY_PARTY_QUALIFICATION_ROW (widget);

  qy_request_run (self, self->book, remove_it, g_strdup (self->id), g_free, NULL, NULL, on_removed);
}

static void
qy_party_qualification_row_dispose (GObject *object)
{
  g_clear_object (&QY_PARTY_QUALIFICATION_ROW (object)->book);
  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_PARTY_QUALIFICATION_ROW);
  G_OBJECT_CLASS (qy_party_qualification_row_parent_class)->dispose (object);
}

static void
qy_party_qualification_row_finalize (GObject *object)
{
  g_free (QY_PARTY_QUALIFICATION_ROW (object)->id);
  g_free (QY_PARTY_QUALIFICATION_ROW (object)->party_id);
  G_OBJECT_CLASS (qy_party_qualification_row_parent_class)->finalize (object);
}

static void
qy_party_qualification_row_class_init (QyPartyQualificationRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qy_party_qualification_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = qy_party_qualification_row_finalize;
  g_type_ensure (QY_TYPE_RECORD_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/qiyue/Qiyue/party/qy-party-qualification-row.ui");
  gtk_widget_class_bind_template_child (widget_class, QyPartyQualificationRow, name);
  gtk_widget_class_bind_template_child (widget_class, QyPartyQualificationRow, number);
  gtk_widget_class_bind_template_child (widget_class, QyPartyQualificationRow, issuer);
  gtk_widget_class_bind_template_child (widget_class, QyPartyQualificationRow, valid_from);
  gtk_widget_class_bind_template_child (widget_class, QyPartyQualificationRow, valid_until);
  gtk_widget_class_bind_template_child (widget_class, QyPartyQualificationRow, note);
  gtk_widget_class_bind_template_child (widget_class, QyPartyQualificationRow, expired);
  gtk_widget_class_bind_template_child (widget_class, QyPartyQualificationRow, files_button);
  gtk_widget_class_bind_template_callback (widget_class, on_commit);
  gtk_widget_class_install_action (widget_class, "qualification.remove", NULL, remove_action);
}

static void
qy_party_qualification_row_init (QyPartyQualificationRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
qy_party_qualification_row_new (QyBook *book)
{
  QyPartyQualificationRow *self = NULL;

  g_return_val_if_fail (QY_IS_BOOK (book), NULL);

  self = g_object_new (QY_TYPE_PARTY_QUALIFICATION_ROW, NULL);
  self->book = g_object_ref (book);
  return GTK_WIDGET (self);
}

static gboolean
has_expired (const char *until, QyDate today)
{
  g_autofree char *iso = NULL;

  if (until == NULL || !qy_date_is_set (today))
    return FALSE;
  iso = qy_date_to_iso (today);
  return strcmp (until, iso) < 0;
}

static char *
dup_subtitle (const QyPartyQualification *qualification)
{
  g_autofree char *until = NULL;

  if (qualification->valid_until != NULL)
    until = g_strdup_printf (_ ("valid until %s"), qualification->valid_until);
  if (qualification->number != NULL && until != NULL)
    return g_strdup_printf ("%s · %s", qualification->number, until);
  if (until != NULL)
    return g_steal_pointer (&until);
  return g_strdup (qualification->number != NULL ? qualification->number : "");
}

void
qy_party_qualification_row_show (QyPartyQualificationRow *self,
                                 const QyPartyQualification *qualification,
                                 QyDate today)
{
  g_autofree char *subtitle = NULL;
  g_autofree char *record = NULL;

  g_return_if_fail (QY_IS_PARTY_QUALIFICATION_ROW (self) && qualification != NULL);

  g_free (self->id);
  g_free (self->party_id);
  self->id = g_strdup (qualification->id);
  self->party_id = g_strdup (qualification->party_id);
  record = g_strdup_printf ("%s\n%s", qualification->id, qualification->name);
  gtk_actionable_set_action_target (self->files_button, "s", record);
  gtk_actionable_set_action_name (self->files_button, "win.files");
  subtitle = dup_subtitle (qualification);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), qualification->name);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
  gtk_widget_set_visible (self->expired, has_expired (qualification->valid_until, today));
  qy_record_row_set_value (self->name, qualification->name);
  qy_record_row_set_value (self->number, qualification->number);
  qy_record_row_set_value (self->issuer, qualification->issuer);
  qy_record_row_set_value (self->valid_from, qualification->valid_from);
  qy_record_row_set_value (self->valid_until, qualification->valid_until);
  qy_record_row_set_value (self->note, qualification->note);
}

const char *
qy_party_qualification_row_get_id (QyPartyQualificationRow *self)
{
  g_return_val_if_fail (QY_IS_PARTY_QUALIFICATION_ROW (self), NULL);

  return self->id;
}
