# SPDX-License-Identifier: GPL-3.0-or-later
"""The main job as a person does it: a text becomes a template, the template a contract, the contract a PDF."""
ACCEPT = "^(存为模板|Accept)$"
DRAFT = "^(起草合同…|New Contract…)$"
ISSUE = "^(签发|Issue)$"
NEXT = "^(下一步|Next)$"
CHOOSE = "(选择…|Choose…)$"
TEXT = "2-text"  # the name of a picture
SAVE = "^(保存 PDF…|Save PDF…)$"

WEBSITE = (("乙方为甲方网站", "网站名称"), (
    ("网站名称", "beichen.example"), ("响应时间", "2小时"), ("恢复时间", "8小时"), ("服务期限起始日", "2027年1月1日"),
    ("服务期限终止日", "2027-12-31"), ("费用总额", "3.6万"), ("付款期限", "10个工作日"), ("保密期限", "3年"),
    ("甲方违约金比例", "万分之五"), ("管辖法院", "北京市海淀区")))


def point(program, node, inset=None):
    """A click with the mouse, which counts."""
    program.actions += 1
    program.point(node, inset=inset)


def import_template(program, path):
    """The review of a text, from the list of templates."""
    program.keys("alt+3")
    program.click("push button", like="^(导入模板|Import Template)")
    program.choose_file(path)
    program.wait("push button", like=ACCEPT)


def rename_field(program, old, new):
    """Corrects the name of a field in the review, by way of the line it stands in."""
    result = program.wait("list", like="^(结果|Result)$")
    point(program, program.wait("label", like=f"{old}.*{old}", within=result))
    point(program, program.wait("label", old), inset=20)
    name = program.wait("text", like="^(字段名称?|Field name)$", where=lambda node: node.text == old)
    point(program, name)
    program.fill(name, text=new)
    program.keys("Return")
    program.wait("label", like=f"{old}.*{new}")


def retitle(program, new):
    """Corrects the title the review found."""
    program.fill("text", like="^(模板标题|Title of the template)$", text=new).act("activate")


def accept(program):
    """The result of the review becomes a template, and its page opens."""
    program.click("push button", like=ACCEPT)
    program.wait("push button", like=DRAFT)


def choose_party(program, role, place):
    """The party at that place of the list, for a role of the new contract."""
    empty = f"^{role}.*{CHOOSE}"
    program.click("push button", like=empty, where=lambda node: node.is_in("focusable"))
    program.wait("list item", within=program.wait("list", like="^(当事人|Parties)$", where=lambda node: node.first("list item")
                                                   and len(node.labels()) > 4))
    for _ in range(place):
        program.keys("Down")
    program.keys("Return")
    program.wait_gone("push button", like=empty)


def draft(program, roles=("甲方", "乙方")):
    """A contract of the template in front, with its parties."""
    program.click("push button", like=DRAFT)
    for place, role in enumerate(roles, 1):
        choose_party(program, role, place)
    program.click("push button", like="^(建立|Create)$")
    program.wait("push button", like="^(签发…|Issue…)$")


def fill(program, values):
    """Each blank by its name, in the form beside the text."""
    for name, value in values:
        program.fill("text", name, value).act("activate")


def start_issue(program):
    """What is checked before the text is frozen."""
    program.click("push button", like="^(签发…|Issue…)$")
    program.wait("list", like="^(错误|警告|提示|Errors|Warnings|Hints)$")


def issue(program):
    """Through the assistant to the number."""
    program.click("push button", like=NEXT)
    program.click("push button", like=ISSUE)
    program.wait("push button", like=SAVE)


def save(program, path):
    """The PDF, as a file; then back to the contract."""
    program.click("push button", like=SAVE)
    program.choose_file(path)
    program.until(path.exists, f"{path.name}")
    program.click("push button", like="^(完成|Done)$")
    program.until(lambda: len(list(program.root.children())) == 1, "the assistant to go")


def main_job(program, template, pdf, correct, values=(), picture=lambda name: None):
    """All of it; picture(name) is called where there is something to see."""
    import_template(program, template)
    correct(program)
    picture("1-review")
    accept(program)
    draft(program)
    fill(program, values)
    picture(TEXT)
    start_issue(program)
    picture("3-issue")
    issue(program)
    save(program, pdf)
    picture("4-result")


def website(program, source, pdf, picture=lambda name: None):
    """The main job on the template of the website that comes with Qiyue."""
    (old, new), values = WEBSITE
    main_job(program, source / "data/templates/website-care.txt", pdf, lambda program: rename_field(program, old, new), values,
             picture)
