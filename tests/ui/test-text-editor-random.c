/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "editor-fixture.h"

#include "qy-printed.h"
#include "random-document.h"
#include "random-text.h"

#define ROUNDS 40
#define EDITS  60

/* What one block prints, in the characters of a line of the editor. */
static char *
print_line (const QyPrintedBlock *block)
{
  g_autofree char *text = qy_printed_block_text (block);
  g_autoptr (GRegex) breaks = g_regex_new ("\\r\\n|\\n|\\r", 0, 0, NULL);

  return g_regex_replace_literal (breaks, text, -1, 0, "\u2028", 0, NULL);
}

/* Without conditions and with all fields filled, the editor shows exactly what is printed. */
static QyDocument *
make_document (void)
{
  QyDocument *document = qy_document_new (QY_DOCUMENT_CONTRACT, QY_LANGUAGE_ZH);
  static const char *const fields[] = { "fee.total", "end", NULL };
  static const char *const raws[] = { "CNY 12000000", "2026-12-31" };
  const char *blocks[] = { NULL, NULL };

  qy_document_add_field (document, qy_field_new (fields[0], QY_FIELD_MONEY, "合同总价"), NULL);
  qy_document_add_field (document, qy_field_new (fields[1], QY_FIELD_DATE, "终止日"), NULL);
  for (guint i = 0; i < 2; i++)
    g_assert_true (qy_document_set_value (document, fields[i], raws[i], NULL));
  blocks[0] = qy_document_append (document, 1, QY_BLOCK_CLAUSE, "一", NULL)->key;
  for (guint i = 0; i < 12;)
    {
      g_autoptr (QyRuns) runs = qy_runs_new ();
      g_autofree char *text = NULL;

      random_runs (runs, fields, blocks);
      text = qy_markup_print (runs);
      if (strstr (text, "{{?") != NULL
          || qy_document_append (document, 1 + (int) random_below (3),
                                 random_below (QY_N_BLOCK_KINDS), text, NULL)
                 == NULL)
        continue;
      i++;
    }
  return document;
}

/* The buffer shows what the document prints, line by line; texts are in their normal form; there is
 * no state that is only in the buffer. */
static void
assert_consistent (EditorFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QyPrinted) printed = qy_document_print (fixture->document, QY_PRINT_NOTES, &error);
  g_autofree char *shown = editor_get_text (fixture);
  g_autofree char *ended = g_strconcat (shown, "\n", NULL); /* an empty text is one line */
  g_auto (GStrv) lines = g_strsplit (ended, "\n", -1);
  guint line = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < printed->blocks->len; i++)
    {
      const QyPrintedBlock *block = g_ptr_array_index (printed->blocks, i);
      g_autofree char *expected = block->key != NULL ? print_line (block) : NULL;

      if (expected == NULL)
        continue;
      if (strstr (expected, "____") == NULL)
        g_assert_cmpstr (lines[line], ==, expected);
      line++;
    }
  g_assert_cmpuint (line, ==, qy_document_get_blocks (fixture->document)->len);
  g_assert_cmpuint (g_strv_length (lines) - 1, ==, MAX (line, 1));
  for (guint i = 0; i < line; i++)
    {
      g_autofree char *normal = qy_markup_normalise (editor_block (fixture, i)->text, NULL);

      g_assert_cmpstr (editor_block (fixture, i)->text, ==, normal);
    }
}

static void
move_anywhere (EditorFixture *fixture)
{
  GtkTextIter start, end;
  guint length = (guint) gtk_text_buffer_get_char_count (fixture->buffer);
  guint from = random_below (length + 1);
  guint to = random_below (3) > 0 ? from : MIN (length, from + random_below (40));

  gtk_text_buffer_get_iter_at_offset (fixture->buffer, &start, (int) from);
  gtk_text_buffer_get_iter_at_offset (fixture->buffer, &end, (int) to);
  gtk_text_buffer_select_range (fixture->buffer, &start, &end);
}

