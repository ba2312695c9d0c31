/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-body.h"

#include <string.h>

#include "qy-error.h"
#include "random-document.h"

static void
assert_same_parties (QyDocument *a, QyDocument *b, gboolean with_data)
{
  GPtrArray *as = qy_document_get_parties (a), *bs = qy_document_get_parties (b);
  const char *const *attributes = qy_party_attributes ();

  g_assert_cmpuint (as->len, ==, bs->len);
  for (guint i = 0; i < as->len; i++)
    {
      const QyDocumentParty *x = g_ptr_array_index (as, i), *y = g_ptr_array_index (bs, i);

      g_assert_cmpstr (x->label, ==, y->label);
      g_assert_cmpstr (x->label_text, ==, y->label_text);
      g_assert_cmpint (x->role, ==, y->role);
      g_assert_cmpstr (x->party_id, ==, y->party_id);
      if (!with_data)
        continue;
      g_assert_cmpint (x->party == NULL, ==, y->party == NULL);
      if (x->party == NULL)
        continue;
      g_assert_cmpint (x->party->is_person, ==, y->party->is_person);
      g_assert_cmpstr (x->party->id, ==, y->party->id);
      for (guint k = 0; attributes[k] != NULL; k++)
        g_assert_cmpstr (qy_party_get (x->party, attributes[k]), ==,
                         qy_party_get (y->party, attributes[k]));
    }
}

static void
assert_same_fields (QyDocument *a, QyDocument *b)
{
  GPtrArray *as = qy_document_get_fields (a), *bs = qy_document_get_fields (b);

  g_assert_cmpuint (as->len, ==, bs->len);
  g_assert_cmpuint (qy_document_get_values (a)->len, ==, qy_document_get_values (b)->len);
  for (guint i = 0; i < as->len; i++)
    {
      const QyField *x = g_ptr_array_index (as, i), *y = g_ptr_array_index (bs, i);
      const QyFieldValue *v = qy_document_get_value (a, x->key);
      const QyFieldValue *w = qy_document_get_value (b, x->key);

      g_assert_cmpstr (x->key, ==, y->key);
      g_assert_cmpint (x->type, ==, y->type);
      g_assert_cmpstr (x->label, ==, y->label);
      g_assert_cmpint (x->required, ==, y->required);
      g_assert_cmpstr (x->default_raw, ==, y->default_raw);
      g_assert_cmpstr (x->note, ==, y->note);
      g_assert_cmpint (x->options == NULL, ==, y->options == NULL);
      if (x->options != NULL)
        g_assert_cmpstrv (x->options, y->options);
      g_assert_cmpint (v == NULL, ==, w == NULL);
      if (v == NULL)
        continue;
      g_assert_cmpint (v->state, ==, w->state);
      g_assert_cmpstr (v->raw, ==, w->raw);
      g_assert_cmpstr (v->waiting_for, ==, w->waiting_for);
    }
}

static void
assert_same_blocks (QyDocument *a, QyDocument *b)
{
  GPtrArray *as = qy_document_get_blocks (a), *bs = qy_document_get_blocks (b);

  g_assert_cmpuint (as->len, ==, bs->len);
  for (guint i = 0; i < as->len; i++)
    {
      const QyBlock *x = g_ptr_array_index (as, i), *y = g_ptr_array_index (bs, i);

      g_assert_cmpstr (x->key, ==, y->key);
      g_assert_cmpstr (x->rank, ==, y->rank);
      g_assert_cmpint (x->level, ==, y->level);
      g_assert_cmpint (x->kind, ==, y->kind);
      g_assert_cmpstr (x->text, ==, y->text);
      g_assert_cmpstr (x->cond, ==, y->cond);
      g_assert_cmpstr (x->repeat, ==, y->repeat);
      g_assert_cmpstr (x->number_as, ==, y->number_as);
      g_assert_cmpstr (x->source_number, ==, y->source_number);
      g_assert_cmpstr (x->origin, ==, y->origin);
    }
}

