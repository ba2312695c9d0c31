/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-reader-host.h"

#include <glib/gi18n-lib.h>
#include <string.h>
#include <unistd.h>

#include "qy-reader-answer.h"
#include "qy-reader-error.h"
#include "qy-reader-fault.h"
#include "qy-reader-file.h"
#include "qy-reader-process.h"

#define MAX_DEATHS 10   /* of one file */
#define MAX_GIVEN  4096 /* bytes of a password, of a text to look for */

struct _QyReaderHost
{
  QyReaderProcess *process;
  gboolean greeted; /* it is confined and may be asked */
  gboolean loaded;  /* the process has the file open */
  int file;         /* -1: none yet; for reading only */
  char *name;
  char *password;
  QyReaderInfo *info; /* what opening found; NULL: not opened, or not to be read */
  guint deaths;
};

static void
end_process (QyReaderHost *host)
{
  g_clear_pointer (&host->process, qy_reader_process_end);
  host->greeted = FALSE;
  host->loaded = FALSE;
}

static void
end_after (QyReaderHost *host, QyReaderOutcome outcome)
{
  end_process (host);
  if (outcome != QY_READER_CANCELLED)
    host->deaths++;
}

static GByteArray *
ask (QyReaderHost *host, GByteArray *frame, int fd, GCancellable *cancellable, GError **error)
{
  g_autoptr (GByteArray) reply = NULL;
  QyReaderStatus status = QY_READER_OK;
  gboolean usable = FALSE;
  QyReaderOutcome outcome =
      qy_reader_process_ask (host->process, frame, fd, cancellable, &status, &reply, &usable);

  if (!usable)
    end_after (host, outcome);
  if (outcome != QY_READER_ANSWERED)
    {
      qy_reader_fault_set_outcome (error, outcome, host->name);
      return NULL;
    }
  if (status != QY_READER_OK)
    {
      qy_reader_fault_set (error, status, host->name);
      return NULL;
    }
  return g_steal_pointer (&reply);
}

/* A reply that does not hold together: such a process is not asked again. */
static void
set_nonsense (QyReaderHost *host, GError **error)
{
  end_after (host, QY_READER_DIED);
  qy_reader_fault_set_outcome (error, QY_READER_DIED, host->name);
}

static gboolean
start (QyReaderHost *host, GError **error)
{
  if (host->greeted && !qy_reader_process_is_alive (host->process))
    end_process (host);
  if (host->greeted)
    return TRUE;
  if (host->deaths >= MAX_DEATHS)
    {
      g_set_error (error, QY_READER_ERROR, QY_ERROR_FAILED,
                   _ ("“%s” has ended its reader too often: it is not read any more. It is kept as "
                      "it is; save it to open it with another program."),
                   host->name);
      return FALSE;
    }
  if (host->process == NULL)
    host->process = qy_reader_process_start ();
  host->greeted = qy_reader_process_greet (host->process, error);
  if (!host->greeted)
    end_process (host);
  return host->greeted;
}

/* Has the process open the file. */
static QyReaderInfo *
load (QyReaderHost *host, GCancellable *cancellable, GError **error)
{
  g_autoptr (GByteArray) frame = qy_wire_begin (QY_READER_OPEN);
  g_autoptr (GByteArray) reply = NULL;
  g_autoptr (QyReaderInfo) info = NULL;

  qy_wire_put_u8 (frame, host->password != NULL);
  qy_wire_put_string (frame, host->password);
  reply = start (host, error) ? ask (host, frame, host->file, cancellable, error) : NULL;
  if (reply == NULL)
    return NULL;
  info = qy_reader_answer_info (reply);
  if (info == NULL)
    set_nonsense (host, error);
  host->loaded = info != NULL;
  return g_steal_pointer (&info);
}

