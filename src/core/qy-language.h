/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* The language a document is written in: it prints the document's dates, amounts, numbers and
 * labels, whatever the interface speaks. */
typedef enum
{
  QY_LANGUAGE_ZH,
  QY_LANGUAGE_EN,
  QY_N_LANGUAGES
} QyLanguage;

/* Phrases that the program itself prints into documents. The table is in qy-language.c, a row a
 * phrase. */
typedef enum
{
  /* numbers and marks on every page */
  QY_PHRASE_CONTRACT_NUMBER,         /* 合同编号 */
  QY_PHRASE_PAGE_OF,                 /* 第 %d 页 共 %d 页 */
  QY_PHRASE_REVISION,                /* 第 %d 版 */
  QY_PHRASE_CHECK_CODE,              /* 校验码 */
  QY_PHRASE_DRAFT,                   /* 草稿 */
  QY_PHRASE_DRAFT_NOT_FOR_SIGNATURE, /* 草稿，不得用于签署 */
  QY_PHRASE_SAMPLE,                  /* 范本 */
  QY_PHRASE_CONTENTS,                /* 目录 */
  QY_PHRASE_ANNEX,                   /* 附件%s */
  QY_PHRASE_ANNEXES,                 /* 附件清单 */
  QY_PHRASE_BLANK,                   /* ________ */
  QY_PHRASE_BULLET,                  /* • */
  QY_PHRASE_YES,                     /* 是 */
  QY_PHRASE_NO,                      /* 否 */
  QY_PHRASE_NONE,                    /* 无 */
  QY_PHRASE_WAITING_FOR,             /* 待%s后确定 */
  QY_PHRASE_NOTE,                    /* 说明 */
  QY_PHRASE_TOTAL,                   /* 合计 */
  QY_PHRASE_SUBTOTAL,                /* 小计 */
  QY_PHRASE_ITEM,                    /* 项目 */
  QY_PHRASE_SERIAL,                  /* 序号 */
  QY_PHRASE_QUANTITY,                /* 数量 */
  QY_PHRASE_UNIT,                    /* 单位 */
  QY_PHRASE_UNIT_PRICE,              /* 单价 */
  QY_PHRASE_AMOUNT,                  /* 金额 */
  QY_PHRASE_AMOUNT_IN_WORDS,         /* 金额大写 */
  QY_PHRASE_CURRENCY,                /* 币种 */
  QY_PHRASE_TAX,                     /* 税率 */
  QY_PHRASE_REMARKS,                 /* 备注 */
  /* kinds of documents */
  QY_PHRASE_CONTRACT,  /* 合同 */
  QY_PHRASE_AMENDMENT, /* 补充协议 */
  QY_PHRASE_LETTER,    /* 函 */
  QY_PHRASE_TEMPLATE,  /* 合同范本 */
  QY_PHRASE_CLAUSE,    /* 条款 */
  QY_PHRASE_AMENDS,    /* 本协议系对%s的补充 */
  /* subjects of letters; %s is the title of the contract */
  QY_PHRASE_LETTER_OBJECTION,   /* 关于《%s》到期不再续约的通知 */
  QY_PHRASE_LETTER_RENEWAL,     /* 关于《%s》续约的函 */
  QY_PHRASE_LETTER_EXTENSION,   /* 关于《%s》临时延续的函 */
  QY_PHRASE_LETTER_TERMINATION, /* 关于终止《%s》的通知 */
  QY_PHRASE_LETTER_SUSPENSION,  /* 关于中止履行《%s》的通知 */
  QY_PHRASE_LETTER_RESUMPTION,  /* 关于恢复履行《%s》的通知 */
  /* what an amendment says */
  QY_PHRASE_AMENDMENT_TITLE,        /* 《%s》补充协议 */
  QY_PHRASE_AMENDMENT_RECITAL,      /* 双方已签订《%s》（编号%s…）… */
  QY_PHRASE_AMENDMENT_CHANGES,      /* 变更内容 */
  QY_PHRASE_AMENDMENT_CHANGE,       /* 将原合同约定的“%s”由%s变更为%s。 */
  QY_PHRASE_AMENDMENT_NOTHING,      /* “未约定” */
  QY_PHRASE_AMENDMENT_EFFECT,       /* 生效和效力 */
  QY_PHRASE_AMENDMENT_EFFECTIVE_ON, /* 上述变更自%s起生效… */
  QY_PHRASE_AMENDMENT_REST,         /* 原合同其他约定不变… */
  QY_PHRASE_AMENDMENT_REASON,       /* 变更原因：%s。 */
  QY_PHRASE_AMENDMENT_REQUEST,      /* 依变更申请%s：%s */
  QY_PHRASE_EVALUATION_TIMELINESS,  /* 及时率 */
  QY_PHRASE_EVALUATION_SIGNED,      /* 服务记录签字率 */
  QY_PHRASE_EVALUATION_RUNS,        /* 维护计划执行率 */
  QY_PHRASE_EVALUATION_CONTENT,     /* 满意度 */
  QY_PHRASE_MEETING_SHEET,          /* 会议纪要 */
  QY_PHRASE_EVALUATION_SHEET,       /* 服务评价表 */
  QY_PHRASE_SHEET_CONFIRMED,        /* 双方确认以上内容 */
  QY_PHRASE_AMENDMENT_DAY,          /* 变更生效日 */
  QY_PHRASE_AMENDMENT_SIGNATURE,    /* （签署处） */
  /* signing */
  QY_PHRASE_SEAL,             /* （盖章） */
  QY_PHRASE_SIGNED_BY,        /* 法定代表人或授权代表（签字） */
  QY_PHRASE_SIGNED_BY_PERSON, /* （签字） */
  QY_PHRASE_SIGNED_ON,        /* 日期 */
  QY_PHRASE_SIGNED_ON_BLANK,  /* ____年__月__日 */
  QY_PHRASE_SIGNED_AT,        /* 签订地点 */
  QY_PHRASE_SIGNATURE_PAGE,   /* （以下无正文，为签署页） */
  /* parties */
  QY_PHRASE_PARTY,          /* 当事人 */
  QY_PHRASE_PARTY_A,        /* 甲方 */
  QY_PHRASE_PARTY_B,        /* 乙方 */
  QY_PHRASE_PARTY_C,        /* 丙方 */
  QY_PHRASE_PARTY_D,        /* 丁方 */
  QY_PHRASE_CLIENT,         /* 委托方 */
  QY_PHRASE_PROVIDER,       /* 受托方 */
  QY_PHRASE_NAME,           /* 名称 */
  QY_PHRASE_ALIASES,        /* 简称 */
  QY_PHRASE_CREDIT_CODE,    /* 统一社会信用代码 */
  QY_PHRASE_ID_NUMBER,      /* 身份证号 */
  QY_PHRASE_REPRESENTATIVE, /* 法定代表人 */
  QY_PHRASE_AGENT,          /* 授权代表 */
  QY_PHRASE_ADDRESS,        /* 地址 */
  QY_PHRASE_CONTACT,        /* 联系人 */
  QY_PHRASE_PHONE,          /* 电话 */
  QY_PHRASE_EMAIL,          /* 电子邮箱 */
  QY_PHRASE_BANK,           /* 开户行 */
  QY_PHRASE_ACCOUNT_HOLDER, /* 户名 */
  QY_PHRASE_ACCOUNT_NUMBER, /* 账号 */
  /* units of time */
  QY_PHRASE_MINUTE,       /* 分钟 */
  QY_PHRASE_MINUTES,      /* 分钟 */
  QY_PHRASE_HOUR,         /* 小时 */
  QY_PHRASE_HOURS,        /* 小时 */
  QY_PHRASE_DAY,          /* 日 */
  QY_PHRASE_DAYS,         /* 日 */
  QY_PHRASE_WORKING_DAY,  /* 工作日 */
  QY_PHRASE_WORKING_DAYS, /* 工作日 */
  QY_PHRASE_WEEK,         /* 周 */
  QY_PHRASE_WEEKS,        /* 周 */
  QY_PHRASE_MONTH,        /* 月 */
  QY_PHRASE_MONTHS,       /* 月 */
  QY_PHRASE_QUARTER,      /* 季度 */
  QY_PHRASE_QUARTERS,     /* 季度 */
  QY_PHRASE_HALF_YEAR,    /* 半年 */
  QY_PHRASE_HALF_YEARS,   /* 半年 */
  QY_PHRASE_HALF_A_YEAR,  /* 半年 */
  QY_PHRASE_YEAR,         /* 年 */
  QY_PHRASE_YEARS,        /* 年 */
  QY_PHRASE_PER_DAY,      /* 每日 */
  QY_PHRASE_PER_MONTH,    /* 每月 */
  QY_PHRASE_PER_YEAR,     /* 每年 */
  /* signs */
  QY_PHRASE_COMMA,           /* ， */
  QY_PHRASE_SEMICOLON,       /* ； */
  QY_PHRASE_COLON,           /* ： */
  QY_PHRASE_FULL_STOP,       /* 。 */
  QY_PHRASE_LIST_COMMA,      /* 、 */
  QY_PHRASE_OPENING_BRACKET, /* （ */
  QY_PHRASE_CLOSING_BRACKET, /* ） */
  QY_PHRASE_OPENING_QUOTE,   /* “ */
  QY_PHRASE_CLOSING_QUOTE,   /* ” */
  QY_PHRASE_OPENING_TITLE,   /* 《 */
  QY_PHRASE_CLOSING_TITLE,   /* 》 */
  QY_PHRASE_TO,              /* 至 */
  QY_PHRASE_AND,             /* 和 */
  QY_PHRASE_OR,              /* 或 */
  /* what a period or a payment is */
  QY_PHRASE_FROM,             /* 自%s起 */
  QY_PHRASE_UNTIL,            /* 至%s止 */
  QY_PHRASE_FROM_TO,          /* 自%s起至%s止 */
  QY_PHRASE_SERVICE_PERIOD,   /* 服务期限 */
  QY_PHRASE_DUE_DATE,         /* 到期日 */
  QY_PHRASE_PAYMENT,          /* 付款 */
  QY_PHRASE_PAYMENT_SCHEDULE, /* 付款计划 */
  QY_PHRASE_INSTALMENT,       /* 第%d期 */
  QY_PHRASE_PENALTY,          /* 违约金 */
  QY_PHRASE_YEARLY_RATE,      /* 折合年率 */
  QY_PHRASE_OVERDUE_DAYS,     /* 逾期天数 */
  QY_PHRASE_BALANCE,          /* 未付余额 */
  /* the sheet of a penalty */
  QY_PHRASE_SHEET_PENALTY,        /* 违约金计算书 */
  QY_PHRASE_SHEET_CONTENT,        /* 内容 */
  QY_PHRASE_SHEET_OWED,           /* 应付金额 */
  QY_PHRASE_SHEET_PAID,           /* 已付 */
  QY_PHRASE_SHEET_COMPUTED_UP_TO, /* 计算截至日（含当日） */
  QY_PHRASE_SHEET_STEPS,          /* 计算过程 */
  QY_PHRASE_SHEET_RESULT,         /* 违约金合计 */
  QY_PHRASE_FEE_MONTH,            /* %d年%d月 */
  QY_PHRASE_FEE_QUARTER,          /* %d年第%d季度 */
  QY_PHRASE_FEE_HALF_YEAR,        /* %d年第%d个半年 */
  QY_PHRASE_FEE_YEAR,             /* %d年度 */
  /* the report of a month's service levels */
  QY_PHRASE_WINDOW_OUTAGE,      /* 计划外中断 */
  QY_PHRASE_WINDOW_MAINTENANCE, /* 计划维护 */
  QY_PHRASE_WINDOW_EXTENSION,   /* 服务时间延长 */
  QY_PHRASE_WINDOW_EMERGENCY,   /* 紧急停机 */
  QY_PHRASE_WINDOW_DEGRADED,    /* 性能下降 */
  QY_PHRASE_WINDOW_TERMINAL,    /* 单台终端故障 */
  QY_PHRASE_GROUND_MAINTENANCE, /* 已提前3天通知并获同意，不计入计划服务时间 */
  QY_PHRASE_GROUND_NOT_TOLD,    /* 缺少通知，计为计划外中断 */
  QY_PHRASE_GROUND_LATE_TOLD,   /* 通知不足3天，计为计划外中断 */
  QY_PHRASE_GROUND_NOT_AGREED,  /* 缺少对方同意，计为计划外中断 */
  QY_PHRASE_GROUND_LATE_AGREED, /* 对方在开始后才同意，计为计划外中断 */
  QY_PHRASE_GROUND_EMERGENCY,   /* 紧急情况，开始前已通知 */
  QY_PHRASE_GROUND_NOT_TOLD_EMERGENCY, /* 紧急停机未在开始前通知，计为计划外中断 */
  QY_PHRASE_GROUND_NOT_EMERGENCY,      /* 紧急停机由服务方造成，计为计划外中断 */
  QY_PHRASE_GROUND_EXTENSION, /* 当日22:00前申请并经确认，不参与服务水平衡量 */
  QY_PHRASE_GROUND_NOT_ASKED, /* 没有申请记录，不属于约定的服务时间延长 */
  QY_PHRASE_GROUND_LATE_ASKED, /* 未在当日22:00前申请，不属于约定的服务时间延长 */
  QY_PHRASE_GROUND_NOT_CONFIRMED, /* 未经确认，不属于约定的服务时间延长 */
  QY_PHRASE_GROUND_DEGRADED,      /* 部分性能下降不计入可用性 */
  QY_PHRASE_GROUND_TERMINAL,      /* 单台终端故障不计入可用性 */
  QY_PHRASE_GROUND_CLIENT,        /* 由委托方造成 */
  QY_PHRASE_GROUND_THIRD_PARTY,   /* 由第三方或外联单位造成 */
  QY_PHRASE_GROUND_FORCE_MAJEURE, /* 不可抗力 */
  QY_PHRASE_GROUND_SUSPENDED,     /* 合同中止期间停止计时 */
  QY_PHRASE_GROUND_SAID,          /* 经认定不计入 */
  QY_PHRASE_GROUND_JOINT,         /* ； */
  QY_PHRASE_SLA_REPORT,           /* 月度服务水平报告 */
  QY_PHRASE_SLA_PERIOD,           /* 统计期间 */
  QY_PHRASE_SLA_DAYS,             /* %s至%s */
  QY_PHRASE_SLA_TIME_ZONE,        /* 时区 */
  QY_PHRASE_SLA_STATE,            /* 报告状态 */
  QY_PHRASE_SLA_OPEN,             /* 未确认 */
  QY_PHRASE_SLA_APPROVED,         /* 已确认并锁定（%s，%s） */
  QY_PHRASE_SLA_SUMMARY,          /* 结论 */
  QY_PHRASE_SLA_SUMMARY_FIGURES,  /* 指标%d项：达标%d项，未达标%d项 */
  QY_PHRASE_SLA_SUMMARY_CASES,    /* 事件%d件，超时的%d件 */
  QY_PHRASE_SLA_FIGURES,          /* 服务水平指标 */
  QY_PHRASE_SLA_INDICATOR,        /* 指标 */
  QY_PHRASE_SLA_FORMULA,          /* 计算 */
  QY_PHRASE_SLA_TARGET,           /* 目标值 */
  QY_PHRASE_SLA_RESULT,           /* 结果 */
  QY_PHRASE_SLA_VERDICT,          /* 评定 */
  QY_PHRASE_SLA_MET,              /* 达标 */
  QY_PHRASE_SLA_MISSED,           /* 未达标 */
  QY_PHRASE_SLA_NO_TARGET,        /* 未约定目标 */
  QY_PHRASE_SLA_NO_DATA,          /* 缺少数据 */
  QY_PHRASE_SLA_NOT_MEASURABLE,   /* 无法计量 */
  QY_PHRASE_SLA_NO_FIGURES,       /* 合同未约定指标。 */
  QY_PHRASE_SLA_OF_SCOPE,         /* %s（%s） */
  QY_PHRASE_SLA_OF_PERIOD,        /* %s，%s至%s */
  QY_PHRASE_SLA_IN_TIME,          /* 按时%s */
  QY_PHRASE_SLA_MINUTES,          /* %s分钟 */
  QY_PHRASE_SLA_AT_MOST,          /* 不超过%s */
  QY_PHRASE_SLA_ALLOWED,          /* %s：%s在本期间内即%s分钟。 */
  QY_PHRASE_SLA_STATED, /* 合同另写明%s分钟，与其百分比不一致；本报告按百分比… */
  QY_PHRASE_SLA_WITHIN,        /* 未超过该分钟数 */
  QY_PHRASE_SLA_BEYOND,        /* 超过该分钟数 */
  QY_PHRASE_SLA_CASES,         /* 事件 */
  QY_PHRASE_SLA_NO_CASES,      /* 本期间没有登记事件。 */
  QY_PHRASE_SLA_NUMBER,        /* 编号 */
  QY_PHRASE_SLA_CASE,          /* 事件 */
  QY_PHRASE_SLA_REPORTED,      /* 报告时间 */
  QY_PHRASE_SLA_LEVEL,         /* 处理等级 */
  QY_PHRASE_SLA_IN_TIME_MARK,  /* 按时 */
  QY_PHRASE_SLA_LATE_MARK,     /* 超时 */
  QY_PHRASE_SLA_OPEN_MARK,     /* 未到期 */
  QY_PHRASE_SLA_EXCLUDED_MARK, /* 剔除 */
  QY_PHRASE_SLA_OUTAGES,       /* 计入的中断 */
  QY_PHRASE_SLA_NO_OUTAGES,    /* 本期间没有计入的中断。 */
  QY_PHRASE_SLA_FROM,          /* 开始 */
  QY_PHRASE_SLA_UNTIL,         /* 结束 */
  QY_PHRASE_SLA_GOES_ON,       /* 仍在持续 */
  QY_PHRASE_SLA_DURATION,      /* 分钟 */
  QY_PHRASE_SLA_WHAT,          /* 事项 */
  QY_PHRASE_SLA_REASON,        /* 原因 */
  QY_PHRASE_SLA_LONGEST,       /* 合计%s分钟，最长一次%s分钟。 */
  QY_PHRASE_SLA_EXCLUSIONS,    /* 剔除事项 */
  QY_PHRASE_SLA_NO_EXCLUSIONS, /* 本期间没有申请剔除的事项。 */
  QY_PHRASE_SLA_LEFT_OUT,      /* 是否剔除 */
  QY_PHRASE_SLA_OUTCOMES,      /* 未达标的后果 */
  QY_PHRASE_SLA_NO_OUTCOMES,   /* 本期间没有服务抵扣、违约金或应提交的报告。 */
  QY_PHRASE_SLA_CREDIT,        /* 服务抵扣 */
  QY_PHRASE_SLA_PENALTY,       /* 违约金 */
  QY_PHRASE_SLA_DUTY,          /* 应提交 */
  QY_PHRASE_SLA_DUTY_UNTIL,    /* 最迟%s */
  QY_PHRASE_SLA_AMOUNT,        /* 金额 */
  QY_PHRASE_SLA_AMOUNT_OPEN,   /* 基数未知，待双方核定 */
  QY_PHRASE_SLA_CREDIT_TOTAL,  /* 抵扣与违约金合计 */
  QY_PHRASE_SLA_PROBLEMS,      /* 需要补充或核对的数据 */
  QY_PHRASE_SLA_SIGN,          /* 双方确认以上服务水平： */
  QY_PHRASE_SLA_CONTRADICTION, /* “%s”的数据互相矛盾，未予计算 */
  QY_PHRASE_SLA_MISSING,       /* “%s”缺少%s */
  QY_PHRASE_SLA_CURRENCIES,    /* 另有其他币种的金额%s未计入合计 */
  QY_PHRASE_SLA_BAD_INCIDENT,  /* 事件%s的时间互相矛盾，未予计时 */
  QY_PHRASE_SLA_OUTAGES_DIFFER, /* 逐次登记的中断为%d分钟，计量数据为%d分钟；以逐次… */
  QY_PHRASE_SLA_DELAY_REPORT, /* 延迟说明及改进计划 */
  /* reasons of penalties */
  QY_PHRASE_REASON_PENALTY_OWED,         /* 应付%s，到期日%s */
  QY_PHRASE_REASON_PENALTY_PAID_IN_TIME, /* 到期日及以前已付%s，逾期%s */
  QY_PHRASE_REASON_PENALTY_SEGMENT,      /* %s至%s共%d日，未付%s */
  QY_PHRASE_REASON_PENALTY_NOT_OVERDUE,  /* 截至%s没有逾期 */
  QY_PHRASE_REASON_PENALTY_OVERPAID,     /* 多付%s */
  QY_PHRASE_REASON_PENALTY_RATE,         /* 费率%s，即%s */
  QY_PHRASE_REASON_PENALTY_ACTUAL_DAYS,  /* 按当年或者当月的实际天数计算 */
  QY_PHRASE_REASON_PENALTY_YEAR_OF,      /* 一年按%d日计算 */
  QY_PHRASE_REASON_PENALTY_SUM,          /* 未付余额×%s×天数，合计%s */
  QY_PHRASE_REASON_PENALTY_SHARE,        /* %s的%s为%s */
  QY_PHRASE_REASON_PENALTY_FIXED,        /* 固定违约金%s */
  QY_PHRASE_REASON_PENALTY_CAPPED,       /* 以上限%s为准 */
  QY_PHRASE_REASON_PENALTY_WAIVED,       /* 在%d日宽限期内付清，免除 */
  QY_PHRASE_REASON_PENALTY_GRACE_RUNS,   /* 至%s付清则免除 */
  QY_PHRASE_REASON_PENALTY_GRACE_OVER,   /* %d日宽限期内未付清 */
  /* reasons of computed dates; their places in order are the arguments of qy_reasons_add() */
  QY_PHRASE_REASON_EVENT_NOT_COUNTED, /* 起算日%s当日不计入（《民法典》第二百零一条） */
  QY_PHRASE_REASON_COUNTED_FORWARD, /* 自%s的次日起算%s，至%s止 */
  QY_PHRASE_REASON_COUNTED_BACK,    /* 自%s向前倒算%s，至%s */
  QY_PHRASE_REASON_CORRESPONDING_DAY, /* 自%s起%s，以到期月的对应日%s为期限最后一日（《… */
  QY_PHRASE_REASON_LAST_OF_MONTH, /* 自%s起%s，到期月没有对应日，以该月末日%s为期限… */
  QY_PHRASE_REASON_BACK_TO_CORRESPONDING, /* 自%s向前倒算%s，为对应日%s */
  QY_PHRASE_REASON_BACK_TO_LAST_OF_MONTH, /* 自%s向前倒算%s，该月没有对应日，为该月末日%s */
  QY_PHRASE_REASON_HOLIDAYS_SKIPPED,  /* %s至%s为%s放假，不计入工作日 */
  QY_PHRASE_REASON_HOLIDAY_SKIPPED,   /* %s为%s放假，不计入工作日 */
  QY_PHRASE_REASON_WORKED_WEEKEND,    /* %s虽逢周末，但调休上班，计入工作日 */
  QY_PHRASE_REASON_HOLIDAY,           /* %s为%s放假，不是工作日 */
  QY_PHRASE_REASON_A_HOLIDAY,         /* 节假日 */
  QY_PHRASE_REASON_NOT_A_WORKING_DAY, /* %s不是工作日 */
  QY_PHRASE_REASON_ROLLED_FORWARD,    /* 顺延至%s（《民法典》第二百零三条） */
  QY_PHRASE_REASON_NOT_ROLLED, /* 双方约定期限不因休息日顺延（《民法典》第二百零四条）… */
  QY_PHRASE_REASON_BACK_NOT_ROLLED, /* 倒算的期限不向后顺延 */
  QY_PHRASE_REASON_LEAD,            /* 送达需要%s，最迟应于%s发出 */
  QY_PHRASE_REASON_LAST_SAFE_DAY, /* 最后稳妥日为%s，即不晚于该日的最近工作日 */
  QY_PHRASE_REASON_UNCERTAIN,     /* %d年的放假安排尚未公布，结果可能变化 */
  QY_PHRASE_REASON_UNCERTAIN_YEARS,  /* %d年至%d年的放假安排不全，结果可能变化 */
  QY_PHRASE_REASON_FIRST_DAY_COUNTS, /* 首日%s计入期限 */
  QY_PHRASE_REASON_NO_CORRESPONDING_DAY, /* 到期月没有与%s对应的日，期限于该月末日%s届满（《… */
  QY_PHRASE_REASON_DAY_BEFORE, /* 对应日为%s，期限于其前一日%s届满（《民法典》第二… */
  QY_PHRASE_REASON_TERM_RUNS_UNTIL,     /* 首日计入，%s于%s届满 */
  QY_PHRASE_REASON_FIRST_TERM,          /* 首期自%s起，至%s止 */
  QY_PHRASE_REASON_RENEWAL_TERM,        /* 第%d次续约自%s起，至%s止 */
  QY_PHRASE_REASON_FROM_ORIGINAL_START, /* 各期均自首期首日%s起连续计算，共%s */
  QY_PHRASE_REASON_NO_NOTICE_PERIOD, /* 未约定通知期，最迟可在本期最后一日提出 */
  QY_PHRASE_REASON_NOTICE_LAST,      /* 通知最迟应于%s到达 */
  QY_PHRASE_REASON_NOTICE_BEFORE_TERM, /* 通知期长于本期，本期内发出的通知均已迟到 */
  QY_PHRASE_REASON_OBJECTED,           /* %s已提出异议，合同于本期届满时终止 */
  QY_PHRASE_REASON_OBJECTION_OPEN,   /* %s及以前仍可提出异议 */
  QY_PHRASE_REASON_OBJECTION_CLOSED, /* 最后通知日%s已过且无异议，期满自动续约 */
  QY_PHRASE_REASON_ASKED,            /* %s已通知续约，期满续约 */
  QY_PHRASE_REASON_ASKING_OPEN,      /* %s及以前仍可通知续约 */
  QY_PHRASE_REASON_NOT_ASKED,        /* 最后通知日%s已过且未通知续约，期满终止 */
  QY_PHRASE_REASON_RENEWALS_USED,    /* 约定最多续约%d次，已经用完，期满终止 */
  QY_PHRASE_REASON_BY_AGREEMENT,     /* 续约须由双方另行协商一致，否则期满终止 */
  QY_PHRASE_REASON_NO_RENEWAL,       /* 未约定续约，期满终止 */
  QY_PHRASE_REASON_EXPIRED,          /* 期限已于%s届满 */
  QY_PHRASE_REASON_ON,               /* 约定日期为%s */
  QY_PHRASE_REASON_EVENT,            /* “%s”发生于%s */
  QY_PHRASE_REASON_AWAITED,          /* “%s”尚未发生，发生后才能确定日期 */
  QY_PHRASE_REASON_ALL_HAPPENED,     /* 所待事项均已发生，最后一项发生于%s */
  QY_PHRASE_REASON_PERIOD,           /* 所属期间为%s至%s */
  QY_PHRASE_REASON_FOLLOWING_PERIOD, /* 按下一期间计算：%s至%s */
  QY_PHRASE_REASON_FOLLOWING_MONTH,  /* 按次月计算：%s至%s */
  QY_PHRASE_REASON_ANNIVERSARY,      /* %s的第%d个周年日为%s */
  QY_PHRASE_REASON_DAY_OF_MONTH,     /* 该月第%d日为%s */
  QY_PHRASE_REASON_NO_SUCH_DAY,      /* 该月没有%d日，以月末日%s为准 */
  QY_PHRASE_REASON_NTH_WORKING_DAY,  /* 该月第%d个工作日为%s */
  QY_PHRASE_REASON_FEWER_WORKING_DAYS, /* 该月不足%d个工作日，以最后一个工作日%s为… */
  QY_PHRASE_REASON_PERIOD_BEGINS,      /* 首日为%s */
  QY_PHRASE_REASON_PERIOD_ENDS,        /* 最后一日为%s */
  QY_PHRASE_REASON_CLOCK_ALWAYS,       /* 按7×24小时连续计时 */
  QY_PHRASE_REASON_CLOCK_ALL_DAYS,     /* 每日%s至%s计时 */
  QY_PHRASE_REASON_CLOCK_WORKING_DAYS, /* 工作日%s至%s计时 */
  QY_PHRASE_REASON_CLOCK_NOT_RUNNING,  /* %s不在服务时间内，自%s起计时 */
  QY_PHRASE_REASON_CLOCK_DUE,          /* 自%s起计时%s，至%s */
  /* reasons of service levels; targets in the order of QyTargetKind */
  QY_PHRASE_TARGET_RESPONSE,      /* 响应 */
  QY_PHRASE_TARGET_ONSITE,        /* 到场 */
  QY_PHRASE_TARGET_RESTORE,       /* 恢复 */
  QY_PHRASE_TARGET_PLAN,          /* 告知方案 */
  QY_PHRASE_TARGET_RESOLVE,       /* 解决 */
  QY_PHRASE_REASON_SLA_MATRIX,    /* 问题等级%d、服务等级%d，按矩阵为处理等级%d */
  QY_PHRASE_REASON_SLA_NO_MATRIX, /* 未约定上报矩阵，处理等级即问题等级%d */
  QY_PHRASE_REASON_SLA_BY_HAND,   /* 处理等级由人工定为%d */
  QY_PHRASE_REASON_SLA_TARGET,    /* %s时限为%s，自报告时间%s起算 */
  QY_PHRASE_REASON_SLA_PAUSED,    /* %s至%s暂停计时，扣除%d分钟 */
  QY_PHRASE_REASON_SLA_PAUSED_DAYS, /* %s至%s暂停计时，整日%d日不计入 */
  QY_PHRASE_REASON_SLA_DUE,         /* 扣除暂停计时后，最迟为%s */
  QY_PHRASE_REASON_SLA_DAY_END,     /* 截止时间为%s（《民法典》第二百零三条） */
  /* inputs of indicators, in the order of QyInputKind */
  QY_PHRASE_INPUT_PLANNED,          /* 计划服务时间 */
  QY_PHRASE_INPUT_OUTAGE,           /* 计划外中断时间 */
  QY_PHRASE_INPUT_MAINTENANCE,      /* 计划维护时间 */
  QY_PHRASE_INPUT_TRANSACTIONS,     /* 交易总笔数 */
  QY_PHRASE_INPUT_FAILED,           /* 失败笔数 */
  QY_PHRASE_INPUT_THIRD_PARTY,      /* 第三方原因失败笔数 */
  QY_PHRASE_INPUT_ALARMS,           /* 报警总数 */
  QY_PHRASE_INPUT_LATE,             /* 未及时数量 */
  QY_PHRASE_INPUT_FALSE,            /* 误报数量 */
  QY_PHRASE_INPUT_HANDLED,          /* 已处理数量 */
  QY_PHRASE_INPUT_HANDLING_MINUTES, /* 处理总时长 */
  QY_PHRASE_INPUT_COUNT,            /* 次数 */
  QY_PHRASE_INPUT_REPORTED,         /* 报告数量 */
  QY_PHRASE_INPUT_RESOLVED,         /* 已解决数量 */
  QY_PHRASE_INPUT_BASELINE,         /* 基线值 */
  QY_PHRASE_INPUT_AFTER,            /* 改进后值 */
  /* indicators, in the order of QyIndicatorKind */
  QY_PHRASE_INDICATOR_AVAILABILITY,        /* 可用性 */
  QY_PHRASE_INDICATOR_DOWNTIME,            /* 停机时间 */
  QY_PHRASE_INDICATOR_TRANSACTIONS,        /* 交易成功率 */
  QY_PHRASE_INDICATOR_MONITORING_LEAD,     /* 监控提前率 */
  QY_PHRASE_INDICATOR_MONITORING_ACCURACY, /* 监控准确率 */
  QY_PHRASE_INDICATOR_COMPLETION,          /* 故障解决完成率 */
  QY_PHRASE_INDICATOR_TIMELINESS,          /* 及时率 */
  QY_PHRASE_INDICATOR_HANDLING_TIME,       /* 平均处理时长 */
  QY_PHRASE_INDICATOR_COUNT,               /* 次数 */
  QY_PHRASE_INDICATOR_IMPROVEMENT,         /* 改进幅度 */
  QY_PHRASE_INDICATOR_RESPONSE,            /* 响应及时率 */
  QY_PHRASE_INDICATOR_ONSITE,              /* 到场及时率 */
  QY_PHRASE_INDICATOR_RESTORE,             /* 恢复及时率 */
  QY_PHRASE_INDICATOR_RESOLVE,             /* 解决及时率 */
  /* formulas of indicators */
  QY_PHRASE_FORMULA_AVAILABILITY, /* （计划服务时间－计划外中断－计划维护）÷（计划服务时间－计划维护）
                                   */
  QY_PHRASE_FORMULA_TRANSACTIONS, /* （交易总笔数－失败笔数－第三方原因失败笔数）÷（交易总笔数－第三方原因失败笔数）
                                   */
  QY_PHRASE_FORMULA_LEAD,         /* （报警总数－未及时报警数）÷报警总数 */
  QY_PHRASE_FORMULA_ACCURACY,     /* （报警总数－误报数）÷报警总数 */
  QY_PHRASE_FORMULA_COMPLETION,   /* 已解决数÷报告数 */
  QY_PHRASE_FORMULA_IN_TIME,      /* （报告数－超时数）÷报告数 */
  QY_PHRASE_FORMULA_HANDLING_TIME, /* 处理总时长÷已处理数 */
  QY_PHRASE_FORMULA_DECREASE,      /* （改进前－改进后）÷改进前 */
  QY_PHRASE_FORMULA_INCREASE,      /* （改进后－改进前）÷改进前 */
  /* of what a credit is a share, in the order of QyCreditBase */
  QY_PHRASE_CREDIT_BASE_MONTH, /* 当月服务费 */
  QY_PHRASE_CREDIT_BASE_YEAR,  /* 当年服务费 */
  QY_PHRASE_CREDIT_BASE_TOTAL, /* 合同总价 */
  /* reasons of figures and credits */
  QY_PHRASE_REASON_FIGURE_FORMULA,        /* %s＝%s */
  QY_PHRASE_REASON_FIGURE_VALUE,          /* 代入本期数据：%s */
  QY_PHRASE_REASON_FIGURE_AMOUNT,         /* 本期%s为%d */
  QY_PHRASE_REASON_FIGURE_MET,            /* 目标值%s，达标 */
  QY_PHRASE_REASON_FIGURE_MISSED,         /* 目标值%s，未达标 */
  QY_PHRASE_REASON_FIGURE_NO_DATA,        /* 缺少计量数据：%s */
  QY_PHRASE_REASON_FIGURE_NOT_MEASURABLE, /* 分母为零，无法计量 */
  QY_PHRASE_REASON_FIGURE_ALLOWED,        /* %s在本期相当于允许中断%s分钟 */
  QY_PHRASE_REASON_FIGURE_STATED, /* 合同所述为%s分钟，与本期按百分比折算的%s分钟不同，两者分别列示
                                   */
  QY_PHRASE_REASON_FIGURE_STATED_MET,    /* 中断%d分钟，未超过合同所述%s分钟 */
  QY_PHRASE_REASON_FIGURE_STATED_MISSED, /* 中断%d分钟，超过合同所述%s分钟 */
  QY_PHRASE_REASON_FIGURE_LONGEST,       /* 单次最长中断%d分钟 */
  QY_PHRASE_REASON_CREDIT_TIER,          /* %s为%s，低于%s */
  QY_PHRASE_REASON_CREDIT_SHARE,         /* 按%s的%s计为%s */
  QY_PHRASE_REASON_CREDIT_EACH,          /* %s未达标%d次，每次%s，合计%s */
  QY_PHRASE_REASON_CREDIT_CAPPED,        /* 本期合计以%s的%s为限，即%s */
  QY_PHRASE_REASON_CREDIT_NO_BASE,       /* %s尚不明确，无法计算金额 */
  QY_PHRASE_REASON_CREDIT_REPORT,        /* %s未达标，应提交%s */
  /* the service record */
  QY_PHRASE_RECORD_SHEET,               /* 服务记录单 */
  QY_PHRASE_RECORD_NUMBER,              /* 记录单编号 */
  QY_PHRASE_RECORD_SERVICE,             /* 服务内容 */
  QY_PHRASE_RECORD_MODE,                /* 服务方式 */
  QY_PHRASE_RECORD_TIME,                /* 服务时间 */
  QY_PHRASE_RECORD_HOURS,               /* 工时 */
  QY_PHRASE_RECORD_NORMAL_AND_OVERTIME, /* 正常工时%s，加班工时%s */
  QY_PHRASE_RECORD_HOURS_MINUTES,       /* %d小时%d分 */
  QY_PHRASE_RECORD_PLACE,               /* 服务地点 */
  QY_PHRASE_RECORD_PEOPLE,              /* 服务人员 */
  QY_PHRASE_RECORD_CLIENT_PERSON,       /* 委托方经办人 */
  QY_PHRASE_RECORD_INCIDENT,            /* 关联事件 */
  QY_PHRASE_RECORD_PLAN,                /* 维护计划 */
  QY_PHRASE_RECORD_PROBLEM,             /* 问题描述 */
  QY_PHRASE_RECORD_HANDLING,            /* 处理过程 */
  QY_PHRASE_RECORD_TOOLS,               /* 使用工具 */
  QY_PHRASE_RECORD_VERIFICATION,        /* 结果验证 */
  QY_PHRASE_RECORD_CAUTIONS,            /* 注意事项 */
  QY_PHRASE_RECORD_CONFIRMATION, /* 双方确认以上服务记录属实，签字后存档。 */
  QY_N_PHRASES
} QyPhrase;

