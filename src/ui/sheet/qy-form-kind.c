/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-form-kind.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-error.h"
#include "qy-moment-zone.h"
#include "qy-money.h"

#define HOUR     60
#define HUNDRED  100
#define NO_SCORE (-1)

static char **
text_at (gconstpointer record, gsize offset)
{
  return (char **) (void *) ((char *) (gpointer) record + offset);
}

static gint64 *
int_at (gconstpointer record, gsize offset)
{
  return (gint64 *) (void *) ((char *) (gpointer) record + offset);
}

static char *
print_moment (const char *instant, const char *zone)
{
  g_autoptr (GTimeZone) local = qy_moment_zone (zone);

  return qy_instant_print (local, instant);
}

static char *
print_minutes (gint64 minutes)
{
  return g_strdup_printf ("%d:%02d", (int) (minutes / HOUR), (int) (minutes % HOUR));
}

static char *
print_score (gint64 score)
{
  if (score == NO_SCORE)
    return NULL;
  return score % HUNDRED == 0
             ? g_strdup_printf ("%d", (int) (score / HUNDRED))
             : g_strdup_printf ("%d.%02d", (int) (score / HUNDRED), (int) (score % HUNDRED));
}

static gboolean
refuse (const char *text, const char *expected, GError **error)
{
  g_set_error (error, QY_CORE_ERROR, QY_ERROR_INVALID, _ ("“%s” is not %s; nothing was stored"),
               text, expected);
  return FALSE;
}

/* "1:30" or "90". */
static gboolean
read_minutes (const char *text, gint64 *minutes, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (text, strstr (text, "：") != NULL ? "：" : ":", 2);
  gint64 hours = 0;
  gint64 rest = 0;
  const char *last = parts[1] != NULL ? parts[1] : parts[0];

  if ((parts[1] != NULL && !g_ascii_string_to_signed (parts[0], 10, 0, 10000, &hours, NULL))
      || !g_ascii_string_to_signed (last, 10, 0, parts[1] != NULL ? HOUR - 1 : 600000, &rest, NULL))
    return refuse (text, _ ("a time as 1:30 or in minutes"), error);
  *minutes = hours * HOUR + rest;
  return TRUE;
}

static gboolean
read_score (const char *text, gint64 *score, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (text, ".", 2);
  gint64 whole = 0;
  gint64 rest = 0;
  gsize decimals = parts[1] != NULL ? strlen (parts[1]) : 0;

  if (!g_ascii_string_to_signed (parts[0], 10, 0, HUNDRED, &whole, NULL) || decimals > 2
      || (decimals > 0 && !g_ascii_string_to_signed (parts[1], 10, 0, HUNDRED - 1, &rest, NULL)))
    return refuse (text, _ ("a score from 0 to 100"), error);
  *score = whole * HUNDRED + (decimals == 1 ? rest * 10 : rest);
  return *score <= HUNDRED * HUNDRED || refuse (text, _ ("a score from 0 to 100"), error);
}

static gboolean
read_money (const QyFormField *field, gpointer record, const char *text, GError **error)
{
  char **currency = text_at (record, field->currency_offset);
  QyMoney money = { 0 };

  if (!qy_money_parse (text, *currency != NULL ? *currency : "CNY", &money, error))
    return FALSE;
  *int_at (record, field->offset) = money.minor;
  g_free (*currency);
  *currency = g_strdup (money.currency);
  return TRUE;
}

static gboolean
read_day (const char *text, char **day, GError **error)
{
  QyDate date = qy_date_parse (text, error);

  if (!qy_date_is_set (date))
    return FALSE;
  *day = qy_date_to_iso (date);
  return TRUE;
}

static gboolean
read_moment (const char *text, const char *zone, char **instant, GError **error)
{
  g_autoptr (GTimeZone) local = qy_moment_zone (zone);

  *instant = qy_instant_from_local (local, text, error);
  return *instant != NULL;
}

static gboolean
read_figure (const QyFormField *field, gpointer record, const char *text, GError **error)
{
  gint64 *number = int_at (record, field->offset);

  if (*text == '\0')
    {
      *number = field->type == QY_FORM_SCORE ? NO_SCORE : 0;
      return TRUE;
    }
  switch (field->type)
    {
    case QY_FORM_MINUTES:
      return read_minutes (text, number, error);
    case QY_FORM_SCORE:
      return read_score (text, number, error);
    case QY_FORM_MONEY:
      return read_money (field, record, text, error);
    default:
      return g_ascii_string_to_signed (text, 10, -1000000, 1000000, number, NULL)
             || refuse (text, _ ("a whole number"), error);
    }
}

static gboolean
is_figure (QyFormFieldType type)
{
  return type == QY_FORM_MINUTES || type == QY_FORM_NUMBER || type == QY_FORM_SCORE
         || type == QY_FORM_MONEY;
}

const char *
qy_form_record_id (const QyFormKind *kind, gconstpointer record)
{
  g_return_val_if_fail (kind != NULL && record != NULL, NULL);

  return *text_at (record, kind->id_offset);
}

char *
qy_form_field_print (const QyFormField *field, gconstpointer record, const char *zone)
{
  const char *text = NULL;
  gint64 number = 0;

  g_return_val_if_fail (field != NULL && record != NULL, NULL);

  if (is_figure (field->type))
    number = *int_at (record, field->offset);
  else
    text = *text_at (record, field->offset);
  switch (field->type)
    {
    case QY_FORM_MOMENT:
      return text != NULL ? print_moment (text, zone) : NULL;
    case QY_FORM_MINUTES:
      return print_minutes (number);
    case QY_FORM_NUMBER:
      return g_strdup_printf ("%" G_GINT64_FORMAT, number);
    case QY_FORM_SCORE:
      return print_score (number);
    case QY_FORM_MONEY:
      {
        const char *currency = *text_at (record, field->currency_offset);
        QyMoney money = { .minor = number };

        if (currency == NULL)
          return NULL;
        g_strlcpy (money.currency, currency, sizeof money.currency);
        return qy_money_to_figures (money);
      }
    default:
      return g_strdup (text);
    }
}

gboolean
qy_form_field_read (
    const QyFormField *field, gpointer record, const char *text, const char *zone, GError **error)
{
  g_autofree char *made = NULL;
  char **member = NULL;

  g_return_val_if_fail (field != NULL && record != NULL && text != NULL, FALSE);

  if (is_figure (field->type))
    return read_figure (field, record, text, error);
  if (*text != '\0' && field->type == QY_FORM_DAY && !read_day (text, &made, error))
    return FALSE;
  if (*text != '\0' && field->type == QY_FORM_MOMENT && !read_moment (text, zone, &made, error))
    return FALSE;
  member = text_at (record, field->offset);
  g_free (*member);
  *member = made != NULL ? g_steal_pointer (&made) : *text != '\0' ? g_strdup (text) : NULL;
  return TRUE;
}
