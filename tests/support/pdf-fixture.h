/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/* PDFs for tests of the reader: honest ones, made by Cairo, and those that mean harm. */

/**
 * pdf_of_text: @n_pages of A4; page n (from 1) says "甲方 Page n", "违约责任" and, in two lines,
 * "终止" and "合同"; its title is "合同".
 */
GBytes *pdf_of_text (guint n_pages);

/**
 * pdf_of_pictures: two pages: a grey shade, red in its left half; both with an image in it
 */
GBytes *pdf_of_pictures (void);

/**
 * pdf_without_fonts: says "Page" in Helvetica and "甲方" in SimSun, which it does not bring along
 */
GBytes *pdf_without_fonts (void);

/**
 * PdfTrap: a file that is made to break what reads it.
 */
typedef struct
{
  const char *name;
  GBytes *(*make) (void);
} PdfTrap;

/**
 * pdf_traps: @n: (out)
 */
const PdfTrap *pdf_traps (guint *n);

/**
 * pdf_trap_bomb: a small file with hours of drawing on its only page
 */
GBytes *pdf_trap_bomb (void);

/**
 * pdf_mutant: @base with one fault by @chance: bits flipped, bytes taken out, doubled or exchanged,
 * numbers made huge, cut off.
 */
GBytes *pdf_mutant (GBytes *base, GRand *chance);
