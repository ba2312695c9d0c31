#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""No C file over 500 lines, no function body over 60, no meson.build over 150."""
import re

from sources import files, report, text

FILE_LINES = 500
BODY_LINES = 60
BUILD_LINES = 150
NAME = re.compile(r"^(\w+) \(")

faults = []
for name in files(".c", ".h", under=("src/", "tests/")):
    lines = text(name).splitlines()
    if len(lines) > FILE_LINES:
        faults.append(f"{name}: {len(lines)} lines (at most {FILE_LINES})")
    start, function = None, ""
    for number, line in enumerate(lines, 1):
        named = NAME.match(line)
        if named:
            function = named.group(1)
        if line == "{":
            start = number
        elif line == "}" and start is not None:
            if number - start - 1 > BODY_LINES:
                faults.append(f"{name}:{start}: {function} has {number - start - 1} lines (at most {BODY_LINES})")
            start = None
for name in files("meson.build"):
    count = len(text(name).splitlines())
    if count > BUILD_LINES:
        faults.append(f"{name}: {count} lines (at most {BUILD_LINES})")
report(faults)
