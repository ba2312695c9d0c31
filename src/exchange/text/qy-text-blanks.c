/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-text-passes.h"
#include "qy-text-blank-kind.h"

#include <string.h>

/* Where something is left to be filled in. The rows are in order of precedence: a date is one
 * blank. */

#define HOLE      "(?:(?<!_)_(?:[ ]*_)*+|[Xx×*]{1,4}|\\[[ .…_]*\\]|【[ .…_]*】|\\([ ]*\\)|[○〇□]{2,4})"
#define OR_DIGITS "(?:" HOLE "|\\d{1,2})"
#define YEAR      "(?:(?:19|20|二〇|二零|二○)\\d?[ ]*)?"
/* clang-format off */
#define FIELD_LABEL \
  "(?:姓名/名称|名称/姓名|(?:单位|公司|企业|机构)?(?:名称|全称)|(?:注册|" \
  "通讯|通信|联系|办公|单位|公司|详细|家庭)?(?:地址|住址)|住所地?|住所|" \
  "法定代表人(?:或授权代表|/授权代表|或委托代理人)?|法人代表(?:/授权代表)?|" \
  "法人|(?:委托|授权)(?:代表|代理)人?|负责人|项目(?:经理|负责人|联系人)|" \
  "联系人|经办人|代表人?|姓名|职务|(?:联系|固定|移动)?电话(?:号码)?|手机(?:号码?)?|" \
  "联系方式|(?:联系人|姓名)(?:及|和|与|、|/)(?:联系)?(?:电话|方式|手机)|传真(?:号码)?|邮编|邮政编码|(?:电子)?邮箱|电子邮件|E-?mail|" \
  "开户(?:银行|行)(?:名称)?|开户名称?|户名|(?:银行|收款)?账[号户]|银行[帐账]号|" \
  "帐号|(?:纳税人识别|税|统一社会信用代码?|身份证|营业执照)(?:号码?|代码)?|" \
  "(?:统一)?社会信用代码|(?:合同|协议|项目)?编号|(?:签订|签约|签署|签字)(?:日期|" \
  "时间|地点)|日期|时间|签[字章名]|盖章|公章)"
#define PARTY_LABEL \
  "(?:(?:[甲乙丙丁]方|委托[人方]|受托[人方]|发包[人方]|承包[人方]|需方|" \
  "供方|买方|卖方|买受人|出卖人|定作人|承揽人)(?:代表人?|法定代表人|授权代表|" \
  "负责人|联系人|签字|盖章|单位|名称|地址|电话|签章)?)"
/* clang-format on */
#define BRACKET "[ ]*(?:\\([^()\\n]{0,16}\\))?[ ]*"
/* What may follow a label that was left empty: another one, or the text. */
/* clang-format off */
#define NEXT \
  "(?:" FIELD_LABEL "|" PARTY_LABEL ")" BRACKET \
  ":|鉴于|为了|根据|第一[章条]|一、|1[.、]|甲、?乙双方"
/* clang-format on */

