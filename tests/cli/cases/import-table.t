A register of signed contracts comes in: columns known by their heads, all of it or nothing.

  $ cat > reg.csv <<END
  > 公司合同台账,,,,,,,,
  > 序号,合同编号,合同名称,甲方,乙方,签订日期,合同期限,合同金额（万元）,状态
  > 1,CG-001,水泵年检合同,北岸泵业有限公司,南山修理有限公司,2026年1月5日,2026.2.1至2027.1.31,12.05,履行中
  > 2,CG-002,办公楼租赁,西街物业,北岸泵业有限公司,2025/12/1,自2026-01-01至2028-12-31止,120,已到期
  > 3,,保洁服务,北岸泵业有限公司,净洁保洁,20260301,长期,/,
  > 合 计,,,,,,,132.05,
  > END

  $ qy init && qy party add 北岸泵业有限公司 >/dev/null
  Made a book: book.qybook

  $ qy import-table reg.csv --check
  Parties the book does not know: 南山修理有限公司、西街物业、净洁保洁
  1 row of totals or heads was passed over
  Column            Field      Example
  序号              ignored    1
  合同编号          number     CG-001
  合同名称          title      水泵年检合同
  甲方              party_a    北岸泵业有限公司
  乙方              party_b    南山修理有限公司
  签订日期          signed_on  2026年1月5日
  合同期限          period     2026.2.1至2027.1.31
  合同金额（万元）  amount     12.05
  状态              state      履行中
  The table is good. It would add: contracts 3, new parties 3, new persons 0

  $ qy import-table reg.csv
  Parties the book does not know: 南山修理有限公司、西街物业、净洁保洁
  1 row of totals or heads was passed over
  Nothing was stored. --yes answers the question.
  Column            Field      Example
  序号              ignored    1
  合同编号          number     CG-001
  合同名称          title      水泵年检合同
  甲方              party_a    北岸泵业有限公司
  乙方              party_b    南山修理有限公司
  签订日期          signed_on  2026年1月5日
  合同期限          period     2026.2.1至2027.1.31
  合同金额（万元）  amount     12.05
  状态              state      履行中
  [1]

  $ qy contract list
  Number  Title  State  Parties  From  Until  Amount

  $ qy import-table reg.csv --yes
  Parties the book does not know: 南山修理有限公司、西街物业、净洁保洁
  1 row of totals or heads was passed over
  Column            Field      Example
  序号              ignored    1
  合同编号          number     CG-001
  合同名称          title      水泵年检合同
  甲方              party_a    北岸泵业有限公司
  乙方              party_b    南山修理有限公司
  签订日期          signed_on  2026年1月5日
  合同期限          period     2026.2.1至2027.1.31
  合同金额（万元）  amount     12.05
  状态              state      履行中
  Added: contracts 3, new parties 3, new persons 0

  $ qy contract list --sort number
  Number   Title         State     Parties                             From        Until              Amount
  CG-001   水泵年检合同  In force  北岸泵业有限公司、南山修理有限公司  2026-02-01  2027-01-31    ¥120,500.00
  CG-002   办公楼租赁    Expired   西街物业、北岸泵业有限公司          2026-01-01  2028-12-31  ¥1,200,000.00
  草-N1  保洁服务      In force  北岸泵业有限公司、净洁保洁

  $ qy history book
  No.  When                  Who   What
    1  2026-11-22T02:00:00Z  张敏  Book created
    2  2026-11-22T02:00:05Z  张敏  Imported from reg.csv: 3 contracts, 3 parties, 0 persons

  $ qy history CG-001
  No.  When                  Who   What
    1  2026-11-22T02:00:05Z  张敏  Existing contract entered

  $ qy import-table reg.csv --yes
  reg.csv:3: in the book already: CG-001 “水泵年检合同”
  reg.csv:4: in the book already: CG-002 “办公楼租赁”
  reg.csv:5: in the book already: 草-N1 “保洁服务”
  1 row of totals or heads was passed over
  Column            Field      Example
  序号              ignored    1
  合同编号          number     CG-001
  合同名称          title      水泵年检合同
  甲方              party_a    北岸泵业有限公司
  乙方              party_b    南山修理有限公司
  签订日期          signed_on  2026年1月5日
  合同期限          period     2026.2.1至2027.1.31
  合同金额（万元）  amount     12.05
  状态              state      履行中
  Every contract of the table is in the book already.

  $ qy verify
  The book is sound: file, schema, texts, attachments and every chain of events.

