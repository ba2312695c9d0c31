/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * QyReaderChild: a process and this end of its socket.
 */
typedef struct
{
  GPid pid;
  int channel;
} QyReaderChild;

/**
 * qy_reader_launcher_start: starts @program, in bubblewrap when @namespaces, or takes the one that
 * stands ready. All processes are children of one thread that never ends: they die with the thread
 * that started them (PR_SET_PDEATHSIG), not only with the program.
 *
 * Returns: (nullable): %NULL when it could not be started
 */
QyReaderChild *qy_reader_launcher_start (const char *program, gboolean namespaces);

/**
 * qy_reader_launcher_prepare: has a process stand ready from now on: one is started when the last
 * was taken, and ended when none was wanted for two minutes.
 */
void qy_reader_launcher_prepare (const char *program, gboolean namespaces);

/**
 * qy_reader_child_end: kills it, however it is, and waits until it is gone.
 */
void qy_reader_child_end (QyReaderChild *child);
