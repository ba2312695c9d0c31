/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-exchange.h"

#include <glib/gi18n-lib.h>

G_DEFINE_QUARK (qy - exchange - error - quark, qy_exchange_error)

gboolean
qy_exchange_is_cancelled (GCancellable *cancellable, GError **error)
{
  if (!g_cancellable_is_cancelled (cancellable))
    return FALSE;
  g_set_error_literal (error, QY_EXCHANGE_ERROR, QY_ERROR_CANCELLED,
                       _ ("stopped; nothing was changed"));
  return TRUE;
}
