/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-sla.h"

/* The last request is that of a target for any. */
static const char *const requests[QY_N_REQUEST_KINDS + 1] = {
  [QY_REQUEST_FAULT] = "fault",
  [QY_REQUEST_CONSULTING] = "consulting",
  [QY_REQUEST_WISH] = "request",
  [QY_REQUEST_VULNERABILITY] = "vulnerability",
  [QY_REQUEST_WORK_ORDER] = "work-order",
  [QY_REQUEST_CHANGE] = "change",
  [QY_REQUEST_EXTENSION] = "extension",
  [QY_REQUEST_RECOVERY] = "recovery",
  [QY_REQUEST_ANY] = "any",
};

static const char *const request_labels[QY_N_REQUEST_KINDS + 1] = {
  [QY_REQUEST_FAULT] = N_ ("Fault"),
  [QY_REQUEST_CONSULTING] = N_ ("Consulting"),
  [QY_REQUEST_WISH] = N_ ("Non-urgent request"),
  [QY_REQUEST_VULNERABILITY] = N_ ("Vulnerability"),
  [QY_REQUEST_WORK_ORDER] = N_ ("Work order"),
  [QY_REQUEST_CHANGE] = N_ ("Change"),
  [QY_REQUEST_EXTENSION] = N_ ("Extension of service time"),
  [QY_REQUEST_RECOVERY] = N_ ("Recovery of data"),
  [QY_REQUEST_ANY] = N_ ("Any request"),
};

static const char *const targets[QY_N_TARGETS] = {
  [QY_TARGET_RESPONSE] = "response", [QY_TARGET_ONSITE] = "onsite",
  [QY_TARGET_RESTORE] = "restore",   [QY_TARGET_PLAN] = "plan",
  [QY_TARGET_RESOLVE] = "resolve",
};

static const char *const target_labels[QY_N_TARGETS] = {
  [QY_TARGET_RESPONSE] = N_ ("Response"),        [QY_TARGET_ONSITE] = N_ ("Arrival on site"),
  [QY_TARGET_RESTORE] = N_ ("Service restored"), [QY_TARGET_PLAN] = N_ ("Plan told"),
  [QY_TARGET_RESOLVE] = N_ ("Resolution"),
};

const char *
qy_request_kind_to_string (QyRequestKind kind)
{
  g_return_val_if_fail (kind <= QY_REQUEST_ANY, NULL);

  return requests[kind];
}

gboolean
qy_request_kind_from_string (const char *name, QyRequestKind *kind)
{
  g_return_val_if_fail (name != NULL && kind != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (requests); i++)
    if (g_str_equal (requests[i], name))
      {
        *kind = (QyRequestKind) i;
        return TRUE;
      }
  return FALSE;
}

const char *
qy_request_kind_label (QyRequestKind kind)
{
  g_return_val_if_fail (kind <= QY_REQUEST_ANY, NULL);

  return _ (request_labels[kind]);
}

const char *
qy_target_kind_to_string (QyTargetKind kind)
{
  g_return_val_if_fail (kind < QY_N_TARGETS, NULL);

  return targets[kind];
}

gboolean
qy_target_kind_from_string (const char *name, QyTargetKind *kind)
{
  g_return_val_if_fail (name != NULL && kind != NULL, FALSE);

  for (guint i = 0; i < QY_N_TARGETS; i++)
    if (g_str_equal (targets[i], name))
      {
        *kind = (QyTargetKind) i;
        return TRUE;
      }
  return FALSE;
}

const char *
qy_target_kind_label (QyTargetKind kind)
{
  g_return_val_if_fail (kind < QY_N_TARGETS, NULL);

  return _ (target_labels[kind]);
}
