/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-contract-page-private.h"

#include <glib/gi18n-lib.h>

#include "qy-notice.h"
#include "qy-request.h"

#define PAYMENT_PLACE "#payments\n"
#define SERVICE_PLACE "service/"
#define RELOAD_AFTER  300  /* ms: several changes in a row are shown at once */
#define TYPED_AFTER   2500 /* ms: while somebody types, the overview behind the text can wait */

G_DEFINE_FINAL_TYPE (QyContractPage, qy_contract_page, QY_TYPE_PAGE)

static gboolean
is_text_in_front (QyContractPage *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->views), "text") == 0;
}

static void
update_unsaved (QyContractPage *self)
{
  gboolean unsaved = FALSE;

  g_object_get (qy_contract_overview_get_particulars (self->overview), "unsaved", &unsaved, NULL);
  if (self->text != NULL)
    {
      QyWorkingState state = qy_working_text_get_state (self->text);

      unsaved = unsaved || (state != QY_WORKING_LOADING && state != QY_WORKING_STORED);
    }
  qy_page_set_unsaved (QY_PAGE (self), unsaved);
}

static void
show_bar (QyContractPage *self)
{
  const QyContract *contract = self->dossier->contract;
  guint n = self->dossier->revisions->len;
  g_autofree char *text = NULL;

  gtk_widget_set_visible (self->frozen_bar, !qy_contract_state_allows_edit (contract->state));
  gtk_widget_set_visible (self->reopen_button,
                          qy_contract_state_may_become (contract->state, QY_STATE_DRAFT));
  if (n > 0)
    text = g_strdup_printf (_ ("Issued as revision %u: the text is frozen"), n);
  else
    text = g_strdup_printf (_ ("State “%s”: the text cannot be changed"),
                            qy_contract_state_label (contract->state));
  gtk_label_set_text (self->frozen_label, text);
}

/* A block or field is shown when the text is there and has its place on the screen: the focus
 * cannot go to what has none. */
static gboolean
on_jump_due (gpointer data)
{
  QyContractPage *self = data;
  g_autofree char *jump = NULL;

  self->jump_source = 0;
  if (self->text == NULL || qy_working_text_get_document (self->text) == NULL)
    return G_SOURCE_REMOVE;
  jump = g_steal_pointer (&self->jump);
  if (jump == NULL)
    return G_SOURCE_REMOVE;
  if (g_str_equal (jump, "#findings"))
    gtk_widget_activate_action (GTK_WIDGET (self->text_pane), "text.view", "s", "findings");
  else if (*jump == '=')
    qy_text_pane_show_field (self->text_pane, jump + 1);
  else
    qy_text_pane_show_block (self->text_pane, jump);
  return G_SOURCE_REMOVE;
}

static void
schedule_jump (QyContractPage *self)
{
  if (self->jump != NULL && self->jump_source == 0)
    self->jump_source = g_idle_add_full (G_PRIORITY_LOW, on_jump_due, self, NULL);
}

