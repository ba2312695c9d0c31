/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-reader-view.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "qy-reader-paint.h"
#include "qy-reader-textures.h"
#include "qy-reader-view-private.h"

#define SIZES_AT_ONCE 2000

struct _QyReaderView
{
  GtkWidget parent_instance;

  QyReader *reader;
  char *name;
  QyReaderLayout *layout; /* NULL without a file */
  QyReaderTextures *textures;
  GCancellable *cancellable; /* of asking for sizes */
  guint n_sizes;             /* pages whose size is known */
  double zoom;
  guint page;
  GPtrArray *matches;
  const QyReaderMatch *match; /* one of them */

  GtkAdjustment *adjustments[2]; /* by GtkOrientation */
  guint policies[2];
};

enum
{
  PROP_0,
  PROP_ZOOM,
  PROP_PAGE,
  PROP_N_PAGES,
  N_PROPS,
  PROP_HADJUSTMENT = N_PROPS,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE_WITH_CODE (QyReaderView,
                               qy_reader_view,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

static double
scroll_of (QyReaderView *self, GtkOrientation orientation)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];

  return adjustment != NULL ? gtk_adjustment_get_value (adjustment) : 0;
}

static void
scroll_to (QyReaderView *self, GtkOrientation orientation, double value)
{
  if (self->adjustments[orientation] != NULL)
    gtk_adjustment_set_value (self->adjustments[orientation], value);
}

/* Where a page lies in the widget. */
static graphene_rect_t
place_of_page (QyReaderView *self, guint page)
{
  graphene_rect_t place = qy_reader_layout_get_place (self->layout, page);

  graphene_rect_offset (&place, -(float) scroll_of (self, GTK_ORIENTATION_HORIZONTAL),
                        -(float) scroll_of (self, GTK_ORIENTATION_VERTICAL));
  return place;
}

static void
describe (QyReaderView *self)
{
  guint n = qy_reader_view_get_n_pages (self);
  g_autofree char *label =
      n > 0 ? g_strdup_printf (_ ("Page %u of %u of %s"), self->page + 1, n, self->name)
            : g_strdup ("");

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
update_page (QyReaderView *self, gboolean always)
{
  double middle =
      scroll_of (self, GTK_ORIENTATION_VERTICAL) + gtk_widget_get_height (GTK_WIDGET (self)) / 2.0;
  guint page = self->layout != NULL ? qy_reader_layout_find (self->layout, middle) : 0;

  if (page == self->page && !always)
    return;
  self->page = page;
  describe (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
}

static void
on_scrolled (QyReaderView *self)
{
  update_page (self, FALSE);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
configure (QyReaderView *self, GtkOrientation orientation, double length, double room)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];

  if (adjustment != NULL)
    gtk_adjustment_configure (adjustment, gtk_adjustment_get_value (adjustment), 0,
                              MAX (length, room), room / 10, room * 0.9, room);
}

/* The pages get their places anew; what was at the upper edge stays there. */
static void
lay_out (QyReaderView *self)
{
  double top = scroll_of (self, GTK_ORIENTATION_VERTICAL);
  guint first = 0;
  double part = 0;
  graphene_rect_t place;

  if (self->layout == NULL)
    {
      configure (self, GTK_ORIENTATION_HORIZONTAL, 0, gtk_widget_get_width (GTK_WIDGET (self)));
      configure (self, GTK_ORIENTATION_VERTICAL, 0, gtk_widget_get_height (GTK_WIDGET (self)));
      return;
    }
  first = qy_reader_layout_find (self->layout, top);
  place = qy_reader_layout_get_place (self->layout, first);
  if (place.size.height > 0)
    part = (top - (double) place.origin.y) / (double) place.size.height;
  qy_reader_layout_fit (self->layout, gtk_widget_get_width (GTK_WIDGET (self)), self->zoom);
  configure (self, GTK_ORIENTATION_HORIZONTAL, qy_reader_layout_get_width (self->layout),
             gtk_widget_get_width (GTK_WIDGET (self)));
  configure (self, GTK_ORIENTATION_VERTICAL, qy_reader_layout_get_height (self->layout),
             gtk_widget_get_height (GTK_WIDGET (self)));
  place = qy_reader_layout_get_place (self->layout, first);
  if (top > 0)
    scroll_to (self, GTK_ORIENTATION_VERTICAL,
               round ((double) place.origin.y + part * (double) place.size.height));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
set_adjustment (QyReaderView *self, GtkOrientation orientation, GtkAdjustment *adjustment)
{
  GtkAdjustment *old = self->adjustments[orientation];

  if (old == adjustment)
    return;
  if (old != NULL)
    g_signal_handlers_disconnect_by_func (old, on_scrolled, self);
  g_set_object (&self->adjustments[orientation], adjustment);
  if (adjustment != NULL)
    g_signal_connect_swapped (adjustment, "value-changed", G_CALLBACK (on_scrolled), self);
  lay_out (self);
}

static void
on_sizes (GObject *reader, GAsyncResult *result, gpointer data)
{
  g_autoptr (QyReaderView) self = data;
  g_autoptr (GArray) sizes = qy_reader_sizes_finish (QY_READER (reader), result, NULL);

  if (sizes == NULL || sizes->len == 0 || self->reader != QY_READER (reader))
    return;
  qy_reader_layout_learn (self->layout, self->n_sizes, sizes);
  self->n_sizes += sizes->len;
  lay_out (self);
  if (self->n_sizes < qy_reader_layout_get_n (self->layout))
    qy_reader_sizes_async (self->reader, self->n_sizes, SIZES_AT_ONCE, self->cancellable, on_sizes,
                           g_object_ref (self));
}

static void
paint_page (QyReaderView *self, GtkSnapshot *snapshot, guint page, const graphene_rect_t *place)
{
  GdkTexture *texture = qy_reader_textures_get (self->textures, page);

  qy_reader_paint_paper (snapshot, place);
  if (texture != NULL)
    gtk_snapshot_append_texture (snapshot, texture, place);
  else if (qy_reader_textures_has_failed (self->textures, page))
    qy_reader_paint_text (snapshot, GTK_WIDGET (self), place, _ ("This page cannot be shown"));
  qy_reader_paint_matches (snapshot, place, qy_reader_layout_get_scale (self->layout, page), page,
                           self->matches, self->match);
}

static void
qy_reader_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  QyReaderView *self = QY_READER_VIEW (widget);
  int height = gtk_widget_get_height (widget);
  double top = scroll_of (self, GTK_ORIENTATION_VERTICAL);
  guint first = 0;
  guint last = 0;

  if (self->layout == NULL)
    return;
  first = qy_reader_layout_find (self->layout, top);
  last = qy_reader_layout_find (self->layout, top + height);
  gtk_snapshot_push_clip (
      snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget), (float) height));
  for (guint page = first; page <= last; page++)
    {
      graphene_rect_t place = place_of_page (self, page);

      paint_page (self, snapshot, page, &place);
    }
  gtk_snapshot_pop (snapshot);
  qy_reader_textures_want (self->textures, self->layout, first, last,
                           gtk_widget_get_scale_factor (widget));
}

