#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every rule of the style sheet ends where it should: no rule stands in another."""
import re

from sources import files, report, text

faults = []
for name in files(".css", under=("ui/",)):
    depth = 0
    bare = re.sub(r"/\*.*?\*/", lambda comment: "\n" * comment.group(0).count("\n"), text(name), flags=re.S)
    for number, line in enumerate(bare.splitlines(), 1):
        for mark in re.findall(r"[{}]", line):
            depth += 1 if mark == "{" else -1
            if depth not in (0, 1):
                faults.append(f"{name}:{number}: “{mark}” {'inside another rule' if depth > 1 else 'without a rule'}")
                depth = max(0, min(depth, 1))
    if depth:
        faults.append(f"{name}: the last rule does not end")
report(faults)
