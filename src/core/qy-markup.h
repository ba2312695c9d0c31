/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* The only place that knows how a block's text is marked up; everybody else gets runs.
 *
 *   {{fee.total}}             a field
 *   {{A.name}}                an attribute of the party with label A
 *   {{fee.total|upper}}       a field in a format
 *   {{fee.total="…"}}         typed over by hand; a format may stand before it
 *   {{@k7f3q}}                number of a block; {{@parent:k7f3q}} of the parent contract's block
 *   {{?fee.kind = a}}…{{/?}}  only if; at most QY_MARKUP_MAX_CONDITIONS inside each other
 *   {{def}}…{{/def}}          defined term
 *   {{b}}…{{/b}}  {{u}}…{{/u}}  bold, underlined
 *   {{br}}                    line break
 *   TAB                       border between two cells
 *   \{{  \\                   the characters themselves; inside "…": \"  \\
 */

#define QY_MARKUP_MAX_CONDITIONS 3

typedef enum
{
  QY_RUN_TEXT,  /* text */
  QY_RUN_FIELD, /* key, format or NULL, literal or NULL (typed over) */
  QY_RUN_REF,   /* key of a block; parent: of the parent contract's issued revision */
  QY_RUN_IF,    /* condition; closed by QY_RUN_END_IF */
  QY_RUN_END_IF,
  QY_RUN_DEFINED, /* a defined term starts; closed by QY_RUN_END_DEFINED */
  QY_RUN_END_DEFINED,
  QY_RUN_BOLD,
  QY_RUN_END_BOLD,
  QY_RUN_UNDERLINE,
  QY_RUN_END_UNDERLINE,
  QY_RUN_BREAK, /* a line break inside the block */
  QY_RUN_TAB,   /* the border between two cells of a row */
} QyRunKind;

typedef struct
{
  QyRunKind kind;
  char *text;      /* TEXT: the text; IF: the condition as printed; FIELD: the literal or NULL */
  char *key;       /* FIELD: field key; REF: block key */
  char *format;    /* FIELD: format or NULL */
  gboolean parent; /* REF: a block of the parent contract */
} QyRun;

/**
 * QyRuns: an ordered list of #QyRun, properly nested; free with g_ptr_array_unref().
 */
typedef GPtrArray QyRuns;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyRuns, g_ptr_array_unref)

/**
 * qy_runs_new:
 *
 * Returns: (transfer full): an empty list.
 */
QyRuns *qy_runs_new (void);

/**
 * qy_runs_add:
 * @text: see #QyRun
 * @key: see #QyRun
 * @format: see #QyRun
 *
 * Appends a run; all texts are copied. A TEXT run goes through qy_runs_add_text(). Nesting is the
 * caller's affair: what qy_markup_print() makes of badly nested runs is refused by
 * qy_markup_parse().
 */
void qy_runs_add (QyRuns *runs,
                  QyRunKind kind,
                  const char *text,
                  const char *key,
                  const char *format,
                  gboolean parent);

/**
 * qy_runs_add_text:
 *
 * Appends plain text. It joins a text run before it; TAB, LF (also CR LF, CR, U+2028, U+2029)
 * become TAB and BREAK runs; characters that no text may hold (qy_markup_is_text_char()) are left
 * out.
 */
void qy_runs_add_text (QyRuns *runs, const char *text);

/**
 * qy_runs_add_all:
 *
 * Appends copies of all runs of @other.
 */
void qy_runs_add_all (QyRuns *runs, const QyRuns *other);

/**
 * qy_markup_parse:
 *
 * Reads a block's text. Whatever is not markup as described above is an error (QY_ERROR_MALFORMED)
 * that names the character, what was found and what is allowed. Keys, formats and conditions are
 * checked for their form only.
 *
 * Returns: (transfer full): the runs, text runs merged, or NULL.
 */
QyRuns *qy_markup_parse (const char *markup, GError **error);

/**
 * qy_markup_print:
 *
 * Writes runs as markup: the one normal form. qy_markup_print (qy_markup_parse (s)) = s for every s
 * that was printed.
 */
char *qy_markup_print (const QyRuns *runs);

/**
 * qy_markup_normalise:
 *
 * Returns: (transfer full): the normal form of @markup, or NULL and an error as from
 * qy_markup_parse().
 */
char *qy_markup_normalise (const char *markup, GError **error);

/**
 * qy_markup_escape:
 *
 * Returns: (transfer full): markup that prints @plain; control characters as in qy_runs_add_text().
 */
char *qy_markup_escape (const char *plain);

/**
 * qy_markup_is_field_key:
 *
 * Whether @key can name a field: [a-z][a-z0-9_.]*, and none of the words of the markup (b, br, def,
 * u).
 */
gboolean qy_markup_is_field_key (const char *key);

/**
 * qy_markup_is_party_key:
 *
 * Whether @key has the form of a party's attribute: a label, a point, a name ("A.name").
 */
gboolean qy_markup_is_party_key (const char *key);

/**
 * qy_markup_is_format:
 *
 * Whether @format has the form of a format's name: [a-z][a-z0-9-]*.
 */
gboolean qy_markup_is_format (const char *format);

/**
 * qy_markup_is_block_key:
 *
 * Whether @key can name a block: five characters [a-z2-7].
 */
gboolean qy_markup_is_block_key (const char *key);

/**
 * qy_markup_is_text_char:
 *
 * Whether a text may hold @c: no control characters (TAB and LF have runs of their own), no line or
 * paragraph separators, nothing that XML 1.0 cannot write.
 */
gboolean qy_markup_is_text_char (gunichar c);

/**
 * qy_markup_is_plain:
 *
 * Whether @text is UTF-8 and a text may hold all of its characters: what a label, a number or an
 * option can be.
 */
gboolean qy_markup_is_plain (const char *text);

/**
 * qy_markup_rename_ref:
 *
 * Makes every reference to the block @from of this document point at @to; references into the
 * parent contract stay.
 *
 * Returns: (transfer full): the new markup, or NULL if @markup is malformed.
 */
char *qy_markup_rename_ref (const char *markup, const char *from, const char *to, GError **error);

/**
 * qy_run_print:
 *
 * Returns: (transfer full): the markup of one run.
 */
char *qy_run_print (const QyRun *run);

/**
 * qy_markup_split:
 * @markup: in normal form
 * @offset: in bytes; between characters, not inside a tag or an escape
 * @head: (out): what stands before it
 * @tail: (out): what stands behind it
 *
 * Divides a text. What is open at the place is closed in the first part and opened again in the
 * second; what would be empty is left out.
 */
gboolean
qy_markup_split (const char *markup, gsize offset, char **head, char **tail, GError **error);

/**
 * qy_markup_join:
 *
 * Returns: (transfer full): both texts in one, bold and underlining that end and begin at the
 * border joined; NULL if one is malformed.
 */
char *qy_markup_join (const char *head, const char *tail, GError **error);
