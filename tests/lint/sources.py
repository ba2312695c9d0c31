# SPDX-License-Identifier: GPL-3.0-or-later
"""What the lints look at: the project's files, as git tracks them or, outside a checkout, as they lie there."""
import pathlib
import subprocess
import sys


def root():
    return pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ".").resolve()


def files(*suffixes, under=("",)):
    """Paths relative to the root, sorted; suffixes such as ".c"; under: leading folders."""
    top = root()
    git = subprocess.run(["git", "-C", str(top), "ls-files", "-co", "--exclude-standard", "-z"],
                         capture_output=True, check=False)
    names = git.stdout.decode().split("\0") if git.returncode == 0 else [
        str(p.relative_to(top)) for p in top.rglob("*") if p.is_file() and not p.parts[len(top.parts)].startswith("build")]
    return sorted(n for n in names if n and (top / n).is_file()
                  and (not suffixes or n.endswith(suffixes)) and n.startswith(tuple(under)))


def text(name):
    return (root() / name).read_text(encoding="utf-8")


def report(faults):
    """Prints the faults and ends the program: 1 when there are any."""
    for fault in faults:
        print(fault)
    print(f"{len(faults)} faults")
    sys.exit(1 if faults else 0)
