/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-attachment-list-private.h"

#include "qy-attachment-row.h"
#include "qy-incoming.h"
#include "qy-request.h"

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_ROLE,
  PROP_READ_ONLY,
  PROP_N_FILES,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (QyAttachmentList, qy_attachment_list, ADW_TYPE_BIN)

static void
update_actions (QyAttachmentList *self)
{
  static const char *const changing[] = { "attachment.add", "attachment.paste",
                                          "attachment.remove" };

  for (guint i = 0; i < G_N_ELEMENTS (changing); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), changing[i],
                                   self->holder_id != NULL && !self->read_only);
  gtk_widget_set_visible (self->add_button, !self->read_only);
}

/* Rows that show what is still so are left alone: somebody may be typing in one. */
static gboolean
shows_the_same (QyAttachmentList *self, GPtrArray *files)
{
  if (self->files == NULL || self->files->len != files->len)
    return FALSE;
  for (guint i = 0; i < files->len; i++)
    {
      const QyAttachment *a = self->files->pdata[i];
      const QyAttachment *b = files->pdata[i];

      if (!g_str_equal (a->id, b->id) || a->rev != b->rev)
        return FALSE;
    }
  return TRUE;
}

static GtkListBoxRow *
find_row (QyAttachmentList *self, const char *id)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (QY_IS_ATTACHMENT_ROW (row)
        && g_strcmp0 (qy_attachment_row_get_id (QY_ATTACHMENT_ROW (row)), id) == 0)
      return GTK_LIST_BOX_ROW (row);
  return NULL;
}

static void
clear_rows (QyAttachmentList *self)
{
  GtkListBoxRow *row = NULL;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

static void
show_files (QyAttachmentList *self, GPtrArray *files)
{
  GtkListBoxRow *selected = gtk_list_box_get_selected_row (self->list);
  g_autofree char *id =
      selected != NULL ? g_strdup (qy_attachment_row_get_id (QY_ATTACHMENT_ROW (selected))) : NULL;

  clear_rows (self);
  for (guint i = 0; i < files->len; i++)
    {
      GtkWidget *row = qy_attachment_row_new (self->session, files->pdata[i]);

      qy_attachment_row_set_read_only (QY_ATTACHMENT_ROW (row), self->read_only);
      gtk_list_box_append (self->list, row);
    }
  gtk_list_box_select_row (self->list, find_row (self, id));
}

static void
take_files (QyAttachmentList *self, GPtrArray *files)
{
  gboolean same = shows_the_same (self, files);

  g_clear_pointer (&self->files, g_ptr_array_unref);
  self->files = files;
  if (same)
    return;
  show_files (self, files);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_FILES]);
}

static gpointer
load (QyBook *book, gpointer holder_id, GCancellable *cancellable, GError **error)
{
  return qy_book_attachment_list (book, holder_id, error);
}

static void
on_loaded (gpointer owner, gpointer result, const GError *error)
{
  QyAttachmentList *self = owner;
  g_autoptr (GPtrArray) files = result;

  if (files != NULL)
    take_files (self, g_steal_pointer (&files));
  else
    gtk_widget_set_tooltip_text (self->empty_label, error->message);
}

static void
reload (gpointer widget)
{
  QyAttachmentList *self = widget;

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  self->loading = g_cancellable_new ();
  if (self->holder_id == NULL)
    take_files (self, g_ptr_array_new_with_free_func ((GDestroyNotify) qy_attachment_free));
  else
    qy_request_run (self, qy_session_get_book (self->session), load, g_strdup (self->holder_id),
                    g_free, (GDestroyNotify) g_ptr_array_unref, self->loading, on_loaded);
}

static void
on_row_activated (QyAttachmentList *self, GtkListBoxRow *row)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "attachment.preview", "s",
                              qy_attachment_row_get_id (QY_ATTACHMENT_ROW (row)));
}

