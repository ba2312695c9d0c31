/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-attachment-out.h"
#include "qy-notice.h"
#include "qy-preview-private.h"

#define ZOOM_STEP 1.2

static void
turn (QyPreview *self, int by)
{
  int n = (int) qy_reader_view_get_n_pages (self->view);

  if (n > 0)
    qy_reader_view_go (self->view,
                       (guint) CLAMP ((int) qy_reader_view_get_page (self->view) + by, 0, n - 1));
}

static void
previous_page_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  turn (QY_PREVIEW (widget), -1);
}

static void
next_page_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  turn (QY_PREVIEW (widget), 1);
}

static void
zoom_in_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyReaderView *view = QY_PREVIEW (widget)->view;

  qy_reader_view_set_zoom (view, qy_reader_view_get_scale (view) * ZOOM_STEP);
}

static void
zoom_out_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyReaderView *view = QY_PREVIEW (widget)->view;

  qy_reader_view_set_zoom (view, qy_reader_view_get_scale (view) / ZOOM_STEP);
}

static void
zoom_fit_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  qy_reader_view_set_zoom (QY_PREVIEW (widget)->view, 0);
}

static void
find_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyPreview *self = QY_PREVIEW (widget);

  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static void
find_next_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  qy_preview_search_step (QY_PREVIEW (widget)->search, 1);
}

static void
find_previous_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  qy_preview_search_step (QY_PREVIEW (widget)->search, -1);
}

static void
on_page_text (GObject *reader, GAsyncResult *result, gpointer data)
{
  g_autoptr (QyPreview) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (QyReaderText) text = qy_reader_text_finish (QY_READER (reader), result, &error);

  if (text == NULL && gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    qy_notice_problem (GTK_WIDGET (self), _ ("The text was not copied"), error);
  if (text == NULL)
    return;
  if (*text->text != '\0')
    gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text->text);
  qy_notice_toast (GTK_WIDGET (self), *text->text != '\0'
                                          ? _ ("The text of this page was copied")
                                          : _ ("There is no text on this page; it may be a scan"));
}

static void
copy_text_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyPreview *self = QY_PREVIEW (widget);

  qy_reader_text_async (self->reader, qy_reader_view_get_page (self->view), self->cancellable,
                        on_page_text, g_object_ref (self));
}

static void
save_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyPreview *self = QY_PREVIEW (widget);

  qy_attachment_save (widget, qy_session_get_book (self->session), self->id, self->name);
}

static void
open_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyPreview *self = QY_PREVIEW (widget);

  qy_attachment_open (widget, qy_session_get_book (self->session), self->id, self->name);
}

static void
close_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_signal_emit_by_name (widget, "closed");
}

void
qy_preview_update_actions (QyPreview *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean has_pages = self->kind == QY_READER_PDF || self->kind == QY_READER_PICTURE;
  gboolean has_text = self->kind == QY_READER_PDF || self->kind == QY_READER_TEXT;
  gboolean has_found = qy_preview_search_get_matches (self->search)->len > 0;
  guint page = qy_reader_view_get_page (self->view);
  guint n = qy_reader_view_get_n_pages (self->view);

  gtk_widget_action_set_enabled (widget, "preview.previous-page", has_pages && page > 0);
  gtk_widget_action_set_enabled (widget, "preview.next-page", has_pages && page + 1 < n);
  gtk_widget_action_set_enabled (widget, "preview.zoom-in", has_pages);
  gtk_widget_action_set_enabled (widget, "preview.zoom-out", has_pages);
  gtk_widget_action_set_enabled (widget, "preview.zoom-fit", has_pages);
  gtk_widget_action_set_enabled (widget, "preview.find", has_text);
  gtk_widget_action_set_enabled (widget, "preview.find-next", has_found);
  gtk_widget_action_set_enabled (widget, "preview.find-previous", has_found);
  gtk_widget_action_set_enabled (widget, "preview.copy-text", self->kind == QY_READER_PDF);
  gtk_widget_action_set_enabled (widget, "preview.save", self->id != NULL);
  gtk_widget_action_set_enabled (widget, "preview.open", self->id != NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->find_button), has_text);
}

static void
bind (GtkWidgetClass *widget_class, guint key, GdkModifierType modifiers, const char *action)
{
  gtk_widget_class_add_binding_action (widget_class, key, modifiers, action, NULL);
}

void
qy_preview_install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char *name;
    GtkWidgetActionActivateFunc func;
  } actions[] = {
    { "preview.previous-page", previous_page_action },
    { "preview.next-page", next_page_action },
    { "preview.zoom-in", zoom_in_action },
    { "preview.zoom-out", zoom_out_action },
    { "preview.zoom-fit", zoom_fit_action },
    { "preview.find", find_action },
    { "preview.find-next", find_next_action },
    { "preview.find-previous", find_previous_action },
    { "preview.copy-text", copy_text_action },
    { "preview.save", save_action },
    { "preview.open", open_action },
    { "preview.close", close_action },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, NULL, actions[i].func);
  bind (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, "preview.find");
  bind (widget_class, GDK_KEY_g, GDK_CONTROL_MASK, "preview.find-next");
  bind (widget_class, GDK_KEY_F3, 0, "preview.find-next");
  bind (widget_class, GDK_KEY_g, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "preview.find-previous");
  bind (widget_class, GDK_KEY_F3, GDK_SHIFT_MASK, "preview.find-previous");
  bind (widget_class, GDK_KEY_plus, GDK_CONTROL_MASK, "preview.zoom-in");
  bind (widget_class, GDK_KEY_equal, GDK_CONTROL_MASK, "preview.zoom-in");
  bind (widget_class, GDK_KEY_KP_Add, GDK_CONTROL_MASK, "preview.zoom-in");
  bind (widget_class, GDK_KEY_minus, GDK_CONTROL_MASK, "preview.zoom-out");
  bind (widget_class, GDK_KEY_KP_Subtract, GDK_CONTROL_MASK, "preview.zoom-out");
  bind (widget_class, GDK_KEY_0, GDK_CONTROL_MASK, "preview.zoom-fit");
  bind (widget_class, GDK_KEY_Page_Down, GDK_ALT_MASK, "preview.next-page");
  bind (widget_class, GDK_KEY_Page_Up, GDK_ALT_MASK, "preview.previous-page");
}