What is wrong is told with its row, and nothing is stored.

  $ printf '编号,项目,金额,到期日,状态\nA-1,空调,200%%,2026-02-30,好\nA-2,电梯,5,2026-03-01,草稿\n' > bad.csv; qy import-table bad.csv --yes
  bad.csv: no column is known to hold the titles; say which one does
  qiyuectl: bad.csv: 1 fault; nothing was imported, the book is as it was.
  Column  Field    Example
  编号    number   A-1
  项目    ignored  空调
  金额    amount   200%
  到期日  ends_on  2026-02-30
  状态    state    好
  [3]

  $ qy import-table bad.csv --map 项目=title --yes
  bad.csv:2: 金额: “200%” is not an amount of money; write it as 120,000.00, 12万元 or USD 500
  bad.csv:2: 到期日: “2026-02-30” is not a date; write it as 2026-11-22 or 2026年11月22日
  bad.csv:2: 状态: “好” is no state; signed, in-force, suspended, expired, terminated, replaced and closed are known
  bad.csv:3: 状态: a contract that is “草稿” is not signed yet; leave the row out
  qiyuectl: bad.csv: 4 faults; nothing was imported, the book is as it was.
  Column  Field    Example
  编号    number   A-1
  项目    title    空调
  金额    amount   200%
  到期日  ends_on  2026-02-30
  状态    state    好
  [3]

  $ qy import-table bad.csv --map 项目=title --yes --json
  qiyuectl: bad.csv: 4 faults; nothing was imported, the book is as it was.
  {
    "imported" : false,
    "rows" : 2,
    "contracts" : 2,
    "new_parties" : 0,
    "new_persons" : 0,
    "n_faults" : 4,
    "columns" : [
      {
        "column" : "编号",
        "field" : "number",
        "example" : "A-1"
      },
      {
        "column" : "项目",
        "field" : "title",
        "example" : "空调"
      },
      {
        "column" : "金额",
        "field" : "amount",
        "example" : "200%"
      },
      {
        "column" : "到期日",
        "field" : "ends_on",
        "example" : "2026-02-30"
      },
      {
        "column" : "状态",
        "field" : "state",
        "example" : "好"
      }
    ],
    "faults" : [
      "bad.csv:2: 金额: “200%” is not an amount of money; write it as 120,000.00, 12万元 or USD 500",
      "bad.csv:2: 到期日: “2026-02-30” is not a date; write it as 2026-11-22 or 2026年11月22日",
      "bad.csv:2: 状态: “好” is no state; signed, in-force, suspended, expired, terminated, replaced and closed are known",
      "bad.csv:3: 状态: a contract that is “草稿” is not signed yet; leave the row out"
    ],
    "duplicates" : []
  }
  [3]

  $ qy import-table bad.csv --map 项目=titel
  qiyuectl: There is no field “titel”; “qiyuectl help import-table” lists all
  [2]

  $ qy import-table bad.csv --map 名=title
  qiyuectl: bad.csv: the table has no column “名”; it has: 编号 | 项目 | 金额 | 到期日 | 状态
  [2]

  $ printf 'a\nb,"c\n' > open.csv; qy import-table open.csv
  qiyuectl: open.csv:2: a quotation mark is opened here and never closed
  [3]

  $ printf 'MZ\0\1\2' > noise.xlsx; qy import-table noise.xlsx
  qiyuectl: noise.xlsx: this is neither a text nor a workbook; save the table as .xlsx or .csv
  [3]

  $ qy import-table nowhere.csv
  qiyuectl: nowhere.csv: the file cannot be read: No such file or directory
  [3]

  $ qy contract list --where 'number ~ A-'
  Number  Title  State  Parties  From  Until  Amount

