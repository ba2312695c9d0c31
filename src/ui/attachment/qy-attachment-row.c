/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-attachment-row.h"

#include <glib/gi18n-lib.h>

#include "qy-display.h"
#include "qy-notice.h"
#include "qy-request.h"
#include "qy-word.h"

#define SHORT_HASH 12

struct _QyAttachmentRow
{
  GtkListBoxRow parent_instance;

  QySession *session;
  char *id;
  char *role;
  char *note;
  gboolean is_filling;

  GtkImage *icon;
  GtkLabel *name_label;
  GtkLabel *facts_label;
  GtkDropDown *role_drop_down;
  GtkEditable *note_entry;
  GtkMenuButton *menu_button;
};

G_DEFINE_FINAL_TYPE (QyAttachmentRow, qy_attachment_row, GTK_TYPE_LIST_BOX_ROW)

typedef struct
{
  char *id;
  char *role; /* or NULL: as it is */
  char *note; /* or NULL: as it is */
} Change;

static void
change_free (gpointer data)
{
  Change *change = data;

  g_free (change->id);
  g_free (change->role);
  g_free (change->note);
  g_free (change);
}

static gpointer
store (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  Change *change = data;
  g_autoptr (QyAttachment) attachment = qy_book_attachment_get (book, change->id, error);

  if (attachment == NULL)
    return NULL;
  if (change->role != NULL)
    {
      g_free (attachment->role);
      attachment->role = g_steal_pointer (&change->role);
    }
  if (change->note != NULL)
    {
      g_free (attachment->note);
      attachment->note = *change->note != '\0' ? g_steal_pointer (&change->note) : NULL;
    }
  return qy_book_attachment_update (book, attachment, error) ? GINT_TO_POINTER (TRUE) : NULL;
}

static void
on_stored (gpointer owner, gpointer result, const GError *error)
{
  if (error != NULL)
    qy_notice_problem (owner, _ ("The file's data were not stored"), error);
}

static void
start (QyAttachmentRow *self, const char *role, const char *note)
{
  Change *change = g_new0 (Change, 1);

  change->id = g_strdup (self->id);
  change->role = g_strdup (role);
  change->note = g_strdup (note);
  qy_request_run (self, qy_session_get_book (self->session), store, change, change_free, NULL, NULL,
                  on_stored);
}

static void
on_role_chosen (QyAttachmentRow *self)
{
  guint selected = gtk_drop_down_get_selected (self->role_drop_down);
  const char *const *roles = qy_attachment_roles ();

  if (self->is_filling || selected == GTK_INVALID_LIST_POSITION
      || g_strcmp0 (roles[selected], self->role) == 0)
    return;
  g_free (self->role);
  self->role = g_strdup (roles[selected]);
  start (self, self->role, NULL);
}

static void
on_note_left (QyAttachmentRow *self)
{
  g_autofree char *note = g_strstrip (g_strdup (gtk_editable_get_text (self->note_entry)));

  if (g_strcmp0 (note, self->note) == 0)
    return;
  g_free (self->note);
  self->note = g_strdup (note);
  start (self, NULL, note);
}

static void
show_roles (QyAttachmentRow *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  const char *const *roles = qy_attachment_roles ();
  guint selected = 0;

  for (guint i = 0; roles[i] != NULL; i++)
    {
      gtk_string_list_append (names, qy_word (roles[i]));
      if (g_str_equal (roles[i], self->role))
        selected = i;
    }
  gtk_drop_down_set_model (self->role_drop_down, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->role_drop_down, selected);
}

static void
show_facts (QyAttachmentRow *self, const QyAttachment *attachment)
{
  g_autofree char *size = g_format_size ((guint64) attachment->size);
  g_autofree char *added = qy_display_instant (attachment->added_at, NULL);
  g_autofree char *facts =
      g_strdup_printf ("%s · %s · SHA-256 %.*s", size, added, SHORT_HASH, attachment->sha256);
  g_autofree char *type = g_content_type_from_mime_type (attachment->media_type);
  g_autoptr (GIcon) icon = type != NULL ? g_content_type_get_symbolic_icon (type) : NULL;

  gtk_label_set_text (self->name_label, attachment->name);
  gtk_label_set_text (self->facts_label, facts);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->facts_label), attachment->sha256);
  if (icon != NULL)
    gtk_image_set_from_gicon (self->icon, icon);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  attachment->name, -1);
}

