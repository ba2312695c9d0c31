/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-version-list.h"

#include <glib/gi18n-lib.h>

#include "qy-local-time.h"
#include "qy-word.h"

struct _QyVersionList
{
  AdwBin parent_instance;

  GtkStack *states;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (QyVersionList, qy_version_list, ADW_TYPE_BIN)

static GtkWidget *
make_row (const QyVersions *versions, guint i)
{
  const QyRevision *revision = versions->revisions->pdata[i];
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = g_strdup_printf (_ ("Version %u"), (guint) revision->n);
  g_autofree char *day = qy_local_day (revision->issued_at, versions->zone);
  g_autofree char *subtitle = NULL;

  subtitle = g_strdup_printf ("%s%s%s · %s", revision->why != NULL ? revision->why : "",
                              revision->why != NULL ? "\n" : "", day,
                              (const char *) versions->who->pdata[i]);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  return row;
}

static void
qy_version_list_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_VERSION_LIST);
  G_OBJECT_CLASS (qy_version_list_parent_class)->dispose (object);
}

static void
qy_version_list_class_init (QyVersionListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qy_version_list_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/qiyue/Qiyue/record/qy-version-list.ui");
  gtk_widget_class_bind_template_child (widget_class, QyVersionList, states);
  gtk_widget_class_bind_template_child (widget_class, QyVersionList, list);
}

static void
qy_version_list_init (QyVersionList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

gboolean
qy_versions_load (QyVersions *versions, QyBook *book, const char *holder_id, GError **error)
{
  g_autoptr (QyBookInfo) info = qy_book_get_info (book, error);
  GError *local = NULL;

  g_return_val_if_fail (versions != NULL && holder_id != NULL, FALSE);

  if (info == NULL)
    return FALSE;
  versions->zone = g_strdup (info->time_zone);
  versions->revisions = qy_book_revision_list (book, holder_id, error);
  if (versions->revisions == NULL)
    return FALSE;
  versions->who = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < versions->revisions->len; i++)
    g_ptr_array_add (
        versions->who,
        qy_book_person_name (book, ((QyRevision *) versions->revisions->pdata[i])->issued_by));
  versions->current = qy_book_revision_is_current (book, holder_id, &local);
  if (local != NULL)
    g_propagate_error (error, local);
  return local == NULL;
}

void
qy_versions_clear (QyVersions *versions)
{
  g_clear_pointer (&versions->revisions, g_ptr_array_unref);
  g_clear_pointer (&versions->who, g_ptr_array_unref);
  g_clear_pointer (&versions->zone, g_free);
}

char *
qy_versions_word (const QyVersions *versions)
{
  guint n = versions->revisions->len;

  if (n == 0)
    return g_strdup (_ ("Not published"));
  return g_strdup_printf (versions->current ? _ ("Version %u") : _ ("Changed since version %u"), n);
}

gboolean
qy_versions_may_publish (const QyVersions *versions)
{
  return !versions->current;
}

void
qy_version_list_show (QyVersionList *self, const QyVersions *versions)
{
  GtkListBoxRow *row = NULL;

  g_return_if_fail (QY_IS_VERSION_LIST (self) && versions != NULL);

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = versions->revisions->len; i > 0; i--)
    gtk_list_box_append (self->list, make_row (versions, i - 1));
  gtk_stack_set_visible_child_name (self->states, versions->revisions->len > 0 ? "list" : "empty");
}
