#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Every shared statement must mean something to PostgreSQL too: a private cluster prepares each of them.
# Usage: test-shared-sql.sh PRINT-DERIVED-SQL SQL-FOLDER
set -eu
derived=$1
folder=$2

faults=$(grep -rnE --include='*.sql' --exclude-dir=migrations --exclude-dir=sqlite \
  -e '\bLIKE\b' -e '\b(strftime|datetime|julianday|date|time)[ ]*\(' -e '\b(TRUE|FALSE)\b' "$folder" || true)
for file in $(find "$folder" -name '*.sql' -not -path '*/migrations/*' -not -path '*/sqlite/*'); do
  # in an ORDER BY each key is followed by NULLS FIRST or NULLS LAST
  if tr '\n' ' ' <"$file" | grep -qE 'ORDER BY' && ! tr '\n' ' ' <"$file" | grep -qE 'ORDER BY .*NULLS (FIRST|LAST)'; then
    faults="$faults
$file: an ORDER BY without NULLS FIRST or LAST"
  fi
done
if [ -n "$faults" ]; then
  echo "$faults"
  exit 1
fi

bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | tail -1)
if [ -z "$bin" ] || [ ! -x "$bin/initdb" ]; then
  echo "skipped: postgresql not present"
  exit 77
fi
as=
if [ "$(id -u)" = 0 ]; then
  user=$(id -un postgres 2>/dev/null || echo nobody)
  as="setpriv --reuid=$user --regid=$(id -g "$user") --clear-groups"
fi

work=$(mktemp -d /tmp/qiyue-pg-XXXXXX)
[ -z "$as" ] || chown "$user" "$work"
stop() {
  $as "$bin/pg_ctl" -D "$work/data" -m immediate -w stop >/dev/null 2>&1 || true
  rm -rf "$work"
}
trap stop EXIT INT TERM

n=0
{
  for file in $(find "$folder" -name '*.sql' -not -path '*/migrations/*' -not -path '*/sqlite/*' | sort); do
    n=$((n + 1))
    printf '\\echo %s\n' "${file##*/}"
    echo "PREPARE q$n AS"
    grep -v '^--' "$file"
    echo ";"
  done
  "$derived" | while read -r line; do
    n=$((n + 1))
    printf '\\echo %s\n' "$(printf '%s' "$line" | cut -c1-60)"
    printf 'PREPARE d%s AS %s;\n' "$n" "$line"
  done
} >"$work/prepare.sql"
cp "$folder/migrations/pgsql/"*.sql "$work"
chmod -R a+rX "$work"

cd "$work"
$as "$bin/initdb" -D "$work/data" --locale=C --encoding=UTF8 --auth=trust --no-sync -U qiyue >"$work/log" 2>&1 ||
  { cat "$work/log"; exit 1; }
$as "$bin/pg_ctl" -D "$work/data" -w -l "$work/data/log" -o "-k $work -c listen_addresses= -F" start >/dev/null
psql="$as $bin/psql -q -h $work -U qiyue -d postgres -v ON_ERROR_STOP=1"
for file in "$work"/0*.sql; do
  $psql -f "$file"
done
if ! $psql -f "$work/prepare.sql" >"$work/prepared" 2>"$work/errors"; then
  echo "statement: $(tail -1 "$work/prepared")"
  cat "$work/errors"
  exit 1
fi
echo "$(wc -l <"$work/prepared") statements prepared"
