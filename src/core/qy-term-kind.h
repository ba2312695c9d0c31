/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "qy-language.h"
#include "qy-value.h"

/* What a contract provides: the kinds of its terms. The first ones, up to QY_TERM_EFFECTIVE, are
 * those that the import of a text recognises. */
typedef enum
{
  QY_TERM_SERVICE_PERIOD,
  QY_TERM_RENEWAL,
  QY_TERM_CONFIDENTIALITY,
  QY_TERM_FEE,
  QY_TERM_PAYMENT_DEADLINE,
  QY_TERM_PENALTY,
  QY_TERM_SLA,
  QY_TERM_DISPUTE,
  QY_TERM_COPIES,
  QY_TERM_EFFECTIVE,
  QY_TERM_NOTICE,
  QY_TERM_TERMINATION,
  QY_TERM_LICENCE,
  QY_TERM_LIABILITY,
  QY_TERM_SUSPENSION,
  QY_TERM_CURE,
  QY_TERM_OWNERSHIP,
  QY_TERM_DELIVERABLE,
  QY_TERM_ACCEPTANCE,
  QY_TERM_INVOICE,
  QY_TERM_HANDOVER,
  QY_TERM_PREPARATION,
  QY_TERM_SERVICE_LEVEL,
  QY_TERM_PROBLEM_LEVEL,
  QY_TERM_HANDLING,
  QY_TERM_ESCALATION,
  QY_TERM_INDICATOR,
  QY_TERM_CREDIT,
  QY_TERM_MAINTENANCE,
  QY_TERM_GOVERNANCE,
  QY_TERM_EVALUATION,
  QY_TERM_CHANGE,
  QY_N_TERM_KINDS
} QyTermKind;

/**
 * QyTermChoice: one answer of an attribute that is a choice. Rows and files hold the stable word or
 * the text of either language, as a clause prints it: 自动续约 is automatic.
 */
typedef struct
{
  const char *word;
  const char *text[QY_N_LANGUAGES];
} QyTermChoice;

/**
 * QyTermAttrKind: one attribute of a kind of term: what the field bound to it must be.
 * @key: the key of the field that usually states it: "period.start"
 * @choices: (nullable) (array zero-terminated=1)
 * @in_words: a clause says it in its own words or as a table (每半年一次), not as one value
 */
typedef struct
{
  const char *name;
  QyFieldType type;
  const char *label; /* untranslated, which is English */
  const char *label_zh;
  const char *key;
  const QyTermChoice *choices;
  gboolean in_words;
} QyTermAttrKind;

/* The most attributes a kind has. */
#define QY_TERM_MAX_ATTRS 16

/**
 * qy_term_kind_from_name: also by the plural that the import of texts writes (fees).
 */
gboolean qy_term_kind_from_name (const char *name, QyTermKind *kind);

/**
 * qy_term_kind_get_name: the stable name: "service_period", "fee".
 */
const char *qy_term_kind_get_name (QyTermKind kind);

/**
 * qy_term_kind_label: the name in the interface's language.
 */
const char *qy_term_kind_label (QyTermKind kind);

/**
 * qy_term_kind_attrs: the attributes of a kind, at most %QY_TERM_MAX_ATTRS.
 */
const QyTermAttrKind *qy_term_kind_attrs (QyTermKind kind, guint *n);

/**
 * qy_term_kind_attr_index: place of an attribute among those of its kind, or -1.
 */
int qy_term_kind_attr_index (QyTermKind kind, const char *name);

/**
 * qy_term_attr_label: the name in the interface's language.
 */
const char *qy_term_attr_label (const QyTermAttrKind *attr);

/**
 * qy_term_attr_name: what a field that states the attribute is called in a text of @language:
 * 续约：通知期.
 */
char *qy_term_attr_name (QyTermKind kind, const QyTermAttrKind *attr, QyLanguage language);

/**
 * qy_term_choice_read:
 * @raw: a word, or the text of a choice in either language
 *
 * Returns: (nullable): the stable word
 */
const char *qy_term_choice_read (const QyTermAttrKind *attr, const char *raw);

/**
 * qy_term_choice_print:
 *
 * Returns: the choice as a text in @language says it; @word itself if it is none
 */
const char *
qy_term_choice_print (const QyTermAttrKind *attr, const char *word, QyLanguage language);

/**
 * qy_term_event_print: what a deadline is counted from or waits for, as a text in @language says
 * it; @event itself where it is in free words.
 */
const char *qy_term_event_print (const char *event, QyLanguage language);

/**
 * qy_term_attr_check:
 * @raw: canonical text of the attribute's type
 *
 * Refuses what no contract can mean: a period of nothing or of more than a hundred years, more than
 * 100 % a day, a share over 100 %, the 32nd of a month, a service clock that never runs, a matrix
 * with a hole, a ladder out of order. QY_ERROR_INVALID says what was expected.
 */
gboolean qy_term_attr_check (const QyTermAttrKind *attr, const char *raw, GError **error);

/**
 * qy_term_attr_normalise:
 * @raw: a value as it was typed
 *
 * Returns: (transfer full): the canonical form of a text that has a structure: "7×24" is "24x7";
 * any other text, and one that cannot be read, as it is
 */
char *qy_term_attr_normalise (const QyTermAttrKind *attr, const char *raw);
