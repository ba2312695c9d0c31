/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book-checklist.h"
#include "qy-book-correspondence.h"
#include "qy-book-due-mark.h"
#include "qy-book-due.h"
#include "qy-book-milestone.h"
#include "qy-book-money.h"
#include "qy-book-obligation.h"
#include "qy-calendar.h"

/**
 * QyCourse: how a contract runs: what follows from its terms, and what people recorded, as it was
 * at one moment; never changed once it is loaded.
 */
typedef struct
{
  gatomicrefcount refs;
  char *contract_id;
  GPtrArray *dues;        /* of QyDueItem: by the last safe day */
  QyTermOnDay *term;      /* the running one, or NULL */
  char **problems;        /* what could not be computed */
  GPtrArray *marks;       /* of QyDueMark */
  GPtrArray *movements;   /* by day */
  GPtrArray *invoices;    /* by day */
  GPtrArray *allocations; /* of QyAllocation */
  GPtrArray *totals;      /* of QyMoneyTotal */
  GPtrArray *milestones;  /* by day */
  GPtrArray *obligations;
  GPtrArray *letters;   /* of QyCorrespondence */
  GPtrArray *checklist; /* of QyChecklistItem */
  QyCalendar *calendar;
  QyDate today;
} QyCourse;

/**
 * qy_course_load: on the book's thread.
 */
QyCourse *qy_course_load (QyBook *book, const char *contract_id, GError **error);
QyCourse *qy_course_ref (QyCourse *course);
void qy_course_unref (QyCourse *course);

/**
 * qy_course_find_due: (transfer none) (nullable)
 */
const QyDueItem *
qy_course_find_due (const QyCourse *course, const char *source_id, const char *occurrence);

/**
 * qy_course_find_mark: (transfer none) (nullable): what was said of a due row
 */
const QyDueMark *qy_course_find_mark (const QyCourse *course, const QyDueItem *due);

/**
 * qy_course_find_total: (transfer none) (nullable): the money allocated to a due row
 */
const QyMoneyTotal *qy_course_find_total (const QyCourse *course, const QyDueItem *due);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyCourse, qy_course_unref)
