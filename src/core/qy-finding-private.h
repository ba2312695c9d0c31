/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-finding.h"
#include "qy-markup.h"

/* Characters of Chinese numbers and a number in either script, for patterns. Every repetition in a
 * pattern has a bound, so that no text, however odd, takes long. */
#define QY_RE_HAN    "零一二三四五六七八九十百千万亿两壹贰叁肆伍陆柒捌玖拾佰仟貳參陸萬億"
#define QY_RE_NUMBER "(?:[0-9０-９]{1,20}|[" QY_RE_HAN "]{1,20})"
#define QY_RE_MONTH_EN                                                                             \
  "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
#define QY_RE_DATE                                                                                 \
  "(?:[0-9]{4}\\s{0,8}年\\s{0,8}[0-9]{1,2}\\s{0,8}月\\s{0,8}[0-9]{1,2}\\s{0,8}日|[0-9]{4}[-/"   \
  ".][0-9]{1,2}[-/"                                                                                \
  ".][0-9]{1,2}"                                                                                   \
  "|[0-9]{1,2} " QY_RE_MONTH_EN " [0-9]{4}|" QY_RE_MONTH_EN " [0-9]{1,2}, [0-9]{4})"
#define QY_RE_RATE                                                                                 \
  "(?:[0-9０-９.]{1,16}\\s?[%％‰]|(?:百|千|万)分之(?:[" QY_RE_HAN "点]{1,20}|[0-9.]{1,16}))"

/**
 * QyPlace: a block as it is printed, and what it was written as.
 */
typedef struct
{
  const QyBlock *block;
  QyRuns *runs;
  char *text;      /* as printed, without its number; TAB between cells */
  char *number;    /* as printed, "" for none */
  char *reference; /* as a text refers to it, "" for none */
} QyPlace;

struct _QyInspection
{
  QyDocument *document;
  QyDate today;
  GPtrArray *terms;    /* (nullable) of QyBoundTerm; borrowed */
  GPtrArray *places;   /* of QyPlace: what is printed, in order; notes are left out */
  GPtrArray *findings; /* of QyFinding */
  const QyFindingRule *rule;
  QyFinding *last;      /* what was reported last; NULL if it had been already */
  GHashTable *patterns; /* pattern → GRegex */
};

/**
 * qy_inspection_new:
 *
 * Prints the document and gathers its places.
 *
 * Returns: (transfer full): an inspection without findings, or %NULL if the document cannot be
 * printed
 */
QyInspection *qy_inspection_new (QyDocument *document, QyDate today, GError **error);

/**
 * qy_inspection_free:
 * @inspection: (nullable) (transfer full): an inspection
 */
void qy_inspection_free (QyInspection *inspection);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyInspection, qy_inspection_free)

/**
 * qy_inspection_place:
 *
 * Returns: the place at @index of inspection->places
 */
const QyPlace *qy_inspection_place (QyInspection *inspection, guint index);

/**
 * qy_inspection_match:
 * @pattern: a constant; compiled once per inspection
 * @text: outlives the result
 *
 * Returns: (transfer full): the first match and, through g_match_info_next(), the others
 */
GMatchInfo *qy_inspection_match (QyInspection *inspection, const char *pattern, const char *text);

/**
 * qy_inspection_matches:
 *
 * Returns: whether @pattern occurs in @text
 */
gboolean qy_inspection_matches (QyInspection *inspection, const char *pattern, const char *text);

/**
 * qy_inspection_split:
 *
 * Returns: (transfer full): the sentences of @text: what stands between 。 ； ; and line ends, or a
 * full stop and a blank
 */
char **qy_inspection_split (QyInspection *inspection, const char *text);

/**
 * qy_inspection_report:
 * @place: (nullable): where; %NULL is the whole document
 * @field_key: (nullable): the field
 * @fix: (nullable) (transfer full): what to do, translated
 * @format: what is wrong, translated
 *
 * Adds a finding of the rule that is being applied, unless it is already there or there are 2000.
 */
void qy_inspection_report (QyInspection *inspection,
                           const QyPlace *place,
                           const char *field_key,
                           char *fix,
                           const char *format,
                           ...) G_GNUC_PRINTF (5, 6);

/**
 * qy_inspection_suggest:
 * @wrong: words of the place's text
 * @right: (transfer full): markup to stand there instead
 *
 * Says how what was reported last is put right without a decision.
 */
void qy_inspection_suggest (QyInspection *inspection, const char *wrong, char *right);

/**
 * qy_place_subtree_end:
 *
 * Returns: the index behind the place at @index and everything below it
 */
guint qy_place_subtree_end (QyInspection *inspection, guint index);

/* Rules, by file */
void qy_finding_unfilled_blank (QyInspection *inspection);
void qy_finding_open_blank (QyInspection *inspection);
void qy_finding_leftover_note (QyInspection *inspection);

void qy_finding_words_differ (QyInspection *inspection);
void qy_finding_instalments (QyInspection *inspection);
void qy_finding_fee_open (QyInspection *inspection);
void qy_finding_text_differs (QyInspection *inspection);

void qy_finding_dates_reversed (QyInspection *inspection);
void qy_finding_term_differs (QyInspection *inspection);

void qy_finding_empty_clause (QyInspection *inspection);
void qy_finding_empty_annex (QyInspection *inspection);
void qy_finding_numbering_gap (QyInspection *inspection);

void qy_finding_broken_reference (QyInspection *inspection);
void qy_finding_missing_target (QyInspection *inspection);
void qy_finding_textual_reference (QyInspection *inspection);
void qy_finding_annex_missing (QyInspection *inspection);

void qy_finding_missing_module (QyInspection *inspection);
void qy_finding_signature_missing (QyInspection *inspection);
void qy_finding_repealed_law (QyInspection *inspection);
void qy_finding_copies_differ (QyInspection *inspection);

void qy_finding_term_not_stated (QyInspection *inspection);
void qy_finding_permanent_fixed (QyInspection *inspection);
void qy_finding_objection_form (QyInspection *inspection);
void qy_finding_penalty_missing (QyInspection *inspection);

void qy_finding_roles_swapped (QyInspection *inspection);
void qy_finding_owner_twice (QyInspection *inspection);

void qy_finding_service_levels (QyInspection *inspection);
void qy_finding_stated_minutes (QyInspection *inspection);
void qy_finding_quorum (QyInspection *inspection);

void qy_finding_dispute_both (QyInspection *inspection);
void qy_finding_forum_open (QyInspection *inspection);
void qy_finding_penalty_no_rate (QyInspection *inspection);
void qy_finding_penalty_high (QyInspection *inspection);

void qy_finding_damaged_characters (QyInspection *inspection);
void qy_finding_alias_used (QyInspection *inspection);
void qy_finding_vague_wording (QyInspection *inspection);
void qy_finding_term_undefined (QyInspection *inspection);
void qy_finding_term_twice (QyInspection *inspection);
