/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * qy_confine: limits this process and takes its rights away, for good: no core dump, no new
 * privileges, memory, time and files limited (rlimits), no file to be seen but libraries and fonts
 * (Landlock, where the kernel has it), no system call but those that reading and drawing need
 * (seccomp).
 * @namespaces: bubblewrap is around it
 *
 * Returns: QY_READER_CONFINED_… flags, or 0 when that is not enough: then nothing may be read
 */
guint qy_confine (gboolean namespaces);

/**
 * qy_confine_begin_request: from now on some seconds of processor time, then the process is ended.
 */
void qy_confine_begin_request (void);

/**
 * qy_confine_has_time: there is processor time left for another request; else the process should
 * end between requests, where that is not noticed.
 */
gboolean qy_confine_has_time (void);

/* Its parts: %FALSE when they are not to be had here. */
gboolean qy_confine_by_landlock (void);
gboolean qy_confine_by_seccomp (void);
