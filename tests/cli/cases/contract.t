Drafts: made, filled, shown, removed.

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

  $ qy contract new --template 水泵 --party 甲方=北岸泵业有限公司 --party 乙方=91990002MA0QY0002H --set amount=88,000.50 --title 一号泵维修
  Number: 草-N1
  Title: 一号泵维修
  Id: ID1

  $ qy contract new --template 水泵 --party 甲方=北岸 --json
  {
    "number" : "草-N2",
    "title" : "水泵维修合同",
    "id" : "ID2"
  }

  $ qy contract new
  qiyuectl: Say from which template with --template; “qiyuectl template list” shows them
  [2]

  $ qy contract new --template 风机
  qiyuectl: There is no template “风机” in this book
  [3]

  $ qy contract new --template 水泵 --party 北岸
  qiyuectl: “北岸” is not of the form name=value
  [2]

  $ qy contract new --template 水泵 --party 丙方=北岸
  qiyuectl: The text has no party with the label “丙方”
  [3]

  $ qy contract new --template 水泵 --party 甲方=无此公司
  qiyuectl: There is no party “无此公司” in this book
  [3]

  $ qy contract new --template 水泵 --set amount=abc
  qiyuectl: 维修费为人民币: “abc” is not an amount of money; write it as 120,000.00, 12万元 or USD 500
  [3]

  $ qy contract new --template 水泵 --set nosuch=1
  qiyuectl: The text has no field “nosuch”
  [3]

  $ qy contract new --template 水泵 --title "$(printf '两\n行')"
  qiyuectl: “两
  行” is not one line of plain text; nothing was stored
  [3]

  $ qy contract new --template 水泵 --title ' '
  qiyuectl: A contract needs a title
  [3]

  $ qy contract new --template 水泵 --parent HT-1
  qiyuectl: There is no contract “HT-1” in this book
  [3]

  $ qy contract list
  Number   Title         State  Parties                             From  Until  Amount
  草-N2  水泵维修合同  Draft  北岸泵业有限公司
  草-N1  一号泵维修    Draft  北岸泵业有限公司、南山修理有限公司

  $ qy contract show 草- 2>&1 | sed 's/contract: .*/contract: …/'
  qiyuectl: “草-” could be 2 different records of kind contract: …

  $ qy contract show HT-2026-0001
  qiyuectl: There is no contract “HT-2026-0001” in this book
  [3]

