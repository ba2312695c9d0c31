/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-editor-tip.h"

#include <glib/gi18n-lib.h>

#include "qy-value.h"

static void
add_line (GString *out, const char *text)
{
  if (out->len > 0)
    g_string_append_c (out, '\n');
  g_string_append (out, text);
}

static void
describe_value (GString *out, QyDocument *document, const QyRun *run)
{
  g_autofree char *text = qy_document_print_field (document, run->key, run->format, NULL);
  g_autofree char *said = NULL;

  if (run->text != NULL)
    {
      said = g_strdup_printf (_ ("Typed over by hand; the field says: %s"),
                              text != NULL && *text != '\0' ? text : _ ("nothing yet"));
      add_line (out, said);
    }
  else if (text == NULL || *text == '\0')
    add_line (out, _ ("Not filled in yet"));
  else
    add_line (out, text);
}

static void
describe_field (GString *out, QyDocument *document, const QyRun *run)
{
  const QyField *field = qy_document_find_field (document, run->key);
  g_autofree char *label = qy_editor_field_label (document, run->key);
  g_autofree char *title =
      field != NULL ? g_strdup_printf ("%s · %s", label, qy_field_type_label (field->type)) : NULL;

  add_line (out, title != NULL ? title : label);
  describe_value (out, document, run);
  if (field != NULL && field->note != NULL && *field->note != '\0')
    add_line (out, field->note);
}

static void
describe_chip (GString *out, QyDocument *document, const QyRun *run)
{
  g_autofree char *text = NULL;

  if (run->kind == QY_RUN_FIELD)
    describe_field (out, document, run);
  else if (run->kind == QY_RUN_IF)
    text = g_strdup_printf (_ ("Issued only if: %s"), run->text);
  else if (run->kind == QY_RUN_END_IF)
    text = g_strdup (_ ("End of the condition"));
  else if (run->parent)
    text = g_strdup (_ ("Number of a clause of the main contract"));
  else
    {
      const QyBlock *target = qy_document_get_block (document, run->key);

      text = target != NULL ? g_strdup (_ ("Number of another clause; follows it"))
                            : g_strdup (_ ("The clause it refers to is gone"));
    }
  if (text != NULL)
    add_line (out, text);
}

char *
qy_editor_tip (QyEditorBuffer *buffer, const GtkTextIter *iter)
{
  g_autoptr (GString) out = g_string_new (NULL);
  const QyEditorLine *line =
      qy_editor_buffer_get_line (buffer, (guint) gtk_text_iter_get_line (iter));
  const QyRun *run = qy_editor_buffer_find_chip (buffer, iter);
  const QyBlock *block = NULL;

  if (line == NULL)
    return NULL;
  block = qy_document_get_block (qy_editor_buffer_get_document (buffer), line->key);
  if (run != NULL)
    describe_chip (out, qy_editor_buffer_get_document (buffer), run);
  qy_editor_buffer_add_messages (buffer, line->key,
                                 run != NULL && run->kind == QY_RUN_FIELD ? run->key : NULL, out);
  if (out->len == 0 && line->kind == QY_BLOCK_NOTE)
    add_line (out, _ ("A note to the drafter: it is never issued"));
  if (out->len == 0 && block != NULL && block->cond != NULL)
    {
      g_autofree char *text = g_strdup_printf (_ ("Issued only if: %s"), block->cond);

      add_line (out, text);
    }
  return out->len > 0 ? g_string_free (g_steal_pointer (&out), FALSE) : NULL;
}
