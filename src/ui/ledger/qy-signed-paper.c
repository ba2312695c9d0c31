/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-signed-paper.h"

#include "qy-book-attachment.h"

/* What the parties of a Chinese contract are called in it. */
static const char *const labels[QY_SIGNED_PAPER_PARTIES] = { "甲方", "乙方" };

static gboolean
attach (QyBook *book, const char *id, GFile *scan, GCancellable *cancellable, GError **error)
{
  g_autoptr (QyAttachment) attachment =
      qy_book_attachment_add_file (book, id, scan, "signed-copy", NULL, NULL, cancellable, error);

  return attachment != NULL;
}

void
qy_signed_paper_free (QySignedPaper *paper)
{
  if (paper == NULL)
    return;
  g_free (paper->title);
  g_free (paper->number);
  g_free (paper->kind);
  g_free (paper->signed_on);
  g_free (paper->starts_on);
  g_free (paper->ends_on);
  g_free (paper->amount);
  for (guint i = 0; i < QY_SIGNED_PAPER_PARTIES; i++)
    g_free (paper->parties[i]);
  g_clear_object (&paper->scan);
  g_free (paper);
}

void
qy_signed_entry_free (QySignedEntry *entry)
{
  if (entry == NULL)
    return;
  g_free (entry->id);
  g_clear_error (&entry->scan_error);
  g_free (entry);
}

gpointer
qy_signed_paper_enter (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  const QySignedPaper *paper = data;
  QyAssignment given[QY_SIGNED_PAPER_PARTIES];
  QySignedContract entry = { .title = paper->title,
                             .number = paper->number,
                             .kind = paper->kind,
                             .signed_on = paper->signed_on,
                             .starts_on = paper->starts_on,
                             .ends_on = paper->ends_on,
                             .amount = paper->amount,
                             .state = paper->state,
                             .parties = given };
  g_autoptr (QyContract) contract = NULL;
  g_autoptr (QySignedEntry) entered = NULL;

  for (guint i = 0; i < QY_SIGNED_PAPER_PARTIES; i++)
    {
      if (paper->parties[i] != NULL)
        given[entry.n_parties++] = (QyAssignment){ labels[i], paper->parties[i] };
    }
  contract = qy_book_contract_add_signed (book, &entry, error);
  if (contract == NULL)
    return NULL;
  entered = g_new0 (QySignedEntry, 1);
  entered->id = g_strdup (contract->id);
  if (paper->scan != NULL)
    attach (book, contract->id, paper->scan, cancellable, &entered->scan_error);
  return g_steal_pointer (&entered);
}
