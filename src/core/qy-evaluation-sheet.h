/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-date.h"
#include "qy-document.h"

/**
 * QyEvaluationSheetLine: scores in hundredths; -1: none.
 */
typedef struct
{
  const char *indicator;
  const char *target; /* or NULL, as the next one */
  const char *value;
  gint64 score;
  int weight;
} QyEvaluationSheetLine;

/**
 * QyEvaluationSheet: an evaluation of a provider. Texts are borrowed.
 * @kind, @conclusion, @advice: stored words; the last two may be %NULL
 */
typedef struct
{
  const char *number; /* of the contract */
  const char *contract;
  const char *kind;
  QyDate from;
  QyDate until;
  QyDate done;
  gint64 score; /* hundredths; -1: none */
  const char *conclusion;
  const char *advice;
  const char *text;
  const char *improvements;
  GArray *lines; /* (element-type QyEvaluationSheetLine) */
} QyEvaluationSheet;

/**
 * qy_evaluation_sheet_new:
 * @contract: whose parties sign it and in whose language it is
 *
 * Returns: (transfer full): the evaluation as a text to print and to sign
 */
QyDocument *
qy_evaluation_sheet_new (const QyEvaluationSheet *self, QyDocument *contract, GError **error);
