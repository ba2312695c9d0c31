/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-credit.h"
#include "qy-term-catalogue-private.h"

/* Reads a text that has a structure: its canonical form, or NULL with the reason. */
typedef char *(*ReadText) (const char *raw, GError **error);

static char *
read_clock (const char *raw, GError **error)
{
  QyClock clock;

  return qy_clock_parse (raw, &clock, error) ? qy_clock_to_text (&clock) : NULL;
}

static char *
read_matrix (const char *raw, GError **error)
{
  int matrix[QY_SLA_MAX_LEVELS][QY_SLA_MAX_LEVELS];
  int n_rows;
  int n_columns;

  return qy_sla_matrix_parse (raw, matrix, &n_rows, &n_columns, error)
             ? qy_sla_matrix_to_text (matrix, n_rows, n_columns)
             : NULL;
}

static char *
read_ladder (const char *raw, GError **error)
{
  g_autoptr (QyLadder) ladder = qy_ladder_parse (raw, error);

  return ladder != NULL ? qy_ladder_to_text (ladder) : NULL;
}

static char *
read_tiers (const char *raw, GError **error)
{
  g_autoptr (GArray) tiers = qy_credit_tiers_parse (raw, error);

  return tiers != NULL ? qy_credit_tiers_to_text (tiers) : NULL;
}

static char *
read_score (const char *raw, GError **error)
{
  int tenths;

  return qy_sla_score_parse (raw, &tenths, error) ? qy_sla_score_to_text (tenths) : NULL;
}

static char *
read_minutes (const char *raw, GError **error)
{
  gint64 thousandths;

  return qy_minutes_parse (raw, &thousandths, error) ? qy_minutes_print (thousandths) : NULL;
}

static const struct
{
  const char *key; /* of the catalogue */
  ReadText read;
} structures[] = {
  { "service.hours", read_clock },       { "sla.hours", read_clock },
  { "escalation.hours", read_clock },    { "indicator.hours", read_clock },
  { "handling.matrix", read_matrix },    { "escalation.steps", read_ladder },
  { "credit.tiers", read_tiers },        { "sla.score", read_score },
  { "indicator.minutes", read_minutes },
};

static ReadText
find_structure (const QyTermAttrKind *attr)
{
  for (guint i = 0; i < G_N_ELEMENTS (structures); i++)
    if (g_str_equal (structures[i].key, attr->key))
      return structures[i].read;
  return NULL;
}

gboolean
qy_term_structure_check (const QyTermAttrKind *attr, const char *raw, GError **error)
{
  ReadText read = find_structure (attr);
  g_autofree char *canonical = read != NULL ? read (raw, error) : NULL;

  return read == NULL || canonical != NULL;
}

char *
qy_term_attr_normalise (const QyTermAttrKind *attr, const char *raw)
{
  ReadText read;
  char *canonical;

  g_return_val_if_fail (attr != NULL && raw != NULL, NULL);

  read = find_structure (attr);
  canonical = read != NULL ? read (raw, NULL) : NULL;
  return canonical != NULL ? canonical : g_strdup (raw);
}
