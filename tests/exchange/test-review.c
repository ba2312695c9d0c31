/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "qy-analysis-document.h"
#include "qy-numbering.h"
#include "qy-review-shelf.h"
#include "qy-text-analyze.h"

/* Every correction, by what the document becomes. */

#define TEXT                                                                                       \
  "设备巡检服务合同\n"                                                                     \
  "甲方（委托方）：____________\n"                                                         \
  "乙方（服务方）：____________\n"                                                         \
  "第1页\n"                                                                                      \
  "一、服务内容\n"                                                                           \
  "1. 乙方每月巡检设备一次。发现故障的，应当立即告知甲方。\n"            \
  "2. 乙方应在接到通知后30日内提交报告。\n"                                        \
  "二、服务费用\n"                                                                           \
  "1. 服务费总额为人民币____元（大写：____元整）。\n"                            \
  "2. 甲方应在验收后____日内付款。\n"                                                  \
  "3. 本合同一式两份。\n"

static gsize
place_of (const char *words)
{
  const char *at = strstr (TEXT, words);

  g_assert_nonnull (at);
  return (gsize) (at - TEXT);
}

static gsize
end_of (const char *words)
{
  return place_of (words) + strlen (words);
}

static QyReview *
new_review (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (TEXT, strlen (TEXT));
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) analyses = qy_text_analyze (bytes, "review.txt", &error);

  g_assert_no_error (error);
  g_assert_cmpuint (analyses->len, ==, 1);
  return qy_review_new (analyses->pdata[0]);
}

static void
print_document (QyDocument *document, GString *out)
{
  g_autoptr (QyNumbering) numbering =
      qy_numbering_parse (qy_document_get_numbering (document), NULL);
  GPtrArray *blocks = qy_document_get_blocks (document);
  g_autoptr (GPtrArray) numbers = qy_numbering_number (numbering, blocks, QY_LANGUAGE_ZH);
  GPtrArray *fields = qy_document_get_fields (document);

  for (guint i = 0; i < blocks->len; i++)
    {
      const QyBlock *block = blocks->pdata[i];

      g_string_append_printf (out, "%d %s %s|%s\n", block->level,
                              qy_block_kind_to_string (block->kind), (char *) numbers->pdata[i],
                              block->text);
    }
  for (guint i = 0; i < fields->len; i++)
    {
      const QyField *field = fields->pdata[i];

      g_string_append_printf (out, "field %s %s %s %s\n", field->key,
                              qy_field_type_to_string (field->type), field->label,
                              field->default_raw != NULL ? field->default_raw : "-");
    }
}

/* The document and its terms; the keys of blocks are chance and left out. */
static char *
outline (QyReview *review)
{
  QyAnalysis *analysis = qy_review_get_analysis (review);
  g_autoptr (GError) error = NULL;
  g_autoptr (QyAnalysisResult) result = qy_analysis_build (analysis, &error);
  GString *out = g_string_new (NULL);
  GPtrArray *parties = NULL;

  g_assert_no_error (error);
  parties = qy_document_get_parties (result->document);
  g_string_append_printf (out, "title %s\n", qy_document_get_title (result->document));
  for (guint i = 0; i < parties->len; i++)
    {
      const QyDocumentParty *party = parties->pdata[i];

      g_string_append_printf (out, "party %s %s %s\n", party->label, party->label_text,
                              qy_role_to_string (party->role));
    }
  print_document (result->document, out);
  for (guint i = 0; i < analysis->terms->len; i++)
    {
      const QyAnalysisTerm *term = analysis->terms->pdata[i];
      const QyTermLink *link = result->links->pdata[i];

      g_string_append_printf (out, "term %s %s", qy_term_kind_to_string (term->kind),
                              term->value != NULL ? term->value : "-");
      for (guint j = 0; j < link->field_keys->len; j++)
        g_string_append_printf (out, " %s", (char *) link->field_keys->pdata[j]);
      g_string_append_c (out, '\n');
    }
  return g_string_free (out, FALSE);
}

/* One correction, with a line that is there only after it, and one only before; places are words of
 * the text. */
typedef struct
{
  const char *name;
  QyCorrectionKind kind;
  const char *at;
  const char *to; /* words it begins at, or "=": behind @at */
  int by;
  const char *value;
  const char *more;
  const char *gains; /* a line, or NULL */
  const char *loses; /* a line, or NULL */
} Case;

