/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gio/gunixoutputstream.h>
#include <glib/gi18n-lib.h>
#include <unistd.h>

#include "qy-book-attachment.h"
#include "qy-preview-private.h"
#include "qy-request.h"

enum
{
  PROP_0,
  PROP_CLOSABLE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (QyPreview, qy_preview, ADW_TYPE_BIN)

static void
set_state (QyPreview *self, const char *state)
{
  gtk_stack_set_visible_child_name (self->states, state);
  gtk_widget_set_visible (self->foot, g_str_equal (state, "pages"));
  qy_preview_update_actions (self);
}

/* What is wrong is said, and what can be done: nothing is lost. */
static void
show_problem (QyPreview *self, const GError *error)
{
  gboolean unsupported = error->code == QY_ERROR_UNSUPPORTED;
  g_autofree char *escaped = g_markup_escape_text (error->message, -1);

  adw_status_page_set_title (self->problem,
                             unsupported ? _ ("No Preview") : _ ("The File Cannot Be Shown"));
  adw_status_page_set_icon_name (self->problem, unsupported ? "document-properties-symbolic"
                                                            : "dialog-warning-symbolic");
  adw_status_page_set_description (self->problem, escaped);
  set_state (self, "problem");
}

static void
show_notice (QyPreview *self, const QyReaderInfo *info)
{
  gtk_label_set_label (self->notice_label,
                       info->kind == QY_READER_TEXT
                           ? _ ("Only the beginning of this file is shown.")
                           : _ ("The end of this file is missing: not all of it may be shown."));
  gtk_widget_set_visible (self->notice, info->incomplete);
}

static void
show_info (QyPreview *self, const QyReaderInfo *info)
{
  gboolean is_text = info->kind == QY_READER_TEXT;

  self->kind = info->kind;
  show_notice (self, info);
  qy_preview_search_set_reader (self->search, info->kind != QY_READER_PICTURE ? self->reader : NULL,
                                info->n_pages);
  if (is_text)
    qy_preview_text_set_reader (self->text, self->reader, info->n_pages);
  else
    qy_reader_view_set_reader (self->view, self->reader, info, self->name);
  set_state (self, is_text ? "text" : "pages");
}

static void
show_locked (QyPreview *self, const char *problem)
{
  gtk_label_set_label (self->password_label,
                       problem != NULL ? problem : _ ("This file asks for a password."));
  set_state (self, "locked");
  gtk_widget_set_sensitive (GTK_WIDGET (self->password_entry), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->password_entry));
}

static void
on_opened (GObject *reader, GAsyncResult *result, gpointer data)
{
  g_autoptr (QyPreview) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (QyReaderInfo) info = qy_reader_open_finish (QY_READER (reader), result, &error);

  if (self->reader != QY_READER (reader))
    return; /* another file is shown by now */
  if (info == NULL && error->code == QY_ERROR_INVALID)
    show_locked (self, error->message);
  else if (info == NULL)
    show_problem (self, error);
  else if (info->locked)
    show_locked (self, NULL);
  else
    show_info (self, info);
}

static void
on_unlock (QyPreview *self)
{
  const char *password = gtk_editable_get_text (self->password_entry);

  if (self->reader == NULL || *password == '\0')
    return;
  gtk_root_set_focus (gtk_widget_get_root (GTK_WIDGET (self)), NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->password_entry), FALSE);
  qy_reader_unlock_async (self->reader, password, self->cancellable, on_opened,
                          g_object_ref (self));
  gtk_editable_set_text (self->password_entry, "");
}

/* The file's descriptor and one, for 0 is one too. */
static gpointer
extract (QyBook *book, gpointer id, GCancellable *cancellable, GError **error)
{
  int fd = qy_reader_make_file (error);
  g_autoptr (GOutputStream) out = fd >= 0 ? g_unix_output_stream_new (fd, FALSE) : NULL;

  if (out != NULL && qy_book_attachment_extract (book, id, out, cancellable, error))
    return GINT_TO_POINTER (fd + 1);
  if (fd >= 0)
    close (fd);
  return NULL;
}

static void
close_extracted (gpointer result)
{
  close (GPOINTER_TO_INT (result) - 1);
}

static void
on_extracted (gpointer owner, gpointer result, const GError *error)
{
  QyPreview *self = owner;

  if (error != NULL)
    {
      show_problem (self, error);
      return;
    }
  qy_reader_open_fd_async (self->reader, GPOINTER_TO_INT (result) - 1, self->name,
                           self->cancellable, on_opened, g_object_ref (self));
  close_extracted (result);
}

