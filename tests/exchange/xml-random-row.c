/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "xml-random-row.h"

#include <stdlib.h>
#include <string.h>

#include "random-text.h"

/* What a text may hold without being a line of a contract. */
static const char *const odd_texts[] = {
  "",
  " ",
  "\t",
  "\n",
  "\r\n",
  "a\r",
  " vor und nach ",
  "<&>\"'",
  "]]>",
  "<!DOCTYPE x>",
  "&amp;",
  "{{x}} \\{{",
  "😀🀄",
  "\u00a0",
  "\u2028\xc2\x85",
  "e\u0301",
  "中文，（全角）",
  "甲方：",
  "\ufeffBOM",
  "\ufdd0",
  "𠮷\U0010ffff",
  "a\u200fb",
  "--><!--",
  "?>",
};

typedef struct
{
  const char *table;
  const char *column;
  const char *values; /* separated by spaces */
} Choice;

static const Choice choices[] = {
  { "person", "active", "0 1" },
  { "party", "kind", "company person" },
  { "clause", "stance", "standard alternate fallback" },
  { "template", "state", "draft published" },
  { "contract", "state", "draft issued signed-by-one in-force closed" },
  { "contract", "has_text", "0 1" },
  { "contract", "relation", "framework renewed replaced amended" },
  { "contract", "currency", "CNY USD" },
  { "contract", "time_zone", "Asia/Shanghai" },
  { "document", "kind", "template contract clause amendment letter" },
  { "document", "language", "zh en" },
  { "document_party", "role", "none client provider other" },
  { "field", "required", "0 1" },
  { "value", "state", "set" },
  { "block", "kind", "clause para item recital table row annex note signature" },
  { "signature", "voided", "0 1" },
  { "party", "own", "0 1" },
  { "milestone", "kind", "event notice objection renewal extension suspension consent destroyed" },
  { "obligation", "kind", "deliverable report training acceptance repair meeting document other" },
  { "due_mark", "state", "open done waived" },
  { "invoice", "direction", "issued received" },
  { "invoice", "kind", "normal special" },
  { "invoice", "currency", "CNY USD" },
  { "movement", "direction", "in out" },
  { "movement", "kind", "payment refund credit-note set-off" },
  { "movement", "currency", "CNY USD" },
  { "correspondence", "direction", "in out" },
  { "correspondence", "kind", "notice objection renewal termination reminder other" },
  { "correspondence", "channel", "registered courier e-mail hand other" },
  { "checklist_item", "list", "preparation handover" },
  { "incident", "kind",
    "fault consulting request vulnerability work-order change extension recovery" },
  { "incident", "fault", "provider client third-party ageing force-majeure unknown" },
  { "incident_entry", "kind", "pause told reopened level reminder note" },
  { "service_record", "kind", "fault inspection scan backup maintenance training report other" },
  { "service_record", "mode", "remote on-site phone online" },
  { "service_record", "state", "draft done signed" },
  { "measurement", "quantity", "planned outage transactions failed alarms late baseline after" },
  { "service_window", "kind", "outage maintenance extension emergency degraded terminal" },
  { "service_window", "fault", "provider client third-party ageing force-majeure unknown" },
  { "sla_statement", "currency", "CNY USD" },
  { "meeting", "state", "planned held cancelled" },
  { "meeting_item", "kind", "item vote" },
  { "meeting_item", "label", "A B" },
  { "change_request", "kind", "requirement feature version service sla other" },
  { "change_request", "asked_by", "A B" },
  { "change_request", "currency", "CNY USD" },
  { "change_request", "decision", "open accepted refused withdrawn" },
  { "evaluation", "kind", "quarter half-year year other" },
  { "evaluation", "state", "draft final" },
  { "evaluation", "conclusion", "excellent good acceptable poor" },
  { "evaluation", "advice", "renew renegotiate end open" },
  { "daily_report_line", "head", "abnormal-end hardware delayed-io telecom environment rerun" },
  { "holiday", "off", "0 1" },
  { "attachment", "role", "signed-copy scan invoice certificate record source other" },
};

char *
make_random_text (void)
{
  g_autofree char *words = NULL;

  if (g_test_rand_int_range (0, 3) == 0)
    return g_strdup (odd_texts[g_test_rand_int_range (0, G_N_ELEMENTS (odd_texts))]);
  words = random_words (40);
  return g_strconcat (words, odd_texts[g_test_rand_int_range (0, G_N_ELEMENTS (odd_texts))], NULL);
}

static char *
random_choice (const QyTable *table, const char *column)
{
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    if (strcmp (choices[i].table, table->name) == 0 && strcmp (choices[i].column, column) == 0)
      {
        g_auto (GStrv) values = g_strsplit (choices[i].values, " ", -1);

        return g_strdup (values[g_test_rand_int_range (0, g_strv_length (values))]);
      }
  return NULL;
}

static char *
random_cell (const QyTable *table, const char *column)
{
  char *choice = random_choice (table, column);

  if (choice != NULL)
    return choice;
  if (strcmp (column, "id") == 0)
    return g_strdup_printf ("%08x-0000-4000-8000-%08x%04x", g_test_rand_int (), g_test_rand_int (),
                            g_test_rand_int () & 0xffff);
  if (g_str_has_suffix (column, "_at") || strcmp (column, "at") == 0)
    return g_strdup_printf ("2026-%02d-%02dT%02d:00:59Z", g_test_rand_int_range (1, 13),
                            g_test_rand_int_range (1, 29), g_test_rand_int_range (0, 24));
  if (g_str_has_suffix (column, "_on") || g_str_has_prefix (column, "valid_")
      || g_str_has_suffix (column, "day") || strcmp (column, "snoozed_until") == 0)
    return g_strdup_printf ("%04d-02-28", g_test_rand_int_range (1, 9999));
  return make_random_text ();
}

static gboolean
is_reference (const char *column)
{
  static const char *const references[] = {
    "template_id", "parent_id",      "responsible_id", "alternate_of", "party_id",
    "revision_id", "sha256",         "pdf_sha256",     "block_key",    "cond",
    "movement_id", "invoice_id",     "letter_id",      "person_id",    "incident_id",
    "source_id",   "signed_copy_id", "amendment_id",   "carried_from", NULL
  };

  return g_strv_contains (references, column);
}

QyRow *
make_random_row (const QyTable *table, const char *owner)
{
  QyRow *row = qy_row_new (table);

  for (guint i = 0; i < table->n_columns; i++)
    {
      const QyColumn *column = &table->columns[i];

      if (g_strcmp0 (column->name, table->owner) == 0)
        qy_row_take_text (row, i, g_strdup (owner));
      else if (is_reference (column->name)
               || (!(column->flags & QY_COLUMN_REQUIRED) && g_test_rand_bit ()))
        continue;
      else if (column->type == QY_COLUMN_TEXT)
        qy_row_take_text (row, i, random_cell (table, column->name));
      else if (column->flags & QY_COLUMN_REV)
        qy_row_set_cell_int (row, i, g_test_rand_int_range (1, 1000));
      else
        {
          g_autofree char *choice = random_choice (table, column->name);

          qy_row_set_cell_int (row, i,
                               choice != NULL ? atoi (choice)
                                              : (gint64) g_test_rand_int () * g_test_rand_int ());
        }
    }
  return row;
}
