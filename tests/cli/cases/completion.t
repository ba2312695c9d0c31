Completion for bash: commands, the second words of a command, options, files.

  $ source "$GOLDEN/../../data/completions/qiyuectl"

  $ complete_line() { read -ra COMP_WORDS <<< "$*"; [[ $* == *' ' ]] && COMP_WORDS+=(''); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _qiyuectl "$QYUECTL" "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"; echo "${COMPREPLY[@]}"; }

  $ complete_line 'qiyuectl '
  help attach backup calc change checklist clause contract daily due evaluate export export-table history holidays import import-table incident init invoice letter measure meeting milestone obligation party pay penalty plan record redo report restore search sla template term undo verify window

  $ complete_line 'qiyuectl export-t'
  export-table

  $ complete_line 'qiyuectl co'
  contract

  $ complete_line 'qiyuectl contract '
  new add list show set text edit check state issue sign export compare renew follow object extend let-expire amend suspend resume terminate settle close remove

  $ complete_line 'qiyuectl contract s'
  show set state sign suspend settle

  $ complete_line 'qiyuectl --book x.qybook contract is'
  issue

  $ complete_line 'qiyuectl contract new --t'
  --template --title --today

  $ complete_line 'qiyuectl contract sign HT-1 --'
  --party --on --note --back --book --as --today --now --json --yes --help --version

  $ complete_line 'qiyuectl init --s'
  --sample

  $ complete_line 'qiyuectl export --'
  --to --contract --book --as --today --now --json --yes --help --version

  $ touch one.xml two.xml

  $ complete_line 'qiyuectl import o'
  one.xml

  $ complete_line 'qiyuectl export --to t'
  two.xml
