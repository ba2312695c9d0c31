The library of clauses.

  $ qy init
  Made a book: book.qybook

  $ qy clause list
  Id  Category  Title  Stance

  $ qy clause add 保密基本条款 --category 保密 --text '双方不得泄露对方的商业秘密。' --guidance 一般情况 --tags '保密 通用'
  Id: SHORT1
  Category: 保密
  Title: 保密基本条款
  Stance: standard

  $ qy clause add 保密退让条款 --category 保密 --text '双方在合同期内保密。' --stance fallback --alternate-of 保密基本条款 --json
  {
    "id" : "ID1",
    "category" : "保密",
    "title" : "保密退让条款",
    "stance" : "fallback",
    "alternate_of" : "ID2",
    "guidance" : null,
    "tags" : null
  }

  $ qy clause list
  Id        Category  Title         Stance
  SHORT1  保密      保密基本条款  standard
  SHORT2  保密      保密退让条款  fallback

  $ qy clause list --category 保密 --json
  [
    {
      "id" : "ID2",
      "category" : "保密",
      "title" : "保密基本条款",
      "stance" : "standard",
      "alternate_of" : null,
      "guidance" : "一般情况",
      "tags" : "保密 通用"
    },
    {
      "id" : "ID1",
      "category" : "保密",
      "title" : "保密退让条款",
      "stance" : "fallback",
      "alternate_of" : "ID2",
      "guidance" : null,
      "tags" : null
    }
  ]

  $ qy clause list --category 付款
  Id  Category  Title  Stance

  $ qy clause show 保密基本条款
  保密基本条款  (保密, standard)  ID2
  一般情况

  保密基本条款
  第一条 双方不得泄露对方的商业秘密。

  $ qy clause show 保密退让条款 --json
  {
    "id" : "ID1",
    "category" : "保密",
    "title" : "保密退让条款",
    "stance" : "fallback",
    "guidance" : null,
    "text" : "保密退让条款\n第一条 双方在合同期内保密。\n",
    "uses" : []
  }

  $ qy clause publish 保密基本条款
  保密基本条款 is published as version 1.

  $ qy clause publish 保密基本条款 --json
  qiyuectl: Version 1 has this text already
  [3]

What is refused.

  $ qy clause add 无类别 --text 一句话。
  qiyuectl: A clause needs --category, and --text or --body
  [2]

  $ qy clause add 无正文 --category 其他
  qiyuectl: A clause needs --category, and --text or --body
  [2]

  $ qy clause add 立场 --category 其他 --text 一句话。 --stance soft
  qiyuectl: --stance is standard, alternate or fallback
  [2]

  $ qy clause add 字段 --category 其他 --text '价款为{{price}}。'
  qiyuectl: Block KEY1: There is no field “price”
  [3]

  $ qy clause add 坏标记 --category 其他 --text '价款为{{price。'
  qiyuectl: Block KEY2: Character 4 of the text: “{{” is not closed by “}}”; write \{{ for the braces themselves
  [3]

  $ qy clause add 替代 --category 其他 --text 一句话。 --alternate-of 无此条款
  qiyuectl: There is no clause “无此条款” in this book
  [3]

  $ qy clause show 保密
  qiyuectl: “保密” could be 2 different records of kind clause: 保密基本条款 (SHORT1), 保密退让条款 (SHORT2)
  [3]

  $ qy clause show 无此条款
  qiyuectl: There is no clause “无此条款” in this book
  [3]

  $ echo '<document' > bad.xml; qy clause add 坏文件 --category 其他 --body bad.xml
  qiyuectl: bad.xml: Line 2: Error on line 2 char 2: Document ended unexpectedly inside an element-opening tag.
  [3]

  $ qy clause remove 保密基本条款
  qiyuectl: The clause stays: it has versions, or others stand in for it
  [3]

  $ qy clause remove 保密退让条款
  Removed 保密退让条款. “qiyuectl undo ID1” brings it back.

  $ qy clause remove 保密退让条款
  qiyuectl: There is no clause “保密退让条款” in this book
  [3]
