#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs every test: the lints and all suites on a plain build, then all suites once more under AddressSanitizer and
# UndefinedBehaviorSanitizer, but for those that drive the program from outside. Ends with "N passed, N failed, N skipped".
set -u
plain=$1
sanitized=$2
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root" || exit 1

configure () { # folder, meson options …
  local folder=$1
  shift
  [ -f "$folder/build.ninja" ] || meson setup "$folder" "$@" || return 1
  ninja -C "$folder"
}

configure "$plain" || exit 1
configure "$sanitized" -Db_sanitize=address,undefined -Db_lundef=false -Dbuildtype=debug || exit 1

meson test -C "$plain" --no-rebuild --print-errorlogs
ASAN_OPTIONS=abort_on_error=0:detect_leaks=1:allocator_may_return_null=1 \
UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1 \
LSAN_OPTIONS=suppressions=$root/tests/support/leaks.supp:print_suppressions=0 \
  meson test -C "$sanitized" --no-rebuild --print-errorlogs --no-suite lint --no-suite gui --no-suite gui-slow --no-suite desktop \
    --timeout-multiplier 4

python3 tests/summary.py "$plain/meson-logs/testlog.json" "$sanitized/meson-logs/testlog.json"
