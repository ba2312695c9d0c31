#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody types, and the power goes: what was typed two seconds before or earlier is in the book, and the book is sound.

QY_KILLS: how often (20 unless given). QY_KILL_SEED: repeats a run.
"""
import json
import os
import random
import subprocess
import time

from cases import run
from driver import Problem, Program, qiyuectl, sample_book

KILLS = int(os.environ.get("QY_KILLS", "20"))
SEED = int(os.environ.get("QY_KILL_SEED", str(random.SystemRandom().randrange(1 << 30))))
GRACE = 2.0  # seconds that may be lost
TITLE = "Unplugged"
LETTERS = "bcdfghjkmnpqrstvwxz"


def draft(book):
    """A draft with an English title, to be found by typing it."""
    template = json.loads(qiyuectl("template", "list", "--book", book, "--json"))[0]["id"]
    made = qiyuectl("contract", "new", "--book", book, "--template", template, "--title", TITLE, "--json")
    return json.loads(made)["id"]


def open_text(program):
    """Goes to the text of the draft, to the end of a clause."""
    program.keys("ctrl+k")
    program.wait("entry", "Search Everything")
    program.type(TITLE)
    program.wait("label", like=TITLE, within=program.wait("list", "Results"))
    program.keys("Return")
    program.click("page tab", "Text")
    text = program.wait("text", where=lambda node: node.is_in("multi_line") and len(node.text) > 200)
    x, y, width, _ = text.extents()
    subprocess.run(["xdotool", "mousemove", str(x + width // 2), str(y + 40), "click", "1"], check=True)  # no field there
    program.keys("ctrl+Home", *["Down"] * 6, "End")  # behind the note to the drafter, which is not printed


def type_until(program, chance, end):
    """One letter after the other until the time has come. When each of them was on the screen's side of the wire."""
    typed = []
    while time.monotonic() < end:
        letter = chance.choice(LETTERS)
        subprocess.run(["xdotool", "type", "--delay", "0", letter], check=True)
        typed.append((letter, time.monotonic()))
        time.sleep(chance.choice((0, 0.02, 0.05, 0.2)) if chance.random() < 0.97 else 1.3)
    return typed


def stored_of(typed, text):
    """How many of the letters, from the first one on, stand in the text."""
    words = "".join(letter for letter, _ in typed)
    for n in range(len(words), 0, -1):
        if words[:n] in text:
            return n
    return 0


def kill_once(book, record, chance):
    """Types for a while and kills the program. How many letters of what was typed in time are lost, and a report."""
    program = Program("en", book, stamped=False)
    try:
        open_text(program)
        typed = type_until(program, chance, time.monotonic() + chance.uniform(2.5, 7))
    finally:
        killed = time.monotonic()
        program.kill()
    faults = qiyuectl("verify", "--book", book)
    if "sound" not in faults:
        raise Problem(f"the book is not sound: {faults}")
    stored = stored_of(typed, qiyuectl("contract", "text", record, "--book", book))
    due = sum(1 for _, when in typed if when <= killed - GRACE)
    oldest = killed - typed[stored][1] if stored < len(typed) else 0
    return max(0, due - stored), f"typed {len(typed)}, due {due}, stored {stored}, oldest lost {oldest:.2f} s"


def kills():
    """A program that is killed while somebody types loses at most the last two seconds"""
    chance = random.Random(SEED)
    print(f"# {KILLS} kills, seed {SEED}", flush=True)
    book = sample_book()
    record = draft(book)
    lost = []
    for number in range(1, KILLS + 1):
        n, report = kill_once(book, record, chance)
        print(f"# kill {number}: {report}{f', LOST {n}' if n else ''}", flush=True)
        lost.append(n)
    if any(lost):
        raise Problem(f"{sum(lost)} letters lost in {sum(1 for n in lost if n)} of {KILLS} kills, seed {SEED}")


run(kills, languages=None)
