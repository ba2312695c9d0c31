/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-contract-part-private.h"
#include "qy-currency.h"
#include "qy-moment-zone.h"
#include "qy-money.h"

gboolean
qy_part_invalid (GError **error, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list parts;

  va_start (parts, format);
  message = g_strdup_vprintf (format, parts);
  va_end (parts);
  g_set_error_literal (error, QY_BOOK_ERROR, QY_ERROR_INVALID, message);
  return FALSE;
}

gboolean
qy_part_check_word (const char *word, const char *const *words, const char *what, GError **error)
{
  g_autofree char *known = NULL;

  if (word != NULL && g_strv_contains (words, word))
    return TRUE;
  known = g_strjoinv (", ", (char **) words);
  return qy_part_invalid (error, _ ("%s: “%s” is none of %s; nothing was stored"), what,
                          word != NULL ? word : "", known);
}

gboolean
qy_part_check_day (
    QyBook *book, const char *day, QyDayFlags flags, const char *what, GError **error)
{
  g_autoptr (GError) cause = NULL;
  QyDate date;

  if (day == NULL)
    return !(flags & QY_DAY_REQUIRED)
           || qy_part_invalid (error, _ ("%s: a day is missing; nothing was stored"), what);
  date = qy_date_from_iso (day, &cause);
  if (!qy_date_is_set (date))
    return qy_part_invalid (error, _ ("%s: %s; nothing was stored"), what, cause->message);
  if ((flags & QY_DAY_PAST) && qy_date_compare (date, qy_book_get_today (book)) > 0)
    return qy_part_invalid (error, _ ("%s: %s is still to come; nothing was stored"), what, day);
  return TRUE;
}

gboolean
qy_part_check_instant (
    QyBook *book, const char *instant, QyDayFlags flags, const char *what, GError **error)
{
  g_autofree char *now = NULL;

  if (instant == NULL)
    return !(flags & QY_DAY_REQUIRED)
           || qy_part_invalid (error, _ ("%s: a moment is missing; nothing was stored"), what);
  if (!qy_instant_is_valid (instant))
    return qy_part_invalid (error,
                            _ ("%s: “%s” is not a moment like 2026-11-22T08:00:00Z; nothing was "
                               "stored"),
                            what, instant);
  now = flags & QY_DAY_PAST ? qy_book_get_now (book) : NULL;
  if (now != NULL && strcmp (instant, now) > 0)
    return qy_part_invalid (error, _ ("%s: %s is still to come; nothing was stored"), what,
                            instant);
  return TRUE;
}

gboolean
qy_part_check_order (const char *earlier,
                     const char *earlier_name,
                     const char *later,
                     const char *later_name,
                     GError **error)
{
  if (earlier == NULL || later == NULL || strcmp (earlier, later) <= 0)
    return TRUE;
  return qy_part_invalid (error, _ ("%s %s is before %s %s; nothing was stored"), later_name, later,
                          earlier_name, earlier);
}

gboolean
qy_part_check_money (gint64 amount, const char *currency, gboolean positive, GError **error)
{
  if (currency == NULL || !qy_currency_is_code (currency))
    return qy_part_invalid (error, _ ("“%s” is not a currency; nothing was stored"),
                            currency != NULL ? currency : "");
  if (amount <= -QY_MONEY_LIMIT || amount >= QY_MONEY_LIMIT)
    return qy_part_invalid (error, _ ("The amount is too large; nothing was stored"));
  if (positive ? amount <= 0 : amount >= 0)
    return qy_part_invalid (error, positive
                                       ? _ ("The amount must be above zero; nothing was stored")
                                       : _ ("The amount of a credit note is below zero; nothing "
                                            "was stored"));
  return TRUE;
}

gboolean
qy_part_check_source (QyBook *book,
                      const char *holder_id,
                      const char *source_id,
                      const char *occurrence,
                      GError **error)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);

  if (source_id == NULL || occurrence == NULL)
    return qy_part_invalid (error,
                            _ ("It is not said which due date is meant; nothing was stored"));
  if (!qy_record_find_ids (book, "due-source", holder_id, source_id, found, error))
    return FALSE;
  if (found->len > 0)
    return TRUE;
  g_set_error (error, QY_BOOK_ERROR, QY_ERROR_NOT_FOUND,
               _ ("Nothing that “%s” demands is called “%s”; nothing was stored"), holder_id,
               source_id);
  return FALSE;
}
