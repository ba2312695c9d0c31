#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The pictures of README: docs/screenshots/{zh,en}-{today,contracts,text,review}.png, from the real program on the sample book.

Usage: QY_BUILD_ROOT=$PWD/build tests/support/with-display.sh /usr/bin/python3 tests/gui/screenshots.py
"""
import subprocess
import time

from driver import SOURCE, Program, folder, sample_book
from main_job import import_template, rename_field

COLOURS = 128
CONTRACT = "HT-2026-0004"
RESTED = 1.0  # seconds until what moves stands still


def take(program, name):
    """A picture with few colours, which makes a small file."""
    path = SOURCE / "docs/screenshots" / f"{program.language[:2]}-{name}.png"
    time.sleep(RESTED)
    program.screenshot(path)
    subprocess.run(["mogrify", "-colors", str(COLOURS), "-strip", "-define", "png:compression-level=9", str(path)], check=True)
    print(f"{path.relative_to(SOURCE)}: {path.stat().st_size // 1000} kB")


def contract_text(program):
    """An issued contract's text with its page beside it."""
    program.keys("ctrl+k")
    program.wait("entry", like="^(搜索全部|Search Everything)$")
    program.type(CONTRACT)
    program.wait("label", like=CONTRACT, within=program.wait("list", like="^(搜索结果|结果|Results)$"))
    program.keys("Return")
    program.click("page tab", like="^(正文|Text)$")
    program.click("page tab", like="^(预览|Preview)$")


for language in ("zh_CN", "en"):
    own = {name: str(folder()) for name in ("XDG_STATE_HOME", "XDG_DATA_HOME")}  # no review of the language before
    with Program(language, sample_book(), environment=own) as program:
        program.wait("list item", where=lambda node: len(node.labels()) > 2)
        take(program, "today")
        program.keys("alt+2")
        program.wait("table row")
        take(program, "contracts")
        contract_text(program)
        take(program, "text")
        import_template(program, SOURCE / "data/templates/website-care.txt")
        rename_field(program, "乙方为甲方网站", "网站名称")
        take(program, "review")
