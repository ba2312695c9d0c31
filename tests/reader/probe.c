/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

#include "qy-confine.h"
#include "qy-reader-wire.h"
#include "qy-serve.h"

/* A program in the reader's place that tries to get out: confined by the same code, it answers each
 * request to open with what came of the attempt that the password names, as errno (0: it got
 * through). Only for tests. */

typedef struct
{
  const char *name;
  int (*attempt) (const char *argument);
} Probe;

static int
errno_of (int result)
{
  return result >= 0 ? 0 : errno;
}

static int
read_file (const char *path)
{
  return errno_of (open (path, O_RDONLY));
}

static int
list_folder (const char *path)
{
  return errno_of (open (path, O_RDONLY | O_DIRECTORY));
}

static int
write_file (const char *path)
{
  return errno_of (open (path, O_WRONLY | O_CREAT, 0600));
}

static int
append_file (const char *path)
{
  return errno_of (open (path, O_RDWR | O_APPEND));
}

static int
remove_file (const char *path)
{
  return errno_of (unlink (path));
}

static int
make_folder (const char *path)
{
  return errno_of (mkdir (path, 0700));
}

static int
make_socket (const char *unused)
{
  return errno_of (socket (AF_INET, SOCK_STREAM, 0));
}

static int
make_local_socket (const char *unused)
{
  return errno_of (socket (AF_UNIX, SOCK_STREAM, 0));
}

static int
run (const char *path)
{
  return errno_of (execl (path, path, NULL));
}

static int
split (const char *unused)
{
  pid_t child = fork ();

  if (child == 0)
    _exit (0);
  return errno_of (child);
}

static int
trace (const char *pid)
{
  return errno_of ((int) ptrace (PTRACE_ATTACH, atoi (pid), NULL, NULL));
}

static int
read_memory (const char *pid)
{
  char byte;
  struct iovec here = { &byte, 1 };
  struct iovec there = { &errno, 1 };

  return errno_of ((int) process_vm_readv (atoi (pid), &here, 1, &there, 1, 0));
}

static int
send_signal (const char *pid)
{
  return errno_of (kill (atoi (pid), SIGCONT));
}

static int
take_memory (const char *megabytes)
{
  gsize size = (gsize) atoi (megabytes) << 20;
  char *memory = malloc (size);

  if (memory == NULL)
    return ENOMEM;
  for (gsize i = 0; i < size; i += 4096)
    memory[i] = 1;
  return 0;
}

static int
hang (const char *unused)
{
  for (;;)
    sleep (60);
  return 0;
}

static int
talk_nonsense (const char *unused)
{
  GByteArray *frame = qy_wire_begin (QY_READER_OK);

  for (guint i = 0; i < 100; i++)
    qy_wire_put_u32 (frame, i * 2654435761U);
  qy_serve_send (frame);
  return hang (unused);
}

static int
talk_endlessly (const char *unused)
{
  GByteArray *frame = qy_wire_begin (QY_READER_OK);

  qy_wire_put_u32 (frame, 0);
  qy_wire_end (frame);
  memset (frame->data, 0xff, sizeof (guint32)); /* 4 GB, it says */
  for (;;)
    if (send (QY_READER_CHANNEL, frame->data, frame->len, MSG_NOSIGNAL) < 0)
      _exit (0);
  return 0;
}

static int
end (const char *unused)
{
  _exit (0);
  return 0;
}

static const Probe probes[] = {
  { "read", read_file },
  { "list", list_folder },
  { "write", write_file },
  { "append", append_file },
  { "remove", remove_file },
  { "mkdir", make_folder },
  { "socket", make_socket },
  { "local", make_local_socket },
  { "exec", run },
  { "fork", split },
  { "ptrace", trace },
  { "peek", read_memory },
  { "signal", send_signal },
  { "memory", take_memory },
  { "hang", hang },
  { "nonsense", talk_nonsense },
  { "endless", talk_endlessly },
  { "end", end },
};

static int
attempt (const char *what)
{
  g_auto (GStrv) words = g_strsplit (what, ":", 2);

  for (guint i = 0; i < G_N_ELEMENTS (probes); i++)
    if (g_str_equal (probes[i].name, words[0]))
      return probes[i].attempt (words[1] != NULL ? words[1] : "");
  return EINVAL;
}

/* The request's frame: length, operation, has a password, password. */
static char *
receive_password (void)
{
  guint8 bytes[4096];
  gssize size = recv (QY_READER_CHANNEL, bytes, sizeof bytes, 0);
  QyWire wire = { .data = bytes, .size = size > 0 ? (gsize) size : 0, .at = 5 };

  if (size < 6 || qy_wire_u8 (&wire) == 0)
    return NULL;
  return qy_wire_string (&wire, sizeof bytes);
}

int
main (int argc, char **argv)
{
  guint confined = qy_confine (argc > 1 && strcmp (argv[1], QY_READER_NAMESPACES) == 0);
  GByteArray *frame = qy_wire_begin (confined != 0 ? QY_READER_OK : QY_READER_UNPROTECTED);
  char *what;

  qy_wire_put_u8 (frame, (guint8) confined);
  qy_serve_send (frame);
  while (confined != 0 && (what = receive_password ()) != NULL)
    {
      frame = qy_wire_begin (QY_READER_OK);
      qy_wire_put_u32 (frame, (guint32) attempt (what));
      qy_serve_send (frame);
    }
  _exit (0);
}
