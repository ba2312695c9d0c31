/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "qy-confine.h"

/* Rights that newer kernels know than the headers of the oldest system this is built on. */
#define TRUNCATE  (G_GUINT64_CONSTANT (1) << 14)
#define IOCTL_DEV (G_GUINT64_CONSTANT (1) << 15)
#define NETWORK   (G_GUINT64_CONSTANT (3)) /* bind and connect */
#define SCOPES    (G_GUINT64_CONSTANT (3)) /* abstract sockets and signals of others */
#define READ      (LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR)

typedef struct
{
  guint64 files;
  guint64 network;
  guint64 scopes;
} Rights;

/* Everything that a kernel of this version can withhold. */
static Rights
rights_of_version (long version, size_t *size)
{
  Rights rights = { .files = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1) - 1 };

  if (version >= 2)
    rights.files |= LANDLOCK_ACCESS_FS_REFER;
  if (version >= 3)
    rights.files |= TRUNCATE;
  if (version >= 5)
    rights.files |= IOCTL_DEV;
  if (version >= 4)
    rights.network = NETWORK;
  if (version >= 6)
    rights.scopes = SCOPES;
  *size = sizeof (guint64) * (version >= 6 ? 3 : version >= 4 ? 2 : 1);
  return rights;
}

/* What is not there needs no right. */
static gboolean
allow_reading (int rules, const char *path)
{
  int place = open (path, O_PATH | O_CLOEXEC);
  struct stat status;
  gboolean allowed = TRUE;

  if (place < 0)
    return TRUE;
  if (fstat (place, &status) == 0)
    {
      struct landlock_path_beneath_attr rule = {
        .allowed_access = S_ISDIR (status.st_mode) ? READ : LANDLOCK_ACCESS_FS_READ_FILE,
        .parent_fd = place,
      };

      allowed = syscall (SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &rule, 0) == 0;
    }
  close (place);
  return allowed;
}

gboolean
qy_confine_by_landlock (void)
{
  static const char *const readable[] = {
    "/usr",
    "/lib",
    "/lib32",
    "/lib64",
    "/app",
    "/etc/fonts",
    "/etc/ld.so.cache",
    "/var/cache/fontconfig",
    "/run/host/fonts",
    "/run/host/fonts-cache",
    "/run/host/local-fonts",
#ifdef __SANITIZE_ADDRESS__
    "/proc",
#endif
  };
  long version = syscall (SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);
  size_t size = 0;
  Rights rights = rights_of_version (version, &size);
  int rules = version < 1 ? -1 : (int) syscall (SYS_landlock_create_ruleset, &rights, size, 0);
  gboolean confined = rules >= 0;

  for (guint i = 0; i < G_N_ELEMENTS (readable) && confined; i++)
    confined = allow_reading (rules, readable[i]);
  confined = confined && syscall (SYS_landlock_restrict_self, rules, 0) == 0;
  if (rules >= 0)
    close (rules);
  return confined;
}
