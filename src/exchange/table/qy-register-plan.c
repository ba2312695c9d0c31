/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-book-ledger.h"
#include "qy-book-party.h"
#include "qy-book-person.h"
#include "qy-register-private.h"

#define PAGE      512 /* contracts of the book that are read at once */
#define SEPARATOR "\x1f"

/* A contract that is there already: in the book, or a row further up. */
typedef struct
{
  guint line; /* 0: in the book */
  char *id;
  char *number;
  char *title;
  gboolean is_numbered; /* by people: not a draft's provisional number */
} Known;

typedef struct
{
  QyRegister *self;
  QyBook *book;
  QyRegisterPlan *plan;
  GCancellable *cancellable;
  GHashTable *by_number;  /* number → Known */
  GHashTable *by_content; /* title, parties, dates → Known */
  GPtrArray *known;       /* owns them */
  GHashTable *parties;    /* name in the table → name in the book, or the same */
  GHashTable *persons;    /* set of names */
} Comparison;

static void
known_free (Known *known)
{
  g_free (known->id);
  g_free (known->number);
  g_free (known->title);
  g_free (known);
}

static void
duplicate_free (QyRegisterDuplicate *duplicate)
{
  g_free ((char *) duplicate->contract_id);
  g_free ((char *) duplicate->number);
  g_free ((char *) duplicate->title);
  g_free (duplicate);
}

static void
comparison_clear (Comparison *self)
{
  g_clear_pointer (&self->by_number, g_hash_table_unref);
  g_clear_pointer (&self->by_content, g_hash_table_unref);
  g_clear_pointer (&self->known, g_ptr_array_unref);
  g_clear_pointer (&self->parties, g_hash_table_unref);
  g_clear_pointer (&self->persons, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Comparison, comparison_clear)

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The same contract has the same text here, whatever the order of its parties. */
static char *
content_key (const char *title,
             GPtrArray *names,
             const char *signed_on,
             const char *starts_on,
             const char *ends_on)
{
  GString *key = g_string_new (title);

  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++)
    g_string_append_printf (key, SEPARATOR "%s", (char *) names->pdata[i]);
  g_string_append_printf (key, SEPARATOR SEPARATOR "%s" SEPARATOR "%s" SEPARATOR "%s",
                          signed_on != NULL ? signed_on : "", starts_on != NULL ? starts_on : "",
                          ends_on != NULL ? ends_on : "");
  return g_string_free (key, FALSE);
}

static void
remember_known (Comparison *self, Known *known, char *key)
{
  g_ptr_array_add (self->known, known);
  if (known->number != NULL && *known->number != '\0')
    g_hash_table_insert (self->by_number, known->number, known);
  if (!g_hash_table_contains (self->by_content, key))
    g_hash_table_insert (self->by_content, key, known);
  else
    g_free (key);
}

static void
take_contract (Comparison *self, const QyContract *contract)
{
  g_auto (GStrv) names =
      g_strsplit (contract->counterparty != NULL ? contract->counterparty : "", "、", -1);
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  Known *known = g_new0 (Known, 1);

  for (guint i = 0; names[i] != NULL; i++)
    if (*names[i] != '\0')
      g_ptr_array_add (sorted, names[i]);
  known->id = g_strdup (contract->id);
  known->number = g_strdup (contract->number);
  known->title = g_strdup (contract->title);
  known->is_numbered = !g_str_has_prefix (contract->number, "草-");
  remember_known (self, known,
                  content_key (contract->title, sorted, contract->signed_on, contract->starts_on,
                               contract->ends_on));
}

static gboolean
load_contracts (Comparison *self, GError **error)
{
  g_auto (GStrv) ids = qy_book_ledger_ids (self->book, NULL, "created_at", error);
  gsize n = ids != NULL ? g_strv_length (ids) : 0;

  if (ids == NULL)
    return FALSE;
  for (gsize at = 0; at < n; at += PAGE)
    {
      g_autoptr (GPtrArray) contracts = qy_book_ledger_rows (
          self->book, (const char *const *) ids + at, MIN (PAGE, n - at), error);

      if (contracts == NULL || qy_exchange_is_cancelled (self->cancellable, error))
        return FALSE;
      for (guint i = 0; i < contracts->len; i++)
        if (contracts->pdata[i] != NULL)
          take_contract (self, contracts->pdata[i]);
    }
  return TRUE;
}

static gboolean
load_persons (Comparison *self, GError **error)
{
  g_autoptr (GPtrArray) persons = qy_book_person_list (self->book, error);

  if (persons == NULL)
    return FALSE;
  for (guint i = 0; i < persons->len; i++)
    g_hash_table_add (self->persons, g_strdup (((QyPerson *) persons->pdata[i])->name));
  return TRUE;
}

/* FALSE only if the book cannot be read; a name that several have is the row's problem. */
static gboolean
look_up_party (Comparison *self, guint line, const char *name, GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (QyParty) party = NULL;

  if (g_hash_table_contains (self->parties, name))
    return TRUE;
  party = qy_book_party_lookup (self->book, name, &cause);
  if (cause != NULL && cause->code != QY_ERROR_AMBIGUOUS)
    {
      g_propagate_error (error, g_steal_pointer (&cause));
      return FALSE;
    }
  if (cause != NULL)
    qy_register_add_problem (self->self, line, NULL, cause->message);
  else if (party == NULL)
    g_ptr_array_add (self->plan->new_parties, g_strdup (name));
  else
    self->plan->n_known_parties++;
  g_hash_table_insert (self->parties, g_strdup (name),
                       g_strdup (party != NULL ? party->name : name));
  return TRUE;
}

