/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-book-private.h"
#include "qy-counter.h"
#include "qy-number-pattern.h"
#include "qy-record-private.h"

#define DEFAULT_NUMBER_PATTERN "HT-{year}-{seq:4}"
#define DEFAULT_TIME_ZONE      "Asia/Shanghai"

static const QyMember info_members[] = {
  { "id", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyBookInfo, id) },
  { "title", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyBookInfo, title) },
  { "number_pattern", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyBookInfo, number_pattern) },
  { "time_zone", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyBookInfo, time_zone) },
  { "created_at", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyBookInfo, created_at) },
};

static const QyRecordKind info_kind = {
  N_ ("book"),
  &qy_book_table,
  sizeof (QyBookInfo),
  info_members,
  G_N_ELEMENTS (info_members),
  G_STRUCT_OFFSET (QyBookInfo, rev),
};

static gboolean
check (const QyBookInfo *info, GError **error)
{
  g_autoptr (GTimeZone) zone = NULL;

  if (!qy_number_pattern_check (info->number_pattern, error))
    return FALSE;
  zone = g_time_zone_new_identifier (info->time_zone);
  if (zone != NULL)
    return TRUE;
  g_set_error (error, QY_BOOK_ERROR, QY_ERROR_INVALID, _ ("Unknown time zone “%s”"),
               info->time_zone);
  return FALSE;
}

void
qy_book_info_free (QyBookInfo *info)
{
  qy_record_free (&info_kind, info);
}

QyBookInfo *
qy_book_get_info (QyBook *self, GError **error)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (QY_IS_BOOK (self), NULL);

  if (!qy_record_find_ids (self, "book-id", NULL, NULL, ids, error))
    return NULL;
  if (ids->len == 1)
    return qy_record_get (self, &info_kind, ids->pdata[0], error);
  g_set_error_literal (error, QY_BOOK_ERROR, QY_ERROR_CORRUPT,
                       _ ("The book does not say what it is; it was left as it is"));
  return NULL;
}

gboolean
qy_book_set_info (QyBook *self, QyBookInfo *info, GError **error)
{
  g_autoptr (QyAct) act = NULL;
  g_autoptr (QyRow) row = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && info != NULL && info->id != NULL, FALSE);

  if (!check (info, error) || (act = qy_act_begin (self, error)) == NULL)
    return FALSE;
  row = qy_record_get_row (self, &info_kind, info->id, error);
  if (row == NULL)
    return FALSE;
  qy_record_to_row (&info_kind, info, row);
  if (!qy_act_update (act, row, &info->rev, error)
      || !qy_act_commit (act, QY_EVENT_STREAM_BOOK, "book.settings", _ ("Settings changed"), error))
    return FALSE;
  qy_book_take_time_zone (self, g_strdup (info->time_zone));
  return TRUE;
}

gboolean
qy_book_insert_info (QyBook *self, GError **error)
{
  g_autoptr (QyAct) act = qy_act_begin (self, error);
  g_autoptr (QyBookInfo) info = g_new0 (QyBookInfo, 1);
  g_autoptr (QyRow) row = qy_row_new (&qy_book_table);
  g_autofree char *title = g_path_get_basename (qy_book_get_path (self));
  char *suffix = strrchr (title, '.');

  if (act == NULL)
    return FALSE;
  if (suffix != NULL && suffix != title)
    *suffix = '\0';
  info->id = qy_book_new_id (self);
  info->title = g_strdup (title);
  info->number_pattern = g_strdup (DEFAULT_NUMBER_PATTERN);
  info->time_zone = g_strdup (DEFAULT_TIME_ZONE);
  info->created_at = qy_book_get_now (self);
  qy_record_to_row (&info_kind, info, row);
  return qy_act_insert (act, row, NULL, error)
         && qy_act_commit (act, QY_EVENT_STREAM_BOOK, "book.create", _ ("Book created"), error);
}

void
qy_book_refresh_time_zone (QyBook *self)
{
  g_autoptr (QyBookInfo) info = qy_book_get_info (self, NULL);

  if (info != NULL)
    qy_book_take_time_zone (self, g_strdup (info->time_zone));
}

char *
qy_book_preview_number (QyBook *self, const char *pattern, GError **error)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *number = NULL;
  int year = 0;
  gint64 seq = 0;

  g_return_val_if_fail (QY_IS_BOOK (self) && pattern != NULL, NULL);

  if (!qy_number_pattern_check (pattern, error))
    return NULL;
  year = qy_book_get_today (self).year;
  seq = qy_counter_last (qy_book_get_store (self), pattern, year, error);
  if (seq < 0)
    return NULL;
  do /* a paper contract may have taken a number by hand */
    {
      g_free (number);
      number = qy_number_pattern_print (pattern, year, (int) ++seq, error);
      g_ptr_array_set_size (ids, 0);
      if (number == NULL
          || !qy_record_find_ids (self, "contract-by-number", number, NULL, ids, error))
        return NULL;
    }
  while (ids->len > 0);
  return g_steal_pointer (&number);
}
