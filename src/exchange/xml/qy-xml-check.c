/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-xml-check.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-condition.h"
#include "qy-date.h"
#include "qy-due-rule.h"
#include "qy-event.h"
#include "qy-exchange.h"
#include "qy-markup.h"
#include "qy-numbering.h"
#include "qy-value.h"
#include "qy-tables.h"

typedef gboolean (*CheckText) (QyXmlChecks *self, const char *text, GError **error);

static G_GNUC_PRINTF (2, 3) gboolean fail (GError **error, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  if (error != NULL)
    *error = g_error_new_valist (QY_EXCHANGE_ERROR, QY_ERROR_MALFORMED, format, args);
  va_end (args);
  return FALSE;
}

static gboolean
is_made_of (const char *text, const char *pattern)
{
  for (; *text != '\0' && *pattern != '\0'; text++, pattern++)
    if (*pattern == '0' ? !g_ascii_isdigit (*text) : *text != *pattern)
      return FALSE;
  return *text == *pattern;
}

static gboolean
check_date (QyXmlChecks *self, const char *text, GError **error)
{
  return qy_date_is_set (qy_date_from_iso (text, error));
}

static gboolean
check_instant (QyXmlChecks *self, const char *text, GError **error)
{
  char day[11];

  if (!is_made_of (text, "0000-00-00T00:00:00Z"))
    return fail (error, _ ("“%s” is not an instant (YYYY-MM-DDTHH:MM:SSZ)"), text);
  g_strlcpy (day, text, sizeof day);
  if (strncmp (text + 11, "24", 2) >= 0 || text[14] > '5' || strncmp (text + 17, "61", 2) >= 0)
    return fail (error, _ ("“%s” is not an instant (YYYY-MM-DDTHH:MM:SSZ)"), text);
  return check_date (self, day, error);
}

static gboolean
check_hash (QyXmlChecks *self, const char *text, GError **error)
{
  if (strlen (text) == 64 && strspn (text, "0123456789abcdef") == 64)
    return TRUE;
  return fail (error, _ ("“%s” is not a SHA-256 in small letters"), text);
}

static gboolean
check_prev (QyXmlChecks *self, const char *text, GError **error)
{
  return *text == '\0' || check_hash (self, text, error);
}

static gboolean
check_id (QyXmlChecks *self, const char *text, GError **error)
{
  if (*text != '\0' && text[strspn (text, G_CSET_a_2_z G_CSET_A_2_Z G_CSET_DIGITS "-_.")] == '\0')
    return TRUE;
  return fail (error, _ ("“%s” is not an id"), text);
}

static gboolean
check_currency (QyXmlChecks *self, const char *text, GError **error)
{
  if (strlen (text) == 3 && strspn (text, G_CSET_A_2_Z) == 3)
    return TRUE;
  return fail (error, _ ("“%s” is not a currency code"), text);
}

static gboolean
check_block_key (QyXmlChecks *self, const char *text, GError **error)
{
  return qy_markup_is_block_key (text) || fail (error, _ ("“%s” is not the key of a block"), text);
}

static gboolean
check_field_key (QyXmlChecks *self, const char *text, GError **error)
{
  return qy_markup_is_field_key (text) || fail (error, _ ("“%s” is not the key of a field"), text);
}

static gboolean
check_rank (QyXmlChecks *self, const char *text, GError **error)
{
  if (*text != '\0' && text[strspn (text, G_CSET_DIGITS G_CSET_A_2_Z G_CSET_a_2_z)] == '\0')
    return TRUE;
  return fail (error, _ ("“%s” is not a rank"), text);
}

static gboolean
check_condition (QyXmlChecks *self, const char *text, GError **error)
{
  return qy_condition_check (text, error);
}

static gboolean
check_rule (QyXmlChecks *self, const char *text, GError **error)
{
  QyDueRule rule;

  return qy_due_rule_from_text (text, &rule, error);
}

static gboolean
check_numbering (QyXmlChecks *self, const char *text, GError **error)
{
  g_autoptr (QyNumbering) numbering = NULL;

  if (*text == '\0' || g_strcmp0 (text, self->numbering) == 0)
    return TRUE;
  numbering = qy_numbering_parse (text, error);
  if (numbering == NULL)
    return FALSE;
  g_free (self->numbering);
  self->numbering = g_strdup (text);
  return TRUE;
}

static const struct
{
  const QyTable *table; /* NULL: of every table that has the column */
  const char *column;
  CheckText check;
} rules[] = {
  { NULL, "id", check_id },
  { NULL, "valid_from", check_date },
  { NULL, "valid_until", check_date },
  { NULL, "snoozed_until", check_date },
  { &qy_holiday_table, "day", check_date },
  { NULL, "sha256", check_hash },
  { NULL, "body_sha256", check_hash },
  { NULL, "figures_sha256", check_hash },
  { NULL, "pdf_sha256", check_hash },
  { NULL, "currency", check_currency },
  { NULL, "field_key", check_field_key },
  { NULL, "block_key", check_block_key },
  { &qy_field_table, "key", check_field_key },
  { &qy_block_table, "key", check_block_key },
  { &qy_block_table, "rank", check_rank },
  { &qy_block_table, "cond", check_condition },
  { &qy_document_table, "numbering", check_numbering },
  { &qy_obligation_table, "rule", check_rule },
  { &qy_xml_event_table, "undoes", check_id },
  { &qy_xml_event_table, "prev", check_prev },
  { &qy_xml_event_table, "hash", check_hash },
};

