/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>
#include <glib/gstdio.h>

#include "qy-conflict-view.h"
#include "qy-notice-bar.h"
#include "qy-text-copy.h"
#include "qy-working-bar.h"
#include "working-fixture.h"

/* A bar over a text in work, in a window. */
typedef struct
{
  WorkingFixture base;
  GtkWidget *window;
  QyWorkingBar *bar;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  working_fixture_set_up (&fixture->base, NULL);
  fixture->window = gtk_window_new ();
  fixture->bar = qy_working_bar_new ();
  qy_working_bar_set_text (fixture->bar, fixture->base.text);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->bar));
  gtk_window_present (GTK_WINDOW (fixture->window));
  working_wait_ms (20);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gpointer bar = fixture->bar;

  g_object_add_weak_pointer (G_OBJECT (fixture->bar), &bar);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  working_wait_ms (20);
  g_assert_null (bar);
  working_fixture_tear_down (&fixture->base, NULL);
}

static GtkWidget *
find (GtkWidget *widget, GType type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, type);
  return found;
}

static const char *
said (Fixture *fixture)
{
  return qy_notice_bar_get_text (
      QY_NOTICE_BAR (find (GTK_WIDGET (fixture->bar), QY_TYPE_NOTICE_BAR)));
}

static gboolean
shows_conflict (Fixture *fixture)
{
  return gtk_widget_get_visible (find (GTK_WIDGET (fixture->bar), QY_TYPE_CONFLICT_VIEW));
}

static void
test_quiet (Fixture *fixture, gconstpointer data)
{
  g_assert_null (said (fixture));
  g_assert_false (shows_conflict (fixture));
  working_type (fixture->base.text, fixture->base.keys[2], "写几个字");
  g_assert_null (said (fixture));
  working_flush (fixture->base.text);
  g_assert_null (said (fixture));
}

/* It says why it is not stored; trying again by hand stores it, and it says nothing more. */
static void
test_failure (Fixture *fixture, gconstpointer data)
{
  static const QyWorkingTiming by_hand = { 20, 20, 1000000 };
  g_autofree char *aside = g_strconcat (fixture->base.base.path, ".aside", NULL);

  g_assert_cmpint (g_rename (fixture->base.base.path, aside), ==, 0);
  qy_working_text_set_timing (fixture->base.text, &by_hand);
  working_type (fixture->base.text, fixture->base.keys[2], "存不进去");
  working_wait_for_state (fixture->base.text, QY_WORKING_FAILED);
  g_assert_nonnull (strstr (said (fixture), fixture->base.base.path));
  g_assert_nonnull (strstr (said (fixture), "still here"));
  g_assert_cmpint (g_rename (aside, fixture->base.base.path), ==, 0);
  gtk_widget_activate_action (GTK_WIDGET (fixture->bar), "working-bar.try-again", NULL);
  working_wait_for_state (fixture->base.text, QY_WORKING_STORED);
  g_assert_null (said (fixture));
  assert_in_book (&fixture->base, fixture->base.keys[2], "存不进去");
}

static void
on_show_block (QyWorkingBar *bar, const char *key, char **shown)
{
  g_free (*shown);
  *shown = g_strdup (key);
}

/* Both versions are there; one click each settles them, one after the other. */
static void
test_conflicts (Fixture *fixture, gconstpointer data)
{
  WorkingFixture *base = &fixture->base;
  g_autofree char *shown = NULL;

  g_signal_connect (fixture->bar, "show-block", G_CALLBACK (on_show_block), &shown);
  change_elsewhere (base, base->keys[2], "那边二");
  change_elsewhere (base, base->keys[4], "那边四");
  working_type (base->text, base->keys[2], "这边二");
  working_type (base->text, base->keys[4], "这边四");
  working_flush (base->text);
  g_assert_true (shows_conflict (fixture));
  g_assert_nonnull (strstr (said (fixture), "One more place"));
  g_assert_cmpstr (shown, ==, base->keys[4]);
  gtk_widget_activate_action (GTK_WIDGET (fixture->bar), "working-bar.keep-mine", NULL);
  g_assert_true (shows_conflict (fixture));
  gtk_widget_activate_action (GTK_WIDGET (fixture->bar), "working-bar.take-theirs", NULL);
  g_assert_false (shows_conflict (fixture));
  g_assert_null (said (fixture));
  working_flush (base->text);
  assert_in_book (base, base->keys[2], "这边二");
  assert_in_book (base, base->keys[4], "那边四");
}

static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  g_autoptr (QyBook) book =
      book_fixture_open_again (&fixture->base.base, QY_BOOK_READ_ONLY | QY_BOOK_INLINE);
  g_autoptr (QyWorkingText) text = working_open (&fixture->base, book);

  g_assert_false (qy_working_text_is_editable (text));
  qy_working_bar_set_text (fixture->bar, text);
  g_assert_nonnull (strstr (said (fixture), "may only be read"));
  qy_working_bar_set_text (fixture->bar, NULL);
  g_assert_null (said (fixture));
}

/* A copy for people: numbers, fields and references as they are read, nothing left out. */
static void
test_copy (Fixture *fixture, gconstpointer data)
{
  QyDocument *document = qy_working_text_get_document (fixture->base.text);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  qy_document_set_cond (document, fixture->base.keys[2], "set(fee.total) and not set(fee.total)",
                        &error);
  g_assert_no_error (error);
  text = qy_text_copy_of_document (document);
  g_assert_nonnull (strstr (text, "乙方按本合同负责系统的日常运行维护。"));
  g_assert_nonnull (strstr (text, "云杉数据有限公司与青禾运维有限公司"));
  g_assert_nonnull (strstr (text, "120,000.00"));
  g_assert_nonnull (strstr (text, "第二条"));
  g_assert_null (strstr (text, "{{"));
}

#define ADD(path, func) g_test_add ("/ui/working-bar/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("quiet", test_quiet);
  ADD ("failure", test_failure);
  ADD ("conflicts", test_conflicts);
  ADD ("read-only", test_read_only);
  ADD ("copy", test_copy);
  return g_test_run ();
}
