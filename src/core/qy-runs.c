/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-markup.h"

#include <string.h>

static const char *const fixed_tags[] = {
  [QY_RUN_END_IF] = "{{/?}}",
  [QY_RUN_DEFINED] = "{{def}}",
  [QY_RUN_END_DEFINED] = "{{/def}}",
  [QY_RUN_BOLD] = "{{b}}",
  [QY_RUN_END_BOLD] = "{{/b}}",
  [QY_RUN_UNDERLINE] = "{{u}}",
  [QY_RUN_END_UNDERLINE] = "{{/u}}",
  [QY_RUN_BREAK] = "{{br}}",
  [QY_RUN_TAB] = "\t",
};

static void
free_run (QyRun *run)
{
  g_free (run->text);
  g_free (run->key);
  g_free (run->format);
  g_free (run);
}

static void
append_run (QyRuns *runs,
            QyRunKind kind,
            const char *text,
            const char *key,
            const char *format,
            gboolean parent)
{
  QyRun *run = g_new0 (QyRun, 1);

  run->kind = kind;
  run->text = g_strdup (text);
  run->key = g_strdup (key);
  run->format = g_strdup (format);
  run->parent = parent;
  g_ptr_array_add (runs, run);
}

/* Moves the collected text into the list, joined to a text run that ends it. */
static void
flush_text (QyRuns *runs, GString *text)
{
  QyRun *last = runs->len > 0 ? g_ptr_array_index (runs, runs->len - 1) : NULL;

  if (text->len == 0)
    return;
  if (last != NULL && last->kind == QY_RUN_TEXT)
    {
      char *joined = g_strconcat (last->text, text->str, NULL);
      g_free (last->text);
      last->text = joined;
    }
  else
    append_run (runs, QY_RUN_TEXT, text->str, NULL, NULL, FALSE);
  g_string_truncate (text, 0);
}

static void
print_text (GString *out, const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    {
      if (p[0] == '\\')
        g_string_append (out, "\\\\");
      else if (p[0] == '{' && p[1] == '{')
        {
          g_string_append (out, "\\{{");
          p++;
        }
      else
        g_string_append_c (out, *p);
    }
}

static void
print_field (GString *out, const QyRun *run)
{
  g_string_append_printf (out, "{{%s", run->key);
  if (run->format != NULL)
    g_string_append_printf (out, "|%s", run->format);
  if (run->text != NULL)
    {
      g_string_append (out, "=\"");
      for (const char *p = run->text; *p != '\0'; p++)
        {
          if (*p == '"' || *p == '\\')
            g_string_append_c (out, '\\');
          g_string_append_c (out, *p);
        }
      g_string_append_c (out, '"');
    }
  g_string_append (out, "}}");
}

static void
print_run (GString *out, const QyRun *run)
{
  if (run->kind == QY_RUN_TEXT)
    print_text (out, run->text);
  else if (run->kind == QY_RUN_FIELD)
    print_field (out, run);
  else if (run->kind == QY_RUN_REF)
    g_string_append_printf (out, "{{@%s%s}}", run->parent ? "parent:" : "", run->key);
  else if (run->kind == QY_RUN_IF)
    g_string_append_printf (out, "{{?%s}}", run->text);
  else
    g_string_append (out, fixed_tags[run->kind]);
}

QyRuns *
qy_runs_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) free_run);
}

void
qy_runs_add (QyRuns *runs,
             QyRunKind kind,
             const char *text,
             const char *key,
             const char *format,
             gboolean parent)
{
  g_return_if_fail (runs != NULL);

  if (kind == QY_RUN_TEXT)
    qy_runs_add_text (runs, text);
  else
    append_run (runs, kind, text, key, format, parent);
}

void
qy_runs_add_text (QyRuns *runs, const char *text)
{
  g_autoptr (GString) collected = g_string_new (NULL);

  g_return_if_fail (runs != NULL);
  g_return_if_fail (text != NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (qy_markup_is_text_char (c))
        g_string_append_unichar (collected, c);
      else if (c == '\t')
        {
          flush_text (runs, collected);
          append_run (runs, QY_RUN_TAB, NULL, NULL, NULL, FALSE);
        }
      else if (c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029)
        {
          flush_text (runs, collected);
          append_run (runs, QY_RUN_BREAK, NULL, NULL, NULL, FALSE);
          if (c == '\r' && p[1] == '\n')
            p++;
        }
    }
  flush_text (runs, collected);
}

void
qy_runs_add_all (QyRuns *runs, const QyRuns *other)
{
  g_return_if_fail (runs != NULL && other != NULL);

  for (guint i = 0; i < other->len; i++)
    {
      const QyRun *run = g_ptr_array_index (other, i);
      qy_runs_add (runs, run->kind, run->text, run->key, run->format, run->parent);
    }
}

char *
qy_run_print (const QyRun *run)
{
  g_autoptr (GString) out = g_string_new (NULL);

  g_return_val_if_fail (run != NULL, NULL);

  print_run (out, run);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

char *
qy_markup_print (const QyRuns *runs)
{
  g_autoptr (GString) out = g_string_new (NULL);

  g_return_val_if_fail (runs != NULL, NULL);

  for (guint i = 0; i < runs->len; i++)
    print_run (out, g_ptr_array_index (runs, i));
  return g_string_free (g_steal_pointer (&out), FALSE);
}

char *
qy_markup_escape (const char *plain)
{
  g_autoptr (QyRuns) runs = qy_runs_new ();

  g_return_val_if_fail (plain != NULL, NULL);

  qy_runs_add_text (runs, plain);
  return qy_markup_print (runs);
}

gboolean
qy_markup_is_text_char (gunichar c)
{
  if (c < 0x20 || (c >= 0x7f && c < 0xa0))
    return FALSE;
  return c != 0x2028 && c != 0x2029 && c != 0xfffe && c != 0xffff && g_unichar_validate (c);
}

gboolean
qy_markup_is_plain (const char *text)
{
  g_return_val_if_fail (text != NULL, FALSE);

  if (!g_utf8_validate (text, -1, NULL))
    return FALSE;
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!qy_markup_is_text_char (g_utf8_get_char (p)))
      return FALSE;
  return TRUE;
}
