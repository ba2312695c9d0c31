/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-clause-acts.h"

#include <glib/gi18n-lib.h>

#include "qy-notice.h"
#include "qy-prompt.h"
#include "qy-request.h"

typedef struct
{
  QySession *session;
  char *id; /* of the clause, or of the one a new clause stands in for */
  char *attribute;
  char *text;
  char *category;
  QyStance stance;
} Act;

static Act *
act_new (QySession *session, const char *id)
{
  Act *act = g_new0 (Act, 1);

  act->session = session != NULL ? g_object_ref (session) : NULL;
  act->id = g_strdup (id);
  return act;
}

static void
act_free (Act *act)
{
  g_clear_object (&act->session);
  g_free (act->id);
  g_free (act->attribute);
  g_free (act->text);
  g_free (act->category);
  g_free (act);
}

static void
run (gpointer from, QyBook *book, Act *act, QyBookFunc func, QyRequestDone done)
{
  qy_request_run (from, book, func, act, (GDestroyNotify) act_free, g_free, NULL, done);
}

static gpointer
make (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  Act *act = data;
  g_autoptr (QyClause) clause = qy_clause_new (act->text, act->category);
  g_autoptr (QyDocument) document = qy_document_new (QY_DOCUMENT_CLAUSE, QY_LANGUAGE_ZH);

  if (act->id != NULL)
    {
      clause->stance = QY_STANCE_ALTERNATE;
      clause->alternate_of = g_strdup (act->id);
    }
  if (qy_document_append (document, 1, QY_BLOCK_CLAUSE, act->text, error) == NULL
      || qy_document_append (document, 2, QY_BLOCK_CLAUSE, "", error) == NULL)
    return NULL;
  return qy_book_clause_add (book, clause, document, error) ? g_strdup (clause->id) : NULL;
}

static void
on_made (gpointer owner, gpointer result, const GError *error)
{
  g_autofree char *id = result;
  g_autofree char *name = id != NULL ? g_strconcat ("clause:", id, NULL) : NULL;

  if (error != NULL)
    qy_notice_problem (owner, _ ("The clause was not made"), error);
  else
    gtk_widget_activate_action (owner, "win.open", "s", name);
}

static void
on_make_asked (GtkWidget *from, QyPrompt *prompt, gpointer data)
{
  const Act *asked = data;
  Act *act = act_new (asked->session, asked->id);

  act->text = qy_prompt_get_text (prompt, 0);
  act->category = qy_prompt_get_text (prompt, 1);
  run (from, qy_session_get_book (act->session), act, make, on_made);
}

static gpointer
publish (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  Act *act = data;
  gint64 version = qy_book_clause_publish (book, act->id, act->text, error);

  return version > 0 ? g_strdup_printf (_ ("Version %d is published"), (int) version) : NULL;
}

static void
on_published (gpointer owner, gpointer result, const GError *error)
{
  g_autofree char *text = result;

  if (error != NULL)
    qy_notice_problem (owner, _ ("No version was published"), error);
  else
    qy_notice_toast (owner, text);
}

static void
on_publish_asked (GtkWidget *from, QyPrompt *prompt, gpointer data)
{
  const Act *asked = data;
  Act *act = act_new (asked->session, asked->id);
  g_autofree char *why = qy_prompt_get_text (prompt, 0);

  if (*why != '\0')
    act->text = g_steal_pointer (&why);
  run (from, qy_session_get_book (act->session), act, publish, on_published);
}

static gpointer
delete_clause (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  Act *act = data;

  return qy_book_clause_remove (book, act->id, error) ? g_strdup (act->id) : NULL;
}

static void
on_deleted (gpointer owner, gpointer result, const GError *error)
{
  g_autofree char *id = result;

  if (error != NULL)
    qy_notice_problem (owner, _ ("The clause was not deleted"), error);
  else
    qy_notice_toast_with_undo (owner, _ ("Clause deleted"), id);
}

static char **
place_of (QyClause *clause, const char *attribute)
{
  if (g_str_equal (attribute, "title"))
    return &clause->title;
  if (g_str_equal (attribute, "category"))
    return &clause->category;
  if (g_str_equal (attribute, "guidance"))
    return &clause->guidance;
  return &clause->tags;
}

