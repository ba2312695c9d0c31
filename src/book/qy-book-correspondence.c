/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-book-correspondence.h"

#include <glib/gi18n-lib.h>

#include "qy-outcome-private.h"

static const char *const directions[] = { "in", "out", NULL };
static const char *const kinds[] = { "notice",      "objection",  "renewal",
                                     "termination", "suspension", "reminder",
                                     "consent",     "other",      NULL };
static const char *const channels[] = { "registered", "courier", "e-mail", "hand", "other", NULL };

static const QyMember members[] = {
  { "id", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyCorrespondence, id) },
  { "contract_id", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyCorrespondence, contract_id) },
  { "direction", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyCorrespondence, direction) },
  { "kind", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyCorrespondence, kind) },
  { "channel", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyCorrespondence, channel) },
  { "subject", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyCorrespondence, subject) },
  { "counterpart", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyCorrespondence, counterpart) },
  { "sent_on", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyCorrespondence, sent_on) },
  { "arrived_on", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyCorrespondence, arrived_on) },
  { "proof", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyCorrespondence, proof) },
  { "note", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyCorrespondence, note) },
};

static const QyPartKind correspondence_kind = {
  .record = { N_ ("letter"), &qy_correspondence_table, sizeof (QyCorrespondence), members,
              G_N_ELEMENTS (members), G_STRUCT_OFFSET (QyCorrespondence, rev) },
  .free_record = (GDestroyNotify) qy_correspondence_free,
  .id_offset = G_STRUCT_OFFSET (QyCorrespondence, id),
  .contract_offset = G_STRUCT_OFFSET (QyCorrespondence, contract_id),
  .position_offset = -1,
};

static const char *
day_of (const QyCorrespondence *letter)
{
  return letter->sent_on != NULL ? letter->sent_on : letter->arrived_on;
}

static int
by_day (gconstpointer a, gconstpointer b)
{
  const QyCorrespondence *one = *(const QyCorrespondence *const *) a;
  const QyCorrespondence *other = *(const QyCorrespondence *const *) b;
  int order = g_strcmp0 (day_of (one), day_of (other));

  return order != 0 ? order : strcmp (one->id, other->id);
}

static gboolean
check (QyBook *book, const QyCorrespondence *letter, GError **error)
{
  gboolean out = g_strcmp0 (letter->direction, "out") == 0;

  return qy_part_check_word (letter->direction, directions, _ ("Direction"), error)
         && qy_part_check_word (letter->kind, kinds, _ ("Kind of letter"), error)
         && qy_part_check_word (letter->channel, channels, _ ("Way it was sent"), error)
         && qy_record_check_name (letter->subject, _ ("A letter needs a subject"), error)
         && qy_part_check_day (book, letter->sent_on, QY_DAY_PAST | (out ? QY_DAY_REQUIRED : 0),
                               _ ("Day it was sent"), error)
         && qy_part_check_day (book, letter->arrived_on, QY_DAY_PAST | (out ? 0 : QY_DAY_REQUIRED),
                               _ ("Day of arrival"), error)
         && qy_part_check_order (letter->sent_on, _ ("Day it was sent"), letter->arrived_on,
                                 _ ("Day of arrival"), error);
}

/* A milestone says which letter it rests on. */
static gboolean
check_unused (QyBook *book, const char *id, GError **error)
{
  g_autoptr (GPtrArray) uses = g_ptr_array_new_with_free_func (g_free);

  if (!qy_record_find_ids (book, "letter-uses", id, NULL, uses, error))
    return FALSE;
  if (uses->len == 0)
    return TRUE;
  g_set_error_literal (error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT,
                       _ ("The letter stays: a milestone of the contract rests on it"));
  return FALSE;
}

gboolean
qy_correspondence_store (QyAct *act, QyCorrespondence *letter, GError **error)
{
  return check (act->book, letter, error) && qy_part_put (act, &correspondence_kind, letter, error);
}

QyCorrespondence *
qy_correspondence_new (const char *contract_id,
                       const char *direction,
                       const char *kind,
                       const char *channel,
                       const char *subject)
{
  QyCorrespondence *letter = g_new0 (QyCorrespondence, 1);

  letter->contract_id = g_strdup (contract_id);
  letter->direction = g_strdup (direction);
  letter->kind = g_strdup (kind);
  letter->channel = g_strdup (channel);
  letter->subject = g_strdup (subject);
  return letter;
}

void
qy_correspondence_free (QyCorrespondence *letter)
{
  qy_record_free (&correspondence_kind.record, letter);
}

const char *const *
qy_correspondence_kinds (void)
{
  return kinds;
}

const char *const *
qy_correspondence_channels (void)
{
  return channels;
}

GPtrArray *
qy_book_correspondence_list (QyBook *self, const char *contract_id, GError **error)
{
  GPtrArray *letters;

  g_return_val_if_fail (QY_IS_BOOK (self) && contract_id != NULL, NULL);

  letters = qy_part_list (self, &correspondence_kind, contract_id, error);
  if (letters != NULL)
    g_ptr_array_sort (letters, by_day);
  return letters;
}

QyCorrespondence *
qy_book_correspondence_get (QyBook *self, const char *id, GError **error)
{
  g_return_val_if_fail (QY_IS_BOOK (self) && id != NULL, NULL);

  return qy_part_get (self, &correspondence_kind, id, error);
}

gboolean
qy_book_correspondence_put (QyBook *self, QyCorrespondence *letter, GError **error)
{
  g_autoptr (QyAct) act = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && letter != NULL && letter->contract_id != NULL, FALSE);

  act = qy_part_begin (self, letter->contract_id, error);
  if (act == NULL || !qy_correspondence_store (act, letter, error))
    return FALSE;
  label = g_strdup_printf (_ ("Letter “%s” recorded"), letter->subject);
  return qy_part_commit (act, letter->contract_id, "correspondence.put", label, error);
}

gboolean
qy_book_correspondence_remove (QyBook *self, const char *id, GError **error)
{
  g_return_val_if_fail (QY_IS_BOOK (self) && id != NULL, FALSE);

  return check_unused (self, id, error)
         && qy_part_remove (self, &correspondence_kind, id, "correspondence.remove",
                            _ ("Letter removed"), error);
}
