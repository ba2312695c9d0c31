/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-review-page.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-notice.h"
#include "qy-review-accept.h"
#include "qy-review-acts.h"
#include "qy-review-discard.h"
#include "qy-review-doubts.h"
#include "qy-review-inspector.h"
#include "qy-review-keeper.h"
#include "qy-review-list.h"
#include "qy-review-load.h"

struct _QyReviewPage
{
  QyPage parent_instance;

  QyShelvedReview *shelved;
  QyReviewKeeper *keeper;
  QyReview *review; /* the one that is seen */
  guint index;      /* of it */
  QyReviewItem item;
  gboolean is_accepting;
  gboolean is_quiet;

  GtkStack *states;
  AdwStatusPage *failure;
  GtkLabel *file;
  GtkDropDown *switcher;
  GtkStringList *names;
  GtkEditable *title;
  GtkEditable *category;
  GtkLabel *counts;
  QyReviewDoubts *doubts;
  QyReviewSource *source;
  QyReviewList *list;
  QyReviewInspector *inspector;
};

G_DEFINE_FINAL_TYPE (QyReviewPage, qy_review_page, QY_TYPE_PAGE)

static void
update_actions (QyReviewPage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_action_set_enabled (widget, "review.undo", qy_review_get_undo (self->review) != NULL);
  gtk_widget_action_set_enabled (widget, "review.redo", qy_review_get_redo (self->review) != NULL);
  gtk_widget_action_set_enabled (widget, "review.next", qy_review_doubts_count (self->doubts) > 0);
  gtk_widget_action_set_enabled (widget, "review.previous",
                                 qy_review_doubts_count (self->doubts) > 0);
  gtk_widget_action_set_enabled (widget, "review.accept",
                                 !self->is_accepting && *gtk_editable_get_text (self->title) != '\0'
                                     && !qy_book_is_read_only (qy_page_get_book (QY_PAGE (self))));
}

static void
on_title (QyReviewPage *self)
{
  const char *title = gtk_editable_get_text (self->title);

  if (self->review != NULL && g_strcmp0 (title, qy_review_get_analysis (self->review)->title) != 0)
    qy_review_page_correct (self, qy_correction_new (QY_CORRECT_TITLE, 0, 0, 0, title, NULL));
}

static void
qy_review_page_flush_async (QyPage *page, GAsyncReadyCallback callback, gpointer user_data)
{
  QyReviewPage *self = QY_REVIEW_PAGE (page);
  GTask *task = g_task_new (page, NULL, callback, user_data);

  on_title (self);
  if (self->keeper != NULL)
    {
      qy_review_keeper_flush (self->keeper, task);
      return;
    }
  g_task_return_boolean (task, TRUE);
  g_object_unref (task);
}

static void
on_not_kept (QyReviewPage *self, const GError *error)
{
  qy_notice_problem (GTK_WIDGET (self), _ ("The corrections are not kept yet"), error);
}

static gboolean
qy_review_page_flush_finish (QyPage *page, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
show_reading (QyReviewPage *self)
{
  QyAnalysis *analysis = qy_review_get_analysis (self->review);
  const char *title = analysis->title != NULL ? analysis->title : "";
  g_autofree char *counts = NULL;

  qy_review_doubts_show (self->doubts, analysis);
  self->is_quiet = TRUE;
  if (g_strcmp0 (gtk_editable_get_text (self->title), title) != 0)
    gtk_editable_set_text (self->title, title);
  qy_review_source_show (self->source, analysis);
  self->is_quiet = FALSE;
  qy_review_list_show (self->list, analysis);
  counts = qy_review_counts (analysis);
  gtk_label_set_label (self->counts, counts);
  update_actions (self);
}

static void
on_review_changed (QyReviewPage *self)
{
  show_reading (self);
  qy_review_keeper_store (self->keeper);
}

static void
show_template (QyReviewPage *self, guint index)
{
  if (self->review != NULL)
    g_signal_handlers_disconnect_by_data (self->review, self);
  g_set_object (&self->review, self->shelved->reviews->pdata[index]);
  self->index = index;
  self->item = (QyReviewItem){ QY_REVIEW_NOTHING, 0, 0 };
  g_signal_connect_object (self->review, "changed", G_CALLBACK (on_review_changed), self,
                           G_CONNECT_SWAPPED);
  show_reading (self);
}

static void
on_switched (QyReviewPage *self)
{
  guint index = gtk_drop_down_get_selected (self->switcher);

  if (!self->is_quiet && self->shelved != NULL && index < self->shelved->reviews->len)
    show_template (self, index);
}

static void
fill_switcher (QyReviewPage *self)
{
  guint n = self->shelved->reviews->len;

  self->is_quiet = TRUE;
  for (guint i = 0; i < n; i++)
    {
      const QyAnalysis *analysis = qy_review_get_analysis (self->shelved->reviews->pdata[i]);
      g_autofree char *name = g_strdup_printf (
          _ ("%u of %u: %s"), i + 1, n,
          analysis->title != NULL ? analysis->title : _ ("Template without a title"));

      gtk_string_list_append (self->names, name);
    }
  self->is_quiet = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->switcher), n > 1);
}