static gboolean
look_up_names (Comparison *self, const QyRegisterEntry *entry, GPtrArray *names, GError **error)
{
  for (guint i = 0; i < entry->parties->len; i++)
    {
      const char *name = g_array_index (entry->parties, QyRegisterParty, i).name;

      if (!look_up_party (self, entry->line, name, error))
        return FALSE;
      g_ptr_array_add (names, g_hash_table_lookup (self->parties, name));
    }
  if (entry->responsible != NULL && g_hash_table_add (self->persons, g_strdup (entry->responsible)))
    g_ptr_array_add (self->plan->new_persons, g_strdup (entry->responsible));
  return TRUE;
}

static void
add_duplicate (Comparison *self, guint line, const Known *known, gboolean by_number)
{
  QyRegisterDuplicate *duplicate = g_new0 (QyRegisterDuplicate, 1);

  duplicate->line = line;
  duplicate->other_line = known->line;
  duplicate->contract_id = g_strdup (known->id);
  duplicate->number = g_strdup (known->number);
  duplicate->title = g_strdup (known->title);
  duplicate->by_number = by_number;
  g_ptr_array_add (self->plan->duplicates, duplicate);
}

/* Two contracts with numbers of their own are two, however alike they are. */
static const Known *
find_known (Comparison *self, const QyRegisterEntry *entry, const char *key, gboolean *by_number)
{
  gboolean is_numbered = entry->number != NULL;
  const Known *known = is_numbered ? g_hash_table_lookup (self->by_number, entry->number) : NULL;

  *by_number = known != NULL;
  if (known != NULL)
    return known;
  known = g_hash_table_lookup (self->by_content, key);
  return known != NULL && !(is_numbered && known->is_numbered) ? known : NULL;
}

static gboolean
compare_row (Comparison *self, guint index, GError **error)
{
  g_autoptr (QyRegisterEntry) entry = qy_register_entry (self->self, index);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *key = NULL;
  const Known *known;
  Known *mine;
  gboolean by_number;

  if (!look_up_names (self, entry, names, error))
    return FALSE;
  if (entry->title == NULL)
    return TRUE;
  key = content_key (entry->title, names, entry->signed_on, entry->starts_on, entry->ends_on);
  known = find_known (self, entry, key, &by_number);
  self->self->is_duplicate[index] = known != NULL;
  if (known != NULL)
    {
      add_duplicate (self, entry->line, known, by_number);
      return TRUE;
    }
  mine = g_new0 (Known, 1);
  mine->line = entry->line;
  mine->number = g_strdup (entry->number);
  mine->title = g_strdup (entry->title);
  mine->is_numbered = entry->number != NULL;
  remember_known (self, mine, g_steal_pointer (&key));
  self->plan->n_contracts++;
  return TRUE;
}

static QyRegisterPlan *
new_plan (void)
{
  QyRegisterPlan *plan = g_new0 (QyRegisterPlan, 1);

  plan->duplicates = g_ptr_array_new_with_free_func ((GDestroyNotify) duplicate_free);
  plan->new_parties = g_ptr_array_new_with_free_func (g_free);
  plan->new_persons = g_ptr_array_new_with_free_func (g_free);
  return plan;
}

void
qy_register_forget_plan (QyRegister *self)
{
  g_clear_pointer (&self->is_duplicate, g_free);
  if (self->plan == NULL)
    return;
  g_ptr_array_unref (self->plan->duplicates);
  g_ptr_array_unref (self->plan->new_parties);
  g_ptr_array_unref (self->plan->new_persons);
  g_clear_pointer (&self->plan, g_free);
}

static gboolean
compare_all (Comparison *self, GError **error)
{
  if (!load_contracts (self, error) || !load_persons (self, error))
    return FALSE;
  for (guint i = 0; i < self->self->rows->len; i++)
    if (!compare_row (self, i, error))
      return FALSE;
  return TRUE;
}

const QyRegisterPlan *
qy_register_compare (QyRegister *self, QyBook *book, GCancellable *cancellable, GError **error)
{
  g_auto (Comparison) comparison = { self, book };

  g_return_val_if_fail (self != NULL && QY_IS_BOOK (book), NULL);

  /* Anew each time, the problems too: the book may have changed. */
  qy_register_forget_plan (self);
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  self->n_problems = 0;
  qy_register_check (self, NULL);
  self->plan = comparison.plan = new_plan ();
  self->is_duplicate = g_new0 (guint8, self->rows->len);
  comparison.cancellable = cancellable;
  comparison.by_number = g_hash_table_new (g_str_hash, g_str_equal);
  comparison.by_content = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  comparison.known = g_ptr_array_new_with_free_func ((GDestroyNotify) known_free);
  comparison.parties = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  comparison.persons = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (compare_all (&comparison, error))
    return self->plan;
  qy_register_forget_plan (self);
  return NULL;
}
