The ledger: conditions and orders. Contracts known only from paper.

  $ qy init
  Made a book: book.qybook

  $ qy party add 北岸泵业有限公司 >/dev/null; qy party add 南山修理有限公司 >/dev/null

  $ echo scan > scan.pdf

  $ qy contract add --signed --on 2026-03-01 --title 机房租赁合同 --party 甲方=北岸 --party 乙方=南山 --number ZL-7 --period 2026-03-01..2027-02-28 --amount 36万 --scan scan.pdf
  Number: ZL-7
  Title: 机房租赁合同
  Id: ID1

  $ qy contract add --signed --on 2025-06-15 --title 电梯维保合同 --party 甲方=北岸 --amount 'USD 900' --json
  {
    "number" : "草-N1",
    "title" : "电梯维保合同",
    "id" : "ID2"
  }

  $ qy contract add --signed --on 2024-01-01 --title 空调清洗合同 --party 甲方=南山 --number QX-1 --period 2024-01-01.. >/dev/null

  $ qy contract list
  Number   Title         State     Parties                             From        Until            Amount
  QX-1     空调清洗合同  In force  南山修理有限公司                    2024-01-01
  草-N1  电梯维保合同  In force  北岸泵业有限公司                                             USD 900.00
  ZL-7     机房租赁合同  In force  北岸泵业有限公司、南山修理有限公司  2026-03-01  2027-02-28  ¥360,000.00

  $ qy contract list --json | head -20
  [
    {
      "id" : "ID3",
      "number" : "QX-1",
      "title" : "空调清洗合同",
      "kind" : null,
      "state" : "in-force",
      "parties" : "南山修理有限公司",
      "signed_on" : "2024-01-01",
      "effective_on" : null,
      "starts_on" : "2024-01-01",
      "ends_on" : null,
      "amount" : null,
      "currency" : null,
      "parent" : null,
      "relation" : null
    },
    {
      "id" : "ID2",
      "number" : "草-N1",

  $ qy contract list --sort title
  Number   Title         State     Parties                             From        Until            Amount
  草-N1  电梯维保合同  In force  北岸泵业有限公司                                             USD 900.00
  ZL-7     机房租赁合同  In force  北岸泵业有限公司、南山修理有限公司  2026-03-01  2027-02-28  ¥360,000.00
  QX-1     空调清洗合同  In force  南山修理有限公司                    2024-01-01

  $ qy contract list --sort -signed_on,number
  Number   Title         State     Parties                             From        Until            Amount
  ZL-7     机房租赁合同  In force  北岸泵业有限公司、南山修理有限公司  2026-03-01  2027-02-28  ¥360,000.00
  草-N1  电梯维保合同  In force  北岸泵业有限公司                                             USD 900.00
  QX-1     空调清洗合同  In force  南山修理有限公司                    2024-01-01

  $ qy contract list --where 'ends_on < 2027-03-01 and not state = closed'
  Number  Title         State     Parties                             From        Until            Amount
  ZL-7    机房租赁合同  In force  北岸泵业有限公司、南山修理有限公司  2026-03-01  2027-02-28  ¥360,000.00

  $ qy contract list --where 'party ~ 南山 or amount > 30万'
  Number  Title         State     Parties                             From        Until            Amount
  QX-1    空调清洗合同  In force  南山修理有限公司                    2024-01-01
  ZL-7    机房租赁合同  In force  北岸泵业有限公司、南山修理有限公司  2026-03-01  2027-02-28  ¥360,000.00

  $ qy contract list --where 'amount = none'
  Number  Title         State     Parties           From        Until  Amount
  QX-1    空调清洗合同  In force  南山修理有限公司  2024-01-01

  $ qy contract list --where "title ~ '租赁'"
  Number  Title         State     Parties                             From        Until            Amount
  ZL-7    机房租赁合同  In force  北岸泵业有限公司、南山修理有限公司  2026-03-01  2027-02-28  ¥360,000.00

  $ qy contract list --where 'title !~ 合同'
  Number  Title  State  Parties  From  Until  Amount

Expressions that are none: exit status 2, with the place and what was expected.

  $ qy contract list --where 'colour = red'
  qiyuectl: Character 1, at “colour”: expected a column: id number title kind state party template responsible parent signed_on effective_on starts_on ends_on term_last notice_on amount currency tags note created_at changed_at
  [2]

  $ qy contract list --where 'state'
  qiyuectl: At the end: expected an operator that the column knows
  [2]

  $ qy contract list --where 'state ='
  qiyuectl: At the end: expected a value
  [2]

  $ qy contract list --where 'state = flying'
  qiyuectl: Character 9, at “flying”: expected a state: draft in-review approved issued signed-by-one signed in-force suspended expired terminated replaced closed
  [2]

  $ qy contract list --where 'amount > much'
  qiyuectl: Character 10, at “much”: expected an amount
  [2]

  $ qy contract list --where 'signed_on > 1.3.2026'
  qiyuectl: Character 13, at “1.3.2026”: expected a day as YYYY-MM-DD
  [2]

  $ qy contract list --where '(title ~ 合同'
  qiyuectl: At the end: expected )
  [2]

  $ qy contract list --where 'title ~ 合同)'
  qiyuectl: Character 11, at “)”: expected and, or, or the end
  [2]

  $ qy contract list --where 'title ~ "合同'
  qiyuectl: Character 9: the quotation mark is not closed
  [2]

  $ qy contract list --where ''
  Number   Title         State     Parties                             From        Until            Amount
  QX-1     空调清洗合同  In force  南山修理有限公司                    2024-01-01
  草-N1  电梯维保合同  In force  北岸泵业有限公司                                             USD 900.00
  ZL-7     机房租赁合同  In force  北岸泵业有限公司、南山修理有限公司  2026-03-01  2027-02-28  ¥360,000.00

  $ qy contract list --sort colour
  qiyuectl: Cannot sort by “colour”; columns are: id number title kind state party template responsible parent signed_on effective_on starts_on ends_on term_last notice_on amount currency tags note created_at changed_at
  [2]

  $ qy contract list --sort ,
  qiyuectl: Cannot sort by “”; columns are: id number title kind state party template responsible parent signed_on effective_on starts_on ends_on term_last notice_on amount currency tags note created_at changed_at
  [2]

