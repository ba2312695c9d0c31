/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-document.h"

#include <string.h>

#include "qy-error.h"

/* A document with the fields fee and kind, the parties A and B, and a block for each word of
 * @outline: a key of one letter, filled up ("a" is aaaaa), and a level. */
static QyDocument *
make_document (const char *outline)
{
  QyDocument *document = qy_document_new (QY_DOCUMENT_CONTRACT, QY_LANGUAGE_ZH);
  g_auto (GStrv) words = g_strsplit (outline, " ", -1);
  g_auto (GStrv) ranks = qy_rank_series (g_strv_length (words));
  g_autoptr (GError) error = NULL;

  qy_document_add_field (document, qy_field_new ("fee", QY_FIELD_MONEY, "费用"), &error);
  g_assert_no_error (error);
  qy_document_add_field (document, qy_field_new ("kind", QY_FIELD_TEXT, "方式"), &error);
  g_assert_no_error (error);
  g_assert_nonnull (qy_document_add_party (document, "A", "甲方", QY_ROLE_CLIENT));
  g_assert_nonnull (qy_document_add_party (document, "B", "乙方", QY_ROLE_PROVIDER));
  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *key = g_strnfill (5, words[i][0]);

      qy_document_take_block (
          document, qy_block_new (key, ranks[i], words[i][1] - '0', QY_BLOCK_CLAUSE, words[i]),
          &error);
      g_assert_no_error (error);
    }
  return document;
}

static char *
outline (QyDocument *document)
{
  GPtrArray *blocks = qy_document_get_blocks (document);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < blocks->len; i++)
    {
      const QyBlock *block = g_ptr_array_index (blocks, i);

      g_string_append_printf (out, "%s%c%d", i > 0 ? " " : "", block->key[0], block->level);
    }
  return g_string_free (out, FALSE);
}

/* move: key, then after ("-": first). indent: key, then how far. remove (r, o): key. */
static const struct
{
  const char *name, *before;
  char operation;
  const char *key, *argument;
  const char *after; /* NULL: refused */
} operations[] = {
  { "remove-leaf", "a1 b2 c2 d1", 'r', "bbbbb", NULL, "a1 c2 d1" },
  { "remove-subtree", "a1 b2 c3 d1", 'r', "aaaaa", NULL, "d1" },
  { "remove-unknown", "a1", 'r', "zzzzz", NULL, NULL },
  { "remove-only", "a1 b2 c3 d1", 'o', "bbbbb", NULL, "a1 c3 d1" },
  { "remove-only-unknown", "a1", 'o', "zzzzz", NULL, NULL },
  { "move-down", "a1 b2 c1 d2 e1", 'm', "aaaaa", "ccccc", "c1 d2 a1 b2 e1" },
  { "move-up", "a1 b2 c1 d2", 'm', "ccccc", "-", "c1 d2 a1 b2" },
  { "move-behind-subtree", "a1 b2 c1 d2 e2 f1", 'm', "fffff", "ccccc", "a1 b2 c1 d2 e2 f1" },
  { "move-as-first-child", "a1 b2 c2 d1 e2", 'm', "eeeee", "aaaaa", "a1 e2 b2 c2 d1" },
  { "move-skips-deeper", "a1 b3 c1 d2", 'm', "ddddd", "aaaaa", "a1 b3 d2 c1" },
  { "move-same-place", "a1 b1 c1", 'm', "bbbbb", "aaaaa", "a1 b1 c1" },
  { "move-behind-itself", "a1 b2 c1", 'm', "aaaaa", "aaaaa", NULL },
  { "move-under-itself", "a1 b2 c1", 'm', "aaaaa", "bbbbb", NULL },
  { "move-behind-unknown", "a1 b1", 'm', "aaaaa", "zzzzz", NULL },
  { "indent-subtree", "a1 b2 c3 d2", 'i', "bbbbb", "+1", "a1 b3 c4 d2" },
  { "outdent-subtree", "a1 b2 c3 d2", 'i', "bbbbb", "-1", "a1 b1 c2 d2" },
  { "indent-gap", "a1 b1", 'i', "bbbbb", "+5", "a1 b6" },
  { "outdent-too-far", "a1 b2", 'i', "aaaaa", "-1", NULL },
  { "indent-too-far", "a1 b8 c9", 'i', "bbbbb", "+1", NULL },
};

