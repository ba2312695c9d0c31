/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-exclusion.h"

#define NOTICE_DAYS 3
#define LAST_ASKED  (22 * 60)

static const char *const kind_names[] = {
  "outage", "maintenance", "extension", "emergency", "degraded", "terminal", NULL,
};

static const QyPhrase kind_phrases[QY_N_WINDOW_KINDS] = {
  QY_PHRASE_WINDOW_OUTAGE,    QY_PHRASE_WINDOW_MAINTENANCE, QY_PHRASE_WINDOW_EXTENSION,
  QY_PHRASE_WINDOW_EMERGENCY, QY_PHRASE_WINDOW_DEGRADED,    QY_PHRASE_WINDOW_TERMINAL,
};

static const struct
{
  const char *name;
  QyPhrase phrase;
} grounds[QY_N_GROUNDS] = {
  [QY_GROUND_NONE] = { "none", QY_PHRASE_NONE },
  [QY_GROUND_MAINTENANCE] = { "maintenance", QY_PHRASE_GROUND_MAINTENANCE },
  [QY_GROUND_NOT_TOLD] = { "not-told", QY_PHRASE_GROUND_NOT_TOLD },
  [QY_GROUND_LATE_TOLD] = { "late-told", QY_PHRASE_GROUND_LATE_TOLD },
  [QY_GROUND_NOT_AGREED] = { "not-agreed", QY_PHRASE_GROUND_NOT_AGREED },
  [QY_GROUND_LATE_AGREED] = { "late-agreed", QY_PHRASE_GROUND_LATE_AGREED },
  [QY_GROUND_EMERGENCY] = { "emergency", QY_PHRASE_GROUND_EMERGENCY },
  [QY_GROUND_NOT_TOLD_EMERGENCY] = { "not-told-emergency", QY_PHRASE_GROUND_NOT_TOLD_EMERGENCY },
  [QY_GROUND_NOT_EMERGENCY] = { "not-emergency", QY_PHRASE_GROUND_NOT_EMERGENCY },
  [QY_GROUND_EXTENSION] = { "extension", QY_PHRASE_GROUND_EXTENSION },
  [QY_GROUND_NOT_ASKED] = { "not-asked", QY_PHRASE_GROUND_NOT_ASKED },
  [QY_GROUND_LATE_ASKED] = { "late-asked", QY_PHRASE_GROUND_LATE_ASKED },
  [QY_GROUND_NOT_CONFIRMED] = { "not-confirmed", QY_PHRASE_GROUND_NOT_CONFIRMED },
  [QY_GROUND_DEGRADED] = { "degraded", QY_PHRASE_GROUND_DEGRADED },
  [QY_GROUND_TERMINAL] = { "terminal", QY_PHRASE_GROUND_TERMINAL },
  [QY_GROUND_CLIENT] = { "client", QY_PHRASE_GROUND_CLIENT },
  [QY_GROUND_THIRD_PARTY] = { "third-party", QY_PHRASE_GROUND_THIRD_PARTY },
  [QY_GROUND_FORCE_MAJEURE] = { "force-majeure", QY_PHRASE_GROUND_FORCE_MAJEURE },
  [QY_GROUND_SUSPENDED] = { "suspended", QY_PHRASE_GROUND_SUSPENDED },
  [QY_GROUND_SAID] = { "said", QY_PHRASE_GROUND_SAID },
};

G_STATIC_ASSERT (G_N_ELEMENTS (kind_names) == QY_N_WINDOW_KINDS + 1);

static QyVerdict
leave_out (QyGround ground)
{
  return (QyVerdict){ QY_EFFECT_NONE, TRUE, { ground, QY_GROUND_NONE } };
}

/* What is missing; nothing missing: @ground, and @effect. */
static QyVerdict
demand (
    QyGround missing, QyGround also, QyGround ground, QyWindowEffect effect, QyWindowEffect else_)
{
  if (missing == QY_GROUND_NONE)
    {
      missing = also;
      also = QY_GROUND_NONE;
    }
  if (missing == QY_GROUND_NONE)
    return (QyVerdict){ effect, TRUE, { ground, QY_GROUND_NONE } };
  return (QyVerdict){ else_, FALSE, { missing, also } };
}

/* Days are counted from the one after the notice (Civil Code of the PRC, art. 201). */
static QyGround
notice_missing (const QyWindowFacts *window)
{
  if (!window->has_notified)
    return QY_GROUND_NOT_TOLD;
  return qy_date_to_days (window->from.day) - qy_date_to_days (window->notified.day) < NOTICE_DAYS
             ? QY_GROUND_LATE_TOLD
             : QY_GROUND_NONE;
}

static QyGround
consent_missing (const QyWindowFacts *window)
{
  if (!window->has_agreed)
    return QY_GROUND_NOT_AGREED;
  return qy_moment_compare (window->agreed, window->from) > 0 ? QY_GROUND_LATE_AGREED
                                                              : QY_GROUND_NONE;
}

