/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book.h"
#include "qy-printed.h"

/**
 * QyRevision: one frozen state of a text: the issue of a contract, a published version of a
 * template or clause.
 */
typedef struct
{
  char *id;
  char *document_id;
  gint64 n;   /* 1, 2 … in its document */
  char *body; /* canonical XML (qy-body.h); not loaded by lists */
  char *body_sha256;
  char *pdf_sha256; /* or NULL */
  gint64 pages;     /* 0 without PDF */
  char *issued_at;
  char *issued_by;
  char *why; /* or NULL */
  gint64 rev;
} QyRevision;

void qy_revision_free (QyRevision *revision);

/**
 * QyRenderInfo: what is printed around the text of a revision.
 */
typedef struct
{
  const char *number; /* of the contract, final */
  gint64 revision;    /* 1, 2 … */
  const char *body_sha256;
  const char *check_code; /* its first 8 digits */
  const char *issued_at;
} QyRenderInfo;

/**
 * QyRenderFunc: makes the PDF of @printed and stores its number of pages in @pages.
 */
typedef GBytes *(*QyRenderFunc) (
    QyPrinted *printed, const QyRenderInfo *info, gpointer user_data, guint *pages, GError **error);

/**
 * qy_book_contract_issue: freezes the text as the next revision: number drawn from the book's
 * pattern (kept from the first issue on), body and its hash, PDF from @render, state issued,
 * earlier signatures voided: all of it or nothing, with no gap in the numbers either.
 * @why: (nullable)
 * @render: called on the book's thread inside the transaction; it must not use the book
 *
 * Errors: QY_ERROR_CONSTRAINT when a finding is an error (the message lists them) or the state does
 * not allow it; the renderer's own.
 */
QyRevision *qy_book_contract_issue (QyBook *self,
                                    const char *id,
                                    const char *why,
                                    QyRenderFunc render,
                                    gpointer user_data,
                                    GError **error);

/**
 * qy_book_contract_next_number: the number that issuing it now would give: its own, or the one that
 * would be drawn; nothing is drawn.
 */
char *qy_book_contract_next_number (QyBook *self, const char *id, GError **error);

/**
 * qy_book_revision_list: of the text of @holder_id, the first one first, without bodies.
 * (element-type QyRevision)
 */
GPtrArray *qy_book_revision_list (QyBook *self, const char *holder_id, GError **error);

/**
 * qy_book_revision_get: revision @n of the text of @holder_id, 0: the latest; QY_ERROR_NOT_FOUND
 * when there is none.
 */
QyRevision *qy_book_revision_get (QyBook *self, const char *holder_id, gint64 n, GError **error);

/**
 * qy_book_revision_is_current: whether the latest revision of the text of @holder_id still has the
 * working text, word for word; %FALSE without @error when there is none.
 */
gboolean qy_book_revision_is_current (QyBook *self, const char *holder_id, GError **error);

/**
 * qy_book_revision_get_pdf: the bytes that were kept when revision @n (0: the latest) was issued.
 */
GBytes *qy_book_revision_get_pdf (QyBook *self, const char *holder_id, gint64 n, GError **error);

/**
 * QySignature: a party's signature under one revision.
 */
typedef struct
{
  char *id;
  char *contract_id;
  char *label;       /* A, B … */
  char *signed_on;   /* ISO */
  char *revision_id; /* or NULL for a contract known only from its scan */
  gboolean voided;   /* a later revision took its place */
  char *note;
  gint64 rev;
} QySignature;

void qy_signature_free (QySignature *signature);

/**
 * qy_book_contract_sign: records that a party (A or 甲方) signed the latest revision; the state
 * follows: signed by one, signed by all. The date the last one signed becomes the contract's
 * signed_on.
 *
 * Errors: QY_ERROR_CONSTRAINT when it is not issued, the party has signed already, or @on lies
 * after today.
 */
gboolean qy_book_contract_sign (
    QyBook *self, const char *id, const char *label, QyDate on, const char *note, GError **error);

/**
 * qy_book_contract_unsign: takes a recorded signature back (the counter-action of signing).
 */
gboolean qy_book_contract_unsign (QyBook *self, const char *id, const char *label, GError **error);

/**
 * qy_book_signature_list: all that were recorded, voided ones too, by date. (element-type
 * QySignature)
 */
GPtrArray *qy_book_signature_list (QyBook *self, const char *contract_id, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyRevision, qy_revision_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (QySignature, qy_signature_free)
