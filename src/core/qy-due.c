/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-due.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const char *name;
  const char *label;
} Word;

static const Word kinds[QY_N_DUE_KINDS] = {
  [QY_DUE_NOTICE] = { "notice", N_ ("Notice") },
  [QY_DUE_RENEWAL] = { "renewal", N_ ("Renewal") },
  [QY_DUE_EXPIRY] = { "expiry", N_ ("Expiry") },
  [QY_DUE_PAYMENT] = { "payment", N_ ("Payment") },
  [QY_DUE_INVOICE] = { "invoice", N_ ("Invoice") },
  [QY_DUE_DELIVERABLE] = { "deliverable", N_ ("Deliverable") },
  [QY_DUE_ACCEPTANCE] = { "acceptance", N_ ("Acceptance") },
  [QY_DUE_OBLIGATION] = { "obligation", N_ ("Obligation") },
  [QY_DUE_CONFIDENTIALITY] = { "confidentiality", N_ ("End of confidentiality") },
  [QY_DUE_RETURN] = { "return", N_ ("Return of confidential material") },
  [QY_DUE_LICENCE] = { "licence", N_ ("End of licence") },
  [QY_DUE_SETTLEMENT] = { "settlement", N_ ("Settlement") },
  [QY_DUE_HANDOVER] = { "handover", N_ ("Handover") },
  [QY_DUE_SUSPENSION] = { "suspension", N_ ("Suspension or extension") },
  [QY_DUE_QUALIFICATION] = { "qualification", N_ ("Qualification") },
  [QY_DUE_MEETING] = { "meeting", N_ ("Meeting") },
  [QY_DUE_EVALUATION] = { "evaluation", N_ ("Evaluation") },
  [QY_DUE_CHANGE] = { "change", N_ ("Answer to a change request") },
  [QY_DUE_SERVICE] = { "service", N_ ("Maintenance work") },
};

static const Word sides[QY_N_SIDES] = {
  [QY_SIDE_UNKNOWN] = { "unknown", N_ ("Not known") },
  [QY_SIDE_US] = { "us", N_ ("We") },
  [QY_SIDE_THEM] = { "them", N_ ("The other side") },
  [QY_SIDE_BOTH] = { "both", N_ ("Both sides") },
};

static const Word directions[QY_N_DIRECTIONS] = {
  [QY_DIRECTION_UNKNOWN] = { "unknown", N_ ("Not known") },
  [QY_DIRECTION_IN] = { "in", N_ ("Incoming") },
  [QY_DIRECTION_OUT] = { "out", N_ ("Outgoing") },
};

static guint
find (const Word *words, guint n, const char *name)
{
  guint i = 0;

  while (i < n && g_strcmp0 (words[i].name, name) != 0)
    i++;
  return i;
}

const char *
qy_due_kind_to_string (QyDueKind kind)
{
  g_return_val_if_fail (kind < QY_N_DUE_KINDS, NULL);

  return kinds[kind].name;
}

gboolean
qy_due_kind_from_string (const char *name, QyDueKind *kind)
{
  guint at = find (kinds, QY_N_DUE_KINDS, name);

  g_return_val_if_fail (kind != NULL, FALSE);

  if (at < QY_N_DUE_KINDS)
    *kind = (QyDueKind) at;
  return at < QY_N_DUE_KINDS;
}

const char *
qy_due_kind_label (QyDueKind kind)
{
  g_return_val_if_fail (kind < QY_N_DUE_KINDS, NULL);

  return _ (kinds[kind].label);
}

const char *
qy_side_to_string (QySide side)
{
  g_return_val_if_fail (side < QY_N_SIDES, NULL);

  return sides[side].name;
}

QySide
qy_side_from_string (const char *name)
{
  guint at = find (sides, QY_N_SIDES, name);

  return at < QY_N_SIDES ? (QySide) at : QY_SIDE_UNKNOWN;
}

const char *
qy_side_label (QySide side)
{
  g_return_val_if_fail (side < QY_N_SIDES, NULL);

  return _ (sides[side].label);
}

const char *
qy_direction_to_string (QyDirection direction)
{
  g_return_val_if_fail (direction < QY_N_DIRECTIONS, NULL);

  return directions[direction].name;
}

QyDirection
qy_direction_from_string (const char *name)
{
  guint at = find (directions, QY_N_DIRECTIONS, name);

  return at < QY_N_DIRECTIONS ? (QyDirection) at : QY_DIRECTION_UNKNOWN;
}

const char *
qy_direction_label (QyDirection direction)
{
  g_return_val_if_fail (direction < QY_N_DIRECTIONS, NULL);

  return _ (directions[direction].label);
}
