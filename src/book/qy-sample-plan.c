/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-sample-plan.h"

#define SIGNED_BEFORE_START 10 /* days */
#define BUILT_BEFORE_START                                                                         \
  180 /* days from the signature of a development contract to its maintenance */

/* Rows of data/sample/parties.xml. The book is that of SHIGUANG. */
enum
{
  BANK,
  HOSPITAL,
  UNIVERSITY,
  PORT,
  LOGISTICS,
  PAPER_MILL,
  WATER,
  PHARMACY,
  TRAVEL,
  CLOTHES,
  MUSEUM,
  WIND,
  SHIGUANG,
  BEIDOU,
  QINGWA,
  YEHANG,
  XIAOMAN,
  TIEMA,
  YUNQUE,
  BUER,
};

#define SOFTWARE   QY_SAMPLE_SOFTWARE
#define OPERATIONS QY_SAMPLE_OPERATIONS
#define MINI       QY_SAMPLE_MINI_PROGRAM
#define NETWORK    QY_SAMPLE_NETWORK
#define SUPPORT    QY_SAMPLE_SUPPORT
#define SECRECY    QY_SAMPLE_SECRECY
#define ENGLISH    QY_SAMPLE_ENGLISH
#define PAPER      QY_SAMPLE_PAPER
#define EDITED     QY_SAMPLE_EDITED
#define LIBRARY    QY_SAMPLE_LIBRARY
#define UNDONE     QY_SAMPLE_UNDONE
#define REISSUED   QY_SAMPLE_REISSUED
#define RECORDS    QY_SAMPLE_RECORDS
#define BLANK      QY_SAMPLE_BLANK

