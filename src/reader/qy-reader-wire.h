/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* What goes between a QyReader and its process, over one socket: frames of
 *   guint32 length of the rest, guint8 operation or status, payload.
 * The process first sends a frame by itself once it is confined; then each request has one reply.
 * Numbers are in the machine's order: both ends are one machine. Strings are a length and bytes.
 * A request to open brings the file's descriptor, one to render that of the memory to draw into. */

typedef enum
{
  QY_READER_OPEN = 1, /* u8 has a password, string → u8 kind, u8 flags, u32 pages, 2 f64, string */
  QY_READER_SIZES,    /* u32 first, u32 count → u32 n, n × 2 f64 */
  QY_READER_RENDER,   /* u32 page, f64 scale, u8 whole page, 4 f64 → u32 width, height, stride,
                         i32 x, y, f64 scale, page width, height */
  QY_READER_WORDS,    /* u32 page → u8 cut, string, u32 n, n × 4 f32 */
  QY_READER_SEARCH,   /* string, u32 first, count, most → u32 next page (it stops after a
                         moment), u32 n, n × (u32 page, offset, length, rects, rects × 4 f32,
                         string) */
} QyReaderOperation;

typedef enum
{
  QY_READER_OK,
  QY_READER_UNPROTECTED, /* no sandbox can be built here: the process ends */
  QY_READER_BAD_REQUEST,
  QY_READER_EMPTY,    /* 0 bytes */
  QY_READER_FOREIGN,  /* of no kind that is read */
  QY_READER_NO_CODEC, /* a picture of a kind that this system cannot decode */
  QY_READER_DAMAGED,
  QY_READER_WRONG_PASSWORD,
  QY_READER_NO_PAGE,
  QY_READER_TOO_LARGE,
  QY_READER_NOT_DRAWN, /* a text */
} QyReaderStatus;

enum
{
  QY_READER_FLAG_LOCKED = 1 << 0,
  QY_READER_FLAG_INCOMPLETE = 1 << 1,
};

/* What the first frame says about the process */
enum
{
  QY_READER_CONFINED_LANDLOCK = 1 << 0,
  QY_READER_CONFINED_SECCOMP = 1 << 1,
  QY_READER_CONFINED_NAMESPACES = 1 << 2,
};

#define QY_READER_CHANNEL        3                  /* descriptor of the socket in the process */
#define QY_READER_MAX_REQUEST    (64 * 1024)        /* bytes of a frame */
#define QY_READER_MAX_REPLY      (16 * 1024 * 1024) /* … */
#define QY_READER_MAX_SIZES      4096               /* pages of one reply */
#define QY_READER_MAX_CHARS      (256 * 1024)       /* characters of a page */
#define QY_READER_MAX_RECTS      32                 /* of a match */
#define QY_READER_CANVAS         (96 * 1024 * 1024) /* bytes of the memory to draw into */
#define QY_READER_PROCESSOR_TIME 10 /* seconds of a request, then the process is ended */
#define QY_READER_NAMESPACES     "--namespaces" /* argument: namespaces are around the process */

/**
 * QyWire: takes a payload apart. Reading past the end, or a string that is no UTF-8, makes it
 * @bad, and everything read from then on 0 or "".
 */
typedef struct
{
  const guint8 *data;
  gsize size;
  gsize at;
  gboolean bad;
} QyWire;

guint8 qy_wire_u8 (QyWire *wire);
guint32 qy_wire_u32 (QyWire *wire);
float qy_wire_f32 (QyWire *wire);
double qy_wire_f64 (QyWire *wire);

/**
 * qy_wire_string: at most @most bytes, else it is bad
 */
char *qy_wire_string (QyWire *wire, gsize most);

/**
 * qy_wire_begin: an empty frame; the length is set by qy_wire_end().
 */
GByteArray *qy_wire_begin (guint8 kind);
void qy_wire_end (GByteArray *frame);
void qy_wire_put_u8 (GByteArray *frame, guint8 value);
void qy_wire_put_u32 (GByteArray *frame, guint32 value);
void qy_wire_put_f32 (GByteArray *frame, float value);
void qy_wire_put_f64 (GByteArray *frame, double value);
void qy_wire_put_string (GByteArray *frame, const char *text);