/* clang-format off */
static const QyTextRule blanks[] = {
  { "date", YEAR HOLE "[ ]*年[ ]*" OR_DIGITS "[ ]*月(?:[ ]*" OR_DIGITS "[ ]*日)?", QY_CERTAINTY_SURE },
  { "date", "(?:19|20)\\d{2}[ ]*年[ ]*" HOLE "[ ]*月(?:[ ]*" OR_DIGITS "[ ]*日)?", QY_CERTAINTY_SURE },
  { "date", "(?:^|(?<=[:自至于到从在日]))[ ]*年[ ]+月[ ]+日", QY_CERTAINTY_LIKELY },
  { "date", "(?<!每年)(?<!\\d)" HOLE "[ ]*月[ ]*" HOLE "[ ]*日(?!内)", QY_CERTAINTY_LIKELY },
  { "date", "(?<=[:)日])[ ]*年[ ]*月[ ]*日(?![期内起])", QY_CERTAINTY_LIKELY },
  { "line", "_[_ ]*_", QY_CERTAINTY_SURE },
  { "line", "(?<![A-Za-z0-9_])_(?![A-Za-z0-9_])", QY_CERTAINTY_LIKELY },
  { "empty brackets",
    "\\[[ .…·_*X×]*\\]|【[ .…·_*X×]*】|\\[\\d+(?:\\.\\d+)?\\](?=[ ]*(?:天|"
    "日|年|个|元|[%％]|小时|分钟|月|份|次|工作日))|\\{[ .…_]*\\}|\\([ ]+\\)|" "\\(\\)",
    QY_CERTAINTY_LIKELY },
  { "hint in brackets",
    "\\[(?![\\d,; " "-]+\\])[^\\[\\]\\n]{1,24}\\]|【(?!\\d+】)[^【】\\n]{1,24}】|<[" QY_TEXT_HAN
    "]{2,16}>|\\{[" QY_TEXT_HAN "]{" "2,16}\\}",
    QY_CERTAINTY_GUESS },
  { "stand-in", "(?<![A-Za-z0-9])[X]{2,}(?:[-/][X]{2,})+", QY_CERTAINTY_LIKELY },
  { "stand-in",
    "[X]{3,}|[Y]{3,}|[Z]{3,}|(?<![A-Za-z0-9])(?:[X]{1,2}|[x]{2,})(?![A-Za-z0-9])",
    QY_CERTAINTY_LIKELY },
  { "stand-in",
    "[×✕]{2,}|[○〇△□]{2,}|\\*{2,}(?=[年月日元公市省%天个有])|(?<=[第为共:])[×□](?=[年月日元%天个份])",
    QY_CERTAINTY_LIKELY },
  { "dots", "(?<=[:为])[ ]*(?:…{1,3}|\\.{3,})(?=[ ]*(?:$|[。,;元年月日天]))", QY_CERTAINTY_GUESS },
  { "gap", "(?<=[:为第币¥])[ ]{2,}(?=(?:万?元|年(?![ ]*月)|个月|月|日|天|%|份))", QY_CERTAINTY_LIKELY },
  { "empty label",
    "(?:^|(?<=[\\s,;。:_)、•日]))[ ]*" FIELD_LABEL BRACKET ":()(?=[ ]*(?:$|[;。]|" NEXT
    ")|(?<![期间]:)[ ]*年[ ]*月[ ]*日)",
    QY_CERTAINTY_LIKELY },
  { "empty label",
    PARTY_LABEL BRACKET ":()(?=[ ]*(?:$|[;。]|" NEXT ")|(?<![期间]:)[ ]*年[ ]*月[ ]*日)",
    QY_CERTAINTY_LIKELY },
  { NULL },
};
/* clang-format on */

#define NEAR  10 /* characters of `near` */
#define AFTER 36 /* bytes behind a blank that can tell its kind */

typedef struct
{
  QyTextSpan span;
  const QyTextRule *rule;
} Found;

static gint
compare_found (gconstpointer a, gconstpointer b)
{
  const Found *x = a;
  const Found *y = b;

  if (x->span.start != y->span.start)
    return x->span.start < y->span.start ? -1 : 1;
  if ((x->span.end == x->span.start) != (y->span.end == y->span.start))
    return x->span.end == x->span.start ? -1 : 1; /* an empty label comes before what follows it */
  return x->span.end > y->span.end ? -1 : x->span.end < y->span.end;
}

