/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <fcntl.h>
#include <glib.h>
#include <libxml/xmlreader.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "qy-store.h"
#include "qy-table-sql.h"
#include "qy-tables.h"

/* The yardsticks, each doing only what nobody can avoid, over the same file and rows:
 *   bare walk FILE            xmlTextReader over it, nothing else
 *   bare insert BOOK BOOK2    the rows of a book into a new one: prepared INSERTs, same schema,
 * journal and cache; rows are fetched in slices beforehand, and only the inserting is timed bare
 * write BOOK FILE      rows, escaping by hand, write(), fsync() */

#define SLICE 500

/* Seconds on the clock and of the processor since the start, or of several pieces of work. */
typedef struct
{
  gint64 clock;
  gint64 processor;
} Spent;

static Spent
now (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return (Spent){ g_get_monotonic_time (), time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000 };
}

static void
add_since (Spent *sum, Spent start)
{
  Spent end = now ();

  sum->clock += end.clock - start.clock;
  sum->processor += end.processor - start.processor;
}

static void
tell (Spent spent)
{
  printf ("%.6f %.6f\n", spent.clock / 1e6, spent.processor / 1e6);
}

static int
walk (const char *path)
{
  xmlTextReaderPtr reader = xmlReaderForFile (path, NULL, XML_PARSE_NONET);
  Spent spent = { 0 }, start = now ();
  int more;

  while ((more = xmlTextReaderRead (reader)) == 1)
    ;
  xmlFreeTextReader (reader);
  add_since (&spent, start);
  tell (spent);
  return more == 0 ? 0 : 1;
}

typedef struct
{
  const char *name;
  const char *select; /* rows of the contracts $1 <= id < $2, or of everything */
  gboolean sliced;
  sqlite3_stmt *from;
  sqlite3_stmt *to;
  int n_columns;
} Copy;

#define OF_DOCUMENT                                                                                \
  " WHERE document_id IN (SELECT id FROM document WHERE holder_id >= ?1 AND holder_id < ?2)"

static Copy copies[] = {
  { "book", "SELECT * FROM book" },
  { "party", "SELECT * FROM party" },
  { "contract", "SELECT * FROM contract WHERE id >= ?1 AND id < ?2 ORDER BY id", TRUE },
  { "document",
    "SELECT * FROM document WHERE holder_id >= ?1 AND holder_id < ?2 ORDER BY holder_id", TRUE },
  { "document_party", "SELECT * FROM document_party" OF_DOCUMENT, TRUE },
  { "field", "SELECT * FROM field" OF_DOCUMENT, TRUE },
  { "value", "SELECT * FROM value" OF_DOCUMENT, TRUE },
  { "block", "SELECT * FROM block" OF_DOCUMENT, TRUE },
  { "revision", "SELECT * FROM revision" OF_DOCUMENT, TRUE },
  { "signature", "SELECT * FROM signature WHERE contract_id >= ?1 AND contract_id < ?2", TRUE },
  { "term", "SELECT * FROM term WHERE holder_id >= ?1 AND holder_id < ?2", TRUE },
  { "term_attr",
    "SELECT * FROM term_attr WHERE term_id IN (SELECT id FROM term WHERE holder_id >= ?1 AND "
    "holder_id < ?2)",
    TRUE },
  { "event", "SELECT * FROM event WHERE stream >= ?1 AND stream < ?2", TRUE },
};

static void
check (sqlite3 *db, int rc)
{
  if (rc == SQLITE_OK || rc == SQLITE_ROW || rc == SQLITE_DONE)
    return;
  fprintf (stderr, "%s\n", sqlite3_errmsg (db));
  exit (1);
}

static sqlite3 *
open_database (const char *path)
{
  sqlite3 *db = NULL;

  check (db, sqlite3_open (path, &db));
  check (db, sqlite3_exec (db,
                           "PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY; PRAGMA "
                           "synchronous=EXTRA; PRAGMA cache_size=-8192; PRAGMA "
                           "journal_mode=PERSIST",
                           NULL, NULL, NULL));
  return db;
}

static void
prepare (Copy *copy, sqlite3 *from, sqlite3 *to)
{
  g_autoptr (GString) sql = g_string_new (NULL);

  check (from, sqlite3_prepare_v2 (from, copy->select, -1, &copy->from, NULL));
  copy->n_columns = sqlite3_column_count (copy->from);
  g_string_append_printf (sql, "INSERT INTO %s VALUES (?", copy->name);
  for (int i = 1; i < copy->n_columns; i++)
    g_string_append (sql, ", ?");
  g_string_append_c (sql, ')');
  check (to, sqlite3_prepare_v3 (to, sql->str, -1, SQLITE_PREPARE_PERSISTENT, &copy->to, NULL));
}