static void
take_shelved (QyReviewPage *self, QyShelvedReview *shelved)
{
  g_autofree char *title = NULL;
  guint first = 0;

  self->shelved = shelved;
  self->keeper = qy_review_keeper_new (shelved);
  g_object_bind_property (self->keeper, "unsaved", self, "unsaved", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (self->keeper, "failed", G_CALLBACK (on_not_kept), self,
                           G_CONNECT_SWAPPED);
  title = g_strdup_printf (_ ("Review: %s"), shelved->name);
  qy_page_set_title (QY_PAGE (self), title);
  gtk_label_set_label (self->file, shelved->name);
  fill_switcher (self);
  gtk_stack_set_visible_child_name (self->states, "review");
  while (first + 1 < shelved->reviews->len
         && g_hash_table_contains (shelved->done, GUINT_TO_POINTER (first)))
    first++;
  if (first > 0)
    gtk_drop_down_set_selected (self->switcher, first);
  else
    show_template (self, 0);
  if (shelved->n_lost > 0)
    qy_notice_toast (GTK_WIDGET (self),
                     _ ("Some earlier corrections no longer fit and were left out"));
  else if (qy_shelved_review_has_corrections (self->shelved))
    qy_notice_toast (GTK_WIDGET (self), _ ("Your earlier corrections of this text are here again"));
}

static void
on_loaded (GObject *object, GAsyncResult *result, gpointer data)
{
  QyReviewPage *self = QY_REVIEW_PAGE (object);
  g_autoptr (QyJob) job = data;
  g_autoptr (GError) error = NULL;
  QyShelvedReview *shelved = qy_review_load_finish (result, &error);

  qy_job_finish (job);
  if (self->states == NULL)
    g_clear_pointer (&shelved, qy_shelved_review_free);
  else if (shelved != NULL)
    take_shelved (self, shelved);
  else
    {
      adw_status_page_set_description (self->failure, error->message);
      gtk_stack_set_visible_child_name (self->states, "failure");
    }
}

static void
qy_review_page_constructed (GObject *object)
{
  QyReviewPage *self = QY_REVIEW_PAGE (object);
  QyJob *job = qy_job_new (_ ("Reading a text"));

  G_OBJECT_CLASS (qy_review_page_parent_class)->constructed (object);
  qy_session_add_job (qy_page_get_session (QY_PAGE (self)), job);
  qy_review_load_async (self, qy_page_get_id (QY_PAGE (self)), on_loaded, job);
}

/* The lines are those of the reading that is corrected. */
static void
on_ready (QyReviewPage *self)
{
  qy_review_inspector_show (self->inspector, qy_review_list_get_rows (self->list), self->item);
  qy_review_acts_update (GTK_WIDGET (self));
}

static void
take_item (QyReviewPage *self, QyReviewItem item)
{
  const QyReviewRows *rows = qy_review_list_get_rows (self->list);

  self->item = item;
  if (rows != NULL && rows->analysis == qy_review_get_analysis (self->review))
    on_ready (self);
}

static void
on_line_picked (QyReviewPage *self, const char *name)
{
  qy_review_page_select (self, qy_review_item_parse (name));
}

static void
on_source_picked (QyReviewPage *self, guint64 place)
{
  QyReviewItem item;

  if (self->is_quiet || self->review == NULL)
    return;
  item = qy_review_item_at (qy_review_get_analysis (self->review), (gsize) place);
  take_item (self, item);
  qy_review_list_select (self->list, item);
}

static void
select_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  qy_review_page_select (QY_REVIEW_PAGE (widget),
                         qy_review_item_parse (g_variant_get_string (parameter, NULL)));
}

