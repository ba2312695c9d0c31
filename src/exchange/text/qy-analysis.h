/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "qy-document.h"
#include "qy-term-kind.h"

G_BEGIN_DECLS

/**
 * QyCertainty:
 *
 * How sure the importer is of one item. A review shows guesses first.
 */
typedef enum
{
  QY_CERTAINTY_GUESS,  /* the best reading of several; ask */
  QY_CERTAINTY_LIKELY, /* the usual reading of such a text */
  QY_CERTAINTY_SURE,   /* printed so, nothing else fits */
} QyCertainty;

/**
 * QySourceRange:
 *
 * Where an item stands in the source text (qy_analysis_get_source()): bytes from @start up to, not
 * including,
 * @end, beginning in @line (1 is the first).
 */
typedef struct
{
  gsize start;
  gsize end;
  guint line;
} QySourceRange;

typedef enum
{
  QY_BLANK_DATE,
  QY_BLANK_MONEY,
  QY_BLANK_MONEY_UPPER,
  QY_BLANK_DURATION,
  QY_BLANK_PERCENT,
  QY_BLANK_PARTY_NAME,
  QY_BLANK_ADDRESS,
  QY_BLANK_PERSON,
  QY_BLANK_PHONE,
  QY_BLANK_NUMBER,
  QY_BLANK_TEXT,
  QY_BLANK_SIGNATURE,
} QyBlankKind;

/**
 * QyNumberStyle:
 *
 * The marker in front of a unit, outermost first as contracts usually nest them.
 */
typedef enum
{
  QY_STYLE_CHAPTER,      /* 第一章 */
  QY_STYLE_SECTION,      /* 第一节 */
  QY_STYLE_ARTICLE,      /* 第一条 */
  QY_STYLE_CN,           /* 一、 */
  QY_STYLE_CN_PAREN,     /* (一) */
  QY_STYLE_CN_HALF,      /* 一) */
  QY_STYLE_DECIMAL,      /* 1. 1、 */
  QY_STYLE_DECIMAL_2,    /* 1.1 */
  QY_STYLE_DECIMAL_3,    /* 1.1.1 */
  QY_STYLE_DECIMAL_4,    /* 1.1.1.1 and deeper */
  QY_STYLE_PAREN,        /* (1) */
  QY_STYLE_HALF_PAREN,   /* 1) */
  QY_STYLE_CIRCLE,       /* ① */
  QY_STYLE_LETTER,       /* a) a. */
  QY_STYLE_LETTER_PAREN, /* (a) */
  QY_STYLE_BULLET,       /* • – */
  QY_N_STYLES,
} QyNumberStyle;

typedef enum
{
  QY_PART_TITLE,     /* the title */
  QY_PART_PARTY,     /* lines that name a party and its fields */
  QY_PART_RECITAL,   /* from 鉴于 on, before the first clause */
  QY_PART_PREAMBLE,  /* other text before the first clause */
  QY_PART_CLAUSE,    /* a numbered or bulleted unit: its marker and first paragraph */
  QY_PART_PARA,      /* a further paragraph of the unit before it */
  QY_PART_SIGNATURE, /* the block that is signed */
  QY_PART_ANNEX,     /* the heading of an annex behind it */
} QyPartKind;

/* A stretch of the text in reading order; together with what was dropped and noted they are the
 * whole text. */
typedef struct
{
  QyPartKind kind;
  int clause; /* index into the clauses, -1 outside any */
  QySourceRange range;
} QyAnalysisPart;

typedef struct
{
  char *label;             /* the word the text calls it by: 甲方 */
  char *role_text;         /* words in brackets beside the label, or %NULL */
  QyRole role;             /* client or provider; a person may have made it another */
  GPtrArray *blank_fields; /* (element-type utf8): names of its fields left to be filled in */
  QyCertainty certainty;
  QySourceRange range;
} QyAnalysisParty;

typedef struct
{
  guint level; /* 1 is the outermost */
  QyNumberStyle style;
  guint ordinal;         /* the last number of the marker, 0 for a bullet */
  char *number;          /* as printed, "" for a bullet */
  char *heading;         /* or %NULL */
  char *text;            /* its own text behind marker and heading, "" when there is none */
  gsize text_start;      /* byte offset in the source where the text behind the marker begins */
  gsize heading_end;     /* where the heading ends; text_start when there is none */
  gboolean is_out;       /* a review made it no numbered clause */
  QyCertainty certainty; /* of the marker */
  QySourceRange range;   /* from the marker to the next one */
} QyAnalysisClause;

typedef struct
{
  char *text;  /* as printed; "" behind a label with nothing after it */
  char *near;  /* about ten characters before it */
  char *label; /* guessed from the surroundings, or %NULL */
  QyBlankKind kind;
  int pair;   /* index of the blank with the same amount (大写 and 小写), or -1 */
  int party;  /* index of the party it describes, or -1 */
  int clause; /* index of the clause it stands in, or -1 */
  /* What a person said in a review, each %NULL when nothing: */
  char *field_label; /* of its field, instead of one made of @label and what stands around it */
  char *attribute;   /* of @party */
  char *value;       /* that a draft begins with, canonical text of the field's type */
  gboolean proposed; /* printed, not left open: a field because a term states it */
  QyCertainty certainty;
  QySourceRange range;
} QyAnalysisBlank;

