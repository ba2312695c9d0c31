/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-error.h"
#include "qy-fold.h"
#include "qy-sla.h"

#define HINT _ ("write a row a problem level, a digit a service level: 1234/2344/3444/4444")

static gboolean
refuse_hole (int row, int column, GError **error)
{
  g_set_error (error, QY_CORE_ERROR, QY_ERROR_INVALID,
               _ ("The matrix has no handling level for problem level %d and service level %d; "
                  "%s"),
               row, column, HINT);
  return FALSE;
}

static gboolean
refuse_row (int row, int n, int expected, GError **error)
{
  g_set_error (error, QY_CORE_ERROR, QY_ERROR_INVALID,
               _ ("Row %d of the matrix has %d levels, the first one %d; %s"), row, n, expected,
               HINT);
  return FALSE;
}

static gboolean
refuse_text (const char *text, GError **error)
{
  g_set_error (error, QY_CORE_ERROR, QY_ERROR_INVALID,
               _ ("“%s” is no matrix of at most %d by %d levels; %s"), text, QY_SLA_MAX_LEVELS,
               QY_SLA_MAX_LEVELS, HINT);
  return FALSE;
}

/* The levels of one row; a dot, a hyphen and 0 are holes. Returns how many, or -1. */
static int
read_row (const char *text, int *row)
{
  int n = 0;

  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == ' ' || *p == ',')
        continue;
      if (n == QY_SLA_MAX_LEVELS || (!g_ascii_isdigit (*p) && *p != '-' && *p != '.'))
        return -1;
      row[n++] = g_ascii_isdigit (*p) ? *p - '0' : 0;
    }
  return n;
}

static gboolean
find_hole (int matrix[QY_SLA_MAX_LEVELS][QY_SLA_MAX_LEVELS],
           int n_rows,
           int n_columns,
           GError **error)
{
  for (int i = 0; i < n_rows; i++)
    for (int k = 0; k < n_columns; k++)
      if (matrix[i][k] == 0)
        return refuse_hole (i + 1, k + 1, error);
  return TRUE;
}

gboolean
qy_sla_matrix_parse (const char *text,
                     int matrix[QY_SLA_MAX_LEVELS][QY_SLA_MAX_LEVELS],
                     int *n_rows,
                     int *n_columns,
                     GError **error)
{
  g_autoptr (GString) rows = NULL;
  g_auto (GStrv) parts = NULL;
  int uneven = 0;
  int uneven_length = 0;

  g_return_val_if_fail (text != NULL && n_rows != NULL && n_columns != NULL, FALSE);

  memset (matrix, 0, sizeof (int[QY_SLA_MAX_LEVELS][QY_SLA_MAX_LEVELS]));
  *n_rows = *n_columns = 0;
  rows = g_string_new (text);
  g_string_replace (rows, "；", "/", 0);
  g_string_replace (rows, "／", "/", 0);
  parts = g_strsplit_set (rows->str, "/;\n", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *part = qy_fold (parts[i]);
      int n;

      if (*part == '\0')
        continue;
      n = *n_rows < QY_SLA_MAX_LEVELS ? read_row (part, matrix[*n_rows]) : -1;
      if (n < 1)
        return refuse_text (text, error);
      if (*n_rows == 0)
        *n_columns = n;
      else if (n != *n_columns && uneven == 0)
        {
          uneven = *n_rows + 1;
          uneven_length = n;
        }
      (*n_rows)++;
    }
  if (*n_rows == 0)
    return refuse_text (text, error);
  return uneven > 0 ? refuse_row (uneven, uneven_length, *n_columns, error)
                    : find_hole (matrix, *n_rows, *n_columns, error);
}

char *
qy_sla_matrix_to_text (int matrix[QY_SLA_MAX_LEVELS][QY_SLA_MAX_LEVELS], int n_rows, int n_columns)
{
  GString *text = g_string_new (NULL);

  for (int i = 0; i < n_rows; i++)
    {
      if (i > 0)
        g_string_append_c (text, '/');
      for (int k = 0; k < n_columns; k++)
        g_string_append_c (text, (char) ('0' + matrix[i][k]));
    }
  return g_string_free (text, FALSE);
}
