/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-chinese-number.h"
#include "qy-english-number.h"
#include "qy-finding-private.h"

#define TOTAL_ZH "一式\\s{0,8}(" QY_RE_NUMBER ")\\s{0,8}份"
#define EACH_ZH                                                                                                                \
  "(三方|四方|双方|各方|甲乙双方|甲、乙双方|甲乙丙三方)?\\s{0,8}(?:均|各)[自持执保留存有]{0,4}" \
  "\\s{0,8}"                                                                                                                   \
  "(" QY_RE_NUMBER ")\\s{0,8}份"
#define ONE_ZH                                                                                                                    \
  "(?:甲方|乙方|丙方|丁方|委托方|受托方|代理机构|备案|鉴证方|见证方|[^，。；、]{2,8}?部门)\\s{0," \
  "8}(?:"                                                                                                                         \
  "持有?|执|保留|留存|存|保存)"                                                                                         \
  "\\s{0,8}(" QY_RE_NUMBER ")\\s{0,8}份"
#define NUMBER_EN "([a-z]{1,20}|[0-9]{1,4})(?: \\([0-9]{1,4}\\))?"
#define TOTAL_EN                                                                                   \
  "(?i)\\bin " NUMBER_EN " (?:original |identical ){0,2}(?:copies|counterparts|originals)"
#define EACH_EN                                                                                    \
  "(?i)\\b(?:each party|each of the parties|the parties each)[a-z ]{0,20}? " NUMBER_EN             \
  "(?: (?:original|identical|copy|copies|counterparts?|originals?|of them)\\b|[.,;]|$)"

static gboolean
read_count (const char *text, gint64 *n)
{
  if (g_ascii_isdigit (*text))
    {
      *n = g_ascii_strtoll (text, NULL, 10);
      return strlen (text) <= 3;
    }
  return qy_chinese_number_parse (text, n) || qy_english_number_parse (text, n);
}

/* How many parties share what "each" holds. */
static int
count_parties (QyInspection *inspection, const char *who)
{
  guint known = qy_document_get_parties (inspection->document)->len;

  if (who != NULL && strstr (who, "四方") != NULL)
    return 4;
  if (who != NULL && strstr (who, "三方") != NULL)
    return 3;
  if (who != NULL && strstr (who, "双方") != NULL)
    return 2;
  return known >= 2 ? (int) known : 2;
}

static gint64
add_matches (
    QyInspection *inspection, const char *pattern, const char *text, int group, gboolean each)
{
  g_autoptr (GMatchInfo) match = qy_inspection_match (inspection, pattern, text);
  gint64 sum = 0;

  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *number = g_match_info_fetch (match, group);
      g_autofree char *who = group > 1 ? g_match_info_fetch (match, 1) : NULL;
      gint64 n;

      if (read_count (number, &n))
        sum += n * (each ? count_parties (inspection, who) : 1);
    }
  return sum;
}

void
qy_finding_copies_differ (QyInspection *inspection)
{
  static const char *const totals[] = { TOTAL_ZH, TOTAL_EN };

  for (guint i = 0; i < inspection->places->len; i++)
    for (gsize language = 0; language < G_N_ELEMENTS (totals); language++)
      {
        const QyPlace *place = qy_inspection_place (inspection, i);
        g_autoptr (GMatchInfo) match =
            qy_inspection_match (inspection, totals[language], place->text);
        g_autofree char *number =
            g_match_info_matches (match) ? g_match_info_fetch (match, 1) : NULL;
        gint64 total;
        gint64 held;

        if (number == NULL || !read_count (number, &total))
          continue;
        held = add_matches (inspection, EACH_ZH, place->text, 2, TRUE)
               + add_matches (inspection, ONE_ZH, place->text, 1, FALSE)
               + add_matches (inspection, EACH_EN, place->text, 1, TRUE);
        if (held > 0 && held != total)
          qy_inspection_report (
              inspection, place, NULL, g_strdup (_ ("Change the total or what each side keeps")),
              _ ("there are %d copies, but %d are handed out"), (int) total, (int) held);
      }
}
