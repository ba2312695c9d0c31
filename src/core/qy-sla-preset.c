/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-sla-preset.h"

#include <glib/gi18n-lib.h>

#define SAME(value)                                                                                \
  {                                                                                                \
    (value), (value)                                                                               \
  }

/* clang-format off */
static const QyPresetTerm three_tier[] = {
  { QY_TERM_PROBLEM_LEVEL, { { "number", SAME ("1") }, { "name", { "一级故障", "grade 1" } },
    { "definition", { "系统不可用，或者核心业务中断", "the system is down, or core business has stopped" } } } },
  { QY_TERM_PROBLEM_LEVEL, { { "number", SAME ("2") }, { "name", { "二级故障", "grade 2" } },
    { "definition", { "部分功能异常，影响非核心业务", "part of the functions fail; other than core business is affected" } } } },
  { QY_TERM_PROBLEM_LEVEL, { { "number", SAME ("3") }, { "name", { "三级故障", "grade 3" } },
    { "definition", { "使用不便，不影响业务办理", "inconvenient, without effect on business" } } } },
  { QY_TERM_SLA, { { "request", SAME ("fault") }, { "level", SAME ("1") }, { "response", SAME ("PT30M") },
    { "onsite", SAME ("PT2H") }, { "recovery", SAME ("PT4H") }, { "hours", SAME ("24x7") } } },
  { QY_TERM_SLA, { { "request", SAME ("fault") }, { "level", SAME ("2") }, { "response", SAME ("PT1H") },
    { "resolution", SAME ("PT4H") }, { "hours", SAME ("24x7") } } },
  { QY_TERM_SLA, { { "request", SAME ("fault") }, { "level", SAME ("3") }, { "response", SAME ("PT2H") },
    { "resolution", SAME ("P1D working") } } },
  { QY_TERM_SLA, { { "request", SAME ("consulting") }, { "time", SAME ("PT2H") } } },
  { QY_TERM_SLA, { { "request", SAME ("request") }, { "response", SAME ("P1D working") } } },
  { QY_TERM_SLA, { { "request", SAME ("recovery") }, { "recovery", SAME ("PT48H") } } },
  { QY_TERM_SLA, { { "request", SAME ("vulnerability") }, { "score", SAME ("7.0") }, { "repair", SAME ("P3D working") } } },
  { QY_TERM_SLA, { { "request", SAME ("vulnerability") }, { "repair", SAME ("P1M") }, { "plan", SAME ("P1M") } } },
  { QY_TERM_INDICATOR, { { "form", SAME ("completion") }, { "name", { "故障解决完成率", "faults resolved" } },
    { "target", SAME ("98%") }, { "period", SAME ("month") } } },
  { QY_TERM_INDICATOR, { { "form", SAME ("downtime") }, { "name", { "年停机时间", "downtime of a year" } },
    { "within", SAME ("PT48H") }, { "period", SAME ("year") } } },
  { QY_TERM_CREDIT, { { "indicator", SAME ("completion") }, { "form", SAME ("report") },
    { "title", { "延迟说明和改进计划", "an explanation of the delay and a plan to improve" } }, { "within", SAME ("P1W") } } },
};