/* clang-format off */
static const Case cases[] = {
  { "title", QY_CORRECT_TITLE, NULL, NULL, 0, "巡检合同", NULL, "title 巡检合同", "title 设备巡检服务合同" },
  { "level", QY_CORRECT_BLOCK_LEVEL, "1. 乙方每月", NULL, 1, NULL, NULL, "3 clause 1.|乙方每月巡检设备一次。发现故障的，应当立即告知甲方。", "2 clause 1.|乙方每月巡检设备一次。发现故障的，应当立即告知甲方。" },
  { "level of all under it", QY_CORRECT_BLOCK_LEVEL, "二、", NULL, 1, NULL, NULL, "3 clause 3.|本合同一式两份。", "2 clause 3.|本合同一式两份。" },
  { "paragraph", QY_CORRECT_BLOCK_KIND, "3. 本合同", NULL, 0, "para", NULL, "2 para |3. 本合同一式两份。", "2 clause 3.|本合同一式两份。" },
  { "paragraph without number", QY_CORRECT_BLOCK_KIND, "3. 本合同", NULL, 0, "para", "bare", "2 para |本合同一式两份。", "2 clause 3.|本合同一式两份。" },
  { "item", QY_CORRECT_BLOCK_KIND, "3. 本合同", NULL, 0, "item", NULL, "2 item |本合同一式两份。", "2 clause 3.|本合同一式两份。" },
  { "recital", QY_CORRECT_BLOCK_KIND, "3. 本合同", NULL, 0, "recital", NULL, "2 recital |3. 本合同一式两份。", NULL },
  { "annex", QY_CORRECT_BLOCK_KIND, "二、", NULL, 0, "annex", NULL, "1 annex 附件一|服务费用", "1 clause 二、|服务费用" },
  { "note", QY_CORRECT_BLOCK_KIND, "3. 本合同", NULL, 0, "note", NULL, "2 note |3. 本合同一式两份。", "2 clause 3.|本合同一式两份。" },
  { "signature", QY_CORRECT_BLOCK_KIND, "3. 本合同", NULL, 0, "signature", NULL, "1 signature |", "2 clause 3.|本合同一式两份。" },
  { "left out", QY_CORRECT_BLOCK_KIND, "3. 本合同", NULL, 0, "none", NULL, NULL, "2 clause 3.|本合同一式两份。" },
  { "numbered", QY_CORRECT_BLOCK_KIND, "甲方（委托方）", NULL, 0, "clause", NULL, "1 clause 一、|甲方（委托方）：{{A.name}}", "1 para |甲方（委托方）：{{A.name}}" },
  { "brought back", QY_CORRECT_BLOCK_RESTORE, "第1页", NULL, 0, NULL, NULL, "1 para |第1页", NULL },
  { "title as text", QY_CORRECT_BLOCK_RESTORE, "设备巡检", NULL, 0, NULL, NULL, "1 para |设备巡检服务合同", NULL },
  { "split", QY_CORRECT_BLOCK_SPLIT, "1. 乙方每月", "发现故障", 0, NULL, NULL, "3 para |发现故障的，应当立即告知甲方。", "2 clause 1.|乙方每月巡检设备一次。发现故障的，应当立即告知甲方。" },
  { "join", QY_CORRECT_BLOCK_JOIN, "2. 乙方应在", NULL, 0, NULL, NULL, "2 clause 1.|乙方每月巡检设备一次。发现故障的，应当立即告知甲方。2. 乙方应在接到通知后30日内提交报告。", "2 clause 2.|乙方应在接到通知后30日内提交报告。" },
  { "party", QY_CORRECT_PARTY_ADD, NULL, NULL, 0, "监理方", "other", "party C 监理方 other", NULL },
  { "party's label", QY_CORRECT_PARTY_LABEL, NULL, NULL, 0, "甲方", "委托人", "party A 委托人 client", "party A 甲方 client" },
  { "role", QY_CORRECT_PARTY_ROLE, NULL, NULL, 0, "甲方", "provider", "party A 甲方 provider", "party A 甲方 client" },
  { "no party", QY_CORRECT_PARTY_DROP, NULL, NULL, 0, "甲方", NULL, "party A 乙方 provider", "party A 甲方 client" },
  { "field from text", QY_CORRECT_BLANK_ADD, "30日", "=", 0, "duration", "报告期限", "2 clause 2.|乙方应在接到通知后{{sla.time}}内提交报告。", "2 clause 2.|乙方应在接到通知后30日内提交报告。" },
  { "field's value", QY_CORRECT_BLANK_ADD, "30日", "=", 0, "duration", "报告期限", "field sla.time duration 报告期限 P30D", NULL },
  { "type", QY_CORRECT_BLANK_KIND, "____日内", NULL, 0, "text", NULL, NULL, "2 clause 2.|甲方应在验收后{{payment.within}}内付款。" },
  { "name", QY_CORRECT_BLANK_LABEL, "____日内", NULL, 0, "验收付款期", NULL, "field payment.within duration 验收付款期 -", NULL },
  { "party's field", QY_CORRECT_BLANK_PARTY, "____日内", NULL, 0, "乙方", "phone", "2 clause 2.|甲方应在验收后{{B.phone}}内付款。", "2 clause 2.|甲方应在验收后{{payment.within}}内付款。" },
  { "no field", QY_CORRECT_BLANK_DROP, "____日内", NULL, 0, NULL, NULL, "2 clause 2.|甲方应在验收后____日内付款。", "2 clause 2.|甲方应在验收后{{payment.within}}内付款。" },
  { "two fields", QY_CORRECT_BLANK_SPLIT, "____日内", "__日内", 0, NULL, NULL, "2 clause 2.|甲方应在验收后{{payment.within}}{{payment.within.2}}内付款。", NULL },
  { "one field", QY_CORRECT_BLANK_JOIN, "____元整", NULL, 0, NULL, NULL, NULL, "2 clause 1.|服务费总额为人民币{{fee.total|yuan}}（大写：{{fee.total|upper}}）。" },
  { "two values", QY_CORRECT_BLANK_UNPAIR, "____元整", NULL, 0, NULL, NULL, "2 clause 1.|服务费总额为人民币{{fee.total|yuan}}（大写：{{fee.total.2|upper}}）。", "2 clause 1.|服务费总额为人民币{{fee.total|yuan}}（大写：{{fee.total|upper}}）。" },
  { "term", QY_CORRECT_TERM_ADD, "乙方应在接到通知", "=", 0, "sla", "response", "term sla response", NULL },
  { "kind of term", QY_CORRECT_TERM_KIND, "甲方应在验收", NULL, 0, "penalties", NULL, "term penalties - penalty.grace", NULL },
  { "value of term", QY_CORRECT_TERM_VALUE, "服务费总额", NULL, 0, "monthly", NULL, "term fees monthly fee.monthly", "term fees lump_sum fee.total" },
  { "no term", QY_CORRECT_TERM_DROP, "服务费总额", NULL, 0, NULL, NULL, NULL, "term fees lump_sum fee.total" },
  { "bound", QY_CORRECT_TERM_BIND, "服务费总额", "____日内", 0, NULL, NULL, "term fees lump_sum fee.total payment.within", "term fees lump_sum fee.total" },
  { "released", QY_CORRECT_TERM_UNBIND, "服务费总额", "____元（", 0, NULL, NULL, NULL, NULL },
};
/* clang-format on */

