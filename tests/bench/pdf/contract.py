#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""contract.py FOLDER [ARTICLES]: one invented contract as contract.txt (a line a block: 1 heading, 2 clause), contract.docx
and contract.fodt: the same text, face, size and margins, with header and page numbers."""
import pathlib
import random
import sys
import zipfile
from xml.sax.saxutils import escape

FACE = "Noto Serif CJK SC"
TITLE = "数据中心运行维护服务合同"
HEADINGS = "服务范围 服务标准 人员要求 设备管理 备份与恢复 信息安全 变更管理 费用结算 保密义务 知识产权 违约责任 争议解决".split()
WHO = "甲方 乙方 双方 任何一方 服务人员 项目经理 监督部门 授权代表".split()
WHEN = "每个工作日 收到书面通知后 服务期限内 发生故障时 季度结束后 变更实施前 合同终止后 验收合格后".split()
DOES = "应当 有权 不得 负责 可以要求对方".split()
WHAT = """核对系统日志与告警记录 提交经签字确认的服务报告 更换已经损坏的存储部件 查阅与服务费有关的账簿 泄露对方的商业秘密和个人信息
按照应急预案组织恢复演练 将权利义务转让给第三方 在规定时限内恢复业务运行 登记进出机房的人员及携带物品 退还尚未使用的预付款项
评估补丁对现有环境的影响 保存配置清单并及时更新 派遣具有相应资格的工程师到场 书面说明原因、影响范围和改进措施
检测空调、消防、门禁和视频监控装置 调整冷热通道的温度与湿度 清洁过滤网、风扇以及架空地板 校准电池组的内阻与放电曲线
拆卸、搬迁或者报废陈旧的交换机 隔离遭受勒索病毒感染的终端 封存可疑邮件并追踪来源地址 撤销离职员工持有的令牌和证书
翻译外文手册中的关键章节 汇编常见疑难问答供值班同事参考 抽查备件仓库的账目与实物是否相符 赔偿因疏忽给客户造成的直接损失
暂缓安装未经厂商认证的驱动程序 优化查询语句、索引和缓存策略 压缩归档三年以前的历史数据 扩充磁盘阵列与光纤链路的容量
委托独立鉴定机构分析缺陷成因 邀请审计师旁听季度例会 豁免自然灾害、战争、罢工等不可抗力导致的迟延 抵扣当期应付而未付的款额
拒绝含糊或者互相矛盾的指令 培训新入职的运维专员 承诺不挖角对方骨干 销毁载有敏感内容的硬盘、磁带和纸张
绘制网络拓扑与机柜布局图纸 安排春节、国庆等长假期间的轮班 遵循最小授权和职责分离原则 采购价格公允且质量可靠的耗材
聘请律师出具法律意见 缴纳印花税及其他税费 投保职业责任险 冻结争议款项直至裁决生效 澄清招标文件中的歧义 弥补性能测试暴露的短板""".split()
HOW = ("，并在{n}个工作日内书面答复", "，由此产生的费用由责任方承担", "；逾期超过{n}日的，视为拒绝履行", "，但法律另有规定的除外", "，累计不超过{n}次", "")


def contract(articles):
    """(kind, number, text) for every block; the same at every call."""
    chance = random.Random(20)
    blocks = []
    for article in range(1, articles + 1):
        blocks.append((1, f"第{article}条", HEADINGS[(article - 1) % len(HEADINGS)]))
        for clause in range(1, 6):
            text = "".join(
                chance.choice(WHEN) + "，" + chance.choice(WHO) + chance.choice(DOES) + chance.choice(WHAT)
                + chance.choice(HOW).format(n=chance.randint(2, 60)) + "。" for _ in range(4))
            blocks.append((2, f"{article}.{clause}", text))
    return blocks


def write_fodt(path, blocks):
    spaces = " ".join(f'xmlns:{a}="urn:oasis:names:tc:opendocument:xmlns:{b}"' for a, b in (
        ("office", "office:1.0"), ("style", "style:1.0"), ("text", "text:1.0"), ("fo", "xsl-fo-compatible:1.0"),
        ("svg", "svg-compatible:1.0")))

    def style(name, paragraph, size, bold):
        weight = 'fo:font-weight="bold" style:font-weight-asian="bold"' if bold else ""
        return (f'<style:style style:name="{name}" style:family="paragraph"><style:paragraph-properties {paragraph}/>'
                f'<style:text-properties style:font-name="F" style:font-name-asian="F" fo:font-size="{size}pt" '
                f'style:font-size-asian="{size}pt" {weight}/></style:style>')

    styles = (style("t", 'fo:text-align="center"', 18, True) + style("h", 'fo:margin-top="10pt"', 12, True)
              + style("p", 'fo:text-align="justify" fo:line-height="20pt" fo:margin-left="24pt" fo:text-indent="-24pt"', 12, False)
              + style("f", 'fo:text-align="center"', 9, False))
    body = f'<text:p text:style-name="t">{TITLE}</text:p>' + "".join(
        f'<text:p text:style-name="{"h" if kind == 1 else "p"}">{number}　{escape(text)}</text:p>'
        for kind, number, text in blocks)
    path.write_text(
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {spaces} office:version="1.3" '
        'office:mimetype="application/vnd.oasis.opendocument.text"><office:font-face-decls>'
        f'<style:font-face style:name="F" svg:font-family="\'{FACE}\'"/></office:font-face-decls><office:styles>{styles}'
        '</office:styles><office:automatic-styles><style:page-layout style:name="A"><style:page-layout-properties '
        'fo:page-width="210mm" fo:page-height="297mm" fo:margin-top="15mm" fo:margin-bottom="15mm" fo:margin-left="28.8mm" '
        'fo:margin-right="28.8mm"/><style:header-style><style:header-footer-properties fo:min-height="12mm"/>'
        '</style:header-style><style:footer-style><style:header-footer-properties fo:min-height="12mm"/></style:footer-style>'
        '</style:page-layout></office:automatic-styles><office:master-styles><style:master-page style:name="Standard" '
        f'style:page-layout-name="A"><style:header><text:p text:style-name="f">{TITLE}</text:p></style:header><style:footer>'
        '<text:p text:style-name="f">第 <text:page-number/> 页 共 <text:page-count/> 页</text:p></style:footer>'
        f'</style:master-page></office:master-styles><office:body><office:text>{body}</office:text></office:body>'
        '</office:document>', encoding="utf-8")


def write_docx(path, blocks):
    main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    packages = "http://schemas.openxmlformats.org/package/2006"
    names = f'xmlns:w="{main}" xmlns:r="{relations}"'
    media = "application/vnd.openxmlformats-officedocument.wordprocessingml."

    def look(size, bold):
        return (f'<w:rPr><w:rFonts w:ascii="{FACE}" w:hAnsi="{FACE}" w:eastAsia="{FACE}"/>{"<w:b/>" if bold else ""}'
                f'<w:sz w:val="{size}"/></w:rPr>')

    def run(text, size, bold=False):
        return f'<w:r>{look(size, bold)}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'

    def field(code):
        return "".join(f"<w:r>{look(18, False)}{part}</w:r>" for part in (
            '<w:fldChar w:fldCharType="begin"/>', f"<w:instrText> {code} </w:instrText>", '<w:fldChar w:fldCharType="end"/>'))

    def paragraph(properties, inner):
        return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"

    body = paragraph('<w:jc w:val="center"/>', run(TITLE, 36, True)) + "".join(
        paragraph('<w:spacing w:before="200"/>', run(f"{number}　{text}", 24, True)) if kind == 1 else
        paragraph('<w:spacing w:line="400" w:lineRule="exact"/><w:ind w:left="480" w:hanging="480"/><w:jc w:val="both"/>',
                  run(f"{number}　{text}", 24)) for kind, number, text in blocks)
    body += ('<w:sectPr><w:headerReference w:type="default" r:id="h"/><w:footerReference w:type="default" r:id="f"/>'
             '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1600" w:bottom="1520" w:left="1633" w:right="1633" '
             'w:header="720" w:footer="720"/></w:sectPr>')
    parts = {
        "[Content_Types].xml":
            f'<Types xmlns="{packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-'
            f'package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="{media}document.main+xml"/>'
            f'<Override PartName="/word/h.xml" ContentType="{media}header+xml"/><Override PartName="/word/f.xml" '
            f'ContentType="{media}footer+xml"/></Types>',
        "_rels/.rels":
            f'<Relationships xmlns="{packages}/relationships"><Relationship Id="d" Type="{relations}/officeDocument" '
            'Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels":
            f'<Relationships xmlns="{packages}/relationships"><Relationship Id="h" Type="{relations}/header" Target="h.xml"/>'
            f'<Relationship Id="f" Type="{relations}/footer" Target="f.xml"/></Relationships>',
        "word/document.xml": f"<w:document {names}><w:body>{body}</w:body></w:document>",
        "word/h.xml": f'<w:hdr {names}>{paragraph("", run(TITLE, 18))}</w:hdr>',
        "word/f.xml": f'<w:ftr {names}>' + paragraph(
            '<w:jc w:val="center"/>',
            run("第 ", 18) + field("PAGE") + run(" 页 共 ", 18) + field("NUMPAGES") + run(" 页", 18)) + "</w:ftr>",
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, '<?xml version="1.0" encoding="UTF-8"?>' + text)


def main():
    folder = pathlib.Path(sys.argv[1])
    blocks = contract(int(sys.argv[2]) if len(sys.argv) > 2 else 24)
    lines = [f"0||{TITLE}"] + [f"{kind}|{number}|{text}" for kind, number, text in blocks]
    (folder / "contract.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    write_fodt(folder / "contract.fodt", blocks)
    write_docx(folder / "contract.docx", blocks)


main()
