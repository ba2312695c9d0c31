/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-due-view.h"

#include "qy-due-row.h"

struct _QyDueView
{
  AdwBin parent_instance;

  GtkListView *list;
  GListStore *entries;
  QyBook *book;
  QyCalendar *calendar;
  QyDate today;
  char *now;
};

enum
{
  MORE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (QyDueView, qy_due_view, ADW_TYPE_BIN)

static void
on_setup (QyDueView *self, GtkListItem *item)
{
  gtk_list_item_set_child (item, qy_due_row_new ());
}

static void
on_bind (QyDueView *self, GtkListItem *item)
{
  QyDueEntry *entry = gtk_list_item_get_item (item);
  QyDueEntryType type = qy_due_entry_get_entry_type (entry);

  gtk_list_item_set_activatable (item, type != QY_DUE_ENTRY_HEADING);
  qy_due_row_show (QY_DUE_ROW (gtk_list_item_get_child (item)), entry, self->calendar, self->today,
                   self->now);
}

/* The row that has the focus, or has what has it inside. */
static GtkWidget *
find_focused_row (QyDueView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row = NULL;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    return NULL;
  row = gtk_widget_get_ancestor (focus, QY_TYPE_DUE_ROW);
  if (row == NULL)
    row = gtk_widget_get_first_child (focus);
  return row != NULL && QY_IS_DUE_ROW (row) ? row : NULL;
}

static gboolean
on_row_key (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  GtkWidget *row = find_focused_row (QY_DUE_VIEW (widget));

  return row != NULL
         && gtk_widget_activate_action (row, g_variant_get_string (arguments, NULL), NULL);
}

static void
on_activated (QyDueView *self, guint position)
{
  g_autoptr (QyDueEntry) entry = g_list_model_get_item (G_LIST_MODEL (self->entries), position);
  const QyDueItem *due = qy_due_entry_get_due (entry);
  const QyTodayItem *contract = qy_due_entry_get_contract (entry);
  QyIncidentItem *incident = qy_due_entry_get_incident (entry);
  g_autofree char *name = NULL;

  if (incident != NULL)
    name = qy_incident_item_dup_place (incident);
  else if (due != NULL)
    name = g_strconcat (due->kind == QY_DUE_QUALIFICATION ? "party:" : "contract:", due->holder_id,
                        NULL);
  else if (contract != NULL)
    name = g_strconcat ("contract:", contract->contract->id, NULL);
  if (name != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open", "s", name);
  else if (qy_due_entry_get_entry_type (entry) == QY_DUE_ENTRY_MORE)
    g_signal_emit (self, signals[MORE], 0, qy_due_entry_get_group (entry));
}

static void
more_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_signal_emit (widget, signals[MORE], 0, g_variant_get_uint32 (parameter));
}

static gboolean
is_same (QyDueView *self, guint position, QyDueEntry *entry)
{
  g_autoptr (QyDueEntry) old = g_list_model_get_item (G_LIST_MODEL (self->entries), position);

  return qy_due_entry_equal (old, entry);
}

static void
qy_due_view_dispose (GObject *object)
{
  QyDueView *self = QY_DUE_VIEW (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_DUE_VIEW);
  g_clear_object (&self->entries);
  g_clear_object (&self->book);
  g_clear_pointer (&self->calendar, qy_calendar_unref);
  G_OBJECT_CLASS (qy_due_view_parent_class)->dispose (object);
}

static void
qy_due_view_finalize (GObject *object)
{
  g_free (QY_DUE_VIEW (object)->now);
  G_OBJECT_CLASS (qy_due_view_parent_class)->finalize (object);
}

static void
qy_due_view_class_init (QyDueViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = qy_due_view_dispose;
  object_class->finalize = qy_due_view_finalize;
  signals[MORE] = g_signal_new ("more", QY_TYPE_DUE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_UINT);
  g_type_ensure (QY_TYPE_DUE_ENTRY);
  g_type_ensure (QY_TYPE_DUE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/qiyue/Qiyue/due/qy-due-view.ui");
  gtk_widget_class_bind_template_child (widget_class, QyDueView, list);
  gtk_widget_class_bind_template_child (widget_class, QyDueView, entries);
  gtk_widget_class_bind_template_callback (widget_class, on_setup);
  gtk_widget_class_bind_template_callback (widget_class, on_bind);
  gtk_widget_class_bind_template_callback (widget_class, on_activated);
  gtk_widget_class_install_action (widget_class, "due-view.more", "u", more_action);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, on_row_key, "s",
                                "due.menu");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, 0, on_row_key, "s", "due.menu");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, on_row_key, "s",
                                "due.primary");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, GDK_ALT_MASK, on_row_key, "s",
                                "due.why");
}

static void
qy_due_view_init (QyDueView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
qy_due_view_set_book (QyDueView *self, QyBook *book)
{
  g_return_if_fail (QY_IS_DUE_VIEW (self) && QY_IS_BOOK (book));

  g_set_object (&self->book, book);
}

QyBook *
qy_due_view_get_book (QyDueView *self)
{
  g_return_val_if_fail (QY_IS_DUE_VIEW (self), NULL);

  return self->book;
}

void
qy_due_view_show (QyDueView *self, GPtrArray *entries, const QyCalendar *calendar)
{
  guint n_old = 0;
  guint first = 0;
  guint last = 0;

  g_return_if_fail (QY_IS_DUE_VIEW (self) && entries != NULL && self->book != NULL);

  g_clear_pointer (&self->calendar, qy_calendar_unref);
  self->calendar = calendar != NULL ? qy_calendar_ref ((QyCalendar *) calendar) : NULL;
  self->today = qy_book_get_today (self->book);
  g_free (self->now);
  self->now = qy_book_get_now (self->book);
  n_old = g_list_model_get_n_items (G_LIST_MODEL (self->entries));
  while (first < MIN (n_old, entries->len) && is_same (self, first, entries->pdata[first]))
    first++;
  while (last < MIN (n_old, entries->len) - first
         && is_same (self, n_old - 1 - last, entries->pdata[entries->len - 1 - last]))
    last++;
  if (n_old != entries->len || first < n_old)
    g_list_store_splice (self->entries, first, n_old - first - last, entries->pdata + first,
                         entries->len - first - last);
}

GListModel *
qy_due_view_get_entries (QyDueView *self)
{
  g_return_val_if_fail (QY_IS_DUE_VIEW (self), NULL);

  return G_LIST_MODEL (self->entries);
}
