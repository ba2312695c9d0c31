/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-sheets-view.h"

#include <glib/gi18n-lib.h>

#include "qy-attachment-list.h"
#include "qy-notice.h"
#include "qy-prompt.h"
#include "qy-refresh.h"
#include "qy-request.h"
#include "qy-record-form.h"

typedef struct
{
  QyRefresh *refresh;
  GPtrArray *records; /* as they were read last */
  char *open_id;      /* of the record that is shown, or is to be */

  GtkStack *stack;
  AdwBin *above;
  GtkButton *add_button;
  GtkLabel *problem_label;
  GtkWidget *empty_box;
  GtkLabel *empty_title;
  GtkLabel *empty_text;
  GtkListBox *list;
  GtkLabel *title_label;
  GtkLabel *state_label;
  AdwBin *actions;
  AdwBin *form;
  AdwBin *extras;
  QyAttachmentList *files;
} QySheetsViewPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (QySheetsView, qy_sheets_view, QY_TYPE_SERVICE_PAGE)

static QySheetsViewPrivate *
get_private (QySheetsView *self)
{
  return qy_sheets_view_get_instance_private (self);
}

static const char *
zone_of (QySheetsView *self)
{
  return qy_service_page_get_dossier (QY_SERVICE_PAGE (self))->contract->time_zone;
}

/* What is handed to the book's thread. */
typedef struct
{
  const QyFormKind *kind;
  char *id;
  gpointer record;
} Act;

static Act *
act_new (QySheetsView *self, const char *id, gpointer record)
{
  Act *act = g_new0 (Act, 1);

  act->kind = QY_SHEETS_VIEW_GET_CLASS (self)->kind;
  act->id = g_strdup (id);
  act->record = record;
  return act;
}

static void
act_free (gpointer data)
{
  Act *act = data;

  if (act->record != NULL)
    act->kind->free_record (act->record);
  g_free (act->id);
  g_free (act);
}

static gpointer
list_records (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  const Act *act = data;

  return act->kind->list (book, act->id, error);
}

static gpointer
put_record (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  const Act *act = data;

  return act->kind->put (book, act->record, error)
             ? g_strdup (qy_form_record_id (act->kind, act->record))
             : NULL;
}

static gpointer
remove_record (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  const Act *act = data;

  return act->kind->remove (book, act->id, error) ? GINT_TO_POINTER (TRUE) : NULL;
}

static GtkWidget *
make_state (const QyFormKind *kind, gconstpointer record)
{
  GtkWidget *label = gtk_label_new (kind->state (record));
  gboolean alert = kind->is_state_alert != NULL && kind->is_state_alert (record);

  gtk_widget_add_css_class (label, alert ? "warning" : "dim-label");
  return label;
}

static GtkWidget *
make_row (QySheetsView *self, gconstpointer record)
{
  const QyFormKind *kind = QY_SHEETS_VIEW_GET_CLASS (self)->kind;
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = kind->title (record);
  g_autofree char *subtitle = kind->subtitle (record, zone_of (self));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle != NULL ? subtitle : "");
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  if (kind->state != NULL)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_state (kind, record));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "sheets.open");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", qy_form_record_id (kind, record));
  return row;
}

static void
show_list (QySheetsView *self)
{
  QySheetsViewPrivate *priv = get_private (self);
  QySheetsViewClass *klass = QY_SHEETS_VIEW_GET_CLASS (self);
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (priv->list))) != NULL)
    gtk_list_box_remove (priv->list, row);
  for (guint i = 0; i < priv->records->len; i++)
    gtk_list_box_insert (priv->list, make_row (self, g_ptr_array_index (priv->records, i)),
                         klass->is_by_day ? 0 : -1);
  gtk_widget_set_visible (GTK_WIDGET (priv->list), priv->records->len > 0);
  gtk_widget_set_visible (priv->empty_box, priv->records->len == 0);
  if (klass->show_list != NULL)
    klass->show_list (self, priv->records);
}

