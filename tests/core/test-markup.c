/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "qy-error.h"
#include "qy-markup.h"
#include "random-text.h"

typedef struct
{
  const char *name;
  const char *markup;
  const char *expected; /* the runs in short, or part of the error's message */
} Case;

static const Case good[] = {
  { "empty", "", "" },
  { "text", "甲方 & <乙方>", "T甲方 & <乙方>;" },
  { "single-braces", "a{b}c}}", "Ta{b}c}};" },
  { "field", "共{{fee.total}}元", "T共;Ffee.total;T元;" },
  { "field-format", "{{fee.total|upper}}", "Ffee.total|upper;" },
  { "field-literal", "{{fee.total=\"壹万元整\"}}", "Ffee.total=壹万元整;" },
  { "field-format-literal", "{{fee|upper=\"壹\"}}", "Ffee|upper=壹;" },
  { "literal-escapes", "{{a=\"x\\\"\\\\}}y\"}}", "Fa=x\"\\}}y;" },
  { "party", "{{A.name}}", "FA.name;" },
  { "ref", "见{{@k7f3q}}。", "T见;@k7f3q;T。;" },
  { "parent-ref", "{{@parent:k7f3q}}", "@parent:k7f3q;" },
  { "condition", "{{?fee.kind = monthly}}按月{{/?}}", "?fee.kind = monthly;T按月;/?;" },
  { "condition-with-braces", "{{?a = \"}}\"}}x{{/?}}", "?a = \"}}\";Tx;/?;" },
  { "styles", "{{def}}系统{{/def}}{{b}}{{u}}x{{/u}}{{/b}}", "def;T系统;/def;b;u;Tx;/u;/b;" },
  { "break-and-tab", "a{{br}}b\tc", "Ta;br;Tb;tab;Tc;" },
  { "escapes", "\\{{x}} \\\\", "T{{x}} \\;" },
  { "brace-before-tag", "{{{b}}x{{/b}}}", "T{;b;Tx;/b;T};" },
  { "three-deep", "{{?a = 1}}{{?d = 1}}{{?c = 1}}x{{/?}}{{/?}}{{/?}}",
    "?a = 1;?d = 1;?c = 1;Tx;/?;/?;/?;" },
};

static const Case bad[] = {
  { "unclosed-tag", "ab{{fee", "Character 3" },
  { "unknown-tag", "{{Fee}}", "Allowed: " },
  { "unknown-word", "{{strong}}x{{/strong}}", "Allowed: " },
  { "empty-tag", "{{}}", "Character 1" },
  { "spaces", "{{ fee }}", "Character 1" },
  { "bad-block-key", "甲{{@k7f3}}", "Character 2" },
  { "bad-block-digit", "{{@k7f38}}", "key of a block" },
  { "bad-format", "{{fee|Upper}}", "format" },
  { "empty-format", "{{fee|}}", "format" },
  { "literal-without-quotes", "{{fee=12}}", "quotation marks" },
  { "literal-empty", "{{fee=\"\"}}", "not empty" },
  { "literal-rest", "{{fee=\"a\"b}}", "ends the tag" },
  { "literal-escape", "{{fee=\"a\\n\"}}", "inside quotation marks" },
  { "single-backslash", "C:\\temp", "Character 3" },
  { "line-feed", "a\nb", "U+000A" },
  { "control", "a\x01", "U+0001" },
  { "not-utf-8", "a\xff", "UTF-8" },
  { "unclosed-style", "{{b}}x", "closed" },
  { "crossing-styles", "{{b}}{{u}}x{{/b}}{{/u}}", "opened last" },
  { "close-only", "x{{/def}}", "Character 2" },
  { "style-in-itself", "{{b}}{{b}}x{{/b}}{{/b}}", "inside another" },
  { "condition-bad", "{{?fee}}x{{/?}}", "Condition “fee”" },
  { "condition-four-deep", "{{?a=1}}{{?a=1}}{{?a=1}}{{?a=1}}x{{/?}}{{/?}}{{/?}}{{/?}}", "3 deep" },
};

