/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-finding-list.h"

#include "qy-book-text.h"

#include <glib/gi18n-lib.h>

#include "qy-finding-item.h"
#include "qy-finding-row.h"
#include "qy-notice.h"
#include "qy-text-acts.h"
#include "qy-text-follower.h"

#define DELAY 700 /* milliseconds after the last change: nobody wants to be corrected in a word */

struct _QyFindingList
{
  AdwBin parent_instance;

  QyWorkingText *text;
  QyTextFollower *follower;
  GPtrArray *findings; /* of QyFinding, borrowed from the items */
  GListStore *items;   /* of QyFindingItem */

  GtkStack *stack;
  AdwStatusPage *problem;
  GtkListView *list;
  GtkNoSelection *selection;
};

enum
{
  PROP_0,
  PROP_TEXT,
  PROP_N_FINDINGS,
  N_PROPS
};

enum
{
  FINDINGS_CHANGED,
  SHOW_BLOCK,
  SHOW_FIELD,
  INSERT_CLAUSE,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (QyFindingList, qy_finding_list, ADW_TYPE_BIN)

static gpointer
list_terms (QyBook *book, gpointer document_id, GCancellable *cancellable, GError **error)
{
  return qy_book_text_bound_terms (book, document_id, error);
}

/* In a thread of its own: only the terms are asked of the book. A text that is not stored yet has
 * none. */
static gpointer
check (QyDocument *copy, QyBook *book, GError **error)
{
  g_autoptr (GPtrArray) terms = NULL;

  if (qy_document_get_id (copy) != NULL)
    terms = qy_book_run (book, list_terms, (gpointer) qy_document_get_id (copy), NULL, NULL);
  return qy_document_check_terms (copy, terms, qy_book_get_today (book), error);
}

/* Those of one severity under their heading. The findings change hands. */
static void
append_severity (GPtrArray *items, GPtrArray *findings, QySeverity severity)
{
  guint n = 0;

  for (guint i = 0; i < findings->len; i++)
    n += ((QyFinding *) g_ptr_array_index (findings, i))->severity == severity ? 1 : 0;
  if (n > 0)
    g_ptr_array_add (items, qy_finding_item_new_heading (severity, n));
  for (guint i = 0; i < findings->len; i++)
    {
      QyFinding *finding = g_ptr_array_index (findings, i);

      if (finding->severity == severity)
        g_ptr_array_add (items, qy_finding_item_new (finding));
    }
}

static GPtrArray *
make_items (GPtrArray *findings)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint severity = 0; severity < QY_N_SEVERITIES; severity++)
    append_severity (items, findings, severity);
  g_ptr_array_set_free_func (findings, NULL);
  return items;
}

static gboolean
is_like (QyFindingList *self, guint position, QyFindingItem *item)
{
  g_autoptr (QyFindingItem) old = g_list_model_get_item (G_LIST_MODEL (self->items), position);

  return qy_finding_item_is_like (old, item);
}

/* Rows that say the same stay where they are, and with them the focus. */
static void
show_items (QyFindingList *self, GPtrArray *items)
{
  guint n_old = g_list_model_get_n_items (G_LIST_MODEL (self->items));
  guint head = 0;
  guint tail = 0;

  while (head < n_old && head < items->len && is_like (self, head, items->pdata[head]))
    head++;
  while (tail < n_old - head && tail < items->len - head
         && is_like (self, n_old - 1 - tail, items->pdata[items->len - 1 - tail]))
    tail++;
  g_list_store_splice (self->items, head, n_old - head - tail, items->pdata + head,
                       items->len - head - tail);
}

static void
gather_findings (QyFindingList *self)
{
  g_ptr_array_set_size (self->findings, 0);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++)
    {
      g_autoptr (QyFindingItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);
      const QyFinding *finding = qy_finding_item_get_finding (item);

      if (finding != NULL)
        g_ptr_array_add (self->findings, (gpointer) finding);
    }
}

