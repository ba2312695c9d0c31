/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-text-passes.h"
#include "qy-text-marker.h"

/*
 * Which of the things that look like a marker begin a unit. Scraped texts glue clauses into one
 * line, so a marker may stand anywhere; what tells it from a figure or a reference is the edge
 * before it and whether it goes on with the numbering that is open. The open markers are a stack,
 * whose depth is the unit's level.
 */

/* "as agreed in 第三条": nothing begins there. */
/* clang-format off */
#define REFERS_BEFORE \
  "(?:按照|根据|依据|依照|按|依|本合同|本协议|本章|本条|上述|前述|前款|" \
  "违反|详见|参照|参见|符合|遵守|(?<![解排免清删扣消])除|及|和|与|至|或|" \
  "(?<!意)见|》|适用|满足|履行|如|[(（])\\s*$"
/* clang-format on */
/* The same in front of a marker that is no article: headings end in many of those words. */
#define REFERS_TO_ITEM "(?:按照|(?<!意)见|参照|第|至|上述|前述)\\s*$"
/* clang-format off */
#define REFERS_AFTER \
  "^(?:的|约定|规定|所述|所列|所指|之|中(?!止|断|心|标)的?|项下|第[一二三四五六七八九十\\d]+[款项]|" \
  "[、和及或至][ ]*第)"
/* clang-format on */
/* What makes 2.5 a quantity. */
/* clang-format off */
#define QUANTITY_AFTER \
  "^(?:小时|元(?!素|数)|万|亿|倍|年(?!度)|个(?!人|性)|天(?!津)|日(?!常|" \
  "志)|米|分钟|秒|版(?!本|权)|级(?!别)|[GMKT]B?|以上|以下|以内|[)%％‰~～])"
/* clang-format on */
#define TITLE_LIKE "^[^。;!?,\\n]{0,32}$"
#define OPENS_LIST "(?:合同|协议|协议书|范本|模板|书|鉴于|约定|内容|条款|SLA\\)?|公司|[)”\"])$"

#define CONTEXT 24 /* bytes before a marker that can make it a reference */

typedef struct
{
  QyNumberStyle style;
  guint ordinal;
  guint parent_ordinal;
} Open;

typedef struct
{
  QyTextRun *run;
  GArray *markers;
  GArray *open;               /* (element-type Open) */
  guint running[QY_N_STYLES]; /* last ordinal of each style anywhere */
  int under[QY_N_STYLES];     /* style it was found nested in against the usual order, or -1 */
} Reader;

#define marker_at(reader, i) (&g_array_index ((reader)->markers, QyTextMarker, (i)))
#define open_at(reader, i)   (&g_array_index ((reader)->open, Open, (i)))

static int
find_open (Reader *reader, QyNumberStyle style)
{
  for (guint i = reader->open->len; i > 0; i--)
    {
      if (open_at (reader, i - 1)->style == style)
        return (int) i - 1;
    }
  return -1;
}

static gboolean
is_decimal_part (QyNumberStyle style)
{
  return style >= QY_STYLE_DECIMAL_2 && style <= QY_STYLE_DECIMAL_4;
}

/* The open unit that 4.2 belongs to: the innermost that can be a 4. */
static int
find_parent (Reader *reader, const QyTextMarker *marker)
{
  for (guint i = reader->open->len; i > 0; i--)
    {
      Open *open = open_at (reader, i - 1);

      if (open->ordinal == marker->parent_ordinal && open->style < marker->style
          && open->style != QY_STYLE_CN_PAREN && open->style != QY_STYLE_CN_HALF)
        return (int) i - 1;
    }
  return -1;
}

static gboolean
is_reference (Reader *reader, const QyTextMarker *marker)
{
  const GString *text = reader->run->work->text;
  gsize from = qy_text_back (text->str, 0, marker->start, CONTEXT);

  if (marker->edge != QY_EDGE_LINE
      && qy_text_has (marker->style <= QY_STYLE_ARTICLE ? REFERS_BEFORE : REFERS_TO_ITEM, text->str,
                      from, marker->start))
    return TRUE;
  return marker->style <= QY_STYLE_ARTICLE
         && qy_text_has (REFERS_AFTER, text->str, marker->number_end,
                         qy_text_clip (text->str, marker->number_end, text->len, CONTEXT));
}

static gboolean
continues (Reader *reader, const QyTextMarker *marker)
{
  int i = find_open (reader, marker->style);

  if (is_decimal_part (marker->style))
    return i >= 0 && open_at (reader, i)->parent_ordinal == marker->parent_ordinal
           && open_at (reader, i)->ordinal + 1 == marker->ordinal;
  if (marker->style <= QY_STYLE_ARTICLE && reader->running[marker->style] + 1 == marker->ordinal)
    return TRUE;
  return i >= 0 && open_at (reader, i)->ordinal + 1 == marker->ordinal;
}

