/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-credit.h"
#include "qy-sla-preset.h"

static const QyTermAttrKind *
find_attr (QyTermKind kind, const char *name)
{
  int at = qy_term_kind_attr_index (kind, name);

  g_assert_cmpint (at, >=, 0);
  return &qy_term_kind_attrs (kind, NULL)[at];
}

/* Every value is one that the attribute takes, in both languages, and canonical. */
static void
test_values (void)
{
  for (int i = 0; i < QY_N_SLA_PRESETS; i++)
    {
      guint n;
      const QyPresetTerm *terms = qy_sla_preset_terms ((QySlaPreset) i, &n);

      for (guint t = 0; t < n; t++)
        for (guint v = 0; terms[t].values[v].attr != NULL; v++)
          for (int language = 0; language < QY_N_LANGUAGES; language++)
            {
              const QyTermAttrKind *attr = find_attr (terms[t].kind, terms[t].values[v].attr);
              const char *text = terms[t].values[v].text[language];
              g_autofree char *canonical = qy_term_attr_normalise (attr, text);
              g_autoptr (GError) error = NULL;

              g_assert_cmpstr (canonical, ==, text);
              if (attr->choices != NULL)
                g_assert_cmpstr (qy_term_choice_read (attr, text), ==, text);
              else
                qy_value_check (attr->type, text, NULL, &error);
              g_assert_no_error (error);
              if (attr->choices == NULL)
                qy_term_attr_check (attr, text, &error);
              g_assert_no_error (error);
            }
    }
}

/* What each promises. */
static void
test_promises (void)
{
  static const struct
  {
    guint n_targets;
    guint n_problem_levels;
    guint n_service_levels;
    guint n_indicators;
    guint n_consequences;
    int handling; /* of problem 2, service 2 */
  } rows[QY_N_SLA_PRESETS] = {
    [QY_SLA_PRESET_THREE_TIER] = { 13, 3, 0, 2, 1, 2 },
    [QY_SLA_PRESET_MATRIX] = { 8, 4, 4, 4, 0, 3 },
    [QY_SLA_PRESET_SIMPLE] = { 4, 0, 0, 1, 0, 2 },
  };

  for (int i = 0; i < QY_N_SLA_PRESETS; i++)
    for (int language = 0; language < QY_N_LANGUAGES; language++)
      {
        g_autoptr (QyContractFacts) facts =
            qy_sla_preset_facts ((QySlaPreset) i, (QyLanguage) language);
        g_autoptr (QySla) sla = qy_sla_from_facts (facts, QY_DATE_NONE);
        g_autoptr (GArray) indicators = qy_indicators_from_facts (facts, QY_DATE_NONE);
        g_autoptr (GPtrArray) consequences = qy_consequences_from_facts (facts, QY_DATE_NONE);

        g_assert_cmpuint (sla->problems->len, ==, 0);
        g_assert_cmpuint (sla->targets->len, ==, rows[i].n_targets);
        g_assert_cmpuint (sla->problem_levels->len, ==, rows[i].n_problem_levels);
        g_assert_cmpuint (sla->service_levels->len, ==, rows[i].n_service_levels);
        g_assert_cmpuint (indicators->len, ==, rows[i].n_indicators);
        g_assert_cmpuint (consequences->len, ==, rows[i].n_consequences);
        g_assert_cmpint (qy_sla_handling_level (sla, 2, 2), ==, rows[i].handling);
      }
}

static void
test_names (void)
{
  for (int i = 0; i < QY_N_SLA_PRESETS; i++)
    {
      QySlaPreset preset = QY_N_SLA_PRESETS;

      g_assert_true (
          qy_sla_preset_from_string (qy_sla_preset_to_string ((QySlaPreset) i), &preset));
      g_assert_cmpint (preset, ==, i);
      g_assert_nonnull (qy_sla_preset_label (preset));
      g_assert_nonnull (qy_sla_preset_describe (preset));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/sla-preset/values", test_values);
  g_test_add_func ("/core/sla-preset/promises", test_promises);
  g_test_add_func ("/core/sla-preset/names", test_names);
  return g_test_run ();
}
