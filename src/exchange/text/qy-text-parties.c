/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-text-passes.h"

#include <string.h>

/*
 * The parties: the word the text calls each by, and its role. 甲方 may be the provider, so the role
 * is read from the words beside the label, then from what the party does in the text, and only last
 * from the label.
 */

typedef enum
{
  ROLE_UNKNOWN,
  ROLE_CLIENT,
  ROLE_PROVIDER,
} Role;

/* Words for a role, as a label of its own or in the brackets beside one. */
/* clang-format off */
static const QyTextRule role_words[] = {
  { "entrusted", "受托|受任|被委托|代理方", ROLE_PROVIDER },
  { "receives",
    "接受服务|服务接受|服务对象|被服务|委托|客户|需方|需求|发包|买方|买受|"
    "购买|采购|用户|业主|使用|定作|招标|建设单位|付款|甲方单位|雇主",
    ROLE_CLIENT },
  { "provides",
    "服务|提供|承包|供方|供应|卖方|出卖|承接|开发|维护|运维|实施|承揽|技术支持|"
    "运营|代维|维保|外包|销售|许可",
    ROLE_PROVIDER },
  { NULL },
};
/* clang-format on */

/* What a party does; %s is its label. */
/* clang-format off */
static const QyTextRule deeds[] = {
  { "serves",
    "%s[^。;\\n甲乙]{0,12}(?:提供[^。;\\n]{0,24}(?:服务|支持|维护|运维)|负责[^。;\\n]{0,16}(?:维护|"
    "运维|开发|监控|巡检))",
    ROLE_PROVIDER },
  { "served through",
    "(?:向|为|给)[ ]*%s[^。;\\n]{0,12}(?:提供|维修|维护|开发|保养|建设|安装|" "清洗)",
    ROLE_CLIENT },
  { "collects", "%s[^。;\\n甲乙]{0,12}(?:收取|开具[^。;\\n]{0,8}发票)", ROLE_PROVIDER },
  { "is entrusted",
    "(?:委托|聘请|雇佣|邀请)[ ]*%s|%s[^。;\\n甲乙]{0,8}接受[^。;\\n]{0,8}委托",
    ROLE_PROVIDER },
  { "entrusts", "%s[ ]*(?:自愿|同意|决定)?(?:委托|聘请|雇佣)", ROLE_CLIENT },
  { "pays",
    "%s[ ]*(?:应|须|需|按|于|在|同意|未|逾期|每)[^。;\\n甲乙]{0,24}(?:支付|"
    "付款|付清|缴纳)(?!违约金|赔偿|滞纳)",
    ROLE_CLIENT },
  { "is paid",
    "(?:向|给|付)[ ]*%s[^。;\\n]{0,4}(?:一次性)?支付(?!违约金|赔偿)|支付给[ ]*%s",
    ROLE_PROVIDER },
  { "is able",
    "%s[ ]*(?:所能|能够?|具[有备])[^。;\\n]{0,30}(?:提供|资质|能力|经验|技术)",
    ROLE_PROVIDER },
  { "needs", "%s[ ]*(?:因|需要|需)[^。;\\n]{0,16}(?:服务|维护|运维|系统|业务|需求)", ROLE_CLIENT },
  { NULL },
};
/* clang-format on */

static const char *const label_pairs[] = {
  "委托方", "受托方",     "委托人", "受托人",     "发包方", "承包方", "发包人",   "承包人",
  "需方",   "供方",       "买方",   "卖方",       "买受人", "出卖人", "定作人",   "承揽人",
  "客户方", "服务方",     "采购方", "供应商",     "采购人", "服务商", "用户方",   "提供方",
  "用户",   "服务提供方", "客户",   "服务提供商", "业主方", "许可方", "被许可方",
};

#define SAMPLE_BYTES 200000u /* of a text that are read for what the parties do */
/* clang-format off */
#define SHORT_NAME \
  "(?:以下|下称|简称)[^“”\"'\\n。;]{0,6}[“\"'「『][ ]*([^“”\"'」』\\s,;。()]{1,12})[ ]*[”\"'」』]"
/* clang-format on */
#define STAND_IN "^(?:X{2,}|Y{2,}|Z{2,}|[A-Z]{1,2}方?|.{1,5}(?:方|公司|局|中心|学校|医院|银行))$"

static gboolean
has_label (QyTextRun *run, const char *label)
{
  for (guint i = 0; i < run->out->parties->len; i++)
    {
      QyAnalysisParty *party = g_ptr_array_index (run->out->parties, i);

      if (g_str_equal (party->label, label))
        return TRUE;
    }
  return FALSE;
}

