/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-draft-form.h"

#include <glib/gi18n-lib.h>

#include "qy-draft-field-row.h"
#include "qy-parent-row.h"
#include "qy-party-picker.h"
#include "qy-section.h"
#include "qy-word.h"

struct _QyDraftForm
{
  AdwBin parent_instance;

  QySession *session;
  const QyDraftPlan *plan;
  GPtrArray *pickers;    /* of QyPartyPicker, in the order of the parties */
  GPtrArray *field_rows; /* of QyDraftFieldRow */
  gboolean fine;

  QySection *parties;
  QySection *essentials;
  GtkEditable *title_row;
  GtkEditable *kind_row;
  AdwComboRow *responsible_row;
  QyParentRow *parent_row;
  AdwComboRow *relation_row;
};

enum
{
  PROP_0,
  PROP_FINE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (QyDraftForm, qy_draft_form, ADW_TYPE_BIN)

static const char *const relations[] = { "framework", "renewed", "replaced", "amended" };

static void
update_fine (QyDraftForm *self)
{
  gboolean fine =
      qy_parent_row_is_fine (self->parent_row) && *gtk_editable_get_text (self->title_row) != '\0';

  for (guint i = 0; i < self->field_rows->len; i++)
    fine = fine && qy_draft_field_row_is_fine (self->field_rows->pdata[i]);
  if (fine == self->fine)
    return;
  self->fine = fine;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FINE]);
}

static void
on_parent_changed (QyDraftForm *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->relation_row),
                          qy_parent_row_get_parent_id (self->parent_row) != NULL);
  update_fine (self);
}

static GtkWidget *
new_party_row (QyDraftForm *self, const QyDocumentParty *party)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *picker = qy_party_picker_new (self->session);

  g_object_set (picker, "title", party->label_text, "placeholder", _ ("Choose…"), "valign",
                GTK_ALIGN_CENTER, NULL);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), party->label_text);
  if (party->role != QY_ROLE_NONE)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), qy_word (qy_role_to_string (party->role)));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), picker);
  g_ptr_array_add (self->pickers, picker);
  return row;
}

static void
fill_parties (QyDraftForm *self)
{
  GPtrArray *parties = qy_document_get_parties (self->plan->document);

  g_ptr_array_set_size (self->pickers, 0);
  qy_section_begin (self->parties);
  for (guint i = 0; i < parties->len; i++)
    qy_section_add (self->parties, new_party_row (self, parties->pdata[i]));
  qy_section_end (self->parties);
}

static void
fill_essentials (QyDraftForm *self)
{
  g_ptr_array_set_size (self->field_rows, 0);
  qy_section_begin (self->essentials);
  for (guint i = 0; i < self->plan->essential->len; i++)
    {
      GtkWidget *row =
          qy_draft_field_row_new (self->plan->document, self->plan->essential->pdata[i]);

      g_signal_connect_object (row, "notify::fine", G_CALLBACK (update_fine), self,
                               G_CONNECT_SWAPPED);
      g_ptr_array_add (self->field_rows, row);
      qy_section_add (self->essentials, row);
    }
  qy_section_end (self->essentials);
}

static void
fill_persons (QyDraftForm *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new ((const char *[]){ _ ("Nobody"), NULL });
  guint me = 0;

  for (guint i = 0; i < self->plan->persons->len; i++)
    {
      const QyPerson *person = self->plan->persons->pdata[i];

      gtk_string_list_append (names, person->name);
      if (g_strcmp0 (person->id, self->plan->me) == 0)
        me = i + 1;
    }
  adw_combo_row_set_model (self->responsible_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->responsible_row, me);
}

static void
qy_draft_form_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_FINE)
    g_value_set_boolean (value, QY_DRAFT_FORM (object)->fine);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
qy_draft_form_dispose (GObject *object)
{
  QyDraftForm *self = QY_DRAFT_FORM (object);

  g_ptr_array_set_size (self->pickers, 0);
  g_ptr_array_set_size (self->field_rows, 0);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_DRAFT_FORM);
  G_OBJECT_CLASS (qy_draft_form_parent_class)->dispose (object);
}

static void
qy_draft_form_finalize (GObject *object)
{
  QyDraftForm *self = QY_DRAFT_FORM (object);

  g_clear_object (&self->session);
  g_ptr_array_unref (self->pickers);
  g_ptr_array_unref (self->field_rows);
  G_OBJECT_CLASS (qy_draft_form_parent_class)->finalize (object);
}

