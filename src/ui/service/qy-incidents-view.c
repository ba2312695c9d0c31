/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-incidents-view.h"

struct _QyIncidentsView
{
  QyServicePage parent_instance;
};

G_DEFINE_FINAL_TYPE (QyIncidentsView, qy_incidents_view, QY_TYPE_SERVICE_PAGE)

static void
qy_incidents_view_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_INCIDENTS_VIEW);
  G_OBJECT_CLASS (qy_incidents_view_parent_class)->dispose (object);
}

static void
qy_incidents_view_class_init (QyIncidentsViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = qy_incidents_view_dispose;
  gtk_widget_class_set_template_from_resource (
      GTK_WIDGET_CLASS (klass), "/io/github/qiyue/Qiyue/service/qy-incidents-view.ui");
}

static void
qy_incidents_view_init (QyIncidentsView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
