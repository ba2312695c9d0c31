/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-text-passes.h"

/* Words that several term passes need. */
#define QY_TEXT_FIGURE                                                                             \
  "(?:_[_ "                                                                                        \
  "]*|[Xx×*]{1,4}|\\[[^\\[\\]\\n]{0,8}\\]|【[^【】\\n]{0,8}】|\\d+(?:\\.\\d+)?|["             \
  "一二两三四五六七八九十百半壹贰叁肆伍陆柒捌玖拾]{1,4})"
#define QY_TEXT_UNIT "(?:个)?[ ]*(?:工作日|自然日|日历日|自然月|年|月|日|天|周|小时|分钟|季度)"
#define QY_TEXT_DATE                                                                                 \
  "(?:[\\d_X×*〇二【】\\[\\] ]*年[\\d_X×*【】\\[\\] ]*月(?:[\\d_X×*【】\\[\\] ]*日)?|" \
  "[\\[【][^\\[\\]【】\\n]{0,8}(?:日期|时间|日)[\\]】])"

/* The party a word of the text means. */
typedef enum
{
  QY_TEXT_PAYS_CLIENT,
  QY_TEXT_PAYS_PROVIDER,
  QY_TEXT_PAYS_EITHER,
  QY_TEXT_PAYS_NOBODY,
} QyTextPayer;

/* Index of the party whose label begins at @offset, -1 for none. */
int qy_text_terms_party_at (QyTextRun *run, gsize offset);
