Deadlines: the day of the event does not count, a day off moves the end, working days follow the holidays.

  $ qy calc deadline --from 2026-09-25 --after 5个工作日
  The deadline is 2026-10-09, the last safe day 2026-10-09.
  - the day of the event, 25 September 2026, is not counted (Civil Code, art. 201)
  - counted from the day after 25 September 2026 for 5 working days, until 9 October 2026
  - 26 September 2026 to 27 September 2026 is off for 中秋节 and does not count as working days
  - 1 October 2026 to 7 October 2026 is off for 国庆节 and does not count as working days
  - the last safe day is 9 October 2026, the nearest working day that is not too late

  $ qy calc deadline --from 2025-09-28 --after '10 days'
  The deadline is 2025-10-09, the last safe day 2025-10-09.
  - the day of the event, 28 September 2025, is not counted (Civil Code, art. 201)
  - counted from the day after 28 September 2025 for 10 days, until 8 October 2025
  - 8 October 2025 is off for 国庆节、中秋节, not a working day
  - moved to the next working day, 9 October 2025 (Civil Code, art. 203)
  - the last safe day is 9 October 2025, the nearest working day that is not too late

  $ qy calc deadline --from 2025-09-28 --after '10 days' --no-roll
  The deadline is 2025-10-08, the last safe day 2025-09-30.
  - the day of the event, 28 September 2025, is not counted (Civil Code, art. 201)
  - counted from the day after 28 September 2025 for 10 days, until 8 October 2025
  - 8 October 2025 is off for 国庆节、中秋节, not a working day
  - the parties agreed that the deadline does not move for a day off (Civil Code, art. 204)
  - the last safe day is 30 September 2025, the nearest working day that is not too late

  $ qy calc deadline --from 2025-11-30 --after 三个月
  The deadline is 2026-02-28, the last safe day 2026-02-28.
  - the day of the event, 30 November 2025, is not counted (Civil Code, art. 201)
  - counted from 30 November 2025 for 3 months; the last month has no corresponding day, so it is the last day of that month, 28 February 2026 (Civil Code, art. 202)
  - the last safe day is 28 February 2026, the nearest working day that is not too late

  $ qy calc deadline --from 2024-05-02 --before 13个月
  The deadline is 2023-04-02, the last safe day 2023-03-31.
  - counted back from 2 May 2024 by 13 months, to the corresponding day, 2 April 2023
  - 2 April 2023 is not a working day
  - a deadline that is counted back never moves on
  - the last safe day is 31 March 2023, the nearest working day that is not too late

  $ qy calc deadline --from 2026-12-31 --before 'three (3) months' --lead 5 --json
  {
    "date" : "2026-09-30",
    "safe" : "2026-09-24",
    "certain" : true,
    "why" : [
      "counted back from 31 December 2026 by 3 months; that month has no corresponding day, so it is its last day, 30 September 2026",
      "the notice needs 5 days to arrive and must leave by 25 September 2026",
      "the last safe day is 24 September 2026, the nearest working day that is not too late"
    ]
  }

A year whose holidays are not known makes it uncertain.

  $ qy calc deadline --from 2026-05-22 --after P1Y
  The deadline is 2027-05-24, the last safe day 2027-05-24; this is not certain.
  - the day of the event, 22 May 2026, is not counted (Civil Code, art. 201)
  - counted from 22 May 2026 for 1 year, until the corresponding day, 22 May 2027 (Civil Code, art. 202)
  - 22 May 2027 is not a working day
  - moved to the next working day, 24 May 2027 (Civil Code, art. 203)
  - the last safe day is 24 May 2027, the nearest working day that is not too late
  - the holidays of 2027 are not known; the result may change

  $ LANGUAGE=zh_CN qy calc deadline --from 2026-12-30 --after 3个工作日
  期限为 2027-01-04，最后稳妥日为 2027-01-04；结果未定。
  - 起算日2026年12月30日当日不计入（《民法典》第二百零一条）
  - 自2026年12月30日的次日起算3个工作日，至2027年1月4日止
  - 最后稳妥日为2027年1月4日，即不晚于该日的最近工作日
  - 2027年的放假安排尚未公布，结果可能变化

