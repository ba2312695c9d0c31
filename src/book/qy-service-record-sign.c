/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-attachment-private.h"
#include "qy-service-record-private.h"

static const char *const sides[] = { "provider", "client", NULL };

static void
set_text (char **place, const char *text)
{
  g_free (*place);
  *place = g_strdup (text);
}

/* Only what is finished and not yet signed by both can be signed, on the day it ended or later. */
static QyServiceRecord *
get_to_sign (QyBook *book, const char *id, const char *on, GError **error)
{
  g_autoptr (QyServiceRecord) record = qy_book_service_record_get (book, id, error);
  g_autoptr (GTimeZone) zone = NULL;
  g_autofree char *ended = NULL;

  if (record == NULL || !qy_service_record_check_unsigned (record, error))
    return NULL;
  if (!g_str_equal (record->state, "done"))
    {
      g_set_error (error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT,
                   _ ("Service record %s is still a draft: finish it before it is signed; nothing "
                      "was stored"),
                   record->number);
      return NULL;
    }
  zone = qy_service_record_zone (book, record->contract_id);
  ended = qy_date_to_iso (qy_service_record_day (zone, record->until_at));
  if (!qy_part_check_day (book, on, QY_DAY_REQUIRED | QY_DAY_PAST, _ ("Day of the signature"),
                          error)
      || !qy_part_check_order (ended, _ ("Day the service ended"), on, _ ("Day of the signature"),
                               error))
    return NULL;
  return g_steal_pointer (&record);
}

static gboolean
commit (QyAct *act, QyServiceRecord *record, const char *verb, const char *label, GError **error)
{
  return qy_service_record_store (act, record, error)
         && qy_part_commit (act, record->contract_id, verb, label, error);
}

gboolean
qy_book_service_record_sign (
    QyBook *self, const char *id, const char *side, const char *on, GError **error)
{
  g_autoptr (QyServiceRecord) record = NULL;
  g_autoptr (QyAct) act = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && id != NULL, FALSE);

  act = qy_act_begin (self, error);
  if (act == NULL || !qy_part_check_word (side, sides, _ ("Who signed"), error))
    return FALSE;
  record = get_to_sign (self, id, on, error);
  if (record == NULL)
    return FALSE;
  set_text (g_str_equal (side, "client") ? &record->client_signed_on : &record->provider_signed_on,
            on);
  if (record->client_signed_on != NULL && record->provider_signed_on != NULL)
    set_text (&record->state, "signed");
  label =
      g_str_equal (side, "client")
          ? g_strdup_printf (_ ("Service record %s signed by the client on %s"), record->number, on)
          : g_strdup_printf (_ ("Service record %s signed by the provider on %s"), record->number,
                             on);
  return commit (act, record, "record.sign", label, error);
}

gboolean
qy_book_service_record_take_signed_copy (QyBook *self,
                                         const char *id,
                                         const char *name,
                                         GInputStream *stream,
                                         const char *on,
                                         GCancellable *cancellable,
                                         GError **error)
{
  g_autoptr (QyServiceRecord) record = NULL;
  g_autoptr (QyAttachment) copy = NULL;
  g_autoptr (QyAct) act = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && id != NULL && name != NULL, FALSE);
  g_return_val_if_fail (G_IS_INPUT_STREAM (stream), FALSE);

  act = qy_act_begin (self, error);
  record = act != NULL ? get_to_sign (self, id, on, error) : NULL;
  if (record == NULL)
    return FALSE;
  copy = qy_attachment_store (act, id, name, "signed-copy", NULL, stream, NULL, NULL, cancellable,
                              error);
  if (copy == NULL)
    return FALSE;
  set_text (&record->signed_copy_id, copy->id);
  if (record->provider_signed_on == NULL)
    set_text (&record->provider_signed_on, on);
  if (record->client_signed_on == NULL)
    set_text (&record->client_signed_on, on);
  set_text (&record->state, "signed");
  label =
      g_strdup_printf (_ ("Service record %s signed by both: “%s”"), record->number, copy->name);
  return commit (act, record, "record.sign", label, error);
}

gboolean
qy_book_service_record_unsign (QyBook *self, const char *id, const char *reason, GError **error)
{
  g_autoptr (QyServiceRecord) record = NULL;
  g_autoptr (QyAct) act = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && id != NULL, FALSE);

  act = qy_act_begin (self, error);
  record = act != NULL ? qy_book_service_record_get (self, id, error) : NULL;
  if (record == NULL
      || !qy_record_check_name (reason, _ ("A reason is needed; nothing was stored"), error))
    return FALSE;
  if (record->provider_signed_on == NULL && record->client_signed_on == NULL)
    {
      g_set_error (error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT,
                   _ ("Nobody has signed service record %s; nothing was stored"), record->number);
      return FALSE;
    }
  set_text (&record->provider_signed_on, NULL);
  set_text (&record->client_signed_on, NULL);
  set_text (&record->signed_copy_id, NULL);
  set_text (&record->state, "done");
  label = g_strdup_printf (_ ("Signatures of service record %s taken back: %s"), record->number,
                           reason);
  return commit (act, record, "record.unsign", label, error);
}
