/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-editor-view.h"
#include "qy-text-editor.h"

struct _QyTextEditor
{
  AdwBin parent_instance;

  QyWorkingText *text;
  gboolean editable;
  char *block; /* with the cursor */
  gboolean held;

  AdwClampScrollable *clamp;
  QyEditorView *view;
  GMenuModel *context_menu;
  GtkWidget *popover; /* shows it */
};

QyEditorBuffer *qy_text_editor_get_buffer (QyTextEditor *self);

/* qy-text-editor-actions.c */
void qy_text_editor_install_actions (GtkWidgetClass *klass);

/* What can be done now: the view is editable, actions are enabled. */
void qy_text_editor_update_actions (QyTextEditor *self);

/* qy-text-editor-menu.c */
void qy_text_editor_add_menu (QyTextEditor *self);