static void
discard (GtkWidget *widget)
{
  qy_review_keeper_discard (QY_REVIEW_PAGE (widget)->keeper);
  gtk_widget_activate_action (widget, "win.close-page", "s", qy_page_get_name (QY_PAGE (widget)));
}

static void
discard_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyReviewPage *self = QY_REVIEW_PAGE (widget);

  if (qy_shelved_review_has_corrections (self->shelved))
    qy_review_discard_ask (widget, self->shelved->name, discard);
  else
    discard (widget);
}

static void
edit_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  qy_review_inspector_focus (QY_REVIEW_PAGE (widget)->inspector);
}

static void
leave (QyReviewPage *self, const char *template_id)
{
  g_autofree char *page = g_strconcat ("template:", template_id, NULL);
  guint n_done = 0;

  g_hash_table_insert (self->shelved->done, GUINT_TO_POINTER (self->index), g_strdup (template_id));
  n_done = g_hash_table_size (self->shelved->done);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open", "s", page);
  if (n_done < self->shelved->reviews->len)
    {
      qy_review_keeper_store (self->keeper);
      gtk_drop_down_set_selected (self->switcher, (self->index + 1) % self->shelved->reviews->len);
      return;
    }
  qy_review_keeper_discard (self->keeper);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.close-page", "s",
                              qy_page_get_name (QY_PAGE (self)));
}

static void
on_accepted (gpointer owner, gpointer result, const GError *error)
{
  QyReviewPage *self = QY_REVIEW_PAGE (owner);
  g_autoptr (QyTemplate) tmpl = result;

  self->is_accepting = FALSE;
  update_actions (self);
  if (tmpl == NULL)
    {
      qy_notice_problem (GTK_WIDGET (self), _ ("The template was not stored"), error);
      return;
    }
  qy_review_accept_tell (GTK_WIDGET (self), qy_review_doubts_count (self->doubts));
  leave (self, tmpl->id);
}

static void
accept_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyReviewPage *self = QY_REVIEW_PAGE (widget);
  const char *category = gtk_editable_get_text (self->category);

  if (self->is_accepting || self->review == NULL)
    return;
  on_title (self);
  self->is_accepting = TRUE;
  update_actions (self);
  qy_review_accept (self, qy_page_get_book (QY_PAGE (self)), qy_review_get_analysis (self->review),
                    *category != '\0' ? category : NULL, on_accepted);
}

static void
go_to_uncertain (QyReviewPage *self, int step)
{
  QySourceRange here = { 0 };

  if (self->review == NULL)
    return;
  if (qy_review_item_find (self->item, qy_review_get_analysis (self->review), &here, NULL) == NULL)
    here.start = qy_review_source_get_cursor (self->source);
  qy_review_page_select (self, qy_review_doubts_beside (self->doubts, here.start, step));
}

static void
next_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  go_to_uncertain (QY_REVIEW_PAGE (widget), 1);
}

static void
previous_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  go_to_uncertain (QY_REVIEW_PAGE (widget), -1);
}

static void
qy_review_page_dispose (GObject *object)
{
  QyReviewPage *self = QY_REVIEW_PAGE (object);

  if (self->review != NULL)
    g_signal_handlers_disconnect_by_data (self->review, self);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_REVIEW_PAGE);
  g_clear_object (&self->review);
  g_clear_object (&self->keeper);
  g_clear_pointer (&self->shelved, qy_shelved_review_free);
  G_OBJECT_CLASS (qy_review_page_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "review.select", "s", select_action);
  gtk_widget_class_install_action (klass, "review.next", NULL, next_action);
  gtk_widget_class_install_action (klass, "review.previous", NULL, previous_action);
  gtk_widget_class_install_action (klass, "review.accept", NULL, accept_action);
  gtk_widget_class_install_action (klass, "review.discard", NULL, discard_action);
  gtk_widget_class_install_action (klass, "review.edit", NULL, edit_action);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_F8, 0, "review.next", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_F8, GDK_SHIFT_MASK, "review.previous", NULL);
}

