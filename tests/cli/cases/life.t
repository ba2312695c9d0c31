From draft to paper and on: check, states, issue, signatures, export, compare.

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

  $ qy contract new --template 水泵 --party 甲方=北岸 >/dev/null

  $ qy contract check 草-
  warning [missing-module] the contract says nothing about this: standards of the service
      Add a clause, or agree that it is not needed
  error [unfilled-blank] “乙方（服务方）：____…”: It is not stated who 乙方 is
      Choose the party
  error [unfilled-blank] 1.1: “地点” is required and not filled
      Fill the field service.place
  error [unfilled-blank] 2.1: “维修费为人民币” is required and not filled
      Fill the field amount
  error [unfilled-blank] 2.2: “费用” is required and not filled
      Fill the field date
  error [unfilled-blank] 3.1: “服务期限终止日” is required and not filled
      Fill the field period.end
  error [unfilled-blank] 3.1: “服务期限起始日” is required and not filled
      Fill the field period.start
  6 errors: it cannot be issued yet.
  [1]

  $ qy contract check 草- --json | head -16
  [
    {
      "id" : "missing-module",
      "severity" : "warning",
      "clause" : null,
      "key" : null,
      "field" : null,
      "message" : "the contract says nothing about this: standards of the service",
      "fix" : "Add a clause, or agree that it is not needed"
    },
    {
      "id" : "unfilled-blank",
      "severity" : "error",
      "clause" : null,
      "key" : "KEY1",
      "field" : "B.name",

  $ qy contract issue 草-
  qiyuectl: Not issued: 6 findings have to be settled first
    • “乙方（服务方）：____…”: It is not stated who 乙方 is
    • 1.1: “地点” is required and not filled
    • 2.1: “维修费为人民币” is required and not filled
    • 2.2: “费用” is required and not filled
    • 3.1: “服务期限终止日” is required and not filled
    • 3.1: “服务期限起始日” is required and not filled
  [3]

  $ qy contract sign 草- --party 甲方
  qiyuectl: Contract 草-N1 is in the state “Draft”: only an issued text can be signed
  [3]

  $ qy contract set 草- --party 乙方=南山 地点=江边泵房 amount=12万 date=2026-12-20 period.start=2026-12-01 period.end=2027-11-30

  $ qy contract check 草-
  warning [missing-module] the contract says nothing about this: standards of the service
      Add a clause, or agree that it is not needed
  No errors: it can be issued.

  $ qy contract state 草- in-review
  草-N1: In review

  $ qy contract state 草- signed
  qiyuectl: Contract 草-N1 is in the state “In review”; it becomes “Signed by all” only by issuing and signing
  [3]

  $ qy contract state 草- flying
  qiyuectl: “flying” is no state; there are: draft, in-review, approved, issued, signed-by-one, signed, in-force, suspended, expired, terminated, replaced, closed
  [2]

  $ qy contract state 草- approved --json
  {
    "state" : "approved"
  }

  $ qy contract set 草- amount=1
  qiyuectl: Contract 草-N1 is in the state “Approved”: its text is frozen. Take it back to draft for a new revision, or amend it
  [3]

  $ qy contract export 草- --to draft.pdf && head -c 5 draft.pdf
  This is a draft: “qiyuectl contract issue” makes the paper to sign.
  %PDF-

  $ qy contract issue 草- --why 首次签发
  HT-2026-0001 is issued: revision 1, 1 page, check code SHORT1

  $ qy contract issue HT- --json
  qiyuectl: Contract HT-2026-0001 is in the state “Issued” and cannot be issued from there
  [3]

  $ qy contract set HT- amount=1
  qiyuectl: Contract HT-2026-0001 is in the state “Issued”: its text is frozen. Take it back to draft for a new revision, or amend it
  [3]

  $ qy contract remove HT-
  qiyuectl: Contract HT-2026-0001 has been issued or is in use: it can be terminated or closed, not removed
  [3]

  $ qy contract sign HT- --party 甲方 --on 2026-11-25
  qiyuectl: Contract HT-2026-0001: 甲方 cannot have signed on a day that is still to come
  [3]

  $ qy contract sign HT- --party 甲方
  HT-2026-0001: Signed by one party

  $ qy contract sign HT- --party 丙方
  qiyuectl: The text has no party with the label “丙方”
  [3]

  $ qy contract sign HT-
  qiyuectl: Say who signed with --party, such as --party 甲方
  [2]

  $ qy contract sign HT- --party 乙方 --on 25.11.2026
  qiyuectl: --on: “25.11.2026” is not a date; write it as 2026-11-22 or 2026年11月22日
  [2]

A new revision voids the signatures.

  $ qy contract state HT- draft --why 价款调整
  HT-2026-0001: Draft

  $ qy contract set HT- amount=13万

  $ qy contract issue HT- --json
  {
    "number" : "HT-2026-0001",
    "revision" : 2,
    "sha256" : "HASH1",
    "pages" : 1
  }

  $ qy contract show HT- | tail -5
    服务期限：形式 (period.form): 固定起止日期
    争议解决：形式 (dispute.form): 诉讼
  Revision 1: 2026-11-22T02:00:16Z by 张敏, 1 page, check code SHORT1
  Revision 2: 2026-11-22T02:00:27Z by 张敏, 1 page, check code SHORT2
  Signed by 甲方 on 2026-11-22 (voided by a later revision)

  $ qy contract sign HT- --party 甲方
  HT-2026-0001: Signed by one party

  $ qy contract sign HT- --party 甲方 --back
  HT-2026-0001: Issued

  $ qy() { "$QYUECTL" --book book.qybook --now 2026-11-30T02:00:00Z --as 张敏 "$@"; }

  $ qy contract sign HT- --party 甲方 --on 2026-11-26
  HT-2026-0001: Signed by one party

  $ qy contract sign HT- --party 乙方 --on 2026-11-27 --note 邮寄 --json
  {
    "state" : "signed"
  }

  $ qy contract state HT- draft
  qiyuectl: Contract HT-2026-0001 is in the state “Signed by all” and cannot become “Draft” from there
  [3]

  $ qy contract state HT- in-force
  HT-2026-0001: In force

  $ qy contract state HT- terminated --why 双方协商一致
  HT-2026-0001: Terminated

  $ qy contract show HT- --json
  {
    "id" : "ID1",
    "number" : "HT-2026-0001",
    "title" : "水泵维修合同",
    "state" : "terminated",
    "signed_on" : "2026-11-27",
    "starts_on" : "2026-12-01",
    "ends_on" : "2027-11-30",
    "parties" : [
      {
        "label" : "甲方",
        "role" : "client",
        "party" : "ID2",
        "name" : "北岸泵业有限公司"
      },
      {
        "label" : "乙方",
        "role" : "provider",
        "party" : "ID3",
        "name" : "南山修理有限公司"
      }
    ],
    "fields" : [
      {
        "key" : "service.place",
        "label" : "地点",
        "type" : "text",
        "raw" : "江边泵房",
        "printed" : "江边泵房",
        "waiting_for" : null
      },
      {
        "key" : "amount",
        "label" : "维修费为人民币",
        "type" : "money",
        "raw" : "CNY 13000000",
        "printed" : "¥130,000.00",
        "waiting_for" : null
      },
      {
        "key" : "date",
        "label" : "费用",
        "type" : "date",
        "raw" : "2026-12-20",
        "printed" : "2026年12月20日",
        "waiting_for" : null
      },
      {
        "key" : "period.start",
        "label" : "服务期限起始日",
        "type" : "date",
        "raw" : "2026-12-01",
        "printed" : "2026年12月1日",
        "waiting_for" : null
      },
      {
        "key" : "period.end",
        "label" : "服务期限终止日",
        "type" : "date",
        "raw" : "2027-11-30",
        "printed" : "2027年11月30日",
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
        "clause" : "KEY2",
        "form" : "penalty.form",
        "side" : "penalty.side"
      },
      {
        "kind" : "service_period",
        "clause" : "KEY3",
        "form" : "period.form",
        "start" : "period.start",
        "end" : "period.end"
      },
      {
        "kind" : "confidentiality",
        "clause" : "KEY4"
      },
      {
        "kind" : "dispute",
        "clause" : "KEY5",
        "form" : "dispute.form"
      },
      {
        "kind" : "effective",
        "clause" : "KEY6"
      },
      {
        "kind" : "copies",
        "clause" : "KEY6"
      }
    ],
    "revisions" : [
      {
        "revision" : 1,
        "sha256" : "HASH2",
        "pages" : 1,
        "at" : "2026-11-22T02:00:16Z",
        "by" : "张敏",
        "why" : "首次签发"
      },
      {
        "revision" : 2,
        "sha256" : "HASH1",
        "pages" : 1,
        "at" : "2026-11-22T02:00:27Z",
        "by" : "张敏",
        "why" : null
      }
    ],
    "signatures" : [
      {
        "label" : "甲方",
        "on" : "2026-11-22",
        "voided" : true
      },
      {
        "label" : "甲方",
        "on" : "2026-11-22",
        "voided" : true
      },
      {
        "label" : "甲方",
        "on" : "2026-11-26",
        "voided" : false
      },
      {
        "label" : "乙方",
        "on" : "2026-11-27",
        "voided" : false
      }
    ]
  }

Comparing revisions, contracts and templates.

  $ qy contract compare HT-2026-0001@1 HT-2026-0001@2
  ~ changed 2.1 (KEY7)
    维修费为人民币[-120,000.00-]{+130,000.00+}元（大写：壹拾[-贰-]{+叁+}万元整）。
  [1]

  $ qy contract compare HT-2026-0001@1 HT-2026-0001@2 --json
  [
    {
      "change" : "changed",
      "key" : "KEY7",
      "old" : "2.1",
      "new" : "2.1",
      "segments" : [
        {
          "equal" : "维修费为人民币"
        },
        {
          "delete" : "120,000.00"
        },
        {
          "insert" : "130,000.00"
        },
        {
          "equal" : "元（大写：壹拾"
        },
        {
          "delete" : "贰"
        },
        {
          "insert" : "叁"
        },
        {
          "equal" : "万元整）。"
        }
      ]
    }
  ]
  [1]

  $ qy contract compare HT-2026-0001@2 HT-2026-0001
  The texts are the same.

  $ qy contract compare HT-2026-0001@1 水泵 --to changes.txt
  [1]

  $ grep -c . changes.txt
  2

  $ qy contract compare HT-2026-0001@3 HT-2026-0001
  qiyuectl: HT-2026-0001@3: There is no revision 3; there are 2
  [3]

  $ qy contract compare 无 HT-2026-0001
  qiyuectl: The book has no contract, template, clause or party “无”. “qiyuectl search” may find it.
  [3]

Writing it.

  $ qy contract export HT-2026-0001 --to out.pdf --json
  {
    "file" : "out.pdf",
    "revision" : 2,
    "sha256" : "HASH1",
    "pages" : 1
  }

  $ qy contract export HT-2026-0001@1 --to one.pdf --json
  {
    "file" : "one.pdf",
    "revision" : 1,
    "sha256" : "HASH2",
    "pages" : 1
  }

  $ qy contract export HT-2026-0001@1 --to one.txt && grep 大写 one.txt
  2.1 维修费为人民币120,000.00元（大写：壹拾贰万元整）。

  $ qy contract export HT-2026-0001 --to out.xml && grep -c '<contract ' out.xml
  1

  $ qy contract export HT-2026-0001 --to out.doc
  qiyuectl: Name the file to write with --to; it ends in .pdf, .txt or .xml
  [2]

  $ qy contract export HT-2026-0001
  qiyuectl: Name the file to write with --to; it ends in .pdf, .txt or .xml
  [2]

  $ qy contract export HT-2026-0001 --to nowhere/out.pdf
  qiyuectl: nowhere/out.pdf cannot be written: No such file or directory. What was there before is untouched.
  [3]

  $ qy contract export HT-2026-0001@9 --to out9.pdf
  qiyuectl: HT-2026-0001@9: There is no revision 9; there are 2
  [3]

  $ qy contract export HT-9 --to out.pdf
  qiyuectl: There is no contract “HT-9” in this book
  [3]

  $ ls
  book.qybook
  changes.txt
  draft.pdf
  one.pdf
  one.txt
  out.pdf
  out.xml
  pump.txt
