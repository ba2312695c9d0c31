#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Measures, as ratios to bare programs in the same call (docs/performance.md). Usage: run.sh BUILD [CONTRACTS]
set -eu
build=$(cd "$1" && pwd)
contracts=${2:-10000}
here=$(dirname "$0")
scratch=$(mktemp -d "${TMPDIR:-/var/tmp}/qiyue-bench.XXXXXX")
trap 'rm -rf "$scratch"' EXIT

echo "== one durable edit, against a bare append"
"$build/tests/store/bench-save" "$scratch" 20000 300
echo "== rows, search index, opening"
"$build/tests/store/bench-bulk" "$scratch" 200000
echo "== opening a book and reading its first rows, $contracts contracts"
"$build/tests/bench/xml/xml-generate" "$contracts" "$scratch/book.xml"
"$build/tests/bench/xml/xml-exchange" import "$scratch/book.xml" "$scratch/book.qybook" >/dev/null
"$build/tests/bench/book/first-rows" "$scratch/book.qybook"
head -c 200000000 /dev/urandom >"$scratch/large.bin"
"$build/tests/bench/book/attach" "$scratch/attach.qybook" "$scratch/large.bin"
rm "$scratch"/book.*
echo "== every date of $contracts contracts, against reading their rows by bare SQL"
"$build/tests/bench/due/recompute" "$scratch" "$contracts"
echo "== the first screen of Today, 100000 contracts"
"$build/tests/bench/due/due-today" "$scratch" 100000 12
rm "$scratch"/*.qybook
echo "== the service levels of a month, $contracts contracts with a hundred records each"
ninja -C "$build" tests/bench/sla/sla-month >/dev/null
"$build/tests/bench/sla/sla-month" "$scratch" "$contracts"
rm "$scratch"/*.qybook
echo "== XML out and in, $contracts contracts"
python3 "$here/xml/run.py" "$build" "$contracts"
echo "== a contract of 20 pages to PDF"
python3 "$here/pdf/run.py" "$build"
echo "== the first page of a PDF of 1000 pages by the reader, against poppler-glib alone"
ninja -C "$build" tests/bench/reader/pages tests/bench/reader/alone tests/bench/reader/first-page >/dev/null
"$build/tests/bench/reader/pages" 1000 "$scratch/pages.pdf"
"$build/tests/bench/reader/first-page" "$scratch/pages.pdf" 1.5 15 "$build/tests/bench/reader/alone"
rm "$scratch/pages.pdf"
echo "== from exec to the rows of the start page, against an empty window, 10 and $contracts contracts"
for n in 10 "$contracts"; do
  "$build/tests/bench/xml/xml-generate" "$n" "$scratch/book.xml"
  "$build/tests/bench/xml/xml-exchange" import "$scratch/book.xml" "$scratch/start-$n.qybook" >/dev/null
done
ROWS=3 "$here/../support/with-display.sh" python3 "$here/ui/start.py" 15 "empty window=$build/tests/bench/ui/empty-window" \
  "10 contracts=$build/tests/bench/ui/start-page,$scratch/start-10.qybook" \
  "$contracts contracts=$build/tests/bench/ui/start-page,$scratch/start-$contracts.qybook"
rm "$scratch"/book.xml "$scratch"/start-*
"$build/tests/bench/ui/ledger-book" "$scratch/ledger.qybook" 100000
echo "== the ledger's page: its start against an empty window, and scrolling, 100000 contracts"
"$here/../support/with-display.sh" python3 "$here/ui/start.py" 11 "empty window=$build/tests/bench/ui/empty-window" \
  "ledger page=$build/tests/bench/ui/ledger-page,$scratch/ledger.qybook"
"$here/../support/with-display.sh" "$build/tests/bench/ui/ledger-scroll" "$scratch/ledger.qybook"
echo "== a keystroke in a contract of 200 pages"
"$here/../support/with-display.sh" "$build/tests/bench/ui/bench-keystroke" 200
echo "== the tab of a contract of 20 pages until its text is painted"
"$here/../support/with-display.sh" "$build/tests/bench/ui/bench-tab-switch"
