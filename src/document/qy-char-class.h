/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* What a character is to the setter of lines. Source: W3C "Requirements for Chinese Text Layout"
 * (clreq), 3.1. */
typedef enum
{
  QY_CHAR_OTHER, /* Latin signs, symbols */
  QY_CHAR_WORD,  /* letters and digits of alphabetic scripts */
  QY_CHAR_WIDE,  /* hanzi, kana and other characters of a full em */
  QY_CHAR_OPEN,  /* （《“: its ink is in its right half */
  QY_CHAR_CLOSE, /* 。，》”: its ink is in its left half */
  QY_CHAR_SPACE,
} QyCharClass;

/**
 * qy_char_class:
 *
 * Returns: the class; for quotation marks, which two scripts share, that of the Chinese ones
 */
QyCharClass qy_char_class (gunichar c);

/**
 * qy_char_may_break:
 * @may: what the Unicode line breaking algorithm (UAX #14) says
 *
 * Corrects UAX #14 to Chinese practice (避头尾) and to contracts: no closing mark at a line's
 * start, no opening one at its end, — and … not halved, no line ending in a hyphen (a reader of the
 * extracted text would drop it), a figure kept with its unit (30日, 5%), a blank with the character
 * after it; but a break is allowed outside Chinese quotes.
 *
 * Returns: whether a line may end between the two characters
 */
gboolean qy_char_may_break (gunichar before, gunichar after, gboolean may);
