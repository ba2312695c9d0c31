/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "library-fixture.h"
#include "pdf-fixture.h"
#include "qy-book-attachment.h"
#include "qy-book-party.h"
#include "qy-preview-private.h"
#include "reader-fixture.h"

/* A file on its way into the book. */
typedef struct
{
  GBytes *bytes;
  const char *name;
  char *holder;
} PreviewFile;

static inline gpointer
preview_attach (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  PreviewFile *file = data;
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (file->bytes);
  g_autoptr (QyAttachment) attachment = NULL;

  if (file->holder == NULL)
    {
      g_autoptr (QyParty) party = qy_party_new (NULL, "北岸银行");

      g_assert_true (qy_book_party_add (book, party, error));
      file->holder = g_strdup (party->id);
    }
  attachment = qy_book_attachment_add (book, file->holder, file->name, NULL, NULL, stream, NULL,
                                       NULL, cancellable, error);
  return attachment != NULL ? g_strdup (attachment->id) : NULL;
}

static inline gboolean
preview_is_settled (gpointer preview)
{
  return !g_str_equal (qy_preview_get_state (preview), "loading");
}

static inline gboolean
preview_is_drawn (gpointer preview)
{
  return qy_reader_view_is_drawn (QY_PREVIEW (preview)->view);
}

static inline void
preview_show_bytes (LibraryFixture *fixture, QyPreview *preview, GBytes *bytes, const char *name)
{
  PreviewFile file = { bytes, name, NULL };
  g_autofree char *id = library_run (fixture, preview_attach, &file);

  qy_preview_show (preview, fixture->session, id, name);
  g_free (file.holder);
}

/* A preview in the window that shows the file. */
static inline QyPreview *
preview_look_at (LibraryFixture *fixture, GBytes *bytes, const char *name)
{
  GtkWidget *preview = qy_preview_new ();

  library_show (fixture, preview);
  preview_show_bytes (fixture, QY_PREVIEW (preview), bytes, name);
  library_wait (preview_is_settled, preview);
  return QY_PREVIEW (preview);
}
