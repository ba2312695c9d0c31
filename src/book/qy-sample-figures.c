/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-sample-figures.h"

#include "qy-book-daily-report.h"
#include "qy-book-due-mark.h"
#include "qy-book-due.h"
#include "qy-book-incident.h"
#include "qy-book-measurement.h"
#include "qy-book-sla.h"
#include "qy-book-window.h"

#define MONTHS        12
#define MEASURED_ON   2         /* day of the next month */
#define MEASURED_AT   (10 * 60) /* minute of that day */
#define REPORTED_ROW  32        /* whose production is reported on each day */
#define REPORTED_DAYS 14
#define REPORTED_AT   (8 * 60 + 30) /* on the next day */
#define LATE_MONTH    4             /* months ago, in which monitoring was late */
#define MINUTES_A_DAY (24 * 60)
#define APPROVED_ON   6 /* day of the next month */
#define APPROVED_AT   (15 * 60)
#define DUTY_AHEAD    2 /* days from what a miss obliges to, to the day it is due */

/* What a month brings under the contracts about operations; those about servers count crashes. */
static const struct
{
  int row;
  gint64 transactions; /* 0: servers */
  gint64 alarms;
} measured[] = {
  { 26, 186400, 240 }, { 32, 412800, 520 }, { 37, 9640, 310 }, { 44, 538200, 460 },
  { 20, 0, 0 },        { 36, 0, 0 },        { 45, 0, 0 },
};

/* Whose months are approved, all but the last one. */
static const int approved[] = { 26, 32, 37, 44, 31, 29, 34 };

static const struct
{
  const char *head;
  int every; /* how manieth day */
  gint64 count;
  const char *cause;
} heads[] = {
  { "abnormal-end", 5, 1, "对账作业等待文件超时，人工重启后正常结束" },
  { "hardware", 11, 1, "住院库备节点一块硬盘预警，已报修" },
  { "delayed-io", 4, 2, "检验结果集中回传时段写入变慢" },
  { "telecom", 7, 1, "到影像中心的线路闪断三分钟" },
  { "environment", 9, 1, "机房温度短时超过二十七度，空调滤网已清洗" },
  { "rerun", 6, 1, "日报汇总作业补跑一次" },
};

typedef struct
{
  guint which; /* of measured or approved */
  QyDate month;
} Month;

static gint64
spread (gint64 value, int row, QyDate month)
{
  return value * (90 + (row * 7 + month.month * 13) % 21) / 100;
}

static gboolean
put_quantity (
    QySampleService *self, const Month *month, const char *quantity, gint64 value, GError **error)
{
  QyDate last = qy_date_add_days (qy_date_add_months (month->month, 1), -1);
  g_autofree char *from = qy_date_to_iso (month->month);
  g_autofree char *until = qy_date_to_iso (last);
  g_autoptr (QyMeasurement) measurement = qy_measurement_new (
      qy_sample_service_contract (self, measured[month->which].row), quantity, from, until, value);

  measurement->source = g_strdup (g_str_equal (quantity, "count") ? "值班记录" : "监控平台");
  return qy_book_measurement_put (self->sample->book, measurement, error);
}

static int
months_ago (const QySampleService *self, QyDate month)
{
  QyDate today = self->sample->today;

  return (today.year - month.year) * 12 + today.month - month.month;
}

static gboolean
measure_operations (QySampleService *self, const Month *month, GError **error)
{
  int row = measured[month->which].row;
  gint64 transactions = spread (measured[month->which].transactions, row, month->month);
  gint64 alarms = spread (measured[month->which].alarms, row, month->month);
  gboolean late = row == 26 && months_ago (self, month->month) == LATE_MONTH;

  return put_quantity (self, month, "transactions", transactions, error)
         && put_quantity (self, month, "failed", transactions / 4800 + 1, error)
         && put_quantity (self, month, "third-party", transactions / 9000, error)
         && put_quantity (self, month, "alarms", alarms, error)
         && put_quantity (self, month, "late", late ? alarms / 25 : alarms / 110, error)
         && put_quantity (self, month, "false", alarms / 34, error);
}

