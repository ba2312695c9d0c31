/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * QyFileMagic: what the first bytes of a file say it is; flags, so that a table can say which fit.
 */
typedef enum
{
  QY_MAGIC_UNKNOWN = 0,
  QY_MAGIC_TEXT = 1 << 0, /* nothing but text */
  QY_MAGIC_PDF = 1 << 1,
  QY_MAGIC_PICTURE = 1 << 2,
  QY_MAGIC_ZIP = 1 << 3, /* also newer office documents */
  QY_MAGIC_OLE = 1 << 4, /* older office documents, mails, installers */
  QY_MAGIC_RTF = 1 << 5,
  QY_MAGIC_MEDIA = 1 << 6, /* sound and film */
  QY_MAGIC_ARCHIVE = 1 << 7,
  QY_MAGIC_WEB = 1 << 8, /* HTML, SVG */
  QY_MAGIC_INSTALLER = 1 << 9,
  QY_MAGIC_SHORTCUT = 1 << 10,
  QY_MAGIC_SCRIPT = 1 << 11,
  QY_MAGIC_PROGRAM = 1 << 12,
} QyFileMagic;

/**
 * qy_file_magic_find:
 * @head: the first bytes; a few hundred do
 */
QyFileMagic qy_file_magic_find (const guint8 *head, gsize size);

/**
 * qy_file_magic_has_macros: whether an office document carries programs, as far as @head shows
 */
gboolean qy_file_magic_has_macros (const guint8 *head, gsize size);
