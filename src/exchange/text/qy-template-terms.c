/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-template-terms.h"

#include <string.h>

#include "qy-template-service.h"
#include "qy-term-field.h"
#include "qy-text-pattern.h"

#define NOTHING_SAID "unspecified" /* how long secrets are kept */

/* Keys that the import gives and the catalogue calls otherwise. */
static const struct
{
  QyTermKind kind;
  const char *key;
  const char *attr;
} keyed[] = {
  { QY_TERM_CONFIDENTIALITY, "confidentiality.survival", "length" },
  { QY_TERM_FEE, "fee.monthly", "amount" },
  { QY_TERM_FEE, "fee.annual", "amount" },
  { QY_TERM_FEE, "fee.hourly", "amount" },
  { QY_TERM_FEE, "tax.rate", "tax" },
  { QY_TERM_COPIES, "copies", "total" },
};

/* Which attributes fields of a type state whose keys say nothing, in their order. */
static const struct
{
  QyTermKind kind;
  QyFieldType type;
  const char *attrs[3];
} typed[] = {
  { QY_TERM_SERVICE_PERIOD, QY_FIELD_DATE, { "start", "end" } },
  { QY_TERM_SERVICE_PERIOD, QY_FIELD_DURATION, { "length" } },
  { QY_TERM_RENEWAL, QY_FIELD_DURATION, { "notice", "length" } },
  { QY_TERM_CONFIDENTIALITY, QY_FIELD_DURATION, { "length" } },
  { QY_TERM_FEE, QY_FIELD_MONEY, { "total" } },
  { QY_TERM_FEE, QY_FIELD_PERCENT, { "share" } },
  { QY_TERM_PAYMENT_DEADLINE, QY_FIELD_DURATION, { "within" } },
  { QY_TERM_PAYMENT_DEADLINE, QY_FIELD_DATE, { "date" } },
  { QY_TERM_PENALTY, QY_FIELD_PERCENT, { "rate" } },
  { QY_TERM_PENALTY, QY_FIELD_MONEY, { "amount" } },
  { QY_TERM_PENALTY, QY_FIELD_DURATION, { "grace" } },
  { QY_TERM_SLA, QY_FIELD_DURATION, { "time" } },
  { QY_TERM_SLA, QY_FIELD_PERCENT, { "share" } },
  { QY_TERM_DISPUTE, QY_FIELD_TEXT, { "place" } },
  { QY_TERM_COPIES, QY_FIELD_NUMBER, { "total", "a", "b" } },
  { QY_TERM_EFFECTIVE, QY_FIELD_DATE, { "on" } },
};

/* What a sentence says in words beside the word that was read; the first row of an attribute that
 * fits decides. */
static const struct
{
  QyTermKind kind;
  const char *attr;
  const char *pattern;
  const char *word;
} said[] = {
  { QY_TERM_PAYMENT_DEADLINE, "event", "(?:收到|开具|提供)[^，,。；;]{0,12}(?:发票|票据)",
    "invoice" },
  { QY_TERM_PAYMENT_DEADLINE, "event", "验收[^，,。；;]{0,8}(?:后|之日)", "acceptance" },
  { QY_TERM_PAYMENT_DEADLINE, "event", "(?:交付|上线)[^，,。；;]{0,8}(?:后|之日)", "delivery" },
  { QY_TERM_PAYMENT_DEADLINE, "event", "生效[^，,。；;]{0,6}(?:后|之日)", "effective" },
  { QY_TERM_PAYMENT_DEADLINE, "event", "(?:签订|签署|签约|签字)[^，,。；;]{0,8}(?:后|之日)",
    "signature" },
  { QY_TERM_PENALTY, "form",
    "逾期天数|每(?:逾期|迟延|延迟|延误)?(?:一)?[日天]|按[日天]|[/／][日天]", "daily" },
  { QY_TERM_PENALTY, "form", "未(?:履行|完成|提供)[^，,。；;]{0,10}(?:费用?|价款|金额)",
    "unperformed" },
};

