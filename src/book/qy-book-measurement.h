/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book.h"

/**
 * QyMeasurement: a quantity of a period, from a source: an input of indicators.
 */
typedef struct
{
  char *id;
  char *contract_id;
  char *from_day;
  char *until_day; /* included */
  char *quantity;  /* planned | outage | maintenance (minutes) | transactions | failed | third-party
                      | alarms | late | false | handled | handling-minutes | count | reported |
                      resolved | baseline | after */
  char *scope;     /* what it is about: a system, a grade of transactions; "": all */
  gint64 value;    /* minutes or number; of baseline and after in thousandths */
  char *source;    /* where it comes from: a monitoring system, a file, a person */
  char *note;
  gint64 rev;
} QyMeasurement;

/**
 * qy_measurement_new: of all systems; the last day is included.
 */
QyMeasurement *qy_measurement_new (const char *contract_id,
                                   const char *quantity,
                                   const char *from_day,
                                   const char *until_day,
                                   gint64 value);
void qy_measurement_free (QyMeasurement *record);

/**
 * qy_book_measurement_list: by day. (element-type QyMeasurement)
 */
GPtrArray *qy_book_measurement_list (QyBook *self, const char *contract_id, GError **error);
QyMeasurement *qy_book_measurement_get (QyBook *self, const char *id, GError **error);

/**
 * qy_book_measurement_put: a new one (rev 0: id and rev are filled in) or a changed one.
 *
 * Errors: QY_ERROR_INVALID for an end before the beginning, a value below zero, an unknown
 * quantity, more minutes than the days have, a first day that is still to come; QY_ERROR_CONSTRAINT
 * in a month that is approved, and on a day that has this quantity and scope already.
 */
gboolean qy_book_measurement_put (QyBook *self, QyMeasurement *record, GError **error);
gboolean qy_book_measurement_remove (QyBook *self, const char *id, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyMeasurement, qy_measurement_free)

const char *const *qy_measurement_quantities (void);
