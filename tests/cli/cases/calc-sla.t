Service clocks: minutes and hours run while the clock does, pauses do not count.

  $ qy calc sla clock-due --start 2026-09-30T23:50 --within 30分钟
  It is due at 2026-10-01T00:20.
  - the time for resolution is 30 minutes, counted from the report at 2026-09-30T23:50
  - the clock runs 24 hours on 7 days
  - from 2026-09-30T23:50, the service time of 30 minutes ends at 2026-10-01T00:20

  $ qy calc sla clock-due --start 2026-09-30T16:30 --within '2 hours' --clock '9:00-17:00'
  It is due at 2026-10-01T10:30.
  - the time for resolution is 2 hours, counted from the report at 2026-09-30T16:30
  - the clock runs from 09:00 to 17:00 every day
  - from 2026-09-30T16:30, the service time of 120 minutes ends at 2026-10-01T10:30

  $ qy calc sla clock-due --start 2026-11-20T09:00 --within 8小时 --pause 2026-11-20T10:00/2026-11-20T12:00
  It is due at 2026-11-20T19:00.
  - the time for resolution is 8 hours, counted from the report at 2026-11-20T09:00
  - the clock runs 24 hours on 7 days
  - from 2026-11-20T09:00, the service time of 480 minutes ends at 2026-11-20T17:00
  - paused from 2026-11-20T10:00 to 2026-11-20T12:00; 120 minutes of service time do not count
  - with the pauses it is due at 2026-11-20T19:00

  $ LANGUAGE=zh_CN qy calc sla clock-due --start 2026-11-20T16:00 --within 2小时 --clock '工作日9:00-17:00' --pause 2026-11-20T16:30/2026-11-23T09:30
  最迟为 2026-11-23T11:00。
  - 解决时限为2小时，自报告时间2026-11-20T16:00起算
  - 工作日09:00至17:00计时
  - 自2026-11-20T16:00起计时120分钟，至2026-11-23T10:00
  - 2026-11-20T16:30至2026-11-23T09:30暂停计时，其中服务时间60分钟不计入
  - 扣除暂停时间后，最迟为2026-11-23T11:00

Days and working days are deadlines; the last one ends when business does.

  $ qy calc sla clock-due --start 2026-09-30T16:30 --within 3个工作日 --clock 5×9 --json
  {
    "due" : "2026-10-10T18:00",
    "certain" : true,
    "why" : [
      "the time for resolution is 3 working days, counted from the report at 2026-09-30T16:30",
      "the day of the event, 30 September 2026, is not counted (Civil Code, art. 201)",
      "counted from the day after 30 September 2026 for 3 working days, until 10 October 2026",
      "1 October 2026 to 7 October 2026 is off for 国庆节 and does not count as working days",
      "10 October 2026 is a weekend day that is worked and counts as a working day",
      "the last safe day is 10 October 2026, the nearest working day that is not too late",
      "the last day ends at 2026-10-10T18:00 (Civil Code, art. 203)"
    ]
  }

A clock that never runs, a pause that runs backwards, no time at all.

  $ qy calc sla clock-due --start 2026-09-30T16:30 --within PT2H --clock 17:00-09:00
  qiyuectl: --clock: Service hours must open before they close, within one day
  [2]

  $ qy calc sla clock-due --start 2026-11-20T09:00 --within PT2H --pause 2026-11-20T12:00/2026-11-20T10:00
  qiyuectl: The end of a pause at 2026-11-20T10:00 comes before its beginning at 2026-11-20T12:00; put the times right
  [3]

  $ qy calc sla clock-due --start 2026-11-20 --within PT2H
  qiyuectl: --start: “2026-11-20” is no time; write it as 2026-09-30T23:50
  [2]

  $ qy calc sla clock-due --start 2026-11-20T09:00
  qiyuectl: Say --start and --within
  [2]

