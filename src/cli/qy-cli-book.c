/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-cli-book.h"

#include <glib/gi18n-lib.h>

#include "qy-book-clause.h"
#include "qy-book-party.h"
#include "qy-book-template.h"
#include "qy-cli-input.h"

QyBook *
qy_cli_open_book (QyCli *cli, QyBookFlags flags, GError **error)
{
  QyBook *book = NULL;

  if ((flags & QY_BOOK_CREATE) == 0 && !g_file_test (cli->book_path, G_FILE_TEST_EXISTS))
    {
      g_set_error (error, QY_CLI_ERROR, QY_ERROR_NOT_FOUND,
                   _ ("There is no book at %s. “qiyuectl init” makes one; --book names another."),
                   cli->book_path);
      return NULL;
    }
  book = qy_book_open_as (cli->book_path, flags | QY_BOOK_INLINE, cli->person, cli->now, error);
  if (book == NULL)
    return NULL;
  qy_book_set_today (book, cli->today);
  return book;
}

GArray *
qy_cli_assignments (char **words, GPtrArray *kept, GError **error)
{
  g_autoptr (GArray) list = g_array_new (FALSE, FALSE, sizeof (QyAssignment));

  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    {
      char *name = NULL;
      char *value = NULL;
      QyAssignment assignment;

      if (!qy_cli_split_assignment (words[i], &name, &value, error))
        return NULL;
      g_ptr_array_add (kept, name);
      g_ptr_array_add (kept, value);
      assignment = (QyAssignment){ name, value };
      g_array_append_val (list, assignment);
    }
  return g_steal_pointer (&list);
}

static char *
find_contract (QyBook *book, const char *text, GError **error)
{
  g_autoptr (QyContract) contract = qy_book_contract_find (book, text, error);

  return contract != NULL ? g_strdup (contract->id) : NULL;
}

static char *
find_template (QyBook *book, const char *text, GError **error)
{
  g_autoptr (QyTemplate) tmpl = qy_book_template_find (book, text, error);

  return tmpl != NULL ? g_strdup (tmpl->id) : NULL;
}

static char *
find_clause (QyBook *book, const char *text, GError **error)
{
  g_autoptr (QyClause) clause = qy_book_clause_find (book, text, error);

  return clause != NULL ? g_strdup (clause->id) : NULL;
}

static char *
find_party (QyBook *book, const char *text, GError **error)
{
  g_autoptr (QyParty) party = qy_book_party_find (book, text, error);

  return party != NULL ? g_strdup (party->id) : NULL;
}

char *
qy_cli_find_holder (QyBook *book, const char *text, const char **kind, GError **error)
{
  static const struct
  {
    const char *kind;
    char *(*find) (QyBook *book, const char *text, GError **error);
  } finders[] = {
    { "contract", find_contract },
    { "template", find_template },
    { "clause", find_clause },
    { "party", find_party },
  };

  for (guint i = 0; i < G_N_ELEMENTS (finders); i++)
    {
      g_autoptr (GError) local = NULL;
      char *id = finders[i].find (book, text, &local);

      if (id != NULL)
        {
          if (kind != NULL)
            *kind = finders[i].kind;
          return id;
        }
      if (local->code != QY_ERROR_NOT_FOUND)
        {
          g_propagate_error (error, g_steal_pointer (&local));
          return NULL;
        }
    }
  g_set_error (error, QY_CLI_ERROR, QY_ERROR_NOT_FOUND,
               _ ("The book has no contract, template, clause or party “%s”. “qiyuectl search” may "
                  "find it."),
               text);
  return NULL;
}
