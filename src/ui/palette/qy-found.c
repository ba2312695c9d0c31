/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-found.h"

#include "qy-book-attachment.h"
#include "qy-book-incident.h"
#include "qy-book-party.h"
#include "qy-word.h"

#define MOST_RESULTS 40

/* An attachment opens the record it hangs on, an incident its contract. */
static char *
name_of_attachment (QyBook *book, const char *id)
{
  g_autoptr (QyAttachment) attachment = qy_book_attachment_get (book, id, NULL);
  g_autofree char *record =
      attachment != NULL ? qy_book_attachment_find_record (book, attachment, NULL) : NULL;
  g_autoptr (QyParty) party = record != NULL ? qy_book_party_get (book, record, NULL) : NULL;

  if (party != NULL)
    return g_strdup_printf ("party:%s", record);
  return record != NULL ? g_strdup_printf ("contract:%s#attachments", record) : NULL;
}

static char *
name_of_incident (QyBook *book, const char *id)
{
  g_autoptr (QyIncident) incident = qy_book_incident_get (book, id, NULL);

  return incident != NULL
             ? g_strdup_printf ("contract:%s#service/incidents/%s", incident->contract_id, id)
             : NULL;
}

static char *
name_of (QyBook *book, const QySearchResult *result)
{
  if (g_str_equal (result->kind, "attachment"))
    return name_of_attachment (book, result->id);
  if (g_str_equal (result->kind, "incident"))
    return name_of_incident (book, result->id);
  return g_strdup_printf (result->key[0] != '\0' ? "%s:%s#%s" : "%s:%s", result->kind, result->id,
                          result->key);
}

void
qy_found_free (QyFound *found)
{
  g_return_if_fail (found != NULL);

  qy_search_result_free (found->result);
  g_free (found->name);
  g_free (found);
}

gpointer
qy_found_search (QyBook *book, gpointer words, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) results = qy_book_search (book, words, MOST_RESULTS, error);
  g_autoptr (GPtrArray) all = NULL;

  if (results == NULL)
    return NULL;
  all = g_ptr_array_new_with_free_func ((GDestroyNotify) qy_found_free);
  g_ptr_array_set_free_func (results, NULL);
  for (guint i = 0; i < results->len; i++)
    {
      QyFound *found = g_new0 (QyFound, 1);

      found->result = results->pdata[i];
      found->name = name_of (book, found->result);
      if (found->name != NULL)
        g_ptr_array_add (all, found);
      else
        qy_found_free (found);
    }
  return g_steal_pointer (&all);
}

const char *
qy_found_get_icon (const QyFound *found)
{
  static const struct
  {
    const char *kind;
    const char *icon;
  } icons[] = {
    { "contract", "x-office-document-symbolic" }, { "template", "document-edit-symbolic" },
    { "clause", "format-justify-left-symbolic" }, { "party", "avatar-default-symbolic" },
    { "attachment", "mail-attachment-symbolic" }, { "incident", "dialog-warning-symbolic" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (icons); i++)
    if (g_str_equal (icons[i].kind, found->result->kind))
      return icons[i].icon;
  return "system-search-symbolic";
}

char *
qy_found_describe (const QyFound *found)
{
  g_return_val_if_fail (found != NULL, NULL);

  return g_strdup_printf ("%s · %s", qy_word (found->result->kind), found->result->snippet);
}
