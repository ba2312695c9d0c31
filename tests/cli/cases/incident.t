Incidents: reported, their clocks, who must know by when, pauses, solved, reopened; the board of all contracts.

  $ cat > core.txt <<END
  > 核心系统维护合同
  > 甲方（委托方）：________
  > 乙方（服务方）：________
  > 第一条 服务
  > 1.1 乙方维护甲方的系统。
  > 第二条 费用
  > 2.1 服务费总额为人民币________元（大写：________）。
  > 甲方（盖章）：________        乙方（盖章）：________
  > END

  $ qy init >/dev/null; qy template import core.txt >/dev/null

  $ A=$(qy contract new --template 核心 --title 核心系统维护 --json | sed -n 's/.*"number" : "\(.*\)".*/\1/p')

What the contract promises: two problem levels, two service levels, the matrix, a ladder, times by handling level.

  $ qy term add $A problem_level number=1 name=十分重要 systems=production >/dev/null; qy term add $A problem_level number=2 name=普通 >/dev/null

  $ qy term add $A service_level number=1 name=重要 hours=24x7 >/dev/null; qy term add $A service_level number=2 name=一般 hours=09:00-17:00\ working >/dev/null

  $ qy term add $A handling matrix=12/22 >/dev/null; qy term add $A escalation level=1 "steps=5 = 部门经理、运维主管经理; 120 = 行领导" >/dev/null

  $ qy term add $A sla handling=1 response=30分钟 resolution=4小时 >/dev/null; qy term add $A sla handling=2 response=2小时 resolution=8小时 >/dev/null

Reported, with the moment as clocks at the place of service show it:

  $ qy incident report $A 网点无法登录 problem=1 service=1 production=yes reporter=李行长 channel=电话 --at 2026-11-22T09:00
  SJ-2026-0001  草-N1 核心系统维护
  Kind: fault
  What: 网点无法登录
  Reported by: 李行长
  Reported through: 电话
  Problem level: 1
  Service level: 1
  Handling level: 1
  Reported: 2026-11-22 09:00

  Target      By when                 Left  State
  Response    2026-11-22 09:30     −30 min  missed
  Resolution  2026-11-22 13:00  3 h 00 min  running

  Must know                    After  By when           Told at
  部门经理、运维主管经理       5 min  2026-11-22 09:05  not told yet
  行领导                  2 h 00 min  2026-11-22 11:00

      problem level 1 and service level 1 give handling level 1 by the matrix
      the time for response is 30 minutes, counted from the report at 2026-11-22T09:00
      the clock runs 24 hours on 7 days
      from 2026-11-22T09:00, the service time of 30 minutes ends at 2026-11-22T09:30
      the time for resolution is 4 hours, counted from the report at 2026-11-22T09:00
      the clock runs 24 hours on 7 days
      from 2026-11-22T09:00, the service time of 240 minutes ends at 2026-11-22T13:00

  $ qy incident told SJ-2026-0001 5 --at 2026-11-22T09:04 >/dev/null; qy incident ack SJ-2026-0001 --at 2026-11-22T09:10 --note 已电话联系 >/dev/null

  $ qy incident pause SJ-2026-0001 --at 2026-11-22T09:20 --why 等待客户提供账号 >/dev/null; qy incident resume SJ-2026-0001 --at 2026-11-22T09:50 >/dev/null

  $ qy incident note SJ-2026-0001 更换磁盘前请先备份 --remind 李行长 --at 2026-11-22T09:55
  SJ-2026-0001  草-N1 核心系统维护
  Kind: fault
  What: 网点无法登录
  Reported by: 李行长
  Reported through: 电话
  Problem level: 1
  Service level: 1
  Handling level: 1
  Reported: 2026-11-22 09:00
  Responded to: 2026-11-22 09:10

  Target      By when                 Left  State
  Response    2026-11-22 10:00              met
  Resolution  2026-11-22 13:30  3 h 30 min  running

  Must know                    After  By when           Told at
  部门经理、运维主管经理       5 min  2026-11-22 09:05  2026-11-22 09:04
  行领导                  2 h 00 min  2026-11-22 11:00

  When                                 What happened  Who   What was said
  2026-11-22 09:04                     told           张敏  部门经理、运维主管经理
  2026-11-22 09:10                     Note           张敏  已电话联系
  2026-11-22 09:20 – 2026-11-22 09:50  pause          张敏  等待客户提供账号
  2026-11-22 09:55                     reminder       张敏  李行长: 更换磁盘前请先备份

      problem level 1 and service level 1 give handling level 1 by the matrix
      the time for response is 30 minutes, counted from the report at 2026-11-22T09:00
      the clock runs 24 hours on 7 days
      from 2026-11-22T09:00, the service time of 30 minutes ends at 2026-11-22T09:30
      paused from 2026-11-22T09:20 to 2026-11-22T09:50; 30 minutes of service time do not count
      with the pauses it is due at 2026-11-22T10:00
      the time for resolution is 4 hours, counted from the report at 2026-11-22T09:00
      the clock runs 24 hours on 7 days
      from 2026-11-22T09:00, the service time of 240 minutes ends at 2026-11-22T13:00
      paused from 2026-11-22T09:20 to 2026-11-22T09:50; 30 minutes of service time do not count
      with the pauses it is due at 2026-11-22T13:30

  $ qy incident report $A 如何导出报表 kind=consulting problem=2 service=2 --at 2026-11-20T16:00 | sed -n '/^Target/,/^$/p'
  Target      By when                 Left  State
  Response    2026-11-23 10:00  1 h 00 min  outside service hours
  Resolution  2026-11-23 16:00  7 h 00 min  outside service hours

  $ qy incident report $A 补丁 kind=vulnerability score=7.0 --json | grep -E 'number|kind|score'
    "number" : "SJ-2026-0003",
    "kind" : "vulnerability",
    "score_tenths" : 70,