static void
show_record (QySheetsView *self, gconstpointer record)
{
  QySheetsViewPrivate *priv = get_private (self);
  QySheetsViewClass *klass = QY_SHEETS_VIEW_GET_CLASS (self);
  QyServicePage *page = QY_SERVICE_PAGE (self);
  gboolean frozen = klass->kind->is_frozen != NULL && klass->kind->is_frozen (record);
  g_autofree char *title = klass->kind->title (record);

  if (adw_bin_get_child (priv->form) == NULL)
    {
      adw_bin_set_child (priv->form, qy_record_form_new (klass->kind));
      if (klass->make_actions != NULL)
        adw_bin_set_child (priv->actions, klass->make_actions (self));
      if (klass->make_extras != NULL)
        adw_bin_set_child (priv->extras, klass->make_extras (self));
    }
  gtk_label_set_text (priv->title_label, title);
  gtk_label_set_text (priv->state_label,
                      klass->kind->state != NULL ? klass->kind->state (record) : "");
  qy_record_form_show (QY_RECORD_FORM (adw_bin_get_child (priv->form)),
                       qy_service_page_get_book (page), record, zone_of (self));
  qy_attachment_list_show (priv->files, qy_service_page_get_session (page), priv->open_id);
  qy_attachment_list_set_read_only (priv->files, frozen);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "sheets.remove", !frozen);
  if (klass->show_record != NULL)
    klass->show_record (self, record);
}

static void
show_all (QySheetsView *self)
{
  QySheetsViewPrivate *priv = get_private (self);
  gconstpointer record = qy_sheets_view_get_record (self);

  show_list (self);
  if (record != NULL)
    show_record (self, record);
  gtk_stack_set_visible_child_name (priv->stack, record != NULL ? "record" : "list");
}

static void
on_listed (gpointer owner, gpointer result, const GError *error)
{
  QySheetsView *self = owner;
  QySheetsViewPrivate *priv = get_private (self);

  gtk_label_set_text (priv->problem_label, error != NULL ? error->message : "");
  gtk_widget_set_visible (GTK_WIDGET (priv->problem_label), error != NULL);
  if (result == NULL)
    return;
  g_clear_pointer (&priv->records, g_ptr_array_unref);
  priv->records = result;
  show_all (self);
}

static void
read_again (gpointer widget)
{
  QySheetsView *self = widget;
  QyServicePage *page = widget;

  qy_request_run (self, qy_service_page_get_book (page), list_records,
                  act_new (self, qy_service_page_get_contract_id (page), NULL), act_free,
                  (GDestroyNotify) g_ptr_array_unref, NULL, on_listed);
}

static void
on_acted (gpointer owner, gpointer result, const GError *error)
{
  if (error != NULL)
    qy_notice_problem (GTK_WIDGET (owner), _ ("Nothing was changed"), error);
}

static void
on_made (gpointer owner, gpointer result, const GError *error)
{
  g_autofree char *id = result;

  on_acted (owner, result, error);
  if (id != NULL)
    qy_sheets_view_open (owner, id);
}

static void
back_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QySheetsViewPrivate *priv = get_private (QY_SHEETS_VIEW (widget));

  g_clear_pointer (&priv->open_id, g_free);
  gtk_stack_set_visible_child_name (priv->stack, "list");
}

static void
open_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  qy_sheets_view_open (QY_SHEETS_VIEW (widget), g_variant_get_string (parameter, NULL));
}

static void
add_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QY_SHEETS_VIEW_GET_CLASS (widget)->add (QY_SHEETS_VIEW (widget));
}

static void
on_remove_asked (GtkWidget *from, QyPrompt *prompt, gpointer data)
{
  QySheetsView *self = QY_SHEETS_VIEW (from);
  QySheetsViewPrivate *priv = get_private (self);

  qy_sheets_view_run (self, remove_record, act_new (self, priv->open_id, NULL), act_free);
  back_action (from, NULL, NULL);
}

static void
remove_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyPrompt *prompt =
      qy_prompt_new (widget, _ (QY_SHEETS_VIEW_GET_CLASS (widget)->remove_heading),
                     _ ("Its files go with it. Undo brings all of it back."), _ ("_Remove"));

  qy_prompt_ask (prompt, on_remove_asked, NULL, NULL);
}

static void
qy_sheets_view_show (QyServicePage *page)
{
  QySheetsViewPrivate *priv = get_private (QY_SHEETS_VIEW (page));

  if (priv->refresh == NULL)
    priv->refresh = qy_refresh_new (GTK_WIDGET (page), qy_service_page_get_book (page), read_again);
}

static void
qy_sheets_view_show_place (QyServicePage *page, const char *place)
{
  qy_sheets_view_open (QY_SHEETS_VIEW (page), place);
}

static void
qy_sheets_view_constructed (GObject *object)
{
  QySheetsView *self = QY_SHEETS_VIEW (object);
  QySheetsViewPrivate *priv = get_private (self);
  QySheetsViewClass *klass = QY_SHEETS_VIEW_GET_CLASS (self);

  G_OBJECT_CLASS (qy_sheets_view_parent_class)->constructed (object);
  gtk_label_set_text (priv->empty_title, _ (klass->empty_title));
  gtk_label_set_text (priv->empty_text, _ (klass->empty_text));
  gtk_button_set_label (priv->add_button, _ (klass->add_label));
  g_object_set (priv->files, "role", klass->file_role, NULL);
  if (klass->make_above != NULL)
    adw_bin_set_child (priv->above, klass->make_above (self));
}

