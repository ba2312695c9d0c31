# SPDX-License-Identifier: GPL-3.0-or-later
"""Cases of a test program, each in both languages, told as TAP."""
import os
import sys
import traceback

LANGUAGES = ("zh_CN", "en")


def run(*cases, languages=LANGUAGES):
    """Runs each function(language); its first line of documentation is what the case is called."""
    failed = 0
    print(f"1..{len(cases) * len(languages)}", flush=True)
    number = 0
    for case in cases:
        for language in languages:
            number += 1
            title = f"{(case.__doc__ or case.__name__).strip().splitlines()[0]} ({language})"
            os.environ["QY_CASE"] = case.__name__
            try:
                case(language)
                print(f"ok {number} - {title}", flush=True)
            except Exception:  # pylint: disable=broad-except
                failed += 1
                print(f"not ok {number} - {title}", flush=True)
                print("".join(f"# {line}\n" for line in traceback.format_exc().splitlines()), end="", flush=True)
    sys.exit(1 if failed else 0)
