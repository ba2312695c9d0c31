/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-date.h"
#include "qy-duration.h"
#include "qy-money.h"
#include "qy-rate.h"
#include "qy-term-kind.h"

/**
 * QyStatedTerm: a term with the values its fields hold: what a contract states, as plain data. An
 * amendment changes single values from a day on.
 *
 * Texts are borrowed: they belong to whoever loaded the values and must outlive the term.
 */
typedef struct
{
  QyTermKind kind;
  const char *id;
  const char *block_key;                  /* the clause that states it, or NULL */
  const char *raw[QY_TERM_MAX_ATTRS];     /* by the place in the catalogue; NULL: not stated */
  const char *waiting[QY_TERM_MAX_ATTRS]; /* the event a value waits for, or NULL */
  GArray *changes;                        /* of amendments, by day; NULL: none */
} QyStatedTerm;

QyStatedTerm *qy_stated_term_new (QyTermKind kind, const char *id, const char *block_key);
void qy_stated_term_free (QyStatedTerm *term);

/**
 * qy_stated_term_set: @raw canonical text of the attribute's type. An attribute the catalogue does
 * not have is left alone.
 */
void qy_stated_term_set (QyStatedTerm *term, const char *attr, const char *raw);
void qy_stated_term_set_waiting (QyStatedTerm *term, const char *attr, const char *event);

/**
 * qy_stated_term_change: the value an amendment gives the attribute from @from on.
 */
void qy_stated_term_change (QyStatedTerm *term, const char *attr, QyDate from, const char *raw);

/**
 * qy_stated_term_get: what the attribute is on a day (%QY_DATE_NONE: at first).
 *
 * Returns: (nullable): canonical text
 */
const char *qy_stated_term_get (const QyStatedTerm *term, const char *attr, QyDate on);

/* The same, read; FALSE where nothing is stated or it is not of that type. A choice is its stable
 * word. */
gboolean
qy_stated_term_get_date (const QyStatedTerm *term, const char *attr, QyDate on, QyDate *date);
gboolean qy_stated_term_get_duration (const QyStatedTerm *term,
                                      const char *attr,
                                      QyDate on,
                                      QyDuration *duration);
gboolean
qy_stated_term_get_money (const QyStatedTerm *term, const char *attr, QyDate on, QyMoney *money);
gboolean
qy_stated_term_get_rate (const QyStatedTerm *term, const char *attr, QyDate on, QyRate *rate);
gboolean
qy_stated_term_get_number (const QyStatedTerm *term, const char *attr, QyDate on, gint64 *number);
const char *qy_stated_term_get_choice (const QyStatedTerm *term, const char *attr, QyDate on);
const char *qy_stated_term_get_waiting (const QyStatedTerm *term, const char *attr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyStatedTerm, qy_stated_term_free)
