/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-change-private.h"
#include "qy-document-rows-private.h"

#define NUMBER_PATTERN "BG-{year}-{seq:4}"

static const char *const kinds[] = {
  "requirement", "feature", "version", "service", "sla", "other", NULL,
};
static const char *const decisions[] = { "open", "accepted", "refused", "withdrawn", NULL };

static const QyMember members[] = {
  { "id", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyChangeRequest, id) },
  { "contract_id", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyChangeRequest, contract_id) },
  { "number", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyChangeRequest, number) },
  { "kind", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyChangeRequest, kind) },
  { "title", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyChangeRequest, title) },
  { "text", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyChangeRequest, text) },
  { "asked_on", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyChangeRequest, asked_on) },
  { "asked_by", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyChangeRequest, asked_by) },
  { "answered_on", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyChangeRequest, answered_on) },
  { "effect_plan", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyChangeRequest, effect_plan) },
  { "effect_quality", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyChangeRequest, effect_quality) },
  { "effect_price", QY_MEMBER_INT, G_STRUCT_OFFSET (QyChangeRequest, effect_price) },
  { "currency", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyChangeRequest, currency) },
  { "effect_days", QY_MEMBER_INT, G_STRUCT_OFFSET (QyChangeRequest, effect_days) },
  { "workload_minutes", QY_MEMBER_INT, G_STRUCT_OFFSET (QyChangeRequest, workload_minutes) },
  { "decision", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyChangeRequest, decision) },
  { "decided_on", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyChangeRequest, decided_on) },
  { "decided_by", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyChangeRequest, decided_by) },
  { "reason", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyChangeRequest, reason) },
  { "effective_on", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyChangeRequest, effective_on) },
  { "amendment_id", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyChangeRequest, amendment_id) },
  { "note", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyChangeRequest, note) },
};

static const QyPartKind change_kind = {
  .record = { N_ ("change request"), &qy_change_request_table, sizeof (QyChangeRequest), members,
              G_N_ELEMENTS (members), G_STRUCT_OFFSET (QyChangeRequest, rev) },
  .free_record = (GDestroyNotify) qy_change_request_free,
  .id_offset = G_STRUCT_OFFSET (QyChangeRequest, id),
  .contract_offset = G_STRUCT_OFFSET (QyChangeRequest, contract_id),
  .position_offset = -1,
};

static int
by_day (gconstpointer a, gconstpointer b)
{
  const QyChangeRequest *one = *(const QyChangeRequest *const *) a;
  const QyChangeRequest *other = *(const QyChangeRequest *const *) b;
  int order = strcmp (one->asked_on, other->asked_on);

  return order != 0 ? order : strcmp (one->number, other->number);
}

static gboolean
check_side (QyBook *book, const QyChangeRequest *request, GError **error)
{
  g_autofree char *document_id = NULL;
  g_autoptr (QyDocument) document = NULL;

  if (request->asked_by == NULL)
    return TRUE;
  document_id = qy_document_rows_find (book, request->contract_id, error);
  document = document_id != NULL ? qy_document_rows_load (book, document_id, error) : NULL;
  if (document == NULL)
    return FALSE;
  if (qy_document_find_party (document, request->asked_by) != NULL)
    return TRUE;
  g_set_error (error, QY_BOOK_ERROR, QY_ERROR_NOT_FOUND,
               _ ("The text has no party with the label “%s”"), request->asked_by);
  return FALSE;
}

static gboolean
check_days (QyBook *book, const QyChangeRequest *request, GError **error)
{
  return qy_part_check_day (book, request->asked_on, QY_DAY_REQUIRED | QY_DAY_PAST,
                            _ ("Day it was asked for"), error)
         && qy_part_check_day (book, request->answered_on, QY_DAY_PAST, _ ("Day of the answer"),
                               error)
         && qy_part_check_day (book, request->decided_on, QY_DAY_PAST, _ ("Day of the decision"),
                               error)
         && qy_part_check_day (book, request->effective_on, QY_DAY_DEFAULT,
                               _ ("Day it takes effect"), error)
         && qy_part_check_order (request->asked_on, _ ("The request"), request->answered_on,
                                 _ ("The answer"), error)
         && qy_part_check_order (request->asked_on, _ ("The request"), request->decided_on,
                                 _ ("The decision"), error)
         && qy_part_check_order (request->answered_on, _ ("The answer"), request->decided_on,
                                 _ ("The decision"), error);
}

static gboolean
check_effects (const QyChangeRequest *request, GError **error)
{
  gboolean has_effect = request->effect_plan != NULL || request->effect_quality != NULL
                        || request->effect_price != 0 || request->effect_days != 0
                        || request->workload_minutes != 0;

  if (request->answered_on == NULL && has_effect)
    return qy_part_invalid (error, _ ("The effects are the answer: say on which day it was given; "
                                      "nothing was stored"));
  if (request->workload_minutes < 0)
    return qy_part_invalid (error, _ ("The workload is below zero; nothing was stored"));
  return request->effect_price == 0
         || qy_part_check_money (ABS (request->effect_price), request->currency, TRUE, error);
}

static gboolean
check_decision (const QyChangeRequest *request, GError **error)
{
  gboolean is_open;

  if (!qy_part_check_word (request->decision, decisions, _ ("Decision"), error))
    return FALSE;
  is_open = g_str_equal (request->decision, "open");
  if (is_open && request->decided_on != NULL)
    return qy_part_invalid (error, _ ("A request that is open was not decided on any day; nothing "
                                      "was stored"));
  if (!is_open && request->decided_on == NULL)
    return qy_part_invalid (error, _ ("Say on which day it was decided; nothing was stored"));
  if (!is_open && request->answered_on == NULL && !g_str_equal (request->decision, "withdrawn"))
    return qy_part_invalid (error, _ ("Nobody has answered yet what the change would mean: record "
                                      "the answer first; nothing was stored"));
  return TRUE;
}

