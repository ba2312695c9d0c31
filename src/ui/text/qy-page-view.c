/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-page-view.h"

#include <math.h>

#include "qy-page-marks.h"
#include "qy-page-textures.h"

#define GAP          16 /* pixels around a page */
#define ZOOM_LEAST   0.25
#define ZOOM_MOST    4.0
#define SHADOW       6
#define LEAST_HEIGHT 100

struct _QyPageView
{
  GtkWidget parent_instance;

  QyPages *pages;
  char *marked;
  gboolean reveal; /* the marked block has to come into sight when there is room to show it */
  double zoom;
  guint page;
  QyPageTextures *textures;

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
static guint block_clicked;

G_DEFINE_FINAL_TYPE_WITH_CODE (QyPageView,
                               qy_page_view,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

static double
scroll_of (QyPageView *self, GtkOrientation orientation)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];

  return adjustment != NULL ? gtk_adjustment_get_value (adjustment) : 0;
}

/* Where a page lies, in pixels of the widget. */
static graphene_rect_t
place_of_page (QyPageView *self, guint page)
{
  double scale = qy_page_view_get_scale (self);
  double width = round (QY_PAGES_WIDTH * scale);
  double height = round (QY_PAGES_HEIGHT * scale);
  double room = gtk_widget_get_width (GTK_WIDGET (self));
  double x = MAX (GAP, floor ((room - width) / 2)) - scroll_of (self, GTK_ORIENTATION_HORIZONTAL);
  double y = GAP + page * (height + GAP) - scroll_of (self, GTK_ORIENTATION_VERTICAL);

  return GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width, (float) height);
}

static void
forget_textures (QyPageView *self)
{
  qy_page_textures_clear (self->textures);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
update_page (QyPageView *self, gboolean always)
{
  double step = round (QY_PAGES_HEIGHT * qy_page_view_get_scale (self)) + GAP;
  double middle =
      scroll_of (self, GTK_ORIENTATION_VERTICAL) + gtk_widget_get_height (GTK_WIDGET (self)) / 2.0;
  guint n = qy_page_view_get_n_pages (self);
  guint page = n > 0 ? (guint) CLAMP ((middle - GAP / 2.0) / step, 0, n - 1) : 0;

  if (page == self->page && !always)
    return;
  self->page = page;
  if (n > 0)
    qy_page_marks_describe (self->pages, page, GTK_ACCESSIBLE (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
}

static void
on_scrolled (QyPageView *self)
{
  update_page (self, FALSE);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
configure (QyPageView *self, GtkOrientation orientation, double length, double room)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];

  if (adjustment != NULL)
    gtk_adjustment_configure (adjustment, gtk_adjustment_get_value (adjustment), 0,
                              MAX (length, room), room / 10, room * 0.9, room);
}

static void
update_adjustments (QyPageView *self)
{
  double scale = qy_page_view_get_scale (self);
  guint n = qy_page_view_get_n_pages (self);

  configure (self, GTK_ORIENTATION_HORIZONTAL, round (QY_PAGES_WIDTH * scale) + 2 * GAP,
             gtk_widget_get_width (GTK_WIDGET (self)));
  configure (self, GTK_ORIENTATION_VERTICAL, n * (round (QY_PAGES_HEIGHT * scale) + GAP) + GAP,
             gtk_widget_get_height (GTK_WIDGET (self)));
}

static void
set_adjustment (QyPageView *self, GtkOrientation orientation, GtkAdjustment *adjustment)
{
  GtkAdjustment *old = self->adjustments[orientation];

  if (old == adjustment)
    return;
  if (old != NULL)
    g_signal_handlers_disconnect_by_func (old, on_scrolled, self);
  g_set_object (&self->adjustments[orientation], adjustment);
  if (adjustment != NULL)
    g_signal_connect_swapped (adjustment, "value-changed", G_CALLBACK (on_scrolled), self);
  update_adjustments (self);
}

static void
snapshot_paper (GtkSnapshot *snapshot, const graphene_rect_t *place)
{
  static const GdkRGBA shade = { 0, 0, 0, 0.28F };
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, place, 0);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &shade, 0, 1, 0, SHADOW);
}

static void
snapshot_mark (QyPageView *self, GtkSnapshot *snapshot, guint page, const graphene_rect_t *place)
{
  static const GdkRGBA tint = { 0.21F, 0.52F, 0.89F, 0.13F };
  float scale = place->size.width / (float) QY_PAGES_WIDTH;
  graphene_rect_t area;

  if (self->marked == NULL || !qy_page_marks_find (self->pages, page, self->marked, &area))
    return;
  graphene_rect_scale (&area, scale, scale, &area);
  graphene_rect_offset (&area, place->origin.x, place->origin.y);
  gtk_snapshot_append_color (snapshot, &tint, &area);
}

