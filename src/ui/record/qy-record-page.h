/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-page.h"

/**
 * QyRecordPage: the tab of one record whose page name is "KIND:ID". It reads the record when it is
 * first seen and after changes, and offers to take the last act on it back: the actions record.undo
 * (Ctrl+Z) and record.redo (Shift+Ctrl+Z). A record that is gone closes its tab.
 *
 * Properties: undo-tip, redo-tip: what the two would do, %NULL when there is nothing to do.
 */
#define QY_TYPE_RECORD_PAGE (qy_record_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (QyRecordPage, qy_record_page, QY, RECORD_PAGE, QyPage)

/**
 * QyRecordPageClass:
 * @load: on the book's thread, with the id as data: all that the page shows
 * @loaded_free: frees what @load returned
 * @show: shows it (transfer none)
 * @undo: takes the last act back; what the window does unless there is one here
 * @redo: likewise
 */
struct _QyRecordPageClass
{
  QyPageClass parent_class;

  QyBookFunc load;
  GDestroyNotify loaded_free;
  void (*show) (QyRecordPage *self, gpointer loaded);
  void (*undo) (QyRecordPage *self);
  void (*redo) (QyRecordPage *self);
};

/**
 * qy_record_page_reload: shows what the book holds now.
 */
void qy_record_page_reload (QyRecordPage *self);
