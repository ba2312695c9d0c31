/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-line.h"

/* A4 in points, and the margins. The measure is 36 hanzi of 12 points. */
#define QY_PAPER_WIDTH   595.28
#define QY_PAPER_HEIGHT  841.89
#define QY_PAPER_MEASURE 432.0
#define QY_PAPER_LEFT    ((QY_PAPER_WIDTH - QY_PAPER_MEASURE) / 2)
#define QY_PAPER_TOP     80.0
#define QY_PAPER_BOTTOM  76.0
#define QY_PAPER_BODY    (QY_PAPER_HEIGHT - QY_PAPER_TOP - QY_PAPER_BOTTOM)

/* Kinds of text that look different. */
typedef enum
{
  QY_TYPE_TITLE,
  QY_TYPE_NUMBER, /* the contract's, below the title */
  QY_TYPE_HEADING,
  QY_TYPE_SUBHEADING,
  QY_TYPE_BODY,
  QY_TYPE_BULLET,
  QY_TYPE_NOTE,
  QY_TYPE_ANNEX,
  QY_TYPE_CAPTION,
  QY_TYPE_CELL,
  QY_TYPE_HEAD_CELL,
  QY_TYPE_SIGNATURE,
  QY_TYPE_FURNITURE, /* header and footer */
  QY_TYPE_WATERMARK,
  QY_N_TYPES
} QyType;

/**
 * QyTypeStyle: how a kind of text is set. Points.
 */
typedef struct
{
  QyFaceRole role;
  QyAlign align;
  double size;
  double pitch;  /* from one baseline to the next */
  double before; /* white above, but not at the top of a page */
} QyTypeStyle;

/**
 * qy_type_style:
 *
 * Returns: (transfer none): the style of a kind of text in documents of a language
 */
const QyTypeStyle *qy_type_style (QyLanguage language, QyType type);

/**
 * qy_type_style_get_baseline:
 *
 * Returns: how far below the top of a line its baseline is
 */
double qy_type_style_get_baseline (const QyTypeStyle *self);
