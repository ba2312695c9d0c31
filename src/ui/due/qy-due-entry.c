/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-due-entry.h"

struct _QyDueEntry
{
  GObject parent_instance;

  QyDueEntryType type;
  char *text;
  char *person;
  guint group;
  QyDueItem *due;
  QyTodayItem *contract;
  QyIncidentItem *incident;
  char *signature; /* all that is shown */
};

G_DEFINE_FINAL_TYPE (QyDueEntry, qy_due_entry, G_TYPE_OBJECT)

static const char *
word (const char *text)
{
  return text != NULL ? text : "";
}

static char *
sign_due (const QyDueItem *item, const char *person)
{
  g_autofree char *names =
      g_strjoin ("\n", item->holder_id, item->source_id, item->occurrence, word (item->label),
                 word (item->safe_on), word (item->due_on), word (item->waiting_for), item->rule,
                 word (item->number), word (item->title), word (item->counterparty), word (person),
                 word (item->snoozed_until), NULL);

  return g_strdup_printf ("%s\n%d %d %d %" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %s", names,
                          item->kind, item->certain, item->open, item->amount, item->paid,
                          word (item->currency));
}

static char *
sign_contract (const QyTodayItem *item)
{
  const QyContract *contract = item->contract;

  return g_strdup_printf ("%s\n%s\n%s\n%s\n%s\n%d %d %d", contract->id, contract->number,
                          contract->title, word (contract->counterparty), contract->changed_at,
                          item->reason, item->days, contract->state);
}

static void
qy_due_entry_finalize (GObject *object)
{
  QyDueEntry *self = QY_DUE_ENTRY (object);

  g_free (self->text);
  g_free (self->person);
  g_free (self->signature);
  g_clear_pointer (&self->due, qy_due_item_free);
  g_clear_pointer (&self->contract, qy_today_item_free);
  g_clear_object (&self->incident);
  G_OBJECT_CLASS (qy_due_entry_parent_class)->finalize (object);
}

static void
qy_due_entry_class_init (QyDueEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = qy_due_entry_finalize;
}

static void
qy_due_entry_init (QyDueEntry *self)
{
}

QyDueEntry *
qy_due_entry_new_heading (const char *text)
{
  QyDueEntry *self = g_object_new (QY_TYPE_DUE_ENTRY, NULL);

  self->type = QY_DUE_ENTRY_HEADING;
  self->text = g_strdup (text);
  self->signature = g_strdup (text);
  return self;
}

QyDueEntry *
qy_due_entry_new_due (QyDueItem *item, const char *person)
{
  QyDueEntry *self = g_object_new (QY_TYPE_DUE_ENTRY, NULL);

  self->type = QY_DUE_ENTRY_DUE;
  self->due = item;
  self->person = g_strdup (person);
  self->signature = sign_due (item, person);
  return self;
}

QyDueEntry *
qy_due_entry_new_contract (QyTodayItem *item)
{
  QyDueEntry *self = g_object_new (QY_TYPE_DUE_ENTRY, NULL);

  self->type = QY_DUE_ENTRY_CONTRACT;
  self->contract = item;
  self->signature = sign_contract (item);
  return self;
}

QyDueEntry *
qy_due_entry_new_incident (QyIncidentItem *incident)
{
  QyDueEntry *self = g_object_new (QY_TYPE_DUE_ENTRY, NULL);

  self->type = QY_DUE_ENTRY_INCIDENT;
  self->incident = g_object_ref (incident);
  self->signature = g_strdup (qy_incident_item_get_id (incident));
  return self;
}

QyDueEntry *
qy_due_entry_new_more (guint group)
{
  QyDueEntry *self = g_object_new (QY_TYPE_DUE_ENTRY, NULL);

  self->type = QY_DUE_ENTRY_MORE;
  self->group = group;
  self->signature = g_strdup_printf ("%u", group);
  return self;
}

QyDueEntryType
qy_due_entry_get_entry_type (QyDueEntry *self)
{
  g_return_val_if_fail (QY_IS_DUE_ENTRY (self), QY_DUE_ENTRY_HEADING);

  return self->type;
}

const char *
qy_due_entry_get_text (QyDueEntry *self)
{
  g_return_val_if_fail (QY_IS_DUE_ENTRY (self), NULL);

  return self->text;
}

const char *
qy_due_entry_get_person (QyDueEntry *self)
{
  g_return_val_if_fail (QY_IS_DUE_ENTRY (self), NULL);

  return self->person;
}

guint
qy_due_entry_get_group (QyDueEntry *self)
{
  g_return_val_if_fail (QY_IS_DUE_ENTRY (self), 0);

  return self->group;
}

const QyDueItem *
qy_due_entry_get_due (QyDueEntry *self)
{
  g_return_val_if_fail (QY_IS_DUE_ENTRY (self), NULL);

  return self->due;
}

const QyTodayItem *
qy_due_entry_get_contract (QyDueEntry *self)
{
  g_return_val_if_fail (QY_IS_DUE_ENTRY (self), NULL);

  return self->contract;
}

QyIncidentItem *
qy_due_entry_get_incident (QyDueEntry *self)
{
  g_return_val_if_fail (QY_IS_DUE_ENTRY (self), NULL);

  return self->incident;
}

gboolean
qy_due_entry_equal (QyDueEntry *a, QyDueEntry *b)
{
  g_return_val_if_fail (QY_IS_DUE_ENTRY (a) && QY_IS_DUE_ENTRY (b), FALSE);

  if (a->type != b->type || !g_str_equal (a->signature, b->signature))
    return FALSE;
  return a->incident == NULL || qy_incident_item_equal (a->incident, b->incident);
}