/* The text is loaded when somebody looks at it for the first time. */
static void
ensure_text (QyContractPage *self)
{
  if (self->text != NULL || !self->dossier->contract->has_text)
    return;
  self->text =
      qy_working_text_new (qy_page_get_book (QY_PAGE (self)), qy_page_get_id (QY_PAGE (self)));
  g_signal_connect_object (self->text, "notify::state", G_CALLBACK (update_unsaved), self,
                           G_CONNECT_SWAPPED);
  qy_text_pane_set_text (self->text_pane, self->text);
  g_signal_connect_object (self->text, "loaded", G_CALLBACK (schedule_jump), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

static void
show_dossier (QyContractPage *self)
{
  const QyContract *contract = self->dossier->contract;

  qy_page_set_title (QY_PAGE (self), contract->title);
  qy_contract_overview_show (self->overview, qy_page_get_session (QY_PAGE (self)), self->dossier);
  qy_terms_view_show (self->terms, qy_page_get_session (QY_PAGE (self)), self->dossier);
  qy_service_view_show (self->service, qy_page_get_session (QY_PAGE (self)), self->dossier);
  qy_attachment_pane_show (self->attachments, qy_page_get_session (QY_PAGE (self)), contract->id);
  qy_history_list_show (self->history, qy_page_get_session (QY_PAGE (self)), self->dossier);
  gtk_stack_page_set_visible (gtk_stack_get_page (self->views, self->text_view),
                              contract->has_text);
  qy_contract_header_show (self->header, self->dossier);
  show_bar (self);
  qy_contract_page_update_actions (self);
  gtk_stack_set_visible_child_name (self->states, "contract");
}

static void
show_wanted_place (QyContractPage *self)
{
  g_autofree char *place = g_steal_pointer (&self->wanted_place);

  if (place != NULL)
    qy_page_show_place (QY_PAGE (self), place);
}

static gpointer
load (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  return qy_dossier_load (book, data, error);
}

static void
on_loaded (gpointer owner, gpointer result, const GError *error)
{
  QyContractPage *self = owner;

  self->is_loading = FALSE;
  if (error != NULL)
    {
      g_autofree char *reason = g_markup_escape_text (error->message, -1);

      adw_status_page_set_description (self->gone_page, reason);
      gtk_stack_set_visible_child_name (self->states, "gone");
      return;
    }
  g_clear_pointer (&self->dossier, qy_dossier_unref);
  self->dossier = result;
  show_dossier (self);
  if (is_text_in_front (self))
    ensure_text (self);
  self->course_is_stale = TRUE;
  show_wanted_place (self);
  qy_contract_page_ask_course (self);
}

static void
reload (QyContractPage *self)
{
  g_clear_handle_id (&self->reload_timer, g_source_remove);
  self->is_stale = FALSE;
  if (self->is_loading)
    return;
  self->is_loading = TRUE;
  qy_request_run (self, qy_page_get_book (QY_PAGE (self)), load,
                  g_strdup (qy_page_get_id (QY_PAGE (self))), g_free,
                  (GDestroyNotify) qy_dossier_unref, NULL, on_loaded);
}

static gboolean
on_reload_due (gpointer data)
{
  QyContractPage *self = data;

  if (self->is_loading)
    return G_SOURCE_CONTINUE;
  self->reload_timer = 0;
  reload (self);
  return G_SOURCE_REMOVE;
}

static gboolean
is_typed_into (QyContractPage *self)
{
  return self->text != NULL && is_text_in_front (self)
         && qy_working_text_get_state (self->text) != QY_WORKING_STORED;
}

static void
on_changed (QyContractPage *self)
{
  g_clear_handle_id (&self->reload_timer, g_source_remove);
  self->is_stale = !gtk_widget_get_mapped (GTK_WIDGET (self)); /* then it waits to be seen */
  if (!self->is_stale)
    self->reload_timer =
        g_timeout_add (is_typed_into (self) ? TYPED_AFTER : RELOAD_AFTER, on_reload_due, self);
}

static void
qy_contract_page_map (GtkWidget *widget)
{
  QyContractPage *self = QY_CONTRACT_PAGE (widget);

  GTK_WIDGET_CLASS (qy_contract_page_parent_class)->map (widget);
  if (self->is_stale)
    on_changed (self);
}

static void
on_view_changed (QyContractPage *self)
{
  const char *name = gtk_stack_get_visible_child_name (self->views);

  if (name == NULL || self->dossier == NULL)
    return;
  g_object_set_data_full (G_OBJECT (qy_page_get_session (QY_PAGE (self))), LAST_VIEW,
                          g_strdup (name), g_free);
  if (is_text_in_front (self))
    ensure_text (self);
  qy_history_list_set_active (self->history, g_str_equal (name, "history"));
  qy_contract_page_ask_course (self);
}

static void
qy_contract_page_search (QyPage *page)
{
  QyContractPage *self = QY_CONTRACT_PAGE (page);

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->views), "attachments") == 0)
    {
      qy_attachment_pane_search (self->attachments);
      return;
    }
  if (self->dossier == NULL || !self->dossier->contract->has_text)
    return;
  gtk_stack_set_visible_child_name (self->views, "text");
  qy_text_pane_search (self->text_pane);
}

