/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-book-attachment.h"

#include <glib/gi18n-lib.h>

#include "qy-attachment-private.h"
#include "qy-blob.h"
#include "qy-index-private.h"
#include "qy-record-private.h"
#include "qy-service-record-private.h"

#define MAX_NAME_CHARACTERS 200
#define DEFAULT_ROLE        "other"

static const char *const roles[] = { "signed-copy", "scan",   "invoice",    "certificate",
                                     "record",      "source", DEFAULT_ROLE, NULL };

static const QyMember attachment_members[] = {
  { "id", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyAttachment, id) },
  { "holder_id", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyAttachment, holder_id) },
  { "role", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyAttachment, role) },
  { "name", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyAttachment, name) },
  { "media_type", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyAttachment, media_type) },
  { "sha256", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyAttachment, sha256) },
  { "note", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyAttachment, note) },
  { "added_at", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyAttachment, added_at) },
};

static const QyRecordKind attachment_kind = {
  N_ ("attachment"),
  &qy_attachment_table,
  sizeof (QyAttachment),
  attachment_members,
  G_N_ELEMENTS (attachment_members),
  G_STRUCT_OFFSET (QyAttachment, rev),
};

/* Characters that turn the direction of text can make "fdp.exe" look like "exe.pdf". */
static gboolean
is_direction_mark (gunichar c)
{
  return c == 0x061C || (c >= 0x200E && c <= 0x200F) || (c >= 0x202A && c <= 0x202E)
         || (c >= 0x2066 && c <= 0x2069);
}

static char *
clean_name (const char *name)
{
  g_autofree char *valid = g_utf8_make_valid (name, -1);
  g_autofree char *normal = g_utf8_normalize (valid, -1, G_NORMALIZE_NFC);
  const char *slash = MAX (strrchr (normal, '/'), strrchr (normal, '\\'));
  g_autoptr (GString) clean = g_string_new (NULL);
  glong n = 0;

  for (const char *p = slash != NULL ? slash + 1 : normal; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_iscntrl (c) && !is_direction_mark (c) && n++ < MAX_NAME_CHARACTERS)
        g_string_append_unichar (clean, c);
    }
  return g_strdup (g_strstrip (clean->str));
}

static char *
guess_media_type (const char *name)
{
  g_autofree char *type = g_content_type_guess (name, NULL, 0, NULL);

  return g_content_type_get_mime_type (type);
}

static QyAttachment *
attachment_from_row (QyBook *book, const QyRow *row, GError **error)
{
  QyAttachment *attachment = qy_record_from_row (&attachment_kind, row);

  attachment->size = qy_blob_get_size (qy_book_get_store (book), attachment->sha256, error);
  if (attachment->size < 0)
    g_clear_pointer (&attachment, qy_attachment_free);
  return attachment;
}

static gboolean
check_role (const char *role, GError **error)
{
  g_autofree char *known = NULL;

  if (g_strv_contains (roles, role))
    return TRUE;
  known = g_strjoinv (", ", (char **) roles);
  g_set_error (error, QY_BOOK_ERROR, QY_ERROR_INVALID,
               _ ("Unknown role “%s” of an attachment; there are: %s"), role, known);
  return FALSE;
}

/* In whose history it is told: a letter's or an invoice's in that of the contract. */
static char *
find_stream (QyBook *book, const char *holder_id, GError **error)
{
  g_autoptr (GPtrArray) streams = g_ptr_array_new_with_free_func (g_free);

  if (!qy_record_find_ids (book, "holder-by-id", holder_id, NULL, streams, error))
    return NULL;
  if (streams->len > 0)
    return g_strdup (streams->pdata[0]);
  g_set_error (error, QY_BOOK_ERROR, QY_ERROR_NOT_FOUND,
               _ ("There is no record “%s” to attach a file to"), holder_id);
  return NULL;
}

