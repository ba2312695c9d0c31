/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-working-text.h"

#include <glib/gi18n-lib.h>

#include "qy-working-text-private.h"

/* A flush begins early enough to be on the disk two seconds after the first key. */
#define PAUSE_MS   1000
#define LONGEST_MS 1600
#define RETRY_MS   5000

enum
{
  PROP_HOLDER_ID = 1,
  PROP_STATE,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  PROP_EDITABLE,
  N_PROPERTIES
};

enum
{
  SIGNAL_LOADED,
  SIGNAL_RELOADED,
  SIGNAL_CONFLICT,
  SIGNAL_FAILED,
  SIGNAL_STORED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (QyWorkingText, qy_working_text, G_TYPE_OBJECT)

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

/* What was typed and not stored yet is the step that would be taken back. */
static const char *
undo_label (QyWorkingText *self)
{
  return self->dirty ? _ ("Text edited") : self->undo_label;
}

static const char *
redo_label (QyWorkingText *self)
{
  return self->dirty ? NULL : self->redo_label;
}

static void
show_step (QyWorkingText *self, char **shown, const char *label, guint can, guint name)
{
  if (g_strcmp0 (*shown, label) == 0)
    return;
  g_free (*shown);
  *shown = g_strdup (label);
  g_object_notify_by_pspec (G_OBJECT (self), properties[can]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[name]);
}

static QyWorkingState
find_state (QyWorkingText *self)
{
  if (self->error != NULL)
    return QY_WORKING_FAILED;
  if (self->document == NULL)
    return QY_WORKING_LOADING;
  if (self->dirty)
    return QY_WORKING_TYPED;
  return qy_working_queue_is_storing (self) ? QY_WORKING_STORING : QY_WORKING_STORED;
}

static gboolean
concerns (QyWorkingText *self, const char *const *streams)
{
  GPtrArray *parties = qy_document_get_parties (self->document);

  for (guint i = 0; i < parties->len; i++)
    {
      const QyDocumentParty *party = parties->pdata[i];

      if (party->party_id != NULL && g_strv_contains (streams, party->party_id))
        return TRUE;
    }
  return FALSE;
}

static void
on_book_changed (QyBook *book, char **streams, QyWorkingText *self)
{
  const char *const *names = (const char *const *) streams;

  if (self->document == NULL)
    return;
  if (names == NULL || concerns (self, names))
    qy_working_queue_look (self, QY_WORK_LOOK_ALL);
  else if (g_strv_contains (names, self->holder_id))
    qy_working_queue_look (self, QY_WORK_LOOK);
}

static void
on_document_changed (QyDocument *document, const char *key, QyWorkingText *self)
{
  qy_working_queue_changed (self);
}

static void
on_document_notify (QyDocument *document, GParamSpec *pspec, QyWorkingText *self)
{
  qy_working_queue_changed (self);
}

static void
listen_to_document (QyWorkingText *self)
{
  g_signal_connect_object (self->document, "changed", G_CALLBACK (on_document_changed), self, 0);
  g_signal_connect_object (self->document, "notify::title", G_CALLBACK (on_document_notify), self,
                           0);
  g_signal_connect_object (self->document, "notify::numbering", G_CALLBACK (on_document_notify),
                           self, 0);
}

static void
qy_working_text_dispose (GObject *object)
{
  QyWorkingText *self = QY_WORKING_TEXT (object);

  if (self->book != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->book, self);
      if (self->document != NULL)
        {
          g_signal_handlers_disconnect_by_data (self->document, self);
          qy_working_text_keep_conflicts (self);
        }
      qy_working_queue_end (self);
    }
  g_clear_object (&self->book);
  G_OBJECT_CLASS (qy_working_text_parent_class)->dispose (object);
}

static void
qy_working_text_finalize (GObject *object)
{
  QyWorkingText *self = QY_WORKING_TEXT (object);

  g_clear_object (&self->document);
  g_clear_object (&self->stored);
  g_clear_pointer (&self->store, qy_working_store_unref);
  g_clear_error (&self->error);
  g_clear_pointer (&self->terms, g_ptr_array_unref);
  g_ptr_array_unref (self->conflicts);
  g_free (self->holder_id);
  g_free (self->undo_label);
  g_free (self->redo_label);
  g_free (self->shown_undo);
  g_free (self->shown_redo);
  G_OBJECT_CLASS (qy_working_text_parent_class)->finalize (object);
}

static void
qy_working_text_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  QyWorkingText *self = QY_WORKING_TEXT (object);

  switch (id)
    {
    case PROP_HOLDER_ID:
      g_value_set_string (value, self->holder_id);
      break;
    case PROP_STATE:
      g_value_set_int (value, (int) self->state);
      break;
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, self->editable && undo_label (self) != NULL);
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, self->editable && redo_label (self) != NULL);
      break;
    case PROP_UNDO_LABEL:
      g_value_set_string (value, undo_label (self));
      break;
    case PROP_REDO_LABEL:
      g_value_set_string (value, redo_label (self));
      break;
    case PROP_EDITABLE:
      g_value_set_boolean (value, self->editable);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