typedef struct
{
  CheckText columns[QY_XML_MAX_COLUMNS];
} TableRules;

/* What the end of a column's name says about its texts. */
static CheckText
check_by_name (const char *column)
{
  if (g_str_equal (column, "at") || g_str_has_suffix (column, "_at"))
    return check_instant;
  return g_str_has_suffix (column, "_on") || g_str_has_suffix (column, "_day") ? check_date : NULL;
}

static void
add_table (GHashTable *all, const QyTable *table)
{
  TableRules *made = g_new0 (TableRules, 1);

  for (guint i = 0; i < table->n_columns; i++)
    if (table->columns[i].type == QY_COLUMN_TEXT)
      made->columns[i] = check_by_name (table->columns[i].name);
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      int column = qy_table_column (table, rules[i].column);

      if (column >= 0 && (rules[i].table == NULL || rules[i].table == table))
        made->columns[column] = rules[i].check;
    }
  g_hash_table_insert (all, (gpointer) table, made);
}

static gpointer
make_rules (gpointer data)
{
  GHashTable *all = g_hash_table_new (NULL, NULL);

  for (const QyTable *const *table = qy_tables_all (); *table != NULL; table++)
    add_table (all, *table);
  add_table (all, &qy_xml_event_table);
  add_table (all, &qy_xml_blob_table);
  add_table (all, &qy_xml_counter_table);
  return all;
}

static gboolean
check_columns (QyXmlChecks *self, const QyRow *row, guint64 line)
{
  static GOnce once = G_ONCE_INIT;
  const QyTable *table = qy_row_get_table (row);
  const TableRules *made = g_hash_table_lookup (g_once (&once, make_rules, NULL), table);

  for (guint i = 0; i < table->n_columns; i++)
    {
      g_autoptr (GError) error = NULL;
      const char *text = qy_row_cell_text (row, i);

      if ((table->columns[i].flags & QY_COLUMN_REQUIRED) && qy_row_cell_is_null (row, i))
        return qy_xml_refuse (self->refusals, QY_ERROR_MALFORMED, line, _ ("%s: “%s” is missing"),
                              table->name, table->columns[i].name);
      if (made->columns[i] != NULL && text != NULL && !made->columns[i](self, text, &error))
        {
          g_autofree char *place = g_strdup_printf ("%s: %s", table->name, table->columns[i].name);

          return qy_xml_refuse_cause (self->refusals, line, place, error);
        }
    }
  return TRUE;
}

static gboolean
check_field (QyXmlChecks *self, const QyRow *row, guint64 line)
{
  g_autoptr (GError) error = NULL;
  const char *fallback = qy_row_get_text (row, "default_raw");
  QyFieldType type;

  if (!qy_field_type_from_string (qy_row_get_text (row, "type"), &type))
    return qy_xml_refuse (self->refusals, QY_ERROR_MALFORMED, line, _ ("“%s” is not a type"),
                          qy_row_get_text (row, "type"));
  g_hash_table_insert (self->field_types, g_strdup (qy_row_get_text (row, "key")),
                       GINT_TO_POINTER (type + 1));
  if (fallback != NULL && type != QY_FIELD_CHOICE && !qy_value_check (type, fallback, NULL, &error))
    return qy_xml_refuse_cause (self->refusals, line, qy_row_get_text (row, "key"), error);
  return TRUE;
}

/* A choice may have been made before its options changed; everything else must be what its type
 * writes. */
static gboolean
check_value (QyXmlChecks *self, const QyRow *row, guint64 line)
{
  g_autoptr (GError) error = NULL;
  const char *key = qy_row_get_text (row, "field_key"), *raw = qy_row_get_text (row, "raw");
  int type = GPOINTER_TO_INT (g_hash_table_lookup (self->field_types, key)) - 1;

  if (raw == NULL || type < 0 || type == QY_FIELD_CHOICE
      || qy_value_check (type, raw, NULL, &error))
    return TRUE;
  return qy_xml_refuse_cause (self->refusals, line, key, error);
}

static gboolean
check_revision (QyXmlChecks *self, const QyRow *row, guint64 line)
{
  const char *body = qy_row_get_text (row, "body");
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, body, -1);

  if (g_strcmp0 (hash, qy_row_get_text (row, "body_sha256")) == 0)
    return TRUE;
  return qy_xml_refuse (
      self->refusals, QY_ERROR_MALFORMED, line,
      _ ("the text of revision %ld is not what its hash says: its bytes hash to %s"),
      (long) qy_row_get_int (row, "n"), hash);
}

