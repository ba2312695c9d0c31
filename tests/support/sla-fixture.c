/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sla-fixture.h"

#include "qy-book-incident.h"
#include "qy-book-measurement.h"
#include "qy-book-service-record.h"
#include "qy-book-term.h"
#include "qy-book-window.h"
#include "qy-moment-zone.h"

static char *
instant (const char *moment)
{
  g_autoptr (GTimeZone) zone = qy_moment_zone ("Asia/Shanghai");
  g_autoptr (GError) error = NULL;
  char *text = moment != NULL ? qy_instant_from_local (zone, moment, &error) : NULL;

  g_assert_no_error (error);
  return text;
}

void
sla_fixture_set_up (RecordsFixture *f, gconstpointer data)
{
  static const QyAssignment period[] = { { "period.start", "2024-01-01" },
                                         { "period.end", "2026-12-31" } };
  g_autoptr (GError) error = NULL;

  records_fixture_set_up (f, data);
  qy_book_text_set_values (f->book.book, f->contract, period, G_N_ELEMENTS (period), &error);
  g_assert_no_error (error);
}

void
sla_state (RecordsFixture *f, QyTermKind kind, const char *first, ...)
{
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (QyAssignment));
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;
  va_list rest;

  va_start (rest, first);
  for (const char *attr = first; attr != NULL; attr = va_arg (rest, const char *))
    {
      QyAssignment value = { attr, va_arg (rest, const char *) };

      g_array_append_val (values, value);
    }
  va_end (rest);
  id = qy_book_term_add_stated (f->book.book, f->contract, kind, NULL,
                                (QyAssignment *) (void *) values->data, values->len, &error);
  g_assert_no_error (error);
}

void
sla_measure (
    RecordsFixture *f, const char *quantity, const char *from, const char *until, gint64 value)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QyMeasurement) record = qy_measurement_new (f->contract, quantity, from, until, value);

  qy_book_measurement_put (f->book.book, record, &error);
  g_assert_no_error (error);
}

char *
sla_window (RecordsFixture *f,
            const char *kind,
            const char *from,
            const char *until,
            const char *notified,
            const char *agreed,
            const char *fault)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *from_at = instant (from);
  g_autofree char *until_at = instant (until);
  g_autoptr (QyServiceWindow) record = qy_service_window_new (f->contract, kind, from_at, until_at);

  record->notified_at = instant (notified);
  record->agreed_at = instant (agreed);
  record->fault = g_strdup (fault);
  qy_book_service_window_put (f->book.book, record, &error);
  g_assert_no_error (error);
  return g_strdup (record->id);
}

static void
sign_sheet (RecordsFixture *f, const char *incident_id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QyServiceRecord) record =
      qy_book_service_record_from_incident (f->book.book, incident_id, &error);

  g_assert_no_error (error);
  g_free (record->state);
  record->state = g_strdup ("done");
  if (record->until_at == NULL)
    record->until_at = g_strdup (record->from_at);
  record->minutes = 0;
  qy_book_service_record_put (f->book.book, record, &error);
  g_assert_no_error (error);
  qy_book_service_record_sign (f->book.book, record->id, "client", RECORDS_TODAY, &error);
  g_assert_no_error (error);
}

char *
sla_fault (RecordsFixture *f, const char *reported, const char *resolved, gboolean is_signed)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QyIncident) incident = qy_incident_new (f->contract, "fault", "柜面无法登录");

  incident->reported_at = instant (reported);
  incident->resolved_at = instant (resolved);
  qy_book_incident_put (f->book.book, incident, &error);
  g_assert_no_error (error);
  if (is_signed)
    sign_sheet (f, incident->id);
  return g_strdup (incident->id);
}

QySlaMonth *
sla_month (RecordsFixture *f, const char *period)
{
  g_autoptr (GError) error = NULL;
  QySlaMonth *month = qy_book_sla_month (f->book.book, f->contract, period, &error);

  g_assert_no_error (error);
  return month;
}

const QyFigure *
sla_figure (const QySlaMonth *month, QyIndicatorKind kind)
{
  for (guint i = 0; i < month->figures->len; i++)
    if (g_array_index (month->figures, QyFigure, i).indicator.kind == kind)
      return &g_array_index (month->figures, QyFigure, i);
  g_assert_not_reached ();
}