static void
add_party (QyTextRun *run, const char *label, gsize start, gsize end)
{
  QyAnalysisParty *party;

  if (has_label (run, label) || run->out->parties->len >= QY_TEXT_MAX_PARTIES)
    return;
  party = g_new0 (QyAnalysisParty, 1);
  party->label = g_strdup (label);
  party->blank_fields = g_ptr_array_new_with_free_func (g_free);
  party->range = qy_text_work_range (run->work, start, end);
  g_ptr_array_add (run->out->parties, party);
}

/* 甲方, 乙方 …: the first two by any use, further ones only where they are introduced. */
static void
find_lettered (QyTextRun *run)
{
  static const char *const labels[] = { "甲方", "乙方", "丙方", "丁方" };
  const GString *text = run->work->text;

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      const char *at = strstr (text->str, labels[i]);
      g_autofree char *introduced = g_strconcat (labels[i], ":", NULL);
      g_autofree char *bracketed = g_strconcat (labels[i], "(", NULL);

      if (at == NULL)
        continue;
      if (i >= 2 && strstr (text->str, introduced) == NULL && strstr (text->str, bracketed) == NULL)
        continue;
      add_party (run, labels[i], (gsize) (at - text->str),
                 (gsize) (at - text->str) + strlen (labels[i]));
    }
}

/* 委托方:… 受托方:…, where nobody is called 甲方. */
static void
find_named (QyTextRun *run)
{
  const GString *text = run->work->text;

  for (guint i = 0; i < G_N_ELEMENTS (label_pairs); i++)
    {
      const char *at = text->str;
      gsize size = strlen (label_pairs[i]);

      while ((at = strstr (at, label_pairs[i])) != NULL)
        {
          gsize start = (gsize) (at - text->str);
          gboolean whole = start == 0
                           || !g_unichar_isalpha (g_utf8_get_char (g_utf8_prev_char (at)))
                           || start == run->title_end;

          if (whole
              && qy_text_has ("\\A[ ]*(?:\\([^()\\n]{0,24}\\))?[ ]*:", text->str, start + size,
                              qy_text_clip (text->str, start + size, text->len, 120)))
            {
              add_party (run, label_pairs[i], start, start + size);
              break;
            }
          at += size;
        }
    }
}

/* ABC公司(以下简称“ABC”). */
static void
find_short_names (QyTextRun *run)
{
  const GString *text = run->work->text;
  g_auto (QyTextScan) scan = { 0 };
  QyTextSpan groups[2];

  qy_text_scan_init (&scan, SHORT_NAME, text->str, 0, text->len);
  while (run->out->parties->len < QY_TEXT_MAX_PARTIES && qy_text_scan_next (&scan, groups, 2))
    {
      g_autofree char *label = NULL;

      if (!qy_text_has (STAND_IN, text->str, groups[1].start, groups[1].end)
          && !qy_text_has ("(?:公司|单位|企业|中心|[_X])[^。;\\n]{0,12}$", text->str,
                           qy_text_back (text->str, 0, groups[0].start, 48), groups[0].start))
        continue;
      label = g_strndup (text->str + groups[1].start, groups[1].end - groups[1].start);
      add_party (run, label, groups[1].start, groups[1].end);
    }
}

/* The words in brackets beside the label: 甲方(委托方), or in front of it: 委托方(甲方). */
static void
read_role_text (QyTextRun *run, QyAnalysisParty *party)
{
  const GString *text = run->work->text;
  g_autofree char *label = g_regex_escape_string (party->label, -1);
  g_autofree char *behind =
      g_strdup_printf ("%s[ ]*\\([ ]*([" QY_TEXT_HAN "/、]{1,16})[ ]*\\)", label);
  g_autofree char *before =
      g_strdup_printf ("((?:服务)?(?:委托|受托|采购|供应|服务|发包|承包|需|供|买|卖|出卖|买受|用户|"
                       "客户|业主|使用|提供|开发|维护|运维|承揽|定作)(?:提供|需求|接受|购买)?(?:"
                       "单位|方|人|商)?)[ ]*\\((?:以下|下称|简称|为|[ “\"'])*%s[ ”\"']*\\)",
                       label);
  const char *const patterns[] = { behind, before };
  gsize size = qy_text_clip (text->str, 0, text->len, SAMPLE_BYTES);

  for (guint i = 0; i < G_N_ELEMENTS (patterns) && party->role_text == NULL; i++)
    {
      g_autoptr (GRegex) regex = g_regex_new (patterns[i], G_REGEX_OPTIMIZE, 0, NULL);
      g_autoptr (GMatchInfo) info = NULL;

      for (g_regex_match_full (regex, text->str, (gssize) size, 0, 0, &info, NULL);
           g_match_info_matches (info) && party->role_text == NULL; g_match_info_next (info, NULL))
        {
          int start;
          int end;

          g_match_info_fetch_pos (info, 1, &start, &end);
          if (!qy_text_has ("签|盖|公章|简称|全称|代表|填|名称", text->str, (gsize) start,
                            (gsize) end))
            party->role_text = qy_text_work_show (run->work, (gsize) start, (gsize) end);
        }
    }
}

