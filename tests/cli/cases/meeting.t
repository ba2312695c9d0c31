Bodies meet: what is due, who was there, what was voted on, what stays open.

  $ qy init >/dev/null

  $ for p in 北岸泵业有限公司=91990001MA0QY00010 青禾运维有限公司=91990002MA0QY0002H; do qy party add ${p%=*} credit_code=${p#*=} >/dev/null; done

  $ N=YW-01; qy contract add --title 机房运维合同 --signed --on 2025-12-20 --number $N --period 2026-01-01..2026-12-31 --amount 120000元 --party 甲方=北岸泵业有限公司 --party 乙方=青禾运维有限公司 >/dev/null

  $ qy term add $N governance form=committee title=服务监督委员会 every=3个月 client_seats=5 provider_seats=4 quorum=6 >/dev/null; qy term add $N governance form=review title=服务评审会 every=1个月 least=6 >/dev/null

  $ qy meeting bodies $N
  Id        Body            Seats of the client  Seats of the provider  Quorum  Votes needed  Held this year  At least  Still owed  Next due
  SHORT1  服务监督委员会                    5                      4       6             0               0         0           0  2026-03-31
  SHORT2  服务评审会                        0                      0       0             0               0         6           6  2026-07-31

  $ qy due --kind meeting --days 60
  Last safe day  Kind     What                                      Open amount  Number  Contract
  2026-03-31     Meeting  服务监督委员会, 2026, quarter 1                        YW-01   机房运维合同
  2026-06-30     Meeting  服务监督委员会, 2026, quarter 2                        YW-01   机房运维合同
  2026-07-31     Meeting  Still to be held in 2026: 服务评审会 × 6               YW-01   机房运维合同
  2026-09-30     Meeting  服务监督委员会, 2026, quarter 3                        YW-01   机房运维合同
  2026-11-30     Meeting  服务评审会, 2026-11                                    YW-01   机房运维合同
  2026-12-31     Meeting  服务监督委员会, 2026, quarter 4                        YW-01   机房运维合同
  2026-12-31     Meeting  服务评审会, 2026-12                                    YW-01   机房运维合同

  $ LANGUAGE=zh_CN qy due --kind meeting --days 60
  最后稳妥日  类型  内容                             未付金额  编号   合同
  2026-03-31  会议  服务监督委员会，2026年第1季度              YW-01  机房运维合同
  2026-06-30  会议  服务监督委员会，2026年第2季度              YW-01  机房运维合同
  2026-07-31  会议  2026 年还须召开：服务评审会 × 6            YW-01  机房运维合同
  2026-09-30  会议  服务监督委员会，2026年第3季度              YW-01  机房运维合同
  2026-11-30  会议  服务评审会，2026年11月                     YW-01  机房运维合同
  2026-12-31  会议  服务监督委员会，2026年第4季度              YW-01  机房运维合同
  2026-12-31  会议  服务评审会，2026年12月                     YW-01  机房运维合同

A meeting is planned, and held; another one was held that nobody planned here.

  $ qy meeting plan $N --body 服务监督 --at 2026-11-20T09:30 --place 三楼会议室
  YW-01: meeting “服务监督委员会” planned

  $ qy meeting list $N
  Id        Day               Title           State    Client  Provider
  SHORT3  2026-11-20 09:30  服务监督委员会  planned       0         0

  $ M=$(qy meeting list $N --json | sed -n 's/.*"id" : "\(.*\)".*/\1/p'); qy meeting hold $N $M --on 2026-11-20 --client 5 --provider 3 --chair 李明 --minutes '年度计划通过'
  YW-01: meeting “服务监督委员会” held on 2026-11-20

  $ qy meeting hold $N --body 服务评审 --on 2026-10-12 --client 2 --provider 2
  YW-01: meeting “服务评审会” held on 2026-10-12

  $ qy meeting item $N 2026-10-12 补齐值班表 --by B --due 2026-10-31
  YW-01: 补齐值班表

  $ qy meeting item $N 2026-10-12 更换电池 --by A
  YW-01: 更换电池

  $ qy meeting item $N 2026-10-12 2 --done 2026-10-20
  YW-01: 更换电池

  $ qy meeting vote $N 2026-11-20 季度服务评估报告 --for 5 --against 2 --abstain 1
  YW-01: 季度服务评估报告: passed

  $ LANGUAGE=zh_CN qy meeting vote $N 2026-11-20 追加预算 --for 4 --against 4
  YW-01: 追加预算: 未通过

  $ qy meeting hold $N --body 服务评审 --on 2026-11-16 --client 2 --provider 2
  YW-01: meeting “服务评审会” held on 2026-11-16

  $ qy meeting carry $N 2026-11-16
  YW-01: 1 open item carried over

  $ qy meeting carry $N 2026-11-16
  YW-01: 0 open items carried over

  $ qy meeting minutes $N 2026-11-16 '通报上月运行情况'
  YW-01: minutes written

  $ qy meeting show $N 2026-11-16
  Title: 服务评审会
  State: held
  Day: 2026-11-16
  Present of the client: 2
  Present of the provider: 2
  Minutes: 通报上月运行情况
  No.  What        Whose  Due         Done  Vote
    1  补齐值班表  B      2026-10-31

  $ qy meeting show $N 2026-11-20
  Title: 服务监督委员会
  State: held
  Planned: 2026-11-20 09:30
  Day: 2026-11-20
  Place: 三楼会议室
  Chair: 李明
  Present of the client: 5
  Present of the provider: 3
  Minutes: 年度计划通过
  No.  What              Whose  Due  Done  Vote
    1  季度服务评估报告                    5:2:1 passed
    2  追加预算                            4:4:0 not passed

  $ LANGUAGE=zh_CN qy meeting show $N 2026-11-20
  标题：服务监督委员会
  状态：已召开
  计划：2026-11-20 09:30
  日期：2026-11-20
  地点：三楼会议室
  主持人：李明
  委托方出席：5
  服务方出席：3
  会议纪要：年度计划通过
  序号  内容              义务方  到期日  已完成  表决
     1  季度服务评估报告                          5:2:1 通过
     2  追加预算                                  4:4:0 未通过

  $ qy meeting show $N 2026-11-20 --items --json | head -16
  [
    {
      "n" : 1,
      "kind" : "vote",
      "what" : "季度服务评估报告",
      "whose" : null,
      "due" : null,
      "done" : null,
      "yes" : 5,
      "no" : 2,
      "abstain" : 1,
      "result" : "passed",
      "carried_from" : null,
      "id" : "ID1"
    },
    {

  $ qy meeting bodies $N
  Id        Body            Seats of the client  Seats of the provider  Quorum  Votes needed  Held this year  At least  Still owed  Next due
  SHORT1  服务监督委员会                    5                      4       6             0               1         0           0  2026-03-31
  SHORT2  服务评审会                        0                      0       0             0               2         6           4  2026-09-30

  $ qy due --kind meeting --days 60 --why | tail -5
      the last safe day is 30 September 2026, the nearest working day that is not too late
  2026-12-31  YW-01  服务评审会, 2026-12
      the period is 1 December 2026 to 31 December 2026
      its last day is 31 December 2026
      the last safe day is 31 December 2026, the nearest working day that is not too late

What cannot be is refused, and nothing of it is kept.

  $ qy meeting hold $N --body 服务监督 --on 2026-11-23 --client 5 --provider 4
  qiyuectl: Day of the meeting: 2026-11-23 is still to come; nothing was stored
  [3]

  $ qy meeting hold $N --body 服务监督 --on 2026-11-21 --client 6 --provider 4
  qiyuectl: “服务监督委员会” has 5 seats of the client, and 6 people are said to have been present; nothing was stored
  [3]

  $ qy meeting hold $N --body 董事会 --client 1
  qiyuectl: Contract YW-01 has nothing of this kind called “董事会”
  [3]

  $ qy meeting vote $N 2026-11-20 报告 --for 8 --against 1
  qiyuectl: “报告”: 9 votes of 8 people who were present; nothing was stored
  [3]

  $ qy meeting vote $N 2026-11-20 报告 --for many
  qiyuectl: --for takes a whole number from 0 to 100000, not “many”
  [2]

  $ qy meeting show $N 2026-01-01
  qiyuectl: Contract YW-01 has nothing of this kind called “2026-01-01”
  [3]

  $ qy meeting item $N 2026-11-20 9 --done 2026-11-21
  qiyuectl: “服务监督委员会” has no item 9; it has 2 of them
  [3]

  $ qy meeting plan $N --title 启动会 --at 明天
  qiyuectl: “明天” is no time; write it as 2026-09-30T23:50
  [3]

  $ qy meeting list $N | wc -l
  4

A body without a quorum that is reached decides nothing.

  $ qy meeting hold $N --body 服务监督 --on 2026-08-03 --client 3 --provider 2 >/dev/null; qy meeting vote $N 2026-08-03 年度审核 --for 5
  YW-01: 年度审核: no quorum: nothing is decided

The minutes as a paper to sign.

  $ qy meeting sheet $N 2026-11-20 --to minutes.pdf; head -c 5 minutes.pdf; echo
  YW-01: minutes.pdf
  %PDF-

  $ qy meeting sheet $N 2026-11-20
  qiyuectl: Say where it is written, with --to FILE
  [2]
