/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-form-kind.h"

/* Evaluations and their scores, as the pages of sheets show them. */
extern const QyFormKind qy_evaluation_form_kind;
extern const QyFormKind qy_evaluation_score_form_kind;

/**
 * qy_evaluation_word_label: what a kind, conclusion or advice is called
 */
const char *qy_evaluation_word_label (const char *word);
