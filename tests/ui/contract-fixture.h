/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "library-fixture.h"
#include "qy-contract-page.h"
#include "qy-paper.h"

#define CONTRACT_TITLE "机房运维合同"

/* A draft with both parties and all fields; its id. */
static inline gpointer
contract_make (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autofree char *tmpl = add_template (book);

  return add_draft (book, tmpl, CONTRACT_TITLE);
}

static inline gpointer
contract_issue (QyBook *book, gpointer id, GCancellable *cancellable, GError **error)
{
  g_autoptr (QyRevision) revision =
      qy_book_contract_issue (book, id, NULL, qy_paper_render, NULL, error);

  return revision != NULL ? GINT_TO_POINTER (TRUE) : NULL;
}

static inline gpointer
contract_load (QyBook *book, gpointer id, GCancellable *cancellable, GError **error)
{
  return qy_dossier_load (book, id, error);
}

static inline gboolean
contract_is_loaded (gpointer page)
{
  return qy_contract_page_get_dossier (page) != NULL;
}

/* The tab of contract @id in the fixture's window, loaded. */
static inline QyContractPage *
contract_show (LibraryFixture *fixture, const char *id)
{
  g_autofree char *name = g_strconcat ("contract:", id, NULL);
  QyPage *page =
      g_object_new (QY_TYPE_CONTRACT_PAGE, "session", fixture->session, "page-name", name, NULL);

  library_show (fixture, page);
  library_wait (contract_is_loaded, page);
  return QY_CONTRACT_PAGE (page);
}
