/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-book-party.h"
#include "qy-book-person.h"
#include "qy-book-together.h"
#include "qy-register-private.h"

typedef struct
{
  QyRegister *self;
  const QyRegisterOptions *options;
  GHashTable *parties; /* name → id */
  GHashTable *persons; /* name → id */
} Storing;

/* Looked up again, each name once: aliases lead to one party. */
static const char *
party_id (Storing *storing, QyBook *book, const char *name, GError **error)
{
  const char *known = g_hash_table_lookup (storing->parties, name);
  g_autoptr (GError) cause = NULL;
  g_autoptr (QyParty) party = NULL;

  if (known != NULL)
    return known;
  party = qy_book_party_lookup (book, name, &cause);
  if (cause != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&cause));
      return NULL;
    }
  if (party == NULL)
    {
      party = qy_party_new (NULL, name);
      if (!qy_book_party_add (book, party, error))
        return NULL;
    }
  g_hash_table_insert (storing->parties, g_strdup (name), g_strdup (party->id));
  return g_hash_table_lookup (storing->parties, name);
}

static gboolean
load_persons (Storing *storing, QyBook *book, GError **error)
{
  g_autoptr (GPtrArray) persons = qy_book_person_list (book, error);

  for (guint i = 0; persons != NULL && i < persons->len; i++)
    {
      const QyPerson *person = persons->pdata[i];

      if (!g_hash_table_contains (storing->persons, person->name))
        g_hash_table_insert (storing->persons, g_strdup (person->name), g_strdup (person->id));
    }
  return persons != NULL;
}

static const char *
person_id (Storing *storing, QyBook *book, const char *name, GError **error)
{
  const char *known = g_hash_table_lookup (storing->persons, name);
  QyPerson *person;

  if (known != NULL)
    return known;
  person = qy_person_new (name);
  if (qy_book_person_add (book, person, error))
    g_hash_table_insert (storing->persons, g_strdup (name), g_strdup (person->id));
  qy_person_free (person);
  return g_hash_table_lookup (storing->persons, name);
}

static gboolean
store_entry (Storing *storing, QyBook *book, const QyRegisterEntry *entry, GError **error)
{
  g_autoptr (GArray) parties = g_array_new (FALSE, FALSE, sizeof (QyAssignment));
  g_autoptr (QyContract) contract = NULL;
  QySignedContract paper = {
    .title = entry->title,
    .number = entry->number,
    .kind = entry->kind,
    .signed_on = entry->signed_on,
    .starts_on = entry->starts_on,
    .ends_on = entry->ends_on,
    .effective_on = entry->effective_on,
    .amount = entry->amount,
    .state = entry->state,
    .tags = entry->tags,
    .note = entry->note,
  };

  for (guint i = 0; i < entry->parties->len; i++)
    {
      const QyRegisterParty *party = &g_array_index (entry->parties, QyRegisterParty, i);
      QyAssignment given = { party->label, party_id (storing, book, party->name, error) };

      if (given.value == NULL)
        return FALSE;
      g_array_append_val (parties, given);
    }
  if (entry->responsible != NULL)
    {
      paper.responsible_id = person_id (storing, book, entry->responsible, error);
      if (paper.responsible_id == NULL)
        return FALSE;
    }
  paper.parties = (const QyAssignment *) parties->data;
  paper.n_parties = parties->len;
  contract = qy_book_contract_add_signed (book, &paper, error);
  return contract != NULL;
}

/* What the book refuses in a row is told with the row; what goes wrong with the book is not. */
static gboolean
store_row (Storing *storing, QyBook *book, guint index, GError **error)
{
  g_autoptr (QyRegisterEntry) entry = qy_register_entry (storing->self, index);
  g_autoptr (GError) cause = NULL;

  if (store_entry (storing, book, entry, &cause))
    return TRUE;
  if (cause->domain == QY_STORE_ERROR)
    g_propagate_error (error, g_steal_pointer (&cause));
  else
    g_set_error (error, QY_EXCHANGE_ERROR, QY_ERROR_CONSTRAINT, "%s:%u: %s", storing->self->path,
                 entry->line, cause->message);
  return FALSE;
}

static char *
describe (QyRegister *self)
{
  g_autofree char *name = g_path_get_basename (self->path);

  return g_strdup_printf (_ ("Imported from %s: %u contracts, %u parties, %u persons"), name,
                          self->plan->n_contracts, self->plan->new_parties->len,
                          self->plan->new_persons->len);
}

static char *
store_all (QyBook *book, gpointer data, GError **error)
{
  Storing *storing = data;
  QyRegister *self = storing->self;
  const QyRegisterOptions *options = storing->options;

  if (!load_persons (storing, book, error))
    return NULL;
  for (guint i = 0; i < self->rows->len; i++)
    {
      if (qy_exchange_is_cancelled (options->cancellable, error))
        return NULL;
      if (!self->is_duplicate[i] && !store_row (storing, book, i, error))
        return NULL;
      if (options->progress != NULL)
        options->progress (i + 1, self->rows->len, options->progress_data);
    }
  return describe (self);
}

static gboolean
check_plan (QyRegister *self, const QyRegisterOptions *options, GError **error)
{
  guint n = self->n_problems;

  if (n > 0)
    {
      g_set_error (error, QY_EXCHANGE_ERROR, QY_ERROR_MALFORMED,
                   g_dngettext (GETTEXT_PACKAGE,
                                "%s: %u fault; nothing was imported, the book is as it was.",
                                "%s: %u faults; nothing was imported, the book is as it was.", n),
                   self->path, n);
      return FALSE;
    }
  n = self->plan->duplicates->len;
  if (n == 0 || options->skip_duplicates)
    return TRUE;
  g_set_error (error, QY_EXCHANGE_ERROR, QY_ERROR_CONSTRAINT,
               g_dngettext (GETTEXT_PACKAGE,
                            "%s: %u row is there already; nothing was imported, the book is as it "
                            "was.",
                            "%s: %u rows are there already; nothing was imported, the book is as "
                            "it was.",
                            n),
               self->path, n);
  return FALSE;
}

gboolean
qy_register_apply (QyRegister *self,
                   QyBook *book,
                   const QyRegisterOptions *options,
                   const QyRegisterPlan **plan,
                   GError **error)
{
  static const QyRegisterOptions defaults = { FALSE };
  Storing storing = { self, options != NULL ? options : &defaults };
  gboolean fine;

  g_return_val_if_fail (self != NULL && QY_IS_BOOK (book), FALSE);

  if (qy_register_compare (self, book, storing.options->cancellable, error) == NULL)
    return FALSE;
  if (plan != NULL)
    *plan = self->plan;
  if (!check_plan (self, storing.options, error))
    return FALSE;
  if (self->plan->n_contracts == 0)
    return TRUE;
  storing.parties = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  storing.persons = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  fine = qy_book_together (book, "book.import", store_all, &storing, error);
  g_hash_table_unref (storing.parties);
  g_hash_table_unref (storing.persons);
  return fine;
}
