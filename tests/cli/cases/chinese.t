The interface in Chinese: heads, labels of states, messages. Names of commands, columns and states stay as they are.

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

  $ export LANGUAGE=zh_CN

  $ qy init >/dev/null

  $ qy template import pump.txt >/dev/null

  $ qy contract new --template 水泵 >/dev/null

  $ qy contract show 草- | sed -n '2s/.*\(: \|：\)//p'
  草稿

  $ qy contract state 草- in-review >/dev/null; qy contract show 草- | sed -n '2s/.*\(: \|：\)//p'
  审核中

  $ qy contract list --json | grep state
      "state" : "in-review",
