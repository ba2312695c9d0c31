/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-register-private.h"

static const struct
{
  const char *name;
  const char *label;
  const char *heads; /* as heads of real tables, without what fold() takes away */
} fields[QY_N_REGISTER_FIELDS] = {
  [QY_REGISTER_IGNORED] = { "ignored", N_ ("Ignored"), "" },
  [QY_REGISTER_NUMBER] = { "number", N_ ("Number"),
                           "合同编号 编号 合同号 合同号码 协议编号 协议号 合约编号 合同文号 "
                           "number no contractno contractnumber contractid contractcode" },
  [QY_REGISTER_TITLE] = { "title", N_ ("Title"),
                          "合同名称 名称 合同标题 标题 协议名称 合约名称 合同名 title name "
                          "contracttitle contractname contract agreement subject" },
  [QY_REGISTER_KIND] = { "kind", N_ ("Kind"),
                         "合同类型 类型 合同类别 类别 合同种类 合同性质 kind type category "
                         "contracttype contractkind" },
  [QY_REGISTER_STATE] = { "state", N_ ("State"),
                          "状态 合同状态 履行状态 执行状态 履约状态 履行情况 执行情况 当前状态 "
                          "state "
                          "status contractstatus" },
  [QY_REGISTER_PARTY_A] = { "party_a", N_ ("Party A"),
                            "甲方 甲方名称 甲方单位 甲方全称 甲方当事人 partya firstparty" },
  [QY_REGISTER_PARTY_B] = { "party_b", N_ ("Party B"),
                            "乙方 乙方名称 乙方单位 乙方全称 乙方当事人 partyb secondparty" },
  [QY_REGISTER_PARTY_C] = { "party_c", N_ ("Party C"),
                            "丙方 丙方名称 丙方单位 丙方全称 partyc thirdparty" },
  [QY_REGISTER_OWN_PARTY] = { "own_party", N_ ("Our side"),
                              "我方 我方单位 我方主体 我方签约主体 我方名称 本方 本方单位 我司 "
                              "ourside ourcompany ourparty owncompany" },
  [QY_REGISTER_OTHER_PARTY] = { "other_party", N_ ("Counterparty"),
                                "对方 对方单位 对方名称 合同对方 相对方 合同相对方 对方当事人 "
                                "签约对方 对方公司 供应商 供应商名称 客户 客户名称 往来单位 "
                                "counterparty vendor supplier customer client" },
  [QY_REGISTER_PARTIES] = { "parties", N_ ("Parties"),
                            "当事人 合同当事人 合同双方 签约方 签约双方 签约主体 签约各方 parties "
                            "party "
                            "contractparties" },
  [QY_REGISTER_SIGNED_ON] = { "signed_on", N_ ("Signed on"),
                              "签订日期 签署日期 签约日期 签订时间 签署时间 签约时间 签订日 签署日 "
                              "合同签订日期 合同签署日期 合同签订时间 signedon signed datesigned "
                              "signeddate signingdate signaturedate dateofsignature" },
  [QY_REGISTER_EFFECTIVE_ON] = { "effective_on", N_ ("Effective on"),
                                 "生效日期 生效日 生效时间 合同生效日期 effectiveon effective "
                                 "effectivedate" },
  [QY_REGISTER_STARTS_ON] = { "starts_on", N_ ("First day"),
                              "开始日期 起始日期 起始日 开始日 开始时间 起始时间 合同开始日期 "
                              "合同起始日期 服务开始日期 起日期 startson start startdate from "
                              "firstday periodstart begin begindate" },
  [QY_REGISTER_ENDS_ON] = { "ends_on", N_ ("Last day"),
                            "到期日 到期日期 结束日期 截止日期 截止日 结束日 终止日期 结束时间 "
                            "到期时间 "
                            "终止时间 截止时间 合同到期日 合同到期日期 合同结束日期 合同终止日期 "
                            "合同截止日期 失效日期 届满日 届满日期 endson end enddate until "
                            "lastday expiry expirydate expires expirationdate periodend" },
  [QY_REGISTER_PERIOD] = { "period", N_ ("Period"),
                           "合同期限 期限 起止日期 合同起止日期 服务期 服务期限 有效期 合同有效期 "
                           "有效期限 履行期限 起止时间 合同起止时间 period term contractperiod "
                           "contractterm" },
  [QY_REGISTER_AMOUNT] = { "amount", N_ ("Amount"),
                           "合同金额 金额 合同总价 合同总金额 总金额 总额 合同总额 合同价款 总价 "
                           "合同价 合同价格 价税合计 含税金额 合同含税金额 合同额 标的额 标的金额 "
                           "合同标的额 签约金额 amount total totalamount contractamount value "
                           "contractvalue price contractprice" },
  [QY_REGISTER_CURRENCY] = { "currency", N_ ("Currency"), "币种 币别 货币 货币种类 currency" },
  [QY_REGISTER_RESPONSIBLE] = { "responsible", N_ ("Responsible person"),
                                "负责人 经办人 责任人 承办人 跟进人 合同负责人 合同经办人 经办 "
                                "responsible responsibleperson owner manager handler" },
  [QY_REGISTER_TAGS] = { "tags", N_ ("Tags"), "标签 tags labels" },
  [QY_REGISTER_NOTE] = { "note", N_ ("Note"),
                         "备注 说明 备注说明 附注 note notes remark remarks comment comments" },
};

