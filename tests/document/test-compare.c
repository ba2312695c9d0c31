/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "printed-fixture.h"
#include "qy-compare.h"
#include "qy-myers.h"

#define ROUNDS 400

static const char *const words[] = { "甲方", "乙方",      "应当",      "在",   "30", "日内",
                                     "支付", "服务费",    "12,800.00", "元",   "。", "，",
                                     "the ", "Provider ", "shall ",    "____", "（", "）",
                                     "\t",   "\n",        "第三方",    "3.5%" };

static guint
count_flags (const gboolean *flags, guint n)
{
  guint count = 0;

  for (guint i = 0; i < n; i++)
    count += flags[i] ? 1 : 0;
  return count;
}

/* Length of the longest common subsequence, by the plain table. */
static guint
longest_common (const guint *a, guint n, const guint *b, guint m)
{
  g_autofree guint *table = g_new0 (guint, (n + 1) * (m + 1));

  for (guint i = 1; i <= n; i++)
    for (guint j = 1; j <= m; j++)
      table[i * (m + 1) + j] = a[i - 1] == b[j - 1]
                                   ? table[(i - 1) * (m + 1) + j - 1] + 1
                                   : MAX (table[(i - 1) * (m + 1) + j], table[i * (m + 1) + j - 1]);
  return table[n * (m + 1) + m];
}

/* What is kept on both sides is the same, and no longer common part exists. */
static void
test_myers_shortest (void)
{
  for (guint round = 0; round < ROUNDS; round++)
    {
      guint n = g_test_rand_int_range (0, 40), m = g_test_rand_int_range (0, 40);
      guint alphabet = g_test_rand_int_range (1, 8);
      guint a[40], b[40], kept = 0;
      gboolean removed[40] = { FALSE }, added[40] = { FALSE };

      for (guint i = 0; i < n; i++)
        a[i] = g_test_rand_int_range (0, alphabet);
      for (guint i = 0; i < m; i++)
        b[i] = g_test_rand_int_range (0, alphabet);
      qy_myers (a, n, b, m, removed, added);
      for (guint i = 0, j = 0; i < n; i++)
        if (!removed[i])
          {
            while (j < m && added[j])
              j++;
            g_assert_cmpuint (j, <, m);
            g_assert_cmpuint (a[i], ==, b[j]);
            j++;
            kept++;
          }
      g_assert_cmpuint (kept, ==, m - count_flags (added, m));
      g_assert_cmpuint (kept, ==, longest_common (a, n, b, m));
    }
}

