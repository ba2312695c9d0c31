/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-outline.h"

#include <cairo-pdf.h>

#include "qy-pages-private.h"
#include "qy-paragraph.h"

#define DEEPEST 2
/* A bookmark of running text shows no more than this, in characters. */
#define LONGEST 16
/* A little white above the place jumped to, points. */
#define ABOVE 8

static char *
dup_name (const QyPrinted *printed, guint index)
{
  const QyPrintedBlock *block = printed->blocks->pdata[index];
  g_autofree char *text = qy_printed_block_text (block);
  g_autofree char *brief = NULL;

  g_strdelimit (text, "\n\t", ' ');
  if (!qy_paragraph_is_heading (printed, index) && g_utf8_strlen (text, -1) > LONGEST)
    {
      g_autofree char *start = g_utf8_substring (text, 0, LONGEST);

      brief = g_strconcat (start, "…", NULL);
    }
  return g_strstrip (g_strconcat (block->number, " ", brief != NULL ? brief : text, NULL));
}

typedef struct
{
  guint page; /* from 1; 0: the block is on no page */
  double y;
} Place;

/* Where each block begins. */
static GArray *
find_places (const QyPages *pages)
{
  GArray *places = g_array_new (FALSE, TRUE, sizeof (Place));

  g_array_set_size (places, pages->printed->blocks->len);
  for (guint i = 0; i < pages->pages->len; i++)
    {
      const GArray *placed = pages->pages->pdata[i];

      for (guint j = 0; j < placed->len; j++)
        {
          const QyPlaced *at = &g_array_index (placed, QyPlaced, j);
          guint block = ((QyUnit *) pages->units->pdata[at->unit])->block;
          Place *place = block < places->len ? &g_array_index (places, Place, block) : NULL;

          if (place != NULL && place->page == 0)
            *place = (Place){ i + 1, QY_PAPER_TOP + at->y };
        }
    }
  return places;
}

void
qy_outline_add (const QyPages *pages, cairo_surface_t *surface)
{
  int parents[DEEPEST + 2] = { CAIRO_PDF_OUTLINE_ROOT };
  int in_annex = 0;
  g_autoptr (GArray) places = NULL;

  g_return_if_fail (pages != NULL);

  places = find_places (pages);
  for (guint i = 0; i < pages->printed->blocks->len; i++)
    {
      const QyPrintedBlock *block = pages->printed->blocks->pdata[i];
      const Place *place = &g_array_index (places, Place, i);
      gboolean annex = block->kind == QY_BLOCK_ANNEX;
      int depth = annex ? 1 : MAX (block->level, 1) + in_annex;
      g_autofree char *name = NULL, *target = NULL;

      if ((!annex && block->kind != QY_BLOCK_CLAUSE) || depth > DEEPEST + in_annex
          || place->page == 0)
        continue;
      in_annex = annex ? 1 : in_annex;
      name = dup_name (pages->printed, i);
      target = g_strdup_printf ("page=%u pos=[0 %d]", place->page, (int) place->y - ABOVE);
      parents[depth] = cairo_pdf_surface_add_outline (surface, parents[depth - 1], name, target, 0);
      for (int deeper = depth + 1; deeper < DEEPEST + 2; deeper++)
        parents[deeper] = parents[depth];
    }
}
