/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-file-magic.h"

#include <string.h>

#define PDF_WITHIN  1024 /* readers accept the mark of a PDF up to here */
#define TEXT_WITHIN 512

typedef struct
{
  const char *bytes;
  guint size;
  guint at;
  QyFileMagic magic;
} Mark;

/* ISO/IEC 32000 (PDF), 15948 (PNG), 10918 (JPEG), APPNOTE.TXT (ZIP), MS-CFB (OLE), MS-SHLLINK,
 * System V ABI (ELF) and what the other makers write about their formats. */
static const Mark marks[] = {
#define MARK(bytes, at, magic)                                                                     \
  {                                                                                                \
    bytes, sizeof bytes - 1, at, magic                                                             \
  }
  MARK ("MZ", 0, QY_MAGIC_PROGRAM),
  MARK ("\x7f"
        "ELF",
        0,
        QY_MAGIC_PROGRAM),
  MARK ("\xfe\xed\xfa\xce", 0, QY_MAGIC_PROGRAM),
  MARK ("\xfe\xed\xfa\xcf", 0, QY_MAGIC_PROGRAM),
  MARK ("\xce\xfa\xed\xfe", 0, QY_MAGIC_PROGRAM),
  MARK ("\xcf\xfa\xed\xfe", 0, QY_MAGIC_PROGRAM),
  MARK ("\xca\xfe\xba\xbe", 0, QY_MAGIC_PROGRAM),
  MARK ("dex\n", 0, QY_MAGIC_PROGRAM),
  MARK ("\0asm", 0, QY_MAGIC_PROGRAM),
  MARK ("#!", 0, QY_MAGIC_SCRIPT),
  MARK ("\xef\xbb\xbf#!", 0, QY_MAGIC_SCRIPT),
  MARK ("L\0\0\0\1\x14\2\0", 0, QY_MAGIC_SHORTCUT),
  MARK ("!<arch>\n", 0, QY_MAGIC_INSTALLER),
  MARK ("\xed\xab\xee\xdb", 0, QY_MAGIC_INSTALLER),
  MARK ("xar!", 0, QY_MAGIC_INSTALLER),
  MARK ("\x89PNG\r\n\x1a\n", 0, QY_MAGIC_PICTURE),
  MARK ("\xff\xd8\xff", 0, QY_MAGIC_PICTURE),
  MARK ("GIF8", 0, QY_MAGIC_PICTURE),
  MARK ("II*\0", 0, QY_MAGIC_PICTURE),
  MARK ("MM\0*", 0, QY_MAGIC_PICTURE),
  MARK ("BM", 0, QY_MAGIC_PICTURE),
  MARK ("WEBP", 8, QY_MAGIC_PICTURE),
  MARK ("PK\3\4", 0, QY_MAGIC_ZIP),
  MARK ("PK\5\6", 0, QY_MAGIC_ZIP),
  MARK ("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 0, QY_MAGIC_OLE),
  MARK ("{\\rtf", 0, QY_MAGIC_RTF),
  MARK ("WAVE", 8, QY_MAGIC_MEDIA),
  MARK ("AVI ", 8, QY_MAGIC_MEDIA),
  MARK ("ftyp", 4, QY_MAGIC_MEDIA),
  MARK ("ID3", 0, QY_MAGIC_MEDIA),
  MARK ("\xff\xfb", 0, QY_MAGIC_MEDIA),
  MARK ("OggS", 0, QY_MAGIC_MEDIA),
  MARK ("\x1a\x45\xdf\xa3", 0, QY_MAGIC_MEDIA),
  MARK ("7z\xbc\xaf\x27\x1c", 0, QY_MAGIC_ARCHIVE),
  MARK ("Rar!\x1a", 0, QY_MAGIC_ARCHIVE),
  MARK ("\x1f\x8b", 0, QY_MAGIC_ARCHIVE),
  MARK ("BZh", 0, QY_MAGIC_ARCHIVE),
  MARK ("\xfd"
        "7zXZ",
        0,
        QY_MAGIC_ARCHIVE),
  MARK ("\x28\xb5\x2f\xfd", 0, QY_MAGIC_ARCHIVE),
  MARK ("MSCF", 0, QY_MAGIC_ARCHIVE),
  MARK ("ustar", 257, QY_MAGIC_ARCHIVE),
#undef MARK
};

/* Of texts: where the first word begins with it */
static const struct
{
  const char *words;
  QyFileMagic magic;
} beginnings[] = {
  { "[desktop entry]", QY_MAGIC_SHORTCUT },
  { "[internetshortcut]", QY_MAGIC_SHORTCUT },
  { "<!doctype html", QY_MAGIC_WEB },
  { "<html", QY_MAGIC_WEB },
  { "<head", QY_MAGIC_WEB },
  { "<body", QY_MAGIC_WEB },
  { "<script", QY_MAGIC_WEB },
  { "<svg", QY_MAGIC_WEB },
  { "<!doctype svg", QY_MAGIC_WEB },
};

static gboolean
contains (const guint8 *head, gsize size, const char *bytes, gsize n)
{
  for (gsize i = 0; i + n <= size; i++)
    if (memcmp (head + i, bytes, n) == 0)
      return TRUE;
  return FALSE;
}

/* UTF-8 that was cut, other encodings of letters above 0x7F, but no control characters */
static gboolean
is_text (const guint8 *head, gsize size)
{
  for (gsize i = 0; i < size; i++)
    if (head[i] < 0x20 && strchr ("\t\n\r\f\x1b", (int) head[i]) == NULL)
      return FALSE;
  return size > 0;
}

/* Two letters also begin a text. */
static gboolean
is_word (const Mark *mark, const guint8 *head, gsize size)
{
  return mark->size == 2 && g_ascii_isalpha (*mark->bytes)
         && is_text (head, MIN (size, TEXT_WITHIN));
}

/* The beginning in lower case, without marks of encoding, blanks and comments before it. */
static char *
first_words (const guint8 *head, gsize size)
{
  g_autofree char *text = g_strndup ((const char *) head, MIN (size, TEXT_WITHIN));
  const char *p = text;

  if (g_str_has_prefix (p, "\xef\xbb\xbf"))
    p += 3;
  for (;;)
    {
      const char *end = NULL;

      while (g_ascii_isspace (*p))
        p++;
      if (g_str_has_prefix (p, "<!--"))
        end = strstr (p, "-->");
      else if (g_str_has_prefix (p, "<?"))
        end = strstr (p, "?>");
      else if (*p == '#')
        end = strchr (p, '\n');
      if (end == NULL)
        return g_ascii_strdown (p, -1);
      p = end + (*p == '#' ? 1 : end[0] == '-' ? 3 : 2);
    }
}

static gboolean
is_wide_text (const guint8 *head, gsize size)
{
  return size >= 2 && (memcmp (head, "\xff\xfe", 2) == 0 || memcmp (head, "\xfe\xff", 2) == 0);
}

QyFileMagic
qy_file_magic_find (const guint8 *head, gsize size)
{
  g_autofree char *words = NULL;

  g_return_val_if_fail (head != NULL || size == 0, QY_MAGIC_UNKNOWN);

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (size >= marks[i].at + marks[i].size
        && memcmp (head + marks[i].at, marks[i].bytes, marks[i].size) == 0
        && !is_word (&marks[i], head, size))
      return marks[i].magic;
  if (contains (head, MIN (size, PDF_WITHIN), "%PDF-", 5))
    return QY_MAGIC_PDF;
  words = first_words (head, size);
  for (guint i = 0; i < G_N_ELEMENTS (beginnings); i++)
    if (g_str_has_prefix (words, beginnings[i].words))
      return beginnings[i].magic;
  return is_text (head, size) || is_wide_text (head, size) ? QY_MAGIC_TEXT : QY_MAGIC_UNKNOWN;
}

gboolean
qy_file_magic_has_macros (const guint8 *head, gsize size)
{
  static const char old[] = "_\0V\0B\0A\0_\0P\0R\0O\0J\0E\0C\0T";
  static const char packed[] = "vbaProject.bin";

  g_return_val_if_fail (head != NULL || size == 0, FALSE);

  return contains (head, size, old, sizeof old - 1)
         || contains (head, size, packed, sizeof packed - 1);
}
