Service records 《服务记录单》, the maintenance plan and daily production reports.

A contract on paper with two rows of a plan: an inspection each week, a report each month due by the 10th of the next.

  $ qy init > /dev/null; qy party add 云泽市第三人民医院 > /dev/null; qy party add 拾光信息技术有限公司 > /dev/null

  $ qy contract add --title 机房运维合同 --number W-7 --signed --on 2026-08-28 --party 甲方=云泽市第三人民医院 --party 乙方=拾光信息技术有限公司 --period 2026-09-01..2027-08-31 > /dev/null

  $ row() { qy term add W-7 maintenance "$@" --json | sed -n 's/.*"id" : "\(.*\)".*/\1/p'; }

  $ WEEKLY=$(row title=主机巡检 form=巡检 every=1周 evidence=巡检报告); MONTHLY=$(row title=月度运维报告 form=报告 every=1个月 day=10)

  $ qy plan list W-7 --from 2026-10-20 --until 2026-12-01
  What          Run         From        Until       Due         State    Record  Evidence  Row
  主机巡检      2026-10-20  2026-10-20  2026-10-26  2026-10-26  Missed           巡检报告  SHORT1
  主机巡检      2026-10-27  2026-10-27  2026-11-02  2026-11-02  Missed           巡检报告  SHORT1
  主机巡检      2026-11-03  2026-11-03  2026-11-09  2026-11-09  Missed           巡检报告  SHORT1
  月度运维报告  2026-10     2026-10-01  2026-10-31  2026-11-10  Missed                     SHORT2
  主机巡检      2026-11-10  2026-11-10  2026-11-16  2026-11-16  Missed           巡检报告  SHORT1
  主机巡检      2026-11-17  2026-11-17  2026-11-23  2026-11-23  Due              巡检报告  SHORT1
  主机巡检      2026-11-24  2026-11-24  2026-11-30  2026-11-30  To come          巡检报告  SHORT1
  主机巡检      2026-12-01  2026-12-01  2026-12-07  2026-12-07  To come          巡检报告  SHORT1
  月度运维报告  2026-11     2026-11-01  2026-11-30  2026-12-10  Due                        SHORT2
  月度运维报告  2026-12     2026-12-01  2026-12-31  2027-01-10  To come                    SHORT2

Only the last run that was missed is in the list of what is due, not each.

  $ qy due --kind service
  Last safe day  Kind              What                   Open amount  Number  Contract
  2026-11-10     Maintenance work  月度运维报告, 2026-10               W-7     机房运维合同
  2026-11-16     Maintenance work  主机巡检, 2026-11-10                W-7     机房运维合同
  2026-11-23     Maintenance work  主机巡检, 2026-11-17                W-7     机房运维合同
  2026-11-30     Maintenance work  主机巡检, 2026-11-24                W-7     机房运维合同
  2026-12-07     Maintenance work  主机巡检, 2026-12-01                W-7     机房运维合同
  2026-12-10     Maintenance work  月度运维报告, 2026-11               W-7     机房运维合同
  2026-12-14     Maintenance work  主机巡检, 2026-12-08                W-7     机房运维合同
  2026-12-21     Maintenance work  主机巡检, 2026-12-15                W-7     机房运维合同
  2026-12-28     Maintenance work  主机巡检, 2026-12-22                W-7     机房运维合同
  2027-01-04 ?   Maintenance work  主机巡检, 2026-12-29                W-7     机房运维合同
  2027-01-08 ?   Maintenance work  月度运维报告, 2026-12               W-7     机房运维合同
  2027-01-11 ?   Maintenance work  主机巡检, 2027-01-05                W-7     机房运维合同
  2027-02-10 ?   Maintenance work  月度运维报告, 2027-01               W-7     机房运维合同

A record of a run marks it as done; the hours of two people are twice what the service took at most.

  $ qy record new W-7 --plan $WEEKLY --occurrence 2026-11-17 "from=2026-11-20 09:10" "until=2026-11-20 11:40" people=王强、李明 hours=4:00 overtime=1:00 --done
  FW-2026-0001: 主机巡检

  $ qy record new W-7 --plan $WEEKLY --occurrence 2026-11-18
  qiyuectl: The row of the maintenance plan has no run “2026-11-18”; nothing was stored
  [3]

  $ qy plan list W-7 --from 2026-11-17 --until 2026-11-18
  What          Run         From        Until       Due         State  Record        Evidence  Row
  主机巡检      2026-11-17  2026-11-17  2026-11-23  2026-11-23  Done   FW-2026-0001  巡检报告  SHORT1
  月度运维报告  2026-11     2026-11-01  2026-11-30  2026-12-10  Due                            SHORT2

  $ qy plan missed W-7 | tail -2
  月度运维报告  2026-10     2026-10-01  2026-10-31  2026-11-10  Missed                    SHORT2
  主机巡检      2026-11-10  2026-11-10  2026-11-16  2026-11-16  Missed          巡检报告  SHORT1

  $ qy plan done W-7 $MONTHLY 2026-10 --on 2026-11-10 --note 已提交
  W-7: 月度运维报告, 2026-10

  $ qy plan done W-7 $MONTHLY 2026-07
  qiyuectl: The maintenance plan of W-7 has no run “2026-07” of “ID1” up to today
  [3]

