Who did what; taking it back and doing it again.

  $ cat > pump.txt <<END
  > 水泵维修合同
  > 甲方（委托方）：________
  > 乙方（服务方）：________
  > 第一条 服务内容
  > 1.1 乙方维修甲方的水泵，地点：________。
  > 第二条 费用
  > 2.1 维修费为人民币________元（大写：________）。
  > 2.2 甲方于____年__月__日前付清，逾期按未付款的千分之一每日支付违约金。
  > 第三条 期限
  > 3.1 自____年__月__日起至____年__月__日止。
  > 第四条 保密
  > 4.1 双方不得泄露对方的商业秘密。
  > 第五条 争议
  > 5.1 争议提交甲方所在地人民法院诉讼解决。
  > 第六条 其他
  > 6.1 本合同自双方盖章之日起生效，一式两份，双方各执一份。
  > 甲方（盖章）：________        乙方（盖章）：________
  > END

  $ qy init && qy template import pump.txt >/dev/null
  Made a book: book.qybook

  $ qy party add 北岸泵业有限公司 credit_code=91990001MA0QY00010 address=江边路1号 phone=0999-1234567 >/dev/null

  $ qy party add 南山修理有限公司 credit_code=91990002MA0QY0002H address=南山街2号 phone=0999-7654321 >/dev/null

  $ qy contract new --template 水泵 --title 一号泵维修 --party 甲方=北岸 >/dev/null

  $ qy --as 李工 contract set 一号 amount=12万

  $ qy history 一号
  No.  When                  Who   What
    1  2026-11-22T02:00:04Z  张敏  Drafted from “水泵维修合同”, not yet published
    2  2026-11-22T02:00:05Z  李工  amount = 12万

  $ qy history 一号 --json
  [
    {
      "n" : 1,
      "id" : "ID1",
      "at" : "2026-11-22T02:00:04Z",
      "who" : "张敏",
      "verb" : "contract.new",
      "label" : "Drafted from “水泵维修合同”, not yet published",
      "undoes" : null,
      "hash" : "HASH1"
    },
    {
      "n" : 2,
      "id" : "ID2",
      "at" : "2026-11-22T02:00:05Z",
      "who" : "李工",
      "verb" : "text.set",
      "label" : "amount = 12万",
      "undoes" : null,
      "hash" : "HASH2"
    }
  ]

  $ qy history book
  No.  When                  Who   What
    1  2026-11-22T02:00:00Z  张敏  Book created

  $ qy history 北岸
  No.  When                  Who   What
    1  2026-11-22T02:00:02Z  张敏  Party 北岸泵业有限公司 added

  $ qy undo 水泵维修合同
  qiyuectl: “Template “水泵维修合同” added” cannot be taken back: other records depend on it. Nothing was changed.
  [3]

  $ qy undo 一号
  Undone: amount = 12万

  $ qy contract show 一号 | grep amount
    维修费为人民币 (amount): still to fill in

  $ qy redo 一号 --json | head -8
  {
    "n" : 4,
    "id" : "ID3",
    "at" : "2026-11-22T02:00:12Z",
    "who" : "张敏",
    "verb" : "redo",
    "label" : "Redone: amount = 12万",
    "undoes" : "ID4",

  $ qy contract show 一号 | grep amount
    维修费为人民币 (amount): ¥120,000.00

  $ qy redo 一号
  qiyuectl: There is nothing to redo
  [3]

  $ qy undo 一号 && qy undo 一号
  Undone: amount = 12万
  Undone: Drafted from “水泵维修合同”, not yet published

  $ qy undo 一号
  qiyuectl: The book has no contract, template, clause or party “一号”. “qiyuectl search” may find it.
  [3]

  $ qy undo book
  qiyuectl: “Book created” cannot be undone; instead, remove the file
  [3]

  $ qy --as '' undo 一号
  qiyuectl: --as: a name is one line of text
  [2]

  $ qy undo 无此
  qiyuectl: The book has no contract, template, clause or party “无此”. “qiyuectl search” may find it.
  [3]

  $ qy history 无此
  qiyuectl: The book has no contract, template, clause or party “无此”. “qiyuectl search” may find it.
  [3]

  $ qy history
  qiyuectl: Usage: qiyuectl history RECORD
  [2]