static gpointer
edit (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  const Act *act = data;
  g_autoptr (QyClause) clause = qy_book_clause_get (book, act->id, error);
  char **place = NULL;

  if (clause == NULL)
    return NULL;
  place = place_of (clause, act->attribute);
  g_free (*place);
  *place = *act->text != '\0' ? g_strdup (act->text) : NULL;
  return qy_book_clause_update (book, clause, error) ? g_strdup (act->text) : NULL;
}

static void
on_edited (gpointer owner, gpointer result, const GError *error)
{
  g_autofree char *text = result;

  if (error == NULL)
    qy_record_row_set_value (owner, text);
  qy_record_row_set_problem (owner, error != NULL ? error->message : NULL);
}

static gpointer
place (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  Act *act = data;
  g_autoptr (QyClause) clause = qy_book_clause_get (book, act->id, error);

  if (clause == NULL)
    return NULL;
  g_free (clause->alternate_of);
  clause->alternate_of = g_steal_pointer (&act->text);
  clause->stance = act->stance;
  return qy_book_clause_update (book, clause, error) ? g_strdup (act->id) : NULL;
}

static void
on_placed (gpointer owner, gpointer result, const GError *error)
{
  g_autofree char *id = result;

  if (error != NULL)
    qy_notice_problem (owner, _ ("The change was not stored"), error);
}

void
qy_clause_make (GtkWidget *from, QySession *session, const QyClause *standard)
{
  QyPrompt *prompt = NULL;
  g_autofree char *body = NULL;

  g_return_if_fail (GTK_IS_WIDGET (from) && QY_IS_SESSION (session));

  if (standard != NULL)
    body = g_strdup_printf (_ ("It can stand in for “%s”."), standard->title);
  prompt = qy_prompt_new (from, standard != NULL ? _ ("New Alternate") : _ ("New Clause"), body,
                          _ ("_Create"));
  qy_prompt_add (prompt, _ ("_Title"), NULL, TRUE);
  qy_prompt_add (prompt, _ ("C_ategory"), standard != NULL ? standard->category : NULL, FALSE);
  qy_prompt_ask (prompt, on_make_asked, act_new (session, standard != NULL ? standard->id : NULL),
                 (GDestroyNotify) act_free);
}

void
qy_clause_publish (GtkWidget *from, QySession *session, const char *id)
{
  QyPrompt *prompt = NULL;

  g_return_if_fail (GTK_IS_WIDGET (from) && QY_IS_SESSION (session) && id != NULL);

  prompt = qy_prompt_new (from, _ ("Publish a Version"),
                          _ ("From now on this text is inserted from the library. Texts that hold "
                             "an earlier version keep it."),
                          _ ("_Publish"));
  qy_prompt_add (prompt, _ ("_What is new (optional)"), NULL, FALSE);
  qy_prompt_ask (prompt, on_publish_asked, act_new (session, id), (GDestroyNotify) act_free);
}

void
qy_clause_delete (GtkWidget *from, QySession *session, const char *id)
{
  g_return_if_fail (GTK_IS_WIDGET (from) && QY_IS_SESSION (session) && id != NULL);

  run (from, qy_session_get_book (session), act_new (session, id), delete_clause, on_deleted);
}

void
qy_clause_edit (QyRecordRow *row, QyBook *book, const char *id, const char *text)
{
  Act *act = NULL;

  g_return_if_fail (QY_IS_RECORD_ROW (row) && QY_IS_BOOK (book) && id != NULL && text != NULL);

  act = act_new (NULL, id);
  act->attribute = g_strdup (qy_record_row_get_attribute (row));
  act->text = g_strdup (text);
  run (row, book, act, edit, on_edited);
}

void
qy_clause_place (
    GtkWidget *from, QyBook *book, const char *id, QyStance stance, const char *standard_id)
{
  Act *act = NULL;

  g_return_if_fail (GTK_IS_WIDGET (from) && QY_IS_BOOK (book) && id != NULL);

  act = act_new (NULL, id);
  act->text = g_strdup (standard_id);
  act->stance = stance;
  run (from, book, act, place, on_placed);
}
