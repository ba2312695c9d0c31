/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-terms-view.h"

#include <glib/gi18n-lib.h>

#include "qy-choice-popover.h"
#include "qy-columns.h"
#include "qy-notice.h"
#include "qy-request.h"
#include "qy-term-acts.h"
#include "qy-term-card.h"
#include "qy-term-kind-help.h"
#include "qy-term-outlook.h"

struct _QyTermsView
{
  AdwBin parent_instance;

  QyBook *book;
  QyDossier *dossier;
  char *added; /* the term that was just added, until it is shown */

  GtkWidget *add_button;
  QyChoicePopover *kinds;
  GtkWidget *empty_label;
  GtkBox *cards;
  QySection *outlook;
  QySection *next;
};

G_DEFINE_FINAL_TYPE (QyTermsView, qy_terms_view, ADW_TYPE_BIN)

static void
on_kinds_wanted (QyTermsView *self)
{
  GListStore *choices = g_list_store_new (QY_TYPE_CHOICE);

  for (guint i = 0; i < QY_N_TERM_KINDS; i++)
    {
      g_autofree char *title = qy_term_kind_title ((QyTermKind) i);
      g_autoptr (QyChoice) choice = qy_choice_new (qy_term_kind_get_name ((QyTermKind) i), title,
                                                   qy_term_kind_help ((QyTermKind) i));

      g_list_store_append (choices, choice);
    }
  qy_choice_popover_set_choices (self->kinds, choices);
}

static void
on_kind_chosen (QyTermsView *self, const char *kind)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "terms.add", "s", kind);
}

static void
on_added (gpointer owner, gpointer result, const GError *error)
{
  QyTermsView *self = owner;

  if (error != NULL)
    {
      qy_notice_problem (owner, _ ("The term was not added"), error);
      return;
    }
  g_free (self->added);
  self->added = result;
}

static void
add_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyTermsView *self = QY_TERMS_VIEW (widget);
  QyTermAct *act = NULL;
  QyTermKind kind = QY_TERM_SERVICE_PERIOD;

  if (self->dossier == NULL
      || !qy_term_kind_from_name (g_variant_get_string (parameter, NULL), &kind))
    return;
  act = qy_term_act_new (self->dossier->contract->id, NULL, NULL, NULL);
  act->kind = kind;
  qy_request_run (self, self->book, qy_term_act_add, act, qy_term_act_free, g_free, NULL, on_added);
}

static int
compare_terms (gconstpointer a, gconstpointer b)
{
  const QyTerm *terms[] = { *(QyTerm *const *) a, *(QyTerm *const *) b };
  QyTermKind kinds[2] = { 0 };

  for (guint i = 0; i < 2; i++)
    qy_term_kind_from_name (terms[i]->kind, &kinds[i]);
  if (kinds[0] != kinds[1])
    return kinds[0] < kinds[1] ? -1 : 1;
  return terms[0]->position < terms[1]->position   ? -1
         : terms[0]->position > terms[1]->position ? 1
                                                   : 0;
}

/* Those of a kind the catalogue has, kind by kind. */
static GPtrArray *
sort_terms (const QyDossier *dossier)
{
  GPtrArray *terms = g_ptr_array_new ();
  QyTermKind kind;

  for (guint i = 0; i < dossier->terms->len; i++)
    if (qy_term_kind_from_name (((QyTerm *) dossier->terms->pdata[i])->kind, &kind))
      g_ptr_array_add (terms, dossier->terms->pdata[i]);
  g_ptr_array_sort (terms, compare_terms);
  return terms;
}

/* Which of its kind a term is, from 1; 0 for the only one. */
static guint
number_of (GPtrArray *terms, guint index)
{
  const char *kind = ((QyTerm *) terms->pdata[index])->kind;
  guint n = 0;
  guint number = 0;

  for (guint i = 0; i < terms->len; i++)
    {
      if (!g_str_equal (((QyTerm *) terms->pdata[i])->kind, kind))
        continue;
      n++;
      if (i == index)
        number = n;
    }
  return n > 1 ? number : 0;
}

