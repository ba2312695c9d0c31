What was paid, and which planned payments it settles.

  $ printf '水泵维修合同\n甲方（委托方）：____\n乙方（服务方）：____\n一、期限\n1.1 自____年__月__日起至____年__月__日止。\n二、费用\n2.1 维修费总额为人民币____元。\n' > pump.txt

  $ qy init && qy template import pump.txt >/dev/null && qy template publish 水泵 >/dev/null
  Made a book: book.qybook

  $ qy party add 北岸泵业有限公司 own=yes >/dev/null && qy party add 南山修理有限公司 >/dev/null

  $ qy contract new --template 水泵 --title 一号泵 --party 甲方=北岸 --party 乙方=南山 >/dev/null

  $ qy contract set 一号泵 period.start=2026-10-01 period.end=2026-12-31 fee.total=30000

  $ qy term set 一号泵 fee form=monthly amount=10000 && qy term add 一号泵 payment_deadline day=10

Without a word the oldest open payments are settled; what is too much stays unallocated.

  $ qy pay add 一号泵 12000 --on 2026-11-02 --method 电汇
  Id: ID1
  Day: 2026-11-02
  Direction: out
  Kind: payment
  Amount: ¥12,000.00
  Allocated: ¥12,000.00
  For: 2026-10 2026-11

  $ qy pay add 一号泵 1000 --for 2026-12=500 --note 预付 --on 2026-11-05
  Id: ID2
  Day: 2026-11-05
  Direction: out
  Kind: payment
  Amount: ¥1,000.00
  Allocated: ¥500.00
  For: 2026-12
  Note: 预付

  $ qy pay add 一号泵 500 --kind credit-note --for 2026-12 --on 2026-11-06
  Id: ID3
  Day: 2026-11-06
  Direction: out
  Kind: credit note
  Amount: ¥500.00
  Allocated: ¥500.00
  For: 2026-12

  $ qy pay add 一号泵 300 --kind refund --direction in --for 2026-10
  Id: ID4
  Day: 2026-11-22
  Direction: in
  Kind: refund
  Amount: ¥300.00
  Allocated: ¥300.00
  For: 2026-10

  $ qy pay list 一号泵
  Id                                    Day         Direction  Kind             Amount   Allocated  For              Note
  ID1  2026-11-02  out        payment      ¥12,000.00  ¥12,000.00  2026-10 2026-11
  ID2  2026-11-05  out        payment       ¥1,000.00     ¥500.00  2026-12          预付
  ID3  2026-11-06  out        credit note     ¥500.00     ¥500.00  2026-12
  ID4  2026-11-22  in         refund          ¥300.00     ¥300.00  2026-10

  $ LANGUAGE=zh_CN qy pay list 一号泵
  标识                                  日期        方向  类型            金额      已核销  对应款项         备注
  ID1  2026-11-02  付    付款      ¥12,000.00  ¥12,000.00  2026-10 2026-11
  ID2  2026-11-05  付    付款       ¥1,000.00     ¥500.00  2026-12          预付
  ID3  2026-11-06  付    贷项通知     ¥500.00     ¥500.00  2026-12
  ID4  2026-11-22  收    退款         ¥300.00     ¥300.00  2026-10

What cannot be is refused, and nothing is stored.

  $ qy pay add 一号泵 20000 --for 2026-12=20000
  qiyuectl: Only ¥9,000.00 of what is due is still open: leave the rest unallocated; nothing was stored
  [3]

  $ qy pay add 一号泵 100 --for 2026-12=200
  qiyuectl: More is allocated than ¥100.00; nothing was stored
  [3]

  $ qy pay add 一号泵 100 --for 2031-01
  qiyuectl: No open payment is called “2031-01”; nothing was stored
  [3]

  $ qy pay add 一号泵 100 --on 2027-01-01
  qiyuectl: Day of the payment: 2027-01-01 is still to come; nothing was stored
  [3]

  $ qy pay add 一号泵 100 --direction in --for 2026-12
  qiyuectl: What is due goes out from us; nothing was stored
  [3]

  $ qy pay add 一号泵 many
  qiyuectl: “many” is not an amount of money; write it as 120,000.00, 12万元 or USD 500
  [3]

  $ qy pay add 一号泵 100 --kind gift
  qiyuectl: Kind of payment: “gift” is none of payment, refund, credit-note, set-off; nothing was stored
  [3]

A wrong record is taken back by an act of its own.

  $ qy undo 一号泵
  qiyuectl: “Refund received: ¥300.00 on 2026-11-22” cannot be undone; instead, correct or remove what was recorded
  [3]

  $ qy pay remove "$(qy pay list 一号泵 --json | sed -n 's/.*"id" : "\(.*\)".*/\1/p' | head -1)"

  $ qy pay list 一号泵 --json | grep -c '"id"'
  3

  $ qy verify
  The book is sound: file, schema, texts, attachments and every chain of events.