static void
show_in_text (QyContractPage *self, const char *place)
{
  gtk_stack_set_visible_child_name (self->views, "text");
  ensure_text (self);
  g_free (self->jump);
  self->jump = g_str_equal (place, "#text") ? NULL : g_strdup (place);
  schedule_jump (self);
}

static void
show_in_service (QyContractPage *self, const char *place)
{
  gtk_stack_set_visible_child_name (self->views, "service");
  qy_service_view_show_place (self->service, place);
}

static gboolean
is_view (const char *name)
{
  static const char *const views[] = { "overview", "terms",       "payments", "schedule",
                                       "service",  "attachments", "history",  NULL };

  return g_strv_contains (views, name);
}

static void
qy_contract_page_show_place (QyPage *page, const char *place)
{
  QyContractPage *self = QY_CONTRACT_PAGE (page);
  const char *view = *place == '#' ? place + 1 : place;

  if (self->dossier == NULL)
    {
      g_free (self->wanted_place);
      self->wanted_place = g_strdup (place);
    }
  else if (g_str_has_prefix (place, PAYMENT_PLACE))
    qy_contract_page_record_payment (self, place + strlen (PAYMENT_PLACE));
  else if (is_view (view))
    gtk_stack_set_visible_child_name (self->views, view);
  else if (g_str_has_prefix (view, SERVICE_PLACE))
    show_in_service (self, view + strlen (SERVICE_PLACE));
  else if (self->dossier->contract->has_text)
    show_in_text (self, g_str_equal (view, "findings") ? "#findings"
                        : g_str_equal (view, "text")   ? "#text"
                                                       : place);
}

static void
on_text_flushed (GObject *pane, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GError) error = NULL;

  if (qy_text_pane_flush_finish (QY_TEXT_PANE (pane), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
on_particulars_flushed (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  QyContractPage *self = g_task_get_source_object (task);
  g_autoptr (GError) error = NULL;

  if (!qy_particulars_flush_finish (QY_PARTICULARS (object), result, &error))
    g_task_return_error (task, g_steal_pointer (&error));
  else if (self->text == NULL)
    g_task_return_boolean (task, TRUE);
  else
    qy_text_pane_flush_async (self->text_pane, on_text_flushed, g_steal_pointer (&task));
}

static void
qy_contract_page_flush_async (QyPage *page, GAsyncReadyCallback callback, gpointer user_data)
{
  QyContractPage *self = QY_CONTRACT_PAGE (page);

  qy_particulars_flush_async (qy_contract_overview_get_particulars (self->overview),
                              on_particulars_flushed, g_task_new (self, NULL, callback, user_data));
}

/* Files that are dropped anywhere on the tab are attached. */
static gboolean
on_drop (QyContractPage *self, const GValue *value)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);

  if (self->dossier == NULL)
    return FALSE;
  for (GSList *file = g_value_get_boxed (value); file != NULL; file = file->next)
    g_list_store_append (files, file->data);
  gtk_stack_set_visible_child_name (self->views, "attachments");
  qy_attachment_list_add (qy_attachment_pane_get_list (self->attachments), G_LIST_MODEL (files),
                          NULL);
  return TRUE;
}

static void
qy_contract_page_constructed (GObject *object)
{
  QyContractPage *self = QY_CONTRACT_PAGE (object);
  const char *view = NULL;

  G_OBJECT_CLASS (qy_contract_page_parent_class)->constructed (object);
  g_signal_connect_object (qy_page_get_book (QY_PAGE (self)), "changed", G_CALLBACK (on_changed),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (qy_contract_overview_get_particulars (self->overview), "notify::unsaved",
                           G_CALLBACK (update_unsaved), self, G_CONNECT_SWAPPED);
  view = g_object_get_data (G_OBJECT (qy_page_get_session (QY_PAGE (self))), LAST_VIEW);
  if (view != NULL)
    gtk_stack_set_visible_child_name (self->views, view);
  reload (self);
}

static void
qy_contract_page_dispose (GObject *object)
{
  QyContractPage *self = QY_CONTRACT_PAGE (object);

  g_clear_handle_id (&self->reload_timer, g_source_remove);
  g_clear_handle_id (&self->jump_source, g_source_remove);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_CONTRACT_PAGE);
  g_clear_object (&self->text);
  G_OBJECT_CLASS (qy_contract_page_parent_class)->dispose (object);
}

