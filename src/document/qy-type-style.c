/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-type-style.h"

/* The part of the em above the baseline: of a hanzi's box, which Latin letters share well enough.
 */
#define ASCENT  0.86
#define DESCENT 0.14

/* 小二 18, 小三 15, 小四 12, 五号 10.5, 小五 9 points. */
static const QyTypeStyle chinese[QY_N_TYPES] = {
  [QY_TYPE_TITLE] = { QY_FACE_HEADING, QY_ALIGN_CENTER, 18, 30, 0 },
  [QY_TYPE_NUMBER] = { QY_FACE_BODY, QY_ALIGN_RIGHT, 10.5, 20, 8 },
  [QY_TYPE_HEADING] = { QY_FACE_HEADING, QY_ALIGN_LEFT, 12, 20, 10 },
  [QY_TYPE_SUBHEADING] = { QY_FACE_HEADING, QY_ALIGN_LEFT, 12, 20, 4 },
  [QY_TYPE_BODY] = { QY_FACE_BODY, QY_ALIGN_JUSTIFY, 12, 20, 0 },
  [QY_TYPE_BULLET] = { QY_FACE_HEADING, QY_ALIGN_LEFT, 12, 20, 0 },
  [QY_TYPE_NOTE] = { QY_FACE_BODY, QY_ALIGN_JUSTIFY, 10.5, 17, 3 },
  [QY_TYPE_ANNEX] = { QY_FACE_HEADING, QY_ALIGN_CENTER, 15, 26, 0 },
  [QY_TYPE_CAPTION] = { QY_FACE_HEADING, QY_ALIGN_CENTER, 10.5, 18, 8 },
  [QY_TYPE_CELL] = { QY_FACE_BODY, QY_ALIGN_LEFT, 10.5, 16, 0 },
  [QY_TYPE_HEAD_CELL] = { QY_FACE_HEADING, QY_ALIGN_CENTER, 10.5, 16, 0 },
  [QY_TYPE_SIGNATURE] = { QY_FACE_BODY, QY_ALIGN_LEFT, 10.5, 18, 16 },
  [QY_TYPE_FURNITURE] = { QY_FACE_BODY, QY_ALIGN_LEFT, 9, 12, 0 },
  [QY_TYPE_WATERMARK] = { QY_FACE_HEADING, QY_ALIGN_LEFT, 150, 150, 0 },
};

static const QyTypeStyle english[QY_N_TYPES] = {
  [QY_TYPE_TITLE] = { QY_FACE_HEADING, QY_ALIGN_CENTER, 17, 24, 0 },
  [QY_TYPE_NUMBER] = { QY_FACE_BODY, QY_ALIGN_RIGHT, 10, 16, 6 },
  [QY_TYPE_HEADING] = { QY_FACE_HEADING, QY_ALIGN_LEFT, 11.5, 16, 12 },
  [QY_TYPE_SUBHEADING] = { QY_FACE_HEADING, QY_ALIGN_LEFT, 11, 16, 7 },
  [QY_TYPE_BODY] = { QY_FACE_BODY, QY_ALIGN_JUSTIFY, 11, 16, 6 },
  [QY_TYPE_BULLET] = { QY_FACE_BODY, QY_ALIGN_LEFT, 11, 16, 6 },
  [QY_TYPE_NOTE] = { QY_FACE_BODY, QY_ALIGN_JUSTIFY, 9.5, 13, 4 },
  [QY_TYPE_ANNEX] = { QY_FACE_HEADING, QY_ALIGN_CENTER, 14, 22, 0 },
  [QY_TYPE_CAPTION] = { QY_FACE_HEADING, QY_ALIGN_CENTER, 10, 16, 8 },
  [QY_TYPE_CELL] = { QY_FACE_BODY, QY_ALIGN_LEFT, 10, 14, 0 },
  [QY_TYPE_HEAD_CELL] = { QY_FACE_HEADING, QY_ALIGN_CENTER, 10, 14, 0 },
  [QY_TYPE_SIGNATURE] = { QY_FACE_BODY, QY_ALIGN_LEFT, 11, 16, 16 },
  [QY_TYPE_FURNITURE] = { QY_FACE_BODY, QY_ALIGN_LEFT, 9, 12, 0 },
  [QY_TYPE_WATERMARK] = { QY_FACE_HEADING, QY_ALIGN_LEFT, 130, 130, 0 },
};

const QyTypeStyle *
qy_type_style (QyLanguage language, QyType type)
{
  g_return_val_if_fail (type < QY_N_TYPES, NULL);

  return language == QY_LANGUAGE_EN ? &english[type] : &chinese[type];
}

double
qy_type_style_get_baseline (const QyTypeStyle *self)
{
  return (self->pitch - (ASCENT + DESCENT) * self->size) / 2 + ASCENT * self->size;
}
