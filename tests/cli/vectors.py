#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The worked cases of the rules, as `qiyuectl calc --batch` answers them. A case is a test.

Operations that are not built must say so; each that is built must give the result of the file.

Usage: vectors.py PROGRAM
"""
import json
import os
import pathlib
import subprocess
import sys

BUILT = ("amount-upper", "availability", "clock-due", "deadline", "escalation", "monthly-schedule", "penalty-daily", "renewal", "split", "term")


def find():
    root = pathlib.Path(__file__).resolve().parents[2]
    folders = [pathlib.Path(os.environ["QY_SHARED"])] if os.environ.get("QY_SHARED") else []
    for folder in folders + [root.parent / "shared"]:
        if (folder / "vectors/rules.json").is_file():
            return folder / "vectors/rules.json"
    return None


def judge(case, answer):
    if answer.get("op") != case["op"] or answer.get("args") != case["args"]:
        return "the answer is not to this case"
    if case["op"] in BUILT:
        return None if answer.get("result") == case["result"] else f"{answer.get('result', answer.get('error'))} instead of {case['result']}"
    return None if "result" in answer or answer.get("error") == "unsupported" else f"neither a result nor unsupported: {answer}"


def main(program):
    path = find()
    if path is None:
        print("1..0 # SKIP skipped: vectors not present")
        return 0
    cases = json.loads(path.read_text(encoding="utf-8"))
    cases = cases["cases"] if isinstance(cases, dict) else cases
    done = subprocess.run([program, "calc", "--batch", str(path)], capture_output=True, check=False)
    answers = json.loads(done.stdout) if done.returncode == 0 else []
    print(f"1..{len(cases) + 1}")
    print(f"{'ok' if done.returncode == 0 and len(answers) == len(cases) else 'not ok'} 1 - every case is answered")
    print("\n".join(f"# {line}" for line in done.stderr.decode().splitlines()))
    failed = done.returncode != 0
    for number, case in enumerate(cases):
        fault = judge(case, answers[number]) if number < len(answers) else "no answer"
        failed |= fault is not None
        print(f"{'not ok' if fault else 'ok'} {number + 2} - {case['op']} {json.dumps(case['args'], ensure_ascii=False)[:80].replace('#', '')}")
        if fault:
            print(f"# {fault}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
