/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-sqlite-tokenizer.h"

#include "qy-search-text.h"

typedef int (*TokenFunc) (
    void *context, int flags, const char *token, int length, int start, int end);

static int
create (void *context, const char **arguments, int n_arguments, Fts5Tokenizer **tokenizer)
{
  static int stateless;

  *tokenizer = (Fts5Tokenizer *) &stateless;
  return SQLITE_OK;
}

static void delete (Fts5Tokenizer *tokenizer)
{
}

static int
tokenize (Fts5Tokenizer *tokenizer,
          void *context,
          int flags,
          const char *text,
          int length,
          TokenFunc token)
{
  g_autofree char *normal = qy_search_text_normalize (text, length);
  int rc = SQLITE_OK;

  for (const char *p = normal; *p != '\0' && rc == SQLITE_OK; p = g_utf8_next_char (p))
    {
      int start = p - normal;
      int size = g_utf8_skip[*(const guchar *) p];

      rc = token (context, 0, p, size, start, start + size);
    }
  return rc;
}

static fts5_api *
find_api (sqlite3 *db)
{
  fts5_api *api = NULL;
  sqlite3_stmt *stmt = NULL;

  if (sqlite3_prepare_v2 (db, "SELECT fts5 (?1)", -1, &stmt, NULL) != SQLITE_OK)
    return NULL;
  sqlite3_bind_pointer (stmt, 1, &api, "fts5_api_ptr", NULL);
  sqlite3_step (stmt);
  sqlite3_finalize (stmt);
  return api;
}

int
qy_sqlite_tokenizer_register (sqlite3 *db)
{
  static fts5_tokenizer tokenizer = { create, delete, tokenize };
  fts5_api *api = find_api (db);

  if (api == NULL)
    return SQLITE_ERROR;
  return api->xCreateTokenizer (api, "qiyue", NULL, &tokenizer, NULL);
}
