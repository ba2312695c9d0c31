# SPDX-License-Identifier: GPL-3.0-or-later
"""Cases of a test program, each in both languages, told as TAP."""
import os
import sys
import traceback

LANGUAGES = ("zh_CN", "en")


class Skip(Exception):
    """A case that cannot run here; says what is missing."""


def run(*cases, languages=LANGUAGES):
    """Runs each function(language), or function() when there are no languages; the first line of its documentation is
    what the case is called."""
    failed = 0
    number = 0
    print(f"1..{len(cases) * len(languages or [None])}", flush=True)
    for case in cases:
        for language in languages or [None]:
            number += 1
            title = f"{number} - " + (case.__doc__ or case.__name__).strip().splitlines()[0]
            title += f" ({language})" if language else ""
            os.environ["QY_CASE"] = case.__name__
            try:
                case(*([language] if language else []))
                print(f"ok {title}", flush=True)
            except Skip as missing:
                print(f"ok {title} # SKIP {missing}", flush=True)
            except Exception:  # pylint: disable=broad-except
                failed += 1
                print(f"not ok {title}", flush=True)
                print("".join(f"# {line}\n" for line in traceback.format_exc().splitlines()), end="", flush=True)
    sys.exit(1 if failed else 0)
