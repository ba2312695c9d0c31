/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * QyErrorCode:
 *
 * What the caller can do about an error. Every layer has a #GError domain of its own and shares
 * these codes, so a client can react to the code without knowing which layer failed. Messages are
 * translated, name the place (file, line, record) and say what was not lost.
 */
typedef enum
{
  QY_ERROR_FAILED,      /* nothing more specific is known */
  QY_ERROR_INVALID,     /* a value or an argument that a person gave is not acceptable */
  QY_ERROR_CONSTRAINT,  /* it contradicts what the book holds, or a row moved on meanwhile (rev) */
  QY_ERROR_BUSY,        /* somebody else holds the book: try again */
  QY_ERROR_NOT_FOUND,   /* no such record, field, block */
  QY_ERROR_AMBIGUOUS,   /* a prefix that names several records */
  QY_ERROR_TOO_NEW,     /* written by a newer program */
  QY_ERROR_FOREIGN,     /* a file, but not one of ours */
  QY_ERROR_CORRUPT,     /* damaged: kept untouched */
  QY_ERROR_READ_ONLY,   /* may be read, not written */
  QY_ERROR_FULL,        /* no space left */
  QY_ERROR_IO,          /* the system failed to read or write */
  QY_ERROR_MALFORMED,   /* input that is not well-formed: file:line: reason */
  QY_ERROR_TOO_LARGE,   /* input over a limit */
  QY_ERROR_UNSUPPORTED, /* known, but not by this program */
  QY_ERROR_CANCELLED,   /* the user stopped it */
} QyErrorCode;

#define QY_CORE_ERROR (qy_core_error_quark ())

GQuark qy_core_error_quark (void);
