A full book goes out and comes back without loss, and a sample book repeats.

  $ one() { "$QYUECTL" --book one.qybook --today 2026-11-22 "$@"; }

  $ two() { "$QYUECTL" --book two.qybook --today 2026-11-22 "$@"; }

  $ one init --sample && one export --to one.xml
  Made a book: one.qybook
  persons 4, parties 20, clauses 40, templates 7, contracts 60, files 90

  $ two init && two import one.xml && two export --to two.xml
  Made a book: two.qybook
  Added: persons 4, parties 20, clauses 40, templates 7, contracts 60, files 90
  Already there: persons 0, parties 0, clauses 0, templates 0, contracts 0, files 0
  persons 4, parties 20, clauses 40, templates 7, contracts 60, files 90

  $ cmp one.xml two.xml && echo identical
  identical

  $ two verify
  The book is sound: file, schema, texts, attachments and every chain of events.

  $ rm two.qybook && two init --sample && two export --to again.xml
  Made a book: two.qybook
  persons 4, parties 20, clauses 40, templates 7, contracts 60, files 90

  $ cmp one.xml again.xml && echo identical
  identical

  $ one verify
  The book is sound: file, schema, texts, attachments and every chain of events.

  $ one contract list --where 'state = in-force' --sort number | tail -n +2 | wc -l
  22

  $ ls
  again.xml
  one.qybook
  one.xml
  two.qybook
  two.xml
