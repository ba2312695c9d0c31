/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-chinese-number.h"
#include "qy-finding-private.h"

#define HEADING_LENGTH 16 /* characters a mere heading has at most */

/* What stands between the head of a clause and the next clause is its text, whatever its level. */
static gboolean
has_content_below (QyInspection *inspection, guint index)
{
  const QyPlace *place = qy_inspection_place (inspection, index);
  const QyPlace *next;

  if (index + 1 >= inspection->places->len)
    return FALSE;
  next = qy_inspection_place (inspection, index + 1);
  switch (next->block->kind)
    {
    case QY_BLOCK_CLAUSE:
      return next->block->level > place->block->level;
    case QY_BLOCK_ANNEX:
    case QY_BLOCK_SIGNATURE:
      return FALSE;
    default:
      return TRUE;
    }
}

/* Short, without a verb's or a sentence's marks: a heading that rules nothing by itself. */
static gboolean
is_heading (QyInspection *inspection, const QyPlace *place)
{
  return g_utf8_strlen (place->text, -1) <= HEADING_LENGTH
         && !qy_inspection_matches (
             inspection,
             "(?i)[。；;，,：:.0-9_]|应|由|须|不得|可以|按|一式|负责|承担|有权|"
             "\\b(?:shall|must|may|will|is|are)\\b",
             place->text);
}

static gboolean
uses_headings (QyInspection *inspection)
{
  for (guint i = 0; i < inspection->places->len; i++)
    {
      const QyPlace *place = qy_inspection_place (inspection, i);

      if (place->block->kind == QY_BLOCK_CLAUSE && place->block->level == 1
          && is_heading (inspection, place) && has_content_below (inspection, i))
        return TRUE;
    }
  return FALSE;
}

void
qy_finding_empty_clause (QyInspection *inspection)
{
  gboolean headings = uses_headings (inspection);

  for (guint i = 0; i < inspection->places->len; i++)
    {
      const QyPlace *place = qy_inspection_place (inspection, i);
      g_autofree char *text = g_strstrip (g_strdup (place->text));
      gboolean heading_only =
          headings && place->block->level == 1 && is_heading (inspection, place);

      if (place->block->kind != QY_BLOCK_CLAUSE || has_content_below (inspection, i))
        continue;
      if (*text == '\0')
        qy_inspection_report (inspection, place, NULL,
                              g_strdup (_ ("Write the clause, or delete it")),
                              _ ("the clause is empty"));
      else if (heading_only)
        qy_inspection_report (inspection, place, NULL,
                              g_strdup (_ ("Write the clause, or delete it")),
                              _ ("the clause “%s” has a heading and no text"), text);
    }
}

void
qy_finding_empty_annex (QyInspection *inspection)
{
  for (guint i = 0; i < inspection->places->len; i++)
    {
      const QyPlace *place = qy_inspection_place (inspection, i);
      const QyPlace *next =
          i + 1 < inspection->places->len ? qy_inspection_place (inspection, i + 1) : NULL;

      if (place->block->kind == QY_BLOCK_ANNEX
          && (next == NULL || next->block->kind == QY_BLOCK_ANNEX))
        qy_inspection_report (inspection, place, NULL,
                              g_strdup (_ ("Write the annex, or attach it to the contract")),
                              _ ("the annex “%s” has a heading and no text"), place->text);
    }
}

/* Splits "3.2." into its last number, 2, and its style, "3.#.": what all numbers of one list share.
 * FALSE if it does not end in a number. */
static gboolean
read_source_number (QyInspection *inspection, const char *number, char **style, gint64 *last)
{
  static const char pattern[] =
      "^(.{0,40}?)([0-9]{1,4}|[" QY_RE_HAN "]{1,20})([\\s.、)）．:：条章节款]{0,4})$";
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *head = NULL;
  g_autofree char *digits = NULL;
  g_autofree char *tail = NULL;

  if (number == NULL)
    return FALSE;
  match = qy_inspection_match (inspection, pattern, number);
  if (!g_match_info_matches (match))
    return FALSE;
  head = g_match_info_fetch (match, 1);
  digits = g_match_info_fetch (match, 2);
  tail = g_match_info_fetch (match, 3);
  if (g_ascii_isdigit (*digits))
    *last = g_ascii_strtoll (digits, NULL, 10);
  else if (!qy_chinese_number_parse (digits, last))
    return FALSE;
  *style = g_strconcat (head, g_ascii_isdigit (*digits) ? "#" : "一", g_strstrip (tail), NULL);
  return TRUE;
}

/* The nearest clause before @index with the same level and parent and the same style of number. */
static const QyPlace *
previous_in_list (QyInspection *inspection, guint index, const char *style, gint64 *n)
{
  const QyPlace *place = qy_inspection_place (inspection, index);

  while (index-- > 0)
    {
      const QyPlace *other = qy_inspection_place (inspection, index);
      g_autofree char *other_style = NULL;

      if (other->block->level < place->block->level || other->block->kind == QY_BLOCK_ANNEX)
        return NULL;
      if (other->block->level == place->block->level && other->block->kind == QY_BLOCK_CLAUSE
          && read_source_number (inspection, other->block->source_number, &other_style, n)
          && strcmp (style, other_style) == 0)
        return other;
    }
  return NULL;
}

static void
check_number (QyInspection *inspection, guint index)
{
  const QyPlace *place = qy_inspection_place (inspection, index);
  const char *number = place->block->source_number;
  const QyPlace *before;
  g_autofree char *style = NULL;
  gint64 n;
  gint64 n_before = 0;

  if (!read_source_number (inspection, number, &style, &n))
    return;
  before = previous_in_list (inspection, index, style, &n_before);
  if (before == NULL && n > 1)
    qy_inspection_report (inspection, place, NULL,
                          g_strdup (_ ("Look whether clauses are missing before it")),
                          _ ("in the source text the numbers begin with “%s”"), number);
  else if (before != NULL && n == n_before)
    qy_inspection_report (
        inspection, place, NULL,
        g_strdup (_ ("Check whether references mean this clause or the one before")),
        _ ("the source text numbers two clauses “%s”"), number);
  else if (before != NULL && n > 1 && n != n_before + 1)
    qy_inspection_report (
        inspection, place, NULL, g_strdup (_ ("Look whether clauses are missing before it")),
        _ ("in the source text “%s” follows “%s”"), number, before->block->source_number);
}

void
qy_finding_numbering_gap (QyInspection *inspection)
{
  for (guint i = 0; i < inspection->places->len; i++)
    {
      const QyPlace *place = qy_inspection_place (inspection, i);

      if (place->block->kind == QY_BLOCK_CLAUSE && place->block->source_number != NULL)
        check_number (inspection, i);
    }
}

void
qy_finding_signature_missing (QyInspection *inspection)
{
  if (qy_document_get_kind (inspection->document) == QY_DOCUMENT_CLAUSE)
    return;
  for (guint i = 0; i < inspection->places->len; i++)
    if (qy_inspection_place (inspection, i)->block->kind == QY_BLOCK_SIGNATURE)
      return;
  qy_inspection_report (inspection, NULL, NULL,
                        g_strdup (_ ("Add a signature block at the end of the text")),
                        _ ("there is no place to sign and seal"));
}