static gboolean
measure (QySampleService *self, gpointer detail, GError **error)
{
  const Month *month = detail;
  int row = measured[month->which].row;

  qy_sample_service_act (self,
                         qy_date_add_days (qy_date_add_months (month->month, 1), MEASURED_ON - 1),
                         MEASURED_AT + row, QY_SAMPLE_ENGINEER);
  if (measured[month->which].transactions > 0)
    return measure_operations (self, month, error);
  return put_quantity (self, month, "count", (row + month->month.month) % 5 == 0, error);
}

/* What a miss obliges to is done in time; what is due in the last days is not yet. */
static gboolean
fulfil (QySampleService *self, const char *contract_id, GError **error)
{
  g_autoptr (GPtrArray) items =
      qy_book_schedule (self->sample->book, contract_id, NULL, NULL, error);

  for (guint i = 0; items != NULL && i < items->len; i++)
    {
      const QyDueItem *item = items->pdata[i];
      QyDueRef due = { item->holder_id, item->source_id, item->occurrence };
      QyDate day;
      g_autofree char *on = NULL;

      if (item->kind != QY_DUE_OBLIGATION || !item->open || item->due_on == NULL
          || *item->occurrence != '\0')
        continue;
      day = qy_date_add_days (qy_date_from_iso (item->due_on, NULL), -DUTY_AHEAD);
      if (qy_date_compare (day, self->sample->today) >= 0)
        continue;
      on = qy_date_to_iso (day);
      qy_sample_act_on (self->sample, day, QY_SAMPLE_ENGINEER);
      if (!qy_book_due_done (self->sample->book, &due, on, NULL, error))
        return FALSE;
    }
  return items != NULL;
}

static gboolean
approve (QySampleService *self, gpointer detail, GError **error)
{
  const Month *month = detail;
  const char *contract_id = qy_sample_service_contract (self, approved[month->which]);
  g_autofree char *period = g_strdup_printf ("%04d-%02d", month->month.year, month->month.month);
  g_autoptr (QySlaStatement) statement = NULL;

  qy_sample_service_act (self,
                         qy_date_add_days (qy_date_add_months (month->month, 1), APPROVED_ON - 1),
                         APPROVED_AT + approved[month->which], QY_SAMPLE_MANAGER);
  statement = qy_book_sla_approve (self->sample->book, contract_id, period, NULL, error);
  return statement != NULL && fulfil (self, contract_id, error);
}

/* On a day of the month after each of the last twelve but the last @but in which the contract of
 * @row was in force. */
static void
add_monthly (
    QySampleService *self, int row, guint which, int but, int on_day, int minute, QySampleJob job)
{
  gsize n;
  const QySampleRow *rows = qy_sample_plan (&n);
  QyDate today = self->sample->today;
  QyDate first = { today.year, today.month, 1 };
  QyDate start = qy_sample_row_start (&rows[row - 1], today);

  for (int ago = MONTHS; ago > but; ago--)
    {
      Month month = { which, qy_date_add_months (first, -ago) };
      QyDate next = qy_date_add_months (month.month, 1);

      if (qy_date_compare (month.month, start) >= 0)
        qy_sample_service_add (self, qy_date_add_days (next, on_day - 1), minute, job,
                               g_memdup2 (&month, sizeof month), g_free);
    }
}

static void
add_months (QySampleService *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (measured); i++)
    add_monthly (self, measured[i].row, i, 0, MEASURED_ON, MEASURED_AT, measure);
  for (guint i = 0; i < G_N_ELEMENTS (approved); i++)
    add_monthly (self, approved[i], i, 1, APPROVED_ON, APPROVED_AT, approve);
}

/* Of moments so many days before it, at half past nine. */
static char *
ahead_of (QyDate day, int days)
{
  return days != QY_SAMPLE_NEVER ? qy_sample_instant (qy_date_add_days (day, -days), 9 * 60 + 30)
                                 : NULL;
}

