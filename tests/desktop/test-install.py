#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What "meson install" puts where, and that the installed program runs from there."""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

SOURCE, BUILD = (pathlib.Path(os.environ[name]) for name in ("QY_SOURCE_ROOT", "QY_BUILD_ROOT"))
sys.path.insert(0, str(SOURCE / "tests/gui"))
from cases import Skip, run  # noqa: E402

ID = "io.github.qiyue.Qiyue"
WANTED = {
    "bin/qiyue", "bin/qiyuectl", "libexec/qiyue-reader",
    f"share/applications/{ID}.desktop",
    f"share/metainfo/{ID}.metainfo.xml",
    f"share/dbus-1/services/{ID}.service",
    f"share/gnome-shell/search-providers/{ID}.search-provider.ini",
    f"share/mime/packages/{ID}.xml",
    f"share/glib-2.0/schemas/{ID}.gschema.xml",
    f"share/icons/hicolor/scalable/apps/{ID}.svg",
    f"share/icons/hicolor/symbolic/apps/{ID}-symbolic.svg",
    "share/bash-completion/completions/qiyue", "share/bash-completion/completions/qiyuectl",
    "share/man/man1/qiyue.1", "share/man/man1/qiyuectl.1",
    "share/man/zh_CN/man1/qiyue.1", "share/man/zh_CN/man1/qiyuectl.1",
    "share/locale/zh_CN/LC_MESSAGES/qiyue.mo",
}


def install(folder):
    """Installs into a folder; its prefix there."""
    if shutil.which("meson") is None:
        raise Skip("meson not present")
    done = subprocess.run(["meson", "install", "-C", BUILD, "--no-rebuild", "--destdir", folder, "--quiet"],
                          capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return next(path.parent.parent for path in pathlib.Path(folder).rglob("bin/qiyue"))


def files():
    """Everything is installed where the desktop looks for it, and nothing else"""
    with tempfile.TemporaryDirectory() as folder:
        prefix = install(folder)
        found = {str(path.relative_to(prefix)) for path in prefix.rglob("*") if path.is_file()}
        assert not WANTED - found, f"missing: {sorted(WANTED - found)}"
        assert not found - WANTED, f"unexpected: {sorted(found - WANTED)}"
        service = (prefix / f"share/dbus-1/services/{ID}.service").read_text(encoding="utf-8")
        program = service.split("Exec=")[1].split()[0]
        assert pathlib.Path(folder + program).exists(), service


def runs():
    """The installed programs run from a prefix that was moved, with their texts and their settings"""
    with tempfile.TemporaryDirectory() as folder:
        prefix = install(folder)
        schemas = prefix / "share/glib-2.0/schemas"
        subprocess.run(["glib-compile-schemas", "--strict", schemas], check=True)
        settings = pathlib.Path(folder, "config")
        env = dict(os.environ, GSETTINGS_BACKEND="keyfile", XDG_CONFIG_HOME=str(settings), HOME=folder)
        subprocess.run(["gsettings", "--schemadir", schemas, "set", ID, "language", "zh_CN"], check=True, env=env)
        for program, argument, language, said in (("qiyue", "--help", "en", "显示版本"), ("qiyuectl", "help", "en", "Usage"),
                                                  ("qiyuectl", "help", "zh_CN", "用法")):
            done = subprocess.run([prefix / "bin" / program, argument], cwd=folder, capture_output=True, text=True,
                                  env=dict(env, LANGUAGE=language), check=False)
            assert done.returncode == 0 and not done.stderr, done.stderr
            assert said in done.stdout, f"{program}: {done.stdout[:200]}"


run(files, runs, languages=())
