#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window itself: pages by keyboard, names for everybody, one language at a time."""
import re

from cases import run
from driver import Problem, Program, sample_book
from node import plain

CONTROLS = ("push button", "toggle button", "check box", "radio button", "text", "entry", "combo box", "spin button",
            "switch", "slider", "link", "menu item", "page tab")
ENGLISH = re.compile(r"\b[a-z]{3,}\b")  # a word, not a name
LATIN = re.compile(  # names that are Latin in Chinese too
    r"Qiyue|GNOME|GTK|SQLite|PDF|XML|Ctrl|Shift|Alt|SLA|VPN|IT|API|Noto [A-Za-z ]+|[A-Za-z]+/[A-Za-z_]+|\S+@\S+|\S+\.qybook")


KEYS = {"今日": 1, "合同": 2, "模板": 3, "条款": 4, "当事人": 5, "日历": 6, "报表": 7, "服务": 8,
        "Today": 1, "Contracts": 2, "Templates": 3, "Clauses": 4, "Parties": 5, "Calendar": 6,
        "Reports": 7, "Service": 8}


def pages(program):
    """Goes to each list of the sidebar with Alt+1 … and yields its name."""
    names = [row.labels()[0] for row in program.wait("list", where=sidebar).all("list item")]
    for name in names:
        program.keys(f"alt+{KEYS[name]}")
        program.wait("frame", like=f"^{re.escape(name)} — ")
        yield name


def sidebar(node):
    return node.name in ("页面", "Pages")


def opens(language):
    """The window opens on the sample book and every page of the sidebar is reached by keyboard"""
    with Program(language, sample_book()) as program:
        visited = list(pages(program))
        if not visited or len(set(visited)) != len(visited):
            raise Problem(f"pages: {visited}")


def named(node):
    """Whether it says what it is; the inner button of a menu button or drop-down is called what the outer one is."""
    if node.name or node.description:
        return True
    parent = node.accessible.get_parent()
    return parent is not None and parent.get_role_name() in (node.role, "combo box") and bool(plain(parent.get_name()))


def names(language):
    """Everything that takes the focus has a name"""
    with Program(language, sample_book()) as program:
        nameless = []
        for page in pages(program):
            nameless += [f"{page}: {where(node)}" for node in program.root.all()
                         if node.role in CONTROLS and node.is_in("focusable") and not named(node)]
        if nameless:
            raise Problem("; ".join(nameless))


def where(node):
    """The way to a node without a name."""
    way = []
    accessible = node.accessible
    while accessible is not None and accessible.get_role_name() != "application":
        way.append(f"{accessible.get_role_name()} {accessible.get_name()}".strip())
        accessible = accessible.get_parent()
    return " < ".join(way[:6])


def one_language(language):
    """No label of the window is left in another language"""
    with Program(language, sample_book()) as program:
        foreign = set()
        for page in pages(program):
            foreign |= {f"{page}: {label}" for label in texts(program, language)}
        if foreign:
            raise Problem("; ".join(sorted(foreign)))


def texts(program, language):
    """Labels of the interface that are not in this language; what people wrote may be in any."""
    for node in program.root.all(where=lambda node: node.role in ("label", "push button", "toggle button", "check box")):
        if language == "zh_CN" and ENGLISH.search(LATIN.sub("", node.name)) and not of_the_book(node):
            yield node.name


def of_the_book(node):
    """Whether it is a text of the book's records, which speak their own language; buttons in their rows are the window's."""
    if node.role != "label":
        return False
    accessible = node.accessible.get_parent()
    if accessible is not None and accessible.get_role_name() == "push button":
        return False
    while accessible is not None:
        if accessible.get_role_name() in ("table row", "table cell", "list item", "text", "heading"):
            return True
        accessible = accessible.get_parent()
    return False


run(opens, names, one_language)
