/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-book-sla.h"

#include <glib/gi18n-lib.h>

#include "qy-book-calendar.h"
#include "qy-book-text.h"
#include "qy-contract-part-private.h"
#include "qy-moment-zone.h"
#include "qy-sla-frozen.h"
#include "qy-sla-private.h"
#include "qy-sla-report.h"
#include "qy-word.h"

gboolean
qy_sla_period_days (const char *period, QyDate *from, QyDate *until, GError **error)
{
  g_autofree char *day = g_strconcat (period, "-01", NULL);

  *from = strlen (period) == 7 ? qy_date_from_iso (day, NULL) : QY_DATE_NONE;
  if (!qy_date_is_set (*from))
    return qy_part_invalid (error, _ ("“%s” is not a month like 2026-10"), period);
  *until = *from;
  until->day = (guint8) qy_date_days_in_month (from->year, from->month);
  return TRUE;
}

static void
add_problems (QySlaMonth *month)
{
  g_auto (GStrv) printed = qy_reasons_print (month->result->problems, qy_language_of_interface ());

  g_ptr_array_set_size (month->problems, 0);
  for (guint i = 0; printed[i] != NULL; i++)
    g_ptr_array_add (month->problems, g_strdup (printed[i]));
}

void
qy_sla_month_take (QySlaMonth *month, QySlaResult *result)
{
  QyLanguage language = qy_language_of_interface ();

  g_clear_pointer (&month->result, qy_sla_result_free);
  month->result = result;
  month->figures = result->figures;
  month->cases = result->cases;
  month->exclusions = result->exclusions;
  month->outages = result->outages;
  month->outcomes = result->outcomes;
  month->credit = result->credit;
  for (guint i = 0; i < result->exclusions->len; i++)
    {
      QySlaExclusion *exclusion = result->exclusions->pdata[i];

      g_free (exclusion->what);
      g_free (exclusion->reason);
      exclusion->what = qy_sla_exclusion_print_what (exclusion, language);
      exclusion->reason = qy_sla_exclusion_print_reason (exclusion, language);
    }
  add_problems (month);
}

static QySlaMonth *
month_new (const char *contract_id, const char *period, QyDate from, QyDate until)
{
  QySlaMonth *month = g_new0 (QySlaMonth, 1);

  month->contract_id = g_strdup (contract_id);
  month->period = g_strdup (period);
  month->from = from;
  month->until = until;
  month->problems = g_ptr_array_new_with_free_func (g_free);
  return month;
}

static gboolean
follow (QyBook *book, QySlaMonth *month, QySlaResult *result, GError **error)
{
  QyMoney base[QY_N_CREDIT_BASES] = { 0 };

  if (month->sla->consequences->len == 0)
    return TRUE;
  return qy_sla_bases (book, month->contract_id, month->from, base, error)
         && qy_sla_month_follow (result, month->sla->consequences, base,
                                 qy_book_get_calendar (book), error);
}

static gboolean
compute (QyBook *book, QySlaMonth *month, QySlaLoader *loader, GError **error)
{
  const QySlaContract *contract = qy_sla_loader_next (loader, error);
  const QySlaRecords *records = contract != NULL ? qy_sla_loader_records (loader, error) : NULL;
  QySlaQuestion question = { .sla = month->sla->sla,
                             .facts = month->sla->facts,
                             .indicators = month->sla->indicators,
                             .calendar = qy_book_get_calendar (book),
                             .from = month->from,
                             .until = month->until };
  g_autoptr (QySlaResult) result = NULL;

  if (records == NULL)
    return FALSE;
  question.now = contract->now;
  month->zone = g_strdup (contract->zone_name);
  result = qy_sla_month_compute (&question, records);
  if (!follow (book, month, result, error))
    return FALSE;
  qy_sla_month_take (month, g_steal_pointer (&result));
  return TRUE;
}

QySlaMonth *
qy_sla_month_fresh (QyBook *book, const char *contract_id, const char *period, GError **error)
{
  g_autoptr (QySlaMonth) month = NULL;
  g_autoptr (QySlaLoader) loader = NULL;
  g_autoptr (QyContract) contract = NULL;
  QyDate from, until;

  if (!qy_sla_period_days (period, &from, &until, error))
    return NULL;
  contract = qy_book_contract_get (book, contract_id, error);
  if (contract == NULL)
    return NULL;
  month = month_new (contract_id, period, from, until);
  month->sla = qy_book_sla (book, contract_id, until, error);
  if (month->sla == NULL)
    return NULL;
  loader = qy_sla_loader_new (book, contract_id, period,
                              qy_sla_month_first_day (month->sla->indicators, from, until), until,
                              error);
  return loader != NULL && compute (book, month, loader, error) ? g_steal_pointer (&month) : NULL;
}