static gboolean
check_statement (QyXmlChecks *self, const QyRow *row, guint64 line)
{
  g_autofree char *hash =
      g_compute_checksum_for_string (G_CHECKSUM_SHA256, qy_row_get_text (row, "figures"), -1);

  if (g_strcmp0 (hash, qy_row_get_text (row, "figures_sha256")) == 0)
    return TRUE;
  return qy_xml_refuse (
      self->refusals, QY_ERROR_MALFORMED, line,
      _ ("the figures approved for %s are not what their hash says: their bytes hash to %s"),
      qy_row_get_text (row, "period"), hash);
}

/* A year has the same id in every book, so that two lists of it meet. */
static gboolean
check_holiday_year (QyXmlChecks *self, const QyRow *row, guint64 line)
{
  gint64 year = qy_row_get_int (row, "year");
  g_autofree char *id = g_strdup_printf ("holidays-%" G_GINT64_FORMAT, year);

  if (year >= 1 && year <= 9999 && g_strcmp0 (id, qy_row_get_text (row, "id")) == 0)
    return TRUE;
  return qy_xml_refuse (self->refusals, QY_ERROR_MALFORMED, line,
                        _ ("“%s” is not the id of the holidays of %ld"),
                        qy_row_get_text (row, "id"), (long) year);
}

static gboolean
check_event (QyXmlChecks *self, const QyRow *row, guint64 line)
{
  QyEvent event = {
    .id = (char *) qy_row_cell_text (row, 0),
    .stream = (char *) qy_row_cell_text (row, 1),
    .n = qy_row_cell_int (row, 2),
    .at = (char *) qy_row_cell_text (row, 3),
    .who = (char *) qy_row_cell_text (row, 4),
    .verb = (char *) qy_row_cell_text (row, 5),
    .label = (char *) qy_row_cell_text (row, 6),
    .changes = (char *) qy_row_cell_text (row, 7),
    .undoes = (char *) qy_row_cell_text (row, 8),
    .prev = (char *) qy_row_cell_text (row, 9),
    .hash = (char *) qy_row_cell_text (row, 10),
  };
  g_autofree char *hash = qy_event_compute_hash (&event);

  if (g_strcmp0 (hash, event.hash) != 0)
    return qy_xml_refuse (self->refusals, QY_ERROR_MALFORMED, line,
                          _ ("event %ld is not what its hash says"), (long) event.n);
  if (event.n != self->n_events + 1 || g_strcmp0 (event.prev, self->head) != 0)
    return qy_xml_refuse (self->refusals, QY_ERROR_MALFORMED, line,
                          _ ("event %ld does not follow the one before it"), (long) event.n);
  self->n_events++;
  g_free (self->head);
  self->head = g_steal_pointer (&hash);
  return TRUE;
}

void
qy_xml_checks_init (QyXmlChecks *self, QyXmlRefusals *refusals)
{
  memset (self, 0, sizeof *self);
  self->refusals = refusals;
  qy_xml_money_checks_init (&self->money);
  self->field_types = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

void
qy_xml_checks_clear (QyXmlChecks *self)
{
  qy_xml_money_checks_clear (&self->money);
  g_clear_pointer (&self->field_types, g_hash_table_unref);
  g_clear_pointer (&self->numbering, g_free);
  g_clear_pointer (&self->stream, g_free);
  g_clear_pointer (&self->head, g_free);
}

gboolean
qy_xml_check_row (QyXmlChecks *self, const QyRow *row, guint64 line)
{
  const QyTable *table = qy_row_get_table (row);

  if (!check_columns (self, row, line))
    return FALSE;
  if (table == &qy_document_table)
    g_hash_table_remove_all (self->field_types);
  else if (table == &qy_field_table)
    return check_field (self, row, line);
  else if (table == &qy_value_table)
    return check_value (self, row, line);
  else if (table == &qy_revision_table)
    return check_revision (self, row, line);
  else if (table == &qy_sla_statement_table)
    return check_statement (self, row, line);
  else if (table == &qy_holiday_year_table)
    return check_holiday_year (self, row, line);
  else if (table == &qy_xml_event_table && !self->broken)
    return !(self->broken = !check_event (self, row, line));
  return qy_xml_check_money (&self->money, self->refusals, row, line);
}

void
qy_xml_check_history_start (QyXmlChecks *self, const char *id)
{
  g_free (self->stream);
  self->stream = g_strdup (id);
  g_free (self->head);
  self->head = g_strdup ("");
  self->n_events = 0;
  self->broken = FALSE;
}

gboolean
qy_xml_check_history_end (QyXmlChecks *self, gint64 events, const char *head, guint64 line)
{
  if (self->broken)
    return FALSE;
  if (events == self->n_events && g_strcmp0 (head != NULL ? head : "", self->head) == 0)
    return TRUE;
  return qy_xml_refuse (self->refusals, QY_ERROR_MALFORMED, line,
                        _ ("the history of %s ends with event %ld, but event %ld is announced"),
                        self->stream, (long) self->n_events, (long) events);
}
