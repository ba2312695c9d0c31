/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-finding-private.h"
#include "qy-rate.h"

#define PPM_WHOLE       1000000
#define PPM_PER_PERCENT 10000
#define SHARE_ZH                                                                                                                      \
  "(?:总价款?|总额|总金额|合同价款?|合同金额|合同款|总费用|服务费|维护费|费用|价款|款项)(?:总额|" \
  "总价)?的?\\s{0,8}(" QY_RE_RATE ")"
#define SHARE_EN                                                                                   \
  "(?i)([0-9.]{1,16}\\s?%)\\s{1,4}of the (?:[a-z]{1,20} ){0,2}(?:price|fees?|amount|value|sum)\\b"
#define OTHER_PERCENTAGE                                                                                              \
  "(?i)违约|赔偿|利息|滞纳|税|折扣|逾期|上限|不超过|扣除|扣减|至少|penalt|interest|discount|" \
  "\\btax|damages|late|not exceed"
#define REMAINDER "(?i)余款|余额|剩余|尾款|其余|balance|remain"

/* What one clause says about instalments. */
typedef struct
{
  gint64 ppm;
  int n;
  gboolean has_remainder; /* the rest is due without a percentage */
  const QyPlace *first;
} Shares;

static void
add_share (Shares *shares, const QyPlace *place, const char *text)
{
  QyRate rate;
  gint64 ppm;

  if (!qy_rate_parse (text, &rate, NULL) || !qy_rate_to_ppm (rate, &ppm))
    return;
  shares->ppm += MIN (ppm, 100 * PPM_WHOLE);
  if (shares->n++ == 0)
    shares->first = place;
}

static void
read_sentence (QyInspection *inspection, const QyPlace *place, const char *sentence, Shares *shares)
{
  static const char *const patterns[] = { SHARE_ZH, SHARE_EN };
  int before = shares->n;

  if (qy_inspection_matches (inspection, OTHER_PERCENTAGE, sentence)
      || !qy_inspection_matches (inspection, "(?i)付|\\bpa(?:y|id)", sentence))
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (patterns); i++)
    {
      g_autoptr (GMatchInfo) match = qy_inspection_match (inspection, patterns[i], sentence);

      for (; g_match_info_matches (match); g_match_info_next (match, NULL))
        {
          g_autofree char *rate = g_match_info_fetch (match, 1);

          add_share (shares, place, rate);
        }
    }
  if (shares->n == before && qy_inspection_matches (inspection, REMAINDER, sentence))
    shares->has_remainder = TRUE;
}

static void
report_total (QyInspection *inspection, const Shares *shares)
{
  g_autofree char *total =
      g_strdup_printf ("%" G_GINT64_FORMAT ".%02d", shares->ppm / PPM_PER_PERCENT,
                       (int) (shares->ppm % PPM_PER_PERCENT / 100));

  if (g_str_has_suffix (total, ".00"))
    total[strlen (total) - 3] = '\0';
  if (shares->n < 2 || shares->ppm == PPM_WHOLE
      || (shares->has_remainder && shares->ppm < PPM_WHOLE))
    return;
  qy_inspection_report (inspection, shares->first, NULL,
                        g_strdup (_ ("Change the percentages until they add up to 100%")),
                        _ ("%d instalments add up to %s%%, not to 100%%"), shares->n, total);
}

/* A column of a table whose head says that it holds shares. */
static void
check_table (QyInspection *inspection, guint head)
{
  const QyPlace *place = qy_inspection_place (inspection, head);
  g_auto (GStrv) names = g_strsplit (place->text, "\t", -1);

  for (guint column = 0; names[column] != NULL; column++)
    {
      Shares shares = { 0 };

      if (!qy_inspection_matches (inspection,
                                  "(?i)付款比例|支付比例|分期比例|^\\s{0,8}比例|instalment %|"
                                  "payment share|^\\s{0,8}percentage",
                                  names[column]))
        continue;
      for (guint i = head + 1; i < inspection->places->len; i++)
        {
          const QyPlace *row = qy_inspection_place (inspection, i);
          g_auto (GStrv) cells = g_strsplit (row->text, "\t", -1);

          if (row->block->kind != QY_BLOCK_ROW)
            break;
          if (column < g_strv_length (cells)
              && !qy_inspection_matches (inspection, "(?i)^\\s{0,8}(?:合计|总计|total)", cells[0]))
            add_share (&shares, row, cells[column]);
        }
      report_total (inspection, &shares);
    }
}

void
qy_finding_instalments (QyInspection *inspection)
{
  guint i = 0;

  while (i < inspection->places->len)
    {
      Shares shares = { 0 };
      guint end = qy_place_subtree_end (inspection, i);

      for (guint k = i; k < end; k++)
        {
          const QyPlace *place = qy_inspection_place (inspection, k);
          g_auto (GStrv) sentences = qy_inspection_split (inspection, place->text);

          for (char **sentence = sentences; *sentence != NULL; sentence++)
            read_sentence (inspection, place, *sentence, &shares);
        }
      report_total (inspection, &shares);
      i = end;
    }
  for (i = 0; i + 1 < inspection->places->len; i++)
    if (qy_inspection_place (inspection, i)->block->kind == QY_BLOCK_TABLE
        && qy_inspection_place (inspection, i + 1)->block->kind == QY_BLOCK_ROW)
      check_table (inspection, i + 1);
}