static const char *
find_incident (const QySampleService *self, const QySampleWindow *story)
{
  for (guint i = 0; story->incident != QY_SAMPLE_NEVER && i < self->stories->incidents->len; i++)
    {
      const QySampleIncident *incident = self->stories->incidents->pdata[i];

      if (incident->row == story->row && incident->ago == story->incident)
        return g_hash_table_lookup (self->incident_ids, incident);
    }
  return NULL;
}

/* The day and minute on which somebody writes it down: when it is over, or agreed on. */
static QyDate
written_on (const QySampleService *self, const QySampleWindow *story, int *minute)
{
  QyDate day = qy_date_add_days (self->sample->today, -story->ago);

  *minute = story->at + story->minutes + 60;
  if (story->ago > 0)
    return day;
  *minute = 10 * 60;
  return qy_date_add_days (day, -MAX (story->agreed, story->notified - 1));
}

static gboolean
put_window (QySampleService *self, gpointer detail, GError **error)
{
  const QySampleWindow *story = detail;
  QyDate day = qy_date_add_days (self->sample->today, -story->ago);
  g_autofree char *from = qy_sample_instant (day, story->at);
  g_autofree char *until = qy_sample_instant (day, story->at + story->minutes);
  g_autoptr (QyServiceWindow) window = qy_service_window_new (
      qy_sample_service_contract (self, story->row), story->kind, from, until);
  int minute;

  day = written_on (self, story, &minute);
  qy_sample_service_act (self, day, minute, QY_SAMPLE_ENGINEER);
  day = qy_date_add_days (self->sample->today, -story->ago);
  if (story->on != NULL)
    {
      g_free (window->scope);
      window->scope = g_strdup (story->on);
    }
  window->asked_at = ahead_of (day, story->asked);
  window->notified_at = ahead_of (day, story->notified);
  window->agreed_at = ahead_of (day, story->agreed);
  window->agreed_by = g_strdup (story->by);
  window->fault = g_strdup (story->fault);
  window->reason = g_strdup (story->reason);
  window->incident_id = g_strdup (find_incident (self, story));
  return qy_book_service_window_put (self->sample->book, window, error);
}

static void
add_windows (QySampleService *self)
{
  for (guint i = 0; i < self->stories->windows->len; i++)
    {
      QySampleWindow *story = self->stories->windows->pdata[i];
      int minute;
      QyDate day = written_on (self, story, &minute);

      qy_sample_service_add (self, day, minute, put_window, story, NULL);
    }
}

static gboolean
report_day (QySampleService *self, gpointer detail, GError **error)
{
  int ago = GPOINTER_TO_INT (detail);
  QyDate day = qy_date_add_days (self->sample->today, -ago);
  g_autofree char *on = qy_date_to_iso (day);
  g_autoptr (QyDailyReport) report = NULL;

  qy_sample_service_act (self, day, MINUTES_A_DAY + REPORTED_AT, QY_SAMPLE_ENGINEER);
  report = qy_book_daily_report_begin (self->sample->book,
                                       qy_sample_service_contract (self, REPORTED_ROW), on, error);
  if (report == NULL)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      g_autoptr (QyDailyReportLine) line = NULL;

      if (ago % heads[i].every != 0)
        continue;
      line = g_new0 (QyDailyReportLine, 1);
      line->contract_id = g_strdup (report->contract_id);
      line->report_id = g_strdup (report->id);
      line->head = g_strdup (heads[i].head);
      line->count = heads[i].count;
      line->cause = g_strdup (heads[i].cause);
      if (!qy_book_daily_report_put_line (self->sample->book, line, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
qy_sample_add_figures (QySampleService *self, GError **error)
{
  add_months (self);
  add_windows (self);
  for (int ago = REPORTED_DAYS + 1; ago > 1; ago--)
    qy_sample_service_add (self, qy_date_add_days (self->sample->today, 1 - ago), REPORTED_AT,
                           report_day, GINT_TO_POINTER (ago), NULL);
  return TRUE;
}