static const char *const short_names[] = {
  [QY_RUN_END_IF] = "/?",        [QY_RUN_DEFINED] = "def", [QY_RUN_END_DEFINED] = "/def",
  [QY_RUN_BOLD] = "b",           [QY_RUN_END_BOLD] = "/b", [QY_RUN_UNDERLINE] = "u",
  [QY_RUN_END_UNDERLINE] = "/u", [QY_RUN_BREAK] = "br",    [QY_RUN_TAB] = "tab",
};

static char *
describe (const QyRuns *runs)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < runs->len; i++)
    {
      const QyRun *run = g_ptr_array_index (runs, i);

      if (run->kind == QY_RUN_TEXT)
        g_string_append_printf (out, "T%s;", run->text);
      else if (run->kind == QY_RUN_FIELD)
        g_string_append_printf (out, "F%s%s%s%s%s;", run->key, run->format ? "|" : "",
                                run->format ? run->format : "", run->text ? "=" : "",
                                run->text ? run->text : "");
      else if (run->kind == QY_RUN_REF)
        g_string_append_printf (out, "@%s%s;", run->parent ? "parent:" : "", run->key);
      else if (run->kind == QY_RUN_IF)
        g_string_append_printf (out, "?%s;", run->text);
      else
        g_string_append_printf (out, "%s;", short_names[run->kind]);
    }
  return g_string_free (out, FALSE);
}

static void
test_good (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (QyRuns) runs = qy_markup_parse (c->markup, &error);
  g_autofree char *description = NULL, *printed = NULL;

  g_assert_no_error (error);
  description = describe (runs);
  g_assert_cmpstr (description, ==, c->expected);
  printed = qy_markup_print (runs);
  g_assert_cmpstr (printed, ==, c->markup);
}

static void
test_bad (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (GError) error = NULL;

  g_assert_null (qy_markup_parse (c->markup, &error));
  g_assert_error (error, QY_CORE_ERROR, QY_ERROR_MALFORMED);
  g_assert_nonnull (strstr (error->message, c->expected));
}

static void
test_normalise (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *a = qy_markup_normalise ("{{?  a!=b  and(set( c ))}}x{{/?}}", &error);
  g_autofree char *b = qy_markup_normalise ("{{{{b}}{{/b}}", NULL);

  g_assert_no_error (error);
  g_assert_cmpstr (a, ==, "{{?a ≠ b and set(c)}}x{{/?}}");
  g_assert_cmpstr (b, ==, "\\{{{{b}}{{/b}}");
}

static void
test_escape (void)
{
  static const struct
  {
    const char *plain, *markup;
  } cases[] = {
    { "a{{b}}\\", "a\\{{b}}\\\\" },
    { "a\tb", "a\tb" },
    { "a\r\nb\rc\nd", "a{{br}}b{{br}}c{{br}}d" },
    { "a\x01\x7f"
      "b",
      "ab" },
    { "{{{", "\\{{{" },
    { "a\xe2\x80\xa8"
      "b",
      "a{{br}}b" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *markup = qy_markup_escape (cases[i].plain);

      g_assert_cmpstr (markup, ==, cases[i].markup);
    }
}

static void
test_keys (void)
{
  g_assert_true (qy_markup_is_field_key ("fee.total_2"));
  g_assert_false (qy_markup_is_field_key (""));
  g_assert_false (qy_markup_is_field_key ("2fee"));
  g_assert_false (qy_markup_is_field_key ("Fee"));
  g_assert_false (qy_markup_is_field_key ("def"));
  g_assert_false (qy_markup_is_field_key ("br"));
  g_assert_true (qy_markup_is_party_key ("B.credit_code"));
  g_assert_false (qy_markup_is_party_key ("AB.name"));
  g_assert_false (qy_markup_is_party_key ("A."));
  g_assert_true (qy_markup_is_block_key ("a2z7q"));
  g_assert_false (qy_markup_is_block_key ("a2z7"));
  g_assert_false (qy_markup_is_block_key ("a2z71"));
}

static void
test_rename_ref (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text =
      qy_markup_rename_ref ("{{@aaaaa}}{{@parent:aaaaa}}{{@bbbbb}}", "aaaaa", "ccccc", &error);

  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, "{{@ccccc}}{{@parent:aaaaa}}{{@bbbbb}}");
  g_assert_null (qy_markup_rename_ref ("{{", "aaaaa", "ccccc", &error));
  g_assert_error (error, QY_CORE_ERROR, QY_ERROR_MALFORMED);
}

