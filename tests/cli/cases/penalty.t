What late payment costs, computed segment by segment and explained.

  $ qy calc penalty --amount 100000 --rate 0.5%/day --due 2026-03-10 --payment 2026-03-22=60000 --payment 2026-03-25=4万 --on 2026-04-30
  ¥6,600.00
  - ¥100,000.00 was due on 10 March 2026; overdue days count from the day after (Civil Code, art. 201)
  - from 11 March 2026 to 22 March 2026 (days: 12), ¥100,000.00 was unpaid
  - from 23 March 2026 to 25 March 2026 (days: 3), ¥40,000.00 was unpaid
  - the rate is 0.5% per day, that is 182.5% per year
  - the sum of balance × 0.5% per day × days is ¥6,600.00, rounded once at the end

Grace does not shorten a delay that is longer; a cap is a share of the amount, or a sum.

  $ qy calc penalty --amount 5000 --rate 日千分之三 --due 2026-05-01 --payment 2026-05-06=5000 --on 2026-06-01 --grace 5
  ¥0.00
  - ¥5,000.00 was due on 1 May 2026; overdue days count from the day after (Civil Code, art. 201)
  - from 2 May 2026 to 6 May 2026 (days: 5), ¥5,000.00 was unpaid
  - the rate is 0.3% per day, that is 109.5% per year
  - the sum of balance × 0.3% per day × days is ¥75.00, rounded once at the end
  - everything was paid within the grace of 5 days: there is no penalty

  $ qy calc penalty --amount 5000 --rate 0.3%/day --due 2026-05-01 --on 2026-06-01 --grace 5 --cap 2%
  ¥100.00
  - ¥5,000.00 was due on 1 May 2026; overdue days count from the day after (Civil Code, art. 201)
  - from 2 May 2026 to 1 June 2026 (days: 31), ¥5,000.00 was unpaid
  - the rate is 0.3% per day, that is 109.5% per year
  - the sum of balance × 0.3% per day × days is ¥465.00, rounded once at the end
  - this is above the cap; the cap of ¥100.00 holds
  - the 5 days of grace are over; they do not shorten the delay

  $ qy calc penalty --amount 5000 --rate 0.3%/day --due 2026-05-01 --on 2026-06-01 --cap 50.00 --json
  {
    "penalty" : 5000,
    "balance" : 500000,
    "overdue_days" : 31,
    "segments" : [
      {
        "from" : "2026-05-01",
        "to" : "2026-06-01",
        "days" : 31,
        "balance" : 500000
      }
    ],
    "why" : [
      "¥5,000.00 was due on 1 May 2026; overdue days count from the day after (Civil Code, art. 201)",
      "from 2 May 2026 to 1 June 2026 (days: 31), ¥5,000.00 was unpaid",
      "the rate is 0.3% per day, that is 109.5% per year",
      "the sum of balance × 0.3% per day × days is ¥465.00, rounded once at the end",
      "this is above the cap; the cap of ¥50.00 holds"
    ]
  }

By the year, up to today.

  $ qy calc penalty --amount 36500 --rate 3.65%/year --due 2026-11-12
  ¥36.50
  - ¥36,500.00 was due on 12 November 2026; overdue days count from the day after (Civil Code, art. 201)
  - from 13 November 2026 to 22 November 2026 (days: 10), ¥36,500.00 was unpaid
  - a year counts as 365 days
  - the sum of balance × 3.65% per year × days is ¥36.50, rounded once at the end

The other forms: a share of the unpaid, a fixed sum, a share of what was not performed.

  $ qy calc penalty --amount 10000 --rate 20% --due 2026-05-01 --payment 2026-04-30=4000 --form flat
  ¥1,200.00
  - ¥10,000.00 was due on 1 May 2026; overdue days count from the day after (Civil Code, art. 201)
  - ¥4,000.00 was paid by the due date; ¥6,000.00 was overdue
  - from 2 May 2026 to 22 November 2026 (days: 205), ¥6,000.00 was unpaid
  - of ¥6,000.00, 20% is ¥1,200.00

  $ qy calc penalty --amount 10000 --rate 500.00 --due 2026-05-01 --form fixed --on 2026-05-01
  ¥0.00
  - ¥10,000.00 was due on 1 May 2026; overdue days count from the day after (Civil Code, art. 201)
  - nothing was overdue up to 1 May 2026

  $ LANGUAGE=zh_CN qy calc penalty --amount 60000 --rate 20% --form unperformed
  ¥12,000.00
  - ¥60,000.00的20%为¥12,000.00

