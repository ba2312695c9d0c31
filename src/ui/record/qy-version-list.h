/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-book-issue.h"

/**
 * QyVersionList: the published versions of a text, the latest first, with what was new in each.
 */
#define QY_TYPE_VERSION_LIST (qy_version_list_get_type ())
G_DECLARE_FINAL_TYPE (QyVersionList, qy_version_list, QY, VERSION_LIST, AdwBin)

/**
 * QyVersions: what is published of a text.
 */
typedef struct
{
  GPtrArray *revisions; /* of QyRevision, the first one first */
  GPtrArray *who;       /* of char *: the names of those who published */
  gboolean current;     /* the latest one has the working text */
  char *zone;           /* of the book */
} QyVersions;

gboolean
qy_versions_load (QyVersions *versions, QyBook *book, const char *holder_id, GError **error);
void qy_versions_clear (QyVersions *versions);

/**
 * qy_versions_word: (transfer full): "Version 3", "Changed since version 3", "Not published"
 */
char *qy_versions_word (const QyVersions *versions);

/**
 * qy_versions_may_publish: there is something that no version has
 */
gboolean qy_versions_may_publish (const QyVersions *versions);
void qy_version_list_show (QyVersionList *self, const QyVersions *versions);
