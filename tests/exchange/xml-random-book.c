/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "xml-random-book.h"

#include "qy-blob.h"
#include "qy-counter.h"
#include "qy-event.h"
#include "qy-rank.h"
#include "qy-tables.h"
#include "random-text.h"
#include "xml-random-row.h"

static const char *const field_keys[] = { "fee.total", "period.start", "name", "note_1", NULL };
static const char *const field_types[] = { "money", "date", "text", "long-text", NULL };
static const char *const field_values[] = { "CNY 123456789", "2026-11-22", "一行 & “字” <b>",
                                            "两行\n\n第二行 ]]>", NULL };
static const char *const block_keys[] = { "k7f3q", "abcde", "a2b3c", "zzzzz", "q2w3e", NULL };

static void
insert (QyStore *store, QyRow *row)
{
  g_autoptr (GError) error = NULL;

  qy_store_insert (store, row, &error);
  g_assert_no_error (error);
}

static void
begin (QyStore *store)
{
  g_autoptr (GError) error = NULL;

  qy_store_begin (store, &error);
  g_assert_no_error (error);
}

static void
commit (QyStore *store, const char *stream, const char *verb)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *label = make_random_text ();
  g_autoptr (QyEvent) event = qy_event_append (store, stream, verb, label, NULL, &error);

  g_assert_no_error (error);
  qy_store_commit (store, &error);
  g_assert_no_error (error);
}

static void
insert_attachments (QyStore *store, const char *holder)
{
  g_autoptr (GError) error = NULL;

  for (int n = g_test_rand_int_range (0, 3); n > 0; n--)
    {
      gsize size = g_test_rand_bit () ? g_test_rand_int_range (0, 300)
                                      : g_test_rand_int_range (1, 3) * QY_BLOB_CHUNK_SIZE
                                            + g_test_rand_int_range (-1, 2);
      guint8 *bytes = g_malloc (size);
      g_autoptr (GBytes) content = NULL;
      g_autoptr (QyRow) row = make_random_row (&qy_attachment_table, holder);
      g_autofree char *sha256 = NULL;

      for (gsize i = 0; i < size; i++)
        bytes[i] = (guint8) (i * 31 + size);
      content = g_bytes_new_take (bytes, size);
      sha256 = qy_blob_add_bytes (store, content, &error);
      g_assert_no_error (error);
      qy_row_set_text (row, "sha256", sha256);
      insert (store, row);
    }
}

static void
insert_fields (QyStore *store, const char *document)
{
  for (guint i = 0; field_keys[i] != NULL; i++)
    {
      g_autoptr (QyRow) field = make_random_row (&qy_field_table, document);
      g_autoptr (QyRow) value = make_random_row (&qy_value_table, document);

      qy_row_set_text (field, "key", field_keys[i]);
      qy_row_set_int (field, "position", i);
      qy_row_set_text (field, "type", field_types[i]);
      qy_row_set_text (field, "default_raw", g_test_rand_bit () ? field_values[i] : NULL);
      insert (store, field);
      qy_row_set_text (value, "field_key", field_keys[i]);
      qy_row_set_text (value, "raw", field_values[i]);
      if (g_test_rand_bit ())
        {
          qy_row_set_null (value, "raw");
          qy_row_set_text (value, "state", "waiting");
        }
      insert (store, value);
    }
}

static void
insert_blocks (QyStore *store, const char *document)
{
  g_auto (GStrv) ranks = qy_rank_series (G_N_ELEMENTS (block_keys));

  for (guint i = 0; block_keys[i] != NULL; i++)
    {
      g_autoptr (QyRow) row = make_random_row (&qy_block_table, document);
      g_autoptr (QyRuns) runs = qy_runs_new ();
      g_autofree char *markup = NULL, *condition = random_condition ();

      if (g_test_rand_int_range (0, 5) > 0)
        random_runs (runs, field_keys, block_keys);
      markup = qy_markup_print (runs);
      qy_row_set_text (row, "key", block_keys[i]);
      qy_row_set_text (row, "rank", ranks[i]);
      qy_row_set_int (row, "level", g_test_rand_int_range (1, 10));
      qy_row_set_text (row, "text", markup);
      qy_row_set_text (row, "cond", g_test_rand_bit () ? condition : NULL);
      insert (store, row);
    }
}