const char *
qy_register_field_to_string (QyRegisterField field)
{
  g_return_val_if_fail (field < QY_N_REGISTER_FIELDS, NULL);
  return fields[field].name;
}

gboolean
qy_register_field_from_string (const char *name, QyRegisterField *field)
{
  g_return_val_if_fail (name != NULL && field != NULL, FALSE);

  for (guint i = 0; i < QY_N_REGISTER_FIELDS; i++)
    if (g_str_equal (fields[i].name, name))
      {
        *field = (QyRegisterField) i;
        return TRUE;
      }
  return FALSE;
}

const char *
qy_register_field_label (QyRegisterField field)
{
  g_return_val_if_fail (field < QY_N_REGISTER_FIELDS, NULL);
  return _ (fields[field].label);
}

static gboolean
opens (gunichar c)
{
  return c == '(' || c == 0xff08 || c == '[' || c == 0x3010;
}

static gboolean
closes (gunichar c)
{
  return c == ')' || c == 0xff09 || c == ']' || c == 0x3011;
}

/* Letters and digits in small, what stands in brackets apart. */
static char *
fold (const char *name, GString *in_brackets)
{
  GString *bare = g_string_new (NULL);
  int depth = 0;

  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_unichar_tolower (g_utf8_get_char (p));

      if (opens (c))
        depth++;
      else if (closes (c))
        depth = MAX (depth - 1, 0);
      else if (depth > 0)
        g_string_append_unichar (in_brackets, c);
      else if (g_unichar_isalnum (c))
        g_string_append_unichar (bare, c);
    }
  return g_string_free (bare, FALSE);
}

QyRegisterField
qy_register_field_guess (const char *name)
{
  g_autoptr (GString) in_brackets = g_string_new (NULL);
  g_autofree char *bare = fold (name, in_brackets);

  for (guint i = 0; i < QY_N_REGISTER_FIELDS && *bare != '\0'; i++)
    {
      g_auto (GStrv) heads = g_strsplit (fields[i].heads, " ", -1);

      if (g_strv_contains ((const char *const *) heads, bare))
        return (QyRegisterField) i;
    }
  return QY_REGISTER_IGNORED;
}

void
qy_register_unit_guess (const char *name, QyRegisterUnit *unit)
{
  g_autoptr (GString) in_brackets = g_string_new (NULL);
  g_autofree char *bare = fold (name, in_brackets);
  const char *word = in_brackets->str;

  memset (unit, 0, sizeof *unit);
  for (const char *mark = strstr (word, "单位"); mark != NULL; mark = NULL)
    word = mark + strlen ("单位");
  while (*word != '\0' && !g_unichar_isalnum (g_utf8_get_char (word)))
    word = g_utf8_next_char (word);
  if (g_str_has_prefix (word, "人民币"))
    word += strlen ("人民币");
  unit->in_wan = g_str_has_prefix (word, "万");
  if (unit->in_wan)
    word += strlen ("万");
  if (!qy_register_currency (word, unit->currency))
    unit->currency[0] = '\0';
}
