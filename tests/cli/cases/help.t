What the program says of itself. Every command is in the list, every option in its command's help.

  $ "$QYUECTL" --version
  qiyuectl 0.1.0

  $ qy help
  Usage: qiyuectl COMMAND [WORDS] [OPTIONS]

  Command                             What it does
  init                                makes a book
  template analyze FILE               what is recognised in a text, without storing anything
  template import FILE                reads a text and stores every template it holds
  template list                       all templates
  template show TPL                   a template's fields and text
  template publish TPL                freezes its text as the next version; contracts are made from the latest one
  template export TPL                 its text with fields and numbering as an XML document
  template remove TPL                 removes a template that was never published nor used
  party list                          all parties, in pinyin order
  party show PARTY                    everything known of one party
  party add NAME [ATTRIBUTE=VALUE]…   a new company or person
  party set PARTY ATTRIBUTE=VALUE…    changes what is known of a party; an empty value forgets it
  party remove PARTY                  removes a party that no text names
  clause list                         the clauses of the library
  clause show CLAUSE                  a clause, its guidance and where it is used
  clause add TITLE                    a new clause for the library
  clause publish CLAUSE               freezes its text as the next version
  clause remove CLAUSE                removes a clause that was never published
  contract new                        a draft from a template
  contract add                        an existing contract that has no text here
  contract list                       the ledger
  contract show CON                   one contract: parties, fields, terms, revisions, signatures
  contract set CON [FIELD=VALUE]…     fills fields, by key or label; an empty value clears one, waiting:EVENT leaves it open
  contract text CON                   plain text as it will be issued
  contract edit RECORD ACT …          changes the text of a contract, template or clause: insert, text, remove, move, indent, split, join, clause
  contract check CON                  what is wrong with it; exit 1 while it cannot be issued
  contract state CON STATE            moves a contract along its life cycle
  contract issue CON                  freezes text and PDF as a revision; the first one draws the number
  contract sign CON                   records that a party signed the latest revision
  contract export CON[@REVISION]      writes it: of an issued revision the very bytes that were issued
  contract compare A B                what differs between two texts: contracts, templates, clauses or revisions (CON@2)
  contract renew CON                  both sides agree on one more term of the same contract
  contract follow CON                 a draft that follows it: the same text, the next period, the revised price
  contract object CON                 records an objection against its renewal; exit 1 if it came too late
  contract extend CON                 it goes on for a time, while something new is agreed on
  contract let-expire CON             puts on record that it shall end with its term
  contract amend CON FIELD=VALUE…     a draft that changes what a signed contract states, from a day on
  contract suspend CON                it rests from a day on
  contract resume CON                 it goes on after a suspension
  contract terminate CON              ends it before its time; settlement and handover begin
  contract settle CON                 both sides have settled what they owe each other
  contract close CON                  puts it away; refused while money, settlement or handover are open
  contract remove CON                 removes a draft that was never issued
  term list CON                       what a contract or template provides, and which clause states it
  term add CON KIND [ATTR=VALUE]…     a further term; what no field states yet becomes a field that no text shows
  term set CON TERM ATTR=VALUE…       changes what a term states, and with it the text; an empty value clears it
  term bind CON TERM ATTR=FIELD…      says which field of the text states an attribute; an empty field releases it
  term remove CON TERM                forgets a term; the fields and their values stay
  pay add CON AMOUNT                  records what was paid or received, the oldest open payments first
  pay list CON                        what was paid and received under a contract
  pay remove ID                       takes back what was recorded wrongly
  penalty CON [PAYMENT]               what paying late costs by the contract, step by step, also as a sheet to sign
  due                                 what must happen by when: notices, ends, payments, obligations
  due done CON SOURCE [OCCURRENCE]    it was done; SOURCE is a kind, or what “due --json” calls source
  due waive CON SOURCE [OCCURRENCE]   it need not be done any more
  due snooze CON SOURCE [OCCURRENCE]  it is not listed before a day; its date stays what it is
  due reopen CON SOURCE [OCCURRENCE]  it is open again
  invoice add CON                     records an invoice, issued or received
  invoice list CON                    the invoices of a contract
  milestone add CON KIND              records what has happened: event, notice, consent, returned, destroyed …
  milestone list CON                  what has happened to a contract
  letter add CON SUBJECT              records a letter in or out, with its days and its proof
  letter list CON                     the letters of a contract, in and out
  checklist start CON LIST            begins a list: preparation, renewal or handover
  checklist list CON [LIST]           the items of a contract's lists, and which are done
  checklist tick CON LIST [NUMBER]    an item is done
  obligation add CON TITLE            a duty written by hand, with the rule of its day
  obligation list CON                 the duties of a contract that were written by hand
  obligation remove CON OBLIGATION    removes a duty that was written by hand
  incident report CON TITLE …         somebody reports that something is wrong, or asks for something
  incident board                      open incidents of all contracts, the next breach first
  incident list CON                   the incidents of a contract, the last report first
  incident show INC                   one incident: its clocks, who must know by when, what happened, and why
  incident ack INC                    it was responded to
  incident onsite INC                 somebody has arrived on site
  incident restore INC                basic function is back
  incident plan INC                   the plan to solve it was told
  incident resolve INC                it is solved
  incident confirm INC                the client has confirmed that it is solved
  incident close INC                  nothing is left to do
  incident reopen INC                 it is not solved after all; the time since then does not count
  incident pause INC                  its clocks stop: the client must do something first
  incident resume INC                 its clocks go on
  incident told INC MINUTES           a step of the ladder was told to those it names
  incident level INC LEVEL            the handling level by hand; “matrix” for that of the contract again
  incident note INC TEXT              writes down what happened, or who was reminded of what
  incident change INC FIELD=VALUE…    corrects an incident; an empty value forgets a field
  incident remove INC                 removes an incident that was reported by mistake
  sla CON                             the service levels of a month: figures, incidents, what is left out, credits
  sla overview                        the same of all contracts in force that promise something, misses first
  sla approve CON                     freezes a month as it stands now; what a miss obliges to becomes due
  sla withdraw CON                    takes the approval of a month back
  sla statements CON                  the months that are approved, the last one first
  sla preset RECORD PRESET            adds usual terms about service: three-tier, matrix or simple
  measure add CON QUANTITY VALUE      a quantity of some days, which service levels are reckoned from
  measure list CON                    by day
  measure remove ID                   takes it out of the book
  measure import CON FILE             reads a table of measurements, .xlsx or .csv: all of it or nothing
  window add CON KIND FIELD=VALUE…    an outage, planned maintenance, an extension, an emergency stop …
  window list CON                     by time
  window set ID FIELD=VALUE…          changes fields; an empty value forgets one
  window remove ID                    takes it out of the book
  meeting plan CON                    a meeting to come
  meeting hold CON [MEETING]          a meeting was held: a planned one, or one that nobody planned here
  meeting minutes CON MEETING TEXT    writes the minutes of a meeting
  meeting item CON MEETING TEXT|N     what is to be done; with --done: item N was done
  meeting vote CON MEETING TEXT       a vote, counted by the body's quorum and majority
  meeting carry CON MEETING           open items of the body's earlier meetings become items of this one, each once
  meeting list CON                    the meetings of a contract, by day
  meeting show CON [MEETING]          one meeting (its day, or the beginning of its id; else the last one)
  meeting bodies CON                  the bodies that a contract names, and how they stand this year
  meeting sheet CON [MEETING]         the minutes as a PDF to sign
  change ask CON TITLE                records that somebody asks for a change
  change answer REQUEST               records the answer: what the change would mean
  change decide REQUEST DECISION      records the decision: accepted, refused, withdrawn; open takes it back
  change amend REQUEST                drafts the amendment that an accepted request leads to
  change list CON                     the change requests of a contract, by day
  change show REQUEST                 one change request: what was asked, answered and decided
  evaluate propose CON                a draft for a period, with the scores that follow from the data
  evaluate score CON LINE SCORE       gives a line its score, from 0 to 100; a name instead of a number adds a line
  evaluate finish CON RESULT ADVICE   final: excellent, good, acceptable or poor; renew, renegotiate, end or open
  evaluate list CON                   the evaluations of a contract, by day
  evaluate show CON [DAY]             one evaluation (the beginning of its first day; else the last one)
  record new CON [FIELD=VALUE]…       records a service: title=…, from=…, until=…, people=…, hours=2:30, problem=…
  record list CON                     service records of a contract, the last one first
  record show REC                     one service record
  record set REC FIELD=VALUE…         changes a service record that is not signed
  record finish REC [FIELD=VALUE]…    the service is done: the record can be signed, and its run of the plan is done
  record sign REC provider|client     one side signed; signed by both, the record cannot be changed
  record scan REC FILE                attaches the sheet that both signed; the record cannot be changed any more
  record unsign REC                   takes the signatures back
  record sheet REC                    the sheet 《服务记录单》 as PDF, for both sides to sign
  record hours CON                    hours worked in a period (default: this month), and what is agreed
  record remove REC                   removes a service record that is not signed
  plan list CON                       runs of the maintenance plan: done, missed, due, to come
  plan done CON ROW RUN               a run was done, without a service record of it
  plan missed CON                     every run of the maintenance plan that was missed
  daily begin CON [DATE]              begins the daily production report on a day (default: yesterday)
  daily set CON DATE HEAD COUNT       how often something happened on the day, and why
  daily show CON [DATE]               a daily production report
  daily sheet CON [DATE]              the daily production report as PDF
  evaluate sheet CON [DAY]            the evaluation as a PDF to sign
  attach add RECORD FILE…             puts files into the book, with any record: a contract, a party, an incident …
  attach list RECORD                  the files kept with a record
  attach show ID                      what is known of a kept file
  attach set ID                       changes the role or the note of a kept file
  attach save ID                      writes a kept file; its bytes are checked
  attach text ID                      the text of a kept PDF or text file, read in a process of its own
  attach preview ID                   draws a page of a kept file as a picture (PNG)
  attach remove ID                    takes a file out of the book
  search WORDS                        everything that holds the words, down to a single character
  history RECORD                      who did what, when; “book” for the book itself
  undo RECORD                         takes the last act on a record back
  redo RECORD                         takes the last undo back
  export                              the whole book, or one record of it, as XML; nothing is lost
  import FILE                         reads XML into the book: all of it or nothing; asks before it replaces what differs
  export-table OUT                    the ledger as a table for spreadsheet programs: .xlsx or .csv
  report KIND                         a question about many contracts at once: terms, money, decisions, secrecy
  import-table FILE                   reads a register of signed contracts, .xlsx or .csv: all of it or nothing
  holidays list                       the years for which the book has holidays of its own
  holidays import FILE                takes the holidays of whole years from an .ics or JSON file
  holidays remove YEAR                goes back to the holidays that come with the program
  verify                              checks the file, every hash and every chain of events
  backup OUT                          a consistent, checked copy of the book
  restore COPY                        puts a copy in the book's place and keeps the old book beside it
  calc amount AMOUNT                  an amount of money in figures and in capital words, from either
  calc deadline                       until when something must be done, step by step
  calc term                           the last day of a service period, step by step
  calc renewal                        where a chain of renewals stands and until when to object, step by step
  calc penalty                        what late payment costs, step by step
  calc schedule                       the payments of a fee by the month, quarter or year, with their due dates
  calc sla clock-due                  until when a service must be rendered, on its clock, step by step
  calc sla escalation                 the handling level of a problem and who must know by when
  calc sla availability               the availability of a period, from its minutes
  calc                                a file of calculations, with the program's results

  Options of every command:
    --book FILE                  the book to work on (default: your own book)
    --as NAME                    who acts; written into the history
    --today YYYY-MM-DD           the day that counts as today
    --now INSTANT                the instant that counts as now, such as 2026-11-22T08:00:00Z
    --json                       print one JSON value and nothing else
    --yes                        answer questions with yes
    --help                       explain the command
    --version                    print the version

  “qiyuectl help COMMAND” explains one.
  TPL, CON, CLAUSE, PARTY and RECORD are a number, a title or name, an id, or the first letters of one, as long as they fit one record only.
  Exit status: 0 done, 1 the answer is no (findings, differences, nothing found), 2 the call is wrong, 3 the work failed.

  $ qy help nonsense
  qiyuectl: There is no command “nonsense”; “qiyuectl help” lists all
  [2]

  $ qy help contract
  Command                          What it does
  contract new                     a draft from a template
  contract add                     an existing contract that has no text here
  contract list                    the ledger
  contract show CON                one contract: parties, fields, terms, revisions, signatures
  contract set CON [FIELD=VALUE]…  fills fields, by key or label; an empty value clears one, waiting:EVENT leaves it open
  contract text CON                plain text as it will be issued
  contract edit RECORD ACT …       changes the text of a contract, template or clause: insert, text, remove, move, indent, split, join, clause
  contract check CON               what is wrong with it; exit 1 while it cannot be issued
  contract state CON STATE         moves a contract along its life cycle
  contract issue CON               freezes text and PDF as a revision; the first one draws the number
  contract sign CON                records that a party signed the latest revision
  contract export CON[@REVISION]   writes it: of an issued revision the very bytes that were issued
  contract compare A B             what differs between two texts: contracts, templates, clauses or revisions (CON@2)
  contract renew CON               both sides agree on one more term of the same contract
  contract follow CON              a draft that follows it: the same text, the next period, the revised price
  contract object CON              records an objection against its renewal; exit 1 if it came too late
  contract extend CON              it goes on for a time, while something new is agreed on
  contract let-expire CON          puts on record that it shall end with its term
  contract amend CON FIELD=VALUE…  a draft that changes what a signed contract states, from a day on
  contract suspend CON             it rests from a day on
  contract resume CON              it goes on after a suspension
  contract terminate CON           ends it before its time; settlement and handover begin
  contract settle CON              both sides have settled what they owe each other
  contract close CON               puts it away; refused while money, settlement or handover are open
  contract remove CON              removes a draft that was never issued

  $ qy contract
  Command                          What it does
  contract new                     a draft from a template
  contract add                     an existing contract that has no text here
  contract list                    the ledger
  contract show CON                one contract: parties, fields, terms, revisions, signatures
  contract set CON [FIELD=VALUE]…  fills fields, by key or label; an empty value clears one, waiting:EVENT leaves it open
  contract text CON                plain text as it will be issued
  contract edit RECORD ACT …       changes the text of a contract, template or clause: insert, text, remove, move, indent, split, join, clause
  contract check CON               what is wrong with it; exit 1 while it cannot be issued
  contract state CON STATE         moves a contract along its life cycle
  contract issue CON               freezes text and PDF as a revision; the first one draws the number
  contract sign CON                records that a party signed the latest revision
  contract export CON[@REVISION]   writes it: of an issued revision the very bytes that were issued
  contract compare A B             what differs between two texts: contracts, templates, clauses or revisions (CON@2)
  contract renew CON               both sides agree on one more term of the same contract
  contract follow CON              a draft that follows it: the same text, the next period, the revised price
  contract object CON              records an objection against its renewal; exit 1 if it came too late
  contract extend CON              it goes on for a time, while something new is agreed on
  contract let-expire CON          puts on record that it shall end with its term
  contract amend CON FIELD=VALUE…  a draft that changes what a signed contract states, from a day on
  contract suspend CON             it rests from a day on
  contract resume CON              it goes on after a suspension
  contract terminate CON           ends it before its time; settlement and handover begin
  contract settle CON              both sides have settled what they owe each other
  contract close CON               puts it away; refused while money, settlement or handover are open
  contract remove CON              removes a draft that was never issued
  [2]

  $ qy contract new --help | sed '/^Options of every/,$d'
  Usage: qiyuectl contract new

  a draft from a template

  Options:
    --template TPL               the template
    --party LABEL=PARTY          who stands behind a label, such as 甲方=NAME; repeatable
    --set FIELD=VALUE            a field by key or label; repeatable
    --title TITLE                another title than the template's
    --parent CON                 the contract it belongs to
    --relation WORD              framework, renewed, replaced or amended

  $ qy help contract list | sed '/^Options of every/,$d'
  Usage: qiyuectl contract list

  the ledger

  Options:
    --where EXPR                 such as: state = in-force and ends_on < 2027-01-01
    --sort COLUMN                columns, separated by commas; -COLUMN reverses
    --limit N                    only the first N

  EXPR: COLUMN OPERATOR VALUE, joined by and, or, not and brackets. Operators: = <> < <= > >=, ~ (holds) and !~. VALUE: a word, a text in quotes, a date, an amount, or none.
  Columns: id number title kind state party template responsible parent signed_on effective_on starts_on ends_on term_last notice_on amount currency tags note created_at changed_at
  States: draft in-review approved issued signed-by-one signed in-force suspended expired terminated replaced closed

  $ qy contract edit --help | sed '/^Options of every/,$d'
  Usage: qiyuectl contract edit RECORD ACT …

  changes the text of a contract, template or clause: insert, text, remove, move, indent, split, join, clause

  Acts:
    insert AFTER LEVEL KIND MARKUP
    text KEY MARKUP
    remove KEY
    move KEY AFTER
    indent KEY BY
    split KEY OFFSET
    join KEY
    clause AFTER CLAUSE

  KEY and AFTER are keys of blocks, as “qiyuectl contract text CON --keys” shows them with their markup; AFTER may be “-”, the very beginning. LEVEL is 1 to 9, BY the levels to add. MARKUP is text with fields as {{key}}. OFFSET counts characters of the markup.
  KIND: clause, para, item, recital, table, row, annex, note, signature

  $ qy contract state --help | sed '/^Options of every/,$d'
  Usage: qiyuectl contract state CON STATE

  moves a contract along its life cycle

  Options:
    --why TEXT                   the reason

  States: draft, in-review, approved, issued, signed-by-one, signed, in-force, suspended, expired, terminated, replaced, closed

  $ qy party add --help | sed '/^Options of every/,$d'
  Usage: qiyuectl party add NAME [ATTRIBUTE=VALUE]…

  a new company or person

  Options:
    --person                     it is a natural person

  Attributes: name aliases credit_code id_number representative agent address contact phone email bank account_holder account_number note; own=yes for our own side, own=no for others

  $ qy contract set --help | sed '/^Options of every/,$d'
  Usage: qiyuectl contract set CON [FIELD=VALUE]…

  fills fields, by key or label; an empty value clears one, waiting:EVENT leaves it open

  Options:
    --party LABEL=PARTY          who stands behind a label, such as 甲方=NAME; repeatable

  Values are typed as people write them: 120000, 12万 or USD 500; 2026-11-22 or 2026年11月22日; 30日, 5个工作日 or 3 months; 0.5%. “qiyuectl contract show CON” lists the fields.