The text as it would be issued, and its blocks.

  $ qy contract remove 水泵维修合同
  Removed 水泵维修合同. “qiyuectl undo ID2” brings it back.

  $ qy contract show 草-
  草-N1  一号泵维修
  State: Draft
  甲方: 北岸泵业有限公司
  乙方: 南山修理有限公司
  Fields:
    地点 (service.place): still to fill in
    维修费为人民币 (amount): ¥88,000.50
    费用 (date): still to fill in
    服务期限起始日 (period.start): still to fill in
    服务期限终止日 (period.end): still to fill in
    违约金：承担方 (penalty.side): 委托方
    违约金：形式 (penalty.form): 按日计算
    服务期限：形式 (period.form): 固定起止日期
    争议解决：形式 (dispute.form): 诉讼

  $ qy contract text 一号泵
  一号泵维修
  合同编号：草-N1
  甲方（委托方）：北岸泵业有限公司
  乙方（服务方）：南山修理有限公司
  第一条 服务内容
  1.1 乙方维修甲方的水泵，地点：________。
  第二条 费用
  2.1 维修费为人民币88,000.50元（大写：捌万捌仟元伍角整）。
  2.2 甲方于________前付清，逾期按未付款的千分之一每日支付违约金。
  第三条 期限
  3.1 自________起至________止。
  第四条 保密
  4.1 双方不得泄露对方的商业秘密。
  第五条 争议
  5.1 争议提交甲方所在地人民法院诉讼解决。
  第六条 其他
  6.1 本合同自双方盖章之日起生效，一式两份，双方各执一份。
  甲方（盖章）：北岸泵业有限公司	乙方（盖章）：南山修理有限公司
  法定代表人或授权代表（签字）：________	法定代表人或授权代表（签字）：________
  日期：____年__月__日	日期：____年__月__日

  $ qy contract text 一号泵 --keys
  Key    Level  Kind       Condition  Markup
  KEY1      1  para                  甲方（委托方）：{{A.name}}
  KEY2      1  para                  乙方（服务方）：{{B.name}}
  KEY3      1  clause                服务内容
  KEY4      2  clause                乙方维修甲方的水泵，地点：{{service.place}}。
  KEY5      1  clause                费用
  KEY6      2  clause                维修费为人民币{{amount|yuan}}（大写：{{amount|upper}}）。
  KEY7      2  clause                甲方于{{date}}前付清，逾期按未付款的千分之一每日支付违约金。
  KEY8      1  clause                期限
  KEY9      2  clause                自{{period.start}}起至{{period.end}}止。
  KEY10      1  clause                保密
  KEY11      2  clause                双方不得泄露对方的商业秘密。
  KEY12      1  clause                争议
  KEY13      2  clause                争议提交甲方所在地人民法院诉讼解决。
  KEY14      1  clause                其他
  KEY15      2  clause                本合同自双方盖章之日起生效，一式两份，双方各执一份。
  KEY16      1  signature

  $ qy contract text 一号泵 --json
  {
    "text" : "一号泵维修\n合同编号：草-N1\n甲方（委托方）：北岸泵业有限公司\n乙方（服务方）：南山修理有限公司\n第一条 服务内容\n1.1 乙方维修甲方的水泵，地点：________。\n第二条 费用\n2.1 维修费为人民币88,000.50元（大写：捌万捌仟元伍角整）。\n2.2 甲方于________前付清，逾期按未付款的千分之一每日支付违约金。\n第三条 期限\n3.1 自________起至________止。\n第四条 保密\n4.1 双方不得泄露对方的商业秘密。\n第五条 争议\n5.1 争议提交甲方所在地人民法院诉讼解决。\n第六条 其他\n6.1 本合同自双方盖章之日起生效，一式两份，双方各执一份。\n甲方（盖章）：北岸泵业有限公司\t乙方（盖章）：南山修理有限公司\n法定代表人或授权代表（签字）：________\t法定代表人或授权代表（签字）：________\n日期：____年__月__日\t日期：____年__月__日\n"
  }

  $ qy contract show 一号泵 --json
  {
    "id" : "ID1",
    "number" : "草-N1",
    "title" : "一号泵维修",
    "state" : "draft",
    "signed_on" : null,
    "starts_on" : null,
    "ends_on" : null,
    "parties" : [
      {
        "label" : "甲方",
        "role" : "client",
        "party" : "ID3",
        "name" : "北岸泵业有限公司"
      },
      {
        "label" : "乙方",
        "role" : "provider",
        "party" : "ID4",
        "name" : "南山修理有限公司"
      }
    ],
    "fields" : [
      {
        "key" : "service.place",
        "label" : "地点",
        "type" : "text",
        "raw" : null,
        "printed" : null,
        "waiting_for" : null
      },
      {
        "key" : "amount",
        "label" : "维修费为人民币",
        "type" : "money",
        "raw" : "CNY 8800050",
        "printed" : "¥88,000.50",
        "waiting_for" : null
      },
      {
        "key" : "date",
        "label" : "费用",
        "type" : "date",
        "raw" : null,
        "printed" : null,
        "waiting_for" : null
      },
      {
        "key" : "period.start",
        "label" : "服务期限起始日",
        "type" : "date",
        "raw" : null,
        "printed" : null,
        "waiting_for" : null
      },
      {
        "key" : "period.end",
        "label" : "服务期限终止日",
        "type" : "date",
        "raw" : null,
        "printed" : null,
        "waiting_for" : null
      },
      {
        "key" : "penalty.side",
        "label" : "违约金：承担方",
        "type" : "choice",
        "raw" : "委托方",
        "printed" : "委托方",
        "waiting_for" : null
      },
      {
        "key" : "penalty.form",
        "label" : "违约金：形式",
        "type" : "choice",
        "raw" : "按日计算",
        "printed" : "按日计算",
        "waiting_for" : null
      },
      {
        "key" : "period.form",
        "label" : "服务期限：形式",
        "type" : "choice",
        "raw" : "固定起止日期",
        "printed" : "固定起止日期",
        "waiting_for" : null
      },
      {
        "key" : "dispute.form",
        "label" : "争议解决：形式",
        "type" : "choice",
        "raw" : "诉讼",
        "printed" : "诉讼",
        "waiting_for" : null
      }
    ],
    "terms" : [
      {
        "kind" : "penalty",
        "clause" : "KEY7",
        "form" : "penalty.form",
        "side" : "penalty.side"
      },
      {
        "kind" : "service_period",
        "clause" : "KEY9",
        "form" : "period.form",
        "start" : "period.start",
        "end" : "period.end"
      },
      {
        "kind" : "confidentiality",
        "clause" : "KEY11"
      },
      {
        "kind" : "dispute",
        "clause" : "KEY13",
        "form" : "dispute.form"
      },
      {
        "kind" : "effective",
        "clause" : "KEY15"
      },
      {
        "kind" : "copies",
        "clause" : "KEY15"
      }
    ],
    "revisions" : [],
    "signatures" : []
  }

  $ qy contract set 一号泵 --party 乙方=

  $ qy contract set 一号泵 --party 乙方=南山修理有限公司 --json
  {
    "id" : "ID1"
  }

  $ qy contract remove 一号泵 --json
  {
    "removed" : "ID1"
  }

  $ qy contract list --json
  []