static void
assert_same (QyDocument *a, QyDocument *b, gboolean with_data)
{
  g_assert_cmpint (qy_document_get_kind (a), ==, qy_document_get_kind (b));
  g_assert_cmpint (qy_document_get_language (a), ==, qy_document_get_language (b));
  g_assert_cmpstr (qy_document_get_title (a), ==, qy_document_get_title (b));
  g_assert_cmpstr (qy_document_get_number (a), ==, qy_document_get_number (b));
  g_assert_cmpstr (qy_document_get_numbering (a), ==, qy_document_get_numbering (b));
  assert_same_parties (a, b, with_data);
  assert_same_fields (a, b);
  assert_same_blocks (a, b);
}

static void
test_random (void)
{
  for (guint round = 0; round < 300; round++)
    for (gboolean printed = FALSE; printed <= TRUE; printed++)
      {
        g_autoptr (QyDocument) document = random_document (random_below (20));
        g_autoptr (QyDocument) read = NULL, copy = qy_document_copy (document);
        g_autoptr (GError) error = NULL;
        g_autofree char *body = qy_body_write (document, printed, &error);
        g_autofree char *again = NULL;

        g_assert_no_error (error);
        read = qy_body_read (body, -1, &error);
        g_assert_no_error (error);
        assert_same (document, read, printed);
        assert_same (document, copy, TRUE);
        again = qy_body_write (read, printed, &error);
        g_assert_cmpstr (again, ==, body);
      }
}

/* Wherever a body is cut or one of its bytes is changed: read as something, or refused with a line.
 */
static void
test_random_damage (void)
{
  guint refused = 0;

  for (guint round = 0; round < 3000; round++)
    {
      g_autoptr (QyDocument) document = random_document (3);
      g_autofree char *body = qy_body_write (document, TRUE, NULL);
      g_autoptr (QyDocument) read = NULL;
      g_autoptr (GError) error = NULL;
      gsize length = strlen (body), at = random_below ((guint) length);

      if (random_below (2))
        body[at] = (char) random_below (256);
      else
        length = at;
      read = qy_body_read (body, (gssize) length, &error);
      g_assert_cmpint (read == NULL, ==, error != NULL);
      if (read != NULL)
        continue;
      refused++;
      g_assert_error (error, QY_CORE_ERROR, QY_ERROR_MALFORMED);
      g_assert_true (g_str_has_prefix (error->message, "Line "));
    }
  g_assert_cmpuint (refused, >, 1000);
}

static const char golden[] =
    "<document kind=\"contract\" language=\"zh\" title=\"服务合同\" number=\"HT-2026-0001\" "
    "numbering=\"第{1:cn}条;{1}.{2}\">\n"
    "<party label=\"A\" text=\"甲方\" role=\"client\" id=\"p1\" name=\"示例公司\"/>\n"
    "<field k=\"fee\" type=\"money\" label=\"总价\" required=\"true\"/>\n"
    "<field k=\"kind\" type=\"choice\" "
    "note=\"a&#10;b\"><option>x</option><option>y</option></field>\n"
    "<field k=\"end\" type=\"date\"/>\n"
    "<value k=\"fee\" raw=\"CNY 12000000\" p=\"¥120,000.00\"/>\n"
    "<value k=\"end\" waiting=\"验收\"/>\n"
    "<block k=\"aaaaa\" r=\"A\" l=\"1\" kind=\"clause\" n=\"第一条\">费用 <b>共</b>"
    "<f k=\"fee\" as=\"upper\" p=\"壹拾贰万元整\"/>（<f k=\"fee\" lit=\"约定\" "
    "p=\"约定\"/>）</block>\n"
    "<block k=\"bbbbb\" r=\"B\" l=\"2\" kind=\"clause\" n=\"1.1\" src=\"1.2\" origin=\"c@1#bbbbb\">"
    "<if c=\"kind = x\">按<ref to=\"aaaaa\" p=\"第一条\"/></if>&lt;<f k=\"kind\"/>"
    "<ref to=\"ccccc\" parent=\"true\"/></block>\n"
    "<block k=\"ccccc\" r=\"C\" l=\"1\" kind=\"row\" "
    "as=\"\">a<tab/>b<br/><def>c</def><u>d</u></block>\n"
    "<block k=\"ddddd\" r=\"D\" l=\"1\" kind=\"clause\" cond=\"set(kind)\" "
    "repeat=\"fees\"></block>\n"
    "</document>\n";

