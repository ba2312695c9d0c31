/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-sla-writer-private.h"

#include "qy-markup.h"

const char *
qy_sla_say (const QySlaWriter *w, QyPhrase phrase)
{
  return qy_language_phrase (w->self->language, phrase);
}

void
qy_sla_add_block (QySlaWriter *w, QyBlockKind kind, const char *markup)
{
  w->fine = w->fine && qy_document_append (w->out, 1, kind, markup, w->error) != NULL;
}

void
qy_sla_add_line (QySlaWriter *w, QyBlockKind kind, const char *text)
{
  g_autofree char *markup = qy_markup_escape (text);

  qy_sla_add_block (w, kind, markup);
}

void
qy_sla_add_phrase (QySlaWriter *w, QyBlockKind kind, QyPhrase phrase)
{
  qy_sla_add_line (w, kind, qy_sla_say (w, phrase));
}

void
qy_sla_put (QySlaWriter *w, const char *text)
{
  g_autofree char *markup = qy_markup_escape (text != NULL ? text : "");

  g_strdelimit (markup, "\t\n", ' ');
  if (w->row->len > 0)
    g_string_append_c (w->row, '\t');
  g_string_append (w->row, *markup != '\0' ? markup : "—");
}

void
qy_sla_put_number (QySlaWriter *w, gint64 number)
{
  g_autofree char *text = qy_number_group (number);

  qy_sla_put (w, text);
}

void
qy_sla_end_row (QySlaWriter *w)
{
  qy_sla_add_block (w, QY_BLOCK_ROW, w->row->str);
  g_string_truncate (w->row, 0);
}

void
qy_sla_begin_table (QySlaWriter *w, const QyPhrase *phrases)
{
  qy_sla_add_block (w, QY_BLOCK_TABLE, "");
  for (guint i = 0; phrases[i] != QY_N_PHRASES; i++)
    qy_sla_put (w, qy_sla_say (w, phrases[i]));
  qy_sla_end_row (w);
}

void
qy_sla_add_fact (QySlaWriter *w, const char *what, const char *value)
{
  qy_sla_put (w, what);
  qy_sla_put (w, value);
  qy_sla_end_row (w);
}