static void
qy_page_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  QyPageView *self = QY_PAGE_VIEW (widget);
  graphene_rect_t room = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                             (float) gtk_widget_get_height (widget));
  guint seen[2] = { G_MAXUINT, 0 };
  double scale = qy_page_view_get_scale (self) * gtk_widget_get_scale_factor (widget);

  gtk_snapshot_push_clip (snapshot, &room);
  for (guint page = 0; page < qy_page_view_get_n_pages (self); page++)
    {
      graphene_rect_t place = place_of_page (self, page);

      if (!graphene_rect_intersection (&place, &room, NULL))
        continue;
      snapshot_paper (snapshot, &place);
      gtk_snapshot_append_texture (
          snapshot, qy_page_textures_get (self->textures, self->pages, page, scale), &place);
      snapshot_mark (self, snapshot, page, &place);
      seen[0] = MIN (seen[0], page);
      seen[1] = MAX (seen[1], page);
    }
  gtk_snapshot_pop (snapshot);
  if (seen[0] != G_MAXUINT)
    qy_page_textures_keep (self->textures, seen[0], seen[1]);
}

/* Scrolls to the marked block unless it is seen. */
static void
reveal (QyPageView *self)
{
  GtkAdjustment *adjustment = self->adjustments[GTK_ORIENTATION_VERTICAL];
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  graphene_rect_t place;
  double y = 0;
  double top = 0;
  guint page = 0;

  self->reveal = self->marked != NULL;
  if (!self->reveal || self->pages == NULL || adjustment == NULL || height < LEAST_HEIGHT)
    return;
  self->reveal = FALSE;
  if (!qy_pages_find_block (self->pages, self->marked, &page, &y))
    return;
  place = place_of_page (self, page);
  top = place.origin.y + y * place.size.width / QY_PAGES_WIDTH;
  if (top < 0 || top > height * 0.8)
    gtk_adjustment_set_value (adjustment,
                              gtk_adjustment_get_value (adjustment) + top - height / 4.0);
}

static void
qy_page_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  QyPageView *self = QY_PAGE_VIEW (widget);

  update_adjustments (self);
  if (self->reveal)
    reveal (self);
  update_page (self, FALSE);
}

static void
qy_page_view_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  *minimum = 1;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? (int) QY_PAGES_WIDTH / 2 : 1;
}

static void
on_pressed (QyPageView *self, int n_press, double x, double y)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  for (guint page = 0; page < qy_page_view_get_n_pages (self); page++)
    {
      graphene_rect_t place = place_of_page (self, page);
      double scale = place.size.width / QY_PAGES_WIDTH;
      const char *key = NULL;

      if (!graphene_rect_contains_point (&place, &GRAPHENE_POINT_INIT ((float) x, (float) y)))
        continue;
      key = qy_page_marks_find_at (self->pages, page, (y - place.origin.y) / scale);
      if (key != NULL)
        g_signal_emit (self, block_clicked, 0, key);
    }
}

static gboolean
on_wheel (QyPageView *self, double dx, double dy, GtkEventController *controller)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (controller);

  if ((state & GDK_CONTROL_MASK) == 0 || dy == 0)
    return GDK_EVENT_PROPAGATE;
  qy_page_view_set_zoom (self, qy_page_view_get_scale (self) * (dy < 0 ? 1.1 : 1 / 1.1));
  return GDK_EVENT_STOP;
}

static gboolean
scroll_by (GtkWidget *widget, GVariant *args, gpointer data)
{
  GtkAdjustment *adjustment = QY_PAGE_VIEW (widget)->adjustments[GTK_ORIENTATION_VERTICAL];
  double pages = g_variant_get_double (args);

  if (adjustment != NULL)
    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment)
                                              + pages * gtk_adjustment_get_page_size (adjustment));
  return GDK_EVENT_STOP;
}

