/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>
#include <unistd.h>

#include "qy-confine.h"
#include "qy-serve.h"

/* qiyue-reader: reads files that strangers made, for the program that started it and holds the
 * other end of QY_READER_CHANNEL. It takes its own rights away before it reads the first byte. */
int
main (int argc, char **argv)
{
  gboolean namespaces = argc > 1 && strcmp (argv[1], QY_READER_NAMESPACES) == 0;
  GByteArray *frame;
  guint confined;

  g_setenv ("HOME", "/", TRUE); /* else libraries ask the system for it, by sockets */
  close_range (QY_READER_CHANNEL + 1, ~0U, 0);
  confined = qy_confine (namespaces);
  frame = qy_wire_begin (confined != 0 ? QY_READER_OK : QY_READER_UNPROTECTED);
  qy_wire_put_u8 (frame, (guint8) confined);
  if (qy_serve_send (frame) && confined != 0)
    qy_serve ();
  _exit (confined != 0 ? 0 : 1); /* nothing is worth being tidied up */
}
