How good the service of a period was: lines with scores and weights, a conclusion, advice.

  $ qy init >/dev/null

  $ for p in 北岸泵业有限公司=91990001MA0QY00010 青禾运维有限公司=91990002MA0QY0002H; do qy party add ${p%=*} credit_code=${p#*=} >/dev/null; done

  $ N=YW-01; qy contract add --title 机房运维合同 --signed --on 2025-12-20 --number $N --period 2026-01-01..2026-12-31 --amount 120000元 --party 甲方=北岸泵业有限公司 --party 乙方=青禾运维有限公司 >/dev/null

  $ qy term add $N evaluation every=6个月 within=1个月 >/dev/null

  $ qy due --kind evaluation --days 90
  Last safe day  Kind        What                           Open amount  Number  Contract
  2026-07-30     Evaluation  Evaluation, 2026, half-year 1               YW-01   机房运维合同
  2027-02-01 ?   Evaluation  Evaluation, 2026, half-year 2               YW-01   机房运维合同

  $ LANGUAGE=zh_CN qy due --kind evaluation --days 90
  最后稳妥日    类型      内容                       未付金额  编号   合同
  2026-07-30    服务评价  服务评价，2026年第1个半年            YW-01  机房运维合同
  2027-02-01 ?  服务评价  服务评价，2026年第2个半年            YW-01  机房运维合同

  $ qy evaluate propose $N
  No.  Indicator         Target  Value  Proposed  Score  Weight  Remark
    1  事件处理及时率                                         1
    2  服务记录单签字率                                       1
    3  维护计划执行率                                         1
    4  满意度                                                 1

  $ qy evaluate score $N 1 95 --weight 2
  YW-01: 事件处理及时率 95

  $ qy evaluate score $N 4 87.5 --note 问卷二十份
  YW-01: 满意度 87.5

  $ qy evaluate score $N 值守纪律 100
  YW-01: 值守纪律 100

  $ qy evaluate show $N
  Kind: half-year
  From: 2026-01-01
  Until: 2026-06-30
  State: draft
  No.  Indicator         Target  Value  Proposed  Score  Weight  Remark
    1  事件处理及时率                                95       2
    2  服务记录单签字率                                       1
    3  维护计划执行率                                         1
    4  满意度                                      87.5       1  问卷二十份
    5  值守纪律                                     100       1

  $ qy evaluate score $N 1 101
  qiyuectl: “101” is not a score: it is between 0 and 100, with at most two decimals
  [3]

  $ qy evaluate score $N 9 90
  qiyuectl: The evaluation has no line 9; it has 5 of them
  [3]

  $ qy evaluate finish $N great renew
  qiyuectl: Conclusion: “great” is none of excellent, good, acceptable, poor; nothing was stored
  [3]

  $ qy evaluate finish $N good renew --text 响应及时 --improvements 完善交接记录
  Kind: half-year
  From: 2026-01-01
  Until: 2026-06-30
  State: final
  Score: 94.38
  Conclusion: good
  Advice: renew
  Done: 2026-11-22
  Text: 响应及时
  Improvements: 完善交接记录

  $ LANGUAGE=zh_CN qy evaluate show $N
  类型：半年评价
  起始日：2026-01-01
  截止日：2026-06-30
  状态：已定稿
  得分：94.38
  结论：良好
  续约建议：建议续约
  已完成：2026-11-22
  正文：响应及时
  改进要求：完善交接记录
  序号  指标              目标值  实际值  建议得分  得分  权重  备注
     1  事件处理及时率                                95     2
     2  服务记录单签字率                                     1
     3  维护计划执行率                                       1
     4  满意度                                      87.5     1  问卷二十份
     5  值守纪律                                     100     1

  $ qy due --kind evaluation --days 90
  Last safe day  Kind        What                           Open amount  Number  Contract
  2027-02-01 ?   Evaluation  Evaluation, 2026, half-year 2               YW-01   机房运维合同

  $ qy evaluate score $N 1 80
  qiyuectl: The evaluation of 2026-01-01 to 2026-06-30 is final and stays as it is; nothing was stored
  [3]

  $ qy evaluate finish $N poor end
  qiyuectl: The evaluation of 2026-01-01 to 2026-06-30 is final and stays as it is; nothing was stored
  [3]

  $ qy evaluate propose $N --from 2026-06-30 --until 2026-06-01
  qiyuectl: The last day 2026-06-01 is before The first day 2026-06-30; nothing was stored
  [3]

  $ qy evaluate list $N
  Kind       From        Until       State  Score  Conclusion  Advice  Done
  half-year  2026-01-01  2026-06-30  final  94.38  good        renew   2026-11-22

  $ qy evaluate show $N --scores --json | head -12
  [
    {
      "n" : 1,
      "indicator" : "事件处理及时率",
      "target" : null,
      "value" : null,
      "proposed" : null,
      "score" : "95",
      "weight" : 2,
      "note" : null,
      "id" : "ID1"
    },

The evaluation as a paper to sign.

  $ qy evaluate sheet $N --to evaluation.pdf
  YW-01: evaluation.pdf

  $ qy contract show $N | tail -1
  Evaluation of 2026-01-01 to 2026-06-30: 94.38, good, renew