What cannot be meant is said.

  $ qy calc penalty --amount 100 --rate 101%/day --due 2026-05-01
  qiyuectl: Check the rate: a penalty by the day is at most 100 %
  [3]

  $ qy calc penalty --amount -100 --rate 1%/day --due 2026-05-01
  qiyuectl: A penalty is computed of an amount that is not below zero
  [3]

  $ qy calc penalty --amount 100 --rate 1%/day --due 2026-05-01 --payment 2026-05-02=0
  qiyuectl: Payment 1: a payment has a day and an amount above zero
  [3]

  $ qy calc penalty --amount 100 --rate 0.05 --due 2026-05-01
  qiyuectl: --rate: “0.05” is not a rate; write it as 5%, 千分之五 or 0.05%/day
  [2]

  $ qy calc penalty --amount 100 --rate 1%/day
  qiyuectl: Say --amount, --rate and --due
  [2]

  $ qy calc penalty --amount 100 --rate 1%/day --due 2026-02-30
  qiyuectl: --due: “2026-02-30” is not a date; write it as 2026-11-22 or 2026年11月22日
  [2]

  $ qy calc penalty --amount 100 --rate 1%/day --due 2026-05-01 --grace some
  qiyuectl: --grace: “some” is not a number of days
  [2]

  $ qy calc penalty --amount 100 --rate 1%/day --due 2026-05-01 --form weekly
  qiyuectl: --form: “weekly” is none of daily, flat, fixed, unperformed
  [2]

  $ qy calc penalty --amount 100 --rate 1%/day --due 2026-05-01 --payment '2026-05-02=USD 5'
  qiyuectl: --payment: “USD 5” is not in CNY like the amount
  [2]

A file of cases.

  $ echo '[{"op":"penalty-daily","args":{"amount":100,"rate_ppm":10000,"due":"2026-05-01","on":"2026-05-02"}},{"op":"penalty-daily","args":{"amount":100,"rate_ppm":-1,"due":"2026-05-01","on":"2026-05-02"}},{"op":"penalty-daily","args":{"amount":100,"rate_ppm":1,"due":"2026-05-01","payments":[1],"on":"2026-05-02"}}]' > cases.json

  $ qy calc --batch cases.json
  [
    {
      "op" : "penalty-daily",
      "args" : {
        "amount" : 100,
        "rate_ppm" : 10000,
        "due" : "2026-05-01",
        "on" : "2026-05-02"
      },
      "result" : {
        "penalty" : 1,
        "balance" : 100,
        "overdue_days" : 1,
        "segments" : [
          {
            "from" : "2026-05-01",
            "to" : "2026-05-02",
            "days" : 1,
            "balance" : 100
          }
        ]
      }
    },
    {
      "op" : "penalty-daily",
      "args" : {
        "amount" : 100,
        "rate_ppm" : -1,
        "due" : "2026-05-01",
        "on" : "2026-05-02"
      },
      "error" : "Check the rate: a penalty by the day is at most 100 %"
    },
    {
      "op" : "penalty-daily",
      "args" : {
        "amount" : 100,
        "rate_ppm" : 1,
        "due" : "2026-05-01",
        "payments" : [
          1
        ],
        "on" : "2026-05-02"
      },
      "error" : "argument “payments”: expected a list of payments"
    }
  ]

A contract's own penalty: what was paid late, step by step, and the sheet to sign.

  $ printf '机房巡检合同\n甲方（委托方）：____\n乙方（服务方）：____\n一、费用\n1.1 巡检费总额为人民币____元。\n' > room.txt

  $ qy init
  Made a book: book.qybook

  $ qy template import room.txt > out.txt && qy template publish 机房 > out.txt && qy contract new --template 机房 --title 一号机房 > out.txt

  $ qy contract set 一号机房 fee.total=100000

  $ qy term add 一号机房 payment_deadline date=2026-03-10

  $ qy penalty 一号机房 --on 2026-03-31
  qiyuectl: The contract states no penalty for late payment: add one to the terms
  [3]

  $ qy term add 一号机房 penalty rate=0.05%/日

  $ qy penalty 一号机房 --on 2026-03-31
  第1期: ¥1,050.00
    1. 应付¥100,000.00，到期日为2026年3月10日，自次日起计算逾期天数（《民法典》第二百零一条）
    2. 自2026年3月11日至2026年3月31日共21日，未付余额为¥100,000.00
    3. 违约金标准为每日0.05%，折合每年18.25%
    4. 各段未付余额×每日0.05%×天数之和为¥1,050.00，只在最后四舍五入到分

  $ qy penalty 一号机房 --on 2026-03-31 --to sheet.pdf > out.txt && head -c 5 sheet.pdf
  %PDF-

  $ qy penalty 一号机房 7
  qiyuectl: 草-N1 has no planned payment “7” with a day
  [3]
