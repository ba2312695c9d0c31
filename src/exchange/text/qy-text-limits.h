/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/*
 * What the text importer accepts. A file comes from strangers: everything that could grow with it
 * has a bound, and all bounds are here.
 */
#define QY_TEXT_MAX_BYTES                                                                          \
  (10u * 1024 * 1024)                 /* a larger file is refused with QY_ERROR_TOO_LARGE          \
                                       */
#define QY_TEXT_MAX_TEMPLATES 200u    /* the rest of the file stays with the last one */
#define QY_TEXT_MAX_PARTIES   8u      /* labels beyond these stay plain words */
#define QY_TEXT_MAX_ITEMS     100000u /* of each kind: clauses, blanks, terms, findings */
#define QY_TEXT_MAX_SENTENCE  4000u   /* bytes of one sentence that the term rules look at */
#define QY_TEXT_MAX_LOOKAHEAD 400u    /* markers looked at ahead of one */
#define QY_TEXT_MAX_LEVEL     9u      /* deeper units stay at this level */
#define QY_TEXT_MAX_BINARY    5u      /* percent of control characters that still is a text */
#define QY_TEXT_MAX_SPACES    60u     /* of a row of spaces that the patterns see */
#define QY_TEXT_MAX_LINE      300u    /* of a row of underscores and spaces */
