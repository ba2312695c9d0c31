/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-review-accept.h"

#include <glib/gi18n-lib.h>

#include "qy-notice.h"
#include "qy-template-import.h"

typedef struct
{
  QyAnalysis *analysis;
  char *category;
} Accepted;

static void
free_accepted (Accepted *accepted)
{
  qy_analysis_unref (accepted->analysis);
  g_free (accepted->category);
  g_free (accepted);
}

static gpointer
store_template (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  Accepted *accepted = data;

  return qy_template_import (book, accepted->analysis, NULL, accepted->category, error);
}

void
qy_review_accept (
    gpointer owner, QyBook *book, QyAnalysis *analysis, const char *category, QyRequestDone done)
{
  Accepted *accepted = NULL;

  g_return_if_fail (analysis != NULL);

  accepted = g_new0 (Accepted, 1);
  accepted->analysis = qy_analysis_ref (analysis);
  accepted->category = g_strdup (category);
  qy_request_run (owner, book, store_template, accepted, (GDestroyNotify) free_accepted,
                  (GDestroyNotify) qy_template_free, NULL, done);
}

void
qy_review_accept_tell (GtkWidget *from, guint n)
{
  g_autofree char *text =
      n == 0 ? g_strdup (_ ("Template stored"))
             : g_strdup_printf (ngettext ("Template stored; %u uncertain item stays as it was read",
                                          "Template stored; %u uncertain items stay as they were "
                                          "read",
                                          n),
                                n);

  qy_notice_toast (from, text);
}
