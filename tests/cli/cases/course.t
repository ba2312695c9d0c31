What becomes of a contract: what is due and why, objection, renewal, the contract that follows, suspension, the end.

  $ cat > hall.txt <<END
  > 展厅保洁合同
  > 甲方（委托方）：________
  > 乙方（服务方）：________
  > 第一条 服务
  > 1.1 乙方每日保洁甲方的展厅。
  > 第二条 费用
  > 2.1 服务费总额为人民币________元（大写：________）。
  > 第三条 期限
  > 3.1 自____年__月__日起至____年__月__日止。
  > 第四条 其他
  > 4.1 本合同自双方盖章之日起生效，一式两份，双方各执一份。
  > 甲方（盖章）：________        乙方（盖章）：________
  > END

  $ qy init >/dev/null; qy template import hall.txt >/dev/null

  $ qy party add 白鹭展馆有限公司 credit_code=91990001MA0QY00010 address=湖滨路1号 >/dev/null

  $ qy party add 明净保洁有限公司 credit_code=91990002MA0QY0002H address=湖滨路2号 >/dev/null

  $ draft() { qy contract new --template 展厅 --title "$1" --party 甲方=白鹭 --party 乙方=明净 --set fee.total=120000 --set period.start=2026-01-01 --set period.end=2026-12-31 --json | sed -n 's/.*"number" : "\(.*\)".*/\1/p'; }

  $ conclude() { local n; n=$(qy contract issue "$1" --json | sed -n 's/.*"number" : "\(.*\)".*/\1/p'); qy contract sign $n --party 甲方 --on 2025-12-20 >/dev/null; qy contract sign $n --party 乙方 --on 2025-12-20 >/dev/null; qy contract state $n in-force; }

An automatic renewal, which our reading of the text adds as a term:

  $ A=$(draft 保洁甲); qy term add $A renewal form=automatic length=1年 notice=30日 >/dev/null; conclude $A
  HT-2026-0001: In force

  $ qy due --kind notice
  Last safe day  Kind    What                     Open amount  Number        Contract
  2026-12-01     Notice  Last day to give notice               HT-2026-0001  保洁甲

  $ qy due --kind notice --why
  2026-12-01  HT-2026-0001  Last day to give notice
      the agreed day is 31 December 2026
      counted back from 31 December 2026 by 30 days, to 1 December 2026
      the last safe day is 1 December 2026, the nearest working day that is not too late

  $ qy contract let-expire HT-2026-0001
  qiyuectl: Contract HT-2026-0001 is renewed after 2026-12-31 by itself: it ends only if somebody objects in time, or terminates it. Nothing was changed.
  [3]

  $ qy contract object HT-2026-0001 --channel registered --sent 2026-11-19 --arrived 2026-11-21 --proof XA12345 --why 另行招标
  HT-2026-0001: objection recorded; the contract ends on 2026-12-31

  $ qy due --kind notice,renewal,expiry
  Last safe day  Kind    What           Open amount  Number        Contract
  2026-12-31     Expiry  Contract ends               HT-2026-0001  保洁甲

  $ qy letter list HT-2026-0001
  Id        Direction  Kind       Subject                           With  Channel     Sent        Arrived     Proof
  SHORT1  out        objection  关于《保洁甲》到期不再续约的通知        registered  2026-11-19  2026-11-21  XA12345

  $ qy history HT-2026-0001 | tail -1
    7  2026-11-22T02:00:11Z  张敏  Objected to the renewal: the contract ends on 2026-12-31

  $ qy undo HT-2026-0001 >/dev/null; qy contract object HT-2026-0001 --today 2026-12-20 --now 2026-12-20T02:00:00Z --on 2026-12-15
  The objection came too late: 2026-12-01 was the last day. It is recorded, and the contract is renewed after 2026-12-31 all the same.
  [1]

  $ qy contract object HT-2026-0001 --theirs --proof x
  qiyuectl: A letter of theirs needs --arrived YYYY-MM-DD
  [2]

