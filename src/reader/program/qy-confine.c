/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-confine.h"

#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include "qy-reader-wire.h"

#define MEMORY     (768UL * 1024 * 1024)
#define WHOLE_TIME 600 /* seconds of processor time of a process; then it is started again */
#define OPEN_FILES 128

static gboolean
limit (int resource, rlim_t soft, rlim_t hard)
{
  struct rlimit value = { .rlim_cur = soft, .rlim_max = hard };

  return setrlimit (resource, &value) == 0;
}

static gboolean
limit_resources (void)
{
#ifndef __SANITIZE_ADDRESS__ /* it maps terabytes */
  if (!limit (RLIMIT_AS, MEMORY, MEMORY))
    return FALSE;
#endif
  return limit (RLIMIT_CPU, QY_READER_PROCESSOR_TIME, WHOLE_TIME) && limit (RLIMIT_FSIZE, 0, 0)
         && limit (RLIMIT_NPROC, 0, 0) && limit (RLIMIT_CORE, 0, 0)
         && limit (RLIMIT_NOFILE, OPEN_FILES, OPEN_FILES) && limit (RLIMIT_MEMLOCK, 0, 0)
         && limit (RLIMIT_MSGQUEUE, 0, 0);
}

guint
qy_confine (gboolean namespaces)
{
  guint confined = namespaces ? QY_READER_CONFINED_NAMESPACES : 0;

  if (prctl (PR_SET_PDEATHSIG, SIGKILL) != 0 || prctl (PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0
      || chdir ("/") != 0)
    return 0;
#ifndef __SANITIZE_ADDRESS__ /* it reads its own /proc */
  if (prctl (PR_SET_DUMPABLE, 0) != 0)
    return 0;
#endif
  if (!limit_resources ())
    return 0;
  if (qy_confine_by_landlock ())
    confined |= QY_READER_CONFINED_LANDLOCK;
  if (confined == 0 || !qy_confine_by_seccomp ())
    return 0;
  return confined | QY_READER_CONFINED_SECCOMP;
}

/* Seconds of processor time so far */
static rlim_t
get_used (void)
{
  struct rusage usage = { 0 };

  getrusage (RUSAGE_SELF, &usage);
  return (rlim_t) (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec);
}

void
qy_confine_begin_request (void)
{
  limit (RLIMIT_CPU, MIN (get_used () + QY_READER_PROCESSOR_TIME + 1, WHOLE_TIME), WHOLE_TIME);
}

gboolean
qy_confine_has_time (void)
{
  return get_used () + 2 * QY_READER_PROCESSOR_TIME < WHOLE_TIME;
}
