/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-text-passes.h"

#include <string.h>

/*
 * The text in reading order: title, parties, recitals, clauses with their paragraphs, the block
 * that is signed. Whatever was not dropped or kept apart is in exactly one part.
 */

/* clang-format off */
#define PARTY_WORD \
  "(?:[甲乙丙丁][ ]*方|委托[人方]|受托[人方]|发包[人方]|承包[人方]|需方|供方|" \
  "买方|卖方|买受人|出卖人|定作人|承揽人|客户方?|服务方|采购方|供应商)"
/* clang-format on */
#define SIGN_WORD "(?:签字|签名|盖章|签章|公章|签署|\\(章\\))"

/* The heading of an annex, on a line of its own behind the signatures. */
#define ANNEX_LINE                                                                                 \
  "[ ]*(附[件录][ ]*(?:[一二三四五六七八九十]{1,3}|\\d{1,2})?[ ]*[^。;\\n]{0,40})(?=\\n|$)"

/* What is asked of a party, each on a line of its own. */
#define FIELD_WORD                                                                                                                  \
  "(?:(?:单位|公司|注册|通讯|通信|联系|办公)?(?:地址|住所|住址)|法定代表人|授权代表|委托代理人|"  \
  "负责人|"                                                                                                                      \
  "联系人|联系方式|(?:联系)?电话|手机|传真|邮编|邮政编码|(?:电子)?邮箱|开户|(?:银行)?[账帐][号户]" \
  "|"                                                                                                                               \
  "(?:统一)?社会信用代码|纳税人识别号|税号)"

/* The start of the block that is signed, group 1, in the last unit. */
/* clang-format off */
static const QyTextRule signatures[] = {
  { "no text below", "(\\((?:以下|此页|本页)无正文[^()\\n]{0,30}\\))", 0 },
  { "signed by",
    "(?<=[。;\\n])[ ]*(" PARTY_WORD "[^。;,\\n]{0,16}" SIGN_WORD "[^。;,\\n]{0,12}[:_)])",
    0 },
  { "sign line",
    "(?<=[。;\\n])[ ]*((?:法定代表人|授权代表|代表人?|委托代理人)[^。;,\\n]{0,10}" SIGN_WORD
    "?[^。;,\\n]{0,6}:)",
    0 },
  { "party line", "(?<=\\n)[ ]*(" PARTY_WORD "(?:法定|授权|签约)?(?:代表人?|负责人|单位|名称)?[ ]*(?:\\([^()\\n]{0,16}\\))?[ ]*:)", 0 },
  { "date line", "(?<=\\n)[ ]*((?:签订|签署|签约)(?:日期|时间|地点)[ ]*:)", 0 },
  { NULL },
};
/* clang-format on */

/* clang-format off */
static const QyTextRule openings[] = {
  { "party",
    "^[ ]*" PARTY_WORD "[ ]*(?:\\([^()\\n]{0,30}\\))?[ ]*[:_]|以下简称[为]?[ ]*[“\"']?[甲乙]方",
    QY_PART_PARTY },
  { "party field",
    "^[ ]*(?:名称|地址|住所|法定代表人|联系人|联系电话|电话|传真|邮编|开户|"
    "账号|统一社会信用代码)[^。\\n]{0,12}[:_]",
    QY_PART_PARTY },
  { "recital", "^[ ]*鉴于", QY_PART_RECITAL },
  { NULL },
};
/* clang-format on */

/* Where the text before the first clause is cut although no line ends. */
/* clang-format off */
#define CUT \
  "(?<=.)(?:鉴于|(?<![,;])" PARTY_WORD "[ ]*(?:\\([^()\\n]{1,30}\\))?[ ]*:|" \
  "签[订约署](?:日期|地点|时间)[ ]*:|(?<=[_:司X\\]】日])(?:为(?:了|明确|保|充分|规范|提高|加强)|根据|依据|依照|" \
  "甲、?乙双方|" FIELD_WORD "[^。:,;_\\n]{0,6}:))"
/* clang-format on */

static void
add_part (QyTextRun *run, QyPartKind kind, int clause, gsize start, gsize end)
{
  const char *text = run->work->text->str;
  QyAnalysisPart *part;

  while (start < end && (text[start] == ' ' || text[start] == '\n'))
    start++;
  while (end > start && (text[end - 1] == ' ' || text[end - 1] == '\n'))
    end--;
  if (start == end)
    return;
  part = g_new0 (QyAnalysisPart, 1);
  part->kind = kind;
  part->clause = clause;
  part->range = qy_text_work_range (run->work, start, end);
  g_ptr_array_add (run->out->parts, part);
}

static gsize
next_line (QyTextRun *run, gsize start, gsize end)
{
  const char *text = run->work->text->str;
  const char *stop = memchr (text + start, '\n', end - start);

  return stop != NULL ? (gsize) (stop + 1 - text) : end;
}

static void
add_opening (QyTextRun *run, gsize start, gsize end, QyPartKind *kind)
{
  const char *text = run->work->text->str;
  const QyTextRule *rule =
      qy_text_first_rule (openings, text, start, qy_text_clip (text, start, end, 600), NULL, 0);

  if (rule != NULL)
    *kind = (QyPartKind) rule->value;
  else if (*kind != QY_PART_RECITAL)
    *kind = QY_PART_PREAMBLE;
  add_part (run, *kind, -1, start, end);
}

