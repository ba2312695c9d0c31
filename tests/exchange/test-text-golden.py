#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares what the text importer reads out of tests/data/text/*.txt with the files beside them.

    test-text-golden.py TEXT_ANALYZE [--update]

NAME.json is the analysis, NAME.blocks the document made of it (keys of blocks, which are random, as numbers).
With --update, or QY_UPDATE_GOLDEN=1 in the environment, the files are written anew: read the difference.
"""
import os
import re
import subprocess
import sys


def stable(text):
    """Random block keys as @1, @2 in order of appearance."""
    seen = {}
    return re.sub(r"\{\{@(\w{5})\}\}", lambda m: "{{@%d}}" % seen.setdefault(m.group(1), len(seen) + 1), text)


def run(program, *args):
    return subprocess.run([program, *args], stdout=subprocess.PIPE, check=True).stdout.decode("utf-8")


def main():
    folder = os.path.join(os.environ["QY_SOURCE_ROOT"], "tests", "data", "text")
    update = "--update" in sys.argv or os.environ.get("QY_UPDATE_GOLDEN") == "1"
    wrong = 0
    names = sorted(name[:-4] for name in os.listdir(folder) if name.endswith(".txt"))
    for name in names:
        text = os.path.join(folder, name + ".txt")
        for suffix, result in ((".json", run(sys.argv[1], text)), (".blocks", stable(run(sys.argv[1], "--blocks", text)))):
            path = os.path.join(folder, name + suffix)
            if update:
                with open(path, "w", encoding="utf-8") as out:
                    out.write(result)
            with open(path, encoding="utf-8") as expected:
                same = expected.read() == result
            wrong += not same
            print("%-5s %s%s" % ("ok" if same else "FAIL", name, suffix))
    return 1 if wrong or not names else 0


if __name__ == "__main__":
    sys.exit(main())
