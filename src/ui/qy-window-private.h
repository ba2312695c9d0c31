/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-welcome-page.h"
#include "qy-window.h"

struct _QyWindow
{
  AdwApplicationWindow parent_instance;

  QySession *session;
  AdwTabPage *home; /* pinned: the lists of the book */
  char *path;       /* of the book that is or should be open */
  guint patience;   /* source: how long the window waits for something to show */

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
