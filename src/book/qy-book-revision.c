/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-blob.h"
#include "qy-body.h"
#include "qy-document-rows-private.h"
#include "qy-revision-private.h"

static const QyMember revision_members[] = {
  { "id", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyRevision, id) },
  { "document_id", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyRevision, document_id) },
  { "n", QY_MEMBER_INT, G_STRUCT_OFFSET (QyRevision, n) },
  { "body", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyRevision, body) },
  { "body_sha256", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyRevision, body_sha256) },
  { "pdf_sha256", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyRevision, pdf_sha256) },
  { "pages", QY_MEMBER_INT, G_STRUCT_OFFSET (QyRevision, pages) },
  { "issued_at", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyRevision, issued_at) },
  { "issued_by", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyRevision, issued_by) },
  { "why", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyRevision, why) },
};

static const QyRecordKind revision_kind = {
  N_ ("revision"),
  &qy_revision_table,
  sizeof (QyRevision),
  revision_members,
  G_N_ELEMENTS (revision_members),
  G_STRUCT_OFFSET (QyRevision, rev),
};

static GPtrArray *
list_all (QyBook *book, const char *holder_id, GError **error)
{
  g_autofree char *document_id = qy_document_rows_find (book, holder_id, error);

  if (document_id == NULL)
    return NULL;
  return qy_record_list (book, &revision_kind, (GDestroyNotify) qy_revision_free,
                         "revision-by-document", document_id, error);
}

static gboolean
is_new_text (const char *body, const QyRevision *latest, GError **error)
{
  if (latest == NULL || !g_str_equal (latest->body, body))
    return TRUE;
  g_set_error (error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT, _ ("Version %d has this text already"),
               (int) latest->n);
  return FALSE;
}

void
qy_revision_free (QyRevision *revision)
{
  qy_record_free (&revision_kind, revision);
}

gboolean
qy_revision_insert (QyAct *act, QyRevision *revision, GError **error)
{
  g_autoptr (QyRow) row = qy_row_new (&qy_revision_table);

  revision->id = qy_book_new_id (act->book);
  revision->issued_at = g_strdup (qy_store_get_now (act->store));
  revision->issued_by = g_strdup (qy_store_get_actor (act->store));
  qy_record_to_row (&revision_kind, revision, row);
  if (revision->pages == 0)
    qy_row_set_null (row, "pages");
  if (!qy_act_insert (act, row, NULL, error))
    return FALSE;
  revision->rev = qy_row_get_int (row, "rev");
  return TRUE;
}

gint64
qy_revision_publish (QyAct *act, QyDocument *document, const char *why, GError **error)
{
  g_autoptr (QyRevision) revision = g_new0 (QyRevision, 1);
  g_autoptr (GPtrArray) earlier = NULL;
  const QyRevision *latest;

  earlier = qy_record_list (act->book, &revision_kind, (GDestroyNotify) qy_revision_free,
                            "revision-by-document", qy_document_get_id (document), error);
  if (earlier == NULL)
    return 0;
  latest = earlier->len > 0 ? earlier->pdata[earlier->len - 1] : NULL;
  revision->body = qy_body_write (document, TRUE, error);
  if (revision->body == NULL || !is_new_text (revision->body, latest, error))
    return 0;
  revision->document_id = g_strdup (qy_document_get_id (document));
  revision->n = latest != NULL ? latest->n + 1 : 1;
  revision->body_sha256 = qy_body_sha256 (revision->body);
  revision->why = g_strdup (why);
  return qy_revision_insert (act, revision, error) ? revision->n : 0;
}

static QyDocument *
load_working_text (QyBook *book, const char *holder_id, GError **error)
{
  g_autofree char *document_id = qy_document_rows_find (book, holder_id, error);
  g_autoptr (QyDocument) document = NULL;
  g_autofree char *body = NULL;

  document = document_id != NULL ? qy_document_rows_load (book, document_id, error) : NULL;
  body = document != NULL ? qy_body_write (document, FALSE, error) : NULL;
  return body != NULL ? qy_body_read (body, -1, error) : NULL;
}

QyDocument *
qy_revision_load_document (QyBook *book, const char *holder_id, gint64 *version, GError **error)
{
  g_autoptr (QyRevision) revision = NULL;
  g_autoptr (GError) local = NULL;

  revision = qy_book_revision_get (book, holder_id, *version, &local);
  if (revision == NULL && *version == 0 && local->code == QY_ERROR_NOT_FOUND)
    return load_working_text (book, holder_id, error);
  if (revision == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }
  *version = revision->n;
  return qy_body_read (revision->body, -1, error);
}

GPtrArray *
qy_book_revision_list (QyBook *self, const char *holder_id, GError **error)
{
  GPtrArray *revisions;

  g_return_val_if_fail (QY_IS_BOOK (self) && holder_id != NULL, NULL);

  revisions = list_all (self, holder_id, error);
  for (guint i = 0; revisions != NULL && i < revisions->len; i++)
    g_clear_pointer (&((QyRevision *) revisions->pdata[i])->body, g_free);
  return revisions;
}

QyRevision *
qy_book_revision_get (QyBook *self, const char *holder_id, gint64 n, GError **error)
{
  g_autoptr (GPtrArray) revisions = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && holder_id != NULL, NULL);

  revisions = list_all (self, holder_id, error);
  if (revisions == NULL)
    return NULL;
  for (guint i = revisions->len; i > 0; i--)
    {
      const QyRevision *revision = revisions->pdata[i - 1];

      if (n == 0 || revision->n == n)
        return g_ptr_array_steal_index (revisions, i - 1);
    }
  if (n == 0)
    g_set_error_literal (error, QY_BOOK_ERROR, QY_ERROR_NOT_FOUND,
                         _ ("It has not been issued yet"));
  else
    g_set_error (error, QY_BOOK_ERROR, QY_ERROR_NOT_FOUND,
                 _ ("There is no revision %d; there are %u"), (int) n, revisions->len);
  return NULL;
}

gboolean
qy_book_revision_is_current (QyBook *self, const char *holder_id, GError **error)
{
  g_autoptr (GPtrArray) revisions = NULL;
  g_autoptr (QyDocument) document = NULL;
  g_autofree char *body = NULL;
  const QyRevision *latest = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && holder_id != NULL, FALSE);

  revisions = list_all (self, holder_id, error);
  if (revisions == NULL || revisions->len == 0)
    return FALSE;
  latest = revisions->pdata[revisions->len - 1];
  document = qy_document_rows_load (self, latest->document_id, error);
  body = document != NULL ? qy_body_write (document, TRUE, error) : NULL;
  return body != NULL && g_str_equal (body, latest->body);
}

GBytes *
qy_book_revision_get_pdf (QyBook *self, const char *holder_id, gint64 n, GError **error)
{
  g_autoptr (QyRevision) revision = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && holder_id != NULL, NULL);

  revision = qy_book_revision_get (self, holder_id, n, error);
  if (revision == NULL)
    return NULL;
  if (revision->pdf_sha256 == NULL)
    {
      g_set_error (error, QY_BOOK_ERROR, QY_ERROR_NOT_FOUND,
                   _ ("Revision %d was stored without a PDF"), (int) revision->n);
      return NULL;
    }
  return qy_blob_get_bytes (qy_book_get_store (self), revision->pdf_sha256, error);
}