static void
qy_reader_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  lay_out (QY_READER_VIEW (widget));
  update_page (QY_READER_VIEW (widget), FALSE);
}

static void
qy_reader_view_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  *minimum = 1;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 400 : 300;
}

static void
qy_reader_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  QyReaderView *self = QY_READER_VIEW (object);

  switch (id)
    {
    case PROP_ZOOM:
      g_value_set_double (value, self->zoom);
      break;
    case PROP_PAGE:
      g_value_set_uint (value, self->page);
      break;
    case PROP_N_PAGES:
      g_value_set_uint (value, qy_reader_view_get_n_pages (self));
      break;
    case PROP_HADJUSTMENT:
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[id - PROP_HADJUSTMENT]);
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, (int) self->policies[id - PROP_HSCROLL_POLICY]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
qy_reader_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  QyReaderView *self = QY_READER_VIEW (object);

  switch (id)
    {
    case PROP_ZOOM:
      qy_reader_view_set_zoom (self, g_value_get_double (value));
      break;
    case PROP_HADJUSTMENT:
    case PROP_VADJUSTMENT:
      set_adjustment (self, (GtkOrientation) (id - PROP_HADJUSTMENT), g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      self->policies[id - PROP_HSCROLL_POLICY] = (guint) g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
forget_file (QyReaderView *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->textures, qy_reader_textures_free);
  g_clear_pointer (&self->layout, qy_reader_layout_free);
  g_clear_object (&self->reader);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->matches, g_ptr_array_unref);
  self->match = NULL;
  self->n_sizes = 0;
}

static void
qy_reader_view_dispose (GObject *object)
{
  QyReaderView *self = QY_READER_VIEW (object);

  forget_file (self);
  set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, NULL);
  set_adjustment (self, GTK_ORIENTATION_VERTICAL, NULL);
  G_OBJECT_CLASS (qy_reader_view_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  properties[PROP_ZOOM] = g_param_spec_double ("zoom", NULL, NULL, 0, QY_READER_ZOOM_MOST, 0,
                                               G_PARAM_READWRITE | flags);
  properties[PROP_PAGE] =
      g_param_spec_uint ("page", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | flags);
  properties[PROP_N_PAGES] =
      g_param_spec_uint ("n-pages", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
}

static void
qy_reader_view_class_init (QyReaderViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = qy_reader_view_get_property;
  object_class->set_property = qy_reader_view_set_property;
  object_class->dispose = qy_reader_view_dispose;
  widget_class->snapshot = qy_reader_view_snapshot;
  widget_class->measure = qy_reader_view_measure;
  widget_class->size_allocate = qy_reader_view_size_allocate;
  install_properties (object_class);
  qy_reader_view_bind_keys (widget_class);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "readerview");
}

