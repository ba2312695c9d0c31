/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-book-due-mark.h"

#include <glib/gi18n-lib.h>

#include "qy-due-mark-private.h"

static const QyMember members[] = {
  { "holder_id", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyDueMark, holder_id) },
  { "source_id", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyDueMark, source_id) },
  { "occurrence", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyDueMark, occurrence) },
  { "state", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyDueMark, state) },
  { "done_on", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyDueMark, done_on) },
  { "accepted_on", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyDueMark, accepted_on) },
  { "result", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyDueMark, result) },
  { "snoozed_until", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyDueMark, snoozed_until) },
  { "reason", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyDueMark, reason) },
  { "person_id", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyDueMark, person_id) },
  { "note", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyDueMark, note) },
};

static const QyRecordKind mark_kind = {
  N_ ("mark of a due date"), &qy_due_mark_table,
  sizeof (QyDueMark),        members,
  G_N_ELEMENTS (members),    G_STRUCT_OFFSET (QyDueMark, rev),
};

/* One act under way: the mark as it is stored, to be changed and put back. */
typedef struct
{
  QyAct *act;
  QyDueMark *mark;
} Edit;

static void
edit_clear (Edit *edit)
{
  g_clear_pointer (&edit->mark, qy_due_mark_free);
  g_clear_pointer (&edit->act, qy_act_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Edit, edit_clear)

static void
set_text (char **place, const char *text)
{
  g_free (*place);
  *place = text != NULL && *text != '\0' ? g_strdup (text) : NULL;
}

static QyDueMark *
new_mark (const QyDueRef *due)
{
  QyDueMark *mark = g_new0 (QyDueMark, 1);

  mark->holder_id = g_strdup (due->holder_id);
  mark->source_id = g_strdup (due->source_id);
  mark->occurrence = g_strdup (due->occurrence);
  mark->state = g_strdup ("open");
  return mark;
}

static gboolean
begin (Edit *edit, QyBook *book, const QyDueRef *due, GError **error)
{
  edit->act = qy_act_begin (book, error);
  edit->mark = edit->act != NULL ? qy_book_due_mark_get (book, due, error) : NULL;
  if (edit->mark == NULL)
    return FALSE;
  return edit->mark->rev != 0
         || qy_part_check_source (book, due->holder_id, due->source_id, due->occurrence, error);
}

static gboolean
put (QyAct *act, const QyDueMark *mark, GError **error)
{
  const char *const keys[QY_TABLE_MAX_KEYS] = { mark->holder_id, mark->source_id,
                                                mark->occurrence };
  g_autoptr (QyRow) row = NULL;

  row = mark->rev != 0 ? qy_store_get_keyed (act->store, &qy_due_mark_table, keys, error)
                       : qy_row_new (&qy_due_mark_table);
  if (row == NULL)
    return FALSE;
  qy_record_to_row (&mark_kind, mark, row);
  return mark->rev != 0 ? qy_act_update (act, row, NULL, error)
                        : qy_act_insert (act, row, NULL, error);
}

static gboolean
finish (Edit *edit, const char *verb, const char *label, GError **error)
{
  return put (edit->act, edit->mark, error)
         && qy_part_commit (edit->act, edit->mark->holder_id, verb, label, error);
}

static void
set_done (QyDueMark *mark, const char *on)
{
  set_text (&mark->state, "done");
  set_text (&mark->done_on, on);
  set_text (&mark->snoozed_until, NULL);
  set_text (&mark->reason, NULL);
}

static void
set_open (QyDueMark *mark)
{
  set_text (&mark->state, "open");
  set_text (&mark->done_on, NULL);
  set_text (&mark->accepted_on, NULL);
  set_text (&mark->result, NULL);
  set_text (&mark->snoozed_until, NULL);
  set_text (&mark->reason, NULL);
}

static gboolean
check_reason (const char *reason, GError **error)
{
  return qy_record_check_name (reason, _ ("A reason is needed; nothing was stored"), error);
}

void
qy_due_mark_free (QyDueMark *mark)
{
  qy_record_free (&mark_kind, mark);
}

GPtrArray *
qy_book_due_mark_list (QyBook *self, const char *holder_id, GError **error)
{
  g_autoptr (GPtrArray) rows = NULL;
  GPtrArray *marks;

  g_return_val_if_fail (QY_IS_BOOK (self) && holder_id != NULL, NULL);

  rows = qy_store_list_owned (qy_book_get_store (self), &qy_due_mark_table, holder_id, error);
  if (rows == NULL)
    return NULL;
  marks = g_ptr_array_new_with_free_func ((GDestroyNotify) qy_due_mark_free);
  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (marks, qy_record_from_row (&mark_kind, rows->pdata[i]));
  return marks;
}

QyDueMark *
qy_book_due_mark_get (QyBook *self, const QyDueRef *due, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (QyRow) row = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && due != NULL, NULL);
  g_return_val_if_fail (due->holder_id != NULL && due->source_id != NULL, NULL);
  g_return_val_if_fail (due->occurrence != NULL, NULL);

  row = qy_store_get_keyed (
      qy_book_get_store (self), &qy_due_mark_table,
      (const char *const[QY_TABLE_MAX_KEYS]){ due->holder_id, due->source_id, due->occurrence },
      &local);
  if (row != NULL)
    return qy_record_from_row (&mark_kind, row);
  if (local->code == QY_ERROR_NOT_FOUND)
    return new_mark (due);
  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

gboolean
qy_book_due_done (
    QyBook *self, const QyDueRef *due, const char *on, const char *note, GError **error)
{
  g_auto (Edit) edit = { NULL };
  g_autofree char *label = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && due != NULL, FALSE);

  if (!begin (&edit, self, due, error)
      || !qy_part_check_day (self, on, QY_DAY_REQUIRED | QY_DAY_PAST, _ ("Day it was done"), error))
    return FALSE;
  set_done (edit.mark, on);
  if (note != NULL)
    set_text (&edit.mark->note, note);
  label = g_strdup_printf (_ ("Done on %s"), on);
  return finish (&edit, "due.done", label, error);
}

