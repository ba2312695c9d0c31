/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-conflict-view.h"

#include <glib/gi18n-lib.h>

#include "qy-text-copy.h"

struct _QyConflictView
{
  AdwBin parent_instance;

  GtkLabel *mine;
  GtkLabel *theirs;
};

G_DEFINE_FINAL_TYPE (QyConflictView, qy_conflict_view, ADW_TYPE_BIN)

/* @version: NULL: it is gone on that side */
static void
show_version (GtkLabel *label,
              QyDocument *document,
              const QyTextConflict *conflict,
              const char *version)
{
  g_autofree char *text = NULL;

  if (version == NULL)
    text = g_strdup (conflict->is_value ? _ ("(empty)") : _ ("(removed)"));
  else if (conflict->is_value)
    text = qy_text_copy_of_value (document, conflict->key, version);
  else
    text = qy_text_copy_of_markup (document, version);
  gtk_label_set_text (label, text);
  if (version == NULL)
    gtk_widget_add_css_class (GTK_WIDGET (label), "dim-label");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (label), "dim-label");
}

static void
qy_conflict_view_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL); /* before the template lets go of it */
  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_CONFLICT_VIEW);
  G_OBJECT_CLASS (qy_conflict_view_parent_class)->dispose (object);
}

static void
qy_conflict_view_class_init (QyConflictViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qy_conflict_view_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/qiyue/Qiyue/notice/qy-conflict-view.ui");
  gtk_widget_class_bind_template_child (widget_class, QyConflictView, mine);
  gtk_widget_class_bind_template_child (widget_class, QyConflictView, theirs);
}

static void
qy_conflict_view_init (QyConflictView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
qy_conflict_view_show (QyConflictView *self, QyDocument *document, const QyTextConflict *conflict)
{
  g_return_if_fail (QY_IS_CONFLICT_VIEW (self) && QY_IS_DOCUMENT (document) && conflict != NULL);

  show_version (self->mine, document, conflict, conflict->mine);
  show_version (self->theirs, document, conflict, conflict->theirs);
}
