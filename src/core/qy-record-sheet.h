/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-clock.h"
#include "qy-document.h"

/* When what happened to an incident: its beginning, the report, the targets as they were reached,
 * the confirmation. */
typedef enum
{
  QY_COURSE_OCCURRED,
  QY_COURSE_REPORTED,
  QY_COURSE_ACKNOWLEDGED,
  QY_COURSE_ONSITE,
  QY_COURSE_RESTORED,
  QY_COURSE_RESOLVED,
  QY_COURSE_CONFIRMED,
  QY_N_COURSE_MOMENTS
} QyCourseMoment;

/**
 * QyRecordSheet: what stands on the sheet of a service record, 《服务记录单》. Texts are borrowed
 * and may be NULL; a moment whose day is not set is not known.
 * @kind, @mode: names: fault, inspection …; remote, on-site, phone, online
 * @plan: the row of the maintenance plan and its period
 * @files: (array zero-terminated=1) (nullable): names of attached files
 */
typedef struct
{
  const char *number;
  const char *contract_number;
  const char *contract_title;
  const char *title;
  const char *kind;
  const char *mode;
  QyMoment from;
  QyMoment until;
  const char *place;
  const char *people;
  const char *client_person;
  gint64 minutes;
  gint64 overtime_minutes;
  const char *incident_number;
  const char *incident_title;
  QyMoment course[QY_N_COURSE_MOMENTS];
  const char *plan;
  const char *problem;
  const char *handling;
  const char *tools;
  const char *verification;
  const char *cautions;
  const char *note;
  const char *const *files;
} QyRecordSheet;

/**
 * qy_record_sheet_new:
 * @contract: whose parties sign it and in whose language it is
 *
 * Returns: (transfer full): the record as a text: the facts as a table, what was done in words,
 *   the place for the signatures of both sides; what is not written yet has room for a hand
 */
QyDocument *qy_record_sheet_new (const QyRecordSheet *self, QyDocument *contract, GError **error);

/* One head of a daily production report. */
typedef struct
{
  const char *head; /* abnormal-end, hardware, delayed-io … */
  gint64 count;
  const char *cause;
  const char *incident_number;
} QyDailyHead;

/**
 * QyDailySheet: what stands on a daily production report, 《每日生产运行报告》.
 */
typedef struct
{
  const char *contract_number;
  const char *contract_title;
  QyDate day;
  const char *author;
  const char *note;
  const QyDailyHead *heads;
  guint n_heads;
} QyDailySheet;

QyDocument *qy_daily_sheet_new (const QyDailySheet *self, QyDocument *contract, GError **error);

/**
 * qy_service_kind_print: the kind of a service ("inspection") as a contract calls it; what is no
 * kind as it is. Likewise its way and the head of a daily report.
 */
const char *qy_service_kind_print (const char *kind, QyLanguage language);
const char *qy_service_mode_print (const char *mode, QyLanguage language);
const char *qy_daily_head_print (const char *head, QyLanguage language);

/**
 * qy_hours_print: "2小时30分"; "2 h 30 min"
 */
char *qy_hours_print (gint64 minutes, QyLanguage language);
