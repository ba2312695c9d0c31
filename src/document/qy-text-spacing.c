/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <pango/pango-break.h>

#include "qy-text.h"

/* White between a hanzi and a Latin word or figure, in ems (clreq 3.2.3 asks for up to a quarter).
 */
#define SCRIPT_GAP 0.14
/* A mark this wide, in ems, has an empty half that can be squeezed out. */
#define FULL_WIDTH 0.9

/* Quotation marks belong to two scripts: where the font's are narrow, they are Latin. */
static void
tell_quotes (QyText *self)
{
  for (guint i = 0; i < self->clusters->len; i++)
    {
      QyCluster *cluster = &g_array_index (self->clusters, QyCluster, i);

      if ((cluster->klass == QY_CHAR_OPEN || cluster->klass == QY_CHAR_CLOSE)
          && cluster->advance <= FULL_WIDTH * self->size)
        cluster->klass = QY_CHAR_OTHER;
    }
}

static gboolean
may_break (const QyCluster *before, const QyCluster *after, gboolean may)
{
  if (before->klass == QY_CHAR_OTHER && qy_char_class (before->last) != QY_CHAR_OTHER)
    return may;
  if (after->klass == QY_CHAR_OTHER && qy_char_class (after->first) != QY_CHAR_OTHER)
    return may;
  return qy_char_may_break (before->last, after->first, may);
}

static void
find_breaks (QyText *self, QyLanguage language)
{
  const char *text = self->text->str;
  int n = g_utf8_strlen (text, self->text->len);
  g_autofree PangoLogAttr *attrs = g_new0 (PangoLogAttr, n + 1);
  guint byte = 0;
  int at = 0;

  pango_get_log_attrs (text, self->text->len, 0,
                       pango_language_from_string (language == QY_LANGUAGE_ZH ? "zh-cn" : "en"),
                       attrs, n + 1);
  for (guint i = 1; i < self->clusters->len; i++)
    {
      QyCluster *cluster = &g_array_index (self->clusters, QyCluster, i);
      const QyCluster *previous = cluster - 1;

      for (; byte < cluster->text; at++)
        byte = g_utf8_next_char (text + byte) - text;
      if (previous->first == '\n')
        cluster->before = QY_BREAK_MUST;
      else if (cluster->first != '\n' && may_break (previous, cluster, attrs[at].is_line_break))
        cluster->before = QY_BREAK_MAY;
    }
}

/* Two marks beside each other show one half em of white, not two (clreq 3.1.6.1). */
static void
squeeze_marks (QyText *self)
{
  float half = self->size / 2;

  for (guint i = 1; i < self->clusters->len; i++)
    {
      QyCluster *cluster = &g_array_index (self->clusters, QyCluster, i);
      QyCluster *previous = cluster - 1;

      if (previous->klass == QY_CHAR_CLOSE
          && (cluster->klass == QY_CHAR_CLOSE || cluster->klass == QY_CHAR_OPEN))
        previous->advance -= half;
      else if (previous->klass == QY_CHAR_OPEN && cluster->klass == QY_CHAR_OPEN)
        {
          cluster->advance -= half;
          cluster->shift = -half;
        }
    }
}

static void
part_scripts (QyText *self)
{
  for (guint i = 1; i < self->clusters->len; i++)
    {
      QyCluster *cluster = &g_array_index (self->clusters, QyCluster, i);
      QyCharClass left = (cluster - 1)->klass, right = cluster->klass;

      if ((left == QY_CHAR_WIDE && right == QY_CHAR_WORD && g_unichar_isalnum ((cluster - 1)->last))
          || (left == QY_CHAR_WORD && right == QY_CHAR_WIDE && g_unichar_isalnum (cluster->first)))
        cluster->lead = SCRIPT_GAP * self->size;
    }
}

void
qy_text_finish (QyText *self, QyLanguage language)
{
  g_return_if_fail (self != NULL);

  if (self->clusters->len == 0)
    return;
  tell_quotes (self);
  find_breaks (self, language);
  squeeze_marks (self);
  part_scripts (self);
}