static void
qy_draft_form_class_init (QyDraftFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = qy_draft_form_get_property;
  object_class->dispose = qy_draft_form_dispose;
  object_class->finalize = qy_draft_form_finalize;
  properties[PROP_FINE] =
      g_param_spec_boolean ("fine", NULL, NULL, FALSE,
                            G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  g_type_ensure (QY_TYPE_SECTION);
  g_type_ensure (QY_TYPE_PARENT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/qiyue/Qiyue/draft/qy-draft-form.ui");
  gtk_widget_class_bind_template_child (widget_class, QyDraftForm, parties);
  gtk_widget_class_bind_template_child (widget_class, QyDraftForm, essentials);
  gtk_widget_class_bind_template_child (widget_class, QyDraftForm, title_row);
  gtk_widget_class_bind_template_child (widget_class, QyDraftForm, kind_row);
  gtk_widget_class_bind_template_child (widget_class, QyDraftForm, responsible_row);
  gtk_widget_class_bind_template_child (widget_class, QyDraftForm, parent_row);
  gtk_widget_class_bind_template_child (widget_class, QyDraftForm, relation_row);
  gtk_widget_class_bind_template_callback (widget_class, update_fine);
  gtk_widget_class_bind_template_callback (widget_class, on_parent_changed);
}

static void
qy_draft_form_init (QyDraftForm *self)
{
  self->pickers = g_ptr_array_new ();
  self->field_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
qy_draft_form_show (QyDraftForm *self, QySession *session, const QyDraftPlan *plan)
{
  const char *title = NULL;

  g_return_if_fail (QY_IS_DRAFT_FORM (self) && QY_IS_SESSION (session) && plan != NULL);

  g_set_object (&self->session, session);
  self->plan = plan;
  title = qy_document_get_title (plan->document);
  fill_parties (self);
  fill_essentials (self);
  fill_persons (self);
  gtk_editable_set_text (self->title_row,
                         title != NULL && *title != '\0' ? title : plan->template_title);
  gtk_editable_set_text (self->kind_row, plan->category != NULL ? plan->category : "");
  qy_parent_row_set_book (self->parent_row, qy_session_get_book (session));
  gtk_editable_set_text (GTK_EDITABLE (self->parent_row), "");
  update_fine (self);
  if (self->pickers->len > 0)
    gtk_widget_child_focus (self->pickers->pdata[0], GTK_DIR_TAB_FORWARD);
}

static char *
text_or_null (GtkEditable *row)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (row)));

  return *text != '\0' ? g_steal_pointer (&text) : NULL;
}

static void
order_parties (QyDraftForm *self, QyDraftOrder *order)
{
  GPtrArray *parties = qy_document_get_parties (self->plan->document);

  for (guint i = 0; i < self->pickers->len; i++)
    {
      const QyDocumentParty *party = parties->pdata[i];
      const char *id = qy_party_picker_get_party_id (self->pickers->pdata[i]);

      if (id == NULL)
        continue;
      g_ptr_array_add (order->parties, g_strdup (party->label));
      g_ptr_array_add (order->parties, g_strdup (id));
    }
}

QyDraftOrder *
qy_draft_form_get_order (QyDraftForm *self)
{
  QyDraftOrder *order = NULL;
  guint person = 0;

  g_return_val_if_fail (QY_IS_DRAFT_FORM (self) && self->plan != NULL, NULL);

  order = qy_draft_order_new (self->plan);
  order->title = text_or_null (self->title_row);
  order->kind = text_or_null (self->kind_row);
  order->parent = g_strdup (qy_parent_row_get_parent_id (self->parent_row));
  order->relation = g_strdup (relations[MIN (adw_combo_row_get_selected (self->relation_row),
                                             G_N_ELEMENTS (relations) - 1)]);
  person = adw_combo_row_get_selected (self->responsible_row);
  if (person > 0 && person <= self->plan->persons->len)
    order->responsible = g_strdup (((QyPerson *) self->plan->persons->pdata[person - 1])->id);
  order_parties (self, order);
  for (guint i = 0; i < self->field_rows->len; i++)
    {
      QyDraftFieldRow *row = self->field_rows->pdata[i];

      g_ptr_array_add (order->values, g_strdup (qy_draft_field_row_get_key (row)));
      g_ptr_array_add (order->values,
                       g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row)))));
    }
  return order;
}
