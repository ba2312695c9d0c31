/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-serve.h"

#include <errno.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "qy-answer.h"
#include "qy-confine.h"

#define MAX_PASSWORD 4096

/* The beginning of a request, and the descriptor that comes with it. */
static gboolean
receive_head (guint8 *head, gsize size, int *fd)
{
  union
  {
    char bytes[CMSG_SPACE (sizeof (int))];
    struct cmsghdr alignment;
  } control;
  struct iovec piece = { .iov_base = head, .iov_len = size };
  struct msghdr message = { .msg_iov = &piece,
                            .msg_iovlen = 1,
                            .msg_control = control.bytes,
                            .msg_controllen = sizeof control.bytes };
  gssize got = recvmsg (QY_READER_CHANNEL, &message, MSG_CMSG_CLOEXEC | MSG_WAITALL);
  struct cmsghdr *note = got == (gssize) size ? CMSG_FIRSTHDR (&message) : NULL;

  *fd = -1;
  if (note != NULL && note->cmsg_level == SOL_SOCKET && note->cmsg_type == SCM_RIGHTS)
    memcpy (fd, CMSG_DATA (note), sizeof *fd);
  return got == (gssize) size;
}

static GByteArray *
receive_request (guint8 *operation, int *fd)
{
  guint8 head[sizeof (guint32) + 1];
  guint32 size;
  GByteArray *payload;

  if (!receive_head (head, sizeof head, fd))
    return NULL;
  memcpy (&size, head, sizeof size);
  *operation = head[sizeof size];
  if (size < 1 || size > QY_READER_MAX_REQUEST)
    return NULL;
  payload = g_byte_array_new ();
  g_byte_array_set_size (payload, size - 1);
  if (payload->len > 0
      && recv (QY_READER_CHANNEL, payload->data, payload->len, MSG_WAITALL)
             != (gssize) payload->len)
    g_clear_pointer (&payload, g_byte_array_unref);
  return payload;
}

static QyReaderStatus
open_reading (QyReading **reading, QyWire *request, int *fd)
{
  gboolean has_password = qy_wire_u8 (request) != 0;
  g_autofree char *password = qy_wire_string (request, MAX_PASSWORD);
  QyReaderStatus status = QY_READER_OK;

  g_clear_pointer (reading, qy_reading_free);
  if (request->bad || *fd < 0)
    return QY_READER_BAD_REQUEST;
  *reading = qy_reading_open (*fd, has_password ? password : NULL, &status);
  *fd = -1;
  return *reading != NULL ? QY_READER_OK : status;
}

static QyReaderStatus
answer (QyReading **reading, guint8 operation, QyWire *request, int *fd, GByteArray *frame)
{
  if (operation == QY_READER_OPEN)
    {
      QyReaderStatus status = open_reading (reading, request, fd);

      return status == QY_READER_OK ? qy_answer_open (*reading, frame) : status;
    }
  if (*reading == NULL || ((*reading)->flags & QY_READER_FLAG_LOCKED) != 0)
    return QY_READER_BAD_REQUEST;
  switch (operation)
    {
    case QY_READER_SIZES:
      return qy_answer_sizes (*reading, request, frame);
    case QY_READER_RENDER:
      return qy_answer_render (*reading, request, *fd, frame);
    case QY_READER_WORDS:
      return qy_answer_words (*reading, request, frame);
    case QY_READER_SEARCH:
      return qy_answer_search (*reading, request, frame);
    default:
      return QY_READER_BAD_REQUEST;
    }
}

gboolean
qy_serve_send (GByteArray *frame)
{
  gsize sent = 0;

  qy_wire_end (frame);
  while (sent < frame->len)
    {
      gssize n = send (QY_READER_CHANNEL, frame->data + sent, frame->len - sent, MSG_NOSIGNAL);

      if (n < 0 && errno != EINTR)
        break;
      sent += n > 0 ? (gsize) n : 0;
    }
  return sent == frame->len;
}

void
qy_serve (void)
{
  QyReading *reading = NULL;
  GByteArray *payload;
  guint8 operation = 0;
  gboolean open = TRUE;
  int fd = -1;

  while (open && (payload = receive_request (&operation, &fd)) != NULL)
    {
      QyWire request = { .data = payload->data, .size = payload->len };
      GByteArray *frame = qy_wire_begin (QY_READER_OK);
      QyReaderStatus status;

      qy_confine_begin_request ();
      status = answer (&reading, operation, &request, &fd, frame);
      if (status != QY_READER_OK)
        {
          g_byte_array_unref (frame);
          frame = qy_wire_begin ((guint8) status);
        }
      open = qy_serve_send (frame) && qy_confine_has_time ();
      g_byte_array_unref (frame);
      g_byte_array_unref (payload);
      if (fd >= 0)
        close (fd);
      fd = -1;
    }
}
