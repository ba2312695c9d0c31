/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-error.h"
#include "qy-markup.h"

static gboolean
opens (QyRunKind kind)
{
  return kind == QY_RUN_IF || kind == QY_RUN_DEFINED || kind == QY_RUN_BOLD
         || kind == QY_RUN_UNDERLINE;
}

/* The kind that closes what @kind opens stands behind it in the list of kinds. */
static QyRunKind
closer (QyRunKind kind)
{
  g_assert (opens (kind));
  return kind + 1;
}

static void
add_copy (QyRuns *runs, const QyRun *run)
{
  qy_runs_add (runs, run->kind, run->text, run->key, run->format, run->parent);
}

/* Something opened and closed again with nothing inside says nothing. What stood on both sides of
 * it is one text then. */
static char *
print_without_empty_pairs (QyRuns *runs)
{
  g_autoptr (QyRuns) joined = qy_runs_new ();

  for (guint i = 0; i + 1 < runs->len;)
    {
      const QyRun *run = g_ptr_array_index (runs, i), *next = g_ptr_array_index (runs, i + 1);

      if (opens (run->kind) && next->kind == closer (run->kind))
        {
          g_ptr_array_remove_range (runs, i, 2);
          i = i > 0 ? i - 1 : 0;
        }
      else
        i++;
    }
  qy_runs_add_all (joined, runs);
  return qy_markup_print (joined);
}

/* How many bytes of a text run make the first @offset bytes of its markup; G_MAXSIZE if the place
 * is inside a character or an escape. */
static gsize
find_in_text (const char *text, gsize offset)
{
  gsize written = 0;
  const char *p = text;

  while (*p != '\0' && written < offset)
    {
      gboolean braces = p[0] == '{' && p[1] == '{';

      written += braces ? 3 : *p == '\\' ? 2 : (gsize) (g_utf8_next_char (p) - p);
      p = braces ? p + 2 : g_utf8_next_char (p);
    }
  return written == offset ? (gsize) (p - text) : G_MAXSIZE;
}

/* Adds a run to one of the halves, or a text run to both. @at: where the place is, in bytes from
 * the run's start. Returns FALSE if the place is inside something that cannot be divided. */
static gboolean
divide_run (const QyRun *run, gssize at, gsize length, QyRuns *first, QyRuns *second)
{
  if (at >= (gssize) length)
    add_copy (first, run);
  else if (at <= 0)
    add_copy (second, run);
  else if (run->kind == QY_RUN_TEXT)
    {
      gsize n = find_in_text (run->text, (gsize) at);
      g_autofree char *head = n != G_MAXSIZE ? g_strndup (run->text, n) : NULL;

      if (head == NULL)
        return FALSE;
      qy_runs_add_text (first, head);
      qy_runs_add_text (second, run->text + n);
    }
  else
    return FALSE;
  return TRUE;
}

static void
reopen (QyRuns *second, GPtrArray *open)
{
  for (guint i = 0; i < open->len; i++)
    add_copy (second, g_ptr_array_index (open, i));
}

/* Keeps track of what is open after @run. */
static void
follow (GPtrArray *open, const QyRun *run)
{
  const QyRun *last = open->len > 0 ? g_ptr_array_index (open, open->len - 1) : NULL;

  if (opens (run->kind))
    g_ptr_array_add (open, (QyRun *) run);
  else if (last != NULL && closer (last->kind) == run->kind)
    g_ptr_array_set_size (open, open->len - 1);
}

static void
close_all (QyRuns *first, const GPtrArray *open)
{
  for (guint i = open->len; i > 0; i--)
    qy_runs_add (first, closer (((QyRun *) g_ptr_array_index (open, i - 1))->kind), NULL, NULL,
                 NULL, FALSE);
}

static gboolean
divide_runs (const QyRuns *runs, gsize offset, QyRuns *first, QyRuns *second)
{
  g_autoptr (GPtrArray) open = g_ptr_array_new ();
  gboolean passed = FALSE;
  gsize at = 0;

  for (guint i = 0; i < runs->len; i++)
    {
      const QyRun *run = g_ptr_array_index (runs, i);
      g_autofree char *printed = qy_run_print (run);

      if (!passed && at + strlen (printed) > offset)
        {
          passed = TRUE;
          reopen (second, open);
        }
      if (!divide_run (run, (gssize) offset - (gssize) at, strlen (printed), first, second))
        return FALSE;
      if (!passed)
        follow (open, run);
      at += strlen (printed);
    }
  close_all (first, open);
  return offset <= at;
}

gboolean
qy_markup_split (const char *markup, gsize offset, char **head, char **tail, GError **error)
{
  g_autoptr (QyRuns) runs = NULL, first = qy_runs_new (), second = qy_runs_new ();

  g_return_val_if_fail (markup != NULL && head != NULL && tail != NULL, FALSE);

  runs = qy_markup_parse (markup, error);
  if (runs == NULL)
    return FALSE;
  if (!divide_runs (runs, offset, first, second))
    {
      g_set_error (error, QY_CORE_ERROR, QY_ERROR_INVALID,
                   _ ("Byte %lu of the text is not between two characters"), (gulong) offset);
      return FALSE;
    }
  *head = print_without_empty_pairs (first);
  *tail = print_without_empty_pairs (second);
  return TRUE;
}

char *
qy_markup_join (const char *head, const char *tail, GError **error)
{
  g_autoptr (QyRuns) first = NULL, second = NULL;

  g_return_val_if_fail (head != NULL && tail != NULL, NULL);

  first = qy_markup_parse (head, error);
  second = first != NULL ? qy_markup_parse (tail, error) : NULL;
  if (second == NULL)
    return NULL;
  while (first->len > 0 && second->len > 0)
    {
      const QyRun *last = g_ptr_array_index (first, first->len - 1);
      const QyRun *next = g_ptr_array_index (second, 0);

      if ((next->kind != QY_RUN_BOLD && next->kind != QY_RUN_UNDERLINE)
          || last->kind != closer (next->kind))
        break;
      g_ptr_array_remove_index (first, first->len - 1);
      g_ptr_array_remove_index (second, 0);
    }
  qy_runs_add_all (first, second);
  return qy_markup_print (first);
}

char *
qy_markup_rename_ref (const char *markup, const char *from, const char *to, GError **error)
{
  g_autoptr (QyRuns) runs = NULL;

  g_return_val_if_fail (from != NULL && to != NULL, NULL);

  runs = qy_markup_parse (markup, error);
  if (runs == NULL)
    return NULL;
  for (guint i = 0; i < runs->len; i++)
    {
      QyRun *run = g_ptr_array_index (runs, i);

      if (run->kind == QY_RUN_REF && !run->parent && g_str_equal (run->key, from))
        {
          g_free (run->key);
          run->key = g_strdup (to);
        }
    }
  return qy_markup_print (runs);
}
