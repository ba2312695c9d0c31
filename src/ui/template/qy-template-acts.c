/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-template-acts.h"

#include <glib/gi18n-lib.h>

#include "qy-book-text.h"
#include "qy-notice.h"
#include "qy-prompt.h"
#include "qy-request.h"

typedef struct
{
  QySession *session;
  QyLanguage language;
  char *id;
  char *title;
  char *category;
  char *why;
} Act;

static Act *
act_new (QySession *session, const char *id)
{
  Act *act = g_new0 (Act, 1);

  act->session = g_object_ref (session);
  act->id = g_strdup (id);
  return act;
}

static void
act_free (Act *act)
{
  g_object_unref (act->session);
  g_free (act->id);
  g_free (act->title);
  g_free (act->category);
  g_free (act->why);
  g_free (act);
}

/* The request's own, so that the prompt can go. */
static Act *
act_copy (const Act *act)
{
  Act *copy = act_new (act->session, act->id);

  copy->title = g_strdup (act->title);
  copy->category = g_strdup (act->category);
  copy->why = g_strdup (act->why);
  copy->language = act->language;
  return copy;
}

static void
run (GtkWidget *from, Act *act, QyBookFunc func, GDestroyNotify result_free, QyRequestDone done)
{
  qy_request_run (from, qy_session_get_book (act->session), func, act, (GDestroyNotify) act_free,
                  result_free, NULL, done);
}

static void
take_words (Act *act, QyPrompt *prompt)
{
  g_free (act->title);
  g_free (act->category);
  act->title = qy_prompt_get_text (prompt, 0);
  act->category = qy_prompt_get_text (prompt, 1);
}

static void
open_template (GtkWidget *from, const char *id)
{
  g_autofree char *name = g_strconcat ("template:", id, NULL);

  gtk_widget_activate_action (from, "win.open", "s", name);
}

static gpointer
make_empty (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  Act *act = data;
  g_autoptr (QyDocument) document = qy_document_new (QY_DOCUMENT_TEMPLATE, act->language);
  g_autoptr (QyTemplate) tmpl = qy_template_new (act->title);

  tmpl->category = *act->category != '\0' ? g_strdup (act->category) : NULL;
  qy_document_set_title (document, act->title);
  if (act->language == QY_LANGUAGE_ZH)
    {
      qy_document_add_party (document, "A", "甲方", QY_ROLE_CLIENT);
      qy_document_add_party (document, "B", "乙方", QY_ROLE_PROVIDER);
    }
  else
    {
      qy_document_add_party (document, "A", "Party A", QY_ROLE_CLIENT);
      qy_document_add_party (document, "B", "Party B", QY_ROLE_PROVIDER);
    }
  if (qy_document_append (document, 1, QY_BLOCK_CLAUSE, "", error) == NULL)
    return NULL;
  return qy_book_template_add (book, tmpl, document, NULL, error) ? g_strdup (tmpl->id) : NULL;
}

static void
on_made (gpointer owner, gpointer result, const GError *error)
{
  g_autofree char *id = result;

  if (error != NULL)
    qy_notice_problem (owner, _ ("The template was not made"), error);
  else
    open_template (owner, id);
}

static void
on_empty_asked (GtkWidget *from, QyPrompt *prompt, gpointer data)
{
  Act *act = act_copy (data);

  take_words (act, prompt);
  act->language = qy_prompt_get_choice (prompt, 0) == 0 ? QY_LANGUAGE_ZH : QY_LANGUAGE_EN;
  run (from, act, make_empty, g_free, on_made);
}

static gpointer
rename_template (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  Act *act = data;
  g_autoptr (QyTemplate) tmpl = qy_book_template_get (book, act->id, error);

  if (tmpl == NULL)
    return NULL;
  g_free (tmpl->title);
  g_free (tmpl->category);
  tmpl->title = g_steal_pointer (&act->title);
  tmpl->category = *act->category != '\0' ? g_steal_pointer (&act->category) : NULL;
  return qy_book_template_update (book, tmpl, error) ? g_strdup (act->id) : NULL;
}

static void
on_renamed (gpointer owner, gpointer result, const GError *error)
{
  g_autofree char *id = result;

  if (error != NULL)
    qy_notice_problem (owner, _ ("Title and category were not changed"), error);
}

static void
on_rename_asked (GtkWidget *from, QyPrompt *prompt, gpointer data)
{
  Act *act = act_copy (data);

  take_words (act, prompt);
  run (from, act, rename_template, g_free, on_renamed);
}

static gpointer
duplicate (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  Act *act = data;
  g_autoptr (QyTemplate) tmpl = qy_book_template_get (book, act->id, error);
  g_autoptr (QyDocument) loaded = tmpl != NULL ? qy_book_text_load (book, act->id, error) : NULL;
  g_autoptr (QyDocument) document = loaded != NULL ? qy_document_copy (loaded) : NULL;
  g_autoptr (GPtrArray) terms = document != NULL ? qy_book_term_list (book, act->id, error) : NULL;
  char *title = NULL;

  if (terms == NULL)
    return NULL;
  /* TRANSLATORS: the title of a copy of a template */
  title = g_strdup_printf (_ ("%s (copy)"), tmpl->title);
  g_free (tmpl->title);
  tmpl->title = title;
  g_clear_pointer (&tmpl->id, g_free);
  qy_document_set_id (document, NULL);
  qy_document_set_title (document, title);
  for (guint i = 0; i < terms->len; i++)
    g_clear_pointer (&((QyTerm *) terms->pdata[i])->id, g_free);
  return qy_book_template_add (book, tmpl, document, terms, error) ? g_strdup (tmpl->id) : NULL;
}

