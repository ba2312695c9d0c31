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
      "args" : {    },
      "error" : "unsupported"
    }
  ]
