/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-xml-map.h"

#include <string.h>

#include "qy-tables.h"

static const QyColumn event_columns[] = {
  { "id", QY_COLUMN_TEXT, QY_COLUMN_KEY | QY_COLUMN_REQUIRED },
  { "stream", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "n", QY_COLUMN_INT, QY_COLUMN_REQUIRED },
  { "at", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "who", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "verb", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "label", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "changes", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED | QY_COLUMN_BODY },
  { "undoes", QY_COLUMN_TEXT, QY_COLUMN_PLAIN },
  { "prev", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
  { "hash", QY_COLUMN_TEXT, QY_COLUMN_REQUIRED },
};

static const QyColumn counter_columns[] = {
  { "pattern", QY_COLUMN_TEXT, QY_COLUMN_KEY | QY_COLUMN_REQUIRED },
  { "year", QY_COLUMN_INT, QY_COLUMN_KEY | QY_COLUMN_REQUIRED },
  { "last", QY_COLUMN_INT, QY_COLUMN_REQUIRED },
};

static const QyColumn blob_columns[] = {
  { "sha256", QY_COLUMN_TEXT, QY_COLUMN_KEY | QY_COLUMN_REQUIRED },
  { "size", QY_COLUMN_INT, QY_COLUMN_REQUIRED },
};

#define TABLE(NAME, COLUMNS, OWNER)                                                                \
  {                                                                                                \
    .name = NAME, .columns = COLUMNS, .n_columns = G_N_ELEMENTS (COLUMNS), .owner = OWNER          \
  }

const QyTable qy_xml_event_table = TABLE ("event", event_columns, "stream");
const QyTable qy_xml_counter_table = TABLE ("counter", counter_columns, NULL);
const QyTable qy_xml_blob_table = TABLE ("blob", blob_columns, NULL);

#define HOLDS(...)                                                                                 \
  (const QyXmlElement *const[])                                                                    \
  {                                                                                                \
    __VA_ARGS__, NULL                                                                              \
  }

/* Parts of records */
const QyXmlElement qy_xml_event = { "event", QY_XML_ROW, &qy_xml_event_table, "n" };
static const QyXmlElement attachment = { "attachment", QY_XML_ROW, &qy_attachment_table,
                                         "added_at, id" };
static const QyXmlElement account = { "account", QY_XML_ROW, &qy_party_account_table,
                                      "position, id" };
static const QyXmlElement qualification = { "qualification", QY_XML_ROW,
                                            &qy_party_qualification_table, "position, id",
                                            HOLDS (&attachment) };
static const QyXmlElement document_party = { "party", QY_XML_ROW, &qy_document_party_table,
                                             "label" };
static const QyXmlElement field = { "field", QY_XML_ROW, &qy_field_table, "position, key" };
static const QyXmlElement value = { "value", QY_XML_ROW, &qy_value_table, "field_key" };
static const QyXmlElement block = { "block", QY_XML_ROW, &qy_block_table, "rank, key" };
static const QyXmlElement revision = { "revision", QY_XML_ROW, &qy_revision_table, "n" };
static const QyXmlElement document = { "document", QY_XML_ROW, &qy_document_table, "id",
                                       HOLDS (&document_party, &field, &value, &block, &revision) };
static const QyXmlElement signature = { "signature", QY_XML_ROW, &qy_signature_table,
                                        "signed_on, id" };
static const QyXmlElement term_attr = { "attr", QY_XML_ROW, &qy_term_attr_table, "attr" };
static const QyXmlElement term = { "term", QY_XML_ROW, &qy_term_table, "position, id",
                                   HOLDS (&term_attr) };

static const QyXmlElement milestone = { "milestone", QY_XML_ROW, &qy_milestone_table,
                                        "on_day, id" };
static const QyXmlElement obligation = { "obligation", QY_XML_ROW, &qy_obligation_table,
                                         "position, id" };
static const QyXmlElement due_mark = { "due-mark", QY_XML_ROW, &qy_due_mark_table,
                                       "source_id, occurrence" };
static const QyXmlElement invoice = { "invoice", QY_XML_ROW, &qy_invoice_table, "issued_on, id",
                                      HOLDS (&attachment) };
static const QyXmlElement movement = { "movement", QY_XML_ROW, &qy_movement_table, "on_day, id",
                                       HOLDS (&attachment) };
static const QyXmlElement allocation = { "allocation", QY_XML_ROW, &qy_allocation_table,
                                         "source_id, occurrence, id" };
static const QyXmlElement correspondence = { "correspondence", QY_XML_ROW, &qy_correspondence_table,
                                             "sent_on, id", HOLDS (&attachment) };
static const QyXmlElement checklist_item = { "checklist-item", QY_XML_ROW, &qy_checklist_item_table,
                                             "list, position, id" };
static const QyXmlElement incident = { "incident", QY_XML_ROW, &qy_incident_table,
                                       "reported_at, id", HOLDS (&attachment) };
static const QyXmlElement incident_entry = { "incident-entry", QY_XML_ROW, &qy_incident_entry_table,
                                             "at, id" };
static const QyXmlElement service_record = { "service-record", QY_XML_ROW, &qy_service_record_table,
                                             "from_at, id", HOLDS (&attachment) };
static const QyXmlElement measurement = { "measurement", QY_XML_ROW, &qy_measurement_table,
                                          "from_day, quantity, scope, id" };
static const QyXmlElement service_window = { "service-window", QY_XML_ROW, &qy_service_window_table,
                                             "from_at, id", HOLDS (&attachment) };
static const QyXmlElement sla_statement = { "sla-statement", QY_XML_ROW, &qy_sla_statement_table,
                                            "period, id", HOLDS (&attachment) };
static const QyXmlElement meeting = { "meeting", QY_XML_ROW, &qy_meeting_table,
                                      "planned_at, held_on, id", HOLDS (&attachment) };
static const QyXmlElement meeting_item = { "meeting-item", QY_XML_ROW, &qy_meeting_item_table,
                                           "position, id" };
static const QyXmlElement change_request = { "change-request", QY_XML_ROW, &qy_change_request_table,
                                             "asked_on, id", HOLDS (&attachment) };
static const QyXmlElement evaluation = { "evaluation", QY_XML_ROW, &qy_evaluation_table,
                                         "from_day, id", HOLDS (&attachment) };
static const QyXmlElement evaluation_score = { "evaluation-score", QY_XML_ROW,
                                               &qy_evaluation_score_table, "position, id" };
static const QyXmlElement daily_report = { "daily-report", QY_XML_ROW, &qy_daily_report_table,
                                           "on_day, id", HOLDS (&attachment) };
static const QyXmlElement daily_report_line = { "daily-report-line", QY_XML_ROW,
                                                &qy_daily_report_line_table, "position, id" };
static const QyXmlElement holiday = { "holiday", QY_XML_ROW, &qy_holiday_table, "day" };

/* Records */
const QyXmlElement qy_xml_settings = { "settings", QY_XML_RECORD, &qy_book_table, "id",
                                       HOLDS (&attachment) };
const QyXmlElement qy_xml_person = { "person", QY_XML_RECORD, &qy_person_table, "id",
                                     HOLDS (&attachment, &qy_xml_event) };
const QyXmlElement qy_xml_party = {
  "party", QY_XML_RECORD, &qy_party_table, "id",
  HOLDS (&account, &qualification, &due_mark, &attachment, &qy_xml_event)
};
const QyXmlElement qy_xml_clause = { "clause", QY_XML_RECORD, &qy_clause_table, "id",
                                     HOLDS (&document, &attachment, &qy_xml_event) };
const QyXmlElement qy_xml_template = { "template", QY_XML_RECORD, &qy_template_table, "id",
                                       HOLDS (&document, &term, &attachment, &qy_xml_event) };
const QyXmlElement qy_xml_contract = { "contract", QY_XML_RECORD, &qy_contract_table, "id",
                                       HOLDS (&document,
                                              &signature,
                                              &term,
                                              &milestone,
                                              &obligation,
                                              &due_mark,
                                              &invoice,
                                              &movement,
                                              &allocation,
                                              &correspondence,
                                              &checklist_item,
                                              &incident,
                                              &incident_entry,
                                              &service_record,
                                              &measurement,
                                              &service_window,
                                              &sla_statement,
                                              &meeting,
                                              &meeting_item,
                                              &change_request,
                                              &evaluation,
                                              &evaluation_score,
                                              &daily_report,
                                              &daily_report_line,
                                              &attachment,
                                              &qy_xml_event) };
const QyXmlElement qy_xml_holiday_year = { "holiday-year", QY_XML_RECORD, &qy_holiday_year_table,
                                           "id", HOLDS (&holiday, &qy_xml_event) };
const QyXmlElement qy_xml_history = { "history", QY_XML_HISTORY, NULL, NULL,
                                      HOLDS (&qy_xml_event) };
const QyXmlElement qy_xml_piece = { "chunk", QY_XML_PIECE };
const QyXmlElement qy_xml_blob = { "blob", QY_XML_BLOB, &qy_xml_blob_table, "sha256",
                                   HOLDS (&qy_xml_piece) };
const QyXmlElement qy_xml_counter = { "counter", QY_XML_ROW, &qy_xml_counter_table,
                                      "pattern, year" };

/* Sections */
static const QyXmlElement persons = { "persons", QY_XML_SECTION, NULL, NULL,
                                      HOLDS (&qy_xml_person) };
static const QyXmlElement parties = { "parties", QY_XML_SECTION, NULL, NULL,
                                      HOLDS (&qy_xml_party) };
static const QyXmlElement clauses = { "clauses", QY_XML_SECTION, NULL, NULL,
                                      HOLDS (&qy_xml_clause) };
static const QyXmlElement templates = { "templates", QY_XML_SECTION, NULL, NULL,
                                        HOLDS (&qy_xml_template) };
static const QyXmlElement contracts = { "contracts", QY_XML_SECTION, NULL, NULL,
                                        HOLDS (&qy_xml_contract) };
static const QyXmlElement holidays = { "holidays", QY_XML_SECTION, NULL, NULL,
                                       HOLDS (&qy_xml_holiday_year) };
static const QyXmlElement histories = { "histories", QY_XML_SECTION, NULL, NULL,
                                        HOLDS (&qy_xml_history) };
static const QyXmlElement blobs = { "blobs", QY_XML_SECTION, NULL, NULL, HOLDS (&qy_xml_blob) };
static const QyXmlElement counters = { "counters", QY_XML_SECTION, NULL, NULL,
                                       HOLDS (&qy_xml_counter) };
const QyXmlElement qy_xml_book = { "book", QY_XML_SECTION, NULL, NULL,
                                   HOLDS (&qy_xml_settings,
                                          &persons,
                                          &parties,
                                          &clauses,
                                          &templates,
                                          &contracts,
                                          &holidays,
                                          &histories,
                                          &blobs,
                                          &counters) };

static void
fill_names (QyXmlNames *names, const QyTable *table)
{
  g_assert (table->n_columns <= QY_XML_MAX_COLUMNS);
  names->table = table;
  names->owner = table->owner != NULL ? qy_table_column (table, table->owner) : -1;
  names->runs = names->key = -1;
  for (guint i = 0; i < table->n_columns; i++)
    {
      const QyColumn *column = &table->columns[i];

      if (column->flags & QY_COLUMN_RUNS)
        names->runs = i;
      if ((column->flags & QY_COLUMN_KEY) && (int) i != names->owner && names->key < 0)
        names->key = i;
      if ((int) i != names->owner)
        names->names[i] = g_strdelimit (g_strdup (column->name), "_", '-');
    }
}

static gpointer
make_names (gpointer data)
{
  static const QyTable *const own[] = { &qy_xml_event_table, &qy_xml_counter_table,
                                        &qy_xml_blob_table };
  GHashTable *all = g_hash_table_new (NULL, NULL);

  for (const QyTable *const *table = qy_tables_all (); *table != NULL; table++)
    g_hash_table_insert (all, (gpointer) *table, g_new0 (QyXmlNames, 1));
  for (guint i = 0; i < G_N_ELEMENTS (own); i++)
    g_hash_table_insert (all, (gpointer) own[i], g_new0 (QyXmlNames, 1));
  GHashTableIter iter;
  gpointer table, names;
  g_hash_table_iter_init (&iter, all);
  while (g_hash_table_iter_next (&iter, &table, &names))
    fill_names (names, table);
  return all;
}

const QyXmlElement *
qy_xml_element_child (const QyXmlElement *parent, const char *name)
{
  g_return_val_if_fail (parent != NULL && name != NULL, NULL);
  if (parent->children != NULL)
    for (const QyXmlElement *const *child = parent->children; *child != NULL; child++)
      if (strcmp ((*child)->name, name) == 0)
        return *child;
  return NULL;
}

const QyXmlNames *
qy_xml_names_of (const QyTable *table)
{
  static GOnce once = G_ONCE_INIT;

  return g_hash_table_lookup (g_once (&once, make_names, NULL), table);
}
