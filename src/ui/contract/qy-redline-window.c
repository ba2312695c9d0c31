/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-redline-window.h"

#include <glib/gi18n-lib.h>

#include "qy-compare.h"
#include "qy-paper.h"
#include "qy-request.h"

#define CHANGE_MARK "change-%u"

struct _QyRedlineWindow
{
  AdwWindow parent_instance;

  QyBook *book;
  char *contract;
  gboolean has_draft; /* the text as it is now differs from the latest revision */
  guint n_revisions;
  guint n_changes;
  guint current; /* 1 … n_changes; 0: none looked at yet */
  gboolean is_filling;

  GtkDropDown *old_drop_down;
  GtkDropDown *new_drop_down;
  GtkStack *states;
  AdwStatusPage *problem_page;
  GtkTextView *view;
  GtkTextBuffer *buffer;
  GtkLabel *count_label;
};

enum
{
  PROP_0,
  PROP_N_CHANGES,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (QyRedlineWindow, qy_redline_window, ADW_TYPE_WINDOW)

/* Both sides and what lies between them; made on the book's thread. */
typedef struct
{
  char *contract;
  gint64 old_n, new_n; /* 0: as it is now */
  QyPrinted *old_text, *new_text;
  GPtrArray *changes;
} Comparison;

static void
comparison_free (gpointer data)
{
  Comparison *comparison = data;

  g_free (comparison->contract);
  g_clear_pointer (&comparison->old_text, qy_printed_unref);
  g_clear_pointer (&comparison->new_text, qy_printed_unref);
  g_clear_pointer (&comparison->changes, g_ptr_array_unref);
  g_free (comparison);
}

static gpointer
compare (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  const Comparison *asked = data;
  Comparison *answer = g_new0 (Comparison, 1);

  answer->old_text = qy_paper_load (book, asked->contract, asked->old_n, error);
  if (answer->old_text != NULL)
    answer->new_text = qy_paper_load (book, asked->contract, asked->new_n, error);
  if (answer->new_text == NULL)
    {
      comparison_free (answer);
      return NULL;
    }
  answer->changes = qy_compare (answer->old_text, answer->new_text);
  return answer;
}

static void
insert (QyRedlineWindow *self, const char *text, const char *tag)
{
  GtkTextIter end;

  gtk_text_buffer_get_end_iter (self->buffer, &end);
  if (tag != NULL)
    gtk_text_buffer_insert_with_tags_by_name (self->buffer, &end, text, -1, tag, NULL);
  else
    gtk_text_buffer_insert (self->buffer, &end, text, -1);
}

static void
mark_change (QyRedlineWindow *self)
{
  GtkTextIter end;
  g_autofree char *name = g_strdup_printf (CHANGE_MARK, ++self->n_changes);

  gtk_text_buffer_get_end_iter (self->buffer, &end);
  gtk_text_buffer_create_mark (self->buffer, name, &end, TRUE);
}

static void
insert_change (QyRedlineWindow *self, const QyChange *change)
{
  static const char *const tags[] = {
    [QY_SEGMENT_EQUAL] = NULL, [QY_SEGMENT_DELETE] = "gone", [QY_SEGMENT_INSERT] = "new"
  };
  const char *number = change->new_number != NULL ? change->new_number : change->old_number;

  mark_change (self);
  if (change->kind == QY_CHANGE_MOVED)
    {
      g_autofree char *moved = change->old_number != NULL && *change->old_number != '\0'
                                   ? g_strdup_printf (_ ("[moved, was %s] "), change->old_number)
                                   : g_strdup (_ ("[moved] "));

      insert (self, moved, "moved");
    }
  if (number != NULL && *number != '\0')
    {
      insert (self, number, change->kind == QY_CHANGE_REMOVED ? "gone" : "number");
      insert (self, " ", NULL);
    }
  for (guint i = 0; i < change->segments->len; i++)
    {
      const QySegment *segment = &g_array_index (change->segments, QySegment, i);

      insert (self, segment->text, tags[segment->kind]);
    }
  insert (self, "\n", NULL);
}

static void
insert_block (QyRedlineWindow *self, const QyPrintedBlock *block)
{
  g_autofree char *text = qy_printed_block_text (block);

  if (*text == '\0')
    return;
  if (*block->number != '\0')
    {
      insert (self, block->number, "number");
      insert (self, " ", NULL);
    }
  insert (self, text, NULL);
  insert (self, "\n", NULL);
}

/* The changes come in the order of the new text, removed blocks where they had been. */
static void
insert_all (QyRedlineWindow *self, const Comparison *comparison)
{
  GPtrArray *blocks = comparison->new_text->blocks;
  guint c = 0;

  for (guint b = 0; b < blocks->len; b++)
    {
      const QyChange *change = NULL;

      for (; c < comparison->changes->len; c++)
        {
          change = comparison->changes->pdata[c];
          if (change->new_index != G_MAXUINT || change->kind != QY_CHANGE_REMOVED)
            if (change->new_index != G_MAXUINT)
              break;
          insert_change (self, change);
        }
      change = c < comparison->changes->len ? comparison->changes->pdata[c] : NULL;
      if (change != NULL && change->new_index == b)
        {
          insert_change (self, change);
          c++;
        }
      else
        insert_block (self, blocks->pdata[b]);
    }
  for (; c < comparison->changes->len; c++)
    insert_change (self, comparison->changes->pdata[c]);
}

static void
show_count (QyRedlineWindow *self)
{
  g_autofree char *text =
      self->current == 0 ? g_strdup_printf (
          g_dngettext (GETTEXT_PACKAGE, "%u change", "%u changes", self->n_changes),
          self->n_changes)
                         : g_strdup_printf (_ ("Change %u of %u"), self->current, self->n_changes);

  gtk_label_set_text (self->count_label, text);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "redline.next",
                                 self->current < self->n_changes);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "redline.previous", self->current > 1);
}

