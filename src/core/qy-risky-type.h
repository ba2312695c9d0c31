/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* What may happen when a file of a stranger is opened with another program. Decided by its name, by
 * the media type it was stored with, and by its first bytes: the worst of the three counts. */

typedef enum
{
  QY_RISK_NONE,    /* a document, a picture, a recording */
  QY_RISK_CAUTION, /* it may bring about more than being read: only after a warning */
  QY_RISK_PROGRAM, /* it is there to be run: it is not opened at all, only saved */
} QyRisk;

typedef enum
{
  QY_RISK_BECAUSE_NOTHING,
  QY_RISK_BECAUSE_UNKNOWN,   /* a kind of file that is not known here */
  QY_RISK_BECAUSE_ARCHIVE,   /* what is inside was not looked at */
  QY_RISK_BECAUSE_WEB,       /* runs scripts and loads from the network in a browser */
  QY_RISK_BECAUSE_MACROS,    /* a document with programs inside */
  QY_RISK_BECAUSE_MISMATCH,  /* the content is of another kind than the name says */
  QY_RISK_BECAUSE_DISK,      /* the image of a disk */
  QY_RISK_BECAUSE_INSTALLER, /* installs software */
  QY_RISK_BECAUSE_SHORTCUT,  /* starts something else */
  QY_RISK_BECAUSE_SCRIPT,    /* commands as text */
  QY_RISK_BECAUSE_PROGRAM,   /* machine code */
  QY_RISK_BECAUSE_DISGUISED, /* something to be run under the name of a document */
  QY_N_RISK_REASONS
} QyRiskReason;

typedef struct
{
  QyRisk risk;
  QyRiskReason reason;
} QyRiskVerdict;

/* As many of the first bytes as are looked at */
#define QY_RISK_HEAD_SIZE 65536

/**
 * qy_risk_judge:
 * @name: the file's name; what hides its suffix (direction marks, characters without width, blanks
 *   and points at its end, wide letters) is seen through
 * @media_type: (nullable): "application/pdf"
 * @head: (nullable) (array length=size): the first bytes; without them only names are judged
 */
QyRiskVerdict
qy_risk_judge (const char *name, const char *media_type, const guint8 *head, gsize size);

/**
 * qy_risk_explain: one sentence for people: what the file is
 */
const char *qy_risk_explain (QyRiskVerdict verdict);
