Service levels of a month: what is measured, outages and what excuses them, the report, the approval.

  $ printf '核心系统运维合同\n甲方（委托方）：____\n乙方（服务方）：____\n一、期限\n1.1 自____年__月__日起至____年__月__日止。\n二、费用\n2.1 服务费总额为人民币____元。\n' > core.txt

  $ qy init >/dev/null; qy template import core.txt >/dev/null; qy template publish 核心 >/dev/null

  $ qy party add 云杉数据有限公司 own=yes >/dev/null; qy party add 青禾运维有限公司 >/dev/null

  $ qy contract new --template 核心 --title 核心运维 --party 甲方=云杉 --party 乙方=青禾 >/dev/null

  $ qy contract set 核心运维 period.start=2026-01-01 period.end=2026-12-31 fee.total=120000; qy term set 核心运维 fee form=monthly amount=10000; qy term add 核心运维 payment_deadline day=10 >/dev/null

The contract states 99.9 % and 43.8 minutes; below, 5 % of the month's fee are credited, and a report is owed when faults stay unsolved.

  $ qy term add 核心运维 indicator form=availability target=99.9% minutes=43.8 >/dev/null; qy term add 核心运维 indicator form=transactions target=99.9% >/dev/null; qy term add 核心运维 sla completion_rate=98% response=30分钟 >/dev/null

  $ qy term add 核心运维 credit indicator=availability form=credit "tiers=99.9% = 5%; 99% = 10%" base=month >/dev/null; qy term add 核心运维 credit indicator=completion form=report title=延迟说明 within=7日 >/dev/null

Nothing is recorded yet.

  $ qy sla 核心运维 --period 2026-10
  “transaction success” lacks data: transactions
  2026-10: not approved
  Indicator             Calculation      Target    Result   Verdict
  Availability          44,640 ÷ 44,640  ≥ 99.90%  100.00%  met
  Transaction success                    ≥ 99.90%           no data
  Completion of faults  0 ÷ 0            ≥ 98.00%           not measurable
  Responses in time     0 ÷ 0                               not measurable

An outage of 72 minutes counts; one of a third party does not; maintenance needs notice and consent.

  $ qy window add 核心运维 outage from=2026-10-05T02:00 until=2026-10-05T03:12 reason=主机电源 fault=ageing >/dev/null; qy window add 核心运维 outage from=2026-10-08T02:00 until=2026-10-08T02:30 fault=third-party >/dev/null

  $ qy window add 核心运维 maintenance from=2026-10-12T00:00 until=2026-10-12T02:00 notified=2026-10-08T10:00 agreed=2026-10-09T10:00 >/dev/null; qy window add 核心运维 maintenance from=2026-10-19T00:00 until=2026-10-19T00:20 notified=2026-10-18T10:00 >/dev/null

  $ qy window list 核心运维
  Id                                    Kind         From              Until             Told              Agreed            Cause             Scope  Reason
  ID1  outage       2026-10-05 02:00  2026-10-05 03:12                                      ageing equipment         主机电源
  ID2  outage       2026-10-08 02:00  2026-10-08 02:30                                      third party
  ID3  maintenance  2026-10-12 00:00  2026-10-12 02:00  2026-10-08 10:00  2026-10-09 10:00
  ID4  maintenance  2026-10-19 00:00  2026-10-19 00:20  2026-10-18 10:00

  $ qy window add 核心运维 outage from=2026-10-05T05:00 until=2026-10-05T04:00
  qiyuectl: The end 2026-10-04T20:00:00Z is before the beginning 2026-10-04T21:00:00Z; nothing was stored
  [3]

  $ qy window add 核心运维 outage from=2026-10-05T05:00 till=2026-10-05T06:00
  qiyuectl: A window has no field “till”
  [2]

Measurements, one by one and as a table.

  $ qy measure add 核心运维 transactions 100000 --period 2026-10
  Id                                    Quantity      From        Until        Value  Scope  Source
  ID5  transactions  2026-10-01  2026-10-31  100000

  $ printf '计量项,月份,数值,来源\n失败笔数,2026-10,50,交易监控\nthird-party,2026-10,100,交易监控\ntransactions,2026-10,100000,交易监控\n' > m.csv

  $ qy measure import 核心运维 m.csv --check
  Row  Quantity      From        Until        Value  Scope  Outcome
    2  failed        2026-10-01  2026-10-31      50         new
    3  third-party   2026-10-01  2026-10-31     100         new
    4  transactions  2026-10-01  2026-10-31  100000         there already

  $ qy measure import 核心运维 m.csv --yes >/dev/null; qy measure list 核心运维
  Id                                    Quantity                          From        Until        Value  Scope  Source
  ID6  failed transactions               2026-10-01  2026-10-31      50         交易监控
  ID7  failures caused by third parties  2026-10-01  2026-10-31     100         交易监控
  ID5  transactions                      2026-10-01  2026-10-31  100000

  $ printf 'quantity,month,value\noutages,2026-09,1\nalarms,2026-09,many\nlate,September,3\n' > bad.csv; qy measure import 核心运维 bad.csv --yes
  qiyuectl: Rows that cannot be stored: 3; nothing was imported
  Row  Quantity  From  Until  Value  Scope  Outcome
    2                             0         bad.csv:2: “outages” is no quantity
    3  alarms                     0         bad.csv:3: “many” is no number
    4  late                       3         bad.csv:4: the days are missing or are none
  [3]

  $ qy measure add 核心运维 failed 51 --from 2026-10-31
  qiyuectl: This quantity is recorded from 2026-10-01 to 2026-10-31 already: change that record, so that nothing is counted twice; nothing was stored
  [3]