typedef struct
{
  QyTermKind kind;
  const char
      *value;     /* word of the term's enumeration (fixed_dates, monthly, response …) or %NULL */
  char *detail;   /* notice, formula, figure or place, as printed, or %NULL */
  char *severity; /* of a service level, as printed, or %NULL */
  QySourceRange figure; /* of a service level: where @detail stands; empty for other terms */
  char *text;           /* the sentence */
  int clause;           /* index of the clause it stands in, or -1 */
  QyCertainty certainty;
  GArray *blanks; /* (nullable) (element-type gsize): where the blanks begin that a person bound to
                     it; %NULL: those in its sentence */
  QySourceRange range;
} QyAnalysisTerm;

/* A place that names a clause: 第五条, 3.2. */
typedef struct
{
  char *text; /* as printed */
  int clause; /* index of the clause that alone carries this number, or -1 */
  QySourceRange range;
} QyAnalysisReference;

/* Something to be told about the text: a finding, a dropped piece, a note, a normalised character.
 */
typedef struct
{
  const char *id; /* kind of remark, not translated: page-number, vague-wording … */
  char *text;     /* the message of a finding (translated), else the text itself */
  QyCertainty certainty;
  QySourceRange range;
} QyAnalysisRemark;

/**
 * QyAnalysis:
 *
 * What the importer read out of one template. Reference-counted; do not change it once it was
 * handed out.
 */
typedef struct _QyAnalysis QyAnalysis;

struct _QyAnalysis
{
  char *name;            /* file name given by the caller, for messages */
  char *title;           /* or %NULL */
  GPtrArray *parts;      /* (element-type QyAnalysisPart) */
  GPtrArray *parties;    /* (element-type QyAnalysisParty) */
  GPtrArray *clauses;    /* (element-type QyAnalysisClause) */
  GPtrArray *blanks;     /* (element-type QyAnalysisBlank) */
  GPtrArray *terms;      /* (element-type QyAnalysisTerm) */
  GPtrArray *references; /* (element-type QyAnalysisReference) */
  GPtrArray *findings;   /* (element-type QyAnalysisRemark) */
  GPtrArray *dropped;    /* (element-type QyAnalysisRemark) tables of contents, page noise */
  GPtrArray *notes;      /* (element-type QyAnalysisRemark) for who fills the template in */
  GPtrArray *normalised; /* (element-type QyAnalysisRemark) characters that were repaired */
  QySourceRange range;   /* of this template in the source */
  GPtrArray *blocks;     /* (nullable) (element-type QyAnalysisBlock): what a review made of the
                            parts; %NULL: what they say themselves */
  /*< private >*/
  GBytes *source;
  gatomicrefcount refs;
};

#define QY_TYPE_ANALYSIS (qy_analysis_get_type ())

GType qy_analysis_get_type (void);

/**
 * qy_analysis_ref:
 *
 * Returns: (transfer full): @self
 */
QyAnalysis *qy_analysis_ref (QyAnalysis *self);

/**
 * qy_analysis_unref:
 *
 * Gives up a reference; the last one frees everything.
 */
void qy_analysis_unref (QyAnalysis *self);

/**
 * qy_analysis_get_source:
 * @length: (out) (optional): its length in bytes
 *
 * The text that all source ranges mean: the file as UTF-8. It is the file itself, byte for byte,
 * unless that was in another encoding or damaged.
 *
 * Returns: (transfer none): UTF-8, NUL-terminated
 */
const char *qy_analysis_get_source (const QyAnalysis *self, gsize *length);

/**
 * qy_analysis_copy: a copy for a review to change, its blocks made and its terms in reading order.
 *
 * Returns: (transfer full): shares the source with @self
 */
QyAnalysis *qy_analysis_copy (QyAnalysis *self);

/* Whether a blank at @offset of the source can be what @term states: in its figure if that is
 * known, else in its sentence. */
gboolean qy_analysis_term_holds (const QyAnalysisTerm *term, gsize offset);

/* Whether @term is about what @blank holds: a person said so, or else it stands where the term is
 * stated. */
gboolean qy_analysis_term_states (const QyAnalysisTerm *term, const QyAnalysisBlank *blank);

/* Words of the enumerations, as the corpus and --json print them. */
const char *qy_blank_kind_to_string (QyBlankKind kind);
const char *qy_certainty_to_string (QyCertainty certainty);
const char *qy_term_kind_to_string (QyTermKind kind);
const char *qy_part_kind_to_string (QyPartKind kind);
const char *qy_number_style_to_string (QyNumberStyle style);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyAnalysis, qy_analysis_unref)

G_END_DECLS
