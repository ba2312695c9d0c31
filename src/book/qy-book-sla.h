/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book.h"
#include "qy-credit.h"
#include "qy-document.h"
#include "qy-incident-clock.h"
#include "qy-sla-month.h"

/**
 * QyLoadedSla: what a contract promises about service, and the memory its texts live in.
 */
typedef struct _QyLoadedSla QyLoadedSla;
struct _QyLoadedSla
{
  QyContractFacts *facts;
  QySla *sla;
  GArray *indicators;      /* (element-type QyIndicator) */
  GPtrArray *consequences; /* (element-type QyConsequence) */
  GStringChunk *texts;
};

/**
 * qy_book_sla: as of a day, amendments included. Only the terms about service are read.
 */
QyLoadedSla *qy_book_sla (QyBook *self, const char *contract_id, QyDate on, GError **error);
QyLoadedSla *qy_loaded_sla_ref (QyLoadedSla *self);
void qy_loaded_sla_unref (QyLoadedSla *self);

/**
 * QySlaStatement: a month that a person approved: its figures as they were then, frozen.
 */
typedef struct
{
  char *id;
  char *contract_id;
  char *period;  /* 2026-10 */
  char *figures; /* canonical text of the figures as they were approved */
  char *figures_sha256;
  gint64 credit; /* minor units; 0: none */
  char *currency;
  char *approved_at;
  char *approved_by;
  char *note;
  gint64 rev;
} QySlaStatement;

/**
 * QySlaMonth: the service levels of one month of one contract: qy-sla-month.h says what each is.
 * @figures: (element-type QyFigure): indicators, then the shares of targets met
 * @problems: (element-type utf8): missing inputs and the like
 * @credit: what all credits and penalties come to
 * @statement: (nullable): approved; then everything is as it was approved
 */
typedef struct
{
  char *contract_id;
  char *period; /* 2026-10 */
  char *zone;   /* of the place of service */
  QyDate from;
  QyDate until;
  QyLoadedSla *sla;
  QySlaResult *result;
  GArray *figures;       /* of @result, as the next ones */
  GPtrArray *cases;      /* (element-type QySlaCase) */
  GPtrArray *exclusions; /* (element-type QySlaExclusion) */
  GPtrArray *outages;    /* (element-type QySlaOutage) */
  GPtrArray *outcomes;   /* (element-type QyMissOutcome) */
  GPtrArray *problems;
  QyMoney credit;
  QySlaStatement *statement;
  gboolean changed_since; /* approved, and the records have changed since */
} QySlaMonth;

/* One contract in the overview of a month. */
typedef struct
{
  char *contract_id;
  char *number;
  char *title;
  guint n_incidents;
  guint n_missed; /* targets of incidents */
  guint n_figures_missed;
  guint n_figures_met;
  gboolean approved;
} QySlaRow;

/**
 * qy_book_sla_month:
 * @period: "2026-10"; quarters and years are reported in their last month
 *
 * Records count as they stand now: whoever is late in a later month missed the target of the month
 * of the report. Faults that are to be complete must be solved within the period.
 *
 * Errors: QY_ERROR_INVALID for what is no month.
 */
QySlaMonth *
qy_book_sla_month (QyBook *self, const char *contract_id, const char *period, GError **error);
void qy_sla_month_free (QySlaMonth *month);

/**
 * qy_book_sla_months: the last @n months up to @period, for a chart. (element-type QySlaMonth)
 */
GPtrArray *qy_book_sla_months (
    QyBook *self, const char *contract_id, const char *period, guint n, GError **error);

/**
 * qy_book_sla_overview: all contracts in force that promise something. (element-type QySlaRow)
 */
GPtrArray *qy_book_sla_overview (QyBook *self, const char *period, GError **error);
void qy_sla_row_free (QySlaRow *row);

/**
 * qy_book_sla_approve: freezes the month as it is computed now; what a miss obliges to becomes
 * obligations, in the same act.
 *
 * Errors: QY_ERROR_INVALID for a month that is not over; QY_ERROR_CONSTRAINT for one that is
 * approved.
 */
QySlaStatement *qy_book_sla_approve (
    QyBook *self, const char *contract_id, const char *period, const char *note, GError **error);

/**
 * qy_book_sla_withdraw: takes the approval back, with the reason in the history.
 */
gboolean
qy_book_sla_withdraw (QyBook *self, const char *statement_id, const char *reason, GError **error);
GPtrArray *qy_book_sla_statement_list (QyBook *self, const char *contract_id, GError **error);
void qy_sla_statement_free (QySlaStatement *statement);

/**
 * qy_book_sla_report: the month as a document in the contract's language, or in @language, to be
 * printed: figures with formula and inputs, incidents, exclusions, credits, place for signatures.
 * @language: "zh", "en" or %NULL
 */
QyDocument *qy_book_sla_report (QyBook *self,
                                const char *contract_id,
                                const char *period,
                                const char *language,
                                GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyLoadedSla, qy_loaded_sla_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (QySlaStatement, qy_sla_statement_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (QySlaMonth, qy_sla_month_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (QySlaRow, qy_sla_row_free)
