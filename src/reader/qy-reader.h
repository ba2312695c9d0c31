/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "qy-reader-error.h"

/**
 * QyReader: one file of a stranger, read by a process of its own (qiyue-reader).
 *
 * The process has neither network nor home, may write nothing, and has limits on memory and time
 * (docs/reader.md). A file that breaks it breaks nothing else: the request fails with a #GError
 * that can be shown, the next request starts a new process and opens the file again.
 *
 * What a widget may rely on:
 * - Nothing here blocks the caller but the functions called …_sync. Answers of one reader come in
 *   the order of the requests, except that a search lets other requests in between its pages.
 * - Each request is answered within %QY_READER_PATIENCE seconds of its turn (opening again after a
 *   death counts as a request of its own), with a result or an error whose message is a whole
 *   sentence in the user's language and names the file.
 * - Cancelling answers QY_ERROR_CANCELLED within half a second, also for what is being drawn.
 * - The answer comes to the thread-default main context of the thread that asked.
 * - A reader serves one file. For another file make another reader; dropping the last reference
 *   ends the process. Requests in flight hold a reference.
 * - qy_reader_new() starts the process already: making the reader before the bytes are there saves
 *   the time of its start; qy_reader_prepare() does so even earlier.
 *
 * Pages count from 0. Lengths are points (1/72 inch) of the page as it is shown, turned pages
 * included, measured from its top left corner. A picture has one page; one pixel is one point.
 */
#define QY_TYPE_READER (qy_reader_get_type ())
G_DECLARE_FINAL_TYPE (QyReader, qy_reader, QY, READER, GObject)

/* Limits of one file and one answer */
#define QY_READER_PATIENCE    12                             /* seconds */
#define QY_READER_MAX_SIDE    16384                          /* pixels of one side of a drawing */
#define QY_READER_MAX_PIXELS  (24 * 1024 * 1024)             /* pixels of a drawing */
#define QY_READER_MAX_BYTES   (G_GUINT64_CONSTANT (1) << 30) /* of a file */
#define QY_READER_MAX_MATCHES 10000                          /* of a search */

typedef enum
{
  QY_READER_NOTHING, /* not opened */
  QY_READER_PDF,
  QY_READER_PICTURE, /* PNG, JPEG, TIFF (its first page), WebP, GIF (its first frame), BMP */
  QY_READER_TEXT,    /* is not drawn: qy_reader_text_async() gives its text, a page at a time */
} QyReaderKind;

/**
 * QyReaderInfo: what opening found.
 */
typedef struct
{
  QyReaderKind kind;
  gboolean locked;     /* a password is needed: only qy_reader_unlock_async() goes on */
  gboolean incomplete; /* the end of the file is missing, or (a text) only its beginning is read */
  guint n_pages;       /* at least 1, unless locked */
  double width;        /* of the first page; 0 for a text */
  double height;
  char *title; /* (nullable): as the file says */
} QyReaderInfo;

typedef struct
{
  double x;
  double y;
  double width;
  double height;
} QyReaderRect;

/**
 * QyReaderDrawing: a page, or a part of it, in pixels: CAIRO_FORMAT_ARGB32, that is
 * GDK_MEMORY_DEFAULT, all opaque on white.
 */
typedef struct
{
  GBytes *pixels; /* stride × height; may be kept for as long as wished, the reader may be gone */
  int width;
  int height;
  gsize stride;
  double scale;      /* the one it was drawn at: less than asked for when that were too large */
  int x;             /* its place in the page drawn at that scale */
  int y;             /* … */
  double page_width; /* points */
  double page_height;
} QyReaderDrawing;

/**
 * QyReaderText: the text of a page with the place of each character.
 */
typedef struct
{
  char *text;          /* UTF-8, lines end in "\n" */
  guint n_rects;       /* characters of @text, or 0: a text has no places */
  QyReaderRect *rects; /* (array length=n_rects) */
  gboolean cut;        /* it was too long: the rest is left out */
} QyReaderText;

/**
 * QyReaderMatch: one place where a searched text stands.
 */
typedef struct
{
  guint page;
  guint offset; /* characters before it in the text of the page, see #QyReaderText */
  guint length; /* characters */
  guint n_rects;
  QyReaderRect *rects; /* one for each line it covers; none in a text */
  char *context;       /* the match with some words around it, in one line */
} QyReaderMatch;

QyReaderInfo *qy_reader_info_copy (const QyReaderInfo *info);
void qy_reader_info_free (QyReaderInfo *info);
void qy_reader_drawing_free (QyReaderDrawing *drawing);
void qy_reader_text_free (QyReaderText *text);
void qy_reader_match_free (QyReaderMatch *match);

/**
 * qy_reader_new: starts the process; whether it could be started is told by the first request.
 */
QyReader *qy_reader_new (void);

/**
 * qy_reader_prepare: a preview may be wanted soon: a process stands ready from now on, so that the
 * first page comes in half the time. For pages on which attachments are listed; calling it again
 * and again costs nothing, and when nothing was previewed for two minutes the process ends.
 */
void qy_reader_prepare (void);

/**
 * qy_reader_make_file: a file without a name, to write the bytes of a document into before
 * qy_reader_open_fd_async(). (For qy_book_attachment_extract(): g_unix_output_stream_new (fd,
 * FALSE).)
 *
 * Returns: a descriptor that the caller owns, or -1
 */