static QyCorrection *
correction_of (const Case *row)
{
  gsize at = row->at != NULL ? place_of (row->at) : 0;
  gsize to = 0;

  if (row->to != NULL)
    to = g_str_equal (row->to, "=") ? end_of (row->at) : place_of (row->to);
  return qy_correction_new (row->kind, at, to, row->by, row->value, row->more);
}

static gboolean
has_line (const char *text, const char *line)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  return g_strv_contains ((const char *const *) lines, line);
}

static void
check_line (const char *text, const char *line, gboolean is_there)
{
  if (line != NULL && has_line (text, line) != is_there)
    {
      g_test_message ("%s line “%s” in:\n%s", is_there ? "missing" : "unexpected", line, text);
      g_test_fail ();
    }
}

/* A correction does what it says, undo takes it back, redo does it again, and it survives being
 * written down. */
static void
test_correction (gconstpointer data)
{
  const Case *row = data;
  g_autoptr (QyReview) review = new_review ();
  g_autoptr (QyReview) other = new_review ();
  g_autofree char *before = outline (review);
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;
  g_autofree char *again = NULL;
  g_autoptr (GPtrArray) corrections = NULL;
  g_autoptr (GPtrArray) read = NULL;
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (qy_review_correct (review, correction_of (row), &error));
  g_assert_no_error (error);
  after = outline (review);
  check_line (before, row->gains, FALSE);
  check_line (after, row->gains, TRUE);
  check_line (before, row->loses, TRUE);
  check_line (after, row->loses, FALSE);
  qy_review_undo (review);
  undone = outline (review);
  g_assert_cmpstr (undone, ==, before);
  qy_review_redo (review);
  redone = outline (review);
  g_assert_cmpstr (redone, ==, after);
  corrections = qy_review_get_corrections (review);
  node = qy_corrections_to_json (corrections);
  read = qy_corrections_from_json (node, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (qy_review_restore (other, read), ==, 0);
  again = outline (other);
  g_assert_cmpstr (again, ==, after);
}

static void
test_confirm (void)
{
  g_autoptr (QyReview) review = new_review ();
  QyAnalysis *analysis = qy_review_get_analysis (review);
  gsize at = ((QyAnalysisTerm *) analysis->terms->pdata[0])->range.start;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (((QyAnalysisTerm *) analysis->terms->pdata[0])->certainty, <, QY_CERTAINTY_SURE);
  g_assert_true (qy_review_correct (
      review, qy_correction_new (QY_CORRECT_CONFIRM, at, 0, 0, "term", NULL), &error));
  analysis = qy_review_get_analysis (review);
  g_assert_cmpint (((QyAnalysisTerm *) analysis->terms->pdata[0])->certainty, ==,
                   QY_CERTAINTY_SURE);
}

/* Unpaired and paired again is as it was. */
static void
test_pair (void)
{
  g_autoptr (QyReview) review = new_review ();
  g_autofree char *before = outline (review);
  g_autofree char *after = NULL;

  g_assert_true (qy_review_correct (
      review, qy_correction_new (QY_CORRECT_BLANK_UNPAIR, place_of ("____元整"), 0, 0, NULL, NULL),
      NULL));
  g_assert_true (qy_review_correct (review,
                                    qy_correction_new (QY_CORRECT_BLANK_PAIR, place_of ("____元整"),
                                                       place_of ("____元（"), 0, NULL, NULL),
                                    NULL));
  after = outline (review);
  g_assert_cmpstr (after, ==, before);
}

/* What cannot be is refused and changes nothing. */
static void
test_refused (void)
{
  static const struct
  {
    QyCorrectionKind kind;
    const char *at;
    const char *to;
    int by;
    const char *value;
    const char *more;
  } rows[] = {
    { QY_CORRECT_BLOCK_LEVEL, "一、", NULL, -1, NULL, NULL },
    { QY_CORRECT_BLOCK_LEVEL, "服务内容", NULL, 1, NULL, NULL },
    { QY_CORRECT_BLOCK_KIND, "一、", NULL, 0, "poem", NULL },
    { QY_CORRECT_BLOCK_RESTORE, "一、", NULL, 0, NULL, NULL },
    { QY_CORRECT_BLOCK_SPLIT, "1. 乙方每月", "2. 乙方应在", 0, NULL, NULL },
    { QY_CORRECT_BLOCK_JOIN, "设备巡检", NULL, 0, NULL, NULL },
    { QY_CORRECT_PARTY_ADD, NULL, NULL, 0, "甲方", "client" },
    { QY_CORRECT_PARTY_ROLE, NULL, NULL, 0, "甲方", "king" },
    { QY_CORRECT_PARTY_DROP, NULL, NULL, 0, "丙方", NULL },
    { QY_CORRECT_BLANK_ADD, "____日内", "日内", 0, "duration", NULL },
    { QY_CORRECT_BLANK_ADD, "30日", "二、", 0, "text", NULL },
    { QY_CORRECT_BLANK_PAIR, "____日内", "____元整", 0, NULL, NULL },
    { QY_CORRECT_BLANK_SPLIT, "____日内", "日内", 0, NULL, NULL },
    { QY_CORRECT_TERM_DROP, "一、", NULL, 0, NULL, NULL },
    { QY_CORRECT_CONFIRM, "一、", NULL, 0, "weather", NULL },
  };
  g_autoptr (QyReview) review = new_review ();
  QyAnalysis *before = qy_review_get_analysis (review);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      gsize at = rows[i].at != NULL ? place_of (rows[i].at) : 0;
      gsize to = rows[i].to != NULL ? place_of (rows[i].to) : 0;

      if (qy_review_correct (
              review,
              qy_correction_new (rows[i].kind, at, to, rows[i].by, rows[i].value, rows[i].more),
              &error))
        {
          g_test_message ("row %u was not refused", i);
          g_test_fail ();
        }
      else
        g_assert_nonnull (error);
      g_assert_true (qy_review_get_analysis (review) == before);
      g_assert_null (qy_review_get_undo (review));
    }
}