static guint
count_deeds (const GString *text, const char *form, const char *label)
{
  g_autofree char *escaped = g_regex_escape_string (label, -1);
  g_auto (GStrv) parts = g_strsplit (form, "%s", -1);
  g_autofree char *pattern = g_strjoinv (escaped, parts);
  g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_OPTIMIZE, 0, NULL);
  g_autoptr (GMatchInfo) info = NULL;
  guint n = 0;

  g_assert (regex != NULL);
  g_regex_match_full (regex, text->str,
                      (gssize) qy_text_clip (text->str, 0, text->len, SAMPLE_BYTES), 0, 0, &info,
                      NULL);
  for (; g_match_info_matches (info); g_match_info_next (info, NULL))
    n++;
  return n;
}

static int
weigh (QyTextRun *run, const char *label)
{
  int weight = 0;

  for (const QyTextRule *deed = deeds; deed->name != NULL; deed++)
    {
      int n = (int) count_deeds (run->work->text, deed->pattern, label);

      weight += deed->value == ROLE_PROVIDER ? n : -n;
    }
  return weight;
}

static Role
role_of_words (const char *words)
{
  const QyTextRule *rule = NULL;

  if (words != NULL)
    rule = qy_text_first_rule (role_words, words, 0, strlen (words), NULL, 0);
  return rule != NULL ? (Role) rule->value : ROLE_UNKNOWN;
}

/* Roles by words, then by deeds: the party that serves most is the provider. */
static void
assign_roles (QyTextRun *run)
{
  GPtrArray *parties = run->out->parties;
  gboolean told = FALSE;
  int sum = 0;

  for (guint i = 0; i < parties->len; i++)
    {
      QyAnalysisParty *party = g_ptr_array_index (parties, i);
      Role role = role_of_words (party->role_text);

      if (role == ROLE_UNKNOWN)
        role = role_of_words (party->label);
      party->certainty = role == ROLE_UNKNOWN ? QY_CERTAINTY_GUESS : QY_CERTAINTY_SURE;
      party->role = role == ROLE_PROVIDER ? QY_ROLE_PROVIDER : QY_ROLE_CLIENT;
      told |= role != ROLE_UNKNOWN;
      if (role != ROLE_UNKNOWN)
        sum += role == ROLE_PROVIDER ? 1 : -1;
    }
  for (guint i = 0; i < parties->len; i++)
    {
      QyAnalysisParty *party = g_ptr_array_index (parties, i);
      gboolean is_provider;
      int weight;

      if (party->certainty == QY_CERTAINTY_SURE)
        continue;
      weight = weigh (run, party->label)
               - (parties->len == 2 && !told
                      ? weigh (run, ((QyAnalysisParty *) g_ptr_array_index (parties, 1 - i))->label)
                      : 0);
      if (told && parties->len == 2)
        is_provider = sum < 0;
      else
        is_provider = weight != 0 ? weight > 0 : i > 0;
      party->role = is_provider ? QY_ROLE_PROVIDER : QY_ROLE_CLIENT;
      party->certainty = weight != 0 || told ? QY_CERTAINTY_LIKELY : QY_CERTAINTY_GUESS;
    }
}

/**
 * qy_text_pass_parties:
 *
 * Fills the parties: labels, roles and the words beside the labels.
 */
void
qy_text_pass_parties (QyTextRun *run)
{
  find_lettered (run);
  if (run->out->parties->len < 2)
    {
      find_named (run);
      if (run->out->parties->len < 2)
        find_short_names (run);
    }
  for (guint i = 0; i < run->out->parties->len; i++)
    read_role_text (run, g_ptr_array_index (run->out->parties, i));
  assign_roles (run);
}
