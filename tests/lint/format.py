#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every C file is laid out as .clang-format says."""
import shutil
import subprocess
import sys

from sources import files, report, root

tool = shutil.which("clang-format")
if tool is None:
    print("skipped: clang-format not present")
    sys.exit(77)
names = files(".c", ".h", under=("src/", "tests/"))
faults = []
for start in range(0, len(names), 40):
    run = subprocess.run([tool, "--dry-run", "-Werror", "--ferror-limit=1", *names[start:start + 40]], cwd=root(),
                         capture_output=True, text=True, check=False)
    faults += [line for line in run.stderr.splitlines() if ": error:" in line]
report(faults)
