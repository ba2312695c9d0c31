/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-numbering.h"

typedef enum
{
  QY_COUNTER_ARABIC,
  QY_COUNTER_CHINESE,
  QY_COUNTER_ALPHA,
  QY_COUNTER_UPPER_ALPHA,
  QY_COUNTER_ROMAN,
  QY_COUNTER_UPPER_ROMAN,
  QY_COUNTER_CIRCLE,
} QyCounterStyle;

typedef struct
{
  int level; /* 0: text */
  QyCounterStyle style;
  char *text;
} QyFormatPiece;

typedef struct
{
  GArray *pieces;        /* of QyFormatPiece */
  gboolean is_chain;     /* names counters of higher levels too */
  gboolean runs_through; /* its own counter is marked with + */
} QyLevelFormat;

struct _QyNumbering
{
  gatomicrefcount refs;
  char *scheme;
  GPtrArray *formats; /* of QyLevelFormat, one a level */
};
