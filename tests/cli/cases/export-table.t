The ledger as a table for spreadsheet programs.

  $ qy init && qy party add 北岸泵业有限公司 >/dev/null && qy party add 南山修理有限公司 >/dev/null
  Made a book: book.qybook

  $ qy contract add --signed --on 2026-01-05 --title '=1+1 “水泵”, 年检' --number HT-1 --party 甲方=北岸 --party 乙方=南山 --period 2026-02-01..2027-01-31 --amount 120000.5 >/dev/null

  $ qy contract add --signed --on 2026-03-01 --title '-12.50' --number +86 --party 甲方=南山 --amount 'USD 99' >/dev/null

  $ qy export-table l.csv --sort number && cat l.csv
  l.csv: 2 rows
  ﻿Number,Title,Kind,State,Parties,Signed on,Effective on,First day,Last day,Running term until,Last safe day for a notice,Amount,Currency,Responsible person,Tags,Note,Entered at
  +86,-12.50,,In force,南山修理有限公司,2026-03-01,,,,,,99.00,USD,,,,2026-11-22 10:00:04
  HT-1,"'=1+1 “水泵”, 年检",,In force,北岸泵业有限公司、南山修理有限公司,2026-01-05,,2026-02-01,2027-01-31,2027-01-31,,120000.50,CNY,,,,2026-11-22 10:00:03

  $ qy export-table l.xlsx --where 'currency = USD' --json
  {
    "file" : "l.xlsx",
    "rows" : 1
  }

  $ python3 -c "import zipfile; print(zipfile.ZipFile('l.xlsx').read('xl/worksheets/sheet1.xml').decode())" | grep -o '<row r="2">.*</row>'
  <row r="2"><c r="A2" s="2" t="inlineStr"><is><t>+86</t></is></c><c r="B2" s="2" t="inlineStr"><is><t>-12.50</t></is></c><c r="D2" s="2" t="inlineStr"><is><t>In force</t></is></c><c r="E2" s="2" t="inlineStr"><is><t>南山修理有限公司</t></is></c><c r="F2" s="3"><v>46082</v></c><c r="L2" s="4"><v>99</v></c><c r="M2" s="2" t="inlineStr"><is><t>USD</t></is></c><c r="Q2" s="5"><v>46348.41671296296</v></c></row>

  $ stat -c %a l.csv l.xlsx
  600
  600

  $ LANGUAGE=zh_CN qy export-table zh.csv --where 'amount > 1000' && head -1 zh.csv
  zh.csv：1 行
  ﻿编号,标题,类型,状态,当事人,签订日期,生效日期,起始日,截止日,本期截止日,通知的最后稳妥日,金额,币种,负责人,标签,备注,录入时间

Reports are tables too.

  $ qy export-table terms.csv --what terms --from 2026-01-01 --until 2027-12-31 && cat terms.csv
  terms.csv: 1 row
  ﻿Month,Contracts,Amount,Currency
  2027-01,1,120000.50,CNY

  $ qy export-table due.csv --what due --until 2027-12-31 && cat due.csv
  due.csv: 1 row
  ﻿Last safe day,Due on,What,Who must act,Number,Contract,Parties,Amount,Direction,Currency
  2027-01-29,2027-01-31,Contract ends,Both sides,HT-1,"'=1+1 “水泵”, 年检",北岸泵业有限公司、南山修理有限公司,,,

  $ qy export-table terms.csv --what terms --from 2027-01-01 --until 2026-01-01
  qiyuectl: The last day 2026-01-01 is before the first day 2027-01-01; there is no report of such a time. Give a later last day.
  [3]

  $ rm terms.csv due.csv

  $ qy report terms --from 2026-01-01 --until 2027-12-31
  Month    Contracts       Amount
  2027-01          1  ¥120,000.50

  $ qy report money-by-party --from 2026-01-01 --until 2026-02-28 --json
  []

  $ qy report nonsense
  qiyuectl: There is no report “nonsense”; “qiyuectl help report” lists all
  [2]

  $ qy report terms --from yesterdayish
  qiyuectl: “yesterdayish” is not a date; write it as 2026-11-22 or 2026年11月22日
  [2]

What is wrong is said before anything is written; a failure leaves what was there.

  $ qy export-table l.pdf
  qiyuectl: l.pdf: a table is written as .xlsx or .csv; let the name end so
  [3]

  $ qy export-table l.csv --what nonsense
  qiyuectl: There is no table “nonsense”; “qiyuectl help export-table” lists all
  [2]

  $ qy export-table l.csv --where 'amonut > 1'
  qiyuectl: Character 1, at “amonut”: expected a column: id number title kind state party template responsible parent signed_on effective_on starts_on ends_on term_last notice_on amount currency tags note created_at changed_at
  [2]

  $ qy export-table nowhere/l.csv
  qiyuectl: nowhere/l.csv: the table could not be written: No such file or directory. What stood there before is unchanged.
  [3]

  $ mkdir full.csv && qy export-table full.csv
  qiyuectl: full.csv: the table could not be written: Is a directory. What stood there before is unchanged.
  [3]

  $ ls
  book.qybook
  full.csv
  l.csv
  l.xlsx
  zh.csv

  $ qy export-table
  qiyuectl: Usage: qiyuectl export-table OUT
  [2]

  $ qy help export-table
  Usage: qiyuectl export-table OUT

  the ledger as a table for spreadsheet programs: .xlsx or .csv

  Options:
    --what TABLE                 which table (default: ledger)
    --where EXPR                 such as: state = in-force and ends_on < 2027-01-01
    --sort COLUMN                columns, separated by commas; -COLUMN reverses
    --from DAY                   the first day of a report
    --until DAY                  its last day

  Tables:
    ledger           one contract a row
    due              one thing that is due
    cash             the money of one month
    terms            how many contracts end, or begin their next term, in a month
    money-by-party   what falls due with one other side
    money-by-kind    what falls due in contracts of one kind
    decisions        a renewal, objection, extension, termination …
    confidentiality  a contract that is over and still binds to secrecy
    qualifications   a certificate of a party that has expired or soon will
  An .xlsx has typed cells: dates, amounts and numbers that can be reckoned with. In a .csv (UTF-8) texts that a spreadsheet would run as formulas stand behind an apostrophe.

  Options of every command:
    --book FILE                  the book to work on (default: your own book)
    --as NAME                    who acts; written into the history
    --today YYYY-MM-DD           the day that counts as today
    --now INSTANT                the instant that counts as now, such as 2026-11-22T08:00:00Z
    --json                       print one JSON value and nothing else
    --yes                        answer questions with yes
    --help                       explain the command
    --version                    print the version
