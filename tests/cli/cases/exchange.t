The whole book as XML, and back.

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

  $ echo scan > scan.pdf; qy attach add 一号 scan.pdf >/dev/null

  $ qy export --to book.xml
  persons 0, parties 2, clauses 0, templates 1, contracts 1, files 1

  $ qy export --to book2.xml --json && cmp book.xml book2.xml
  {
    "written" : {
      "persons" : 0,
      "parties" : 2,
      "clauses" : 0,
      "templates" : 1,
      "contracts" : 1,
      "files" : 1
    }
  }

  $ qy export --contract 一号 --to one.xml
  persons 0, parties 1, clauses 0, templates 0, contracts 1, files 1

  $ qy export --contract 无此 --to one2.xml
  qiyuectl: The book has no contract, template, clause or party “无此”. “qiyuectl search” may find it.
  [3]

  $ qy export
  qiyuectl: Name the file to write with --to
  [2]

  $ qy export --to nowhere/book.xml
  qiyuectl: nowhere/book.xml could not be written: No such file or directory. What stood there before is unchanged.
  [3]

  $ qy export --to .
  qiyuectl: --to: . is a folder, not the name of a file
  [2]

  $ other() { "$QYUECTL" --book other.qybook --now 2026-11-22T02:00:00Z --as 张敏 "$@"; }

  $ other init && other import book.xml --check
  Made a book: other.qybook
  The file is good. It would add: persons 0, parties 2, clauses 0, templates 1, contracts 1, files 1
  Already there: persons 0, parties 0, clauses 0, templates 0, contracts 0, files 0

  $ other contract list
  Number  Title  State  Parties  From  Until  Amount

  $ other import book.xml
  Added: persons 0, parties 2, clauses 0, templates 1, contracts 1, files 1
  Already there: persons 0, parties 0, clauses 0, templates 0, contracts 0, files 0

  $ other contract list
  Number   Title       State  Parties           From  Until  Amount
  草-N1  一号泵维修  Draft  北岸泵业有限公司

  $ other search 江边路
  party  北岸泵业有限公司
      …0001MA0QY00010 江边路1号 0999-1234567

  $ other export --to again.xml && cmp book.xml again.xml
  persons 0, parties 2, clauses 0, templates 1, contracts 1, files 1

  $ other verify
  The book is sound: file, schema, texts, attachments and every chain of events.

  $ other import book.xml
  Added: persons 0, parties 0, clauses 0, templates 0, contracts 0, files 0
  Already there: persons 0, parties 2, clauses 0, templates 1, contracts 1, files 1

  $ other import book.xml --json
  {
    "imported" : true,
    "added" : {
      "persons" : 0,
      "parties" : 0,
      "clauses" : 0,
      "templates" : 0,
      "contracts" : 0,
      "files" : 0
    },
    "same" : {
      "persons" : 0,
      "parties" : 2,
      "clauses" : 0,
      "templates" : 1,
      "contracts" : 1,
      "files" : 1
    },
    "differences" : [],
    "refused" : []
  }

What differs is only replaced when somebody says so.

  $ other contract set 一号 amount=1 && other import book.xml
  Kept as it is here: contract “一号泵维修”
  Added: persons 0, parties 0, clauses 0, templates 0, contracts 0, files 0
  Already there: persons 0, parties 2, clauses 0, templates 1, contracts 0, files 1

  $ other contract show 一号 | grep amount
    维修费为人民币 (amount): ¥1.00

  $ other import book.xml --yes
  Replaced: contract “一号泵维修”
  Added: persons 0, parties 0, clauses 0, templates 0, contracts 0, files 0
  Already there: persons 0, parties 2, clauses 0, templates 1, contracts 0, files 1

  $ other contract show 一号 | grep amount
    维修费为人民币 (amount): still to fill in

  $ other verify
  The book is sound: file, schema, texts, attachments and every chain of events.

Files that do not go in; the book stays as it was.

  $ other import nothing.xml
  qiyuectl: nothing.xml: the file cannot be opened: No such file or directory
  [3]

  $ : > empty.xml; other import empty.xml
  qiyuectl: empty.xml: the file is empty
  [3]

  $ echo '<book' > bad.xml; other import bad.xml
  bad.xml:1: this is not a book: its namespace is “”, not “urn:qiyue:book:1”
  bad.xml:2: Element 'book': No matching global declaration available for the validation root.
  qiyuectl: bad.xml: 2 faults; nothing was imported, the book is as it was.
  [3]

  $ echo '<html/>' > html.xml; other import html.xml
  html.xml:1: this is not a book: its namespace is “”, not “urn:qiyue:book:1”
  qiyuectl: html.xml: 1 fault; nothing was imported, the book is as it was.
  [3]

  $ echo '<book xmlns="urn:qiyue:book:1" version="9"/>' > new.xml; other import new.xml
  new.xml:1: the file is in version “9” of the format; this program reads 1
  qiyuectl: new.xml: 1 fault; nothing was imported, the book is as it was.
  [3]

  $ sed 's/水泵维修合同/水泵维修<b>合同/' book.xml > broken.xml; other import broken.xml --json
  qiyuectl: broken.xml: 1 fault; nothing was imported, the book is as it was.
  {
    "imported" : false,
    "added" : {
      "persons" : 0,
      "parties" : 0,
      "clauses" : 0,
      "templates" : 0,
      "contracts" : 0,
      "files" : 0
    },
    "same" : {
      "persons" : 0,
      "parties" : 0,
      "clauses" : 0,
      "templates" : 0,
      "contracts" : 0,
      "files" : 0
    },
    "differences" : [],
    "refused" : [
      "broken.xml:22: the XML is not well-formed: Unescaped '<' not allowed in attributes values"
    ]
  }
  [3]

  $ sed 's/label="Party [^"]*"/label="forged"/' book.xml > forged.xml; "$QYUECTL" --book third.qybook init && "$QYUECTL" --book third.qybook import forged.xml
  Made a book: third.qybook
  forged.xml:9: event 1 is not what its hash says
  forged.xml:14: event 1 is not what its hash says
  qiyuectl: forged.xml: 2 faults; nothing was imported, the book is as it was.
  [3]

  $ head -c 3000 book.xml > cut.xml; "$QYUECTL" --book third.qybook import cut.xml
  cut.xml:34: the file ends before its last element
  qiyuectl: cut.xml: 1 fault; nothing was imported, the book is as it was.
  [3]

  $ (printf '<?xml version="1.0"?><!DOCTYPE b [<!ENTITY a SYSTEM "file:///etc/passwd">]>'; tail -n +2 book.xml | sed 's/一号泵维修/\&a;/') > entity.xml; "$QYUECTL" --book third.qybook import entity.xml
  entity.xml:1: a document type declaration (<!DOCTYPE) is not allowed
  qiyuectl: entity.xml: 1 fault; nothing was imported, the book is as it was.
  [3]

  $ "$QYUECTL" --book third.qybook party list
  Name  Credit code  Contact  Phone  Id

  $ other import
  qiyuectl: Usage: qiyuectl import FILE
  [2]

  $ ls
  again.xml
  bad.xml
  book.qybook
  book.xml
  book2.xml
  broken.xml
  cut.xml
  empty.xml
  entity.xml
  forged.xml
  html.xml
  new.xml
  one.xml
  other.qybook
  pump.txt
  scan.pdf
  third.qybook
