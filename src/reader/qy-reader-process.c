/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-reader-process.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <sys/socket.h>

#include "qy-reader-error.h"
#include "qy-reader-command.h"
#include "qy-reader-launcher.h"
#include "qy-reader.h"

#define GRACE          (G_USEC_PER_SEC / 4) /* for an answer that nobody waits for any more */
#define PROCESSOR_TIME (QY_READER_PROCESSOR_TIME * G_USEC_PER_SEC)

struct _QyReaderProcess
{
  char *program;
  guint means; /* that could be tried */
  guint left;
  guint using;
  QyReaderChild *child; /* NULL: could not be started */
  gboolean greeted;
};

/* What this program found out about this system; in tests: what it is told. */
static struct
{
  GMutex lock;
  char *program;
  guint means;       /* that may be tried */
  gboolean known;    /* they work */
  guint confinement; /* as the last process said */
  GPid pid;          /* of the last process */
  gint64 patience;   /* microseconds; 0: the usual */
} system_way = { .means = QY_READER_CONFINED_NAMESPACES | QY_READER_CONFINED_LANDLOCK };

/* When patience ends that begins now. */
static gint64
get_deadline (void)
{
  gint64 patience;

  g_mutex_lock (&system_way.lock);
  patience = system_way.patience;
  g_mutex_unlock (&system_way.lock);
  return g_get_monotonic_time () + (patience > 0 ? patience : QY_READER_PATIENCE * G_USEC_PER_SEC);
}

typedef struct
{
  gint64 deadline;
  GCancellable *cancellable;
  gboolean cancelled;
} Wait;

/* Waits until something can be received: FALSE when the time is over. */
static gboolean
wait_for_bytes (int channel, Wait *wait)
{
  GPollFD fds[2] = { { .fd = channel, .events = G_IO_IN } };
  gboolean watched = !wait->cancelled && wait->cancellable != NULL
                     && g_cancellable_make_pollfd (wait->cancellable, &fds[1]);
  gint64 left = (wait->deadline - g_get_monotonic_time () + 999) / 1000;
  int ready = left > 0 ? g_poll (fds, watched ? 2 : 1, (int) left) : 0;

  if (watched)
    g_cancellable_release_fd (wait->cancellable);
  if (!wait->cancelled && g_cancellable_is_cancelled (wait->cancellable))
    {
      wait->cancelled = TRUE;
      wait->deadline = MIN (wait->deadline, g_get_monotonic_time () + GRACE);
      return TRUE;
    }
  return ready > 0 || (ready < 0 && errno == EINTR);
}

static QyReaderOutcome
receive (int channel, gpointer to, gsize size, Wait *wait)
{
  gsize have = 0;

  while (have < size)
    {
      gssize got = recv (channel, (guint8 *) to + have, size - have, MSG_DONTWAIT);

      if (got > 0)
        have += (gsize) got;
      else if (got == 0 || (errno != EAGAIN && errno != EINTR))
        return QY_READER_DIED;
      else if (!wait_for_bytes (channel, wait))
        return QY_READER_LATE;
    }
  return QY_READER_ANSWERED;
}

static QyReaderOutcome
receive_frame (int channel, Wait *wait, QyReaderStatus *status, GByteArray **reply)
{
  g_autoptr (GByteArray) payload = NULL;
  guint32 size = 0;
  guint8 first = 0;
  QyReaderOutcome outcome = receive (channel, &size, sizeof size, wait);

  if (outcome != QY_READER_ANSWERED)
    return outcome;
  if (size < sizeof first || size > QY_READER_MAX_REPLY)
    return QY_READER_DIED;
  outcome = receive (channel, &first, sizeof first, wait);
  if (outcome != QY_READER_ANSWERED)
    return outcome;
  payload = g_byte_array_sized_new (size - (guint32) sizeof first);
  g_byte_array_set_size (payload, size - (guint) sizeof first);
  outcome = receive (channel, payload->data, payload->len, wait);
  *status = first;
  *reply = outcome == QY_READER_ANSWERED ? g_steal_pointer (&payload) : NULL;
  return outcome;
}

