/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-state.h"

#define SAVE_DELAY_MS 800

struct _QyState
{
  GObject parent_instance;

  char *path;
  GKeyFile *file;
  guint save_source;
  gboolean writing; /* a thread is at it */
};

G_DEFINE_FINAL_TYPE (QyState, qy_state, G_TYPE_OBJECT)

typedef struct
{
  char *path;
  char *text;
  gsize length;
} Writing;

static void
writing_free (gpointer data)
{
  Writing *writing = data;

  g_free (writing->path);
  g_free (writing->text);
  g_free (writing);
}

/* A path may hold what a group's name may not. */
static char *
name_group (const char *book)
{
  g_autofree char *whole = book != NULL ? g_canonicalize_filename (book, NULL) : NULL;
  g_autofree char *hash = NULL;

  if (whole == NULL)
    return g_strdup ("qiyue");
  hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, whole, -1);
  return g_strdup_printf ("book %.16s", hash);
}

static Writing *
take_text (QyState *self)
{
  Writing *writing = g_new0 (Writing, 1);

  writing->path = g_strdup (self->path);
  writing->text = g_key_file_to_data (self->file, &writing->length, NULL);
  return writing;
}

static void
write_out (const Writing *writing)
{
  g_autofree char *folder = g_path_get_dirname (writing->path);
  g_autoptr (GError) error = NULL;

  g_mkdir_with_parents (folder, 0700);
  if (!g_file_set_contents_full (writing->path, writing->text, (gssize) writing->length,
                                 G_FILE_SET_CONTENTS_CONSISTENT, 0600, &error))
    g_info ("%s: %s", writing->path, error->message); /* only comfort is lost */
}

static void
write_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  write_out (data);
  g_task_return_boolean (task, TRUE);
}

static void
on_written (GObject *source, GAsyncResult *result, gpointer data)
{
  QY_STATE (source)->writing = FALSE;
}

/* One thread at a time; what changes meanwhile waits for the next turn. */
static gboolean
on_save (gpointer data)
{
  QyState *self = data;
  g_autoptr (GTask) task = NULL;

  if (self->writing)
    return G_SOURCE_CONTINUE;
  self->save_source = 0;
  self->writing = TRUE;
  task = g_task_new (self, NULL, on_written, NULL);
  g_task_set_task_data (task, take_text (self), writing_free);
  g_task_run_in_thread (task, write_in_thread);
  return G_SOURCE_REMOVE;
}

static void
touch (QyState *self)
{
  if (self->save_source == 0)
    self->save_source = g_timeout_add (SAVE_DELAY_MS, on_save, self);
}

static void
qy_state_dispose (GObject *object)
{
  qy_state_save (QY_STATE (object));
  G_OBJECT_CLASS (qy_state_parent_class)->dispose (object);
}

static void
qy_state_finalize (GObject *object)
{
  QyState *self = QY_STATE (object);

  g_free (self->path);
  g_key_file_unref (self->file);
  G_OBJECT_CLASS (qy_state_parent_class)->finalize (object);
}

static void
qy_state_class_init (QyStateClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = qy_state_dispose;
  G_OBJECT_CLASS (klass)->finalize = qy_state_finalize;
}

static void
qy_state_init (QyState *self)
{
  self->file = g_key_file_new ();
}

/* The file tells people which book a group is about. */
static void
name_book (QyState *self, const char *group, const char *book)
{
  if (book != NULL && !g_key_file_has_key (self->file, group, "book", NULL))
    g_key_file_set_string (self->file, group, "book", book);
}

QyState *
qy_state_new (const char *path)
{
  QyState *self = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  self = g_object_new (QY_TYPE_STATE, NULL);
  self->path = g_strdup (path);
  g_key_file_load_from_file (self->file, path, G_KEY_FILE_NONE, NULL);
  return self;
}

QyState *
qy_state_get_default (void)
{
  static QyState *state = NULL;
  g_autofree char *path = NULL;

  if (state != NULL)
    return state;
  path = g_build_filename (g_get_user_state_dir (), "qiyue", "state.ini", NULL);
  state = qy_state_new (path);
  return state;
}

gint64
qy_state_get_int (QyState *self, const char *book, const char *key, gint64 fallback)
{
  g_autofree char *group = NULL;
  g_autoptr (GError) error = NULL;
  gint64 value = 0;

  g_return_val_if_fail (QY_IS_STATE (self) && key != NULL, fallback);

  group = name_group (book);
  value = g_key_file_get_int64 (self->file, group, key, &error);
  return error == NULL ? value : fallback;
}

void
qy_state_set_int (QyState *self, const char *book, const char *key, gint64 value)
{
  g_autofree char *group = NULL;

  g_return_if_fail (QY_IS_STATE (self) && key != NULL);

  group = name_group (book);
  if (g_key_file_has_key (self->file, group, key, NULL)
      && g_key_file_get_int64 (self->file, group, key, NULL) == value)
    return;
  g_key_file_set_int64 (self->file, group, key, value);
  name_book (self, group, book);
  touch (self);
}

char *
qy_state_get_text (QyState *self, const char *book, const char *key)
{
  g_autofree char *group = NULL;

  g_return_val_if_fail (QY_IS_STATE (self) && key != NULL, NULL);

  group = name_group (book);
  return g_key_file_get_string (self->file, group, key, NULL);
}

void
qy_state_set_text (QyState *self, const char *book, const char *key, const char *text)
{
  g_autofree char *group = NULL;
  g_autofree char *known = NULL;

  g_return_if_fail (QY_IS_STATE (self) && key != NULL);

  group = name_group (book);
  known = g_key_file_get_string (self->file, group, key, NULL);
  if (g_strcmp0 (known, text) == 0)
    return;
  if (text != NULL)
    g_key_file_set_string (self->file, group, key, text);
  else
    g_key_file_remove_key (self->file, group, key, NULL);
  name_book (self, group, book);
  touch (self);
}

GStrv
qy_state_get_list (QyState *self, const char *book, const char *key)
{
  g_autofree char *group = NULL;
  GStrv list = NULL;

  g_return_val_if_fail (QY_IS_STATE (self) && key != NULL, NULL);

  group = name_group (book);
  list = g_key_file_get_string_list (self->file, group, key, NULL, NULL);
  return list != NULL ? list : g_new0 (char *, 1);
}

void
qy_state_set_list (QyState *self, const char *book, const char *key, const char *const *list)
{
  g_autofree char *group = NULL;
  g_auto (GStrv) known = NULL;

  g_return_if_fail (QY_IS_STATE (self) && key != NULL && list != NULL);

  group = name_group (book);
  known = g_key_file_get_string_list (self->file, group, key, NULL, NULL);
  if (known != NULL && g_strv_equal ((const char *const *) known, list))
    return;
  g_key_file_set_string_list (self->file, group, key, list, g_strv_length ((GStrv) list));
  name_book (self, group, book);
  touch (self);
}

void
qy_state_save (QyState *self)
{
  Writing *writing = NULL;

  g_return_if_fail (QY_IS_STATE (self));

  if (self->save_source == 0 && !self->writing)
    return;
  g_clear_handle_id (&self->save_source, g_source_remove);
  writing = take_text (self);
  write_out (writing);
  writing_free (writing);
}
