/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-people-settings.h"

#include <glib/gi18n-lib.h>

#include "qy-notice.h"
#include "qy-person-row.h"
#include "qy-request.h"
#include "qy-settings.h"

struct _QyPeopleSettings
{
  AdwPreferencesPage parent_instance;

  QyBook *book;
  GPtrArray *rows; /* QyPersonRow, in the order of the group */

  AdwPreferencesGroup *people;
  GtkEditable *name;
  GtkEditable *functions;
  GtkWidget *add;
};

G_DEFINE_FINAL_TYPE (QyPeopleSettings, qy_people_settings, ADW_TYPE_PREFERENCES_PAGE)

static gpointer
list_people (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  return qy_book_person_list (book, error);
}

static gpointer
store_person (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  QyPerson *person = data;
  gboolean stored = person->id != NULL ? qy_book_person_update (book, person, error)
                                       : qy_book_person_add (book, person, error);

  return stored ? book : NULL;
}

static void
on_signed (gpointer owner, gpointer book, const GError *error)
{
  if (error != NULL)
    qy_notice_problem (owner, _ ("The history still names somebody else"), error);
}

static void
sign_as (QyPeopleSettings *self, const char *name)
{
  qy_settings_set_string (qy_settings_get_default (), "person", name);
  qy_request_run (self, self->book, qy_people_settings_sign, g_strdup (name), g_free, NULL, NULL,
                  on_signed);
}

static void
on_chosen (QyPeopleSettings *self, QyPersonRow *row)
{
  sign_as (self, qy_person_row_get_person (row)->name);
}

static void
on_stored (gpointer owner, gpointer book, const GError *error)
{
  if (error != NULL)
    qy_notice_problem (owner, _ ("The person is not in the book"), error);
}

/* Whoever is oneself stays so under a new name. */
static void
on_edited (QyPeopleSettings *self, QyPersonRow *row)
{
  g_autofree char *me = qy_settings_get_string (qy_settings_get_default (), "person");
  QyPerson *person = qy_person_row_get_edited (row);

  if (*me != '\0' && g_str_equal (me, qy_person_row_get_person (row)->name))
    qy_settings_set_string (qy_settings_get_default (), "person", person->name);
  qy_request_run (self, self->book, store_person, person, (GDestroyNotify) qy_person_free, NULL,
                  NULL, on_stored);
}

static void
on_added (gpointer owner, gpointer book, const GError *error)
{
  QyPeopleSettings *self = owner;

  if (error != NULL)
    {
      on_stored (owner, book, error);
      return;
    }
  gtk_editable_set_text (self->name, "");
  gtk_editable_set_text (self->functions, "");
}

static void
on_add (QyPeopleSettings *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (self->name)));
  const char *functions = gtk_editable_get_text (self->functions);
  QyPerson *person = NULL;

  if (*name == '\0')
    return;
  person = qy_person_new (name);
  person->functions = *functions != '\0' ? g_strdup (functions) : NULL;
  qy_request_run (self, self->book, store_person, person, (GDestroyNotify) qy_person_free, NULL,
                  NULL, on_added);
}

static void
on_name_changed (QyPeopleSettings *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (self->name)));

  gtk_widget_set_sensitive (self->add, *name != '\0');
}

static QyPersonRow *
append_row (QyPeopleSettings *self)
{
  QyPersonRow *row = qy_person_row_new (self->rows->len > 0 ? self->rows->pdata[0] : NULL);

  g_signal_connect_object (row, "chosen", G_CALLBACK (on_chosen), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "edited", G_CALLBACK (on_edited), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->people, GTK_WIDGET (row));
  g_ptr_array_add (self->rows, row);
  return row;
}

/* People are never taken away, so rows are only refilled and added. */
static void
on_listed (gpointer owner, gpointer result, const GError *error)
{
  QyPeopleSettings *self = owner;
  g_autoptr (GPtrArray) people = result;
  g_autofree char *me = qy_settings_get_string (qy_settings_get_default (), "person");

  if (error != NULL)
    {
      qy_notice_problem (owner, _ ("The people of the book cannot be shown"), error);
      return;
    }
  g_ptr_array_set_free_func (people, NULL);
  for (guint i = 0; i < people->len; i++)
    {
      QyPerson *person = people->pdata[i];
      QyPersonRow *row = i < self->rows->len ? self->rows->pdata[i] : append_row (self);

      qy_person_row_take (row, person, g_str_equal (person->name, me));
    }
}

static void
refresh (QyPeopleSettings *self)
{
  qy_request_run (self, self->book, list_people, NULL, NULL, (GDestroyNotify) g_ptr_array_unref,
                  NULL, on_listed);
}

static void
qy_people_settings_dispose (GObject *object)
{
  QyPeopleSettings *self = QY_PEOPLE_SETTINGS (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), QY_TYPE_PEOPLE_SETTINGS);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->book);
  G_OBJECT_CLASS (qy_people_settings_parent_class)->dispose (object);
}

static void
qy_people_settings_class_init (QyPeopleSettingsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qy_people_settings_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/qiyue/Qiyue/preferences/qy-people-settings.ui");
  gtk_widget_class_bind_template_child (widget_class, QyPeopleSettings, people);
  gtk_widget_class_bind_template_child (widget_class, QyPeopleSettings, name);
  gtk_widget_class_bind_template_child (widget_class, QyPeopleSettings, functions);
  gtk_widget_class_bind_template_child (widget_class, QyPeopleSettings, add);
  gtk_widget_class_bind_template_callback (widget_class, on_name_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_add);
}

static void
qy_people_settings_init (QyPeopleSettings *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_ptr_array_new ();
}

QyPeopleSettings *
qy_people_settings_new (QyBook *book)
{
  QyPeopleSettings *self = NULL;

  g_return_val_if_fail (QY_IS_BOOK (book), NULL);

  self = g_object_new (QY_TYPE_PEOPLE_SETTINGS, NULL);
  self->book = g_object_ref (book);
  gtk_widget_set_sensitive (GTK_WIDGET (self), !qy_book_is_read_only (book));
  g_signal_connect_object (book, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
  return self;
}

gpointer
qy_people_settings_sign (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  const char *name = data;
  g_autoptr (GPtrArray) people = NULL;
  const char *who = *name != '\0' ? name : NULL;

  people = qy_book_person_list (book, error);
  if (people == NULL)
    return NULL;
  for (guint i = 0; i < people->len; i++)
    {
      const QyPerson *person = people->pdata[i];

      if (g_str_equal (person->name, name))
        who = person->id;
    }
  qy_book_set_actor (book, who);
  return book;
}
