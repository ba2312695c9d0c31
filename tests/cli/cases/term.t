What a contract provides: terms, bound to the fields of its text.

  $ printf '水泵维修合同\n甲方（委托方）：____\n乙方（服务方）：____\n一、期限\n1.1 自____年__月__日起至____年__月__日止。\n1.2 期满前30日双方未提出书面异议的，自动续期一年。\n二、费用\n2.1 维修费总额为人民币____元。\n2.2 甲方应在收到发票后15日内付款。\n' > pump.txt

  $ qy init
  Made a book: book.qybook

  $ qy template import pump.txt
  Id                                    Title         Clauses  Blanks  Doubtful
  ID1  水泵维修合同        6       5         0

  $ qy template publish 水泵
  水泵维修合同 is published as version 1.

  $ qy contract new --template 水泵 --title 一号泵
  Number: 草-N1
  Title: 一号泵
  Id: ID2

  $ qy contract set 一号泵 period.start=2026-12-01 period.end=2027-11-30 fee.total=88000

  $ qy term list 一号泵
  1. service period (1.1)
     Form (form): 固定起止日期, in no text
     First day (start): 2026年12月1日
     Last day (end): 2027年11月30日
  2. renewal (1.2)
     Form (form): 自动续约, in no text
     Length of a renewal (length): 1年
     Notice period (notice): 30日
  3. fee (2.1)
     Form (form): 总价, in no text
     Total (total): ¥88,000.00
  4. payment deadline (2.2)
     Within (within): 15日
     Counted from (event): 收到发票, in no text

A term's value is the text's.

  $ qy term set 一号泵 renewal notice=60日

  $ qy contract text 一号泵 | grep 书面
  1.2 期满前60日双方未提出书面异议的，自动续期一年。

  $ qy term set 一号泵 fee total=90000 form=lump_sum

  $ qy contract list --where 'amount = 90000' --json | grep amount
      "amount" : 9000000,

What no field states yet becomes a field that no text shows.

  $ qy term add 一号泵 penalty rate=0.05%/日 form=daily side=client

  $ qy term add 一号泵 fee amount=300 form=per_use

  $ qy term list 一号泵 | tail -9
     Within (within): 15日
     Counted from (event): 收到发票, in no text
  5. penalty
     Form (form): 按日计算, in no text
     Rate (rate): 每日0.05%, in no text
     Who owes it (side): 委托方, in no text
  6. fee
     Form (form): 按次, in no text
     Amount of a period (amount): ¥300.00, in no text

  $ qy contract check 一号泵 | grep 'not stated'
  hint [term-not-stated] not stated in the text: fee, Amount of a period: ¥300.00
  hint [term-not-stated] not stated in the text: fee, Form: 按次
  hint [term-not-stated] not stated in the text: penalty, Form: 按日计算
  hint [term-not-stated] not stated in the text: penalty, Rate: 每日0.05%
  hint [term-not-stated] not stated in the text: penalty, Who owes it: 委托方
  error [unfilled-blank] “甲方（委托方）：____…”: It is not stated who 甲方 is
  error [unfilled-blank] “乙方（服务方）：____…”: It is not stated who 乙方 is

  $ qy term set 一号泵 5 rate=150%/日
  qiyuectl: “违约金：比率”, which no clause shows: Rate: expected a percentage from 0 to 100, not “150% day”. Nothing was stored
  [3]

  $ qy term set 一号泵 penalty colour=red
  qiyuectl: A term of the kind “penalty” has no attribute “colour”
  [3]

  $ qy term set 一号泵 fee total=1
  qiyuectl: 2 terms are “fee” here; name one by its number in “qiyuectl term list”
  [3]

  $ qy term set 一号泵 renewal form=perhaps
  qiyuectl: 续约：形式: “perhaps” is none of the choices: 自动续约, 协商续约, 书面通知续约, 不续约
  [3]

  $ qy term set 一号泵 renewal notice=0日 form=none
  qiyuectl: “续约提前通知期” in 1.2: A length of time of a contract is at least 1 and at most a hundred years, not 0 of this unit. Nothing was stored
  [3]

  $ qy term add 一号泵 gift
  qiyuectl: “gift” is no kind of term; kinds are: service_period renewal confidentiality fee payment_deadline penalty sla dispute copies effective notice termination licence liability suspension cure ownership deliverable acceptance invoice handover preparation
  [2]

  $ qy term add 一号泵 cure --clause zzzzz
  qiyuectl: The text has no block KEY1
  [3]

  $ qy term bind 一号泵 6 total=fee.total amount=

  $ qy term bind 一号泵 6 total=no.such
  qiyuectl: The text has no field “no.such”
  [3]

  $ qy term list 一号泵 | tail -3
  6. fee
     Form (form): 按次, in no text
     Total (total): ¥90,000.00

  $ qy undo 一号泵
  Undone: Term bound to fields

  $ qy term remove 一号泵 6
  Removed fee. “qiyuectl undo ID2” brings it back.

  $ qy term list 一号泵 --json | head -24
  [
    {
      "id" : "ID3",
      "kind" : "service_period",
      "clause" : "KEY2",
      "number" : "1.1",
      "states" : [
        {
          "attribute" : "form",
          "field" : "period.form",
          "raw" : "固定起止日期",
          "printed" : "固定起止日期",
          "waiting_for" : null,
          "in_text" : false
        },
        {
          "attribute" : "start",
          "field" : "period.start",
          "raw" : "2026-12-01",
          "printed" : "2026年12月1日",
          "waiting_for" : null,
          "in_text" : true
        },
        {

  $ LANGUAGE=zh_CN qy term list 一号泵 | head -8
  1. 服务期限 (1.1)
     形式 (form)：固定起止日期（文本中未出现）
     起始日 (start)：2026年12月1日
     截止日 (end)：2027年11月30日
  2. 续约 (1.2)
     形式 (form)：自动续约（文本中未出现）
     续约期长度 (length)：1年
     通知期 (notice)：60日

  $ qy term add --help | head -12
  Usage: qiyuectl term add CON KIND [ATTR=VALUE]…

  a further term; what no field states yet becomes a field that no text shows

  Options:
    --clause KEY                 the block that states it

  Kinds and what each states; choices by their word or text:
    service_period (service period): form start end length event
    renewal (renewal): form length max notice side channel lead price
    confidentiality (confidentiality): form length from side scope after within
    fee (fee): form total amount tax timing hours overtime quantity tiers share

A template's terms are those of its next contracts.

  $ qy term list 水泵 | head -4
  1. service period (1.1)
     Form (form): not stated yet
     First day (start): not stated yet
     Last day (end): not stated yet

  $ qy term set 水泵 renewal side=either

  $ qy verify
  The book is sound: file, schema, texts, attachments and every chain of events.
