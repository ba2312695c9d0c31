/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-ledger-views.h"

#include <glib/gi18n-lib.h>

#define LAYOUT_GROUP "table"
#define VIEW_PREFIX  "view "
#define STATE(state) (1u << QY_STATE_##state)

struct _QyLedgerViews
{
  GObject parent_instance;

  char *path;
  GKeyFile *file;
  GPtrArray *views;
  guint write_source;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (QyLedgerViews, qy_ledger_views, G_TYPE_OBJECT)

static const struct
{
  const char *id;
  const char *name;
  guint states;
  QyLedgerEnds ends;
  const char *sort;
} fixed[] = {
  { "all", N_ ("All Contracts"), 0, QY_LEDGER_ENDS_ANY, NULL },
  { "drafts", N_ ("Drafts"), STATE (DRAFT) | STATE (IN_REVIEW) | STATE (APPROVED),
    QY_LEDGER_ENDS_ANY, NULL },
  { "unsigned", N_ ("Waiting for Signature"), STATE (ISSUED) | STATE (SIGNED_BY_ONE),
    QY_LEDGER_ENDS_ANY, NULL },
  { "in-force", N_ ("In Force"), STATE (SIGNED) | STATE (IN_FORCE) | STATE (SUSPENDED),
    QY_LEDGER_ENDS_ANY, NULL },
  { "ending", N_ ("Ending within 90 Days"), STATE (SIGNED) | STATE (IN_FORCE) | STATE (SUSPENDED),
    QY_LEDGER_ENDS_NEXT_90, "ends_on" },
  { "ended", N_ ("Ended"), STATE (EXPIRED) | STATE (TERMINATED) | STATE (REPLACED) | STATE (CLOSED),
    QY_LEDGER_ENDS_ANY, NULL },
};

static void
view_free (QyLedgerView *view)
{
  g_free (view->id);
  g_free (view->name);
  qy_ledger_filter_free (view->filter);
  g_strfreev (view->columns);
  g_free (view->sort);
  g_free (view);
}

static void
add_fixed (QyLedgerViews *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (fixed); i++)
    {
      QyLedgerView *view = g_new0 (QyLedgerView, 1);

      view->id = g_strdup (fixed[i].id);
      view->name = g_strdup (_ (fixed[i].name));
      view->filter = qy_ledger_filter_new ();
      view->filter->states = fixed[i].states;
      view->filter->ends = fixed[i].ends;
      view->sort = g_strdup (fixed[i].sort);
      g_ptr_array_add (self->views, view);
    }
}

static void
add_own (QyLedgerViews *self, const char *group)
{
  g_autofree char *name = g_key_file_get_string (self->file, group, "name", NULL);
  QyLedgerView *view = NULL;

  if (name == NULL)
    return;
  view = g_new0 (QyLedgerView, 1);
  view->id = g_strdup (group);
  view->name = g_steal_pointer (&name);
  view->is_own = TRUE;
  view->filter = qy_ledger_filter_load (self->file, group);
  view->columns = g_key_file_get_string_list (self->file, group, "columns", NULL, NULL);
  view->sort = g_key_file_get_string (self->file, group, "sort", NULL);
  g_ptr_array_add (self->views, view);
}

static void
read_views (QyLedgerViews *self)
{
  g_auto (GStrv) groups = g_key_file_get_groups (self->file, NULL);

  g_ptr_array_set_size (self->views, 0);
  add_fixed (self);
  for (guint i = 0; groups[i] != NULL; i++)
    {
      if (g_str_has_prefix (groups[i], VIEW_PREFIX))
        add_own (self, groups[i]);
    }
}

/* A file that cannot be written costs the person a layout, not work: nothing is said. */
static void
write_now (QyLedgerViews *self)
{
  g_autofree char *folder = g_path_get_dirname (self->path);

  g_clear_handle_id (&self->write_source, g_source_remove);
  g_mkdir_with_parents (folder, 0700);
  g_key_file_save_to_file (self->file, self->path, NULL);
}

static void
on_write (gpointer data)
{
  QyLedgerViews *self = data;

  self->write_source = 0;
  write_now (self);
}

static void
write_later (QyLedgerViews *self)
{
  if (self->write_source == 0)
    self->write_source = g_timeout_add_once (1000, on_write, self);
}

