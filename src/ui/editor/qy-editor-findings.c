/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-editor-buffer-private.h"

/* What was found in one block. */
typedef struct
{
  QySeverity severity;
  char *field_key; /* or NULL: all of the block */
  char *message;
} Finding;

static const QyEditorStyle styles[QY_N_SEVERITIES] = {
  [QY_SEVERITY_ERROR] = QY_STYLE_ERROR,
  [QY_SEVERITY_WARNING] = QY_STYLE_WARNING,
  [QY_SEVERITY_HINT] = QY_STYLE_HINT,
};

static void
free_finding (Finding *finding)
{
  g_free (finding->field_key);
  g_free (finding->message);
  g_free (finding);
}

static GPtrArray *
find (QyEditorBuffer *self, const char *key)
{
  return self->findings != NULL ? g_hash_table_lookup (self->findings, key) : NULL;
}

static gboolean
prints_field (const QyEditorLine *line, const char *field_key)
{
  for (guint i = 0; i < line->runs->len; i++)
    {
      const QyRun *run = qy_editor_line_get_run (line, i);

      if (run->kind == QY_RUN_FIELD && g_str_equal (run->key, field_key))
        return TRUE;
    }
  return FALSE;
}

static void
underline (QyEditorBuffer *self, guint number, guint start, guint length, QySeverity severity)
{
  GtkTextIter from, to;

  if (length == 0)
    return;
  qy_editor_buffer_get_iter (self, (QyEditorPlace){ number, start }, &from);
  qy_editor_buffer_get_iter (self, (QyEditorPlace){ number, start + length }, &to);
  gtk_text_buffer_apply_tag (GTK_TEXT_BUFFER (self), self->tags.tags[styles[severity]], &from, &to);
}

static void
underline_finding (QyEditorBuffer *self, guint number, const Finding *finding)
{
  const QyEditorLine *line = qy_editor_buffer_get_line (self, number);

  if (finding->field_key == NULL || !prints_field (line, finding->field_key))
    {
      underline (self, number, 0, line->length, finding->severity);
      return;
    }
  for (guint i = 0; i < line->runs->len; i++)
    {
      const QyRun *run = qy_editor_line_get_run (line, i);
      const QyPiece *piece = qy_editor_line_get_piece (line, i);

      if (run->kind == QY_RUN_FIELD && g_str_equal (run->key, finding->field_key))
        underline (self, number, piece->start, piece->length, finding->severity);
    }
}

static GHashTable *
index_findings (const GPtrArray *findings)
{
  GHashTable *by_key =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; findings != NULL && i < findings->len; i++)
    {
      const QyFinding *finding = g_ptr_array_index (findings, i);
      GPtrArray *own;
      Finding *copy;

      if (finding->block_key == NULL)
        continue;
      own = g_hash_table_lookup (by_key, finding->block_key);
      if (own == NULL)
        {
          own = g_ptr_array_new_with_free_func ((GDestroyNotify) free_finding);
          g_hash_table_insert (by_key, g_strdup (finding->block_key), own);
        }
      copy = g_new0 (Finding, 1);
      copy->severity = finding->severity;
      copy->field_key = g_strdup (finding->field_key);
      copy->message = g_strdup (finding->message);
      g_ptr_array_add (own, copy);
    }
  return by_key;
}

static gboolean
is_like (const GPtrArray *a, const GPtrArray *b)
{
  if (a == NULL || b == NULL || a->len != b->len)
    return a == b;
  for (guint i = 0; i < a->len; i++)
    {
      const Finding *x = g_ptr_array_index (a, i), *y = g_ptr_array_index (b, i);

      if (x->severity != y->severity || g_strcmp0 (x->field_key, y->field_key) != 0
          || g_strcmp0 (x->message, y->message) != 0)
        return FALSE;
    }
  return TRUE;
}

void
qy_editor_buffer_underline_findings (QyEditorBuffer *self, guint number)
{
  const GPtrArray *findings = find (self, qy_editor_buffer_get_line (self, number)->key);

  for (guint i = 0; findings != NULL && i < findings->len; i++)
    underline_finding (self, number, g_ptr_array_index (findings, i));
}

void
qy_editor_buffer_set_findings (QyEditorBuffer *self, const GPtrArray *findings)
{
  g_autoptr (GHashTable) old = NULL;

  g_return_if_fail (QY_IS_EDITOR_BUFFER (self));

  old = g_steal_pointer (&self->findings);
  self->findings = index_findings (findings);
  for (guint i = 0; i < self->lines->len; i++)
    {
      const char *key = qy_editor_buffer_get_line (self, i)->key;
      const GPtrArray *before = old != NULL ? g_hash_table_lookup (old, key) : NULL;

      if (!is_like (before, find (self, key)))
        qy_editor_buffer_tag_again (self, i);
    }
  g_signal_emit_by_name (self, "rendered");
}

gboolean
qy_editor_buffer_get_mark (QyEditorBuffer *self, guint number, GdkRGBA *colour)
{
  const QyEditorLine *line = qy_editor_buffer_get_line (self, number);
  const GPtrArray *findings = line != NULL ? find (self, line->key) : NULL;
  QySeverity worst = QY_N_SEVERITIES;
  g_autoptr (GdkRGBA) own = NULL;

  for (guint i = 0; findings != NULL && i < findings->len; i++)
    worst = MIN (worst, ((Finding *) g_ptr_array_index (findings, i))->severity);
  if (worst == QY_N_SEVERITIES)
    return FALSE;
  g_object_get (self->tags.tags[styles[worst]], "underline-rgba", &own, NULL);
  if (own != NULL)
    *colour = *own;
  return own != NULL;
}

void
qy_editor_buffer_add_messages (QyEditorBuffer *self,
                               const char *key,
                               const char *field_key,
                               GString *out)
{
  const GPtrArray *findings = find (self, key);

  for (guint i = 0; findings != NULL && i < findings->len; i++)
    {
      const Finding *finding = g_ptr_array_index (findings, i);

      if (finding->field_key == NULL || field_key == NULL
          || g_str_equal (finding->field_key, field_key))
        g_string_append_printf (out, "%s%s", out->len > 0 ? "\n" : "", finding->message);
    }
}