static void
qy_attachment_list_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  QyAttachmentList *self = QY_ATTACHMENT_LIST (object);

  switch (id)
    {
    case PROP_TITLE:
      g_value_set_string (value, gtk_label_get_label (self->title_label));
      break;
    case PROP_ROLE:
      g_value_set_string (value, self->role);
      break;
    case PROP_READ_ONLY:
      g_value_set_boolean (value, self->read_only);
      break;
    case PROP_N_FILES:
      g_value_set_uint (value, self->files != NULL ? self->files->len : 0);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
qy_attachment_list_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  QyAttachmentList *self = QY_ATTACHMENT_LIST (object);

  switch (id)
    {
    case PROP_TITLE:
      gtk_label_set_label (self->title_label, g_value_get_string (value));
      break;
    case PROP_ROLE:
      g_free (self->role);
      self->role = g_value_dup_string (value);
      break;
    case PROP_READ_ONLY:
      qy_attachment_list_set_read_only (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
qy_attachment_list_dispose (GObject *object)
{
  QyAttachmentList *self = QY_ATTACHMENT_LIST (object);

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_clear_object (&self->refresh);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_ATTACHMENT_LIST);
  G_OBJECT_CLASS (qy_attachment_list_parent_class)->dispose (object);
}

static void
qy_attachment_list_finalize (GObject *object)
{
  QyAttachmentList *self = QY_ATTACHMENT_LIST (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->files, g_ptr_array_unref);
  g_free (self->holder_id);
  g_free (self->role);
  G_OBJECT_CLASS (qy_attachment_list_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  properties[PROP_TITLE] =
      g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READWRITE | flags);
  properties[PROP_ROLE] = g_param_spec_string ("role", NULL, NULL, NULL, G_PARAM_READWRITE | flags);
  properties[PROP_READ_ONLY] =
      g_param_spec_boolean ("read-only", NULL, NULL, FALSE, G_PARAM_READWRITE | flags);
  properties[PROP_N_FILES] =
      g_param_spec_uint ("n-files", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
qy_attachment_list_class_init (QyAttachmentListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = qy_attachment_list_get_property;
  object_class->set_property = qy_attachment_list_set_property;
  object_class->dispose = qy_attachment_list_dispose;
  object_class->finalize = qy_attachment_list_finalize;
  install_properties (object_class);
  g_signal_new ("preview", QY_TYPE_ATTACHMENT_LIST, G_SIGNAL_RUN_LAST, 0,
                g_signal_accumulator_true_handled, NULL, NULL, G_TYPE_BOOLEAN, 2, G_TYPE_STRING,
                G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/qiyue/Qiyue/attachment/qy-attachment-list.ui");
  gtk_widget_class_bind_template_child (widget_class, QyAttachmentList, title_label);
  gtk_widget_class_bind_template_child (widget_class, QyAttachmentList, add_button);
  gtk_widget_class_bind_template_child (widget_class, QyAttachmentList, list);
  gtk_widget_class_bind_template_child (widget_class, QyAttachmentList, empty_label);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  qy_attachment_list_install_acts (widget_class);
  qy_attachment_list_install_taking (widget_class);
}

static void
qy_attachment_list_init (QyAttachmentList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->role = g_strdup ("other");
  qy_attachment_list_accept_drops (self);
  update_actions (self);
}

void
qy_attachment_list_show (QyAttachmentList *self, QySession *session, const char *holder_id)
{
  g_return_if_fail (QY_IS_ATTACHMENT_LIST (self) && QY_IS_SESSION (session));

  if (g_set_object (&self->session, session))
    {
      g_clear_object (&self->refresh);
      self->refresh =
          qy_refresh_new (GTK_WIDGET (self), qy_session_get_book (self->session), reload);
    }
  else if (g_strcmp0 (self->holder_id, holder_id) == 0)
    return;
  g_free (self->holder_id);
  self->holder_id = g_strdup (holder_id);
  update_actions (self);
  qy_refresh_now (self->refresh);
}

void
qy_attachment_list_add (QyAttachmentList *self, GListModel *files, const char *role)
{
  g_return_if_fail (QY_IS_ATTACHMENT_LIST (self) && G_IS_LIST_MODEL (files));
  g_return_if_fail (self->session != NULL);

  qy_attachment_list_take (self, qy_incoming_from_files (files), role);
}

void
qy_attachment_list_set_read_only (QyAttachmentList *self, gboolean read_only)
{
  g_return_if_fail (QY_IS_ATTACHMENT_LIST (self));

  if (self->read_only == read_only)
    return;
  self->read_only = read_only;
  update_actions (self);
  if (self->files != NULL)
    show_files (self, self->files);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READ_ONLY]);
}

GPtrArray *
qy_attachment_list_get_files (QyAttachmentList *self)
{
  g_return_val_if_fail (QY_IS_ATTACHMENT_LIST (self), NULL);

  return self->files;
}

gboolean
qy_attachment_list_has (QyAttachmentList *self, const char *id)
{
  g_return_val_if_fail (QY_IS_ATTACHMENT_LIST (self) && id != NULL, FALSE);

  return find_row (self, id) != NULL;
}

void
qy_attachment_list_select (QyAttachmentList *self, const char *id)
{
  g_return_if_fail (QY_IS_ATTACHMENT_LIST (self));

  gtk_list_box_select_row (self->list, id != NULL ? find_row (self, id) : NULL);
}