/* Any tree of runs, printed and read, is the same tree, and prints the same. */
static void
test_random_runs (void)
{
  static const char *const fields[] = { "fee.total", "a", "A.name", NULL };
  static const char *const blocks[] = { "k7f3q", "aaaaa", NULL };

  for (guint i = 0; i < 5000; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (QyRuns) runs = qy_runs_new ();
      g_autoptr (QyRuns) read = NULL;
      g_autofree char *printed = NULL, *again = NULL, *expected = NULL, *got = NULL;

      random_runs (runs, fields, blocks);
      printed = qy_markup_print (runs);
      read = qy_markup_parse (printed, &error);
      g_assert_no_error (error);
      expected = describe (runs);
      got = describe (read);
      g_assert_cmpstr (got, ==, expected);
      again = qy_markup_print (read);
      g_assert_cmpstr (again, ==, printed);
    }
}

/* Anything typed is either refused with a place, or read as something that stays as it is from then
 * on. */
static void
test_random_garbage (void)
{
  guint accepted = 0;

  for (guint i = 0; i < 20000; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *garbage = random_garbage ();
      g_autofree char *once = qy_markup_normalise (garbage, &error);
      g_autofree char *twice = NULL;

      if (once == NULL)
        {
          g_assert_error (error, QY_CORE_ERROR, QY_ERROR_MALFORMED);
          g_assert_true (g_str_has_prefix (error->message, "Character "));
          continue;
        }
      accepted++;
      twice = qy_markup_normalise (once, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (twice, ==, once);
    }
  g_test_message ("%u of 20000 accepted", accepted);
  g_assert_cmpuint (accepted, >, 1000);
  g_assert_cmpuint (accepted, <, 19000);
}

/* Plain text that went through the escape reads back as itself. */
static void
test_random_escape (void)
{
  for (guint i = 0; i < 5000; i++)
    {
      g_autofree char *plain = random_words (12);
      g_autofree char *markup = qy_markup_escape (plain);
      g_autoptr (QyRuns) runs = qy_markup_parse (markup, NULL);

      g_assert_nonnull (runs);
      g_assert_cmpuint (runs->len, ==, *plain != '\0' ? 1 : 0);
      if (runs->len > 0)
        g_assert_cmpstr (((QyRun *) g_ptr_array_index (runs, 0))->text, ==, plain);
    }
}

static void
add_cases (const char *folder, const Case *cases, gsize n, GTestDataFunc function)
{
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/markup/%s/%s", folder, cases[i].name);

      g_test_add_data_func (path, &cases[i], function);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add_cases ("good", good, G_N_ELEMENTS (good), test_good);
  add_cases ("bad", bad, G_N_ELEMENTS (bad), test_bad);
  g_test_add_func ("/core/markup/normalise", test_normalise);
  g_test_add_func ("/core/markup/escape", test_escape);
  g_test_add_func ("/core/markup/keys", test_keys);
  g_test_add_func ("/core/markup/rename-ref", test_rename_ref);
  g_test_add_func ("/core/markup/random-runs", test_random_runs);
  g_test_add_func ("/core/markup/random-garbage", test_random_garbage);
  g_test_add_func ("/core/markup/random-escape", test_random_escape);
  return g_test_run ();
}
