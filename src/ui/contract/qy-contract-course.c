/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-contract-page-private.h"
#include "qy-notice.h"
#include "qy-request.h"

/* How the contract runs is asked for when one of the views that show it is in front. */
static gboolean
is_wanted (QyContractPage *self)
{
  static const char *const views[] = { "terms", "payments", "schedule", NULL };
  const char *name = gtk_stack_get_visible_child_name (self->views);

  return name != NULL && g_strv_contains (views, name);
}

static gpointer
load (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  return qy_course_load (book, data, error);
}

static void
record_wanted_payment (QyContractPage *self)
{
  g_auto (GStrv) names = NULL;
  g_autofree char *wanted = g_steal_pointer (&self->wanted_payment);

  if (wanted == NULL)
    return;
  names = g_strsplit (wanted, "\n", 2);
  qy_payments_view_record (self->payments, names[0], names[0] != NULL ? names[1] : NULL);
}

static void
on_loaded (gpointer owner, gpointer result, const GError *error)
{
  QyContractPage *self = owner;
  QySession *session = qy_page_get_session (QY_PAGE (self));

  self->course_is_loading = FALSE;
  if (error != NULL)
    {
      qy_notice_problem (owner, _ ("The contract's schedule cannot be shown"), error);
      return;
    }
  g_clear_pointer (&self->course, qy_course_unref);
  self->course = result;
  qy_terms_view_show_course (self->terms, self->course);
  qy_payments_view_show (self->payments, session, self->dossier, self->course);
  qy_schedule_view_show (self->schedule, session, self->dossier, self->course);
  record_wanted_payment (self);
}

void
qy_contract_page_ask_course (QyContractPage *self)
{
  if (!self->course_is_stale || self->course_is_loading || self->dossier == NULL
      || !is_wanted (self))
    return;
  self->course_is_stale = FALSE;
  self->course_is_loading = TRUE;
  qy_request_run (self, qy_page_get_book (QY_PAGE (self)), load,
                  g_strdup (qy_page_get_id (QY_PAGE (self))), g_free,
                  (GDestroyNotify) qy_course_unref, NULL, on_loaded);
}

void
qy_contract_page_record_payment (QyContractPage *self, const char *payment)
{
  g_free (self->wanted_payment);
  self->wanted_payment = g_strdup (payment);
  gtk_stack_set_visible_child_name (self->views, "payments");
  if (self->course != NULL && !self->course_is_stale && !self->course_is_loading)
    record_wanted_payment (self);
}