What cannot be added.

  $ qy contract add --title 无日期
  qiyuectl: An existing contract needs --signed, --on YYYY-MM-DD and --title
  [2]

  $ qy contract add --signed --on 2026-02-30 --title 坏日期 --party 甲方=北岸
  qiyuectl: --on: “2026-02-30” is not a date; write it as 2026-11-22 or 2026年11月22日
  [2]

  $ qy contract add --signed --on 2026-03-01 --title 倒期限 --party 甲方=北岸 --period 2027-01-01..2026-01-01
  qiyuectl: The period ends (2026-01-01) before it starts (2027-01-01); nothing was stored
  [3]

  $ qy contract add --signed --on 2026-03-01 --title 坏期限 --party 甲方=北岸 --period 2027
  qiyuectl: “2027” is not a date; write it as 2026-11-22 or 2026年11月22日
  [3]

  $ qy contract add --signed --on 2026-03-01 --title 坏金额 --party 甲方=北岸 --amount much
  qiyuectl: 合同总价: “much” is not an amount of money; write it as 120,000.00, 12万元 or USD 500
  [3]

  $ qy contract add --signed --on 2026-03-01 --title 重号 --party 甲方=北岸 --number ZL-7
  qiyuectl: Another contract has the number ZL-7 already; nothing was stored
  [3]

  $ qy contract add --signed --on 2026-03-01 --title 无扫描件 --party 甲方=北岸 --scan nothing.pdf
  qiyuectl: There is no file nothing.pdf. Nothing was stored.
  [3]

  $ qy contract add --signed --on 2026-03-01 --title 无当事人
  Number: 草-N2
  Title: 无当事人
  Id: ID4

  $ qy contract add --signed --on 2026-03-01 --title 无此方 --party 甲方=无此公司
  qiyuectl: There is no party “无此公司” in this book
  [3]

  $ qy contract show ZL-7
  ZL-7  机房租赁合同
  State: In force
  Period: 2026-03-01 – 2027-02-28
  甲方: 北岸泵业有限公司
  乙方: 南山修理有限公司
  Fields:
    开始日期 (period.start): 2026年3月1日
    结束日期 (period.end): 2027年2月28日
    生效日期 (effective.on): –
    合同总价 (fee.total): ¥360,000.00
  Attachment: scan.pdf

  $ qy contract show ZL-7 --json
  {
    "id" : "ID1",
    "number" : "ZL-7",
    "title" : "机房租赁合同",
    "state" : "in-force",
    "signed_on" : "2026-03-01",
    "starts_on" : "2026-03-01",
    "ends_on" : "2027-02-28",
    "parties" : [
      {
        "label" : "甲方",
        "role" : "none",
        "party" : "ID5",
        "name" : "北岸泵业有限公司"
      },
      {
        "label" : "乙方",
        "role" : "none",
        "party" : "ID6",
        "name" : "南山修理有限公司"
      }
    ],
    "fields" : [
      {
        "key" : "period.start",
        "label" : "开始日期",
        "type" : "date",
        "raw" : "2026-03-01",
        "printed" : "2026年3月1日",
        "waiting_for" : null
      },
      {
        "key" : "period.end",
        "label" : "结束日期",
        "type" : "date",
        "raw" : "2027-02-28",
        "printed" : "2027年2月28日",
        "waiting_for" : null
      },
      {
        "key" : "effective.on",
        "label" : "生效日期",
        "type" : "date",
        "raw" : null,
        "printed" : null,
        "waiting_for" : null
      },
      {
        "key" : "fee.total",
        "label" : "合同总价",
        "type" : "money",
        "raw" : "CNY 36000000",
        "printed" : "¥360,000.00",
        "waiting_for" : null
      }
    ],
    "terms" : [],
    "revisions" : [],
    "signatures" : []
  }

  $ qy contract issue ZL-7
  qiyuectl: Contract ZL-7 is in the state “In force” and known only from paper: it has no text to issue
  [3]

  $ qy contract list | wc -l
  5
