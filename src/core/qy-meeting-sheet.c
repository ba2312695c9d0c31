/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-meeting-sheet.h"

#include "qy-contract-sheet-private.h"
#include "qy-governance-word.h"

static const char *
head (const char *word, QyLanguage language)
{
  return qy_governance_word (QY_WORDS_SHEET, word, language);
}

static gboolean
begin_table (QyDocument *sheet, GError **error)
{
  return qy_document_append (sheet, 1, QY_BLOCK_TABLE, "", error) != NULL;
}

static gboolean
add_fact (QyDocument *sheet, const char *word, const char *value, GError **error)
{
  const char *const cells[] = { head (word, qy_document_get_language (sheet)),
                                value != NULL ? value : "", NULL };

  return value == NULL || qy_contract_sheet_add_row (sheet, cells, error);
}

/* "5 / 5": those present, of the seats there are. */
static char *
print_present (int present, int seats)
{
  return seats > 0 ? g_strdup_printf ("%d / %d", present, seats) : g_strdup_printf ("%d", present);
}

static gboolean
add_facts (const QyMeetingSheet *self, QyDocument *sheet, GError **error)
{
  QyLanguage language = qy_document_get_language (sheet);
  const char *const heads[] = { head ("item", language), head ("content", language), NULL };
  g_autofree char *on = qy_date_is_set (self->on) ? qy_date_print (self->on, language) : NULL;
  g_autofree char *client = print_present (self->client_present, self->client_seats);
  g_autofree char *provider = print_present (self->provider_present, self->provider_seats);

  return begin_table (sheet, error) && qy_contract_sheet_add_row (sheet, heads, error)
         && add_fact (sheet, "contract", self->contract, error)
         && add_fact (sheet, "meeting", self->title, error) && add_fact (sheet, "day", on, error)
         && add_fact (sheet, "place", self->place, error)
         && add_fact (sheet, "chair", self->chair, error)
         && add_fact (sheet, "client-present", client, error)
         && add_fact (sheet, "provider-present", provider, error);
}

static gboolean
add_section (QyDocument *sheet, const char *word, GError **error)
{
  const char *text = head (word, qy_document_get_language (sheet));

  return qy_document_append (sheet, 1, QY_BLOCK_CLAUSE, text, error) != NULL;
}

static gboolean
add_item (QyDocument *sheet, guint n, const QyMeetingSheetItem *item, GError **error)
{
  QyLanguage language = qy_document_get_language (sheet);
  g_autofree char *number = g_strdup_printf ("%u", n);
  g_autofree char *due = qy_date_is_set (item->due) ? qy_date_print (item->due, language) : NULL;
  g_autofree char *done = qy_date_is_set (item->done) ? qy_date_print (item->done, language) : NULL;
  const char *const cells[] = {
    number,
    item->what,
    item->whose != NULL ? item->whose : head ("both", language),
    due != NULL ? due : "",
    done != NULL ? done : "",
    NULL,
  };

  return qy_contract_sheet_add_row (sheet, cells, error);
}

static gboolean
add_vote (QyDocument *sheet, guint n, const QyMeetingSheetItem *item, GError **error)
{
  QyLanguage language = qy_document_get_language (sheet);
  const char *result = qy_governance_word (QY_WORDS_VOTE, item->result, language);
  g_autofree char *number = g_strdup_printf ("%u", n);
  g_autofree char *yes = g_strdup_printf ("%d", item->yes);
  g_autofree char *no = g_strdup_printf ("%d", item->no);
  g_autofree char *abstain = g_strdup_printf ("%d", item->abstain);
  const char *const cells[] = {
    number, item->what, yes, no, abstain, result != NULL ? result : "", NULL,
  };

  return qy_contract_sheet_add_row (sheet, cells, error);
}

/* The items, or the votes, as a table; nothing where there are none. */
static gboolean
add_items (const QyMeetingSheet *self, QyDocument *sheet, gboolean votes, GError **error)
{
  QyLanguage language = qy_document_get_language (sheet);
  const char *const item_heads[] = { head ("n", language),     head ("what", language),
                                     head ("whose", language), head ("due", language),
                                     head ("done", language),  NULL };
  const char *const vote_heads[] = { head ("n", language),
                                     head ("what", language),
                                     head ("yes", language),
                                     head ("no", language),
                                     head ("abstain", language),
                                     head ("result", language),
                                     NULL };
  guint n = 0;

  for (guint i = 0; i < self->items->len; i++)
    {
      const QyMeetingSheetItem *item = &g_array_index (self->items, QyMeetingSheetItem, i);

      if (item->is_vote != votes)
        continue;
      if (n++ == 0
          && (!add_section (sheet, votes ? "votes" : "to-do", error) || !begin_table (sheet, error)
              || !qy_contract_sheet_add_row (sheet, votes ? vote_heads : item_heads, error)))
        return FALSE;
      if (!(votes ? add_vote : add_item) (sheet, n, item, error))
        return FALSE;
    }
  return TRUE;
}

QyDocument *
qy_meeting_sheet_new (const QyMeetingSheet *self, QyDocument *contract, GError **error)
{
  g_autoptr (QyDocument) sheet = NULL;

  g_return_val_if_fail (self != NULL && QY_IS_DOCUMENT (contract), NULL);

  sheet = qy_contract_sheet_new (
      contract, qy_language_phrase (qy_document_get_language (contract), QY_PHRASE_MEETING_SHEET),
      self->number, error);
  if (sheet == NULL || !add_facts (self, sheet, error))
    return NULL;
  if (self->minutes != NULL
      && (!add_section (sheet, "minutes", error)
          || !qy_contract_sheet_add_text (sheet, self->minutes, error)))
    return NULL;
  if (!add_items (self, sheet, FALSE, error) || !add_items (self, sheet, TRUE, error)
      || !qy_contract_sheet_add_signature (sheet, QY_PHRASE_SHEET_CONFIRMED, error))
    return NULL;
  return g_steal_pointer (&sheet);
}
