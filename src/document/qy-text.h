/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-char-class.h"
#include "qy-font-set.h"
#include "qy-printed.h"

typedef enum
{
  QY_BREAK_NONE,
  QY_BREAK_MAY,
  QY_BREAK_MUST,
} QyBreak;

typedef struct
{
  guint32 id;
  float x, y;    /* offset from the pen, points */
  float advance; /* points */
} QyGlyph;

/**
 * QyCluster: the smallest piece that is never taken apart: one character mostly, or a ligature.
 */
typedef struct
{
  guint32 text; /* byte in the text */
  guint32 glyph;
  guint16 n_bytes;
  guint16 n_glyphs;
  guint8 font;    /* index in the font set */
  guint8 style;   /* QySpanStyle */
  QyBreak before; /* may a line begin here? */
  QyCharClass klass;
  gunichar first, last; /* characters */
  float lead;           /* white before it, unless it begins a line */
  float shift;          /* of its glyphs, when its own left half is squeezed out */
  float advance;
} QyCluster;

/**
 * QyText: text shaped into glyphs at one size, ready to be cut into lines.
 */
typedef struct
{
  GString *text;
  GArray *clusters; /* of QyCluster */
  GArray *glyphs;   /* of QyGlyph */
  double size;      /* points */
} QyText;

/**
 * qy_text_new:
 * @size: points
 */
QyText *qy_text_new (double size);
void qy_text_free (QyText *self);

/**
 * qy_text_append:
 * @length: bytes, or -1
 *
 * Shapes text after what is there already. LF forces a new line; a TAB is a space.
 *
 * Returns: FALSE with QY_ERROR_INVALID when no installed font has a character, or with
 * QY_ERROR_UNSUPPORTED for scripts that run from right to left; the message names the character,
 * its code point and the text before it
 */
gboolean qy_text_append (QyText *self,
                         QyFontSet *fonts,
                         QyFaceRole role,
                         QySpanStyle style,
                         const char *text,
                         gssize length,
                         GError **error);

/**
 * qy_text_finish:
 *
 * After the last qy_text_append(): finds where lines may be broken, squeezes neighbouring Chinese
 * marks and sets hanzi and Latin words a little apart.
 */
void qy_text_finish (QyText *self, QyLanguage language);

/**
 * qy_text_get_width:
 *
 * Returns: the width in points if it were set in one line
 */
double qy_text_get_width (const QyText *self);
