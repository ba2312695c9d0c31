A new book, and everything that can stand in its way.

  $ qy party list
  qiyuectl: There is no book at book.qybook. “qiyuectl init” makes one; --book names another.
  [3]

  $ qy init
  Made a book: book.qybook

  $ qy init
  qiyuectl: book.qybook exists already and is not overwritten. Choose another name.
  [3]

  $ qy party add 北岸泵业有限公司 >/dev/null && qy init --json
  qiyuectl: book.qybook exists already and is not overwritten. Choose another name.
  [3]

  $ qy party list --json | grep -c 北岸
  1

  $ "$QYUECTL" --json --book deep/er/two.qybook init
  {
    "book" : "deep/er/two.qybook"
  }

  $ mkdir folder

  $ "$QYUECTL" --book folder init
  qiyuectl: folder exists already and is not overwritten. Choose another name.
  [3]

  $ "$QYUECTL" --book folder party list
  qiyuectl: folder is a folder, not a book.
  [3]

  $ touch plain && "$QYUECTL" --book plain/x.qybook init
  qiyuectl: The folder plain cannot be made. No book was made.
  [3]

  $ "$QYUECTL" --book plain party list
  qiyuectl: plain: the file is empty, not a book. It was not touched.
  [3]

  $ head -c 4096 /dev/zero > zeros && "$QYUECTL" --book zeros party list
  qiyuectl: zeros: this is not a book of this program. The file was not touched.
  [3]

  $ echo hello > text.qybook && "$QYUECTL" --book text.qybook party list; cat text.qybook
  qiyuectl: text.qybook: this is not a book of this program. The file was not touched.
  hello

  $ head -c 5000 book.qybook > cut.qybook; "$QYUECTL" --book cut.qybook party list
  qiyuectl: cut.qybook: the end of the file is missing. It is left exactly as it is; restore the newest backup beside it.
  [3]

The default book lies in the user's data folder.

  $ "$QYUECTL" init | sed "s|$HOME|~|"
  Made a book: ~/data/qiyue/book.qybook

  $ "$QYUECTL" party list
  Name  Credit code  Contact  Phone  Id

  $ ls
  book.qybook
  cut.qybook
  data
  deep
  folder
  plain
  text.qybook
  zeros
