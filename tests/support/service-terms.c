/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "service-terms.h"

static const struct
{
  QyTermKind kind;
  QyAssignment values[4];
} promises[] = {
  { QY_TERM_PROBLEM_LEVEL,
    { { "number", "1" }, { "name", "十分重要" }, { "systems", "production" } } },
  { QY_TERM_PROBLEM_LEVEL, { { "number", "2" }, { "name", "严重" } } },
  { QY_TERM_PROBLEM_LEVEL, { { "number", "3" }, { "name", "普通" } } },
  { QY_TERM_PROBLEM_LEVEL, { { "number", "4" }, { "name", "轻微" } } },
  { QY_TERM_SERVICE_LEVEL, { { "number", "1" }, { "name", "重要" }, { "hours", "24x7" } } },
  { QY_TERM_SERVICE_LEVEL,
    { { "number", "3" }, { "name", "一般" }, { "hours", "09:00-17:00 working" } } },
  { QY_TERM_HANDLING, { { "matrix", "1234/2344/3444/4444" } } },
  { QY_TERM_ESCALATION,
    { { "level", "1" }, { "steps", "5 = 部门经理; 10 = 客户主管经理; 120 = 行领导" } } },
  { QY_TERM_SLA, { { "handling", "1" }, { "response", "30分钟" }, { "resolution", "4小时" } } },
  { QY_TERM_SLA, { { "response", "2小时" }, { "resolution", "8小时" } } },
};

void
promise_service (QyBook *book, const char *contract)
{
  for (guint i = 0; i < G_N_ELEMENTS (promises); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *id = NULL;
      gsize n = 0;

      while (promises[i].values[n].name != NULL)
        n++;
      id = qy_book_term_add_stated (book, contract, promises[i].kind, NULL, promises[i].values, n,
                                    &error);
      g_assert_no_error (error);
    }
}
