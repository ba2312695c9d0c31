Companies and persons.

  $ qy init
  Made a book: book.qybook

  $ qy party list
  Name  Credit code  Contact  Phone  Id

  $ qy party list --json
  []

  $ qy party add 北岸泵业有限公司 credit_code=91990001MA0QY00010 representative=江涛 phone=0999-1234567
  Name: 北岸泵业有限公司
  Credit code: 91990001MA0QY00010
  Legal representative: 江涛
  Phone: 0999-1234567
  Id: ID1

  $ qy party add 南山修理有限公司 contact=石磊 --json
  {
    "id" : "ID2",
    "kind" : "company",
    "own" : false,
    "name" : "南山修理有限公司",
    "aliases" : null,
    "credit_code" : null,
    "id_number" : null,
    "representative" : null,
    "agent" : null,
    "address" : null,
    "contact" : "石磊",
    "phone" : null,
    "email" : null,
    "bank" : null,
    "account_holder" : null,
    "account_number" : null,
    "note" : null
  }

  $ qy party add 何田 --person id_number=11010119900307001X
  Name: 何田
  Identity number: 11010119900307001X
  Id: ID3

  $ qy party list
  Name              Credit code         Contact  Phone         Id
  北岸泵业有限公司  91990001MA0QY00010           0999-1234567  SHORT1
  何田                                                         SHORT2
  南山修理有限公司                      石磊                   SHORT3

  $ qy party list --json
  [
    {
      "name" : "北岸泵业有限公司",
      "kind" : "company",
      "credit_code" : "91990001MA0QY00010",
      "contact" : null,
      "phone" : "0999-1234567",
      "id" : "ID1"
    },
    {
      "name" : "何田",
      "kind" : "person",
      "credit_code" : null,
      "contact" : null,
      "phone" : null,
      "id" : "ID3"
    },
    {
      "name" : "南山修理有限公司",
      "kind" : "company",
      "credit_code" : null,
      "contact" : "石磊",
      "phone" : null,
      "id" : "ID2"
    }
  ]

  $ qy party show 北岸
  Name: 北岸泵业有限公司
  Credit code: 91990001MA0QY00010
  Legal representative: 江涛
  Phone: 0999-1234567
  Id: ID1

  $ qy party show 91990001MA0QY00010 --json
  {
    "id" : "ID1",
    "kind" : "company",
    "own" : false,
    "name" : "北岸泵业有限公司",
    "aliases" : null,
    "credit_code" : "91990001MA0QY00010",
    "id_number" : null,
    "representative" : "江涛",
    "agent" : null,
    "address" : null,
    "contact" : null,
    "phone" : "0999-1234567",
    "email" : null,
    "bank" : null,
    "account_holder" : null,
    "account_number" : null,
    "note" : null
  }

A name is taken once; a code has a check character; an attribute has a name.

  $ qy party add 北岸泵业有限公司
  qiyuectl: There is a party “北岸泵业有限公司” already; nothing was stored. --yes adds another one of that name.
  [3]

  $ qy party add 北岸泵业有限公司 --yes >/dev/null; qy party show 北岸 2>&1 | sed 's/([0-9a-f]*)/(…)/g'
  qiyuectl: “北岸” could be 2 different records of kind party: 北岸泵业有限公司 (…), 北岸泵业有限公司 (…)

  $ qy party remove 北岸泵业有限公司 2>/dev/null
  [3]

  $ qy party remove "$(qy party list --json | tr -d '\n' | sed 's/}/}\n/g' | grep '"credit_code" : null.*' | sed -n 's/.*北岸.*"id" : "\(.*\)".*/\1/p')" 2>/dev/null; qy party list | grep -c 北岸
  1

  $ qy party add 西河有限公司 credit_code=91990001MA0QY00010
  qiyuectl: The credit code 91990001MA0QY00010 belongs to party 北岸泵业有限公司 already; nothing was stored
  [3]

  $ qy party add 西河有限公司 credit_code=91990001MA0QY00011
  qiyuectl: The unified social credit code “91990001MA0QY00011” is mistyped: its last character should be 0 if the others are right
  [3]

  $ qy party add 西河有限公司 credit_code=123
  qiyuectl: The unified social credit code “123” does not have 18 characters
  [3]

  $ qy party add 西河有限公司 colour=blue
  qiyuectl: A party has no “colour”; it has: name, aliases, credit_code, id_number, representative, agent, address, contact, phone, email, bank, account_holder, account_number, note, own
  [2]

  $ qy party add 西河有限公司 =blue
  qiyuectl: “=blue” is not of the form name=value
  [2]

  $ qy party add 西河有限公司 blue
  qiyuectl: “blue” is not of the form name=value
  [2]

  $ qy party add ''
  qiyuectl: A party needs its legal name
  [3]

  $ qy party add ' '
  qiyuectl: A party needs its legal name
  [3]

  $ qy party add -- --json
  Name: --json
  Id: ID4

  $ qy party add "$(printf '两\n行')"
  qiyuectl: “两
  行” is not one line of plain text; nothing was stored
  [3]

  $ qy party set 北岸泵业有限公司 address=江边路1号 phone=
  Name: 北岸泵业有限公司
  Credit code: 91990001MA0QY00010
  Legal representative: 江涛
  Address: 江边路1号
  Id: ID1

  $ qy party set 北岸泵业有限公司 name=北岸泵业集团有限公司 --json
  {
    "id" : "ID1",
    "kind" : "company",
    "own" : false,
    "name" : "北岸泵业集团有限公司",
    "aliases" : null,
    "credit_code" : "91990001MA0QY00010",
    "id_number" : null,
    "representative" : "江涛",
    "agent" : null,
    "address" : "江边路1号",
    "contact" : null,
    "phone" : null,
    "email" : null,
    "bank" : null,
    "account_holder" : null,
    "account_number" : null,
    "note" : null
  }

  $ qy party set 无此公司 phone=1
  qiyuectl: There is no party “无此公司” in this book
  [3]

  $ qy party set 北岸泵业集团有限公司
  qiyuectl: Usage: qiyuectl party set PARTY ATTRIBUTE=VALUE…
  [2]

  $ qy party remove 何田
  Removed 何田. “qiyuectl undo ID3” brings it back.

  $ qy party remove 何田 --json
  qiyuectl: There is no party “何田” in this book
  [3]

  $ qy undo "$(qy search 南山 --json | sed -n 's/.*"id" : "\(.*\)".*/\1/p')"
  Undone: Party 南山修理有限公司 added

  $ qy party remove 南山修理有限公司 --json
  qiyuectl: There is no party “南山修理有限公司” in this book
  [3]

One of them is our own side:

  $ qy party set 北岸泵业集团有限公司 own=perhaps
  qiyuectl: “own” is yes or no, not “perhaps”
  [2]
  $ qy party set 北岸泵业集团有限公司 own=yes | tail -2
  This is our own side
  Id: ID1
