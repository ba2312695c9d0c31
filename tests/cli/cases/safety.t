Verify, backup, restore.

  $ qy init; qy party add 北岸泵业有限公司 >/dev/null
  Made a book: book.qybook

  $ qy verify
  The book is sound: file, schema, texts, attachments and every chain of events.

  $ qy verify --json
  []

  $ qy backup copy.qybook
  A checked copy of the book is at copy.qybook.

  $ qy backup copy.qybook
  qiyuectl: copy.qybook exists already and is not overwritten. Choose another name.
  [3]

  $ qy backup copy2.qybook --json
  {
    "file" : "copy2.qybook"
  }

  $ qy backup nowhere/copy.qybook
  qiyuectl: nowhere/copy.qybook cannot be made: No such file or directory. Check the folder and its permissions.
  [3]

  $ qy party add 南山修理有限公司 >/dev/null

  $ qy restore copy.qybook
  The book at book.qybook is now the copy copy.qybook.

  $ qy party list | tail -n +2 | cut -d' ' -f1
  北岸泵业有限公司

  $ qy restore copy2.qybook --json
  {
    "book" : "book.qybook"
  }

  $ ls | sed 's/[0-9]\{8\}T[0-9]*Z*/DATE/'
  book.qybook
  book.qybook.before-restore-1
  book.qybook.before-restore-2
  copy.qybook
  copy2.qybook

  $ qy verify
  The book is sound: file, schema, texts, attachments and every chain of events.

  $ qy restore nothing.qybook
  qiyuectl: nothing.qybook cannot be opened: No such file or directory. Nothing was changed; check the name and permissions.
  [3]

  $ echo hello > text.qybook; qy restore text.qybook
  qiyuectl: text.qybook: this is not a book of this program. The file was not touched.
  [3]

  $ head -c 9000 copy.qybook > cut.qybook; qy restore cut.qybook
  qiyuectl: cut.qybook: the end of the file is missing. It is left exactly as it is; restore the newest backup beside it.
  [3]

  $ qy restore .
  qiyuectl: . is a folder, not a book.
  [3]

  $ qy party list | tail -n +2 | cut -d' ' -f1
  北岸泵业有限公司

  $ "$QYUECTL" --book new.qybook restore copy.qybook && "$QYUECTL" --book new.qybook party list | wc -l
  The book at new.qybook is now the copy copy.qybook.
  2

A row changed behind the book's back is found.

  $ python3 -c "import sqlite3; c = sqlite3.connect('copy.qybook'); c.execute(\"UPDATE party SET name = '东岸'\"); c.commit()"

  $ "$QYUECTL" --book copy.qybook verify | sed 's/: .*//'
  party ID1

  $ "$QYUECTL" --book copy.qybook verify --json | wc -l
  3

  $ python3 -c "import sqlite3; c = sqlite3.connect('copy.qybook'); c.execute('PRAGMA user_version = 99'); c.commit()"

  $ "$QYUECTL" --book copy.qybook party list
  qiyuectl: copy.qybook: this was written by a newer version of this program. The file was not touched; update the program to open it.
  [3]

  $ python3 -c "import sqlite3; c = sqlite3.connect('other.db'); c.execute('CREATE TABLE t (a)'); c.commit()"

  $ "$QYUECTL" --book other.db party list
  qiyuectl: other.db: this is not a book of this program. The file was not touched.
  [3]