static gboolean
check (QyBook *book, const QyChangeRequest *request, GError **error)
{
  return qy_part_check_word (request->kind, kinds, _ ("Kind of change"), error)
         && qy_record_check_name (request->title, _ ("A change request needs a title"), error)
         && check_days (book, request, error) && check_effects (request, error)
         && check_decision (request, error) && check_side (book, request, error);
}

/* Number and amendment are given by the book; what led to an amendment stays accepted. */
static gboolean
take_given (QyAct *act, QyChangeRequest *request, GError **error)
{
  g_autoptr (QyChangeRequest) stored = NULL;

  if (request->rev == 0)
    {
      g_clear_pointer (&request->amendment_id, g_free);
      return qy_part_draw_number (act, NUMBER_PATTERN, "change-by-number", &request->number, error);
    }
  stored = qy_part_get (act->book, &change_kind, request->id, error);
  if (stored == NULL)
    return FALSE;
  g_free (request->number);
  g_free (request->amendment_id);
  request->number = g_steal_pointer (&stored->number);
  request->amendment_id = g_steal_pointer (&stored->amendment_id);
  if (request->amendment_id == NULL || g_str_equal (request->decision, "accepted"))
    return TRUE;
  g_set_error (error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT,
               _ ("%s has led to an amendment: it stays accepted; nothing was stored"),
               request->number);
  return FALSE;
}

static char *
say (const QyChangeRequest *request)
{
  if (g_str_equal (request->decision, "accepted"))
    return g_strdup_printf (_ ("Change request %s accepted"), request->number);
  if (g_str_equal (request->decision, "refused"))
    return g_strdup_printf (_ ("Change request %s refused"), request->number);
  if (g_str_equal (request->decision, "withdrawn"))
    return g_strdup_printf (_ ("Change request %s withdrawn"), request->number);
  if (request->answered_on != NULL)
    return g_strdup_printf (_ ("Change request %s answered"), request->number);
  return g_strdup_printf (_ ("Change request %s: %s"), request->number, request->title);
}

static gboolean
store (QyAct *act, QyChangeRequest *request, GError **error)
{
  g_autofree char *label = NULL;

  if (!qy_part_put (act, &change_kind, request, error))
    return FALSE;
  label = say (request);
  return qy_part_commit (act, request->contract_id, "change.put", label, error);
}

const char *const *
qy_change_kinds (void)
{
  return kinds;
}

const char *const *
qy_change_decisions (void)
{
  return decisions;
}

QyChangeRequest *
qy_change_request_new (const char *contract_id,
                       const char *kind,
                       const char *title,
                       const char *asked_on)
{
  QyChangeRequest *request = g_new0 (QyChangeRequest, 1);

  request->contract_id = g_strdup (contract_id);
  request->kind = g_strdup (kind);
  request->title = g_strdup (title);
  request->asked_on = g_strdup (asked_on);
  request->decision = g_strdup ("open");
  return request;
}

void
qy_change_request_free (QyChangeRequest *record)
{
  qy_record_free (&change_kind.record, record);
}

GPtrArray *
qy_book_change_request_list (QyBook *self, const char *contract_id, GError **error)
{
  GPtrArray *requests;

  g_return_val_if_fail (QY_IS_BOOK (self) && contract_id != NULL, NULL);

  requests = qy_part_list (self, &change_kind, contract_id, error);
  if (requests != NULL)
    g_ptr_array_sort (requests, by_day);
  return requests;
}

QyChangeRequest *
qy_book_change_request_get (QyBook *self, const char *id, GError **error)
{
  g_return_val_if_fail (QY_IS_BOOK (self) && id != NULL, NULL);

  return qy_part_get (self, &change_kind, id, error);
}

QyChangeRequest *
qy_book_change_request_find (QyBook *self, const char *text, GError **error)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (QY_IS_BOOK (self) && text != NULL, NULL);

  if (!qy_record_find_ids (self, "change-by-number", text, NULL, ids, error))
    return NULL;
  return qy_part_get (self, &change_kind, ids->len > 0 ? ids->pdata[0] : text, error);
}

gboolean
qy_book_change_request_put (QyBook *self, QyChangeRequest *record, GError **error)
{
  g_autoptr (QyAct) act = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && record != NULL && record->contract_id != NULL, FALSE);

  act = qy_part_begin (self, record->contract_id, error);
  return act != NULL && check (self, record, error) && take_given (act, record, error)
         && store (act, record, error);
}

gboolean
qy_change_request_link (QyBook *book,
                        QyChangeRequest *request,
                        const char *amendment_id,
                        GError **error)
{
  g_autoptr (QyAct) act = qy_part_begin (book, request->contract_id, error);

  g_free (request->amendment_id);
  request->amendment_id = g_strdup (amendment_id);
  return act != NULL && store (act, request, error);
}

gboolean
qy_book_change_request_remove (QyBook *self, const char *id, GError **error)
{
  g_autoptr (QyChangeRequest) request = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && id != NULL, FALSE);

  request = qy_part_get (self, &change_kind, id, error);
  if (request == NULL)
    return FALSE;
  if (request->amendment_id != NULL)
    {
      g_set_error (error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT,
                   _ ("%s has led to an amendment, which refers to it: it stays"), request->number);
      return FALSE;
    }
  label = g_strdup_printf (_ ("Change request %s removed"), request->number);
  return qy_part_remove (self, &change_kind, id, "change.remove", label, error);
}
