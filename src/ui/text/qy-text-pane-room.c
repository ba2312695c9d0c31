/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-state.h"
#include "qy-text-pane-private.h"

#define EDITOR_LEAST  380 /* pixels the editor keeps */
#define OUTLINE_USUAL 210
#define SIDE_LEAST    300
#define SIDE_USUAL    600 /* at most, as long as nobody made it wider */
#define MOVED         8   /* pixels from where it was put: somebody moved the edge */

/* Widths are the device's affair, for all books; that of the side is a share, in thousandths. */
static void
remember (QyTextPane *self)
{
  QyState *state = qy_state_get_default ();
  int side = gtk_widget_get_width (self->side);

  if (gtk_widget_get_mapped (GTK_WIDGET (self->outline)) && self->placed_width > 0)
    qy_state_set_int (state, NULL, "text-outline-width", gtk_paned_get_position (self->outer));
  if (gtk_widget_get_mapped (self->side) && self->placed_side > 0
      && ABS (side - self->placed_side) > MOVED)
    qy_state_set_int (state, NULL, "text-side-share", side * 1000 / MAX (self->placed_width, 1));
}

static int
get_side_width (QyTextPane *self)
{
  int share = (int) qy_state_get_int (qy_state_get_default (), NULL, "text-side-share", 0);

  if (share > 0)
    return MAX (self->width * share / 1000, SIDE_LEAST);
  return CLAMP (self->width * 3 / 10, SIDE_LEAST, SIDE_USUAL);
}

static int
get_outline_width (void)
{
  return (int) qy_state_get_int (qy_state_get_default (), NULL, "text-outline-width",
                                 OUTLINE_USUAL);
}

void
qy_text_pane_arrange (QyTextPane *self)
{
  int outline = 0;
  int side = 0;
  gboolean room_for_both = FALSE;
  gboolean with_side = FALSE;
  gboolean with_outline = FALSE;

  if (self->width == 0)
    return;
  remember (self);
  outline = get_outline_width ();
  side = get_side_width (self);
  room_for_both = self->width >= EDITOR_LEAST + outline + side;
  with_side = self->side_wanted
              && (room_for_both || self->side_first
                  || (!self->outline_wanted && self->width >= EDITOR_LEAST + side));
  with_outline = self->outline_wanted
                 && (room_for_both || (!with_side && self->width >= EDITOR_LEAST + outline));
  gtk_widget_set_visible (GTK_WIDGET (self->outline), with_outline);
  if (with_outline && self->placed_width == 0)
    gtk_paned_set_position (self->outer, outline);
  gtk_widget_set_visible (self->side, with_side);
  if (with_side)
    gtk_paned_set_position (self->inner, self->width - (with_outline ? outline : 0) - side);
  self->placed_side = with_side ? side : 0;
  self->placed_width = self->width;
  qy_text_toolbar_set_room (self->toolbar, self->width);
  qy_text_pane_update_actions (self);
}

void
qy_text_pane_want (QyTextPane *self, const char *name, gboolean wanted)
{
  g_autofree char *key = g_strdup_printf ("text-%s", name);

  qy_state_set_int (qy_state_get_default (), NULL, key, wanted ? 1 : 0);
  qy_text_pane_arrange (self);
}

gboolean
qy_text_pane_is_wanted (const char *name)
{
  g_autofree char *key = g_strdup_printf ("text-%s", name);

  return qy_state_get_int (qy_state_get_default (), NULL, key, 1) != 0;
}
