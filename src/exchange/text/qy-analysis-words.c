/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-analysis-words.h"

#include <glib/gi18n-lib.h>

const char *
qy_blank_kind_label (QyBlankKind kind)
{
  static const char *const labels[] = {
    [QY_BLANK_DATE] = N_ ("date"),
    [QY_BLANK_MONEY] = N_ ("amount of money"),
    [QY_BLANK_MONEY_UPPER] = N_ ("amount in words"),
    [QY_BLANK_DURATION] = N_ ("length of time"),
    [QY_BLANK_PERCENT] = N_ ("percentage"),
    [QY_BLANK_PARTY_NAME] = N_ ("name of a party"),
    [QY_BLANK_ADDRESS] = N_ ("address"),
    [QY_BLANK_PERSON] = N_ ("name of a person"),
    [QY_BLANK_PHONE] = N_ ("phone number"),
    [QY_BLANK_NUMBER] = N_ ("number"),
    [QY_BLANK_TEXT] = N_ ("text"),
    [QY_BLANK_SIGNATURE] = N_ ("place to sign"),
  };

  g_return_val_if_fail (kind < G_N_ELEMENTS (labels), NULL);

  return _ (labels[kind]);
}

const char *const *
qy_term_values (QyTermKind kind)
{
  static const char *const values[][9] = {
    [QY_TERM_SERVICE_PERIOD] = { "fixed_dates", "duration", "from_signature",
                                 "until_completion_plus", "other", NULL },
    [QY_TERM_RENEWAL] = { "automatic", "by_agreement", "by_notice", "none", NULL },
    [QY_TERM_CONFIDENTIALITY] = { "during_term", "years_after_termination", "perpetual",
                                  "unspecified", NULL },
    [QY_TERM_FEE] = { "lump_sum", "monthly", "quarterly", "annual", "hourly", "instalment",
                      "prepaid_percent", "per_schedule", NULL },
    [QY_TERM_PAYMENT_DEADLINE] = { NULL },
    [QY_TERM_PENALTY] = { "client", "provider", "either", NULL },
    [QY_TERM_SLA] = { "response", "resolution", "recovery", "repair", "onsite", "availability",
                      "completion_rate", "other", NULL },
    [QY_TERM_DISPUTE] = { "court", "arbitration", "negotiation_then_court",
                          "negotiation_then_arbitration", "other", NULL },
    [QY_TERM_COPIES] = { NULL },
    [QY_TERM_EFFECTIVE] = { NULL },
  };

  g_return_val_if_fail (kind < G_N_ELEMENTS (values), NULL);

  return values[kind];
}
