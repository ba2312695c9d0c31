/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-text-blank-kind.h"

#include <string.h>

/*
 * What a blank asks for, from the words before and behind it. The first rule whose pattern matches
 * decides; the blank itself stands in the text as U+0001, so that one pattern can look at both
 * sides.
 */

#define HERE "\\x01"
/* clang-format off */
#define PARTY \
  "(?:[甲乙丙丁]方|委托[人方]|受托[人方]|发包[人方]|承包[人方]|需方|供方|" \
  "买方|卖方|买受人|出卖人|定作人|承揽人|客户|服务[方商]|许可方)"
/* clang-format on */
#define BRACKET "[ ]*(?:\\([^()]{0,16}\\))?[ ]*"
#define LINK    "[ ]*[:为是系]?[ ]*[“\"'《]?[ ]*"

/* clang-format off */
static const QyTextRule kinds[] = {
  { "share", HERE "[ ]*[%％‰]|(?:百|千|万)分之[ ]*" HERE, QY_BLANK_PERCENT },
  { "signed",
    "(?:签字|签名|签章|盖章|公章|印章|\\((?=章\\))章)(?:或盖章|或签章|人|处|栏)?[)\\]]?[ ]*:?[ ]*(?:\\([^()]{0,6}\\))?[ ]*"
    HERE,
    QY_BLANK_SIGNATURE },
  { "which party", HERE "[ ]*方(?![式法案面便])", QY_BLANK_TEXT },
  { "in capitals", "大写[^¥小]{0,8}" HERE "|" HERE "[ ]*[元圆]整?[ ]*[,]?[ ]*\\((?:小写|¥|RMB)", QY_BLANK_MONEY_UPPER },
  { "in words beside figures",
    "¥[^。;" HERE "]{0,4}元[ ]*[(,、][ ]*(?:人民币)?[ ]*" HERE "[ ]*元整",
    QY_BLANK_MONEY_UPPER },
  { "amount",
    "(?:[¥$]|小写|RMB)[^。;]{0,6}" HERE "|" HERE
    "[ ]*\\)?[ ]*[百千万亿]{0,2}[ ]*(?:元|圆|人民币)",
    QY_BLANK_MONEY },
  { "capitals by their ending", HERE "[ ]*整(?![个体改])", QY_BLANK_MONEY_UPPER },
  { "day of each month",
    "(?:每|次|当|上|下|该)[^,。;" HERE "]{0,4}(?:月|季|年|周|星期)[^,。;后前满" HERE "]{0,6}" HERE
    "[ ]*(?:日|号|个?工作日)",
    QY_BLANK_NUMBER },
  { "ordinal", "第[ ]*" HERE, QY_BLANK_NUMBER },
  { "count",
    HERE "[ ]*(?:份|次|台|套|人(?!民)|名|席|项|页|条|章|款|点|期|级|位|批|间|组|"
    "部|件|种|号楼|GB|MB|Mbps|元/次)",
    QY_BLANK_NUMBER },
  { "time",
    HERE "[ ]*(?:个)?[ ]*(?:年(?!度)|月(?!份|度)|日(?!期)|天|周|星期|小时|分钟|"
    "秒|工作日|自然日|日历日|自然月|季度|时(?!间))",
    QY_BLANK_DURATION },
  { "phone", "(?:电话|手机|传真|热线|联系方式)[^,。;" HERE "]{0,8}" LINK HERE, QY_BLANK_PHONE },
  { "mail", "(?:邮箱|邮件|E-?mail|网址|微信|QQ)[^,。;" HERE "]{0,6}" LINK HERE, QY_BLANK_TEXT },
  { "postcode or account",
    "(?:邮编|邮政编码|账[号户]|帐[号户]|税号|识别号|信用代码|身份证[^,。;" HERE
    "]{0,4}|编号|开户[^,。;" HERE "]{0,6}|户名)" BRACKET LINK HERE,
    QY_BLANK_TEXT },
  { "date", "(?:日期|年月日)" BRACKET LINK HERE, QY_BLANK_DATE },
  { "address", "(?:地址|住址|住所|住所地|地点|所在地|场所|位于)" BRACKET LINK HERE, QY_BLANK_ADDRESS },
  { "person",
    "(?:代表人?|负责人|联系人|经办人|代理人|法人|经理|姓名|接口人|管理员|" "对接人|主管|指定)"
    BRACKET LINK HERE "(?!软件|系统|[^,。;]{0,4}公司)",
    QY_BLANK_PERSON },
  { "name of a thing",
    "(?:项目|系统|软件|设备|产品|服务|文件|平台|工程|货物|附件)名称" BRACKET LINK HERE,
    QY_BLANK_TEXT },
  { "name of a party",
    "(?:名称|全称|单位|公司|企业|" PARTY ")" BRACKET
    "[:为是系][ ]*[“\"'《]?[ ]*(?:" QY_TEXT_NAME_HINT ")?[ ]*" HERE
    "|" QY_TEXT_NAME_HINT "[ ]*" HERE,
    QY_BLANK_PARTY_NAME },
  { "company", HERE "[ ]*[" QY_TEXT_HAN "]{0,6}(?:有限责任|股份|有限)?[ ]*公司", QY_BLANK_PARTY_NAME },
  { "money label",
    "(?:金额|费用?|总价|价款|价格|报酬|单价|总额|人民币|合计|押金|定金|保证金)[^,。;" HERE
    "]{0,4}" LINK HERE,
    QY_BLANK_MONEY },
  { "duration label", "(?:期限|有效期|周期为|时长)[为是:][ ]*" HERE, QY_BLANK_DURATION },
  { NULL },
};
/* clang-format on */

