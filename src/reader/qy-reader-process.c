/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-reader-process.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <signal.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "qy-reader-error.h"
#include "qy-reader-launch.h"
#include "qy-reader.h"

#define GRACE (G_USEC_PER_SEC / 4) /* for an answer that nobody waits for any more */

struct _QyReaderProcess
{
  GPid pid;
  int channel;
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
} launch = { .means = QY_READER_CONFINED_NAMESPACES | QY_READER_CONFINED_LANDLOCK };

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

static QyReaderProcess *
spawn (const char *program, gboolean namespaces, GError **error)
{
  g_auto (GStrv) command = qy_reader_launch_command (program, namespaces);
  g_auto (GStrv) environment = g_strdupv ((char *[]){ (char *) "LANG=C.UTF-8", NULL });
  int ends[2];
  int target = QY_READER_CHANNEL;
  GPid pid = 0;
  gboolean spawned;
  QyReaderProcess *process;

  if (command == NULL)
    return NULL;
  if (socketpair (AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) < 0)
    {
      g_set_error (error, QY_READER_ERROR, QY_ERROR_FAILED, "%s", g_strerror (errno));
      return NULL;
    }
  spawned = g_spawn_async_with_pipes_and_fds (
      NULL, (const char *const *) command, (const char *const *) environment,
      G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_LEAVE_DESCRIPTORS_OPEN | G_SPAWN_STDOUT_TO_DEV_NULL
          | G_SPAWN_STDERR_TO_DEV_NULL,
      NULL, NULL, -1, -1, -1, &ends[1], &target, 1, &pid, NULL, NULL, NULL, error);
  close (ends[1]);
  if (!spawned)
    {
      close (ends[0]);
      return NULL;
    }
  process = g_new0 (QyReaderProcess, 1);
  process->pid = pid;
  process->channel = ends[0];
  return process;
}

/* Waits for the first frame: confined as it says, or not to be used. */
static gboolean
is_confined (QyReaderProcess *process, guint *confinement)
{
  Wait wait = { .deadline = g_get_monotonic_time () + QY_READER_PATIENCE * G_USEC_PER_SEC };
  QyReaderStatus status = QY_READER_UNPROTECTED;
  g_autoptr (GByteArray) reply = NULL;
  QyReaderOutcome outcome = receive_frame (process->channel, &wait, &status, &reply);

  if (outcome != QY_READER_ANSWERED || status != QY_READER_OK || reply->len != 1)
    return FALSE;
  *confinement = reply->data[0];
  return TRUE;
}

/* Tries the means that are left, the strongest first. */
static QyReaderProcess *
start_by_means (const char *program, guint means, guint *worked, guint *confinement)
{
  static const guint all[] = { QY_READER_CONFINED_NAMESPACES, QY_READER_CONFINED_LANDLOCK };

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    if ((means & all[i]) != 0)
      {
        g_autoptr (QyReaderProcess) process =
            spawn (program, all[i] == QY_READER_CONFINED_NAMESPACES, NULL);

        if (process != NULL && is_confined (process, confinement))
          {
            *worked = all[i];
            return g_steal_pointer (&process);
          }
      }
  return NULL;
}

QyReaderProcess *
qy_reader_process_start (GError **error)
{
  g_autofree char *program = NULL;
  QyReaderProcess *process;
  guint means, worked = 0, confinement = 0;
  gboolean known;

  g_mutex_lock (&launch.lock);
  program = launch.program != NULL ? g_strdup (launch.program) : qy_reader_launch_program ();
  means = launch.means;
  known = launch.known;
  g_mutex_unlock (&launch.lock);
  if (!g_file_test (program, G_FILE_TEST_IS_EXECUTABLE))
    {
      g_set_error_literal (error, QY_READER_ERROR, QY_ERROR_UNSUPPORTED,
                           _ ("There is no preview: the program qiyue-reader, which reads files of "
                              "others, is not installed. Save the file to open it with another "
                              "program."));
      return NULL;
    }
  process = start_by_means (program, means, &worked, &confinement);
  if (process == NULL && known)
    {
      g_set_error_literal (error, QY_READER_ERROR, QY_ERROR_FAILED,
                           _ ("The program that reads files of others could not be started. Try "
                              "again; the file is kept as it is."));
      return NULL;
    }
  if (process == NULL)
    {
      g_set_error_literal (
          error, QY_READER_ERROR, QY_ERROR_UNSUPPORTED,
          _ ("There is no preview: this system has no means to confine the program "
             "that reads files of others (bubblewrap or Landlock), and without it "
             "nothing is opened. Save the file to open it with another program."));
      return NULL;
    }
  g_mutex_lock (&launch.lock);
  if (means == launch.means)
    {
      launch.means = worked; /* what did not work is not tried again */
      launch.known = TRUE;
    }
  launch.confinement = confinement;
  launch.pid = process->pid;
  g_mutex_unlock (&launch.lock);
  return process;
}

void
qy_reader_process_end (QyReaderProcess *process)
{
  if (process == NULL)
    return;
  kill (process->pid, SIGKILL);
  while (waitpid (process->pid, NULL, 0) < 0 && errno == EINTR)
    continue;
  close (process->channel);
  g_free (process);
}

gboolean
qy_reader_process_is_alive (const QyReaderProcess *process)
{
  GPollFD fd = { .fd = process->channel, .events = G_IO_IN };

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
  Wait wait = { .deadline = g_get_monotonic_time () + QY_READER_PATIENCE * G_USEC_PER_SEC,
                .cancellable = cancellable };
  QyReaderOutcome outcome = QY_READER_DIED;

  qy_wire_end (frame);
  if (send_frame (process->channel, frame, fd))
    outcome = receive_frame (process->channel, &wait, status, reply);
  *usable = outcome == QY_READER_ANSWERED;
  if (!wait.cancelled)
    return outcome;
  if (outcome == QY_READER_ANSWERED)
    g_clear_pointer (reply, g_byte_array_unref);
  return QY_READER_CANCELLED;
}

void
qy_reader_process_set_program (const char *path)
{
  g_mutex_lock (&launch.lock);
  g_free (launch.program);
  launch.program = g_strdup (path);
  g_mutex_unlock (&launch.lock);
}

void
qy_reader_process_set_means (guint means)
{
  g_mutex_lock (&launch.lock);
  launch.means = means;
  launch.known = FALSE;
  g_mutex_unlock (&launch.lock);
}

guint
qy_reader_process_get_confinement (void)
{
  guint confinement;

  g_mutex_lock (&launch.lock);
  confinement = launch.confinement;
  g_mutex_unlock (&launch.lock);
  return confinement;
}

GPid
qy_reader_process_get_pid (void)
{
  GPid pid;

  g_mutex_lock (&launch.lock);
  pid = launch.pid;
  g_mutex_unlock (&launch.lock);
  return pid;
}