The next breach first:

  $ qy incident board
  Number        What          Contract  Level  Next due    By when           Breach  Paused clock  Handled by
  SJ-2026-0001  网点无法登录  草-N1       1  escalation  2026-11-22 11:00  no      no
  SJ-2026-0002  如何导出报表  草-N1       2  response    2026-11-23 10:00  no      no
  SJ-2026-0003  补丁          草-N1                                        no      no

  $ qy incident pause SJ-2026-0002 --why 客户休假 >/dev/null; qy incident board --contract $A --limit 2
  Number        What          Contract  Level  Next due    By when           Breach  Paused clock  Handled by
  SJ-2026-0001  网点无法登录  草-N1       1  escalation  2026-11-22 11:00  no      no
  SJ-2026-0003  补丁          草-N1                                        no      no

What cannot be is refused, and nothing is stored:

  $ qy incident report $A 主机宕机 problem=1
  qiyuectl: “主机宕机”: Problem level 1 is for production systems only; choose another level, or say that it is a production system. Nothing was stored.
  [3]

  $ qy incident report $A 主机宕机 problem=5 production=yes
  qiyuectl: “主机宕机”: The contract has no problem level 5. Nothing was stored.
  [3]

  $ qy incident report $A 主机宕机 colour=red
  qiyuectl: An incident has no “colour”; it has: kind, title, description, system, production, problem, service, score, occurred, reported, acknowledged, onsite, restored, planned, resolved, confirmed, closed, reporter, channel, person, fault, fault_note, excluded, resolution, note
  [2]

  $ qy incident report $A 主机宕机 --at 2026-11-23T09:00
  qiyuectl: “reported”: 2026-11-23 09:00 is still to come; nothing was stored
  [3]

  $ qy incident report $A 主机宕机 --at gestern
  qiyuectl: “--at” takes a moment such as 2026-11-20T09:00, not “gestern”
  [2]

  $ qy incident ack SJ-2026-0001
  qiyuectl: SJ-2026-0001: “acknowledged” is recorded already, at 2026-11-22 09:10; nothing was stored. Change the incident to correct it.
  [3]

  $ qy incident resolve SJ-2026-0001 --at 2026-11-22T09:05
  qiyuectl: The clock would run backwards: “resolved” at 2026-11-22 09:05 is before “acknowledged” at 2026-11-22 09:10; nothing was stored. Correct one of the two.
  [3]

  $ qy incident resume SJ-2026-0001
  qiyuectl: The clock of SJ-2026-0001 is not paused, so it cannot go on; nothing was stored
  [3]

  $ qy incident told SJ-2026-0001 5
  qiyuectl: SJ-2026-0001: the step at 5 minutes was told already, at 2026-11-22 09:04; nothing was stored
  [3]

  $ qy incident told SJ-2026-0001 10
  qiyuectl: The ladder of SJ-2026-0001 has steps at 5, 120 minutes, none at 10; nothing was stored
  [3]

  $ qy incident reopen SJ-2026-0001 --why 又坏了
  qiyuectl: SJ-2026-0001 is neither resolved nor closed, so it cannot be reopened; nothing was stored
  [3]

  $ qy incident level SJ-2026-0001 2
  qiyuectl: Say why the handling level is given by hand; nothing was stored
  [3]

  $ qy incident show SJ-2025-0009
  qiyuectl: There is no incident “SJ-2025-0009” in this book
  [3]