static gboolean
check (const char *role, const char *name, GError **error)
{
  if (!check_role (role, error))
    return FALSE;
  if (*name != '\0')
    return TRUE;
  g_set_error_literal (error, QY_BOOK_ERROR, QY_ERROR_INVALID,
                       _ ("An attachment needs a file name"));
  return FALSE;
}

/* An empty file is one that was not written to its end. */
static gboolean
check_size (const QyAttachment *attachment, GError **error)
{
  if (attachment->size > 0)
    return TRUE;
  g_set_error (error, QY_BOOK_ERROR, QY_ERROR_INVALID,
               _ ("“%s” is empty (0 bytes). Nothing was stored; see whether it was saved or "
                  "scanned to its end."),
               attachment->name);
  return FALSE;
}

void
qy_attachment_free (QyAttachment *attachment)
{
  qy_record_free (&attachment_kind, attachment);
}

QyAttachment *
qy_attachment_store (QyAct *act,
                     const char *holder_id,
                     const char *name,
                     const char *role,
                     const char *media_type,
                     GInputStream *stream,
                     GFileProgressCallback progress,
                     gpointer progress_data,
                     GCancellable *cancellable,
                     GError **error)
{
  g_autoptr (QyAttachment) attachment = g_new0 (QyAttachment, 1);
  g_autoptr (QyRow) row = qy_row_new (&qy_attachment_table);
  g_autofree char *history = NULL;

  attachment->name = clean_name (name);
  attachment->role = g_strdup (role != NULL ? role : DEFAULT_ROLE);
  if (!check (attachment->role, attachment->name, error))
    return NULL;
  history = find_stream (act->book, holder_id, error);
  if (history == NULL)
    return NULL;
  attachment->id = qy_book_new_id (act->book);
  attachment->holder_id = g_strdup (holder_id);
  attachment->media_type =
      media_type != NULL ? g_strdup (media_type) : guess_media_type (attachment->name);
  attachment->added_at = qy_book_get_now (act->book);
  attachment->sha256 = qy_blob_add_stream (act->store, stream, &attachment->size, progress,
                                           progress_data, cancellable, error);
  if (attachment->sha256 == NULL || !check_size (attachment, error))
    return NULL;
  qy_record_to_row (&attachment_kind, attachment, row);
  if (!qy_act_insert (act, row, &attachment->rev, error)
      || !qy_index_put (act, QY_INDEX_ATTACHMENT, attachment->id, "", attachment->name, error))
    return NULL;
  return g_steal_pointer (&attachment);
}

QyAttachment *
qy_book_attachment_add (QyBook *self,
                        const char *holder_id,
                        const char *name,
                        const char *role,
                        const char *media_type,
                        GInputStream *stream,
                        GFileProgressCallback progress,
                        gpointer progress_data,
                        GCancellable *cancellable,
                        GError **error)
{
  g_autoptr (QyAct) act = NULL;
  g_autoptr (QyAttachment) attachment = NULL;
  g_autofree char *history = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && holder_id != NULL && name != NULL, NULL);
  g_return_val_if_fail (G_IS_INPUT_STREAM (stream), NULL);

  act = qy_act_begin (self, error);
  attachment = act != NULL ? qy_attachment_store (act, holder_id, name, role, media_type, stream,
                                                  progress, progress_data, cancellable, error)
                           : NULL;
  if (attachment == NULL)
    return NULL;
  history = find_stream (self, holder_id, error);
  label = g_strdup_printf (_ ("File “%s” attached"), attachment->name);
  if (history == NULL || !qy_act_commit (act, history, "attachment.add", label, error))
    return NULL;
  return g_steal_pointer (&attachment);
}

GPtrArray *
qy_book_attachment_list (QyBook *self, const char *holder_id, GError **error)
{
  g_autoptr (GPtrArray) attachments = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && holder_id != NULL, NULL);

  attachments = qy_record_list (self, &attachment_kind, (GDestroyNotify) qy_attachment_free,
                                "attachment-by-holder", holder_id, error);
  for (guint i = 0; attachments != NULL && i < attachments->len; i++)
    {
      QyAttachment *attachment = attachments->pdata[i];

      attachment->size = qy_blob_get_size (qy_book_get_store (self), attachment->sha256, error);
      if (attachment->size < 0)
        return NULL;
    }
  return g_steal_pointer (&attachments);
}

