/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-reader-fault.h"

#include <glib/gi18n-lib.h>

#include "qy-reader-error.h"

typedef struct
{
  guint status;
  QyErrorCode code;
  const char *message; /* %s: the file's name */
} Fault;

static const Fault faults[] = {
  { QY_READER_BAD_REQUEST, QY_ERROR_INVALID,
    N_ ("“%s”: this cannot be asked of a file. Nothing was changed.") },
  { QY_READER_EMPTY, QY_ERROR_MALFORMED,
    N_ ("“%s” is empty: it has 0 bytes. It was probably not copied to its end; ask for it "
        "again.") },
  { QY_READER_FOREIGN, QY_ERROR_UNSUPPORTED,
    N_ ("“%s” is of a kind that has no preview. Save it to open it with another program.") },
  { QY_READER_NO_CODEC, QY_ERROR_UNSUPPORTED,
    N_ ("“%s” is a picture of a kind that this system cannot show. Save it to open it with another "
        "program.") },
  { QY_READER_DAMAGED, QY_ERROR_MALFORMED,
    N_ ("“%s” cannot be read: it is damaged or cut off. Its bytes are kept as they are; save it to "
        "try another program, or ask for it again.") },
  { QY_READER_WRONG_PASSWORD, QY_ERROR_INVALID,
    N_ ("The password for “%s” is not right. The file stays closed; try again.") },
  { QY_READER_NO_PAGE, QY_ERROR_NOT_FOUND, N_ ("“%s” has no such page, or it is damaged.") },
  { QY_READER_TOO_LARGE, QY_ERROR_TOO_LARGE,
    N_ ("“%s” is too large to be shown. It is kept as it is; save it to open it with another "
        "program.") },
  { QY_READER_NOT_DRAWN, QY_ERROR_UNSUPPORTED, N_ ("“%s” is a text: it has no pages to draw.") },
};

static const Fault outcomes[] = {
  { QY_READER_DIED, QY_ERROR_FAILED,
    N_ ("Reading “%s” came to a sudden end: the file may be damaged. It is kept as it is; save it "
        "to "
        "open it with another program.") },
  { QY_READER_LATE, QY_ERROR_FAILED,
    N_ ("Reading “%s” took too long and was stopped. The file is kept as it is; save it to open it "
        "with another program.") },
  { QY_READER_CANCELLED, QY_ERROR_CANCELLED, N_ ("Reading “%s” was stopped.") },
};

static void
set (GError **error, const Fault *table, guint n, guint which, const char *name)
{
  const Fault *fault = &table[0];
  g_autoptr (GString) message = NULL;

  for (guint i = 0; i < n; i++)
    if (table[i].status == which)
      fault = &table[i];
  message = g_string_new (_ (fault->message));
  g_string_replace (message, "%s", name, 1);
  g_set_error_literal (error, QY_READER_ERROR, (int) fault->code, message->str);
}

void
qy_reader_fault_set (GError **error, QyReaderStatus status, const char *name)
{
  set (error, faults, G_N_ELEMENTS (faults), status, name);
}

void
qy_reader_fault_set_outcome (GError **error, QyReaderOutcome outcome, const char *name)
{
  set (error, outcomes, G_N_ELEMENTS (outcomes), outcome, name);
}