/* The id of the revision */
static char *
insert_document (QyStore *store, const char *holder, const char *party)
{
  g_autoptr (QyRow) document = make_random_row (&qy_document_table, holder);
  const char *id = qy_row_get_text (document, "id");
  g_autoptr (QyRow) side = make_random_row (&qy_document_party_table, id);
  g_autoptr (QyRow) revision = make_random_row (&qy_revision_table, id);
  g_autofree char *hash = NULL;

  qy_row_set_text (document, "numbering", g_test_rand_bit () ? "第{1:cn}条;{1}.{2}" : "");
  insert (store, document);
  qy_row_set_text (side, "label", "A");
  qy_row_set_text (side, "party_id", g_test_rand_bit () ? party : NULL);
  insert (store, side);
  insert_fields (store, id);
  insert_blocks (store, id);
  hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, qy_row_get_text (revision, "body"), -1);
  qy_row_set_text (revision, "body_sha256", hash);
  qy_row_set_int (revision, "n", 1);
  if (!qy_row_is_null (revision, "pages"))
    qy_row_set_int (revision, "pages", 20);
  insert (store, revision);
  return g_strdup (qy_row_get_text (revision, "id"));
}

static void
insert_terms (QyStore *store, const char *holder)
{
  g_autoptr (QyRow) term = make_random_row (&qy_term_table, holder);
  g_autoptr (QyRow) attr = make_random_row (&qy_term_attr_table, qy_row_get_text (term, "id"));

  qy_row_set_text (term, "kind", "service_period");
  qy_row_set_text (term, "block_key", g_test_rand_bit () ? "k7f3q" : NULL);
  insert (store, term);
  qy_row_set_text (attr, "attr", "start");
  qy_row_set_text (attr, "field_key", "period.start");
  insert (store, attr);
}

static void
insert_part (QyStore *store, const QyTable *table, const char *contract)
{
  g_autoptr (QyRow) row = make_random_row (table, contract);

  if (table == &qy_obligation_table)
    {
      qy_row_set_text (row, "rule", "on 2026-05-01");
      qy_row_set_text (row, "label", g_test_rand_bit () ? "A" : NULL);
    }
  if (table == &qy_due_mark_table)
    {
      qy_row_set_text (row, "source_id", "t-1");
      qy_row_set_text (row, "occurrence", "2026-02");
    }
  insert (store, row);
}

/* An invoice or a movement, with two allocations that together are all of it. */
static void
insert_money (QyStore *store, const QyTable *table, const char *contract)
{
  g_autoptr (QyRow) row = make_random_row (table, contract);
  gboolean credit = table == &qy_invoice_table && g_test_rand_bit ();
  gint64 half = (gint64) g_test_rand_int_range (1, G_MAXINT32) * (credit ? -1 : 1);

  qy_row_set_int (row, "amount", half * 2);
  if (credit)
    qy_row_set_text (row, "kind", "credit");
  insert (store, row);
  if (g_test_rand_int_range (0, 4) == 0)
    insert_attachments (store, qy_row_get_text (row, "id"));
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (QyRow) allocation = make_random_row (&qy_allocation_table, contract);

      qy_row_set_text (allocation, table == &qy_invoice_table ? "invoice_id" : "movement_id",
                       qy_row_get_text (row, "id"));
      qy_row_set_text (allocation, "source_id", "t-1");
      qy_row_set_text (allocation, "occurrence", i == 0 ? "2026-02" : "2026-03");
      qy_row_set_int (allocation, "amount", half);
      insert (store, allocation);
    }
}

void
add_payment (QyStore *store, const char *contract)
{
  begin (store);
  insert_money (store, &qy_movement_table, contract);
  commit (store, contract, "pay");
}

