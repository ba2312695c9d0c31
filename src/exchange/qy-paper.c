/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-paper.h"

#include "qy-body.h"
#include "qy-book-text.h"

static gint64
instant_to_unix (const char *instant)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (instant, utc);

  return time != NULL ? g_date_time_to_unix (time) : 0;
}

QyPages *
qy_paper_lay_out (const QyPrinted *printed, const QyRenderInfo *info, GError **error)
{
  const char *phrase = qy_language_phrase (printed->language, QY_PHRASE_REVISION);
  g_autofree char *n = g_strdup_printf ("%" G_GINT64_FORMAT, info->revision);
  g_autoptr (GString) label = g_string_new (phrase);
  QyPaperOptions options = { NULL, info->check_code, instant_to_unix (info->issued_at), FALSE };

  g_string_replace (label, "%d", n, 1);
  options.revision = label->str;
  return qy_pages_layout (printed, &options, error);
}

GBytes *
qy_paper_render (
    QyPrinted *printed, const QyRenderInfo *info, gpointer unused, guint *pages, GError **error)
{
  g_autoptr (QyPages) laid_out = qy_paper_lay_out (printed, info, error);

  if (laid_out == NULL)
    return NULL;
  *pages = qy_pages_get_n (laid_out);
  return qy_pages_to_pdf (laid_out, error);
}

GBytes *
qy_paper_render_draft (QyPrinted *printed, const char *now, GError **error)
{
  QyPaperOptions options = { NULL, NULL, instant_to_unix (now), FALSE };
  g_autoptr (QyPages) pages = qy_pages_layout (printed, &options, error);

  return pages != NULL ? qy_pages_to_pdf (pages, error) : NULL;
}

GBytes *
qy_paper_render_sheet (QyDocument *sheet, const char *now, GError **error)
{
  QyPaperOptions options = { NULL, NULL, instant_to_unix (now), TRUE };
  g_autoptr (QyPrinted) printed = qy_document_print (sheet, QY_PRINT_DEFAULT, error);
  g_autoptr (QyPages) pages = printed != NULL ? qy_pages_layout (printed, &options, error) : NULL;

  return pages != NULL ? qy_pages_to_pdf (pages, error) : NULL;
}

QyPrinted *
qy_paper_load (QyBook *book, const char *holder, gint64 n, GError **error)
{
  g_autoptr (QyRevision) revision = NULL;
  g_autoptr (QyDocument) document = NULL;

  if (n == 0)
    return qy_book_text_print (book, holder, QY_PRINT_DEFAULT, error);
  revision = qy_book_revision_get (book, holder, n, error);
  document = revision != NULL ? qy_body_read (revision->body, -1, error) : NULL;
  return document != NULL ? qy_document_print (document, QY_PRINT_DEFAULT, error) : NULL;
}