Service periods count their first day.

  $ qy calc term --start 2026-01-29 --length 1个月
  The last day is 2026-02-28.
  - the first day, 29 January 2026, is part of the term
  - no day of the last month corresponds to 29 January 2026; the term ends on the last day of that month, 28 February 2026 (Civil Code, art. 202)

  $ qy calc term --start 2024-02-29 --length 1年 --json
  {
    "last" : "2025-02-28",
    "certain" : true,
    "why" : [
      "the first day, 29 February 2024, is part of the term",
      "no day of the last month corresponds to 29 February 2024; the term ends on the last day of that month, 28 February 2025 (Civil Code, art. 202)"
    ]
  }

  $ qy calc term --start 2026-09-29 --length 5个工作日
  The last day is 2026-10-10.
  - the first day, 29 September 2026, is part of the term
  - with the first day, a term of 5 working days ends on 10 October 2026
  - 1 October 2026 to 7 October 2026 is off for 国庆节 and does not count as working days
  - 10 October 2026 is a weekend day that is worked and counts as a working day

  $ LANGUAGE=zh_CN qy calc term --start 2026-01-01 --length 90日
  最后一日为 2026-03-31。
  - 首日2026年1月1日计入期限
  - 首日计入，90日于2026年3月31日届满

Renewals: the last day of notice of every term, and what follows.

  $ qy calc renewal --start 2023-03-15 --first 3年 --renew 1年 --notice 3个月
  Renewal 1 runs from 2026-03-15 to 2027-03-14.
  The last day of notice is 2026-12-14, the last safe day 2026-12-14.
  Notice is still in time.
  - all terms are measured from the first day of the first one, 15 March 2023: 48 months in all
  - the first day, 15 March 2023, is part of the term
  - the corresponding day is 15 March 2027; the term ends the day before, on 14 March 2027 (Civil Code, art. 202)
  - renewal 1 runs from 15 March 2026 to 14 March 2027
  - counted back from 14 March 2027 by 3 months, to the corresponding day, 14 December 2026
  - the last safe day is 14 December 2026, the nearest working day that is not too late
  - notice must arrive on 14 December 2026 at the latest
  - an objection is in time until 14 December 2026

  $ qy calc renewal --start 2023-03-15 --first 3年 --renew 1年 --notice 3个月 --on 2026-12-15 --json
  {
    "renewals" : 1,
    "term_start" : "2026-03-15",
    "term_last" : "2027-03-14",
    "notice_last" : "2026-12-14",
    "notice_safe" : "2026-12-14",
    "state" : "will-renew",
    "certain" : true,
    "why" : [
      "all terms are measured from the first day of the first one, 15 March 2023: 48 months in all",
      "the first day, 15 March 2023, is part of the term",
      "the corresponding day is 15 March 2027; the term ends the day before, on 14 March 2027 (Civil Code, art. 202)",
      "renewal 1 runs from 15 March 2026 to 14 March 2027",
      "counted back from 14 March 2027 by 3 months, to the corresponding day, 14 December 2026",
      "the last safe day is 14 December 2026, the nearest working day that is not too late",
      "notice must arrive on 14 December 2026 at the latest",
      "the last day of notice, 14 December 2026, has passed without an objection; the contract will be renewed"
    ]
  }

  $ qy calc renewal --start 2023-03-15 --first 3年 --renew 1年 --notice 3个月 --objection 2025-12-01
  The first term runs from 2023-03-15 to 2026-03-14.
  The last day of notice is 2025-12-14, the last safe day 2025-12-12.
  It has ended.
  - the first day, 15 March 2023, is part of the term
  - the corresponding day is 15 March 2026; the term ends the day before, on 14 March 2026 (Civil Code, art. 202)
  - the first term runs from 15 March 2023 to 14 March 2026
  - counted back from 14 March 2026 by 3 months, to the corresponding day, 14 December 2025
  - 14 December 2025 is not a working day
  - a deadline that is counted back never moves on
  - the last safe day is 12 December 2025, the nearest working day that is not too late
  - notice must arrive on 14 December 2025 at the latest
  - an objection arrived on 1 December 2025; the contract ends with this term
  - the term has ended on 14 March 2026

  $ qy calc renewal --start 2024-07-01 --first 2026-06-30 --renew 12个月 --notice 15个工作日 --max 1 --on 2026-06-01 --lead 3
  The first term runs from 2024-07-01 to 2026-06-30.
  The last day of notice is 2026-06-08, the last safe day 2026-06-05.
  Notice is still in time.
  - the first term runs from 1 July 2024 to 30 June 2026
  - counted back from 30 June 2026 by 15 working days, to 8 June 2026
  - 19 June 2026 to 21 June 2026 is off for 端午节 and does not count as working days
  - the notice needs 3 days to arrive and must leave by 5 June 2026
  - the last safe day is 5 June 2026, the nearest working day that is not too late
  - notice must arrive on 8 June 2026 at the latest
  - an objection is in time until 8 June 2026

  $ qy calc renewal --start 2025-01-01 --first 1年 --renew 1年 --mode by-agreement --on 2025-06-01
  The first term runs from 2025-01-01 to 2025-12-31.
  It ends with this term.
  - the first day, 1 January 2025, is part of the term
  - the corresponding day is 1 January 2026; the term ends the day before, on 31 December 2025 (Civil Code, art. 202)
  - the first term runs from 1 January 2025 to 31 December 2025
  - a renewal needs the agreement of both; without it the contract ends with this term

  $ LANGUAGE=zh_CN qy calc renewal --start 2026-01-01 --first 1年 --renew 1年 --notice 30日 --mode by-notice --on 2026-12-05
  首期自 2026-01-01 至 2026-12-31。
  最后通知日为 2026-12-01，最后稳妥日为 2026-12-01。
  本期届满即终止。
  - 首日2026年1月1日计入期限
  - 对应日为2027年1月1日，期限于其前一日2026年12月31日届满（《民法典》第二百零二条）
  - 首期自2026年1月1日起，至2026年12月31日止
  - 自2026年12月31日向前倒算30日，至2026年12月1日
  - 最后稳妥日为2026年12月1日，即不晚于该日的最近工作日
  - 通知最迟应于2026年12月1日到达
  - 最后通知日2026年12月1日已过且未通知续约，期满终止

