/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-party-picker.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-book-party.h"
#include "qy-party-chooser.h"
#include "qy-request.h"

struct _QyPartyPicker
{
  AdwBin parent_instance;

  QySession *session;
  char *id;
  char *name;
  char *placeholder;
  char *title;

  GtkMenuButton *button;
  GtkLabel *label;
  QyPartyChooser *chooser;
};

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_PARTY_ID,
  PROP_PARTY_NAME,
  PROP_PLACEHOLDER,
  PROP_TITLE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static guint changed_signal;

G_DEFINE_FINAL_TYPE (QyPartyPicker, qy_party_picker, ADW_TYPE_BIN)

static void
update_button (QyPartyPicker *self)
{
  const char *text = self->name;
  g_autofree char *accessible = NULL;

  if (text == NULL)
    text = self->placeholder != NULL ? self->placeholder : _ ("Choose a party");
  gtk_label_set_label (self->label, text);
  if (self->id == NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->label), "dim-label");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->label), "dim-label");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), self->name);
  accessible = self->title != NULL
                   ? g_strdup_printf (C_ ("label and value", "%s: %s"), self->title, text)
                   : g_strdup (text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  accessible, -1);
}

static void
take_party (QyPartyPicker *self, const char *id, const char *name)
{
  g_autofree char *old_id = g_steal_pointer (&self->id);
  g_autofree char *old_name = g_steal_pointer (&self->name);

  self->id = g_strdup (id);
  self->name = g_strdup (name);
  g_object_set (self->chooser, "can-clear", name != NULL, NULL);
  update_button (self);
  if (g_strcmp0 (id, old_id) != 0)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PARTY_ID]);
  if (g_strcmp0 (name, old_name) != 0)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PARTY_NAME]);
}

static gpointer
get_party (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  return qy_book_party_get (book, data, error);
}

/* A party that is gone by now keeps the name it had. */
static void
on_party_got (gpointer owner, gpointer result, const GError *error)
{
  QyPartyPicker *self = owner;
  g_autoptr (QyParty) party = result;

  if (party != NULL && g_strcmp0 (party->id, self->id) == 0)
    take_party (self, party->id, party->name);
}

static void
ask_name (QyPartyPicker *self)
{
  if (self->session != NULL && self->id != NULL)
    qy_request_run (self, qy_session_get_book (self->session), get_party, g_strdup (self->id),
                    g_free, (GDestroyNotify) qy_party_free, NULL, on_party_got);
}

static void
on_book_changed (QyPartyPicker *self, GStrv streams)
{
  if (self->id != NULL
      && (streams == NULL || g_strv_contains ((const char *const *) streams, self->id)))
    ask_name (self);
}

static void
on_chosen (QyPartyPicker *self, const char *id, const char *name)
{
  if (g_strcmp0 (id, self->id) == 0 && g_strcmp0 (name, self->name) == 0)
    return;
  take_party (self, id, name);
  g_signal_emit (self, changed_signal, 0);
}

static gboolean
qy_party_picker_mnemonic_activate (GtkWidget *widget, gboolean group_cycling)
{
  return gtk_widget_grab_focus (GTK_WIDGET (QY_PARTY_PICKER (widget)->button));
}

