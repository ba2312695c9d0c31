/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-term-kind-help.h"

#include <glib/gi18n-lib.h>

static const char *const helps[QY_N_TERM_KINDS] = {
  [QY_TERM_SERVICE_PERIOD] = N_ ("From when to when it runs"),
  [QY_TERM_RENEWAL] = N_ ("Whether it goes on, and until when to object"),
  [QY_TERM_CONFIDENTIALITY] = N_ ("What is secret, and for how long"),
  [QY_TERM_FEE] = N_ ("What is paid: a total, by month, by hour"),
  [QY_TERM_PAYMENT_DEADLINE] = N_ ("When a share of the price is due"),
  [QY_TERM_PENALTY] = N_ ("What late or missing performance costs"),
  [QY_TERM_SLA] = N_ ("How soon and how reliably it is served"),
  [QY_TERM_DISPUTE] = N_ ("Court or arbitration, and where"),
  [QY_TERM_COPIES] = N_ ("How many copies, and for whom"),
  [QY_TERM_EFFECTIVE] = N_ ("From when it binds"),
  [QY_TERM_NOTICE] = N_ ("How notices are sent, and how long they take"),
  [QY_TERM_TERMINATION] = N_ ("Who may end it early, and how"),
  [QY_TERM_LICENCE] = N_ ("What may be used, where and by how many"),
  [QY_TERM_LIABILITY] = N_ ("How far one is liable"),
  [QY_TERM_SUSPENSION] = N_ ("When performance may be stopped"),
  [QY_TERM_CURE] = N_ ("Time to put a breach right"),
  [QY_TERM_OWNERSHIP] = N_ ("Whom each result belongs to"),
  [QY_TERM_DELIVERABLE] = N_ ("A document, a report, a training that is owed"),
  [QY_TERM_ACCEPTANCE] = N_ ("By when and by what it is accepted"),
  [QY_TERM_INVOICE] = N_ ("Invoice before or after the payment"),
  [QY_TERM_HANDOVER] = N_ ("What is handed over at the end, by when"),
  [QY_TERM_PREPARATION] = N_ ("What must be clear before signing: the budget"),
};

const char *
qy_term_kind_help (QyTermKind kind)
{
  g_return_val_if_fail (kind < QY_N_TERM_KINDS, NULL);

  return _ (helps[kind]);
}

char *
qy_term_kind_title (QyTermKind kind)
{
  const char *label = qy_term_kind_label (kind);
  g_autofree char *first = NULL;

  g_return_val_if_fail (label != NULL, NULL);

  first = g_utf8_strup (label, g_utf8_next_char (label) - label);
  return g_strconcat (first, g_utf8_next_char (label), NULL);
}
