#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the commands of README's walk, one after the other, as a new user would.

Usage: readme.py PROGRAM SOURCE_ROOT
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile

program, root = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
walk = (root / "README.md").read_text(encoding="utf-8").split("## Five minutes")[1].split("\n## ")[0]
commands = [line[4:].split("  # ")[0].rstrip() for line in walk.splitlines() if line.startswith("    ")]
commands = [command for command in commands if not command.startswith("PATH=")]
failed = 0
print(f"1..{len(commands)}")
with tempfile.TemporaryDirectory() as folder:
    (pathlib.Path(folder) / "data").symlink_to(root / "data")
    env = dict(os.environ, PATH=f"{program.parent}:{os.environ['PATH']}", LANGUAGE="zh_CN", HOME=folder)
    for number, command in enumerate(commands, 1):
        done = subprocess.run(["bash", "-c", command], cwd=folder, env=env, stdin=subprocess.DEVNULL, capture_output=True,
                              text=True, check=False)
        wanted = 1 if re.search(r" contract check ", command) and not any("contract set" in c for c in commands[:number]) else 0
        fine = done.returncode == wanted
        failed += not fine
        print(f"{'ok' if fine else 'not ok'} {number} - {command[:70]}")
        if not fine:
            print("".join(f"# {line}\n" for line in (done.stdout + done.stderr).splitlines()[:20]), end="")
sys.exit(1 if failed else 0)