Solved, and not solved after all: the time between does not count.

  $ qy incident resolve SJ-2026-0001 --at 2026-11-22T09:58 --note 更换电源 | grep -E 'Solution|Resol'
  Solution: 更换电源
  Resolved: 2026-11-22 09:58
  Resolution  2026-11-22 13:30        met

  $ qy incident confirm SJ-2026-0001 >/dev/null; qy incident close SJ-2026-0001 >/dev/null; qy incident board | tail -n +2 | cut -c1-12
  SJ-2026-0003
  SJ-2026-0002

  $ qy incident reopen SJ-2026-0001 --why 又坏了 >/dev/null; qy incident show SJ-2026-0001 --json | sed -n '/"reported_at"/,/"closed_at"/p'
    "reported_at" : "2026-11-22T01:00:00Z",
    "acknowledged_at" : "2026-11-22T01:10:00Z",
    "onsite_at" : null,
    "restored_at" : null,
    "planned_at" : null,
    "resolved_at" : null,
    "confirmed_at" : null,
    "closed_at" : null,

  $ qy incident show SJ-2026-0001 | sed -n '/^When/,$p'
  When                                 What happened  Who   What was said
  2026-11-22 09:04                     told           张敏  部门经理、运维主管经理
  2026-11-22 09:10                     Note           张敏  已电话联系
  2026-11-22 09:20 – 2026-11-22 09:50  pause          张敏  等待客户提供账号
  2026-11-22 09:55                     reminder       张敏  李行长: 更换磁盘前请先备份
  2026-11-22 09:58 – 2026-11-22 10:00  pause          张敏  又坏了
  2026-11-22 10:00                     reopened       张敏  又坏了

      problem level 1 and service level 1 give handling level 1 by the matrix
      the time for response is 30 minutes, counted from the report at 2026-11-22T09:00
      the clock runs 24 hours on 7 days
      from 2026-11-22T09:00, the service time of 30 minutes ends at 2026-11-22T09:30
      paused from 2026-11-22T09:20 to 2026-11-22T09:50; 30 minutes of service time do not count
      paused from 2026-11-22T09:58 to 2026-11-22T10:00; 2 minutes of service time do not count
      with the pauses it is due at 2026-11-22T10:02
      the time for resolution is 4 hours, counted from the report at 2026-11-22T09:00
      the clock runs 24 hours on 7 days
      from 2026-11-22T09:00, the service time of 240 minutes ends at 2026-11-22T13:00
      paused from 2026-11-22T09:20 to 2026-11-22T09:50; 30 minutes of service time do not count
      paused from 2026-11-22T09:58 to 2026-11-22T10:00; 2 minutes of service time do not count
      with the pauses it is due at 2026-11-22T13:32

  $ qy incident level SJ-2026-0001 2 --why 客户同意降级 >/dev/null; qy incident show SJ-2026-0001 | sed -n '/^Target/,/^$/p'
  Target      By when                 Left  State
  Response    2026-11-22 11:32              met
  Resolution  2026-11-22 17:32  7 h 32 min  running

Corrected, listed, found, removed, brought back:

  $ qy incident change SJ-2026-0003 title=中间件补丁 fault=third-party person= | sed -n '2,9p'
  Kind: vulnerability
  What: 中间件补丁
  Attribution: third party
  Reported: 2026-11-22 10:00

  $ qy incident list $A
  Number        Kind           What          Problem level  Service level  Reported          Resolved  Closed
  SJ-2026-0003  vulnerability  中间件补丁                                  2026-11-22 10:00
  SJ-2026-0001  fault          网点无法登录              1              1  2026-11-22 09:00
  SJ-2026-0002  consulting     如何导出报表              2              2  2026-11-20 16:00

  $ qy incident list $A --from 2026-11-20 --until 2026-11-20 --json | grep number
      "number" : "SJ-2026-0002",

  $ qy search 中间件
  incident  SJ-2026-0003 中间件补丁
      SJ-2026-0003 中间件补丁

  $ qy incident remove SJ-2026-0003 && qy search 中间件
  Removed SJ-2026-0003. “qiyuectl undo ID1” brings it back.
  Nothing holds “中间件”.
  [1]

  $ qy undo $A >/dev/null; qy search 中间件 | head -1
  incident  SJ-2026-0003 中间件补丁