/* clang-format off */
static const QySampleRow plan[] = {
  /* template, client, provider, subject, use, start, months, fee, state, flags, parent, relation */
  { SECRECY, BANK, SHIGUANG, "信贷系统维护项目", NULL, -38, 12, 0, QY_STATE_CLOSED, 0, 0, NULL },
  { SOFTWARE, BANK, SHIGUANG, "信贷管理系统", "贷款受理、审批和贷后管理", -35, 12, 480, QY_STATE_CLOSED, EDITED | RECORDS, 0, NULL },
  { PAPER, SHIGUANG, TIEMA, "办公机房空调维保合同", NULL, -36, 24, 36, QY_STATE_EXPIRED, 0, 0, NULL },
  { OPERATIONS, HOSPITAL, SHIGUANG, "医院信息系统", "挂号、收费、住院和药品管理", -35, 12, 960, QY_STATE_EXPIRED, LIBRARY | RECORDS, 0, NULL },
  { ENGLISH, PORT, SHIGUANG, "Terminal Operating System", NULL, -34, 12, 720, QY_STATE_CLOSED, EDITED, 0, NULL },
  { SUPPORT, UNIVERSITY, SHIGUANG, "教务管理服务器集群", NULL, -34, 12, 240, QY_STATE_EXPIRED, RECORDS, 0, NULL },
  { NETWORK, SHIGUANG, QINGWA, "青瓦网络监控软件", NULL, -33, 36, 360, QY_STATE_IN_FORCE, UNDONE, 0, NULL },
  { PAPER, SHIGUANG, BUER, "信息化咨询服务合同", NULL, -33, 12, 80, QY_STATE_CLOSED, 0, 0, NULL },
  { SOFTWARE, LOGISTICS, SHIGUANG, "运输调度系统", "车辆调度、在途跟踪和运费结算", -31, 12, 320, QY_STATE_REPLACED, REISSUED, 0, NULL },
  { SECRECY, HOSPITAL, SHIGUANG, "互联互通测评项目", NULL, -30, 12, 0, QY_STATE_EXPIRED, 0, 0, NULL },
  { MINI, TRAVEL, SHIGUANG, "长亭走读", "线路预订、行程提醒和客服", -28, 12, 180, QY_STATE_EXPIRED, EDITED, 0, NULL },
  { SUPPORT, PAPER_MILL, SHIGUANG, "生产执行系统服务器", NULL, -28, 24, 400, QY_STATE_TERMINATED, RECORDS, 0, NULL },
  { OPERATIONS, WATER, SHIGUANG, "营业收费系统", "抄表、收费和报装", -27, 12, 540, QY_STATE_CLOSED, RECORDS, 0, NULL },
  { PAPER, SHIGUANG, YEHANG, "数据中心机柜租用合同", NULL, -26, 36, 216, QY_STATE_IN_FORCE, 0, 0, NULL },
  { SOFTWARE, PHARMACY, SHIGUANG, "门店销售系统", "收银、会员和库存管理", -25, 12, 156, QY_STATE_EXPIRED, 0, 0, NULL },
  { SOFTWARE, BANK, SHIGUANG, "信贷管理系统", "贷款受理、审批和贷后管理", -23, 12, 500, QY_STATE_EXPIRED, RECORDS, 2, "renewed" },
  { SECRECY, SHIGUANG, YUNQUE, "渗透测试服务", NULL, -24, 12, 0, QY_STATE_EXPIRED, 0, 0, NULL },
  { OPERATIONS, HOSPITAL, SHIGUANG, "医院信息系统", "挂号、收费、住院和药品管理", -23, 12, 990, QY_STATE_EXPIRED, RECORDS, 4, "renewed" },
  { ENGLISH, PORT, SHIGUANG, "Terminal Operating System", NULL, -22, 12, 740, QY_STATE_EXPIRED, 0, 5, "renewed" },
  { SUPPORT, UNIVERSITY, SHIGUANG, "教务管理服务器集群", NULL, -22, 24, 480, QY_STATE_IN_FORCE, EDITED | RECORDS, 6, "renewed" },
  { SOFTWARE, LOGISTICS, SHIGUANG, "智能调度平台", "车辆调度、路径规划和运费结算", -21, 24, 860, QY_STATE_IN_FORCE, LIBRARY, 9, "replaced" },
  { SUPPORT, CLOTHES, SHIGUANG, "电商订单服务器", NULL, -20, 12, 120, QY_STATE_TERMINATED, 0, 0, NULL },
  { NETWORK, CLOTHES, SHIGUANG, "拾光终端管理软件", NULL, -12, 36, 180, QY_STATE_SUSPENDED, 0, 0, NULL },
  { MINI, PHARMACY, SHIGUANG, "半夏到家", "药品查询、预约配送和用药提醒", -18, 24, 260, QY_STATE_IN_FORCE, REISSUED, 0, NULL },
  { SOFTWARE, MUSEUM, SHIGUANG, "藏品管理系统", "藏品登记、流转和影像管理", -16, 12, 98, QY_STATE_EXPIRED, RECORDS, 0, NULL },
  { OPERATIONS, WATER, SHIGUANG, "营业收费系统", "抄表、收费和报装", -15, 24, 1120, QY_STATE_IN_FORCE, EDITED | RECORDS, 13, "renewed" },
  { PAPER, SHIGUANG, TIEMA, "备件供应框架合同", NULL, -14, 36, 300, QY_STATE_IN_FORCE, 0, 0, NULL },
  { SUPPORT, WIND, SHIGUANG, "风场监控服务器", NULL, -14, 12, 288, QY_STATE_REPLACED, RECORDS, 0, NULL },
  { SOFTWARE, PHARMACY, SHIGUANG, "门店销售系统", "收银、会员和库存管理", -13, 24, 336, QY_STATE_IN_FORCE, UNDONE, 15, "renewed" },
  { SECRECY, BANK, SHIGUANG, "核心系统改造项目", NULL, -12, 24, 0, QY_STATE_IN_FORCE, 0, 0, NULL },
  { SOFTWARE, BANK, SHIGUANG, "信贷管理系统", "贷款受理、审批和贷后管理", -11, 12, 520, QY_STATE_IN_FORCE, RECORDS, 16, "renewed" },
  { OPERATIONS, HOSPITAL, SHIGUANG, "医院信息系统", "挂号、收费、住院和药品管理", -11, 12, 1020, QY_STATE_IN_FORCE, LIBRARY | RECORDS, 18, "renewed" },
  { NETWORK, SHIGUANG, YUNQUE, "云雀日志审计软件", NULL, -10, 36, 240, QY_STATE_IN_FORCE, 0, 0, NULL },
  { ENGLISH, PORT, SHIGUANG, "Terminal Operating System", NULL, -10, 12, 760, QY_STATE_IN_FORCE, EDITED, 19, "renewed" },
  { MINI, MUSEUM, SHIGUANG, "星槎导览", "展品讲解、预约参观和活动报名", -9, 24, 210, QY_STATE_SUSPENDED, 0, 0, NULL },
  { SUPPORT, LOGISTICS, SHIGUANG, "仓储管理服务器", NULL, -9, 12, 168, QY_STATE_IN_FORCE, RECORDS, 0, NULL },
  { OPERATIONS, WIND, SHIGUANG, "风场监控与调度系统", "风机监控、功率预测和调度上报", -8, 24, 1440, QY_STATE_IN_FORCE, EDITED | RECORDS, 28, "replaced" },
  { SOFTWARE, PAPER_MILL, SHIGUANG, "质量追溯系统", "批次追溯、检验和客户投诉处理", -7, 12, 132, QY_STATE_TERMINATED, 0, 0, NULL },
  { SECRECY, WIND, SHIGUANG, "功率预测联合研究", NULL, -7, 12, 0, QY_STATE_IN_FORCE, 0, 0, NULL },
  { SUPPORT, SHIGUANG, YUNQUE, "对外服务系统安全加固", NULL, -6, 12, 150, QY_STATE_IN_FORCE, EDITED, 0, NULL },
  { SOFTWARE, TRAVEL, SHIGUANG, "订单与结算系统", "订单处理、供应商结算和对账", -6, 12, 144, QY_STATE_REPLACED, 0, 0, NULL },
  { NETWORK, UNIVERSITY, SHIGUANG, "拾光校园网管软件", NULL, -5, 36, 420, QY_STATE_IN_FORCE, REISSUED, 0, NULL },
  { SOFTWARE, MUSEUM, SHIGUANG, "藏品管理系统", "藏品登记、流转和影像管理", -4, 12, 108, QY_STATE_IN_FORCE, RECORDS, 25, "renewed" },
  { OPERATIONS, CLOTHES, SHIGUANG, "电商中台", "商品、订单和会员管理", -3, 12, 600, QY_STATE_IN_FORCE, EDITED, 0, NULL },
  { SUPPORT, HOSPITAL, SHIGUANG, "影像存储服务器", NULL, -2, 12, 180, QY_STATE_IN_FORCE, 0, 0, NULL },
  { SOFTWARE, TRAVEL, SHIGUANG, "订单与结算平台", "订单处理、供应商结算和发票管理", -2, 24, 380, QY_STATE_IN_FORCE, UNDONE, 41, "replaced" },
  { SECRECY, UNIVERSITY, SHIGUANG, "数据治理试点", NULL, 1, 12, 0, QY_STATE_SIGNED, 0, 0, NULL },
  { SUPPORT, LOGISTICS, SHIGUANG, "冷链监测服务器", NULL, 1, 12, 126, QY_STATE_SIGNED, EDITED, 0, NULL },
  { SOFTWARE, WATER, SHIGUANG, "管网巡检系统", "巡检派单、缺陷上报和统计", 1, 12, 210, QY_STATE_SIGNED, REISSUED, 0, NULL },
  { NETWORK, HOSPITAL, SHIGUANG, "拾光网络准入软件", NULL, 1, 36, 330, QY_STATE_SIGNED_BY_ONE, 0, 0, NULL },
  { SOFTWARE, BANK, SHIGUANG, "信贷管理系统", "贷款受理、审批和贷后管理", 1, 12, 540, QY_STATE_SIGNED_BY_ONE, EDITED, 31, "renewed" },
  { OPERATIONS, HOSPITAL, SHIGUANG, "医院信息系统", "挂号、收费、住院和药品管理", 1, 12, 1050, QY_STATE_ISSUED, LIBRARY, 32, "renewed" },
  { ENGLISH, PORT, SHIGUANG, "Terminal Operating System", NULL, 2, 12, 780, QY_STATE_ISSUED, 0, 34, "renewed" },
  { SUPPORT, MUSEUM, SHIGUANG, "票务服务器", NULL, 1, 12, 96, QY_STATE_ISSUED, 0, 0, NULL },
  { SOFTWARE, UNIVERSITY, SHIGUANG, "科研管理系统", "项目申报、经费和成果管理", 1, 24, 300, QY_STATE_APPROVED, 0, 0, NULL },
  { MINI, SHIGUANG, XIAOMAN, "拾光服务台", "工单提交、进度查询和满意度评价", 8, 12, 160, QY_STATE_APPROVED, EDITED, 0, NULL },
  { OPERATIONS, PAPER_MILL, SHIGUANG, "集团管理系统", "采购、生产、销售和财务管理", 1, 12, 720, QY_STATE_IN_REVIEW, LIBRARY, 0, NULL },
  { SECRECY, SHIGUANG, BEIDOU, "异地灾备方案", NULL, 1, 12, 0, QY_STATE_IN_REVIEW, 0, 0, NULL },
  { SUPPORT, TRAVEL, SHIGUANG, "呼叫中心服务器", NULL, 2, 12, 132, QY_STATE_DRAFT, EDITED | UNDONE, 0, NULL },
  { MINI, CLOTHES, SHIGUANG, "童装会员", "会员积分、门店活动和新品预约", 8, 12, 140, QY_STATE_DRAFT, BLANK, 0, NULL },
};
/* clang-format on */

const QySampleRow *
qy_sample_plan (gsize *n)
{
  g_return_val_if_fail (n != NULL, NULL);

  *n = G_N_ELEMENTS (plan);
  return plan;
}

QyDate
qy_sample_row_start (const QySampleRow *row, QyDate today)
{
  QyDate month = { today.year, today.month, 1 };

  g_return_val_if_fail (row != NULL, QY_DATE_NONE);

  return qy_date_add_months (month, row->start);
}

QyDate
qy_sample_row_end (const QySampleRow *row, QyDate today)
{
  g_return_val_if_fail (row != NULL, QY_DATE_NONE);

  return qy_date_term_last (qy_sample_row_start (row, today), row->months);
}

QyDate
qy_sample_row_signed_on (const QySampleRow *row, QyDate today)
{
  int lead = row->template == MINI ? BUILT_BEFORE_START : SIGNED_BEFORE_START;
  QyDate on = qy_date_add_days (qy_sample_row_start (row, today), -lead);
  QyDate last = qy_date_add_days (today, -2);

  return qy_date_compare (on, last) < 0 ? on : last;
}
