/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * QyDate:
 *
 * A calendar day of the proleptic Gregorian calendar, passed by value. A zeroed one means "no date".
 * Text in files and rows is always ISO 8601, YYYY-MM-DD.
 */
typedef struct
{
  gint16 year;
  guint8 month;
  guint8 day;
} QyDate;

#define QY_DATE_NONE ((QyDate){ 0, 0, 0 })

gboolean qy_date_is_set    (QyDate date);
gboolean qy_date_is_valid  (int year, int month, int day);
QyDate   qy_date_from_iso  (const char *text, GError **error);
char    *qy_date_to_iso    (QyDate date);
gint32   qy_date_to_days   (QyDate date);
QyDate   qy_date_from_days (gint32 days);
QyDate   qy_date_add_days  (QyDate date, int days);
QyDate   qy_date_add_months (QyDate date, int months);
int      qy_date_compare   (QyDate a, QyDate b);
int      qy_date_weekday   (QyDate date);
QyDate   qy_date_term_last (QyDate start, int months);