/* A record of service, its children that name it in @column, and files that hang on it. */
static void
insert_with_children (QyStore *store,
                      const QyTable *table,
                      const QyTable *children,
                      const char *column,
                      const char *contract)
{
  g_autoptr (QyRow) row = make_random_row (table, contract);
  const char *id = qy_row_get_text (row, "id");

  if (table == &qy_sla_statement_table)
    {
      g_autofree char *hash =
          g_compute_checksum_for_string (G_CHECKSUM_SHA256, qy_row_get_text (row, "figures"), -1);

      qy_row_set_text (row, "figures_sha256", hash);
    }
  insert (store, row);
  if (g_test_rand_int_range (0, 16) == 0)
    insert_attachments (store, id);
  for (int n = children != NULL ? g_test_rand_int_range (0, 3) : 0; n > 0; n--)
    {
      g_autoptr (QyRow) child = make_random_row (children, contract);

      qy_row_set_text (child, column, id);
      insert (store, child);
    }
}

static void
insert_service (QyStore *store, const char *contract)
{
  static const struct
  {
    const QyTable *table;
    const QyTable *children;
    const char *column;
  } kinds[] = {
    { &qy_incident_table, &qy_incident_entry_table, "incident_id" },
    { &qy_incident_table, &qy_service_record_table, "incident_id" },
    { &qy_service_record_table, NULL, NULL },
    { &qy_service_window_table, NULL, NULL },
    { &qy_sla_statement_table, NULL, NULL },
    { &qy_meeting_table, &qy_meeting_item_table, "meeting_id" },
    { &qy_change_request_table, NULL, NULL },
    { &qy_evaluation_table, &qy_evaluation_score_table, "evaluation_id" },
    { &qy_daily_report_table, &qy_daily_report_line_table, "report_id" },
  };

  insert_part (store, &qy_measurement_table, contract);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    insert_with_children (store, kinds[i].table, kinds[i].children, kinds[i].column, contract);
}

static void
insert_parts (QyStore *store, const char *contract)
{
  static const QyTable *const tables[] = { &qy_milestone_table, &qy_obligation_table,
                                           &qy_due_mark_table, &qy_checklist_item_table };
  g_autoptr (QyRow) letter = make_random_row (&qy_correspondence_table, contract);

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    insert_part (store, tables[i], contract);
  insert_money (store, &qy_invoice_table, contract);
  insert_money (store, &qy_movement_table, contract);
  insert_service (store, contract);
  insert (store, letter);
  if (g_test_rand_int_range (0, 4) == 0)
    insert_attachments (store, qy_row_get_text (letter, "id"));
}

static void
insert_party_mark (QyStore *store, const char *party)
{
  begin (store);
  insert_part (store, &qy_due_mark_table, party);
  commit (store, party, "mark");
}

static void
add_holidays (QyStore *store, int year)
{
  g_autoptr (QyRow) row = make_random_row (&qy_holiday_year_table, NULL);
  g_autofree char *id = g_strdup_printf ("holidays-%d", year);

  qy_row_set_text (row, "id", id);
  qy_row_set_int (row, "year", year);
  begin (store);
  insert (store, row);
  for (int n = 1; n < 4; n++)
    {
      g_autoptr (QyRow) holiday = make_random_row (&qy_holiday_table, id);
      g_autofree char *day = g_strdup_printf ("%d-05-%02d", year, n);

      qy_row_set_text (holiday, "day", day);
      insert (store, holiday);
    }
  commit (store, id, "add");
}

static char *
add_record (QyStore *store, const QyTable *table, const QyTable *part)
{
  g_autoptr (QyRow) row = make_random_row (table, NULL);
  const char *id = qy_row_get_text (row, "id");

  begin (store);
  insert (store, row);
  for (int n = part != NULL ? g_test_rand_int_range (0, 3) : 0; n > 0; n--)
    {
      g_autoptr (QyRow) child = make_random_row (part, id);

      insert (store, child);
    }
  insert_attachments (store, id);
  commit (store, id, "add");
  return g_strdup (id);
}

