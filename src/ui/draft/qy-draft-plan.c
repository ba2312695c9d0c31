/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-draft-plan.h"

#include "qy-book-template.h"
#include "qy-book-text.h"

#define MOST_ESSENTIAL 8

static gboolean
is_listed (GPtrArray *fields, const QyField *field)
{
  return g_ptr_array_find (fields, field, NULL);
}

static void
list_field (QyDraftPlan *plan, const char *key)
{
  QyField *field = key != NULL ? qy_document_find_field (plan->document, key) : NULL;

  if (field != NULL && !is_listed (plan->essential, field) && plan->essential->len < MOST_ESSENTIAL)
    g_ptr_array_add (plan->essential, field);
}

/* The field that a term of this kind binds to this attribute. */
static void
list_bound (QyDraftPlan *plan, GPtrArray *terms, const char *kind, const char *attribute)
{
  for (guint t = 0; t < terms->len; t++)
    {
      const QyTerm *term = terms->pdata[t];

      for (guint a = 0; g_str_equal (term->kind, kind) && a < term->attrs->len; a++)
        {
          const QyTermAttr *attr = term->attrs->pdata[a];

          if (g_str_equal (attr->attr, attribute))
            list_field (plan, attr->field_key);
        }
    }
}

/* Terms that feed the ledger first, then the usual keys, then dates and amounts that have to be
 * filled. */
static void
list_essential (QyDraftPlan *plan, GPtrArray *terms)
{
  static const struct
  {
    const char *kind;
    const char *attribute;
  } bound[] = {
    { "service_period", "start" }, { "service_period", "length" },
    { "service_period", "end" },   { "fee", "total" },
    { "effective", "on" },
  };
  static const char *const keys[] = { "period.start", "period.length", "period.end", "fee.total",
                                      "effective.on" };
  GPtrArray *fields = qy_document_get_fields (plan->document);

  for (guint i = 0; i < G_N_ELEMENTS (bound); i++)
    list_bound (plan, terms, bound[i].kind, bound[i].attribute);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      QyField *field = qy_document_find_field (plan->document, keys[i]);

      if (field != NULL && g_str_equal (field->key, keys[i]))
        list_field (plan, keys[i]);
    }
  for (guint i = 0; i < fields->len; i++)
    {
      const QyField *field = fields->pdata[i];

      if (field->required && field->default_raw == NULL
          && (field->type == QY_FIELD_DATE || field->type == QY_FIELD_MONEY))
        list_field (plan, field->key);
    }
}

static gboolean
load_persons (QyDraftPlan *plan, QyBook *book, GError **error)
{
  g_autoptr (GPtrArray) all = qy_book_person_list (book, error);

  if (all == NULL)
    return FALSE;
  plan->persons = g_ptr_array_new_with_free_func ((GDestroyNotify) qy_person_free);
  for (guint i = 0; i < all->len; i++)
    {
      const QyPerson *person = all->pdata[i];

      if (person->active)
        g_ptr_array_add (plan->persons, qy_book_person_find (book, person->id, NULL));
    }
  return TRUE;
}

gpointer
qy_draft_plan_load (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (QyDraftPlan) plan = g_new0 (QyDraftPlan, 1);
  g_autoptr (QyTemplate) tmpl = qy_book_template_get (book, data, error);
  g_autoptr (GPtrArray) terms = tmpl != NULL ? qy_book_term_list (book, tmpl->id, error) : NULL;

  if (terms == NULL)
    return NULL;
  plan->template_id = g_strdup (tmpl->id);
  plan->template_title = g_strdup (tmpl->title);
  plan->category = g_strdup (tmpl->category);
  plan->document = qy_book_template_load_version (book, tmpl->id, &plan->version, error);
  if (plan->document == NULL || !load_persons (plan, book, error))
    return NULL;
  qy_document_apply_defaults (plan->document);
  plan->essential = g_ptr_array_new ();
  list_essential (plan, terms);
  return g_steal_pointer (&plan);
}

void
qy_draft_plan_free (QyDraftPlan *plan)
{
  g_free (plan->template_id);
  g_free (plan->template_title);
  g_free (plan->category);
  g_free (plan->me);
  g_clear_pointer (&plan->essential, g_ptr_array_unref);
  g_clear_pointer (&plan->persons, g_ptr_array_unref);
  g_clear_object (&plan->document);
  g_free (plan);
}

QyDraftOrder *
qy_draft_order_new (const QyDraftPlan *plan)
{
  QyDraftOrder *order = g_new0 (QyDraftOrder, 1);

  order->template_id = g_strdup (plan->template_id);
  order->version = plan->version;
  order->parties = g_ptr_array_new_with_free_func (g_free);
  order->values = g_ptr_array_new_with_free_func (g_free);
  return order;
}

void
qy_draft_order_free (gpointer data)
{
  QyDraftOrder *order = data;

  g_free (order->template_id);
  g_free (order->title);
  g_free (order->kind);
  g_free (order->responsible);
  g_free (order->parent);
  g_free (order->relation);
  g_ptr_array_unref (order->parties);
  g_ptr_array_unref (order->values);
  g_free (order);
}

static QyAssignment *
assignments (GPtrArray *words)
{
  QyAssignment *list = g_new0 (QyAssignment, words->len / 2 + 1);

  for (guint i = 0; i + 1 < words->len; i += 2)
    list[i / 2] = (QyAssignment){ words->pdata[i], words->pdata[i + 1] };
  return list;
}

static char *
first_open_place (QyBook *book, const char *id, GError **error)
{
  g_autoptr (QyDocument) document = qy_book_text_load (book, id, error);
  GPtrArray *fields = document != NULL ? qy_document_get_fields (document) : NULL;

  for (guint i = 0; fields != NULL && i < fields->len; i++)
    {
      const QyField *field = fields->pdata[i];

      if (field->required && qy_document_get_value (document, field->key) == NULL)
        return g_strdup_printf ("contract:%s#=%s", id, field->key);
    }
  return document != NULL ? g_strdup_printf ("contract:%s##text", id) : NULL;
}

gpointer
qy_draft_order_make (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  const QyDraftOrder *order = data;
  g_autofree QyAssignment *parties = assignments (order->parties);
  g_autofree QyAssignment *values = assignments (order->values);
  g_autoptr (QyContract) made = NULL;
  QyContractDraft draft = { .template_id = order->template_id,
                            .version = order->version,
                            .title = order->title,
                            .kind = order->kind,
                            .responsible_id = order->responsible,
                            .parties = parties,
                            .n_parties = order->parties->len / 2,
                            .values = values,
                            .n_values = order->values->len / 2 };

  if (order->parent != NULL)
    {
      draft.parent_id = order->parent;
      draft.relation = order->relation;
    }
  made = qy_book_contract_new (book, &draft, error);
  return made != NULL ? first_open_place (book, made->id, error) : NULL;
}
