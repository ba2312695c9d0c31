/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-cli-calc.h"
#include "qy-cli-commands.h"
#include "qy-cli-input.h"
#include "qy-cli-print.h"
#include "qy-money.h"

#define UNNAMED "<data>:" /* the parser's name for a text that came from no file */

static gboolean
run_amount_upper (JsonObject *args, JsonBuilder *result, GError **error)
{
  gint64 minor = 0;
  g_autofree char *words = NULL;

  if (!qy_cli_calc_take_int (args, "minor", &minor, error))
    return FALSE;
  words = qy_amount_to_words_zh (minor);
  qy_cli_json_text (result, "text", words);
  return TRUE;
}

static gboolean
run_amount_lower (JsonObject *args, JsonBuilder *result, GError **error)
{
  const char *text = qy_cli_calc_take_text (args, "text", error);
  gint64 minor = 0;

  if (text == NULL || !qy_amount_from_words_zh (text, &minor, error))
    return FALSE;
  qy_cli_calc_add_int (result, "minor", minor);
  return TRUE;
}

static gboolean
run_split (JsonObject *args, JsonBuilder *result, GError **error)
{
  g_autoptr (GArray) ppm = qy_cli_calc_take_ints (args, "ppm", error);
  g_autofree gint64 *parts = ppm != NULL ? g_new0 (gint64, ppm->len) : NULL;
  gint64 total = 0;

  if (ppm == NULL || !qy_cli_calc_take_int (args, "total", &total, error)
      || !qy_money_split (total, (const gint64 *) ppm->data, ppm->len, parts, error))
    return FALSE;
  json_builder_set_member_name (result, "parts");
  json_builder_begin_array (result);
  for (guint i = 0; i < ppm->len; i++)
    json_builder_add_int_value (result, parts[i]);
  json_builder_end_array (result);
  return TRUE;
}

static const QyCliOperation general[] = {
  { "amount-upper", run_amount_upper },
  { "amount-lower", run_amount_lower },
  { "split", run_split },
  { NULL },
};

static const QyCliOperation *const subjects[] = {
  general,
  qy_cli_calc_dates,
  qy_cli_calc_money,
  qy_cli_calc_service,
};

static const QyCliOperation *
find_operation (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (subjects); i++)
    for (const QyCliOperation *operation = subjects[i]; operation->name != NULL; operation++)
      if (g_str_equal (operation->name, name))
        return operation;
  return NULL;
}

/* Adds {"op", "args", "result"}, or "error" in place of the result. */
static void
add_answer (JsonBuilder *list, const char *name, JsonNode *args)
{
  const QyCliOperation *operation = find_operation (name);
  g_autoptr (JsonBuilder) result = json_builder_new ();
  g_autoptr (GError) error = NULL;

  json_builder_begin_object (list);
  qy_cli_json_text (list, "op", name);
  json_builder_set_member_name (list, "args");
  json_builder_add_value (list, json_node_copy (args));
  json_builder_begin_object (result);
  if (operation == NULL)
    qy_cli_json_text (list, "error", "unsupported");
  else if (!operation->run (json_node_get_object (args), result, &error))
    qy_cli_json_text (list, "error", error->message);
  else
    {
      json_builder_end_object (result);
      json_builder_set_member_name (list, "result");
      json_builder_add_value (list, json_builder_get_root (result));
    }
  json_builder_end_object (list);
}

/* The cases of a file, borrowed from the parser */
static JsonArray *
load_cases (JsonParser *parser, const char *path, GError **error)
{
  g_autoptr (GBytes) bytes = qy_cli_read_file (path, error);
  g_autoptr (GError) cause = NULL;
  JsonNode *root = NULL;
  gboolean placed = FALSE;

  if (bytes == NULL)
    return NULL;
  if (g_bytes_get_size (bytes) > 0
      && !json_parser_load_from_data (parser, g_bytes_get_data (bytes, NULL),
                                      (gssize) g_bytes_get_size (bytes), &cause))
    {
      placed = g_str_has_prefix (cause->message, UNNAMED);
      g_set_error (error, QY_CLI_ERROR, QY_ERROR_MALFORMED, "%s:%s%s", path, placed ? "" : " ",
                   cause->message + (placed ? strlen (UNNAMED) : 0));
      return NULL;
    }
  root = json_parser_get_root (parser);
  if (root != NULL && JSON_NODE_HOLDS_ARRAY (root))
    return json_node_get_array (root);
  g_set_error (error, QY_CLI_ERROR, QY_ERROR_MALFORMED, _ ("%s: not a list of cases"), path);
  return NULL;
}

static QyExit
run_batch (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (JsonBuilder) list = json_builder_new ();
  JsonArray *cases = load_cases (parser, words[0], error);

  if (cases == NULL)
    return QY_EXIT_FAILED;
  json_builder_begin_array (list);
  for (guint i = 0; i < json_array_get_length (cases); i++)
    {
      JsonNode *node = json_array_get_element (cases, i);
      JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
      const char *op = NULL;
      JsonNode *args = object != NULL ? json_object_get_member (object, "args") : NULL;

      if (args == NULL || !JSON_NODE_HOLDS_OBJECT (args))
        {
          g_set_error (error, QY_CLI_ERROR, QY_ERROR_MALFORMED,
                       _ ("%s: case %u is not of the form {\"op\", \"args\"}"), words[0], i + 1);
          return QY_EXIT_FAILED;
        }
      op = qy_cli_calc_take_text (object, "op", error);
      if (op == NULL)
        {
          g_prefix_error (error, _ ("%s: case %u: "), words[0], i + 1);
          return QY_EXIT_FAILED;
        }
      add_answer (list, op, args);
    }
  json_builder_end_array (list);
  qy_cli_print_json (list);
  return QY_EXIT_DONE;
}

static QyExit
run_calc (QyCli *cli, char **words, GStrv *options, GError **error)
{
  const char *batch = qy_cli_option (options, 0);

  if (batch != NULL)
    return run_batch (cli, (char *[]){ (char *) batch, NULL }, options, error);
  qy_cli_usage_error (error, _ ("Say what to calculate, such as “qiyuectl calc amount 1234.56”"));
  return QY_EXIT_USAGE;
}

static QyExit
run_amount (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autofree char *upper = NULL;
  g_autofree char *figures = NULL;
  QyMoney money = { 0, "CNY" };
  g_autoptr (JsonBuilder) builder = NULL;

  if (!qy_money_parse (words[0], "CNY", &money, error))
    return QY_EXIT_FAILED;
  upper = qy_amount_to_words_zh (money.minor);
  figures = qy_money_to_figures (money);
  if (!cli->json)
    {
      qy_cli_print ("%s\n%s\n", figures, upper);
      return QY_EXIT_DONE;
    }
  builder = json_builder_new ();
  json_builder_begin_object (builder);
  qy_cli_json_text (builder, "text", upper);
  qy_cli_json_text (builder, "figures", figures);
  qy_cli_calc_add_int (builder, "minor", money.minor);
  json_builder_end_object (builder);
  qy_cli_print_json (builder);
  return QY_EXIT_DONE;
}

const QyCliCommand qy_cli_calc_amount = {
  .name = "calc amount",
  .words = N_ ("AMOUNT"),
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("an amount of money in figures and in capital words, from either"),
  .run = run_amount,
};

const QyCliCommand qy_cli_calc = {
  .name = "calc",
  .max_words = 0,
  .summary = N_ ("a file of calculations, with the program's results"),
  .run = run_calc,
  .options = { { "batch", N_ ("FILE"), N_ ("a JSON list of {\"op\", \"args\"}") } },
};
