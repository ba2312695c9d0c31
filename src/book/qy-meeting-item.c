/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-document-rows-private.h"
#include "qy-meeting-private.h"

#define MOST_VOTES 100000

static const char *const kinds[] = { "item", "vote", NULL };

static const QyMember members[] = {
  { "id", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyMeetingItem, id) },
  { "contract_id", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyMeetingItem, contract_id) },
  { "meeting_id", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyMeetingItem, meeting_id) },
  { "position", QY_MEMBER_INT, G_STRUCT_OFFSET (QyMeetingItem, position) },
  { "kind", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyMeetingItem, kind) },
  { "what", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyMeetingItem, what) },
  { "label", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyMeetingItem, label) },
  { "due_on", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyMeetingItem, due_on) },
  { "done_on", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyMeetingItem, done_on) },
  { "yes", QY_MEMBER_INT, G_STRUCT_OFFSET (QyMeetingItem, yes) },
  { "no", QY_MEMBER_INT, G_STRUCT_OFFSET (QyMeetingItem, no) },
  { "abstain", QY_MEMBER_INT, G_STRUCT_OFFSET (QyMeetingItem, abstain) },
  { "carried_from", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyMeetingItem, carried_from) },
  { "note", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyMeetingItem, note) },
};

static const QyPartKind item_kind = {
  .record = { N_ ("item of a meeting"), &qy_meeting_item_table, sizeof (QyMeetingItem), members,
              G_N_ELEMENTS (members), G_STRUCT_OFFSET (QyMeetingItem, rev) },
  .free_record = (GDestroyNotify) qy_meeting_item_free,
  .id_offset = G_STRUCT_OFFSET (QyMeetingItem, id),
  .contract_offset = G_STRUCT_OFFSET (QyMeetingItem, contract_id),
  .position_offset = G_STRUCT_OFFSET (QyMeetingItem, position),
};

static int
by_position (gconstpointer a, gconstpointer b)
{
  const QyMeetingItem *one = *(const QyMeetingItem *const *) a;
  const QyMeetingItem *other = *(const QyMeetingItem *const *) b;

  if (one->position != other->position)
    return one->position < other->position ? -1 : 1;
  return strcmp (one->id, other->id);
}

static gboolean
check_label (QyBook *book, const QyMeetingItem *item, GError **error)
{
  g_autofree char *document_id = NULL;
  g_autoptr (QyDocument) document = NULL;

  if (item->label == NULL)
    return TRUE;
  document_id = qy_document_rows_find (book, item->contract_id, error);
  document = document_id != NULL ? qy_document_rows_load (book, document_id, error) : NULL;
  if (document == NULL)
    return FALSE;
  if (qy_document_find_party (document, item->label) != NULL)
    return TRUE;
  g_set_error (error, QY_BOOK_ERROR, QY_ERROR_NOT_FOUND,
               _ ("The text has no party with the label “%s”"), item->label);
  return FALSE;
}

static gboolean
check_meeting (const QyMeeting *meeting, const QyMeetingItem *item, GError **error)
{
  if (g_strcmp0 (meeting->contract_id, item->contract_id) != 0)
    return qy_part_invalid (error, _ ("The meeting belongs to another contract; nothing was "
                                      "stored"));
  return qy_meeting_check_votes (meeting, item, error);
}

static gboolean
check (QyBook *book, const QyMeetingItem *item, GError **error)
{
  g_autoptr (QyMeeting) meeting = NULL;

  if (!qy_part_check_word (item->kind, kinds, _ ("Kind of item"), error)
      || !qy_record_check_name (item->what, _ ("An item of a meeting needs a text"), error)
      || !qy_part_check_day (book, item->due_on, QY_DAY_DEFAULT, _ ("Day it is due"), error)
      || !qy_part_check_day (book, item->done_on, QY_DAY_PAST, _ ("Day it was done"), error)
      || !check_label (book, item, error))
    return FALSE;
  meeting = qy_book_meeting_get (book, item->meeting_id, error);
  return meeting != NULL && check_meeting (meeting, item, error);
}

/* Items of earlier meetings of the body, those still open, in the order of the meetings. */
static gboolean
find_open (
    QyBook *book, const QyMeeting *meeting, GPtrArray *open, GHashTable *carried, GError **error)
{
  g_autoptr (GPtrArray) meetings = qy_book_meeting_list (book, meeting->contract_id, error);

  for (guint i = 0; meetings != NULL && i < meetings->len; i++)
    {
      const QyMeeting *other = meetings->pdata[i];
      g_autoptr (GPtrArray) items = NULL;

      if (g_strcmp0 (other->source_id, meeting->source_id) != 0)
        continue;
      items = qy_book_meeting_items (book, other->id, error);
      if (items == NULL)
        return FALSE;
      for (guint j = 0; j < items->len; j++)
        {
          QyMeetingItem *item = items->pdata[j];

          if (item->carried_from != NULL)
            g_hash_table_add (carried, g_strdup (item->carried_from));
          if (g_str_equal (other->state, "held") && !g_str_equal (other->id, meeting->id)
              && g_str_equal (item->kind, "item") && item->done_on == NULL)
            {
              g_ptr_array_add (open, item);
              items->pdata[j] = NULL;
            }
        }
    }
  return meetings != NULL;
}

static QyMeetingItem *
carry (const QyMeeting *meeting, const QyMeetingItem *from)
{
  QyMeetingItem *item = qy_meeting_item_new (meeting, "item", from->what);

  item->label = g_strdup (from->label);
  item->due_on = g_strdup (from->due_on);
  item->note = g_strdup (from->note);
  item->carried_from = g_strdup (from->id);
  return item;
}

