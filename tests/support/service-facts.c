/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "service-facts.h"

#include <string.h>

const char *const test_three_tiers[] = {
  "sla | request = fault | level = 1 | response = PT30M | onsite = PT2H | recovery = PT4H",
  "sla | request = fault | level = 2 | response = PT1H | resolution = PT4H",
  "sla | request = fault | level = 3 | response = PT2H | resolution = P1D working",
  "sla | request = consulting | time = PT2H",
  "sla | request = request | response = P1D working",
  "sla | request = recovery | recovery = PT48H",
  "sla | request = vulnerability | score = 7.0 | repair = P3D working",
  "sla | request = vulnerability | repair = P1M | plan = P1M",
  NULL,
};

const char *const test_matrix[] = {
  "problem_level | number = 1 | name = critical | systems = production | functions = "
  "柜面存取款、清算",
  "problem_level | number = 2 | name = severe",
  "problem_level | number = 3 | name = ordinary",
  "problem_level | number = 4 | name = slight",
  "service_level | number = 1 | name = important | hours = 7×24 | mode = on-site",
  "service_level | number = 2 | name = ordinary | hours = 7x24小时 | mode = both",
  "service_level | number = 3 | name = normal | hours = 7*8 | mode = both",
  "service_level | number = 4 | name = light | hours = 09:00-17:00 all | mode = remote",
  "handling | matrix = 1234/2344/3444/4444",
  "escalation | level = 1 | steps = 5 = 部门经理; 10 = 客户主管经理; 15 = 总经理; 30 = 主管行长; "
  "120 = 监管机构",
  "escalation | level = 2 | steps = 10 = 部门经理; 20 = 客户主管经理; 60 = 总经理",
  "escalation | level = 3 | steps = 30 = 部门经理; 60 = 运维主管经理; 120 = 客户主管经理",
  "escalation | level = 4 | steps = 60 = 部门经理; 120 = 客户主管经理",
  NULL,
};

QyContractFacts *
test_service_facts (const char *const *lines)
{
  QyContractFacts *facts = qy_contract_facts_new ();

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (lines[i], "|", -1);
      g_autofree char *id = g_strdup_printf ("t%u", i + 1);
      QyTermKind kind;
      QyStatedTerm *term;

      g_assert_true (qy_term_kind_from_name (g_strstrip (parts[0]), &kind));
      term = qy_stated_term_new (kind, g_intern_string (id), "b1");
      for (guint k = 1; parts[k] != NULL; k++)
        {
          char *sign = strchr (parts[k], '=');

          g_assert_nonnull (sign);
          *sign = '\0';
          g_strstrip (parts[k]);
          g_assert_cmpint (qy_term_kind_attr_index (kind, parts[k]), >=, 0);
          qy_stated_term_set (term, g_intern_string (parts[k]),
                              g_intern_string (g_strstrip (sign + 1)));
        }
      g_ptr_array_add (facts->terms, term);
    }
  return facts;
}

QyMoment
test_moment (const char *text)
{
  g_autoptr (GError) error = NULL;
  QyMoment moment = { QY_DATE_NONE, 0 };

  qy_moment_from_text (text, &moment, &error);
  g_assert_no_error (error);
  return moment;
}