static void
go_to (QyRedlineWindow *self, guint change)
{
  g_autofree char *name = g_strdup_printf (CHANGE_MARK, change);
  GtkTextMark *mark = gtk_text_buffer_get_mark (self->buffer, name);
  GtkTextIter at;

  if (mark == NULL)
    return;
  self->current = change;
  gtk_text_buffer_get_iter_at_mark (self->buffer, &at, mark);
  gtk_text_buffer_place_cursor (self->buffer, &at);
  gtk_text_view_scroll_to_mark (self->view, mark, 0, TRUE, 0, 0.2);
  show_count (self);
}

static void
forget_changes (QyRedlineWindow *self)
{
  for (guint i = 1; i <= self->n_changes; i++)
    {
      g_autofree char *name = g_strdup_printf (CHANGE_MARK, i);

      gtk_text_buffer_delete_mark_by_name (self->buffer, name);
    }
  self->n_changes = 0;
  self->current = 0;
  gtk_text_buffer_set_text (self->buffer, "", -1);
}

static void
on_compared (gpointer owner, gpointer result, const GError *error)
{
  QyRedlineWindow *self = owner;
  Comparison *comparison = result;

  if (error != NULL)
    {
      g_autofree char *reason = g_markup_escape_text (error->message, -1);

      adw_status_page_set_description (self->problem_page, reason);
      gtk_stack_set_visible_child_name (self->states, "problem");
      return;
    }
  forget_changes (self);
  insert_all (self, comparison);
  comparison_free (comparison);
  gtk_stack_set_visible_child_name (self->states, self->n_changes > 0 ? "text" : "same");
  show_count (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_CHANGES]);
  if (self->n_changes > 0)
    gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/* Revisions stand in the lists by number; behind the last one, the text as it is now. */
static gint64
chosen (QyRedlineWindow *self, GtkDropDown *drop_down)
{
  guint selected = gtk_drop_down_get_selected (drop_down);

  return selected < self->n_revisions ? selected + 1 : 0;
}

static void
ask (QyRedlineWindow *self)
{
  Comparison *comparison = NULL;

  if (self->is_filling)
    return;
  comparison = g_new0 (Comparison, 1);
  comparison->contract = g_strdup (self->contract);
  comparison->old_n = chosen (self, self->old_drop_down);
  comparison->new_n = chosen (self, self->new_drop_down);
  qy_request_run (self, self->book, compare, comparison, comparison_free, comparison_free, NULL,
                  on_compared);
}

static void
next_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  go_to (QY_REDLINE_WINDOW (widget), QY_REDLINE_WINDOW (widget)->current + 1);
}