What --map said is remembered for the next table with these heads.

  $ printf '编号,项目,金额\nA-1,空调,5\n' > one.csv; qy import-table one.csv --map 项目=title --yes
  Column  Field   Example
  编号    number  A-1
  项目    title   空调
  金额    amount  5
  Added: contracts 1, new parties 0, new persons 0

  $ printf '编号,项目,金额\nA-1,空调,5\nA-2,电梯,6\nA-2,电梯,6\n' > two.csv; qy import-table two.csv --yes
  two.csv:2: in the book already: A-1 “空调”
  two.csv:4: the same contract as row 3: “电梯”
  Column  Field   Example
  编号    number  A-1
  项目    title   空调
  金额    amount  5
  Added: contracts 1, new parties 0, new persons 0

What goes out comes in elsewhere.

  $ qy export-table out.xlsx --where 'state <> draft' --sort number
  out.xlsx: 5 rows

  $ other() { "$QYUECTL" --book other.qybook --now 2026-11-22T02:00:00Z --as 张敏 "$@"; }; other init
  Made a book: other.qybook

  $ other import-table out.xlsx --yes
  Parties the book does not know: 北岸泵业有限公司、南山修理有限公司、西街物业、净洁保洁
  Column                      Field         Example
  Number                      number        A-1
  Title                       title         空调
  Kind                        kind
  State                       state         In force
  Parties                     parties       北岸泵业有限公司、南山修理有限公司
  Signed on                   signed_on     2026-01-05
  Effective on                effective_on
  First day                   starts_on     2026-02-01
  Last day                    ends_on       2027-01-31
  Running term until          ignored       2027-01-31
  Last safe day for a notice  ignored
  Amount                      amount        5.00
  Currency                    currency      CNY
  Responsible person          responsible
  Tags                        tags
  Note                        note
  Entered at                  ignored       2026-11-22 10:00:20
  Added: contracts 5, new parties 4, new persons 0

  $ other contract list --sort number
  Number   Title         State     Parties                             From        Until              Amount
  A-1      空调          In force                                                                      ¥5.00
  A-2      电梯          In force                                                                      ¥6.00
  CG-001   水泵年检合同  In force  北岸泵业有限公司、南山修理有限公司  2026-02-01  2027-01-31    ¥120,500.00
  CG-002   办公楼租赁    Expired   西街物业、北岸泵业有限公司          2026-01-01  2028-12-31  ¥1,200,000.00
  草-N1  保洁服务      In force  北岸泵业有限公司、净洁保洁

  $ other import-table out.xlsx --sheet 付款
  qiyuectl: out.xlsx: the workbook has no worksheet “付款”; it has: Contract ledger
  [3]

  $ qy help import-table
  Usage: qiyuectl import-table FILE

  reads a register of signed contracts, .xlsx or .csv: all of it or nothing

  Options:
    --map COLUMN=FIELD           what a column holds; repeatable
    --sheet NAME                 the worksheet (default: the first one)
    --check                      only look what would go in

  Columns are known by their heads (合同编号, 合同名称, 甲方, 到期日, 合同金额（万元）, Title, Amount …); what --map says is remembered for tables with the same heads.
  Fields: ignored number title kind state party_a party_b party_c own_party other_party parties signed_on effective_on starts_on ends_on period amount currency responsible tags note
  A contract is there already when it has the same number, or the same title, parties and dates.

  Options of every command:
    --book FILE                  the book to work on (default: your own book)
    --as NAME                    who acts; written into the history
    --today YYYY-MM-DD           the day that counts as today
    --now INSTANT                the instant that counts as now, such as 2026-11-22T08:00:00Z
    --json                       print one JSON value and nothing else
    --yes                        answer questions with yes
    --help                       explain the command
    --version                    print the version
