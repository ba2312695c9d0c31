/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-history-detail.h"

#include <glib/gi18n-lib.h>

#include "qy-book-party.h"
#include "qy-book-text.h"
#include "qy-event-change.h"
#include "qy-markup.h"
#include "qy-text-diff.h"
#include "qy-word.h"

#define MAX_DETAILS 60
#define LONG_TEXT   40 /* characters: from here on only what differs is marked */

/* What the sentences of one event are made with. */
typedef struct
{
  QyBook *book;
  QyDocument *document;
  QyPrinted *printed; /* or NULL */
  GPtrArray *details;
} Telling;

static const char *
text_member (JsonObject *side, const char *name)
{
  if (side == NULL || !json_object_has_member (side, name)
      || json_object_get_null_member (side, name))
    return NULL;
  return json_object_get_string_member (side, name);
}

static QyHistoryDetail *
find_detail (GPtrArray *details, const char *key)
{
  for (guint i = 0; i < details->len; i++)
    {
      QyHistoryDetail *detail = details->pdata[i];

      if (g_str_equal (detail->key, key))
        return detail;
    }
  return NULL;
}

/* What was told before of the same thing goes on to the new state. */
static void
tell (Telling *telling,
      const QyEventChange *change,
      const char *what,
      const char *before,
      const char *after)
{
  g_autofree char *key = NULL;
  QyHistoryDetail *detail = NULL;

  if (before == NULL && after == NULL)
    return;
  key = g_strdup_printf ("%s/%s/%s/%s", change->table->name, change->keys[0],
                         change->keys[1] != NULL ? change->keys[1] : "", what);
  detail = find_detail (telling->details, key);
  if (detail != NULL)
    {
      g_free (detail->after);
      detail->after = g_strdup (after);
    }
  else if (telling->details->len < MAX_DETAILS)
    {
      detail = g_new0 (QyHistoryDetail, 1);
      detail->key = g_steal_pointer (&key);
      detail->what = g_strdup (what);
      detail->before = g_strdup (before);
      detail->after = g_strdup (after);
      g_ptr_array_add (telling->details, detail);
    }
}