static void
append (GMenu *menu, const char *label, const char *action, const char *id)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", id);
  g_menu_append_item (menu, item);
}

static void
fill_menu (QyAttachmentRow *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) reading = g_menu_new ();
  g_autoptr (GMenu) changing = g_menu_new ();

  append (reading, _ ("_Preview"), "attachment.preview", self->id);
  append (reading, _ ("_Open with Another Program"), "attachment.open", self->id);
  append (reading, _ ("_Save as…"), "attachment.save", self->id);
  append (changing, _ ("_Remove from the Book"), "attachment.remove", self->id);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (reading));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (changing));
  gtk_menu_button_set_menu_model (self->menu_button, G_MENU_MODEL (menu));
}

static gboolean
remove_binding (GtkWidget *widget, GVariant *args, gpointer data)
{
  gtk_widget_activate_action (widget, "attachment.remove", "s", QY_ATTACHMENT_ROW (widget)->id);
  return GDK_EVENT_STOP;
}

static void
qy_attachment_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_ATTACHMENT_ROW);
  G_OBJECT_CLASS (qy_attachment_row_parent_class)->dispose (object);
}

static void
qy_attachment_row_finalize (GObject *object)
{
  QyAttachmentRow *self = QY_ATTACHMENT_ROW (object);

  g_clear_object (&self->session);
  g_free (self->id);
  g_free (self->role);
  g_free (self->note);
  G_OBJECT_CLASS (qy_attachment_row_parent_class)->finalize (object);
}

static void
qy_attachment_row_class_init (QyAttachmentRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qy_attachment_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = qy_attachment_row_finalize;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/qiyue/Qiyue/attachment/qy-attachment-row.ui");
  gtk_widget_class_bind_template_child (widget_class, QyAttachmentRow, icon);
  gtk_widget_class_bind_template_child (widget_class, QyAttachmentRow, name_label);
  gtk_widget_class_bind_template_child (widget_class, QyAttachmentRow, facts_label);
  gtk_widget_class_bind_template_child (widget_class, QyAttachmentRow, role_drop_down);
  gtk_widget_class_bind_template_child (widget_class, QyAttachmentRow, note_entry);
  gtk_widget_class_bind_template_child (widget_class, QyAttachmentRow, menu_button);
  gtk_widget_class_bind_template_callback (widget_class, on_role_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_note_left);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, 0, remove_binding, NULL);
}

static void
qy_attachment_row_init (QyAttachmentRow *self)
{
  self->is_filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
qy_attachment_row_new (QySession *session, const QyAttachment *attachment)
{
  QyAttachmentRow *self = g_object_new (QY_TYPE_ATTACHMENT_ROW, NULL);

  self->session = g_object_ref (session);
  self->id = g_strdup (attachment->id);
  self->role = g_strdup (attachment->role);
  self->note = g_strdup (attachment->note != NULL ? attachment->note : "");
  show_facts (self, attachment);
  show_roles (self);
  gtk_editable_set_text (self->note_entry, self->note);
  fill_menu (self);
  self->is_filling = FALSE;
  return GTK_WIDGET (self);
}

const char *
qy_attachment_row_get_id (QyAttachmentRow *self)
{
  g_return_val_if_fail (QY_IS_ATTACHMENT_ROW (self), NULL);

  return self->id;
}

void
qy_attachment_row_set_read_only (QyAttachmentRow *self, gboolean read_only)
{
  g_return_if_fail (QY_IS_ATTACHMENT_ROW (self));

  gtk_widget_set_sensitive (GTK_WIDGET (self->role_drop_down), !read_only);
  gtk_editable_set_editable (self->note_entry, !read_only);
  gtk_widget_set_visible (GTK_WIDGET (self->note_entry), !read_only || *self->note != '\0');
}
