#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""From exec to the first useful frame, as ratios to an empty window in the same run; private memory at that frame.

Usage, on a display of its own (tests/support/with-display.sh): start.py ROUNDS LABEL=PROGRAM[,ARGUMENT …] …
The first program is the limit. Programs take turns; the medians and the range of the ratios are printed.
"""
import os
import statistics
import subprocess
import sys
import time


def start(command):
    """Milliseconds and KiB of one start."""
    environment = dict(os.environ, START_NS=str(time.clock_gettime_ns(time.CLOCK_MONOTONIC)))
    out = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=True).stdout.split()
    return float(out[0]), int(out[1])


rounds = int(sys.argv[1])
programs = [(label, command.split(",")) for label, command in (word.split("=", 1) for word in sys.argv[2:])]
for _, command in programs:  # files into memory, font caches made
    start(command)
times = {label: [] for label, _ in programs}
memory = {label: [] for label, _ in programs}
for _ in range(rounds):
    for label, command in programs:
        milliseconds, kib = start(command)
        times[label].append(milliseconds)
        memory[label].append(kib)
limit = programs[0][0]
for label, _ in programs:
    ratios = sorted(a / b for a, b in zip(times[label], times[limit]))
    print(f"{label:24} {statistics.median(times[label]):7.1f} ms  ratio {statistics.median(ratios):.2f} "
          f"({ratios[0]:.2f} to {ratios[-1]:.2f})  private {statistics.median(memory[label]) / 1024:6.1f} MiB "
          f"(+{(statistics.median(memory[label]) - statistics.median(memory[limit])) / 1024:.1f})")
