#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""run.py BUILD [ROUNDS]: a contract of 20 pages to PDF, each writer a whole process; medians, sizes and ratios."""
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent


def measure(command, cwd):
    start = time.monotonic()
    process = subprocess.Popen(command, cwd=cwd, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"{command[0]} failed")
    return time.monotonic() - start, usage.ru_maxrss / 1024


def pages_of(path):
    if shutil.which("pdfinfo") is None:
        return "?"
    found = re.search(r"^Pages:\s+(\d+)", subprocess.run(["pdfinfo", path], capture_output=True, text=True).stdout, re.M)
    return found.group(1) if found else "?"


def main():
    build = pathlib.Path(sys.argv[1]).resolve()
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 15
    programs = build / "tests" / "bench" / "pdf"
    subprocess.run(["ninja", "-C", build, "tests/bench/pdf/paper", "tests/bench/pdf/bare"], check=True, stdout=subprocess.DEVNULL)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        subprocess.run([sys.executable, HERE / "contract.py", folder], check=True)
        writers = {"qiyue": ([programs / "paper", "contract.txt", "qiyue.pdf"], "qiyue.pdf"),
                   "bare Pango and Cairo": ([programs / "bare", "contract.txt", "bare.pdf"], "bare.pdf")}
        office = shutil.which("soffice")
        for suffix in ("docx", "fodt") if office else ():
            writers[f"LibreOffice, {suffix}"] = (
                [office, f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf", "--outdir",
                 suffix, f"contract.{suffix}"], f"{suffix}/contract.pdf")
        samples = {writer: [] for writer in writers}
        for turn in range(rounds + 1):  # by turns, so that other work on the machine meets all alike; the first only warms up
            for writer, (command, _) in writers.items():
                if turn == 0 or "Libre" not in writer or turn % 3 == 1:
                    sample = measure(command, folder)
                    samples[writer] += [sample] if turn > 0 else []
        results = {}
        for writer, (_, output) in writers.items():
            seconds = statistics.median(sample[0] for sample in samples[writer])
            peak = max(sample[1] for sample in samples[writer])
            results[writer] = (seconds, (folder / output).stat().st_size)
            print(f"{writer:22} {seconds * 1000:8.1f} ms {peak:6.0f} MiB {results[writer][1] / 1000:7.1f} kB "
                  f"{pages_of(folder / output):>3} pages", flush=True)
        own_time, own_size = results.pop("qiyue")
        for writer, (seconds, size) in results.items():
            print(f"qiyue against {writer}: {seconds / own_time:.1f} × faster, {own_size / size:.2f} × the size")
        if not office:
            print("LibreOffice not present (package libreoffice-writer-nogui)")


main()