static void
test_operation (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (QyDocument) document = make_document (operations[i].before);
  g_autoptr (GError) error = NULL;
  g_autofree char *result = NULL;
  const char *argument = operations[i].argument;
  gboolean ok;

  if (operations[i].operation == 'r')
    ok = qy_document_remove (document, operations[i].key, &error);
  else if (operations[i].operation == 'o')
    ok = qy_document_remove_only (document, operations[i].key, &error);
  else if (operations[i].operation == 'm')
    ok = qy_document_move (document, operations[i].key,
                           g_str_equal (argument, "-") ? NULL : argument, &error);
  else
    ok = qy_document_indent (document, operations[i].key,
                             (int) g_ascii_strtoll (argument, NULL, 10), &error);
  g_assert_cmpint (ok, ==, operations[i].after != NULL);
  g_assert_cmpint (error == NULL, ==, ok);
  result = outline (document);
  g_assert_cmpstr (result, ==, ok ? operations[i].after : operations[i].before);
}

static void
test_tree (void)
{
  g_autoptr (QyDocument) document = make_document ("a2 b1 c3 d2 e2 f1");

  g_assert_cmpuint (qy_document_parent_of (document, 0), ==, G_MAXUINT);
  g_assert_cmpuint (qy_document_parent_of (document, 2), ==, 1);
  g_assert_cmpuint (qy_document_parent_of (document, 4), ==, 1);
  g_assert_cmpuint (qy_document_parent_of (document, 5), ==, G_MAXUINT);
  g_assert_cmpuint (qy_document_subtree_end (document, 1), ==, 5);
  g_assert_cmpuint (qy_document_subtree_end (document, 5), ==, 6);
  g_assert_cmpuint (qy_document_find_block (document, "ddddd"), ==, 3);
  g_assert_cmpuint (qy_document_find_block (document, "zzzzz"), ==, G_MAXUINT);
}

/* offset in bytes; head NULL: refused */
static const struct
{
  const char *name, *text;
  gsize offset;
  const char *head, *tail;
} splits[] = {
  { "middle", "甲方乙方", 6, "甲方", "乙方" },
  { "start", "甲方", 0, "", "甲方" },
  { "end", "甲方", 6, "甲方", "" },
  { "inside-character", "甲方", 2, NULL, NULL },
  { "inside-field", "a{{fee}}b", 3, NULL, NULL },
  { "before-field", "a{{fee}}b", 1, "a", "{{fee}}b" },
  { "after-field", "a{{fee}}b", 8, "a{{fee}}", "b" },
  { "inside-escape", "a\\{{b", 3, NULL, NULL },
  { "after-escape", "a\\{{b", 4, "a\\{{", "b" },
  { "inside-bold", "{{b}}xy{{/b}}z", 6, "{{b}}x{{/b}}", "{{b}}y{{/b}}z" },
  { "bold-start", "{{b}}xy{{/b}}z", 5, "", "{{b}}xy{{/b}}z" },
  { "bold-end", "{{b}}xy{{/b}}z", 7, "{{b}}xy{{/b}}", "z" },
  { "inside-condition", "{{?kind = a}}x{{u}}yz{{/u}}{{/?}}", 20, "{{?kind = a}}x{{u}}y{{/u}}{{/?}}",
    "{{?kind = a}}{{u}}z{{/u}}{{/?}}" },
  { "around-an-empty-pair", "{{{b}}{{/b}}{ab", 14, "\\{{a", "b" },
  { "too-far", "甲方", 7, NULL, NULL },
};