static void
say_changed (QyLedgerViews *self)
{
  read_views (self);
  write_now (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
set_list (GKeyFile *file, const char *group, const char *key, const char *const *list)
{
  if (list != NULL)
    g_key_file_set_string_list (file, group, key, list, g_strv_length ((char **) list));
  else
    g_key_file_remove_key (file, group, key, NULL);
}

static char *
free_group (QyLedgerViews *self)
{
  for (guint n = 1;; n++)
    {
      g_autofree char *group = g_strdup_printf (VIEW_PREFIX "%u", n);

      if (!g_key_file_has_group (self->file, group))
        return g_steal_pointer (&group);
    }
}

static void
qy_ledger_views_dispose (GObject *object)
{
  QyLedgerViews *self = QY_LEDGER_VIEWS (object);

  if (self->write_source != 0)
    write_now (self);
  G_OBJECT_CLASS (qy_ledger_views_parent_class)->dispose (object);
}

static void
qy_ledger_views_finalize (GObject *object)
{
  QyLedgerViews *self = QY_LEDGER_VIEWS (object);

  g_free (self->path);
  g_key_file_unref (self->file);
  g_ptr_array_unref (self->views);
  G_OBJECT_CLASS (qy_ledger_views_parent_class)->finalize (object);
}

static void
qy_ledger_views_class_init (QyLedgerViewsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = qy_ledger_views_dispose;
  object_class->finalize = qy_ledger_views_finalize;
  signals[CHANGED] = g_signal_new ("changed", QY_TYPE_LEDGER_VIEWS, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
qy_ledger_views_init (QyLedgerViews *self)
{
  self->file = g_key_file_new ();
  self->views = g_ptr_array_new_with_free_func ((GDestroyNotify) view_free);
}

QyLedgerViews *
qy_ledger_views_get_default (void)
{
  static QyLedgerViews *views = NULL;

  if (views == NULL)
    {
      g_autofree char *path =
          g_build_filename (g_get_user_state_dir (), "qiyue", "ledger.ini", NULL);

      views = qy_ledger_views_new (path);
      g_object_add_weak_pointer (G_OBJECT (views), (gpointer *) &views);
      return views;
    }
  return g_object_ref (views);
}

QyLedgerViews *
qy_ledger_views_new (const char *path)
{
  QyLedgerViews *self = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  self = g_object_new (QY_TYPE_LEDGER_VIEWS, NULL);
  self->path = g_strdup (path);
  g_key_file_load_from_file (self->file, path, G_KEY_FILE_KEEP_COMMENTS, NULL);
  read_views (self);
  return self;
}

GPtrArray *
qy_ledger_views_list (QyLedgerViews *self)
{
  g_return_val_if_fail (QY_IS_LEDGER_VIEWS (self), NULL);

  return self->views;
}

const QyLedgerView *
qy_ledger_views_find (QyLedgerViews *self, const char *id)
{
  g_return_val_if_fail (QY_IS_LEDGER_VIEWS (self) && id != NULL, NULL);

  for (guint i = 0; i < self->views->len; i++)
    {
      const QyLedgerView *view = self->views->pdata[i];

      if (g_str_equal (view->id, id))
        return view;
    }
  return NULL;
}

const char *
qy_ledger_views_save (QyLedgerViews *self,
                      const char *id,
                      const char *name,
                      const QyLedgerFilter *filter,
                      const char *const *columns,
                      const char *sort)
{
  g_autofree char *group = NULL;

  g_return_val_if_fail (QY_IS_LEDGER_VIEWS (self) && name != NULL && filter != NULL, NULL);

  group = id != NULL ? g_strdup (id) : free_group (self);
  g_key_file_set_string (self->file, group, "name", name);
  qy_ledger_filter_save (filter, self->file, group);
  set_list (self->file, group, "columns", columns);
  g_key_file_set_string (self->file, group, "sort", sort != NULL ? sort : "");
  say_changed (self);
  return qy_ledger_views_find (self, group)->id;
}

void
qy_ledger_views_rename (QyLedgerViews *self, const char *id, const char *name)
{
  g_return_if_fail (QY_IS_LEDGER_VIEWS (self) && id != NULL && name != NULL);

  if (!g_key_file_has_group (self->file, id))
    return;
  g_key_file_set_string (self->file, id, "name", name);
  say_changed (self);
}

void
qy_ledger_views_remove (QyLedgerViews *self, const char *id)
{
  g_return_if_fail (QY_IS_LEDGER_VIEWS (self) && id != NULL);

  if (g_key_file_remove_group (self->file, id, NULL))
    say_changed (self);
}

char **
qy_ledger_views_dup_columns (QyLedgerViews *self)
{
  g_return_val_if_fail (QY_IS_LEDGER_VIEWS (self), NULL);

  return g_key_file_get_string_list (self->file, LAYOUT_GROUP, "columns", NULL, NULL);
}

char *
qy_ledger_views_dup_sort (QyLedgerViews *self)
{
  g_return_val_if_fail (QY_IS_LEDGER_VIEWS (self), NULL);

  return g_key_file_get_string (self->file, LAYOUT_GROUP, "sort", NULL);
}

void
qy_ledger_views_keep_layout (QyLedgerViews *self, const char *const *columns, const char *sort)
{
  g_return_if_fail (QY_IS_LEDGER_VIEWS (self) && sort != NULL);

  set_list (self->file, LAYOUT_GROUP, "columns", columns);
  g_key_file_set_string (self->file, LAYOUT_GROUP, "sort", sort);
  write_later (self);
}
