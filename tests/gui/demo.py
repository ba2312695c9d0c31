#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The main job in the real window, with pictures: what "make run" does where there is no display.

Usage: demo.py FOLDER
"""
import pathlib
import sys

from driver import SOURCE, Program, sample_book
from main_job import TEXT, website

place = pathlib.Path(sys.argv[1]).resolve()
place.mkdir(parents=True, exist_ok=True)
for old in (*place.glob("*.png"), place / "合同.pdf"):
    old.unlink(missing_ok=True)


def picture(name):
    """What is on the screen; of the text with its page beside it."""
    done = program.actions
    if name == TEXT:
        program.click("page tab", "预览")
    program.screenshot(place / f"{name}.png")
    program.actions = done


with Program("zh_CN", sample_book()) as program:
    website(program, SOURCE, place / "合同.pdf", picture)
    print(f"No display: the main job was done in the window by itself, {program.actions} clicks and entries.")
for made in sorted(place.iterdir()):
    if made.is_file():
        print(f"  {made}")
