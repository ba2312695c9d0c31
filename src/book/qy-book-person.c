/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-book-person.h"

#include <glib/gi18n-lib.h>

#include "qy-record-private.h"

static const QyMember person_members[] = {
  { "id", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyPerson, id) },
  { "name", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyPerson, name) },
  { "functions", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyPerson, functions) },
  { "active", QY_MEMBER_FLAG, G_STRUCT_OFFSET (QyPerson, active) },
};

static const QyRecordKind person_kind = {
  N_ ("person"),
  &qy_person_table,
  sizeof (QyPerson),
  person_members,
  G_N_ELEMENTS (person_members),
  G_STRUCT_OFFSET (QyPerson, rev),
};

static gboolean
check (const QyPerson *person, GError **error)
{
  if (person->name != NULL && *person->name != '\0')
    return TRUE;
  g_set_error_literal (error, QY_BOOK_ERROR, QY_ERROR_INVALID, _ ("A person needs a name"));
  return FALSE;
}

QyPerson *
qy_person_new (const char *name)
{
  QyPerson *person = g_new0 (QyPerson, 1);

  person->name = g_strdup (name);
  person->active = TRUE;
  return person;
}

void
qy_person_free (QyPerson *person)
{
  qy_record_free (&person_kind, person);
}

gboolean
qy_book_person_add (QyBook *self, QyPerson *person, GError **error)
{
  g_autoptr (QyAct) act = NULL;
  g_autoptr (QyRow) row = qy_row_new (&qy_person_table);
  g_autofree char *label = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && person != NULL, FALSE);

  if (!check (person, error) || (act = qy_act_begin (self, error)) == NULL)
    return FALSE;
  if (person->id == NULL)
    person->id = qy_book_new_id (self);
  qy_record_to_row (&person_kind, person, row);
  label = g_strdup_printf (_ ("Person %s added"), person->name);
  return qy_act_insert (act, row, &person->rev, error)
         && qy_act_commit (act, person->id, "person.add", label, error);
}

gboolean
qy_book_person_update (QyBook *self, QyPerson *person, GError **error)
{
  g_autoptr (QyAct) act = NULL;
  g_autoptr (QyRow) row = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && person != NULL, FALSE);

  if (!check (person, error) || (act = qy_act_begin (self, error)) == NULL)
    return FALSE;
  row = qy_record_get_row (self, &person_kind, person->id, error);
  if (row == NULL)
    return FALSE;
  qy_record_to_row (&person_kind, person, row);
  label = g_strdup_printf (_ ("Person %s changed"), person->name);
  return qy_act_update (act, row, &person->rev, error)
         && qy_act_commit (act, person->id, "person.update", label, error);
}

QyPerson *
qy_book_person_find (QyBook *self, const char *text, GError **error)
{
  static const char *const queries[] = { "person-by-id", "person-by-name", NULL };
  g_autofree char *id = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && text != NULL, NULL);

  id = qy_record_find_one (self, &person_kind, queries, "person-by-id-prefix", text, error);
  return id != NULL ? qy_record_get (self, &person_kind, id, error) : NULL;
}

GPtrArray *
qy_book_person_list (QyBook *self, GError **error)
{
  g_return_val_if_fail (QY_IS_BOOK (self), NULL);

  return qy_record_list (self, &person_kind, (GDestroyNotify) qy_person_free, "person-list", NULL,
                         error);
}
