/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-book-milestone.h"

#include <glib/gi18n-lib.h>

#include "qy-outcome-private.h"

/* How a kind is to be recorded */
static const struct
{
  const char *kind;
  gboolean past;     /* only what has happened */
  gboolean has_end;  /* until_day means something */
  gboolean is_named; /* name is what it is */
} rules[] = {
  { "event", TRUE, FALSE, TRUE },       { "notice", TRUE, FALSE, FALSE },
  { "objection", TRUE, FALSE, FALSE },  { "renewal", FALSE, FALSE, FALSE },
  { "extension", FALSE, TRUE, FALSE },  { "decision", TRUE, FALSE, FALSE },
  { "suspension", FALSE, TRUE, FALSE }, { "termination", FALSE, FALSE, FALSE },
  { "settlement", TRUE, FALSE, FALSE }, { "consent", TRUE, FALSE, FALSE },
  { "returned", TRUE, FALSE, FALSE },   { "destroyed", TRUE, FALSE, FALSE },
};

static const char *const kinds[] = {
  "event",       "notice",     "objection", "renewal",  "extension", "decision", "suspension",
  "termination", "settlement", "consent",   "returned", "destroyed", NULL,
};

static const QyMember members[] = {
  { "id", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyMilestone, id) },
  { "contract_id", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyMilestone, contract_id) },
  { "kind", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyMilestone, kind) },
  { "name", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyMilestone, name) },
  { "on_day", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyMilestone, on_day) },
  { "until_day", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyMilestone, until_day) },
  { "reason", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyMilestone, reason) },
  { "letter_id", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyMilestone, letter_id) },
  { "note", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyMilestone, note) },
};

static const QyPartKind milestone_kind = {
  .record = { N_ ("milestone"), &qy_milestone_table, sizeof (QyMilestone), members,
              G_N_ELEMENTS (members), G_STRUCT_OFFSET (QyMilestone, rev) },
  .free_record = (GDestroyNotify) qy_milestone_free,
  .id_offset = G_STRUCT_OFFSET (QyMilestone, id),
  .contract_offset = G_STRUCT_OFFSET (QyMilestone, contract_id),
  .position_offset = -1,
};

static int
by_day (gconstpointer a, gconstpointer b)
{
  const QyMilestone *one = *(const QyMilestone *const *) a;
  const QyMilestone *other = *(const QyMilestone *const *) b;
  int order = strcmp (one->on_day, other->on_day);

  return order != 0 ? order : strcmp (one->id, other->id);
}

static gboolean
check_end (const QyMilestone *milestone, gboolean has_end, GError **error)
{
  if (milestone->until_day != NULL && !has_end)
    return qy_part_invalid (error, _ ("Only a suspension or an extension has a last day; nothing "
                                      "was stored"));
  return qy_part_check_order (milestone->on_day, _ ("The first day"), milestone->until_day,
                              _ ("The last day"), error);
}

static gboolean
check_alone (QyBook *book, const QyMilestone *milestone, GError **error)
{
  guint i = 0;

  if (!qy_part_check_word (milestone->kind, kinds, _ ("Kind of milestone"), error))
    return FALSE;
  while (!g_str_equal (rules[i].kind, milestone->kind))
    i++;
  return qy_part_check_day (book, milestone->on_day,
                            QY_DAY_REQUIRED | (rules[i].past ? QY_DAY_PAST : 0),
                            _ ("Day of the milestone"), error)
         && qy_part_check_day (book, milestone->until_day, QY_DAY_DEFAULT, _ ("The last day"),
                               error)
         && check_end (milestone, rules[i].has_end, error)
         && (!rules[i].is_named
             || qy_record_check_name (milestone->name, _ ("An event needs a name"), error));
}

static gboolean
is_same_event (const QyMilestone *a, const QyMilestone *b)
{
  return g_str_equal (a->kind, "event") && g_str_equal (b->kind, "event")
         && g_strcmp0 (a->name, b->name) == 0 && g_str_equal (a->on_day, b->on_day);
}

static gboolean
is_overlapping (const QyMilestone *a, const QyMilestone *b)
{
  if (!g_str_equal (a->kind, "suspension") || !g_str_equal (b->kind, "suspension"))
    return FALSE;
  return (a->until_day == NULL || strcmp (b->on_day, a->until_day) <= 0)
         && (b->until_day == NULL || strcmp (a->on_day, b->until_day) <= 0);
}