/* Everything between title and first clause, a paragraph or a glued piece at a time. */
static void
add_openings (QyTextRun *run, gsize start, gsize end)
{
  QyPartKind kind = QY_PART_PREAMBLE;

  while (start < end)
    {
      gsize line = next_line (run, start, end);
      gsize from = start;
      g_auto (QyTextScan) scan = { 0 };
      QyTextSpan cut;

      qy_text_scan_init (&scan, CUT, run->work->text->str, start, line);
      while (qy_text_scan_next (&scan, &cut, 1))
        {
          add_opening (run, from, cut.start, &kind);
          from = cut.start;
        }
      add_opening (run, from, line, &kind);
      start = line;
    }
}

static void
add_lines (QyTextRun *run, QyPartKind kind, int clause, gsize start, gsize end)
{
  while (start < end)
    {
      gsize line = next_line (run, start, end);

      add_part (run, kind, clause, start, line);
      start = line;
    }
}

/* The lines of the signed block, cut where a label is glued to the blank before it. */
static void
add_signature (QyTextRun *run, gsize start, gsize end)
{
  while (start < end)
    {
      gsize line = next_line (run, start, end);
      g_auto (QyTextScan) scan = { 0 };
      QyTextSpan cut;

      qy_text_scan_init (&scan, CUT, run->work->text->str, start, line);
      while (qy_text_scan_next (&scan, &cut, 1))
        {
          add_part (run, QY_PART_SIGNATURE, -1, start, cut.start);
          start = cut.start;
        }
      add_part (run, QY_PART_SIGNATURE, -1, start, line);
      start = line;
    }
}

/* What follows the signatures: annexes with their lines. */
static void
add_annex_lines (QyTextRun *run, int clause, gsize start, gsize end)
{
  while (start < end)
    {
      gsize line = next_line (run, start, end);
      QyTextSpan whole;
      gboolean heading =
          qy_text_match ("^" ANNEX_LINE, run->work->text->str, start, line, &whole, 1)
          && whole.start == start;

      add_part (run, heading ? QY_PART_ANNEX : QY_PART_PARA, heading ? -1 : clause, start, line);
      start = line;
    }
}

static void
add_unit (QyTextRun *run, guint index, guint first_outermost)
{
  QyTextUnit *unit = qy_text_run_unit (run, index);
  gsize end = qy_text_run_unit_end (run, unit);
  gsize head = unit->heading_end > unit->text_start ? unit->body_start
                                                    : next_line (run, unit->text_start, end);
  gboolean recital = index < first_outermost && qy_text_run_unit (run, 0)->level > 1;

  head = MIN (head, end);
  add_part (run, recital ? QY_PART_RECITAL : QY_PART_CLAUSE, (int) index, unit->start, head);
  if (unit->text_start > run->signature_start)
    add_annex_lines (run, (int) index, head, end);
  else
    {
      gsize signed_to = MIN (unit->end, run->signature_end);

      add_lines (run, QY_PART_PARA, (int) index, head, end);
      if (end < signed_to)
        add_signature (run, end, signed_to);
      add_annex_lines (run, (int) index, MAX (end, signed_to), unit->end);
    }
}

/* The block that is signed, looked for before @end and behind the start of the last unit's text
 * there; @end when there is none. */
static gsize
signature_before (QyTextRun *run, gsize end)
{
  const char *text = run->work->text->str;
  gsize from = run->title_end;
  gsize best = end;

  for (guint i = run->units->len; i > 0; i--)
    if (qy_text_run_unit (run, i - 1)->text_start < end)
      {
        from = qy_text_run_unit (run, i - 1)->text_start;
        break;
      }
  for (const QyTextRule *rule = signatures; rule->name != NULL && run->units->len > 0; rule++)
    {
      QyTextSpan groups[2];

      if (qy_text_match (rule->pattern, text, from, end, groups, 2) && groups[1].start < best)
        best = groups[1].start;
    }
  return best;
}

/* Signatures stand at the end, or before the first annex that has its heading on a line of its own.
 */
static void
find_signature (QyTextRun *run)
{
  const GString *text = run->work->text;
  gsize from = run->units->len > 0 ? qy_text_run_unit (run, 0)->text_start : text->len;
  QyTextSpan groups[2];

  while (from < text->len
         && qy_text_match ("(?<=\\n)" ANNEX_LINE, text->str, from, text->len, groups, 2))
    {
      gsize start = signature_before (run, groups[1].start);

      if (start < groups[1].start)
        {
          run->signature_start = start;
          run->signature_end = groups[1].start;
          return;
        }
      from = groups[1].end;
    }
  run->signature_start = signature_before (run, text->len);
  run->signature_end = text->len;
}

/**
 * qy_text_pass_parts:
 *
 * Finds the block that is signed and lists the parts in reading order.
 */
void
qy_text_pass_parts (QyTextRun *run)
{
  gsize first = run->units->len > 0 ? qy_text_run_unit (run, 0)->start : run->work->text->len;
  guint outermost = 0;

  find_signature (run);
  while (outermost < run->units->len && qy_text_run_unit (run, outermost)->level > 1)
    outermost++;
  if (run->title_end > 0)
    {
      add_lines (run, QY_PART_PREAMBLE, -1, 0, run->title_start);
      add_part (run, QY_PART_TITLE, -1, run->title_start, run->title_end);
    }
  add_openings (run, run->title_end, first);
  for (guint i = 0; i < run->units->len; i++)
    add_unit (run, i, outermost);
}
