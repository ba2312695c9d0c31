/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-tables.h"

#include <string.h>

static const QyTable *const all_tables[] = {
  &qy_book_table,
  &qy_person_table,
  &qy_party_table,
  &qy_party_account_table,
  &qy_party_qualification_table,
  &qy_template_table,
  &qy_clause_table,
  &qy_contract_table,
  &qy_document_table,
  &qy_document_party_table,
  &qy_field_table,
  &qy_value_table,
  &qy_block_table,
  &qy_revision_table,
  &qy_signature_table,
  &qy_term_table,
  &qy_term_attr_table,
  &qy_milestone_table,
  &qy_obligation_table,
  &qy_due_mark_table,
  &qy_invoice_table,
  &qy_movement_table,
  &qy_allocation_table,
  &qy_correspondence_table,
  &qy_checklist_item_table,
  &qy_incident_table,
  &qy_incident_entry_table,
  &qy_service_record_table,
  &qy_measurement_table,
  &qy_service_window_table,
  &qy_sla_statement_table,
  &qy_meeting_table,
  &qy_meeting_item_table,
  &qy_change_request_table,
  &qy_evaluation_table,
  &qy_evaluation_score_table,
  &qy_daily_report_table,
  &qy_daily_report_line_table,
  &qy_holiday_year_table,
  &qy_holiday_table,
  &qy_attachment_table,
  NULL,
};

const QyTable *const *
qy_tables_all (void)
{
  return all_tables;
}

const QyTable *
qy_tables_find (const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);
  for (guint i = 0; all_tables[i] != NULL; i++)
    if (g_str_equal (all_tables[i]->name, name))
      return all_tables[i];
  return NULL;
}

int
qy_table_column (const QyTable *table, const char *name)
{
  g_return_val_if_fail (table != NULL && name != NULL, -1);
  for (guint i = 0; i < table->n_columns; i++)
    if (strcmp (table->columns[i].name, name) == 0)
      return i;
  return -1;
}

int
qy_table_find_flag (const QyTable *table, QyColumnFlags flag)
{
  g_return_val_if_fail (table != NULL, -1);
  for (guint i = 0; i < table->n_columns; i++)
    if (table->columns[i].flags & flag)
      return i;
  return -1;
}
