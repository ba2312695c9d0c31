/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-term-catalogue-private.h"

/* clang-format off */
const QyTermChoice qy_term_sides[] = {
  { "client", { "委托方", "client" } },
  { "provider", { "服务方", "provider" } },
  { "either", { "双方", "both" } },
  { NULL },
};

static const QyTermChoice requests[] = {
  { "fault", { "故障", "fault" } },
  { "consulting", { "咨询", "consulting" } },
  { "request", { "非紧急需求", "non-urgent wish" } },
  { "vulnerability", { "漏洞", "vulnerability" } },
  { "work-order", { "服务工单", "work order" } },
  { "change", { "变更", "change" } },
  { "extension", { "服务时间延长", "extension of service time" } },
  { "recovery", { "数据恢复", "recovery of data" } },
  { "any", { "不限", "any" } },
  { NULL },
};

static const QyTermChoice modes[] = {
  { "remote", { "远程", "remote" } },
  { "on-site", { "现场", "on site" } },
  { "both", { "远程和现场", "remote and on site" } },
  { NULL },
};

static const QyTermChoice systems[] = {
  { "any", { "不限", "any" } },
  { "production", { "仅生产环境", "production only" } },
  { NULL },
};

static const QyTermChoice indicators[] = {
  { "availability", { "可用性", "availability" } },
  { "downtime", { "停机时间", "downtime" } },
  { "transactions", { "交易成功率", "transaction success" } },
  { "monitoring-lead", { "监控提前率", "monitoring lead" } },
  { "monitoring-accuracy", { "监控准确率", "monitoring accuracy" } },
  { "completion", { "故障解决完成率", "completion" } },
  { "timeliness", { "及时率", "timeliness" } },
  { "handling-time", { "平均处理时长", "average handling time" } },
  { "count", { "次数", "count" } },
  { "improvement", { "改进幅度", "improvement" } },
  { "response", { "响应", "response" } },
  { "onsite", { "到场", "arrival on site" } },
  { "restore", { "恢复", "restoration" } },
  { "resolve", { "解决", "resolution" } },
  { NULL },
};

static const QyTermChoice figure_periods[] = {
  { "month", { "每月", "month" } },
  { "quarter", { "每季度", "quarter" } },
  { "half-year", { "每半年", "half-year" } },
  { "year", { "每年", "year" } },
  { NULL },
};

static const QyTermChoice improvements[] = {
  { "lower", { "越低越好", "lower is better" } },
  { "higher", { "越高越好", "higher is better" } },
  { NULL },
};

static const QyTermChoice consequences[] = {
  { "credit", { "服务抵扣", "credit" } },
  { "penalty", { "违约金", "penalty" } },
  { "report", { "提交报告", "a report" } },
  { NULL },
};

static const QyTermChoice credit_bases[] = {
  { "month", { "当月服务费", "the month's fee" } },
  { "year", { "当年服务费", "the year's fee" } },
  { "total", { "合同总价", "the total" } },
  { NULL },
};

static const QyTermChoice maintenance_works[] = {
  { "inspection", { "巡检", "inspection" } },
  { "scan", { "漏洞扫描", "vulnerability scan" } },
  { "backup", { "备份", "backup" } },
  { "maintenance", { "保养", "maintenance" } },
  { "training", { "培训", "training" } },
  { "report", { "报告", "report" } },
  { "drill", { "演练", "drill" } },
  { "upgrade", { "升级", "upgrade" } },
  { "other", { "其他", "other" } },
  { NULL },
};

static const QyTermChoice bodies[] = {
  { "committee", { "服务监督委员会", "supervision committee" } },
  { "review", { "服务审核联席会议", "joint service review" } },
  { "group", { "监督小组", "supervision group" } },
  { "other", { "其他", "other" } },
  { NULL },
};

