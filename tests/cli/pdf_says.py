#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares the words of a PDF, head and foot of its pages cut off, with a text: same after NFKC and without white space.

Usage: pdf_says.py FILE.pdf FILE.txt
"""
import pathlib
import re
import subprocess
import sys
import unicodedata

HEADER = pathlib.Path(__file__).resolve().parents[2] / "src/document/qy-pages.h"


def bare(text):
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))


def main(pdf, text):
    crop = dict(re.findall(r"#define QY_PAGES_CROP_(X|Y|WIDTH|HEIGHT)\s+(\d+)", HEADER.read_text(encoding="utf-8")))
    command = ["pdftotext", "-layout", "-nopgbrk", "-x", crop["X"], "-y", crop["Y"], "-W", crop["WIDTH"], "-H", crop["HEIGHT"], pdf, "-"]
    said = bare(subprocess.run(command, capture_output=True, check=True, text=True).stdout)
    meant = bare(pathlib.Path(text).read_text(encoding="utf-8"))
    if said == meant:
        print(f"the paper says the same: {len(meant)} characters")
        return 0
    at = next((i for i, (a, b) in enumerate(zip(said, meant)) if a != b), min(len(said), len(meant)))
    print(f"differs at {at}: paper “{said[at:at + 30]}”, text “{meant[at:at + 30]}”")
    return 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
