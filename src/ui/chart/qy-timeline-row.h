/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-date.h"

/* A stretch of time. */
typedef enum
{
  QY_TIMELINE_TERM,      /* the service term */
  QY_TIMELINE_RENEWAL,   /* a term that follows it, certain or not */
  QY_TIMELINE_SUSPENDED, /* a stretch of a term that does not run */
  QY_TIMELINE_WINDOW,    /* when a notice may be given */
  QY_TIMELINE_BOUND,     /* what binds beyond the term, as confidentiality */
  QY_TIMELINE_N_SPANS
} QyTimelineSpanKind;

/* A point in time. */
typedef enum
{
  QY_TIMELINE_RECEIPT,   /* money to us */
  QY_TIMELINE_PAYMENT,   /* money from us */
  QY_TIMELINE_DEADLINE,  /* the last day for something */
  QY_TIMELINE_MILESTONE, /* any other day that counts */
  QY_TIMELINE_N_POINTS
} QyTimelinePointKind;

typedef enum
{
  QY_TIMELINE_DONE = 1 << 0,      /* it is behind us: drawn filled */
  QY_TIMELINE_UNCERTAIN = 1 << 1, /* its day may still change: drawn with a question mark */
} QyTimelineFlags;

/**
 * QyTimelineSpan:
 * @from: its first day; %QY_DATE_NONE: it has none
 * @to: its last day, which counts; %QY_DATE_NONE: it has none
 * @note: (nullable): what is said about it beside its kind and days
 */
typedef struct
{
  QyTimelineSpanKind kind;
  QyDate from;
  QyDate to;
  char *note;
} QyTimelineSpan;

/**
 * QyTimelinePoint:
 * @note: (nullable): what it is: "Second instalment ¥12,000.00"
 */
typedef struct
{
  QyTimelinePointKind kind;
  QyDate date;
  QyTimelineFlags flags;
  char *note;
} QyTimelinePoint;

/**
 * QyTimelineRow: one line of a timeline, as a contract: plain values, made once and then not
 * changed any more. Counted by reference.
 */
typedef struct
{
  char *id;
  char *label;
  GArray *spans;  /* QyTimelineSpan, drawn in this order */
  GArray *points; /* QyTimelinePoint */
  int ref_count;
} QyTimelineRow;

/**
 * qy_timeline_row_new:
 * @id: what the timeline's "activated" says for it
 * @label: its title, put in front
 *
 * Returns: (transfer full): a row without anything on it
 */
QyTimelineRow *qy_timeline_row_new (const char *id, const char *label);
QyTimelineRow *qy_timeline_row_ref (QyTimelineRow *row);
void qy_timeline_row_unref (QyTimelineRow *row);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyTimelineRow, qy_timeline_row_unref)

/**
 * qy_timeline_row_add_span:
 * @from: first day, or %QY_DATE_NONE
 * @to: last day, or %QY_DATE_NONE; a span that ends before it begins is left out
 * @note: (nullable)
 */
void qy_timeline_row_add_span (
    QyTimelineRow *row, QyTimelineSpanKind kind, QyDate from, QyDate to, const char *note);

/**
 * qy_timeline_row_add_point:
 * @date: a point without a date is left out
 * @note: (nullable)
 */
void qy_timeline_row_add_point (QyTimelineRow *row,
                                QyTimelinePointKind kind,
                                QyDate date,
                                QyTimelineFlags flags,
                                const char *note);

/**
 * qy_timeline_span_label: "Service term", "Notice window" …
 */
const char *qy_timeline_span_label (QyTimelineSpanKind kind);

/**
 * qy_timeline_point_label: "Payment", "Deadline" …
 */
const char *qy_timeline_point_label (QyTimelinePointKind kind);

/**
 * qy_timeline_span_describe: (transfer full): "Service term: 1 January 2026 – 31 December 2026"
 */
char *qy_timeline_span_describe (const QyTimelineSpan *span);

/**
 * qy_timeline_point_describe: (transfer full): "Payment: 15 March 2026 (uncertain) · Second
 * instalment"
 */
char *qy_timeline_point_describe (const QyTimelinePoint *point);
