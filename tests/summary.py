#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts the cases of meson's test logs: one line a suite, every skipped case with its reason, the total last.

Usage: summary.py TESTLOG.json ...   Exit 1 when a case failed or nothing ran.
"""
import collections
import json
import re
import sys

TAP = re.compile(r"^\s*(not ok|ok)\b(?: \d+)?(?:\s*-?\s*([^#\n]*))?(?:#\s*(SKIP)\b\s*(.*))?", re.M)


def cases(test):
    """(passed, failed, skip reasons) of one test program: its TAP lines, or the program as one case."""
    found = TAP.findall(test.get("stdout") or "")
    skips = [f"{name.strip()}: {why.strip() or 'no reason given'}" for _, name, mark, why in found if mark == "SKIP"]
    failed = sum(1 for word, _, _, _ in found if word == "not ok")
    passed = len(found) - failed - len(skips)
    result = test["result"]
    if not found:
        reason = ((test.get("stdout") or "") + (test.get("stderr") or "")).strip().splitlines()
        skips = [reason[-1] if reason else "no reason given"] if result == "SKIP" else []
        return (1 if result == "OK" else 0, 0 if result in ("OK", "SKIP") else 1, skips)
    if result not in ("OK", "SKIP", "EXPECTEDFAIL") and not failed:
        failed = 1  # it crashed, timed out or a sanitizer spoke after its last case
    return passed, failed, skips


def main(paths):
    totals = collections.Counter()
    for path in paths:
        suites = collections.defaultdict(collections.Counter)
        skipped = []
        with open(path, encoding="utf-8") as log:
            for line in log:
                test = json.loads(line)
                passed, failed, skips = cases(test)
                suite = suites[test["name"].split(" / ")[0].split(":")[-1].strip() if " / " in test["name"]
                               else (test.get("suite") or ["other"])[0].split(":")[-1]]
                suite.update(passed=passed, failed=failed, skipped=len(skips))
                skipped += [f"{test['name']}: {why}" for why in skips]
        print(f"\n{path}")
        for name, count in sorted(suites.items()):
            print(f"  {name:<16}{count['passed']:>6} passed {count['failed']:>4} failed {count['skipped']:>4} skipped")
            totals.update(count)
        for why in skipped:
            print(f"  skipped: {why}")
    print(f"\n{totals['passed']} passed, {totals['failed']} failed, {totals['skipped']} skipped")
    return 1 if totals["failed"] or not totals["passed"] else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
