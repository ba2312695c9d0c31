/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book-contract.h"

/* A register of contracts (.xlsx, .csv) on its way into the book:
 *
 *   qy_register_open()      file → columns and rows; which column is which field is found out
 *   qy_register_map()       … and corrected, as often as somebody likes
 *   qy_register_check()     every row is read: what is wrong with it
 *   qy_register_compare()   against the book: what is there already, which parties are new
 *   qy_register_apply()     all of it in one transaction, or nothing
 *
 * The first three need no book and may run on any thread; the last two run on the book's. A
 * register is used by one thread at a time. */

/**
 * QyRegisterField: what a column can hold.
 */
typedef enum
{
  QY_REGISTER_IGNORED,
  QY_REGISTER_NUMBER,
  QY_REGISTER_TITLE,
  QY_REGISTER_KIND,
  QY_REGISTER_STATE,
  QY_REGISTER_PARTY_A,
  QY_REGISTER_PARTY_B,
  QY_REGISTER_PARTY_C,
  QY_REGISTER_OWN_PARTY,   /* "our side" */
  QY_REGISTER_OTHER_PARTY, /* "counterparty", "supplier", "customer" */
  QY_REGISTER_PARTIES,     /* several in one cell */
  QY_REGISTER_SIGNED_ON,
  QY_REGISTER_EFFECTIVE_ON,
  QY_REGISTER_STARTS_ON,
  QY_REGISTER_ENDS_ON,
  QY_REGISTER_PERIOD, /* first and last day in one cell */
  QY_REGISTER_AMOUNT,
  QY_REGISTER_CURRENCY,
  QY_REGISTER_RESPONSIBLE,
  QY_REGISTER_TAGS,
  QY_REGISTER_NOTE, /* several columns may: their texts are joined */
  QY_N_REGISTER_FIELDS
} QyRegisterField;

/**
 * qy_register_field_to_string: its stable name: "number", "party_a", "ignored".
 */
const char *qy_register_field_to_string (QyRegisterField field);
gboolean qy_register_field_from_string (const char *name, QyRegisterField *field);

/**
 * qy_register_field_label: its name in the interface's language.
 */
const char *qy_register_field_label (QyRegisterField field);

/**
 * QyRegisterColumn: a column of the file.
 */
typedef struct
{
  const char *name; /* in the head; may be empty */
  QyRegisterField field;
  guint n_filled;     /* rows that have something there */
  const char *sample; /* the first thing, or "" */
} QyRegisterColumn;

/**
 * QyRegisterProblem: why a row cannot be stored.
 */
typedef struct
{
  guint line;          /* as in the file; 0: the whole table */
  const char *column;  /* its name, or NULL */
  const char *message; /* "file:row: column: reason" */
} QyRegisterProblem;

/**
 * QyRegisterDuplicate: a row whose contract is there already, in the book or further up in the
 * file.
 */
typedef struct
{
  guint line;
  guint other_line;        /* 0: in the book */
  const char *contract_id; /* in the book, or NULL */
  const char *number;      /* the other one's */
  const char *title;       /* the other one's */
  gboolean by_number;      /* FALSE: title, parties and dates are the same */
} QyRegisterDuplicate;

/**
 * QyRegisterParty: who stands behind a label.
 */
typedef struct
{
  const char *label;
  const char *name;
} QyRegisterParty;

/**
 * QyRegisterEntry: a row as it will be stored. Texts are "" or %NULL where the row has none.
 */
typedef struct
{
  guint line;
  char *number;
  char *title;
  char *kind;
  QyContractState state;
  GArray *parties; /* of QyRegisterParty; names belong to the entry */
  char *signed_on; /* ISO, as the next ones */
  char *effective_on;
  char *starts_on;
  char *ends_on;
  char *amount; /* "CNY 120000.50" */
  char *responsible;
  char *tags;
  char *note;
} QyRegisterEntry;

void qy_register_entry_free (QyRegisterEntry *entry);

/**
 * QyRegister: the file, its columns and what is known of its rows.
 */
typedef struct _QyRegister QyRegister;

