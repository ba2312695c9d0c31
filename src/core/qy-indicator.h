/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-sla.h"

/* Figures of a period: what was reached, against what was promised, from inputs that a person can
 * look at. Exact: shares in millionths, rounded once, half up; a target is compared exactly. */

/* What is measured. Names as the catalogue of terms has them: availability … improvement; and of
 * targets by incident: response, onsite, restore, resolve. */
typedef enum
{
  QY_INDICATOR_AVAILABILITY,
  QY_INDICATOR_DOWNTIME, /* minutes */
  QY_INDICATOR_TRANSACTIONS,
  QY_INDICATOR_MONITORING_LEAD,
  QY_INDICATOR_MONITORING_ACCURACY,
  QY_INDICATOR_COMPLETION,
  QY_INDICATOR_TIMELINESS,    /* of all targets of incidents */
  QY_INDICATOR_HANDLING_TIME, /* minutes on average */
  QY_INDICATOR_COUNT,
  QY_INDICATOR_IMPROVEMENT,
  QY_INDICATOR_RESPONSE, /* share of incidents responded to in time, as the next three */
  QY_INDICATOR_ONSITE,
  QY_INDICATOR_RESTORE,
  QY_INDICATOR_RESOLVE,
  QY_N_INDICATORS
} QyIndicatorKind;

/* Names: month, quarter, half-year, year. */
typedef enum
{
  QY_FIGURE_MONTH,
  QY_FIGURE_QUARTER,
  QY_FIGURE_HALF_YEAR,
  QY_FIGURE_YEAR,
  QY_N_FIGURE_PERIODS
} QyFigurePeriod;

/* What a share, count or time is made of: names as in rows: planned, outage, maintenance,
 * transactions, failed, third-party, alarms, late, false, handled, handling-minutes, count,
 * reported, resolved, baseline, after. Times in minutes; baseline and after in thousandths. */
typedef enum
{
  QY_INPUT_PLANNED,
  QY_INPUT_OUTAGE,
  QY_INPUT_MAINTENANCE,
  QY_INPUT_TRANSACTIONS,
  QY_INPUT_FAILED,
  QY_INPUT_THIRD_PARTY,
  QY_INPUT_ALARMS,
  QY_INPUT_LATE,
  QY_INPUT_FALSE,
  QY_INPUT_HANDLED,
  QY_INPUT_HANDLING_MINUTES,
  QY_INPUT_COUNT,
  QY_INPUT_REPORTED,
  QY_INPUT_RESOLVED,
  QY_INPUT_BASELINE,
  QY_INPUT_AFTER,
  QY_N_INPUTS
} QyInputKind;

/**
 * QyIndicator: one promise, read from an indicator term or from an sla term that states
 * availability or completion.
 * @target: millionths that must be reached; −1: none
 * @most: count, or minutes, at most; −1: none
 * @stated_minutes: thousandths of minutes that the text says itself ("43.8"); −1: none
 */
typedef struct
{
  QyIndicatorKind kind;
  QyFigurePeriod period;
  const char *name;  /* or NULL: the kind's */
  const char *scope; /* "" : all */
  gint64 target;
  gint64 most;
  gint64 stated_minutes;
  gboolean lower_is_better; /* improvement */
  gboolean has_clock;       /* planned service time */
  QyClock clock;
  const char *term_id;
  const char *block_key;
} QyIndicator;

typedef enum
{
  QY_FIGURE_NO_DATA,        /* an input is missing: says which */
  QY_FIGURE_NOT_MEASURABLE, /* the denominator is zero */
  QY_FIGURE_MET,
  QY_FIGURE_MISSED,
  QY_FIGURE_NO_TARGET,
  QY_N_FIGURE_STATES
} QyFigureState;

/**
 * QyFigure: what an indicator came to in one period.
 * @value: millionths of shares; minutes, or number; of no meaning without data
 * @allowed_minutes: thousandths of minutes that the percentage means in this very period (99.9 % of
 * a month of 30 days: 43.200), −1: not about time
 * @longest: minutes of the longest outage; 0: none; given, like the inputs
 */
