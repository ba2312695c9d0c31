/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-unit.h"

QyUnit *
qy_unit_new (guint block, double before, double height, QyKeep keep)
{
  QyUnit *self = g_new0 (QyUnit, 1);

  self->block = block;
  self->before = before;
  self->height = height;
  self->keep = keep;
  self->head = -1;
  self->n_lines = 1;
  self->marks = g_array_new (FALSE, TRUE, sizeof (QyMark));
  return self;
}

void
qy_unit_free (QyUnit *self)
{
  g_array_unref (self->marks);
  g_free (self);
}

void
qy_unit_add_line (QyUnit *self, const QyLine *line, double x, double baseline)
{
  QyMark mark = { .kind = QY_MARK_LINE, .x = x + line->x, .y = baseline, .line = *line };

  mark.width = line->width;
  g_array_append_val (self->marks, mark);
}

void
qy_unit_add_box (QyUnit *self, QyMarkKind kind, double x, double y, double width, double height)
{
  QyMark mark = { .kind = kind, .x = x, .y = y, .width = width, .height = height };

  g_array_append_val (self->marks, mark);
}