/**
 * qy_register_open: reads the file. The head is the row among the first twenty that names most
 * fields, with the one below it if that names more; rows of totals and repeated heads are passed
 * over. A mapping that was remembered for the same head is taken up.
 * @sheet: (nullable): the worksheet, see qy_sheet_read()
 *
 * Errors: those of qy_sheet_read(); QY_ERROR_MALFORMED when there is no row under the head.
 */
QyRegister *
qy_register_open (const char *path, const char *sheet, GCancellable *cancellable, GError **error);
void qy_register_free (QyRegister *self);

/**
 * qy_register_columns: (array length=n): from left to right; valid until the next mapping.
 */
const QyRegisterColumn *qy_register_columns (QyRegister *self, guint *n);

/**
 * qy_register_n_rows: how many rows would be contracts.
 */
guint qy_register_n_rows (QyRegister *self);

/**
 * qy_register_n_passed_over: rows of totals and repeated heads.
 */
guint qy_register_n_passed_over (QyRegister *self);

/**
 * qy_register_map: says what a column holds. A field stands in one column only (but notes): the
 * column that had it is ignored from now on. What was checked and compared is forgotten.
 */
void qy_register_map (QyRegister *self, guint column, QyRegisterField field);

/**
 * qy_register_map_by_name: the same for the column with this name in the head.
 *
 * Errors: QY_ERROR_NOT_FOUND.
 */
gboolean
qy_register_map_by_name (QyRegister *self, const char *name, QyRegisterField field, GError **error);

/**
 * qy_register_remember: keeps the mapping on this device, for tables with the same head.
 *
 * Errors: QY_ERROR_IO
 */
gboolean qy_register_remember (QyRegister *self, GError **error);

/**
 * qy_register_entry: (transfer full): the row @index as it will be stored; what is wrong in it is
 * left out
 */
QyRegisterEntry *qy_register_entry (QyRegister *self, guint index);

/**
 * qy_register_check: reads every row.
 * @n_problems: (out) (optional): how many there are; the list holds the first thousand
 *
 * Returns: (transfer none) (element-type QyRegisterProblem): empty when all is well
 */
GPtrArray *qy_register_check (QyRegister *self, guint *n_problems);

/**
 * QyRegisterPlan: what applying would do.
 */
typedef struct
{
  guint n_contracts;      /* that are new */
  GPtrArray *duplicates;  /* of QyRegisterDuplicate: left out */
  GPtrArray *new_parties; /* of char *: names that the book does not know */
  GPtrArray *new_persons; /* of char * */
  guint n_known_parties;
} QyRegisterPlan;

/**
 * qy_register_compare: looks everything up in the book. What the book refuses (a name that several
 * parties have) is a problem like any other and is added to those of qy_register_check().
 *
 * Returns: (transfer none): valid until the next mapping; %NULL with @error set
 */
const QyRegisterPlan *
qy_register_compare (QyRegister *self, QyBook *book, GCancellable *cancellable, GError **error);

typedef struct
{
  gboolean skip_duplicates;       /* FALSE: one duplicate and nothing is stored */
  GFileProgressCallback progress; /* rows stored, rows in all */
  gpointer progress_data;
  GCancellable *cancellable;
} QyRegisterOptions;

/**
 * qy_register_apply: stores the contracts, with the parties and persons that are new, in one
 * transaction. Each contract has its own event "existing contract entered"; one on the book's
 * history says what came in. It compares again itself: others may have written meanwhile.
 * @plan: (out) (optional) (transfer none): what was stored
 *
 * Errors: of QY_EXCHANGE_ERROR: QY_ERROR_MALFORMED when rows have problems, QY_ERROR_CONSTRAINT for
 * duplicates or what the book refuses (with file:row), QY_ERROR_CANCELLED; those of the store. The
 * book is then as it was.
 */
gboolean qy_register_apply (QyRegister *self,
                            QyBook *book,
                            const QyRegisterOptions *options,
                            const QyRegisterPlan **plan,
                            GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyRegister, qy_register_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyRegisterEntry, qy_register_entry_free)
