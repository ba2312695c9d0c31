/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "qy-exchange.h"
#include "qy-store.h"

#define QY_XML_NAMESPACE "urn:qiyue:book:1"
#define QY_XML_VERSION   "1"

/* A book, or one record of it, as one XML file and back. docs/formats.md describes the file,
 * data/qiyue-book-1.xsd is its schema. Both ways are streamed: memory does not grow with the file.
 */

/**
 * QyXmlCounts: how many records of each kind went by.
 */
typedef struct
{
  guint64 persons;
  guint64 parties;
  guint64 clauses;
  guint64 templates;
  guint64 contracts;
  guint64 holidays; /* years */
  guint64 files;    /* contents of attachments and issued PDFs, each counted once */
} QyXmlCounts;

typedef struct
{
  const char *record_id;          /* a contract, template or library clause; NULL: the whole book */
  GFileProgressCallback progress; /* records written, records in all (0: one record) */
  gpointer progress_data;
  GCancellable *cancellable;
} QyXmlExportOptions;

/**
 * qy_xml_export: writes the book to @path, which is replaced only when everything is written and on
 * the disk.
 * @options: (nullable)
 * @counts: (out) (optional)
 *
 * Of one contract the parties and persons it names go along; its template and its parent are named
 * only.
 *
 * Errors: QY_ERROR_NOT_FOUND for an unknown record; QY_ERROR_CORRUPT for a text that XML cannot
 * carry (the message names table, record and column); QY_ERROR_TOO_LARGE, QY_ERROR_IO,
 * QY_ERROR_FULL, QY_ERROR_CANCELLED. Then nothing is left at
 * @path but what was there before.
 */
gboolean qy_xml_export (QyStore *store,
                        const char *path,
                        const QyXmlExportOptions *options,
                        QyXmlCounts *counts,
                        GError **error);

/**
 * QyXmlDifference: a record that book and file hold in different states.
 */
typedef struct
{
  const char *kind; /* person, party, clause, template, contract, holiday-year, settings */
  const char *id;
  const char *title; /* as the file has it */
  gint64 our_rev;
  const char *our_who; /* who changed ours last, and when */
  const char *our_when;
  gint64 our_events;
  gint64 their_rev;
  const char *their_who;
  const char *their_when;
  gint64 their_events;
  gboolean replaced; /* what was decided */
} QyXmlDifference;

/**
 * QyXmlDecide: whether the file's state of a record shall replace the book's. Called in the middle
 * of the import, on the thread that runs it.
 */
typedef gboolean (*QyXmlDecide) (const QyXmlDifference *difference, gpointer user_data);

typedef struct
{
  gboolean check;     /* do everything, keep nothing: the book stays as it is */
  QyXmlDecide decide; /* NULL: what differs stays as the book has it */
  gpointer decide_data;
  GFileProgressCallback progress; /* bytes read, size of the file */
  gpointer progress_data;
  GCancellable *cancellable;
} QyXmlImportOptions;

/**
 * QyXmlImportReport: what an import did or, when it failed, found. Made by
 * qy_xml_import_report_new().
 */
typedef struct
{
  QyXmlCounts added;
  QyXmlCounts same;       /* were there already in the same state */
  GPtrArray *differences; /* of QyXmlDifference */
  GPtrArray *refused;     /* of char *, "file:line: reason"; the first ones only, see n_refused */
  guint64 n_refused;
  GPtrArray *
      notes; /* of char *: what was left out, such as a template that neither file nor book holds */
} QyXmlImportReport;

QyXmlImportReport *qy_xml_import_report_new (void);
void qy_xml_import_report_free (QyXmlImportReport *report);

/**
 * qy_xml_import: reads @path into the book: all of it in one transaction, or nothing.
 * @store: (nullable): %NULL validates the file alone
 * @options: (nullable)
 * @report: (nullable): filled in whether it succeeds or not
 *
 * Records the book does not have are added with their ids, versions, stamps and events; those it
 * has in the same state are left alone; those it has in another state are listed and replaced only
 * when @options->decide says so. One event "import" on the book's own stream says what came in.
 * Search rows of what came in are left to be filled in afterwards.
 *
 * Errors: QY_ERROR_MALFORMED, QY_ERROR_TOO_NEW, QY_ERROR_TOO_LARGE, QY_ERROR_FOREIGN and
 * QY_ERROR_CONSTRAINT of QY_EXCHANGE_ERROR, each "file:line: reason"; QY_ERROR_CANCELLED; those of
 * the store. The book is then unchanged.
 */
gboolean qy_xml_import (QyStore *store,
                        const char *path,
                        const QyXmlImportOptions *options,
                        QyXmlImportReport *report,
                        GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyXmlImportReport, qy_xml_import_report_free)
