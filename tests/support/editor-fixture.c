/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "editor-fixture.h"

#include <gtk/gtkimmodule.h>

/* An input method without keys. */
typedef struct
{
  GtkIMContext parent_instance;
  char *preedit;
} TestMethod;

typedef struct
{
  GtkIMContextClass parent_class;
} TestMethodClass;

static GType test_method_get_type (void);

G_DEFINE_TYPE (TestMethod, test_method, GTK_TYPE_IM_CONTEXT)

/* The one of the focused editor. */
static TestMethod *focused;

static void
show_preedit (TestMethod *self, const char *preedit)
{
  gboolean began = *self->preedit == '\0' && *preedit != '\0';
  gboolean ended = *self->preedit != '\0' && *preedit == '\0';

  g_free (self->preedit);
  self->preedit = g_strdup (preedit);
  if (began)
    g_signal_emit_by_name (self, "preedit-start");
  g_signal_emit_by_name (self, "preedit-changed");
  if (ended)
    g_signal_emit_by_name (self, "preedit-end");
}

static void
test_method_get_preedit_string (GtkIMContext *context,
                                char **text,
                                PangoAttrList **attributes,
                                int *cursor)
{
  TestMethod *self = (TestMethod *) context;

  if (text != NULL)
    *text = g_strdup (self->preedit);
  if (attributes != NULL)
    *attributes = pango_attr_list_new ();
  if (cursor != NULL)
    *cursor = (int) g_utf8_strlen (self->preedit, -1);
}

static gboolean
test_method_filter_keypress (GtkIMContext *context, GdkEvent *event)
{
  return FALSE;
}

static void
test_method_focus_in (GtkIMContext *context)
{
  focused = (TestMethod *) context;
}

static void
test_method_reset (GtkIMContext *context)
{
  TestMethod *self = (TestMethod *) context;

  if (*self->preedit != '\0')
    show_preedit (self, "");
}

static void
test_method_finalize (GObject *object)
{
  TestMethod *self = (TestMethod *) object;

  if (focused == self)
    focused = NULL;
  g_free (self->preedit);
  G_OBJECT_CLASS (test_method_parent_class)->finalize (object);
}

static void
test_method_class_init (TestMethodClass *klass)
{
  GtkIMContextClass *context_class = GTK_IM_CONTEXT_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = test_method_finalize;
  context_class->get_preedit_string = test_method_get_preedit_string;
  context_class->filter_keypress = test_method_filter_keypress;
  context_class->focus_in = test_method_focus_in;
  context_class->reset = test_method_reset;
}

static void
test_method_init (TestMethod *self)
{
  self->preedit = g_strdup ("");
  focused = self;
}

static GtkWidget *
find_view (GtkWidget *widget)
{
  GtkWidget *found = QY_IS_EDITOR_VIEW (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_view (child);
  return found;
}

void
editor_fixture_init (void)
{
  g_setenv ("GTK_IM_MODULE", "qy-test", TRUE);
  g_io_extension_point_implement (GTK_IM_MODULE_EXTENSION_POINT_NAME, test_method_get_type (),
                                  "qy-test", 0);
}

void
editor_fixture_open (EditorFixture *fixture)
{
  fixture->window = GTK_WINDOW (gtk_window_new ());
  fixture->editor = QY_TEXT_EDITOR (qy_text_editor_new ());
  gtk_window_set_default_size (fixture->window, 800, 600);
  gtk_window_set_child (fixture->window, GTK_WIDGET (fixture->editor));
  fixture->view = QY_EDITOR_VIEW (find_view (GTK_WIDGET (fixture->editor)));
  fixture->buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (fixture->view));
  gtk_window_present (fixture->window);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->editor));
  editor_spin ();
}

void
editor_fixture_close (EditorFixture *fixture)
{
  gtk_window_destroy (fixture->window);
  editor_spin ();
}

void
editor_spin (void)
{
  for (int i = 0; i < 20; i++)
    g_main_context_iteration (NULL, FALSE);
}

const QyBlock *
editor_block (EditorFixture *fixture, guint index)
{
  return g_ptr_array_index (qy_document_get_blocks (fixture->document), index);
}

char *
editor_get_text (EditorFixture *fixture)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (fixture->buffer, &start, &end);
  return gtk_text_buffer_get_text (fixture->buffer, &start, &end, TRUE);
}

void
editor_assert_text (EditorFixture *fixture, const char *expected)
{
  g_autofree char *text = editor_get_text (fixture);

  g_assert_cmpstr (text, ==, expected);
}

void
editor_go_to (EditorFixture *fixture, int line, int offset)
{
  editor_select (fixture, line, offset, line, offset);
}

void
editor_select (EditorFixture *fixture, int line, int offset, int last_line, int last_offset)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_line_offset (fixture->buffer, &start, line, offset);
  gtk_text_buffer_get_iter_at_line_offset (fixture->buffer, &end, last_line, last_offset);
  gtk_text_buffer_select_range (fixture->buffer, &end, &start);
}

void
editor_assert_cursor (EditorFixture *fixture, int line, int offset)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_mark (fixture->buffer, &iter,
                                    gtk_text_buffer_get_insert (fixture->buffer));
  g_assert_cmpint (gtk_text_iter_get_line (&iter), ==, line);
  g_assert_cmpint (gtk_text_iter_get_line_offset (&iter), ==, offset);
}

void
editor_type (EditorFixture *fixture, const char *text)
{
  gtk_text_buffer_begin_user_action (fixture->buffer);
  gtk_text_buffer_delete_selection (fixture->buffer, TRUE, TRUE);
  gtk_text_buffer_insert_interactive_at_cursor (fixture->buffer, text, -1, TRUE);
  gtk_text_buffer_end_user_action (fixture->buffer);
}

void
editor_act (EditorFixture *fixture, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->view), action, NULL));
}

void
editor_compose (EditorFixture *fixture, const char *preedit)
{
  g_assert_nonnull (focused);
  show_preedit (focused, preedit);
}

void
editor_commit (EditorFixture *fixture, const char *text)
{
  g_assert_nonnull (focused);
  show_preedit (focused, "");
  g_signal_emit_by_name (focused, "commit", text);
}
