#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs a golden file: a text with commands and what they must print.

    Prose explains what is tested.

      $ qy party list
      expected output, standard error included
      [3]                      the exit status, when it is not 0

Commands of one file run in one shell in an empty folder, one after the other. `qy` is qiyuectl on the book `book.qybook`
by one person, on a clock that begins at 2026-11-22T02:00:00Z and goes on a second with each call. Ids, hashes and provisional numbers differ from run to run: they are replaced by ID1, HASH1, 草-N1
in the order in which they appear; the keys of blocks by KEY1 …

Usage: golden.py PROGRAM FILE [--update]
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile

MARK = "@@golden@@"
PREAMBLE = """
TICK=0
qy() {
  printf -v NOW '2026-11-22T02:%02d:%02dZ' $((TICK / 60)) $((TICK % 60))
  TICK=$((TICK + 1))
  "$QYUECTL" --book book.qybook --now $NOW --as 张敏 "$@"
}
"""
KEY = "[a-z2-7]{5}"
VARYING = [
    ("ID", re.compile(r"\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b")),
    ("HASH", re.compile(r"\b[0-9a-f]{64}\b")),
    ("草-N", re.compile(r"草-[0-9A-Z]{4}\b")),
    # Keys of blocks where commands print them, and the beginnings of ids and hashes
    ("KEY", re.compile(rf'(?m)^{KEY}(?= +[1-9]  )|(?<="key" : "){KEY}(?=")|(?<="clause" : "){KEY}(?=")|(?<=[Bb]lock ){KEY}\b'
                       rf'|(?<=\(){KEY}(?=\)$)')),
    ("SHORT", re.compile(r"(?m)(?<=^Id: )[0-9a-f]{8}$|^[0-9a-f]{8}(?=  )|(?<=  )[0-9a-f]{8}$|(?<=check code )[0-9a-f]{8}$"
                         r"|(?<=\()[0-9a-f]{8}(?=\))")),
]


def parse(text):
    """[(prose lines before, command, expected lines)], prose after the last command"""
    steps, prose, command, expected = [], [], None, []
    for line in text.splitlines():
        if line.startswith("  $ "):
            if command is not None:
                steps.append((prose, command, expected))
                prose = []
            command, expected = line[4:], []
        elif command is not None and line.startswith("  > "):
            command += "\n" + line[4:]
        elif command is not None and line.startswith("  "):
            expected.append(line[2:])
        elif command is not None and line == "":
            expected.append("")
        else:
            if command is not None:
                steps.append((prose, command, expected))
                prose, command, expected = [], None, []
            prose.append(line)
    if command is not None:
        steps.append((prose, command, expected))
        prose = []
    return steps, prose


def run(program, steps):
    script = PREAMBLE
    for _, command, _ in steps:
        script += f"{command}\nprintf '\\n{MARK}%s\\n' $?\n"
    with tempfile.TemporaryDirectory() as folder:
        env = dict(os.environ, QYUECTL=str(pathlib.Path(program).resolve()), GOLDEN=str(pathlib.Path(__file__).resolve().parent),
                   HOME=folder, XDG_DATA_HOME=folder + "/data")
        done = subprocess.run(["bash", "-c", script], cwd=folder, env=env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, check=False, timeout=300)
    names = {}

    def replace(kind):
        def name(found):
            numbers = names.setdefault(kind, {})
            return f"{kind}{numbers.setdefault(found.group(0), len(numbers) + 1)}"
        return name

    output = done.stdout.decode("utf-8", "replace")
    for kind, pattern in VARYING:
        output = pattern.sub(replace(kind), output)
    results, lines = [], []
    for line in output.splitlines():
        if line.startswith(MARK):
            if lines and lines[-1] == "":
                lines.pop()
            status = line[len(MARK):]
            results.append(lines + ([f"[{status}]"] if status != "0" else []))
            lines = []
        else:
            lines.append(line)
    return results


def trim(lines):
    lines = [line.rstrip() for line in lines]
    while lines and lines[-1] == "":
        lines.pop()
    return lines


def main(program, path, update=False):
    file = pathlib.Path(path)
    steps, rest = parse(file.read_text(encoding="utf-8"))
    results = run(program, steps)
    if update:
        out = []
        for (prose, command, _), result in zip(steps, results):
            out += prose
            first, *more = command.split("\n")
            out += ["  $ " + first] + ["  > " + line for line in more]
            out += [("  " + line).rstrip() for line in trim(result)] + [""]
        file.write_text("\n".join(trim(out + rest)) + "\n", encoding="utf-8")
        return 0
    failed = 0
    print(f"1..{len(steps)}")
    for number, (_, command, expected) in enumerate(steps, 1):
        result = results[number - 1] if number <= len(results) else ["(the shell ended before this command)"]
        fine = trim(result) == trim(expected)
        failed += not fine
        print(f"{'ok' if fine else 'not ok'} {number} - {file.stem}: {command.splitlines()[0][:90].replace('#', '')}")
        if not fine:
            for line in trim(expected):
                print(f"# - {line}")
            for line in trim(result):
                print(f"# + {line}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2], "--update" in sys.argv))