static const QyTermAttrKind *
find_attr (QyTermKind kind, const char *name)
{
  int at = name != NULL ? qy_term_kind_attr_index (kind, name) : -1;

  return at >= 0 ? &qy_term_kind_attrs (kind, NULL)[at] : NULL;
}

/* Whether @key is @base, maybe with a number behind it. */
static gboolean
has_base (const char *key, const char *base)
{
  gsize length = strlen (base);

  if (!g_str_has_prefix (key, base))
    return FALSE;
  return key[length] == '\0'
         || (key[length] == '.'
             && strspn (key + length + 1, "0123456789") == strlen (key + length + 1));
}

static const char *
attr_by_key (QyTermKind kind, const QyField *field)
{
  const QyTermAttrKind *attrs = qy_term_kind_attrs (kind, NULL);

  for (guint i = 0; attrs[i].name != NULL; i++)
    if (attrs[i].type == field->type && has_base (field->key, attrs[i].key))
      return attrs[i].name;
  for (guint i = 0; i < G_N_ELEMENTS (keyed); i++)
    if (keyed[i].kind == kind && g_str_equal (field->key, keyed[i].key))
      return keyed[i].attr;
  return NULL;
}

/* Whether the key names what another kind of term states: 服务期限一年, 期满后续签. */
static gboolean
is_of_another (QyTermKind kind, const QyField *field)
{
  for (guint other = 0; other < QY_N_TERM_KINDS; other++)
    if (other != kind && attr_by_key ((QyTermKind) other, field) != NULL)
      return TRUE;
  return FALSE;
}

static const char *
free_attr_of_type (QyTermKind kind, QyFieldType type, const QyTerm *term)
{
  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    for (guint n = 0; typed[i].kind == kind && typed[i].type == type
                      && n < G_N_ELEMENTS (typed[i].attrs) && typed[i].attrs[n] != NULL;
         n++)
      if (qy_term_bound_field (term, typed[i].attrs[n]) == NULL)
        return typed[i].attrs[n];
  return NULL;
}

/* Which attribute the field states, or NULL: of a service level the one that was read. */
static const char *
choose_attr (const QyAnalysisTerm *proposed, const QyField *field, const QyTerm *term)
{
  const QyTermAttrKind *read = find_attr (proposed->kind, proposed->value);
  const char *name = NULL;

  if (proposed->kind == QY_TERM_SLA && read != NULL && read->type == field->type
      && qy_term_bound_field (term, read->name) == NULL)
    return read->name;
  name = attr_by_key (proposed->kind, field);
  if (name != NULL && qy_term_bound_field (term, name) == NULL)
    return name;
  return is_of_another (proposed->kind, field)
             ? NULL
             : free_attr_of_type (proposed->kind, field->type, term);
}

static void
bind_fields (QyTerm *term,
             const QyAnalysisTerm *proposed,
             const QyTermLink *link,
             QyDocument *document)
{
  for (guint i = 0; i < link->field_keys->len; i++)
    {
      const QyField *field = qy_document_find_field (document, link->field_keys->pdata[i]);
      const char *attr = field != NULL ? choose_attr (proposed, field, term) : NULL;

      if (attr != NULL)
        qy_term_bind (term, attr, field->key);
    }
}

/* A field that no text shows says what the sentence says in words. */
static gboolean
state_choice (QyTerm *term,
              QyTermKind kind,
              const char *name,
              const char *word,
              guint n,
              QyDocument *document,
              GError **error)
{
  const QyTermAttrKind *attr = find_attr (kind, name);
  QyLanguage language = qy_document_get_language (document);
  QyField *field;

  if (attr == NULL || attr->choices == NULL || qy_term_choice_read (attr, word) == NULL
      || qy_term_bound_field (term, name) != NULL)
    return TRUE;
  field = qy_term_attr_new_field (kind, attr, n, language);
  field->default_raw = g_strdup (qy_term_choice_print (attr, word, language));
  qy_term_bind (term, name, field->key);
  return qy_document_add_field (document, field, error);
}

