/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "qy-bound-term.h"
#include "qy-finding.h"

/* A document in a few lines, for tables of cases:
 *   "# text"   clause of level 1, "## text" of level 2, "### text" of level 3
 *   "> text"   paragraph of level 2; any other line is a paragraph of level 1
 *   "= text"   head of a table, "| a | b" a row
 *   "@ text"   annex, "! text" note, "% text" signature
 *   "$ key type* raw"  field; * required; no raw: not filled
 *   "& A 甲方 name"     party; no name: not chosen
 *   "&alias A text"    its alias
 *   "& A 甲方:client name"  with its role
 *   "~ kind attr=key …"  a term that the first block states; "~- kind …" one that no line states
 *   "5) ## text"       the part before ") " is the source number
 */

static void
add_field (QyDocument *document, const char *line)
{
  g_auto (GStrv) parts = g_strsplit (line, " ", 3);
  gsize length = strlen (parts[1]);
  gboolean required = parts[1][length - 1] == '*';
  QyFieldType type;
  QyField *field;
  g_autoptr (GError) error = NULL;

  if (required)
    parts[1][length - 1] = '\0';
  g_assert_true (qy_field_type_from_string (parts[1], &type));
  field = qy_field_new (parts[0], type, parts[0]);
  field->required = required;
  qy_document_add_field (document, field, &error);
  g_assert_no_error (error);
  if (parts[2] == NULL)
    return;
  if (g_str_has_prefix (parts[2], "waiting "))
    qy_document_set_waiting (document, parts[0], parts[2] + strlen ("waiting "), &error);
  else
    qy_document_set_value (document, parts[0], parts[2], &error);
  g_assert_no_error (error);
}

static void
add_party (QyDocument *document, const char *line)
{
  g_auto (GStrv) parts = g_strsplit (line, " ", 3);
  QyDocumentParty *party;
  QyRole role = QY_ROLE_NONE;
  char *role_word;

  if (strcmp (parts[0], "alias") == 0)
    {
      party = qy_document_find_party (document, parts[1]);
      qy_party_set (party->party, "aliases", parts[2]);
      return;
    }
  role_word = strchr (parts[1], ':');
  if (role_word != NULL)
    {
      g_assert_true (qy_role_from_string (role_word + 1, &role));
      *role_word = '\0';
    }
  party = qy_document_add_party (document, parts[0], parts[1], role);
  if (parts[2] != NULL)
    party->party = qy_party_new (NULL, parts[2]);
}

static void
add_block (QyDocument *document, const char *line)
{
  static const struct
  {
    const char *mark;
    QyBlockKind kind;
    int level;
  } marks[] = {
    { "### ", QY_BLOCK_CLAUSE, 3 }, { "## ", QY_BLOCK_CLAUSE, 2 }, { "# ", QY_BLOCK_CLAUSE, 1 },
    { "> ", QY_BLOCK_PARA, 2 },     { "= ", QY_BLOCK_TABLE, 1 },   { "| ", QY_BLOCK_ROW, 1 },
    { "@ ", QY_BLOCK_ANNEX, 1 },    { "! ", QY_BLOCK_NOTE, 1 },    { "% ", QY_BLOCK_SIGNATURE, 1 },
    { "", QY_BLOCK_PARA, 1 },
  };
  const char *mark = strstr (line, ") #");
  g_autofree char *source_number = mark != NULL ? g_strndup (line, mark - line) : NULL;
  const char *text = mark != NULL ? mark + 2 : line;
  gsize i = 0;
  QyBlock *block;
  g_autoptr (GString) cells = NULL;
  g_autoptr (GError) error = NULL;

  while (!g_str_has_prefix (text, marks[i].mark))
    i++;
  cells = g_string_new (text + strlen (marks[i].mark));
  if (marks[i].kind == QY_BLOCK_ROW)
    g_string_replace (cells, " | ", "\t", 0);
  block = qy_document_append (document, marks[i].level, marks[i].kind, cells->str, &error);
  g_assert_no_error (error);
  block->source_number = g_steal_pointer (&source_number);
}

