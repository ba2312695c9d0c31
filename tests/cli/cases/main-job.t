The main job: from a template as people have it to the paper that is signed.

  $ cat > pump.txt <<END
  > 水泵维修合同
  > 甲方（委托方）：________
  > 乙方（服务方）：________
  > 第一条 服务内容
  > 1.1 乙方维修甲方的水泵，地点：________。
  > 1.2 乙方接到报修后，应在两小时内到达现场，其服务符合制造商的维修标准。
  > 第二条 费用
  > 2.1 维修费为人民币________元（大写：________）。
  > 2.2 甲方于____年__月__日前付清，逾期按未付款的千分之一每日支付违约金。
  > 第三条 期限
  > 3.1 自____年__月__日起至____年__月__日止。
  > 第四条 保密
  > 4.1 双方不得泄露对方的商业秘密，保密期限至本合同终止后两年。
  > 第五条 争议
  > 5.1 争议提交甲方所在地人民法院诉讼解决。
  > 第六条 其他
  > 6.1 本合同自双方盖章之日起生效，一式两份，双方各执一份。
  > 甲方（盖章）：________        乙方（盖章）：________
  > END

  $ qy init
  Made a book: book.qybook

  $ qy template import pump.txt --json | grep title
      "title" : "水泵维修合同",

  $ qy party add 北岸泵业有限公司 credit_code=91990001MA0QY00010 representative=江涛 address=江边路1号 >/dev/null

  $ qy party add 南山修理有限公司 credit_code=91990002MA0QY0002H address=南山街2号 phone=0999-7654321 >/dev/null

  $ qy contract new --template 水泵 --party 甲方=北岸 --party 乙方=南山 >/dev/null

  $ qy contract set 草- 地点=江边泵房 amount=12万 date=2026-12-20 period.start=2026-12-01 period.end=2027-11-30

  $ qy contract check 草-
  warning [missing-module] the contract says nothing about this: standards of the service
      Add a clause, or agree that it is not needed
  No errors: it can be issued.

  $ qy contract issue 草-
  HT-2026-0001 is issued: revision 1, 1 page, check code SHORT1

  $ qy contract text HT-
  水泵维修合同
  合同编号：HT-2026-0001
  甲方（委托方）：北岸泵业有限公司
  乙方（服务方）：南山修理有限公司
  第一条 服务内容
  1.1 乙方维修甲方的水泵，地点：江边泵房。
  1.2 乙方接到报修后，应在两小时内到达现场，其服务符合制造商的维修标准。
  第二条 费用
  2.1 维修费为人民币120,000.00元（大写：壹拾贰万元整）。
  2.2 甲方于2026年12月20日前付清，逾期按未付款的千分之一每日支付违约金。
  第三条 期限
  3.1 自2026年12月1日起至2027年11月30日止。
  第四条 保密
  4.1 双方不得泄露对方的商业秘密，保密期限至本合同终止后两年。
  第五条 争议
  5.1 争议提交甲方所在地人民法院诉讼解决。
  第六条 其他
  6.1 本合同自双方盖章之日起生效，一式两份，双方各执一份。
  甲方（盖章）：北岸泵业有限公司	乙方（盖章）：南山修理有限公司
  法定代表人或授权代表（签字）：________	法定代表人或授权代表（签字）：________
  日期：____年__月__日	日期：____年__月__日

  $ qy contract export HT- --to contract.pdf

The paper says what the text says: all words of the pages, without head and foot lines.

  $ qy contract text HT- > contract.txt

  $ python3 "$GOLDEN/pdf_says.py" contract.pdf contract.txt
  the paper says the same: 431 characters

Signing, and taking the paper out again: the very same bytes.

  $ qy contract sign HT- --party 甲方 --on 2026-11-21
  HT-2026-0001: Signed by one party

  $ qy contract sign HT- --party 乙方 --on 2026-11-22
  HT-2026-0001: Signed by all

  $ qy contract export HT- --to later.pdf && cmp contract.pdf later.pdf && echo identical
  identical

  $ qy verify
  The book is sound: file, schema, texts, attachments and every chain of events.

  $ qy backup copy.qybook && "$QYUECTL" --book copy.qybook contract export HT- --to copied.pdf && cmp contract.pdf copied.pdf && echo identical
  A checked copy of the book is at copy.qybook.
  identical
