/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-record-page.h"

#include <glib/gi18n-lib.h>

#include "qy-book-history.h"
#include "qy-error.h"
#include "qy-notice.h"
#include "qy-record-row.h"
#include "qy-refresh.h"
#include "qy-request.h"

typedef struct
{
  QyRefresh *refresh;
  char *undo_tip;
  char *redo_tip;
  gboolean gone;
} QyRecordPagePrivate;

enum
{
  PROP_0,
  PROP_UNDO_TIP,
  PROP_REDO_TIP,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (QyRecordPage, qy_record_page, QY_TYPE_PAGE)

typedef struct
{
  char *id;
  QyBookFunc load;
  GDestroyNotify loaded_free;
} Question;

typedef struct
{
  gpointer loaded;
  GDestroyNotify loaded_free;
  char *undo_label;
  char *redo_label;
} Answer;

static void
question_free (Question *question)
{
  g_free (question->id);
  g_free (question);
}

static void
answer_free (Answer *answer)
{
  if (answer->loaded != NULL)
    answer->loaded_free (answer->loaded);
  g_free (answer->undo_label);
  g_free (answer->redo_label);
  g_free (answer);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Answer, answer_free)

/* What made the record is not taken back from its own tab, and a version stays. */
static char *
dup_undo_label (QyBook *book, const char *id)
{
  g_autoptr (QyEvent) event = qy_book_peek_undo (book, id, NULL);

  if (event == NULL || g_str_has_suffix (event->verb, ".add")
      || g_str_has_suffix (event->verb, ".publish") || g_str_equal (event->verb, "book.import"))
    return NULL;
  return g_strdup (event->label);
}

static gpointer
load (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  Question *question = data;
  gpointer loaded = question->load (book, question->id, cancellable, error);
  g_autoptr (QyEvent) redo = loaded != NULL ? qy_book_peek_redo (book, question->id, NULL) : NULL;
  Answer *answer = NULL;

  if (loaded == NULL)
    return NULL;
  answer = g_new0 (Answer, 1);
  answer->loaded = loaded;
  answer->loaded_free = question->loaded_free;
  answer->undo_label = dup_undo_label (book, question->id);
  answer->redo_label = redo != NULL ? g_strdup (redo->label) : NULL;
  return answer;
}

static void
take_tip (QyRecordPage *self, char **tip, char *text, const char *action, GParamSpec *pspec)
{
  gboolean same = g_strcmp0 (*tip, text) == 0;

  g_free (*tip);
  *tip = text;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), action, text != NULL);
  if (!same)
    g_object_notify_by_pspec (G_OBJECT (self), pspec);
}

static void
show_tips (QyRecordPage *self, const Answer *answer)
{
  QyRecordPagePrivate *priv = qy_record_page_get_instance_private (self);
  char *undo = NULL;
  char *redo = NULL;

  /* TRANSLATORS: %s is an act: “Clause data changed” */
  if (answer->undo_label != NULL)
    undo = g_strdup_printf (_ ("Undo: %s (Ctrl+Z)"), answer->undo_label);
  if (answer->redo_label != NULL)
    redo = g_strdup_printf (_ ("Redo: %s (Shift+Ctrl+Z)"), answer->redo_label);
  take_tip (self, &priv->undo_tip, undo, "record.undo", properties[PROP_UNDO_TIP]);
  take_tip (self, &priv->redo_tip, redo, "record.redo", properties[PROP_REDO_TIP]);
}

static void
on_loaded (gpointer owner, gpointer result, const GError *error)
{
  QyRecordPage *self = owner;
  QyRecordPagePrivate *priv = qy_record_page_get_instance_private (self);
  g_autoptr (Answer) answer = result;

  if (answer != NULL)
    {
      QY_RECORD_PAGE_GET_CLASS (self)->show (self, answer->loaded);
      show_tips (self, answer);
      qy_page_set_ready (QY_PAGE (self), TRUE);
    }
  else if (error->code != QY_ERROR_NOT_FOUND)
    qy_notice_problem (GTK_WIDGET (self), _ ("The page could not be filled"), error);
  else if (!priv->gone)
    {
      priv->gone = TRUE;
      gtk_widget_activate_action (GTK_WIDGET (self), "win.close-page", "s",
                                  qy_page_get_name (QY_PAGE (self)));
    }
}

static void
read_again (gpointer widget)
{
  qy_record_page_reload (widget);
}

static void
undo_act (QyRecordPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.undo-act", "s",
                              qy_page_get_id (QY_PAGE (self)));
}

static gpointer
redo (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  return qy_book_redo (book, data, error);
}

static void
on_redone (gpointer owner, gpointer result, const GError *error)
{
  if (error != NULL)
    qy_notice_problem (owner, _ ("It was not done again"), error);
  else
    qy_event_free (result);
}

