/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-start-page.h"

struct _QyStartPage
{
  QyPage parent_instance;
};

G_DEFINE_FINAL_TYPE (QyStartPage, qy_start_page, QY_TYPE_PAGE)

static void
qy_start_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_START_PAGE);
  G_OBJECT_CLASS (qy_start_page_parent_class)->dispose (object);
}

static void
qy_start_page_class_init (QyStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qy_start_page_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/qiyue/Qiyue/start/qy-start-page.ui");
}

static void
qy_start_page_init (QyStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
