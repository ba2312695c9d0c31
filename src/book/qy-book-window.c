/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-book-window.h"

#include <glib/gi18n-lib.h>

#include "qy-fault.h"
#include "qy-contract-part-private.h"
#include "qy-sla-frozen-private.h"

static const char *const kinds[] = {
  "outage", "maintenance", "extension", "emergency", "degraded", "terminal", NULL,
};

static const QyMember members[] = {
  { "id", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyServiceWindow, id) },
  { "contract_id", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyServiceWindow, contract_id) },
  { "kind", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyServiceWindow, kind) },
  { "scope", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyServiceWindow, scope) },
  { "from_at", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyServiceWindow, from_at) },
  { "until_at", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyServiceWindow, until_at) },
  { "asked_at", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyServiceWindow, asked_at) },
  { "notified_at", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyServiceWindow, notified_at) },
  { "agreed_at", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyServiceWindow, agreed_at) },
  { "agreed_by", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyServiceWindow, agreed_by) },
  { "incident_id", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyServiceWindow, incident_id) },
  { "fault", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyServiceWindow, fault) },
  { "reason", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyServiceWindow, reason) },
  { "note", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyServiceWindow, note) },
};

static const QyPartKind window_kind = {
  .record = { N_ ("service window"), &qy_service_window_table, sizeof (QyServiceWindow), members,
              G_N_ELEMENTS (members), G_STRUCT_OFFSET (QyServiceWindow, rev) },
  .free_record = (GDestroyNotify) qy_service_window_free,
  .id_offset = G_STRUCT_OFFSET (QyServiceWindow, id),
  .contract_offset = G_STRUCT_OFFSET (QyServiceWindow, contract_id),
  .position_offset = -1,
};

static int
by_time (gconstpointer a, gconstpointer b)
{
  const QyServiceWindow *one = *(const QyServiceWindow *const *) a;
  const QyServiceWindow *other = *(const QyServiceWindow *const *) b;
  int order = strcmp (one->from_at, other->from_at);

  return order != 0 ? order : strcmp (one->id, other->id);
}

/* What is planned may lie ahead; all else has happened. */
static gboolean
is_planned (const QyServiceWindow *record)
{
  return g_str_equal (record->kind, "maintenance") || g_str_equal (record->kind, "extension");
}

static gboolean
check_moments (QyBook *book, const QyServiceWindow *record, GError **error)
{
  QyDayFlags past = is_planned (record) ? 0 : QY_DAY_PAST;

  return qy_part_check_instant (book, record->from_at, QY_DAY_REQUIRED | past, _ ("Beginning"),
                                error)
         && qy_part_check_instant (book, record->until_at, past, _ ("End"), error)
         && qy_part_check_instant (book, record->asked_at, QY_DAY_PAST, _ ("Asked"), error)
         && qy_part_check_instant (book, record->notified_at, QY_DAY_PAST, _ ("Told"), error)
         && qy_part_check_instant (book, record->agreed_at, QY_DAY_PAST, _ ("Agreed"), error)
         && qy_part_check_order (record->from_at, _ ("the beginning"), record->until_at,
                                 _ ("The end"), error);
}

static gboolean
check_fault (const QyServiceWindow *record, GError **error)
{
  return record->fault == NULL
         || qy_part_check_word (record->fault, qy_faults (), _ ("Cause"), error);
}

static gboolean
check_incident (QyBook *book, const QyServiceWindow *record, GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (QyRow) incident = NULL;

  if (record->incident_id == NULL)
    return TRUE;
  incident = qy_store_get (qy_book_get_store (book), &qy_incident_table, record->incident_id, NULL,
                           &cause);
  if (incident != NULL
      && g_str_equal (qy_row_get_text (incident, "contract_id"), record->contract_id))
    return TRUE;
  g_set_error (error, QY_BOOK_ERROR, QY_ERROR_NOT_FOUND,
               _ ("The contract has no incident “%s”; nothing was stored"), record->incident_id);
  return FALSE;
}

static gboolean
check_stored (QyBook *book, const char *id, GError **error)
{
  g_autoptr (QyServiceWindow) stored = qy_book_service_window_get (book, id, error);

  return stored != NULL
         && qy_sla_check_instants_open (book, stored->contract_id, stored->from_at,
                                        stored->until_at, error);
}

static gboolean
check (QyBook *book, const QyServiceWindow *record, GError **error)
{
  return qy_part_check_word (record->kind, kinds, _ ("Kind of window"), error)
         && check_moments (book, record, error) && check_fault (record, error)
         && check_incident (book, record, error)
         && qy_sla_check_instants_open (book, record->contract_id, record->from_at,
                                        record->until_at, error)
         && (record->rev == 0 || check_stored (book, record->id, error));
}

QyServiceWindow *
qy_service_window_new (const char *contract_id,
                       const char *kind,
                       const char *from_at,
                       const char *until_at)
{
  QyServiceWindow *record = g_new0 (QyServiceWindow, 1);

  record->contract_id = g_strdup (contract_id);
  record->kind = g_strdup (kind);
  record->from_at = g_strdup (from_at);
  record->until_at = g_strdup (until_at);
  record->scope = g_strdup ("");
  return record;
}

void
qy_service_window_free (QyServiceWindow *record)
{
  qy_record_free (&window_kind.record, record);
}

const char *const *
qy_service_window_kinds (void)
{
  return kinds;
}

GPtrArray *
qy_book_service_window_list (QyBook *self, const char *contract_id, GError **error)
{
  GPtrArray *records;

  g_return_val_if_fail (QY_IS_BOOK (self) && contract_id != NULL, NULL);

  records = qy_part_list (self, &window_kind, contract_id, error);
  if (records != NULL)
    g_ptr_array_sort (records, by_time);
  return records;
}

QyServiceWindow *
qy_book_service_window_get (QyBook *self, const char *id, GError **error)
{
  g_return_val_if_fail (QY_IS_BOOK (self) && id != NULL, NULL);

  return qy_part_get (self, &window_kind, id, error);
}

gboolean
qy_book_service_window_put (QyBook *self, QyServiceWindow *record, GError **error)
{
  g_autoptr (QyAct) act = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && record != NULL, FALSE);
  g_return_val_if_fail (record->contract_id != NULL, FALSE);

  if (record->scope == NULL)
    record->scope = g_strdup ("");
  act = qy_part_begin (self, record->contract_id, error);
  if (act == NULL || !check (self, record, error)
      || !qy_part_put (act, &window_kind, record, error))
    return FALSE;
  label = g_strdup_printf (_ ("Service window recorded: %s"), record->from_at);
  return qy_act_commit (act, record->contract_id, "window.put", label, error);
}

gboolean
qy_book_service_window_remove (QyBook *self, const char *id, GError **error)
{
  g_return_val_if_fail (QY_IS_BOOK (self) && id != NULL, FALSE);

  return check_stored (self, id, error)
         && qy_part_remove (self, &window_kind, id, "window.remove", _ ("Service window removed"),
                            error);
}