By itself, as a draft that is finished later:

  $ qy record new W-7 title=更换光模块 mode=on-site "from=2026-11-21 14:00" problem=端口频繁断开
  FW-2026-0002: 更换光模块

  $ qy record finish FW-2026-0002 "until=2026-11-21 13:00"
  qiyuectl: The service ends (2026-11-21 13:00) before it begins (2026-11-21 14:00); nothing was stored
  [3]

  $ qy record finish FW-2026-0002 "until=2026-11-21 15:30" people=王强 hours=2:00
  qiyuectl: The hours are more than the service took: at most 90 minutes for all who are named; nothing was stored
  [3]

  $ qy record finish FW-2026-0002 "until=2026-11-21 15:30" people=王强 hours=1:30 handling=更换光模块
  FW-2026-0002: 更换光模块

  $ qy record list W-7
  Number        Kind        Title       From              Until             State
  FW-2026-0002  Fault       更换光模块  2026-11-21 14:00  2026-11-21 15:30  done
  FW-2026-0001  Inspection  主机巡检    2026-11-20 09:10  2026-11-20 11:40  done

  $ qy record hours W-7
  Hours: 5 h 30 min
  Overtime: 1 hour

  $ qy record hours W-7 --from 2026-11-21 --json
  {
    "minutes" : 90,
    "overtime_minutes" : 0,
    "quota" : null,
    "warned" : false,
    "fee" : null,
    "currency" : null
  }

The sheet is signed by both; then nothing changes any more.

  $ qy record sheet FW-2026-0002 --to sheet.pdf; head -c 5 sheet.pdf; echo
  %PDF-

  $ pdftotext sheet.pdf - | grep -E "^(服务记录单|FW|一、|二、|三、)"
  服务记录单
  一、 服务内容
  二、 问题描述
  三、 处理过程

  $ qy record sign FW-2026-0002 client --on 2026-11-20
  qiyuectl: Day of the signature 2026-11-20 is before Day the service ended 2026-11-21; nothing was stored
  [3]

  $ qy record scan FW-2026-0002 sheet.pdf
  FW-2026-0002: 更换光模块

  $ qy record set FW-2026-0002 title=另一标题
  qiyuectl: Service record FW-2026-0002 is signed and cannot be changed; nothing was stored. Take the signatures back first, with a reason.
  [3]

  $ qy record remove FW-2026-0002
  qiyuectl: Service record FW-2026-0002 is signed and cannot be changed; nothing was stored. Take the signatures back first, with a reason.
  [3]

  $ qy record show FW-2026-0002
  Number: FW-2026-0002
  Contract: W-7
  Title: 更换光模块
  Kind: Fault
  State: signed
  From: 2026-11-21 14:00
  Until: 2026-11-21 15:30
  Hours: 1 h 30 min
  Overtime: 0 hours
  People: 王强
  Problem: 端口频繁断开
  Handling: 更换光模块
  Signed by the provider on: 2026-11-22
  Signed by the client on: 2026-11-22

  $ qy record unsign FW-2026-0002
  qiyuectl: A reason is needed; nothing was stored
  [3]

  $ qy record unsign FW-2026-0002 --why 工时有误 --json
  {
    "number" : "FW-2026-0002",
    "id" : "ID2",
    "state" : "done"
  }

Wrong words.

  $ qy record new W-7 title=x from=yesterday
  qiyuectl: “yesterday” is no time; write it as 2026-09-30T23:50
  [3]

  $ qy record new W-7 title=x weather=rain
  qiyuectl: A service record has no “weather”; it has title, kind, from, until, place, mode, problem, handling, tools, verification, cautions, people, client-person, hours, overtime, note
  [2]

  $ qy record new W-7 title=x hours=4.5
  qiyuectl: “4.5” are no hours such as 2:30, and no minutes such as 150
  [2]

  $ qy record new W-7 --plan $WEEKLY
  qiyuectl: A record is of an incident (--incident) or of a run of the plan (--plan and --occurrence), or of neither
  [2]

  $ qy record show FW-2027-0001
  qiyuectl: There is no service record “FW-2027-0001” in this book
  [3]

When a record is removed, its run is to be done again.

  $ qy record remove FW-2026-0001; qy plan list W-7 --from 2026-11-17 --until 2026-11-17
  Removed 主机巡检. “qiyuectl undo W-7” brings it back.
  What          Run         From        Until       Due         State  Record  Evidence  Row
  主机巡检      2026-11-17  2026-11-17  2026-11-23  2026-11-23  Due            巡检报告  SHORT1
  月度运维报告  2026-11     2026-11-01  2026-11-30  2026-12-10  Due                      SHORT2

The daily production report has seven heads.

  $ qy daily begin W-7
  W-7  2026-11-21
  Head                          Count  Cause
  Abnormal ends                     0
  Hardware faults                   0
  Delayed input or output           0
  Telecommunication faults          0
  Faults of the environment         0
  Application balance problems      0
  Reruns and restarts               0

  $ qy daily set W-7 2026-11-21 telecom 2 --cause 专线先后中断 | grep Tele
  Telecommunication faults          2  专线先后中断

  $ qy daily set W-7 2026-11-21 weather 1
  qiyuectl: Head of the report: “weather” is none of abnormal-end, hardware, delayed-io, telecom, environment, balance, rerun; nothing was stored
  [3]

  $ qy daily set W-7 2026-11-20 telecom 1
  qiyuectl: W-7 has no daily report on 2026-11-20; “daily begin” makes one
  [3]

  $ qy daily begin W-7 2026-11-23
  qiyuectl: Day of the report: 2026-11-23 is still to come; nothing was stored
  [3]

  $ qy daily sheet W-7 2026-11-21 --to daily.pdf; pdftotext daily.pdf - | grep -A1 通信
  通信故障 2 专线先后中断
  机房环境故障 0
