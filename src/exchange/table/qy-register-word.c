/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "qy-register-private.h"

static const struct
{
  const char *word;
  const char *code;
} currencies[] = {
  { "人民币", "CNY" }, { "元", "CNY" },       { "rmb", "CNY" },    { "¥", "CNY" },
  { "￥", "CNY" },     { "美元", "USD" },     { "美金", "USD" },   { "$", "USD" },
  { "us$", "USD" },    { "欧元", "EUR" },     { "€", "EUR" },      { "港币", "HKD" },
  { "港元", "HKD" },   { "hk$", "HKD" },      { "日元", "JPY" },   { "英镑", "GBP" },
  { "£", "GBP" },      { "澳元", "AUD" },     { "加元", "CAD" },   { "瑞士法郎", "CHF" },
  { "韩元", "KRW" },   { "新加坡元", "SGD" }, { "新台币", "TWD" }, { "卢布", "RUB" },
};

static const struct
{
  const char *word;
  QyContractState state;
} states[] = {
  { "已签", QY_STATE_SIGNED },          { "已签订", QY_STATE_SIGNED },
  { "已签署", QY_STATE_SIGNED },        { "已签约", QY_STATE_SIGNED },
  { "履行中", QY_STATE_IN_FORCE },      { "执行中", QY_STATE_IN_FORCE },
  { "进行中", QY_STATE_IN_FORCE },      { "在履行", QY_STATE_IN_FORCE },
  { "正在履行", QY_STATE_IN_FORCE },    { "正常履行", QY_STATE_IN_FORCE },
  { "正常", QY_STATE_IN_FORCE },        { "生效", QY_STATE_IN_FORCE },
  { "已生效", QY_STATE_IN_FORCE },      { "生效中", QY_STATE_IN_FORCE },
  { "有效", QY_STATE_IN_FORCE },        { "在执行", QY_STATE_IN_FORCE },
  { "in force", QY_STATE_IN_FORCE },    { "signed by all", QY_STATE_SIGNED },
  { "各方已签署", QY_STATE_SIGNED },    { "已被取代", QY_STATE_REPLACED },
  { "active", QY_STATE_IN_FORCE },      { "valid", QY_STATE_IN_FORCE },
  { "effective", QY_STATE_IN_FORCE },   { "running", QY_STATE_IN_FORCE },
  { "中止", QY_STATE_SUSPENDED },       { "已中止", QY_STATE_SUSPENDED },
  { "暂停", QY_STATE_SUSPENDED },       { "已暂停", QY_STATE_SUSPENDED },
  { "到期", QY_STATE_EXPIRED },         { "已到期", QY_STATE_EXPIRED },
  { "过期", QY_STATE_EXPIRED },         { "已过期", QY_STATE_EXPIRED },
  { "期满", QY_STATE_EXPIRED },         { "届满", QY_STATE_EXPIRED },
  { "已届满", QY_STATE_EXPIRED },       { "失效", QY_STATE_EXPIRED },
  { "已失效", QY_STATE_EXPIRED },       { "ended", QY_STATE_EXPIRED },
  { "终止", QY_STATE_TERMINATED },      { "已终止", QY_STATE_TERMINATED },
  { "解除", QY_STATE_TERMINATED },      { "已解除", QY_STATE_TERMINATED },
  { "作废", QY_STATE_TERMINATED },      { "已作废", QY_STATE_TERMINATED },
  { "cancelled", QY_STATE_TERMINATED }, { "canceled", QY_STATE_TERMINATED },
  { "已替代", QY_STATE_REPLACED },      { "被替代", QY_STATE_REPLACED },
  { "已续签", QY_STATE_REPLACED },      { "完成", QY_STATE_CLOSED },
  { "已完成", QY_STATE_CLOSED },        { "完结", QY_STATE_CLOSED },
  { "已完结", QY_STATE_CLOSED },        { "履行完毕", QY_STATE_CLOSED },
  { "执行完毕", QY_STATE_CLOSED },      { "已履行完毕", QY_STATE_CLOSED },
  { "关闭", QY_STATE_CLOSED },          { "已关闭", QY_STATE_CLOSED },
  { "结清", QY_STATE_CLOSED },          { "已结清", QY_STATE_CLOSED },
  { "归档", QY_STATE_CLOSED },          { "已归档", QY_STATE_CLOSED },
  { "结束", QY_STATE_CLOSED },          { "已结束", QY_STATE_CLOSED },
  { "completed", QY_STATE_CLOSED },     { "finished", QY_STATE_CLOSED },
  { "草稿", QY_STATE_DRAFT },           { "起草中", QY_STATE_DRAFT },
  { "未签", QY_STATE_DRAFT },           { "未签订", QY_STATE_DRAFT },
  { "待签", QY_STATE_DRAFT },           { "待签署", QY_STATE_DRAFT },
  { "签署中", QY_STATE_ISSUED },        { "审批中", QY_STATE_IN_REVIEW },
  { "审核中", QY_STATE_IN_REVIEW },     { "评审中", QY_STATE_IN_REVIEW },
  { "已审批", QY_STATE_APPROVED },      { "已批准", QY_STATE_APPROVED },
};

gboolean
qy_register_currency (const char *word, char code[4])
{
  g_autofree char *folded = g_utf8_strdown (word, -1);
  g_autofree char *upper = g_ascii_strup (word, -1);

  for (guint i = 0; i < G_N_ELEMENTS (currencies); i++)
    if (g_str_equal (currencies[i].word, folded))
      {
        g_strlcpy (code, currencies[i].code, 4);
        return TRUE;
      }
  if (strlen (upper) != 3 || strspn (upper, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != 3)
    return FALSE;
  g_strlcpy (code, upper, 4);
  return TRUE;
}

/* Also what the program itself calls them, in either form, so that its own tables come back. */
gboolean
qy_register_state (const char *word, QyContractState *state)
{
  g_autofree char *folded = g_utf8_strdown (word, -1);

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    if (g_str_equal (states[i].word, folded))
      {
        *state = states[i].state;
        return TRUE;
      }
  for (guint i = 0; i < QY_N_STATES; i++)
    {
      g_autofree char *label = g_utf8_strdown (qy_contract_state_label (i), -1);

      if (g_str_equal (label, folded) || g_str_equal (qy_contract_state_to_string (i), folded))
        {
          *state = (QyContractState) i;
          return TRUE;
        }
    }
  return FALSE;
}

static gboolean
says_nothing (const char *text)
{
  static const char *const nothing[] = { "-",   "--",  "—",  "——",   "/",    "\\",  "无", "暂无",
                                         "n/a", "N/A", "NA", "null", "none", "—— ", "…",  NULL };

  return g_strv_contains (nothing, text);
}

char *
qy_register_clean (const char *text)
{
  g_autoptr (GString) out = g_string_new (NULL);
  gboolean blank = FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c) || g_unichar_iscntrl (c) || c == 0x200b || c == 0xfeff)
        {
          blank = out->len > 0;
          continue;
        }
      if (blank)
        g_string_append_c (out, ' ');
      blank = FALSE;
      g_string_append_unichar (out, c);
    }
  return says_nothing (out->str) ? g_strdup ("") : g_string_free (g_steal_pointer (&out), FALSE);
}
