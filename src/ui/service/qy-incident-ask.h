/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-form-dialog.h"
#include "qy-incident-item.h"

/* What is recorded of an incident. */
typedef enum
{
  QY_INCIDENT_ASK_STEP, /* when it was reached, and a note */
  QY_INCIDENT_ASK_PAUSE,
  QY_INCIDENT_ASK_RESUME,
  QY_INCIDENT_ASK_REOPEN,
  QY_INCIDENT_ASK_TOLD,
  QY_INCIDENT_ASK_LEVEL,
  QY_INCIDENT_ASK_MATRIX,
  QY_INCIDENT_ASK_NOTE,
  QY_INCIDENT_ASK_REMINDER,
  QY_INCIDENT_ASK_CAUSE,
  QY_N_INCIDENT_ASKS
} QyIncidentAskKind;

/**
 * qy_incident_ask_new: a small dialog for one of them; the moment is now unless another is typed.
 * @word: (nullable): the step; who must be told
 * @number: minutes of the rung
 */
QyFormDialog *qy_incident_ask_new (GtkWidget *from,
                                   QyBook *book,
                                   QyIncidentItem *item,
                                   QyIncidentAskKind kind,
                                   const char *word,
                                   gint64 number);
