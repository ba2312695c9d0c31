/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book-service-record.h"
#include "qy-contract-part-private.h"

#define QY_SERVICE_RECORD_PATTERN "FW-{year}-{seq:4}"

extern const QyPartKind qy_service_record_kind;

/**
 * qy_service_record_zone: where the service is rendered: the contract's time zone.
 */
GTimeZone *qy_service_record_zone (QyBook *book, const char *contract_id);

/**
 * qy_service_record_day: the day there; not set for what is no instant.
 */
QyDate qy_service_record_day (GTimeZone *zone, const char *instant);

/**
 * qy_service_record_check: what somebody wrote, by itself and against the book.
 */
gboolean qy_service_record_check (QyBook *book, const QyServiceRecord *record, GError **error);

/**
 * qy_service_record_check_unsigned: QY_ERROR_CONSTRAINT for one that is signed.
 */
gboolean qy_service_record_check_unsigned (const QyServiceRecord *record, GError **error);

/**
 * qy_service_record_check_file: QY_ERROR_CONSTRAINT if the file hangs on a record that is signed.
 */
gboolean qy_service_record_check_file (QyBook *book, const char *holder_id, GError **error);

/**
 * qy_service_record_store: puts the record and what follows from it: the mark of its run, in the
 * act.
 */
gboolean qy_service_record_store (QyAct *act, QyServiceRecord *record, GError **error);

/**
 * qy_service_record_release: the run that the record was for counts as done no longer, unless
 * another record says so.
 */
gboolean qy_service_record_release (QyAct *act, const QyServiceRecord *record, GError **error);
