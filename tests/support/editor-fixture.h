/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-editor-view.h"
#include "qy-text-editor.h"

/* A window with a text editor, and an input method that does what the test says. */
typedef struct
{
  QyDocument *document;
  GtkWindow *window;
  QyTextEditor *editor;
  QyEditorView *view;
  GtkTextBuffer *buffer;
} EditorFixture;

/* After the toolkit's initialisation, before any editor. */
void editor_fixture_init (void);
void editor_fixture_open (EditorFixture *fixture);
void editor_fixture_close (EditorFixture *fixture);

/* Lets the main loop run until it has nothing to do. */
void editor_spin (void);
const QyBlock *editor_block (EditorFixture *fixture, guint index);
char *editor_get_text (EditorFixture *fixture);
void editor_assert_text (EditorFixture *fixture, const char *expected);
void editor_go_to (EditorFixture *fixture, int line, int offset);
void editor_select (EditorFixture *fixture, int line, int offset, int last_line, int last_offset);
void editor_assert_cursor (EditorFixture *fixture, int line, int offset);

/* In place of what is selected, as a key press does it. */
void editor_type (EditorFixture *fixture, const char *text);
void editor_act (EditorFixture *fixture, const char *action);

/* The input method shows @preedit at the cursor; "": it gave up. */
void editor_compose (EditorFixture *fixture, const char *preedit);

/* It is done: @text comes in place of what it showed. */
void editor_commit (EditorFixture *fixture, const char *text);
