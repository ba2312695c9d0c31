/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-book-ledger.h"
#include "qy-ledger-private.h"

#define PARTY_LINK                                                                                 \
  "id IN (SELECT d.holder_id FROM document d"                                                      \
  " JOIN document_party dp ON dp.document_id = d.id JOIN party p ON p.id = dp.party_id"            \
  " WHERE p.name = $ OR p.credit_code = $ OR p.id = $"                                             \
  " OR replace ('\n' || coalesce (p.aliases, '') || '\n', '\n' || $ || '\n', '')"                  \
  " <> '\n' || coalesce (p.aliases, '') || '\n')"

/* States in the order of life, so that a sorted ledger reads from the first draft to the last
 * closed one. */
#define STATE_ORDER                                                                                \
  "CASE state WHEN 'draft' THEN 0 WHEN 'in-review' THEN 1 WHEN 'approved' THEN 2"                  \
  " WHEN 'issued' THEN 3 WHEN 'signed-by-one' THEN 4 WHEN 'signed' THEN 5"                         \
  " WHEN 'in-force' THEN 6 WHEN 'suspended' THEN 7 WHEN 'expired' THEN 8"                          \
  " WHEN 'terminated' THEN 9 WHEN 'replaced' THEN 10 ELSE 11 END"

/* Of the running term, with all renewals; ends_on is what the text says. */
#define TERM(column) "(SELECT s." column " FROM schedule s WHERE s.contract_id = contract.id)"

static const QyLedgerColumn columns[] = {
  { "id", QY_LEDGER_TEXT, "id", "id", NULL },
  { "number", QY_LEDGER_TEXT, "number", "number", NULL },
  { "title", QY_LEDGER_TEXT, "title", "sort_key", NULL },
  { "kind", QY_LEDGER_TEXT, "kind", "kind", NULL },
  { "state", QY_LEDGER_STATE, "state", STATE_ORDER, NULL },
  { "party", QY_LEDGER_LINK, "counterparty", "counterparty", PARTY_LINK },
  { "template", QY_LEDGER_LINK,
    "(SELECT t.title FROM template t WHERE t.id = contract.template_id)",
    "(SELECT t.sort_key FROM template t WHERE t.id = contract.template_id)",
    "template_id IN (SELECT t.id FROM template t WHERE t.title = $ OR t.id = $)" },
  { "responsible", QY_LEDGER_LINK,
    "(SELECT p.name FROM person p WHERE p.id = contract.responsible_id)",
    "(SELECT p.name FROM person p WHERE p.id = contract.responsible_id)",
    "responsible_id IN (SELECT p.id FROM person p WHERE p.name = $ OR p.id = $)" },
  { "parent", QY_LEDGER_LINK, "(SELECT c.number FROM contract c WHERE c.id = contract.parent_id)",
    "(SELECT c.number FROM contract c WHERE c.id = contract.parent_id)",
    "parent_id IN (SELECT c.id FROM contract c WHERE c.number = $ OR c.id = $)" },
  { "signed_on", QY_LEDGER_DATE, "signed_on", "signed_on", NULL },
  { "effective_on", QY_LEDGER_DATE, "effective_on", "effective_on", NULL },
  { "starts_on", QY_LEDGER_DATE, "starts_on", "starts_on", NULL },
  { "ends_on", QY_LEDGER_DATE, "ends_on", "ends_on", NULL },
  { "term_last", QY_LEDGER_DATE, TERM ("term_last"), TERM ("term_last"), NULL },
  { "notice_on", QY_LEDGER_DATE, TERM ("notice_on"), TERM ("notice_on"), NULL },
  { "amount", QY_LEDGER_MONEY, "amount", "amount", NULL },
  { "currency", QY_LEDGER_TEXT, "currency", "currency", NULL },
  { "tags", QY_LEDGER_TEXT, "tags", "tags", NULL },
  { "note", QY_LEDGER_TEXT, "note", "note", NULL },
  { "created_at", QY_LEDGER_INSTANT, "created_at", "created_at", NULL },
  { "changed_at", QY_LEDGER_INSTANT, "changed_at", "changed_at", NULL },
};

const QyLedgerColumn *
qy_ledger_column_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      if (g_str_equal (columns[i].name, name))
        return &columns[i];
    }
  return NULL;
}

const char *const *
qy_ledger_columns (void)
{
  static const char *names[G_N_ELEMENTS (columns) + 1];
  static gsize once = 0;

  if (g_once_init_enter (&once))
    {
      for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
        names[i] = columns[i].name;
      g_once_init_leave (&once, 1);
    }
  return names;
}
