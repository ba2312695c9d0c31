/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-text-passes.h"

/*
 * Notes to whoever fills the template in. They are no contract text: they are kept apart, at their
 * place.
 */

/* clang-format off */
static const QyTextRule notes[] = {
  { "note-in-brackets",
    "\\((?:注|注意|备注|说明|提示|填写说明|填表说明|示例|例)[ ]*[:,](?:[^()\\n]|"
    "\\([^()\\n]{0,60}\\)){0,300}\\)",
    QY_CERTAINTY_SURE },
  { "note-in-brackets",
    "[\\[【](?:注|注意|备注|说明|提示|填写说明|示例)[ ]*[:,][^\\[\\]【】\\n]{0,300}[\\]】]",
    QY_CERTAINTY_SURE },
  { "hint-in-brackets",
    "\\((?:此处|请(?:填|在|根|选|注|写)|由[甲乙双]方填写|根据(?:实际|具体|"
    "需要)|可根据|可按|视(?:实际|具体)|按实际情况|依实际|选填|必填|自行填写|"
    "具体[^()\\n]{0,12}(?:填写|约定|确定))[^()\\n]{0,80}\\)",
    QY_CERTAINTY_LIKELY },
  { "note-line",
    "^[ ]*(?:注|注意|填写说明|填表说明|使用说明|特别提示|温馨提示|编者按|"
    "说明)[ ]*(?::|\\d[:.])[^\\n]{1,400}$",
    QY_CERTAINTY_LIKELY },
  { NULL },
};
/* clang-format on */

/**
 * qy_text_pass_notes:
 *
 * Takes drafters' notes out of the working text and lists them.
 */
void
qy_text_pass_notes (QyTextRun *run)
{
  qy_text_run_take_out (run, notes, run->out->notes);
}