/* A block's markup as somebody reads it: fields as their labels, no marks. */
static char *
readable (QyDocument *document, const char *markup)
{
  g_autoptr (QyRuns) runs = markup != NULL ? qy_markup_parse (markup, NULL) : NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  if (runs == NULL)
    return g_strdup (markup);
  for (guint i = 0; i < runs->len; i++)
    {
      const QyRun *run = runs->pdata[i];
      QyField *field = NULL;

      if (run->kind == QY_RUN_TEXT || (run->kind == QY_RUN_FIELD && run->text != NULL))
        g_string_append (text, run->text);
      else if (run->kind == QY_RUN_FIELD)
        {
          field = qy_document_find_field (document, run->key);
          g_string_append_printf (text, "[%s]",
                                  field != NULL && field->label != NULL ? field->label : run->key);
        }
      else if (run->kind == QY_RUN_TAB || run->kind == QY_RUN_BREAK)
        g_string_append_c (text, ' ');
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static const char *
number_of (Telling *telling, const char *key)
{
  for (guint i = 0; telling->printed != NULL && i < telling->printed->blocks->len; i++)
    {
      const QyPrintedBlock *block = telling->printed->blocks->pdata[i];

      if (g_strcmp0 (block->key, key) == 0 && *block->number != '\0')
        return block->number;
    }
  return _ ("Paragraph");
}

static void
tell_block (Telling *telling, const QyEventChange *change)
{
  g_autofree char *before = readable (telling->document, text_member (change->before, "text"));
  g_autofree char *after = readable (telling->document, text_member (change->after, "text"));
  const char *what = number_of (telling, change->keys[1]);

  if (before != NULL || after != NULL)
    tell (telling, change, what, before, after);
  else if (change->after != NULL && json_object_has_member (change->after, "rank"))
    tell (telling, change, what, NULL, _ ("moved"));
  else if (change->after != NULL && json_object_has_member (change->after, "level"))
    tell (telling, change, what, NULL, _ ("moved in or out"));
}

static char *
print_value (QyDocument *document, const QyField *field, const char *raw)
{
  g_autofree char *printed = NULL;

  if (raw == NULL || field == NULL)
    return g_strdup (raw);
  printed = qy_value_print (field->type, raw, NULL, qy_document_get_language (document), NULL);
  return printed != NULL ? g_steal_pointer (&printed) : g_strdup (raw);
}

static void
tell_value (Telling *telling, const QyEventChange *change)
{
  QyField *field = qy_document_find_field (telling->document, change->keys[1]);
  g_autofree char *before =
      print_value (telling->document, field, text_member (change->before, "raw"));
  g_autofree char *after =
      print_value (telling->document, field, text_member (change->after, "raw"));

  if (after == NULL)
    after = g_strdup (text_member (change->after, "waiting_for"));
  tell (telling, change, field != NULL && field->label != NULL ? field->label : change->keys[1],
        before, after);
}

static char *
party_name (QyBook *book, const char *id)
{
  g_autoptr (QyParty) party = id != NULL ? qy_book_party_get (book, id, NULL) : NULL;

  return g_strdup (party != NULL ? party->name : NULL);
}

static void
tell_party (Telling *telling, const QyEventChange *change)
{
  QyDocumentParty *place = qy_document_find_party (telling->document, change->keys[1]);
  g_autofree char *before = party_name (telling->book, text_member (change->before, "party_id"));
  g_autofree char *after = party_name (telling->book, text_member (change->after, "party_id"));

  tell (telling, change, place != NULL ? place->label_text : change->keys[1], before, after);
}

static const char *
state_label (const char *name)
{
  QyContractState state = QY_STATE_DRAFT;

  return name != NULL && qy_contract_state_from_string (name, &state)
             ? qy_contract_state_label (state)
             : name;
}

static void
tell_contract (Telling *telling, const QyEventChange *change)
{
  static const struct
  {
    const char *column;
    const char *label;
  } columns[] = {
    { "title", N_ ("Title") }, { "number", N_ ("Number") },
    { "kind", N_ ("Kind") },   { "tags", N_ ("Tags") },
    { "note", N_ ("Note") },   { "time_zone", N_ ("Time zone") },
    { "state", N_ ("State") }, { "responsible_id", N_ ("Looked after by") },
  };

  if (change->before == NULL || change->after == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      const char *before = text_member (change->before, columns[i].column);
      const char *after = text_member (change->after, columns[i].column);
      g_autofree char *from = before != NULL ? qy_book_person_name (telling->book, before) : NULL;
      g_autofree char *to = after != NULL ? qy_book_person_name (telling->book, after) : NULL;

      if (g_str_equal (columns[i].column, "state"))
        tell (telling, change, _ (columns[i].label), state_label (before), state_label (after));
      else
        tell (telling, change, _ (columns[i].label), from, to);
    }
}

static void
tell_attachment (Telling *telling, const QyEventChange *change)
{
  const char *role_before = text_member (change->before, "role");
  const char *role_after = text_member (change->after, "role");

  tell (telling, change, _ ("File"), text_member (change->before, "name"),
        text_member (change->after, "name"));
  tell (telling, change, _ ("Role"), role_before != NULL ? qy_word (role_before) : NULL,
        role_after != NULL ? qy_word (role_after) : NULL);
  tell (telling, change, _ ("Note"), text_member (change->before, "note"),
        text_member (change->after, "note"));
}

static void
tell_change (Telling *telling, const QyEventChange *change)
{
  static const struct
  {
    const char *table;
    void (*tell) (Telling *telling, const QyEventChange *change);
  } tables[] = {
    { "block", tell_block },           { "value", tell_value },
    { "document_party", tell_party },  { "contract", tell_contract },
    { "attachment", tell_attachment },
  };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    if (g_str_equal (tables[i].table, change->table->name))
      tables[i].tell (telling, change);
}

void
qy_history_detail_free (QyHistoryDetail *detail)
{
  g_free (detail->key);
  g_free (detail->what);
  g_free (detail->before);
  g_free (detail->after);
  g_free (detail);
}

static gboolean
tell_event (Telling *telling, const char *event_id, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (QyEvent) event = qy_event_get (qy_book_get_store (telling->book), event_id, error);
  g_autoptr (GArray) changes = event != NULL ? qy_event_read_changes (event, parser, error) : NULL;

  for (guint i = 0; changes != NULL && i < changes->len; i++)
    tell_change (telling, &g_array_index (changes, QyEventChange, i));
  return changes != NULL;
}

GPtrArray *
qy_history_details (QyBook *book,
                    const char *holder_id,
                    const char *const *event_ids,
                    GError **error)
{
  g_autoptr (QyDocument) document = qy_book_text_load (book, holder_id, error);
  g_autoptr (QyPrinted) printed = NULL;
  g_autoptr (GPtrArray) details =
      g_ptr_array_new_with_free_func ((GDestroyNotify) qy_history_detail_free);
  Telling telling = { book, document, NULL, details };

  if (document == NULL)
    return NULL;
  printed = qy_document_print (document, QY_PRINT_NOTES, NULL);
  telling.printed = printed;
  for (guint i = 0; event_ids[i] != NULL; i++)
    if (!tell_event (&telling, event_ids[i], error))
      return NULL;
  return g_steal_pointer (&details);
}

static void
append_marked (GString *markup, const char *tag, const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  if (tag != NULL)
    g_string_append_printf (markup, "<%s>%s</%s>", tag, escaped, tag);
  else
    g_string_append (markup, escaped);
}

static gboolean
is_short (const QyHistoryDetail *detail)
{
  return g_utf8_strlen (detail->before, -1) < LONG_TEXT
         && g_utf8_strlen (detail->after, -1) < LONG_TEXT;
}

char *
qy_history_detail_markup (const QyHistoryDetail *detail)
{
  g_autoptr (GString) markup = g_string_new (NULL);
  g_autoptr (GArray) segments = NULL;

  if (detail->before != NULL && detail->after != NULL && is_short (detail))
    {
      append_marked (markup, "s", detail->before);
      g_string_append (markup, " → ");
      append_marked (markup, NULL, detail->after);
      return g_string_free (g_steal_pointer (&markup), FALSE);
    }
  if (detail->before == NULL || detail->after == NULL)
    {
      append_marked (markup, detail->before != NULL ? "s" : NULL,
                     detail->before != NULL ? detail->before : detail->after);
      return g_string_free (g_steal_pointer (&markup), FALSE);
    }
  segments = qy_text_diff (detail->before, detail->after);
  for (guint i = 0; i < segments->len; i++)
    {
      const QySegment *segment = &g_array_index (segments, QySegment, i);
      const char *tag = segment->kind == QY_SEGMENT_DELETE   ? "s"
                        : segment->kind == QY_SEGMENT_INSERT ? "u"
                                                             : NULL;

      append_marked (markup, tag, segment->text);
    }
  return g_string_free (g_steal_pointer (&markup), FALSE);
}