static char *
add_text (QyStore *store, const QyTable *table, const char *party)
{
  g_autoptr (QyRow) row = make_random_row (table, NULL);
  const char *id = qy_row_get_text (row, "id");
  g_autofree char *revision = NULL;

  begin (store);
  insert (store, row);
  revision = insert_document (store, id, party);
  if (table != &qy_clause_table)
    insert_terms (store, id);
  insert_attachments (store, id);
  commit (store, id, "add");
  return g_strdup (id);
}

static char *
add_contract (
    QyStore *store, const char *person, const char *party, const char *template, const char *parent)
{
  g_autoptr (QyRow) row = make_random_row (&qy_contract_table, NULL);
  g_autoptr (QyRow) signature = NULL;
  const char *id = qy_row_get_text (row, "id");
  g_autofree char *number = g_strdup_printf ("HT-%08x", g_test_rand_int ());
  g_autofree char *revision = NULL;

  begin (store);
  qy_row_set_text (row, "number", number);
  qy_row_set_text (row, "responsible_id", person);
  qy_row_set_text (row, "template_id", template);
  qy_row_set_text (row, "parent_id", parent);
  insert (store, row);
  revision = insert_document (store, id, party);
  signature = make_random_row (&qy_signature_table, id);
  qy_row_set_text (signature, "label", "A");
  qy_row_set_text (signature, "revision_id", revision);
  insert (store, signature);
  insert_terms (store, id);
  insert_parts (store, id);
  insert_attachments (store, id);
  commit (store, id, "add");
  return g_strdup (id);
}

static void
remove_record (QyStore *store, const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QyRow) row = qy_store_get (store, &qy_person_table, id, NULL, &error);
  g_autoptr (GPtrArray) attachments = qy_store_list_owned (store, &qy_attachment_table, id, &error);

  g_assert_no_error (error);
  begin (store);
  for (guint i = 0; i < attachments->len; i++)
    g_assert_true (qy_store_remove (store, attachments->pdata[i], &error));
  qy_store_remove (store, row, &error);
  g_assert_no_error (error);
  commit (store, id, "remove");
}

char *
change_one_contract (QyStore *store, const char *title)
{
  g_autoptr (GError) error = NULL;
  QyStatement *statement = qy_connection_prepare (qy_store_get_connection (store),
                                                  "SELECT min (id) FROM contract", &error);
  g_autofree char *id = NULL;
  g_autoptr (QyRow) row = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (qy_statement_step (statement, &error), ==, QY_STEP_ROW);
  id = g_strdup (qy_statement_get_text (statement, 0, NULL));
  qy_statement_reset (statement);
  row = qy_store_get (store, &qy_contract_table, id, NULL, &error);
  g_assert_no_error (error);
  begin (store);
  qy_row_set_text (row, "title", title);
  qy_store_update (store, row, &error);
  g_assert_no_error (error);
  commit (store, id, "rename");
  return g_steal_pointer (&id);
}

void
fill_random_book (QyStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QyRow) settings = make_random_row (&qy_book_table, NULL);
  g_autofree char *person = NULL, *gone = NULL, *party = NULL, *clause = NULL, *template = NULL;
  g_autofree char *parent = NULL;

  begin (store);
  insert (store, settings);
  qy_counter_next (store, "HT-{year}", 2026, &error);
  g_assert_no_error (error);
  commit (store, QY_EVENT_STREAM_BOOK, "create");
  person = add_record (store, &qy_person_table, NULL);
  gone = add_record (store, &qy_person_table, NULL);
  party = add_record (store, &qy_party_table, &qy_party_account_table);
  g_free (add_record (store, &qy_party_table, &qy_party_qualification_table));
  clause = add_text (store, &qy_clause_table, party);
  template = add_text (store, &qy_template_table, party);
  for (int i = 0; i < 5; i++)
    {
      char *contract = add_contract (store, g_test_rand_bit () ? person : NULL, party,
                                     g_test_rand_bit () ? template : NULL, parent);

      g_free (parent);
      parent = contract;
    }
  insert_party_mark (store, party);
  add_holidays (store, 2026);
  add_holidays (store, 2027);
  remove_record (store, gone);
  g_free (change_one_contract (store, "改过的标题 <\"&"));
}
