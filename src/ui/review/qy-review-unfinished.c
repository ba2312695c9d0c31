/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-review-unfinished.h"

#include <glib/gi18n-lib.h>

#include "qy-page.h"
#include "qy-review-discard.h"
#include "qy-review-shelf.h"
#include "qy-review-start.h"

struct _QyReviewUnfinished
{
  AdwBin parent_instance;

  GtkListBox *reviews;
  gboolean takes_drops;
};

G_DEFINE_FINAL_TYPE (QyReviewUnfinished, qy_review_unfinished, ADW_TYPE_BIN)

static char *
time_of (const QyShelvedReview *shelved)
{
  g_autoptr (GDateTime) instant = g_date_time_new_from_iso8601 (shelved->changed_at, NULL);
  g_autoptr (GDateTime) local = instant != NULL ? g_date_time_to_local (instant) : NULL;

  return local != NULL ? g_date_time_format (local, "%Y-%m-%d %H:%M") : g_strdup ("");
}

static void
discard (GtkWidget *row)
{
  GtkWidget *self = gtk_widget_get_ancestor (row, QY_TYPE_REVIEW_UNFINISHED);
  GtkListBox *list = QY_REVIEW_UNFINISHED (self)->reviews;

  qy_review_shelf_discard (g_object_get_data (G_OBJECT (row), "qy-review"));
  gtk_list_box_remove (list, row);
  gtk_widget_set_visible (self, gtk_list_box_get_row_at_index (list, 0) != NULL);
}

static void
on_discard (GtkButton *button, QyReviewUnfinished *self)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (button), ADW_TYPE_ACTION_ROW);

  qy_review_discard_ask (row, g_object_get_data (G_OBJECT (row), "qy-name"), discard);
}

static GtkWidget *
make_row (QyReviewUnfinished *self, const QyShelvedReview *shelved)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  g_autofree char *time = time_of (shelved);
  g_autofree char *title = g_strdup_printf (_ ("Unfinished review: %s"), shelved->name);
  g_autofree char *subtitle =
      g_strdup_printf (_ ("Last changed %s. Your corrections are kept until you accept or discard "
                          "them."),
                       time);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "qy-review", g_strdup (shelved->id), g_free);
  g_object_set_data_full (G_OBJECT (row), "qy-name", g_strdup (shelved->name), g_free);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _ ("Discard this review"));
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_discard), self, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  return row;
}

static void
read_shelf (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_task_return_pointer (task, qy_review_shelf_list (), (GDestroyNotify) g_ptr_array_unref);
}

static void
on_read (GObject *object, GAsyncResult *result, gpointer data)
{
  QyReviewUnfinished *self = QY_REVIEW_UNFINISHED (object);
  g_autoptr (GPtrArray) shelf = g_task_propagate_pointer (G_TASK (result), NULL);
  GtkListBoxRow *row = NULL;

  if (self->reviews == NULL || shelf == NULL)
    return;
  while ((row = gtk_list_box_get_row_at_index (self->reviews, 0)) != NULL)
    gtk_list_box_remove (self->reviews, GTK_WIDGET (row));
  for (guint i = 0; i < shelf->len; i++)
    gtk_list_box_append (self->reviews, make_row (self, shelf->pdata[i]));
  gtk_widget_set_visible (GTK_WIDGET (self), shelf->len > 0);
}

static void
refresh (QyReviewUnfinished *self)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, on_read, NULL);

  g_task_run_in_thread (task, read_shelf);
}

static void
on_row_activated (QyReviewUnfinished *self, GtkListBoxRow *row)
{
  g_autofree char *page =
      g_strconcat ("review:", (char *) g_object_get_data (G_OBJECT (row), "qy-review"), NULL);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.open", "s", page);
}

static gboolean
on_dropped (GtkDropTarget *target, const GValue *value, double x, double y, gpointer data)
{
  qy_review_start_file (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target)),
                        g_value_get_object (value));
  return TRUE;
}

static void
take_drops (QyReviewUnfinished *self, GtkWidget *page)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_FILE, GDK_ACTION_COPY);

  self->takes_drops = TRUE;
  g_signal_connect (target, "drop", G_CALLBACK (on_dropped), NULL);
  gtk_widget_add_controller (page, GTK_EVENT_CONTROLLER (target));
  g_signal_connect_object (page, "map", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
}

static void
qy_review_unfinished_root (GtkWidget *widget)
{
  QyReviewUnfinished *self = QY_REVIEW_UNFINISHED (widget);
  GtkWidget *page = gtk_widget_get_ancestor (widget, QY_TYPE_PAGE);

  GTK_WIDGET_CLASS (qy_review_unfinished_parent_class)->root (widget);
  if (page != NULL && !self->takes_drops)
    take_drops (self, page);
  refresh (self);
}

static void
qy_review_unfinished_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_REVIEW_UNFINISHED);
  G_OBJECT_CLASS (qy_review_unfinished_parent_class)->dispose (object);
}

static void
qy_review_unfinished_class_init (QyReviewUnfinishedClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qy_review_unfinished_dispose;
  widget_class->root = qy_review_unfinished_root;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/qiyue/Qiyue/review/qy-review-unfinished.ui");
  gtk_widget_class_bind_template_child (widget_class, QyReviewUnfinished, reviews);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
}

static void
qy_review_unfinished_init (QyReviewUnfinished *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