static void
qy_review_page_class_init (QyReviewPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = qy_review_page_constructed;
  object_class->dispose = qy_review_page_dispose;
  QY_PAGE_CLASS (klass)->flush_async = qy_review_page_flush_async;
  QY_PAGE_CLASS (klass)->flush_finish = qy_review_page_flush_finish;
  g_type_ensure (QY_TYPE_REVIEW_DOUBTS);
  g_type_ensure (QY_TYPE_REVIEW_INSPECTOR);
  g_type_ensure (QY_TYPE_REVIEW_LIST);
  g_type_ensure (QY_TYPE_REVIEW_SOURCE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/qiyue/Qiyue/review/qy-review-page.ui");
  gtk_widget_class_bind_template_child (widget_class, QyReviewPage, states);
  gtk_widget_class_bind_template_child (widget_class, QyReviewPage, failure);
  gtk_widget_class_bind_template_child (widget_class, QyReviewPage, file);
  gtk_widget_class_bind_template_child (widget_class, QyReviewPage, switcher);
  gtk_widget_class_bind_template_child (widget_class, QyReviewPage, names);
  gtk_widget_class_bind_template_child (widget_class, QyReviewPage, title);
  gtk_widget_class_bind_template_child (widget_class, QyReviewPage, category);
  gtk_widget_class_bind_template_child (widget_class, QyReviewPage, counts);
  gtk_widget_class_bind_template_child (widget_class, QyReviewPage, doubts);
  gtk_widget_class_bind_template_child (widget_class, QyReviewPage, source);
  gtk_widget_class_bind_template_child (widget_class, QyReviewPage, list);
  gtk_widget_class_bind_template_child (widget_class, QyReviewPage, inspector);
  gtk_widget_class_bind_template_callback (widget_class, on_ready);
  gtk_widget_class_bind_template_callback (widget_class, on_switched);
  gtk_widget_class_bind_template_callback (widget_class, on_title);
  gtk_widget_class_bind_template_callback (widget_class, on_line_picked);
  gtk_widget_class_bind_template_callback (widget_class, on_source_picked);
  install_actions (widget_class);
  qy_review_acts_install (widget_class);
}

static void
qy_review_page_init (QyReviewPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

QyReview *
qy_review_page_get_review (QyReviewPage *self)
{
  g_return_val_if_fail (QY_IS_REVIEW_PAGE (self), NULL);

  return self->review;
}

QyReviewPage *
qy_review_page_of (GtkWidget *widget)
{
  return QY_REVIEW_PAGE (gtk_widget_get_ancestor (widget, QY_TYPE_REVIEW_PAGE));
}

QyReviewItem
qy_review_page_get_item (QyReviewPage *self)
{
  return self->item;
}

QyReviewSource *
qy_review_page_get_source (QyReviewPage *self)
{
  g_return_val_if_fail (QY_IS_REVIEW_PAGE (self), NULL);

  return self->source;
}

gboolean
qy_review_page_correct (QyReviewPage *self, QyCorrection *correction)
{
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (QY_IS_REVIEW_PAGE (self) && self->review != NULL, FALSE);

  if (qy_review_correct (self->review, correction, &error))
    return TRUE;
  qy_notice_toast (GTK_WIDGET (self), error->message);
  return FALSE;
}

void
qy_review_page_select (QyReviewPage *self, QyReviewItem item)
{
  QySourceRange range;

  g_return_if_fail (QY_IS_REVIEW_PAGE (self) && self->review != NULL);

  if (qy_review_item_find (item, qy_review_get_analysis (self->review), &range, NULL) == NULL)
    return;
  take_item (self, item);
  qy_review_source_select (self->source, range);
  qy_review_list_select (self->list, item);
}