/* The same for a blank that says itself what it wants: [公司名称]. */
/* clang-format off */
static const QyTextRule hints[] = {
  { "date", "日期|年月日|时间", QY_BLANK_DATE },
  { "capitals", "大写", QY_BLANK_MONEY_UPPER },
  { "money", "金额|费用|价格|价款|总价|单价", QY_BLANK_MONEY },
  { "percent", "比例|百分比|%|费率", QY_BLANK_PERCENT },
  { "duration", "期限|天数|月数|年数|时长|时限|周期", QY_BLANK_DURATION },
  { "phone", "电话|手机|传真|联系方式", QY_BLANK_PHONE },
  { "address", "地址|地点|所在地|住所", QY_BLANK_ADDRESS },
  { "person", "姓名|联系人|代表|负责人", QY_BLANK_PERSON },
  { "signature", "签字|签名|盖章|签章", QY_BLANK_SIGNATURE },
  { "party", "公司|单位|企业|[甲乙供需]方|客户|委托|受托|(?:服务|提供|承包|发包|承接|使用|需求)[方商]名|供应商名|姓名/名称", QY_BLANK_PARTY_NAME },
  { "number", "数量|份数|次数|数字", QY_BLANK_NUMBER },
  { "any", "[" QY_TEXT_HAN "]", QY_BLANK_TEXT },
  { NULL },
};
/* clang-format on */

#define FIELD_OF_PARTY    "(?::|" QY_TEXT_NAME_HINT ")[ ]*\\z|以下简称"
#define ACCOUNT_LABEL     "信用代码|税号|识别号|开户|账号|账户|帐号|户名|邮箱|邮件|身份证"
#define NOT_A_PARTY_FIELD "签订|签署|服务|安装|常驻|交付|热线|项目|施工|履行"
#define SIDE              60 /* bytes before a blank that can tell its kind */
/* clang-format off */
#define LABEL \
  "([" QY_TEXT_HAN "/A-Za-z]{1,14})(?:[ ]*\\([^()\\n]{0,12}\\))?[ ]*[:为是¥“\"《(]*[ ]*\\z"
/* clang-format on */

/* Index of the party whose label the blank itself is, -1 for none. */
static int
stand_in_of (QyTextRun *run, const char *text, gsize start, gsize end)
{
  for (guint i = 0; i < run->out->parties->len; i++)
    {
      QyAnalysisParty *party = g_ptr_array_index (run->out->parties, i);
      gsize size = strlen (party->label);

      if (end - start == size && strncmp (party->label, text + start, size) == 0)
        return (int) i;
    }
  return -1;
}

gboolean
qy_text_blank_is_left_open (QyTextRun *run, const char *rule, gsize start, gsize end)
{
  const GString *text = run->work->text;

  if (g_str_equal (rule, "hint in brackets"))
    return !qy_text_has ("注|如有|以下简称|\\d{4}|号$|附件|http", text->str, start, end)
           && qy_text_has ("[" QY_TEXT_HAN "]", text->str, start, end)
           && !(start == 0 || text->str[start - 1] == '\n');
  if (g_str_equal (rule, "empty brackets") && end - start == 2 && text->str[start] == '(')
    return qy_text_has ("\\A[" QY_TEXT_HAN "]", text->str, end,
                        qy_text_clip (text->str, end, text->len, 8));
  return TRUE;
}