static void
qy_party_picker_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  QyPartyPicker *self = QY_PARTY_PICKER (object);
  char **text = id == PROP_TITLE ? &self->title : &self->placeholder;

  switch (id)
    {
    case PROP_SESSION:
      qy_party_picker_set_session (self, g_value_get_object (value));
      break;
    case PROP_PARTY_ID:
      qy_party_picker_set_party (self, g_value_get_string (value), NULL);
      break;
    case PROP_PLACEHOLDER:
    case PROP_TITLE:
      if (g_strcmp0 (*text, g_value_get_string (value)) == 0)
        break;
      g_free (*text);
      *text = g_value_dup_string (value);
      update_button (self);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
qy_party_picker_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  QyPartyPicker *self = QY_PARTY_PICKER (object);

  switch (id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_PARTY_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_PARTY_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_PLACEHOLDER:
      g_value_set_string (value, self->placeholder);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
qy_party_picker_dispose (GObject *object)
{
  QyPartyPicker *self = QY_PARTY_PICKER (object);

  qy_party_picker_set_session (self, NULL);
  adw_bin_set_child (ADW_BIN (self),
                     NULL); /* AdwBin does not know that the template lets go of it */
  gtk_widget_dispose_template (GTK_WIDGET (self), QY_TYPE_PARTY_PICKER);
  G_OBJECT_CLASS (qy_party_picker_parent_class)->dispose (object);
}

static void
qy_party_picker_finalize (GObject *object)
{
  QyPartyPicker *self = QY_PARTY_PICKER (object);

  g_free (self->id);
  g_free (self->name);
  g_free (self->placeholder);
  g_free (self->title);
  G_OBJECT_CLASS (qy_party_picker_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  properties[PROP_SESSION] =
      g_param_spec_object ("session", NULL, NULL, QY_TYPE_SESSION, G_PARAM_READWRITE | flags);
  properties[PROP_PARTY_ID] =
      g_param_spec_string ("party-id", NULL, NULL, NULL, G_PARAM_READWRITE | flags);
  properties[PROP_PARTY_NAME] =
      g_param_spec_string ("party-name", NULL, NULL, NULL, G_PARAM_READABLE | flags);
  properties[PROP_PLACEHOLDER] =
      g_param_spec_string ("placeholder", NULL, NULL, NULL, G_PARAM_READWRITE | flags);
  properties[PROP_TITLE] =
      g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READWRITE | flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/qiyue/Qiyue/party/qy-party-picker.ui");
  gtk_widget_class_bind_template_child (widget_class, QyPartyPicker, button);
  gtk_widget_class_bind_template_child (widget_class, QyPartyPicker, label);
  gtk_widget_class_bind_template_child (widget_class, QyPartyPicker, chooser);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen);
}

static void
qy_party_picker_class_init (QyPartyPickerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = qy_party_picker_set_property;
  object_class->get_property = qy_party_picker_get_property;
  object_class->dispose = qy_party_picker_dispose;
  object_class->finalize = qy_party_picker_finalize;
  widget_class->mnemonic_activate = qy_party_picker_mnemonic_activate;
  install_properties (object_class);
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (QY_TYPE_PARTY_CHOOSER);
  bind_template (widget_class);
}

static void
qy_party_picker_init (QyPartyPicker *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update_button (self);
}

GtkWidget *
qy_party_picker_new (QySession *session)
{
  return g_object_new (QY_TYPE_PARTY_PICKER, "session", session, NULL);
}

void
qy_party_picker_set_session (QyPartyPicker *self, QySession *session)
{
  QyBook *book = NULL;

  g_return_if_fail (QY_IS_PARTY_PICKER (self));

  if (self->session == session)
    return;
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_func (qy_session_get_book (self->session), on_book_changed,
                                          self);
  g_set_object (&self->session, session);
  if (self->chooser != NULL)
    g_object_set (self->chooser, "session", session, NULL);
  book = session != NULL ? qy_session_get_book (session) : NULL;
  if (book != NULL)
    g_signal_connect_object (book, "changed", G_CALLBACK (on_book_changed), self,
                             G_CONNECT_SWAPPED);
  if (self->name == NULL)
    ask_name (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

void
qy_party_picker_set_party (QyPartyPicker *self, const char *id, const char *name)
{
  g_return_if_fail (QY_IS_PARTY_PICKER (self));

  if (id != NULL && g_strcmp0 (id, self->id) == 0 && name == NULL)
    return;
  take_party (self, id, name);
  if (id != NULL && name == NULL)
    ask_name (self);
}

const char *
qy_party_picker_get_party_id (QyPartyPicker *self)
{
  g_return_val_if_fail (QY_IS_PARTY_PICKER (self), NULL);

  return self->id;
}

const char *
qy_party_picker_get_party_name (QyPartyPicker *self)
{
  g_return_val_if_fail (QY_IS_PARTY_PICKER (self), NULL);

  return self->name;
}

void
qy_party_picker_popup (QyPartyPicker *self, const char *search)
{
  g_return_if_fail (QY_IS_PARTY_PICKER (self));

  qy_party_chooser_set_search (self->chooser, search);
  gtk_menu_button_popup (self->button);
}
