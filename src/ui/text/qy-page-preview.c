/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-page-preview.h"

#include <glib/gi18n-lib.h>

#include "qy-issued-paper.h"
#include "qy-page-view.h"
#include "qy-request.h"
#include "qy-text-follower.h"

#define DELAY 300 /* milliseconds after the last change */

struct _QyPagePreview
{
  AdwBin parent_instance;

  QyTextFollower *follower;
  QyWorkingText *text;
  GSignalGroup *text_signals;
  gboolean issued; /* the paper is frozen */
  char *marked;

  GtkStack *stack;
  AdwStatusPage *problem;
  QyPageView *view;
  GtkLabel *place;
  GtkToggleButton *fit;
};

enum
{
  PROP_0,
  PROP_TEXT,
  PROP_N_PAGES,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static guint block_clicked;

G_DEFINE_FINAL_TYPE (QyPagePreview, qy_page_preview, ADW_TYPE_BIN)

static gpointer
lay_out (QyDocument *copy, QyBook *book, GError **error)
{
  static const QyPaperOptions draft = { NULL, NULL, 0, FALSE };
  g_autoptr (QyPrinted) printed = qy_document_print (copy, QY_PRINT_DEFAULT, error);

  return printed != NULL ? qy_pages_layout (printed, &draft, error) : NULL;
}

static void
on_laid_out (gpointer owner, gpointer result, const GError *error)
{
  QyPagePreview *self = owner;
  g_autoptr (QyPages) pages = result;
  gboolean first = FALSE;

  if (pages == NULL)
    {
      g_autofree char *words = g_markup_escape_text (error->message, -1);

      adw_status_page_set_description (self->problem, words);
      gtk_stack_set_visible_child_name (self->stack, "problem");
      return;
    }
  first = qy_page_view_get_n_pages (self->view) == 0;
  qy_page_view_set_pages (self->view, pages);
  if (first)
    qy_page_view_mark_block (self->view, self->marked);
  gtk_stack_set_visible_child_name (self->stack, "pages");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_PAGES]);
}

static void
update_active (QyPagePreview *self)
{
  if (self->follower != NULL)
    qy_text_follower_set_active (self->follower,
                                 !self->issued && gtk_widget_get_mapped (GTK_WIDGET (self)));
}

static void
lay_out_issued (GTask *task, gpointer self, gpointer paper, GCancellable *cancellable)
{
  GError *error = NULL;
  QyPages *pages = qy_issued_paper_lay_out (paper, &error);

  if (pages != NULL)
    g_task_return_pointer (task, pages, (GDestroyNotify) qy_pages_unref);
  else
    g_task_return_error (task, error);
}

static void
on_issued_laid_out (GObject *object, GAsyncResult *result, gpointer data)
{
  QyPagePreview *self = QY_PAGE_PREVIEW (object);
  g_autoptr (GError) error = NULL;
  QyPages *pages = g_task_propagate_pointer (G_TASK (result), &error);

  if (self->follower != NULL && self->issued)
    on_laid_out (self, pages, error);
  else
    g_clear_pointer (&pages, qy_pages_unref);
}

static void
on_paper (gpointer owner, gpointer result, const GError *error)
{
  QyPagePreview *self = owner;
  g_autoptr (QyIssuedPaper) paper = result;
  g_autoptr (GTask) task = NULL;

  if (self->follower == NULL)
    return;
  self->issued = paper != NULL && qy_issued_paper_exists (paper);
  update_active (self);
  if (!self->issued)
    return;
  task = g_task_new (self, NULL, on_issued_laid_out, NULL);
  g_task_set_task_data (task, g_steal_pointer (&paper), (GDestroyNotify) qy_issued_paper_free);
  g_task_run_in_thread (task, lay_out_issued);
}

/* A text that may not be changed may have been issued: then its paper is what was frozen. */
static void
on_state (QyPagePreview *self)
{
  gboolean frozen = qy_working_text_get_document (self->text) != NULL
                    && !qy_working_text_is_editable (self->text);

  if (frozen && !self->issued)
    {
      self->issued = TRUE;
      update_active (self);
      qy_request_run (self, qy_working_text_get_book (self->text), qy_issued_paper_load,
                      g_strdup (qy_working_text_get_holder_id (self->text)), g_free,
                      (GDestroyNotify) qy_issued_paper_free, NULL, on_paper);
    }
  else if (!frozen && self->issued)
    {
      self->issued = FALSE;
      update_active (self);
    }
}

static void
update_place (QyPagePreview *self)
{
  guint n = qy_page_view_get_n_pages (self->view);
  g_autofree char *words =
      n > 0 ? g_strdup_printf (_ ("%u of %u"), qy_page_view_get_page (self->view) + 1, n)
            : g_strdup ("");

  gtk_label_set_label (self->place, words);
}

static void
on_zoomed (QyPagePreview *self)
{
  gtk_toggle_button_set_active (self->fit, qy_page_view_get_zoom (self->view) == 0);
}

static void
on_fit (QyPagePreview *self)
{
  if (gtk_toggle_button_get_active (self->fit))
    qy_page_view_set_zoom (self->view, 0);
  else if (qy_page_view_get_zoom (self->view) == 0)
    qy_page_view_set_zoom (self->view, qy_page_view_get_scale (self->view));
}

