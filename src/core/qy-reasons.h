/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "qy-date.h"
#include "qy-duration.h"
#include "qy-language.h"
#include "qy-money.h"
#include "qy-rate.h"

/* The most arguments a step has. */
#define QY_REASON_MAX_ARGS 4

/* What an argument of a step is, hence how each language prints it. */
typedef enum
{
  QY_REASON_ARG_DATE,
  QY_REASON_ARG_DURATION,
  QY_REASON_ARG_MONEY,
  QY_REASON_ARG_RATE,
  QY_REASON_ARG_NUMBER,
  QY_REASON_ARG_TEXT,
  QY_REASON_ARG_PHRASE,
  QY_REASON_ARG_EVENT /* a word of the catalogue of terms (delivery), or any other words */
} QyReasonArgKind;

/**
 * QyReasonArg:
 *
 * A typed argument of a step, made by one of the macros below.
 */
typedef struct
{
  QyReasonArgKind kind;
  union
  {
    QyDate date;
    QyDuration duration;
    QyMoney money;
    QyRate rate;
    gint64 number;
    const char *text;
    QyPhrase phrase;
  } as;
} QyReasonArg;

#define QY_REASON_DATE(d)     ((QyReasonArg){ QY_REASON_ARG_DATE, { .date = (d) } })
#define QY_REASON_DURATION(x) ((QyReasonArg){ QY_REASON_ARG_DURATION, { .duration = (x) } })
#define QY_REASON_MONEY(m)    ((QyReasonArg){ QY_REASON_ARG_MONEY, { .money = (m) } })
#define QY_REASON_RATE(r)     ((QyReasonArg){ QY_REASON_ARG_RATE, { .rate = (r) } })
#define QY_REASON_NUMBER(n)   ((QyReasonArg){ QY_REASON_ARG_NUMBER, { .number = (n) } })
#define QY_REASON_TEXT(s)     ((QyReasonArg){ QY_REASON_ARG_TEXT, { .text = (s) } })
#define QY_REASON_EVENT(s)    ((QyReasonArg){ QY_REASON_ARG_EVENT, { .text = (s) } })
#define QY_REASON_PHRASE(p)   ((QyReasonArg){ QY_REASON_ARG_PHRASE, { .phrase = (p) } })

/**
 * QyReasons:
 *
 * Why a computed date or amount is what it is: steps in their order, each a phrase with typed
 * arguments. It has no language until it is printed, so that the window, the command line and a
 * paper give the same reasons, each in its own language.
 */
typedef struct _QyReasons QyReasons;

/**
 * qy_reasons_new:
 *
 * Returns: (transfer full): no steps yet
 */
QyReasons *qy_reasons_new (void);

/**
 * qy_reasons_free:
 * @self: (nullable): the reasons
 */
void qy_reasons_free (QyReasons *self);

/**
 * qy_reasons_add:
 * @self: (nullable): the reasons; NULL does nothing at all, so that a rule need not ask
 * @phrase: one with as many places (%s or %d) as there are arguments
 * @n_args: at most %QY_REASON_MAX_ARGS
 * @args: (nullable): what stands in the places, in order; texts are copied
 *
 * Adds a step at the end.
 */
void qy_reasons_add (QyReasons *self, QyPhrase phrase, guint n_args, const QyReasonArg *args);

/**
 * qy_reasons_add_printed:
 * @texts: the step in each language, as it was printed once; copied
 *
 * Adds a step that is shown again as it was.
 */
void qy_reasons_add_printed (QyReasons *self, const char *const texts[QY_N_LANGUAGES]);

/**
 * qy_reasons_say:
 * @...: at least one QyReasonArg
 *
 * qy_reasons_add() that counts its arguments:
 * `qy_reasons_say (why, QY_PHRASE_…, QY_REASON_DATE (day), QY_REASON_NUMBER (3))`.
 */
#define qy_reasons_say(self, phrase, ...)                                                          \
  qy_reasons_add ((self), (phrase), G_N_ELEMENTS (((QyReasonArg[]){ __VA_ARGS__ })),               \
                  (QyReasonArg[]){ __VA_ARGS__ })

/**
 * qy_reasons_get_n_steps:
 *
 * Returns: how many steps there are; 0 for NULL
 */
guint qy_reasons_get_n_steps (const QyReasons *self);

/**
 * qy_reasons_print:
 *
 * Returns: (transfer full) (array zero-terminated=1): a sentence a step, without its full stop
 */
char **qy_reasons_print (const QyReasons *self, QyLanguage language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyReasons, qy_reasons_free)
