/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-text-passes.h"

/*
 * Units before the first unit of the outermost style (numbered recitals, or clauses whose own
 * heading was cut off) got level 1 for want of anything around them. They belong where their style
 * stands elsewhere.
 */

/* Index of the first unit of the style that the later units have outermost; 0 if that is the first
 * unit's own. */
static guint
first_outermost (QyTextRun *run)
{
  QyNumberStyle first = qy_text_run_unit (run, 0)->style;

  for (guint i = run->units->len; i > 0; i--)
    {
      QyTextUnit *unit = qy_text_run_unit (run, i - 1);

      if (unit->level != 1)
        continue;
      if (unit->style == first)
        return 0;
      for (guint j = 0; j < i; j++)
        {
          if (qy_text_run_unit (run, j)->style == unit->style)
            return j;
        }
    }
  return 0;
}

static guint
level_elsewhere (QyTextRun *run, guint from, QyNumberStyle style)
{
  for (guint i = from; i < run->units->len; i++)
    {
      if (qy_text_run_unit (run, i)->style == style)
        return MAX (2, qy_text_run_unit (run, i)->level);
    }
  return 2;
}

static void
move_inwards (QyTextRun *run)
{
  guint outermost = first_outermost (run);
  guint shift;

  if (outermost == 0)
    return;
  shift = level_elsewhere (run, outermost, qy_text_run_unit (run, 0)->style) - 1;
  for (guint i = 0; i < outermost; i++)
    {
      QyTextUnit *unit = qy_text_run_unit (run, i);

      unit->level = MIN (unit->level + shift, QY_TEXT_MAX_LEVEL);
    }
}

static void
set_parents (QyTextRun *run)
{
  int last[QY_TEXT_MAX_LEVEL + 1];

  for (guint i = 0; i <= QY_TEXT_MAX_LEVEL; i++)
    last[i] = -1;
  for (guint i = 0; i < run->units->len; i++)
    {
      QyTextUnit *unit = qy_text_run_unit (run, i);

      unit->parent = -1;
      for (guint level = unit->level - 1; level > 0 && unit->parent < 0; level--)
        unit->parent = last[level];
      last[unit->level] = (int) i;
      for (guint level = unit->level + 1; level <= QY_TEXT_MAX_LEVEL; level++)
        last[level] = -1;
    }
}

/**
 * qy_text_pass_levels:
 *
 * Moves the units in front of the outermost ones to the level they have elsewhere, and sets every
 * parent.
 */
void
qy_text_pass_levels (QyTextRun *run)
{
  if (run->units->len == 0)
    return;
  move_inwards (run);
  set_parents (run);
}
