#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Scores the text importer on a corpus of real templates: test-text-corpus.py TEXT_ANALYZE.

The corpus is not part of the project. It is looked for in $QY_SHARED/corpus, then beside the source tree.
"""
import os
import subprocess
import sys
import tempfile

LIMITS = {"clause-f1": 0.97, "blank-f1": 0.95, "party-accuracy": 0.96,
          "term-recall": 0.85, "term-precision": 0.85, "text-recall": 0.75}


def corpus():
    shared = os.environ.get("QY_SHARED") or os.path.join(os.environ.get("QY_SOURCE_ROOT", "."), "..", "shared")
    folder = os.path.join(shared, "corpus")
    return folder if os.path.isfile(os.path.join(folder, "score.py")) else None


def main():
    folder = corpus()
    if folder is None:
        print("skipped: corpus not present")
        return 77
    with tempfile.TemporaryDirectory() as results:
        for name in sorted(os.listdir(os.path.join(folder, "texts"))):
            text = os.path.join(folder, "texts", name)
            with open(os.path.join(results, os.path.splitext(name)[0] + ".json"), "wb") as out:
                subprocess.run([sys.argv[1], text], stdout=out, check=True)
        limits = [word for key, value in LIMITS.items() for word in ("--min-" + key, str(value))]
        score = [sys.executable, os.path.join(folder, "score.py"), results, os.path.join(folder, "truth")]
        return subprocess.run(score + limits, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