static gboolean
send_frame (int channel, const GByteArray *frame, int fd)
{
  union
  {
    char bytes[CMSG_SPACE (sizeof (int))];
    struct cmsghdr alignment;
  } control = { 0 };
  struct iovec piece = { .iov_base = frame->data, .iov_len = frame->len };
  struct msghdr message = { .msg_iov = &piece, .msg_iovlen = 1 };

  if (fd >= 0)
    {
      message.msg_control = control.bytes;
      message.msg_controllen = sizeof control.bytes;
      CMSG_FIRSTHDR (&message)->cmsg_level = SOL_SOCKET;
      CMSG_FIRSTHDR (&message)->cmsg_type = SCM_RIGHTS;
      CMSG_FIRSTHDR (&message)->cmsg_len = CMSG_LEN (sizeof (int));
      memcpy (CMSG_DATA (CMSG_FIRSTHDR (&message)), &fd, sizeof fd);
    }
  return sendmsg (channel, &message, MSG_NOSIGNAL) == (gssize) frame->len;
}

/* Waits for the first frame: confined as it says, or not to be used. */
static gboolean
is_confined (const QyReaderChild *child, guint *confinement)
{
  Wait wait = { .deadline = g_get_monotonic_time () + QY_READER_PATIENCE * G_USEC_PER_SEC };
  QyReaderStatus status = QY_READER_UNPROTECTED;
  g_autoptr (GByteArray) reply = NULL;
  QyReaderOutcome outcome = receive_frame (child->channel, &wait, &status, &reply);

  if (outcome != QY_READER_ANSWERED || status != QY_READER_OK || reply->len != 1)
    return FALSE;
  *confinement = reply->data[0];
  return TRUE;
}

static void
get_way (char **program, guint *means)
{
  g_mutex_lock (&system_way.lock);
  *program =
      system_way.program != NULL ? g_strdup (system_way.program) : qy_reader_command_program ();
  *means = system_way.means;
  g_mutex_unlock (&system_way.lock);
}

static void
remember (const QyReaderProcess *process, guint confinement)
{
  g_mutex_lock (&system_way.lock);
  if (system_way.means == process->means)
    {
      system_way.means = process->using; /* what did not work is not tried again */
      system_way.known = TRUE;
    }
  system_way.confinement = confinement;
  system_way.pid = process->child->pid;
  g_mutex_unlock (&system_way.lock);
}

/* Starts it by the next of the means that are left, the strongest first. */
static gboolean
start_next (QyReaderProcess *process)
{
  static const guint all[] = { QY_READER_CONFINED_NAMESPACES, QY_READER_CONFINED_LANDLOCK };

  g_clear_pointer (&process->child, qy_reader_child_end);
  for (guint i = 0; i < G_N_ELEMENTS (all) && process->child == NULL; i++)
    if ((process->left & all[i]) != 0)
      {
        process->left &= ~all[i];
        process->using = all[i];
        process->child =
            qy_reader_launcher_start (process->program, all[i] == QY_READER_CONFINED_NAMESPACES);
      }
  return process->child != NULL;
}

static void
set_not_started (GError **error, const char *program)
{
  gboolean known;

  g_mutex_lock (&system_way.lock);
  known = system_way.known;
  g_mutex_unlock (&system_way.lock);
  if (!g_file_test (program, G_FILE_TEST_IS_EXECUTABLE))
    g_set_error_literal (error, QY_READER_ERROR, QY_ERROR_UNSUPPORTED,
                         _ ("There is no preview: the program qiyue-reader, which reads files of "
                            "others, is not installed. Save the file to open it with another "
                            "program."));
  else if (known)
    g_set_error_literal (error, QY_READER_ERROR, QY_ERROR_FAILED,
                         _ ("The program that reads files of others could not be started. Try "
                            "again; the file is kept as it is."));
  else
    g_set_error_literal (error, QY_READER_ERROR, QY_ERROR_UNSUPPORTED,
                         _ ("There is no preview: this system has no means to confine the program "
                            "that reads files of others (bubblewrap or Landlock), and without it "
                            "nothing is opened. Save the file to open it with another program."));
}