static void
forget (QyPreview *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->reader != NULL)
    {
      qy_preview_search_set_reader (self->search, NULL, 0);
      qy_reader_view_set_reader (self->view, NULL, NULL, NULL);
      qy_preview_text_set_reader (self->text, NULL, 0);
    }
  g_clear_object (&self->reader);
  self->kind = QY_READER_NOTHING;
}

static void
update_place (QyPreview *self)
{
  guint n = qy_reader_view_get_n_pages (self->view);
  g_autofree char *page = g_strdup_printf ("%u", qy_reader_view_get_page (self->view) + 1);
  g_autofree char *all = g_strdup_printf (_ ("of %u"), n);

  gtk_editable_set_text (self->page_entry, n > 0 ? page : "");
  gtk_label_set_label (self->n_pages_label, n > 0 ? all : "");
  qy_preview_update_actions (self);
}

static void
on_page_typed (QyPreview *self)
{
  guint64 page = 0;

  if (g_ascii_string_to_unsigned (gtk_editable_get_text (self->page_entry), 10, 1,
                                  qy_reader_view_get_n_pages (self->view), &page, NULL))
    qy_reader_view_go (self->view, (guint) page - 1);
  update_place (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
on_zoomed (QyPreview *self)
{
  gtk_toggle_button_set_active (self->fit_button, qy_reader_view_get_zoom (self->view) == 0);
}

static void
on_fit_toggled (QyPreview *self)
{
  if (gtk_toggle_button_get_active (self->fit_button))
    qy_reader_view_set_zoom (self->view, 0);
  else if (qy_reader_view_get_zoom (self->view) == 0)
    qy_reader_view_set_zoom (self->view, qy_reader_view_get_scale (self->view));
}

static void
on_search_changed (QyPreview *self)
{
  qy_preview_search_start (self->search, gtk_editable_get_text (self->search_entry),
                           self->kind == QY_READER_TEXT ? 0 : qy_reader_view_get_page (self->view));
}

static void
on_next (QyPreview *self)
{
  qy_preview_search_step (self->search, 1);
}

static void
on_previous (QyPreview *self)
{
  qy_preview_search_step (self->search, -1);
}

static void
on_search_closed (QyPreview *self)
{
  if (!gtk_search_bar_get_search_mode (self->search_bar))
    gtk_editable_set_text (self->search_entry, "");
}

static void
on_found (QyPreview *self)
{
  g_autofree char *words = qy_preview_search_describe (self->search);
  GPtrArray *matches = qy_preview_search_get_matches (self->search);
  const QyReaderMatch *current = qy_preview_search_get_current (self->search);

  gtk_label_set_label (self->found_label, words);
  if (self->kind == QY_READER_TEXT)
    qy_preview_text_set_matches (self->text, matches, current);
  else
    {
      qy_reader_view_set_matches (self->view, matches);
      qy_reader_view_show_match (self->view, current);
    }
  qy_preview_update_actions (self);
}

static void
qy_preview_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_CLOSABLE:
      g_value_set_boolean (value, gtk_widget_get_visible (QY_PREVIEW (object)->close_button));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
qy_preview_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_CLOSABLE:
      qy_preview_set_closable (QY_PREVIEW (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
qy_preview_dispose (GObject *object)
{
  QyPreview *self = QY_PREVIEW (object);

  if (self->search != NULL)
    {
      g_signal_handlers_disconnect_by_func (self->search, on_found, self);
      forget (self);
    }
  g_clear_object (&self->search);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_PREVIEW);
  G_OBJECT_CLASS (qy_preview_parent_class)->dispose (object);
}

static void
qy_preview_finalize (GObject *object)
{
  QyPreview *self = QY_PREVIEW (object);

  g_clear_object (&self->session);
  g_free (self->id);
  g_free (self->name);
  G_OBJECT_CLASS (qy_preview_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (QY_TYPE_READER_VIEW);
  g_type_ensure (QY_TYPE_PREVIEW_TEXT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/qiyue/Qiyue/preview/qy-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, QyPreview, states);
  gtk_widget_class_bind_template_child (widget_class, QyPreview, name_label);
  gtk_widget_class_bind_template_child (widget_class, QyPreview, find_button);
  gtk_widget_class_bind_template_child (widget_class, QyPreview, menu_button);
  gtk_widget_class_bind_template_child (widget_class, QyPreview, close_button);
  gtk_widget_class_bind_template_child (widget_class, QyPreview, notice);
  gtk_widget_class_bind_template_child (widget_class, QyPreview, notice_label);
  gtk_widget_class_bind_template_child (widget_class, QyPreview, search_bar);
  gtk_widget_class_bind_template_child (widget_class, QyPreview, search_entry);
  gtk_widget_class_bind_template_child (widget_class, QyPreview, found_label);
  gtk_widget_class_bind_template_child (widget_class, QyPreview, view);
  gtk_widget_class_bind_template_child (widget_class, QyPreview, text);
  gtk_widget_class_bind_template_child (widget_class, QyPreview, foot);
  gtk_widget_class_bind_template_child (widget_class, QyPreview, page_entry);
  gtk_widget_class_bind_template_child (widget_class, QyPreview, n_pages_label);
  gtk_widget_class_bind_template_child (widget_class, QyPreview, fit_button);
  gtk_widget_class_bind_template_child (widget_class, QyPreview, problem);
  gtk_widget_class_bind_template_child (widget_class, QyPreview, password_entry);
  gtk_widget_class_bind_template_child (widget_class, QyPreview, password_label);
  gtk_widget_class_bind_template_callback (widget_class, update_place);
  gtk_widget_class_bind_template_callback (widget_class, on_page_typed);
  gtk_widget_class_bind_template_callback (widget_class, on_zoomed);
  gtk_widget_class_bind_template_callback (widget_class, on_fit_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_search_closed);
  gtk_widget_class_bind_template_callback (widget_class, on_next);
  gtk_widget_class_bind_template_callback (widget_class, on_previous);
  gtk_widget_class_bind_template_callback (widget_class, on_unlock);
}

static void
qy_preview_class_init (QyPreviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = qy_preview_get_property;
  object_class->set_property = qy_preview_set_property;
  object_class->dispose = qy_preview_dispose;
  object_class->finalize = qy_preview_finalize;
  properties[PROP_CLOSABLE] =
      g_param_spec_boolean ("closable", NULL, NULL, TRUE,
                            G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  g_signal_new ("closed", QY_TYPE_PREVIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  bind_template (GTK_WIDGET_CLASS (klass));
  qy_preview_install_actions (GTK_WIDGET_CLASS (klass));
}

static void
qy_preview_init (QyPreview *self)
{
  self->search = qy_preview_search_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->search_bar, self->search_entry);
  g_signal_connect_swapped (self->search, "changed", G_CALLBACK (on_found), self);
  qy_preview_update_actions (self);
}

GtkWidget *
qy_preview_new (void)
{
  return g_object_new (QY_TYPE_PREVIEW, NULL);
}

void
qy_preview_show (QyPreview *self, QySession *session, const char *id, const char *name)
{
  g_return_if_fail (QY_IS_PREVIEW (self) && (id == NULL || QY_IS_SESSION (session)));

  forget (self);
  g_set_object (&self->session, session);
  g_free (self->id);
  self->id = g_strdup (id);
  g_free (self->name);
  self->name = g_strdup (name != NULL ? name : "");
  gtk_label_set_label (self->name_label, self->name);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->name_label), self->name);
  gtk_widget_set_visible (self->notice, FALSE);
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
  set_state (self, id != NULL ? "loading" : "nothing");
  if (id == NULL)
    return;
  self->cancellable = g_cancellable_new ();
  self->reader = qy_reader_new ();
  qy_request_run (self, qy_session_get_book (session), extract, g_strdup (id), g_free,
                  close_extracted, self->cancellable, on_extracted);
}

void
qy_preview_set_closable (QyPreview *self, gboolean closable)
{
  g_return_if_fail (QY_IS_PREVIEW (self));

  if (gtk_widget_get_visible (self->close_button) == closable)
    return;
  gtk_widget_set_visible (self->close_button, closable);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CLOSABLE]);
}

const char *
qy_preview_get_id (QyPreview *self)
{
  g_return_val_if_fail (QY_IS_PREVIEW (self), NULL);

  return self->id;
}

const char *
qy_preview_get_state (QyPreview *self)
{
  g_return_val_if_fail (QY_IS_PREVIEW (self), NULL);

  return gtk_stack_get_visible_child_name (self->states);
}
