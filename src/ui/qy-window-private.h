/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-job-list.h"
#include "qy-welcome-page.h"
#include "qy-window.h"

struct _QyWindow
{
  AdwApplicationWindow parent_instance;

  QySession *session;
  AdwTabPage *home; /* pinned: the lists of the book */
  char *path;       /* of the book that is or should be open */
  char *wanted;     /* what to open once the book is: as for win.open */
  guint restoring;  /* source: tabs of the last time */
  int n_flushing; /* pages that store what was typed before the window closes; -1: one could not */
  guint patience; /* source: how long the window waits for something to show */

  AdwToastOverlay *toasts;
  GtkStack *states;
  QyWelcomePage *welcome; /* made when it is needed: most starts find a book */
  GtkSpinner *opening;
  GtkWidget *sidebar;
  GtkWidget *sidebar_edge;
  GtkToggleButton *sidebar_button;
  GtkMenuButton *menu_button;
  GMenuModel *primary_menu;
  GtkListBox *lists;
  QyJobList *jobs;
  GtkStack *pages; /* of the home tab */
  AdwTabView *tabs;
  GtkWidget *tab_bar;
  AdwWindowTitle *book_title;
  AdwWindowTitle *page_title;
};

/**
 * qy_window_take_session: shows the lists of @session's book.
 */
void qy_window_take_session (QyWindow *self, QySession *session);

/**
 * qy_window_install_book_actions: win.open-book, win.new-book, win.make-book (at the usual place),
 * win.open-sample, win.retry.
 */
void qy_window_install_book_actions (GtkWidgetClass *widget_class);

/**
 * qy_window_open_behind: as win.open, without going there.
 */
void qy_window_open_behind (QyWindow *self, const char *name);

/**
 * qy_window_restore_size: as this device remembers it.
 */
void qy_window_restore_size (QyWindow *self);

/**
 * qy_window_restore_tabs: those that were open when the last window of this book closed, when there
 * is time.
 */
void qy_window_restore_tabs (QyWindow *self);

/**
 * qy_window_close_request: of #GtkWindowClass.
 */
gboolean qy_window_close_request (GtkWindow *window);

/**
 * qy_window_name_book: shows the book's title, or its file's name, above the sidebar.
 */
void qy_window_name_book (QyWindow *self);

/**
 * qy_window_install_actions: those of qy-page.h that need no assistant.
 */
void qy_window_install_actions (GtkWidgetClass *widget_class);

/**
 * qy_window_enable_actions: whether what can only be done with a book is offered.
 */
void qy_window_enable_actions (QyWindow *self, gboolean enabled);

/**
 * qy_window_find_tab: (transfer none) (nullable): the tab of the record called @name
 */
AdwTabPage *qy_window_find_tab (QyWindow *self, const char *name);

/**
 * qy_window_show_list: goes to a list of the home tab, which is made when it is first looked at.
 */
void qy_window_show_list (QyWindow *self, const char *name);

/**
 * qy_window_close_tab: "close-page" of the tabs: closes it when what was typed is stored.
 */
gboolean qy_window_close_tab (QyWindow *self, AdwTabPage *tab);
