#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""run.py BUILD [CONTRACTS [ROUNDS]]: import and export against bare programs over the same file and rows, round by round.

Times are what each program says of its own work, on the clock and of the processor; memory is the whole process's. On a
busy machine the import's two threads do not run side by side and its clock tells little; the processor's seconds bound
it from above. Limits, on the clock: import at most
1.2 times (bare walk + bare insert), export at most 1.5 times bare writing, both at most 32 MiB."""
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile

build = pathlib.Path(sys.argv[1]).resolve() / "tests/bench/xml"
contracts = int(sys.argv[2]) if len(sys.argv) > 2 else 2000
rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 5


def run(*words):
    """(seconds of work, CPU seconds, MiB)"""
    child = subprocess.Popen([str(w) for w in words], stdout=subprocess.PIPE, text=True)
    said = child.stdout.read()
    _, status, usage = os.wait4(child.pid, 0)
    if status != 0:
        sys.exit(f"{words}: failed")
    clock, processor = said.split()
    return float(clock), float(processor), usage.ru_maxrss / 1024


def remove(path):
    for name in (path, pathlib.Path(f"{path}-journal")):
        name.unlink(missing_ok=True)


with tempfile.TemporaryDirectory(dir=os.environ.get("QY_BENCH_FOLDER")) as name:
    folder = pathlib.Path(name)
    file, book = folder / "book.xml", folder / "book.qybook"
    other, back = folder / "other.qybook", folder / "back.xml"
    subprocess.run([build / "xml-generate", str(contracts), file], check=True)
    rows = {"walk": [], "insert": [], "import": [], "write": [], "export": []}
    for _ in range(rounds):
        remove(book)
        remove(other)
        rows["import"].append(run(build / "xml-exchange", "import", file, book))
        rows["walk"].append(run(build / "xml-bare", "walk", file))
        rows["insert"].append(run(build / "xml-bare", "insert", book, other))
        rows["export"].append(run(build / "xml-exchange", "export", book, back))
        rows["write"].append(run(build / "xml-bare", "write", book, folder / "bare.xml"))
    same = file.read_bytes() == back.read_bytes() if file.stat().st_size < 1 << 30 else subprocess.run(
        ["cmp", "-s", file, back], check=False).returncode == 0
    print(f"{contracts} contracts, {file.stat().st_size / 1e6:.0f} MB of XML, book of {book.stat().st_size / 1e6:.0f} MB, "
          f"{rounds} rounds; exported again: {'identical' if same else 'DIFFERENT'}")
    print(f"{'':8} {'median s':>9} {'min':>8} {'max':>8} {'CPU s':>8} {'MiB':>7}")
    for key, values in rows.items():
        times = [v[0] for v in values]
        print(f"{key:8} {statistics.median(times):9.3f} {min(times):8.3f} {max(times):8.3f} "
              f"{statistics.median(v[1] for v in values):8.3f} {max(v[2] for v in values):7.1f}")
    for which, name in ((0, "clock"), (1, "processor")):
        ways_in = [i[which] / (w[which] + n[which]) for i, w, n in zip(rows["import"], rows["walk"], rows["insert"])]
        ways_out = [e[which] / w[which] for e, w in zip(rows["export"], rows["write"])]
        for key, values, limit in (("import / (walk + insert)", ways_in, 1.2), ("export / write", ways_out, 1.5)):
            print(f"{name:9} {key}: {statistics.median(values):.2f} (from {min(values):.2f} to {max(values):.2f}; limit {limit})")
