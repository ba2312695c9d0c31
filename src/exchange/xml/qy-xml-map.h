/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-row.h"

/* Which element of the file is which table, and what stands in what: the one description that
 * writing and reading share. Columns become attributes of the same name with '-' for '_', or child
 * elements where the table says QY_COLUMN_BODY; QY_COLUMN_RUNS is the content itself. The owner
 * column is not written: it is the element around. */

typedef enum
{
  QY_XML_SECTION, /* only holds others */
  QY_XML_ROW,     /* one row of a table */
  QY_XML_RECORD,  /* a row that others belong to: what is compared and decided on as a whole */
  QY_XML_HISTORY, /* events of a record that is gone */
  QY_XML_BLOB,    /* bytes, in pieces */
  QY_XML_PIECE,
} QyXmlKind;

typedef struct _QyXmlElement QyXmlElement;

struct _QyXmlElement
{
  const char *name;
  QyXmlKind kind;
  const QyTable *table;                /* of a ROW, RECORD or BLOB */
  const char *order;                   /* SQL: columns by which the rows of one owner are written */
  const QyXmlElement *const *children; /* in the order of the file, or NULL */
};

#define QY_XML_MAX_COLUMNS 40

/* Tables that src/store describes in ways of its own. */
extern const QyTable qy_xml_event_table;
extern const QyTable qy_xml_counter_table;
extern const QyTable qy_xml_blob_table;

extern const QyXmlElement qy_xml_book;
extern const QyXmlElement qy_xml_settings;
extern const QyXmlElement qy_xml_person;
extern const QyXmlElement qy_xml_party;
extern const QyXmlElement qy_xml_clause;
extern const QyXmlElement qy_xml_template;
extern const QyXmlElement qy_xml_contract;
extern const QyXmlElement qy_xml_holiday_year;
extern const QyXmlElement qy_xml_history;
extern const QyXmlElement qy_xml_event;
extern const QyXmlElement qy_xml_blob;
extern const QyXmlElement qy_xml_piece;
extern const QyXmlElement qy_xml_counter;

/**
 * qy_xml_element_child: the element called @name inside @parent, or %NULL.
 */
const QyXmlElement *qy_xml_element_child (const QyXmlElement *parent, const char *name);

/**
 * QyXmlNames: the names of a table's columns in XML, by position; %NULL for the owner column.
 */
typedef struct
{
  const QyTable *table;
  const char *names[QY_XML_MAX_COLUMNS];
  int owner; /* column, or -1 */
  int runs;  /* column, or -1 */
  int key;   /* column that children name as their owner, or -1 */
} QyXmlNames;

/**
 * qy_xml_names_of: made at the first use, never freed; any thread.
 */
const QyXmlNames *qy_xml_names_of (const QyTable *table);