int qy_reader_make_file (GError **error);

/**
 * qy_reader_open_async: reads @stream to its end (on the reader's thread) and opens it.
 * @name: the file's name, for messages; its suffix is held against what the file is
 *
 * qy_reader_open_fd_async() opens what lies behind a descriptor of a plain file, from its beginning
 * and without a copy; @fd stays the caller's and may be closed at once. A file that others
 * shorten meanwhile only fails to be read.
 *
 * Errors: QY_ERROR_MALFORMED for a file of 0 bytes, one that is damaged beyond reading, one called
 * .pdf that is none; QY_ERROR_TOO_LARGE; QY_ERROR_UNSUPPORTED for a kind that is not shown, and
 * when this system has no means to confine the process (then every request says so, nothing is ever
 * read unprotected); QY_ERROR_FAILED when the process ended or took too long; QY_ERROR_CANCELLED;
 * those of the stream (a file that vanished).
 */
void qy_reader_open_async (QyReader *self,
                           GInputStream *stream,
                           const char *name,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer data);
void qy_reader_open_fd_async (QyReader *self,
                              int fd,
                              const char *name,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer data);

/**
 * qy_reader_open_finish: of qy_reader_open_async(), qy_reader_open_fd_async() and
 * qy_reader_unlock_async(). A file that needs a password is opened, but locked.
 */
QyReaderInfo *qy_reader_open_finish (QyReader *self, GAsyncResult *result, GError **error);

/**
 * qy_reader_unlock_async: opens a locked file with @password.
 *
 * Errors: QY_ERROR_INVALID for a wrong password: the file stays locked, ask again.
 */
void qy_reader_unlock_async (QyReader *self,
                             const char *password,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer data);

/**
 * qy_reader_sizes_async: the sizes of pages from @first on; of fewer than @count where the file
 * ends or the answer would be long. x and y of each are 0.
 *
 * All requests on pages: QY_ERROR_NOT_FOUND for a page that is not there, QY_ERROR_CONSTRAINT while
 * locked or not opened, else as for opening.
 */
void qy_reader_sizes_async (QyReader *self,
                            guint first,
                            guint count,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer data);

/**
 * qy_reader_sizes_finish: (element-type QyReaderRect)
 */
GArray *qy_reader_sizes_finish (QyReader *self, GAsyncResult *result, GError **error);

/**
 * qy_reader_render_async: draws a page.
 * @scale: pixels a point
 * @area: (nullable): what to draw of the page, points; %NULL: all of it. With an area pages can be
 *   drawn at any scale, a part at a time
 *
 * A drawing over %QY_READER_MAX_PIXELS or %QY_READER_MAX_SIDE is drawn smaller; see its scale.
 * Errors: QY_ERROR_UNSUPPORTED for a text.
 */
void qy_reader_render_async (QyReader *self,
                             guint page,
                             double scale,
                             const QyReaderRect *area,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer data);
QyReaderDrawing *qy_reader_render_finish (QyReader *self, GAsyncResult *result, GError **error);

/**
 * qy_reader_text_async: the text of a page; empty for a picture or a scanned page.
 */
void qy_reader_text_async (QyReader *self,
                           guint page,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer data);
QyReaderText *qy_reader_text_finish (QyReader *self, GAsyncResult *result, GError **error);

/**
 * qy_reader_search_async: where @text stands on @count pages from @first on (0: to the end), in the
 * order of the pages. Case, width of characters and all white space make no difference, so a match
 * may go over the end of a line; it does not go over the end of a page.
 *
 * At most %QY_READER_MAX_MATCHES are found. Other requests are answered between the pages.
 */
void qy_reader_search_async (QyReader *self,
                             const char *text,
                             guint first,
                             guint count,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer data);

/**
 * qy_reader_search_finish: (element-type QyReaderMatch)
 */
GPtrArray *qy_reader_search_finish (QyReader *self, GAsyncResult *result, GError **error);

/* The same, waiting for the answer: for command lines and threads, never for a window. */
QyReaderInfo *qy_reader_open_sync (QyReader *self,
                                   GInputStream *stream,
                                   const char *name,
                                   GCancellable *cancellable,
                                   GError **error);
QyReaderInfo *qy_reader_open_fd_sync (
    QyReader *self, int fd, const char *name, GCancellable *cancellable, GError **error);
QyReaderInfo *qy_reader_unlock_sync (QyReader *self,
                                     const char *password,
                                     GCancellable *cancellable,
                                     GError **error);
GArray *qy_reader_sizes_sync (
    QyReader *self, guint first, guint count, GCancellable *cancellable, GError **error);
QyReaderDrawing *qy_reader_render_sync (QyReader *self,
                                        guint page,
                                        double scale,
                                        const QyReaderRect *area,
                                        GCancellable *cancellable,
                                        GError **error);
QyReaderText *
qy_reader_text_sync (QyReader *self, guint page, GCancellable *cancellable, GError **error);
GPtrArray *qy_reader_search_sync (QyReader *self,
                                  const char *text,
                                  guint first,
                                  guint count,
                                  GCancellable *cancellable,
                                  GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyReaderInfo, qy_reader_info_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyReaderDrawing, qy_reader_drawing_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyReaderText, qy_reader_text_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyReaderMatch, qy_reader_match_free)