static char *
apply (const GArray *segments, QySegmentKind leave_out)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < segments->len; i++)
    {
      const QySegment *segment = &g_array_index (segments, QySegment, i);

      g_assert_cmpstr (segment->text, !=, "");
      if (i > 0)
        g_assert_cmpint (segment->kind, !=, g_array_index (segments, QySegment, i - 1).kind);
      if (segment->kind != leave_out)
        g_string_append (text, segment->text);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
random_text (guint most)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n = g_test_rand_int_range (0, most);

  for (guint i = 0; i < n; i++)
    g_string_append (text, words[g_test_rand_int_range (0, G_N_ELEMENTS (words))]);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_segments_reproduce (void)
{
  for (guint round = 0; round < ROUNDS; round++)
    {
      g_autofree char *shared = random_text (30);
      g_autofree char *old_end = random_text (30), *new_end = random_text (30);
      g_autofree char *old = g_strconcat (shared, old_end, shared, NULL);
      g_autofree char *new = g_strconcat (new_end, shared, NULL);
      g_autoptr (GArray) segments = qy_text_diff (old, new);
      g_autofree char *as_old = apply (segments, QY_SEGMENT_INSERT);
      g_autofree char *as_new = apply (segments, QY_SEGMENT_DELETE);

      g_assert_cmpstr (as_old, ==, old);
      g_assert_cmpstr (as_new, ==, new);
    }
}

/* Two texts that share nothing, long enough to reach the limit on edits. */
static void
test_rewritten_text (void)
{
  g_autoptr (GString) old = g_string_new (NULL);
  g_autoptr (GString) new = g_string_new (NULL);
  g_autoptr (GArray) segments = NULL;
  g_autofree char *as_old = NULL, *as_new = NULL;

  for (guint i = 0; i < 6000; i++)
    {
      g_string_append_unichar (old, 0x4e00 + i);
      g_string_append_unichar (new, 0x4e00 + 8000 + i);
    }
  segments = qy_text_diff (old->str, new->str);
  as_old = apply (segments, QY_SEGMENT_INSERT);
  as_new = apply (segments, QY_SEGMENT_DELETE);
  g_assert_cmpstr (as_old, ==, old->str);
  g_assert_cmpstr (as_new, ==, new->str);
}

static const struct
{
  const char *name, *text, *tokens;
} token_cases[] = {
  { "hanzi", "甲方支付", "甲|方|支|付" },
  { "amount", "12,800.00元", "12,800.00|元" },
  { "sentence-end", "in 2026, and 5.", "in| |2026|,| |and| |5|." },
  { "blank", "共____份", "共|____|份" },
  { "marks", "（一）", "（|一|）" },
};

static void
test_tokens (gconstpointer data)
{
  gsize n = GPOINTER_TO_SIZE (data);
  g_autoptr (GArray) ends = qy_text_tokens (token_cases[n].text);
  g_autoptr (GString) joined = g_string_new (NULL);
  guint start = 0;

  for (guint i = 0; i < ends->len; i++)
    {
      guint end = g_array_index (ends, guint, i);

      g_string_append_len (joined, token_cases[n].text + start, end - start);
      g_string_append (joined, i + 1 < ends->len ? "|" : "");
      start = end;
    }
  g_assert_cmpstr (joined->str, ==, token_cases[n].tokens);
}

/* Documents as KEY TEXT lines; a key "-" is none. Changes as "SIGN KEY old>new" lines. */
static const struct
{
  const char *name, *old, *new, *changes;
} block_cases[] = {
  { "same", "a 甲方付款\nb 乙方交货", "a 甲方付款\nb 乙方交货", "" },
  { "added", "a 甲方付款", "a 甲方付款\nb 乙方交货", "+ b none>1" },
  { "removed", "a 甲方付款\nb 乙方交货\nc 争议由法院管辖", "a 甲方付款\nc 争议由法院管辖",
    "- b 1>none" },
  { "changed", "a 甲方付款", "a 甲方预付款", "~ a 0>0" },
  { "moved", "a 甲方付款\nb 乙方交货\nc 争议", "c 争议\na 甲方付款\nb 乙方交货", "> c 2>0" },
  { "moved-and-changed", "a 甲方付款\nb 乙方交货\nc 争议", "c 纠纷\na 甲方付款\nb 乙方交货",
    "> c 2>0" },
  { "no-keys", "- 甲方付款\n- 乙方交货", "- 乙方交货\n- 甲方付款", "> none 0>1" },
  { "new-keys", "a 甲方付款\nb 乙方交货", "x 甲方付款\ny 乙方交货", "" },
  { "like-text", "a 甲方付款\nb 乙方应当在三十日内交货\nc 争议",
    "a 甲方付款\nx 乙方应当在六十日内交货\nc 争议", "~ x 1>1" },
  { "unlike-text", "a 甲方付款\nb 乙方应当在三十日内交货", "a 甲方付款\nx 保密义务永久有效",
    "- b 1>none\n+ x none>1" },
  { "removed-in-place", "a 甲\nb 乙\nc 丙\nd 丁", "a 甲\nd 丁\ne 戊",
    "- b 1>none\n- c 2>none\n+ e none>2" },
};

static QyPrinted *
make_document (const char *source)
{
  QyPrinted *printed = qy_printed_new (QY_LANGUAGE_ZH, "合同", NULL);
  g_auto (GStrv) lines = g_strsplit (source, "\n", -1);

  for (gsize i = 0; lines[i] != NULL; i++)
    {
      QyPrintedBlock *block;

      printed_fixture_add (printed, 'P', 1, "", lines[i] + 2);
      block = printed->blocks->pdata[i];
      g_free (block->key);
      block->key = lines[i][0] == '-' ? NULL : g_strndup (lines[i], 1);
    }
  return printed;
}

static void
append_index (GString *out, guint index)
{
  if (index == G_MAXUINT)
    g_string_append (out, "none");
  else
    g_string_append_printf (out, "%u", index);
}

static void
test_blocks (gconstpointer data)
{
  gsize n = GPOINTER_TO_SIZE (data);
  g_autoptr (QyPrinted) a = make_document (block_cases[n].old);
  g_autoptr (QyPrinted) b = make_document (block_cases[n].new);
  g_autoptr (GPtrArray) changes = qy_compare (a, b);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < changes->len; i++)
    {
      const QyChange *change = changes->pdata[i];

      g_string_append_printf (found, "%s%c %s ", i > 0 ? "\n" : "", "+->~"[change->kind],
                              change -> key != NULL ? change -> key : "none");
      append_index (found, change->old_index);
      g_string_append_c (found, '>');
      append_index (found, change->new_index);
    }
  g_assert_cmpstr (found->str, ==, block_cases[n].changes);
}

static void
test_text (void)
{
  g_autoptr (QyPrinted) a =
      printed_fixture_parse ("title|服务合同\nC1|第一条|费用\nC2|1.1|年度服务费为人民币12,800."
                             "00元，甲方应当在收到发票之日起十个工作日内支付。");
  g_autoptr (QyPrinted) b =
      printed_fixture_parse ("title|服务协议\nC1|第一条|费用\nC2|1.1|年度服务费为人民币15,000."
                             "00元，甲方应当在收到发票之日起十个工作日内支付。\nr1||甲¦乙");
  g_autoptr (GPtrArray) changes = qy_compare (a, b);
  g_autofree char *text = qy_compare_to_text (changes);

  g_assert_cmpstr (
      text, ==,
      "~ changed title\n"
      "  服务[-合同-]{+协议+}\n"
      "~ changed 1.1 (kaaab)\n"
      "  年度服务费为人民币[-12,800.00-]{+15,000.00+}元，甲方应当在收到发票之日起十个…\n"
      "+ added (kaaac)\n"
      "  {+甲 | 乙+}\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document/compare/myers-shortest", test_myers_shortest);
  g_test_add_func ("/document/compare/segments-reproduce", test_segments_reproduce);
  g_test_add_func ("/document/compare/rewritten-text", test_rewritten_text);
  g_test_add_func ("/document/compare/text", test_text);
  for (gsize i = 0; i < G_N_ELEMENTS (token_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/document/compare/tokens/", token_cases[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_tokens);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (block_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/document/compare/blocks/", block_cases[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_blocks);
    }
  return g_test_run ();
}
