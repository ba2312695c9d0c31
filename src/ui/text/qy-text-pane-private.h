/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-field-form.h"
#include "qy-finding-list.h"
#include "qy-page-preview.h"
#include "qy-text-editor.h"
#include "qy-text-outline.h"
#include "qy-text-pane.h"
#include "qy-text-search.h"
#include "qy-text-toolbar.h"
#include "qy-working-bar.h"

struct _QyTextPane
{
  AdwBin parent_instance;

  QyWorkingText *text;
  GSignalGroup *text_signals;
  GSimpleActionGroup *actions;
  char *wanted_block; /* to be shown when the text is loaded */
  char *wanted_field;
  gboolean outline_wanted;
  gboolean side_wanted;
  gboolean side_first; /* of the two, the side stays when there is no room for both */
  int width;
  int placed_side; /* the width the side was given last; 0: none */
  int placed_width;
  guint arrange;

  QyTextToolbar *toolbar;
  QyTextSearch *search;
  QyWorkingBar *bar;
  GtkStack *states;
  AdwStatusPage *problem;
  GtkPaned *outer;
  GtkPaned *inner;
  QyTextOutline *outline;
  QyTextEditor *editor;
  GtkWidget *side;
  GtkStack *views;
  GtkStackPage *findings_page;
  QyPagePreview *preview;
  QyFieldForm *form;
  QyFindingList *findings;
};

/**
 * qy_text_pane_add_actions: the group "text", put into the pane.
 */
void qy_text_pane_add_actions (QyTextPane *self);

/**
 * qy_text_pane_update_actions: which of them can be done now.
 */
void qy_text_pane_update_actions (QyTextPane *self);

/**
 * qy_text_pane_add_keys: the keys of the actions.
 */
void qy_text_pane_add_keys (GtkWidgetClass *widget_class);

/**
 * qy_text_pane_arrange: shows outline and side as far as they are wanted and there is room.
 */
void qy_text_pane_arrange (QyTextPane *self);

/**
 * qy_text_pane_want: a person showed or hid the "outline" or the "side"; the next text begins so.
 */
void qy_text_pane_want (QyTextPane *self, const char *name, gboolean wanted);
gboolean qy_text_pane_is_wanted (const char *name);

/**
 * qy_text_pane_show_view: one of "pages", "fields", "findings"; the side is shown with it.
 */
void qy_text_pane_show_view (QyTextPane *self, const char *name);

/**
 * qy_text_pane_insert_clause: asks for a clause of the library.
 * @after: (nullable): the block it comes behind; %NULL: that with the cursor
 */
void qy_text_pane_insert_clause (QyTextPane *self, const char *after);