Wrong calls and what cannot be.

  $ qy calc deadline --from 2026-02-30 --after 5日
  qiyuectl: --from: “2026-02-30” is not a date; write it as 2026-11-22 or 2026年11月22日
  [2]

  $ qy calc deadline --from 2026-02-20 --after 0日
  qiyuectl: The period is empty; it must be at least 1 day
  [3]

  $ qy calc deadline --from 2026-02-20 --after 1000000个月
  qiyuectl: The period leads outside the years 1 to 9999, counted from 2026-02-20
  [3]

  $ qy calc deadline --from 2026-02-20 --after 24小时
  qiyuectl: A date cannot be counted in minutes or hours; expected days, working days, weeks, months or years
  [3]

  $ qy calc deadline --from 2026-02-20 --after soon
  qiyuectl: --after: “soon” is not a length of time; write it as 30日, 5个工作日, 3 months or 24 hours
  [2]

  $ qy calc deadline --from 2026-02-20 --after 5日 --before 5日
  qiyuectl: Say --from and either --after or --before
  [2]

  $ qy calc deadline --after 5日
  qiyuectl: Say --from and either --after or --before
  [2]

  $ qy calc deadline --from 2026-02-20 --after 5日 --lead 1000
  qiyuectl: --lead: “1000” is not a number of days from 0 to 366
  [2]

  $ qy calc deadline --from 0001-01-02 --before 5日
  qiyuectl: The period leads outside the years 1 to 9999, counted from 0001-01-02
  [3]

  $ qy calc term --start 2026-02-20
  qiyuectl: Say --start and --length
  [2]

  $ qy calc term --start 9999-06-01 --length 1年
  qiyuectl: The period leads outside the years 1 to 9999, counted from 9999-06-01
  [3]

  $ qy calc renewal --start 2026-01-01
  qiyuectl: Say --start and --first
  [2]

  $ qy calc renewal --start 2026-01-01 --first 2025-12-31
  qiyuectl: The first term ends on 2025-12-31, before it begins on 2026-01-01
  [3]

  $ qy calc renewal --start 2026-01-01 --first 1年 --mode automatic --on 2030-01-01
  qiyuectl: The contract is renewed, but for how long is not stated
  [3]

  $ qy calc renewal --start 2026-01-01 --first 1年 --max many
  qiyuectl: --max: “many” is not a number of renewals
  [2]

  $ qy calc renewal --start 2026-01-01 --first 1年 --mode yearly
  qiyuectl: --mode: “yearly” is none of none, automatic, by-agreement, by-notice
  [2]

  $ qy calc renewal --start 2026-01-01 --first 1年 --objection yesterday
  qiyuectl: --objection: “yesterday” is not a date; write it as 2026-11-22 or 2026年11月22日
  [2]