/**
 * qy_language_of_interface:
 *
 * The language the program speaks, of those documents can have: for what is printed into documents
 * and shown on the screen as well, such as the reasons of a date.
 */
QyLanguage qy_language_of_interface (void);

/**
 * qy_language_from_string:
 * @code: "zh" or "en"; a region ("zh_CN", "en-GB") does not matter
 *
 * Returns: whether @code is a language that documents can be written in
 */
gboolean qy_language_from_string (const char *code, QyLanguage *language);

/**
 * qy_language_to_string:
 *
 * Returns: "zh" or "en"
 */
const char *qy_language_to_string (QyLanguage language);

/**
 * qy_language_phrase:
 *
 * Returns: the phrase in @language; a phrase with %s or %d in it is filled by qy_language_print()
 */
const char *qy_language_phrase (QyLanguage language, QyPhrase phrase);

/**
 * qy_language_print:
 * @...: what its %s and %d stand for, the same in every language and in the same order
 *
 * Returns: (transfer full): the phrase with its places filled
 */
char *qy_language_print (QyLanguage language, QyPhrase phrase, ...);

/**
 * qy_language_month:
 * @month: 1 to 12
 *
 * Returns: the month's full name: "十一月", "November"
 */
const char *qy_language_month (QyLanguage language, int month);
