/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-credit.h"
#include "qy-exclusion.h"
#include "qy-incident-clock.h"
#include "qy-stretch.h"

/* The service levels of a month from what was recorded: pure. All moments are those of the place of
 * service. */

/**
 * QyMeasuredFact: a quantity of some days, both included.
 */
typedef struct
{
  QyInputKind kind;
  const char *scope; /* "": all */
  QyDate from;
  QyDate until;
  gint64 value;
} QyMeasuredFact;

typedef struct
{
  const char *id;
  const char *scope;
  const char *reason; /* or NULL */
  QyWindowFacts facts;
} QyWindowRecord;

/**
 * QyIncidentRecord:
 * @excluded: (nullable): why it does not count, as a person said
 * @is_signed: a sheet about it bears the client's signature
 */
typedef struct
{
  const char *id;
  const char *number;
  const char *title;
  const char *reported_at; /* the instant */
  QyIncidentFacts facts;
  QyFault fault;
  const char *excluded;
  gboolean is_signed;
} QyIncidentRecord;

/**
 * QySlaRecords: what was recorded about one contract, of all the days that its figures look at.
 * @suspensions: (element-type QyStretch): merged
 * @first, @last: days between which there is service; either may be unset
 */
typedef struct
{
  GArray *measured;  /* (element-type QyMeasuredFact) */
  GArray *windows;   /* (element-type QyWindowRecord): by time */
  GArray *incidents; /* (element-type QyIncidentRecord): by time of the report */
  GArray *suspensions;
  QyDate first;
  QyDate last;
} QySlaRecords;

QySlaRecords *qy_sla_records_new (void);
void qy_sla_records_clear (QySlaRecords *self);
void qy_sla_records_free (QySlaRecords *self);

/**
 * QySlaExclusion: time or an incident that does not count, or that would not count but for what is
 * missing (notice, consent).
 */
typedef struct
{
  char *record_id; /* window or incident */
  char *what;      /* for people, in the language of the interface */
  gint64 minutes;  /* of a window, within the period */
  gboolean excluded;
  char *reason; /* why it is excluded, or why it is not */
  gboolean is_incident;
  QyWindowKind kind; /* of a window, as the next ones */
  QyMoment from;     /* of an incident: its report */
  QyMoment until;
  gboolean open;
  char *name; /* a window's scope and reason; an incident's number and title */
  QyGround grounds[2];
  char *said; /* of an incident: what a person said, or NULL */
} QySlaExclusion;

/**
 * QySlaOutage: a window that counts against availability, as far as it lies within the period.
 */
typedef struct
{
  char *record_id;
  QyWindowKind kind;
  QyMoment from;
  QyMoment until;
  gboolean open;
  gint64 minutes;
  char *name; /* its scope and reason */
} QySlaOutage;

/**
 * QySlaCase: one incident of the period and what became of its targets.
 * @decided: met or missed; else it is not yet known
 */
typedef struct
{
  char *id;
  char *number;
  char *title;
  char *reported_at;
  QyMoment reported;
  int handling;
  gboolean has_target[QY_N_TARGETS];
  gboolean decided[QY_N_TARGETS];
  gboolean missed[QY_N_TARGETS];
  gboolean excluded;
} QySlaCase;

/**
 * QySlaResult: what a month came to. Texts of figures live as long as the indicators they were
 * computed from, or, of a result that was read, as the result.
 * @figures: (element-type QyFigure): indicators whose period ends with the month, then the shares
 * of targets met
 * @outcomes: (element-type QyMissOutcome); @consequences: those of a result that was read
 * @problems: what is missing or contradicts itself
 */
typedef struct
{
  QyDate from;
  QyDate until;
  GArray *figures;
  GPtrArray *cases;      /* (element-type QySlaCase) */
  GPtrArray *exclusions; /* (element-type QySlaExclusion) */
  GPtrArray *outages;    /* (element-type QySlaOutage) */
  GPtrArray *outcomes;
  GPtrArray *consequences;
  QyReasons *problems;
  QyMoney credit;
  guint n_missed[QY_N_TARGETS];
  GStringChunk *texts;
} QySlaResult;

/**
 * QySlaQuestion: what is asked.
 * @from, @until: first and last day of the month
 * @facts: (nullable): what @sla was read from: incidents are judged by what was promised on the day
 * of their report
 * @now: targets of incidents are judged as they stand now; what goes on ends now
 */
typedef struct
{
  const QySla *sla;
  const QyContractFacts *facts;
  GArray *indicators; /* (element-type QyIndicator) */
  const QyCalendar *calendar;
  QyDate from;
  QyDate until;
  QyMoment now;
} QySlaQuestion;

/**
 * qy_sla_month_compute: figures, cases, exclusions, outages; qy_sla_month_follow() adds what a miss
 * causes.
 *
 * Returns: (transfer full)
 */
QySlaResult *qy_sla_month_compute (const QySlaQuestion *question, const QySlaRecords *records);

/**
 * qy_sla_month_follow:
 * @consequences: (element-type QyConsequence)
 * @base: see qy_credit_compute()
 */
gboolean qy_sla_month_follow (QySlaResult *self,
                              GPtrArray *consequences,
                              const QyMoney base[QY_N_CREDIT_BASES],
                              const QyCalendar *calendar,
                              GError **error);

/**
 * qy_sla_month_first_day: the first day whose records the figures of a month look at: that of the
 * longest period that ends with it.
 */
QyDate qy_sla_month_first_day (GArray *indicators, QyDate from, QyDate until);

/**
 * qy_sla_exclusion_print_what: (transfer full): in the language of a document or of the interface;
 * and why it is left out, or what is missing for that, likewise
 */
char *qy_sla_exclusion_print_what (const QySlaExclusion *self, QyLanguage language);
char *qy_sla_exclusion_print_reason (const QySlaExclusion *self, QyLanguage language);

QySlaResult *qy_sla_result_new (QyDate from, QyDate until);
void qy_sla_result_free (QySlaResult *self);
void qy_sla_exclusion_free (QySlaExclusion *self);
void qy_sla_outage_free (QySlaOutage *self);
void qy_sla_case_free (QySlaCase *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QySlaRecords, qy_sla_records_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (QySlaResult, qy_sla_result_free)
