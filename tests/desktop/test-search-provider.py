#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The desktop's search asks the book, as the shell asks its providers."""
import os
import pathlib
import shutil
import sys

SOURCE = pathlib.Path(os.environ["QY_SOURCE_ROOT"])
sys.path.insert(0, str(SOURCE / "tests/gui"))
from cases import run  # noqa: E402
from driver import Problem, Program, qiyuectl, sample_book  # noqa: E402
from gi.repository import Gio, GLib  # noqa: E402

NAME, PLACE = "io.github.qiyue.Qiyue", "/io/github/qiyue/Qiyue"
INTERFACE = "org.gnome.Shell.SearchProvider2"


def usual_book():
    """Where the book of somebody is who named none."""
    book = pathlib.Path(os.environ["XDG_DATA_HOME"], "qiyue/book.qybook")
    book.parent.mkdir(parents=True, exist_ok=True)
    return book


class Shell:
    """Asks as the desktop's shell does, on the session bus."""

    def __init__(self, program):
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        program.until(self._has_owner, "the program's name on the session bus")

    def _has_owner(self):
        return self.bus.call_sync("org.freedesktop.DBus", "/", "org.freedesktop.DBus", "NameHasOwner",
                                  GLib.Variant("(s)", (NAME,)), None, 0, -1)[0]

    def __call__(self, method, signature, *arguments):
        answer = self.bus.call_sync(NAME, PLACE + "/SearchProvider", INTERFACE, method,
                                    GLib.Variant(signature, arguments), None, 0, 20000)
        return answer.unpack()[0] if answer.n_children() else None


def service(language):
    return Program(language, args=["--gapplication-service"], waiting=False)


def finds(language):
    """What is in the book is found, described in the window's language, and opened"""
    shutil.copy(sample_book(), usual_book())
    with service(language) as program:
        shell = Shell(program)
        found = shell("GetInitialResultSet", "(as)", ["维护"])
        contracts = [name for name in found if name.startswith("contract:")]
        if not contracts:
            raise Problem(f"found {found}")
        narrower = shell("GetSubsearchResultSet", "(asas)", found, ["维护", "医院"])
        if not 0 < len(narrower) < len(found):
            raise Problem(f"{len(narrower)} of {len(found)} results are left")
        metas = shell("GetResultMetas", "(as)", narrower[:3] + ["contract:unknown"])
        kinds = {"zh_CN": ("合同", "模板", "条款", "当事人"), "en": ("contract", "template", "clause", "party")}[language]
        if [meta["id"] for meta in metas] != narrower[:3] or not all(
                meta["name"] and meta["description"].lower().startswith(kinds) for meta in metas):
            raise Problem(f"described as {metas}")
        if shell("GetInitialResultSet", "(as)", ["没有这样的内容"]):
            raise Problem("found what is not there")
        shell("ActivateResult", "(sasu)", contracts[0], ["维护"], 0)
        program.appear()


def no_book(language):
    """Without a book there is nothing to find, and nothing is made"""
    usual_book().unlink(missing_ok=True)
    with service(language) as program:
        shell = Shell(program)
        if shell("GetInitialResultSet", "(as)", ["合同"]):
            raise Problem("found something")
        if usual_book().exists():
            raise Problem("made a book")
        shell("LaunchSearch", "(asu)", ["合同"], 0)
        program.appear()


def names_exist(language):
    """What the installed files say of the provider is what the program offers"""
    text = (SOURCE / "data" / f"{NAME}.search-provider.ini").read_text(encoding="utf-8")
    for line in (f"BusName={NAME}", f"ObjectPath={PLACE}/SearchProvider", f"DesktopId={NAME}.desktop", "Version=2"):
        assert line in text, line
    usual_book().unlink(missing_ok=True)
    qiyuectl("init", "--book", usual_book())
    with service(language) as program:
        shell = Shell(program)
        answer = shell.bus.call_sync(NAME, PLACE + "/SearchProvider", "org.freedesktop.DBus.Introspectable",
                                     "Introspect", None, None, 0, -1).unpack()[0]
        assert INTERFACE in answer, answer
        shell("LaunchSearch", "(asu)", [], 0)
        program.appear()


run(finds, no_book, names_exist)
