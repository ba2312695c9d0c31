#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Nothing half-done and nothing of one person's machine is left in the tree."""
import re

from sources import files, report, text

MARKS = re.compile(r"\b(TO" r"DO|FIX" r"ME|HA" r"CK|XX" r"X:)|#if [0]\b|/(?:home|root|work|Users)/[a-z]|g_print(?:err)? \(\"debug", re.I)
NAMES = re.compile(r"(^|/)(utils?|helpers?|common|misc)(\.|/|-)")

faults = [f"{name}: a name that says nothing" for name in files(under=("src/", "tests/")) if NAMES.search(name)]
for name in files(".c", ".h", ".py", ".sh", ".sql", ".md", ".ui", "meson.build", "Makefile", under=("src/", "tests/", "docs/", "data/", "ui/", "meson.build", "Makefile", "README.md")):
    if name == "tests/lint/traces.py":
        continue
    for number, line in enumerate(text(name).splitlines(), 1):
        found = MARKS.search(line)
        if found:
            faults.append(f"{name}:{number}: {found.group(0)}")
report(faults)