By agreement: one more term of the same contract, or a contract that follows it.

  $ B=$(draft 保洁乙); qy term add $B renewal form=by_agreement price=3% >/dev/null; conclude $B
  HT-2026-0002: In force

  $ qy contract renew HT-2026-0002 --on 2026-11-21 --json
  {
    "until" : "2027-12-31"
  }

  $ qy contract follow HT-2026-0002 --title 保洁乙（续）
  Number: 草-N1
  Title: 保洁乙（续）
  From: 2028-01-01
  Until: 2028-12-31
  Id: ID1

  $ qy contract text 保洁乙（续） | grep 服务费
  2.1 服务费总额为人民币127,308.00元（大写：壹拾贰万柒仟叁佰零捌元整）。

  $ qy contract follow HT-2026-0002 --percent much
  qiyuectl: “much” is not a rate; write it as 5%, 千分之五 or 0.05%/day
  [3]

  $ qy contract extend HT-2026-0002 --until 2027-12-31
  qiyuectl: Contract HT-2026-0002 runs until 2027-12-31 anyway: an extension ends later. Nothing was changed.
  [3]

  $ qy contract extend HT-2026-0002 --until 2028-03-31 --conditions 按月结算
  HT-2026-0002: extended until 2028-03-31

Suspension and its end:

  $ qy contract suspend HT-2026-0002 --ground weather
  qiyuectl: “weather” is no ground; there are: force-majeure, non-payment, emergency, agreement, other
  [2]

  $ qy contract suspend HT-2026-0002 --ground force-majeure --from 2026-11-10 --why 洪水
  qiyuectl: Force majeure needs a notice to the other side: say how and when it was given; nothing was changed
  [3]

  $ qy contract suspend HT-2026-0002 --ground force-majeure --from 2026-11-10 --why 洪水 --channel e-mail --sent 2026-11-11
  HT-2026-0002: Suspended

  $ qy contract resume HT-2026-0002 --on 2026-11-20
  HT-2026-0002: In force

  $ qy milestone list HT-2026-0002
  Id        Day         Until       Kind        What           Reason  Remark
  SHORT2  2026-11-10  2026-11-19  suspension  force-majeure  洪水
  SHORT3  2026-11-21              renewal
  SHORT4  2026-11-22  2028-03-31  extension                          按月结算