typedef struct
{
  QyIndicator indicator;
  QyDate from;
  QyDate until;
  gboolean has_input[QY_N_INPUTS];
  gint64 input[QY_N_INPUTS];
  QyFigureState state;
  gboolean is_share;
  gint64 value;
  gint64 part; /* the value exactly: part ÷ whole */
  gint64 whole;
  QyInputKind missing; /* of %QY_FIGURE_NO_DATA */
  gint64 allowed_minutes;
  gint64 longest;
  gboolean minutes_differ; /* the text's minutes are not what its percentage means */
  gboolean minutes_met;    /* of an indicator with minutes: the outage is within them */
} QyFigure;

/**
 * qy_indicators_from_facts:
 *
 * Indicator terms; and of sla terms the availability and the completion of a month, and the share
 * of a response, arrival, recovery or resolution that must be in time.
 *
 * Returns: (transfer full) (element-type QyIndicator): in the order of the terms
 */
GArray *qy_indicators_from_facts (const QyContractFacts *facts, QyDate on);

/**
 * qy_figure_compute: @figure's indicator, days and inputs are given; the rest is filled. Inputs
 * that the formula does not name are left alone.
 *
 * Formulas: availability = (planned − outage − maintenance) ÷ (planned − maintenance); transactions
 * = (transactions − failed − third-party) ÷ (transactions − third-party), failed being those that
 * are not due to third parties; lead = (alarms − late) ÷ alarms; accuracy = (alarms − false) ÷
 * alarms; completion = resolved ÷ reported; response, on site, restore, resolve and timeliness =
 * (reported − late) ÷ reported, reported being what had such a target; handling time = handling
 * minutes ÷ handled; improvement = (baseline − after) ÷ baseline when lower is better, else (after
 * − baseline) ÷ baseline. A missing maintenance, outage, failed, third-party, late or false is 0
 * where the base is known. The monitoring's own stops and false alarms are late and false alarms
 * like others.
 *
 * Fails with %QY_ERROR_INVALID if inputs contradict each other: more outage than planned time, a
 * negative input. The figure then has no data.
 */
gboolean qy_figure_compute (QyFigure *figure, QyReasons *why, GError **error);

/**
 * qy_share_millionths: @part ÷ @whole in millionths, rounded once, half up.
 *
 * Returns: FALSE if the denominator is zero or below
 */
gboolean qy_share_millionths (gint64 part, gint64 whole, gint64 *millionths);

/**
 * qy_share_print: 999005 → "99.9005%"; as many decimals, up to four, as it needs, at least two
 */
char *qy_share_print (gint64 millionths);

/**
 * qy_figure_period_days: the first and last day of the period that @day lies in.
 */
void qy_figure_period_days (QyFigurePeriod period, QyDate day, QyDate *from, QyDate *until);

/**
 * qy_minutes_parse:
 * @text: minutes as a contract states them: "43.8", "43.8分钟"
 * @thousandths: (out): 43800
 *
 * Fails with %QY_ERROR_INVALID if @text is no number of minutes with at most three decimals.
 */
gboolean qy_minutes_parse (const char *text, gint64 *thousandths, GError **error);

/**
 * qy_minutes_print: 43200 → "43.2"
 */
char *qy_minutes_print (gint64 thousandths);

/* What it is called in a document, and in the interface's language. */
const char *qy_indicator_kind_print (QyIndicatorKind kind, QyLanguage language);
const char *qy_input_kind_print (QyInputKind kind, QyLanguage language);
QyPhrase qy_indicator_kind_phrase (QyIndicatorKind kind);

const char *qy_indicator_kind_to_string (QyIndicatorKind kind);
gboolean qy_indicator_kind_from_string (const char *name, QyIndicatorKind *kind);
const char *qy_indicator_kind_label (QyIndicatorKind kind);
const char *qy_input_kind_to_string (QyInputKind kind);
gboolean qy_input_kind_from_string (const char *name, QyInputKind *kind);
const char *qy_input_kind_label (QyInputKind kind);
const char *qy_figure_state_to_string (QyFigureState state);
const char *qy_figure_state_label (QyFigureState state);
gboolean qy_figure_period_from_string (const char *name, QyFigurePeriod *period);
