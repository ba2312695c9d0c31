/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib.h>

#include "qy-analysis-punctuation.h"

typedef struct
{
  const char *name;
  const char *markup;
  const char *expected;
} Case;

static const Case cases[] = {
  { "comma", "双方协商一致,签订本合同;以资遵守", "双方协商一致，签订本合同；以资遵守" },
  { "figure", "总价为120,000.00元,含税", "总价为120,000.00元，含税" },
  { "time", "每日9:30至18:00受理", "每日9:30至18:00受理" },
  { "label", "电话:010-1234", "电话：010-1234" },
  { "field-before", "{{A.name}},以下称甲方", "{{A.name}}，以下称甲方" },
  { "field-after", "地址:{{A.address}}", "地址：{{A.address}}" },
  { "brackets", "甲方(委托方):{{A.name}}", "甲方（委托方）：{{A.name}}" },
  { "brackets-around-latin", "服务水平(SLA)另行约定", "服务水平（SLA）另行约定" },
  { "brackets-around-field", "人民币{{fee.total}}(大写:{{fee.total|upper}})",
    "人民币{{fee.total}}（大写：{{fee.total|upper}}）" },
  { "nested", "系统(含接口(API))的维护", "系统（含接口（API））的维护" },
  { "english", "This Agreement (the \"Agreement\"), made at 9:30, holds.",
    "This Agreement (the \"Agreement\"), made at 9:30, holds." },
  { "address", "见https://a.example/b?c=d", "见https://a.example/b?c=d" },
  { "latin-then-chinese", "使用Linux,并定期更新", "使用Linux，并定期更新" },
  { "ratio", "按1:2的比例", "按1:2的比例" },
  { "wide-stays", "已经（这样），不变。", "已经（这样），不变。" },
};

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (QyRuns) runs = qy_markup_parse (test->markup, &error);
  g_autofree char *again = NULL;
  g_autofree char *wide = NULL;

  g_assert_no_error (error);
  qy_analysis_widen_punctuation (runs);
  wide = qy_markup_print (runs);
  g_assert_cmpstr (wide, ==, test->expected);
  qy_analysis_widen_punctuation (runs);
  again = qy_markup_print (runs);
  g_assert_cmpstr (again, ==, wide);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/exchange/text/punctuation/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  return g_test_run ();
}
