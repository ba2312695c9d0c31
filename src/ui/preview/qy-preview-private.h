/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-preview-search.h"
#include "qy-preview-text.h"
#include "qy-preview.h"
#include "qy-reader-view.h"

struct _QyPreview
{
  AdwBin parent_instance;

  QySession *session;
  char *id;
  char *name;
  QyReader *reader; /* of the file that is shown, or is on its way; else NULL */
  QyReaderKind kind;
  GCancellable *cancellable;
  QyPreviewSearch *search;

  GtkStack *states;
  GtkLabel *name_label;
  GtkToggleButton *find_button;
  GtkWidget *menu_button;
  GtkWidget *close_button;
  GtkWidget *notice;
  GtkLabel *notice_label;
  GtkSearchBar *search_bar;
  GtkEditable *search_entry;
  GtkLabel *found_label;
  QyReaderView *view;
  QyPreviewText *text;
  GtkWidget *foot;
  GtkEditable *page_entry;
  GtkLabel *n_pages_label;
  GtkToggleButton *fit_button;
  AdwStatusPage *problem;
  GtkEditable *password_entry;
  GtkLabel *password_label;
};

/**
 * qy_preview_install_actions: the group "preview".
 */
void qy_preview_install_actions (GtkWidgetClass *widget_class);

/**
 * qy_preview_update_actions: which of them are possible with what is shown.
 */
void qy_preview_update_actions (QyPreview *self);
