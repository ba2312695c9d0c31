/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-book-checklist.h"

#include <glib/gi18n-lib.h>

#include "qy-book-private.h"
#include "qy-outcome-private.h"
#include "qy-document-rows-private.h"

static const QyMember members[] = {
  { "id", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyChecklistItem, id) },
  { "contract_id", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyChecklistItem, contract_id) },
  { "list", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyChecklistItem, list) },
  { "position", QY_MEMBER_INT, G_STRUCT_OFFSET (QyChecklistItem, position) },
  { "what", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyChecklistItem, what) },
  { "due_on", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyChecklistItem, due_on) },
  { "done_on", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyChecklistItem, done_on) },
  { "done_by", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyChecklistItem, done_by) },
  { "note", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyChecklistItem, note) },
};

static const QyPartKind item_kind = {
  .record = { N_ ("item of a checklist"), &qy_checklist_item_table, sizeof (QyChecklistItem),
              members, G_N_ELEMENTS (members), G_STRUCT_OFFSET (QyChecklistItem, rev) },
  .free_record = (GDestroyNotify) qy_checklist_item_free,
  .id_offset = G_STRUCT_OFFSET (QyChecklistItem, id),
  .contract_offset = G_STRUCT_OFFSET (QyChecklistItem, contract_id),
  .position_offset = G_STRUCT_OFFSET (QyChecklistItem, position),
};

static guint
place_of (const char *list)
{
  const char *const *names = qy_checklist_names ();
  guint i = 0;

  while (names[i] != NULL && !g_str_equal (names[i], list))
    i++;
  return i;
}

static int
by_place (gconstpointer a, gconstpointer b)
{
  const QyChecklistItem *one = *(const QyChecklistItem *const *) a;
  const QyChecklistItem *other = *(const QyChecklistItem *const *) b;
  guint left = place_of (one->list), right = place_of (other->list);

  if (left != right)
    return left < right ? -1 : 1;
  if (one->position != other->position)
    return one->position < other->position ? -1 : 1;
  return strcmp (one->id, other->id);
}

static gboolean
check_list (const char *list, GError **error)
{
  return qy_part_check_word (list, qy_checklist_names (), _ ("Checklist"), error);
}

static gboolean
check (QyBook *book, const QyChecklistItem *item, GError **error)
{
  return check_list (item->list, error)
         && qy_record_check_name (item->what, _ ("An item of a checklist needs a text"), error)
         && qy_part_check_day (book, item->due_on, QY_DAY_DEFAULT, _ ("Day it is due"), error);
}

/* What was ticked is not changed with the rest. */
static gboolean
take_ticks (QyBook *book, QyChecklistItem *item, GError **error)
{
  g_autoptr (QyChecklistItem) stored = NULL;

  if (item->rev != 0 && (stored = qy_part_get (book, &item_kind, item->id, error)) == NULL)
    return FALSE;
  g_free (item->done_on);
  g_free (item->done_by);
  item->done_on = stored != NULL ? g_steal_pointer (&stored->done_on) : NULL;
  item->done_by = stored != NULL ? g_steal_pointer (&stored->done_by) : NULL;
  return TRUE;
}

static gboolean
language_of (QyBook *book, const char *contract_id, QyLanguage *language, GError **error)
{
  g_autofree char *document_id = qy_document_rows_find (book, contract_id, error);
  g_autoptr (QyDocument) document = NULL;

  document = document_id != NULL ? qy_document_rows_load (book, document_id, error) : NULL;
  if (document == NULL)
    return FALSE;
  *language = qy_document_get_language (document);
  return TRUE;
}

