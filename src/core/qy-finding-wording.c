/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-finding-private.h"

#define VAGUE                                                                                                                      \
  "(?i)尽快|及时|尽力|尽最大努力|适当(?:的|地)|合理(?:的)?(?:时间|期限)|优质|良好的?服务|必要的(?" \
  ":协助|配合|支持|培训|措施|条件)|妥善|"                                                                            \
  "定期或不定期|酌情|相应的(?:处理|赔偿)|as soon as possible|best efforts|promptly|reasonable "                     \
  "time|"                                                                                                                          \
  "timely manner|high[- ]quality"
#define MEASURE                                                                                             \
  "(?i)[0-9０-９]|[" QY_RE_HAN                                                                              \
  "]\\s{0,4}(?:个?(?:工作|自然)?[日天]|小时|个?小时|分钟|个?月|年|周|次|个?星期)|__|" \
  "\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|thirty)\\b[^.;]{0,12}(?:hours?|"           \
  "days?|minutes?|months?)"

/* Radicals of the supplement that conversions leave for whole characters; Unicode maps only few of
 * them, while it maps all Kangxi radicals. */
static const struct
{
  const char *radical;
  const char *whole;
} radicals[] = {
  { "⺠", "民" }, { "⻄", "西" }, { "⻅", "见" }, { "⻆", "角" }, { "⻉", "贝" }, { "⻋", "车" },
  { "⻓", "长" }, { "⻔", "门" }, { "⻘", "青" }, { "⻙", "韦" }, { "⻚", "页" }, { "⻛", "风" },
  { "⻜", "飞" }, { "⻝", "食" }, { "⻢", "马" }, { "⻣", "骨" }, { "⻤", "鬼" }, { "⻥", "鱼" },
  { "⻦", "鸟" }, { "⻨", "麦" }, { "⻩", "黄" }, { "⻬", "齐" }, { "⻮", "齿" }, { "⻰", "龙" },
};

/* Radicals that look like characters, and characters of nobody. */
static gboolean
is_damaged (gunichar c)
{
  return (c >= 0x2E80 && c <= 0x2FD5) || c == 0xFFFD || (c >= 0xE000 && c <= 0xF8FF);
}

/* The character that @damaged stood for, or a box. */
static char *
repair (const char *damaged)
{
  g_autofree char *whole = g_utf8_normalize (damaged, -1, G_NORMALIZE_ALL_COMPOSE);

  for (gsize i = 0; i < G_N_ELEMENTS (radicals); i++)
    if (strcmp (radicals[i].radical, damaged) == 0)
      return g_strdup (radicals[i].whole);
  return whole != NULL && strcmp (whole, damaged) != 0 ? g_steal_pointer (&whole) : g_strdup ("□");
}

static void
check_characters (QyInspection *inspection, const QyPlace *place, const char *text)
{
  g_autoptr (GString) damaged = g_string_new (NULL);
  g_autoptr (GString) repaired = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      g_autofree char *one = NULL;
      g_autofree char *whole = NULL;

      if (!is_damaged (c))
        continue;
      one = g_strndup (p, g_utf8_next_char (p) - p);
      if (strstr (damaged->str, one) != NULL)
        continue;
      whole = repair (one);
      g_string_append (damaged, one);
      g_string_append (repaired, whole);
    }
  if (damaged->len > 0)
    qy_inspection_report (inspection, place, NULL,
                          g_strdup_printf (_ ("Type them again: %s"), repaired->str),
                          _ ("damaged characters, probably from a conversion: %s"), damaged->str);
}

void
qy_finding_damaged_characters (QyInspection *inspection)
{
  const char *title = qy_document_get_title (inspection->document);

  if (title != NULL)
    check_characters (inspection, NULL, title);
  for (guint i = 0; i < inspection->places->len; i++)
    check_characters (inspection, qy_inspection_place (inspection, i),
                      qy_inspection_place (inspection, i)->text);
}

/* Whether @alias is introduced in the text as a short name: it stands in quotation marks once. */
static gboolean
is_introduced (QyInspection *inspection, const char *alias)
{
  g_autofree char *chinese = g_strdup_printf ("“%s”", alias);
  g_autofree char *plain = g_strdup_printf ("\"%s\"", alias);

  for (guint i = 0; i < inspection->places->len; i++)
    {
      const QyPlace *place = qy_inspection_place (inspection, i);

      if (strstr (place->text, chinese) != NULL || strstr (place->text, plain) != NULL)
        return TRUE;
    }
  return FALSE;
}

static void
check_alias (QyInspection *inspection, const QyParty *party, const char *alias)
{
  if (*alias == '\0' || strcmp (alias, party->name) == 0 || is_introduced (inspection, alias))
    return;
  for (guint i = 0; i < inspection->places->len; i++)
    {
      const QyPlace *place = qy_inspection_place (inspection, i);
      g_autoptr (GString) text = g_string_new (place->text);

      g_string_replace (text, party->name, "", 0);
      if (strstr (text->str, alias) != NULL)
        qy_inspection_report (
            inspection, place, NULL,
            g_strdup_printf (_ ("Write %s, or introduce the short name"), party->name),
            _ ("“%s” is not the legal name of %s"), alias, party->name);
    }
}

void
qy_finding_alias_used (QyInspection *inspection)
{
  GPtrArray *parties = qy_document_get_parties (inspection->document);

  for (guint i = 0; i < parties->len; i++)
    {
      const QyDocumentParty *party = g_ptr_array_index (parties, i);
      g_auto (GStrv) aliases = NULL;

      if (party->party == NULL || party->party->name == NULL || party->party->aliases == NULL)
        continue;
      aliases = g_strsplit (party->party->aliases, "\n", -1);
      for (char **alias = aliases; *alias != NULL; alias++)
        check_alias (inspection, party->party, g_strstrip (*alias));
    }
}

void
qy_finding_vague_wording (QyInspection *inspection)
{
  for (guint i = 0; i < inspection->places->len; i++)
    {
      const QyPlace *place = qy_inspection_place (inspection, i);
      g_auto (GStrv) sentences = qy_inspection_split (inspection, place->text);

      for (char **sentence = sentences; *sentence != NULL; sentence++)
        {
          g_autoptr (GMatchInfo) match = qy_inspection_match (inspection, VAGUE, *sentence);
          g_autofree char *words = NULL;

          if (!g_match_info_matches (match)
              || qy_inspection_matches (inspection, MEASURE, *sentence))
            continue;
          words = g_match_info_fetch (match, 0);
          qy_inspection_report (inspection, place, NULL,
                                g_strdup (_ ("State a time, a number or a standard")),
                                _ ("“%s” cannot be measured"), words);
        }
    }
}