static void
previous_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  go_to (QY_REDLINE_WINDOW (widget), QY_REDLINE_WINDOW (widget)->current - 1);
}

static void
fill_lists (QyRedlineWindow *self, gint64 n)
{
  g_autoptr (GtkStringList) states = gtk_string_list_new (NULL);
  guint last = 0;
  guint old = (guint) MAX (n - 1, 0);

  for (guint i = 1; i <= self->n_revisions; i++)
    {
      g_autofree char *name = g_strdup_printf (_ ("Revision %d"), (int) i);

      gtk_string_list_append (states, name);
    }
  if (self->has_draft)
    gtk_string_list_append (states, _ ("As it is now"));
  last = g_list_model_get_n_items (G_LIST_MODEL (states)) - 1;
  if (old == last && old > 0)
    old--;
  self->is_filling = TRUE;
  gtk_drop_down_set_model (self->old_drop_down, G_LIST_MODEL (states));
  gtk_drop_down_set_model (self->new_drop_down, G_LIST_MODEL (states));
  gtk_drop_down_set_selected (self->old_drop_down, old);
  gtk_drop_down_set_selected (self->new_drop_down, last);
  self->is_filling = FALSE;
}

static void
qy_redline_window_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_N_CHANGES)
    g_value_set_uint (value, QY_REDLINE_WINDOW (object)->n_changes);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
qy_redline_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_REDLINE_WINDOW);
  G_OBJECT_CLASS (qy_redline_window_parent_class)->dispose (object);
}

static void
qy_redline_window_finalize (GObject *object)
{
  QyRedlineWindow *self = QY_REDLINE_WINDOW (object);

  g_clear_object (&self->book);
  g_free (self->contract);
  G_OBJECT_CLASS (qy_redline_window_parent_class)->finalize (object);
}

static void
qy_redline_window_class_init (QyRedlineWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = qy_redline_window_get_property;
  object_class->dispose = qy_redline_window_dispose;
  object_class->finalize = qy_redline_window_finalize;
  properties[PROP_N_CHANGES] =
      g_param_spec_uint ("n-changes", NULL, NULL, 0, G_MAXUINT, 0,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/qiyue/Qiyue/contract/qy-redline-window.ui");
  gtk_widget_class_bind_template_child (widget_class, QyRedlineWindow, old_drop_down);
  gtk_widget_class_bind_template_child (widget_class, QyRedlineWindow, new_drop_down);
  gtk_widget_class_bind_template_child (widget_class, QyRedlineWindow, states);
  gtk_widget_class_bind_template_child (widget_class, QyRedlineWindow, problem_page);
  gtk_widget_class_bind_template_child (widget_class, QyRedlineWindow, view);
  gtk_widget_class_bind_template_child (widget_class, QyRedlineWindow, buffer);
  gtk_widget_class_bind_template_child (widget_class, QyRedlineWindow, count_label);
  gtk_widget_class_bind_template_callback (widget_class, ask);
  gtk_widget_class_install_action (widget_class, "redline.next", NULL, next_action);
  gtk_widget_class_install_action (widget_class, "redline.previous", NULL, previous_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F7, 0, "redline.next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F7, GDK_SHIFT_MASK, "redline.previous",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
qy_redline_window_init (QyRedlineWindow *self)
{
  self->is_filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

QyRedlineWindow *
qy_redline_window_new (QyBook *book, QyDossier *dossier, gint64 n)
{
  QyRedlineWindow *self = NULL;

  g_return_val_if_fail (QY_IS_BOOK (book) && dossier != NULL && dossier->revisions->len > 0, NULL);

  self = g_object_new (QY_TYPE_REDLINE_WINDOW, NULL);
  self->book = g_object_ref (book);
  self->contract = g_strdup (dossier->contract->id);
  self->n_revisions = dossier->revisions->len;
  self->has_draft = qy_contract_state_allows_edit (dossier->contract->state);
  fill_lists (self, n);
  ask (self);
  return self;
}

void
qy_redline_window_present (GtkWidget *from, QyBook *book, QyDossier *dossier, gint64 n)
{
  GtkRoot *root = gtk_widget_get_root (from);
  QyRedlineWindow *self = qy_redline_window_new (book, dossier, n);

  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  gtk_window_present (GTK_WINDOW (self));
}
