/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-credit.h"
#include "qy-error.h"
#include "qy-fold.h"

#define MOST_TIERS 100

static const char *const kinds[QY_N_CONSEQUENCES] = {
  [QY_CONSEQUENCE_CREDIT] = "credit",
  [QY_CONSEQUENCE_PENALTY] = "penalty",
  [QY_CONSEQUENCE_REPORT] = "report",
};

static const char *const bases[QY_N_CREDIT_BASES] = {
  [QY_CREDIT_BASE_MONTH] = "month",
  [QY_CREDIT_BASE_YEAR] = "year",
  [QY_CREDIT_BASE_TOTAL] = "total",
};

static int
find_word (const char *const *words, guint n, const char *word)
{
  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (words[i], word) == 0)
      return (int) i;
  return 0;
}

static gboolean
refuse (const char *tier, const char *reason, GError **error)
{
  g_set_error (error, QY_CORE_ERROR, QY_ERROR_INVALID,
               _ ("“%s”: %s; write a tier a line, such as “99.5%% = 5%%”, the highest bound first"),
               tier, reason);
  return FALSE;
}

/* "<99.5%", "低于 99.5%" at the beginning is as good as the percentage alone. */
static const char *
skip_below (const char *text)
{
  static const char *const words[] = { "低于", "不足", "below", "<" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (text, words[i]))
      {
        text += strlen (words[i]);
        break;
      }
  while (*text == ' ')
    text++;
  return text;
}

static gboolean
read_tier (const char *text, const QyCreditTier *before, QyCreditTier *tier, GError **error)
{
  g_auto (GStrv) sides = NULL;
  const char *start = skip_below (text);
  QyRate below;

  sides = g_strsplit_set (start, "=:", 2);
  if (g_strv_length (sides) != 2)
    return refuse (text, _ ("“=” is missing between the bound and the share"), error);
  if (!qy_rate_parse (g_strstrip (sides[0]), &below, NULL) || below.per != QY_RATE_PLAIN
      || !qy_rate_to_ppm (below, &tier->below) || tier->below <= 0 || tier->below > 1000000)
    return refuse (text, _ ("the bound is no percentage up to 100%"), error);
  if (!qy_rate_parse (g_strstrip (sides[1]), &tier->share, NULL) || tier->share.per != QY_RATE_PLAIN
      || tier->share.digits <= 0
      || qy_rate_compare (tier->share, (QyRate){ 100, 0, QY_RATE_PLAIN }) > 0)
    return refuse (text, _ ("the share is no percentage up to 100%"), error);
  if (before != NULL && tier->below >= before->below)
    return refuse (text, _ ("its bound is not below the one before it"), error);
  if (before != NULL && qy_rate_compare (tier->share, before->share) <= 0)
    return refuse (text, _ ("its share is not above the one before it"), error);
  return TRUE;
}

static QyConsequence *
read_consequence (const QyStatedTerm *term, QyDate on)
{
  const char *tiers = qy_stated_term_get (term, "tiers", on);
  QyIndicatorKind indicator;
  QyConsequence *self;

  if (!qy_indicator_kind_from_string (qy_stated_term_get_choice (term, "indicator", on),
                                      &indicator))
    return NULL;
  self = g_new0 (QyConsequence, 1);
  self->kind = (QyConsequenceKind) find_word (kinds, QY_N_CONSEQUENCES,
                                              qy_stated_term_get_choice (term, "form", on));
  self->indicator = indicator;
  self->tiers = tiers != NULL ? qy_credit_tiers_parse (tiers, NULL) : NULL;
  self->base = (QyCreditBase) find_word (bases, QY_N_CREDIT_BASES,
                                         qy_stated_term_get_choice (term, "base", on));
  self->has_amount = qy_stated_term_get_money (term, "amount", on, &self->amount);
  self->has_cap = qy_stated_term_get_rate (term, "cap", on, &self->cap);
  self->title = qy_stated_term_get (term, "title", on);
  self->has_within = qy_stated_term_get_duration (term, "within", on, &self->within);
  self->term_id = term->id;
  self->block_key = term->block_key;
  return self;
}

GArray *
qy_credit_tiers_parse (const char *text, GError **error)
{
  g_autoptr (GArray) tiers = g_array_new (FALSE, FALSE, sizeof (QyCreditTier));
  g_autoptr (GString) lines = NULL;
  g_auto (GStrv) parts = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  lines = g_string_new (text);
  g_string_replace (lines, "；", ";", 0);
  parts = g_strsplit_set (lines->str, ";\n", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *part = qy_fold (parts[i]);
      const QyCreditTier *before =
          tiers->len > 0 ? &g_array_index (tiers, QyCreditTier, tiers->len - 1) : NULL;
      QyCreditTier tier;

      if (*part == '\0')
        continue;
      if (tiers->len == MOST_TIERS)
        {
          refuse (part, _ ("there are at most 100 tiers"), error);
          return NULL;
        }
      if (!read_tier (part, before, &tier, error))
        return NULL;
      g_array_append_val (tiers, tier);
    }
  if (tiers->len > 0)
    return g_steal_pointer (&tiers);
  refuse (text, _ ("no tier is given"), error);
  return NULL;
}

char *
qy_credit_tiers_to_text (GArray *tiers)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (tiers != NULL, NULL);

  for (guint i = 0; i < tiers->len; i++)
    {
      const QyCreditTier *tier = &g_array_index (tiers, QyCreditTier, i);
      QyRate rate = { tier->below, 4, QY_RATE_PLAIN };
      g_autofree char *below = NULL;
      g_autofree char *share = qy_rate_to_raw (tier->share);

      for (; rate.scale > 0 && rate.digits % 10 == 0; rate.scale--)
        rate.digits /= 10;
      below = qy_rate_to_raw (rate);
      g_string_append_printf (text, "%s%s = %s", i > 0 ? "\n" : "", below, share);
    }
  return g_string_free (text, FALSE);
}

GPtrArray *
qy_consequences_from_facts (const QyContractFacts *facts, QyDate on)
{
  GPtrArray *list;

  g_return_val_if_fail (facts != NULL, NULL);

  list = g_ptr_array_new_with_free_func ((GDestroyNotify) qy_consequence_free);
  for (guint i = 0; i < facts->terms->len; i++)
    {
      const QyStatedTerm *term = g_ptr_array_index (facts->terms, i);
      QyConsequence *consequence =
          term->kind == QY_TERM_CREDIT ? read_consequence (term, on) : NULL;

      if (consequence != NULL)
        g_ptr_array_add (list, consequence);
    }
  return list;
}

void
qy_consequence_free (QyConsequence *consequence)
{
  if (consequence == NULL)
    return;
  g_clear_pointer (&consequence->tiers, g_array_unref);
  g_free (consequence);
}

const char *
qy_consequence_kind_to_string (QyConsequenceKind kind)
{
  g_return_val_if_fail (kind < QY_N_CONSEQUENCES, NULL);

  return kinds[kind];
}

const char *
qy_consequence_kind_label (QyConsequenceKind kind)
{
  static const char *const labels[QY_N_CONSEQUENCES] = {
    [QY_CONSEQUENCE_CREDIT] = N_ ("Credit"),
    [QY_CONSEQUENCE_PENALTY] = N_ ("Penalty"),
    [QY_CONSEQUENCE_REPORT] = N_ ("Report"),
  };

  g_return_val_if_fail (kind < QY_N_CONSEQUENCES, NULL);

  return _ (labels[kind]);
}
