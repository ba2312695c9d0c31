/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-holder-private.h"
#include "qy-party-private.h"

/* A draft prints what the party is called now; what is issued keeps what it printed. */
static gboolean
refresh (QyAct *act, const char *holder_id, GError **error)
{
  g_autoptr (QyHolder) holder = qy_holder_load (act->book, holder_id, error);

  if (holder == NULL)
    return FALSE;
  if (holder->contract == NULL
      || (holder->contract->has_text && !qy_contract_state_allows_edit (holder->contract->state)))
    return TRUE;
  return qy_contract_apply_mirror (act->book, holder->contract, holder->document, error)
         && qy_contract_store (act, holder->contract, error)
         && qy_index_put_text (act, holder->index_kind, holder_id, NULL, holder->document, error);
}

gboolean
qy_party_refresh_drafts (QyAct *act, const char *id, GError **error)
{
  g_autoptr (GPtrArray) holders = g_ptr_array_new_with_free_func (g_free);

  if (!qy_record_find_ids (act->book, "party-uses", id, NULL, holders, error))
    return FALSE;
  for (guint i = 0; i < holders->len; i++)
    {
      if (!refresh (act, holders->pdata[i], error))
        return FALSE;
    }
  return TRUE;
}