static void
redo_act (QyRecordPage *self)
{
  QyPage *page = QY_PAGE (self);

  qy_request_run (page, qy_page_get_book (page), redo, g_strdup (qy_page_get_id (page)), g_free,
                  (GDestroyNotify) qy_event_free, NULL, on_redone);
}

static void
undo_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QY_RECORD_PAGE_GET_CLASS (widget)->undo (QY_RECORD_PAGE (widget));
}

static void
redo_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QY_RECORD_PAGE_GET_CLASS (widget)->redo (QY_RECORD_PAGE (widget));
}

static void
collect_rows (GtkWidget *widget, GPtrArray *rows)
{
  if (QY_IS_RECORD_ROW (widget))
    g_ptr_array_add (rows, g_object_ref (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_rows (child, rows);
}

static gpointer
answer (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (TRUE);
}

/* What the rows asked for came before, so it is decided by now. */
static void
on_rows_settled (GObject *book, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GPtrArray *rows = g_task_get_task_data (task);
  GError *error = NULL;

  if (!qy_book_run_finish (QY_BOOK (book), result, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  for (guint i = 0; i < rows->len; i++)
    {
      const char *problem = qy_record_row_get_problem (rows->pdata[i]);

      if (problem == NULL)
        continue;
      g_task_return_new_error (task, QY_BOOK_ERROR, QY_ERROR_INVALID,
                               _ ("%s. Correct it, or press Escape there to take it back."),
                               problem);
      return;
    }
  g_task_return_boolean (task, TRUE);
}

static void
qy_record_page_flush_async (QyPage *page, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (page, NULL, callback, user_data);
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);

  collect_rows (GTK_WIDGET (page), rows);
  g_task_set_task_data (task, rows, (GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < rows->len; i++)
    qy_record_row_commit (rows->pdata[i]);
  qy_book_run_async (qy_page_get_book (page), answer, NULL, NULL, NULL, NULL, on_rows_settled,
                     task);
}

static gboolean
qy_record_page_flush_finish (QyPage *page, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
qy_record_page_constructed (GObject *object)
{
  QyRecordPagePrivate *priv = qy_record_page_get_instance_private (QY_RECORD_PAGE (object));

  G_OBJECT_CLASS (qy_record_page_parent_class)->constructed (object);
  gtk_widget_action_set_enabled (GTK_WIDGET (object), "record.undo", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (object), "record.redo", FALSE);
  priv->refresh =
      qy_refresh_new (GTK_WIDGET (object), qy_page_get_book (QY_PAGE (object)), read_again);
}

static void
qy_record_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  QyRecordPagePrivate *priv = qy_record_page_get_instance_private (QY_RECORD_PAGE (object));

  switch (id)
    {
    case PROP_UNDO_TIP:
      g_value_set_string (value, priv->undo_tip);
      break;
    case PROP_REDO_TIP:
      g_value_set_string (value, priv->redo_tip);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
qy_record_page_dispose (GObject *object)
{
  QyRecordPagePrivate *priv = qy_record_page_get_instance_private (QY_RECORD_PAGE (object));

  g_clear_object (&priv->refresh);
  G_OBJECT_CLASS (qy_record_page_parent_class)->dispose (object);
}

static void
qy_record_page_finalize (GObject *object)
{
  QyRecordPagePrivate *priv = qy_record_page_get_instance_private (QY_RECORD_PAGE (object));

  g_free (priv->undo_tip);
  g_free (priv->redo_tip);
  G_OBJECT_CLASS (qy_record_page_parent_class)->finalize (object);
}

static void
qy_record_page_class_init (QyRecordPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  QyPageClass *page_class = QY_PAGE_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  klass->undo = undo_act;
  klass->redo = redo_act;
  object_class->constructed = qy_record_page_constructed;
  object_class->get_property = qy_record_page_get_property;
  object_class->dispose = qy_record_page_dispose;
  object_class->finalize = qy_record_page_finalize;
  page_class->flush_async = qy_record_page_flush_async;
  page_class->flush_finish = qy_record_page_flush_finish;
  properties[PROP_UNDO_TIP] = g_param_spec_string ("undo-tip", NULL, NULL, NULL, flags);
  properties[PROP_REDO_TIP] = g_param_spec_string ("redo-tip", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_install_action (widget_class, "record.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "record.redo", NULL, redo_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "record.undo",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "record.redo", NULL);
}

static void
qy_record_page_init (QyRecordPage *self)
{
}

void
qy_record_page_reload (QyRecordPage *self)
{
  QyRecordPageClass *klass = QY_RECORD_PAGE_GET_CLASS (self);
  QyPage *page = QY_PAGE (self);
  Question *question = g_new0 (Question, 1);

  question->id = g_strdup (qy_page_get_id (page));
  question->load = klass->load;
  question->loaded_free = klass->loaded_free;
  qy_request_run (self, qy_page_get_book (page), load, question, (GDestroyNotify) question_free,
                  (GDestroyNotify) answer_free, NULL, on_loaded);
}
