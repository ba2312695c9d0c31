#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""From a text to a PDF in the real window: import, correct, accept, draft, fill, issue, save."""
import json
import os
import pathlib
import shutil
import subprocess

from cases import Skip, run
from driver import SOURCE, Problem, Program, folder, qiyuectl, sample_book
from main_job import main_job, retitle, website

LIMIT = 40  # clicks, keys and typed entries


def issued(book):
    """Number and title of what is issued."""
    return {row["number"]: row for row in json.loads(qiyuectl("contract", "list", "--book", book, "--json"))
            if row["state"] == "issued"}


def check(book, before, pdf, actions):
    """There is one issued contract more, its paper bears its number, and it was not too much work."""
    fresh = [number for number in issued(book) if number not in before]
    if len(fresh) != 1:
        raise Problem(f"issued: {fresh}")
    if not pdf.read_bytes().startswith(b"%PDF"):
        raise Problem("no PDF")
    if shutil.which("pdftotext"):
        text = subprocess.run(["pdftotext", str(pdf), "-"], capture_output=True, text=True, check=True).stdout
        if fresh[0] not in text:
            raise Problem(f"{fresh[0]} does not stand on the paper")
    print(f"# {actions} actions", flush=True)
    if actions > LIMIT:
        raise Problem(f"{actions} actions, at most {LIMIT}")


def bundled(language):
    """The main job on a bundled template, every blank filled, in at most 40 actions"""
    book, pdf = sample_book(), folder() / "contract.pdf"
    before = issued(book)
    with Program(language, book) as program:
        website(program, SOURCE, pdf)
        actions = program.actions
    check(book, before, pdf, actions)


def corpus(language):
    """The main job on a template as people have it"""
    place = pathlib.Path(os.environ.get("QY_SHARED", SOURCE.parent / "shared")) / "corpus/texts"
    text = next(iter(sorted(place.glob("14-*.txt"))), None) if place.is_dir() else None
    if text is None:
        raise Skip("corpus not present")
    book, pdf = sample_book(), folder() / "contract.pdf"
    before = issued(book)
    with Program(language, book) as program:
        main_job(program, text, pdf, lambda program: retitle(program, "运维服务水平协议"))
        actions = program.actions
    check(book, before, pdf, actions)


run(bundled, corpus)