static void
test_split (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (QyDocument) document = make_document ("a1 b2");
  g_autoptr (GError) error = NULL;
  QyBlock *tail;

  g_assert_true (qy_document_set_text (document, "aaaaa", splits[i].text, NULL));
  tail = qy_document_split (document, "aaaaa", splits[i].offset, &error);
  if (splits[i].head == NULL)
    {
      g_assert_error (error, QY_CORE_ERROR, QY_ERROR_INVALID);
      g_assert_cmpstr (qy_document_get_block (document, "aaaaa")->text, ==, splits[i].text);
      g_assert_cmpuint (qy_document_get_blocks (document)->len, ==, 2);
      return;
    }
  g_assert_no_error (error);
  g_assert_cmpstr (qy_document_get_block (document, "aaaaa")->text, ==, splits[i].head);
  g_assert_cmpstr (tail->text, ==, splits[i].tail);
  g_assert_cmpint (tail->level, ==, 1);
  g_assert_cmpuint (qy_document_find_block (document, tail->key), ==, 1);
}

static void
test_join (void)
{
  g_autoptr (QyDocument) document = make_document ("a1 b2 c3");
  g_autoptr (GError) error = NULL;
  g_autofree char *result = NULL;

  g_assert_true (qy_document_set_text (document, "aaaaa", "x{{b}}y{{/b}}", NULL));
  g_assert_true (qy_document_set_text (document, "bbbbb", "{{b}}z{{/b}}{", NULL));
  g_assert_true (qy_document_join (document, "bbbbb", &error));
  g_assert_cmpstr (qy_document_get_block (document, "aaaaa")->text, ==, "x{{b}}yz{{/b}}{");
  g_assert_true (qy_document_set_text (document, "ccccc", "{fee}", NULL));
  g_assert_true (qy_document_join (document, "ccccc", &error));
  g_assert_cmpstr (qy_document_get_block (document, "aaaaa")->text, ==, "x{{b}}yz{{/b}}\\{{fee}");
  result = outline (document);
  g_assert_cmpstr (result, ==, "a1");
  g_assert_false (qy_document_join (document, "aaaaa", &error));
  g_assert_error (error, QY_CORE_ERROR, QY_ERROR_CONSTRAINT);
}

