/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-fault.h"

#include <glib/gi18n-lib.h>

static const char *const names[] = {
  "unknown", "provider", "client", "third-party", "ageing", "force-majeure", NULL,
};

static const char *const labels[QY_N_FAULTS] = {
  N_ ("Cause unknown"), N_ ("Provider"),         N_ ("Client"),
  N_ ("Third party"),   N_ ("Ageing equipment"), N_ ("Force majeure"),
};

G_STATIC_ASSERT (G_N_ELEMENTS (names) == QY_N_FAULTS + 1);

const char *const *
qy_faults (void)
{
  return names;
}

gboolean
qy_fault_from_string (const char *name, QyFault *fault)
{
  *fault = QY_FAULT_UNKNOWN;
  if (name == NULL)
    return TRUE;
  for (guint i = 0; i < QY_N_FAULTS; i++)
    {
      if (g_str_equal (names[i], name))
        {
          *fault = (QyFault) i;
          return TRUE;
        }
    }
  return FALSE;
}

const char *
qy_fault_to_string (QyFault fault)
{
  return fault < QY_N_FAULTS ? names[fault] : NULL;
}

const char *
qy_fault_label (QyFault fault)
{
  return fault < QY_N_FAULTS ? _ (labels[fault]) : "";
}
