/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-draft-assistant.h"

#include <glib/gi18n-lib.h>

#include "qy-draft-form.h"
#include "qy-match.h"
#include "qy-notice.h"
#include "qy-request.h"
#include "qy-template-facts.h"

struct _QyDraftAssistant
{
  AdwWindow parent_instance;

  QySession *session;
  QyDraftPlan *plan;
  char *needle;          /* what is searched for, or NULL */
  gboolean began_chosen; /* no way back to the list */

  GtkStack *steps;
  GtkWidget *cancel_button;
  GtkWidget *back_button;
  GtkWidget *next_button;
  GtkWidget *create_button;
  GtkSearchEntry *search_entry;
  GtkListBox *templates;
  QyDraftForm *form;
  AdwWindowTitle *heading;
};

enum
{
  PROP_0,
  PROP_STEP,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (QyDraftAssistant, qy_draft_assistant, ADW_TYPE_WINDOW)

static QyBook *
book_of (QyDraftAssistant *self)
{
  return qy_session_get_book (self->session);
}

static void
go_to (QyDraftAssistant *self, const char *step)
{
  gboolean list = g_str_equal (step, "templates");
  gboolean details = g_str_equal (step, "details");

  gtk_stack_set_visible_child_name (self->steps, step);
  gtk_widget_set_visible (self->cancel_button, !details || self->began_chosen);
  gtk_widget_set_visible (self->back_button, details && !self->began_chosen);
  gtk_widget_set_visible (self->next_button, list);
  gtk_widget_set_visible (self->create_button, details);
  gtk_window_set_default_widget (GTK_WINDOW (self),
                                 details ? self->create_button : self->next_button);
  adw_window_title_set_subtitle (self->heading,
                                 details && self->plan != NULL ? self->plan->template_title : "");
  if (list)
    gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STEP]);
}

static const QyTemplateFacts *
facts_of (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "facts");
}

static gboolean
is_shown (GtkListBoxRow *row, gpointer data)
{
  QyDraftAssistant *self = data;
  const QyTemplateFacts *facts = facts_of (row);

  return qy_match (self->needle, facts->tmpl->title, facts->tmpl->category);
}

static void
select_first (QyDraftAssistant *self)
{
  GtkListBoxRow *row = NULL;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->templates, i)) != NULL; i++)
    if (gtk_widget_get_child_visible (GTK_WIDGET (row)))
      break;
  gtk_list_box_select_row (self->templates, row);
}

static void
on_search_changed (QyDraftAssistant *self)
{
  g_free (self->needle);
  self->needle = qy_match_needle (gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
  gtk_list_box_invalidate_filter (self->templates);
  select_first (self);
}

static void
on_selected (QyDraftAssistant *self, GtkListBoxRow *row)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "draft.next", row != NULL);
}

static GtkWidget *
new_template_row (QyTemplateFacts *facts)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *fields = qy_template_facts_describe (facts);
  g_autofree char *version = qy_template_version_word (facts->versions);
  g_autofree char *text = facts->tmpl->category != NULL
                              ? g_strdup_printf ("%s · %s", facts->tmpl->category, fields)
                              : g_strdup (fields);
  GtkWidget *label = gtk_label_new (version);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), facts->tmpl->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
  gtk_widget_add_css_class (label, "dim-label");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "facts", facts, (GDestroyNotify) qy_template_facts_free);
  return row;
}

static void
on_listed (gpointer owner, gpointer result, const GError *error)
{
  QyDraftAssistant *self = owner;
  g_autoptr (GPtrArray) all = result;

  if (error != NULL)
    {
      qy_notice_problem (owner, _ ("The templates were not read"), error);
      return;
    }
  g_ptr_array_set_free_func (all, NULL); /* the rows keep them */
  for (guint i = 0; i < all->len; i++)
    gtk_list_box_append (self->templates, new_template_row (all->pdata[i]));
  go_to (self, all->len > 0 ? "templates" : "none");
  select_first (self);
}

static void
on_planned (gpointer owner, gpointer result, const GError *error)
{
  QyDraftAssistant *self = owner;

  if (error != NULL)
    {
      qy_notice_problem (owner, _ ("The template was not read"), error);
      return;
    }
  g_clear_pointer (&self->plan, qy_draft_plan_free);
  self->plan = result;
  go_to (self, "details");
  qy_draft_form_show (self->form, self->session, self->plan);
}

static void
choose (QyDraftAssistant *self, const char *template_id)
{
  qy_request_run (self, book_of (self), qy_draft_plan_load, g_strdup (template_id), g_free,
                  (GDestroyNotify) qy_draft_plan_free, NULL, on_planned);
}

static void
on_row_activated (QyDraftAssistant *self, GtkListBoxRow *row)
{
  choose (self, facts_of (row)->tmpl->id);
}

