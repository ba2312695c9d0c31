/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-derive-private.h"

gboolean
qy_contract_derive (QyAct *act, const char *contract_id, GError **error)
{
  g_return_val_if_fail (act != NULL && contract_id != NULL, FALSE);

  return TRUE;
}