/* Ends of empty labels are where the empty group stands: the blank itself has no bytes. */
static void
find (GArray *found, const QyTextRule *rule, const GString *text)
{
  g_auto (QyTextScan) scan = { 0 };
  QyTextSpan groups[2];
  gboolean is_empty = g_str_equal (rule->name, "empty label");
  gboolean is_gap = g_str_equal (rule->name, "gap");

  qy_text_scan_init (&scan, rule->pattern, text->str, 0, text->len);
  while (qy_text_scan_next (&scan, groups, 2))
    {
      Found item = { is_empty ? groups[1] : groups[0], rule };

      while (!is_empty && !is_gap && item.span.start < item.span.end
             && text->str[item.span.start] == ' ')
        item.span.start++;
      while (!is_gap && item.span.end > item.span.start && text->str[item.span.end - 1] == ' ')
        item.span.end--;
      g_array_append_val (found, item);
    }
}

/* A label with nothing behind it only introduces the fields below it: 甲方: and then 名称:. */
static gboolean
only_introduces (const GString *text, gsize offset)
{
  if (!qy_text_has (PARTY_LABEL BRACKET ":\\z", text->str, qy_text_back (text->str, 0, offset, 60),
                    offset))
    return FALSE;
  if (qy_text_has ("(?:签|章)[^:]{0,6}:\\z", text->str, qy_text_back (text->str, 0, offset, 40),
                   offset))
    return FALSE;
  return qy_text_has (
      "\\A\\s*(?:[•·–\\-*]|\\d[.、)]|\\(\\d\\))?\\s*(?:单位|公司|企业|姓名/)?(?:名称|全称|姓名)",
      text->str, offset, qy_text_clip (text->str, offset, text->len, 48));
}

static char *
show_near (QyTextRun *run, gsize start, gsize end)
{
  g_autofree char *whole = qy_text_work_show (run->work, start, end);
  glong size = g_utf8_strlen (whole, -1);

  return g_strdup (size > NEAR ? g_utf8_offset_to_pointer (whole, size - NEAR) : whole);
}

static void
add_blank (QyTextRun *run, const Found *item, gsize before)
{
  const GString *text = run->work->text;
  QyAnalysisBlank *blank = g_new0 (QyAnalysisBlank, 1);
  QyTextBlankPlace place = { text->str, before, item->span.start, item->span.end,
                             qy_text_clip (text->str, item->span.end, text->len, AFTER) };

  if (item->span.start == item->span.end)
    place.after = item->span.end; /* what follows belongs to the next label */
  blank->text = qy_text_work_show (run->work, item->span.start, item->span.end);
  blank->near = show_near (run, qy_text_back (text->str, before, item->span.start, 4 * NEAR),
                           item->span.start);
  blank->range = qy_text_work_range (run->work, item->span.start, item->span.end);
  blank->clause = qy_text_run_unit_at (run, item->span.start);
  blank->certainty = (QyCertainty) item->rule->value;
  blank->pair = -1;
  blank->party = -1;
  qy_text_blank_classify (run, blank, &place, g_str_equal (item->rule->name, "date"));
  g_ptr_array_add (run->out->blanks, blank);
}

static gsize
line_start (const GString *text, gsize offset, gsize not_before)
{
  while (offset > not_before && text->str[offset - 1] != '\n')
    offset--;
  return offset;
}

/**
 * qy_text_pass_blanks:
 *
 * Finds the blanks, types them, and pairs the amounts written in figures and in capitals.
 */
void
qy_text_pass_blanks (QyTextRun *run)
{
  const GString *text = run->work->text;
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (Found));
  gsize taken = 0;

  for (const QyTextRule *rule = blanks; rule->name != NULL; rule++)
    find (found, rule, text);
  g_array_sort (found, compare_found);
  for (guint i = 0; i < found->len && run->out->blanks->len < QY_TEXT_MAX_ITEMS; i++)
    {
      const Found *item = &g_array_index (found, Found, i);

      if (item->span.start < taken
          || (item->span.start == item->span.end && only_introduces (text, item->span.start)))
        continue;
      if (!qy_text_blank_is_left_open (run, item->rule->name, item->span.start, item->span.end))
        continue;
      add_blank (run, item, line_start (text, item->span.start, taken));
      taken = item->span.end;
    }
  qy_text_blank_pair (run);
}
