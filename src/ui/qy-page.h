/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-session.h"

/**
 * QyPage: what fills the window beside the sidebar: a list of the book or one record in a tab.
 *
 * Pages know their session and nothing of the window around them. They ask for what lies outside
 * with gtk_widget_activate_action():
 *
 *   win.show (s)           a list: "start", "calendar", "contracts", "templates", "clauses",
 *                          "parties", "service"
 *   win.show-contracts (s) the ledger with this expression (qy-book-ledger.h)
 *   win.open (s)           a record in a tab: "contract:ID", "template:ID", "clause:ID",
 *                          "party:ID", "review:PATH"; "#PLACE" behind it jumps there (a block key,
 *                          or a view: "#overview", "#terms", "#payments", "#schedule",
 *                          "#service", "#service/incidents/ID", "#attachments", "#history")
 *   win.close-page (s)     the tab of that name, without asking
 *   win.new-contract (s)   the assistant, for a template's id or ""
 *   win.report-incident (s) the dialog, for a contract's id or ""
 *   win.issue (s)          the issue assistant for a contract's id
 *   win.renew (s), win.object (s), win.terminate (s)  the assistants for a contract's id
 *   win.record-payment (s)  for "CONTRACT\nSOURCE\nOCCURRENCE" of what is due
 *   win.files (s)          the files of a record without a page: "ID\nTITLE"
 *   win.undo-act (s)       takes back the last act of a stream
 *
 * Properties: session (construct only), page-name (construct only: "contract:ID"), title, unsaved
 * (typed text is not in the book yet).
 */
#define QY_TYPE_PAGE (qy_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (QyPage, qy_page, QY, PAGE, AdwBin)

/**
 * QyPageClass:
 * @search: Ctrl+F: show and focus the page's own search
 * @show_place: jump to a place of the page
 * @flush_async: store what was typed; without one there is nothing to store
 * @flush_finish: %FALSE with @error set when it is not stored
 */
struct _QyPageClass
{
  AdwBinClass parent_class;

  void (*search) (QyPage *self);
  void (*show_place) (QyPage *self, const char *place);
  void (*flush_async) (QyPage *self, GAsyncReadyCallback callback, gpointer user_data);
  gboolean (*flush_finish) (QyPage *self, GAsyncResult *result, GError **error);
};

QySession *qy_page_get_session (QyPage *self);
QyBook *qy_page_get_book (QyPage *self);
const char *qy_page_get_name (QyPage *self);

/**
 * qy_page_get_id: the part of the name behind the colon, the record's id; %NULL when there is none.
 */
const char *qy_page_get_id (QyPage *self);
const char *qy_page_get_title (QyPage *self);
void qy_page_set_title (QyPage *self, const char *title);
gboolean qy_page_get_unsaved (QyPage *self);
void qy_page_set_unsaved (QyPage *self, gboolean unsaved);

gboolean qy_page_is_ready (QyPage *self);
void qy_page_set_ready (QyPage *self, gboolean ready);

/**
 * qy_page_search: Ctrl+F.
 *
 * Returns: whether the page has a search
 */
gboolean qy_page_search (QyPage *self);
void qy_page_show_place (QyPage *self, const char *place);
void qy_page_flush_async (QyPage *self, GAsyncReadyCallback callback, gpointer user_data);
gboolean qy_page_flush_finish (QyPage *self, GAsyncResult *result, GError **error);
