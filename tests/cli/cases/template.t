Reading a template, looking at it, storing it.

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

  $ qy template analyze pump.txt
  水泵维修合同
    甲方: client, 委托方
    乙方: provider, 服务方
  Clauses (13):
    第一条 服务内容
      1.1 乙方维修甲方的水泵，地点：________。
    第二条 费用
      2.1 维修费为人民币________元（大写：________）。
      2.2 甲方于____年__月__日前付清，逾期按未付款的千分之一每日支付违约金
    第三条 期限
      3.1 自____年__月__日起至____年__月__日止。
    第四条 保密
      4.1 双方不得泄露对方的商业秘密。
    第五条 争议
      5.1 争议提交甲方所在地人民法院诉讼解决。
    第六条 其他
      6.1 本合同自双方盖章之日起生效，一式两份，双方各执一份。
  Blanks (10):
    甲方: name of a party, line 2
    乙方: name of a party, line 3
    地点: address, line 5
    维修费为人民币: amount of money, line 7
    大写: amount in words, line 7
    甲方于: date, line 8
    自: date, line 10
    起至: date, line 10
    甲方: place to sign, line 17
    乙方: place to sign, line 17
  Terms (6):
  ? service period · fixed dates: 自____年__月__日起至____年__月__日止。
  ??confidentiality · not stated: 双方不得泄露对方的商业秘密。
  ??penalty · client · 逾期按未付款的千分之一: 甲方于____年__月__日前付清，逾期按未付款的千分之一每日支付违约金。
  ? taking effect: 本合同自双方盖章之日起生效
  ? disputes · court · 甲方所在地: 争议提交甲方所在地人民法院诉讼解决。
    copies: 一式两份，双方各执一份。
  Findings:
    line 12, confidentiality-open: It is not stated how long secrets are kept
  ? likely, ?? a guess: look at these before you import.

  $ qy template analyze pump.txt --json | head -20
  {
    "title" : "水泵维修合同",
    "parties" : [
      {
        "label" : "甲方",
        "role" : "client",
        "role_text" : "委托方",
        "blank_fields" : [
          "名称",
          "地点"
        ],
        "certainty" : "sure",
        "source" : {
          "start" : 19,
          "end" : 25,
          "line" : 2
        }
      },
      {
        "label" : "乙方",

  $ qy init
  Made a book: book.qybook

  $ qy template import pump.txt --json
  [
    {
      "id" : "ID1",
      "title" : "水泵维修合同",
      "clauses" : 13,
      "blanks" : 10,
      "doubtful" : 2
    }
  ]

  $ qy template import pump.txt --title 水泵保养合同
  Id                                    Title         Clauses  Blanks  Doubtful
  ID2  水泵保养合同       13      10         2

  $ qy template list
  Id        Title         Category  Published
  SHORT1  水泵保养合同            no
  SHORT2  水泵维修合同            no

  $ qy template list --json
  [
    {
      "id" : "ID2",
      "title" : "水泵保养合同",
      "category" : null,
      "published" : false
    },
    {
      "id" : "ID1",
      "title" : "水泵维修合同",
      "category" : null,
      "published" : false
    }
  ]

  $ qy template show 水泵维修
  水泵维修合同  ID1
  Parties:
    甲方 (client)
    乙方 (provider)
  Fields, * required:
    地点 (service.place, text) *
    维修费为人民币 (amount, amount of money) *
    费用 (date, date) *
    服务期限起始日 (period.start, date) *
    服务期限终止日 (period.end, date) *
    违约金：承担方 (penalty.side, choice)
    违约金：形式 (penalty.form, choice)
    服务期限：形式 (period.form, choice)
    争议解决：形式 (dispute.form, choice)

  水泵维修合同
  甲方（委托方）：________
  乙方（服务方）：________
  第一条 服务内容
  1.1 乙方维修甲方的水泵，地点：________。
  第二条 费用
  2.1 维修费为人民币________（大写：________）。
  2.2 甲方于________前付清，逾期按未付款的千分之一每日支付违约金。
  第三条 期限
  3.1 自________起至________止。
  第四条 保密
  4.1 双方不得泄露对方的商业秘密。
  第五条 争议
  5.1 争议提交甲方所在地人民法院诉讼解决。
  第六条 其他
  6.1 本合同自双方盖章之日起生效，一式两份，双方各执一份。
  甲方（盖章）：________	乙方（盖章）：________
  法定代表人或授权代表（签字）：________	法定代表人或授权代表（签字）：________
  日期：____年__月__日	日期：____年__月__日

  $ qy template show 水泵维修合同 --json
  {
    "id" : "ID1",
    "title" : "水泵维修合同",
    "source" : "pump.txt",
    "parties" : [
      {
        "label" : "甲方",
        "role" : "client"
      },
      {
        "label" : "乙方",
        "role" : "provider"
      }
    ],
    "fields" : [
      {
        "key" : "service.place",
        "label" : "地点",
        "type" : "text",
        "required" : true,
        "note" : null
      },
      {
        "key" : "amount",
        "label" : "维修费为人民币",
        "type" : "money",
        "required" : true,
        "note" : null
      },
      {
        "key" : "date",
        "label" : "费用",
        "type" : "date",
        "required" : true,
        "note" : null
      },
      {
        "key" : "period.start",
        "label" : "服务期限起始日",
        "type" : "date",
        "required" : true,
        "note" : null
      },
      {
        "key" : "period.end",
        "label" : "服务期限终止日",
        "type" : "date",
        "required" : true,
        "note" : null
      },
      {
        "key" : "penalty.side",
        "label" : "违约金：承担方",
        "type" : "choice",
        "required" : false,
        "note" : null
      },
      {
        "key" : "penalty.form",
        "label" : "违约金：形式",
        "type" : "choice",
        "required" : false,
        "note" : null
      },
      {
        "key" : "period.form",
        "label" : "服务期限：形式",
        "type" : "choice",
        "required" : false,
        "note" : null
      },
      {
        "key" : "dispute.form",
        "label" : "争议解决：形式",
        "type" : "choice",
        "required" : false,
        "note" : null
      }
    ],
    "text" : "水泵维修合同\n甲方（委托方）：________\n乙方（服务方）：________\n第一条 服务内容\n1.1 乙方维修甲方的水泵，地点：________。\n第二条 费用\n2.1 维修费为人民币________（大写：________）。\n2.2 甲方于________前付清，逾期按未付款的千分之一每日支付违约金。\n第三条 期限\n3.1 自________起至________止。\n第四条 保密\n4.1 双方不得泄露对方的商业秘密。\n第五条 争议\n5.1 争议提交甲方所在地人民法院诉讼解决。\n第六条 其他\n6.1 本合同自双方盖章之日起生效，一式两份，双方各执一份。\n甲方（盖章）：________\t乙方（盖章）：________\n法定代表人或授权代表（签字）：________\t法定代表人或授权代表（签字）：________\n日期：____年__月__日\t日期：____年__月__日\n"
  }

  $ qy template show 水泵
  qiyuectl: “水泵” could be 2 different records of kind template: 水泵保养合同 (SHORT1), 水泵维修合同 (SHORT2)
  [3]

  $ qy template show 风机
  qiyuectl: There is no template “风机” in this book
  [3]

  $ qy template publish 水泵维修合同 --why 初版
  水泵维修合同 is published as version 1.

  $ qy template publish 水泵维修合同
  qiyuectl: Version 1 has this text already
  [3]

  $ qy template publish 水泵保养合同 --json
  {
    "version" : 1
  }

  $ qy template export 水泵维修合同
  qiyuectl: Name the file to write with --to
  [2]

  $ qy template export 水泵维修合同 --to pump.xml && grep -c '<block' pump.xml
  16

  $ qy template export 水泵维修合同 --to pump.xml --json
  {
    "file" : "pump.xml"
  }

  $ qy template export 水泵维修合同 --to nowhere/pump.xml
  qiyuectl: nowhere/pump.xml cannot be written: No such file or directory. What was there before is untouched.
  [3]

  $ qy template remove 水泵维修合同
  qiyuectl: The template “水泵维修合同” stays: it has versions, or contracts were made from it
  [3]

  $ qy template import pump.txt --title 草稿 >/dev/null; qy template remove 草稿
  Removed 草稿. “qiyuectl undo ID3” brings it back.

  $ qy template remove 草稿
  qiyuectl: There is no template “草稿” in this book
  [3]

Several templates in one file: all of them come in.

  $ (cat pump.txt; echo; echo; sed 's/水泵/风机/g' pump.txt) > two.txt

  $ qy template import two.txt
  Id                                    Title         Clauses  Blanks  Doubtful
  ID4  水泵维修合同       13      10         2
  ID5  风机维修合同       13      10         2

Files that are no text.

  $ qy template import nothing.txt
  qiyuectl: nothing.txt cannot be read: No such file or directory
  [3]

  $ qy template import .
  qiyuectl: . cannot be read: Is a directory
  [3]

  $ : > empty.txt; qy template import empty.txt
  qiyuectl: empty.txt does not look like a contract: it has no clause, no blank and no party. Nothing was stored.
  [3]

  $ for i in $(seq 50); do printf '\0\1\2\3\377\376'; done > binary.txt; qy template import binary.txt
  qiyuectl: binary.txt: is not a text file; save the template as plain text (UTF-8) first
  [3]

  $ qy template import two.txt extra
  qiyuectl: Usage: qiyuectl template import FILE
  [2]

  $ qy template import
  qiyuectl: Usage: qiyuectl template import FILE
  [2]

  $ printf '\377\376' > utf16.txt; iconv -t UTF-16LE pump.txt | sed 's/x/x/' >> utf16.txt; qy template import utf16.txt --json | grep clauses
      "clauses" : 13,

  $ echo 只有一句话。 > line.txt; qy template import line.txt
  qiyuectl: line.txt does not look like a contract: it has no clause, no blank and no party. Nothing was stored.
  [3]

  $ qy template analyze line.txt
  (no title)
  Clauses (0):
  Blanks (0):
  Terms (0):
  Findings:
    line 1, parties-unclear: Fewer than two parties are named
    line 2, no-dispute: No dispute clause
    line 2, no-breach: No clause on breach
    line 2, no-fee: No clause on fees
    line 2, no-confidentiality: No confidentiality clause
    line 2, no-copies: The number of copies is not stated
    line 2, no-effect: It is not stated when the contract takes effect
  ? likely, ?? a guess: look at these before you import.

Corrections to what was read.

  $ cat > fix.json <<END
  > [{"correct": "title", "value": "水泵检修合同"},
  >  {"correct": "party-role", "value": "甲方", "more": "other"}]
  > END

  $ qy template import pump.txt --corrections fix.json >/dev/null; qy template list | grep -c 水泵检修合同
  1

  $ qy template show 水泵检修合同 --json | grep '"role"'
        "role" : "other"
        "role" : "provider"

  $ echo '[{"correct": "party-drop", "value": "丙方"}]' > wrong.json

  $ qy template import pump.txt --corrections wrong.json
  qiyuectl: wrong.json: No party is called “丙方”. Nothing was changed.
  [3]

  $ echo '[{}]' > wrong.json; qy template import pump.txt --corrections wrong.json
  qiyuectl: wrong.json: Correction 1 names nothing that can be corrected (its “correct” is missing or unknown).
  [3]

  $ qy template import two.txt --corrections fix.json
  qiyuectl: Corrections are for a file that holds one template
  [2]
