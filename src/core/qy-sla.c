/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-sla.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-error.h"
#include "qy-fold.h"
#include "qy-sla-private.h"

#define HIGHEST_SCORE 100 /* tenths */

static int
highest (GArray *levels)
{
  return levels->len > 0 ? g_array_index (levels, QyLevel, levels->len - 1).number : 0;
}

/* Whether each level that is defined has its place in the matrix. */
static void
check_matrix (QySla *self, const QyContractFacts *facts)
{
  int rows = highest (self->problem_levels);
  int columns = highest (self->service_levels);

  if (self->n_rows == 0 || (rows <= self->n_rows && columns <= self->n_columns))
    return;
  for (guint i = 0; i < facts->terms->len; i++)
    {
      const QyStatedTerm *term = g_ptr_array_index (facts->terms, i);
      g_autofree char *message = NULL;

      if (term->kind != QY_TERM_HANDLING || g_strcmp0 (term->id, self->matrix_term_id) != 0)
        continue;
      message = g_strdup_printf (
          _ ("the matrix has %d rows and %d columns, but there are %d problem "
             "levels and %d service levels"),
          self->n_rows, self->n_columns, MAX (rows, self->n_rows), MAX (columns, self->n_columns));
      qy_sla_add_problem (self, term, message);
      return;
    }
}

/* What stands before the number of a score. */
static const char *
skip_score_words (const char *text)
{
  static const char *const words[] = { "cvss", "≥", ">=", "from", "v2", "v3", "v4", ":", " " };
  guint i = 0;

  while (i < G_N_ELEMENTS (words))
    if (g_str_has_prefix (text, words[i]))
      {
        text += strlen (words[i]);
        i = 0;
      }
    else
      i++;
  return text;
}

QySla *
qy_sla_from_facts (const QyContractFacts *facts, QyDate on)
{
  QySla *self;

  g_return_val_if_fail (facts != NULL, NULL);

  self = g_new0 (QySla, 1);
  self->problem_levels = g_array_new (FALSE, FALSE, sizeof (QyLevel));
  self->service_levels = g_array_new (FALSE, FALSE, sizeof (QyLevel));
  self->targets = g_array_new (FALSE, FALSE, sizeof (QyTarget));
  self->problems = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < facts->terms->len; i++)
    qy_sla_read_term (self, g_ptr_array_index (facts->terms, i), on);
  check_matrix (self, facts);
  return self;
}

void
qy_sla_free (QySla *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->problem_levels);
  g_array_unref (self->service_levels);
  g_array_unref (self->targets);
  g_ptr_array_unref (self->problems);
  for (guint i = 0; i < G_N_ELEMENTS (self->ladders); i++)
    qy_ladder_free (self->ladders[i]);
  g_free (self);
}

gboolean
qy_sla_is_empty (const QySla *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  for (guint i = 0; i < G_N_ELEMENTS (self->ladders); i++)
    if (self->ladders[i] != NULL)
      return FALSE;
  return self->problem_levels->len == 0 && self->service_levels->len == 0 && self->targets->len == 0
         && self->n_rows == 0;
}

int
qy_sla_handling_level (const QySla *self, int problem, int service)
{
  g_return_val_if_fail (self != NULL, 0);

  if (self->n_rows == 0)
    return problem >= 1 && problem <= QY_SLA_MAX_LEVELS ? problem : 0;
  if (problem < 1 || problem > self->n_rows || service < 1 || service > self->n_columns)
    return 0;
  return self->matrix[problem - 1][service - 1];
}

const QyLevel *
qy_sla_find_level (GArray *levels, int number)
{
  g_return_val_if_fail (levels != NULL, NULL);

  for (guint i = 0; i < levels->len; i++)
    if (g_array_index (levels, QyLevel, i).number == number)
      return &g_array_index (levels, QyLevel, i);
  return NULL;
}

gboolean
qy_sla_score_parse (const char *text, int *tenths, GError **error)
{
  g_autofree char *folded = NULL;
  g_autofree char *lower = NULL;
  const char *start;
  char *end = NULL;
  gint64 score = -1;

  g_return_val_if_fail (text != NULL && tenths != NULL, FALSE);

  folded = qy_fold (text);
  lower = g_ascii_strdown (folded, -1);
  start = skip_score_words (lower);
  if (g_ascii_isdigit (*start))
    score = g_ascii_strtoll (start, &end, 10) * 10;
  if (end != NULL && end - start <= 2 && *end == '.' && g_ascii_isdigit (end[1]))
    {
      score += end[1] - '0';
      end += 2;
    }
  if (end != NULL && *end == '\0' && end - start <= 4 && score >= 0 && score <= HIGHEST_SCORE
      && (end - start <= 2 || strchr (start, '.') != NULL))
    {
      *tenths = (int) score;
      return TRUE;
    }
  g_set_error (error, QY_CORE_ERROR, QY_ERROR_INVALID,
               _ ("“%s” is no CVSS score; write a number from 0.0 to 10.0, such as 7.0"), text);
  return FALSE;
}

char *
qy_sla_score_to_text (int tenths)
{
  return g_strdup_printf ("%d.%d", tenths / 10, tenths % 10);
}
