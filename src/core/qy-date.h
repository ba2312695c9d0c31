/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "qy-chinese-number.h"
#include "qy-language.h"

/**
 * QyDate:
 *
 * A calendar day of the proleptic Gregorian calendar, years 1 to 9999, passed by value. A zeroed
 * one means "no date". Text in files and rows is always ISO 8601, YYYY-MM-DD.
 */
typedef struct
{
  gint16 year;
  guint8 month;
  guint8 day;
} QyDate;

#define QY_DATE_NONE ((QyDate){ 0, 0, 0 })

/**
 * qy_date_is_set:
 *
 * Whether @date is a day at all (not %QY_DATE_NONE).
 */
gboolean qy_date_is_set (QyDate date);

/**
 * qy_date_is_valid:
 *
 * Whether the calendar has this day.
 */
gboolean qy_date_is_valid (int year, int month, int day);

/**
 * qy_date_days_in_month:
 *
 * Length of a month in days, 0 for a month that does not exist.
 */
int qy_date_days_in_month (int year, int month);

/**
 * qy_date_from_iso:
 * @text: exactly "YYYY-MM-DD", as stored
 *
 * Returns: the day, or %QY_DATE_NONE with @error set (%QY_ERROR_INVALID)
 */
QyDate qy_date_from_iso (const char *text, GError **error);

/**
 * qy_date_to_iso:
 *
 * Returns: (transfer full): "2026-11-22"
 */
char *qy_date_to_iso (QyDate date);

/**
 * qy_date_parse:
 * @input: what a person typed: "2026-11-22", "2026年11月22日", "2026/11/22", "2026.11.22",
 * "二〇二六年十一月二十二日", "22 November 2026", "Nov 22, 2026"; full-width signs are as good
 *
 * Reads a date in which year, month and day cannot be confused: a year has four digits.
 *
 * Returns: the day, or %QY_DATE_NONE with @error set (%QY_ERROR_INVALID)
 */
QyDate qy_date_parse (const char *input, GError **error);

/**
 * qy_date_print:
 *
 * Returns: (transfer full): as contracts of @language write it: "2026年11月22日", "22 November
 * 2026"
 */
char *qy_date_print (QyDate date, QyLanguage language);

/**
 * qy_date_print_chinese:
 * @digits: plain gives "二〇二六年十一月二十二日"; formal "贰零贰陆年壹拾壹月贰拾贰日"
 *
 * The formal form is that of bills: months one, two and ten, days one to nine, ten, twenty and
 * thirty have 零 before them, so that nothing can be added (People's Bank of China, basic rules for
 * filling in bills and settlement vouchers).
 *
 * Returns: (transfer full): the date in Chinese characters
 */
char *qy_date_print_chinese (QyDate date, QyChineseDigits digits);

/**
 * qy_date_to_days:
 *
 * Days since 1970-01-01, negative before it.
 */
gint32 qy_date_to_days (QyDate date);

/**
 * qy_date_from_days:
 *
 * Returns: the day that many days after 1970-01-01, or %QY_DATE_NONE outside the years 1 to 9999
 */
QyDate qy_date_from_days (gint32 days);

/**
 * qy_date_add_days:
 *
 * Returns: the day @days later (earlier if negative), or %QY_DATE_NONE outside the years 1 to 9999
 */
QyDate qy_date_add_days (QyDate date, int days);

/**
 * qy_date_add_months:
 *
 * The corresponding day @months later (earlier if negative), or that month's last day if it has
 * none (Civil Code of the PRC, art. 202).
 *
 * Returns: that day, or %QY_DATE_NONE outside the years 1 to 9999
 */
QyDate qy_date_add_months (QyDate date, int months);

/**
 * qy_date_compare:
 *
 * Negative if @a is before @b, 0 if they are one day, positive if @a is after @b.
 */
int qy_date_compare (QyDate a, QyDate b);

/**
 * qy_date_weekday:
 *
 * Returns: 1 for Monday to 7 for Sunday
 */
int qy_date_weekday (QyDate date);

/**
 * qy_date_term_last:
 * @start: first day of the term, which counts
 * @months: length in months, at least 1
 *
 * The last day of a service term: the day before the corresponding day @months on, or the last day
 * of that month if it has no corresponding day (Civil Code of the PRC, arts. 200 to 202). To
 * measure successive terms, give all months from the original start, so that a term that began on a
 * 31st does not drift. qy_service_term_compute() does this for all units, with its reasons.
 *
 * Returns: the last day, or %QY_DATE_NONE outside the years 1 to 9999
 */
QyDate qy_date_term_last (QyDate start, int months);
