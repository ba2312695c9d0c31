/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-text-record-page.h"

#include <glib/gi18n-lib.h>

#include "qy-notice.h"

typedef struct
{
  QyWorkingText *text;
  QyRecordBar *bar;
  GtkStack *views;
  QyTextPane *pane;
} QyTextRecordPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (QyTextRecordPage, qy_text_record_page, QY_TYPE_RECORD_PAGE)

static QyTextRecordPagePrivate *
parts (gpointer self)
{
  return qy_text_record_page_get_instance_private (QY_TEXT_RECORD_PAGE (self));
}

static void
on_state_changed (QyTextRecordPage *self)
{
  QyWorkingState state = qy_working_text_get_state (parts (self)->text);

  qy_page_set_unsaved (QY_PAGE (self), state != QY_WORKING_LOADING && state != QY_WORKING_STORED);
}

/* The text has its own buttons for them. */
static void
on_view_changed (QyTextRecordPage *self)
{
  const char *view = gtk_stack_get_visible_child_name (parts (self)->views);

  if (view != NULL)
    g_object_set (parts (self)->bar, "has-undo", !g_str_equal (view, "text"), NULL);
}

static void
qy_text_record_page_search (QyPage *page)
{
  gtk_stack_set_visible_child_name (parts (page)->views, "text");
  qy_text_pane_search (parts (page)->pane);
}

static void
qy_text_record_page_show_place (QyPage *page, const char *place)
{
  const char *view = *place == '#' ? place + 1 : place;

  if (gtk_stack_get_child_by_name (parts (page)->views, view) != NULL)
    gtk_stack_set_visible_child_name (parts (page)->views, view);
  else
    qy_text_record_page_show_block (QY_TEXT_RECORD_PAGE (page), place);
}

static void
on_flushed (GObject *pane, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;

  if (qy_text_pane_flush_finish (QY_TEXT_PANE (pane), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
on_rows_flushed (GObject *page, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;

  if (!QY_PAGE_CLASS (qy_text_record_page_parent_class)
           ->flush_finish (QY_PAGE (page), result, &error))
    g_task_return_error (task, error);
  else
    qy_text_pane_flush_async (parts (page)->pane, on_flushed, g_steal_pointer (&task));
}

static void
qy_text_record_page_flush_async (QyPage *page, GAsyncReadyCallback callback, gpointer user_data)
{
  QY_PAGE_CLASS (qy_text_record_page_parent_class)
      ->flush_async (page, on_rows_flushed, g_task_new (page, NULL, callback, user_data));
}

static gboolean
qy_text_record_page_flush_finish (QyPage *page, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
on_undone (GObject *text, GAsyncResult *result, gpointer data)
{
  g_autoptr (QyTextRecordPage) self = data;
  g_autoptr (GError) error = NULL;

  if (!qy_working_text_undo_finish (QY_WORKING_TEXT (text), result, &error)
      && gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    qy_notice_problem (GTK_WIDGET (self), _ ("It was not taken back"), error);
}

static void
qy_text_record_page_undo (QyRecordPage *page)
{
  qy_working_text_undo_async (parts (page)->text, on_undone, g_object_ref (page));
}

static void
qy_text_record_page_redo (QyRecordPage *page)
{
  qy_working_text_redo_async (parts (page)->text, on_undone, g_object_ref (page));
}

static void
qy_text_record_page_constructed (GObject *object)
{
  QyPage *page = QY_PAGE (object);

  G_OBJECT_CLASS (qy_text_record_page_parent_class)->constructed (object);
  parts (page)->text = qy_working_text_new (qy_page_get_book (page), qy_page_get_id (page));
  g_signal_connect_object (parts (page)->text, "notify::state", G_CALLBACK (on_state_changed), page,
                           G_CONNECT_SWAPPED);
  if (parts (page)->pane != NULL)
    qy_text_pane_set_text (parts (page)->pane, parts (page)->text);
}

static void
qy_text_record_page_dispose (GObject *object)
{
  g_clear_object (&parts (object)->text);
  G_OBJECT_CLASS (qy_text_record_page_parent_class)->dispose (object);
}

static void
qy_text_record_page_class_init (QyTextRecordPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  QyPageClass *page_class = QY_PAGE_CLASS (klass);
  QyRecordPageClass *record_class = QY_RECORD_PAGE_CLASS (klass);

  object_class->constructed = qy_text_record_page_constructed;
  object_class->dispose = qy_text_record_page_dispose;
  page_class->search = qy_text_record_page_search;
  page_class->show_place = qy_text_record_page_show_place;
  page_class->flush_async = qy_text_record_page_flush_async;
  page_class->flush_finish = qy_text_record_page_flush_finish;
  record_class->undo = qy_text_record_page_undo;
  record_class->redo = qy_text_record_page_redo;
}

static void
qy_text_record_page_init (QyTextRecordPage *self)
{
}

void
qy_text_record_page_set_parts (QyTextRecordPage *self,
                               QyRecordBar *bar,
                               GtkStack *views,
                               QyTextPane *pane)
{
  g_return_if_fail (QY_IS_TEXT_RECORD_PAGE (self) && QY_IS_RECORD_BAR (bar) && GTK_IS_STACK (views)
                    && QY_IS_TEXT_PANE (pane));

  parts (self)->bar = bar;
  parts (self)->views = views;
  parts (self)->pane = pane;
  g_signal_connect_object (views, "notify::visible-child-name", G_CALLBACK (on_view_changed), self,
                           G_CONNECT_SWAPPED);
  on_view_changed (self);
}

void
qy_text_record_page_show_block (QyTextRecordPage *self, const char *key)
{
  g_return_if_fail (QY_IS_TEXT_RECORD_PAGE (self) && key != NULL);

  gtk_stack_set_visible_child_name (parts (self)->views, "text");
  qy_text_pane_show_block (parts (self)->pane, key);
}
