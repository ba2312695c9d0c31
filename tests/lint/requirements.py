#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""docs/requirements.md holds each of R001 … R192 once, with a known status, and names only tests that exist."""
import collections
import re

from sources import files, report, text

PAGE = "docs/requirements.md"
LAST = 192
ROW = re.compile(r"^\| (R\d{3}) \| ([^|]+) \| ([^|]*) \|$")
STATUS = re.compile(r"(works): (\S+)|(later): \S.*|(not data)")
LIST = re.compile(r"_tests\s*\+?=\s*\[(.*?)\]", re.S)


def suite_names():
    """Names of the test programs the build files list."""
    lists = [found for name in files("meson.build", under=("tests/",)) for found in LIST.findall(text(name))]
    return set(re.findall(r"'([\w-]+)'", " ".join(lists)))


def check_row(number, demand, status, tests):
    found = STATUS.fullmatch(status)
    if not demand.strip():
        return f"{number}: says no demand"
    if found is None:
        return f"{number}: status {status!r} is none of works: TEST, later: WHAT, not data"
    if found.group(2) and found.group(2) not in tests:
        return f"{number}: there is no test {found.group(2)}"
    return None


rows = [found.groups() for found in map(ROW.match, text(PAGE).splitlines()) if found]
tests = set(files(under=("tests/",))) | suite_names()
counts = collections.Counter(number for number, _, _ in rows)
faults = [f"{PAGE}: R{n:03d} stands there {counts[f'R{n:03d}']} times" for n in range(1, LAST + 1) if counts[f"R{n:03d}"] != 1]
faults += [f"{PAGE}: there is no {number}" for number in sorted(counts) if not 1 <= int(number[1:]) <= LAST]
faults += [f"{PAGE}: {line!r} is not a row" for line in text(PAGE).splitlines() if line.startswith("| R") and not ROW.match(line)]
faults += [f"{PAGE}: {fault}" for row in rows if (fault := check_row(*row, tests))]
report(faults)
