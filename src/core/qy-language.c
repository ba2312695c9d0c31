/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-language-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *const codes[QY_N_LANGUAGES] = { "zh", "en" };

/* clang-format off */
static const char *const phrases[QY_N_PHRASES][QY_N_LANGUAGES] = {
  /* numbers and marks on every page */
  [QY_PHRASE_CONTRACT_NUMBER] = { "合同编号", "Contract No." },
  [QY_PHRASE_PAGE_OF] = { "第 %d 页 共 %d 页", "Page %d of %d" },
  [QY_PHRASE_REVISION] = { "第 %d 版", "Revision %d" },
  [QY_PHRASE_CHECK_CODE] = { "校验码", "Check code" },
  [QY_PHRASE_DRAFT] = { "草稿", "Draft" },
  [QY_PHRASE_DRAFT_NOT_FOR_SIGNATURE] = { "草稿，不得用于签署", "Draft, not for signature" },
  [QY_PHRASE_SAMPLE] = { "范本", "Template" },
  [QY_PHRASE_CONTENTS] = { "目录", "Contents" },
  [QY_PHRASE_ANNEX] = { "附件%s", "Annex %s" },
  [QY_PHRASE_ANNEXES] = { "附件清单", "List of Annexes" },
  [QY_PHRASE_BLANK] = { "________", "________" },
  [QY_PHRASE_BULLET] = { "•", "•" },
  [QY_PHRASE_YES] = { "是", "Yes" },
  [QY_PHRASE_NO] = { "否", "No" },
  [QY_PHRASE_NONE] = { "无", "None" },
  [QY_PHRASE_WAITING_FOR] = { "待%s后确定", "to be determined after %s" },
  [QY_PHRASE_NOTE] = { "说明", "Note" },
  [QY_PHRASE_TOTAL] = { "合计", "Total" },
  [QY_PHRASE_SUBTOTAL] = { "小计", "Subtotal" },
  [QY_PHRASE_ITEM] = { "项目", "Item" },
  [QY_PHRASE_SERIAL] = { "序号", "No." },
  [QY_PHRASE_QUANTITY] = { "数量", "Quantity" },
  [QY_PHRASE_UNIT] = { "单位", "Unit" },
  [QY_PHRASE_UNIT_PRICE] = { "单价", "Unit price" },
  [QY_PHRASE_AMOUNT] = { "金额", "Amount" },
  [QY_PHRASE_AMOUNT_IN_WORDS] = { "金额大写", "Amount in words" },
  [QY_PHRASE_CURRENCY] = { "币种", "Currency" },
  [QY_PHRASE_TAX] = { "税率", "Tax rate" },
  [QY_PHRASE_REMARKS] = { "备注", "Remarks" },
  /* kinds of documents */
  [QY_PHRASE_CONTRACT] = { "合同", "Contract" },
  [QY_PHRASE_AMENDMENT] = { "补充协议", "Supplementary Agreement" },
  [QY_PHRASE_LETTER] = { "函", "Letter" },
  [QY_PHRASE_TEMPLATE] = { "合同范本", "Contract Template" },
  [QY_PHRASE_CLAUSE] = { "条款", "Clause" },
  [QY_PHRASE_AMENDS] = { "本协议系对%s的补充", "This agreement supplements %s" },
  [QY_PHRASE_LETTER_OBJECTION] = { "关于《%s》到期不再续约的通知", "Objection to the renewal of “%s”" },
  [QY_PHRASE_LETTER_RENEWAL] = { "关于《%s》续约的函", "Renewal of “%s”" },
  [QY_PHRASE_LETTER_EXTENSION] = { "关于《%s》临时延续的函", "Temporary extension of “%s”" },
  [QY_PHRASE_LETTER_TERMINATION] = { "关于终止《%s》的通知", "Termination of “%s”" },
  [QY_PHRASE_LETTER_SUSPENSION] = { "关于中止履行《%s》的通知", "Suspension of “%s”" },
  [QY_PHRASE_LETTER_RESUMPTION] = { "关于恢复履行《%s》的通知", "Resumption of “%s”" },
  [QY_PHRASE_AMENDMENT_TITLE] = { "《%s》补充协议", "Amendment to “%s”" },
  [QY_PHRASE_AMENDMENT_RECITAL] = { "双方已签订《%s》（编号：%s，以下简称“原合同”）。经协商一致，双方就原合同订立本补充协议。", "The parties have concluded “%s” (No. %s, the “Original Contract”). They agree on this amendment to it." },
  [QY_PHRASE_AMENDMENT_CHANGES] = { "变更内容", "Changes" },
  [QY_PHRASE_AMENDMENT_CHANGE] = { "将原合同约定的“%s”由%s变更为%s。", "“%s”, as agreed in the Original Contract, is changed from %s to %s." },
  [QY_PHRASE_AMENDMENT_NOTHING] = { "“未约定”", "“not stated”" },
  [QY_PHRASE_AMENDMENT_EFFECT] = { "生效和效力", "Effect" },
  [QY_PHRASE_AMENDMENT_EFFECTIVE_ON] = { "上述变更自%s起生效。", "The changes take effect on %s." },
  [QY_PHRASE_AMENDMENT_REST] = { "原合同的其他约定不变。本补充协议经双方签字盖章后与原合同具有同等法律效力。", "All other provisions of the Original Contract remain as they are. Once signed by both parties, this amendment has the same force as the Original Contract." },
  [QY_PHRASE_AMENDMENT_REASON] = { "变更原因：%s。", "Reason for the change: %s." },
  [QY_PHRASE_AMENDMENT_REQUEST] = { "变更申请 %s“%s”", "change request %s, “%s”" },
  [QY_PHRASE_EVALUATION_TIMELINESS] = { "事件处理及时率", "Timeliness" },
  [QY_PHRASE_EVALUATION_SIGNED] = { "服务记录单签字率", "Service records signed" },
  [QY_PHRASE_EVALUATION_RUNS] = { "维护计划执行率", "Maintenance runs done" },
  [QY_PHRASE_EVALUATION_CONTENT] = { "满意度", "Satisfaction" },
  [QY_PHRASE_MEETING_SHEET] = { "会议纪要", "Minutes of a Meeting" },
  [QY_PHRASE_EVALUATION_SHEET] = { "服务评价表", "Evaluation of the Service" },
  [QY_PHRASE_SHEET_CONFIRMED] = { "双方确认以上内容：", "Confirmed by both sides:" },
  [QY_PHRASE_AMENDMENT_DAY] = { "变更生效日", "Effective day of the changes" },
  [QY_PHRASE_AMENDMENT_SIGNATURE] = { "双方签字盖章：", "Signed by the parties:" },
  /* signing */
  [QY_PHRASE_SEAL] = { "（盖章）", "(Seal)" },
  [QY_PHRASE_SIGNED_BY] = { "法定代表人或授权代表（签字）", "Legal or authorised representative (signature)" },
  [QY_PHRASE_SIGNED_BY_PERSON] = { "（签字）", "(Signature)" },
  [QY_PHRASE_SIGNED_ON] = { "日期", "Date" },
  [QY_PHRASE_SIGNED_ON_BLANK] = { "____年__月__日", "____-__-__" },
  [QY_PHRASE_SIGNED_AT] = { "签订地点", "Place of signing" },
  [QY_PHRASE_SIGNATURE_PAGE] = { "（以下无正文，为签署页）", "(Signature page follows)" },
  /* parties */
  [QY_PHRASE_PARTY] = { "当事人", "Party" },
  [QY_PHRASE_PARTY_A] = { "甲方", "Party A" },
  [QY_PHRASE_PARTY_B] = { "乙方", "Party B" },
  [QY_PHRASE_PARTY_C] = { "丙方", "Party C" },
  [QY_PHRASE_PARTY_D] = { "丁方", "Party D" },
  [QY_PHRASE_CLIENT] = { "委托方", "Client" },
  [QY_PHRASE_PROVIDER] = { "受托方", "Service provider" },
  [QY_PHRASE_NAME] = { "名称", "Name" },
  [QY_PHRASE_ALIASES] = { "简称", "Short name" },
  [QY_PHRASE_CREDIT_CODE] = { "统一社会信用代码", "Unified social credit code" },
  [QY_PHRASE_ID_NUMBER] = { "身份证号", "Identity card number" },
  [QY_PHRASE_REPRESENTATIVE] = { "法定代表人", "Legal representative" },
  [QY_PHRASE_AGENT] = { "授权代表", "Authorised representative" },
  [QY_PHRASE_ADDRESS] = { "地址", "Address" },
  [QY_PHRASE_CONTACT] = { "联系人", "Contact" },
  [QY_PHRASE_PHONE] = { "电话", "Telephone" },
  [QY_PHRASE_EMAIL] = { "电子邮箱", "E-mail" },
  [QY_PHRASE_BANK] = { "开户行", "Bank" },
  [QY_PHRASE_ACCOUNT_HOLDER] = { "户名", "Account holder" },
  [QY_PHRASE_ACCOUNT_NUMBER] = { "账号", "Account number" },
  /* units of time */
  [QY_PHRASE_MINUTE] = { "分钟", "minute" },
  [QY_PHRASE_MINUTES] = { "分钟", "minutes" },
  [QY_PHRASE_HOUR] = { "小时", "hour" },
  [QY_PHRASE_HOURS] = { "小时", "hours" },
  [QY_PHRASE_DAY] = { "日", "day" },
  [QY_PHRASE_DAYS] = { "日", "days" },
  [QY_PHRASE_WORKING_DAY] = { "工作日", "working day" },
  [QY_PHRASE_WORKING_DAYS] = { "工作日", "working days" },
  [QY_PHRASE_WEEK] = { "周", "week" },
  [QY_PHRASE_WEEKS] = { "周", "weeks" },
  [QY_PHRASE_MONTH] = { "月", "month" },
  [QY_PHRASE_MONTHS] = { "月", "months" },
  [QY_PHRASE_QUARTER] = { "季度", "quarter" },
  [QY_PHRASE_QUARTERS] = { "季度", "quarters" },
  [QY_PHRASE_HALF_YEAR] = { "半年", "half-year" },
  [QY_PHRASE_HALF_YEARS] = { "半年", "half-years" },
  [QY_PHRASE_HALF_A_YEAR] = { "半年", "half a year" },
  [QY_PHRASE_YEAR] = { "年", "year" },
  [QY_PHRASE_YEARS] = { "年", "years" },
  [QY_PHRASE_PER_DAY] = { "每日", "per day" },
  [QY_PHRASE_PER_MONTH] = { "每月", "per month" },
  [QY_PHRASE_PER_YEAR] = { "每年", "per year" },
  /* signs */
  [QY_PHRASE_COMMA] = { "，", ", " },
  [QY_PHRASE_SEMICOLON] = { "；", "; " },
  [QY_PHRASE_COLON] = { "：", ": " },
  [QY_PHRASE_FULL_STOP] = { "。", "." },
  [QY_PHRASE_LIST_COMMA] = { "、", ", " },
  [QY_PHRASE_OPENING_BRACKET] = { "（", " (" },
  [QY_PHRASE_CLOSING_BRACKET] = { "）", ")" },
  [QY_PHRASE_OPENING_QUOTE] = { "“", "“" },
  [QY_PHRASE_CLOSING_QUOTE] = { "”", "”" },
  [QY_PHRASE_OPENING_TITLE] = { "《", "“" },
  [QY_PHRASE_CLOSING_TITLE] = { "》", "”" },
  [QY_PHRASE_TO] = { "至", "to" },
  [QY_PHRASE_AND] = { "和", "and" },
  [QY_PHRASE_OR] = { "或", "or" },
  /* what a period or a payment is */
  [QY_PHRASE_FROM] = { "自%s起", "from %s" },
  [QY_PHRASE_UNTIL] = { "至%s止", "until %s" },
  [QY_PHRASE_FROM_TO] = { "自%s起至%s止", "from %s to %s" },
  [QY_PHRASE_SERVICE_PERIOD] = { "服务期限", "Service period" },
  [QY_PHRASE_DUE_DATE] = { "到期日", "Due date" },
  [QY_PHRASE_PAYMENT] = { "付款", "Payment" },
  [QY_PHRASE_PAYMENT_SCHEDULE] = { "付款计划", "Payment schedule" },
  [QY_PHRASE_INSTALMENT] = { "第%d期", "Instalment %d" },
  [QY_PHRASE_PENALTY] = { "违约金", "Penalty" },
  [QY_PHRASE_YEARLY_RATE] = { "折合年率", "yearly rate" },
  [QY_PHRASE_OVERDUE_DAYS] = { "逾期天数", "Days overdue" },
  [QY_PHRASE_BALANCE] = { "未付余额", "Unpaid balance" },
  [QY_PHRASE_SHEET_PENALTY] = { "违约金计算书", "Calculation of a Penalty" },
  [QY_PHRASE_SHEET_CONTENT] = { "内容", "Content" },
  [QY_PHRASE_SHEET_OWED] = { "应付金额", "Amount due" },
  [QY_PHRASE_SHEET_PAID] = { "已付", "Paid" },
  [QY_PHRASE_SHEET_COMPUTED_UP_TO] = { "计算截至日（含当日）", "Computed up to and including" },
  [QY_PHRASE_SHEET_STEPS] = { "计算过程如下：", "The steps of the calculation:" },
  [QY_PHRASE_SHEET_RESULT] = { "违约金合计", "Penalty in total" },
  [QY_PHRASE_FEE_MONTH] = { "%d年%d月", "%d, month %d" },
  [QY_PHRASE_FEE_QUARTER] = { "%d年第%d季度", "%d, quarter %d" },
  [QY_PHRASE_FEE_HALF_YEAR] = { "%d年第%d个半年", "%d, half-year %d" },
  [QY_PHRASE_FEE_YEAR] = { "%d年度", "year %d" },
  /* reasons of penalties */
  [QY_PHRASE_REASON_PENALTY_OWED] = { "应付%s，到期日为%s，自次日起计算逾期天数（《民法典》第二百零一条）", "%s was due on %s; overdue days count from the day after (Civil Code, art. 201)" },
  [QY_PHRASE_REASON_PENALTY_PAID_IN_TIME] = { "到期日及以前已付%s，逾期金额为%s", "%s was paid by the due date; %s was overdue" },
  [QY_PHRASE_REASON_PENALTY_SEGMENT] = { "自%s至%s共%d日，未付余额为%s", "from %s to %s (days: %d), %s was unpaid" },
  [QY_PHRASE_REASON_PENALTY_NOT_OVERDUE] = { "截至%s没有逾期", "nothing was overdue up to %s" },
  [QY_PHRASE_REASON_PENALTY_OVERPAID] = { "多付%s，另行退还或者抵作其他款项", "%s was paid beyond the amount, to be paid back or used otherwise" },
  [QY_PHRASE_REASON_PENALTY_RATE] = { "违约金标准为%s，折合%s", "the rate is %s, that is %s" },
  [QY_PHRASE_REASON_PENALTY_ACTUAL_DAYS] = { "按每年、每月的实际天数折算", "by the actual days of each year and month" },
  [QY_PHRASE_REASON_PENALTY_YEAR_OF] = { "一年按%d日折算", "a year counts as %d days" },
  [QY_PHRASE_REASON_PENALTY_SUM] = { "各段未付余额×%s×天数之和为%s，只在最后四舍五入到分", "the sum of balance × %s × days is %s, rounded once at the end" },
  [QY_PHRASE_REASON_PENALTY_SHARE] = { "%s的%s为%s", "of %s, %s is %s" },
  [QY_PHRASE_REASON_PENALTY_FIXED] = { "约定的违约金为固定金额%s", "the agreed penalty is the fixed sum of %s" },
  [QY_PHRASE_REASON_PENALTY_CAPPED] = { "超过上限，以上限%s为准", "this is above the cap; the cap of %s holds" },
  [QY_PHRASE_REASON_PENALTY_WAIVED] = { "在%d日的宽限期内付清，免除违约金", "everything was paid within the grace of %d days: there is no penalty" },
  [QY_PHRASE_REASON_PENALTY_GRACE_RUNS] = { "在宽限期内，%s及以前付清则免除违约金", "grace still runs: there is no penalty if everything is paid by %s" },
  [QY_PHRASE_REASON_PENALTY_GRACE_OVER] = { "未在%d日的宽限期内付清，逾期天数仍自到期日的次日起算", "the %d days of grace are over; they do not shorten the delay" },
  /* reasons of computed dates */
  [QY_PHRASE_REASON_EVENT_NOT_COUNTED] = { "起算日%s当日不计入（《民法典》第二百零一条）", "the day of the event, %s, is not counted (Civil Code, art. 201)" },
  [QY_PHRASE_REASON_COUNTED_FORWARD] = { "自%s的次日起算%s，至%s止", "counted from the day after %s for %s, until %s" },
  [QY_PHRASE_REASON_COUNTED_BACK] = { "自%s向前倒算%s，至%s", "counted back from %s by %s, to %s" },
  [QY_PHRASE_REASON_CORRESPONDING_DAY] = { "自%s起%s，以到期月的对应日%s为期限最后一日（《民法典》第二百零二条）", "counted from %s for %s, until the corresponding day, %s (Civil Code, art. 202)" },
  [QY_PHRASE_REASON_LAST_OF_MONTH] = { "自%s起%s，到期月没有对应日，以该月末日%s为期限最后一日（《民法典》第二百零二条）", "counted from %s for %s; the last month has no corresponding day, so it is the last day of that month, %s (Civil Code, art. 202)" },
  [QY_PHRASE_REASON_BACK_TO_CORRESPONDING] = { "自%s向前倒算%s，为对应日%s", "counted back from %s by %s, to the corresponding day, %s" },
  [QY_PHRASE_REASON_BACK_TO_LAST_OF_MONTH] = { "自%s向前倒算%s，该月没有对应日，为该月末日%s", "counted back from %s by %s; that month has no corresponding day, so it is its last day, %s" },
  [QY_PHRASE_REASON_HOLIDAYS_SKIPPED] = { "%s至%s为%s放假，不计入工作日", "%s to %s is off for %s and does not count as working days" },
  [QY_PHRASE_REASON_HOLIDAY_SKIPPED] = { "%s为%s放假，不计入工作日", "%s is off for %s and does not count as a working day" },
  [QY_PHRASE_REASON_WORKED_WEEKEND] = { "%s虽逢周末，但调休上班，计入工作日", "%s is a weekend day that is worked and counts as a working day" },
  [QY_PHRASE_REASON_HOLIDAY] = { "%s为%s放假，不是工作日", "%s is off for %s, not a working day" },
  [QY_PHRASE_REASON_A_HOLIDAY] = { "节假日", "a holiday" },
  [QY_PHRASE_REASON_NOT_A_WORKING_DAY] = { "%s不是工作日", "%s is not a working day" },
  [QY_PHRASE_REASON_ROLLED_FORWARD] = { "顺延至%s（《民法典》第二百零三条）", "moved to the next working day, %s (Civil Code, art. 203)" },
  [QY_PHRASE_REASON_NOT_ROLLED] = { "双方约定期限不因休息日顺延（《民法典》第二百零四条）", "the parties agreed that the deadline does not move for a day off (Civil Code, art. 204)" },
  [QY_PHRASE_REASON_BACK_NOT_ROLLED] = { "倒算的期限不向后顺延", "a deadline that is counted back never moves on" },
  [QY_PHRASE_REASON_LEAD] = { "送达需要%s，最迟应于%s发出", "the notice needs %s to arrive and must leave by %s" },
  [QY_PHRASE_REASON_LAST_SAFE_DAY] = { "最后稳妥日为%s，即不晚于该日的最近工作日", "the last safe day is %s, the nearest working day that is not too late" },
  [QY_PHRASE_REASON_UNCERTAIN] = { "%d年的放假安排尚未公布，结果可能变化", "the holidays of %d are not known; the result may change" },
  [QY_PHRASE_REASON_UNCERTAIN_YEARS] = { "%d年至%d年的放假安排不全，结果可能变化", "not all holidays of %d to %d are known; the result may change" },
  [QY_PHRASE_REASON_FIRST_DAY_COUNTS] = { "首日%s计入期限", "the first day, %s, is part of the term" },
  [QY_PHRASE_REASON_NO_CORRESPONDING_DAY] = { "到期月没有与%s对应的日，期限于该月末日%s届满（《民法典》第二百零二条）", "no day of the last month corresponds to %s; the term ends on the last day of that month, %s (Civil Code, art. 202)" },
  [QY_PHRASE_REASON_DAY_BEFORE] = { "对应日为%s，期限于其前一日%s届满（《民法典》第二百零二条）", "the corresponding day is %s; the term ends the day before, on %s (Civil Code, art. 202)" },
  [QY_PHRASE_REASON_TERM_RUNS_UNTIL] = { "首日计入，%s于%s届满", "with the first day, a term of %s ends on %s" },
  [QY_PHRASE_REASON_FIRST_TERM] = { "首期自%s起，至%s止", "the first term runs from %s to %s" },
  [QY_PHRASE_REASON_RENEWAL_TERM] = { "第%d次续约自%s起，至%s止", "renewal %d runs from %s to %s" },
  [QY_PHRASE_REASON_FROM_ORIGINAL_START] = { "各期均自首期首日%s起连续计算，共%s", "all terms are measured from the first day of the first one, %s: %s in all" },
  [QY_PHRASE_REASON_NO_NOTICE_PERIOD] = { "未约定通知期，最迟可在本期最后一日提出", "no notice period is agreed; the last day of the term is the last day to speak up" },
  [QY_PHRASE_REASON_NOTICE_LAST] = { "通知最迟应于%s到达", "notice must arrive on %s at the latest" },
  [QY_PHRASE_REASON_NOTICE_BEFORE_TERM] = { "通知期长于本期，本期内发出的通知均已迟到", "the notice period is longer than the term; no notice given in this term is in time" },
  [QY_PHRASE_REASON_OBJECTED] = { "%s已提出异议，合同于本期届满时终止", "an objection arrived on %s; the contract ends with this term" },
  [QY_PHRASE_REASON_OBJECTION_OPEN] = { "%s及以前仍可提出异议", "an objection is in time until %s" },
  [QY_PHRASE_REASON_OBJECTION_CLOSED] = { "最后通知日%s已过且无异议，期满自动续约", "the last day of notice, %s, has passed without an objection; the contract will be renewed" },
  [QY_PHRASE_REASON_ASKED] = { "%s已通知续约，期满续约", "the wish to renew was given on %s; the contract will be renewed" },
  [QY_PHRASE_REASON_ASKING_OPEN] = { "%s及以前仍可通知续约", "the wish to renew is in time until %s" },
  [QY_PHRASE_REASON_NOT_ASKED] = { "最后通知日%s已过且未通知续约，期满终止", "the last day of notice, %s, has passed without a wish to renew; the contract ends with this term" },
  [QY_PHRASE_REASON_RENEWALS_USED] = { "约定最多续约%d次，已经用完，期满终止", "at most %d renewals are agreed and all are used; the contract ends with this term" },
  [QY_PHRASE_REASON_BY_AGREEMENT] = { "续约须由双方另行协商一致，否则期满终止", "a renewal needs the agreement of both; without it the contract ends with this term" },
  [QY_PHRASE_REASON_NO_RENEWAL] = { "未约定续约，期满终止", "no renewal is agreed; the contract ends with this term" },
  [QY_PHRASE_REASON_EXPIRED] = { "期限已于%s届满", "the term has ended on %s" },
  [QY_PHRASE_REASON_ON] = { "约定日期为%s", "the agreed day is %s" },
  [QY_PHRASE_REASON_EVENT] = { "“%s”发生于%s", "“%s” happened on %s" },
  [QY_PHRASE_REASON_AWAITED] = { "“%s”尚未发生，发生后才能确定日期", "“%s” has not happened yet; the date follows from it" },
  [QY_PHRASE_REASON_ALL_HAPPENED] = { "所待事项均已发生，最后一项发生于%s", "all the events have happened, the last of them on %s" },
  [QY_PHRASE_REASON_PERIOD] = { "所属期间为%s至%s", "the period is %s to %s" },
  [QY_PHRASE_REASON_FOLLOWING_PERIOD] = { "按下一期间计算：%s至%s", "reckoned from the following period: %s to %s" },
  [QY_PHRASE_REASON_FOLLOWING_MONTH] = { "按次月计算：%s至%s", "reckoned from the following month: %s to %s" },
  [QY_PHRASE_REASON_ANNIVERSARY] = { "%s的第%d个周年日为%s", "counted from %s, anniversary %d is %s" },
  [QY_PHRASE_REASON_DAY_OF_MONTH] = { "该月第%d日为%s", "day %d of the month is %s" },
  [QY_PHRASE_REASON_NO_SUCH_DAY] = { "该月没有%d日，以月末日%s为准", "the month has no day %d; its last day is %s" },
  [QY_PHRASE_REASON_NTH_WORKING_DAY] = { "该月第%d个工作日为%s", "working day %d of the month is %s" },
  [QY_PHRASE_REASON_FEWER_WORKING_DAYS] = { "该月不足%d个工作日，以最后一个工作日%s为准", "the month has fewer than %d working days; the last one is %s" },
  [QY_PHRASE_REASON_PERIOD_BEGINS] = { "首日为%s", "its first day is %s" },
  [QY_PHRASE_REASON_PERIOD_ENDS] = { "最后一日为%s", "its last day is %s" },
  [QY_PHRASE_REASON_CLOCK_ALWAYS] = { "按7×24小时连续计时", "the clock runs 24 hours on 7 days" },
  [QY_PHRASE_REASON_CLOCK_ALL_DAYS] = { "每日%s至%s计时", "the clock runs from %s to %s every day" },
  [QY_PHRASE_REASON_CLOCK_WORKING_DAYS] = { "工作日%s至%s计时", "the clock runs from %s to %s on working days" },
  [QY_PHRASE_REASON_CLOCK_NOT_RUNNING] = { "%s不在服务时间内，自%s起计时", "the clock does not run at %s; it starts at %s" },
  [QY_PHRASE_REASON_CLOCK_DUE] = { "自%s起计时%d分钟，至%s", "from %s, the service time of %d minutes ends at %s" },
  /* reasons of service levels */
  [QY_PHRASE_TARGET_RESPONSE] = { "响应", "response" },
  [QY_PHRASE_TARGET_ONSITE] = { "到场", "arrival on site" },
  [QY_PHRASE_TARGET_RESTORE] = { "恢复", "restoration" },
  [QY_PHRASE_TARGET_PLAN] = { "告知方案", "telling the plan" },
  [QY_PHRASE_TARGET_RESOLVE] = { "解决", "resolution" },
  [QY_PHRASE_REASON_SLA_MATRIX] = { "问题等级%d、服务等级%d，按上报矩阵为处理等级%d", "problem level %d and service level %d give handling level %d by the matrix" },
  [QY_PHRASE_REASON_SLA_NO_MATRIX] = { "未约定上报矩阵，处理等级即问题等级%d", "there is no matrix; the handling level is the problem level, %d" },
  [QY_PHRASE_REASON_SLA_BY_HAND] = { "处理等级由人工定为%d", "handling level %d was set by hand" },
  [QY_PHRASE_REASON_SLA_TARGET] = { "%s时限为%s，自报告时间%s起算", "the time for %s is %s, counted from the report at %s" },
  [QY_PHRASE_REASON_SLA_PAUSED] = { "%s至%s暂停计时，其中服务时间%d分钟不计入", "paused from %s to %s; %d minutes of service time do not count" },
  [QY_PHRASE_REASON_SLA_PAUSED_DAYS] = { "%s至%s暂停计时，期限顺延%d日", "paused from %s to %s; the deadline moves by the whole days of it: %d" },
  [QY_PHRASE_REASON_SLA_DUE] = { "扣除暂停时间后，最迟为%s", "with the pauses it is due at %s" },
  [QY_PHRASE_REASON_SLA_DAY_END] = { "截止时间为%s（《民法典》第二百零三条）", "the last day ends at %s (Civil Code, art. 203)" },
  /* inputs of indicators, in the order of QyInputKind */
  [QY_PHRASE_INPUT_PLANNED] = { "计划服务时间", "planned service time" },
  [QY_PHRASE_INPUT_OUTAGE] = { "计划外中断时间", "unplanned outage" },
  [QY_PHRASE_INPUT_MAINTENANCE] = { "计划维护时间", "planned maintenance" },
  [QY_PHRASE_INPUT_TRANSACTIONS] = { "交易总笔数", "transactions" },
  [QY_PHRASE_INPUT_FAILED] = { "失败笔数", "failed transactions" },
  [QY_PHRASE_INPUT_THIRD_PARTY] = { "第三方原因失败笔数", "failures caused by third parties" },
  [QY_PHRASE_INPUT_ALARMS] = { "报警总数", "alarms" },
  [QY_PHRASE_INPUT_LATE] = { "未及时数量", "late ones" },
  [QY_PHRASE_INPUT_FALSE] = { "误报数量", "false alarms" },
  [QY_PHRASE_INPUT_HANDLED] = { "已处理数量", "handled ones" },
  [QY_PHRASE_INPUT_HANDLING_MINUTES] = { "处理总时长", "time of handling" },
  [QY_PHRASE_INPUT_COUNT] = { "次数", "count" },
  [QY_PHRASE_INPUT_REPORTED] = { "报告数量", "reported ones" },
  [QY_PHRASE_INPUT_RESOLVED] = { "已解决数量", "resolved ones" },
  [QY_PHRASE_INPUT_BASELINE] = { "基线值", "value before" },
  [QY_PHRASE_INPUT_AFTER] = { "改进后值", "value after" },
  /* indicators, in the order of QyIndicatorKind */
  [QY_PHRASE_INDICATOR_AVAILABILITY] = { "可用性", "availability" },
  [QY_PHRASE_INDICATOR_DOWNTIME] = { "停机时间", "downtime" },
  [QY_PHRASE_INDICATOR_TRANSACTIONS] = { "交易成功率", "transaction success" },
  [QY_PHRASE_INDICATOR_MONITORING_LEAD] = { "监控提前率", "monitoring lead" },
  [QY_PHRASE_INDICATOR_MONITORING_ACCURACY] = { "监控准确率", "monitoring accuracy" },
  [QY_PHRASE_INDICATOR_COMPLETION] = { "故障解决完成率", "completion of faults" },
  [QY_PHRASE_INDICATOR_TIMELINESS] = { "及时率", "timeliness" },
  [QY_PHRASE_INDICATOR_HANDLING_TIME] = { "平均处理时长", "average handling time" },
  [QY_PHRASE_INDICATOR_COUNT] = { "次数", "count" },
  [QY_PHRASE_INDICATOR_IMPROVEMENT] = { "改进幅度", "improvement" },
  [QY_PHRASE_INDICATOR_RESPONSE] = { "响应及时率", "responses in time" },
  [QY_PHRASE_INDICATOR_ONSITE] = { "到场及时率", "arrivals in time" },
  [QY_PHRASE_INDICATOR_RESTORE] = { "恢复及时率", "restorations in time" },
  [QY_PHRASE_INDICATOR_RESOLVE] = { "解决及时率", "resolutions in time" },
  /* formulas of indicators */
  [QY_PHRASE_FORMULA_AVAILABILITY] = { "（计划服务时间－计划外中断－计划维护）÷（计划服务时间－计划维护）", "(planned service time − unplanned outage − planned maintenance) ÷ (planned service time − planned maintenance)" },
  [QY_PHRASE_FORMULA_TRANSACTIONS] = { "（交易总笔数－失败笔数－第三方原因失败笔数）÷（交易总笔数－第三方原因失败笔数）", "(transactions − failed − failed by third parties) ÷ (transactions − failed by third parties)" },
  [QY_PHRASE_FORMULA_LEAD] = { "（报警总数－未及时报警数）÷报警总数", "(alarms − late alarms) ÷ alarms" },
  [QY_PHRASE_FORMULA_ACCURACY] = { "（报警总数－误报数）÷报警总数", "(alarms − false alarms) ÷ alarms" },
  [QY_PHRASE_FORMULA_COMPLETION] = { "已解决数÷报告数", "resolved ÷ reported" },
  [QY_PHRASE_FORMULA_IN_TIME] = { "（报告数－超时数）÷报告数", "(reported − late) ÷ reported" },
  [QY_PHRASE_FORMULA_HANDLING_TIME] = { "处理总时长÷已处理数", "time of handling ÷ handled" },
  [QY_PHRASE_FORMULA_DECREASE] = { "（改进前－改进后）÷改进前", "(before − after) ÷ before" },
  [QY_PHRASE_FORMULA_INCREASE] = { "（改进后－改进前）÷改进前", "(after − before) ÷ before" },
  /* of what a credit is a share, in the order of QyCreditBase */
  [QY_PHRASE_CREDIT_BASE_MONTH] = { "当月服务费", "the fee of the month" },
  [QY_PHRASE_CREDIT_BASE_YEAR] = { "当年服务费", "the fee of the year" },
  [QY_PHRASE_CREDIT_BASE_TOTAL] = { "合同总价", "the total price" },
  /* reasons of figures and credits */
  [QY_PHRASE_REASON_FIGURE_FORMULA] = { "%s＝%s", "%s = %s" },
  [QY_PHRASE_REASON_FIGURE_VALUE] = { "代入本期数据：%s", "with the data of the period: %s" },
  [QY_PHRASE_REASON_FIGURE_AMOUNT] = { "本期%s为%d", "%s of the period: %d" },
  [QY_PHRASE_REASON_FIGURE_MET] = { "目标值%s，达标", "the target of %s is met" },
  [QY_PHRASE_REASON_FIGURE_MISSED] = { "目标值%s，未达标", "the target of %s is missed" },
  [QY_PHRASE_REASON_FIGURE_NO_DATA] = { "缺少计量数据：%s", "an input is missing: %s" },
  [QY_PHRASE_REASON_FIGURE_NOT_MEASURABLE] = { "分母为零，无法计量", "the denominator is zero: it cannot be measured" },
  [QY_PHRASE_REASON_FIGURE_ALLOWED] = { "%s在本期相当于允许中断%s分钟", "in this period %s allows an outage of %s minutes" },
  [QY_PHRASE_REASON_FIGURE_STATED] = { "合同所述为%s分钟，与本期按百分比折算的%s分钟不同，两者分别列示", "the contract says %s minutes, which is not what its percentage allows in this period, %s minutes; both are shown" },
  [QY_PHRASE_REASON_FIGURE_STATED_MET] = { "中断%d分钟，未超过合同所述%s分钟", "the outage of %d minutes is within the %s minutes of the contract" },
  [QY_PHRASE_REASON_FIGURE_STATED_MISSED] = { "中断%d分钟，超过合同所述%s分钟", "the outage of %d minutes exceeds the %s minutes of the contract" },
  [QY_PHRASE_REASON_FIGURE_LONGEST] = { "单次最长中断%d分钟", "the longest outage lasted %d minutes" },
  [QY_PHRASE_REASON_CREDIT_TIER] = { "%s为%s，低于%s", "%s is %s, which is below %s" },
  [QY_PHRASE_REASON_CREDIT_SHARE] = { "按%s的%s计为%s", "of %s, %s is %s" },
  [QY_PHRASE_REASON_CREDIT_EACH] = { "%s未达标%d次，每次%s，合计%s", "%s was missed %d times at %s, which makes %s" },
  [QY_PHRASE_REASON_CREDIT_CAPPED] = { "本期合计以%s的%s为限，即%s", "for the whole period the cap is, of %s, %s, that is %s" },
  [QY_PHRASE_REASON_CREDIT_NO_BASE] = { "%s尚不明确，无法计算金额", "%s is not known: there is no amount" },
  [QY_PHRASE_REASON_CREDIT_REPORT] = { "%s未达标，应提交%s", "%s was missed; this is owed: %s" },
  /* the service record */
  [QY_PHRASE_RECORD_SHEET] = { "服务记录单", "Service Record" },
  [QY_PHRASE_RECORD_NUMBER] = { "记录单编号", "Record No." },
  [QY_PHRASE_RECORD_SERVICE] = { "服务内容", "Service" },
  [QY_PHRASE_RECORD_MODE] = { "服务方式", "Way of service" },
  [QY_PHRASE_RECORD_TIME] = { "服务时间", "Time of service" },
  [QY_PHRASE_RECORD_HOURS] = { "工时", "Hours" },
  [QY_PHRASE_RECORD_NORMAL_AND_OVERTIME] = { "正常%s，加班%s", "normal %s, overtime %s" },
  [QY_PHRASE_RECORD_HOURS_MINUTES] = { "%d小时%d分", "%d h %d min" },
  [QY_PHRASE_RECORD_PLACE] = { "服务地点", "Place" },
  [QY_PHRASE_RECORD_PEOPLE] = { "服务人员", "Carried out by" },
  [QY_PHRASE_RECORD_CLIENT_PERSON] = { "委托方经办人", "Client’s contact" },
  [QY_PHRASE_RECORD_INCIDENT] = { "关联事件", "Incident" },
  [QY_PHRASE_RECORD_PLAN] = { "维护计划", "Maintenance plan" },
  [QY_PHRASE_RECORD_PROBLEM] = { "问题描述", "Problem" },
  [QY_PHRASE_RECORD_HANDLING] = { "处理过程", "Handling" },
  [QY_PHRASE_RECORD_TOOLS] = { "使用工具", "Tools used" },
  [QY_PHRASE_RECORD_VERIFICATION] = { "结果验证", "Verification of the result" },
  [QY_PHRASE_RECORD_CAUTIONS] = { "注意事项", "Cautions" },
  [QY_PHRASE_RECORD_CONFIRMATION] = { "双方确认以上服务记录属实，签字后存档。", "Both sides confirm that this record is true." },
};
/* clang-format on */

