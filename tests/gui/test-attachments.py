#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files of a contract: attached, looked at, searched; broken ones take nothing down."""
import json
import os
import random
import re
import time

from cases import run
from driver import Problem, Program, folder, qiyuectl, sample_book

PAGES = 12
MUTANTS = int(os.environ.get("QY_WINDOW_MUTANTS", "8"))  # in each language
GLANCE = 0.4  # seconds for a file: enough to open it and draw a page
WORDS = {
    "zh_CN": {"views": "附件", "attach": "添加附件…", "accept": "添加", "next": "下一页", "of": f"/ {PAGES} 页", "find": "在文件中查找",
              "found": "共 12 处", "gone": "文件无法显示|无法预览|本页无法显示"},
    "en": {"views": "Attachments", "attach": "Attach Files…", "accept": "Attach", "next": "Next page", "of": f"of {PAGES}",
           "find": "Find in the file", "found": "of 12", "gone": "The File Cannot Be Shown|No Preview|This page cannot be shown"},
}


def make_pdf(pages):
    """A PDF whose page n says "Service report page n"."""
    objects = []

    def add(text):
        objects.append(text.encode())
        return len(objects)
    font = add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>")
    parent = 2 + 2 * pages
    kids = []
    for page in range(1, pages + 1):
        text = f"BT /F1 24 Tf 72 770 Td (Service report page {page}) Tj ET"
        content = add(f"<</Length {len(text)}>>stream\n{text}\nendstream")
        kids.append(add(f"<</Type/Page/Parent {parent} 0 R/MediaBox[0 0 595 842]/Contents {content} 0 R"
                        f"/Resources<</Font<</F1 {font} 0 R>>>>>>"))
    add(f"<</Type/Pages/Count {pages}/Kids[{' '.join(f'{kid} 0 R' for kid in kids)}]>>")
    root = add(f"<</Type/Catalog/Pages {parent} 0 R>>")
    out = b"%PDF-1.5\n"
    places = []
    for n, text in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (n, text)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"xref\n0 %d\n0000000000 65535 f \n%strailer<</Size %d/Root %d 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1, table, len(objects) + 1, root, len(out))


def mutant(whole, chance):
    """The same with one fault."""
    broken = bytearray(whole)
    kind = chance.randrange(4)
    place = chance.randrange(len(broken))
    if kind == 0:
        for _ in range(chance.randrange(1, 40)):
            broken[chance.randrange(len(broken))] = chance.randrange(256)
    elif kind == 1:
        del broken[place:]
    elif kind == 2:
        del broken[place:place + chance.randrange(1, 400)]
    else:
        broken[place:place] = broken[place:place + 200] * chance.randrange(1, 20)
    return bytes(broken) or b"%"


def contract(book):
    """Number and title of a contract that is still a draft."""
    drafts = [row for row in json.loads(qiyuectl("contract", "list", "--book", book, "--json")) if row["state"] == "draft"]
    return drafts[0]["number"], drafts[0]["title"]


def show_attachments(program, language, title):
    """The tab of the contract, its files in front."""
    program.keys("ctrl+k")
    program.wait("entry", like="^(搜索全部|Search Everything)$")
    program.type(title)
    program.wait("label", like=re.escape(title), within=program.wait("list", like="^(搜索结果|结果|Results)$"))
    program.keys("Return")
    program.click("page tab", WORDS[language]["views"])


def looks(language):
    """A PDF is attached, its second page looked at, a word found in it"""
    words = WORDS[language]
    book = sample_book()
    path = folder() / "report.pdf"
    path.write_bytes(make_pdf(PAGES))
    with Program(language, book) as program:
        show_attachments(program, language, contract(book)[1])
        program.click("push button", words["attach"])
        program.choose_file(path)
        row = program.wait("list item", "report.pdf")
        program.point(row, inset=40)
        program.wait("label", words["of"])
        program.click("push button", words["next"])
        program.until(lambda: program.first("image", like="2.*12"), "page 2")
        program.keys("ctrl+f")
        program.wait("entry", words["find"])
        program.type("REPORT")
        program.wait("label", like=words["found"])
        program.keys("Return")
        program.until(lambda: program.first("image", like="3.*12"), "the next place")


def survives(language):
    """Broken PDFs are looked at one after the other, and the window goes on"""
    book = sample_book()
    number, title = contract(book)
    place = folder()
    seed = int(os.environ.get("QY_SEED", time.time_ns() % 100000))
    print(f"# seed {seed}", flush=True)
    chance = random.Random(seed)
    whole = make_pdf(3)
    names = []
    for n in range(MUTANTS):
        names.append(f"{n:03}.pdf")
        (place / names[-1]).write_bytes(mutant(whole, chance))
    qiyuectl("attach", "add", number, *(place / name for name in names), "--book", book)
    with Program(language, book) as program:
        show_attachments(program, language, title)
        rows = {row.name: row for row in program.wait("list", WORDS[language]["views"]).all("list item")}
        if len([name for name in rows if name in names]) != MUTANTS:
            raise Problem(f"{len(rows)} rows for {MUTANTS} files")
        program.point(program.wait("list item", next(iter(rows))), inset=40)
        for n in range(len(rows)):
            time.sleep(GLANCE)
            if program.process.poll() is not None:
                raise Problem(f"the program ended at {n + 1} of {len(rows)} files")
            program.keys("Down", "Return")
        name = list(rows)[-1]
        program.until(lambda: program.first("image", like=re.escape(name))
                      or program.first(like=WORDS[language]["gone"]), f"a picture of {name}, or why not")
        program.wait("push button", WORDS[language]["attach"])


run(looks, survives)