QyAttachment *
qy_book_attachment_get (QyBook *self, const char *id, GError **error)
{
  g_autoptr (QyRow) row = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && id != NULL, NULL);

  row = qy_record_get_row (self, &attachment_kind, id, error);
  return row != NULL ? attachment_from_row (self, row, error) : NULL;
}

char *
qy_book_attachment_find_record (QyBook *self, const QyAttachment *attachment, GError **error)
{
  g_return_val_if_fail (QY_IS_BOOK (self) && attachment != NULL, NULL);

  return find_stream (self, attachment->holder_id, error);
}

gboolean
qy_book_attachment_extract (
    QyBook *self, const char *id, GOutputStream *stream, GCancellable *cancellable, GError **error)
{
  g_autoptr (QyAttachment) attachment = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && id != NULL && G_IS_OUTPUT_STREAM (stream), FALSE);

  attachment = qy_book_attachment_get (self, id, error);
  return attachment != NULL
         && qy_blob_write_to (qy_book_get_store (self), attachment->sha256, stream, cancellable,
                              error);
}

gboolean
qy_book_attachment_update (QyBook *self, QyAttachment *attachment, GError **error)
{
  g_autoptr (QyAct) act = NULL;
  g_autoptr (QyRow) row = NULL;
  g_autofree char *history = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && attachment != NULL && attachment->id != NULL, FALSE);

  if (!check_role (attachment->role, error) || (act = qy_act_begin (self, error)) == NULL)
    return FALSE;
  row = qy_record_get_row (self, &attachment_kind, attachment->id, error);
  if (row == NULL
      || !qy_service_record_check_file (self, qy_row_get_text (row, "holder_id"), error))
    return FALSE;
  qy_row_set_text (row, "role", attachment->role);
  qy_row_set_text (row, "note", attachment->note);
  qy_row_set_int (row, "rev", attachment->rev);
  label = g_strdup_printf (_ ("Data of file “%s” changed"), qy_row_get_text (row, "name"));
  history = find_stream (self, qy_row_get_text (row, "holder_id"), error);
  return history != NULL && qy_act_update (act, row, &attachment->rev, error)
         && qy_act_commit (act, history, "attachment.update", label, error);
}

/* The bytes stay, so that the removal can be undone. */
gboolean
qy_book_attachment_remove (QyBook *self, const char *id, GError **error)
{
  g_autoptr (QyAct) act = NULL;
  g_autoptr (QyRow) row = NULL;
  g_autofree char *history = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && id != NULL, FALSE);

  act = qy_act_begin (self, error);
  row = act != NULL ? qy_record_get_row (self, &attachment_kind, id, error) : NULL;
  if (row == NULL
      || !qy_service_record_check_file (self, qy_row_get_text (row, "holder_id"), error))
    return FALSE;
  label = g_strdup_printf (_ ("File “%s” removed"), qy_row_get_text (row, "name"));
  history = find_stream (self, qy_row_get_text (row, "holder_id"), error);
  return history != NULL && qy_act_remove (act, row, error)
         && qy_index_remove (act, QY_INDEX_ATTACHMENT, id, error)
         && qy_act_commit (act, history, "attachment.remove", label, error);
}

const char *const *
qy_attachment_roles (void)
{
  return roles;
}

gboolean
qy_attachment_reindex (QyAct *act, const char *id, GError **error)
{
  g_autoptr (QyRow) row = qy_store_get (act->store, &qy_attachment_table, id, NULL, NULL);

  return qy_index_put (act, QY_INDEX_ATTACHMENT, id, "",
                       row != NULL ? qy_row_get_text (row, "name") : NULL, error);
}
