Amounts of money in figures and in the capital words of Chinese vouchers.

  $ qy calc amount 1234567.89
  ¥1,234,567.89
  壹佰贰拾叁万肆仟伍佰陆拾柒元捌角玖分

  $ qy calc amount 人民币壹拾贰万元整
  ¥120,000.00
  壹拾贰万元整

An operation that is not built says so and does not stop the others.

  $ echo '[{"op":"amount-upper","args":{"minor":105}},{"op":"moon-phase","args":{}}]' > cases.json

  $ qy calc --batch cases.json
  [
    {
      "op" : "amount-upper",
      "args" : {
        "minor" : 105
      },
      "result" : {
        "text" : "壹元零伍分"
      }
    },
    {
      "op" : "moon-phase",
      "args" : {},
      "error" : "unsupported"
    }
  ]

Limits and wrong words.

  $ qy calc amount 0
  ¥0.00
  零元整

  $ qy calc amount 100000.05 --json
  {
    "text" : "壹拾万元零伍分",
    "figures" : "¥100,000.05",
    "minor" : 10000005
  }

  $ qy calc amount -1.5
  -¥1.50
  负壹元伍角整

  $ qy calc amount 9999999999999999.99
  ¥9,999,999,999,999,999.99
  玖仟玖佰玖拾玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分

  $ qy calc amount 10000000000000000
  qiyuectl: The amount “10000000000000000” is too large; the largest is 9,999,999,999,999,999.99
  [3]

  $ qy calc amount 壹万零壹拾元伍分
  ¥10,010.05
  壹万零壹拾元零伍分

  $ qy calc amount 壹万壹
  qiyuectl: “壹万壹” is not an amount of money; write it as 120,000.00, 12万元 or USD 500
  [3]

  $ qy calc amount 1.234
  qiyuectl: “1.234” has too many decimals: CNY is written with at most 2
  [3]

  $ qy calc amount abc
  qiyuectl: “abc” is not an amount of money; write it as 120,000.00, 12万元 or USD 500
  [3]

  $ qy calc amount ''
  qiyuectl: “” is not an amount of money; write it as 120,000.00, 12万元 or USD 500
  [3]

  $ qy calc amount
  qiyuectl: Usage: qiyuectl calc amount AMOUNT
  [2]

  $ qy calc
  qiyuectl: Say what to calculate, such as “qiyuectl calc amount 1234.56”
  [2]

  $ qy calc --batch nothing.json
  qiyuectl: nothing.json cannot be read: No such file or directory
  [3]

  $ echo '{' > bad.json; qy calc --batch bad.json
  qiyuectl: bad.json:1:1: Parse error: unexpected character `{', expected string constant
  [3]

  $ echo '{}' > object.json; qy calc --batch object.json
  qiyuectl: object.json: not a list of cases
  [3]

  $ echo '[1]' > number.json; qy calc --batch number.json
  qiyuectl: number.json: case 1 is not of the form {"op", "args"}
  [3]

  $ echo '[{"op":5,"args":{}},{"op":"split","args":{"total":"x","ppm":5}},{"op":"split","args":{}},{"op":"amount-upper","args":{}},{"op":"term","args":{"start":"2026-02-30","amount":1}},{"op":"term","args":{"start":"2026-01-31","amount":99999999}},{"op":"amount-upper","args":{"minor":9223372036854775807}},{"op":"amount-upper","args":{"minor":-1}}]' > odd.json; qy calc --batch odd.json
  qiyuectl: odd.json: case 1: argument “op”: expected a text
  [2]

  $ : > empty.json; qy calc --batch empty.json
  qiyuectl: empty.json: not a list of cases
  [3]
