#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What goes wrong is said, nothing is lost, and there is a way on."""
from cases import run
from driver import SOURCE, Problem, Program, folder, qiyuectl, sample_book
from main_job import ISSUE, NEXT, accept, draft, import_template, start_issue

RETRY = "^(重试|Try Again)$"


def missing_book(language):
    """A book that is not there: the place is named, and Try Again finds it when it has come back"""
    book = sample_book()
    away = book.rename(book.with_suffix(".away"))
    with Program(language, book) as program:
        program.wait("label", like=book.name)
        program.wait("push button", like=RETRY)
        away.rename(book)
        program.click("push button", like=RETRY)
        program.wait("list", like="^(页面|Pages)$")


def no_book(language):
    """A file that is no book is refused, with its name, and left as it was"""
    book = folder() / "notes.qybook"
    words = b"These are notes and not a book.\n" * 200
    book.write_bytes(words)
    with Program(language, book) as program:
        program.wait("push button", like=RETRY)
        program.wait("label", like=book.name)
    if book.read_bytes() != words:
        raise Problem("the file was changed")


def no_text(language):
    """A file that is no text is not imported: it is said, and the window goes on"""
    book, picture = sample_book(), folder() / "picture.txt"
    picture.write_bytes(bytes(range(256)) * 64)
    with Program(language, book) as program:
        program.keys("alt+3")
        program.click("push button", like="^(导入模板|Import Template)")
        program.choose_file(picture, refused=True)
        program.wait("label", like=f"^{picture.name}[:：]")
        program.click("push button", like="^(关闭|Close)$", within=program.top)
        program.wait_gone("label", like=f"^{picture.name}[:：]")
        program.keys("alt+1")
        program.wait("frame", like="^(今日|Today) — ")


def refused(language):
    """A contract with blanks is not issued: what is missing is listed, and a row leads to its field"""
    book = sample_book()
    before = qiyuectl("contract", "list", "--book", book, "--json").count('"issued"')
    with Program(language, book) as program:
        import_template(program, SOURCE / "data/templates/website-care.txt")
        accept(program)
        draft(program)
        start_issue(program)
        for like in (ISSUE, NEXT):
            button = program.first("push button", like=like, within=program.top)
            if button and button.is_in("sensitive"):
                raise Problem(f"{button} with errors")
        errors = program.wait("list", like="^(错误|Errors)$", within=program.top)
        row = program.wait("list item", like="网站", within=errors)
        if not row.act("activate", "click"):
            program.point(row)
        program.wait("text", "乙方为甲方网站", where=lambda node: node.is_in("focused"))
    if qiyuectl("contract", "list", "--book", book, "--json").count('"issued"') != before:
        raise Problem("it was issued")


run(missing_book, no_book, no_text, refused)