typedef struct
{
  Copy *copy;
  sqlite3_value **values;
} Row;

static void
fetch (Copy *copy, const char *from, const char *to, GArray *rows)
{
  if (copy->sliced)
    {
      sqlite3_bind_text (copy->from, 1, from, -1, SQLITE_STATIC);
      sqlite3_bind_text (copy->from, 2, to, -1, SQLITE_STATIC);
    }
  while (sqlite3_step (copy->from) == SQLITE_ROW)
    {
      Row row = { copy, g_new (sqlite3_value *, copy->n_columns) };

      for (int i = 0; i < copy->n_columns; i++)
        row.values[i] = sqlite3_value_dup (sqlite3_column_value (copy->from, i));
      g_array_append_val (rows, row);
    }
  sqlite3_reset (copy->from);
}

static void
put (const Row *row, sqlite3 *to)
{
  for (int i = 0; i < row->copy->n_columns; i++)
    sqlite3_bind_value (row->copy->to, i + 1, row->values[i]);
  check (to, sqlite3_step (row->copy->to));
  sqlite3_reset (row->copy->to);
}

/* Inserts rows and forgets them; only the inserting counts. */
static void
put_all (sqlite3 *db, GArray *rows, Spent *spent)
{
  Spent start = now ();

  for (guint i = 0; i < rows->len; i++)
    put (&g_array_index (rows, Row, i), db);
  add_since (spent, start);
  for (guint i = 0; i < rows->len; i++)
    {
      Row *row = &g_array_index (rows, Row, i);

      for (int c = 0; c < row->copy->n_columns; c++)
        sqlite3_value_free (row->values[c]);
      g_free (row->values);
    }
  g_array_set_size (rows, 0);
}

/* A slice of contracts, in the order of the file: contract by contract. */
static void
copy_slice (sqlite3 *db, int first, int last, Spent *spent)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (Row));

  for (int i = first; i < last; i++)
    {
      g_autofree char *low = g_strdup_printf ("c%07d", i);
      g_autofree char *high = g_strdup_printf ("c%07d", i + 1);

      for (gsize t = 0; t < G_N_ELEMENTS (copies); t++)
        if (copies[t].sliced)
          fetch (&copies[t], low, high, rows);
    }
  put_all (db, rows, spent);
}

static void
copy_whole_tables (sqlite3 *db, Spent *spent)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (Row));

  for (gsize t = 0; t < G_N_ELEMENTS (copies); t++)
    if (!copies[t].sliced)
      fetch (&copies[t], NULL, NULL, rows);
  put_all (db, rows, spent);
}

static int
insert (const char *from_path, const char *to_path)
{
  g_autoptr (GError) error = NULL;
  QyStore *made = qy_store_open (to_path, QY_STORE_CREATE, &error);
  sqlite3 *from = open_database (from_path), *to;
  sqlite3_stmt *last;
  Spent spent = { 0 }, start;
  int n;

  if (made == NULL)
    return 1;
  g_object_unref (made);
  to = open_database (to_path);
  for (gsize i = 0; i < G_N_ELEMENTS (copies); i++)
    prepare (&copies[i], from, to);
  check (from, sqlite3_prepare_v2 (from, "SELECT count (*) FROM contract", -1, &last, NULL));
  sqlite3_step (last);
  n = sqlite3_column_int (last, 0);
  sqlite3_finalize (last);
  check (to, sqlite3_exec (to, "BEGIN IMMEDIATE", NULL, NULL, NULL));
  copy_whole_tables (to, &spent);
  for (int i = 0; i < n; i += SLICE)
    copy_slice (to, i, MIN (i + SLICE, n), &spent);
  start = now ();
  check (to, sqlite3_exec (to, "COMMIT", NULL, NULL, NULL));
  add_since (&spent, start);
  tell (spent);
  return 0;
}

/* Writing */
static char buffer[256 * 1024];
static gsize used;
static int out;

static void
flush (void)
{
  if (write (out, buffer, used) != (gssize) used)
    exit (1);
  used = 0;
}

static inline void
raw (const char *text, gsize length)
{
  if (used + length > sizeof buffer)
    flush ();
  memcpy (buffer + used, text, length);
  used += length;
}