static QyBoundTerm *
make_term (const char *line)
{
  g_auto (GStrv) parts = g_strsplit (line, " ", -1);
  QyBoundTerm *term;
  QyTermKind kind;

  g_assert_true (qy_term_kind_from_name (parts[0], &kind));
  term = qy_bound_term_new (kind, NULL);
  for (guint i = 1; parts[i] != NULL; i++)
    {
      g_auto (GStrv) binding = g_strsplit (parts[i], "=", 2);

      g_assert_cmpint (qy_term_kind_attr_index (kind, binding[0]), >=, 0);
      qy_bound_term_bind (term, binding[0], binding[1]);
    }
  return term;
}

/* The terms of @lines; the first block states those that a block states. */
static GPtrArray *
make_terms (const char *lines, QyDocument *document)
{
  GPtrArray *terms = g_ptr_array_new_with_free_func ((GDestroyNotify) qy_bound_term_free);
  GPtrArray *blocks = qy_document_get_blocks (document);
  g_auto (GStrv) split = g_strsplit (lines, "\n", -1);

  for (char **line = split; *line != NULL; line++)
    if (g_str_has_prefix (*line, "~- "))
      g_ptr_array_add (terms, make_term (*line + 3));
    else if (g_str_has_prefix (*line, "~ "))
      {
        QyBoundTerm *term = make_term (*line + 2);

        term->block_key = g_strdup (((const QyBlock *) blocks->pdata[0])->key);
        g_ptr_array_add (terms, term);
      }
  return terms;
}

static QyDocument *
make_document (const char *lines, QyDocumentKind kind, QyLanguage language)
{
  QyDocument *document = qy_document_new (kind, language);
  g_auto (GStrv) split = g_strsplit (lines, "\n", -1);

  for (char **line = split; *line != NULL; line++)
    {
      if (g_str_has_prefix (*line, "$ "))
        add_field (document, *line + 2);
      else if (**line == '~')
        continue;
      else if (g_str_has_prefix (*line, "& "))
        add_party (document, *line + 2);
      else if (g_str_has_prefix (*line, "&alias "))
        add_party (document, *line + 1);
      else
        add_block (document, *line);
    }
  return document;
}

typedef struct
{
  const char *name;
  const char *id;
  const char *lines;
  int hits;
  const char *says; /* in the message or the fix of the first hit; or NULL */
  gboolean is_template;
} FindingCase;

static const FindingCase cases[] = {
#include "finding-cases.inc"
};

static QyLanguage
language_of (const char *lines)
{
  for (const char *p = lines; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_get_script (g_utf8_get_char (p)) == G_UNICODE_SCRIPT_HAN)
      return QY_LANGUAGE_ZH;
  return QY_LANGUAGE_EN;
}

static void
test_case (gconstpointer data)
{
  const FindingCase *row = data;
  g_autoptr (QyDocument) document =
      make_document (row->lines, row->is_template ? QY_DOCUMENT_TEMPLATE : QY_DOCUMENT_CONTRACT,
                     language_of (row->lines));
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) terms = make_terms (row->lines, document);
  g_autoptr (GPtrArray) findings =
      qy_document_check_terms (document, terms, (QyDate){ 2026, 11, 22 }, &error);
  int hits = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < findings->len; i++)
    {
      const QyFinding *finding = g_ptr_array_index (findings, i);

      g_test_message ("%s %s: %s (%s)", qy_severity_to_string (finding->severity), finding->id,
                      finding->message, finding->fix);
      if (strcmp (finding->id, row->id) != 0)
        continue;
      if (hits++ == 0 && row->says != NULL && strstr (finding->message, row->says) == NULL)
        g_assert_nonnull (strstr (finding->fix, row->says));
      g_assert_true (finding->block_key == NULL
                     || qy_document_get_block (document, finding->block_key) != NULL);
      g_assert_nonnull (finding->fix);
    }
  g_assert_cmpint (hits, ==, row->hits);
}