static void
qy_page_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  QyPageView *self = QY_PAGE_VIEW (object);

  switch (id)
    {
    case PROP_ZOOM:
      g_value_set_double (value, self->zoom);
      break;
    case PROP_PAGE:
      g_value_set_uint (value, self->page);
      break;
    case PROP_N_PAGES:
      g_value_set_uint (value, qy_page_view_get_n_pages (self));
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
qy_page_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  QyPageView *self = QY_PAGE_VIEW (object);

  switch (id)
    {
    case PROP_ZOOM:
      qy_page_view_set_zoom (self, g_value_get_double (value));
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
qy_page_view_dispose (GObject *object)
{
  QyPageView *self = QY_PAGE_VIEW (object);

  set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, NULL);
  set_adjustment (self, GTK_ORIENTATION_VERTICAL, NULL);
  g_clear_pointer (&self->textures, qy_page_textures_free);
  g_clear_pointer (&self->pages, qy_pages_unref);
  g_clear_pointer (&self->marked, g_free);
  G_OBJECT_CLASS (qy_page_view_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  properties[PROP_ZOOM] =
      g_param_spec_double ("zoom", NULL, NULL, 0, ZOOM_MOST, 0, G_PARAM_READWRITE | flags);
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
qy_page_view_class_init (QyPageViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = qy_page_view_get_property;
  object_class->set_property = qy_page_view_set_property;
  object_class->dispose = qy_page_view_dispose;
  widget_class->snapshot = qy_page_view_snapshot;
  widget_class->measure = qy_page_view_measure;
  widget_class->size_allocate = qy_page_view_size_allocate;
  install_properties (object_class);
  block_clicked = g_signal_new ("block-clicked", QY_TYPE_PAGE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Down, 0, scroll_by, "d", 0.9);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Up, 0, scroll_by, "d", -0.9);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, 0, scroll_by, "d", 0.1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Up, 0, scroll_by, "d", -0.1);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "pageview");
}

static void
qy_page_view_init (QyPageView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *wheel =
      gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);

  self->textures = qy_page_textures_new ();
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (on_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_swapped (wheel, "scroll", G_CALLBACK (on_wheel), self);
  gtk_widget_add_controller (GTK_WIDGET (self), wheel);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

void
qy_page_view_set_pages (QyPageView *self, QyPages *pages)
{
  g_return_if_fail (QY_IS_PAGE_VIEW (self));

  g_clear_pointer (&self->pages, qy_pages_unref);
  self->pages = pages != NULL ? qy_pages_ref (pages) : NULL;
  forget_textures (self);
  update_adjustments (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_PAGES]);
  update_page (self, TRUE);
}

guint
qy_page_view_get_n_pages (QyPageView *self)
{
  g_return_val_if_fail (QY_IS_PAGE_VIEW (self), 0);

  return self->pages != NULL ? qy_pages_get_n (self->pages) : 0;
}

guint
qy_page_view_get_page (QyPageView *self)
{
  g_return_val_if_fail (QY_IS_PAGE_VIEW (self), 0);

  return self->page;
}

double
qy_page_view_get_zoom (QyPageView *self)
{
  g_return_val_if_fail (QY_IS_PAGE_VIEW (self), 0);

  return self->zoom;
}

double
qy_page_view_get_scale (QyPageView *self)
{
  double room = 0;

  g_return_val_if_fail (QY_IS_PAGE_VIEW (self), 1);

  if (self->zoom > 0)
    return self->zoom;
  room = gtk_widget_get_width (GTK_WIDGET (self)) - 2 * GAP;
  return CLAMP (room / QY_PAGES_WIDTH, ZOOM_LEAST, ZOOM_MOST);
}

void
qy_page_view_set_zoom (QyPageView *self, double zoom)
{
  GtkAdjustment *adjustment = NULL;
  double upper = 0;
  double part = 0;

  g_return_if_fail (QY_IS_PAGE_VIEW (self));

  zoom = zoom > 0 ? CLAMP (zoom, ZOOM_LEAST, ZOOM_MOST) : 0;
  if (zoom == self->zoom)
    return;
  adjustment = self->adjustments[GTK_ORIENTATION_VERTICAL];
  upper = adjustment != NULL ? gtk_adjustment_get_upper (adjustment) : 0;
  part = upper > 0 ? gtk_adjustment_get_value (adjustment) / upper : 0;
  self->zoom = zoom;
  update_adjustments (self);
  if (adjustment != NULL)
    gtk_adjustment_set_value (adjustment, part * gtk_adjustment_get_upper (adjustment));
  forget_textures (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
}

void
qy_page_view_mark_block (QyPageView *self, const char *key)
{
  g_return_if_fail (QY_IS_PAGE_VIEW (self));

  g_free (self->marked);
  self->marked = g_strdup (key);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  reveal (self);
}