gboolean
qy_meeting_check_votes (const QyMeeting *meeting, const QyMeetingItem *item, GError **error)
{
  gint64 present = meeting->client_present + meeting->provider_present;
  gint64 cast = item->yes + item->no + item->abstain;

  if (item->yes < 0 || item->no < 0 || item->abstain < 0)
    return qy_part_invalid (error, _ ("A number of votes is below zero; nothing was stored"));
  if (item->yes > MOST_VOTES || item->no > MOST_VOTES || item->abstain > MOST_VOTES)
    return qy_part_invalid (error, _ ("More than %d votes; nothing was stored"), MOST_VOTES);
  if (g_str_equal (item->kind, "item"))
    return cast == 0 || qy_part_invalid (error, _ ("Only a vote has votes; nothing was stored"));
  if (cast > 0 && !g_str_equal (meeting->state, "held"))
    return qy_part_invalid (error,
                            _ ("“%s” was not held yet: votes are recorded once it was; "
                               "nothing was stored"),
                            meeting->title);
  if (cast > present)
    return qy_part_invalid (error,
                            _ ("“%s”: %d votes of %d people who were present; nothing was stored"),
                            item->what, (int) cast, (int) present);
  return TRUE;
}

gboolean
qy_meeting_take_items (QyAct *act, const QyRow *meeting, GError **error)
{
  g_autoptr (GPtrArray) rows = NULL;

  rows = qy_store_list_owned (act->store, &qy_meeting_item_table,
                              qy_row_get_text (meeting, "contract_id"), error);
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    if (g_strcmp0 (qy_row_get_text (rows->pdata[i], "meeting_id"), qy_row_get_text (meeting, "id"))
            == 0
        && !qy_part_take (act, rows->pdata[i], error))
      return FALSE;
  return rows != NULL;
}

QyMeetingItem *
qy_meeting_item_new (const QyMeeting *meeting, const char *kind, const char *what)
{
  QyMeetingItem *item = g_new0 (QyMeetingItem, 1);

  item->contract_id = g_strdup (meeting->contract_id);
  item->meeting_id = g_strdup (meeting->id);
  item->kind = g_strdup (kind);
  item->what = g_strdup (what);
  return item;
}

void
qy_meeting_item_free (QyMeetingItem *item)
{
  qy_record_free (&item_kind.record, item);
}

GPtrArray *
qy_book_meeting_items (QyBook *self, const char *meeting_id, GError **error)
{
  g_autoptr (QyMeeting) meeting = NULL;
  GPtrArray *items;

  g_return_val_if_fail (QY_IS_BOOK (self) && meeting_id != NULL, NULL);

  meeting = qy_book_meeting_get (self, meeting_id, error);
  items = meeting != NULL ? qy_part_list (self, &item_kind, meeting->contract_id, error) : NULL;
  if (items == NULL)
    return NULL;
  for (guint i = items->len; i > 0; i--)
    if (g_strcmp0 (((QyMeetingItem *) items->pdata[i - 1])->meeting_id, meeting_id) != 0)
      g_ptr_array_remove_index (items, i - 1);
  g_ptr_array_sort (items, by_position);
  return items;
}

QyMeetingItem *
qy_book_meeting_item_get (QyBook *self, const char *id, GError **error)
{
  g_return_val_if_fail (QY_IS_BOOK (self) && id != NULL, NULL);

  return qy_part_get (self, &item_kind, id, error);
}

gboolean
qy_book_meeting_item_put (QyBook *self, QyMeetingItem *item, GError **error)
{
  g_autoptr (QyAct) act = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && item != NULL, FALSE);
  g_return_val_if_fail (item->contract_id != NULL && item->meeting_id != NULL, FALSE);

  act = qy_part_begin (self, item->contract_id, error);
  if (act == NULL || !check (self, item, error) || !qy_part_put (act, &item_kind, item, error))
    return FALSE;
  label = g_strdup_printf (
      item->done_on != NULL ? _ ("Item “%s” done") : _ ("Item of a meeting: %s"), item->what);
  return qy_part_commit (act, item->contract_id, "meeting.item", label, error);
}

gboolean
qy_book_meeting_item_remove (QyBook *self, const char *id, GError **error)
{
  g_return_val_if_fail (QY_IS_BOOK (self) && id != NULL, FALSE);

  return qy_part_remove (self, &item_kind, id, "meeting.item-remove",
                         _ ("Item of a meeting removed"), error);
}

int
qy_book_meeting_carry_over (QyBook *self, const char *meeting_id, GError **error)
{
  g_autoptr (QyMeeting) meeting = NULL;
  g_autoptr (QyAct) act = NULL;
  g_autoptr (GHashTable) carried = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) made =
      g_ptr_array_new_with_free_func ((GDestroyNotify) qy_meeting_item_free);
  g_autoptr (GPtrArray) open =
      g_ptr_array_new_with_free_func ((GDestroyNotify) qy_meeting_item_free);
  g_autofree char *label = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && meeting_id != NULL, -1);

  act = qy_act_begin (self, error);
  meeting = act != NULL ? qy_book_meeting_get (self, meeting_id, error) : NULL;
  if (meeting == NULL || !find_open (self, meeting, open, carried, error))
    return -1;
  for (guint i = 0; i < open->len; i++)
    {
      const QyMeetingItem *from = open->pdata[i];

      if (g_hash_table_contains (carried, from->id))
        continue;
      g_ptr_array_add (made, carry (meeting, from));
      if (!qy_part_put (act, &item_kind, made->pdata[made->len - 1], error))
        return -1;
    }
  label = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u open item carried over to “%s”",
                                        "%u open items carried over to “%s”", made->len),
                           made->len, meeting->title);
  return qy_part_commit (act, meeting->contract_id, "meeting.carry", label, error) ? (int) made->len
                                                                                   : -1;
}
