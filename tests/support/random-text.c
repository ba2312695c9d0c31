/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "random-text.h"

#define MAX_PARTS 6

static const char *const characters[] = { "a",  "Z", "7", " ", "{",  "}",  "\\", "\"",
                                          "'",  "&", "<", ">", "甲", "。", "é",  "𠮷",
                                          "　", "|", "=", "@", "?",  "/",  ";",  "]]>" };
static const char *const pieces[] = { "{{",
                                      "}}",
                                      "{",
                                      "\\",
                                      "\\{{",
                                      "\\\\",
                                      "{{b}}",
                                      "{{/b}}",
                                      "{{def}}",
                                      "{{/def}}",
                                      "{{?",
                                      "{{/?}}",
                                      "{{br}}",
                                      "{{u}}",
                                      "{{/u}}",
                                      "\t",
                                      "{{@k7f3q}}",
                                      "{{fee.total|upper}}",
                                      "{{fee=\"a\\\"b\"}}",
                                      "a = b",
                                      "set(",
                                      ")",
                                      "not ",
                                      "\"",
                                      "{{@parent:abcde}}",
                                      "甲方",
                                      "\n",
                                      "{{A.name}}",
                                      "{{x",
                                      "|",
                                      "=",
                                      "\x01" };
static const char *const conditions[] = { "kind = monthly",
                                          "fee.total > \"CNY 5\"",
                                          "not set(end)",
                                          "a in (x, \"y z\", \"}}\")",
                                          "(a = 1 or x ≠ 2) and not (c < 3 and set(d))",
                                          "a = \"q\\\"\\\\\"" };

static guint
roll (guint n)
{
  return (guint) g_test_rand_int_range (0, (gint32) n);
}

static void add_part (QyRuns *runs,
                      const char *const *fields,
                      const char *const *blocks,
                      guint conditions_open,
                      guint styles_open);

static void
add_parts (QyRuns *runs,
           const char *const *fields,
           const char *const *blocks,
           guint conditions_open,
           guint styles_open)
{
  for (guint n = roll (MAX_PARTS); n > 0; n--)
    add_part (runs, fields, blocks, conditions_open, styles_open);
}

static void
add_styled (QyRuns *runs,
            const char *const *fields,
            const char *const *blocks,
            guint conditions_open,
            guint styles_open)
{
  static const QyRunKind kinds[] = { QY_RUN_BOLD, QY_RUN_UNDERLINE, QY_RUN_DEFINED };
  guint style = roll (G_N_ELEMENTS (kinds));

  if (styles_open & 1u << style)
    return;
  qy_runs_add (runs, kinds[style], NULL, NULL, NULL, FALSE);
  add_parts (runs, fields, blocks, conditions_open, styles_open | 1u << style);
  qy_runs_add (runs, kinds[style] + 1, NULL, NULL, NULL, FALSE);
}

static void
add_part (QyRuns *runs,
          const char *const *fields,
          const char *const *blocks,
          guint conditions_open,
          guint styles_open)
{
  g_autofree char *words = random_words (8);
  g_autofree char *condition = NULL;

  switch (roll (8))
    {
    case 0:
      add_styled (runs, fields, blocks, conditions_open, styles_open);
      break;
    case 1:
      if (conditions_open == QY_MARKUP_MAX_CONDITIONS)
        break;
      condition = random_condition ();
      qy_runs_add (runs, QY_RUN_IF, condition, NULL, NULL, FALSE);
      add_parts (runs, fields, blocks, conditions_open + 1, styles_open);
      qy_runs_add (runs, QY_RUN_END_IF, NULL, NULL, NULL, FALSE);
      break;
    case 2:
      qy_runs_add (runs, QY_RUN_FIELD, roll (3) == 0 && *words != '\0' ? words : NULL,
                   fields[roll (g_strv_length ((char **) fields))], NULL, FALSE);
      break;
    case 3:
      qy_runs_add (runs, QY_RUN_REF, NULL, blocks[roll (g_strv_length ((char **) blocks))], NULL,
                   roll (4) == 0);
      break;
    case 4:
      qy_runs_add (runs, roll (2) ? QY_RUN_BREAK : QY_RUN_TAB, NULL, NULL, NULL, FALSE);
      break;
    default:
      qy_runs_add_text (runs, words);
    }
}

/**
 * random_words:
 *
 * Returns: (transfer full): up to @max_characters characters, many of them special to markup or
 * XML; no control characters.
 */
char *
random_words (guint max_characters)
{
  GString *text = g_string_new (NULL);

  for (guint n = roll (max_characters + 1); n > 0; n--)
    g_string_append (text, characters[roll (G_N_ELEMENTS (characters))]);
  return g_string_free (text, FALSE);
}

/**
 * random_condition:
 *
 * Returns: (transfer full): a well-formed condition in its normal form.
 */
char *
random_condition (void)
{
  return g_strdup (conditions[roll (G_N_ELEMENTS (conditions))]);
}

/**
 * random_runs:
 * @fields: keys to take from
 * @blocks: keys to take from
 *
 * Adds random, properly nested runs.
 */
void
random_runs (QyRuns *runs, const char *const *fields, const char *const *blocks)
{
  add_parts (runs, fields, blocks, 0, 0);
}

/**
 * random_garbage:
 *
 * Returns: (transfer full): pieces of markup thrown together, seldom well-formed.
 */
char *
random_garbage (void)
{
  GString *text = g_string_new (NULL);

  for (guint n = roll (8); n > 0; n--)
    g_string_append (text, pieces[roll (G_N_ELEMENTS (pieces))]);
  return g_string_free (text, FALSE);
}
