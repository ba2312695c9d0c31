/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book.h"

/* Invoices and movements of money, and how much of each belongs to which due payment. Amounts are
 * minor units. In and out, issued and received are seen from our side. None of these acts is
 * undone; each has a counter-act: what was recorded wrongly is corrected or removed, with its own
 * event. */

/**
 * QyInvoice
 */
typedef struct
{
  char *id;
  char *contract_id;
  char *direction; /* issued, received */
  char *kind;      /* normal, special (deductible input tax), credit */
  char *number;
  char *issued_on;   /* ISO, as the next one */
  char *received_on; /* NULL: not known */
  gint64 amount;     /* tax included; of a credit invoice below zero */
  char *currency;
  char *tax_rate; /* canonical rate: "6%"; or NULL */
  gboolean has_tax;
  gint64 tax; /* part of the amount */
  char *note;
  gint64 rev;
} QyInvoice;

/**
 * QyMovement: money that moved, or a balance that changed without: a credit note, a set-off.
 * Direction is that of the payment it settles; of a refund it is the other one.
 */
typedef struct
{
  char *id;
  char *contract_id;
  char *direction; /* in, out */
  char *kind;      /* payment, refund, credit-note, set-off */
  char *on_day;    /* ISO */
  gint64 amount;   /* above zero */
  char *currency;
  char *method;  /* bank transfer, draft, cash …; or NULL */
  char *account; /* which account, or NULL */
  char *note;
  gint64 rev;
} QyMovement;

/**
 * QyAllocation: how much of one movement or invoice belongs to one due payment.
 */
typedef struct
{
  char *id;
  char *contract_id;
  char *movement_id; /* one of the two */
  char *invoice_id;
  char *source_id;
  char *occurrence;
  gint64 amount; /* of its sign */
  gint64 rev;
} QyAllocation;

/**
 * QyShare: what a person allocates to one due payment.
 */
typedef struct
{
  const char *source_id;
  const char *occurrence;
  gint64 amount; /* with the sign of the whole */
} QyShare;

/**
 * QyMoneyTotal: what was allocated to one due payment.
 */
typedef struct
{
  char *source_id;
  char *occurrence;
  gint64 paid;     /* payments and set-offs, less refunds */
  gint64 credited; /* credit notes */
  gint64 invoiced; /* invoices, less credit invoices */
} QyMoneyTotal;

/**
 * QyMoneyStep: something that changed the balance of one due payment.
 */
typedef struct
{
  char *on_day;
  char *kind;    /* of the movement */
  gint64 amount; /* the balance falls by it; of a refund below zero */
  char *movement_id;
} QyMoneyStep;

QyInvoice *qy_invoice_new (const char *contract_id,
                           const char *direction,
                           const char *kind,
                           const char *issued_on,
                           gint64 amount,
                           const char *currency);
QyMovement *qy_movement_new (const char *contract_id,
                             const char *direction,
                             const char *kind,
                             const char *on_day,
                             gint64 amount,
                             const char *currency);
void qy_invoice_free (QyInvoice *invoice);
void qy_movement_free (QyMovement *movement);
void qy_allocation_free (QyAllocation *allocation);
void qy_money_total_free (QyMoneyTotal *total);
void qy_money_step_free (QyMoneyStep *step);

/* The words there are, ended by %NULL */
const char *const *qy_invoice_directions (void);
const char *const *qy_invoice_kinds (void);
const char *const *qy_movement_directions (void);
const char *const *qy_movement_kinds (void);

/* By day. (element-type QyInvoice, QyMovement) */
GPtrArray *qy_book_invoice_list (QyBook *self, const char *contract_id, GError **error);
GPtrArray *qy_book_movement_list (QyBook *self, const char *contract_id, GError **error);
QyInvoice *qy_book_invoice_get (QyBook *self, const char *id, GError **error);
QyMovement *qy_book_movement_get (QyBook *self, const char *id, GError **error);

/**
 * qy_book_movement_put: records a movement (rev 0; id and rev are filled in) or corrects one, and
 * makes its allocations what @shares say, in one act. What is allocated to nothing stays open.
 * @shares: (array length=n_shares) (nullable)
 *
 * Errors: QY_ERROR_INVALID for an unknown direction, kind or currency, a day that is none or still
 * to come, an amount that is not above zero; QY_ERROR_NOT_FOUND for a share of what the contract
 * does not demand; QY_ERROR_CONSTRAINT for shares that are together more than the amount, of
 * another currency or direction than the due payment, or more than what is open of it.
 */
gboolean qy_book_movement_put (
    QyBook *self, QyMovement *movement, const QyShare *shares, gsize n_shares, GError **error);

/**
 * qy_book_invoice_put: the same for an invoice.
 *
 * Errors: as above; QY_ERROR_INVALID also for a credit invoice that is not below zero, a tax rate
 * that is none or a tax beyond the amount; QY_ERROR_CONSTRAINT for a number that another invoice of
 * the contract in that direction has.
 */
gboolean qy_book_invoice_put (
    QyBook *self, QyInvoice *invoice, const QyShare *shares, gsize n_shares, GError **error);

/* With their allocations and files. */
gboolean qy_book_movement_remove (QyBook *self, const char *id, GError **error);
gboolean qy_book_invoice_remove (QyBook *self, const char *id, GError **error);

/**
 * qy_book_allocation_list: all of a contract, by source and occurrence. (element-type QyAllocation)
 */
GPtrArray *qy_book_allocation_list (QyBook *self, const char *contract_id, GError **error);

/**
 * qy_book_money_totals: what was paid, credited and invoiced of each due payment of a contract;
 * those of which nothing was are not listed. By source and occurrence. (element-type QyMoneyTotal)
 */
GPtrArray *qy_book_money_totals (QyBook *self, const char *contract_id, GError **error);

/**
 * qy_book_money_steps: what changed the balance of one due payment, by day: what a penalty is
 * reckoned with. (element-type QyMoneyStep)
 */
GPtrArray *qy_book_money_steps (QyBook *self,
                                const char *contract_id,
                                const char *source_id,
                                const char *occurrence,
                                GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyInvoice, qy_invoice_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyMovement, qy_movement_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyAllocation, qy_allocation_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyMoneyTotal, qy_money_total_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyMoneyStep, qy_money_step_free)
