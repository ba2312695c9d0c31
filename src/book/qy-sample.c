/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-sample.h"

#include <glib/gi18n-lib.h>

#include "qy-book-clause.h"
#include "qy-book-due.h"
#include "qy-book-ledger.h"
#include "qy-book-party.h"
#include "qy-book-person.h"
#include "qy-book-template.h"
#include "qy-connection.h"
#include "qy-sample-contract.h"
#include "qy-sample-service.h"
#include "qy-sample-source.h"
#include "qy-sample-terms.h"

#define MONTHS_BEFORE_FIRST 40 /* the library is filled before the first contract */
#define PASTED_CLAUSE       "backup-reminder"
#define REFRESH_SLICE       64
#define TITLE               "拾光信息合同簿（样例）"

static const struct
{
  const char *name;
  const char *functions;
} persons[QY_SAMPLE_N_PERSONS] = {
  [QY_SAMPLE_DRAFTER] = { "周晚舟", "合同管理" },
  [QY_SAMPLE_LAWYER] = { "沈令仪", "法务审核" },
  [QY_SAMPLE_MANAGER] = { "陆怀谷", "审批" },
  [QY_SAMPLE_ENGINEER] = { "方既明", "项目经理、服务交付" },
};

static const char *const categories[QY_SAMPLE_N_TEMPLATES] = { "维护", "运维", "开发",   "许可",
                                                               "支持", "保密", "English" };

static gboolean
require_empty (QyBook *book, GError **error)
{
  g_autoptr (GPtrArray) parties = qy_book_party_list (book, error);
  g_autoptr (GPtrArray) templates = parties != NULL ? qy_book_template_list (book, error) : NULL;
  g_autoptr (GPtrArray) clauses =
      templates != NULL ? qy_book_clause_list (book, NULL, error) : NULL;
  g_auto (GStrv) contracts = clauses != NULL ? qy_book_ledger_ids (book, NULL, NULL, error) : NULL;

  if (contracts == NULL)
    return FALSE;
  if (parties->len + templates->len + clauses->len + g_strv_length (contracts) == 0)
    return TRUE;
  g_set_error (
      error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT,
      _ ("The book %s is not empty; the sample goes only into a new one. Nothing was changed"),
      qy_book_get_path (book));
  return FALSE;
}

static gboolean
add_persons (QySample *self, GError **error)
{
  for (guint i = 0; i < QY_SAMPLE_N_PERSONS; i++)
    {
      g_autoptr (QyPerson) person = qy_person_new (persons[i].name);

      person->functions = g_strdup (persons[i].functions);
      if (!qy_book_person_add (self->book, person, error))
        return FALSE;
      self->persons[i] = g_strdup (person->id);
    }
  return TRUE;
}

static gboolean
add_qualification (QySample *self,
                   const char *party_id,
                   const QySampleQualification *source,
                   GError **error)
{
  g_autoptr (QyPartyQualification) stored = qy_party_qualification_new (party_id, source->name);
  QyDate month = { self->today.year, self->today.month, 1 };

  stored->number = g_strdup (source->number);
  stored->issuer = g_strdup (source->issuer);
  stored->valid_from = qy_date_to_iso (qy_date_add_months (month, source->from));
  stored->valid_until = qy_date_to_iso (
      source->in_days ? qy_date_add_days (self->today, source->until)
                      : qy_date_add_days (qy_date_add_months (month, source->until), -1));
  return qy_book_party_put_qualification (self->book, stored, error);
}

static gboolean
add_parties (QySample *self, GError **error)
{
  self->parties = qy_sample_read_parties (error);
  if (self->parties == NULL)
    return FALSE;
  for (guint i = 0; i < self->parties->len; i++)
    {
      QySampleParty *party = g_ptr_array_index (self->parties, i);

      if (!qy_book_party_add (self->book, party->party, error))
        return FALSE;
      for (guint j = 0; j < party->qualifications->len; j++)
        if (!add_qualification (self, party->party->id,
                                g_ptr_array_index (party->qualifications, j), error))
          return FALSE;
    }
  return TRUE;
}

static gboolean
add_clause (QySample *self, QySampleClause *source, GHashTable *ids, GError **error)
{
  if (source->alternate_of != NULL)
    source->clause->alternate_of = g_strdup (g_hash_table_lookup (ids, source->alternate_of));
  if (!qy_book_clause_add (self->book, source->clause, source->document, error)
      || qy_book_clause_publish (self->book, source->clause->id, NULL, error) == 0)
    return FALSE;
  g_hash_table_insert (ids, g_strdup (source->key), g_strdup (source->clause->id));
  return TRUE;
}

static gboolean
add_clauses (QySample *self, GError **error)
{
  g_autoptr (GPtrArray) clauses = qy_sample_read_clauses (error);
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; clauses != NULL && i < clauses->len; i++)
    if (!add_clause (self, g_ptr_array_index (clauses, i), ids, error))
      return FALSE;
  self->pasted_clause = g_strdup (g_hash_table_lookup (ids, PASTED_CLAUSE));
  return clauses != NULL;
}

