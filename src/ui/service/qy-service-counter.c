/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-service-counter.h"

#include <glib/gi18n-lib.h>

#include "qy-book-incident.h"
#include "qy-minute-tick.h"
#include "qy-refresh.h"
#include "qy-request.h"

struct _QyServiceCounter
{
  AdwBin parent_instance;

  QyBook *book;
  QyRefresh *refresh;
  QyMinuteTick *tick;
  GtkWidget *label;
  guint n_open;
};

G_DEFINE_FINAL_TYPE (QyServiceCounter, qy_service_counter, ADW_TYPE_BIN)

typedef struct
{
  guint open;
  guint breached;
} Count;

static gpointer
count (QyBook *book, gpointer unused, GCancellable *cancellable, GError **error)
{
  Count *result = g_new0 (Count, 1);

  if (qy_book_incident_count (book, &result->open, &result->breached, error))
    return result;
  g_free (result);
  return NULL;
}

/* A book that cannot be read says so where its rows are shown. */
static void
on_counted (gpointer owner, gpointer result, const GError *error)
{
  QyServiceCounter *self = owner;
  g_autofree Count *found = result;
  g_autofree char *text = NULL;
  g_autofree char *tip = NULL;

  if (found == NULL)
    return;
  self->n_open = found->open;
  text = g_strdup_printf (found->breached > 0 ? "%u !" : "%u", found->open);
  tip = g_strdup_printf (ngettext ("%u incident is open", "%u incidents are open", found->open),
                         found->open);
  if (found->breached > 0)
    {
      g_autofree char *open = g_steal_pointer (&tip);

      tip = g_strdup_printf (ngettext ("%s, %u overdue", "%s, %u overdue", found->breached), open,
                             found->breached);
      gtk_widget_add_css_class (self->label, "error");
    }
  else
    gtk_widget_remove_css_class (self->label, "error");
  gtk_label_set_text (GTK_LABEL (self->label), text);
  gtk_widget_set_tooltip_text (self->label, tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->label), GTK_ACCESSIBLE_PROPERTY_LABEL, tip,
                                  -1);
  gtk_widget_set_visible (self->label, found->open > 0);
}

static void
read_again (gpointer widget)
{
  QyServiceCounter *self = widget;

  qy_request_run (self, self->book, count, NULL, NULL, g_free, NULL, on_counted);
}

static void
on_minute (gpointer widget)
{
  if (QY_SERVICE_COUNTER (widget)->n_open > 0)
    read_again (widget);
}

static void
qy_service_counter_dispose (GObject *object)
{
  QyServiceCounter *self = QY_SERVICE_COUNTER (object);

  g_clear_object (&self->refresh);
  g_clear_object (&self->tick);
  g_clear_object (&self->book);
  G_OBJECT_CLASS (qy_service_counter_parent_class)->dispose (object);
}

static void
qy_service_counter_class_init (QyServiceCounterClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = qy_service_counter_dispose;
}

static void
qy_service_counter_init (QyServiceCounter *self)
{
  self->label = gtk_label_new (NULL);
  gtk_widget_set_valign (self->label, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->label, "sidebar-counter");
  gtk_widget_set_visible (self->label, FALSE);
  adw_bin_set_child (ADW_BIN (self), self->label);
}

GtkWidget *
qy_service_counter_new (QySession *session)
{
  QyServiceCounter *self = NULL;

  g_return_val_if_fail (QY_IS_SESSION (session), NULL);

  self = g_object_new (QY_TYPE_SERVICE_COUNTER, NULL);
  self->book = g_object_ref (qy_session_get_book (session));
  self->refresh = qy_refresh_new (GTK_WIDGET (self), self->book, read_again);
  self->tick = qy_minute_tick_new (GTK_WIDGET (self), on_minute);
  return GTK_WIDGET (self);
}
