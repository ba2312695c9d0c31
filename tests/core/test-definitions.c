/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "qy-document.h"
#include "qy-error.h"
#include "qy-finding.h"

/* A contract with two fields, one of them printed in words. */
static QyDocument *
make_document (void)
{
  QyDocument *document = qy_document_new (QY_DOCUMENT_CONTRACT, QY_LANGUAGE_ZH);
  g_autoptr (GError) error = NULL;

  qy_document_add_field (document, qy_field_new ("fee", QY_FIELD_MONEY, "费用"), &error);
  qy_document_add_field (document, qy_field_new ("way", QY_FIELD_TEXT, "方式"), &error);
  qy_document_append (document, 1, QY_BLOCK_CLAUSE, "共{{fee|upper}}。", &error);
  qy_document_append (document, 1, QY_BLOCK_CLAUSE, "{{?set(way)}}按约定{{/?}}支付。", &error);
  g_assert_no_error (error);
  return document;
}

static void
test_set (void)
{
  g_autoptr (QyDocument) document = make_document ();
  g_autoptr (GError) error = NULL;
  QyField *field = qy_field_new ("way", QY_FIELD_CHOICE, "付款方式");

  qy_document_set_value (document, "way", "电汇", NULL);
  field->options = g_strsplit ("电汇/支票", "/", -1);
  g_assert_true (qy_document_set_field (document, field, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (qy_document_find_field (document, "way")->label, ==, "付款方式");
  g_assert_cmpstr (qy_document_get_raw (document, "way"), ==, "电汇");
  g_assert_true (qy_document_get_fields (document)->pdata[1] == field);
  field = qy_field_new ("way", QY_FIELD_CHOICE, "付款方式");
  field->options = g_strsplit ("现金/支票", "/", -1);
  g_assert_true (qy_document_set_field (document, field, &error));
  g_assert_null (qy_document_get_raw (document, "way"));
}

static void
test_set_refused (void)
{
  g_autoptr (QyDocument) document = make_document ();
  g_autoptr (GError) error = NULL;
  QyField *wrong = NULL;

  g_assert_false (
      qy_document_set_field (document, qy_field_new ("none", QY_FIELD_TEXT, "无"), &error));
  g_assert_error (error, QY_CORE_ERROR, QY_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (
      qy_document_set_field (document, qy_field_new ("fee", QY_FIELD_TEXT, "费用"), &error));
  g_assert_error (error, QY_CORE_ERROR, QY_ERROR_CONSTRAINT);
  g_clear_error (&error);
  wrong = qy_field_new ("fee", QY_FIELD_MONEY, "费用");
  wrong->default_raw = g_strdup ("many");
  g_assert_false (qy_document_set_field (document, wrong, &error));
  g_assert_nonnull (error);
  g_assert_cmpint (qy_document_find_field (document, "fee")->type, ==, QY_FIELD_MONEY);
}

static void
test_remove (void)
{
  g_autoptr (QyDocument) document = make_document ();
  g_autoptr (GError) error = NULL;
  const char *const named[] = { "fee", "way" };

  for (gsize i = 0; i < G_N_ELEMENTS (named); i++)
    {
      g_assert_false (qy_document_remove_field (document, named[i], &error));
      g_assert_error (error, QY_CORE_ERROR, QY_ERROR_CONSTRAINT);
      g_clear_error (&error);
    }
  qy_document_add_field (document, qy_field_new ("note", QY_FIELD_TEXT, "备注"), NULL);
  qy_document_set_value (document, "note", "无", NULL);
  g_assert_true (qy_document_remove_field (document, "note", &error));
  g_assert_null (qy_document_find_field (document, "note"));
  g_assert_null (qy_document_get_value (document, "note"));
}

/* What is put right without a decision: the rule, a text with what it finds, and the text then. */
static const struct
{
  const char *name, *rule, *before, *after;
} remedies[] = {
  { "words", "words-differ", "另付¥120,000.00元（大写：壹拾叁万元整）。",
    "另付¥120,000.00元（大写：壹拾贰万元整）。" },
  { "note", "leftover-note", "按月支付（注：按实际情况填写）。", "按月支付。" },
  { "typed-over", "words-differ", "共{{fee|upper=\"壹万元整\"}}。", "共{{fee|upper}}。" },
  { "other", "text-differs", "共{{fee=\"¥1.00\"}}。", "共{{fee}}。" },
  { "reference", "textual-reference", "见第一条。", "见{{@KEY}}。" },
};

static const QyFinding *
find (GPtrArray *findings, const char *rule, const char *key)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const QyFinding *finding = g_ptr_array_index (findings, i);

      if (g_str_equal (finding->id, rule) && g_strcmp0 (finding->block_key, key) == 0)
        return finding;
    }
  return NULL;
}

static void
test_remedy (gconstpointer data)
{
  guint row = GPOINTER_TO_UINT (data);
  g_autoptr (QyDocument) document = make_document ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GString) expected = g_string_new (remedies[row].after);
  const char *first = ((QyBlock *) qy_document_get_blocks (document)->pdata[0])->key;
  const QyFinding *finding = NULL;
  QyBlock *block = NULL;

  qy_document_set_value (document, "fee", "CNY 12000000", NULL);
  block = qy_document_append (document, 1, QY_BLOCK_CLAUSE, remedies[row].before, &error);
  g_assert_no_error (error);
  findings = qy_document_check (document, (QyDate){ 2026, 11, 22 }, &error);
  g_assert_no_error (error);
  finding = find (findings, remedies[row].rule, block->key);
  g_assert_nonnull (finding);
  g_assert_true (qy_finding_can_apply (finding));
  g_assert_true (qy_finding_apply (finding, document, &error));
  g_assert_no_error (error);
  g_string_replace (expected, "KEY", first, 0);
  g_assert_cmpstr (block->text, ==, expected->str);
  g_assert_false (qy_finding_apply (finding, document, &error));
  g_assert_error (error, QY_CORE_ERROR, QY_ERROR_NOT_FOUND);
}

static void
test_signature (void)
{
  g_autoptr (QyDocument) document = make_document ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) findings = qy_document_check (document, (QyDate){ 2026, 11, 22 }, &error);
  const QyFinding *finding = find (findings, "signature-missing", NULL);
  GPtrArray *blocks = qy_document_get_blocks (document);

  g_assert_nonnull (finding);
  g_assert_true (qy_finding_apply (finding, document, &error));
  g_assert_cmpint (((QyBlock *) blocks->pdata[blocks->len - 1])->kind, ==, QY_BLOCK_SIGNATURE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/definitions/set", test_set);
  g_test_add_func ("/core/definitions/set-refused", test_set_refused);
  g_test_add_func ("/core/definitions/remove", test_remove);
  for (guint i = 0; i < G_N_ELEMENTS (remedies); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/definitions/remedy/%s", remedies[i].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_remedy);
    }
  g_test_add_func ("/core/definitions/signature", test_signature);
  return g_test_run ();
}
