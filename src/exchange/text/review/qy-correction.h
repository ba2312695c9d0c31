/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "qy-analysis.h"

G_BEGIN_DECLS

/**
 * QyCorrectionKind: what a person changes in a reading. Items are addressed by the offset in the
 * source they begin at, parties by their label.
 */
typedef enum
{
  QY_CORRECT_TITLE,         /* value: the title */
  QY_CORRECT_CONFIRM,       /* value: block, blank, term, party; at, by (terms), more (party) */
  QY_CORRECT_BLOCK_LEVEL,   /* at, by: levels deeper, with all that stands under it */
  QY_CORRECT_BLOCK_KIND,    /* at, value: a kind of block, or "none" to leave it out */
  QY_CORRECT_BLOCK_RESTORE, /* at: what was left out is text again */
  QY_CORRECT_BLOCK_SPLIT,   /* at, to: where the second one begins */
  QY_CORRECT_BLOCK_JOIN,    /* at: to the one before it */
  QY_CORRECT_PARTY_ADD,     /* value: label, more: role */
  QY_CORRECT_PARTY_LABEL,   /* value: label, more: the new one */
  QY_CORRECT_PARTY_ROLE,    /* value: label, more: client, provider or other */
  QY_CORRECT_PARTY_DROP,    /* value: label */
  QY_CORRECT_BLANK_ADD,     /* at, to, value: kind, more: label or none */
  QY_CORRECT_BLANK_KIND,    /* at, value */
  QY_CORRECT_BLANK_LABEL,   /* at, value: "" for the one that was read */
  QY_CORRECT_BLANK_PARTY,   /* at, value: label or "", more: attribute or none */
  QY_CORRECT_BLANK_DROP,    /* at: it stays as it is printed */
  QY_CORRECT_BLANK_SPLIT,   /* at, to: where the second one begins */
  QY_CORRECT_BLANK_JOIN,    /* at: to the one before it */
  QY_CORRECT_BLANK_PAIR,    /* at, to: the other blank of the same value */
  QY_CORRECT_BLANK_UNPAIR,  /* at */
  QY_CORRECT_TERM_ADD,      /* at, to, value: kind, more: value or none */
  QY_CORRECT_TERM_KIND,     /* at, by: which of those that begin there, value */
  QY_CORRECT_TERM_VALUE,    /* at, by, value: "" for none */
  QY_CORRECT_TERM_DROP,     /* at, by */
  QY_CORRECT_TERM_BIND,     /* at, by, to: a blank it states */
  QY_CORRECT_TERM_UNBIND,   /* at, by, to */
  QY_N_CORRECTIONS
} QyCorrectionKind;

/**
 * QyCorrection: one change. Which members mean something is said beside its kind.
 */
typedef struct
{
  QyCorrectionKind kind;
  gsize at;
  gsize to;
  int by;
  char *value;
  char *more;
} QyCorrection;

QyCorrection *qy_correction_new (
    QyCorrectionKind kind, gsize at, gsize to, int by, const char *value, const char *more);
QyCorrection *qy_correction_copy (const QyCorrection *correction);
void qy_correction_free (QyCorrection *correction);

/**
 * qy_correction_label: what was done, as a menu or a history names it
 */
const char *qy_correction_label (const QyCorrection *correction);

/**
 * qy_correction_apply: changes @analysis, a copy made by qy_analysis_copy().
 *
 * Errors: QY_TEXT_ERROR with QY_ERROR_NOT_FOUND where no such item is, QY_ERROR_CONSTRAINT for what
 * cannot be; nothing is changed then.
 */
gboolean qy_correction_apply (const QyCorrection *correction, QyAnalysis *analysis, GError **error);

/**
 * qy_corrections_to_json: (element-type QyCorrection): as an array of objects
 */
JsonNode *qy_corrections_to_json (GPtrArray *corrections);

/**
 * qy_corrections_from_json: checks form only.
 *
 * Returns: (transfer full) (element-type QyCorrection)
 */
GPtrArray *qy_corrections_from_json (JsonNode *node, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyCorrection, qy_correction_free)

G_END_DECLS