static void
test_golden (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QyDocument) document = qy_body_read (golden, -1, &error);
  g_autofree char *body = NULL, *sum = NULL;

  g_assert_no_error (error);
  body = qy_body_write (document, TRUE, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (body, ==, golden);
  sum = qy_body_sha256 ("abc");
  g_assert_cmpstr (sum, ==, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

#define HEAD  "<document kind=\"letter\" language=\"en\">\n"
#define FIELD "<field k=\"f\" type=\"text\"/>\n"
#define BLOCK "<block k=\"aaaaa\" l=\"1\" kind=\"para\">"

/* Handwritten bodies: what may be left out, and what XML allows. */
static void
test_lenient (void)
{
  static const char xml[] =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- by hand -->\n" HEAD
      "  <block k='aaaaa' l='1' kind='clause' n='99'>x&#x4e2d;&amp;<f k='A.name' p='y'/></block>\n"
      "  <block k='bbbbb' l='1' kind='clause' r='k5'>y</block><block k='ccccc' l='2' kind='para'/>"
      "</document>";
  g_autoptr (GError) error = NULL;
  g_autoptr (QyDocument) document = NULL;
  g_autofree char *with_party = NULL;
  const char *first_block = strstr (xml, "  <block");

  with_party = g_strdup_printf ("%.*s<party label='A' text='Client' role='none'/>%s",
                                (int) (first_block - xml), xml, first_block);
  document = qy_body_read (with_party, -1, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (qy_document_get_blocks (document)->len, ==, 3);
  g_assert_cmpstr (qy_document_get_block (document, "aaaaa")->text, ==, "x中&{{A.name}}");
  g_assert_cmpstr (qy_document_get_block (document, "bbbbb")->rank, ==, "k5");
  g_assert_cmpuint (qy_document_find_block (document, "ccccc"), ==, 2);
  g_assert_cmpstr (qy_document_get_numbering (document), ==, QY_NUMBERING_EN);
}

static const struct
{
  const char *name, *xml;
  int line;
  const char *message;
} bad[] = {
  { "empty", "", 1, "" },
  { "not-xml", "hello", 1, "" },
  { "other-root", "<book/>", 1, "<book> is not known" },
  { "block-as-root", "<block/>", 1, "must not stand here" },
  { "two-documents", HEAD "</document>\n" HEAD "</document>", 3, "more than one document" },
  { "cut", HEAD BLOCK, 2, "" },
  { "doctype", "<!DOCTYPE document [<!ENTITY a \"b\">]>\n" HEAD "</document>", 1, "only elements" },
  { "entity", HEAD BLOCK "&a;</block></document>", 2, "" },
  { "cdata", HEAD BLOCK "<![CDATA[x]]></block></document>", 2, "only elements" },
  { "kind", "<document kind=\"book\" language=\"en\"/>", 1, "not a kind of document" },
  { "language", "<document kind=\"letter\" language=\"fr\"/>", 1, "not a language" },
  { "no-language", "<document kind=\"letter\"/>", 1, "“language” is missing" },
  { "numbering", "<document kind=\"letter\" language=\"en\" numbering=\"{2}\"/>", 1, "level 1" },
  { "attribute", "<document kind=\"letter\" language=\"en\" colour=\"red\"/>", 1,
    "no attribute “colour”" },
  { "attribute-twice", HEAD "<block k=\"aaaaa\" k=\"bbbbb\" l=\"1\" kind=\"para\"/></document>", 2,
    "twice" },
  { "party-attribute", HEAD "<field k=\"f\" type=\"text\" name=\"x\"/></document>", 2,
    "no attribute “name”" },
  { "control-in-attribute", "<document kind=\"letter\" language=\"en\" title=\"&#1;\"/>", 1,
    "U+0001" },
  { "control-in-text", HEAD BLOCK "a&#2;</block></document>", 2, "U+0002" },
  { "line-feed-in-text", HEAD BLOCK "a\nb</block></document>", 3, "<br/>" },
  { "tab-in-text", HEAD BLOCK "a\tb</block></document>", 2, "<tab/>" },
  { "stray-text", HEAD "x</document>", 2, "text must not stand here" },
  { "unknown-element", HEAD "<i/></document>", 2, "<i> is not known" },
  { "block-in-block", HEAD BLOCK BLOCK "</block></block></document>", 2, "must not stand here" },
  { "label", HEAD "<party label=\"AB\" text=\"x\" role=\"none\"/></document>", 2,
    "capital letter" },
  { "label-twice",
    HEAD "<party label=\"A\" text=\"x\" role=\"none\"/>\n<party label=\"A\" text=\"x\" "
         "role=\"none\"/></document>",
    3, "twice" },
  { "role", HEAD "<party label=\"A\" text=\"x\" role=\"boss\"/></document>", 2, "not a role" },
  { "flag", HEAD "<party label=\"A\" text=\"x\" role=\"none\" person=\"yes\"/></document>", 2,
    "only be “true”" },
  { "field-key", HEAD "<field k=\"F\" type=\"text\"/></document>", 2, "cannot be the key" },
  { "field-type", HEAD "<field k=\"f\" type=\"tree\"/></document>", 2, "not a type" },
  { "field-twice", HEAD FIELD FIELD "</document>", 3, "already has a field" },
  { "field-default", HEAD "<field k=\"f\" type=\"date\" default=\"x\"/></document>", 2,
    "Default of the field" },
  { "value-unknown", HEAD "<value k=\"f\" raw=\"x\"/></document>", 2, "no field “f”" },
  { "value-type", HEAD "<field k=\"f\" type=\"date\"/>\n<value k=\"f\" raw=\"x\"/></document>", 3,
    "Field “f”" },
  { "value-twice", HEAD FIELD "<value k=\"f\" raw=\"x\"/>\n<value k=\"f\" raw=\"x\"/></document>",
    4, "two values" },
  { "value-neither", HEAD FIELD "<value k=\"f\"/></document>", 3, "either" },
  { "value-both", HEAD FIELD "<value k=\"f\" raw=\"x\" waiting=\"y\"/></document>", 3, "either" },
  { "block-key", HEAD "<block k=\"a\" l=\"1\" kind=\"para\"/></document>", 2, "key of a block" },
  { "block-key-twice", HEAD BLOCK "</block>\n" BLOCK "</block></document>", 3,
    "already has a block" },
  { "block-level", HEAD "<block k=\"aaaaa\" l=\"10\" kind=\"para\"/></document>", 2, "level “10”" },
  { "block-kind", HEAD "<block k=\"aaaaa\" l=\"1\" kind=\"heading\"/></document>", 2,
    "kind of blocks" },
  { "block-rank", HEAD "<block k=\"aaaaa\" r=\"a0\" l=\"1\" kind=\"para\"/></document>", 2,
    "not a rank" },
  { "block-order",
    HEAD "<block k=\"aaaaa\" r=\"B\" l=\"1\" kind=\"para\"/>\n<block k=\"bbbbb\" r=\"A\" l=\"1\" "
         "kind=\"para\"/></document>",
    3, "not behind the rank" },
  { "block-condition", HEAD "<block k=\"aaaaa\" l=\"1\" kind=\"para\" cond=\"x\"/></document>", 2,
    "Condition “x”" },
  { "run-field-unknown", HEAD BLOCK "<f k=\"f\"/></block></document>", 2, "no field “f”" },
  { "run-field-key", HEAD FIELD BLOCK "<f k=\"f}}{{f\"/></block></document>", 3,
    "not the key of a field" },
  { "run-format", HEAD FIELD BLOCK "<f k=\"f\" as=\"a|b\"/></block></document>", 3,
    "name of a format" },
  { "run-literal", HEAD FIELD BLOCK "<f k=\"f\" lit=\"a&#10;b\"/></block></document>", 3,
    "control character" },
  { "run-literal-empty", HEAD FIELD BLOCK "<f k=\"f\" lit=\"\"/></block></document>", 3,
    "not empty" },
  { "run-reference", HEAD BLOCK "<ref to=\"x\"/></block></document>", 2, "key of a block" },
  { "run-condition", HEAD BLOCK "<if c=\"f =\">x</if></block></document>", 2, "Condition “f =”" },
  { "run-bold-twice", HEAD BLOCK "<b><b>x</b></b></block></document>", 2, "inside another" },
  { "too-deep", HEAD BLOCK "<b><b><b><b><b><b><b><b><b><b><b><b><b><b><b><b>", 2,
    "more than 16 deep" },
};

static void
test_bad (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (GError) error = NULL;
  g_autofree char *prefix = g_strdup_printf ("Line %d: ", bad[i].line);

  g_assert_null (qy_body_read (bad[i].xml, -1, &error));
  g_assert_error (error, QY_CORE_ERROR, QY_ERROR_MALFORMED);
  if (!g_str_has_prefix (error->message, prefix))
    g_error ("%s: %s", prefix, error->message);
  g_assert_nonnull (strstr (error->message, bad[i].message));
  g_assert_null (qy_body_read (bad[i].xml, -1, NULL));
}

static void
test_too_many (void)
{
  g_autoptr (GString) xml = g_string_new (HEAD);
  g_autoptr (GError) error = NULL;

  for (int i = 0; i <= QY_BODY_MAX_FIELDS; i++)
    g_string_append_printf (xml, "<field k=\"f%d\" type=\"text\"/>\n", i);
  g_assert_null (qy_body_read (xml->str, (gssize) xml->len, &error));
  g_assert_error (error, QY_CORE_ERROR, QY_ERROR_MALFORMED);
  g_clear_error (&error);
  g_assert_null (qy_body_read (xml->str, QY_BODY_MAX_SIZE + 1, &error));
  g_assert_error (error, QY_CORE_ERROR, QY_ERROR_TOO_LARGE);
}

static void
test_write_refused (void)
{
  g_autoptr (QyDocument) document = qy_document_new (QY_DOCUMENT_CONTRACT, QY_LANGUAGE_ZH);
  g_autoptr (GError) error = NULL;

  qy_document_set_title (document, "a\x01");
  g_assert_null (qy_body_write (document, FALSE, &error));
  g_assert_error (error, QY_CORE_ERROR, QY_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "“title”"));
  g_clear_error (&error);
  qy_document_set_title (document, "a\xff");
  g_assert_null (qy_body_write (document, FALSE, &error));
  g_assert_error (error, QY_CORE_ERROR, QY_ERROR_INVALID);
}

static void
test_write_runs (void)
{
  g_autoptr (GString) out = g_string_new ("x");
  g_autoptr (GError) error = NULL;

  g_assert_true (
      qy_body_write_runs (out, "a & {{b}}{{fee|upper}}{{/b}}\t{{@parent:aaaaa}}", &error));
  g_assert_cmpstr (
      out->str, ==,
      "xa &amp; <b><f k=\"fee\" as=\"upper\"/></b><tab/><ref to=\"aaaaa\" parent=\"true\"/>");
  g_assert_false (qy_body_write_runs (out, "{{", &error));
  g_assert_error (error, QY_CORE_ERROR, QY_ERROR_MALFORMED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/body/golden", test_golden);
  g_test_add_func ("/core/body/lenient", test_lenient);
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autofree char *path = g_strconcat ("/core/body/bad/", bad[i].name, NULL);
      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_bad);
    }
  g_test_add_func ("/core/body/too-many", test_too_many);
  g_test_add_func ("/core/body/write-refused", test_write_refused);
  g_test_add_func ("/core/body/write-runs", test_write_runs);
  g_test_add_func ("/core/body/random", test_random);
  g_test_add_func ("/core/body/random-damage", test_random_damage);
  return g_test_run ();
}