static void
on_duplicated (gpointer owner, gpointer result, const GError *error)
{
  g_autofree char *id = result;

  if (error != NULL)
    {
      qy_notice_problem (owner, _ ("The template was not copied"), error);
      return;
    }
  open_template (owner, id);
  qy_notice_toast_with_undo (owner, _ ("This is the copy"), id);
}

static gpointer
publish (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  Act *act = data;
  gint64 version = qy_book_template_publish (book, act->id, act->why, error);

  return GINT_TO_POINTER ((int) version);
}

static void
on_published (gpointer owner, gpointer result, const GError *error)
{
  g_autofree char *text = NULL;

  if (error != NULL)
    {
      qy_notice_problem (owner, _ ("No version was published"), error);
      return;
    }
  text = g_strdup_printf (_ ("Version %d is published; new contracts are made from it"),
                          GPOINTER_TO_INT (result));
  qy_notice_toast (owner, text);
}

static void
on_publish_asked (GtkWidget *from, QyPrompt *prompt, gpointer data)
{
  Act *act = act_copy (data);
  g_autofree char *why = qy_prompt_get_text (prompt, 0);

  if (*why != '\0')
    act->why = g_steal_pointer (&why);
  run (from, act, publish, NULL, on_published);
}

static gpointer
delete_template (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  Act *act = data;

  return qy_book_template_remove (book, act->id, error) ? g_strdup (act->id) : NULL;
}

static void
on_deleted (gpointer owner, gpointer result, const GError *error)
{
  g_autofree char *id = result;

  if (error != NULL)
    qy_notice_problem (owner, _ ("The template was not deleted"), error);
  else
    qy_notice_toast_with_undo (owner, _ ("Template deleted"), id);
}

void
qy_template_make_empty (GtkWidget *from, QySession *session)
{
  const char *languages[] = { _ ("Chinese"), _ ("English"), NULL };
  QyPrompt *prompt = NULL;

  g_return_if_fail (GTK_IS_WIDGET (from) && QY_IS_SESSION (session));

  prompt = qy_prompt_new (from, _ ("New Template"), NULL, _ ("_Create"));
  qy_prompt_add (prompt, _ ("_Title"), NULL, TRUE);
  qy_prompt_add (prompt, _ ("C_ategory"), NULL, FALSE);
  qy_prompt_add_choice (prompt, _ ("_Language of the contract"), languages);
  qy_prompt_ask (prompt, on_empty_asked, act_new (session, NULL), (GDestroyNotify) act_free);
}

void
qy_template_rename (GtkWidget *from, QySession *session, const QyTemplate *tmpl)
{
  QyPrompt *prompt = NULL;

  g_return_if_fail (GTK_IS_WIDGET (from) && QY_IS_SESSION (session) && tmpl != NULL);

  prompt = qy_prompt_new (from, _ ("Title and Category"), NULL, _ ("_Save"));
  qy_prompt_add (prompt, _ ("_Title"), tmpl->title, TRUE);
  qy_prompt_add (prompt, _ ("C_ategory"), tmpl->category, FALSE);
  qy_prompt_ask (prompt, on_rename_asked, act_new (session, tmpl->id), (GDestroyNotify) act_free);
}

void
qy_template_duplicate (GtkWidget *from, QySession *session, const char *id)
{
  g_return_if_fail (GTK_IS_WIDGET (from) && QY_IS_SESSION (session) && id != NULL);

  run (from, act_new (session, id), duplicate, g_free, on_duplicated);
}

void
qy_template_publish (GtkWidget *from, QySession *session, const char *id)
{
  QyPrompt *prompt = NULL;

  g_return_if_fail (GTK_IS_WIDGET (from) && QY_IS_SESSION (session) && id != NULL);

  prompt = qy_prompt_new (from, _ ("Publish a Version"),
                          _ ("New contracts are made from the latest version. Contracts that "
                             "exist keep the text they have."),
                          _ ("_Publish"));
  qy_prompt_add (prompt, _ ("_What is new (optional)"), NULL, FALSE);
  qy_prompt_ask (prompt, on_publish_asked, act_new (session, id), (GDestroyNotify) act_free);
}

void
qy_template_delete (GtkWidget *from, QySession *session, const char *id)
{
  g_return_if_fail (GTK_IS_WIDGET (from) && QY_IS_SESSION (session) && id != NULL);

  run (from, act_new (session, id), delete_template, g_free, on_deleted);
}

/* By its title: people see the expression. */
void
qy_template_show_contracts (GtkWidget *from, const QyTemplate *tmpl)
{
  g_auto (GStrv) parts = NULL;
  g_autofree char *quoted = NULL;
  g_autofree char *where = NULL;

  g_return_if_fail (GTK_IS_WIDGET (from) && tmpl != NULL);

  parts = g_strsplit (tmpl->title, "'", -1);
  quoted = g_strjoinv ("''", parts);
  where = g_strdup_printf ("template = '%s'", quoted);
  gtk_widget_activate_action (from, "win.show-contracts", "s", where);
}
