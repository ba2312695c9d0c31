/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scrolling the ledger page by page, and drawing as much text bare: ledger-scroll BOOK [PAGES] */
#include <adwaita.h>
#include <pango/pangocairo.h>
#include <stdlib.h>
#include <time.h>

#include "qy-book-ledger.h"
#include "qy-ledger-page.h"

#define WIDTH       1180
#define HEIGHT      760
#define ROW_HEIGHT  28
#define LIMIT_MS    16.7
#define MAX_FRAMES  20000
#define WARM_FRAMES 10

static const char *const not_loaded = "…";

typedef struct
{
  double ms[MAX_FRAMES];
  guint n;
} Times;

static Times frames, work, waits, bare;
static double frame_start, work_start, scroll_start;
static guint pages_left;
static GtkWidget *window;
static GtkAdjustment *place;

static double
now_ms (void)
{
  return (double) g_get_monotonic_time () / 1000;
}

/* Of this thread's processor: what a busy machine does not change. */
static double
work_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (double) now.tv_sec * 1000 + (double) now.tv_nsec / 1000000;
}

static void
add_time (Times *times, double ms)
{
  if (times->n < MAX_FRAMES)
    times->ms[times->n++] = ms;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const double *x = a, *y = b;

  return (*x > *y) - (*x < *y);
}

static double
quantile (Times *times, guint percent)
{
  qsort (times->ms, times->n, sizeof (double), compare);
  return times->ms[MIN (times->n * percent / 100, times->n - 1)];
}

static GtkWidget *
find (GtkWidget *widget, GType type)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* Whether every cell that can be seen has its text; their texts. */
static gboolean
read_cells (GtkWidget *widget, GPtrArray *texts)
{
  graphene_rect_t area;

  if (GTK_IS_INSCRIPTION (widget))
    {
      const char *text = gtk_inscription_get_text (GTK_INSCRIPTION (widget));

      if (!gtk_widget_compute_bounds (widget, window, &area) || area.origin.y < 0
          || area.origin.y > HEIGHT)
        return TRUE;
      g_ptr_array_add (texts, g_strdup (text != NULL ? text : ""));
      return g_strcmp0 (text, not_loaded) != 0;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (!read_cells (child, texts))
        return FALSE;
    }
  return TRUE;
}

/* The unavoidable: laying out those texts and drawing them. */
static void
draw_bare (GPtrArray *texts)
{
  double start = work_ms ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t *cairo = cairo_create (surface);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (window, NULL);

  cairo_set_source_rgb (cairo, 1, 1, 1);
  cairo_paint (cairo);
  cairo_set_source_rgb (cairo, 0, 0, 0);
  for (guint i = 0; i < texts->len; i++)
    {
      cairo_move_to (cairo, 10 + (i % 6) * 160, (i / 6) * ROW_HEIGHT);
      pango_layout_set_text (layout, texts->pdata[i], -1);
      pango_cairo_show_layout (cairo, layout);
    }
  cairo_destroy (cairo);
  cairo_surface_destroy (surface);
  add_time (&bare, work_ms () - start);
}

static void
print_times (const char *what, Times *times)
{
  g_print ("%-30s median %6.2f ms  p95 %6.2f ms  max %6.2f ms\n", what, quantile (times, 50),
           quantile (times, 95), quantile (times, 100));
}

static void
report (void)
{
  print_times ("frame while scrolling", &frames);
  print_times ("the same, processor's time", &work);
  print_times ("page turned to its rows seen", &waits);
  print_times ("the same texts drawn bare", &bare);
  g_print ("%u frames, limit p95 %.1f ms; processor's time / bare %.2f\n", frames.n, LIMIT_MS,
           quantile (&work, 50) / quantile (&bare, 50));
  _Exit (0);
}

static gboolean
turn_page (gpointer data)
{
  double next = gtk_adjustment_get_value (place) + gtk_adjustment_get_page_size (place);

  if (next > gtk_adjustment_get_upper (place) - 2 * gtk_adjustment_get_page_size (place))
    next = 0;
  scroll_start = now_ms ();
  gtk_adjustment_set_value (place, next);
  return G_SOURCE_REMOVE;
}

static void
on_before_paint (GdkFrameClock *clock)
{
  frame_start = now_ms ();
  work_start = work_ms ();
}

static void
on_after_paint (GdkFrameClock *clock)
{
  static guint n = 0;
  double now = now_ms ();
  GtkWidget *view = find (window, GTK_TYPE_COLUMN_VIEW);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  gboolean loaded = FALSE;

  if (++n > WARM_FRAMES && scroll_start > 0)
    {
      add_time (&frames, now - frame_start);
      add_time (&work, work_ms () - work_start);
    }
  if (gtk_adjustment_get_upper (place) < 2 * HEIGHT)
    return;
  loaded = read_cells (view, texts);
  if (!loaded || texts->len == 0)
    return;
  if (scroll_start > 0 && n > WARM_FRAMES)
    {
      add_time (&waits, now - scroll_start);
      draw_bare (texts);
    }
  if (pages_left-- == 0)
    report ();
  g_idle_add (turn_page, NULL);
}

static void
on_realized (void)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);

  g_signal_connect (clock, "before-paint", G_CALLBACK (on_before_paint), NULL);
  g_signal_connect_after (clock, "after-paint", G_CALLBACK (on_after_paint), NULL);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QyBook) book = NULL;
  g_autoptr (QySession) session = NULL;
  GtkWidget *page = NULL;

  if (argc < 2)
    g_error ("ledger-scroll BOOK [PAGES]");
  adw_init ();
  pages_left = argc > 2 ? (guint) atoi (argv[2]) : 300;
  book = qy_book_open (argv[1], QY_BOOK_DEFAULT, &error);
  g_assert_no_error (error);
  session = qy_session_new (book);
  window = gtk_window_new ();
  page = g_object_new (QY_TYPE_LEDGER_PAGE, "session", session, "page-name", "contracts", NULL);
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gtk_window_set_child (GTK_WINDOW (window), page);
  place = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (find (page, GTK_TYPE_COLUMN_VIEW)));
  g_signal_connect_after (window, "realize", G_CALLBACK (on_realized), NULL);
  gtk_window_present (GTK_WINDOW (window));
  while (TRUE)
    g_main_context_iteration (NULL, TRUE);
}