static void
qy_sheets_view_dispose (GObject *object)
{
  QySheetsViewPrivate *priv = get_private (QY_SHEETS_VIEW (object));

  g_clear_object (&priv->refresh);
  g_clear_pointer (&priv->records, g_ptr_array_unref);
  g_clear_pointer (&priv->open_id, g_free);
  adw_bin_set_child (ADW_BIN (object), NULL);
  G_OBJECT_CLASS (qy_sheets_view_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child_private (widget_class, QySheetsView, stack);
  gtk_widget_class_bind_template_child_private (widget_class, QySheetsView, above);
  gtk_widget_class_bind_template_child_private (widget_class, QySheetsView, add_button);
  gtk_widget_class_bind_template_child_private (widget_class, QySheetsView, problem_label);
  gtk_widget_class_bind_template_child_private (widget_class, QySheetsView, empty_box);
  gtk_widget_class_bind_template_child_private (widget_class, QySheetsView, empty_title);
  gtk_widget_class_bind_template_child_private (widget_class, QySheetsView, empty_text);
  gtk_widget_class_bind_template_child_private (widget_class, QySheetsView, list);
  gtk_widget_class_bind_template_child_private (widget_class, QySheetsView, title_label);
  gtk_widget_class_bind_template_child_private (widget_class, QySheetsView, state_label);
  gtk_widget_class_bind_template_child_private (widget_class, QySheetsView, actions);
  gtk_widget_class_bind_template_child_private (widget_class, QySheetsView, form);
  gtk_widget_class_bind_template_child_private (widget_class, QySheetsView, extras);
  gtk_widget_class_bind_template_child_private (widget_class, QySheetsView, files);
}

static void
qy_sheets_view_class_init (QySheetsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  QyServicePageClass *page_class = QY_SERVICE_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = qy_sheets_view_constructed;
  G_OBJECT_CLASS (klass)->dispose = qy_sheets_view_dispose;
  page_class->show = qy_sheets_view_show;
  page_class->show_place = qy_sheets_view_show_place;
  klass->file_role = "record";
  g_type_ensure (QY_TYPE_ATTACHMENT_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/qiyue/Qiyue/sheet/qy-sheets-view.ui");
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "sheets.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "sheets.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "sheets.open", "s", open_action);
  gtk_widget_class_install_action (widget_class, "sheets.remove", NULL, remove_action);
}

static void
qy_sheets_view_init (QySheetsView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
qy_sheets_view_make (QySheetsView *self, gpointer record)
{
  g_return_if_fail (QY_IS_SHEETS_VIEW (self) && record != NULL);

  qy_request_run (self, qy_service_page_get_book (QY_SERVICE_PAGE (self)), put_record,
                  act_new (self, NULL, record), act_free, g_free, NULL, on_made);
}

void
qy_sheets_view_open (QySheetsView *self, const char *id)
{
  QySheetsViewPrivate *priv = get_private (self);

  g_return_if_fail (QY_IS_SHEETS_VIEW (self) && id != NULL);

  g_free (priv->open_id);
  priv->open_id = g_strdup (id);
  if (qy_sheets_view_get_record (self) != NULL)
    show_all (self);
  else if (priv->refresh != NULL)
    qy_refresh_now (priv->refresh);
}

gconstpointer
qy_sheets_view_get_record (QySheetsView *self)
{
  QySheetsViewPrivate *priv = get_private (self);
  const QyFormKind *kind = QY_SHEETS_VIEW_GET_CLASS (self)->kind;

  for (guint i = 0; priv->records != NULL && i < priv->records->len; i++)
    if (g_strcmp0 (qy_form_record_id (kind, g_ptr_array_index (priv->records, i)), priv->open_id)
        == 0)
      return g_ptr_array_index (priv->records, i);
  return NULL;
}

void
qy_sheets_view_run (QySheetsView *self, QyBookFunc func, gpointer data, GDestroyNotify data_free)
{
  g_return_if_fail (QY_IS_SHEETS_VIEW (self) && func != NULL);

  qy_request_run (self, qy_service_page_get_book (QY_SERVICE_PAGE (self)), func, data, data_free,
                  NULL, NULL, on_acted);
}