static gboolean
check_among (QyBook *book, const QyMilestone *milestone, GError **error)
{
  g_autoptr (GPtrArray) others = NULL;

  others = qy_book_milestone_list (book, milestone->contract_id, error);
  for (guint i = 0; others != NULL && i < others->len; i++)
    {
      const QyMilestone *other = others->pdata[i];

      if (g_strcmp0 (other->id, milestone->id) == 0)
        continue;
      if (is_same_event (milestone, other))
        g_set_error (error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT,
                     _ ("“%s” on %s is recorded already; nothing was stored"), milestone->name,
                     milestone->on_day);
      else if (is_overlapping (milestone, other))
        g_set_error (error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT,
                     _ ("The contract is suspended from %s already: end that suspension first; "
                        "nothing was stored"),
                     other->on_day);
      else
        continue;
      return FALSE;
    }
  return others != NULL;
}

static gboolean
check_letter (QyBook *book, const QyMilestone *milestone, GError **error)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);

  if (milestone->letter_id == NULL)
    return TRUE;
  if (!qy_record_find_ids (book, "letter-by-id", milestone->letter_id, NULL, found, error))
    return FALSE;
  if (found->len > 0)
    return TRUE;
  g_set_error (error, QY_BOOK_ERROR, QY_ERROR_NOT_FOUND,
               _ ("There is no letter “%s” in this book; nothing was stored"),
               milestone->letter_id);
  return FALSE;
}

gboolean
qy_milestone_store (QyAct *act, QyMilestone *milestone, GError **error)
{
  return check_alone (act->book, milestone, error) && check_among (act->book, milestone, error)
         && check_letter (act->book, milestone, error)
         && qy_part_put (act, &milestone_kind, milestone, error);
}

QyMilestone *
qy_milestone_new (const char *contract_id, const char *kind, const char *name, const char *on_day)
{
  QyMilestone *milestone = g_new0 (QyMilestone, 1);

  milestone->contract_id = g_strdup (contract_id);
  milestone->kind = g_strdup (kind);
  milestone->name = g_strdup (name);
  milestone->on_day = g_strdup (on_day);
  return milestone;
}

void
qy_milestone_free (QyMilestone *milestone)
{
  qy_record_free (&milestone_kind.record, milestone);
}

const char *const *
qy_milestone_kinds (void)
{
  return kinds;
}

GPtrArray *
qy_book_milestone_list (QyBook *self, const char *contract_id, GError **error)
{
  GPtrArray *milestones;

  g_return_val_if_fail (QY_IS_BOOK (self) && contract_id != NULL, NULL);

  milestones = qy_part_list (self, &milestone_kind, contract_id, error);
  if (milestones != NULL)
    g_ptr_array_sort (milestones, by_day);
  return milestones;
}

QyMilestone *
qy_book_milestone_get (QyBook *self, const char *id, GError **error)
{
  g_return_val_if_fail (QY_IS_BOOK (self) && id != NULL, NULL);

  return qy_part_get (self, &milestone_kind, id, error);
}

gboolean
qy_book_milestone_put (QyBook *self, QyMilestone *milestone, GError **error)
{
  g_autoptr (QyAct) act = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && milestone != NULL, FALSE);
  g_return_val_if_fail (milestone->contract_id != NULL, FALSE);

  act = qy_part_begin (self, milestone->contract_id, error);
  if (act == NULL || !qy_milestone_store (act, milestone, error))
    return FALSE;
  label = milestone->name != NULL
              ? g_strdup_printf (_ ("%s recorded: %s"), milestone->name, milestone->on_day)
              : g_strdup_printf (_ ("Milestone recorded: %s"), milestone->on_day);
  return qy_part_commit (act, milestone->contract_id, "milestone.put", label, error);
}

gboolean
qy_book_milestone_remove (QyBook *self, const char *id, GError **error)
{
  g_return_val_if_fail (QY_IS_BOOK (self) && id != NULL, FALSE);

  return qy_part_remove (self, &milestone_kind, id, "milestone.remove", _ ("Milestone removed"),
                         error);
}
