Values are typed as people write them, and refused with the way to write them.

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

  $ value() { qy contract set 草- "$@" && qy contract show 草- | grep -F "(${1%%=*})"; }

  $ value amount=120000
    维修费为人民币 (amount): ¥120,000.00

  $ value amount=12万
    维修费为人民币 (amount): ¥120,000.00

  $ value amount=￥１２，０００．５０
    维修费为人民币 (amount): ¥12,000.50

  $ value amount=壹拾贰万元整
    维修费为人民币 (amount): ¥120,000.00

  $ value amount='USD 500'
    维修费为人民币 (amount): USD 500.00

  $ value amount=9999999999999999.99
    维修费为人民币 (amount): ¥9,999,999,999,999,999.99

  $ value amount=10000000000000000
  qiyuectl: 维修费为人民币: The amount “10000000000000000” is too large; the largest is 9,999,999,999,999,999.99
  [3]

  $ value amount=1,2345
  qiyuectl: 维修费为人民币: “1,2345” is not an amount of money; write it as 120,000.00, 12万元 or USD 500
  [3]

  $ value amount=12.345
  qiyuectl: 维修费为人民币: “12.345” has too many decimals: CNY is written with at most 2
  [3]

  $ value amount=abc
  qiyuectl: 维修费为人民币: “abc” is not an amount of money; write it as 120,000.00, 12万元 or USD 500
  [3]

  $ value date=2026-11-22
    费用 (date): 2026年11月22日

  $ value date=2026年2月29日
  qiyuectl: 费用: “2026年2月29日” is not a date; write it as 2026-11-22 or 2026年11月22日
  [3]

  $ value date=2028年2月29日
    费用 (date): 2028年2月29日

  $ value date=2月30日
  qiyuectl: 费用: “2月30日” is not a date; write it as 2026-11-22 or 2026年11月22日
  [3]

  $ value date=2026-13-01
  qiyuectl: 费用: “2026-13-01” is not a date; write it as 2026-11-22 or 2026年11月22日
  [3]

  $ value date=tomorrow
  qiyuectl: 费用: “tomorrow” is not a date; write it as 2026-11-22 or 2026年11月22日
  [3]

  $ value date=waiting:验收合格
    费用 (date): waiting for 验收合格

  $ value date=waiting:
  qiyuectl: Field “date”: what it waits for is missing
  [3]

  $ value service.place=江边泵房
    地点 (service.place): 江边泵房

  $ value service.place=
    地点 (service.place): still to fill in

  $ value "service.place=$(printf '两\n行')"
  qiyuectl: 地点: The value is one line of text; line breaks, tabs and control characters cannot stand in it
  [3]

  $ value service.place='a=b “引号” <尖括号> {{花括号}}'
    地点 (service.place): a=b “引号” <尖括号> {{花括号}}

  $ qy contract set 草- nosuch=1
  qiyuectl: The text has no field “nosuch”
  [3]

  $ qy contract set 草- =1
  qiyuectl: “=1” is not of the form name=value
  [2]

  $ qy contract set 草- nosign
  qiyuectl: “nosign” is not of the form name=value
  [2]

All values of one call are taken, or none.

  $ qy contract set 草- service.place=二号泵房 amount=abc
  qiyuectl: 维修费为人民币: “abc” is not an amount of money; write it as 120,000.00, 12万元 or USD 500
  [3]

  $ qy contract show 草- | grep -F service.place
    地点 (service.place): a=b “引号” <尖括号> {{花括号}}

  $ qy contract text 草- | grep -F 维修费
  2.1 维修费为人民币9,999,999,999,999,999.99元（大写：玖仟玖佰玖拾玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分）。