static void
qy_reader_view_init (QyReaderView *self)
{
  qy_reader_view_add_controllers (self);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

void
qy_reader_view_set_reader (QyReaderView *self,
                           QyReader *reader,
                           const QyReaderInfo *info,
                           const char *name)
{
  g_return_if_fail (QY_IS_READER_VIEW (self));
  g_return_if_fail (reader == NULL || (info != NULL && info->n_pages > 0));

  forget_file (self);
  scroll_to (self, GTK_ORIENTATION_VERTICAL, 0);
  if (reader != NULL)
    {
      self->reader = g_object_ref (reader);
      self->name = g_strdup (name);
      self->layout = qy_reader_layout_new (info);
      self->textures = qy_reader_textures_new (GTK_WIDGET (self), reader);
      self->cancellable = g_cancellable_new ();
      lay_out (self);
      if (gtk_widget_get_width (GTK_WIDGET (self)) > 0) /* before the sizes are asked for */
        qy_reader_textures_want (self->textures, self->layout, 0, 0,
                                 gtk_widget_get_scale_factor (GTK_WIDGET (self)));
      qy_reader_sizes_async (reader, 0, SIZES_AT_ONCE, self->cancellable, on_sizes,
                             g_object_ref (self));
    }
  lay_out (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_PAGES]);
  update_page (self, TRUE);
}

guint
qy_reader_view_get_n_pages (QyReaderView *self)
{
  g_return_val_if_fail (QY_IS_READER_VIEW (self), 0);

  return self->layout != NULL ? qy_reader_layout_get_n (self->layout) : 0;
}

guint
qy_reader_view_get_page (QyReaderView *self)
{
  g_return_val_if_fail (QY_IS_READER_VIEW (self), 0);

  return self->page;
}

void
qy_reader_view_go (QyReaderView *self, guint page)
{
  graphene_rect_t place;

  g_return_if_fail (QY_IS_READER_VIEW (self));

  if (page >= qy_reader_view_get_n_pages (self))
    return;
  place = qy_reader_layout_get_place (self->layout, page);
  scroll_to (self, GTK_ORIENTATION_VERTICAL, (double) place.origin.y - QY_READER_GAP);
}

double
qy_reader_view_get_zoom (QyReaderView *self)
{
  g_return_val_if_fail (QY_IS_READER_VIEW (self), 0);

  return self->zoom;
}

double
qy_reader_view_get_scale (QyReaderView *self)
{
  g_return_val_if_fail (QY_IS_READER_VIEW (self), 1);

  return self->layout != NULL ? qy_reader_layout_get_scale (self->layout, self->page) : 1;
}

void
qy_reader_view_set_zoom (QyReaderView *self, double zoom)
{
  g_return_if_fail (QY_IS_READER_VIEW (self));

  zoom = zoom > 0 ? CLAMP (zoom, QY_READER_ZOOM_LEAST, QY_READER_ZOOM_MOST) : 0;
  if (zoom == self->zoom)
    return;
  self->zoom = zoom;
  lay_out (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
}

void
qy_reader_view_set_matches (QyReaderView *self, GPtrArray *matches)
{
  g_return_if_fail (QY_IS_READER_VIEW (self));

  self->match = NULL;
  if (matches != NULL)
    g_ptr_array_ref (matches);
  g_clear_pointer (&self->matches, g_ptr_array_unref);
  self->matches = matches;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
qy_reader_view_show_match (QyReaderView *self, const QyReaderMatch *match)
{
  graphene_rect_t place;
  int height = 0;
  double top = 0;

  g_return_if_fail (QY_IS_READER_VIEW (self));

  self->match = match;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (match == NULL || match->page >= qy_reader_view_get_n_pages (self))
    return;
  place = place_of_page (self, match->page);
  height = gtk_widget_get_height (GTK_WIDGET (self));
  top = (double) place.origin.y;
  if (match->n_rects > 0)
    top += match->rects[0].y * qy_reader_layout_get_scale (self->layout, match->page);
  if (top < 0 || top > height * 0.8)
    scroll_to (self, GTK_ORIENTATION_VERTICAL,
               scroll_of (self, GTK_ORIENTATION_VERTICAL) + top - height / 3.0);
}

gboolean
qy_reader_view_is_drawn (QyReaderView *self)
{
  g_return_val_if_fail (QY_IS_READER_VIEW (self), FALSE);

  return self->textures != NULL
         && (qy_reader_textures_get (self->textures, self->page) != NULL
             || qy_reader_textures_has_failed (self->textures, self->page));
}