static QyBlankKind
kind_of (const QyTextBlankPlace *place, gboolean *by_rule)
{
  gsize from = qy_text_back (place->text, place->before, place->start, SIDE);
  g_autoptr (GString) around =
      g_string_new_len (place->text + from, (gssize) (place->start - from));
  const QyTextRule *rule = NULL;
  gsize line = place->end;

  while (line < place->after && place->text[line] != '\n')
    line++;
  g_string_append_c (around, '\x01');
  g_string_append_len (around, place->text + place->end, (gssize) (line - place->end));
  if (place->end > place->start && strchr ("[{<", place->text[place->start]) != NULL)
    rule = qy_text_first_rule (hints, place->text, place->start, place->end, NULL, 0);
  if (rule == NULL)
    rule = qy_text_first_rule (kinds, around->str, 0, around->len, NULL, 0);
  *by_rule = rule != NULL;
  return rule != NULL ? (QyBlankKind) rule->value : QY_BLANK_TEXT;
}

static char *
label_of (QyTextRun *run, const QyTextBlankPlace *place)
{
  gsize from = qy_text_back (place->text, place->before, place->start, SIDE);
  QyTextSpan groups[2];

  if (!qy_text_match (LABEL, place->text, from, place->start, groups, 2))
    return NULL;
  return qy_text_work_show (run->work, groups[1].start, groups[1].end);
}

/* The party whose block the blank stands in: the last one named before it in the same few lines. */
static int
party_of (QyTextRun *run, const QyTextBlankPlace *place)
{
  gsize from = qy_text_back (place->text, 0, place->start, 400);
  gsize best = 0;
  int found = -1;

  for (guint i = 0; i < run->out->parties->len; i++)
    {
      QyAnalysisParty *party = g_ptr_array_index (run->out->parties, i);
      const char *at =
          g_strrstr_len (place->text + from, (gssize) (place->start - from), party->label);

      if (at != NULL && (gsize) (at - place->text) + 1 > best)
        {
          best = (gsize) (at - place->text) + 1;
          found = (int) i;
        }
    }
  return found;
}

static gboolean
describes_party (const QyAnalysisBlank *blank)
{
  return blank->kind == QY_BLANK_PARTY_NAME || blank->kind == QY_BLANK_ADDRESS
         || blank->kind == QY_BLANK_PERSON || blank->kind == QY_BLANK_PHONE
         || (blank->label != NULL
             && qy_text_has (ACCOUNT_LABEL, blank->label, 0, strlen (blank->label)));
}

static void
note_field (QyTextRun *run, QyAnalysisBlank *blank)
{
  QyAnalysisParty *party = g_ptr_array_index (run->out->parties, (guint) blank->party);
  const char *name = blank->label;

  if (name == NULL || strstr (name, party->label) != NULL || blank->kind == QY_BLANK_PARTY_NAME)
    name = blank->label != NULL && strstr (blank->label, "公司名称") != NULL ? "公司名称" : "名称";
  if (!g_ptr_array_find_with_equal_func (party->blank_fields, name, g_str_equal, NULL))
    g_ptr_array_add (party->blank_fields, g_strdup (name));
}

void
qy_text_blank_classify (QyTextRun *run,
                        QyAnalysisBlank *blank,
                        const QyTextBlankPlace *place,
                        gboolean is_date)
{
  gboolean by_rule = TRUE;

  blank->kind = is_date ? QY_BLANK_DATE : kind_of (place, &by_rule);
  blank->party = stand_in_of (run, place->text, place->start, place->end);
  if (blank->party >= 0)
    blank->kind = QY_BLANK_PARTY_NAME;
  if (!by_rule)
    blank->certainty = MIN (blank->certainty, QY_CERTAINTY_LIKELY);
  blank->label = label_of (run, place);
  if (blank->party < 0 && describes_party (blank)
      && qy_text_has (FIELD_OF_PARTY, place->text,
                      qy_text_back (place->text, place->before, place->start, SIDE), place->start))
    blank->party = party_of (run, place);
  if (blank->kind != QY_BLANK_PARTY_NAME && blank->label != NULL
      && qy_text_has (NOT_A_PARTY_FIELD, blank->label, 0, strlen (blank->label)))
    blank->party = -1;
  if (blank->party >= 0)
    note_field (run, blank);
}

void
qy_text_blank_pair (QyTextRun *run)
{
  GPtrArray *blanks = run->out->blanks;

  for (guint i = 0; i + 1 < blanks->len; i++)
    {
      QyAnalysisBlank *one = g_ptr_array_index (blanks, i);
      QyAnalysisBlank *two = g_ptr_array_index (blanks, i + 1);
      gboolean both = (one->kind == QY_BLANK_MONEY && two->kind == QY_BLANK_MONEY_UPPER)
                      || (one->kind == QY_BLANK_MONEY_UPPER && two->kind == QY_BLANK_MONEY);

      if (!both || one->pair >= 0 || one->clause != two->clause
          || two->range.start - one->range.end > 60)
        continue;
      one->pair = (int) i + 1;
      two->pair = (int) i;
    }
}
