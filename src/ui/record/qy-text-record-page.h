/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-record-bar.h"
#include "qy-record-page.h"
#include "qy-text-pane.h"

/**
 * QyTextRecordPage: the tab of a record that has a text: a template or a library clause. Its views
 * are the pages of a stack, the one with the text is called "text".
 */
#define QY_TYPE_TEXT_RECORD_PAGE (qy_text_record_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (QyTextRecordPage, qy_text_record_page, QY, TEXT_RECORD_PAGE, QyRecordPage)

struct _QyTextRecordPageClass
{
  QyRecordPageClass parent_class;
};

/**
 * qy_text_record_page_set_parts: to be called once, when the template of the class is there.
 */
void qy_text_record_page_set_parts (QyTextRecordPage *self,
                                    QyRecordBar *bar,
                                    GtkStack *views,
                                    QyTextPane *pane);

/**
 * qy_text_record_page_show_block: shows the text with the cursor in the block.
 */
void qy_text_record_page_show_block (QyTextRecordPage *self, const char *key);
