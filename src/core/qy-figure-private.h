/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-indicator.h"

/* What is no input. */
#define QY_INPUT_NONE QY_N_INPUTS

/**
 * QyFigureRecipe: what an indicator is made of.
 * @base: without it there is no data
 * @other: as necessary, or %QY_INPUT_NONE
 * @part_minus, @whole_minus: bits of inputs that are taken from the base
 * @formula: of shares and averages; else %QY_N_PHRASES
 */
typedef struct
{
  QyInputKind base;
  QyInputKind other;
  gboolean is_share;
  guint part_minus;
  guint whole_minus;
  QyPhrase formula;
} QyFigureRecipe;

const QyFigureRecipe *qy_figure_recipe (QyIndicatorKind kind);

/**
 * qy_figure_explain: formula, numbers, target and notes of a figure that is computed.
 */
void qy_figure_explain (const QyFigure *figure, QyReasons *why);