/* Each rule has a case that it finds and one that it leaves alone. */
static void
test_every_rule_has_cases (void)
{
  guint n;
  const QyFindingRule *rules = qy_finding_rules (&n);

  for (guint rule = 0; rule < n; rule++)
    {
      gboolean found = FALSE;
      gboolean left_alone = FALSE;

      for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
        if (strcmp (cases[i].id, rules[rule].id) == 0)
          {
            found = found || cases[i].hits > 0;
            left_alone = left_alone || cases[i].hits == 0;
          }
      g_test_message ("%s", rules[rule].id);
      g_assert_true (found && left_alone);
    }
}

static void
test_every_rule_is_documented (void)
{
  const char *root = g_getenv ("QY_SOURCE_ROOT");
  g_autofree char *path = g_build_filename (root != NULL ? root : ".", "docs", "rules.md", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  guint n;
  const QyFindingRule *rules = qy_finding_rules (&n);

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *row =
          g_strdup_printf ("| `%s` | %s |", rules[i].id, qy_severity_to_string (rules[i].severity));

      g_test_message ("%s", row);
      g_assert_nonnull (strstr (text, row));
    }
}

static void
test_order_and_blocking (void)
{
  g_autoptr (QyDocument) document =
      make_document ("& A 甲方 明湖软件有限公司\n& B 乙方\n# 付款\n## 甲方应及时付款。\n"
                     "## 乙方为{{B.name}}。",
                     QY_DOCUMENT_CONTRACT, QY_LANGUAGE_ZH);
  g_autoptr (GPtrArray) findings = qy_document_check (document, (QyDate){ 2026, 11, 22 }, NULL);
  guint last = 0;

  g_assert_true (qy_findings_block_issue (findings));
  for (guint i = 0; i < findings->len; i++)
    {
      const QyFinding *finding = g_ptr_array_index (findings, i);
      guint place = finding->block_key == NULL
                        ? 0
                        : qy_document_find_block (document, finding->block_key) + 1;

      g_assert_cmpuint (place, >=, last);
      last = place;
      if (strcmp (finding->id, "vague-wording") == 0)
        {
          g_assert_cmpstr (finding->number, ==, "1.1");
          g_assert_true (g_str_has_prefix (finding->message, "1.1: "));
        }
    }
  g_assert_cmpuint (last, ==, 3);
}

static void
test_warnings_do_not_block (void)
{
  g_autoptr (QyDocument) document =
      make_document ("甲方应及时付款。", QY_DOCUMENT_CONTRACT, QY_LANGUAGE_ZH);
  g_autoptr (GPtrArray) findings = qy_document_check (document, (QyDate){ 2026, 11, 22 }, NULL);

  g_assert_cmpuint (findings->len, >, 0);
  g_assert_false (qy_findings_block_issue (findings));
}

static void
test_law_before_its_repeal (void)
{
  g_autoptr (QyDocument) document =
      make_document ("依据《中华人民共和国合同法》订立。", QY_DOCUMENT_CONTRACT, QY_LANGUAGE_ZH);
  g_autoptr (GPtrArray) before = qy_document_check (document, (QyDate){ 2020, 12, 31 }, NULL);
  g_autoptr (GPtrArray) after = qy_document_check (document, (QyDate){ 2021, 1, 1 }, NULL);

  g_assert_cmpuint (after->len, ==, before->len + 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/finding/%s/%s", cases[i].id, cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/core/finding/every-rule-has-cases", test_every_rule_has_cases);
  g_test_add_func ("/core/finding/every-rule-is-documented", test_every_rule_is_documented);
  g_test_add_func ("/core/finding/order-and-blocking", test_order_and_blocking);
  g_test_add_func ("/core/finding/warnings-do-not-block", test_warnings_do_not_block);
  g_test_add_func ("/core/finding/law-before-its-repeal", test_law_before_its_repeal);
  return g_test_run ();
}