static void
on_checked (gpointer owner, gpointer result, const GError *error)
{
  QyFindingList *self = owner;
  g_autoptr (GPtrArray) findings = result;
  g_autoptr (GPtrArray) items = NULL;

  if (findings == NULL)
    {
      g_autofree char *words = g_markup_escape_text (error->message, -1);

      adw_status_page_set_description (self->problem, words);
      gtk_stack_set_visible_child_name (self->stack, "problem");
      return;
    }
  items = make_items (findings);
  show_items (self, items);
  gather_findings (self);
  gtk_stack_set_visible_child_name (self->stack, self->findings->len > 0 ? "list" : "fine");
  g_signal_emit (self, signals[FINDINGS_CHANGED], 0);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_FINDINGS]);
}

static void
apply (QyFindingList *self, const QyFinding *finding)
{
  g_autoptr (GError) error = NULL;

  if (!qy_text_act_apply_finding (self->text, finding, &error))
    qy_notice_toast (GTK_WIDGET (self), error->message);
  else
    qy_notice_toast_with_undo (GTK_WIDGET (self), _ ("Put right"),
                               qy_working_text_get_holder_id (self->text));
}

static void
fix_item (QyFindingList *self, QyFindingItem *item)
{
  const QyFinding *finding = qy_finding_item_get_finding (item);

  if (finding == NULL || !qy_working_text_is_editable (self->text))
    return;
  if (g_str_equal (finding->id, "missing-module"))
    g_signal_emit (self, signals[INSERT_CLAUSE], 0, finding->block_key);
  else if (qy_finding_can_apply (finding))
    apply (self, finding);
  else if (finding->field_key != NULL)
    g_signal_emit (self, signals[SHOW_FIELD], 0, finding->field_key);
}

static void
on_row_setup (QyFindingList *self, GtkListItem *list_item)
{
  GtkWidget *row = qy_finding_row_new ();

  g_signal_connect_swapped (row, "fix", G_CALLBACK (fix_item), self);
  gtk_list_item_set_child (list_item, row);
}

static void
on_row_bind (QyFindingList *self, GtkListItem *list_item)
{
  QyFindingItem *item = gtk_list_item_get_item (list_item);

  qy_finding_row_set_item (QY_FINDING_ROW (gtk_list_item_get_child (list_item)), item,
                           self->text != NULL && qy_working_text_is_editable (self->text));
  gtk_list_item_set_activatable (list_item, qy_finding_item_get_finding (item) != NULL);
}

static void
on_row_unbind (QyFindingList *self, GtkListItem *list_item)
{
  qy_finding_row_set_item (QY_FINDING_ROW (gtk_list_item_get_child (list_item)), NULL, FALSE);
}

