#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the desktop is told of the programs, through the desktop's own validators."""
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

SOURCE, BUILD = (pathlib.Path(os.environ[name]) for name in ("QY_SOURCE_ROOT", "QY_BUILD_ROOT"))
sys.path.insert(0, str(SOURCE / "tests/gui"))
from cases import Skip, run  # noqa: E402

DATA, ID = SOURCE / "data", "io.github.qiyue.Qiyue"


def call(*command, **environment):
    """What a tool prints; fails with it when the tool does, skips where there is no such tool."""
    if shutil.which(command[0]) is None:
        raise Skip(f"{command[0]} not present")
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False,
                          env=dict(os.environ, **environment))
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def keys_in_chinese(path, keys):
    """Whether each of these keys of a desktop file has a Chinese text of its own."""
    text = path.read_text(encoding="utf-8")
    for key in keys:
        found = re.search(rf"^{key}\[zh_CN\]=(.+)$", text, re.M)
        assert found and re.search("[一-鿿]", found[1]), f"{key} in Chinese"


def desktop_file():
    """The desktop file is valid, in both languages"""
    path = BUILD / "data" / f"{ID}.desktop"
    said = call("desktop-file-validate", path)
    assert not said.strip(), said
    keys_in_chinese(path, ("Name", "GenericName", "Comment", "Keywords"))


def metainfo():
    """The metainfo is valid, strictly, in both languages"""
    path = BUILD / "data" / f"{ID}.metainfo.xml"
    call("appstreamcli", "validate", "--no-net", "--strict", path)
    text = path.read_text(encoding="utf-8")
    english = len(re.findall(r"<(?:p|li|summary|name|caption)>", text))
    chinese = len(re.findall(r'<(?:p|li|summary|name|caption) xml:lang="zh_CN">[^<]*[一-鿿]', text))
    assert english == chinese, f"{english} texts, {chinese} of them in Chinese"


def schema():
    """The settings schema compiles, strictly"""
    said = call("glib-compile-schemas", "--strict", "--dry-run", DATA)
    assert not said.strip(), said


def mime_type():
    """A book is known by its name and by its contents"""
    call("xmllint", "--noout", DATA / f"{ID}.mime.xml")
    with tempfile.TemporaryDirectory() as folder:
        packages = pathlib.Path(folder, "mime/packages")
        packages.mkdir(parents=True)
        shutil.copy(DATA / f"{ID}.mime.xml", packages / f"{ID}.xml")
        call("update-mime-database", packages.parent)
        book, plain = pathlib.Path(folder, "a.qybook"), pathlib.Path(folder, "database")
        call(BUILD / "src/cli/qiyuectl", "init", "--book", book)
        shutil.copy(book, plain)
        for path in (book, plain):
            said = call("gio", "info", "-a", "standard::content-type", path,
                        XDG_DATA_DIRS=f"{folder}:/usr/share", XDG_DATA_HOME=folder)
            assert "application/x-qiyue-book" in said, f"{path.name}: {said}"


def commands():
    """Every command of qiyuectl, its first one or two words."""
    said = call(BUILD / "src/cli/qiyuectl", "help", LANGUAGE="en")
    listed = said.split("What it does\n")[1].split("\n\n")[0]
    return [re.match(r"[a-z]+(?: [a-z]+)?", line)[0] for line in listed.splitlines()]


def named(text):
    """What a manual page names: "Cm incident ack | onsite" names both."""
    lines = [line.split(" Ar ")[0].split(" Op ")[0].split(" Oo ")[0] for line in re.findall(r"Cm (.*)", text)]
    heads = [(line.split()[0], line.split(" | ")) for line in lines]
    return {f"Cm {words[0]}" for _, words in heads} | {f"Cm {head} {word}" for head, words in heads for word in words[1:]} | set(
        re.findall(r"(?:Cm|Fl) [\w-]+(?: [\w-]+)?", text))


def manual_pages():
    """The manual pages are well-formed and name every command and option"""
    missing = []
    for folder in (DATA / "man", DATA / "man/zh_CN"):
        for page in sorted(folder.glob("*.1")):
            text = page.read_text(encoding="utf-8")
            wanted = [f"Cm {command}" for command in commands()] if page.stem == "qiyuectl" else [
                f"Fl -{option}" for option in ("person", "today", "now", "version", "help")]
            there = named(text)
            missing += [f"{page.relative_to(DATA)}: {word}" for word in wanted if word not in there and word not in text]
    assert not missing, "; ".join(missing)


def manual_lint():
    """mandoc has nothing to say about the manual pages"""
    call("mandoc", "-Tlint", "-Wwarning", *sorted((DATA / "man").glob("*.1")))
    call("mandoc", "-Tlint", "-Werror", *sorted((DATA / "man/zh_CN").glob("*.1")))


def completion():
    """The completion of qiyue offers its options and books"""
    options = call("bash", "-c", f". {DATA}/completions/qiyue; _qiyue qiyue -- qiyue; echo ${{COMPREPLY[@]}}").split()
    helped = re.findall(r"--[a-z-]+", call(BUILD / "src/ui/qiyue", "--help", LANGUAGE="en"))
    assert {"--help", "--person"} <= set(options), options
    strange = [option for option in options if option not in helped]
    assert not strange, f"the program does not know {strange}"


def icons():
    """The icons are drawings of the sizes the desktop wants"""
    for name, size in ((f"{ID}.svg", 128), (f"{ID}-symbolic.svg", 16)):
        call("xmllint", "--noout", DATA / "icons" / name)
        text = (DATA / "icons" / name).read_text(encoding="utf-8")
        assert f'width="{size}" height="{size}"' in text, name


def flatpak():
    """The Flatpak manifest is one of this program, with portals for files and no way into the home folder"""
    path = SOURCE / "flatpak" / f"{ID}.json"
    manifest = json.loads(path.read_text(encoding="utf-8"))
    assert (manifest["id"], manifest["command"]) == (ID, "qiyue"), "id and command"
    assert int(manifest["runtime-version"]) >= 43, manifest["runtime-version"]
    ways = [word for word in manifest["finish-args"] if word.startswith(("--filesystem", "--share=network", "--talk-name"))]
    assert not ways, ways
    options = [word for module in manifest["modules"] if module["name"] == "qiyue"
               for word in module.get("config-opts", ()) if word.startswith("-D")]
    assert not options, f"the build has no options {options}"
    call("flatpak-builder", "--show-manifest", path)


run(desktop_file, metainfo, schema, mime_type, manual_pages, manual_lint, completion, icons, flatpak,
    languages=())