static const QyPresetTerm matrix[] = {
  { QY_TERM_PROBLEM_LEVEL, { { "number", SAME ("1") }, { "name", { "十分重要", "critical" } },
    { "definition", { "重要功能中断，多数人员无法工作，没有替代办法", "an important function has stopped, most people cannot work, there is no other way" } },
    { "systems", SAME ("production") } } },
  { QY_TERM_PROBLEM_LEVEL, { { "number", SAME ("2") }, { "name", { "严重", "severe" } },
    { "definition", { "重要功能降级，多数人员受阻，没有可接受的替代办法", "an important function is degraded, most people are hindered, there is no acceptable other way" } } } },
  { QY_TERM_PROBLEM_LEVEL, { { "number", SAME ("3") }, { "name", { "普通", "ordinary" } },
    { "definition", { "非重要功能故障，影响较小，或者有替代办法", "an unimportant function fails, with little effect or with another way" } } } },
  { QY_TERM_PROBLEM_LEVEL, { { "number", SAME ("4") }, { "name", { "轻微", "slight" } },
    { "definition", { "仅造成不便，有替代办法", "an inconvenience only; there is another way" } } } },
  { QY_TERM_SERVICE_LEVEL, { { "number", SAME ("1") }, { "name", { "重要", "important" } },
    { "definition", { "核心生产系统、重点客户和核心设备", "core production systems, key clients, core equipment" } },
    { "hours", SAME ("24x7") }, { "mode", SAME ("on-site") },
    { "response", { "立即响应；未解决的立即切换或者更换，并尽快到场", "at once; what is not solved is switched over or replaced, and somebody comes as fast as possible" } } } },
  { QY_TERM_SERVICE_LEVEL, { { "number", SAME ("2") }, { "name", { "普通", "ordinary" } },
    { "definition", { "一般生产系统、普通客户和外围设备", "other production systems, ordinary clients, peripheral equipment" } },
    { "hours", SAME ("24x7") }, { "mode", SAME ("both") },
    { "response", { "按约定时间响应；未解决的提供替代方案", "at the agreed time; what is not solved gets another way" } } } },
  { QY_TERM_SERVICE_LEVEL, { { "number", SAME ("3") }, { "name", { "一般", "normal" } },
    { "definition", { "开发、测试和培训系统，办公设备", "systems for development, test and training, office equipment" } },
    { "hours", SAME ("09:00-17:00 all") }, { "mode", SAME ("both") },
    { "response", { "以每次请求时双方的约定为准", "as both agree for each request" } } } },
  { QY_TERM_SERVICE_LEVEL, { { "number", SAME ("4") }, { "name", { "轻微", "light" } },
    { "definition", { "可以暂缓处理的事项", "what may be put off" } },
    { "hours", SAME ("09:00-17:00 all") }, { "mode", SAME ("remote") },
    { "response", { "择期处理", "when there is time" } } } },
  { QY_TERM_HANDLING, { { "matrix", SAME ("1234/2344/3444/4444") } } },
  { QY_TERM_ESCALATION, { { "level", SAME ("1") }, { "steps", {
    "5 = 部门经理、运维主管\n10 = 运维主管、客户主管\n15 = 双方总经理\n30 = 客户分管领导\n120 = 监管机构",
    "5 = department manager, operations manager\n10 = operations manager, client's manager\n15 = general managers of both\n30 = client's executive in charge\n120 = regulators" } } } },
  { QY_TERM_ESCALATION, { { "level", SAME ("2") }, { "steps", {
    "10 = 部门经理、运维主管\n20 = 运维主管、客户主管\n60 = 双方总经理",
    "10 = department manager, operations manager\n20 = operations manager, client's manager\n60 = general managers of both" } } } },
  { QY_TERM_ESCALATION, { { "level", SAME ("3") }, { "steps", {
    "30 = 部门经理\n60 = 运维主管\n120 = 客户主管", "30 = department manager\n60 = operations manager\n120 = client's manager" } } } },
  { QY_TERM_ESCALATION, { { "level", SAME ("4") }, { "steps", {
    "60 = 部门经理\n120 = 运维主管、客户主管", "60 = department manager\n120 = operations manager, client's manager" } } } },
  { QY_TERM_SLA, { { "handling", SAME ("1") }, { "response", SAME ("PT15M") }, { "recovery", SAME ("PT2H") } } },
  { QY_TERM_SLA, { { "handling", SAME ("2") }, { "response", SAME ("PT30M") }, { "recovery", SAME ("PT4H") } } },
  { QY_TERM_SLA, { { "handling", SAME ("3") }, { "response", SAME ("PT2H") }, { "resolution", SAME ("P1D working") } } },
  { QY_TERM_SLA, { { "handling", SAME ("4") }, { "response", SAME ("PT4H") }, { "resolution", SAME ("P3D working") } } },
  { QY_TERM_INDICATOR, { { "form", SAME ("availability") }, { "target", SAME ("99.9%") }, { "period", SAME ("month") }, { "hours", SAME ("24x7") } } },
  { QY_TERM_INDICATOR, { { "form", SAME ("transactions") }, { "target", SAME ("99.9%") }, { "period", SAME ("month") } } },
  { QY_TERM_INDICATOR, { { "form", SAME ("monitoring-lead") }, { "target", SAME ("98%") }, { "period", SAME ("month") } } },
  { QY_TERM_INDICATOR, { { "form", SAME ("monitoring-accuracy") }, { "target", SAME ("95%") }, { "period", SAME ("month") } } },
};