static gsize
random_place (QyAnalysis *analysis)
{
  guint which = (guint) g_test_rand_int_range (0, 3);
  guint n = which == 0 ? analysis->blanks->len
                       : (which == 1 ? analysis->terms->len : analysis->blocks->len);
  guint i = n > 0 ? (guint) g_test_rand_int_range (0, (gint32) n) : 0;

  if (n == 0 || g_test_rand_int_range (0, 8) == 0)
    return (gsize) g_test_rand_int_range (0, (gint32) strlen (TEXT));
  if (which == 0)
    return ((QyAnalysisBlank *) analysis->blanks->pdata[i])->range.start;
  if (which == 1)
    return ((QyAnalysisTerm *) analysis->terms->pdata[i])->range.start;
  return ((const QySourceRange *) &(
              (QyAnalysisPart *) analysis->parts->pdata[i % analysis->parts->len])
              ->range)
      ->start;
}

static const char *
random_word (QyCorrectionKind kind)
{
  static const char *const words[] = { "clause", "para",  "item", "none",     "note",  "annex",
                                       "甲方",   "乙方",  "text", "duration", "money", "fees",
                                       "sla",    "block", "term", "signature" };

  return words[g_test_rand_int_range (0, G_N_ELEMENTS (words))];
}

/* Whatever is corrected, a document comes of it, and undoing all is what was read. */
static void
test_random (void)
{
  g_autoptr (QyReview) review = new_review ();
  g_autofree char *before = outline (review);
  g_autofree char *after = NULL;
  guint n_done = 0;

  for (guint i = 0; i < 3000; i++)
    {
      QyAnalysis *analysis = qy_review_get_analysis (review);
      QyCorrectionKind kind = (QyCorrectionKind) g_test_rand_int_range (0, QY_N_CORRECTIONS);
      gsize at = random_place (analysis);
      gsize to = g_test_rand_int_range (0, 2) ? random_place (analysis)
                                              : at + (gsize) g_test_rand_int_range (0, 30);
      g_autofree char *text = NULL;

      n_done += qy_review_correct (review,
                                   qy_correction_new (kind, at, to, g_test_rand_int_range (-1, 2),
                                                      random_word (kind), random_word (kind)),
                                   NULL);
      if (i % 10 == 0)
        text = outline (review);
    }
  g_assert_cmpuint (n_done, >, 100);
  while (qy_review_get_undo (review) != NULL)
    qy_review_undo (review);
  after = outline (review);
  g_assert_cmpstr (after, ==, before);
}

