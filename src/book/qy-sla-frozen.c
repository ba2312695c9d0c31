/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-sla-frozen-private.h"

#include <glib/gi18n-lib.h>

#include "qy-contract-private.h"
#include "qy-moment-zone.h"

static char *
period_of (QyDate day)
{
  return g_strdup_printf ("%04d-%02d", day.year, day.month);
}

gboolean
qy_sla_check_days_open (
    QyBook *book, const char *contract_id, QyDate from, QyDate until, GError **error)
{
  g_autoptr (GPtrArray) periods = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *first = period_of (from);
  g_autofree char *last = qy_date_is_set (until) ? period_of (until) : NULL;

  if (!qy_record_find_ids (book, "sla-approved-since", contract_id, first, periods, error))
    return FALSE;
  if (periods->len == 0 || (last != NULL && strcmp (periods->pdata[0], last) > 0))
    return TRUE;
  g_set_error (error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT,
               _ ("The service levels of %s are approved, and so is what they were reckoned from: "
                  "withdraw the approval first. Nothing was stored."),
               (const char *) periods->pdata[0]);
  return FALSE;
}

gboolean
qy_sla_check_instants_open (
    QyBook *book, const char *contract_id, const char *from, const char *until, GError **error)
{
  g_autoptr (QyRow) contract = qy_record_get_row (book, &qy_contract_kind, contract_id, error);
  g_autoptr (GTimeZone) zone = NULL;
  QyMoment first;
  QyMoment last = { QY_DATE_NONE, 0 };

  if (contract == NULL)
    return FALSE;
  zone = qy_moment_zone (qy_row_get_text (contract, "time_zone"));
  first = qy_moment_of_instant (zone, from);
  if (until != NULL)
    last = qy_moment_of_instant (zone, until);
  return qy_sla_check_days_open (book, contract_id, first.day, last.day, error);
}
