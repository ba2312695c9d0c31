/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-record-private.h"

/* Plain records that belong to a contract: how they are listed, stored and removed, and the checks
 * they have in common. */

typedef struct
{
  QyRecordKind record;
  GDestroyNotify free_record;
  gsize id_offset;                                           /* char * */
  gsize contract_offset;                                     /* char * */
  gssize position_offset;                                    /* gint64; -1: there is none */
  void (*finish_row) (gconstpointer record, QyRow *row);     /* nullable: cells that no member is */
  void (*finish_record) (gpointer record, const QyRow *row); /* nullable: the way back */
} QyPartKind;

/**
 * qy_part_list: the records of one contract by position, or else by id.
 */
GPtrArray *
qy_part_list (QyBook *book, const QyPartKind *kind, const char *contract_id, GError **error);
gpointer qy_part_get (QyBook *book, const QyPartKind *kind, const char *id, GError **error);

/**
 * qy_part_begin: a new act; QY_ERROR_NOT_FOUND if there is no such contract.
 */
QyAct *qy_part_begin (QyBook *book, const char *contract_id, GError **error);

/**
 * qy_part_put: inserts a record whose rev is 0, or updates one. Id, position and rev are filled in.
 *
 * Errors: QY_ERROR_CONSTRAINT for a record that belongs to another contract or was changed
 * meanwhile.
 */
gboolean qy_part_put (QyAct *act, const QyPartKind *kind, gpointer record, GError **error);

/**
 * qy_part_draw_number: the next number of a pattern and the year that is today, in the act's
 * transaction; one that is taken already (by an import) is passed over.
 * @query: gives something if its one text parameter, a number, is taken
 * @number: (inout): an older one is freed
 */
gboolean qy_part_draw_number (
    QyAct *act, const char *pattern, const char *query, char **number, GError **error);

/**
 * qy_part_take: removes a row and the files attached to it.
 */
gboolean qy_part_take (QyAct *act, const QyRow *row, GError **error);

/**
 * qy_part_commit: derives what is due and commits.
 */
gboolean qy_part_commit (
    QyAct *act, const char *contract_id, const char *verb, const char *label, GError **error);

/**
 * qy_part_remove: the whole act of removing one.
 * @label: (transfer none): what History says
 */
gboolean qy_part_remove (QyBook *book,
                         const QyPartKind *kind,
                         const char *id,
                         const char *verb,
                         const char *label,
                         GError **error);

/**
 * qy_part_remove_all: every record that belongs to the contract, and its due rows; of a contract
 * that goes.
 */
gboolean qy_part_remove_all (QyAct *act, const char *contract_id, GError **error);

/**
 * qy_part_check_word: QY_ERROR_INVALID names the words there are.
 * @what: (transfer none): translated: kind
 */
gboolean
qy_part_check_word (const char *word, const char *const *words, const char *what, GError **error);

typedef enum
{
  QY_DAY_DEFAULT = 0,
  QY_DAY_REQUIRED = 1 << 0,
  QY_DAY_PAST = 1 << 1, /* not after today */
} QyDayFlags;

/**
 * qy_part_check_day: QY_ERROR_INVALID for a text that is not a day as it is stored.
 * @what: (transfer none): translated: day of arrival
 */
gboolean qy_part_check_day (
    QyBook *book, const char *day, QyDayFlags flags, const char *what, GError **error);

/**
 * qy_part_check_instant: as qy_part_check_day(), for an instant.
 */
gboolean qy_part_check_instant (
    QyBook *book, const char *instant, QyDayFlags flags, const char *what, GError **error);

/**
 * qy_part_check_order: QY_ERROR_INVALID if both are known and @later comes first.
 */
gboolean qy_part_check_order (const char *earlier,
                              const char *earlier_name,
                              const char *later,
                              const char *later_name,
                              GError **error);

/**
 * qy_part_check_money: QY_ERROR_INVALID for a currency or an amount that cannot be.
 * @positive: whether it must be above zero; else below
 */
gboolean
qy_part_check_money (gint64 amount, const char *currency, gboolean positive, GError **error);

/**
 * qy_part_check_source: whether something of the holder can be due under this name; a mark or an
 * allocation that names nothing would never be seen again.
 */
gboolean qy_part_check_source (QyBook *book,
                               const char *holder_id,
                               const char *source_id,
                               const char *occurrence,
                               GError **error);

/**
 * qy_part_invalid: sets QY_ERROR_INVALID. Returns: FALSE
 */
gboolean qy_part_invalid (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);