/* A page can be asked for: the file is open, here and in the process. */
static gboolean
is_ready (QyReaderHost *host, GCancellable *cancellable, GError **error)
{
  g_autoptr (QyReaderInfo) again = NULL;

  if (host->info == NULL || host->info->locked)
    {
      g_set_error (error, QY_READER_ERROR, QY_ERROR_CONSTRAINT,
                   host->info == NULL
                       ? _ ("“%s” is not open, so none of its pages can be shown.")
                       : _ ("“%s” is protected by a password: give it to see its pages."),
                   host->name);
      return FALSE;
    }
  if (g_cancellable_is_cancelled (cancellable))
    {
      qy_reader_fault_set_outcome (error, QY_READER_CANCELLED, host->name);
      return FALSE;
    }
  if (!start (host, error))
    return FALSE;
  if (host->loaded)
    return TRUE;
  again = load (host, cancellable, error);
  return again != NULL;
}

QyReaderHost *
qy_reader_host_new (void)
{
  QyReaderHost *host = g_new0 (QyReaderHost, 1);

  host->file = -1;
  host->name = g_strdup ("");
  host->process = qy_reader_process_start ();
  return host;
}

void
qy_reader_host_free (QyReaderHost *host)
{
  end_process (host);
  if (host->file >= 0)
    close (host->file);
  g_free (host->name);
  g_free (host->password);
  qy_reader_info_free (host->info);
  g_free (host);
}

/* The name promises a PDF, the bytes are something else. */
static gboolean
is_named_wrongly (const QyReaderHost *host, const QyReaderInfo *info, const GError *error)
{
  g_autofree char *name = g_ascii_strdown (host->name, -1);

  return g_str_has_suffix (name, ".pdf")
         && (info != NULL ? info->kind != QY_READER_PDF
                          : error->domain == QY_READER_ERROR && error->code == QY_ERROR_UNSUPPORTED
                                && host->greeted);
}

QyReaderInfo *
qy_reader_host_open (
    QyReaderHost *host, int fd, const char *name, GCancellable *cancellable, GError **error)
{
  g_autoptr (QyReaderInfo) info = NULL;
  g_autoptr (GError) cause = NULL;

  if (host->file >= 0)
    close (host->file);
  g_free (host->name);
  host->name = g_strdup (name);
  host->loaded = FALSE;
  host->deaths = 0;
  g_clear_pointer (&host->password, g_free);
  g_clear_pointer (&host->info, qy_reader_info_free);
  host->file = qy_reader_file_for_reading (fd, name, error);
  if (host->file < 0)
    return NULL;
  info = load (host, cancellable, &cause);
  if (is_named_wrongly (host, info, cause))
    {
      g_set_error (error, QY_READER_ERROR, QY_ERROR_MALFORMED,
                   _ ("“%s” is no PDF, whatever its name says, and is not opened. It is kept as it "
                      "is; ask the sender what it is."),
                   name);
      return NULL;
    }
  if (info == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&cause));
      return NULL;
    }
  host->info = qy_reader_info_copy (info);
  return g_steal_pointer (&info);
}

QyReaderInfo *
qy_reader_host_unlock (QyReaderHost *host,
                       const char *password,
                       GCancellable *cancellable,
                       GError **error)
{
  g_autoptr (QyReaderInfo) info = NULL;

  if (host->info == NULL)
    {
      is_ready (host, cancellable, error);
      return NULL;
    }
  if (!host->info->locked)
    return qy_reader_info_copy (host->info);
  if (strlen (password) > MAX_GIVEN)
    {
      qy_reader_fault_set (error, QY_READER_WRONG_PASSWORD, host->name);
      return NULL;
    }
  host->password = g_strdup (password);
  info = load (host, cancellable, error);
  if (info == NULL)
    {
      g_clear_pointer (&host->password, g_free);
      return NULL;
    }
  qy_reader_info_free (host->info);
  host->info = qy_reader_info_copy (info);
  return g_steal_pointer (&info);
}

