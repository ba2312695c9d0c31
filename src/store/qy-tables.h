/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-row.h"

/* Every table of a book, in an order in which rows can be inserted (owners first). blob, chunk,
 * counter, event, the search rows and what is derived (due, schedule, incident_watch) have ways of
 * their own. */
extern const QyTable qy_book_table;
extern const QyTable qy_person_table;
extern const QyTable qy_party_table;
extern const QyTable qy_party_account_table;
extern const QyTable qy_party_qualification_table;
extern const QyTable qy_template_table;
extern const QyTable qy_clause_table;
extern const QyTable qy_contract_table;
extern const QyTable qy_document_table;
extern const QyTable qy_document_party_table;
extern const QyTable qy_field_table;
extern const QyTable qy_value_table;
extern const QyTable qy_block_table;
extern const QyTable qy_revision_table;
extern const QyTable qy_signature_table;
extern const QyTable qy_term_table;
extern const QyTable qy_term_attr_table;
extern const QyTable qy_milestone_table;
extern const QyTable qy_obligation_table;
extern const QyTable qy_due_mark_table;
extern const QyTable qy_invoice_table;
extern const QyTable qy_movement_table;
extern const QyTable qy_allocation_table;
extern const QyTable qy_correspondence_table;
extern const QyTable qy_checklist_item_table;
extern const QyTable qy_incident_table;
extern const QyTable qy_incident_entry_table;
extern const QyTable qy_service_record_table;
extern const QyTable qy_measurement_table;
extern const QyTable qy_service_window_table;
extern const QyTable qy_sla_statement_table;
extern const QyTable qy_meeting_table;
extern const QyTable qy_meeting_item_table;
extern const QyTable qy_change_request_table;
extern const QyTable qy_evaluation_table;
extern const QyTable qy_evaluation_score_table;
extern const QyTable qy_daily_report_table;
extern const QyTable qy_daily_report_line_table;
extern const QyTable qy_holiday_year_table;
extern const QyTable qy_holiday_table;
extern const QyTable qy_attachment_table;

const QyTable *const *qy_tables_all (void);
const QyTable *qy_tables_find (const char *name);