Who must know by when: by the matrix and the ladder of the level.

  $ qy calc sla escalation --problem 2 --service 1 --reported 2026-11-20T09:00 --at 2026-11-20T09:31
  It is handled at level 2.
  - problem level 2 and service level 1 give handling level 2 by the matrix
  - 2026-11-20T09:10: after 10 minutes department manager, operations manager must know; reached
  - 2026-11-20T09:20: after 20 minutes operations manager, client's manager must know; reached
  - 2026-11-20T10:00: after 60 minutes general managers of both must know

  $ qy calc sla escalation --problem 1 --service 1 --reported 2026-11-20T09:00 --at 2026-11-20T11:00 --json
  {
    "handling" : 1,
    "reached" : 5,
    "next_at" : null,
    "why" : [
      "problem level 1 and service level 1 give handling level 1 by the matrix"
    ]
  }

  $ LANGUAGE=zh_CN qy calc sla escalation --problem 1 --service 2 --reported 2026-11-20T09:00 --at 2026-11-20T09:06 --matrix 12/22 --ladder '5分钟=值班经理；1小时=总经理'
  处理等级为 2。
  - 问题等级1、服务等级2，按上报矩阵为处理等级2
  - 2026-11-20T09:05：5 分钟，上报值班经理；已到
  - 2026-11-20T10:00：60 分钟，上报总经理

A matrix with a hole, a ladder out of order, a time before the report.

  $ qy calc sla escalation --problem 1 --service 2 --reported 2026-11-20T09:00 --at 2026-11-20T09:06 --matrix 1-/22
  qiyuectl: The matrix has no handling level for problem level 1 and service level 2; write a row a problem level, a digit a service level: 1234/2344/3444/4444
  [3]

  $ qy calc sla escalation --problem 1 --service 2 --reported 2026-11-20T09:00 --at 2026-11-20T09:06 --ladder '10 = a; 5 = b'
  qiyuectl: “5 = b”: it does not come later than the one before it; write a rung a line, such as “10 = operations manager”
  [3]

  $ qy calc sla escalation --problem 1 --service 2 --reported 2026-11-20T09:00 --at 2026-11-20T08:00
  qiyuectl: --at: that is before the report
  [2]

Availability, with the minutes that the percentage allows beside those that the contract states.

  $ qy calc sla availability --planned 43200 --maintenance 120 --outage 43 --target 99.9% --minutes 43.8
  The availability is 99.9002%.
  - availability = (planned service time − unplanned outage − planned maintenance) ÷ (planned service time − planned maintenance)
  - with the data of the period: (43200 − 43 − 120) ÷ (43200 − 120) = 99.9002%
  - the target of ≥99.90% is met
  - in this period 99.90% allows an outage of 43.08 minutes
  - the contract says 43.8 minutes, which is not what its percentage allows in this period, 43.08 minutes; both are shown
  - the outage of 43 minutes is within the 43.8 minutes of the contract

  $ LANGUAGE=zh_CN qy calc sla availability --planned 44640 --outage 44 --target 99.9% --minutes 43.8
  可用性为 99.9014%。
  - 可用性＝（计划服务时间－计划外中断－计划维护）÷（计划服务时间－计划维护）
  - 代入本期数据：(44640 − 44) ÷ 44640 = 99.9014%
  - 目标值≥99.90%，达标
  - 99.90%在本期相当于允许中断44.64分钟
  - 合同所述为43.8分钟，与本期按百分比折算的44.64分钟不同，两者分别列示
  - 中断44分钟，超过合同所述43.8分钟

  $ qy calc sla availability --planned 44640 --outage 0 --maintenance 240 --json
  {
    "millionths" : 1000000,
    "text" : "100.00%",
    "state" : "no-target",
    "why" : [
      "availability = (planned service time − unplanned outage − planned maintenance) ÷ (planned service time − planned maintenance)",
      "with the data of the period: (44640 − 0 − 240) ÷ (44640 − 240) = 100.00%"
    ]
  }

  $ qy calc sla availability --planned 120 --maintenance 120 --json
  {
    "millionths" : null,
    "text" : null,
    "state" : "not-measurable",
    "why" : [
      "availability = (planned service time − unplanned outage − planned maintenance) ÷ (planned service time − planned maintenance)",
      "the denominator is zero: it cannot be measured"
    ]
  }

  $ qy calc sla availability --planned 120 --outage 121
  qiyuectl: availability: the inputs contradict each other: a part of -1 of a whole of 120
  [3]
