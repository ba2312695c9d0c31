/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-sla-private.h"

/* What a duration of a term about service is a target for. */
static const struct
{
  const char *attr;
  QyTargetKind kind;
} durations[] = {
  { "response", QY_TARGET_RESPONSE },  { "onsite", QY_TARGET_ONSITE },
  { "recovery", QY_TARGET_RESTORE },   { "plan", QY_TARGET_PLAN },
  { "resolution", QY_TARGET_RESOLVE }, { "repair", QY_TARGET_RESOLVE },
};

void
qy_sla_add_problem (QySla *self, const QyStatedTerm *term, const char *message)
{
  g_ptr_array_add (self->problems,
                   g_strdup_printf (_ ("%s: %s"), qy_term_kind_label (term->kind), message));
}

/* A level from 1; 0: not stated, or no level. */
static int
read_level (QySla *self, const QyStatedTerm *term, const char *attr, QyDate on)
{
  const char *raw = qy_stated_term_get (term, attr, on);
  g_autofree char *message = NULL;
  gint64 number = 0;

  if (raw == NULL)
    return 0;
  if (qy_stated_term_get_number (term, attr, on, &number) && number >= 1
      && number <= QY_SLA_MAX_LEVELS)
    return (int) number;
  message =
      g_strdup_printf (_ ("a level is a number from 1 to %d, not “%s”"), QY_SLA_MAX_LEVELS, raw);
  qy_sla_add_problem (self, term, message);
  return 0;
}

static gboolean
read_clock (QySla *self, const QyStatedTerm *term, QyDate on, QyClock *clock)
{
  const char *raw = qy_stated_term_get (term, "hours", on);
  g_autoptr (GError) error = NULL;

  if (raw == NULL || *raw == '\0')
    return FALSE;
  if (qy_clock_parse (raw, clock, &error))
    return TRUE;
  qy_sla_add_problem (self, term, error->message);
  return FALSE;
}

static void
add_level (QySla *self, GArray *levels, const QyStatedTerm *term, QyDate on)
{
  QyLevel level = {
    .number = read_level (self, term, "number", on),
    .name = qy_stated_term_get (term, "name", on),
    .definition = qy_stated_term_get (term, "definition", on),
    .functions = qy_stated_term_get (term, "functions", on),
    .mode = qy_stated_term_get_choice (term, "mode", on),
    .production = g_strcmp0 (qy_stated_term_get_choice (term, "systems", on), "production") == 0,
    .term_id = term->id,
  };
  guint at = 0;

  if (level.number == 0 && qy_stated_term_get (term, "number", on) == NULL)
    qy_sla_add_problem (self, term, _ ("its number is missing"));
  if (level.number == 0)
    return;
  level.has_clock = read_clock (self, term, on, &level.clock);
  while (at < levels->len && g_array_index (levels, QyLevel, at).number < level.number)
    at++;
  if (at < levels->len && g_array_index (levels, QyLevel, at).number == level.number)
    {
      g_autofree char *message = g_strdup_printf (_ ("number %d is used twice"), level.number);

      qy_sla_add_problem (self, term, message);
      return;
    }
  g_array_insert_val (levels, at, level);
}

static void
add_matrix (QySla *self, const QyStatedTerm *term, QyDate on)
{
  const char *raw = qy_stated_term_get (term, "matrix", on);
  g_autoptr (GError) error = NULL;

  if (raw == NULL)
    return;
  if (self->matrix_term_id != NULL)
    {
      qy_sla_add_problem (self, term, _ ("another matrix is stated already; the first one counts"));
      return;
    }
  self->matrix_term_id = term->id;
  if (!qy_sla_matrix_parse (raw, self->matrix, &self->n_rows, &self->n_columns, &error))
    qy_sla_add_problem (self, term, error->message);
}

static void
add_ladder (QySla *self, const QyStatedTerm *term, QyDate on)
{
  const char *raw = qy_stated_term_get (term, "steps", on);
  int level = read_level (self, term, "level", on);
  g_autoptr (GError) error = NULL;
  g_autoptr (QyLadder) ladder = raw != NULL ? qy_ladder_parse (raw, &error) : NULL;

  if (error != NULL)
    qy_sla_add_problem (self, term, error->message);
  if (ladder == NULL)
    return;
  read_clock (self, term, on, &ladder->clock);
  if (self->ladders[level] == NULL)
    self->ladders[level] = g_steal_pointer (&ladder);
  else
    qy_sla_add_problem (self, term,
                        _ ("another ladder is stated for this level; the first one counts"));
}

/* What the targets of the term are for. */
static QyTarget
read_scope (QySla *self, const QyStatedTerm *term, QyDate on)
{
  const char *request = qy_stated_term_get_choice (term, "request", on);
  const char *score = qy_stated_term_get (term, "score", on);
  g_autoptr (GError) error = NULL;
  QyTarget scope = {
    .request = QY_REQUEST_ANY,
    .problem = read_level (self, term, "level", on),
    .service = read_level (self, term, "service", on),
    .handling = read_level (self, term, "handling", on),
    .term_id = term->id,
    .block_key = term->block_key,
  };

  if (request != NULL)
    qy_request_kind_from_string (request, &scope.request);
  if (score != NULL && *score != '\0' && !qy_sla_score_parse (score, &scope.score_from, &error))
    qy_sla_add_problem (self, term, error->message);
  scope.has_clock = read_clock (self, term, on, &scope.clock);
  return scope;
}

static gboolean
is_narrow (const QyTarget *scope)
{
  return scope->request != QY_REQUEST_ANY || scope->problem > 0 || scope->service > 0
         || scope->handling > 0 || scope->score_from > 0;
}

static void
add_targets (QySla *self, const QyStatedTerm *term, QyDate on)
{
  QyTarget scope = read_scope (self, term, on);
  guint before = self->targets->len;
  gboolean resolves = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (durations); i++)
    {
      QyTarget target = scope;

      if (!qy_stated_term_get_duration (term, durations[i].attr, on, &target.length)
          || (resolves && durations[i].kind == QY_TARGET_RESOLVE))
        continue;
      target.kind = durations[i].kind;
      resolves = resolves || target.kind == QY_TARGET_RESOLVE;
      g_array_append_val (self->targets, target);
    }
  if (self->targets->len == before && is_narrow (&scope)
      && qy_stated_term_get_duration (term, "time", on, &scope.length))
    {
      scope.kind = QY_TARGET_RESOLVE;
      g_array_append_val (self->targets, scope);
    }
}

void
qy_sla_read_term (QySla *self, const QyStatedTerm *term, QyDate on)
{
  switch ((int) term->kind)
    {
    case QY_TERM_PROBLEM_LEVEL:
      add_level (self, self->problem_levels, term, on);
      break;
    case QY_TERM_SERVICE_LEVEL:
      add_level (self, self->service_levels, term, on);
      break;
    case QY_TERM_HANDLING:
      add_matrix (self, term, on);
      break;
    case QY_TERM_ESCALATION:
      add_ladder (self, term, on);
      break;
    case QY_TERM_SLA:
      add_targets (self, term, on);
      break;
    default:
      break;
    }
}
