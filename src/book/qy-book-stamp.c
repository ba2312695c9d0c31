/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-book-private.h"

void
qy_book_stamp_init (QyBookStamp *stamp)
{
  g_mutex_init (&stamp->lock);
}

void
qy_book_stamp_clear (QyBookStamp *stamp)
{
  g_free (stamp->who);
  g_free (stamp->now);
  g_free (stamp->time_zone);
  g_mutex_clear (&stamp->lock);
}

void
qy_book_set_actor (QyBook *self, const char *who)
{
  QyBookStamp *stamp = qy_book_get_stamp (self);

  g_return_if_fail (QY_IS_BOOK (self));

  g_mutex_lock (&stamp->lock);
  g_free (stamp->who);
  stamp->who = g_strdup (who);
  g_mutex_unlock (&stamp->lock);
}

char *
qy_book_dup_actor (QyBook *self)
{
  QyBookStamp *stamp = qy_book_get_stamp (self);
  char *who;

  g_mutex_lock (&stamp->lock);
  who = g_strdup (stamp->who != NULL ? stamp->who : g_get_user_name ());
  g_mutex_unlock (&stamp->lock);
  return who;
}

void
qy_book_set_now (QyBook *self, const char *now)
{
  QyBookStamp *stamp = qy_book_get_stamp (self);

  g_return_if_fail (QY_IS_BOOK (self));

  g_mutex_lock (&stamp->lock);
  g_free (stamp->now);
  stamp->now = g_strdup (now);
  g_mutex_unlock (&stamp->lock);
}

char *
qy_book_get_now (QyBook *self)
{
  QyBookStamp *stamp = qy_book_get_stamp (self);
  g_autoptr (GDateTime) clock = g_date_time_new_now_utc ();
  char *now;

  g_return_val_if_fail (QY_IS_BOOK (self), NULL);

  g_mutex_lock (&stamp->lock);
  now =
      stamp->now != NULL ? g_strdup (stamp->now) : g_date_time_format (clock, "%Y-%m-%dT%H:%M:%SZ");
  g_mutex_unlock (&stamp->lock);
  return now;
}

void
qy_book_set_today (QyBook *self, QyDate today)
{
  QyBookStamp *stamp = qy_book_get_stamp (self);

  g_return_if_fail (QY_IS_BOOK (self));

  g_mutex_lock (&stamp->lock);
  stamp->today = today;
  g_mutex_unlock (&stamp->lock);
}

static QyDate
day_of (const char *now, const char *time_zone)
{
  g_autoptr (GTimeZone) zone = NULL;
  g_autoptr (GDateTime) instant = g_date_time_new_from_iso8601 (now, NULL);
  g_autoptr (GDateTime) local = NULL;

  if (instant == NULL)
    return QY_DATE_NONE;
  zone = time_zone != NULL ? g_time_zone_new_identifier (time_zone) : NULL;
  local = zone != NULL ? g_date_time_to_timezone (instant, zone) : g_date_time_ref (instant);
  return (QyDate){ (gint16) g_date_time_get_year (local), (guint8) g_date_time_get_month (local),
                   (guint8) g_date_time_get_day_of_month (local) };
}

QyDate
qy_book_get_today (QyBook *self)
{
  QyBookStamp *stamp = qy_book_get_stamp (self);
  g_autofree char *now = NULL;
  QyDate today;

  g_return_val_if_fail (QY_IS_BOOK (self), QY_DATE_NONE);

  now = qy_book_get_now (self);
  g_mutex_lock (&stamp->lock);
  today = qy_date_is_set (stamp->today) ? stamp->today : day_of (now, stamp->time_zone);
  g_mutex_unlock (&stamp->lock);
  return today;
}

void
qy_book_take_time_zone (QyBook *self, char *time_zone)
{
  QyBookStamp *stamp = qy_book_get_stamp (self);
  g_mutex_lock (&stamp->lock);
  g_free (stamp->time_zone);
  stamp->time_zone = time_zone;
  g_mutex_unlock (&stamp->lock);
}