static gboolean
add_template (QySample *self, QySampleTemplate which, GError **error)
{
  g_autoptr (QyTemplate) stored = NULL;
  g_autoptr (GPtrArray) terms = NULL;
  g_autofree char *lines = qy_sample_read_template_terms (which, error);

  self->templates[which] = lines != NULL ? qy_sample_read_template (which, error) : NULL;
  terms = self->templates[which] != NULL
              ? qy_sample_make_terms (lines, self->templates[which], error)
              : NULL;
  if (terms == NULL)
    return FALSE;
  stored = qy_template_new (qy_document_get_title (self->templates[which]));
  stored->category = g_strdup (categories[which]);
  if (!qy_book_template_add (self->book, stored, self->templates[which], terms, error)
      || qy_book_template_publish (self->book, stored->id, NULL, error) == 0)
    return FALSE;
  self->template_ids[which] = g_strdup (stored->id);
  return TRUE;
}

static gboolean
add_library (QySample *self, GError **error)
{
  qy_sample_act_on (self, qy_date_add_months (self->today, -MONTHS_BEFORE_FIRST),
                    QY_SAMPLE_DRAFTER);
  self->created_at = qy_book_get_now (self->book);
  if (!add_persons (self, error) || !add_parties (self, error) || !add_clauses (self, error))
    return FALSE;
  for (guint i = 0; i < QY_SAMPLE_N_TEMPLATES; i++)
    if (!add_template (self, i, error))
      return FALSE;
  return TRUE;
}

static int
compare_signed_on (gconstpointer a, gconstpointer b, gpointer data)
{
  const QySample *self = data;
  const guint *x = a, *y = b;
  gsize n;
  const QySampleRow *rows = qy_sample_plan (&n);
  int order = qy_date_compare (qy_sample_row_signed_on (&rows[*x], self->today),
                               qy_sample_row_signed_on (&rows[*y], self->today));

  return order != 0 ? order : (int) *x - (int) *y;
}

/* In the order of their signatures, so that the numbers of each year follow the calendar. */
static gboolean
add_contracts (QySample *self, GError **error)
{
  gsize n;
  g_autofree guint *order = NULL;

  qy_sample_plan (&n);
  order = g_new (guint, n);
  for (guint i = 0; i < n; i++)
    order[i] = i;
  g_qsort_with_data (order, n, sizeof *order, compare_signed_on, self);
  self->contracts = g_new0 (char *, n + 1);
  for (gsize i = 0; i < n; i++)
    if (!qy_sample_add_contract (self, order[i], error))
      {
        g_prefix_error (error, _ ("Sample contract %u: "), order[i] + 1);
        return FALSE;
      }
  return TRUE;
}

static void
clear (QySample *self)
{
  gsize n;

  qy_sample_plan (&n);
  for (gsize i = 0; self->contracts != NULL && i < n; i++)
    g_free (self->contracts[i]);
  g_free (self->contracts);
  for (guint i = 0; i < QY_SAMPLE_N_TEMPLATES; i++)
    {
      g_free (self->template_ids[i]);
      g_clear_object (&self->templates[i]);
    }
  for (guint i = 0; i < QY_SAMPLE_N_PERSONS; i++)
    g_free (self->persons[i]);
  g_free (self->pasted_clause);
  g_free (self->created_at);
  g_clear_pointer (&self->parties, g_ptr_array_unref);
}

/* Contracts were derived on the days of their last acts. */
static gboolean
refresh (QySample *self, GError **error)
{
  gboolean left = TRUE;

  qy_sample_act_on (self, self->today, QY_SAMPLE_DRAFTER);
  while (left)
    if (!qy_book_refresh_due (self->book, REFRESH_SLICE, &left, error))
      return FALSE;
  return TRUE;
}

/* A thousand acts one after another need not wait for the disk; the last one waits for them all. */
static gboolean
fill_quickly (QySample *self, GError **error)
{
  QyConnection *connection = qy_store_get_connection (qy_book_get_store (self->book));
  gboolean filled = qy_connection_set_durable (connection, FALSE, error)
                    && add_library (self, error) && add_contracts (self, error)
                    && qy_sample_serve (self, error) && refresh (self, error);

  return qy_connection_set_durable (connection, TRUE, filled ? error : NULL) && filled;
}

static gboolean
give_title (QySample *self, GError **error)
{
  g_autoptr (QyBookInfo) info = qy_book_get_info (self->book, error);

  if (info == NULL)
    return FALSE;
  g_free (info->title);
  info->title = g_strdup (TITLE);
  g_free (info->created_at);
  info->created_at = g_strdup (self->created_at);
  qy_sample_act_on (self, self->today, QY_SAMPLE_DRAFTER);
  return qy_book_set_info (self->book, info, error);
}

gboolean
qy_sample_fill (
    QyBook *book, QyDate today, QyRenderFunc render, gpointer render_data, GError **error)
{
  QySample self = { .book = book, .today = today, .render = render, .render_data = render_data };
  gboolean filled;

  g_return_val_if_fail (QY_IS_BOOK (book) && render != NULL, FALSE);
  g_return_val_if_fail (qy_date_is_set (today), FALSE);

  if (!require_empty (book, error))
    return FALSE;
  qy_book_set_id_seed (book, qy_date_to_days (today));
  filled = fill_quickly (&self, error) && give_title (&self, error);
  /* Ids made later in this process must not repeat in the next sample book. */
  qy_book_set_id_seed (book, (guint32) g_get_real_time ());
  clear (&self);
  return filled;
}