/* The shelf keeps bytes and corrections until they are discarded. */
static void
test_shelf (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (TEXT, strlen (TEXT));
  g_autoptr (GError) error = NULL;
  g_autoptr (QyShelvedReview) shelved = qy_review_shelf_put (bytes, "/x/review.txt", &error);
  g_autoptr (QyShelvedReview) again = NULL;
  g_autoptr (QyShelvedReview) gone = NULL;
  g_autoptr (GPtrArray) list = NULL;
  g_autofree char *text = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (shelved->name, ==, "review.txt");
  g_assert_true (qy_review_correct (shelved->reviews->pdata[0], correction_of (&cases[1]), NULL));
  text = qy_review_shelf_print (shelved);
  g_assert_true (qy_review_shelf_store (shelved->id, text, &error));
  list = qy_review_shelf_list ();
  g_assert_cmpuint (list->len, >=, 1);
  again = qy_review_shelf_put (bytes, "/y/review.txt", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (again->id, ==, shelved->id);
  first = outline (shelved->reviews->pdata[0]);
  second = outline (again->reviews->pdata[0]);
  g_assert_cmpstr (first, ==, second);
  qy_review_shelf_discard (shelved->id);
  gone = qy_review_shelf_get (shelved->id, &error);
  g_assert_null (gone);
  g_assert_nonnull (error);
}

/* A file of corrections is not trusted. */
static void
test_foreign_json (void)
{
  static const char *const texts[] = { "{}", "[1]", "[{}]", "[{\"correct\":\"dance\"}]",
                                       "[{\"correct\":7}]" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (JsonNode) node = json_from_string (texts[i], NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) read = qy_corrections_from_json (node, &error);

      g_assert_null (read);
      g_assert_nonnull (error);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/exchange/review/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_correction);
    }
  g_test_add_func ("/exchange/review/confirm", test_confirm);
  g_test_add_func ("/exchange/review/pair", test_pair);
  g_test_add_func ("/exchange/review/refused", test_refused);
  g_test_add_func ("/exchange/review/random", test_random);
  g_test_add_func ("/exchange/review/shelf", test_shelf);
  g_test_add_func ("/exchange/review/foreign-json", test_foreign_json);
  return g_test_run ();
}