static void
on_block_clicked (QyPagePreview *self, const char *key)
{
  g_signal_emit (self, block_clicked, 0, key);
}

static void
zoom_in (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyPageView *view = QY_PAGE_PREVIEW (widget)->view;

  qy_page_view_set_zoom (view, qy_page_view_get_scale (view) * 1.2);
}

static void
zoom_out (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyPageView *view = QY_PAGE_PREVIEW (widget)->view;

  qy_page_view_set_zoom (view, qy_page_view_get_scale (view) / 1.2);
}

static void
qy_page_preview_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (qy_page_preview_parent_class)->map (widget);
  update_active (QY_PAGE_PREVIEW (widget));
}

static void
qy_page_preview_unmap (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (qy_page_preview_parent_class)->unmap (widget);
  update_active (QY_PAGE_PREVIEW (widget));
}

static void
qy_page_preview_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  QyPagePreview *self = QY_PAGE_PREVIEW (object);

  switch (id)
    {
    case PROP_TEXT:
      g_value_set_object (value, self->text);
      break;
    case PROP_N_PAGES:
      g_value_set_uint (value, qy_page_preview_get_n_pages (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
qy_page_preview_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_TEXT:
      qy_page_preview_set_text (QY_PAGE_PREVIEW (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
qy_page_preview_dispose (GObject *object)
{
  QyPagePreview *self = QY_PAGE_PREVIEW (object);

  g_clear_object (&self->text_signals);
  if (self->follower != NULL)
    qy_text_follower_stop (self->follower);
  adw_bin_set_child (ADW_BIN (self), NULL); /* the bin does not see the template take it */
  gtk_widget_dispose_template (GTK_WIDGET (self), QY_TYPE_PAGE_PREVIEW);
  g_clear_object (&self->follower);
  g_clear_object (&self->text);
  g_clear_pointer (&self->marked, g_free);
  G_OBJECT_CLASS (qy_page_preview_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (QY_TYPE_PAGE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/qiyue/Qiyue/text/qy-page-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, QyPagePreview, stack);
  gtk_widget_class_bind_template_child (widget_class, QyPagePreview, problem);
  gtk_widget_class_bind_template_child (widget_class, QyPagePreview, view);
  gtk_widget_class_bind_template_child (widget_class, QyPagePreview, place);
  gtk_widget_class_bind_template_child (widget_class, QyPagePreview, fit);
  gtk_widget_class_bind_template_callback (widget_class, on_block_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_zoomed);
  gtk_widget_class_bind_template_callback (widget_class, on_fit);
  gtk_widget_class_bind_template_callback (widget_class, update_place);
}

static void
qy_page_preview_class_init (QyPagePreviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = qy_page_preview_get_property;
  object_class->set_property = qy_page_preview_set_property;
  object_class->dispose = qy_page_preview_dispose;
  widget_class->map = qy_page_preview_map;
  widget_class->unmap = qy_page_preview_unmap;
  properties[PROP_TEXT] =
      g_param_spec_object ("text", NULL, NULL, QY_TYPE_WORKING_TEXT,
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_N_PAGES] =
      g_param_spec_uint ("n-pages", NULL, NULL, 0, G_MAXUINT, 0,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  block_clicked = g_signal_new ("block-clicked", QY_TYPE_PAGE_PREVIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_install_action (widget_class, "pages.zoom-in", NULL, zoom_in);
  gtk_widget_class_install_action (widget_class, "pages.zoom-out", NULL, zoom_out);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_plus, GDK_CONTROL_MASK,
                                       "pages.zoom-in", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_equal, GDK_CONTROL_MASK,
                                       "pages.zoom-in", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_minus, GDK_CONTROL_MASK,
                                       "pages.zoom-out", NULL);
  bind_template (widget_class);
}

static void
qy_page_preview_init (QyPagePreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->text_signals = g_signal_group_new (QY_TYPE_WORKING_TEXT);
  g_signal_group_connect_swapped (self->text_signals, "loaded", G_CALLBACK (on_state), self);
  g_signal_group_connect_swapped (self->text_signals, "notify::editable", G_CALLBACK (on_state),
                                  self);
  self->follower =
      qy_text_follower_new (self, DELAY, lay_out, (GDestroyNotify) qy_pages_unref, on_laid_out);
}

void
qy_page_preview_set_text (QyPagePreview *self, QyWorkingText *text)
{
  g_return_if_fail (QY_IS_PAGE_PREVIEW (self));

  if (!g_set_object (&self->text, text))
    return;
  self->issued = FALSE;
  g_signal_group_set_target (self->text_signals, text);
  if (text != NULL)
    on_state (self);
  qy_text_follower_set_text (self->follower, text);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

guint
qy_page_preview_get_n_pages (QyPagePreview *self)
{
  g_return_val_if_fail (QY_IS_PAGE_PREVIEW (self), 0);

  return qy_page_view_get_n_pages (self->view);
}

void
qy_page_preview_mark_block (QyPagePreview *self, const char *key)
{
  g_return_if_fail (QY_IS_PAGE_PREVIEW (self));

  if (g_strcmp0 (self->marked, key) == 0)
    return;
  g_free (self->marked);
  self->marked = g_strdup (key);
  qy_page_view_mark_block (self->view, key);
}