static QyGround
request_missing (const QyWindowFacts *window)
{
  int days;

  if (!window->has_asked)
    return QY_GROUND_NOT_ASKED;
  days = qy_date_to_days (window->from.day) - qy_date_to_days (window->asked.day);
  return days > 0 || (days == 0 && window->asked.minute < LAST_ASKED) ? QY_GROUND_NONE
                                                                      : QY_GROUND_LATE_ASKED;
}

static QyVerdict
judge_emergency (const QyWindowFacts *window)
{
  QyGround missing = QY_GROUND_NONE;

  if (window->fault == QY_FAULT_PROVIDER)
    missing = QY_GROUND_NOT_EMERGENCY;
  else if (!window->has_notified || qy_moment_compare (window->notified, window->from) > 0)
    missing = QY_GROUND_NOT_TOLD_EMERGENCY;
  return demand (missing, QY_GROUND_NONE, QY_GROUND_EMERGENCY, QY_EFFECT_MAINTENANCE,
                 QY_EFFECT_OUTAGE);
}

QyVerdict
qy_window_judge (const QyWindowFacts *window)
{
  QyGround fault = qy_fault_ground (window->fault);

  switch (window->kind)
    {
    case QY_WINDOW_MAINTENANCE:
      return demand (notice_missing (window), consent_missing (window), QY_GROUND_MAINTENANCE,
                     QY_EFFECT_MAINTENANCE, QY_EFFECT_OUTAGE);
    case QY_WINDOW_EXTENSION:
      return demand (request_missing (window),
                     window->has_agreed ? QY_GROUND_NONE : QY_GROUND_NOT_CONFIRMED,
                     QY_GROUND_EXTENSION, QY_EFFECT_NONE, QY_EFFECT_NONE);
    case QY_WINDOW_DEGRADED:
      return leave_out (QY_GROUND_DEGRADED);
    case QY_WINDOW_TERMINAL:
      return leave_out (QY_GROUND_TERMINAL);
    case QY_WINDOW_EMERGENCY:
      return fault != QY_GROUND_NONE ? leave_out (fault) : judge_emergency (window);
    case QY_WINDOW_OUTAGE:
    default:
      return fault != QY_GROUND_NONE
                 ? leave_out (fault)
                 : (QyVerdict){ QY_EFFECT_OUTAGE, FALSE, { QY_GROUND_NONE, QY_GROUND_NONE } };
    }
}

QyGround
qy_fault_ground (QyFault fault)
{
  switch (fault)
    {
    case QY_FAULT_CLIENT:
      return QY_GROUND_CLIENT;
    case QY_FAULT_THIRD_PARTY:
      return QY_GROUND_THIRD_PARTY;
    case QY_FAULT_FORCE_MAJEURE:
      return QY_GROUND_FORCE_MAJEURE;
    default:
      return QY_GROUND_NONE;
    }
}

const char *
qy_ground_print (QyGround ground, QyLanguage language)
{
  return ground == QY_GROUND_NONE || ground >= QY_N_GROUNDS
             ? ""
             : qy_language_phrase (language, grounds[ground].phrase);
}

char *
qy_grounds_print (const QyGround both[2], QyLanguage language)
{
  const char *joint =
      both[1] == QY_GROUND_NONE ? "" : qy_language_phrase (language, QY_PHRASE_GROUND_JOINT);

  return g_strconcat (qy_ground_print (both[0], language), joint,
                      qy_ground_print (both[1], language), NULL);
}

const char *
qy_ground_to_string (QyGround ground)
{
  return ground < QY_N_GROUNDS ? grounds[ground].name : NULL;
}

gboolean
qy_ground_from_string (const char *name, QyGround *ground)
{
  for (guint i = 0; i < QY_N_GROUNDS; i++)
    {
      if (g_strcmp0 (grounds[i].name, name) != 0)
        continue;
      *ground = (QyGround) i;
      return TRUE;
    }
  return FALSE;
}

const char *
qy_window_kind_to_string (QyWindowKind kind)
{
  return kind < QY_N_WINDOW_KINDS ? kind_names[kind] : NULL;
}

gboolean
qy_window_kind_from_string (const char *name, QyWindowKind *kind)
{
  for (guint i = 0; i < QY_N_WINDOW_KINDS; i++)
    {
      if (g_strcmp0 (kind_names[i], name) != 0)
        continue;
      *kind = (QyWindowKind) i;
      return TRUE;
    }
  return FALSE;
}

const char *
qy_window_kind_print (QyWindowKind kind, QyLanguage language)
{
  return kind < QY_N_WINDOW_KINDS ? qy_language_phrase (language, kind_phrases[kind]) : "";
}

const char *const *
qy_window_kinds (void)
{
  return kind_names;
}