static void
qy_finding_list_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  QyFindingList *self = QY_FINDING_LIST (object);

  switch (id)
    {
    case PROP_TEXT:
      g_value_set_object (value, self->text);
      break;
    case PROP_N_FINDINGS:
      g_value_set_uint (value, self->findings->len);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
qy_finding_list_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_TEXT:
      qy_finding_list_set_text (QY_FINDING_LIST (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
qy_finding_list_dispose (GObject *object)
{
  QyFindingList *self = QY_FINDING_LIST (object);

  if (self->follower != NULL)
    qy_text_follower_stop (self->follower);
  adw_bin_set_child (ADW_BIN (self), NULL); /* the bin does not see the template take it */
  gtk_widget_dispose_template (GTK_WIDGET (self), QY_TYPE_FINDING_LIST);
  g_clear_object (&self->follower);
  g_clear_object (&self->text);
  G_OBJECT_CLASS (qy_finding_list_parent_class)->dispose (object);
}

static void
qy_finding_list_finalize (GObject *object)
{
  QyFindingList *self = QY_FINDING_LIST (object);

  g_ptr_array_unref (self->findings);
  g_object_unref (self->items);
  G_OBJECT_CLASS (qy_finding_list_parent_class)->finalize (object);
}

static void
add_signals (void)
{
  static const char *const names[N_SIGNALS] = {
    [SHOW_BLOCK] = "show-block",
    [SHOW_FIELD] = "show-field",
    [INSERT_CLAUSE] = "insert-clause",
  };

  signals[FINDINGS_CHANGED] = g_signal_new ("findings-changed", QY_TYPE_FINDING_LIST,
                                            G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  for (guint i = SHOW_BLOCK; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (names[i], QY_TYPE_FINDING_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
on_activated (QyFindingList *self, guint position)
{
  qy_finding_list_activate (self, position);
}

static void
qy_finding_list_class_init (QyFindingListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = qy_finding_list_get_property;
  object_class->set_property = qy_finding_list_set_property;
  object_class->dispose = qy_finding_list_dispose;
  object_class->finalize = qy_finding_list_finalize;
  properties[PROP_TEXT] =
      g_param_spec_object ("text", NULL, NULL, QY_TYPE_WORKING_TEXT,
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_N_FINDINGS] =
      g_param_spec_uint ("n-findings", NULL, NULL, 0, G_MAXUINT, 0,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  add_signals ();
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/qiyue/Qiyue/text/qy-finding-list.ui");
  gtk_widget_class_bind_template_child (widget_class, QyFindingList, stack);
  gtk_widget_class_bind_template_child (widget_class, QyFindingList, problem);
  gtk_widget_class_bind_template_child (widget_class, QyFindingList, list);
  gtk_widget_class_bind_template_child (widget_class, QyFindingList, selection);
  gtk_widget_class_bind_template_callback (widget_class, on_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_row_setup);
  gtk_widget_class_bind_template_callback (widget_class, on_row_bind);
  gtk_widget_class_bind_template_callback (widget_class, on_row_unbind);
}

static void
qy_finding_list_init (QyFindingList *self)
{
  self->findings = g_ptr_array_new ();
  self->items = g_list_store_new (QY_TYPE_FINDING_ITEM);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_no_selection_set_model (self->selection, G_LIST_MODEL (self->items));
  self->follower =
      qy_text_follower_new (self, DELAY, check, (GDestroyNotify) g_ptr_array_unref, on_checked);
  qy_text_follower_set_active (self->follower, TRUE);
}

void
qy_finding_list_set_text (QyFindingList *self, QyWorkingText *text)
{
  g_return_if_fail (QY_IS_FINDING_LIST (self));

  if (!g_set_object (&self->text, text))
    return;
  qy_text_follower_set_text (self->follower, text);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

guint
qy_finding_list_get_n (QyFindingList *self)
{
  g_return_val_if_fail (QY_IS_FINDING_LIST (self), 0);

  return self->findings->len;
}

GPtrArray *
qy_finding_list_get_findings (QyFindingList *self)
{
  g_return_val_if_fail (QY_IS_FINDING_LIST (self), NULL);

  return self->findings;
}

void
qy_finding_list_activate (QyFindingList *self, guint position)
{
  g_autoptr (QyFindingItem) item = NULL;
  const QyFinding *finding = NULL;

  g_return_if_fail (QY_IS_FINDING_LIST (self));

  item = g_list_model_get_item (G_LIST_MODEL (self->items), position);
  finding = item != NULL ? qy_finding_item_get_finding (item) : NULL;
  if (finding == NULL)
    return;
  if (finding->block_key != NULL)
    g_signal_emit (self, signals[SHOW_BLOCK], 0, finding->block_key);
  else if (finding->field_key != NULL)
    g_signal_emit (self, signals[SHOW_FIELD], 0, finding->field_key);
}

void
qy_finding_list_fix (QyFindingList *self, guint position)
{
  g_autoptr (QyFindingItem) item = NULL;

  g_return_if_fail (QY_IS_FINDING_LIST (self));

  item = g_list_model_get_item (G_LIST_MODEL (self->items), position);
  if (item != NULL)
    fix_item (self, item);
}
