/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-page-kinds.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-contract-page.h"
#include "qy-calendar-page.h"
#include "qy-clause-page.h"
#include "qy-clauses-page.h"
#include "qy-ledger-page.h"
#include "qy-parties-page.h"
#include "qy-party-page.h"
#include "qy-reports-page.h"
#include "qy-review-page.h"
#include "qy-service-board.h"
#include "qy-service-counter.h"
#include "qy-start-page.h"
#include "qy-template-page.h"
#include "qy-templates-page.h"

static const QyListKind lists[] = {
  { "start", N_ ("Today"), "go-home-symbolic", qy_start_page_get_type },
  { "calendar", N_ ("Calendar"), "x-office-calendar-symbolic", qy_calendar_page_get_type },
  { "contracts", N_ ("Contracts"), "view-list-symbolic", qy_ledger_page_get_type },
  { "templates", N_ ("Templates"), "folder-templates-symbolic", qy_templates_page_get_type },
  { "clauses", N_ ("Clauses"), "accessories-dictionary-symbolic", qy_clauses_page_get_type },
  { "parties", N_ ("Parties"), "x-office-address-book-symbolic", qy_parties_page_get_type },
  { "service", N_ ("Service"), "audio-headset-symbolic", qy_service_board_get_type,
    qy_service_counter_new },
  { "reports", N_ ("Reports"), "x-office-spreadsheet-symbolic", qy_reports_page_get_type },
};

static const struct
{
  const char *prefix;
  GType (*get_type) (void);
} records[] = {
  { "contract", qy_contract_page_get_type }, { "clause", qy_clause_page_get_type },
  { "party", qy_party_page_get_type },       { "review", qy_review_page_get_type },
  { "template", qy_template_page_get_type },
};

const QyListKind *
qy_list_kinds (guint *n)
{
  g_return_val_if_fail (n != NULL, NULL);

  *n = G_N_ELEMENTS (lists);
  return lists;
}

QyPage *
qy_page_new_for (QySession *session, const char *name)
{
  const char *colon = NULL;

  g_return_val_if_fail (QY_IS_SESSION (session) && name != NULL, NULL);

  colon = strchr (name, ':');
  for (guint i = 0; i < G_N_ELEMENTS (records) && colon != NULL; i++)
    {
      gsize length = (gsize) (colon - name);

      if (strlen (records[i].prefix) == length && strncmp (records[i].prefix, name, length) == 0)
        return g_object_new (records[i].get_type (), "session", session, "page-name", name, NULL);
    }
  return NULL;
}
