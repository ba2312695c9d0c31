/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-party-acts.h"

#include <glib/gi18n-lib.h>

#include "qy-notice.h"
#include "qy-prompt.h"
#include "qy-request.h"

typedef struct
{
  char *id;
  char *name;
  gboolean known; /* it was in the book before */
} Made;

static void
made_free (Made *made)
{
  g_free (made->id);
  g_free (made->name);
  g_free (made);
}

static void
open_party (GtkWidget *from, const char *id)
{
  g_autofree char *name = g_strconcat ("party:", id, NULL);

  gtk_widget_activate_action (from, "win.open", "s", name);
}

static Made *
made_new (const QyParty *party, gboolean known)
{
  Made *made = g_new0 (Made, 1);

  made->id = g_strdup (party->id);
  made->name = g_strdup (party->name);
  made->known = known;
  return made;
}

static gboolean
has_alias (const QyParty *party, const char *name)
{
  g_auto (GStrv) aliases = NULL;

  if (party->aliases == NULL)
    return FALSE;
  aliases = g_strsplit (party->aliases, "\n", -1);
  return g_strv_contains ((const char *const *) aliases, name);
}

static gpointer
make (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  const char *name = data;
  g_autoptr (GPtrArray) all = qy_book_party_list (book, error);
  g_autoptr (QyParty) party = NULL;

  if (all == NULL)
    return NULL;
  for (guint i = 0; i < all->len; i++)
    {
      const QyParty *other = all->pdata[i];

      if (g_strcmp0 (other->name, name) == 0 || has_alias (other, name))
        return made_new (other, TRUE);
    }
  party = qy_party_new (NULL, name);
  return qy_book_party_add (book, party, error) ? made_new (party, FALSE) : NULL;
}

static void
on_made (gpointer owner, gpointer result, const GError *error)
{
  Made *made = result;
  g_autofree char *text = NULL;

  if (error != NULL)
    {
      qy_notice_problem (owner, _ ("The party was not added"), error);
      return;
    }
  open_party (owner, made->id);
  if (made->known)
    {
      text = g_strdup_printf (_ ("%s is in the book already; this is its page"), made->name);
      qy_notice_toast (owner, text);
    }
  made_free (made);
}

static void
on_name_given (GtkWidget *from, QyPrompt *prompt, gpointer data)
{
  QySession *session = data;

  qy_request_run (from, qy_session_get_book (session), make, qy_prompt_get_text (prompt, 0), g_free,
                  (GDestroyNotify) made_free, NULL, on_made);
}

static gpointer
delete_party (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  return qy_book_party_remove (book, data, error) ? g_strdup (data) : NULL;
}

static void
on_deleted (gpointer owner, gpointer result, const GError *error)
{
  g_autofree char *id = result;

  if (error != NULL)
    qy_notice_problem (owner, _ ("The party was not deleted"), error);
  else
    qy_notice_toast_with_undo (owner, _ ("Party deleted"), id);
}

void
qy_party_make (GtkWidget *from, QySession *session)
{
  QyPrompt *prompt = NULL;

  g_return_if_fail (GTK_IS_WIDGET (from) && QY_IS_SESSION (session));

  prompt = qy_prompt_new (from, _ ("New Party"),
                          _ ("The full name, as it stands in the business licence or identity "
                             "document."),
                          _ ("_Add"));
  qy_prompt_add (prompt, _ ("_Full name"), NULL, TRUE);
  qy_prompt_ask (prompt, on_name_given, g_object_ref (session), g_object_unref);
}

void
qy_party_delete (GtkWidget *from, QySession *session, const char *id)
{
  g_return_if_fail (GTK_IS_WIDGET (from) && QY_IS_SESSION (session) && id != NULL);

  qy_request_run (from, qy_session_get_book (session), delete_party, g_strdup (id), g_free, g_free,
                  NULL, on_deleted);
}

void
qy_party_show_contracts (GtkWidget *from, const char *name)
{
  g_auto (GStrv) parts = NULL;
  g_autofree char *quoted = NULL;
  g_autofree char *where = NULL;

  g_return_if_fail (GTK_IS_WIDGET (from) && name != NULL);

  parts = g_strsplit (name, "'", -1);
  quoted = g_strjoinv ("''", parts);
  where = g_strdup_printf ("party = '%s'", quoted);
  gtk_widget_activate_action (from, "win.show-contracts", "s", where);
}
