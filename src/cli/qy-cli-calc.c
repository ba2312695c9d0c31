/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-cli-commands.h"
#include "qy-cli-input.h"
#include "qy-cli-print.h"
#include "qy-money.h"

/* One operation of a vector file: reads its arguments and adds the members of its result. */
typedef struct
{
  const char *name;
  gboolean (*run) (JsonObject *args, JsonBuilder *result, GError **error);
} Operation;

static gboolean
run_amount_upper (JsonObject *args, JsonBuilder *result, GError **error)
{
  g_autofree char *words = qy_amount_to_words_zh (json_object_get_int_member (args, "minor"));

  qy_cli_json_text (result, "text", words);
  return TRUE;
}

static gboolean
run_amount_lower (JsonObject *args, JsonBuilder *result, GError **error)
{
  gint64 minor = 0;

  if (!qy_amount_from_words_zh (json_object_get_string_member_with_default (args, "text", ""),
                                &minor, error))
    return FALSE;
  json_builder_set_member_name (result, "minor");
  json_builder_add_int_value (result, minor);
  return TRUE;
}

static gboolean
run_split (JsonObject *args, JsonBuilder *result, GError **error)
{
  JsonArray *shares = json_object_get_array_member (args, "ppm");
  guint n = shares != NULL ? json_array_get_length (shares) : 0;
  g_autofree gint64 *ppm = g_new0 (gint64, n);
  g_autofree gint64 *parts = g_new0 (gint64, n);

  for (guint i = 0; i < n; i++)
    ppm[i] = json_array_get_int_element (shares, i);
  if (!qy_money_split (json_object_get_int_member (args, "total"), ppm, n, parts, error))
    return FALSE;
  json_builder_set_member_name (result, "parts");
  json_builder_begin_array (result);
  for (guint i = 0; i < n; i++)
    json_builder_add_int_value (result, parts[i]);
  json_builder_end_array (result);
  return TRUE;
}

static gboolean
run_term (JsonObject *args, JsonBuilder *result, GError **error)
{
  QyDate start =
      qy_date_from_iso (json_object_get_string_member_with_default (args, "start", ""), error);
  const char *unit = json_object_get_string_member_with_default (args, "unit", "month");
  int months =
      (int) json_object_get_int_member (args, "amount") * (g_str_equal (unit, "year") ? 12 : 1);
  g_autofree char *last = NULL;

  if (!qy_date_is_set (start))
    return FALSE;
  last = qy_date_to_iso (qy_date_term_last (start, months));
  qy_cli_json_text (result, "last", last);
  return TRUE;
}

static const Operation operations[] = {
  { "amount-upper", run_amount_upper },
  { "amount-lower", run_amount_lower },
  { "split", run_split },
  { "term", run_term },
};

static const Operation *
find_operation (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (operations); i++)
    if (g_strcmp0 (operations[i].name, name) == 0)
      return &operations[i];
  return NULL;
}

/* Adds {"op", "args", "result"}, or "error" in place of the result. */
static void
add_answer (JsonBuilder *list, const char *name, JsonNode *args)
{
  const Operation *operation = find_operation (name);
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

static QyExit
run_batch (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (JsonBuilder) list = json_builder_new ();
  g_autoptr (GBytes) bytes = qy_cli_read_file (words[0], error);
  JsonArray *cases = NULL;

  if (bytes == NULL)
    return QY_EXIT_FAILED;
  if (!json_parser_load_from_data (parser, g_bytes_get_data (bytes, NULL),
                                   (gssize) g_bytes_get_size (bytes), error))
    {
      g_prefix_error (error, "%s: ", words[0]);
      return QY_EXIT_FAILED;
    }
  if (!JSON_NODE_HOLDS_ARRAY (json_parser_get_root (parser)))
    {
      g_set_error (error, QY_CLI_ERROR, QY_ERROR_MALFORMED, _ ("%s: not a list of cases"),
                   words[0]);
      return QY_EXIT_FAILED;
    }
  cases = json_node_get_array (json_parser_get_root (parser));
  json_builder_begin_array (list);
  for (guint i = 0; i < json_array_get_length (cases); i++)
    {
      JsonNode *node = json_array_get_element (cases, i);
      JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
      JsonNode *args = object != NULL ? json_object_get_member (object, "args") : NULL;

      if (args == NULL || !JSON_NODE_HOLDS_OBJECT (args))
        {
          g_set_error (error, QY_CLI_ERROR, QY_ERROR_MALFORMED,
                       _ ("%s: case %u is not of the form {\"op\", \"args\"}"), words[0], i + 1);
          return QY_EXIT_FAILED;
        }
      add_answer (list, json_object_get_string_member_with_default (object, "op", ""), args);
    }
  json_builder_end_array (list);
  qy_cli_print_json (list);
  return QY_EXIT_DONE;
}

static QyExit
run_calc (QyCli *cli, char **words, GStrv *options, GError **error)
{
  const char *batch = qy_cli_option_first (options, 0);

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
  json_builder_set_member_name (builder, "minor");
  json_builder_add_int_value (builder, money.minor);
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