static void
test_join_refused (void)
{
  g_autoptr (QyDocument) document = make_document ("a1 b1 c1");
  g_autoptr (GError) error = NULL;

  g_assert_true (qy_document_set_block_kind (document, "bbbbb", QY_BLOCK_NOTE, NULL));
  g_assert_false (qy_document_join (document, "bbbbb", &error));
  g_assert_error (error, QY_CORE_ERROR, QY_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_true (qy_document_set_block_kind (document, "bbbbb", QY_BLOCK_PARA, NULL));
  g_assert_true (qy_document_set_cond (document, "ccccc", "kind  =  a", NULL));
  g_assert_cmpstr (qy_document_get_block (document, "ccccc")->cond, ==, "kind = a");
  g_assert_false (qy_document_join (document, "ccccc", &error));
  g_assert_error (error, QY_CORE_ERROR, QY_ERROR_CONSTRAINT);
}

static const struct
{
  const char *name, *text, *message; /* NULL: accepted */
} texts[] = {
  { "plain", "x", NULL },
  { "field", "{{fee|upper}}", NULL },
  { "party", "{{A.name}} {{B.credit_code}}", NULL },
  { "condition", "{{?kind = a}}x{{/?}}", NULL },
  { "reference-to-nothing", "{{@zzzzz}}", NULL },
  { "unknown-field", "{{fees}}", "Block aaaaa: There is no field “fees”" },
  { "unknown-in-condition", "{{?kinds = a}}x{{/?}}", "Block aaaaa: There is no field “kinds”" },
  { "unknown-party", "{{C.name}}", "no party with the label C" },
  { "label-text-is-no-label", "{{X.name}}", "no party with the label X" },
  { "unknown-attribute", "{{A.colour}}", "no attribute “colour”" },
  { "format-of-other-type", "{{kind|upper}}", "no format “upper”" },
  { "format-of-attribute", "{{A.name|upper}}", "no formats" },
  { "malformed", "{{fee", "Block aaaaa: Character 1" },
};

static void
test_text (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (QyDocument) document = make_document ("a1");
  g_autoptr (GError) error = NULL;
  gboolean ok = qy_document_add_party (document, "D", "X", QY_ROLE_OTHER) != NULL
                && qy_document_set_text (document, "aaaaa", texts[i].text, &error);

  g_assert_cmpint (ok, ==, texts[i].message == NULL);
  g_assert_cmpint (qy_document_check_text (document, texts[i].text, NULL), ==, ok);
  if (ok)
    return;
  g_assert_nonnull (strstr (error->message, texts[i].message));
  g_assert_cmpstr (qy_document_get_block (document, "aaaaa")->text, ==, "a1");
  g_assert_null (qy_document_append (document, 1, QY_BLOCK_PARA, texts[i].text, NULL));
  g_assert_cmpuint (qy_document_get_blocks (document)->len, ==, 1);
}

static void
test_take_block (void)
{
  static const struct
  {
    const char *key, *rank;
    int level;
    QyErrorCode code;
  } cases[] = {
    { "aaaaa", "V1", 1, QY_ERROR_CONSTRAINT }, { "bbbbb", "V", 1, QY_ERROR_CONSTRAINT },
    { "b", "W", 1, QY_ERROR_INVALID },         { "bbbbb", "W0", 1, QY_ERROR_INVALID },
    { "bbbbb", "W", 0, QY_ERROR_INVALID },     { "bbbbb", "W", 10, QY_ERROR_INVALID },
  };
  g_autoptr (QyDocument) document = make_document ("a1");
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (qy_document_get_block (document, "aaaaa")->rank, ==, "V");
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      QyBlock *block =
          qy_block_new (cases[i].key, cases[i].rank, cases[i].level, QY_BLOCK_PARA, "x");

      g_assert_false (qy_document_take_block (document, block, &error));
      g_assert_error (error, QY_CORE_ERROR, (int) cases[i].code);
      g_clear_error (&error);
    }
  g_assert_false (qy_document_set_number_as (document, "aaaaa", "5\n", &error));
  g_assert_error (error, QY_CORE_ERROR, QY_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_true (qy_document_take_block (
      document, qy_block_new ("bbbbb", "A", 1, QY_BLOCK_PARA, "x"), &error));
  g_assert_cmpuint (qy_document_find_block (document, "bbbbb"), ==, 0);
}

static void
test_paste (void)
{
  g_autoptr (QyDocument) document = make_document ("a1 b2 c3 d1");
  g_autoptr (QyDocument) part = make_document ("b1 x2 d1");
  g_autoptr (GError) error = NULL;
  GPtrArray *blocks = qy_document_get_blocks (document);
  g_autofree char *reference = NULL;
  const QyBlock *first, *second;

  g_assert_true (qy_document_add_field (part, qy_field_new ("extra", QY_FIELD_TEXT, NULL), NULL));
  g_assert_true (qy_document_set_text (part, "xxxxx", "{{@bbbbb}} {{extra}}", NULL));
  g_assert_true (qy_document_paste (document, "bbbbb", part, "c1@2", &error));
  g_assert_no_error (error);
  g_assert_cmpuint (blocks->len, ==, 7);
  first = g_ptr_array_index (blocks, 3);
  second = g_ptr_array_index (blocks, 4);
  g_assert_cmpstr (first->key, !=, "bbbbb");
  g_assert_cmpint (first->level, ==, 2);
  g_assert_cmpstr (first->origin, ==, "c1@2#bbbbb");
  g_assert_cmpstr (second->key, ==, "xxxxx");
  g_assert_cmpint (second->level, ==, 3);
  reference = g_strdup_printf ("{{@%s}} {{extra}}", first->key);
  g_assert_cmpstr (second->text, ==, reference);
  g_assert_nonnull (qy_document_find_field (document, "extra"));
  g_assert_cmpuint (qy_document_find_block (document, "ddddd"), ==, 6);
}

static void
test_paste_refused (void)
{
  g_autoptr (QyDocument) document = make_document ("a1 b9");
  g_autoptr (QyDocument) deep = make_document ("x1 y2");
  g_autoptr (QyDocument) other = qy_document_new (QY_DOCUMENT_CLAUSE, QY_LANGUAGE_ZH);
  g_autoptr (QyDocument) third = make_document ("x1");
  g_autoptr (GError) error = NULL;

  g_assert_false (qy_document_paste (document, "bbbbb", deep, NULL, &error));
  g_assert_error (error, QY_CORE_ERROR, QY_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_true (qy_document_add_field (other, qy_field_new ("fee", QY_FIELD_TEXT, NULL), NULL));
  g_assert_false (qy_document_paste (document, "aaaaa", other, NULL, &error));
  g_assert_error (error, QY_CORE_ERROR, QY_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_nonnull (qy_document_add_party (third, "C", "丙方", QY_ROLE_NONE));
  g_assert_true (qy_document_add_field (third, qy_field_new ("extra", QY_FIELD_TEXT, NULL), NULL));
  g_assert_true (qy_document_set_cond (third, "xxxxx", "set(C.name)", NULL));
  g_assert_false (qy_document_paste (document, "aaaaa", third, NULL, &error));
  g_assert_error (error, QY_CORE_ERROR, QY_ERROR_NOT_FOUND);
  g_assert_cmpuint (qy_document_get_blocks (document)->len, ==, 2);
  g_assert_null (qy_document_find_field (document, "extra"));
}

static void
test_values (void)
{
  g_autoptr (QyDocument) document = make_document ("a1");
  g_autoptr (GError) error = NULL;
  g_autofree char *upper = NULL, *waiting = NULL, *empty = NULL, *name = NULL;

  g_assert_true (qy_document_set_value (document, "fee", "CNY 12000000", &error));
  upper = qy_document_print_field (document, "fee", "upper", &error);
  g_assert_cmpstr (upper, ==, "壹拾贰万元整");
  g_assert_false (qy_document_set_value (document, "fee", "12000000", &error));
  g_assert_error (error, QY_CORE_ERROR, QY_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (qy_document_set_value (document, "fees", "CNY 1", &error));
  g_assert_error (error, QY_CORE_ERROR, QY_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_true (qy_document_set_waiting (document, "fee", "验收", &error));
  waiting = qy_document_print_field (document, "fee", NULL, &error);
  g_assert_cmpstr (waiting, ==, "待验收后确定");
  g_assert_null (qy_document_get_raw (document, "fee"));
  qy_document_unset_value (document, "fee");
  g_assert_null (qy_document_get_value (document, "fee"));
  empty = qy_document_print_field (document, "fee", NULL, &error);
  g_assert_cmpstr (empty, ==, "");
  g_assert_null (qy_document_print_field (document, "fees", NULL, &error));
  g_assert_error (error, QY_CORE_ERROR, QY_ERROR_NOT_FOUND);
  qy_document_find_party (document, "甲方")->party = qy_party_new ("p1", "甲公司");
  name = qy_document_print_field (document, "A.name", NULL, NULL);
  g_assert_cmpstr (name, ==, "甲公司");
}

static void
test_fields (void)
{
  g_autoptr (QyDocument) document = make_document ("a1");
  g_autoptr (GError) error = NULL;
  QyField *field = qy_field_new ("days", QY_FIELD_DURATION, "期限");

  field->default_raw = g_strdup ("P5D");
  g_assert_true (qy_document_add_field (document, field, &error));
  g_assert_true (qy_document_find_field (document, "期限") == field);
  qy_document_apply_defaults (document);
  g_assert_cmpstr (qy_document_get_raw (document, "days"), ==, "P5D");
  g_assert_false (
      qy_document_add_field (document, qy_field_new ("days", QY_FIELD_TEXT, NULL), &error));
  g_assert_error (error, QY_CORE_ERROR, QY_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_false (
      qy_document_add_field (document, qy_field_new ("def", QY_FIELD_TEXT, NULL), &error));
  g_assert_error (error, QY_CORE_ERROR, QY_ERROR_INVALID);
  g_clear_error (&error);
  field = qy_field_new ("more", QY_FIELD_DURATION, NULL);
  field->default_raw = g_strdup ("five days");
  g_assert_false (qy_document_add_field (document, field, &error));
  g_assert_error (error, QY_CORE_ERROR, QY_ERROR_INVALID);
  g_clear_error (&error);
  field = qy_field_new ("choice", QY_FIELD_CHOICE, NULL);
  field->options = g_strsplit ("a;b\nc", ";", -1);
  g_assert_false (qy_document_add_field (document, field, &error));
  g_assert_error (error, QY_CORE_ERROR, QY_ERROR_INVALID);
  g_assert_null (qy_document_add_party (document, "A", "甲", QY_ROLE_NONE));
  g_assert_null (qy_document_add_party (document, "AA", "甲", QY_ROLE_NONE));
  g_assert_null (qy_document_add_party (document, "a", "甲", QY_ROLE_NONE));
}

static void
on_notify (QyDocument *document, GParamSpec *pspec, GString *log)
{
  g_string_append_printf (log, "%s ", pspec->name);
}

static void
on_changed (QyDocument *document, const char *key, GString *log)
{
  g_string_append_printf (log, "%s ", key != NULL ? key : "-");
}

static void
test_signals (void)
{
  g_autoptr (QyDocument) document = make_document ("a1 b1");
  g_autoptr (GString) log = g_string_new (NULL);

  g_signal_connect (document, "notify", G_CALLBACK (on_notify), log);
  g_signal_connect (document, "changed", G_CALLBACK (on_changed), log);
  g_signal_connect (document, "changed::bbbbb", G_CALLBACK (on_changed), log);
  qy_document_set_title (document, "x");
  qy_document_set_title (document, "x");
  g_object_set (document, "number", "1", NULL);
  g_object_set (document, "rev", (gint64) 3, NULL);
  g_assert_true (qy_document_set_numbering (document, "{1}.", NULL));
  g_assert_false (qy_document_set_numbering (document, "{1", NULL));
  g_assert_true (qy_document_set_text (document, "aaaaa", "y", NULL));
  g_assert_true (qy_document_move (document, "aaaaa", "bbbbb", NULL));
  qy_document_unset_value (document, "fee");
  g_assert_true (qy_document_set_value (document, "kind", "z", NULL));
  g_assert_true (qy_document_indent (document, "bbbbb", 1, NULL));
  g_assert_cmpstr (log->str, ==, "title number rev numbering aaaaa aaaaa - bbbbb bbbbb ");
}

static void
test_names (void)
{
  QyRole role;

  for (guint i = 0; i < QY_N_DOCUMENT_KINDS; i++)
    g_assert_cmpuint (qy_document_kind_from_string (qy_document_kind_to_string (i), NULL), ==, i);
  g_assert_cmpuint (qy_document_kind_from_string ("x", NULL), ==, QY_N_DOCUMENT_KINDS);
  for (guint i = 0; i < QY_N_ROLES; i++)
    {
      g_assert_true (qy_role_from_string (qy_role_to_string (i), &role));
      g_assert_cmpuint (role, ==, i);
    }
}

#define ADD_CASES(folder, table, function)                                                         \
  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)                                                 \
    {                                                                                              \
      g_autofree char *path = g_strconcat ("/core/document/" folder "/", table[i].name, NULL);     \
      g_test_add_data_func (path, GSIZE_TO_POINTER (i), function);                                 \
    }

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("operation", operations, test_operation);
  ADD_CASES ("split", splits, test_split);
  ADD_CASES ("text", texts, test_text);
  g_test_add_func ("/core/document/tree", test_tree);
  g_test_add_func ("/core/document/join", test_join);
  g_test_add_func ("/core/document/join-refused", test_join_refused);
  g_test_add_func ("/core/document/take-block", test_take_block);
  g_test_add_func ("/core/document/paste", test_paste);
  g_test_add_func ("/core/document/paste-refused", test_paste_refused);
  g_test_add_func ("/core/document/values", test_values);
  g_test_add_func ("/core/document/fields", test_fields);
  g_test_add_func ("/core/document/signals", test_signals);
  g_test_add_func ("/core/document/names", test_names);
  return g_test_run ();
}
