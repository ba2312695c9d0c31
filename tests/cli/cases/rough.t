Rough handling: sizes, strange names, several writers, output that goes nowhere.

A template without a blank and with five hundred clauses; names of two hundred characters.

  $ python3 - > big.txt <<END
  > print("大合同\n甲方（委托方）：甲\n乙方（服务方）：乙")
  > for i, name in enumerate("一二三四五六七八九十", 1):
  >     print(f"第{name}条 事项")
  >     for k in range(1, 50):
  >         print(f"{i}.{k} 双方同意按本合同第{i}组第{k}项的约定办理事务。")
  > END

  $ qy init && qy template import big.txt --json | grep -v id
  Made a book: book.qybook
  [
    {
      "title" : "大合同",
      "clauses" : 500,
      "blanks" : 0,
      "doubtful" : 0
    }
  ]

  $ long=$(printf '长%.0s' $(seq 200))

  $ qy party add "$long" >/dev/null && qy party show "$long" | head -1 | wc -m
  207

  $ qy party add "引号\"'<&>=公司" note='a=b=c'
  Name: 引号"'<&>=公司
  Note: a=b=c
  Id: ID1

  $ qy contract new --template 大合同 --title '="大"&<合同>' --party "甲方=$long" --party '乙方=引号' >/dev/null

  $ qy contract issue '="大' | sed 's/, check.*//'
  HT-2026-0001 is issued: revision 1, 16 pages

  $ qy contract export HT- --to big.pdf && qy contract text HT- > big-text.txt && python3 "$GOLDEN/pdf_says.py" big.pdf big-text.txt
  the paper says the same: 13242 characters

  $ qy export --to big.xml >/dev/null && "$QYUECTL" --book copy.qybook init >/dev/null && "$QYUECTL" --book copy.qybook import big.xml | head -1
  Added: persons 0, parties 2, clauses 0, templates 1, contracts 1, files 1

  $ "$QYUECTL" --book copy.qybook --json contract list | grep title
      "title" : "=\"大\"&<合同>",

Twelve writers at once: every one of them is heard.

  $ for i in $(seq 12); do qy party add 并发公司$i >/dev/null & done; wait

  $ qy party list | grep -c 并发; qy verify
  12
  The book is sound: file, schema, texts, attachments and every chain of events.

Labels that occur several times get keys of their own.

  $ printf '重名合同\n甲方：____\n乙方：____\n第一条 地点\n1.1 地点：________。地点：________，金额：____元，金额：____元。\n' > twice.txt

  $ qy template import twice.txt >/dev/null; qy template show 重名 | sed -n '/^Fields/,/^$/p'
  Fields, * required:
    地点 (service.place, text) *
    地点 2 (service.place.2, text) *
    金额 (fee.total, amount of money) *
    金额 2 (fee.total.2, amount of money) *
    费用：形式 (fee.form, choice)

Output that cannot be written, an option given twice.

  $ qy party list > /dev/full
  qiyuectl: The output could not be written completely.
  [3]

  $ qy --book nowhere.qybook --book book.qybook party list | wc -l
  15

  $ ls
  big-text.txt
  big.pdf
  big.txt
  big.xml
  book.qybook
  copy.qybook
  twice.txt