static GtkWidget *
find_card (QyTermsView *self, const char *id)
{
  for (GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self->cards)); card != NULL;
       card = gtk_widget_get_next_sibling (card))
    if (g_strcmp0 (qy_term_card_get_id (QY_TERM_CARD (card)), id) == 0)
      return card;
  return NULL;
}

/* Cards behind @last belong to terms that are gone. */
static void
remove_after (QyTermsView *self, GtkWidget *last)
{
  GtkWidget *card = NULL;

  while ((card = last != NULL ? gtk_widget_get_next_sibling (last)
                              : gtk_widget_get_first_child (GTK_WIDGET (self->cards)))
         != NULL)
    gtk_box_remove (self->cards, card);
}

static void
show_cards (QyTermsView *self)
{
  g_autoptr (GPtrArray) terms = sort_terms (self->dossier);
  GtkWidget *last = NULL;

  for (guint i = 0; i < terms->len; i++)
    {
      const QyTerm *term = terms->pdata[i];
      GtkWidget *card = find_card (self, term->id);

      if (card == NULL)
        {
          card = qy_term_card_new (self->book);
          gtk_box_append (self->cards, card);
        }
      gtk_box_reorder_child_after (self->cards, card, last);
      qy_term_card_show (QY_TERM_CARD (card), self->dossier, term, number_of (terms, i));
      last = card;
    }
  remove_after (self, last);
  gtk_widget_set_visible (self->empty_label, terms->len == 0);
}

static void
begin_added (QyTermsView *self)
{
  GtkWidget *card = self->added != NULL ? find_card (self, self->added) : NULL;

  if (card == NULL)
    return;
  g_clear_pointer (&self->added, g_free);
  qy_term_card_begin (QY_TERM_CARD (card));
}

static void
qy_terms_view_dispose (GObject *object)
{
  QyTermsView *self = QY_TERMS_VIEW (object);

  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_TERMS_VIEW);
  g_clear_object (&self->book);
  g_clear_pointer (&self->dossier, qy_dossier_unref);
  g_clear_pointer (&self->added, g_free);
  G_OBJECT_CLASS (qy_terms_view_parent_class)->dispose (object);
}

static void
qy_terms_view_class_init (QyTermsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qy_terms_view_dispose;
  g_type_ensure (QY_TYPE_COLUMNS);
  g_type_ensure (QY_TYPE_SECTION);
  g_type_ensure (QY_TYPE_CHOICE_POPOVER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/qiyue/Qiyue/terms/qy-terms-view.ui");
  gtk_widget_class_bind_template_child (widget_class, QyTermsView, add_button);
  gtk_widget_class_bind_template_child (widget_class, QyTermsView, kinds);
  gtk_widget_class_bind_template_child (widget_class, QyTermsView, empty_label);
  gtk_widget_class_bind_template_child (widget_class, QyTermsView, cards);
  gtk_widget_class_bind_template_child (widget_class, QyTermsView, outlook);
  gtk_widget_class_bind_template_child (widget_class, QyTermsView, next);
  gtk_widget_class_bind_template_callback (widget_class, on_kinds_wanted);
  gtk_widget_class_bind_template_callback (widget_class, on_kind_chosen);
  gtk_widget_class_install_action (widget_class, "terms.add", "s", add_action);
}

static void
qy_terms_view_init (QyTermsView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
qy_terms_view_show (QyTermsView *self, QySession *session, QyDossier *dossier)
{
  g_return_if_fail (QY_IS_TERMS_VIEW (self) && QY_IS_SESSION (session) && dossier != NULL);

  g_set_object (&self->book, qy_session_get_book (session));
  qy_dossier_ref (dossier);
  g_clear_pointer (&self->dossier, qy_dossier_unref);
  self->dossier = dossier;
  show_cards (self);
  begin_added (self);
}

void
qy_terms_view_show_course (QyTermsView *self, QyCourse *course)
{
  g_return_if_fail (QY_IS_TERMS_VIEW (self) && course != NULL);

  qy_term_outlook_fill_term (self->outlook, course);
  qy_term_outlook_fill_next (self->next, course);
}
