/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-course.h"
#include "qy-dossier.h"
#include "qy-session.h"

/**
 * QyPaymentsView: the money of a contract: what is planned, invoiced, paid, open and overdue; each
 * payment and invoice that was recorded.
 *
 * Its actions work on the selected payment: payments.record, payments.invoice,
 * payments.credit-note, payments.penalty; payments.reverse (s), a movement; payments.remove (s),
 * "movement\nID" or "invoice\nID".
 */
#define QY_TYPE_PAYMENTS_VIEW (qy_payments_view_get_type ())
G_DECLARE_FINAL_TYPE (QyPaymentsView, qy_payments_view, QY, PAYMENTS_VIEW, AdwBin)

void qy_payments_view_show (QyPaymentsView *self,
                            QySession *session,
                            QyDossier *dossier,
                            QyCourse *course);

/**
 * qy_payments_view_record: the dialog for one planned payment; for none in particular when it is
 * not there.
 */
void qy_payments_view_record (QyPaymentsView *self, const char *source_id, const char *occurrence);
