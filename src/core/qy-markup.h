/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* The only place that knows how a block's text is marked up; everybody else gets runs. */

typedef enum
{
  QY_RUN_TEXT,      /* text */
  QY_RUN_FIELD,     /* key, format or NULL, literal or NULL (typed over) */
  QY_RUN_REF,       /* key of a block; parent: of the parent contract's issued revision */
  QY_RUN_IF,        /* condition; closed by QY_RUN_END_IF */
  QY_RUN_END_IF,
  QY_RUN_DEFINED,   /* a defined term starts; closed by QY_RUN_END_DEFINED */
  QY_RUN_END_DEFINED,
  QY_RUN_BOLD,
  QY_RUN_END_BOLD,
  QY_RUN_UNDERLINE,
  QY_RUN_END_UNDERLINE,
  QY_RUN_BREAK,     /* a line break inside the block */
  QY_RUN_TAB,       /* the border between two cells of a row */
} QyRunKind;

typedef struct
{
  QyRunKind kind;
  char     *text;    /* TEXT: the text; IF: the condition as printed; FIELD: the literal or NULL */
  char     *key;     /* FIELD: field key; REF: block key */
  char     *format;  /* FIELD: format or NULL */
  gboolean  parent;  /* REF: a block of the parent contract */
} QyRun;

/**
 * QyRuns: an ordered list of #QyRun, properly nested; free with g_ptr_array_unref().
 */
typedef GPtrArray QyRuns;

QyRuns  *qy_runs_new              (void);
void     qy_runs_add              (QyRuns *runs, QyRunKind kind, const char *text, const char *key, const char *format, gboolean parent);
void     qy_runs_add_text         (QyRuns *runs, const char *text);
QyRuns  *qy_markup_parse          (const char *markup, GError **error);
char    *qy_markup_print          (const QyRuns *runs);
char    *qy_markup_escape         (const char *plain);
gboolean qy_markup_is_field_key   (const char *key);
gboolean qy_markup_is_block_key   (const char *key);
char    *qy_markup_rename_ref     (const char *markup, const char *from, const char *to, GError **error);
