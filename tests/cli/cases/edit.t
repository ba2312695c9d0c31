Changing the blocks of a text.

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

  $ qy contract new --template 水泵 --party 甲方=北岸 --party 乙方=南山 >/dev/null

  $ key() { qy contract text 草- --keys | sed -n "s/^\([a-z2-7]*\) .*$1.*/\1/p" | head -1; }

  $ text() { qy contract text 草- | sed -n '/^第一条/,/^第三条/p'; }

  $ qy contract edit 草- insert "$(key 维修甲方的水泵)" 2 clause '乙方使用原厂配件，共{{amount}}。' | wc -l
  1

  $ text
  第一条 服务内容
  1.1 乙方维修甲方的水泵，地点：________。
  1.2 乙方使用原厂配件，共________。
  第二条 费用
  2.1 维修费为人民币________（大写：________）。
  2.2 甲方于________前付清，逾期按未付款的千分之一每日支付违约金。
  第三条 期限

  $ qy contract edit 草- text "$(key 原厂配件)" '乙方使用**原厂**配件。更换的旧件归甲方。'

  $ text
  第一条 服务内容
  1.1 乙方维修甲方的水泵，地点：________。
  1.2 乙方使用**原厂**配件。更换的旧件归甲方。
  第二条 费用
  2.1 维修费为人民币________（大写：________）。
  2.2 甲方于________前付清，逾期按未付款的千分之一每日支付违约金。
  第三条 期限

  $ qy contract edit 草- split "$(key 原厂)" 13 --json
  {
    "key" : "KEY1"
  }

  $ text
  第一条 服务内容
  1.1 乙方维修甲方的水泵，地点：________。
  1.2 乙方使用**原厂**配件。
  1.3 更换的旧件归甲方。
  第二条 费用
  2.1 维修费为人民币________（大写：________）。
  2.2 甲方于________前付清，逾期按未付款的千分之一每日支付违约金。
  第三条 期限

  $ qy contract edit 草- join "$(key 更换的旧件)" --json
  {
    "key" : null
  }

  $ text
  第一条 服务内容
  1.1 乙方维修甲方的水泵，地点：________。
  1.2 乙方使用**原厂**配件。更换的旧件归甲方。
  第二条 费用
  2.1 维修费为人民币________（大写：________）。
  2.2 甲方于________前付清，逾期按未付款的千分之一每日支付违约金。
  第三条 期限

  $ qy contract edit 草- move "$(key 维修甲方的水泵)" "$(key 原厂)"

  $ text
  第一条 服务内容
  1.1 乙方使用**原厂**配件。更换的旧件归甲方。
  1.2 乙方维修甲方的水泵，地点：________。
  第二条 费用
  2.1 维修费为人民币________（大写：________）。
  2.2 甲方于________前付清，逾期按未付款的千分之一每日支付违约金。
  第三条 期限

  $ qy contract edit 草- indent "$(key 维修甲方的水泵)" 1

  $ text
  第一条 服务内容
  1.1 乙方使用**原厂**配件。更换的旧件归甲方。
  1.1.1 乙方维修甲方的水泵，地点：________。
  第二条 费用
  2.1 维修费为人民币________（大写：________）。
  2.2 甲方于________前付清，逾期按未付款的千分之一每日支付违约金。
  第三条 期限

  $ qy contract edit 草- remove "$(key 原厂)"

  $ text
  第一条 服务内容
  第二条 费用
  2.1 维修费为人民币________（大写：________）。
  2.2 甲方于________前付清，逾期按未付款的千分之一每日支付违约金。
  第三条 期限

  $ qy clause add 配件 --category 配件 --text '配件价款包含在维修费中。' >/dev/null

  $ qy contract edit 草- clause "$(key 服务内容)" 配件

  $ text
  第一条 服务内容
  第二条 配件价款包含在维修费中。
  第三条 费用

What is refused; the text stays as it was.

  $ qy contract text 草- > before.txt

  $ qy contract edit 草- fly
  qiyuectl: An edit is one of:
    insert AFTER LEVEL KIND MARKUP
    text KEY MARKUP
    remove KEY
    move KEY AFTER
    indent KEY BY
    split KEY OFFSET
    join KEY
    clause AFTER CLAUSE
  [2]

  $ qy contract edit 草- remove
  qiyuectl: An edit is one of:
    insert AFTER LEVEL KIND MARKUP
    text KEY MARKUP
    remove KEY
    move KEY AFTER
    indent KEY BY
    split KEY OFFSET
    join KEY
    clause AFTER CLAUSE
  [2]

  $ qy contract edit 草- remove zzzzz
  qiyuectl: There is no block “zzzzz”
  [3]

  $ qy contract edit 草- insert - 12 clause 甲
  qiyuectl: “12” is not a whole number from 1 to 9
  [2]

  $ qy contract edit 草- insert - 1 poem 甲
  qiyuectl: “poem” is no kind of block
  [2]

  $ qy contract edit 草- text "$(key 服务内容)" '{{nosuch}}'
  qiyuectl: Block KEY2: There is no field “nosuch”
  [3]

  $ qy contract edit 草- text "$(key 服务内容)" '{{'
  qiyuectl: Block KEY2: Character 1 of the text: “{{” is not closed by “}}”; write \{{ for the braces themselves
  [3]

  $ qy contract edit 草- indent "$(key 服务内容)" 12
  qiyuectl: “12” is not a whole number from -9 to 9
  [2]

  $ qy contract edit 草- indent "$(key 服务内容)" 9
  qiyuectl: Block KEY2: Level 10 is not between 1 and 9
  [3]

  $ qy contract edit 草- split "$(key 服务内容)" 99
  qiyuectl: Block KEY2 has 4 characters, not 99
  [2]

  $ qy contract edit 草- move "$(key 服务内容)" "$(key 维修甲方)"
  qiyuectl: There is no block “”
  [3]

  $ qy contract edit 草- clause - 无此条款
  qiyuectl: There is no clause “无此条款” in this book
  [3]

  $ qy contract edit 无此合同 remove zzzzz
  qiyuectl: The book has no contract, template, clause or party “无此合同”. “qiyuectl search” may find it.
  [3]

  $ qy contract text 草- | cmp - before.txt && echo unchanged
  unchanged
