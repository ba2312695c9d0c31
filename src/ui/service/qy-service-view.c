/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-service-view.h"

#include <glib/gi18n-lib.h>

#include "qy-service-page.h"
#include "qy-service-pages.h"

struct _QyServiceView
{
  AdwBin parent_instance;

  QySession *session;
  QyDossier *dossier;
  gboolean is_filling;

  GtkStackSwitcher *switcher;
  GtkDropDown *chooser; /* instead, where the switcher has no room */
  GtkStack *pages;
};

G_DEFINE_FINAL_TYPE (QyServiceView, qy_service_view, ADW_TYPE_BIN)

static QyServicePage *
page_at (QyServiceView *self, const char *name)
{
  GtkWidget *place = name != NULL ? gtk_stack_get_child_by_name (self->pages, name) : NULL;
  GtkWidget *page = place != NULL ? adw_bin_get_child (ADW_BIN (place)) : NULL;

  return page != NULL ? QY_SERVICE_PAGE (page) : NULL;
}

static void
make_page (QyServiceView *self)
{
  const char *name = gtk_stack_get_visible_child_name (self->pages);
  guint n = 0;
  const QyServicePageKind *kinds = qy_service_page_kinds (&n);

  if (self->dossier == NULL)
    return;
  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (kinds[i].name, name) == 0 && page_at (self, name) == NULL)
      {
        GtkWidget *page = g_object_new (kinds[i].get_type (), NULL);

        adw_bin_set_child (ADW_BIN (gtk_stack_get_visible_child (self->pages)), page);
        qy_service_page_show (QY_SERVICE_PAGE (page), self->session, self->dossier);
      }
}

/* What nobody looks at is neither made nor read. */
static void
ensure_page (QyServiceView *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    make_page (self);
}

static void
on_page_changed (QyServiceView *self)
{
  const char *name = gtk_stack_get_visible_child_name (self->pages);
  guint n = 0;
  const QyServicePageKind *kinds = qy_service_page_kinds (&n);

  if (self->is_filling)
    return;
  ensure_page (self);
  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (kinds[i].name, name) == 0)
      gtk_drop_down_set_selected (self->chooser, i);
}

static void
on_chosen (QyServiceView *self)
{
  guint chosen = gtk_drop_down_get_selected (self->chooser);
  guint n = 0;
  const QyServicePageKind *kinds = qy_service_page_kinds (&n);

  if (!self->is_filling && chosen < n)
    gtk_stack_set_visible_child_name (self->pages, kinds[chosen].name);
}

static void
fill (QyServiceView *self)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self->switcher));
  guint n = 0;
  const QyServicePageKind *kinds = qy_service_page_kinds (&n);

  self->is_filling = TRUE;
  gtk_box_layout_set_homogeneous (GTK_BOX_LAYOUT (layout), FALSE);
  for (guint i = 0; i < n; i++)
    {
      gtk_stack_add_titled (self->pages, adw_bin_new (), kinds[i].name, _ (kinds[i].label));
      gtk_string_list_append (titles, _ (kinds[i].label));
    }
  gtk_drop_down_set_model (self->chooser, G_LIST_MODEL (titles));
  self->is_filling = FALSE;
}

static void
qy_service_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (qy_service_view_parent_class)->map (widget);
  ensure_page (QY_SERVICE_VIEW (widget));
}

static void
qy_service_view_dispose (GObject *object)
{
  QyServiceView *self = QY_SERVICE_VIEW (object);

  self->is_filling = TRUE;
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_SERVICE_VIEW);
  g_clear_object (&self->session);
  g_clear_pointer (&self->dossier, qy_dossier_unref);
  G_OBJECT_CLASS (qy_service_view_parent_class)->dispose (object);
}

static void
qy_service_view_class_init (QyServiceViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qy_service_view_dispose;
  widget_class->map = qy_service_view_map;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/qiyue/Qiyue/service/qy-service-view.ui");
  gtk_widget_class_bind_template_child (widget_class, QyServiceView, switcher);
  gtk_widget_class_bind_template_child (widget_class, QyServiceView, chooser);
  gtk_widget_class_bind_template_child (widget_class, QyServiceView, pages);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_page_changed);
}

static void
qy_service_view_init (QyServiceView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill (self);
}

void
qy_service_view_show (QyServiceView *self, QySession *session, QyDossier *dossier)
{
  guint n = 0;
  const QyServicePageKind *kinds = qy_service_page_kinds (&n);

  g_return_if_fail (QY_IS_SERVICE_VIEW (self) && QY_IS_SESSION (session) && dossier != NULL);

  g_set_object (&self->session, session);
  qy_dossier_ref (dossier);
  g_clear_pointer (&self->dossier, qy_dossier_unref);
  self->dossier = dossier;
  for (guint i = 0; i < n; i++)
    if (page_at (self, kinds[i].name) != NULL)
      qy_service_page_show (page_at (self, kinds[i].name), session, dossier);
  ensure_page (self);
}

void
qy_service_view_show_place (QyServiceView *self, const char *place)
{
  g_auto (GStrv) parts = NULL;

  g_return_if_fail (QY_IS_SERVICE_VIEW (self) && place != NULL);

  parts = g_strsplit (place, "/", 2);
  if (parts[0] == NULL || gtk_stack_get_child_by_name (self->pages, parts[0]) == NULL)
    return;
  gtk_stack_set_visible_child_name (self->pages, parts[0]);
  make_page (self);
  if (parts[1] != NULL && page_at (self, parts[0]) != NULL)
    qy_service_page_show_place (page_at (self, parts[0]), parts[1]);
}
