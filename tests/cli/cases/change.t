Somebody asks for a change; it is answered in time, decided, and becomes an amendment.

  $ qy init >/dev/null

  $ for p in 北岸泵业有限公司=91990001MA0QY00010 青禾运维有限公司=91990002MA0QY0002H; do qy party add ${p%=*} credit_code=${p#*=} >/dev/null; done

  $ N=YW-01; qy contract add --title 机房运维合同 --signed --on 2025-12-20 --number $N --period 2026-01-01..2026-12-31 --amount 120000元 --party 甲方=北岸泵业有限公司 --party 乙方=青禾运维有限公司 >/dev/null

  $ qy change ask $N 增加备件库 --on 2026-11-02
  BG-2026-0001: asked; the contract does not say by when it is answered

  $ qy term add $N change within=3个工作日 >/dev/null

  $ qy change ask $N 巡检结果增加导出 --kind feature --on 2026-11-19 --by A --text 巡检结果可导出为表格。
  BG-2026-0002: asked; to be answered by 2026-11-24

  $ qy due --kind change --days 30
  Last safe day  Kind                        What                           Open amount  Number  Contract
  2026-11-05     Answer to a change request  BG-2026-0001 增加备件库                     YW-01   机房运维合同
  2026-11-24     Answer to a change request  BG-2026-0002 巡检结果增加导出               YW-01   机房运维合同

  $ LANGUAGE=zh_CN qy due --kind change --days 30 --why
  2026-11-05  YW-01  BG-2026-0001 增加备件库
      约定日期为2026年11月2日
      起算日2026年11月2日当日不计入（《民法典》第二百零一条）
      自2026年11月2日的次日起算3个工作日，至2026年11月5日止
      最后稳妥日为2026年11月5日，即不晚于该日的最近工作日
  2026-11-24  YW-01  BG-2026-0002 巡检结果增加导出
      约定日期为2026年11月19日
      起算日2026年11月19日当日不计入（《民法典》第二百零一条）
      自2026年11月19日的次日起算3个工作日，至2026年11月24日止
      最后稳妥日为2026年11月24日，即不晚于该日的最近工作日

  $ qy change decide BG-2026-0002 accepted
  qiyuectl: Nobody has answered yet what the change would mean: record the answer first; nothing was stored
  [3]

  $ qy change answer BG-2026-0002 --plan 月末前上线 --price 5000元 --days 5 --minutes 960 --on 2026-11-20
  BG-2026-0002: answered

  $ qy due --kind change
  Last safe day  Kind                        What                     Open amount  Number  Contract
  2026-11-05     Answer to a change request  BG-2026-0001 增加备件库               YW-01   机房运维合同

  $ qy change amend BG-2026-0002
  qiyuectl: Change request BG-2026-0002 was not accepted: nothing is amended
  [3]

  $ qy change decide BG-2026-0002 accepted --by 李明 --why 业务需要 --from 2026-12-01
  BG-2026-0002: accepted

  $ qy change show BG-2026-0002
  Number: BG-2026-0002
  Kind: feature
  Title: 巡检结果增加导出
  Text: 巡检结果可导出为表格。
  Asked: 2026-11-19
  Asked by: A
  Answer due: 2026-11-24
  Answered: 2026-11-20
  Effect on the plan: 月末前上线
  Effect on the price: +¥5,000.00
  Days the plan moves: 5
  Minutes of work: 960
  Decision: accepted
  Decided: 2026-11-22
  Decided by: 李明
  Reason: 业务需要
  Takes effect: 2026-12-01

  $ A=$(qy change amend BG-2026-0002 --json | sed -n 's/.*"amendment" : "\(.*\)".*/\1/p'); qy contract text $A
  《机房运维合同》补充协议
  合同编号：草-N1
  双方已签订《机房运维合同》（编号：YW-01，以下简称“原合同”）。经协商一致，双方就原合同订立本补充协议。
  第一条 变更内容
  1.1 将原合同约定的“合同总价”由¥120,000.00变更为¥125,000.00。
  1.2 巡检结果可导出为表格。
  1.3 月末前上线
  1.4 变更原因：变更申请 BG-2026-0002“巡检结果增加导出”：业务需要。
  第二条 生效和效力
  2.1 上述变更自2026年12月1日起生效。
  2.2 原合同的其他约定不变。本补充协议经双方签字盖章后与原合同具有同等法律效力。
  双方签字盖章：
  甲方（盖章）：北岸泵业有限公司	乙方（盖章）：青禾运维有限公司
  法定代表人或授权代表（签字）：________	法定代表人或授权代表（签字）：________
  日期：____年__月__日	日期：____年__月__日

  $ qy change amend BG-2026-0002
  qiyuectl: Change request BG-2026-0002 has led to 草-N1 already; nothing was made
  [3]

  $ LANGUAGE=zh_CN qy change show BG-2026-0002
  编号：BG-2026-0002
  类型：功能
  标题：巡检结果增加导出
  正文：巡检结果可导出为表格。
  申请：2026-11-19
  申请方：A
  答复期限：2026-11-24
  答复：2026-11-20
  对进度的影响：月末前上线
  对费用的影响：+¥5,000.00
  进度顺延天数：5
  工作量（分钟）：960
  决定：接受
  决定日期：2026-11-22
  决定人：李明
  原因：业务需要
  生效：2026-12-01
  补充协议：草-N1

  $ qy change decide BG-2026-0002 refused
  qiyuectl: BG-2026-0002 has led to an amendment: it stays accepted; nothing was stored
  [3]

  $ qy change answer BG-2026-0001 --price=-500元 >/dev/null; qy change decide BG-2026-0001 refused --why 成本 && qy change list $N
  BG-2026-0001: refused
  Number        Kind         Title             Asked       Answer due  Answered    Decision
  BG-2026-0001  requirement  增加备件库        2026-11-02  2026-11-05  2026-11-22  refused
  BG-2026-0002  feature      巡检结果增加导出  2026-11-19  2026-11-24  2026-11-20  accepted

  $ LANGUAGE=zh_CN qy change list $N
  编号          类型  标题              申请        答复期限    答复        决定
  BG-2026-0001  需求  增加备件库        2026-11-02  2026-11-05  2026-11-22  拒绝
  BG-2026-0002  功能  巡检结果增加导出  2026-11-19  2026-11-24  2026-11-20  接受

What cannot be is refused.

  $ qy change ask $N 明天的事 --on 2026-11-23
  qiyuectl: Day it was asked for: 2026-11-23 is still to come; nothing was stored
  [3]

  $ qy change ask $N 改版 --kind wish
  qiyuectl: Kind of change: “wish” is none of requirement, feature, version, service, sla, other; nothing was stored
  [3]

  $ qy change ask $N 改版 --by Z
  qiyuectl: The text has no party with the label “Z”
  [3]

  $ qy change ask $N 改版 --on 2026-11-10 >/dev/null; qy change answer BG-2026-0003 --on 2026-11-09
  qiyuectl: The answer 2026-11-09 is before The request 2026-11-10; nothing was stored
  [3]

  $ qy change answer BG-2026-0003 --minutes=-1
  qiyuectl: --minutes takes a whole number from 0 to 10000000, not “-1”
  [2]

  $ qy change show BG-2026-0009
  qiyuectl: There is no change request “BG-2026-0009” in this book
  [3]

  $ qy change decide BG-2026-0003 withdrawn
  BG-2026-0003: withdrawn