static gboolean
insert_usual (QyAct *act, const char *contract_id, const char *list, GError **error)
{
  const char *const *usual;
  QyLanguage language;

  if (!language_of (act->book, contract_id, &language, error))
    return FALSE;
  usual = qy_checklist_items (list, language);
  for (guint i = 0; usual[i] != NULL; i++)
    {
      g_autoptr (QyRow) row = qy_row_new (&qy_checklist_item_table);
      g_autofree char *id = qy_book_new_id (act->book);

      qy_row_set_text (row, "id", id);
      qy_row_set_text (row, "contract_id", contract_id);
      qy_row_set_text (row, "list", list);
      qy_row_set_int (row, "position", i + 1);
      qy_row_set_text (row, "what", usual[i]);
      if (!qy_act_insert (act, row, NULL, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
qy_checklist_fill (QyAct *act, const char *contract_id, const char *list, GError **error)
{
  g_autoptr (GPtrArray) items = qy_book_checklist_list (act->book, contract_id, list, error);

  return items != NULL && (items->len > 0 || insert_usual (act, contract_id, list, error));
}

/* Places count from 1 in each list. */
static gboolean
number_again (QyAct *act, GPtrArray *items, GError **error)
{
  for (guint i = 0; i < items->len; i++)
    {
      const QyChecklistItem *item = items->pdata[i];
      g_autoptr (QyRow) row = NULL;

      if (item->position == i + 1)
        continue;
      row = qy_record_get_row (act->book, &item_kind.record, item->id, error);
      if (row == NULL)
        return FALSE;
      qy_row_set_int (row, "position", i + 1);
      if (!qy_act_update (act, row, NULL, error))
        return FALSE;
    }
  return TRUE;
}

QyChecklistItem *
qy_checklist_item_new (const char *contract_id, const char *list, const char *what)
{
  QyChecklistItem *item = g_new0 (QyChecklistItem, 1);

  item->contract_id = g_strdup (contract_id);
  item->list = g_strdup (list);
  item->what = g_strdup (what);
  return item;
}

void
qy_checklist_item_free (QyChecklistItem *item)
{
  qy_record_free (&item_kind.record, item);
}

GPtrArray *
qy_book_checklist_list (QyBook *self, const char *contract_id, const char *list, GError **error)
{
  GPtrArray *items;

  g_return_val_if_fail (QY_IS_BOOK (self) && contract_id != NULL, NULL);

  items = qy_part_list (self, &item_kind, contract_id, error);
  if (items == NULL)
    return NULL;
  for (guint i = items->len; list != NULL && i > 0; i--)
    if (!g_str_equal (((QyChecklistItem *) items->pdata[i - 1])->list, list))
      g_ptr_array_remove_index (items, i - 1);
  g_ptr_array_sort (items, by_place);
  return items;
}

gboolean
qy_book_checklist_start (QyBook *self, const char *contract_id, const char *list, GError **error)
{
  g_autoptr (QyAct) act = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && contract_id != NULL && list != NULL, FALSE);

  act = qy_part_begin (self, contract_id, error);
  return act != NULL && check_list (list, error)
         && qy_checklist_fill (act, contract_id, list, error)
         && qy_part_commit (act, contract_id, "checklist.start", _ ("Checklist begun"), error);
}

gboolean
qy_book_checklist_put (QyBook *self, QyChecklistItem *item, GError **error)
{
  g_autoptr (QyAct) act = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && item != NULL && item->contract_id != NULL, FALSE);

  act = qy_part_begin (self, item->contract_id, error);
  if (act == NULL || !check (self, item, error) || !take_ticks (self, item, error))
    return FALSE;
  label = g_strdup_printf (_ ("“%s” is on the checklist"), item->what);
  return qy_part_put (act, &item_kind, item, error)
         && qy_part_commit (act, item->contract_id, "checklist.put", label, error);
}

gboolean
qy_book_checklist_tick (QyBook *self, const char *id, gboolean done, GError **error)
{
  g_autoptr (QyAct) act = NULL;
  g_autoptr (QyRow) row = NULL;
  g_autofree char *today = NULL;
  g_autofree char *who = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && id != NULL, FALSE);

  act = qy_act_begin (self, error);
  row = act != NULL ? qy_record_get_row (self, &item_kind.record, id, error) : NULL;
  if (row == NULL)
    return FALSE;
  if (done == !qy_row_is_null (row, "done_on"))
    return TRUE;
  today = qy_date_to_iso (qy_book_get_today (self));
  who = qy_book_dup_actor (self);
  qy_row_set_text (row, "done_on", done ? today : NULL);
  qy_row_set_text (row, "done_by", done ? who : NULL);
  label = g_strdup_printf (done ? _ ("“%s” is done") : _ ("“%s” is not done yet"),
                           qy_row_get_text (row, "what"));
  return qy_act_update (act, row, NULL, error)
         && qy_part_commit (act, qy_row_get_text (row, "contract_id"), "checklist.tick", label,
                            error);
}

gboolean
qy_book_checklist_move (QyBook *self, const char *id, guint index, GError **error)
{
  g_autoptr (QyAct) act = NULL;
  g_autoptr (QyChecklistItem) item = NULL;
  g_autoptr (GPtrArray) items = NULL;
  gpointer moved;
  guint from = 0;

  g_return_val_if_fail (QY_IS_BOOK (self) && id != NULL, FALSE);

  act = qy_act_begin (self, error);
  item = act != NULL ? qy_part_get (self, &item_kind, id, error) : NULL;
  items = item != NULL ? qy_book_checklist_list (self, item->contract_id, item->list, error) : NULL;
  if (items == NULL)
    return FALSE;
  while (!g_str_equal (((QyChecklistItem *) items->pdata[from])->id, id))
    from++;
  moved = g_ptr_array_steal_index (items, from);
  g_ptr_array_insert (items, MIN (index, items->len), moved);
  return number_again (act, items, error)
         && qy_part_commit (act, item->contract_id, "checklist.move", _ ("Checklist put in order"),
                            error);
}

gboolean
qy_book_checklist_remove (QyBook *self, const char *id, GError **error)
{
  g_return_val_if_fail (QY_IS_BOOK (self) && id != NULL, FALSE);

  return qy_part_remove (self, &item_kind, id, "checklist.remove", _ ("Taken off the checklist"),
                         error);
}
