/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-table-sql.h"
#include "qy-tables.h"

#include <stdio.h>

/* The statements that are derived from the table descriptions, one a line. */
int
main (int argc, char **argv)
{
  for (const QyTable *const *table = qy_tables_all (); *table != NULL; table++)
    {
      const QyTableSql *sql = qy_table_get_sql (*table);

      printf ("%s\n%s\n%s\n%s\n", sql->insert, sql->update, sql->remove, sql->get);
      if (sql->owned != NULL)
        printf ("%s\n", sql->owned);
    }
  return 0;
}