gboolean
qy_book_due_accept (
    QyBook *self, const QyDueRef *due, const char *on, const char *result, GError **error)
{
  g_auto (Edit) edit = { NULL };
  g_autofree char *label = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && due != NULL, FALSE);

  if (!begin (&edit, self, due, error)
      || !qy_part_check_day (self, on, QY_DAY_REQUIRED | QY_DAY_PAST, _ ("Day of acceptance"),
                             error))
    return FALSE;
  if (!g_str_equal (edit.mark->state, "done"))
    {
      g_set_error_literal (error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT,
                           _ ("Only what was done can be accepted: mark it done first"));
      return FALSE;
    }
  if (!qy_part_check_order (edit.mark->done_on, _ ("Day it was done"), on, _ ("Day of acceptance"),
                            error))
    return FALSE;
  set_text (&edit.mark->accepted_on, on);
  set_text (&edit.mark->result, result);
  label = g_strdup_printf (_ ("Accepted on %s"), on);
  return finish (&edit, "due.accept", label, error);
}

gboolean
qy_book_due_waive (QyBook *self, const QyDueRef *due, const char *reason, GError **error)
{
  g_auto (Edit) edit = { NULL };
  g_autofree char *label = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && due != NULL, FALSE);

  if (!begin (&edit, self, due, error) || !check_reason (reason, error))
    return FALSE;
  set_text (&edit.mark->state, "waived");
  set_text (&edit.mark->reason, reason);
  set_text (&edit.mark->done_on, NULL);
  set_text (&edit.mark->accepted_on, NULL);
  set_text (&edit.mark->result, NULL);
  set_text (&edit.mark->snoozed_until, NULL);
  label = g_strdup_printf (_ ("Waived: %s"), reason);
  return finish (&edit, "due.waive", label, error);
}

gboolean
qy_book_due_snooze (
    QyBook *self, const QyDueRef *due, const char *until, const char *reason, GError **error)
{
  g_auto (Edit) edit = { NULL };
  g_autofree char *label = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && due != NULL, FALSE);

  if (!begin (&edit, self, due, error)
      || !qy_part_check_day (self, until, QY_DAY_REQUIRED, _ ("Put off until"), error)
      || !check_reason (reason, error))
    return FALSE;
  if (qy_date_compare (qy_date_from_iso (until, NULL), qy_book_get_today (self)) <= 0)
    return qy_part_invalid (error, _ ("It can only be put off until a day after today; nothing was "
                                      "stored"));
  if (!g_str_equal (edit.mark->state, "open"))
    {
      g_set_error_literal (error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT,
                           _ ("Only what is still open can be put off: open it again first"));
      return FALSE;
    }
  set_text (&edit.mark->snoozed_until, until);
  set_text (&edit.mark->reason, reason);
  label = g_strdup_printf (_ ("Put off until %s: %s"), until, reason);
  return finish (&edit, "due.snooze", label, error);
}

gboolean
qy_book_due_reopen (QyBook *self, const QyDueRef *due, GError **error)
{
  g_auto (Edit) edit = { NULL };

  g_return_val_if_fail (QY_IS_BOOK (self) && due != NULL, FALSE);

  if (!begin (&edit, self, due, error))
    return FALSE;
  if (edit.mark->rev == 0)
    return TRUE;
  set_open (edit.mark);
  return finish (&edit, "due.reopen", _ ("Open again"), error);
}

gboolean
qy_book_due_assign (QyBook *self, const QyDueRef *due, const char *person_id, GError **error)
{
  g_auto (Edit) edit = { NULL };
  g_autoptr (QyRow) person = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && due != NULL, FALSE);

  if (!begin (&edit, self, due, error))
    return FALSE;
  if (person_id != NULL)
    person = qy_store_get (edit.act->store, &qy_person_table, person_id, NULL, error);
  if (person_id != NULL && person == NULL)
    return FALSE;
  set_text (&edit.mark->person_id, person_id);
  return finish (&edit, "due.assign",
                 person != NULL ? qy_row_get_text (person, "name") : _ ("No person of its own"),
                 error);
}

gboolean
qy_book_due_annotate (QyBook *self, const QyDueRef *due, const char *note, GError **error)
{
  g_auto (Edit) edit = { NULL };

  g_return_val_if_fail (QY_IS_BOOK (self) && due != NULL, FALSE);

  if (!begin (&edit, self, due, error))
    return FALSE;
  set_text (&edit.mark->note, note);
  return finish (&edit, "due.note", _ ("Note to a due date"), error);
}

gboolean
qy_due_mark_done (QyAct *act, const QyDueRef *due, const char *on, GError **error)
{
  g_autoptr (QyDueMark) mark = qy_book_due_mark_get (act->book, due, error);

  if (mark == NULL)
    return FALSE;
  if (g_str_equal (mark->state, "done") && g_strcmp0 (mark->done_on, on) == 0)
    return TRUE;
  set_done (mark, on);
  return put (act, mark, error);
}

gboolean
qy_due_mark_take_back (QyAct *act, const QyDueRef *due, GError **error)
{
  g_autoptr (QyDueMark) mark = qy_book_due_mark_get (act->book, due, error);

  if (mark == NULL)
    return FALSE;
  if (!g_str_equal (mark->state, "done"))
    return TRUE;
  set_open (mark);
  return put (act, mark, error);
}
