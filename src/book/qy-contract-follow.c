/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-body.h"
#include "qy-book-calendar.h"
#include "qy-book-renewal.h"
#include "qy-holder-private.h"
#include "qy-outcome-private.h"
#include "qy-price-revision.h"
#include "qy-term-private.h"

/* A field of the text and what it states. */
typedef struct
{
  const char *key;
  QyTermKind kind;
  const char *attr;
} Statement;

/* One following contract on its way. */
typedef struct
{
  QyBook *book;
  const QyFollowUp *wish;
  QyDocument *document;
  GArray *statements;  /* of Statement: each field once */
  GPtrArray *kept;     /* terms that the statements point into */
  GHashTable *amended; /* keys whose value an amendment gave */
  gboolean has_period;
  QyDate first;           /* of the contract that is followed */
  QyDate start;           /* of the new one */
  QyDate last;            /* the same */
  int renewals;           /* terms of the old one after its first */
  QyPriceRevision agreed; /* at each renewal */
  QyPriceRevision given;  /* over the present price, in place of it */
  gboolean has_given;
  gint64 total; /* planned and revised: what instalments must add up to */
  gint64 old_total;
} Following;

static void
following_clear (Following *self)
{
  g_clear_object (&self->document);
  g_clear_pointer (&self->statements, g_array_unref);
  g_clear_pointer (&self->kept, g_ptr_array_unref);
  g_clear_pointer (&self->amended, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Following, following_clear)

static void
add_statement (Following *self, const char *key, QyTermKind kind, const char *attr)
{
  const Statement statement = { key, kind, attr };

  for (guint i = 0; i < self->statements->len; i++)
    if (g_str_equal (g_array_index (self->statements, Statement, i).key, key))
      return;
  if (qy_document_find_field (self->document, key) != NULL)
    g_array_append_val (self->statements, statement);
}

/* What terms bind, and the usual keys where there is no term. */
static gboolean
list_statements (Following *self, const char *contract_id, GError **error)
{
  static const Statement usual[] = {
    { "period.start", QY_TERM_SERVICE_PERIOD, "start" },
    { "period.end", QY_TERM_SERVICE_PERIOD, "end" },
    { "fee.total", QY_TERM_FEE, "total" },
    { "effective.on", QY_TERM_EFFECTIVE, "on" },
  };

  self->statements = g_array_new (FALSE, FALSE, sizeof (Statement));
  self->kept = qy_book_term_list (self->book, contract_id, error);
  if (self->kept == NULL)
    return FALSE;
  for (guint i = 0; i < self->kept->len; i++)
    {
      const QyTerm *term = self->kept->pdata[i];
      QyTermKind kind;

      if (!qy_term_kind_from_name (term->kind, &kind))
        continue;
      for (guint a = 0; a < term->attrs->len; a++)
        {
          const QyTermAttr *attr = term->attrs->pdata[a];

          add_statement (self, attr->field_key, kind, attr->attr);
        }
    }
  for (guint i = 0; i < G_N_ELEMENTS (usual); i++)
    add_statement (self, usual[i].key, usual[i].kind, usual[i].attr);
  return TRUE;
}

/* The text as it was frozen, with what amendments have changed up to its last day. */
static gboolean
take_amended (Following *self, const char *contract_id, QyDate until, GError **error)
{
  QyStatement *statement =
      qy_store_query (qy_book_get_store (self->book), "facts-amendments", error);
  QyStep step;

  self->amended = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (statement == NULL)
    return FALSE;
  qy_statement_bind_text (statement, 1, contract_id, -1);
  while ((step = qy_statement_step (statement, error)) == QY_STEP_ROW)
    {
      const char *key = qy_statement_get_text (statement, 1, NULL);
      QyDate from = qy_date_from_iso (qy_statement_get_text (statement, 0, NULL), NULL);

      if (qy_date_compare (from, until) > 0
          || !qy_document_set_value (self->document, key,
                                     qy_statement_get_text (statement, 2, NULL), NULL))
        continue; /* of a day to come, or of a field that is the amendment's own */
      g_hash_table_add (self->amended, g_strdup (key));
    }
  qy_statement_reset (statement);
  return step == QY_STEP_DONE;
}

/* "3%", "-5%" */
static gboolean
read_percent (const char *typed, QyPriceRevision *revision, GError **error)
{
  const char *sign = typed;

  while (g_ascii_isspace (*sign))
    sign++;
  *revision = (QyPriceRevision){ .change = QY_PRICE_BY_PERCENT, .falls = *sign == '-' };
  return qy_rate_parse (*sign == '-' || *sign == '+' ? sign + 1 : sign, &revision->rate, error);
}

static gboolean
read_revisions (Following *self, const QyLoadedFacts *loaded, QyDate on, GError **error)
{
  const QyStatedTerm *renewal = qy_contract_facts_find (loaded->facts, QY_TERM_RENEWAL);

  self->agreed = (QyPriceRevision){ .change = QY_PRICE_STAYS };
  if (renewal != NULL && qy_stated_term_get_rate (renewal, "price", on, &self->agreed.rate))
    self->agreed.change = QY_PRICE_BY_PERCENT;
  self->has_given = self->wish->percent != NULL;
  return !self->has_given || read_percent (self->wish->percent, &self->given, error);
}

/* When it ends and how long it was follows from the terms on the book's today. */
static gboolean
find_period (Following *self, const QyContract *contract, GError **error)
{
  QyDate today = qy_book_get_today (self->book);
  g_autoptr (QyLoadedFacts) loaded = NULL;
  g_autoptr (QySchedule) schedule =
      qy_outcome_derive_settled (self->book, contract, today, &loaded, error);
  QyRenewalRule rule;
  QyDate last;

  if (schedule == NULL)
    return FALSE;
  self->has_period = schedule->has_term && qy_schedule_renewal_rule (loaded->facts, &rule);
  last = today;
  if (self->has_period)
    {
      last = schedule->term.last;
      if (qy_date_compare (schedule->ends_on, last) > 0)
        last = schedule->ends_on;
      self->first = rule.start;
      self->renewals = schedule->term.n;
      self->start = qy_date_add_days (last, 1);
      self->last = qy_service_term_last (qy_book_get_calendar (self->book), self->start,
                                         qy_schedule_first_length (&rule), NULL);
    }
  return read_revisions (self, loaded, last, error)
         && take_amended (self, contract->id, last, error);
}

static gboolean
set_date (Following *self, const char *key, QyDate day, GError **error)
{
  g_autofree char *raw = NULL;

  if (!qy_date_is_set (day))
    {
      qy_document_unset_value (self->document, key);
      return TRUE;
    }
  raw = qy_date_to_iso (day);
  return qy_document_set_value (self->document, key, raw, error);
}

/* A day in the old period becomes the one in the new period. */
static QyDate
moved (const Following *self, QyDate day)
{
  int months = (self->start.year - self->first.year) * 12 + self->start.month - self->first.month;

  if (!self->has_period || qy_date_compare (day, self->first) < 0)
    return day;
  if (self->start.day == self->first.day)
    return qy_date_add_months (day, months);
  return qy_date_add_days (day, qy_date_to_days (self->start) - qy_date_to_days (self->first));
}

static gboolean
move_day (Following *self, const Statement *statement, const char *raw, GError **error)
{
  if (statement->kind == QY_TERM_EFFECTIVE)
    return set_date (self, statement->key, QY_DATE_NONE, error);
  if (statement->kind != QY_TERM_SERVICE_PERIOD)
    return set_date (self, statement->key, moved (self, qy_date_from_iso (raw, NULL)), error);
  return set_date (self, statement->key,
                   g_str_equal (statement->attr, "start") ? self->start : self->last, error);
}

static gboolean
revise (const Following *self, const char *key, gint64 was, gint64 *now, GError **error)
{
  int passed = g_hash_table_contains (self->amended, key) ? 0 : self->renewals;

  if (!self->has_given)
    return qy_price_revision_apply (&self->agreed, was, passed + 1, now, error);
  return qy_price_revision_apply (&self->agreed, was, passed, now, error)
         && qy_price_revision_apply (&self->given, *now, 1, now, error);
}

static gboolean
is_price (const Statement *statement)
{
  return statement->kind == QY_TERM_FEE || statement->kind == QY_TERM_PAYMENT_DEADLINE;
}

static gboolean
revise_price (Following *self, const Statement *statement, const char *raw, GError **error)
{
  g_autofree char *text = NULL;
  QyMoney money;
  gint64 was;

  if (!qy_money_from_raw (raw, &money, error))
    return FALSE;
  was = money.minor;
  if (!revise (self, statement->key, was, &money.minor, error))
    return FALSE;
  if (statement->kind == QY_TERM_FEE && g_str_equal (statement->attr, "total")
      && self->old_total == 0)
    {
      self->old_total = was;
      self->total = money.minor;
    }
  text = qy_money_to_raw (money);
  return qy_document_set_value (self->document, statement->key, text, error);
}

static const char *
set_raw (Following *self, const char *key)
{
  const QyFieldValue *value = qy_document_get_value (self->document, key);

  return value != NULL && value->state == QY_VALUE_SET ? value->raw : NULL;
}

/* Instalments that made up the whole do so again: the last one takes what rounding left. */
static gboolean
settle_rounding (Following *self, gint64 was, gint64 now, const char *last, GError **error)
{
  g_autofree char *text = NULL;
  QyMoney money;

  if (last == NULL || self->old_total == 0 || was != self->old_total || now == self->total)
    return TRUE;
  if (!qy_money_from_raw (set_raw (self, last), &money, error))
    return FALSE;
  money.minor += self->total - now;
  text = qy_money_to_raw (money);
  return qy_document_set_value (self->document, last, text, error);
}

static gboolean
carry_values (Following *self, GError **error)
{
  const char *last = NULL;
  gint64 was = 0;
  gint64 now = 0;

  for (guint i = 0; i < self->statements->len; i++)
    {
      const Statement *statement = &g_array_index (self->statements, Statement, i);
      const QyField *field = qy_document_find_field (self->document, statement->key);
      g_autofree char *raw = g_strdup (set_raw (self, statement->key));
      QyMoney money;

      if (raw == NULL)
        continue;
      if (field->type == QY_FIELD_DATE && !move_day (self, statement, raw, error))
        return FALSE;
      if (field->type != QY_FIELD_MONEY || !is_price (statement))
        continue;
      if (!revise_price (self, statement, raw, error))
        return FALSE;
      if (statement->kind == QY_TERM_PAYMENT_DEADLINE)
        {
          last = statement->key;
          was += qy_money_from_raw (raw, &money, NULL) ? money.minor : 0;
          now += qy_money_from_raw (set_raw (self, last), &money, NULL) ? money.minor : 0;
        }
    }
  return settle_rounding (self, was, now, last, error);
}

/* Days of signing are those of the old one. */
static void
clear_signing (Following *self)
{
  GPtrArray *fields = qy_document_get_fields (self->document);

  for (guint i = 0; i < fields->len; i++)
    {
      const QyField *field = fields->pdata[i];

      if (field->type == QY_FIELD_DATE && g_str_has_prefix (field->key, "sign"))
        qy_document_unset_value (self->document, field->key);
    }
}

static QyDocument *
copy_text (QyBook *book, QyDocument *text, GError **error)
{
  g_autofree char *body = qy_body_write (text, FALSE, error);
  g_autoptr (QyDocument) copy = body != NULL ? qy_body_read (body, -1, error) : NULL;
  GPtrArray *parties;

  if (copy == NULL)
    return NULL;
  parties = qy_document_get_parties (copy);
  for (guint i = 0; i < parties->len; i++)
    {
      const QyDocumentParty *party = parties->pdata[i];
      g_autofree char *id = g_strdup (party->party_id);

      if (id != NULL && !qy_contract_give_party (book, copy, party->label, id, error))
        return NULL;
    }
  return g_steal_pointer (&copy);
}

static QyHolder *
load_followed (QyBook *book, const char *id, GError **error)
{
  g_autoptr (QyHolder) holder = qy_holder_load (book, id, error);

  if (holder == NULL)
    return NULL;
  if (holder->contract == NULL || holder->contract->state < QY_STATE_SIGNED)
    qy_outcome_refuse (error, _ ("Only a signed contract is followed by another one"));
  else if (!holder->contract->has_text)
    qy_outcome_refuse (error,
                       _ ("Contract %s is known only from paper and has no text to go on with: "
                          "make the one that follows from a template, with this one as its parent"),
                       holder->contract->number);
  else
    return g_steal_pointer (&holder);
  return NULL;
}

static QyContract *
describe (QyBook *book, const QyContract *followed, const char *title, GError **error)
{
  QyContract *contract = qy_contract_begin (book, title != NULL ? title : followed->title, error);

  if (contract == NULL)
    return NULL;
  contract->has_text = TRUE;
  contract->kind = g_strdup (followed->kind);
  contract->template_id = g_strdup (followed->template_id);
  contract->template_version = followed->template_version;
  contract->parent_id = g_strdup (followed->id);
  contract->relation = g_strdup ("renewed");
  contract->responsible_id = g_strdup (followed->responsible_id);
  contract->tags = g_strdup (followed->tags);
  return contract;
}

QyContract *
qy_book_contract_follow (QyBook *self, const char *id, const QyFollowUp *follow_up, GError **error)
{
  g_autoptr (QyAct) act = NULL;
  g_autoptr (QyHolder) holder = NULL;
  g_autoptr (QyContract) contract = NULL;
  g_auto (Following) following = { .book = self, .wish = follow_up };
  g_autofree char *label = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && id != NULL && follow_up != NULL, NULL);

  act = qy_act_begin (self, error);
  holder = act != NULL ? load_followed (self, id, error) : NULL;
  following.document = holder != NULL ? copy_text (self, holder->document, error) : NULL;
  if (following.document == NULL || !list_statements (&following, id, error)
      || !find_period (&following, holder->contract, error) || !carry_values (&following, error))
    return NULL;
  clear_signing (&following);
  contract = describe (self, holder->contract, follow_up->title, error);
  if (contract == NULL)
    return NULL;
  qy_document_set_title (following.document, contract->title);
  label = g_strdup_printf (_ ("Drafted to follow %s"), holder->contract->number);
  if (!qy_contract_give_values (following.document, follow_up->values, follow_up->n_values, error)
      || !qy_contract_store_new (act, contract, following.document, id, error)
      || !qy_contract_finish_new (act, contract, following.document, "contract.follow", label,
                                  error))
    return NULL;
  return g_steal_pointer (&contract);
}