const QyTermAttrKind qy_term_sla_attrs[] = {
  { "response", QY_FIELD_DURATION, N_ ("Response"), "响应", "sla.response" },
  { "onsite", QY_FIELD_DURATION, N_ ("Arrival on site"), "到场", "sla.onsite" },
  { "recovery", QY_FIELD_DURATION, N_ ("Recovery"), "恢复", "sla.recovery" },
  { "resolution", QY_FIELD_DURATION, N_ ("Resolution"), "解决", "sla.resolution" },
  { "availability", QY_FIELD_PERCENT, N_ ("Availability"), "可用率", "sla.availability" },
  { "completion_rate", QY_FIELD_PERCENT, N_ ("Completion rate"), "完成率", "sla.completion" },
  { "repair", QY_FIELD_DURATION, N_ ("Repair"), "修复", "sla.repair" },
  { "time", QY_FIELD_DURATION, N_ ("Time"), "时限", "sla.time" },
  { "share", QY_FIELD_PERCENT, N_ ("Share"), "比例", "sla.share" },
  { "plan", QY_FIELD_DURATION, N_ ("Plan told"), "告知方案", "sla.plan" },
  { "level", QY_FIELD_NUMBER, N_ ("Problem level"), "问题等级", "sla.level", NULL, TRUE },
  { "service", QY_FIELD_NUMBER, N_ ("Service level"), "服务等级", "sla.service", NULL, TRUE },
  { "handling", QY_FIELD_NUMBER, N_ ("Handling level"), "处理等级", "sla.handling", NULL, TRUE },
  { "request", QY_FIELD_CHOICE, N_ ("Kind of request"), "请求类别", "sla.request", requests },
  { "score", QY_FIELD_TEXT, N_ ("CVSS score from"), "CVSS 评分下限", "sla.score", NULL, TRUE },
  { "hours", QY_FIELD_TEXT, N_ ("Service hours"), "服务时间", "sla.hours", NULL, TRUE },
  { NULL },
};

const QyTermAttrKind qy_term_service_level_attrs[] = {
  { "number", QY_FIELD_NUMBER, N_ ("Number"), "序号", "service.number", NULL, TRUE },
  { "name", QY_FIELD_TEXT, N_ ("Name"), "名称", "service.name", NULL, TRUE },
  { "definition", QY_FIELD_LONG_TEXT, N_ ("Definition"), "定义", "service.definition", NULL, TRUE },
  { "hours", QY_FIELD_TEXT, N_ ("Service hours"), "服务时间", "service.hours", NULL, TRUE },
  { "mode", QY_FIELD_CHOICE, N_ ("Mode of service"), "服务方式", "service.mode", modes },
  { "response", QY_FIELD_LONG_TEXT, N_ ("How it is responded to"), "响应方式", "service.response", NULL, TRUE },
  { NULL },
};

const QyTermAttrKind qy_term_problem_level_attrs[] = {
  { "number", QY_FIELD_NUMBER, N_ ("Number"), "序号", "problem.number", NULL, TRUE },
  { "name", QY_FIELD_TEXT, N_ ("Name"), "名称", "problem.name", NULL, TRUE },
  { "definition", QY_FIELD_LONG_TEXT, N_ ("Definition"), "定义", "problem.definition", NULL, TRUE },
  { "systems", QY_FIELD_CHOICE, N_ ("Systems"), "适用环境", "problem.systems", systems },
  { "functions", QY_FIELD_LONG_TEXT, N_ ("Important functions"), "重要功能", "problem.functions", NULL, TRUE },
  { NULL },
};

const QyTermAttrKind qy_term_handling_attrs[] = {
  { "matrix", QY_FIELD_TEXT, N_ ("Matrix"), "问题上报矩阵", "handling.matrix", NULL, TRUE },
  { NULL },
};

const QyTermAttrKind qy_term_escalation_attrs[] = {
  { "level", QY_FIELD_NUMBER, N_ ("Handling level"), "处理等级", "escalation.level", NULL, TRUE },
  { "steps", QY_FIELD_LONG_TEXT, N_ ("Ladder"), "上报阶梯", "escalation.steps", NULL, TRUE },
  { "hours", QY_FIELD_TEXT, N_ ("Counted during"), "计时时间", "escalation.hours", NULL, TRUE },
  { NULL },
};

const QyTermAttrKind qy_term_indicator_attrs[] = {
  { "form", QY_FIELD_CHOICE, N_ ("Indicator"), "指标", "indicator.form", indicators },
  { "name", QY_FIELD_TEXT, N_ ("Name"), "名称", "indicator.name", NULL, TRUE },
  { "target", QY_FIELD_PERCENT, N_ ("At least"), "不低于", "indicator.target" },
  { "most", QY_FIELD_NUMBER, N_ ("At most"), "不超过", "indicator.most" },
  { "within", QY_FIELD_DURATION, N_ ("Within"), "时长上限", "indicator.within" },
  { "minutes", QY_FIELD_TEXT, N_ ("Minutes the contract states"), "合同所述分钟数", "indicator.minutes" },
  { "period", QY_FIELD_CHOICE, N_ ("Period"), "统计周期", "indicator.period", figure_periods },
  { "scope", QY_FIELD_TEXT, N_ ("Scope"), "统计范围", "indicator.scope", NULL, TRUE },
  { "hours", QY_FIELD_TEXT, N_ ("Planned service time"), "计划服务时间", "indicator.hours", NULL, TRUE },
  { "better", QY_FIELD_CHOICE, N_ ("What is better"), "优劣方向", "indicator.better", improvements },
  { NULL },
};

