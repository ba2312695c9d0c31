#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every source file names its licence in its first three lines."""
from sources import files, report, text

MARK = "SPDX-License-Identifier: GPL-3.0-or-later"
names = files(".c", ".h", ".py", ".sh", ".sql", "meson.build", "Makefile")
report([f"{name}: no licence line" for name in names if not any(MARK in line for line in text(name).splitlines()[:3])])
