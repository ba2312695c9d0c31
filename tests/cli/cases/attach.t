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

  $ qy attach extract $id --to out.pdf && cmp out.pdf 证书.pdf

  $ qy attach extract $id --to out.pdf --json
  {
    "file" : "out.pdf"
  }

What is refused.

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
  qiyuectl: Usage: qiyuectl attach add RECORD FILE
  [2]

  $ qy attach extract $id
  qiyuectl: Name the file to write with --to
  [2]

  $ qy attach extract $id --to nowhere/out.pdf
  qiyuectl: nowhere/out.pdf cannot be written: No such file or directory. What was there before is untouched.
  [3]

  $ qy attach extract 12345 --to out2.pdf
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
  2

  $ ls
  book.qybook
  out.pdf
  证书.pdf
