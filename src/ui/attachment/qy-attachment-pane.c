/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-attachment-pane.h"

#include "qy-preview.h"

#define BESIDE     900 /* pixels from which on the preview stands beside the list */
#define LIST_SHARE 42  /* percent of the width for the list, */
#define LIST_ABOVE 30  /* or of the height */

struct _QyAttachmentPane
{
  GtkWidget parent_instance;

  QySession *session;
  guint arrange_source;
  gboolean placed; /* the divider, since the preview was opened or the arrangement changed */

  GtkPaned *paned;
  QyAttachmentList *list;
  QyPreview *preview;
};

G_DEFINE_FINAL_TYPE (QyAttachmentPane, qy_attachment_pane, GTK_TYPE_WIDGET)

static GtkOrientation
fitting_orientation (QyAttachmentPane *self)
{
  return gtk_widget_get_width (GTK_WIDGET (self)) >= BESIDE ? GTK_ORIENTATION_HORIZONTAL
                                                            : GTK_ORIENTATION_VERTICAL;
}

static gboolean
on_arrange (gpointer data)
{
  QyAttachmentPane *self = data;
  GtkOrientation orientation = fitting_orientation (self);
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));

  self->arrange_source = 0;
  self->placed = TRUE;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->paned), orientation);
  gtk_paned_set_position (self->paned, orientation == GTK_ORIENTATION_HORIZONTAL
                                           ? width * LIST_SHARE / 100
                                           : height * LIST_ABOVE / 100);
  return G_SOURCE_REMOVE;
}

/* Not while the widget is being allotted its size. */
static void
arrange_soon (QyAttachmentPane *self)
{
  if (self->arrange_source == 0)
    self->arrange_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_arrange, self, NULL);
}

static void
qy_attachment_pane_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  QyAttachmentPane *self = QY_ATTACHMENT_PANE (widget);

  gtk_widget_allocate (GTK_WIDGET (self->paned), width, height, baseline, NULL);
  if (!gtk_widget_get_visible (GTK_WIDGET (self->preview)))
    return;
  if (!self->placed
      || gtk_orientable_get_orientation (GTK_ORIENTABLE (self->paned))
             != fitting_orientation (self))
    arrange_soon (self);
}

static void
qy_attachment_pane_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  gtk_widget_measure (GTK_WIDGET (QY_ATTACHMENT_PANE (widget)->paned), orientation, for_size,
                      minimum, natural, minimum_baseline, natural_baseline);
}

static gboolean
on_preview (QyAttachmentPane *self, const char *id, const char *name)
{
  if (!gtk_widget_get_visible (GTK_WIDGET (self->preview)))
    self->placed = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->preview), TRUE);
  if (g_strcmp0 (qy_preview_get_id (self->preview), id) != 0)
    qy_preview_show (self->preview, self->session, id, name);
  return TRUE;
}

static void
on_closed (QyAttachmentPane *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->preview), FALSE);
  qy_preview_show (self->preview, self->session, NULL, NULL);
  qy_attachment_list_select (self->list, NULL);
}

/* A file that was removed is not looked at any more. */
static void
on_files_changed (QyAttachmentPane *self)
{
  const char *id = qy_preview_get_id (self->preview);

  if (id != NULL && !qy_attachment_list_has (self->list, id))
    on_closed (self);
}

static void
qy_attachment_pane_dispose (GObject *object)
{
  QyAttachmentPane *self = QY_ATTACHMENT_PANE (object);

  g_clear_handle_id (&self->arrange_source, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_ATTACHMENT_PANE);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (qy_attachment_pane_parent_class)->dispose (object);
}

static void
qy_attachment_pane_class_init (QyAttachmentPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qy_attachment_pane_dispose;
  widget_class->size_allocate = qy_attachment_pane_size_allocate;
  widget_class->measure = qy_attachment_pane_measure;
  g_type_ensure (QY_TYPE_ATTACHMENT_LIST);
  g_type_ensure (QY_TYPE_PREVIEW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/qiyue/Qiyue/attachment/qy-attachment-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, QyAttachmentPane, paned);
  gtk_widget_class_bind_template_child (widget_class, QyAttachmentPane, list);
  gtk_widget_class_bind_template_child (widget_class, QyAttachmentPane, preview);
  gtk_widget_class_bind_template_callback (widget_class, on_preview);
  gtk_widget_class_bind_template_callback (widget_class, on_closed);
  gtk_widget_class_bind_template_callback (widget_class, on_files_changed);
}

static void
qy_attachment_pane_init (QyAttachmentPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
qy_attachment_pane_show (QyAttachmentPane *self, QySession *session, const char *holder_id)
{
  g_return_if_fail (QY_IS_ATTACHMENT_PANE (self) && QY_IS_SESSION (session));

  g_set_object (&self->session, session);
  qy_attachment_list_show (self->list, session, holder_id);
}

void
qy_attachment_pane_search (QyAttachmentPane *self)
{
  g_return_if_fail (QY_IS_ATTACHMENT_PANE (self));

  if (gtk_widget_get_visible (GTK_WIDGET (self->preview)))
    gtk_widget_activate_action (GTK_WIDGET (self->preview), "preview.find", NULL);
}

QyAttachmentList *
qy_attachment_pane_get_list (QyAttachmentPane *self)
{
  g_return_val_if_fail (QY_IS_ATTACHMENT_PANE (self), NULL);

  return self->list;
}
