The payments of a fee, with the days on which they are due by the bundled holidays.

  $ qy calc schedule --amount 15000 --first 2026-10-01 --last 2027-01-31 --day 31
  Period   From        Until       Due         Last safe day  Certain      Amount
  2026-10  2026-10-01  2026-10-31  2026-10-31  2026-10-30     yes      ¥15,000.00
  2026-11  2026-11-01  2026-11-30  2026-11-30  2026-11-30     yes      ¥15,000.00
  2026-12  2026-12-01  2026-12-31  2026-12-31  2026-12-31     yes      ¥15,000.00
  2027-01  2027-01-01  2027-01-31  2027-01-31  2027-01-29     no       ¥15,000.00
  Total: ¥60,000.00

Last month's fee by the fifth working day; a year whose holidays are not known makes a day uncertain.

  $ qy calc schedule --amount 15000 --first 2026-01-15 --last 2026-07-14 --working-day 5 --arrears
  Period   From        Until       Due         Last safe day  Certain      Amount
  2026-01  2026-01-15  2026-02-14  2026-03-06  2026-03-06     yes      ¥15,000.00
  2026-02  2026-02-15  2026-03-14  2026-04-08  2026-04-08     yes      ¥15,000.00
  2026-03  2026-03-15  2026-04-14  2026-05-11  2026-05-11     yes      ¥15,000.00
  2026-04  2026-04-15  2026-05-14  2026-06-05  2026-06-05     yes      ¥15,000.00
  2026-05  2026-05-15  2026-06-14  2026-07-07  2026-07-07     yes      ¥15,000.00
  2026-06  2026-06-15  2026-07-14  2026-08-07  2026-08-07     yes      ¥15,000.00
  Total: ¥90,000.00

Calendar quarters, the first and the last one by days.

  $ qy calc schedule --amount 9000 --first 2026-02-15 --last 2026-08-14 --every quarterly --day 10 --by-days
  Period   From        Until       Due         Last safe day  Certain     Amount
  2026-Q1  2026-02-15  2026-03-31  2026-03-10  2026-03-10     yes      ¥4,500.00
  2026-Q2  2026-04-01  2026-06-30  2026-04-10  2026-04-10     yes      ¥9,000.00
  2026-Q3  2026-07-01  2026-08-14  2026-07-10  2026-07-10     yes      ¥4,402.17
  Total: ¥17,902.17

  $ qy calc schedule --amount 0.01 --first 2026-01-01 --last 2026-12-31 --every annual --json
  [
    {
      "period" : "2026",
      "first" : "2026-01-01",
      "last" : "2026-12-31",
      "due" : "2026-01-01",
      "safe" : "2025-12-31",
      "certain" : true,
      "amount" : 1
    }
  ]

What cannot be is said.

  $ qy calc schedule --amount 15000 --first 2026-10-01 --last 2026-09-30
  qiyuectl: The term of a fee ends before it begins
  [3]

  $ qy calc schedule --amount 15000 --first 2026-10-01 --last 2926-09-30
  qiyuectl: The term of a fee is longer than a hundred years
  [3]

  $ qy calc schedule --amount -1 --first 2026-10-01 --last 2026-12-31
  qiyuectl: A fee, its hours and its quantity are not below zero; enter a credit as a credit note
  [3]

  $ qy calc schedule --amount 15000 --first 2026-10-01 --last 2026-12-31 --day 32
  qiyuectl: --day: “32” is not a day from 1 to 31
  [2]

  $ qy calc schedule --amount 15000 --first 2026-10-01 --last 2026-12-31 --every weekly
  qiyuectl: --every: “weekly” is none of monthly, quarterly, half_yearly, annual
  [2]

  $ qy calc schedule --amount 15000 --first 2026-10-01
  qiyuectl: Say --amount, --first and --last
  [2]

A file of cases: the days of February, more working days than a month has, wrong words.

  $ cat > cases.json <<'EOF'
  > [{"op":"monthly-schedule","args":{"first_day":"2028-02-01","last_day":"2028-02-29","amount":1,"rule":"day","day":30}},
  > {"op":"monthly-schedule","args":{"first_day":"2026-02-01","last_day":"2026-02-28","amount":1,"rule":"nth-working-day","nth":30}},
  > {"op":"monthly-schedule","args":{"first_day":"2026-02-01","last_day":"2026-02-28","amount":1,"rule":"weekly"}},
  > {"op":"monthly-schedule","args":{"first_day":"2026-02-01","last_day":"2026-02-28","amount":1,"rule":"day","day":0}},
  > {"op":"monthly-schedule","args":{"first_day":"2026-02-01","last_day":"2026-02-28","amount":1,"rule":"day","day":1,"arrears":"yes"}}]
  > EOF

  $ qy calc --batch cases.json --json | tr -d ' \n' | sed 's/},{"op"/},\n{"op"/g'; echo
  [{"op":"monthly-schedule","args":{"first_day":"2028-02-01","last_day":"2028-02-29","amount":1,"rule":"day","day":30},"result":{"payments":[{"period":"2028-02","due":"2028-02-29","amount":1}]}},
  {"op":"monthly-schedule","args":{"first_day":"2026-02-01","last_day":"2026-02-28","amount":1,"rule":"nth-working-day","nth":30},"result":{"payments":[{"period":"2026-02","due":"2026-02-28","amount":1}]}},
  {"op":"monthly-schedule","args":{"first_day":"2026-02-01","last_day":"2026-02-28","amount":1,"rule":"weekly"},"error":"argument“rule”:expecteddayornth-working-day"},
  {"op":"monthly-schedule","args":{"first_day":"2026-02-01","last_day":"2026-02-28","amount":1,"rule":"day","day":0},"error":"Apaymentisdueonadayofthemonthfrom1to31"},
  {"op":"monthly-schedule","args":{"first_day":"2026-02-01","last_day":"2026-02-28","amount":1,"rule":"day","day":1,"arrears":"yes"},"error":"argument“arrears”:expectedtrueorfalse"}]