GArray *
qy_reader_host_sizes (
    QyReaderHost *host, guint first, guint count, GCancellable *cancellable, GError **error)
{
  g_autoptr (GByteArray) frame = qy_wire_begin (QY_READER_SIZES);
  g_autoptr (GByteArray) reply = NULL;
  GArray *sizes;

  qy_wire_put_u32 (frame, first);
  qy_wire_put_u32 (frame, MIN (count, QY_READER_MAX_SIZES));
  reply = is_ready (host, cancellable, error) ? ask (host, frame, -1, cancellable, error) : NULL;
  if (reply == NULL)
    return NULL;
  sizes = qy_reader_answer_sizes (reply);
  if (sizes == NULL)
    set_nonsense (host, error);
  return sizes;
}

QyReaderDrawing *
qy_reader_host_render (QyReaderHost *host,
                       guint page,
                       double scale,
                       const QyReaderRect *area,
                       GCancellable *cancellable,
                       GError **error)
{
  static const QyReaderRect whole = { 0 };
  g_autoptr (GByteArray) frame = qy_wire_begin (QY_READER_RENDER);
  g_autoptr (GByteArray) reply = NULL;
  QyReaderDrawing *drawing = NULL;
  const QyReaderRect *part = area != NULL ? area : &whole;
  int canvas = -1;

  qy_wire_put_u32 (frame, page);
  qy_wire_put_f64 (frame, scale);
  qy_wire_put_u8 (frame, area == NULL);
  qy_wire_put_f64 (frame, part->x);
  qy_wire_put_f64 (frame, part->y);
  qy_wire_put_f64 (frame, part->width);
  qy_wire_put_f64 (frame, part->height);
  if (is_ready (host, cancellable, error))
    canvas = qy_reader_file_canvas (error);
  if (canvas < 0)
    return NULL;
  reply = ask (host, frame, canvas, cancellable, error);
  if (reply != NULL)
    {
      drawing = qy_reader_answer_drawing (reply, canvas);
      if (drawing == NULL)
        set_nonsense (host, error);
    }
  close (canvas);
  return drawing;
}

QyReaderText *
qy_reader_host_text (QyReaderHost *host, guint page, GCancellable *cancellable, GError **error)
{
  g_autoptr (GByteArray) frame = qy_wire_begin (QY_READER_WORDS);
  g_autoptr (GByteArray) reply = NULL;
  QyReaderText *text;

  qy_wire_put_u32 (frame, page);
  reply = is_ready (host, cancellable, error) ? ask (host, frame, -1, cancellable, error) : NULL;
  if (reply == NULL)
    return NULL;
  text = qy_reader_answer_text (reply);
  if (text == NULL)
    set_nonsense (host, error);
  return text;
}

gboolean
qy_reader_host_search (QyReaderHost *host,
                       const char *text,
                       guint *first,
                       guint *end,
                       GPtrArray *matches,
                       GCancellable *cancellable,
                       GError **error)
{
  g_autoptr (GByteArray) frame = qy_wire_begin (QY_READER_SEARCH);
  g_autoptr (GByteArray) reply = NULL;
  guint next = 0;

  if (!is_ready (host, cancellable, error))
    return FALSE;
  if (strlen (text) > MAX_GIVEN)
    {
      qy_reader_fault_set (error, QY_READER_BAD_REQUEST, host->name);
      return FALSE;
    }
  *end = *end == 0 ? host->info->n_pages : MIN (*end, host->info->n_pages);
  if (*first >= *end)
    {
      *end = *first;
      return TRUE;
    }
  qy_wire_put_string (frame, text);
  qy_wire_put_u32 (frame, *first);
  qy_wire_put_u32 (frame, *end - *first);
  qy_wire_put_u32 (frame, QY_READER_MAX_MATCHES - matches->len);
  reply = ask (host, frame, -1, cancellable, error);
  if (reply == NULL)
    return FALSE;
  if (!qy_reader_answer_matches (reply, matches, &next) || next <= *first || next > *end)
    {
      set_nonsense (host, error);
      return FALSE;
    }
  *first = next;
  if (matches->len >= QY_READER_MAX_MATCHES)
    {
      g_ptr_array_set_size (matches, QY_READER_MAX_MATCHES);
      *end = next;
    }
  return TRUE;
}
