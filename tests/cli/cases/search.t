Finding by whole words, two Chinese characters, and one.

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

  $ qy contract new --template 水泵 --title 一号泵维修 --party 甲方=北岸 --set 地点=江边泵房 >/dev/null

  $ qy search 北岸
  party  北岸泵业有限公司
      北岸泵业有限公司 91990001MA0QY00010 江边路1号 0999-1234567
  contract  草-N1 一号泵维修
      草-N1 一号泵维修 北岸泵业有限公司

  $ qy search 江边
  party  北岸泵业有限公司
      …0001MA0QY00010 江边路1号 0999-1234567
  contract  草-N1 一号泵维修
      乙方维修甲方的水泵，地点：江边泵房。

  $ qy search 泵
  template  水泵维修合同
      水泵维修合同
  party  北岸泵业有限公司
      北岸泵业有限公司 91990001MA0QY00010 江边路1号 0999-1234567
  contract  草-N1 一号泵维修
      草-N1 一号泵维修 北岸泵业有限公司

  $ qy search 泵 --limit 1
  template  水泵维修合同
      水泵维修合同

  $ qy search 商业秘密 --json
  [
    {
      "kind" : "template",
      "id" : "ID1",
      "key" : "KEY1",
      "title" : "水泵维修合同",
      "snippet" : "双方不得泄露对方的商业秘密。"
    },
    {
      "kind" : "contract",
      "id" : "ID2",
      "key" : "KEY1",
      "title" : "草-N1 一号泵维修",
      "snippet" : "双方不得泄露对方的商业秘密。"
    }
  ]

  $ qy search 北岸 泵业
  party  北岸泵业有限公司
      北岸泵业有限公司 91990001MA0QY00010 江边路1号 0999-1234567
  contract  草-N1 一号泵维修
      草-N1 一号泵维修 北岸泵业有限公司

  $ qy search 风机
  Nothing holds “风机”.
  [1]

  $ qy search 风机 --json
  []
  [1]

  $ qy search ''
  Nothing holds “”.
  [1]

  $ qy search '"'
  Nothing holds “"”.
  [1]

  $ qy search '* AND ('
  Nothing holds “* AND (”.
  [1]

  $ qy search '%'
  Nothing holds “%”.
  [1]

  $ qy search
  qiyuectl: Usage: qiyuectl search WORDS
  [2]

  $ qy search 泵 --limit 0
  qiyuectl: --limit takes a number from 1 to 10000
  [2]

  $ qy search 泵 --limit many
  qiyuectl: --limit takes a number from 1 to 10000
  [2]
