/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-bound-term.h"
#include "qy-finding-private.h"
#include "qy-fold.h"

/* What a party of the one role does that is the other's part; %s is its label. Fines and refunds go
 * both ways. */
static const struct
{
  QyRole role;
  const char *pattern;
} swapped[] = {
  { QY_ROLE_PROVIDER,
    "%s(?:应|应当|须|需|负责)[^，。；]{0,16}(?:支付|付清|缴纳)[^，。；]{0,8}(?:服务费|合同价款|"
    "合同总价|服务报酬|运维费|维护费)" },
  { QY_ROLE_PROVIDER, "%s[（(](?:委托方|委托人|客户|买方|用户|发包方|需方)[）)]" },
  { QY_ROLE_CLIENT, "%s(?:应|应当|须|负责)(?:按照?本?(?:合同|协议)(?:的?约定)?)?(?:为|向)[^，。；]{"
                    "1,8}(?:提供|完成)"
                    "[^，。；]{0,10}(?:运维|维护|技术|开发|咨询|巡检|培训)?服务" },
  { QY_ROLE_CLIENT, "%s[（(](?:服务方|受托方|受托人|承包方|卖方|供方|提供方|乙方)[）)]" },
  { QY_ROLE_PROVIDER,
    "(?i)\\b%s (?:shall|must|will) pay (?:the )?(?:service )?(?:fee|price)s?\\b" },
  { QY_ROLE_CLIENT, "(?i)\\b%s (?:shall|must|will) (?:provide|perform) the services?\\b" },
};

static void
check_party (QyInspection *inspection, const QyDocumentParty *party, gsize rule)
{
  g_autofree char *label = g_regex_escape_string (party->label_text, -1);
  g_auto (GStrv) halves = g_strsplit (swapped[rule].pattern, "%s", 2);
  g_autofree char *whole = g_strconcat (halves[0], label, halves[1], NULL);
  g_autoptr (GRegex) regex = g_regex_new (whole, G_REGEX_OPTIMIZE, 0, NULL);

  for (guint i = 0; regex != NULL && i < inspection->places->len; i++)
    {
      const QyPlace *place = qy_inspection_place (inspection, i);
      g_autoptr (GMatchInfo) match = NULL;
      g_autofree char *words = NULL;

      if (!g_regex_match (regex, place->text, 0, &match))
        continue;
      words = g_match_info_fetch (match, 0);
      qy_inspection_report (inspection, place, NULL,
                            g_strdup (_ ("Exchange the labels here, or the roles of the parties")),
                            party->role == QY_ROLE_CLIENT ? _ ("“%s”: but %s is the client here")
                                                          : _ ("“%s”: but %s is the provider here"),
                            words, party->label_text);
    }
}

void
qy_finding_roles_swapped (QyInspection *inspection)
{
  GPtrArray *parties = qy_document_get_parties (inspection->document);

  for (guint i = 0; i < parties->len; i++)
    for (gsize rule = 0; rule < G_N_ELEMENTS (swapped); rule++)
      {
        const QyDocumentParty *party = g_ptr_array_index (parties, i);

        if (party->role == swapped[rule].role && party->label_text != NULL
            && *party->label_text != '\0')
          check_party (inspection, party, rule);
      }
}

/* Who owns what, as the text or a term says it. */
typedef struct
{
  char *asset;
  char *owner;
} Owner;

static void
free_owner (Owner *owner)
{
  g_free (owner->asset);
  g_free (owner->owner);
  g_free (owner);
}

static void
add_owner (QyInspection *inspection,
           GPtrArray *owners,
           const QyPlace *place,
           const char *field_key,
           const char *asset,
           const char *owner)
{
  g_autofree char *folded = qy_fold (asset);
  Owner *added;

  for (guint i = 0; i < owners->len; i++)
    {
      const Owner *before = owners->pdata[i];

      if (g_str_equal (before->asset, folded) && !g_str_equal (before->owner, owner))
        qy_inspection_report (inspection, place, field_key,
                              g_strdup (_ ("Keep one owner, or say which part is whose")),
                              _ ("“%s” belongs to %s, and elsewhere to %s"), folded, owner,
                              before->owner);
    }
  added = g_new0 (Owner, 1);
  added->asset = g_steal_pointer (&folded);
  added->owner = g_strdup (owner);
  g_ptr_array_add (owners, added);
}

static void
read_text (QyInspection *inspection, GPtrArray *owners)
{
  static const char pattern[] =
      "(?:^|[，。；：、]|其中|双方确认)\\s{0,4}([\\x{4e00}-\\x{9fa5}A-Za-z0-9]{2,24}?)的?(?:"
      "知识产权|著作权|所有权|版权|专利申请权|产权)[^，。；]{0,6}?(?:归属?于?|属于|由)\\s{0,4}"
      "([甲乙丙]方|委托方|服务方|委托人|受托人|双方)(?:共同)?(?:所有|享有|拥有|共有)?"
      "|(?i)(?:all )?(?:rights|title|ownership) (?:in|to|of) (?:the )?([a-z ]{3,40}?) "
      "(?:shall )?(?:vests? in|belongs? to|remains? with) (?:the )?([a-z]{3,12})\\b";

  for (guint i = 0; i < inspection->places->len; i++)
    {
      const QyPlace *place = qy_inspection_place (inspection, i);
      g_autoptr (GMatchInfo) match = qy_inspection_match (inspection, pattern, place->text);

      for (; g_match_info_matches (match); g_match_info_next (match, NULL))
        for (int group = 1; group <= 3; group += 2)
          {
            g_autofree char *asset = g_match_info_fetch (match, group);
            g_autofree char *owner = g_match_info_fetch (match, group + 1);

            if (asset != NULL && *asset != '\0' && owner != NULL)
              add_owner (inspection, owners, place, NULL, asset, owner);
          }
    }
}

static void
read_terms (QyInspection *inspection, GPtrArray *owners)
{
  for (guint t = 0; inspection->terms != NULL && t < inspection->terms->len; t++)
    {
      const QyBoundTerm *term = inspection->terms->pdata[t];
      const char *key =
          term->kind == QY_TERM_OWNERSHIP ? qy_bound_term_field (term, "owner") : NULL;
      const char *asset_key = key != NULL ? qy_bound_term_field (term, "asset") : NULL;
      const char *owner = key != NULL ? qy_document_get_raw (inspection->document, key) : NULL;
      const char *asset =
          asset_key != NULL ? qy_document_get_raw (inspection->document, asset_key) : NULL;

      if (owner != NULL && asset != NULL)
        add_owner (inspection, owners, NULL, key, asset, owner);
    }
}

/* Text and terms each by themselves: they name owners in different words. */
void
qy_finding_owner_twice (QyInspection *inspection)
{
  g_autoptr (GPtrArray) written = g_ptr_array_new_with_free_func ((GDestroyNotify) free_owner);
  g_autoptr (GPtrArray) bound = g_ptr_array_new_with_free_func ((GDestroyNotify) free_owner);

  read_text (inspection, written);
  read_terms (inspection, bound);
}