A fault that was answered in time and solved, but on no sheet that the client signed.

  $ qy incident report 核心运维 网点无法登录 --at 2026-10-05T02:05 >/dev/null; qy incident ack SJ-2026-0001 --at 2026-10-05T02:15 >/dev/null; qy incident resolve SJ-2026-0001 --at 2026-10-05T09:00 >/dev/null

  $ qy sla 核心运维 --period 2026-10
  2026-10: not approved
  Indicator             Calculation                             Target    Result    Verdict
  Availability          (44,640 − 92 − 120) ÷ (44,640 − 120)    ≥ 99.90%  99.7934%  missed
  Transaction success   (100,000 − 50 − 100) ÷ (100,000 − 100)  ≥ 99.90%  99.9499%  met
  Completion of faults  0 ÷ 1                                   ≥ 98.00%  0.00%     missed
  Responses in time     1 ÷ 1                                             100.00%   no target
  SJ-2026-0001  2026-10-05 02:05  网点无法登录
    Response: in time
  left out: unplanned outage 2026-10-08 02:00 – 2026-10-08 02:30
    caused by a third party
  left out: planned maintenance 2026-10-12 00:00 – 2026-10-12 02:00
    announced three days ahead and agreed on: not planned service time
  not left out: planned maintenance 2026-10-19 00:00 – 2026-10-19 00:20
    notice of less than three days: counts as an outage; consent is missing: counts as an outage
  Credit: ¥500.00
    1. availability is 99.7934%, which is below 99.90%
    2. of the fee of the month, 5% is ¥500.00
  Report: 2026-11-09
    1. completion of faults was missed; this is owed: 延迟说明
    2. the period is 1 October 2026 to 31 October 2026
    3. the day of the event, 31 October 2026, is not counted (Civil Code, art. 201)
    4. counted from the day after 31 October 2026 for 7 days, until 7 November 2026
    5. 7 November 2026 is not a working day
    6. moved to the next working day, 9 November 2026 (Civil Code, art. 203)
    7. the last safe day is 9 November 2026, the nearest working day that is not too late

  $ qy sla 核心运维 --period 2026-10 --to report.pdf --language en >/dev/null; pdftotext -raw report.pdf - | tr -s '\n' ' ' >report.txt; grep -oE '[(]44,640 − 92 − 120[)] ÷ [(]44,640 − 120[)] ≥ 99.90% 99.7934%' report.txt
  (44,640 − 92 − 120) ÷ (44,640 − 120) ≥ 99.90% 99.7934%

  $ grep -oE '99.90% is 44.52 minutes of this period. The contract states 43.8 minutes|Credits and penalties in total: ¥500.00 [(]RMB Five Hundred Yuan Only[)]' report.txt
  99.90% is 44.52 minutes of this period. The contract states 43.8 minutes
  Credits and penalties in total: ¥500.00 (RMB Five Hundred Yuan Only)

Approved, the month and what it was reckoned from stay as they are.

  $ qy sla approve 核心运维 --period 2026-11
  qiyuectl: 2026-11 is not over yet: it can be approved afterwards. Nothing was stored.
  [3]

  $ qy sla approve 核心运维 --period 2026-10
  Month    Approved              By     Credit  Note
  2026-10  2026-11-22T02:00:34Z  张敏  ¥500.00

  $ qy obligation list 核心运维
  Id        Kind    What                 Whose  When                                     Evidence  Remark
  SHORT1  report  延迟说明（2026-10）  B      period 2026-10-01 2026-10-31; after P7D

  $ qy measure add 核心运维 alarms 400 --period 2026-10
  qiyuectl: The service levels of 2026-10 are approved, and so is what they were reckoned from: withdraw the approval first. Nothing was stored.
  [3]

  $ qy incident change SJ-2026-0001 fault=client >/dev/null; qy sla 核心运维 --period 2026-10 | head -1
  2026-10: approved on 2026-11-22; the records have changed since

  $ qy sla 核心运维 --period 2026-10 --json | grep -A 12 completion
        "indicator" : "completion",
        "scope" : "",
        "state" : "missed",
        "millionths" : 0,
        "part" : 0,
        "whole" : 1,
        "target_millionths" : 980000,
        "inputs" : {
          "reported" : 1,
          "resolved" : 0
        }
      },
      {

  $ qy sla withdraw 核心运维 --period 2026-10 --why 责任归属更正; qy sla statements 核心运维; qy obligation list 核心运维
  The approval of 2026-10 is withdrawn.
  Month  Approved  By  Credit  Note
  Id  Kind  What  Whose  When  Evidence  Remark

A usual set of terms to begin with; the overview lists contracts in force only.

  $ qy contract new --template 核心 --title 第二份 --party 甲方=云杉 --party 乙方=青禾 >/dev/null; qy sla preset 第二份 simple
  Terms added: A few flat targets. Say in them what the contract says.

  $ qy sla preset 第二份 complex
  qiyuectl: “complex” is none of three-tier, matrix, simple
  [2]

  $ qy sla overview --period 2026-10
  Number  Title  Met  Missed  Incidents  Late  Approved