Termination: what is open is named, until nothing is.

  $ C=$(draft 保洁丙); qy term add $C fee form=monthly amount=10000 >/dev/null; qy term add $C payment_deadline day=10 >/dev/null; conclude $C
  HT-2026-0003: In force

  $ qy contract terminate HT-2026-0003
  qiyuectl: Say why with --ground; there are: agreement, notice, uncured-breach, grave-breach, secrecy-breach, failed-service, non-payment, force-majeure, expiry, other
  [2]

  $ qy contract terminate HT-2026-0003 --ground agreement --on 2026-02-28 --channel hand --sent 2026-02-20
  The handover list has begun; “qiyuectl checklist list HT-2026-0003” shows it.
  HT-2026-0003: Terminated

  $ qy contract close HT-2026-0003
  qiyuectl: Contract HT-2026-0003 has 12 open matters; nothing was changed:
    • Payment, 2026-01, due on 2026-01-10: ¥10,000.00 of ¥10,000.00 is open; record the payment, or waive it with a reason
    • Payment, 2026-02, due on 2026-02-10: ¥10,000.00 of ¥10,000.00 is open; record the payment, or waive it with a reason
    • Settle all fees: record the settlement
    • Handover list: “通知对方终止合同” is not done; tick it, or take it off the list
    • Handover list: “交接数据和文档” is not done; tick it, or take it off the list
    • Handover list: “移交管理权限” is not done; tick it, or take it off the list
    • Handover list: “卸载或停用软件” is not done; tick it, or take it off the list
    • Handover list: “完成未了事项” is not done; tick it, or take it off the list
    • Handover list: “归还对方已交付的资料和信息” is not done; tick it, or take it off the list
    • Handover list: “处理工作成果，返还或销毁保密资料” is not done; tick it, or take it off the list
    … and 2 more
  [3]

  $ qy pay add HT-2026-0003 15000 --on 2026-02-20
  qiyuectl: Say with --direction whether the money comes in or goes out
  [2]

  $ qy pay add HT-2026-0003 15000 --on 2026-02-20 --direction out
  Id: ID2
  Day: 2026-02-20
  Direction: out
  Kind: payment
  Amount: ¥15,000.00
  Allocated: ¥15,000.00
  For: 2026-01 2026-02

  $ qy invoice add HT-2026-0003 --amount 10000 --on 2026-02-20 --number 0001 --tax 6% --direction out --for 2026-01=10000
  HT-2026-0003: invoice 0001 of 2026-02-20, ¥10,000.00
    2026-01  ¥10,000.00

  $ qy invoice list HT-2026-0003
  Id        Number  Direction  Kind    Issued      Received      Amount  Tax rate  Remark
  SHORT5  0001    received   normal  2026-02-20            ¥10,000.00  6%

  $ qy contract settle HT-2026-0003
  qiyuectl: Contract HT-2026-0003 has 1 open matter; nothing was changed:
    • Payment, 2026-02, due on 2026-02-10: ¥5,000.00 of ¥10,000.00 is open; record the payment, or waive it with a reason
  [3]

  $ qy due waive HT-2026-0003 payment 2026-07 --why 服务减少
  qiyuectl: The contract demands nothing that is called “payment”; “qiyuectl due --contract” lists what it does
  [3]

  $ qy due waive HT-2026-0003 payment 2026-02 --why 服务减少
  HT-2026-0003: Payment, 2026-02, 2026-02-10

  $ qy pay add HT-2026-0003 11.5万 --on 2026-03-02 --direction out --method 银行转账 --json | grep -c id
  1

  $ qy contract settle HT-2026-0003
  HT-2026-0003: settled

  $ qy checklist tick HT-2026-0003 handover 1
  ✓ 通知对方终止合同

  $ qy checklist tick HT-2026-0003 handover --all >/dev/null; qy contract close HT-2026-0003
  HT-2026-0003: Closed

  $ qy pay list HT-2026-0003 | sed 's/2026-02 2026-01$/2026-01 2026-02/;s/2026-02 1$/1 2026-02/'
  Id                                    Day         Direction  Kind          Amount    Allocated  For              Note
  ID2  2026-02-20  out        payment   ¥15,000.00   ¥15,000.00  2026-01 2026-02
  ID3  2026-03-02  out        payment  ¥115,000.00  ¥115,000.00  1 2026-02

A duty written by hand is done, put off, opened again; a calendar takes all of it.

  $ qy obligation add HT-2026-0002 提交季度报告 --when 2026-12-10 --kind report --party B >/dev/null; qy due --contract HT-2026-0002 --kind deliverable,obligation
  Last safe day  Kind        What          Open amount  Number        Contract
  2026-12-10     Obligation  提交季度报告               HT-2026-0002  保洁乙

  $ qy due snooze HT-2026-0002 obligation --until 2026-12-01 --why 等待数据
  HT-2026-0002: 提交季度报告, 2026-12-10

  $ qy due snooze HT-2026-0002 obligation --until 2026-11-01 --why 等待数据
  qiyuectl: It can only be put off until a day after today; nothing was stored
  [3]

  $ qy due done HT-2026-0002 obligation --on 2026-11-21
  HT-2026-0002: 提交季度报告, 2026-12-10

  $ qy due reopen HT-2026-0002 obligation
  HT-2026-0002: 提交季度报告, 2026-12-10

  $ qy obligation remove HT-2026-0002 提交季度报告
  Removed 提交季度报告. “qiyuectl undo HT-2026-0002” brings it back.

  $ qy due --contract HT-2026-0002 --to due.ics; grep -c BEGIN:VEVENT due.ics
  3 events written to due.ics
  3

  $ qy due --kind nonsense
  qiyuectl: --kind does not know “nonsense”; it takes notice, renewal, expiry, payment, invoice, deliverable, acceptance, obligation, confidentiality, return, licence, settlement, handover, suspension, qualification, meeting, evaluation, change, service
  [2]