/* As it was approved. */
static gboolean
thaw (QySlaMonth *month, GError **error)
{
  QySlaResult *frozen;

  if (month->statement == NULL)
    return TRUE;
  frozen = qy_sla_thaw (month->statement->figures, NULL, error);
  if (frozen == NULL)
    return FALSE;
  month->changed_since = !qy_sla_result_equal (frozen, month->result);
  qy_sla_month_take (month, frozen);
  return TRUE;
}

QySlaMonth *
qy_book_sla_month (QyBook *self, const char *contract_id, const char *period, GError **error)
{
  g_autoptr (QySlaMonth) month = NULL;
  g_autoptr (GError) cause = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && contract_id != NULL && period != NULL, NULL);

  month = qy_sla_month_fresh (self, contract_id, period, error);
  if (month == NULL)
    return NULL;
  month->statement = qy_sla_statement_find (self, contract_id, period, &cause);
  if (cause == NULL)
    return thaw (month, error) ? g_steal_pointer (&month) : NULL;
  g_propagate_error (error, g_steal_pointer (&cause));
  return NULL;
}

void
qy_sla_month_free (QySlaMonth *month)
{
  if (month == NULL)
    return;
  g_free (month->contract_id);
  g_free (month->period);
  g_free (month->zone);
  qy_sla_result_free (month->result);
  g_clear_pointer (&month->sla, qy_loaded_sla_unref);
  g_ptr_array_unref (month->problems);
  qy_sla_statement_free (month->statement);
  g_free (month);
}

GPtrArray *
qy_book_sla_months (
    QyBook *self, const char *contract_id, const char *period, guint n, GError **error)
{
  g_autoptr (GPtrArray) months =
      g_ptr_array_new_with_free_func ((GDestroyNotify) qy_sla_month_free);
  QyDate from, until;

  g_return_val_if_fail (QY_IS_BOOK (self) && contract_id != NULL && period != NULL, NULL);

  if (!qy_sla_period_days (period, &from, &until, error))
    return NULL;
  for (guint i = n; i > 0; i--)
    {
      QyDate day = qy_date_add_months (from, -(int) (i - 1));
      g_autofree char *name = g_strdup_printf ("%04d-%02d", day.year, day.month);
      QySlaMonth *month = qy_book_sla_month (self, contract_id, name, error);

      if (month == NULL)
        return NULL;
      g_ptr_array_add (months, month);
    }
  return g_steal_pointer (&months);
}

static char *
day_of_approval (const QySlaMonth *month, QyLanguage language)
{
  g_autoptr (GTimeZone) zone = qy_moment_zone (month->zone);

  return qy_date_print (qy_moment_of_instant (zone, month->statement->approved_at).day, language);
}

QyDocument *
qy_book_sla_report (
    QyBook *self, const char *contract_id, const char *period, const char *language, GError **error)
{
  g_autoptr (QySlaMonth) month = qy_book_sla_month (self, contract_id, period, error);
  g_autoptr (QyContract) contract =
      month != NULL ? qy_book_contract_get (self, contract_id, error) : NULL;
  g_autoptr (QyDocument) text =
      contract != NULL ? qy_book_text_load (self, contract_id, error) : NULL;
  g_autofree char *who = NULL;
  g_autofree char *on = NULL;
  QySlaReport report = { 0 };

  if (text == NULL)
    return NULL;
  report.language = qy_document_get_language (text);
  if (language != NULL && !qy_language_from_string (language, &report.language))
    {
      qy_part_invalid (error, _ ("There is no report in the language “%s”"), language);
      return NULL;
    }
  if (month->statement != NULL)
    {
      who = qy_book_person_name (self, month->statement->approved_by);
      on = day_of_approval (month, report.language);
    }
  report.number = contract->number;
  report.title = contract->title;
  report.zone = month->zone;
  report.result = month->result;
  report.approved_by = who;
  report.approved_on = on;
  return qy_sla_report_new (&report, text, error);
}