static void
escaped (const char *text, gsize length, gboolean attribute)
{
  const char *end = text + length, *p = text;

  for (; p < end; p++)
    if (*p == '<' || *p == '>' || *p == '&' || (attribute && (*p == '"' || *p == '\n')))
      {
        raw (text, p - text);
        if (*p == '<')
          raw ("&lt;", 4);
        else if (*p == '>')
          raw ("&gt;", 4);
        else if (*p == '&')
          raw ("&amp;", 5);
        else if (*p == '"')
          raw ("&quot;", 6);
        else
          raw ("&#10;", 5);
        text = p + 1;
      }
  raw (text, p - text);
}

typedef struct
{
  const QyTable *table; /* NULL: event */
  const char *order;
  int parents; /* how deep it stands */
  sqlite3_stmt *statement;
} Level;

static Level levels[] = {
  { &qy_contract_table, "SELECT * FROM contract ORDER BY id", 0 },
  { &qy_document_table, "SELECT * FROM document WHERE holder_id = ? ORDER BY id", 1 },
  { &qy_document_party_table, "SELECT * FROM document_party WHERE document_id = ? ORDER BY label",
    2 },
  { &qy_field_table, "SELECT * FROM field WHERE document_id = ? ORDER BY position, key", 2 },
  { &qy_value_table, "SELECT * FROM value WHERE document_id = ? ORDER BY field_key", 2 },
  { &qy_block_table, "SELECT * FROM block WHERE document_id = ? ORDER BY rank, key", 2 },
  { &qy_revision_table, "SELECT * FROM revision WHERE document_id = ? ORDER BY n", 2 },
  { &qy_signature_table, "SELECT * FROM signature WHERE contract_id = ? ORDER BY signed_on, id",
    1 },
  { &qy_term_table, "SELECT * FROM term WHERE holder_id = ? ORDER BY position, id", 1 },
  { &qy_term_attr_table, "SELECT * FROM term_attr WHERE term_id = ? ORDER BY attr", 2 },
  { NULL, "SELECT * FROM event WHERE stream = ? ORDER BY n", 1 },
};

static void
write_level (Level *level)
{
  sqlite3_stmt *row = level->statement;
  const char *name = level->table != NULL ? level->table->name : "event";
  int n = sqlite3_column_count (row), long_column = -1;

  while (sqlite3_step (row) == SQLITE_ROW)
    {
      raw ("<", 1);
      raw (name, strlen (name));
      for (int i = 0; i < n; i++)
        {
          const char *column = sqlite3_column_name (row, i);
          gboolean is_long =
              level->table != NULL
                  ? (level->table->columns[i].flags & (QY_COLUMN_BODY | QY_COLUMN_RUNS)) != 0
                  : i == 7;

          if (sqlite3_column_type (row, i) == SQLITE_NULL)
            continue;
          if (is_long)
            {
              long_column = i;
              continue;
            }
          raw (" ", 1);
          raw (column, strlen (column));
          raw ("=\"", 2);
          escaped ((const char *) sqlite3_column_text (row, i), sqlite3_column_bytes (row, i),
                   TRUE);
          raw ("\"", 1);
        }
      raw (">\n", 2);
      if (long_column >= 0)
        escaped ((const char *) sqlite3_column_text (row, long_column),
                 sqlite3_column_bytes (row, long_column), FALSE);
      for (Level *child = level + 1;
           child < levels + G_N_ELEMENTS (levels) && child->parents > level->parents; child++)
        if (child->parents == level->parents + 1)
          {
            sqlite3_bind_text (child->statement, 1, (const char *) sqlite3_column_text (row, 0), -1,
                               SQLITE_TRANSIENT);
            write_level (child);
          }
      raw ("</", 2);
      raw (name, strlen (name));
      raw (">\n", 2);
    }
  sqlite3_reset (row);
}

static int
write_all (const char *book, const char *path)
{
  sqlite3 *db = open_database (book);
  Spent spent = { 0 }, start = now ();

  out = open (path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
  for (gsize i = 0; i < G_N_ELEMENTS (levels); i++)
    check (db, sqlite3_prepare_v2 (db, levels[i].order, -1, &levels[i].statement, NULL));
  write_level (&levels[0]);
  flush ();
  if (fsync (out) != 0)
    return 1;
  add_since (&spent, start);
  tell (spent);
  return 0;
}

int
main (int argc, char **argv)
{
  if (argc == 3 && strcmp (argv[1], "walk") == 0)
    return walk (argv[2]);
  if (argc == 4 && strcmp (argv[1], "insert") == 0)
    return insert (argv[2], argv[3]);
  if (argc == 4 && strcmp (argv[1], "write") == 0)
    return write_all (argv[2], argv[3]);
  return 2;
}