/* Whether a later marker of the style carries @ordinal before one starts again. */
static gboolean
comes_later (Reader *reader, guint from, QyNumberStyle style, guint ordinal)
{
  guint stop = MIN (reader->markers->len, from + QY_TEXT_MAX_LOOKAHEAD);

  for (guint i = from + 1; i < stop; i++)
    {
      QyTextMarker *marker = marker_at (reader, i);

      if (marker->style == style)
        {
          if (marker->ordinal == ordinal)
            return TRUE;
          if (marker->ordinal == 1)
            return FALSE;
        }
    }
  return FALSE;
}

/* Words glued before a first number: only a title may stand between two markers without a full
 * stop. */
static gboolean
follows_title (Reader *reader, guint index)
{
  const GString *text = reader->run->work->text;
  const QyTextMarker *marker = marker_at (reader, index);
  GArray *units = reader->run->units;
  gsize from = 0;

  if (units->len > 0)
    {
      from = g_array_index (units, QyTextUnit, units->len - 1).text_start;
      return marker->start - from <= 128
             && qy_text_has (TITLE_LIKE, text->str, from, marker->start);
    }
  from = qy_text_back (text->str, 0, marker->start, 2 * CONTEXT);
  return qy_text_has (OPENS_LIST, text->str, from, marker->start)
         && comes_later (reader, index, marker->style, 2);
}

static gboolean
starts (Reader *reader, guint index)
{
  const QyTextMarker *marker = marker_at (reader, index);

  if (marker->ordinal != 1)
    return FALSE;
  if (is_decimal_part (marker->style) && find_parent (reader, marker) < 0)
    return reader->open->len == 0 && marker->edge != QY_EDGE_WEAK;
  if (marker->style == QY_STYLE_LETTER && !comes_later (reader, index, marker->style, 2))
    return FALSE;
  if (marker->edge == QY_EDGE_STRONG && marker->style >= QY_STYLE_CN
      && marker->style != QY_STYLE_DECIMAL_2)
    return TRUE;
  return marker->edge != QY_EDGE_WEAK || follows_title (reader, index);
}

/* A number left out: only where a line begins, or a sentence and the gap is small; or the first
 * decimals under a title that they are glued to. */
static gboolean
skips (Reader *reader, guint index)
{
  const QyTextMarker *marker = marker_at (reader, index);
  int i = find_open (reader, marker->style);

  if (is_decimal_part (marker->style) && marker->edge == QY_EDGE_WEAK)
    return i < 0 && find_parent (reader, marker) == (int) reader->open->len - 1
           && marker->ordinal <= 3 && follows_title (reader, index)
           && comes_later (reader, index, marker->style, marker->ordinal + 1);
  if (is_decimal_part (marker->style))
    return find_parent (reader, marker) >= 0
           && (marker->edge == QY_EDGE_LINE
               || (i >= 0 && marker->ordinal > open_at (reader, i)->ordinal
                   && marker->ordinal <= open_at (reader, i)->ordinal + 2));
  if (marker->edge == QY_EDGE_LINE)
    return marker->style != QY_STYLE_LETTER;
  return marker->edge == QY_EDGE_STRONG && i >= 0 && marker->ordinal > open_at (reader, i)->ordinal
         && marker->ordinal <= open_at (reader, i)->ordinal + 2;
}

static gboolean
is_quantity (Reader *reader, const QyTextMarker *marker)
{
  const GString *text = reader->run->work->text;

  return marker->style == QY_STYLE_DECIMAL_2 && marker->edge != QY_EDGE_LINE
         && qy_text_has (QUANTITY_AFTER, text->str, marker->number_end,
                         qy_text_clip (text->str, marker->number_end, text->len, CONTEXT));
}

/* A bare "1 " or "1:" at the start of a line is a marker only in a row of them. */
static gboolean
is_bare (Reader *reader, guint index)
{
  const char *text = reader->run->work->text->str;
  const QyTextMarker *marker = marker_at (reader, index);
  char sign = text[marker->number_end];

  if (marker->style != QY_STYLE_DECIMAL && marker->style != QY_STYLE_CN)
    return FALSE;
  if (sign == '.' || g_str_has_prefix (text + marker->number_end, "、")
      || marker->edge != QY_EDGE_LINE)
    return FALSE;
  if (sign == ' '
      && (text[marker->number_end + 1] == '.'
          || g_str_has_prefix (text + marker->number_end + 1, "、")))
    return FALSE;
  return !continues (reader, marker)
         && !(marker->ordinal == 1 && comes_later (reader, index, marker->style, 2));
}