static void
qy_contract_page_finalize (GObject *object)
{
  QyContractPage *self = QY_CONTRACT_PAGE (object);

  g_clear_pointer (&self->dossier, qy_dossier_unref);
  g_free (self->wanted_place);
  g_free (self->jump);
  g_free (self->wanted_payment);
  g_clear_pointer (&self->course, qy_course_unref);
  G_OBJECT_CLASS (qy_contract_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (QY_TYPE_CONTRACT_HEADER);
  g_type_ensure (QY_TYPE_CONTRACT_OVERVIEW);
  g_type_ensure (QY_TYPE_ATTACHMENT_PANE);
  g_type_ensure (QY_TYPE_HISTORY_LIST);
  g_type_ensure (QY_TYPE_TEXT_PANE);
  g_type_ensure (QY_TYPE_PAYMENTS_VIEW);
  g_type_ensure (QY_TYPE_SCHEDULE_VIEW);
  g_type_ensure (QY_TYPE_SERVICE_VIEW);
  g_type_ensure (QY_TYPE_TERMS_VIEW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/qiyue/Qiyue/contract/qy-contract-page.ui");
  gtk_widget_class_bind_template_child (widget_class, QyContractPage, states);
  gtk_widget_class_bind_template_child (widget_class, QyContractPage, gone_page);
  gtk_widget_class_bind_template_child (widget_class, QyContractPage, header);
  gtk_widget_class_bind_template_child (widget_class, QyContractPage, views);
  gtk_widget_class_bind_template_child (widget_class, QyContractPage, overview);
  gtk_widget_class_bind_template_child (widget_class, QyContractPage, text_view);
  gtk_widget_class_bind_template_child (widget_class, QyContractPage, text_pane);
  gtk_widget_class_bind_template_child (widget_class, QyContractPage, terms);
  gtk_widget_class_bind_template_child (widget_class, QyContractPage, payments);
  gtk_widget_class_bind_template_child (widget_class, QyContractPage, schedule);
  gtk_widget_class_bind_template_child (widget_class, QyContractPage, service);
  gtk_widget_class_bind_template_child (widget_class, QyContractPage, frozen_bar);
  gtk_widget_class_bind_template_child (widget_class, QyContractPage, frozen_label);
  gtk_widget_class_bind_template_child (widget_class, QyContractPage, reopen_button);
  gtk_widget_class_bind_template_child (widget_class, QyContractPage, attachments);
  gtk_widget_class_bind_template_child (widget_class, QyContractPage, history);
  gtk_widget_class_bind_template_callback (widget_class, on_view_changed);
}

static gboolean
qy_contract_page_flush_finish (QyPage *page, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
qy_contract_page_class_init (QyContractPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  QyPageClass *page_class = QY_PAGE_CLASS (klass);

  object_class->constructed = qy_contract_page_constructed;
  object_class->dispose = qy_contract_page_dispose;
  object_class->finalize = qy_contract_page_finalize;
  widget_class->map = qy_contract_page_map;
  page_class->search = qy_contract_page_search;
  page_class->show_place = qy_contract_page_show_place;
  page_class->flush_async = qy_contract_page_flush_async;
  page_class->flush_finish = qy_contract_page_flush_finish;
  bind_template (widget_class);
  qy_contract_page_install_actions (widget_class);
}

static void
qy_contract_page_init (QyContractPage *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  gtk_widget_init_template (GTK_WIDGET (self));
  qy_contract_header_set_stack (self->header, self->views);
  g_signal_connect_object (target, "drop", G_CALLBACK (on_drop), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

QyDossier *
qy_contract_page_get_dossier (QyContractPage *self)
{
  g_return_val_if_fail (QY_IS_CONTRACT_PAGE (self), NULL);

  return self->dossier;
}