static gboolean
state_words (
    QyTerm *term, const QyAnalysisTerm *proposed, guint n, QyDocument *document, GError **error)
{
  const char *place = proposed->kind == QY_TERM_PENALTY ? "side" : "form";

  if (proposed->value != NULL && !g_str_equal (proposed->value, NOTHING_SAID)
      && !state_choice (term, proposed->kind, place, proposed->value, n, document, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    if (said[i].kind == proposed->kind && proposed->text != NULL
        && qy_text_has (said[i].pattern, proposed->text, 0, strlen (proposed->text))
        && !state_choice (term, said[i].kind, said[i].attr, said[i].word, n, document, error))
      return FALSE;
  return TRUE;
}

/* A term under way, and what was read. */
typedef struct
{
  const QyAnalysisTerm *proposed;
  QyTerm *term; /* NULL: another one says it */
} Pending;

static void
clear_pending (gpointer data)
{
  qy_term_free (((Pending *) data)->term);
}

/* A share alone is no fee of its own where the sentence says when it is paid. */
static gboolean
is_share_only (const Pending *pending)
{
  return pending->term != NULL && pending->proposed->kind == QY_TERM_FEE
         && pending->term->attrs->len == 1 && qy_term_bound_field (pending->term, "share") != NULL;
}

static void
join_shares (GArray *all)
{
  for (guint i = 0; i < all->len; i++)
    {
      Pending *fee = &g_array_index (all, Pending, i);

      for (guint j = 0; j < all->len && is_share_only (fee); j++)
        {
          const Pending *payment = &g_array_index (all, Pending, j);

          if (payment->proposed->kind != QY_TERM_PAYMENT_DEADLINE
              || payment->proposed->range.start != fee->proposed->range.start
              || qy_term_bound_field (payment->term, "share") != NULL)
            continue;
          qy_term_bind (payment->term, "share", qy_term_bound_field (fee->term, "share"));
          g_clear_pointer (&fee->term, qy_term_free);
        }
    }
}

static GArray *
bind_all (const QyAnalysis *analysis, GPtrArray *links, QyDocument *document)
{
  GArray *all = g_array_new (FALSE, TRUE, sizeof (Pending));

  g_array_set_clear_func (all, clear_pending);
  for (guint i = 0; i < links->len; i++)
    {
      const QyTermLink *link = links->pdata[i];
      Pending pending = { analysis->terms->pdata[link->term], NULL };

      pending.term = qy_term_new (qy_term_kind_get_name (pending.proposed->kind), link->block_key);
      bind_fields (pending.term, pending.proposed, link, document);
      g_array_append_val (all, pending);
    }
  join_shares (all);
  return all;
}

GPtrArray *
qy_template_terms (const QyAnalysis *analysis,
                   GPtrArray *links,
                   QyDocument *document,
                   GError **error)
{
  g_autoptr (GPtrArray) terms = g_ptr_array_new_with_free_func ((GDestroyNotify) qy_term_free);
  g_autoptr (GArray) all = NULL;
  guint n_of_kind[QY_N_TERM_KINDS] = { 0 };

  g_return_val_if_fail (analysis != NULL && links != NULL && QY_IS_DOCUMENT (document), NULL);

  all = bind_all (analysis, links, document);
  for (guint i = 0; i < all->len; i++)
    {
      Pending *pending = &g_array_index (all, Pending, i);
      QyTerm *term = g_steal_pointer (&pending->term);
      guint n;

      if (term == NULL)
        continue;
      g_ptr_array_add (terms, term);
      n = ++n_of_kind[pending->proposed->kind];
      if (!state_words (term, pending->proposed, n, document, error)
          || !qy_template_state_service (term, pending->proposed, analysis, n, document, error))
        return NULL;
    }
  return g_steal_pointer (&terms);
}
