/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-columns.h"

#define SPACING      24
#define WIDTH_OF_TWO 900 /* from here on two columns have room */

struct _QyColumns
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (QyColumns, qy_columns, GTK_TYPE_LAYOUT_MANAGER)

static int
width_needed (GtkWidget *widget)
{
  int widest = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int minimum = 0;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      widest = MAX (widest, minimum);
    }
  return widest;
}

/* Large text needs more room for two. */
static gboolean
has_room_for_two (GtkWidget *widget, int width)
{
  return width >= MAX (WIDTH_OF_TWO, 2 * width_needed (widget) + SPACING);
}

static GtkSizeRequestMode
qy_columns_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_height (GtkWidget *widget, int width, int *minimum, int *natural)
{
  gboolean two = has_room_for_two (widget, width);
  int each = two ? (width - SPACING) / 2 : width;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum = 0;
      int child_natural = 0;
      int gap = !two && gtk_widget_get_prev_sibling (child) != NULL ? SPACING : 0;

      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, each, &child_minimum, &child_natural,
                          NULL, NULL);
      *minimum = two ? MAX (*minimum, child_minimum) : *minimum + child_minimum + gap;
      *natural = two ? MAX (*natural, child_natural) : *natural + child_natural + gap;
    }
}

static void
qy_columns_measure (GtkLayoutManager *manager,
                    GtkWidget *widget,
                    GtkOrientation orientation,
                    int for_size,
                    int *minimum,
                    int *natural,
                    int *minimum_baseline,
                    int *natural_baseline)
{
  *minimum = 0;
  *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = width_needed (widget);
      *natural = MAX (*minimum, WIDTH_OF_TWO);
    }
  else
    measure_height (widget, for_size >= 0 ? for_size : width_needed (widget), minimum, natural);
}

static void
qy_columns_allocate (
    GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  gboolean two = has_room_for_two (widget, width);
  GtkAllocation place = { 0, 0, two ? (width - SPACING) / 2 : width, height };

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int natural = 0;

      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, place.width, NULL, &natural, NULL, NULL);
      place.height = natural;
      gtk_widget_size_allocate (child, &place, -1);
      if (two)
        place.x += place.width + SPACING;
      else
        place.y += natural + SPACING;
    }
}

static void
qy_columns_class_init (QyColumnsClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->get_request_mode = qy_columns_get_request_mode;
  manager_class->measure = qy_columns_measure;
  manager_class->allocate = qy_columns_allocate;
}

static void
qy_columns_init (QyColumns *self)
{
}