In a file of cases, with what they may say besides.

  $ cat > cases.json <<'JSON'
  > [
  > {"op":"deadline","args":{"from":"2026-09-26","amount":5,"unit":"day","direction":"after","roll":"none","lead":2}},
  > {"op":"term","args":{"start":"2026-01-01","amount":2,"unit":"quarter"}},
  > {"op":"renewal","args":{"start":"2025-01-01","first":[1,"year"],"on":"2026-01-01"}},
  > {"op":"renewal","args":{"start":"2025-01-01","first":[1,"year"],"renew":[1,"year"],"notice":[1,"month"],"on":"2025-12-31","mode":"by-notice","objections":["2025-11-30"]}},
  > {"op":"clock-due","args":{"start":"2026-10-10T18:00","minutes":1,"clock":{"kind":"hours","open":"09:00","close":"18:00","days":"working"}}},
  > {"op":"deadline","args":{"from":"2026-02-30","amount":5,"unit":"day","direction":"after"}},
  > {"op":"deadline","args":{"from":"2026-02-20","amount":5,"unit":"moon","direction":"after"}},
  > {"op":"deadline","args":{"from":"2026-02-20","amount":99999999999,"unit":"month","direction":"after"}},
  > {"op":"deadline","args":{"from":"2026-02-20","amount":5,"unit":"day","direction":"around"}},
  > {"op":"deadline","args":{"from":"2026-02-20","amount":5,"unit":"day","direction":"after","roll":"maybe"}},
  > {"op":"deadline","args":{"from":"2026-02-20","amount":5,"unit":"day","direction":"after","lead":-1}},
  > {"op":"term","args":{"start":"2026-01-01","amount":0,"unit":"month"}},
  > {"op":"term","args":{"start":"2026-01-01","amount":1.5,"unit":"month"}},
  > {"op":"renewal","args":{"start":"2025-01-01","first":[1],"on":"2026-01-01"}},
  > {"op":"renewal","args":{"start":"2025-01-01","first":["1","year"],"on":"2026-01-01"}},
  > {"op":"renewal","args":{"start":"2025-01-01","first":[1,"year"],"renew":[1,"year"],"on":"2026-01-01","max_renewals":-2}},
  > {"op":"renewal","args":{"start":"2025-01-01","first":[1,"year"],"objections":"2025-01-01","on":"2026-01-01"}},
  > {"op":"renewal","args":{"start":"2025-01-01","first":[1,"year"],"objections":[5],"on":"2026-01-01"}},
  > {"op":"renewal","args":{"start":"2025-01-01","first":[1,"year"],"mode":"yearly","on":"2026-01-01"}},
  > {"op":"clock-due","args":{"start":"2026-10-10","minutes":1,"clock":{"kind":"24x7"}}},
  > {"op":"clock-due","args":{"start":"2026-10-10T10:00","minutes":-1,"clock":{"kind":"24x7"}}},
  > {"op":"clock-due","args":{"start":"2026-10-10T10:00","minutes":1,"clock":{"kind":"hours","open":"18:00","close":"09:00","days":"all"}}},
  > {"op":"clock-due","args":{"start":"2026-10-10T10:00","minutes":1,"clock":{"kind":"hours","open":"9","close":"09:00","days":"all"}}},
  > {"op":"clock-due","args":{"start":"2026-10-10T10:00","minutes":1,"clock":{"kind":"hours","open":"09:00","close":"10:00","days":"some"}}},
  > {"op":"clock-due","args":{"start":"2026-10-10T10:00","minutes":1,"clock":"24x7"}}
  > ]
  > JSON

  $ qy calc --batch cases.json | python3 -c 'import json, sys; [print(c["op"], json.dumps(c.get("result", c.get("error")), ensure_ascii=False)) for c in json.load(sys.stdin)]'
  deadline {"date": "2026-10-01", "safe": "2026-09-28", "certain": true}
  term {"last": "2026-06-30"}
  renewal {"renewals": 0, "term_start": "2025-01-01", "term_last": "2025-12-31", "notice_last": null, "notice_safe": null, "state": "expired"}
  renewal {"renewals": 0, "term_start": "2025-01-01", "term_last": "2025-12-31", "notice_last": "2025-11-30", "notice_safe": "2025-11-28", "state": "will-renew"}
  clock-due {"due": "2026-10-12T09:01"}
  deadline "“2026-02-30” is not a date; write it as 2026-11-22 or 2026年11月22日"
  deadline "argument “unit”: expected day, working-day, week, month, quarter, half-year or year"
  deadline "The period is too long; the longest is 1000000"
  deadline "argument “direction”: expected after or before"
  deadline "argument “roll”: expected law or none"
  deadline "A notice cannot take -1 days to arrive; expected 0 to 366"
  term "The period is empty; it must be at least 1 day"
  term "argument “amount”: expected a whole number"
  renewal "argument “first”: expected a length such as [3, \"month\"]"
  renewal "argument “first”: expected a length such as [3, \"month\"]"
  renewal "argument “max_renewals”: expected a number that is not below 0"
  renewal "argument “objections”: expected a list of days"
  renewal "argument “objections”: expected a list of days"
  renewal "argument “mode”: expected none, automatic, by-agreement or by-notice"
  clock-due "“2026-10-10” is no time; write it as 2026-09-30T23:50"
  clock-due "A service time cannot be below 0 minutes"
  clock-due "Service hours must open before they close, within one day"
  clock-due "“9” is no time of day; write it as 09:00, up to 24:00"
  clock-due "argument “days”: expected all or working"
  clock-due "argument “clock”: expected a service clock"
