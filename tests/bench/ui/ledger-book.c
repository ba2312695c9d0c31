/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A book with so many rows in its ledger and nothing else: ledger-book BOOK CONTRACTS */
#include <stdlib.h>

#include "ledger-rows.h"

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QyBook) book = NULL;

  if (argc != 3)
    g_error ("ledger-book BOOK CONTRACTS");
  book = qy_book_open (argv[1], QY_BOOK_CREATE | QY_BOOK_INLINE, &error);
  g_assert_no_error (error);
  add_ledger_rows (book, (guint) atoi (argv[2]));
  return 0;
}