static gboolean
accept (Reader *reader, guint index, QyCertainty *certainty)
{
  const QyTextMarker *marker = marker_at (reader, index);

  if (marker->style == QY_STYLE_BULLET)
    {
      *certainty = marker->is_loud ? QY_CERTAINTY_SURE : QY_CERTAINTY_LIKELY;
      return TRUE;
    }
  if (is_quantity (reader, marker) || is_reference (reader, marker) || is_bare (reader, index))
    return FALSE;
  if (continues (reader, marker) || starts (reader, index))
    {
      *certainty = marker->edge == QY_EDGE_WEAK ? QY_CERTAINTY_LIKELY : QY_CERTAINTY_SURE;
      return TRUE;
    }
  *certainty = QY_CERTAINTY_GUESS;
  return skips (reader, index);
}

/* Whether the marker begins a list inside @open although its style usually stands further out. */
static gboolean
nests_in (Reader *reader, guint index, const Open *open)
{
  const QyTextMarker *marker = marker_at (reader, index);

  if (qy_text_style_rank (open->style) < qy_text_style_rank (marker->style))
    return TRUE;
  if (reader->under[marker->style] == (int) open->style)
    return TRUE;
  if (marker->ordinal != 1 || open->style == QY_STYLE_BULLET
      || !comes_later (reader, index, open->style, open->ordinal + 1))
    return FALSE;
  reader->under[marker->style] = (int) open->style;
  return TRUE;
}

/* Closes what the marker ends and opens it. Returns its level. */
static guint
push (Reader *reader, guint index)
{
  const QyTextMarker *marker = marker_at (reader, index);
  Open open = { marker->style, marker->ordinal, marker->parent_ordinal };
  int parent = is_decimal_part (marker->style) ? find_parent (reader, marker) : -1;
  int same = find_open (reader, marker->style);

  if (parent >= 0)
    g_array_set_size (reader->open, (guint) parent + 1);
  else if (same >= 0)
    g_array_set_size (reader->open, (guint) same);
  else
    {
      while (reader->open->len > 0
             && !nests_in (reader, index, open_at (reader, reader->open->len - 1)))
        g_array_set_size (reader->open, reader->open->len - 1);
    }
  g_array_append_val (reader->open, open);
  reader->running[marker->style] = marker->ordinal;
  return MIN (reader->open->len, QY_TEXT_MAX_LEVEL);
}

/* A number that the end of the text cut off has nothing behind it. */
static void
drop_empty_end (QyTextRun *run)
{
  const QyTextUnit *last;

  if (run->units->len == 0)
    return;
  last = qy_text_run_unit (run, run->units->len - 1);
  if (last->style == QY_STYLE_BULLET
      || qy_text_has ("\\S", run->work->text->str, last->text_start, last->end))
    return;
  g_array_set_size (run->units, run->units->len - 1);
  if (run->units->len > 0)
    qy_text_run_unit (run, run->units->len - 1)->end = run->work->text->len;
}

static void
read_units (Reader *reader)
{
  QyTextRun *run = reader->run;

  for (guint i = 0; i < reader->markers->len && run->units->len < QY_TEXT_MAX_ITEMS; i++)
    {
      const QyTextMarker *marker = marker_at (reader, i);
      QyTextUnit unit = { .style = marker->style, .ordinal = marker->ordinal };

      if (!accept (reader, i, &unit.certainty))
        continue;
      unit.parent_ordinal = marker->parent_ordinal;
      unit.start = marker->start;
      unit.number_end = marker->number_end;
      unit.text_start = marker->end;
      unit.heading_end = marker->end;
      unit.body_start = marker->end;
      unit.level = push (reader, i);
      if (run->units->len > 0)
        qy_text_run_unit (run, run->units->len - 1)->end = unit.start;
      unit.end = run->work->text->len;
      g_array_append_val (run->units, unit);
    }
}

/**
 * qy_text_pass_units:
 *
 * Fills the run's units: start, marker, level by nesting.
 */
void
qy_text_pass_units (QyTextRun *run)
{
  const GString *text = run->work->text;
  Reader reader = { .run = run };

  for (guint i = 0; i < QY_N_STYLES; i++)
    reader.under[i] = -1;
  reader.markers = qy_text_markers (text->str, 0, text->len);
  reader.open = g_array_new (FALSE, FALSE, sizeof (Open));
  read_units (&reader);
  drop_empty_end (run);
  g_array_unref (reader.open);
  g_array_unref (reader.markers);
}
