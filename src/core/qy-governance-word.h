/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-language.h"

/* Words that meetings, change requests and evaluations are stored with, as people call them: in the
 * language of a contract on paper, in that of the interface (qy_language_of_interface()) on screen.
 */

typedef enum
{
  QY_WORDS_MEETING_STATE,
  QY_WORDS_VOTE,
  QY_WORDS_CHANGE_KIND,
  QY_WORDS_DECISION,
  QY_WORDS_EVALUATION_KIND,
  QY_WORDS_EVALUATION_STATE,
  QY_WORDS_CONCLUSION,
  QY_WORDS_ADVICE,
  QY_WORDS_SHEET, /* heads of printed minutes and evaluations */
  QY_N_GOVERNANCE_WORDS
} QyGovernanceWords;

/**
 * qy_governance_word:
 * @word: (nullable): of the set
 *
 * Returns: (nullable): %NULL of %NULL; a word that the set does not have as it is
 */
const char *qy_governance_word (QyGovernanceWords set, const char *word, QyLanguage language);