static const char *const months[QY_N_LANGUAGES][12] = {
  { "一月", "二月", "三月", "四月", "五月", "六月", "七月", "八月", "九月", "十月", "十一月",
    "十二月" },
  { "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December" },
};

gboolean
qy_language_from_string (const char *code, QyLanguage *language)
{
  g_return_val_if_fail (code != NULL && language != NULL, FALSE);

  for (int i = 0; i < QY_N_LANGUAGES; i++)
    if (strncmp (code, codes[i], 2) == 0
        && (code[2] == '\0' || code[2] == '_' || code[2] == '-' || code[2] == '.'))
      {
        *language = i;
        return TRUE;
      }
  return FALSE;
}

const char *
qy_language_to_string (QyLanguage language)
{
  g_return_val_if_fail (language < QY_N_LANGUAGES, NULL);

  return codes[language];
}

const char *
qy_language_phrase (QyLanguage language, QyPhrase phrase)
{
  g_return_val_if_fail (language < QY_N_LANGUAGES && phrase < QY_N_PHRASES, NULL);

  return phrases[phrase][language] != NULL ? phrases[phrase][language]
                                           : qy_language_sla_phrases[phrase][language];
}

QyLanguage
qy_language_of_interface (void)
{
  QyLanguage language = QY_LANGUAGE_EN;

  /* Translators: the code of the language you translate into, of those contracts can have: zh, en
   */
  qy_language_from_string (C_ ("code of the interface's language", "en"), &language);
  return language;
}

char *
qy_language_print (QyLanguage language, QyPhrase phrase, ...)
{
  va_list args;
  char *out;

  g_return_val_if_fail (language < QY_N_LANGUAGES && phrase < QY_N_PHRASES, NULL);

  va_start (args, phrase);
  out = g_strdup_vprintf (qy_language_phrase (language, phrase), args);
  va_end (args);
  return out;
}

const char *
qy_language_month (QyLanguage language, int month)
{
  g_return_val_if_fail (language < QY_N_LANGUAGES && month >= 1 && month <= 12, NULL);

  return months[language][month - 1];
}