static const QyPresetTerm simple[] = {
  { QY_TERM_SLA, { { "request", SAME ("fault") }, { "response", SAME ("PT30M") }, { "recovery", SAME ("PT2H") }, { "hours", SAME ("24x7") } } },
  { QY_TERM_SLA, { { "request", SAME ("work-order") }, { "response", SAME ("PT2H") }, { "plan", SAME ("PT2H") } } },
  { QY_TERM_INDICATOR, { { "form", SAME ("availability") }, { "target", SAME ("99.9%") }, { "minutes", SAME ("43.8") }, { "period", SAME ("month") }, { "hours", SAME ("24x7") } } },
};

static const struct
{
  const char *name;
  const char *label;
  const char *description;
  const QyPresetTerm *terms;
  guint n;
} presets[QY_N_SLA_PRESETS] = {
  [QY_SLA_PRESET_THREE_TIER] = { "three-tier", N_ ("Three grades of faults"),
    N_ ("Response, arrival and recovery by grade, consulting, wishes and vulnerabilities, a completion rate with a report when it is missed"),
    three_tier, G_N_ELEMENTS (three_tier) },
  [QY_SLA_PRESET_MATRIX] = { "matrix", N_ ("Problem levels × service levels"),
    N_ ("Four problem levels by four service levels, who must know by when, availability, transactions and monitoring"),
    matrix, G_N_ELEMENTS (matrix) },
  [QY_SLA_PRESET_SIMPLE] = { "simple", N_ ("A few flat targets"),
    N_ ("Response and recovery of faults, work orders, an availability"),
    simple, G_N_ELEMENTS (simple) },
};
/* clang-format on */

const QyPresetTerm *
qy_sla_preset_terms (QySlaPreset preset, guint *n)
{
  g_return_val_if_fail (preset < QY_N_SLA_PRESETS && n != NULL, NULL);

  *n = presets[preset].n;
  return presets[preset].terms;
}

QyContractFacts *
qy_sla_preset_facts (QySlaPreset preset, QyLanguage language)
{
  QyContractFacts *facts = qy_contract_facts_new ();

  g_return_val_if_fail (preset < QY_N_SLA_PRESETS && language < QY_N_LANGUAGES, facts);

  for (guint i = 0; i < presets[preset].n; i++)
    {
      const QyPresetTerm *term = &presets[preset].terms[i];
      QyStatedTerm *stated = qy_stated_term_new (term->kind, presets[preset].name, NULL);

      for (guint k = 0; term->values[k].attr != NULL; k++)
        qy_stated_term_set (stated, term->values[k].attr, term->values[k].text[language]);
      g_ptr_array_add (facts->terms, stated);
    }
  return facts;
}

const char *
qy_sla_preset_to_string (QySlaPreset preset)
{
  g_return_val_if_fail (preset < QY_N_SLA_PRESETS, NULL);

  return presets[preset].name;
}

gboolean
qy_sla_preset_from_string (const char *name, QySlaPreset *preset)
{
  g_return_val_if_fail (name != NULL && preset != NULL, FALSE);

  for (guint i = 0; i < QY_N_SLA_PRESETS; i++)
    if (g_str_equal (presets[i].name, name))
      {
        *preset = (QySlaPreset) i;
        return TRUE;
      }
  return FALSE;
}

const char *
qy_sla_preset_label (QySlaPreset preset)
{
  g_return_val_if_fail (preset < QY_N_SLA_PRESETS, NULL);

  return _ (presets[preset].label);
}

const char *
qy_sla_preset_describe (QySlaPreset preset)
{
  g_return_val_if_fail (preset < QY_N_SLA_PRESETS, NULL);

  return _ (presets[preset].description);
}
