/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-service-page.h"
#include "qy-form-kind.h"

/**
 * QySheetsView: the records of one kind of a contract: a list, and behind each row the record as a
 * form with its files. A page of the service tab derives from it and says what it is about.
 *
 * Actions: sheets.back, sheets.add, sheets.open (s: id), sheets.remove.
 */
#define QY_TYPE_SHEETS_VIEW (qy_sheets_view_get_type ())
G_DECLARE_DERIVABLE_TYPE (QySheetsView, qy_sheets_view, QY, SHEETS_VIEW, QyServicePage)

/**
 * QySheetsViewClass: texts are untranslated.
 * @kind: of its records
 * @empty_title, @empty_text: what is said when there are none
 * @add_label: what the button says that makes one, with a mnemonic
 * @remove_heading: what is asked before one is removed
 * @is_by_day: the list comes with the first day first; it is shown the other way round
 * @file_role: of files attached to a record
 * @add: makes one: a dialog, or at once by qy_sheets_view_make()
 * @make_above: (nullable): what stands above the list, as a summary
 * @make_extras: (nullable): what belongs to a record besides its form: buttons above it
 * (@make_actions) and sections below it
 * @show_list: (nullable): the list was read again
 * @show_record: (nullable): a record is shown, or was read again
 */
struct _QySheetsViewClass
{
  QyServicePageClass parent_class;

  const QyFormKind *kind;
  const char *empty_title;
  const char *empty_text;
  const char *add_label;
  const char *remove_heading;
  gboolean is_by_day;
  const char *file_role;
  void (*add) (QySheetsView *self);
  GtkWidget *(*make_above) (QySheetsView *self);
  GtkWidget *(*make_actions) (QySheetsView *self);
  GtkWidget *(*make_extras) (QySheetsView *self);
  void (*show_list) (QySheetsView *self, GPtrArray *records);
  void (*show_record) (QySheetsView *self, gconstpointer record);
};

/**
 * qy_sheets_view_make: stores a new record and opens it.
 * @record: (transfer full)
 */
void qy_sheets_view_make (QySheetsView *self, gpointer record);

/**
 * qy_sheets_view_open: shows the record, as soon as the list was read
 */
void qy_sheets_view_open (QySheetsView *self, const char *id);

/**
 * qy_sheets_view_get_record: (nullable): the record that is shown
 */
gconstpointer qy_sheets_view_get_record (QySheetsView *self);

/**
 * qy_sheets_view_run: does something to the record that is shown, on the book's thread; what goes
 * wrong is said in a dialog.
 * @data: (transfer full) (nullable)
 */
void
qy_sheets_view_run (QySheetsView *self, QyBookFunc func, gpointer data, GDestroyNotify data_free);
