/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-error.h"
#include "qy-finding.h"
#include "qy-markup.h"

static gboolean
is_typed_over (const QyFinding *finding)
{
  return finding->field_key != NULL && finding->block_key != NULL
         && (g_str_equal (finding->id, "words-differ")
             || g_str_equal (finding->id, "text-differs"));
}

static void
add_copy (QyRuns *runs, const QyRun *run)
{
  qy_runs_add (runs, run->kind, run->text, run->key, run->format, run->parent);
}

/* Puts @part in the place of @wrong, once. */
static gboolean
replace_words (const QyRun *run, const char *wrong, const QyRuns *part, QyRuns *out)
{
  const char *at = run->kind == QY_RUN_TEXT ? strstr (run->text, wrong) : NULL;
  g_autofree char *head = NULL;

  if (at == NULL)
    return FALSE;
  head = g_strndup (run->text, (gsize) (at - run->text));
  qy_runs_add_text (out, head);
  qy_runs_add_all (out, part);
  qy_runs_add_text (out, at + strlen (wrong));
  return TRUE;
}

/* The block's markup put right, or NULL when there is nothing to put right any more. */
static char *
make_right (const QyFinding *finding, const QyBlock *block)
{
  g_autoptr (QyRuns) runs = qy_markup_parse (block->text, NULL);
  g_autoptr (QyRuns) part = finding->right != NULL ? qy_markup_parse (finding->right, NULL) : NULL;
  g_autoptr (QyRuns) out = qy_runs_new ();
  gboolean done = FALSE;

  for (guint i = 0; runs != NULL && i < runs->len; i++)
    {
      const QyRun *run = g_ptr_array_index (runs, i);
      gboolean here = FALSE;

      if (finding->wrong != NULL && !done)
        here = replace_words (run, finding->wrong, part, out);
      else if (finding->wrong == NULL && run->kind == QY_RUN_FIELD && run->text != NULL
               && strcmp (run->key, finding->field_key) == 0)
        {
          qy_runs_add (out, QY_RUN_FIELD, NULL, run->key, run->format, FALSE);
          here = TRUE;
        }
      if (!here)
        add_copy (out, run);
      done |= here;
    }
  return done ? qy_markup_print (out) : NULL;
}

gboolean
qy_finding_can_apply (const QyFinding *finding)
{
  g_return_val_if_fail (finding != NULL, FALSE);

  return finding->wrong != NULL || is_typed_over (finding)
         || g_str_equal (finding->id, "signature-missing");
}

gboolean
qy_finding_apply (const QyFinding *finding, QyDocument *document, GError **error)
{
  QyBlock *block = NULL;
  g_autofree char *right = NULL;

  g_return_val_if_fail (finding != NULL && qy_finding_can_apply (finding), FALSE);
  g_return_val_if_fail (QY_IS_DOCUMENT (document), FALSE);

  if (g_str_equal (finding->id, "signature-missing"))
    return qy_document_append (document, 1, QY_BLOCK_SIGNATURE, "", error) != NULL;
  block = qy_document_get_block (document, finding->block_key);
  right = block != NULL ? make_right (finding, block) : NULL;
  if (right != NULL)
    return qy_document_set_text (document, finding->block_key, right, error);
  g_set_error_literal (error, QY_CORE_ERROR, QY_ERROR_NOT_FOUND,
                       _ ("The text was changed meanwhile; there is nothing left to put right"));
  return FALSE;
}
