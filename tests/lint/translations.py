#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every file with texts for people is in po/POTFILES.in, and zh_CN translates every text."""
import re
import shutil
import subprocess
import sys
import tempfile

from sources import files, report, root, text

CALL = re.compile(r'(?<![A-Za-z0-9_])(?:_|N_|C_|NC_|Q_|ngettext|g_dngettext|dgettext)\s*\(\s*(?:GETTEXT_PACKAGE,\s*)?"')
if shutil.which("xgettext") is None:
    print("skipped: gettext not present")
    sys.exit(77)

listed = [line for line in text("po/POTFILES.in").splitlines() if line and not line.startswith("#")]
with_texts = [name for name in files(".c", ".h", under=("src/",)) if CALL.search(text(name))]
templates = [name for name in files(".ui", under=("ui/",)) if 'translatable="yes"' in text(name)]
faults = [f"po/POTFILES.in: {name} is missing" for name in with_texts + templates if name not in listed]
faults += [f"po/POTFILES.in: {name} holds no text" for name in listed if name.endswith((".c", ".h", ".ui")) and name not in with_texts + templates]
if listed != sorted(listed):
    faults.append("po/POTFILES.in: not sorted")

with tempfile.TemporaryDirectory() as folder:
    pot = f"{folder}/qiyue.pot"
    subprocess.run(["xgettext", "--from-code=UTF-8", "--language=C", "-k_", "-kN_", "-kC_:1c,2", "-kNC_:1c,2", "-kngettext:1,2",
                    "-kg_dngettext:2,3", "--flag=g_set_error:4:c-format", "--flag=g_strdup_printf:1:c-format", "-o", pot, *with_texts], cwd=root(), check=True)
    if templates:
        subprocess.run(["xgettext", "--from-code=UTF-8", "-j", "-o", pot, *templates], cwd=root(), check=True)
    merged = f"{folder}/zh_CN.po"
    subprocess.run(["msgmerge", "-q", "--no-fuzzy-matching", "-o", merged, "po/zh_CN.po", pot], cwd=root(), check=True)
    check = subprocess.run(["msgfmt", "--statistics", "-c", "-o", "/dev/null", merged], capture_output=True, text=True, cwd=root(), check=False)
    if check.returncode:
        faults.append(check.stderr.strip())
    elif "untranslated" in check.stderr or "fuzzy" in check.stderr:
        missing = subprocess.run(["msgattrib", "--untranslated", "--no-wrap", merged], capture_output=True, text=True, check=True)
        faults += [f"zh_CN: {line}" for line in missing.stdout.splitlines() if line.startswith("msgid ") and line != 'msgid ""'] or [check.stderr.strip()]
report(faults)
