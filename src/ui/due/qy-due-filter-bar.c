/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-due-filter-bar.h"

#include <glib/gi18n-lib.h>

#include "qy-book-person.h"
#include "qy-party-picker.h"
#include "qy-request.h"

struct _QyDueFilterBar
{
  GtkBox parent_instance;

  GtkDropDown *kind;
  GtkDropDown *person;
  QyPartyPicker *party;
  GtkWidget *clear;
  GPtrArray *person_ids; /* in the order of the choices, behind "everybody" */
  gboolean is_filling;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (QyDueFilterBar, qy_due_filter_bar, GTK_TYPE_BOX)

static void
say_changed (QyDueFilterBar *self)
{
  if (self->is_filling)
    return;
  gtk_widget_set_visible (self->clear, !qy_due_filter_bar_is_empty (self));
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_selected (QyDueFilterBar *self, GParamSpec *pspec, GtkDropDown *drop_down)
{
  say_changed (self);
}

static void
on_party_changed (QyDueFilterBar *self)
{
  say_changed (self);
}

static void
offer (QyDueFilterBar *self, GtkDropDown *drop_down, const char *const *words)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (words);

  self->is_filling = TRUE;
  gtk_drop_down_set_model (drop_down, G_LIST_MODEL (list));
  self->is_filling = FALSE;
}

static gpointer
list_persons (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  return qy_book_person_list (book, error);
}

/* A book that cannot be read says so where its rows are shown. */
static void
on_persons (gpointer owner, gpointer result, const GError *error)
{
  QyDueFilterBar *self = owner;
  g_autoptr (GPtrArray) persons = result;
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;

  g_ptr_array_set_size (self->person_ids, 0);
  g_strv_builder_add (names, _ ("Everybody"));
  for (guint i = 0; persons != NULL && i < persons->len; i++)
    {
      const QyPerson *person = persons->pdata[i];

      g_strv_builder_add (names, person->name);
      g_ptr_array_add (self->person_ids, g_strdup (person->id));
    }
  words = g_strv_builder_end (names);
  offer (self, self->person, (const char *const *) words);
  gtk_widget_set_visible (GTK_WIDGET (self->person), self->person_ids->len > 0);
}

static void
offer_kinds (QyDueFilterBar *self)
{
  const char *words[QY_N_DUE_KINDS + 2] = { _ ("All Kinds") };

  for (guint i = 0; i < QY_N_DUE_KINDS; i++)
    words[i + 1] = qy_due_kind_label ((QyDueKind) i);
  offer (self, self->kind, words);
}

static void
qy_due_filter_bar_dispose (GObject *object)
{
  QY_DUE_FILTER_BAR (object)->is_filling = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_DUE_FILTER_BAR);
  G_OBJECT_CLASS (qy_due_filter_bar_parent_class)->dispose (object);
}

static void
qy_due_filter_bar_finalize (GObject *object)
{
  g_ptr_array_unref (QY_DUE_FILTER_BAR (object)->person_ids);
  G_OBJECT_CLASS (qy_due_filter_bar_parent_class)->finalize (object);
}

static void
qy_due_filter_bar_class_init (QyDueFilterBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = qy_due_filter_bar_dispose;
  object_class->finalize = qy_due_filter_bar_finalize;
  signals[CHANGED] = g_signal_new ("changed", QY_TYPE_DUE_FILTER_BAR, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (QY_TYPE_PARTY_PICKER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/qiyue/Qiyue/due/qy-due-filter-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, QyDueFilterBar, kind);
  gtk_widget_class_bind_template_child (widget_class, QyDueFilterBar, person);
  gtk_widget_class_bind_template_child (widget_class, QyDueFilterBar, party);
  gtk_widget_class_bind_template_child (widget_class, QyDueFilterBar, clear);
  gtk_widget_class_bind_template_callback (widget_class, on_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_party_changed);
  gtk_widget_class_bind_template_callback (widget_class, qy_due_filter_bar_clear);
}

static void
qy_due_filter_bar_init (QyDueFilterBar *self)
{
  self->person_ids = g_ptr_array_new_with_free_func (g_free);
  self->is_filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  offer_kinds (self);
  gtk_widget_set_visible (GTK_WIDGET (self->person), FALSE);
}

void
qy_due_filter_bar_set_session (QyDueFilterBar *self, QySession *session)
{
  g_return_if_fail (QY_IS_DUE_FILTER_BAR (self) && QY_IS_SESSION (session));

  qy_party_picker_set_session (self->party, session);
  qy_request_run (self, qy_session_get_book (session), list_persons, NULL, NULL,
                  (GDestroyNotify) g_ptr_array_unref, NULL, on_persons);
}

void
qy_due_filter_bar_fill (QyDueFilterBar *self, QyDueFilter *filter)
{
  guint kind = 0;
  guint person = 0;

  g_return_if_fail (QY_IS_DUE_FILTER_BAR (self) && filter != NULL);

  kind = gtk_drop_down_get_selected (self->kind);
  person = gtk_drop_down_get_selected (self->person);
  filter->kinds = kind > 0 && kind <= QY_N_DUE_KINDS ? 1u << (kind - 1) : 0;
  filter->person_id =
      person > 0 && person <= self->person_ids->len ? self->person_ids->pdata[person - 1] : NULL;
  filter->party_id = qy_party_picker_get_party_id (self->party);
}

gboolean
qy_due_filter_bar_is_empty (QyDueFilterBar *self)
{
  QyDueFilter filter = { 0 };

  g_return_val_if_fail (QY_IS_DUE_FILTER_BAR (self), TRUE);

  qy_due_filter_bar_fill (self, &filter);
  return filter.kinds == 0 && filter.person_id == NULL && filter.party_id == NULL;
}

void
qy_due_filter_bar_clear (QyDueFilterBar *self)
{
  g_return_if_fail (QY_IS_DUE_FILTER_BAR (self));

  self->is_filling = TRUE;
  gtk_drop_down_set_selected (self->kind, 0);
  gtk_drop_down_set_selected (self->person, 0);
  qy_party_picker_set_party (self->party, NULL, NULL);
  self->is_filling = FALSE;
  say_changed (self);
}
