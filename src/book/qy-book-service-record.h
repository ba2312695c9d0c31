/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book.h"
#include "qy-document.h"
#include "qy-money.h"

/**
 * QyServiceRecord: 《服务记录单》: what was done, by whom, for how long; signed by both, and
 * read-only from then on.
 */
typedef struct
{
  char *id;
  char *contract_id;
  char *number; /* FW-2026-0001 */
  char *title;
  char *kind; /* fault | inspection | scan | backup | maintenance | training | report | drill |
                 upgrade | other */
  char *incident_id;
  char *source_id; /* a maintenance row (term), with occurrence */
  char *occurrence;
  char *from_at;
  char *until_at; /* NULL: under way */
  char *place;
  char *mode; /* remote | on-site | phone | online */
  char *problem;
  char *handling;
  char *tools;
  char *verification;
  char *cautions;
  char *people; /* who worked, separated by 、 or ; */
  char *client_person;
  gint64 minutes; /* worked in normal hours */
  gint64 overtime_minutes;
  char *state; /* draft | done | signed */
  char *provider_signed_on;
  char *client_signed_on;
  char *signed_copy_id; /* attachment: the scan; with it, or with both days, the record is signed
                           and read-only */
  char *note;
  gint64 rev;
} QyServiceRecord;

/**
 * QyServiceHours: hours of a period, from records that are done or signed, in minutes.
 * @quota: agreed hours of the fee term in minutes; -1: none
 * @warned: 80 % of the quota is used, or more
 * @fee: what the hours cost by the contract's hourly fee; has_fee
 */
typedef struct
{
  gint64 minutes;
  gint64 overtime_minutes;
  gint64 quota;
  gboolean warned;
  gboolean has_fee;
  QyMoney fee;
} QyServiceHours;

QyServiceRecord *
qy_service_record_new (const char *contract_id, const char *kind, const char *title);
void qy_service_record_free (QyServiceRecord *record);
const char *const *qy_service_record_kinds (void);
const char *const *qy_service_record_modes (void);

/**
 * qy_book_service_record_list: the last one first. (element-type QyServiceRecord)
 */
GPtrArray *qy_book_service_record_list (QyBook *self, const char *contract_id, GError **error);
GPtrArray *
qy_book_service_record_of_incident (QyBook *self, const char *incident_id, GError **error);
QyServiceRecord *qy_book_service_record_get (QyBook *self, const char *id, GError **error);
char *qy_book_service_record_find (QyBook *self, const char *text, GError **error);

/**
 * qy_book_service_record_from_incident: a new one with what the incident says; not stored.
 */
QyServiceRecord *
qy_book_service_record_from_incident (QyBook *self, const char *incident_id, GError **error);

/**
 * qy_book_service_record_from_plan: a new one for a run of a maintenance row; not stored.
 */
QyServiceRecord *qy_book_service_record_from_plan (QyBook *self,
                                                   const char *contract_id,
                                                   const char *source_id,
                                                   const char *occurrence,
                                                   GError **error);

/**
 * qy_book_service_record_put: a new one (rev 0: id and number are filled in) or a changed one. A
 * record of a maintenance row that is done marks that run as done.
 *
 * Errors: QY_ERROR_INVALID for an end before the beginning, negative hours or more than the time
 * allows, an unknown word; QY_ERROR_CONSTRAINT for one that is signed.
 */
gboolean qy_book_service_record_put (QyBook *self, QyServiceRecord *record, GError **error);
gboolean qy_book_service_record_remove (QyBook *self, const char *id, GError **error);

/**
 * qy_book_service_record_sign: one side signed on a day; with both days the record is read-only.
 * @side: provider or client
 */
gboolean qy_book_service_record_sign (
    QyBook *self, const char *id, const char *side, const char *on, GError **error);

/**
 * qy_book_service_record_take_signed_copy: the scan with both signatures: attached, and the record
 * is signed on @on by both and read-only, in one act.
 */
gboolean qy_book_service_record_take_signed_copy (QyBook *self,
                                                  const char *id,
                                                  const char *name,
                                                  GInputStream *stream,
                                                  const char *on,
                                                  GCancellable *cancellable,
                                                  GError **error);

/**
 * qy_book_service_record_unsign: makes it a record to be worked on again, with the reason in its
 * history; the scan stays attached.
 */
gboolean
qy_book_service_record_unsign (QyBook *self, const char *id, const char *reason, GError **error);

/**
 * qy_book_service_record_sheet: the sheet in the contract's language, to be printed for two
 * signatures.
 */
QyDocument *qy_book_service_record_sheet (QyBook *self, const char *id, GError **error);

/**
 * qy_book_service_hours: @from and @until are days, both included.
 */
gboolean qy_book_service_hours (QyBook *self,
                                const char *contract_id,
                                QyDate from,
                                QyDate until,
                                QyServiceHours *hours,
                                GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyServiceRecord, qy_service_record_free)