static void
next_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyDraftAssistant *self = QY_DRAFT_ASSISTANT (widget);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->templates);

  if (row != NULL)
    choose (self, facts_of (row)->tmpl->id);
}

static void
back_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  go_to (QY_DRAFT_ASSISTANT (widget), "templates");
}

static void
activate_in_parent (GtkWidget *widget, const char *action, const char *target)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (widget));

  if (parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), action, "s", target);
}

static void
on_made (gpointer owner, gpointer result, const GError *error)
{
  g_autofree char *name = result;

  if (error != NULL)
    {
      gtk_widget_action_set_enabled (owner, "draft.create", TRUE);
      qy_notice_problem (owner, _ ("The contract was not made"), error);
      return;
    }
  activate_in_parent (owner, "win.open", name);
  gtk_window_destroy (owner);
}

static void
create_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyDraftAssistant *self = QY_DRAFT_ASSISTANT (widget);

  gtk_widget_action_set_enabled (widget, "draft.create", FALSE);
  qy_request_run (self, book_of (self), qy_draft_order_make, qy_draft_form_get_order (self->form),
                  qy_draft_order_free, g_free, NULL, on_made);
}

static void
templates_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  activate_in_parent (widget, "win.show", "templates");
  gtk_window_destroy (GTK_WINDOW (widget));
}

static void
on_fine_changed (QyDraftAssistant *self)
{
  gboolean fine = FALSE;

  g_object_get (self->form, "fine", &fine, NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "draft.create", fine);
}

static void
qy_draft_assistant_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_STEP)
    g_value_set_string (value, qy_draft_assistant_get_step (QY_DRAFT_ASSISTANT (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
qy_draft_assistant_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_DRAFT_ASSISTANT);
  G_OBJECT_CLASS (qy_draft_assistant_parent_class)->dispose (object);
}

static void
qy_draft_assistant_finalize (GObject *object)
{
  QyDraftAssistant *self = QY_DRAFT_ASSISTANT (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->plan, qy_draft_plan_free);
  g_free (self->needle);
  G_OBJECT_CLASS (qy_draft_assistant_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (QY_TYPE_DRAFT_FORM);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/qiyue/Qiyue/draft/qy-draft-assistant.ui");
  gtk_widget_class_bind_template_child (widget_class, QyDraftAssistant, steps);
  gtk_widget_class_bind_template_child (widget_class, QyDraftAssistant, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, QyDraftAssistant, back_button);
  gtk_widget_class_bind_template_child (widget_class, QyDraftAssistant, next_button);
  gtk_widget_class_bind_template_child (widget_class, QyDraftAssistant, create_button);
  gtk_widget_class_bind_template_child (widget_class, QyDraftAssistant, search_entry);
  gtk_widget_class_bind_template_child (widget_class, QyDraftAssistant, templates);
  gtk_widget_class_bind_template_child (widget_class, QyDraftAssistant, form);
  gtk_widget_class_bind_template_child (widget_class, QyDraftAssistant, heading);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_fine_changed);
}

static void
qy_draft_assistant_class_init (QyDraftAssistantClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = qy_draft_assistant_get_property;
  object_class->dispose = qy_draft_assistant_dispose;
  object_class->finalize = qy_draft_assistant_finalize;
  properties[PROP_STEP] =
      g_param_spec_string ("step", NULL, NULL, NULL,
                           G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "draft.next", NULL, next_action);
  gtk_widget_class_install_action (widget_class, "draft.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "draft.create", NULL, create_action);
  gtk_widget_class_install_action (widget_class, "draft.templates", NULL, templates_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
qy_draft_assistant_init (QyDraftAssistant *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_filter_func (self->templates, is_shown, self, NULL);
}

QyDraftAssistant *
qy_draft_assistant_new (QySession *session, const char *template_id)
{
  QyDraftAssistant *self = NULL;

  g_return_val_if_fail (QY_IS_SESSION (session), NULL);

  self = g_object_new (QY_TYPE_DRAFT_ASSISTANT, NULL);
  self->session = g_object_ref (session);
  self->began_chosen = template_id != NULL && *template_id != '\0';
  go_to (self, "wait");
  if (self->began_chosen)
    choose (self, template_id);
  else
    qy_request_run (self, book_of (self), qy_template_facts_load, NULL, NULL,
                    (GDestroyNotify) g_ptr_array_unref, NULL, on_listed);
  return self;
}

const char *
qy_draft_assistant_get_step (QyDraftAssistant *self)
{
  g_return_val_if_fail (QY_IS_DRAFT_ASSISTANT (self), NULL);

  return gtk_stack_get_visible_child_name (self->steps);
}

void
qy_draft_assistant_present (GtkWidget *from, QySession *session, const char *template_id)
{
  GtkRoot *root = gtk_widget_get_root (from);
  QyDraftAssistant *self = qy_draft_assistant_new (session, template_id);

  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  gtk_window_present (GTK_WINDOW (self));
}