In Chinese:

  $ LANGUAGE=zh_CN qy incident show SJ-2026-0001
  SJ-2026-0001  草-N1 核心系统维护
  类型：故障
  内容：网点无法登录
  报告人：李行长
  报告渠道：电话
  手工指定等级的原因：客户同意降级
  解决方法：更换电源
  问题等级：1
  服务等级：1
  处理等级：2
  已报告：2026-11-22 09:00
  响应：2026-11-22 09:10

  目标值  截止时间                  剩余  状态
  响应    2026-11-22 11:32                已达成
  解决    2026-11-22 17:32  7 小时 32 分  计时中

  时间                                 经过          操作人  说明
  2026-11-22 09:04                     上报          张敏    部门经理、运维主管经理
  2026-11-22 09:10                     备注          张敏    已电话联系
  2026-11-22 09:20 – 2026-11-22 09:50  暂停计时      张敏    等待客户提供账号
  2026-11-22 09:55                     提醒          张敏    李行长: 更换磁盘前请先备份
  2026-11-22 09:58 – 2026-11-22 10:00  暂停计时      张敏    又坏了
  2026-11-22 10:00                     重新打开      张敏    又坏了
  2026-11-22 10:00                     手工指定等级  张敏    客户同意降级

      处理等级由人工定为2
      响应时限为2小时，自报告时间2026-11-22T09:00起算
      按7×24小时连续计时
      自2026-11-22T09:00起计时120分钟，至2026-11-22T11:00
      2026-11-22T09:20至2026-11-22T09:50暂停计时，其中服务时间30分钟不计入
      2026-11-22T09:58至2026-11-22T10:00暂停计时，其中服务时间2分钟不计入
      扣除暂停时间后，最迟为2026-11-22T11:32
      解决时限为8小时，自报告时间2026-11-22T09:00起算
      按7×24小时连续计时
      自2026-11-22T09:00起计时480分钟，至2026-11-22T17:00
      2026-11-22T09:20至2026-11-22T09:50暂停计时，其中服务时间30分钟不计入
      2026-11-22T09:58至2026-11-22T10:00暂停计时，其中服务时间2分钟不计入
      扣除暂停时间后，最迟为2026-11-22T17:32

  $ LANGUAGE=zh_CN qy incident board
  编号          内容          合同     级别  下一时限  截止时间          超时  暂停计时  处理人
  SJ-2026-0001  网点无法登录  草-N1     2  解决      2026-11-22 17:32  否    否
  SJ-2026-0003  中间件补丁    草-N1                                    否    否
  SJ-2026-0002  如何导出报表  草-N1     2                              否    是

Another book gets all of it, and its board says the same:

  $ qy export --to one.xml >/dev/null; qiyuectl() { "$QYUECTL" --book two.qybook --now 2026-11-22T02:30:00Z --as 张敏 "$@"; }; qiyuectl init >/dev/null; qiyuectl import one.xml --yes >/dev/null; qiyuectl incident board
  Number        What          Contract  Level  Next due    By when           Breach  Paused clock  Handled by
  SJ-2026-0001  网点无法登录  草-N1       2  resolution  2026-11-22 17:32  no      no
  SJ-2026-0003  中间件补丁    草-N1                                        no      no
  SJ-2026-0002  如何导出报表  草-N1       2                                no      yes

  $ qiyuectl incident show SJ-2026-0001 | sed -n '/^When/,/^$/p'
  When                                 What happened  Who   What was said
  2026-11-22 09:04                     told           张敏  部门经理、运维主管经理
  2026-11-22 09:10                     Note           张敏  已电话联系
  2026-11-22 09:20 – 2026-11-22 09:50  pause          张敏  等待客户提供账号
  2026-11-22 09:55                     reminder       张敏  李行长: 更换磁盘前请先备份
  2026-11-22 09:58 – 2026-11-22 10:00  pause          张敏  又坏了
  2026-11-22 10:00                     reopened       张敏  又坏了
  2026-11-22 10:00                     level by hand  张敏  客户同意降级

  $ qiyuectl search 中间件 | head -1; qiyuectl incident report $A 又一次 --json | grep number
  incident  SJ-2026-0003 中间件补丁
    "number" : "SJ-2026-0004",

  $ grep -c '<incident ' one.xml; grep -c watch one.xml
  3
  0
  [1]
