/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-service-facts.h"

#include "qy-book-calendar.h"
#include "qy-book-person.h"
#include "qy-moment-zone.h"

gpointer
qy_service_facts_load (QyBook *book,
                       gpointer contract_id,
                       GCancellable *cancellable,
                       GError **error)
{
  g_autoptr (QyServiceFacts) self = g_new0 (QyServiceFacts, 1);

  self->contract = qy_book_contract_get (book, contract_id, error);
  if (self->contract == NULL)
    return NULL;
  self->sla = qy_book_sla (book, contract_id, qy_book_get_today (book), error);
  self->persons = self->sla != NULL ? qy_book_person_list (book, error) : NULL;
  if (self->persons == NULL)
    return NULL;
  self->zone = qy_moment_zone (self->contract->time_zone);
  self->calendar = qy_calendar_ref ((QyCalendar *) qy_book_get_calendar (book));
  self->now = qy_book_get_now (book);
  return g_steal_pointer (&self);
}

void
qy_service_facts_free (QyServiceFacts *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->contract, qy_contract_free);
  g_clear_pointer (&self->sla, qy_loaded_sla_unref);
  g_clear_pointer (&self->zone, g_time_zone_unref);
  g_clear_pointer (&self->calendar, qy_calendar_unref);
  g_clear_pointer (&self->persons, g_ptr_array_unref);
  g_free (self->now);
  g_free (self);
}
