Holidays of the book's own, over those that come with the program.

  $ qy init >/dev/null; qy holidays list
  Year  Days  File

  $ qy calc deadline --from 2027-01-29 --after 5日
  The deadline is 2027-02-03, the last safe day 2027-02-03; this is not certain.
  - the day of the event, 29 January 2027, is not counted (Civil Code, art. 201)
  - counted from the day after 29 January 2027 for 5 days, until 3 February 2027
  - the last safe day is 3 February 2027, the nearest working day that is not too late
  - the holidays of 2027 are not known; the result may change

  $ printf '{"year": 2027, "days": [{"name": "元旦", "date": "2027-01-01", "isOffDay": true}, {"name": "厂庆", "date": "2027-02-03", "isOffDay": true}]}' > 2027.json

  $ qy holidays import 2027.json
  Year  Days  File
  2027     2  2027.json

  $ printf 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20260101T000000Z\r\nDTSTART;VALUE=DATE:20280101\r\nSUMMARY:元旦\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n' > holidays.ics

  $ qy holidays import holidays.ics --json
  [
    {
      "year" : 2027,
      "days" : 2,
      "source" : "2027.json"
    },
    {
      "year" : 2028,
      "days" : 1,
      "source" : "holidays.ics"
    }
  ]

  $ qy holidays remove 2028

  $ qy holidays remove 2028
  qiyuectl: The book has no holidays of its own for 2028
  [3]

  $ qy holidays remove soon
  qiyuectl: “soon” is not a year
  [2]

  $ printf '{"year": 2027, "days": [{"name": "x", "date": "2027-02-30", "isOffDay": true}]}' > bad.json; qy holidays import bad.json
  qiyuectl: bad.json:1: “2027-02-30” is not a date; write it as 2026-11-22 or 2026年11月22日
  [3]

  $ printf 'nonsense' > bad.ics; qy holidays import bad.ics
  qiyuectl: bad.ics:1: this is no calendar: BEGIN:VCALENDAR is expected here
  [3]

  $ qy holidays import nothing.json
  qiyuectl: nothing.json cannot be read: No such file or directory
  [3]

  $ LANGUAGE=zh_CN qy holidays list
  年份  天数  文件
  2027     2  2027.json

  $ qy verify
  The book is sound: file, schema, texts, attachments and every chain of events.