static void
edit (EditorFixture *fixture)
{
  static const char *const acts[] = { "editor.bold",    "editor.underline", "editor.indent",
                                      "editor.outdent", "editor.move-up",   "editor.move-down" };
  static const char *const signals[] = { "cut-clipboard", "copy-clipboard", "paste-clipboard",
                                         "backspace" };
  g_autofree char *words = random_words (6);

  switch (random_below (8))
    {
    case 0:
    case 1:
      editor_type (fixture, words);
      break;
    case 2:
      editor_type (fixture, random_below (3) > 0 ? "\n" : "甲\n\n{{b}}乙\r\n丙\tx");
      break;
    case 3:
      g_signal_emit_by_name (fixture->view, "delete-from-cursor", GTK_DELETE_CHARS, 1);
      break;
    case 4:
      gtk_widget_activate_action (GTK_WIDGET (fixture->view),
                                  acts[random_below (G_N_ELEMENTS (acts))], NULL);
      break;
    case 5:
      g_signal_emit_by_name (fixture->view, signals[random_below (G_N_ELEMENTS (signals))]);
      break;
    case 6:
      qy_text_editor_insert_field (fixture->editor, random_below (2) ? "fee.total" : "end", NULL);
      break;
    default:
      g_signal_emit_by_name (fixture->view, "backspace");
    }
}

static void
test_edits (void)
{
  for (guint round = 0; round < ROUNDS; round++)
    {
      EditorFixture fixture = { .document = make_document () };

      editor_fixture_open (&fixture);
      qy_text_editor_set_document (fixture.editor, fixture.document);
      assert_consistent (&fixture);
      for (guint i = 0; i < EDITS; i++)
        {
          move_anywhere (&fixture);
          edit (&fixture);
          assert_consistent (&fixture);
        }
      editor_fixture_close (&fixture);
      g_object_unref (fixture.document);
    }
}

/* From any document to any other one, only by what differs: the same as shown anew. */
static void
test_reloads (void)
{
  for (guint round = 0; round < ROUNDS; round++)
    {
      g_autoptr (QyEditorBuffer) buffer = qy_editor_buffer_new ();
      g_autoptr (QyDocument) document = random_document (random_below (12));

      qy_editor_buffer_set_document (buffer, document);
      for (guint i = 0; i < 6; i++)
        {
          g_autoptr (QyDocument) next = qy_document_copy (document);
          g_autoptr (QyEditorBuffer) fresh = qy_editor_buffer_new ();
          GPtrArray *blocks = qy_document_get_blocks (next);
          GtkTextIter start, end;
          g_autofree char *text = NULL, *expected = NULL;

          for (guint j = 0; j < 3 && blocks->len > 1; j++)
            {
              const QyBlock *block = g_ptr_array_index (blocks, random_below (blocks->len));
              const QyBlock *other = g_ptr_array_index (blocks, random_below (blocks->len));

              if (random_below (4) == 0)
                qy_document_remove_only (next, block->key, NULL);
              else
                qy_document_move (next, block->key, other->key, NULL);
            }
          qy_document_append (next, 1, QY_BLOCK_PARA, "新", NULL);
          qy_document_set_value (next, "fee.total", random_below (2) ? "CNY 5" : "CNY 70000", NULL);
          qy_editor_buffer_set_document (buffer, next);
          qy_editor_buffer_set_document (fresh, next);
          gtk_text_buffer_get_bounds (GTK_TEXT_BUFFER (buffer), &start, &end);
          text = gtk_text_buffer_get_text (GTK_TEXT_BUFFER (buffer), &start, &end, TRUE);
          gtk_text_buffer_get_bounds (GTK_TEXT_BUFFER (fresh), &start, &end);
          expected = gtk_text_buffer_get_text (GTK_TEXT_BUFFER (fresh), &start, &end, TRUE);
          g_assert_cmpstr (text, ==, expected);
          g_set_object (&document, next);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  editor_fixture_init ();
  g_test_add_func ("/ui/text-editor-random/edits", test_edits);
  g_test_add_func ("/ui/text-editor-random/reloads", test_reloads);
  return g_test_run ();
}