install_properties (GObjectClass *klass)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  properties[PROP_HOLDER_ID] = g_param_spec_string ("holder-id", NULL, NULL, NULL, flags);
  properties[PROP_STATE] = g_param_spec_int ("state", NULL, NULL, QY_WORKING_LOADING,
                                             QY_WORKING_FAILED, QY_WORKING_LOADING, flags);
  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  properties[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, flags);
  properties[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, flags);
  properties[PROP_EDITABLE] = g_param_spec_boolean ("editable", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (klass, N_PROPERTIES, properties);
}

static guint
new_signal (const char *name, GType argument)
{
  return g_signal_new (name, QY_TYPE_WORKING_TEXT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                       G_TYPE_NONE, argument != G_TYPE_NONE ? 1 : 0, argument);
}

static void
qy_working_text_class_init (QyWorkingTextClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = qy_working_text_dispose;
  G_OBJECT_CLASS (klass)->finalize = qy_working_text_finalize;
  G_OBJECT_CLASS (klass)->get_property = qy_working_text_get_property;
  install_properties (G_OBJECT_CLASS (klass));
  signals[SIGNAL_LOADED] = new_signal ("loaded", G_TYPE_NONE);
  signals[SIGNAL_RELOADED] = new_signal ("reloaded", G_TYPE_NONE);
  signals[SIGNAL_CONFLICT] = new_signal ("conflict", G_TYPE_POINTER);
  signals[SIGNAL_FAILED] = new_signal ("failed", G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);
  signals[SIGNAL_STORED] = new_signal ("stored", G_TYPE_NONE);
}

static void
qy_working_text_init (QyWorkingText *self)
{
  self->conflicts = g_ptr_array_new_with_free_func ((GDestroyNotify) qy_text_conflict_free);
  self->timing = (QyWorkingTiming){ PAUSE_MS, LONGEST_MS, RETRY_MS };
  g_queue_init (&self->steps);
}

void
qy_working_text_refresh (QyWorkingText *self)
{
  QyWorkingState state = find_state (self);

  g_object_freeze_notify (G_OBJECT (self));
  if (state != self->state)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
  self->state = state;
  show_step (self, &self->shown_undo, undo_label (self), PROP_CAN_UNDO, PROP_UNDO_LABEL);
  show_step (self, &self->shown_redo, redo_label (self), PROP_CAN_REDO, PROP_REDO_LABEL);
  g_object_thaw_notify (G_OBJECT (self));
}

void
qy_working_text_take_document (QyWorkingText *self, QyDocument *document)
{
  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  g_set_object (&self->document, document);
  listen_to_document (self);
}

void
qy_working_text_take_error (QyWorkingText *self, GError *error)
{
  gboolean news =
      error != NULL
      && (self->error == NULL || !g_error_matches (self->error, error->domain, error->code)
          || !g_str_equal (self->error->message, error->message));

  g_clear_error (&self->error);
  self->error = error;
  qy_working_text_refresh (self);
  if (news)
    g_signal_emit (self, signals[SIGNAL_FAILED], 0, self->error);
}

void
qy_working_text_see_outcome (QyWorkingText *self, const QyWorkOutcome *outcome)
{
  g_free (self->undo_label);
  g_free (self->redo_label);
  self->undo_label = g_strdup (outcome->undo_label);
  self->redo_label = g_strdup (outcome->redo_label);
  g_clear_pointer (&self->terms, g_ptr_array_unref);
  self->terms = outcome->terms != NULL ? g_ptr_array_ref (outcome->terms) : NULL;
  if (self->editable == outcome->editable)
    return;
  self->editable = outcome->editable;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EDITABLE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_UNDO]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_REDO]);
}

void
qy_working_text_emit_loaded (QyWorkingText *self)
{
  g_signal_emit (self, signals[SIGNAL_LOADED], 0);
}

void
qy_working_text_emit_reloaded (QyWorkingText *self)
{
  g_signal_emit (self, signals[SIGNAL_RELOADED], 0);
}

void
qy_working_text_emit_stored (QyWorkingText *self)
{
  g_signal_emit (self, signals[SIGNAL_STORED], 0);
}

void
qy_working_text_emit_conflict (QyWorkingText *self, const QyTextConflict *conflict)
{
  g_ptr_array_add (self->conflicts, qy_text_conflict_copy (conflict));
  g_signal_emit (self, signals[SIGNAL_CONFLICT], 0, conflict);
}

void
qy_working_text_set_timing (QyWorkingText *self, const QyWorkingTiming *timing)
{
  self->timing = *timing;
}

QyWorkingText *
qy_working_text_new (QyBook *book, const char *holder_id)
{
  QyWorkingText *self;

  g_return_val_if_fail (QY_IS_BOOK (book) && holder_id != NULL, NULL);

  self = g_object_new (QY_TYPE_WORKING_TEXT, NULL);
  self->book = g_object_ref (book);
  self->holder_id = g_strdup (holder_id);
  self->store = qy_working_store_new (holder_id);
  g_signal_connect_object (book, "changed", G_CALLBACK (on_book_changed), self, 0);
  qy_working_queue_push (self, QY_WORK_LOAD, NULL, NULL);
  return self;
}