QyReaderProcess *
qy_reader_process_start (void)
{
  QyReaderProcess *process = g_new0 (QyReaderProcess, 1);

  get_way (&process->program, &process->means);
  process->left = process->means;
  start_next (process);
  return process;
}

gboolean
qy_reader_process_greet (QyReaderProcess *process, GError **error)
{
  guint confinement = 0;

  while (!process->greeted && process->child != NULL)
    if (is_confined (process->child, &confinement))
      {
        process->greeted = TRUE;
        remember (process, confinement);
      }
    else
      start_next (process);
  if (!process->greeted)
    set_not_started (error, process->program);
  return process->greeted;
}

void
qy_reader_process_prepare (void)
{
  g_autofree char *program = NULL;
  guint means;

  get_way (&program, &means);
  if (means != 0)
    qy_reader_launcher_prepare (program, (means & QY_READER_CONFINED_NAMESPACES) != 0);
}

void
qy_reader_process_end (QyReaderProcess *process)
{
  if (process == NULL)
    return;
  qy_reader_child_end (process->child);
  g_free (process->program);
  g_free (process);
}

gboolean
qy_reader_process_is_alive (const QyReaderProcess *process)
{
  GPollFD fd = { .fd = process->child->channel, .events = G_IO_IN };

  return g_poll (&fd, 1, 0) == 0; /* nothing to be received, not even the end */
}

QyReaderOutcome
qy_reader_process_ask (QyReaderProcess *process,
                       GByteArray *frame,
                       int fd,
                       GCancellable *cancellable,
                       QyReaderStatus *status,
                       GByteArray **reply,
                       gboolean *usable)
{
  Wait wait = { .deadline = get_deadline (), .cancellable = cancellable };
  gint64 start = g_get_monotonic_time ();
  QyReaderOutcome outcome = QY_READER_DIED;

  qy_wire_end (frame);
  if (send_frame (process->child->channel, frame, fd))
    outcome = receive_frame (process->child->channel, &wait, status, reply);
  *usable = outcome == QY_READER_ANSWERED;
  if (outcome == QY_READER_DIED && g_get_monotonic_time () - start >= PROCESSOR_TIME)
    outcome = QY_READER_LATE; /* its own limit was earlier than ours */
  if (!wait.cancelled)
    return outcome;
  if (outcome == QY_READER_ANSWERED)
    g_clear_pointer (reply, g_byte_array_unref);
  return QY_READER_CANCELLED;
}

void
qy_reader_process_set_program (const char *path)
{
  g_mutex_lock (&system_way.lock);
  g_free (system_way.program);
  system_way.program = g_strdup (path);
  g_mutex_unlock (&system_way.lock);
}

void
qy_reader_process_set_means (guint means)
{
  g_mutex_lock (&system_way.lock);
  system_way.means = means;
  system_way.known = FALSE;
  g_mutex_unlock (&system_way.lock);
}

void
qy_reader_process_set_patience (gint64 patience)
{
  g_mutex_lock (&system_way.lock);
  system_way.patience = patience;
  g_mutex_unlock (&system_way.lock);
}

guint
qy_reader_process_get_confinement (void)
{
  guint confinement;

  g_mutex_lock (&system_way.lock);
  confinement = system_way.confinement;
  g_mutex_unlock (&system_way.lock);
  return confinement;
}

GPid
qy_reader_process_get_pid (void)
{
  GPid pid;

  g_mutex_lock (&system_way.lock);
  pid = system_way.pid;
  g_mutex_unlock (&system_way.lock);
  return pid;
}
