/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "printed-fixture.h"

#include <string.h>

static const struct
{
  char letter;
  QyBlockKind kind;
} kinds[] = {
  { 'C', QY_BLOCK_CLAUSE },    { 'P', QY_BLOCK_PARA },  { 'I', QY_BLOCK_ITEM },
  { 'R', QY_BLOCK_RECITAL },   { 'T', QY_BLOCK_TABLE }, { 'r', QY_BLOCK_ROW },
  { 's', QY_BLOCK_ROW },       { 'A', QY_BLOCK_ANNEX }, { 'N', QY_BLOCK_NOTE },
  { 'S', QY_BLOCK_SIGNATURE },
};

static const char *const zh_sentences[] = {
  "乙方应当按照本合同约定的范围、标准和时限，向甲方提供系统运行维护服务，并保证服务过程真实、完整、"
  "可追溯。",
  "甲方应当在收到乙方书面通知之日起5个工作日内予以答复；逾期未答复的，视为同意乙方提出的方案。",
  "因一方原因导致服务中断超过30分钟的，责任方应当在24小时内提交《故障分析报告》，说明原因、影响和改"
  "进措施。",
  "双方确认，本条所称“工作日”不包括法定节假日及休息日；遇调休的，以国务院办公厅公布的安排为准。",
  "未经对方事先书面同意，任何一方不得将本合同项下的权利、义务全部或者部分转让给第三方（关联企业除外"
  "）。",
  "服务人员进入甲方机房前，应当完成登记、核验、授权三个步骤，并全程遵守甲方的信息安全管理制度。",
  "月度服务费为人民币12,800.00元（大写：壹万贰仟捌佰元整），甲方应于次月10日前以银行转账方式支付。",
};

static const char *const en_sentences[] = {
  "The Provider shall operate, monitor and maintain the Systems in accordance with the service "
  "levels set out in this Agreement. ",
  "The Customer shall answer a written request within five (5) Business Days of its receipt; a "
  "request left unanswered is deemed approved. ",
  "Where an interruption lasts longer than thirty minutes, the party at fault shall deliver a "
  "root-cause report within twenty-four hours. ",
  "Neither party may assign its rights or obligations without the prior written consent of the "
  "other party, except to an affiliate. ",
  "The monthly fee of CNY 12,800.00 is payable by bank transfer no later than the tenth day of the "
  "following month. ",
};

static const char *const zh_headings[] = {
  "服务范围", "双方的权利和义务", "服务标准", "费用及支付",
  "保密",     "知识产权",         "违约责任", "变更与解除"
};
static const char *const en_headings[] = { "Scope of Services", "Obligations of the Parties",
                                           "Service Levels",    "Fees and Payment",
                                           "Confidentiality",   "Intellectual Property",
                                           "Liability",         "Change and Termination" };

static void
add_span (QyPrintedBlock *block, const char *text, gssize length, QySpanStyle style)
{
  g_autofree char *piece = g_strndup (text, length);

  if (length > 0 || style == QY_SPAN_CELL)
    qy_printed_block_add_span (block, piece, style, NULL);
}

static void
add_spans (QyPrintedBlock *block, const char *text)
{
  static const struct
  {
    const char *sign;
    QySpanStyle style;
  } signs[] = { { "{b}", QY_SPAN_BOLD },
                { "{u}", QY_SPAN_UNDERLINE },
                { "{d}", QY_SPAN_DEFINED },
                { "{/}", QY_SPAN_PLAIN } };
  QySpanStyle style = QY_SPAN_PLAIN;
  const char *start = text;

  for (const char *p = text; *p != '\0';)
    {
      gsize blank = strspn (p, "_"), skip = 0;
      QySpanStyle next = style;

      for (gsize i = 0; i < G_N_ELEMENTS (signs); i++)
        if (g_str_has_prefix (p, signs[i].sign))
          {
            skip = strlen (signs[i].sign);
            next = signs[i].style;
          }
      if (skip == 0 && blank < 2 && !g_str_has_prefix (p, "¦"))
        {
          p++;
          continue;
        }
      add_span (block, start, p - start, style);
      if (skip == 0 && blank >= 2)
        add_span (block, p, blank, QY_SPAN_BLANK | QY_SPAN_FIELD);
      else if (skip == 0)
        add_span (block, "", 0, QY_SPAN_CELL);
      p += skip > 0 ? skip : blank >= 2 ? blank : strlen ("¦");
      start = p;
      style = next;
    }
  add_span (block, start, strlen (start), style);
}