Wrong usage: exit status 2, one line that says what is wrong.

  $ qy undo --help | tail -9
  Options of every command:
    --book FILE                  the book to work on (default: your own book)
    --as NAME                    who acts; written into the history
    --today YYYY-MM-DD           the day that counts as today
    --now INSTANT                the instant that counts as now, such as 2026-11-22T08:00:00Z
    --json                       print one JSON value and nothing else
    --yes                        answer questions with yes
    --help                       explain the command
    --version                    print the version

  $ qy fly
  qiyuectl: There is no command “fly”; “qiyuectl help” lists all
  [2]

  $ qy contract fly
  qiyuectl: There is no command “contract fly”; “qiyuectl help” lists all
  [2]

  $ qy party list --colour
  qiyuectl: “party list” has no option --colour
  [2]

  $ qy party list extra
  qiyuectl: Usage: qiyuectl party list
  [2]

  $ qy party show
  qiyuectl: Usage: qiyuectl party show PARTY
  [2]

  $ qy party show A --json=yes
  qiyuectl: --json takes no value
  [2]

  $ qy --book
  qiyuectl: --book needs a value: FILE
  [2]

  $ "$QYUECTL" --now yesterday party list
  qiyuectl: --now: “yesterday” is not an instant such as 2026-11-22T08:00:00Z
  [2]

  $ qy --today 2026-02-30 party list
  qiyuectl: --today: “2026-02-30” is not a date; write it as 2026-11-22 or 2026年11月22日
  [2]

  $ qy party show $'\xff'
  qiyuectl: Argument 9 is not UTF-8
  [2]

  $ "$QYUECTL" >/dev/null
  [2]

None of this needs or makes a book.

  $ ls
