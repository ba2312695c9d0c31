/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-dossier.h"
#include "qy-term-kind.h"

/**
 * QyTermValue: one attribute of a term as it stands in a contract.
 */
typedef struct
{
  const QyTermAttrKind *attr;
  QyFieldType type;            /* of what is typed: the attribute's, or that of the field bound */
  char **options;              /* of a choice, in the interface's language; or NULL */
  char *printed;               /* in the interface's language; "" when nothing is stated */
  char *iso;                   /* of a date that is stated, or NULL */
  char *waiting;               /* the event it waits for, or NULL */
  const QyPrintedBlock *block; /* where the text shows it, or NULL */
  gboolean bound;
  gboolean editable;
} QyTermValue;

/**
 * qy_term_value_read: @attr of @term, which need not be bound to a field.
 */
QyTermValue *
qy_term_value_read (const QyDossier *dossier, const QyTerm *term, const QyTermAttrKind *attr);
void qy_term_value_free (QyTermValue *value);

/**
 * qy_term_value_parse:
 * @typed: what a person typed; "" is nothing
 * @printed: (out): as it is shown
 *
 * Returns: (transfer full): what qy_book_term_state() takes; %NULL with @error that says what was
 *   expected
 */
char *
qy_term_value_parse (const QyTermValue *value, const char *typed, char **printed, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyTermValue, qy_term_value_free)
