/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-book-settings.h"

#include <glib/gi18n-lib.h>

#include "qy-calendar-zones.h"
#include "qy-notice.h"
#include "qy-request.h"

struct _QyBookSettings
{
  AdwPreferencesPage parent_instance;

  QyBook *book;
  QyBookInfo *info; /* as stored; NULL until it was read */
  gboolean showing; /* the rows are being filled */
  GCancellable *previewing;

  GtkEditable *name;
  GtkDropDown *zone;
  GtkEditable *pattern;
  AdwActionRow *preview;
};

G_DEFINE_FINAL_TYPE (QyBookSettings, qy_book_settings, ADW_TYPE_PREFERENCES_PAGE)

static gpointer
load_info (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  return qy_book_get_info (book, error);
}

static gpointer
store_info (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  return qy_book_set_info (book, data, error) ? book : NULL;
}

static gpointer
preview_number (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  return qy_book_preview_number (book, data, error);
}

static void
on_previewed (gpointer owner, gpointer result, const GError *error)
{
  QyBookSettings *self = owner;
  g_autofree char *number = result;
  g_autofree char *text = g_markup_escape_text (error != NULL ? error->message : number, -1);

  adw_action_row_set_subtitle (self->preview, text);
  if (error != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->pattern), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->pattern), "error");
}

static void
on_pattern_changed (QyBookSettings *self)
{
  if (self->info == NULL)
    return;
  g_cancellable_cancel (self->previewing);
  g_clear_object (&self->previewing);
  self->previewing = g_cancellable_new ();
  qy_request_run (self, self->book, preview_number,
                  g_strdup (gtk_editable_get_text (self->pattern)), g_free, g_free,
                  self->previewing, on_previewed);
}

static void
on_loaded (gpointer owner, gpointer result, const GError *error)
{
  QyBookSettings *self = owner;

  if (error != NULL)
    {
      qy_notice_problem (owner, _ ("The settings of the book cannot be shown"), error);
      return;
    }
  g_clear_pointer (&self->info, qy_book_info_free);
  self->info = result;
  self->showing = TRUE;
  gtk_editable_set_text (self->name, self->info->title);
  gtk_editable_set_text (self->pattern, self->info->number_pattern);
  qy_calendar_zones_select (self->zone, self->info->time_zone);
  self->showing = FALSE;
  on_pattern_changed (self);
}

static void
refresh (QyBookSettings *self)
{
  qy_request_run (self, self->book, load_info, NULL, NULL, (GDestroyNotify) qy_book_info_free, NULL,
                  on_loaded);
}

static void
on_stored (gpointer owner, gpointer book, const GError *error)
{
  if (error != NULL)
    qy_notice_problem (owner, _ ("The book keeps its settings as they were"), error);
}

static void
on_apply (QyBookSettings *self)
{
  g_autofree char *zone = NULL;
  QyBookInfo *info = NULL;

  if (self->showing || self->info == NULL)
    return;
  zone = qy_calendar_zones_get (self->zone);
  info = g_new0 (QyBookInfo, 1);
  info->id = g_strdup (self->info->id);
  info->title = g_strdup (gtk_editable_get_text (self->name));
  info->number_pattern = g_strdup (gtk_editable_get_text (self->pattern));
  info->time_zone = g_steal_pointer (&zone);
  info->created_at = g_strdup (self->info->created_at);
  info->rev = self->info->rev;
  qy_request_run (self, self->book, store_info, info, (GDestroyNotify) qy_book_info_free, NULL,
                  NULL, on_stored);
}

static void
qy_book_settings_dispose (GObject *object)
{
  QyBookSettings *self = QY_BOOK_SETTINGS (object);

  g_cancellable_cancel (self->previewing);
  gtk_widget_dispose_template (GTK_WIDGET (self), QY_TYPE_BOOK_SETTINGS);
  g_clear_object (&self->previewing);
  g_clear_pointer (&self->info, qy_book_info_free);
  g_clear_object (&self->book);
  G_OBJECT_CLASS (qy_book_settings_parent_class)->dispose (object);
}

static void
qy_book_settings_class_init (QyBookSettingsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qy_book_settings_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/qiyue/Qiyue/preferences/qy-book-settings.ui");
  gtk_widget_class_bind_template_child (widget_class, QyBookSettings, name);
  gtk_widget_class_bind_template_child (widget_class, QyBookSettings, zone);
  gtk_widget_class_bind_template_child (widget_class, QyBookSettings, pattern);
  gtk_widget_class_bind_template_child (widget_class, QyBookSettings, preview);
  gtk_widget_class_bind_template_callback (widget_class, on_apply);
  gtk_widget_class_bind_template_callback (widget_class, on_pattern_changed);
}

static void
qy_book_settings_init (QyBookSettings *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

QyBookSettings *
qy_book_settings_new (QyBook *book)
{
  QyBookSettings *self = NULL;

  g_return_val_if_fail (QY_IS_BOOK (book), NULL);

  self = g_object_new (QY_TYPE_BOOK_SETTINGS, NULL);
  self->book = g_object_ref (book);
  gtk_widget_set_sensitive (GTK_WIDGET (self), !qy_book_is_read_only (book));
  g_signal_connect_object (book, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
  return self;
}
