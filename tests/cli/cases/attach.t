Files kept in the book.

  $ qy init
  Made a book: book.qybook

  $ qy party add 北岸泵业有限公司 >/dev/null

  $ printf 'certificate\n' > 证书.pdf

  $ qy attach add 北岸 证书.pdf --role certificate
  Id: ID1
  Name: 证书.pdf
  Role: certificate
  Type: application/pdf
  Bytes: 12

  $ qy attach add 北岸 证书.pdf --json
  {
    "id" : "ID2",
    "name" : "证书.pdf",
    "role" : "other",
    "type" : "application/pdf",
    "size" : 12,
    "sha256" : "HASH1"
  }

  $ qy attach list 北岸
  Id                                    Name      Role         Type             Bytes
  ID1  证书.pdf  certificate  application/pdf     12
  ID2  证书.pdf  other        application/pdf     12

  $ qy attach list 北岸 --json
  [
    {
      "id" : "ID1",
      "name" : "证书.pdf",
      "role" : "certificate",
      "type" : "application/pdf",
      "size" : 12,
      "sha256" : "HASH1"
    },
    {
      "id" : "ID2",
      "name" : "证书.pdf",
      "role" : "other",
      "type" : "application/pdf",
      "size" : 12,
      "sha256" : "HASH1"
    }
  ]

  $ id=$(qy attach list 北岸 --json | sed -n 's/.*"id" : "\(.*\)".*/\1/p' | head -1)

  $ qy attach save $id --to out.pdf && cmp out.pdf 证书.pdf

  $ qy attach save $id --to out.pdf --json
  {
    "file" : "out.pdf"
  }

Several at once, a note, and what is known of a file.

  $ printf 'minutes\n' > 纪要.txt; printf '%%PDF-1.4 no pages' > 坏.pdf; printf '#!/bin/sh\n' > 装机.sh

  $ qy attach add 北岸 纪要.txt 坏.pdf 装机.sh --role record --note 会议
  Id                                    Name      Role    Type                       Bytes
  ID3  纪要.txt  record  text/plain                     8
  ID4  坏.pdf    record  application/pdf               17
  ID5  装机.sh   record  application/x-shellscript     10

  $ file() { qy attach list 北岸 --json | grep -B1 "\"name\" : \"$1\"" | sed -n 's/.*"id" : "\(.*\)".*/\1/p' | head -1; }

  $ qy attach show $(file 装机.sh)
  Id: ID5
  Name: 装机.sh
  Role: record
  Type: application/x-shellscript
  Bytes: 10
  SHA-256: HASH2
  Record: ID6
  Added: 2026-11-22T02:00:08Z
  Note: 会议
  Caution: It is a script: a list of commands.

  $ qy attach set $(file 纪要.txt) --role other --note ''
  Id: ID3
  Name: 纪要.txt
  Role: other
  Type: text/plain
  Bytes: 8

  $ qy attach show $(file 纪要.txt) --json
  {
    "id" : "ID3",
    "name" : "纪要.txt",
    "role" : "other",
    "type" : "text/plain",
    "size" : 8,
    "sha256" : "HASH3",
    "record" : "ID6",
    "added" : "2026-11-22T02:00:08Z",
    "note" : null,
    "caution" : null
  }

  $ qy attach text $(file 纪要.txt)
  minutes

  $ qy attach text $(file 纪要.txt) --page 2
  qiyuectl: There is no page 2; the file has 1 page
  [3]

  $ qy attach text $(file 坏.pdf)
  qiyuectl: “坏.pdf” cannot be read: it is damaged or cut off. Its bytes are kept as they are; save it to try another program, or ask for it again.
  [3]

  $ qy attach preview $(file 坏.pdf) --to page.png
  qiyuectl: “坏.pdf” cannot be read: it is damaged or cut off. Its bytes are kept as they are; save it to try another program, or ask for it again.
  [3]

  $ qy attach preview $(file 纪要.txt)
  qiyuectl: Name the file to write with --to
  [2]

What is refused.

  $ qy attach list 66666666
  qiyuectl: The book has no contract, template, clause or party “66666666”. “qiyuectl search” may find it.
  [3]

  $ : > 空.pdf; qy attach add 北岸 空.pdf
  qiyuectl: “空.pdf” is empty (0 bytes). Nothing was stored; see whether it was saved or scanned to its end.
  [3]

  $ qy attach add 北岸 nothing.pdf
  qiyuectl: nothing.pdf cannot be read: No such file or directory
  [3]

  $ qy attach add 北岸 .
  qiyuectl: . cannot be read: Is a directory
  [3]

  $ qy attach add 无此公司 证书.pdf
  qiyuectl: The book has no contract, template, clause or party “无此公司”. “qiyuectl search” may find it.
  [3]

  $ qy attach add 北岸 证书.pdf --role poem
  qiyuectl: Unknown role “poem” of an attachment; there are: signed-copy, scan, invoice, certificate, record, source, other
  [3]

  $ qy attach add 北岸
  qiyuectl: Usage: qiyuectl attach add RECORD FILE…
  [2]

  $ qy attach save $id
  qiyuectl: Name the file to write with --to
  [2]

  $ qy attach save $id --to nowhere/out.pdf
  qiyuectl: nowhere/out.pdf cannot be written: No such file or directory. What was there before is untouched.
  [3]

  $ qy attach save 12345 --to out2.pdf
  qiyuectl: out2.pdf: There is no attachment “12345” in this book
  [3]

  $ qy attach remove $id --json
  {
    "removed" : "ID1"
  }

  $ qy attach remove $id
  qiyuectl: There is no attachment “ID1” in this book
  [3]

  $ qy attach list 北岸 | wc -l
  5

  $ ls
  book.qybook
  out.pdf
  坏.pdf
  空.pdf
  纪要.txt
  装机.sh
  证书.pdf
