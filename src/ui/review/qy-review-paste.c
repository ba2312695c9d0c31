/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-review-paste.h"

struct _QyReviewPaste
{
  AdwWindow parent_instance;

  GtkTextView *view;
  GtkTextBuffer *buffer;
};

enum
{
  SIGNAL_PASTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (QyReviewPaste, qy_review_paste, ADW_TYPE_WINDOW)

static char *
dup_text (QyReviewPaste *self)
{
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  return g_strstrip (gtk_text_buffer_get_text (self->buffer, &start, &end, TRUE));
}

static void
on_changed (QyReviewPaste *self)
{
  g_autofree char *text = dup_text (self);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "paste.review", *text != '\0');
}

static void
review_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autofree char *text = dup_text (QY_REVIEW_PASTE (widget));

  g_signal_emit (widget, signals[SIGNAL_PASTED], 0, text);
  gtk_window_close (GTK_WINDOW (widget));
}

static void
on_clipboard (GObject *clipboard, GAsyncResult *result, gpointer data)
{
  g_autoptr (QyReviewPaste) self = data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);

  if (text != NULL && self->buffer != NULL && gtk_text_buffer_get_char_count (self->buffer) == 0)
    gtk_text_buffer_set_text (self->buffer, text, -1);
}

static void
qy_review_paste_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_REVIEW_PASTE);
  G_OBJECT_CLASS (qy_review_paste_parent_class)->dispose (object);
}

static void
qy_review_paste_class_init (QyReviewPasteClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qy_review_paste_dispose;
  signals[SIGNAL_PASTED] = g_signal_new ("pasted", QY_TYPE_REVIEW_PASTE, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/qiyue/Qiyue/review/qy-review-paste.ui");
  gtk_widget_class_bind_template_child (widget_class, QyReviewPaste, view);
  gtk_widget_class_bind_template_child (widget_class, QyReviewPaste, buffer);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_install_action (widget_class, "paste.review", NULL, review_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "paste.review", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
qy_review_paste_init (QyReviewPaste *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "paste.review", FALSE);
}

QyReviewPaste *
qy_review_paste_new (GtkWindow *parent)
{
  QyReviewPaste *self = g_object_new (QY_TYPE_REVIEW_PASTE, "transient-for", parent, NULL);

  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (self)), NULL, on_clipboard,
                                 g_object_ref (self));
  return self;
}
