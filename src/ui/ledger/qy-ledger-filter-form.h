/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-book.h"
#include "qy-ledger-filter.h"

/**
 * QyLedgerFilterForm: the parts of a filter as a form, applied as they are typed. What cannot be
 * understood is marked, with the reason, and does not filter.
 *
 * Signals: changed.
 */
#define QY_TYPE_LEDGER_FILTER_FORM (qy_ledger_filter_form_get_type ())
G_DECLARE_FINAL_TYPE (QyLedgerFilterForm, qy_ledger_filter_form, QY, LEDGER_FILTER_FORM, AdwBin)

/**
 * qy_ledger_filter_form_ask_choices: kinds and persons as @book has them now.
 */
void qy_ledger_filter_form_ask_choices (QyLedgerFilterForm *self, QyBook *book);
void qy_ledger_filter_form_show (QyLedgerFilterForm *self, const QyLedgerFilter *filter);

/**
 * qy_ledger_filter_form_read: every part but the search.
 */
void qy_ledger_filter_form_read (QyLedgerFilterForm *self, QyLedgerFilter *filter);
