/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-cli-options.h"

#include <glib/gi18n-lib.h>
#include <string.h>

gboolean
qy_cli_usage_error (GError **error, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  g_set_error_literal (error, QY_CLI_ERROR, QY_ERROR_INVALID, message);
  return FALSE;
}

gboolean
qy_cli_option_date (const char *name, const char *text, QyDate *date, GError **error)
{
  g_autoptr (GError) wrong = NULL;

  if (text == NULL)
    return TRUE;
  *date = qy_date_from_iso (text, &wrong);
  return qy_date_is_set (*date) || qy_cli_usage_error (error, "--%s: %s", name, wrong->message);
}

const char *
qy_cli_option (GStrv *options, guint index)
{
  return options[index] != NULL ? options[index][g_strv_length (options[index]) - 1] : NULL;
}

/* An option's table, its place there, and what it was given */
typedef struct
{
  const QyCliOption *table;
  guint n;
  GStrvBuilder *values[QY_CLI_MAX_OPTIONS];
} OptionSet;

static int
find_option (const OptionSet *set, const char *name, gsize length)
{
  for (guint i = 0; i < set->n && set->table[i].name != NULL; i++)
    if (strlen (set->table[i].name) == length && strncmp (set->table[i].name, name, length) == 0)
      return (int) i;
  return -1;
}

/* Takes argv[*at], an option of @set, and its value; FALSE when it is none of this set or its value
 * is missing. */
static gboolean
take_option (OptionSet *set, char **argv, int argc, int *at, GError **error)
{
  const char *word = argv[*at] + 2;
  const char *sign = strchr (word, '=');
  gsize length = sign != NULL ? (gsize) (sign - word) : strlen (word);
  int found = find_option (set, word, length);
  const char *value = "";

  if (found < 0)
    return FALSE;
  if (set->table[found].value != NULL)
    {
      if (sign == NULL && *at + 1 >= argc)
        return qy_cli_usage_error (error, _ ("--%s needs a value: %s"), set->table[found].name,
                                   _ (set->table[found].value));
      value = sign != NULL ? sign + 1 : argv[++*at];
    }
  else if (sign != NULL)
    return qy_cli_usage_error (error, _ ("--%s takes no value"), set->table[found].name);
  if (set->values[found] == NULL)
    set->values[found] = g_strv_builder_new ();
  g_strv_builder_add (set->values[found], value);
  return TRUE;
}

static void
option_set_end (OptionSet *set, GStrv *out)
{
  for (guint i = 0; i < set->n; i++)
    {
      out[i] = set->values[i] != NULL ? g_strv_builder_end (set->values[i]) : NULL;
      g_clear_pointer (&set->values[i], g_strv_builder_unref);
    }
}

gboolean
qy_cli_take_known (int argc,
                   char **argv,
                   const QyCliOption *table,
                   guint n,
                   GStrv *values,
                   GPtrArray *rest,
                   GError **error)
{
  OptionSet set = { table, n, { NULL } };
  gboolean plain = FALSE;
  gboolean fine = TRUE;

  for (int i = 1; i < argc && fine; i++)
    {
      GError *failure = NULL;

      if (!g_utf8_validate (argv[i], -1, NULL))
        fine = qy_cli_usage_error (error, _ ("Argument %d is not UTF-8"), i);
      else if (plain || !g_str_has_prefix (argv[i], "--")
               || !take_option (&set, argv, argc, &i, &failure))
        {
          plain = plain || g_str_equal (argv[i], "--");
          g_ptr_array_add (rest, argv[i]);
        }
      if (failure != NULL)
        {
          g_propagate_error (error, failure);
          fine = FALSE;
        }
    }
  option_set_end (&set, values);
  return fine;
}

gboolean
qy_cli_take_all (const QyCliCommand *command,
                 GPtrArray *rest,
                 guint from,
                 GStrv *values,
                 GPtrArray *words,
                 GError **error)
{
  OptionSet set = { command->options, QY_CLI_MAX_OPTIONS, { NULL } };
  gboolean plain = FALSE;
  gboolean fine = TRUE;

  for (int i = (int) from; i < (int) rest->len && fine; i++)
    {
      char *word = rest->pdata[i];
      GError *failure = NULL;

      if (!plain && g_str_equal (word, "--"))
        plain = TRUE;
      else if (plain || !g_str_has_prefix (word, "--"))
        g_ptr_array_add (words, word);
      else if (!take_option (&set, (char **) rest->pdata, (int) rest->len, &i, &failure))
        {
          if (failure == NULL)
            qy_cli_usage_error (&failure, _ ("“%s” has no option %s"), command->name, word);
          g_propagate_error (error, failure);
          fine = FALSE;
        }
    }
  option_set_end (&set, values);
  if (fine
      && ((int) words->len < command->min_words
          || (command->max_words >= 0 && (int) words->len > command->max_words)))
    fine = qy_cli_usage_error (error, _ ("Usage: qiyuectl %s %s"), command->name,
                               command->words != NULL ? _ (command->words) : "");
  g_ptr_array_add (words, NULL);
  return fine;
}
