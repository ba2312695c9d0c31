/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-moment-row.h"

#include <glib/gi18n-lib.h>

#include "qy-moment-zone.h"

struct _QyMomentRow
{
  AdwEntryRow parent_instance;

  GTimeZone *zone;
  char *moment_title;
  char *instant; /* of what stands there, or NULL */
  char *now;     /* or NULL: the system's */
  gboolean optional;
  gboolean is_showing;
};

enum
{
  PROP_0,
  PROP_MOMENT_TITLE,
  PROP_OPTIONAL,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (QyMomentRow, qy_moment_row, ADW_TYPE_ENTRY_ROW)

static void
show_title (QyMomentRow *self)
{
  g_autofree char *title = NULL;
  gboolean fine = qy_moment_row_is_fine (self);

  if (!fine)
    title = g_strdup_printf (_ ("%s, such as 2026-11-22 16:20"), self->moment_title);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), fine ? self->moment_title : title);
  if (fine)
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");
}

static void
on_changed (QyMomentRow *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self))));

  if (self->is_showing)
    return;
  g_clear_pointer (&self->instant, g_free);
  if (*text != '\0')
    self->instant = qy_instant_from_local (self->zone, text, NULL);
  show_title (self);
}

static void
show_instant (QyMomentRow *self)
{
  g_autofree char *text =
      self->instant != NULL ? qy_instant_print (self->zone, self->instant) : g_strdup ("");

  self->is_showing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self), text);
  self->is_showing = FALSE;
  show_title (self);
}

static void
on_now (QyMomentRow *self)
{
  g_autoptr (GDateTime) time = g_date_time_new_now_utc ();
  g_autofree char *now = g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ");
  g_autofree char *text = qy_instant_print (self->zone, self->now != NULL ? self->now : now);

  gtk_editable_set_text (GTK_EDITABLE (self), text);
}

static void
qy_moment_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  QyMomentRow *self = QY_MOMENT_ROW (object);

  if (id == PROP_MOMENT_TITLE)
    g_value_set_string (value, self->moment_title);
  else if (id == PROP_OPTIONAL)
    g_value_set_boolean (value, self->optional);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
qy_moment_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  QyMomentRow *self = QY_MOMENT_ROW (object);

  if (id == PROP_MOMENT_TITLE)
    self->moment_title = g_value_dup_string (value);
  else if (id == PROP_OPTIONAL)
    self->optional = g_value_get_boolean (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
qy_moment_row_constructed (GObject *object)
{
  G_OBJECT_CLASS (qy_moment_row_parent_class)->constructed (object);
  show_title (QY_MOMENT_ROW (object));
}

static void
qy_moment_row_dispose (GObject *object)
{
  QY_MOMENT_ROW (object)->is_showing = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_MOMENT_ROW);
  G_OBJECT_CLASS (qy_moment_row_parent_class)->dispose (object);
}

static void
qy_moment_row_finalize (GObject *object)
{
  QyMomentRow *self = QY_MOMENT_ROW (object);

  g_time_zone_unref (self->zone);
  g_free (self->moment_title);
  g_free (self->instant);
  g_free (self->now);
  G_OBJECT_CLASS (qy_moment_row_parent_class)->finalize (object);
}

static void
qy_moment_row_class_init (QyMomentRowClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = qy_moment_row_get_property;
  object_class->set_property = qy_moment_row_set_property;
  object_class->constructed = qy_moment_row_constructed;
  object_class->dispose = qy_moment_row_dispose;
  object_class->finalize = qy_moment_row_finalize;
  properties[PROP_MOMENT_TITLE] = g_param_spec_string ("moment-title", NULL, NULL, "", flags);
  properties[PROP_OPTIONAL] = g_param_spec_boolean ("optional", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/qiyue/Qiyue/service/qy-moment-row.ui");
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_now);
}

static void
qy_moment_row_init (QyMomentRow *self)
{
  self->zone = g_time_zone_new_local ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

QyMomentRow *
qy_moment_row_new (const char *title, gboolean optional)
{
  return g_object_new (QY_TYPE_MOMENT_ROW, "moment-title", title, "optional", optional, NULL);
}

void
qy_moment_row_set_zone (QyMomentRow *self, GTimeZone *zone)
{
  g_return_if_fail (QY_IS_MOMENT_ROW (self) && zone != NULL);

  g_time_zone_ref (zone);
  g_time_zone_unref (self->zone);
  self->zone = zone;
  if (self->instant != NULL)
    show_instant (self);
}

void
qy_moment_row_set_now (QyMomentRow *self, const char *now)
{
  g_return_if_fail (QY_IS_MOMENT_ROW (self));

  g_free (self->now);
  self->now = g_strdup (now);
}

void
qy_moment_row_set_instant (QyMomentRow *self, const char *instant)
{
  g_return_if_fail (QY_IS_MOMENT_ROW (self));

  g_free (self->instant);
  self->instant = g_strdup (instant);
  show_instant (self);
}

const char *
qy_moment_row_get_instant (QyMomentRow *self)
{
  g_return_val_if_fail (QY_IS_MOMENT_ROW (self), NULL);

  return self->instant;
}

gboolean
qy_moment_row_is_fine (QyMomentRow *self)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (QY_IS_MOMENT_ROW (self), FALSE);

  text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self))));
  return self->instant != NULL || (self->optional && *text == '\0');
}
