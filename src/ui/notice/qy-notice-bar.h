/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

typedef enum
{
  QY_NOTICE_INFO,
  QY_NOTICE_WARNING,
  QY_NOTICE_ERROR,
} QyNoticeKind;

/**
 * QyNoticeBar: a line of text with buttons across the top of what it is about, shown as long as it
 * is true. A screen reader is told when it appears.
 */
#define QY_TYPE_NOTICE_BAR (qy_notice_bar_get_type ())
G_DECLARE_FINAL_TYPE (QyNoticeBar, qy_notice_bar, QY, NOTICE_BAR, AdwBin)

QyNoticeBar *qy_notice_bar_new (void);

/**
 * qy_notice_bar_say: shows @text, without buttons; the same again changes nothing.
 *
 * Returns: whether it says something else than before, so that buttons are to be added
 */
gboolean qy_notice_bar_say (QyNoticeBar *self, QyNoticeKind kind, const char *text);

/**
 * qy_notice_bar_add_button: a further button at the end of the line.
 * @label: with a mnemonic
 * @action: the name of the action it activates, such as "working-bar.try-again"
 */
void qy_notice_bar_add_button (QyNoticeBar *self, const char *label, const char *action);
void qy_notice_bar_hide (QyNoticeBar *self);

/**
 * qy_notice_bar_get_text: (nullable): what it says; %NULL when it is hidden
 */
const char *qy_notice_bar_get_text (QyNoticeBar *self);
