/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-book-text.h"
#include "qy-meeting-private.h"
#include "qy-meeting-sheet.h"

static QyDate
day_of (const char *iso)
{
  return iso != NULL ? qy_date_from_iso (iso, NULL) : QY_DATE_NONE;
}

static const char *
label_text (QyDocument *contract, const char *label)
{
  const QyDocumentParty *party = label != NULL ? qy_document_find_party (contract, label) : NULL;

  return party != NULL ? party->label_text : label;
}

static GArray *
print_items (QyDocument *contract,
             const QyMeetingBody *body,
             const QyMeeting *meeting,
             GPtrArray *items)
{
  static const char *const results[] = {
    [QY_VOTE_PASSED] = "passed", [QY_VOTE_FAILED] = "failed", [QY_VOTE_NO_QUORUM] = "no-quorum"
  };
  GArray *printed = g_array_new (FALSE, FALSE, sizeof (QyMeetingSheetItem));

  for (guint i = 0; i < items->len; i++)
    {
      const QyMeetingItem *item = items->pdata[i];
      QyMeetingSheetItem row = { .what = item->what,
                                 .whose = label_text (contract, item->label),
                                 .due = day_of (item->due_on),
                                 .done = day_of (item->done_on),
                                 .is_vote = g_str_equal (item->kind, "vote"),
                                 .yes = (int) item->yes,
                                 .no = (int) item->no,
                                 .abstain = (int) item->abstain };

      if (row.is_vote && g_str_equal (meeting->state, "held"))
        row.result = results[qy_meeting_vote (body, meeting, item)];
      g_array_append_val (printed, row);
    }
  return printed;
}

QyDocument *
qy_book_meeting_sheet (QyBook *self, const char *id, GError **error)
{
  g_autoptr (QyMeeting) meeting = NULL;
  g_autoptr (QyMeetingBody) body = NULL;
  g_autoptr (QyContract) contract = NULL;
  g_autoptr (QyDocument) text = NULL;
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GArray) printed = NULL;
  QyMeetingSheet sheet = { NULL };

  g_return_val_if_fail (QY_IS_BOOK (self) && id != NULL, NULL);

  meeting = qy_book_meeting_get (self, id, error);
  if (meeting == NULL || !qy_meeting_find_body (self, meeting, &body, error))
    return NULL;
  contract = qy_book_contract_get (self, meeting->contract_id, error);
  text = contract != NULL ? qy_book_text_load (self, contract->id, error) : NULL;
  items = text != NULL ? qy_book_meeting_items (self, id, error) : NULL;
  if (items == NULL)
    return NULL;
  printed = print_items (text, body, meeting, items);
  sheet = (QyMeetingSheet){ .number = contract->number,
                            .contract = contract->title,
                            .title = meeting->title,
                            .on = day_of (meeting->held_on),
                            .place = meeting->place,
                            .chair = meeting->chair,
                            .client_present = (int) meeting->client_present,
                            .provider_present = (int) meeting->provider_present,
                            .client_seats = body != NULL ? body->client_seats : 0,
                            .provider_seats = body != NULL ? body->provider_seats : 0,
                            .minutes = meeting->minutes,
                            .items = printed };
  return qy_meeting_sheet_new (&sheet, text, error);
}