static char *
make_key (guint n)
{
  static const char digits[] = "abcdefghijklmnopqrstuvwxyz234567";
  char key[6] = {
    'k', digits[(n >> 15) & 31], digits[(n >> 10) & 31], digits[(n >> 5) & 31], digits[n & 31], '\0'
  };

  return g_strdup (key);
}

void
printed_fixture_add (QyPrinted *printed, char kind, int level, const char *number, const char *text)
{
  g_autofree char *unescaped = g_strcompress (text);
  g_autofree char *key = kind == 's' ? NULL : make_key (printed->blocks->len);

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i].letter == kind)
      add_spans (qy_printed_add_block (printed, key, level, kinds[i].kind, number), unescaped);
}

QyPrinted *
printed_fixture_parse (const char *source)
{
  QyPrinted *printed = qy_printed_new (QY_LANGUAGE_ZH, NULL, NULL);
  g_auto (GStrv) lines = g_strsplit (source, "\n", -1);

  for (gsize i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (lines[i], "|", 3);
      guint n = g_strv_length (parts);

      if (n == 2 && g_str_equal (parts[0], "language"))
        printed->language = g_str_equal (parts[1], "en") ? QY_LANGUAGE_EN : QY_LANGUAGE_ZH;
      else if (n == 2 && g_str_equal (parts[0], "title"))
        {
          g_free (printed->title);
          printed->title = g_strdup (parts[1]);
        }
      else if (n == 2 && g_str_equal (parts[0], "number"))
        printed->number = g_strdup (parts[1]);
      else if (n == 3)
        printed_fixture_add (printed, parts[0][0], parts[0][1] - '0', parts[1], parts[2]);
    }
  return printed;
}

QyPrinted *
printed_fixture_load (const char *name)
{
  g_autofree char *base = g_strconcat (name, ".txt", NULL);
  g_autofree char *path =
      g_build_filename (g_getenv ("QY_SOURCE_ROOT"), "tests", "data", "document", base, NULL);
  g_autofree char *source = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &source, NULL, &error);
  g_assert_no_error (error);
  return printed_fixture_parse (source);
}

static void
add_long_clause (QyPrinted *printed, guint article, guint i)
{
  gboolean zh = printed->language == QY_LANGUAGE_ZH;
  const char *const *sentences = zh ? zh_sentences : en_sentences;
  gsize n = zh ? G_N_ELEMENTS (zh_sentences) : G_N_ELEMENTS (en_sentences);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *number = g_strdup_printf ("%u.%u", article, i % 5 + 1);

  for (guint j = 0; j < 3; j++)
    g_string_append (text, sentences[(i * 3 + j * 2 + i / 7) % n]);
  printed_fixture_add (printed, 'C', 2, number, text->str);
}

QyPrinted *
printed_fixture_long (QyLanguage language, guint n_clauses)
{
  gboolean zh = language == QY_LANGUAGE_ZH;
  QyPrinted *printed = qy_printed_new (
      language, zh ? "信息系统运行维护服务合同" : "Operations Services Agreement", "HT-2026-0042");

  for (guint i = 0; i < n_clauses; i++)
    {
      guint article = i / 5 + 1;

      if (i % 5 == 0)
        {
          g_autofree char *number = g_strdup_printf (zh ? "第%u条" : "%u.", article);

          printed_fixture_add (
              printed, 'C', 1, number,
              (zh ? zh_headings : en_headings)[article % G_N_ELEMENTS (zh_headings)]);
        }
      add_long_clause (printed, article, i);
    }
  printed_fixture_add (printed, 'S', 1, "",
                       zh ? "（以下无正文，为签署页）" : "(Signature page follows)");
  printed_fixture_add (printed, 's', 1, "",
                       zh ? "甲方（盖章）：¦乙方（盖章）：" : "Customer (seal):¦Provider (seal):");
  printed_fixture_add (printed, 's', 1, "",
                       zh ? "日期：____年__月__日¦日期：____年__月__日"
                          : "Date: ________¦Date: ________");
  return printed;
}