const QyTermAttrKind qy_term_credit_attrs[] = {
  { "indicator", QY_FIELD_CHOICE, N_ ("Indicator"), "指标", "credit.indicator", indicators },
  { "form", QY_FIELD_CHOICE, N_ ("Form"), "形式", "credit.form", consequences },
  { "tiers", QY_FIELD_LONG_TEXT, N_ ("Tiers"), "抵扣阶梯", "credit.tiers", NULL, TRUE },
  { "base", QY_FIELD_CHOICE, N_ ("Of"), "计算基数", "credit.base", credit_bases },
  { "amount", QY_FIELD_MONEY, N_ ("Amount of a miss"), "每次金额", "credit.amount" },
  { "cap", QY_FIELD_PERCENT, N_ ("Cap"), "上限", "credit.cap" },
  { "title", QY_FIELD_TEXT, N_ ("What is owed"), "应提交内容", "credit.title", NULL, TRUE },
  { "within", QY_FIELD_DURATION, N_ ("Within, after the period"), "期后多久内", "credit.within", NULL, TRUE },
  { NULL },
};

const QyTermAttrKind qy_term_maintenance_attrs[] = {
  { "title", QY_FIELD_TEXT, N_ ("What"), "内容", "maintenance.title", NULL, TRUE },
  { "form", QY_FIELD_CHOICE, N_ ("Kind"), "类别", "maintenance.form", maintenance_works },
  { "every", QY_FIELD_DURATION, N_ ("How often"), "频率", "maintenance.every", NULL, TRUE },
  { "start", QY_FIELD_DATE, N_ ("First period from"), "首期起始日", "maintenance.start", NULL, TRUE },
  { "day", QY_FIELD_NUMBER, N_ ("Due by this day of the next month"), "次月第几日前", "maintenance.day", NULL, TRUE },
  { "within", QY_FIELD_DURATION, N_ ("Within, after the period"), "期后多久内", "maintenance.within", NULL, TRUE },
  { "evidence", QY_FIELD_TEXT, N_ ("Evidence"), "凭证", "maintenance.evidence", NULL, TRUE },
  { "system", QY_FIELD_TEXT, N_ ("System"), "系统", "maintenance.system", NULL, TRUE },
  { "side", QY_FIELD_CHOICE, N_ ("Who does it"), "承担方", "maintenance.side", qy_term_sides },
  { NULL },
};

const QyTermAttrKind qy_term_governance_attrs[] = {
  { "form", QY_FIELD_CHOICE, N_ ("Body"), "机构", "governance.form", bodies },
  { "title", QY_FIELD_TEXT, N_ ("Name"), "名称", "governance.title", NULL, TRUE },
  { "every", QY_FIELD_DURATION, N_ ("Meets every"), "会议频率", "governance.every", NULL, TRUE },
  { "least", QY_FIELD_NUMBER, N_ ("Meetings a year at least"), "每年最少次数", "governance.least", NULL, TRUE },
  { "client_seats", QY_FIELD_NUMBER, N_ ("Seats of the client"), "委托方席位", "governance.client_seats", NULL, TRUE },
  { "provider_seats", QY_FIELD_NUMBER, N_ ("Seats of the provider"), "服务方席位", "governance.provider_seats", NULL, TRUE },
  { "quorum", QY_FIELD_NUMBER, N_ ("Quorum"), "法定人数", "governance.quorum", NULL, TRUE },
  { "majority", QY_FIELD_NUMBER, N_ ("Votes needed"), "通过票数", "governance.majority", NULL, TRUE },
  { "chair", QY_FIELD_CHOICE, N_ ("Who chairs"), "主持方", "governance.chair", qy_term_sides },
  { NULL },
};

const QyTermAttrKind qy_term_evaluation_attrs[] = {
  { "every", QY_FIELD_DURATION, N_ ("How often"), "频率", "evaluation.every", NULL, TRUE },
  { "within", QY_FIELD_DURATION, N_ ("Within, after the period"), "期后多久内", "evaluation.within", NULL, TRUE },
  { "side", QY_FIELD_CHOICE, N_ ("Who evaluates"), "评价方", "evaluation.side", qy_term_sides },
  { NULL },
};

const QyTermAttrKind qy_term_change_attrs[] = {
  { "side", QY_FIELD_CHOICE, N_ ("Who may ask"), "可申请方", "change.side", qy_term_sides },
  { "ahead", QY_FIELD_DURATION, N_ ("Asked ahead by"), "提前申请", "change.ahead" },
  { "within", QY_FIELD_DURATION, N_ ("Answered within"), "答复期限", "change.within" },
  { "costs", QY_FIELD_TEXT, N_ ("Who bears the costs"), "费用承担", "change.costs", NULL, TRUE },
  { NULL },
};
/* clang-format on */
