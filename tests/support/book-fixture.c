/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "book-fixture.h"

#include "qy-connection.h"
#include "qy-numbering.h"
#include "qy-tables.h"

#include <glib/gstdio.h>

void
book_fixture_set_up (BookFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("qiyue-book-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "test.qybook", NULL);
  fixture->book = qy_book_open_as (fixture->path, QY_BOOK_CREATE | QY_BOOK_INLINE, "tester",
                                   FIXTURE_NOW, &error);
  g_assert_no_error (error);
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (folder);
}

void
book_fixture_tear_down (BookFixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->book);
  remove_folder (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
}

QyBook *
book_fixture_open_again (BookFixture *fixture, QyBookFlags flags)
{
  g_autoptr (GError) error = NULL;
  QyBook *book = qy_book_open_as (fixture->path, flags, "second", FIXTURE_NOW, &error);

  g_assert_no_error (error);
  return book;
}

char *
make_credit_code (guint n)
{
  g_autofree char *first = g_strdup_printf ("9133010%010u", n);

  return g_strdup_printf ("%s%c", first, qy_credit_code_check_character (first));
}

char *
add_party (QyBook *book, const char *name, guint n)
{
  g_autoptr (QyParty) party = qy_party_new (NULL, name);
  g_autoptr (GError) error = NULL;

  party->credit_code = make_credit_code (n);
  party->address = g_strdup ("杭州市滨江区江南大道1号");
  qy_book_party_add (book, party, &error);
  g_assert_no_error (error);
  return g_strdup (party->id);
}

static void
add_field (QyDocument *document, const char *key, QyFieldType type, const char *label)
{
  g_autoptr (GError) error = NULL;
  QyField *field = qy_field_new (key, type, label);

  field->required = TRUE;
  qy_document_add_field (document, field, &error);
  g_assert_no_error (error);
}

static void
append (QyDocument *document, int level, QyBlockKind kind, const char *text)
{
  g_autoptr (GError) error = NULL;

  qy_document_append (document, level, kind, text, &error);
  g_assert_no_error (error);
}

QyDocument *
make_service_text (void)
{
  QyDocument *document = qy_document_new (QY_DOCUMENT_TEMPLATE, QY_LANGUAGE_ZH);
  g_autofree char *reference = NULL;

  qy_document_set_title (document, "系统运行维护服务合同");
  qy_document_add_party (document, "A", "甲方", QY_ROLE_CLIENT);
  qy_document_add_party (document, "B", "乙方", QY_ROLE_PROVIDER);
  add_field (document, "period.start", QY_FIELD_DATE, "服务开始日期");
  add_field (document, "period.end", QY_FIELD_DATE, "服务结束日期");
  add_field (document, "fee.total", QY_FIELD_MONEY, "合同总价");
  append (document, 1, QY_BLOCK_RECITAL, "{{A.name}}与{{B.name}}就系统运行维护订立本合同。");
  append (document, 1, QY_BLOCK_CLAUSE, "服务内容");
  append (document, 2, QY_BLOCK_CLAUSE, "乙方按本合同负责系统的日常运行维护。");
  append (document, 1, QY_BLOCK_CLAUSE, "服务期限");
  append (document, 2, QY_BLOCK_CLAUSE, "自{{period.start}}起至{{period.end}}止。");
  reference =
      g_strdup_printf ("费用自{{@%s}}约定的期限起计，共{{fee.total}}（{{fee.total|upper}}）。",
                       ((QyBlock *) qy_document_get_blocks (document)->pdata[4])->key);
  append (document, 1, QY_BLOCK_CLAUSE, "服务费用");
  append (document, 2, QY_BLOCK_CLAUSE, reference);
  append (document, 1, QY_BLOCK_SIGNATURE, "双方签字盖章：");
  return document;
}

char *
add_template (QyBook *book)
{
  g_autoptr (QyDocument) document = make_service_text ();
  g_autoptr (QyTemplate) tmpl = qy_template_new (NULL);
  g_autoptr (GPtrArray) terms = g_ptr_array_new_with_free_func ((GDestroyNotify) qy_term_free);
  g_autoptr (GError) error = NULL;
  QyTerm *term = qy_term_new ("service_period", NULL);

  qy_term_bind (term, "start", "period.start");
  qy_term_bind (term, "end", "period.end");
  g_ptr_array_add (terms, term);
  qy_book_template_add (book, tmpl, document, terms, &error);
  g_assert_no_error (error);
  g_assert_cmpint (qy_book_template_publish (book, tmpl->id, NULL, &error), ==, 1);
  g_assert_no_error (error);
  return g_strdup (tmpl->id);
}

char *
add_draft (QyBook *book, const char *template_id, const char *title)
{
  static const QyAssignment parties[] = { { "甲方", "云杉数据有限公司" },
                                          { "乙方", "青禾运维有限公司" } };
  static const QyAssignment values[] = { { "period.start", "2026-12-01" },
                                         { "服务结束日期", "2027-11-30" },
                                         { "fee.total", "120000" } };
  QyContractDraft draft = { .template_id = template_id, .title = title };
  g_autoptr (QyContract) contract = NULL;
  g_autoptr (QyParty) known = qy_book_party_find (book, "云杉数据有限公司", NULL);
  g_autoptr (GError) error = NULL;

  if (known == NULL)
    {
      g_autofree char *client = add_party (book, "云杉数据有限公司", 901);
      g_autofree char *provider = add_party (book, "青禾运维有限公司", 902);
    }
  draft.parties = parties;
  draft.n_parties = G_N_ELEMENTS (parties);
  draft.values = values;
  draft.n_values = G_N_ELEMENTS (values);
  contract = qy_book_contract_new (book, &draft, &error);
  g_assert_no_error (error);
  return g_strdup (contract->id);
}

GBytes *
render_plainly (
    QyPrinted *printed, const QyRenderInfo *info, gpointer user_data, guint *pages, GError **error)
{
  char *text = g_strdup_printf ("PDF %s/%" G_GINT64_FORMAT "/%s", info->number, info->revision,
                                info->check_code);

  *pages = 1;
  return g_bytes_new_take (text, strlen (text));
}

static void
dump_query (QyBook *book, const char *sql, GString *out)
{
  g_autoptr (GError) error = NULL;
  QyConnection *connection = qy_store_get_connection (qy_book_get_store (book));
  QyStatement *statement = qy_connection_prepare (connection, sql, &error);
  QyStep step;

  g_assert_no_error (error);
  while ((step = qy_statement_step (statement, &error)) == QY_STEP_ROW)
    g_string_append_printf (out, "%s\n", qy_statement_get_text (statement, 0, NULL));
  g_assert_no_error (error);
  qy_statement_reset (statement);
}

/* The cells in groups: the connection takes no expression that is nested deeply. */
static char *
select_rows (const QyTable *table)
{
  GString *sql = g_string_new ("SELECT ('");

  g_string_append_printf (sql, "%s'", table->name);
  for (guint i = 0; i < table->n_columns; i++)
    {
      if (i % 10 == 9)
        g_string_append (sql, ") || (''");
      if (!(table->columns[i].flags & (QY_COLUMN_REV | QY_COLUMN_STAMP)))
        g_string_append_printf (sql, " || '|' || coalesce (%s, 'NULL')", table->columns[i].name);
    }
  g_string_append_c (sql, ')');
  g_string_append_printf (sql, " FROM %s ORDER BY 1 NULLS FIRST", table->name);
  return g_string_free (sql, FALSE);
}

char *
dump_rows (QyBook *book, gboolean with_events)
{
  GString *out = g_string_new (NULL);

  for (const QyTable *const *table = qy_tables_all (); *table != NULL; table++)
    {
      g_autofree char *sql = select_rows (*table);

      dump_query (book, sql, out);
    }
  if (with_events)
    dump_query (book, "SELECT hash FROM event ORDER BY hash NULLS FIRST", out);
  return g_string_free (out, FALSE);
}

void
assert_sound (QyBook *book)
{
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;

  qy_book_verify (book, faults, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < faults->len; i++)
    g_test_message ("fault: %s", (char *) faults->pdata[i]);
  g_assert_cmpuint (faults->len, ==, 0);
}
